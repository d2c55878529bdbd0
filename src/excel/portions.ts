import { failureOf } from './hostFailure.ts';
import type { CellPlace } from './writeCells.ts';

/** So many scattered cells stay far under the five megabytes that Excel on the web takes at once. */
const MOST_CELLS = 2000;
/** Of their contents, before and after. */
const MOST_CHARACTERS = 400_000;

/**
 * Cells by sheet, column and row, cut into portions that can travel.
 * @param sizeOf the characters of a cell's contents
 */
export function portionsOf<T extends CellPlace>(
  cells: readonly T[],
  sizeOf: (cell: T) => number,
): readonly T[][] {
  const sorted = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const portions: T[][] = [];
  let characters = 0;
  for (const cell of sorted) {
    const last = portions[portions.length - 1];
    characters += sizeOf(cell);
    if (last !== undefined && last.length < MOST_CELLS && characters <= MOST_CHARACTERS) last.push(cell);
    else {
      portions.push([cell]);
      characters = sizeOf(cell);
    }
  }
  return portions;
}

/**
 * Does something with cells; where Excel says that it is too much at once, with each half of them. It may be done to
 * some of them twice.
 */
export async function inHalves<T, R>(
  cells: readonly T[],
  work: (cells: readonly T[]) => Promise<R>,
): Promise<R[]> {
  try {
    return [await work(cells)];
  } catch (error) {
    if (failureOf(error).key !== 'tooMuchData' || cells.length === 1) throw error;
    const middle = Math.ceil(cells.length / 2);
    return [
      ...(await inHalves(cells.slice(0, middle), work)),
      ...(await inHalves(cells.slice(middle), work)),
    ];
  }
}
