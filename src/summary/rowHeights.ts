import { LOOKS, type PlanCell } from './plan.ts';

/** Of a line in Excel's own font of 11 points, in points. */
const LINE = 15;
/** Excel's highest row. */
const HIGHEST = 409;
/** Letters are a little wider than the digits that widths are counted in, and cells have a margin. */
const LETTER = 1.05;
const BOLD_LETTER = 1.15;

/**
 * How high rows must be for their texts to be seen whole: files hold heights, and what opens them does not fit them.
 * @param columnWidths in characters
 * @returns heights in points, of the rows that need more than a line
 */
export function rowHeights(
  cells: readonly PlanCell[],
  columnWidths: readonly number[],
): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { row, column, value, look, indent = 0 } of cells) {
    const { wraps, isBold } = LOOKS[look];
    if (wraps !== true || typeof value !== 'string') continue;
    const width = (columnWidths[column] ?? 8) - 1 - indent;
    const count = linesOf(value, width / (isBold === true ? BOLD_LETTER : LETTER));
    if (count > (lines.get(row) ?? 1)) lines.set(row, count);
  }
  return new Map([...lines].map(([row, count]) => [row, Math.min(HIGHEST, count * LINE)]));
}

/** The lines that a text takes when it is broken between words. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(/\s+/)) {
      if (used > 0 && used + 1 + word.length > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      while (used > width) {
        lines++;
        used -= Math.max(1, Math.floor(width));
      }
    }
  }
  return lines;
}
