import { agrees, statedRatios } from './percent.ts';
import { figureAt, type FigureTable } from './figureTable.ts';
import { settle, type Figure } from '../workbook/figure.ts';
import { ownerOf } from './sheetView.ts';

/** How well a column of percentages fits a target and a realization. */
export interface Fit {
  /** Rows whose percentage is realization / target at the precision shown. */
  readonly agreeing: number;
  /** Rows that could tell. */
  readonly telling: number;
}

/** Rows looked at: enough for a majority, however long the table. */
const MOST_ROWS = 300;

/**
 * Holds a column of percentages against two columns of figures.
 * @param rows the rows of data, from the top down
 */
export function fitOf(
  table: FigureTable,
  rows: readonly number[],
  columns: { readonly target: number; readonly realization: number; readonly percent: number },
): Fit {
  let agreeing = 0;
  let telling = 0;
  for (const row of spread(rows)) {
    const target = numberAt(table, row, columns.target);
    const realization = numberAt(table, row, columns.realization);
    const percent = numberAt(table, row, columns.percent);
    if (target?.kind !== 'number' || realization?.kind !== 'number' || percent?.kind !== 'number') continue;
    if (target.value === 0) continue;
    telling++;
    const achievement = { numerator: realization.value, denominator: target.value };
    const readings = statedRatios(percent, 'ratio');
    if (readings.some((reading) => agrees(reading, achievement, { rounding: 'cutOff' }))) agreeing++;
  }
  return { agreeing, telling };
}

/** The share of a column's filled cells that hold a figure (a dash is one), and of these that are percentages. */
export function fillOf(
  table: FigureTable,
  rows: readonly number[],
  column: number,
): { readonly filled: number; readonly figures: number; readonly percentages: number } {
  let filled = 0;
  let figures = 0;
  let percentages = 0;
  for (const row of spread(rows)) {
    const figure = figureAt(table, row, column);
    if (figure.kind === 'blank') continue;
    filled++;
    if (figure.kind === 'text') continue;
    figures++;
    if ((figure.kind === 'number' || figure.kind === 'range') && figure.unit === 'percent') percentages++;
  }
  return { filled, figures, percentages };
}

/** At most so many rows, spread evenly over the table. */
function spread(rows: readonly number[]): readonly number[] {
  if (rows.length <= MOST_ROWS) return rows;
  return Array.from(
    { length: MOST_ROWS },
    (_, index) => rows[Math.floor((index * rows.length) / MOST_ROWS)] ?? 0,
  );
}

function numberAt(table: FigureTable, row: number, column: number): Figure | undefined {
  const owner = ownerOf(table.view, row, column);
  return settle(figureAt(table, owner.row, owner.column), 'id');
}
