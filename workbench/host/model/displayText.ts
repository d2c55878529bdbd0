import { format } from 'numfmt';
import type { Cell } from '../../../src/workbook/workbook.ts';

/**
 * The text that a cell shows, as `Range.text` gives it: after the number format, independent of the width of
 * the column.
 */
export function displayText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.error !== undefined) return cell.error;
  if (cell.value === null) return '';
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return format(cell.numberFormat ?? 'General', cell.value, { throws: false });
}
