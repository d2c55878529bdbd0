import { addressOf } from '../workbook/address.ts';
import { spanOf } from './cells.ts';
import type { PlanCell } from './plan.ts';

/**
 * Rows of a table from the lowest ratio up, worked out by Excel: a hidden column holds each row's ratio, told from equal
 * ones by its row, so that SMALL and MATCH find every row once.
 */
export interface Ranked {
  readonly row: number;
  /** Absent where the row is not ranked. */
  readonly ratio: number | undefined;
}

/** So small that it turns no order of two percentages round. */
const STEP = 1e-9;

/** The hidden cell of a row that is ranked by the ratio in another of its columns. */
export function rankCell(row: number, column: number, of: number, ratio: number | undefined): PlanCell {
  const ref = addressOf({ row, column: of });
  return {
    row,
    column,
    look: 'word',
    formula: `=IF(ISNUMBER(${ref}),${ref}+ROW()*0.000000001,"")`,
    value: ratio === undefined ? '' : ratio + (row + 1) * STEP,
  };
}

/** The rows in order, the lowest first. */
export function lowestFirst(rows: readonly Ranked[]): readonly Ranked[] {
  const keyOf = ({ row, ratio = 0 }: Ranked) => ratio + (row + 1) * STEP;
  return rows.filter(({ ratio }) => ratio !== undefined).sort((a, b) => keyOf(a) - keyOf(b));
}

/**
 * The formula that shows a column of the row with the n-th lowest ratio, `''` where there are fewer.
 * @param rank the hidden column, and the first and last row of the table (0-based)
 * @param isText a blank stays one, where a figure would be 0
 */
export function lowestFormula(
  n: number,
  shown: number,
  rank: { readonly column: number; readonly top: number; readonly bottom: number },
  isText = false,
): string {
  const ranks = spanOf(rank.column, rank.top, rank.bottom);
  const values = spanOf(shown, rank.top, rank.bottom);
  const found = `INDEX(${values},MATCH(SMALL(${ranks},${String(n)}),${ranks},0))`;
  return `=IF(COUNT(${ranks})<${String(n)},"",${found}${isText ? '&""' : ''})`;
}
