import { isSamePeriod, PERIODS_A_YEAR } from '../workbook/period.ts';
import type { Block, Measurement } from './report.ts';

/** Whether two measurements are of the same time: period, and how far back it reaches. */
export function areOfSameTime(a: Measurement | undefined, b: Measurement): boolean {
  return a !== undefined && isSamePeriod(a.period, b.period) && a.span === b.span;
}

/**
 * The measurements that make one series over the year: those of the first period's kind, where subtotals of another
 * kind stand between; what speaks of last month and this month beside up to this month is none.
 */
export function mainSeries(measurements: readonly Measurement[]): readonly Measurement[] {
  let kind: string | undefined;
  for (const { period, span } of measurements) {
    kind ??= period?.kind;
    if (span !== undefined || (period !== undefined && period.kind !== kind)) return ofKind(measurements);
  }
  return measurements;
}

/** Figures of each period say nothing beside figures of the year so far. */
export function areOnOneBasis({
  target: { kind: a },
  realization: { kind: b },
}: Pick<Block, 'target' | 'realization'>): boolean {
  return a === 'undecided' || b === 'undecided' || (a === 'perPeriod') === (b === 'perPeriod');
}

/**
 * Whether a series has its year's last period and it is filled in: with a figure, or with a dash, which leaves the figure
 * unchanged.
 */
export function isFinished({ measurements }: Pick<Block, 'measurements'>): boolean {
  return mainSeries(measurements).some(({ period, target }) => {
    if (period === undefined || target === undefined || target.figure.kind === 'blank') return false;
    return period.index === PERIODS_A_YEAR[period.kind];
  });
}

function ofKind(measurements: readonly Measurement[]): readonly Measurement[] {
  const kind = measurements.find(({ period }) => period !== undefined)?.period?.kind;
  // A row that has lost its label is still one of the series.
  return measurements.filter(
    ({ period, span }) => span === undefined && (period === undefined || period.kind === kind),
  );
}
