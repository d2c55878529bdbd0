import type { Rect } from '../../../src/workbook/workbook.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './limits.ts';
import type { SheetModel } from './sheet.ts';

/** A place on a sheet, in points from its top left corner. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The width of a column as it shows, in points. */
export function columnWidth(sheet: SheetModel, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return numberOr(sheet.formats.at(0, column, 'columnWidth'), DEFAULT_COLUMN_WIDTH);
}

/** The height of a row as it shows, in points; rows that fit their texts count as rows of one line. */
export function rowHeight(sheet: SheetModel, row: number): number {
  if (sheet.hiddenRows.has(row)) return 0;
  return numberOr(sheet.formats.at(row, 0, 'rowHeight'), DEFAULT_ROW_HEIGHT);
}

/** The place that cells take up. */
export function boxOfCells(sheet: SheetModel, { top, left, bottom, right }: Rect): Box {
  const rows = (from: number, to: number) => sum(from, to, (row) => rowHeight(sheet, row));
  const columns = (from: number, to: number) => sum(from, to, (column) => columnWidth(sheet, column));
  return {
    top: rows(0, top - 1),
    left: columns(0, left - 1),
    width: columns(left, right),
    height: rows(top, bottom),
  };
}

function sum(from: number, to: number, size: (line: number) => number): number {
  let total = 0;
  for (let line = from; line <= to; line++) total += size(line);
  return total;
}

const numberOr = (value: unknown, fallback: number) => (typeof value === 'number' ? value : fallback);
