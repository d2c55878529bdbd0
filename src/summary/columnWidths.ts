import { cellText } from '../workbook/numberFormat.ts';
import type { Rect } from '../workbook/workbook.ts';
import { LOOKS, type PlanCell } from './plan.ts';

/** Of letters in Excel's own size, in points. */
const OWN_SIZE = 11;
const BOLD = 1.1;
/** The space at the sides, and a digit that a figure may get later. */
const SPARE = 2;

/**
 * Columns wide enough for their figures, which would be `####` otherwise.
 * @param columnWidths in characters, as wide as they are at least
 * @param merges whose figures have the width of several columns
 */
export function wideEnough(
  cells: readonly PlanCell[],
  columnWidths: readonly number[],
  merges: readonly Rect[],
): readonly number[] {
  const isMerged = ({ row, column }: PlanCell) =>
    merges.some(({ top, left }) => top === row && left === column);
  const widths = [...columnWidths];
  for (const cell of cells) {
    const { value, column, look, numberFormat } = cell;
    if (typeof value !== 'number' || isMerged(cell)) continue;
    const { isBold = false, size = OWN_SIZE } = LOOKS[look];
    const shown = cellText({ value, ...(numberFormat === undefined ? {} : { numberFormat }) }, 'id');
    const needed = Math.ceil(shown.length * (isBold ? BOLD : 1) * (size / OWN_SIZE)) + SPARE;
    const width = widths[column];
    if (width !== undefined && needed > width) widths[column] = needed;
  }
  return widths;
}
