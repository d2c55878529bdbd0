import { isNumber, type NumberEntry } from '../report/entry.ts';
import type { Block, Entry, Measurement } from '../report/report.ts';
import { mainSeries } from '../report/series.ts';
import { isSamePeriod, periodKey, PERIODS_A_YEAR, type Period } from '../workbook/period.ts';
import { summedUp, sumOver } from './budgetTotals.ts';
import type { SummaryItem } from './items.ts';
import type { SummarySheet, SummarySource } from './source.ts';
import { NOTHING, type Shown } from './sources.ts';
import { endOf } from './upTo.ts';

/** One point of the S-curve: what was planned and reached from the beginning of the year to a period. */
export interface CurvePoint {
  readonly period: Period;
  readonly target: Shown;
  /** Absent after the period of the summary. */
  readonly realization?: Shown;
}

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** What the line above the realization shows. */
  readonly against: 'target' | 'annual';
  /** A dash, a blank or a fall to 0 was passed over, and the figure before it used again. */
  readonly isCarried: boolean;
}

/**
 * The cumulative budget of an office by period: from the periods of its main sheet, else from sheets that each report a
 * period of their own; no points where there are neither.
 */
export function curveOf(
  { allSheets, period }: Pick<SummarySource, 'allSheets' | 'period'>,
  main: SummarySheet,
): Curve {
  const curve = withinSheet(main, period);
  return curve.points.length > 0 ? curve : acrossSheets(allSheets, period);
}

/**
 * A sheet for each period, whose realizations are those of the year so far. A plan to date is not known then, so the
 * line above is the annual budget.
 */
function acrossSheets(sheets: readonly SummarySheet[], upTo: Period | undefined): Curve {
  const kind = sheets.find(({ report }) => report.period !== undefined)?.report.period?.kind;
  const points = sheets
    .flatMap(({ report: { period }, items: { budget } }): CurvePoint[] => {
      const isPast = upTo === undefined || (period !== undefined && endOf(period) <= endOf(upTo));
      if (period?.kind !== kind || period === undefined || budget.length === 0 || !isPast) return [];
      const { annual, realization } = summedUp(budget);
      return [{ period, target: annual, realization }];
    })
    .sort((a, b) => a.period.index - b.period.index);
  const isOnce = points.every((point, index) => point.period.index !== points[index - 1]?.period.index);
  const reached = points.map(({ realization }) => realization?.value);
  const isSoFar = reached.every((value, index) => {
    const before = reached[index - 1] ?? 0;
    return typeof value === 'number' && typeof before === 'number' && value >= before;
  });
  return {
    points: points.length > 1 && isOnce && isSoFar ? points : [],
    against: 'annual',
    isCarried: false,
  };
}

/** The cumulative budget of a sheet's outermost items by period; no points where its table has no periods. */
function withinSheet(sheet: SummarySheet, upTo: Period | undefined): Curve {
  const items = sheet.items.budget.filter(({ depth }) => depth === 0);
  const kind = kindOf(items);
  if (kind === undefined) return { points: [], against: 'target', isCarried: false };
  const periods = Array.from({ length: PERIODS_A_YEAR[kind] }, (_, index): Period => ({
    kind,
    index: index + 1,
  })).filter((period) =>
    items.some(({ block }) => block.measurements.some((one) => isSamePeriod(one.period, period))),
  );
  let isCarried = false;
  const at = (measure: 'target' | 'realization', period: Period): Shown => {
    const shown = sumOver(items, ({ block }) => {
      const { entries, isOwn } = reachedAt(block, measure, period);
      if (!isOwn && entries.length > 0) isCarried = true;
      return entries;
    });
    return shown === NOTHING ? BEGINNING : shown;
  };
  const points = periods.map((period): CurvePoint => {
    const target = at('target', period);
    const isPast = upTo === undefined || endOf(period) <= endOf(upTo);
    return { period, target, ...(isPast ? { realization: at('realization', period) } : {}) };
  });
  return { points, against: 'target', isCarried };
}

/** Before the first figure of the year nothing was planned or reached; a line needs a number for that. */
const BEGINNING: Shown = { value: 0, formula: '=0', numberFormat: '#,##0' };

/** The kind of period that most items are measured by. */
function kindOf(items: readonly SummaryItem[]): Period['kind'] | undefined {
  const counts = new Map<Period['kind'], number>();
  for (const { block } of items) {
    const kind = mainSeries(block.measurements).find(({ period }) => period !== undefined)?.period?.kind;
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The entries that add up to a block's figure of the year up to a period. */
function reachedAt(
  block: Block,
  measure: 'target' | 'realization',
  period: Period,
): { readonly entries: readonly Entry[]; readonly isOwn: boolean } {
  const past = mainSeries(block.measurements).filter(
    (one) => one.period !== undefined && endOf(one.period) <= endOf(period),
  );
  if (block[measure].kind === 'perPeriod') {
    return { entries: past.flatMap((one) => numberIn(one, measure)), isOwn: true };
  }
  let last: NumberEntry | undefined;
  let lastKey = '';
  for (const one of past) {
    const [entry] = numberIn(one, measure);
    // What was reached is not lost again: a 0 after more is a month that nobody filled in.
    if (entry === undefined || (entry.figure.value === 0 && (last?.figure.value ?? 0) > 0)) continue;
    last = entry;
    lastKey = one.period === undefined ? '' : periodKey(one.period);
  }
  return { entries: last === undefined ? [] : [last], isOwn: lastKey === periodKey(period) };
}

function numberIn(measurement: Measurement, measure: 'target' | 'realization'): NumberEntry[] {
  const entry = measurement[measure];
  return isNumber(entry) ? [entry] : [];
}
