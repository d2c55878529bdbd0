import { failureOf } from './hostFailure.ts';

/** Rows are asked for in portions; a portion that is still too large is halved. */
const CELLS_A_CHUNK = 40_000;

/** Asks for so many rows at a time that each answer can travel; halves a portion that Excel refuses as too large. */
export async function readInChunks<T>(
  context: Excel.RequestContext,
  rowCount: number,
  columnCount: number,
  ask: (from: number, count: number) => T,
): Promise<T[]> {
  const parts: T[] = [];
  let portion = Math.max(1, Math.floor(CELLS_A_CHUNK / columnCount));
  for (let from = 0; from < rowCount;) {
    const count = Math.min(portion, rowCount - from);
    const part = ask(from, count);
    try {
      await context.sync();
    } catch (error) {
      if (failureOf(error).key !== 'tooMuchData' || count === 1) throw error;
      portion = Math.ceil(count / 2);
      continue;
    }
    parts.push(part);
    from += count;
  }
  return parts;
}
