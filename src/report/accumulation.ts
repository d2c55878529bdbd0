import { sumOf } from '../workbook/exact.ts';
import type { NumberFigure } from '../workbook/figure.ts';
import type { Accumulation, Entry } from './report.ts';

/** What one series tells of itself: `strong` evidence is a figure that equals the annual one. */
export interface SeriesEvidence {
  readonly kind: Accumulation['kind'];
  readonly isStrong: boolean;
}

/** A cumulative series may have a few falls, which are then reported: at least this share of its steps does not fall. */
const NON_FALLING_SHARE = 0.8;

/**
 * What a series' own figures say. Dashes and blanks are passed over.
 * @param values the figures of the series in order of periods
 * @param annual the annual figure in the same unit, if known
 * @example evidenceOf([1, 2, 3, 12], 12) //=> { kind: 'cumulative', isStrong: true }
 * @example evidenceOf([3, 3, 3, 3], 12) //=> { kind: 'perPeriod', isStrong: true }
 */
export function evidenceOf(values: readonly number[], annual: number | undefined): SeriesEvidence {
  const [first] = values;
  const last = values[values.length - 1];
  if (first === undefined || last === undefined) return { kind: 'undecided', isStrong: false };
  if (annual !== undefined) {
    if (values.every((value) => value === annual)) return { kind: 'constant', isStrong: true };
    if (last === annual) return { kind: 'cumulative', isStrong: true };
    if (sumOf(values) === annual) return { kind: 'perPeriod', isStrong: true };
  }
  const steps = values.length - 1;
  const falls = values.filter((value, index) => index > 0 && value < (values[index - 1] ?? value)).length;
  const rises = values.some((value, index) => index > 0 && value > (values[index - 1] ?? value));
  const isCumulative = rises && (steps - falls) / steps >= NON_FALLING_SHARE;
  return { kind: isCumulative ? 'cumulative' : 'undecided', isStrong: false };
}

/** The evidence of entries in order of periods: of the numbers alike the first, against an annual figure alike them. */
export function evidenceIn(entries: readonly Entry[], annual: Entry | undefined): SeriesEvidence {
  const numbers = entries.flatMap(({ figure }) => (figure.kind === 'number' ? [figure] : []));
  const areAlike = (figure: NumberFigure) => (figure.unit === 'percent') === (numbers[0]?.unit === 'percent');
  const annualFigure =
    annual?.figure.kind === 'number' && areAlike(annual.figure) ? annual.figure : undefined;
  return evidenceOf(
    numbers.filter(areAlike).map(({ value }) => value),
    annualFigure?.value,
  );
}

/**
 * Decides the series of a panel's measure together: strong evidence stands; a weaker one follows the panel's
 * strong majority, else its weak one. A constant series says nothing about the others.
 */
export function decide(evidence: readonly SeriesEvidence[]): Accumulation[] {
  const majority = majorityOf(evidence.filter(({ isStrong }) => isStrong)) ?? majorityOf(evidence);
  return evidence.map(({ kind, isStrong }) => {
    if (isStrong) return { kind, decidedBy: 'figures' };
    if (majority !== undefined) return { kind: majority, decidedBy: kind === majority ? 'figures' : 'panel' };
    return kind === 'undecided' ? { kind, decidedBy: 'nothing' } : { kind, decidedBy: 'figures' };
  });
}

function majorityOf(evidence: readonly SeriesEvidence[]): 'cumulative' | 'perPeriod' | undefined {
  const cumulative = evidence.filter(({ kind }) => kind === 'cumulative').length;
  const perPeriod = evidence.filter(({ kind }) => kind === 'perPeriod').length;
  if (cumulative === perPeriod) return undefined;
  return cumulative > perPeriod ? 'cumulative' : 'perPeriod';
}
