import { bodyOf } from './tables.ts';
import type { SheetModel } from './sheet.ts';

/** The rows that the sheet's own filter hides: those in a table are hidden by the table's. */
function filteredBySheet(sheet: SheetModel): readonly number[] {
  const bodies = sheet.tables.map(bodyOf);
  return [...sheet.filteredRows].filter(
    (row) => !bodies.some(({ top, bottom }) => row >= top && row <= bottom),
  );
}

/** Whether the sheet has a filter of its own; one that hides nothing is not modelled. */
export function hasFilter(sheet: SheetModel): boolean {
  return filteredBySheet(sheet).length > 0;
}

/** Takes the sheet's own filter away: its rows show again. */
export function removeFilter(sheet: SheetModel): void {
  for (const row of filteredBySheet(sheet)) {
    sheet.filteredRows.delete(row);
    sheet.hiddenRows.delete(row);
  }
}
