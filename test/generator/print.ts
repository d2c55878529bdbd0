import type { Sheet } from '../../src/workbook/workbook.ts';
import { columnName, rangeOf } from '../../src/workbook/address.ts';
import type { DrawnCell } from './canvas.ts';

/** Texts of cells are cut there. */
const WIDEST = 18;

/**
 * A sheet as a table for the terminal, to see what a failing property looked at. Hidden rows have an `h`, bold cells a
 * star, indented ones a `>` for each step; merged areas and formulas are listed below.
 */
export function asTable(sheet: Sheet): string {
  const rows = sheet.grid.map((row) => row.map((cell) => textOf(cell)));
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const widths = columns.map((column) =>
    Math.max(columnName(column).length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (head: string, texts: readonly string[]) =>
    `${head.padStart(5)} ${texts.map((text, column) => text.padEnd(widths[column] ?? 0)).join('|')}`.trimEnd();
  const formulas = sheet.grid.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell?.formula === undefined ? [] : [`${columnName(c)}${r + 1}${cell.formula}`],
    ),
  );
  return [
    `Sheet "${sheet.name}"`,
    line('', columns.map(columnName)),
    ...rows.flatMap((row, index) =>
      row.every((text) => text === '')
        ? []
        : [line(`${sheet.hiddenRows.has(index) ? 'h' : ''}${index + 1}`, row)],
    ),
    ...(sheet.merges.length === 0 ? [] : [`merged: ${sheet.merges.map(rangeOf).join(' ')}`]),
    ...(formulas.length === 0 ? [] : [`formulas: ${formulas.join(' ')}`]),
  ].join('\n');
}

function textOf(cell: DrawnCell | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  const { value, numberFormat = '', isBold = false, indent = 0 } = cell;
  const decimals = Math.max(0, numberFormat.length - 3);
  const text =
    typeof value === 'number' && numberFormat.endsWith('%')
      ? `${(value * 100).toFixed(decimals)}%`
      : String(value);
  return `${isBold ? '*' : ''}${'>'.repeat(indent)}${text}`.slice(0, WIDEST);
}
