import { isNumber, type NumberEntry } from '../report/entry.ts';
import type { Block, Entry, Measurement } from '../report/report.ts';
import { mainSeries } from '../report/series.ts';
import { isSamePeriod, periodKey, PERIODS_A_YEAR, type Period } from '../workbook/period.ts';
import { sumOver } from './budgetTotals.ts';
import type { SummaryItem } from './items.ts';
import type { SummarySheet } from './source.ts';
import type { Shown } from './sources.ts';
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
  /** A dash, a blank or a fall to 0 was passed over, and the figure before it used again. */
  readonly isCarried: boolean;
}

/** The cumulative budget of a sheet's outermost items by period; no points where its table has no periods. */
export function curveOf(sheet: SummarySheet, upTo: Period | undefined): Curve {
  const items = sheet.items.budget.filter(({ depth }) => depth === 0);
  const kind = kindOf(items);
  if (kind === undefined) return { points: [], isCarried: false };
  const periods = Array.from({ length: PERIODS_A_YEAR[kind] }, (_, index): Period => ({
    kind,
    index: index + 1,
  })).filter((period) =>
    items.some(({ block }) => block.measurements.some((one) => isSamePeriod(one.period, period))),
  );
  let isCarried = false;
  const at = (measure: 'target' | 'realization', period: Period): Shown => {
    return sumOver(items, ({ block }) => {
      const { entries, isOwn } = reachedAt(block, measure, period);
      if (!isOwn && entries.length > 0) isCarried = true;
      return entries;
    });
  };
  const points = periods.map((period): CurvePoint => {
    const target = at('target', period);
    const isPast = upTo === undefined || endOf(period) <= endOf(upTo);
    return { period, target, ...(isPast ? { realization: at('realization', period) } : {}) };
  });
  return { points, isCarried };
}

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
