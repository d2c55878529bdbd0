import { rememberedByPanel } from '../report/rememberedByPanel.ts';
import type { Block, Entry, TotalRow } from '../report/report.ts';
import type { Place } from '../workbook/address.ts';

/** More columns than a worksheet has. */
const WIDEST = 16_384;

/** A number that tells the cells of a sheet apart. */
export function placeKey({ row, column }: Place): number {
  return row * WIDEST + column;
}

/**
 * Every figure cell of a panel once, its totals' too: a cell merged over several rows, or the annual target of several
 * periods, is one. By rows from the top down, the blocks before the totals.
 */
export const entriesOf = rememberedByPanel(({ blocks, totals }): readonly Entry[] => {
  const entries: Entry[] = [];
  // Cells of a column come in order of rows but for few tables, so that the last row tells; a set of all takes longer.
  const lastRows: Record<number, number | undefined> = {};
  let seen: Set<number> | undefined;
  const meet = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    const { row, column } = entry;
    const last = lastRows[column] ?? -1;
    if (row === last) return;
    if (row < last) {
      seen ??= new Set(entries.map(placeKey));
      if (seen.has(placeKey(entry))) return;
    } else {
      lastRows[column] = row;
    }
    seen?.add(placeKey(entry));
    entries.push(entry);
  };
  for (const block of blocks) meetAll(block, meet);
  for (const total of totals) meetAll(total, meet);
  return entries;
});

function meetAll(
  { annual, annualRealization, achievement, measurements }: Block | TotalRow,
  meet: (entry: Entry | undefined) => void,
): void {
  meet(annual);
  for (const { target, realization, percent } of measurements) {
    meet(target);
    meet(realization);
    meet(percent);
  }
  meet(annualRealization);
  meet(achievement);
}
