import { isDateFormat } from 'numfmt';
import type { Cell, Rect } from '../../../src/workbook/workbook.ts';
import { columnsOf, rowsOf } from './area.ts';
import type { ChartSeries, SheetArea } from './charts.ts';
import { holdsSomething, type SheetModel } from './sheet.ts';

/** `Excel.ChartSeriesBy`, without the choice that is left to Excel. */
export type SeriesBy = 'Columns' | 'Rows';

/**
 * How Excel reads a range as the source of a chart (Jon Peltier, "Prepare your data" and the blank top left cell): the
 * first line names the series and the first line across holds the categories where they are texts or dates, or, numbers
 * as well, where the top left cell is blank.
 */
export function seriesFrom(sheet: SheetModel, source: Rect, by: SeriesBy): readonly ChartSeries[] {
  const turned = by === 'Rows' ? turn(source) : source;
  const at = (row: number, column: number): Cell | undefined =>
    by === 'Rows' ? sheet.cellAt(column, row) : sheet.cellAt(row, column);
  const { top, left, bottom, right } = turned;
  const corner = at(top, left);
  const isCornerBlank = corner === undefined || !holdsSomething(corner);
  const down = lines(top + 1, bottom);
  const across = lines(left + 1, right);
  const hasCategories =
    columnsOf(turned) > 1 && (isCornerBlank || down.some((row) => isLabel(at(row, left))));
  const names = hasCategories ? across : lines(left, right);
  const hasNames = rowsOf(turned) > 1 && (isCornerBlank || names.some((column) => isText(at(top, column))));
  const first = hasNames ? top + 1 : top;
  const on = (area: Rect): SheetArea => ({ sheetId: sheet.id, area: by === 'Rows' ? turn(area) : area });
  return names.map((column) => ({
    name: hasNames ? on({ top, bottom: top, left: column, right: column }) : undefined,
    categories: hasCategories ? on({ top: first, bottom, left, right: left }) : undefined,
    values: on({ top: first, bottom, left: column, right: column }),
    kept: new Map(),
  }));
}

/** The rectangle with rows and columns exchanged. */
const turn = ({ top, left, bottom, right }: Rect): Rect => ({
  top: left,
  left: top,
  bottom: right,
  right: bottom,
});

const lines = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

const isText = (cell: Cell | undefined) => typeof cell?.value === 'string';

const isLabel = (cell: Cell | undefined) =>
  isText(cell) || (cell?.numberFormat !== undefined && isDateFormat(cell.numberFormat));
