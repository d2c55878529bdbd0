import type { GeneratedSheet } from '../generator/sheets.ts';
import type { Drawing, PlacedColumn } from '../generator/drawing.ts';
import { drawSheet } from '../generator/layouts.ts';
import { rolledUp, type GeneratedPanel, type GeneratedReport } from '../generator/report.ts';
import type { GeneratedSeries, PeriodFigures } from '../generator/series.ts';
import { settled } from '../generator/settled.ts';
import type { Shows } from '../generator/values.ts';
import { roll, type Dice } from './fault.ts';
import type { Ref, Sheet } from '../../src/workbook/workbook.ts';

/** A sheet drawn from figures that the generator would not give, and where they stand. */
export interface Redrawing {
  readonly sheet: Sheet;
  readonly drawing: Drawing;
}

/** Figures that a fault can change: of an item that is no sum of parts, measured in numbers. */
export interface Leaf {
  readonly panel: number;
  readonly item: number;
  readonly series: GeneratedSeries;
  readonly kind: GeneratedPanel['kind'];
}

/**
 * The items whose figures are their own numbers, not the sum of their parts. Of money with at most one level above it:
 * what goes wrong in a part is wrong in every sum of it.
 */
export function leavesOf({ panels }: GeneratedReport): Leaf[] {
  return panels.flatMap(({ kind, items, series }, panel) =>
    items.flatMap(({ parent }, item): Leaf[] => {
      const own = series[item];
      const isSum = items.some((other) => other.parent === item);
      const isDeep = kind === 'budget' && parent !== undefined && items[parent]?.parent !== undefined;
      return own === undefined || own.text !== undefined || isSum || isDeep
        ? []
        : [{ panel, item, series: own, kind }];
    }),
  );
}

/** Those of them that no sum of money holds: what is wrong in one is wrong nowhere else but in a total row. */
export function rootsOf(report: GeneratedReport): Leaf[] {
  return leavesOf(report).filter(
    ({ panel, item, kind }) => kind !== 'budget' || report.panels[panel]?.items[item]?.parent === undefined,
  );
}

/** The periods of a series that are filled in. */
export function filledIn({ periods }: GeneratedSeries): number[] {
  return periods.flatMap(({ realization }, index) => (realization === undefined ? [] : [index]));
}

/**
 * Draws the same sheet with other figures of one item; percentages, parents and totals follow.
 * @param isAlone the parents do not
 */
export function redrawnWith(
  { recipe, report }: GeneratedSheet,
  panel: number,
  item: number,
  change: (series: GeneratedSeries) => GeneratedSeries,
  isAlone = false,
): Redrawing {
  const panels = report.panels.map((one, index) => {
    if (index !== panel) return one;
    const series = one.series.map((own, at) => (at === item ? withReached(change(own)) : own));
    return { ...one, series: one.kind === 'budget' && !isAlone ? rolledUp(one.items, series) : series };
  });
  return drawnFrom({ ...report, panels }, recipe);
}

/** Draws a report as a recipe says. */
export function drawnFrom(
  report: GeneratedReport,
  { family, choices, dice }: GeneratedSheet['recipe'],
): Redrawing {
  return drawSheet(report, family, settled(choices, family, dice));
}

/** A series of which only so many periods are filled in. */
export function filledUpTo(series: GeneratedSeries, until: number): GeneratedSeries {
  const periods = series.periods.map((own, index) =>
    index < until ? own : { ...own, realization: undefined },
  );
  return withReached({ ...series, periods });
}

/** A figure of the year so far, or of its period, between the one before and the one after it. */
export function between(
  series: GeneratedSeries,
  period: number,
  most: number,
  dice: Dice,
  die: number,
): number | undefined {
  const isRunning = series.accumulation !== 'perPeriod';
  const least = Math.max(1, isRunning ? (series.periods[period - 1]?.realization ?? 0) : 0);
  const next = isRunning
    ? series.periods.slice(period + 1).find(({ realization = 0 }) => realization > 0)
    : undefined;
  const top = Math.min(most, next?.realization ?? most);
  return top < least ? undefined : least + roll(dice, die, top - least + 1);
}

function withReached(series: GeneratedSeries): GeneratedSeries {
  const { periods, accumulation } = series;
  const filled = periods.flatMap(({ realization }) => (realization === undefined ? [] : [realization]));
  const toDate = periods.find(({ span }) => span === 'toDate');
  const reached =
    toDate?.realization ??
    (accumulation === 'perPeriod'
      ? filled.reduce((sum, one) => sum + one, 0)
      : (filled[filled.length - 1] ?? 0));
  return { ...series, reached };
}

/** A series with other figures of one period. */
export function withPeriod(
  series: GeneratedSeries,
  at: number,
  change: (figures: PeriodFigures) => Partial<PeriodFigures>,
): GeneratedSeries {
  const periods = series.periods.map((own, index) => (index === at ? { ...own, ...change(own) } : own));
  return { ...series, periods };
}

/** The cell that shows a figure of an item; `undefined` where the layout has no column for it. */
export function cellOf(
  { sheet, drawing }: Redrawing,
  panel: number,
  item: number,
  shows: Shows,
  period = 0,
): Ref | undefined {
  const { columns, report, blocks } = drawing;
  const block = blocks[panel]?.find((one) => one.item === item);
  const isStacked = report.rows === 'A3';
  const slot = report.slots[period];
  const isSame = ({ slot: own }: PlacedColumn) =>
    own.span === slot?.span &&
    own.period?.kind === slot?.period?.kind &&
    own.period?.index === slot?.period?.index;
  const column = columns.find(
    (one) =>
      one.panels.includes(panel) &&
      one.shows === shows &&
      (isStacked || OF_THE_YEAR.has(shows) || isSame(one)),
  );
  const row = block?.rows[isStacked && !OF_THE_YEAR.has(shows) ? period : 0];
  return column === undefined || row === undefined
    ? undefined
    : { sheetId: sheet.id, row, column: column.column };
}

const OF_THE_YEAR: ReadonlySet<Shows> = new Set<Shows>(['annual', 'annualRealization', 'achievement']);
