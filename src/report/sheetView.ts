import type { Place } from '../workbook/address.ts';
import { cellAt, isBlank, textOf, type Cell, type Rect, type Sheet } from '../workbook/workbook.ts';

/** A sheet with its merged areas looked up: a cell inside one stands for the area's top-left cell. */
export interface SheetView {
  readonly sheet: Sheet;
  /** Rows and columns up to the last cell that is not blank. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The merged area over a cell, if any. */
  mergeAt(row: number, column: number): Rect | undefined;
  /** Whether nothing stands in a column on the whole sheet. */
  isBlankColumn(column: number): boolean;
}

export function viewOf(sheet: Sheet): SheetView {
  const { merges } = sheet;
  let rowCount = 0;
  let columnCount = 0;
  sheet.grid.forEach((cells, row) => {
    for (let column = cells.length - 1; column >= 0; column--) {
      const cell = cells[column];
      if (cell === undefined || isBlank(cell)) continue;
      rowCount = row + 1;
      columnCount = Math.max(columnCount, column + 1);
      break;
    }
  });

  // For each column with merged areas, by row: 1 + the index of the area, 0 where there is none.
  const areas: (Int32Array | undefined)[] = [];
  const height = merges.reduce((most, { bottom }) => Math.max(most, bottom + 1), 0);
  merges.forEach(({ top, left, bottom, right }, index) => {
    // Merged to the sheet's edge, a title reaches over columns that hold nothing.
    for (let column = left; column <= Math.min(right, columnCount); column++) {
      (areas[column] ??= new Int32Array(height)).fill(index + 1, top, bottom + 1);
    }
  });

  let filled: ReadonlySet<number> | undefined;

  return {
    sheet,
    rowCount,
    columnCount,
    isBlankColumn: (column) => !(filled ??= filledColumns(sheet, columnCount)).has(column),
    mergeAt: (row, column) => {
      const index = areas[column]?.[row];
      return index === undefined || index === 0 ? undefined : merges[index - 1];
    },
  };
}

function filledColumns({ grid }: Sheet, columnCount: number): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const cells of grid) {
    if (filled.size === columnCount) break;
    cells.forEach((cell, column) => {
      if (cell !== undefined && !filled.has(column) && !isBlank(cell)) filled.add(column);
    });
  }
  return filled;
}

/** The merged area over a cell, or the cell itself as an area of one. */
export function areaAt(view: SheetView, row: number, column: number): Rect {
  return view.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** The place of the cell that holds the value for a cell: itself, or the top-left of its merged area. */
export function ownerOf(view: SheetView, row: number, column: number): Place {
  const merge = view.mergeAt(row, column);
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

/** The cell that holds the value for a cell. */
export function ownerCell(view: SheetView, row: number, column: number): Cell {
  const merge = view.mergeAt(row, column);
  return merge === undefined ? cellAt(view.sheet, row, column) : cellAt(view.sheet, merge.top, merge.left);
}

/** What a cell says as text: its text, or its number in plain digits. */
export function labelOf(cell: Cell): string {
  return typeof cell.value === 'number' ? String(cell.value) : textOf(cell);
}

/** Whether a row's cell itself holds something (a cell inside a merged area that begins elsewhere does not). */
export function startsAt(view: SheetView, row: number, column: number): boolean {
  const cell = view.sheet.grid[row]?.[column];
  if (cell === undefined || isBlank(cell)) return false;
  const merge = view.mergeAt(row, column);
  return merge === undefined || (merge.top === row && merge.left === column);
}

/** The columns of a row whose cells themselves hold something. */
export function startsIn(view: SheetView, row: number): number[] {
  const starts: number[] = [];
  const cells = view.sheet.grid[row] ?? [];
  for (let column = 0; column < cells.length; column++) {
    if (startsAt(view, row, column)) starts.push(column);
  }
  return starts;
}
