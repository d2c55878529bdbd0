import type { Rect } from '../workbook/workbook.ts';
import { LOOKS, type PlanCell } from './plan.ts';

/** Of a line in Excel's own font of 11 points, in points. */
export const LINE = 15;
/** Excel's highest row. */
const HIGHEST = 409;
/** The digits that widths are counted in are all alike; letters are not. */
const SPACE = 0.5;
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|!]/, 0.5],
  [/[tfr()/-]/, 0.67],
  [/[mwMW@%]/, 1.6],
  [/\p{Lu}/u, 1.15],
];
/** So that a font that runs a little wider than Excel's own does not lose a line. */
const SPARE = 1.05;
const BOLD = 1.1;
const INDENT = 1.5;

/**
 * How high rows must be for their texts to be seen whole: files hold heights, and what opens them does not fit them.
 * @param columnWidths in characters
 * @param merges whose texts have the width of all their columns
 * @returns heights in points, of the rows that need more than a line
 */
export function rowHeights(
  cells: readonly PlanCell[],
  columnWidths: readonly number[],
  merges: readonly Rect[] = [],
): ReadonlyMap<number, number> {
  const merged = new Map(merges.map(({ top, left, right }) => [`${String(top)},${String(left)}`, right]));
  const lines = new Map<number, number>();
  for (const { row, column, value, look, indent = 0 } of cells) {
    const { wraps, isBold } = LOOKS[look];
    if (wraps !== true || typeof value !== 'string') continue;
    const right = merged.get(`${String(row)},${String(column)}`) ?? column;
    let width = -1 - indent * INDENT;
    for (let own = column; own <= right; own++) width += columnWidths[own] ?? 8;
    const count = linesOf(value, width / SPARE / (isBold === true ? BOLD : 1));
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
      const needed = widthOf(word);
      if (used > 0 && used + SPACE + needed > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? SPACE : 0) + needed;
      // A word that is longer than a line is broken anywhere.
      while (used > width) {
        lines++;
        used -= Math.max(1, width);
      }
    }
  }
  return lines;
}

/** Of a word, in digits. */
function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) {
    width += LETTERS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
  }
  return width;
}
