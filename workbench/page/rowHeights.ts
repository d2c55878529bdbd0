import { keyOf } from '../../src/files/openFile.ts';
import type { SheetModel } from '../host/model/sheet.ts';
import type { FileLook } from './cellLook.ts';

/** Points of a line of text per point of font size, and the blank above and below it. */
const LINE = 1.2;
const PADDING = 2;

/** The average letter is so many points wide per point of font size; narrow fonts less. */
const LETTER = 0.5;
const NARROW_LETTER = 0.39;
const BOLD = 1.08;

/** Points in a digit of the standard font, in which columns are measured. */
const DIGIT = 5.25;
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/**
 * Heights in points of the rows of which the file says nothing and whose text takes several lines. Excel measures
 * such rows when it opens a file; here letters are counted, which takes no time and comes close.
 */
export function estimatedRowHeights(sheet: SheetModel, file: FileLook | undefined): Map<number, number> {
  const heights = new Map<number, number>();
  // Excel leaves merged cells out.
  const merged = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) merged.add(keyOf(row, column));
    }
  }
  for (const { row, column, cell } of sheet.cells()) {
    const { font, alignment } = file?.cells?.get(keyOf(row, column))?.style ?? {};
    if (typeof cell.value !== 'string' || alignment?.wrapText !== true || merged.has(keyOf(row, column))) {
      continue;
    }
    const size = font?.size ?? 11;
    const letter = (font?.name?.includes('Narrow') === true ? NARROW_LETTER : LETTER) * size;
    const width = (file?.columns?.[column]?.width ?? DEFAULT_WIDTH) * DIGIT;
    const lines = countLines(cell.value, width / (font?.bold === true ? letter * BOLD : letter));
    const height = lines * size * LINE + PADDING;
    if (height > (heights.get(row) ?? DEFAULT_HEIGHT)) heights.set(row, height);
  }
  return heights;
}

/** Lines of a text whose words are wrapped after so many letters. */
export function countLines(text: string, letters: number): number {
  const room = Math.max(1, Math.floor(letters));
  let lines = 0;
  for (const paragraph of text.split(/\r?\n/)) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(/\s+/)) {
      if (used > 0 && used + 1 + word.length > room) {
        lines++;
        used = 0;
      }
      // A word that is wider than the column is broken.
      const broken = Math.max(0, Math.ceil(word.length / room) - 1);
      lines += broken;
      used = used === 0 || broken > 0 ? word.length - broken * room : used + 1 + word.length;
    }
  }
  return lines;
}
