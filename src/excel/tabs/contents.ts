import type { PlanCell, SheetPlan } from '../../engine.ts';
import { asInput } from '../keptText.ts';

/** How many rows and columns of a tab hold something, from A1. */
export function sizeOf({ cells }: SheetPlan): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(0, ...cells.map(({ row }) => row + 1)),
    columns: Math.max(0, ...cells.map(({ column }) => column + 1)),
  };
}

/**
 * Writes what stands in rows of a tab, with its number formats; done at the next sync. The rows are empty before.
 *
 * @param from the first of them, 0-based
 */
export function writeContents(
  worksheet: Excel.Worksheet,
  plan: SheetPlan,
  from: number,
  count: number,
): void {
  const { columns } = sizeOf(plan);
  const contents = emptyGrid<string | number | boolean>(count, columns, '');
  // `null` leaves a cell as it is.
  const formats = emptyGrid<string | null>(count, columns, null);
  for (const cell of plan.cells) {
    const line = cell.row - from;
    if (line < 0 || line >= count) continue;
    const [row, formatRow] = [contents[line], formats[line]];
    if (row !== undefined) row[cell.column] = inputOf(cell);
    if (formatRow !== undefined && cell.numberFormat !== undefined)
      formatRow[cell.column] = cell.numberFormat;
  }
  const range = worksheet.getRangeByIndexes(from, 0, count, columns);
  range.numberFormat = formats;
  range.formulas = contents;
}

function emptyGrid<T>(rows: number, columns: number, filling: T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => filling));
}

function inputOf({ value, formula }: PlanCell): string | number | boolean {
  if (formula !== undefined) return formula;
  return typeof value === 'string' ? asInput(value, 'General') : (value ?? '');
}

/** How much the contents of a tab weigh on the wire, about, in bytes. */
export function weightOf(cells: readonly PlanCell[]): number {
  return cells.reduce((sum, { value, formula }) => sum + 2 * (formula ?? String(value)).length + 16, 0);
}
