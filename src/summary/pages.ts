import type { PlanCell, PlanPrint } from './plan.ts';
import { LINE } from './rowHeights.ts';

/** Longer and shorter side, in points; F4 is 13 × 8.5 inches. */
const PAPERS: Readonly<Record<PlanPrint['paper'], readonly [number, number]>> = {
  A4: [842, 595],
  F4: [936, 612],
};
/** Excel's own margins: 0.7 inches at the sides, 0.75 above and below. */
const SIDE_MARGINS = 2 * 50.4;
const TOP_AND_BOTTOM = 2 * 54;
/** A character's width in Excel's own font, and the space at the sides of a cell, in points. */
const CHARACTER = 5.25;
const CELL_SIDES = 3.75;
/** Rows that printers and fonts may need more than is counted here. */
const SPARE_ROWS = 2;

/** What pages are made of. */
export interface Printed {
  readonly cells: readonly Pick<PlanCell, 'row'>[];
  /** Of the columns that are shown, in characters. */
  readonly shownWidths: readonly number[];
  /** Of rows that are higher than a line, in points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly print: PlanPrint;
}

/**
 * The row to begin a new page at, so that no page ends between the rows in question and the last one: a signature without
 * what it signs is worth nothing.
 *
 * @param rows to choose from, the one that would be best first
 * @returns none where no page ends there, or no page could hold the rows
 */
export function breakBefore(
  rows: readonly number[],
  { cells, shownWidths, heights, print }: Printed,
): number | undefined {
  const [longer, shorter] = PAPERS[print.paper];
  const [width, height] = print.orientation === 'landscape' ? [longer, shorter] : [shorter, longer];
  const needed = shownWidths.reduce((sum, characters) => sum + characters * CHARACTER + CELL_SIDES, 0);
  // Pages are made smaller until the columns fit, but never larger.
  const page = (height - TOP_AND_BOTTOM) / Math.min(1, (width - SIDE_MARGINS) / needed);
  const heightOf = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row <= to; row++) sum += heights.get(row) ?? LINE;
    return sum;
  };
  const { titleRows, pageBreaks } = print;
  const repeated = titleRows === undefined ? 0 : heightOf(titleRows.top, titleRows.bottom);
  const usedBefore = (end: number) => {
    let used = 0;
    for (let row = 0; row < end; row++) {
      const isNewPage = pageBreaks?.includes(row) === true || used + heightOf(row, row) > page;
      used = (isNewPage ? repeated : used) + heightOf(row, row);
    }
    return used;
  };
  const last = Math.max(...cells.map(({ row }) => row));
  return rows.find((row) => {
    const rest = heightOf(row, last) + SPARE_ROWS * LINE;
    return usedBefore(row) + rest > page && repeated + rest <= page;
  });
}
