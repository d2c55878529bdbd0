/** Cells of one column of a sheet on consecutive rows: what one assignment can reach. */
export interface CellRun<T> {
  readonly sheetId: string;
  readonly column: number;
  readonly top: number;
  readonly cells: readonly T[];
}

/** Gathers cells into runs, so that 500 percentages of a column are a handful of assignments. */
export function runsOfCells<
  T extends { readonly sheetId: string; readonly row: number; readonly column: number },
>(cells: readonly T[]): CellRun<T>[] {
  const sorted = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const runs: { sheetId: string; column: number; top: number; cells: T[] }[] = [];
  for (const cell of sorted) {
    const last = runs[runs.length - 1];
    const continues =
      last?.sheetId === cell.sheetId &&
      last.column === cell.column &&
      last.top + last.cells.length === cell.row;
    if (continues) last.cells.push(cell);
    else runs.push({ sheetId: cell.sheetId, column: cell.column, top: cell.row, cells: [cell] });
  }
  return runs;
}
