import type { Say } from '../language.ts';

/** More addresses than these say nothing more. */
const MOST_CELLS = 8;

/** The first of some cells by their addresses, and how many others there are. */
export function cellNames(cells: readonly string[], say: Say): string {
  const rest = cells.length - MOST_CELLS;
  const named = cells.slice(0, MOST_CELLS);
  return [...named, ...(rest > 0 ? [say('failureMoreCells', { count: rest })] : [])].join(', ');
}
