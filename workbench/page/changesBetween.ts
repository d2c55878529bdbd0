import type { CellChange } from '../../src/files/saveCopy.ts';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook.ts';

/** What has to be written to turn one workbook into the other: sheets are told apart by their ids. */
export function changesBetween(
  before: Workbook,
  after: Workbook,
): { readonly cells: readonly CellChange[]; readonly added: readonly Sheet[] } {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const cells: CellChange[] = [];
  for (const sheet of after.sheets) {
    const old = known.get(sheet.id);
    if (old === undefined) continue;
    const rows = Math.max(old.grid.length, sheet.grid.length);
    for (let row = 0; row < rows; row++) {
      const columns = Math.max(old.grid[row]?.length ?? 0, sheet.grid[row]?.length ?? 0);
      for (let column = 0; column < columns; column++) {
        const cell = sheet.grid[row]?.[column];
        if (!isSame(old.grid[row]?.[column], cell)) cells.push({ sheetId: sheet.id, row, column, cell });
      }
    }
  }
  return { cells, added: after.sheets.filter(({ id }) => !known.has(id)) };
}

function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  return (
    one === other ||
    ((one?.value ?? null) === (other?.value ?? null) &&
      one?.error === other?.error &&
      one?.formula === other?.formula &&
      one?.numberFormat === other?.numberFormat)
  );
}
