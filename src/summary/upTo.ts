import { isNumber, isPassedOver, type NumberEntry } from '../report/entry.ts';
import { achievementOf } from '../report/percent.ts';
import type { Accumulation, Block, Entry, Measurement, Report, SheetReport } from '../report/report.ts';
import { mainSeries } from '../report/series.ts';
import { limited, type Limits } from './limits.ts';
import { sumOf } from '../workbook/exact.ts';
import { PERIODS_A_YEAR, type Period } from '../workbook/period.ts';

/**
 * How much of the year is over when a period ends.
 * @example endOf({ kind: 'quarter', index: 2 }) //=> 0.5
 */
export function endOf({ kind, index }: Period): number {
  return index / PERIODS_A_YEAR[kind];
}

/** The latest period that any realization is filled in for, else the latest that a sheet speaks of. */
export function latestPeriod({ sheets }: Report): Period | undefined {
  let latest: Period | undefined;
  const offer = (period: Period | undefined) => {
    if (period !== undefined && (latest === undefined || endOf(period) > endOf(latest))) latest = period;
  };
  for (const { panels } of sheets) {
    for (const { measurements } of panels.flatMap(({ blocks }) => blocks)) {
      for (const { period, realization } of seriesOf(measurements)) if (isNumber(realization)) offer(period);
    }
  }
  if (latest === undefined) for (const { period } of sheets) offer(period);
  return latest;
}

/**
 * The sheets that speak of the year up to a period: of sheets that each report a period of their own the latest that is
 * over by then, and all that report none.
 */
export function sheetsUpTo(sheets: readonly SheetReport[], upTo: Period | undefined): readonly SheetReport[] {
  const ends = sheets.flatMap(({ period, panels }) =>
    period === undefined || panels.length === 0 ? [] : [endOf(period)],
  );
  if (upTo === undefined || ends.length === 0) return sheets;
  const past = ends.filter((end) => end <= endOf(upTo));
  // The year's own report speaks of all its periods.
  const wanted = past.length > 0 ? Math.max(...past) : Math.min(...ends);
  return sheets.filter(({ period }) => period === undefined || endOf(period) === wanted);
}

/** What was planned and reached from the beginning of the year to a period. */
export interface UpTo {
  readonly status: 'measured' | 'notMeasured' | 'notScheduled' | 'unlike';
  /** To be added up; one where the figures are cumulative, none where nothing was planned. */
  readonly target: readonly Entry[];
  readonly realization: readonly Entry[];
  /** Where the latest realization stands, else the last row that is there. */
  readonly measurement: Measurement | undefined;
  /** A ratio, where the item was measured. */
  readonly achievement: number | undefined;
}

/**
 * Target and realization of a block up to a period, on one basis: targets of periods not filled in are not added.
 * @param targetKind how its targets add up, where the panel tells more of that than the block
 */
export function upTo(
  block: Block,
  period: Period | undefined,
  targetKind: Accumulation['kind'] = block.target.kind,
  limits: Limits = {},
): UpTo {
  const series = seriesOf(block.measurements).filter(
    (one) => one.period === undefined || period === undefined || endOf(one.period) <= endOf(period),
  );
  const last = series.findLastIndex(({ realization }) => isNumber(realization));
  const reached = last < 0 ? series : series.slice(0, last + 1);
  const measurement = reached[reached.length - 1];
  const realization =
    last < 0
      ? lastOf(series, 'realization')
      : block.realization.kind === 'perPeriod'
        ? reached.flatMap((one) => (isNumber(one.realization) ? [one.realization] : []))
        : lastOf(reached, 'realization');
  const target = targetOf(targetKind, block.annual, reached);
  const numbers = target.filter(isNumber);
  const isPlanned = target.some((entry) => !isPassedOver(entry) && !isZero(entry));
  if (!isPlanned) return { status: 'notScheduled', target, realization, measurement, achievement: undefined };
  if (last < 0 && realization.some((entry) => !isPassedOver(entry)))
    // It was measured, in words.
    return { status: 'unlike', target, realization, measurement, achievement: undefined };
  if (last < 0) return { status: 'notMeasured', target, realization, measurement, achievement: undefined };
  const [planned] = target;
  const fraction =
    planned === undefined
      ? undefined
      : achievementOf(
          numbers.length > 1 ? summed(numbers).figure : planned.figure,
          summed(realization.filter(isNumber)).figure,
          block.direction,
        );
  const achievement =
    fraction === undefined ? undefined : limited(fraction.numerator / fraction.denominator, limits);
  return {
    status: achievement === undefined ? 'unlike' : 'measured',
    target,
    realization,
    measurement,
    achievement,
  };
}

/** The measurements of the year's series; where a table speaks only of the year up to a period, those. */
function seriesOf(measurements: readonly Measurement[]): readonly Measurement[] {
  const main = mainSeries(measurements);
  return main.length > 0 ? main : measurements.filter(({ span }) => span === 'toDate');
}

function targetOf(
  kind: Accumulation['kind'],
  annual: Entry | undefined,
  reached: readonly Measurement[],
): readonly Entry[] {
  const entries = reached.flatMap(({ target }) => (target === undefined ? [] : [target]));
  if (entries.length === 0) return annual === undefined ? [] : [annual];
  return kind === 'perPeriod' ? entries.filter((entry) => !isPassedOver(entry)) : lastOf(reached, 'target');
}

/** A dash in a series leaves the figure as it was. */
function lastOf(series: readonly Measurement[], measure: 'target' | 'realization'): readonly Entry[] {
  const entries = series.flatMap((one) => one[measure] ?? []);
  const last = entries.findLast((entry) => !isPassedOver(entry)) ?? entries[entries.length - 1];
  return last === undefined ? [] : [last];
}

function isZero(entry: Entry): boolean {
  return isNumber(entry) && entry.figure.value === 0;
}

function summed(entries: readonly NumberEntry[]): NumberEntry {
  const [first] = entries;
  if (first === undefined) throw new Error('Nothing to add up');
  return { ...first, figure: { ...first.figure, value: sumOf(entries.map(({ figure }) => figure.value)) } };
}
