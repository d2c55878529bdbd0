import type { Direction } from '../settings/settings.ts';
import { cutOffAt, quotientAt, shifted, sumOf, unitsAt } from '../workbook/exact.ts';
import type { Figure, NumberFigure } from '../workbook/figure.ts';
import { isNumber } from './entry.ts';
import type { Block, Entry, PercentConvention } from './report.ts';

/** An achievement as a fraction of two decimal numbers, so that it can be rounded exactly. */
export interface Fraction {
  readonly numerator: number;
  /** Never 0. */
  readonly denominator: number;
}

/**
 * The achievement that follows from a target and a realization.
 * @returns `undefined` where it has none: no target, a target of 0, words, figures of unlike units
 * @example achievementOf(target18_3, realization18, 'more') //=> { numerator: 0.18, denominator: 0.183 }
 */
export function achievementOf(
  target: Figure,
  realization: Figure,
  direction: Direction,
): Fraction | undefined {
  if (realization.kind !== 'number') return undefined;
  const planned = plannedFor(target, realization.value);
  if (planned === undefined || (planned.unit === 'percent') !== (realization.unit === 'percent'))
    return undefined;
  const reached = realization.value;
  if (direction === 'lessInverse') {
    return reached === 0 ? undefined : { numerator: planned.value, denominator: reached };
  }
  if (planned.value === 0) return undefined;
  const numerator = direction === 'more' ? reached : sumOf([planned.value, planned.value, -reached]);
  return { numerator, denominator: planned.value };
}

/** What a percentage of a period is worked out from. */
export interface PercentBasis {
  readonly achievement: Fraction;
  readonly target: Entry;
  /** The period's realization, or those of all periods so far where they are added up. */
  readonly realizations: readonly [Entry, ...Entry[]];
}

/**
 * What the percentage of a block's measurement follows from, on the basis that the panel uses.
 * @param index of the measurement
 * @returns `undefined` where it has none
 */
export function percentBasisOf(
  { annual, measurements, direction }: Pick<Block, 'annual' | 'measurements' | 'direction'>,
  index: number,
  basis: PercentConvention['basis'],
): PercentBasis | undefined {
  const measurement = measurements[index];
  const realization = measurement?.realization;
  if (measurement === undefined || realization === undefined || basis === 'unknown') return undefined;
  const target = basis === 'period' ? measurement.target : annual;
  if (target === undefined) return undefined;
  if (basis !== 'annualToDate') {
    const achievement = achievementOf(target.figure, realization.figure, direction);
    return achievement === undefined ? undefined : { achievement, target, realizations: [realization] };
  }
  if (realization.figure.kind !== 'number') return undefined;
  const before = measurements
    .slice(0, index)
    .filter(({ period }) => period?.kind === measurement.period?.kind)
    .flatMap((earlier) => (isNumber(earlier.realization) ? [earlier.realization] : []));
  const value = sumOf(
    [...before, realization].map(({ figure }) => (figure.kind === 'number' ? figure.value : 0)),
  );
  const achievement = achievementOf(target.figure, { ...realization.figure, value }, direction);
  return achievement === undefined
    ? undefined
    : { achievement, target, realizations: [realization, ...before] };
}

/** A range target is held against its nearer bound; inside it the realization is the target itself (100 %). */
function plannedFor(
  target: Figure,
  reached: number,
): { value: number; unit: NumberFigure['unit'] } | undefined {
  if (target.kind === 'number') return target;
  if (target.kind !== 'range') return undefined;
  return { value: Math.min(Math.max(reached, target.low), target.high), unit: target.unit };
}

/** The achievement as a ratio, capped and floored as the panel states it. */
export function ratioOf({ numerator, denominator }: Fraction, convention: PercentConvention): number {
  const ratio = Math.max(convention.isFloored === false ? -Infinity : 0, numerator / denominator);
  return convention.cap === undefined ? ratio : Math.min(ratio, convention.cap);
}

/** What a plain number of a % column is. */
export function scaleAt(
  { scale, otherScale }: PercentConvention,
  column: number,
): PercentConvention['scale'] {
  if (!otherScale.has(column)) return scale;
  return scale === 'ratio' ? 'hundred' : 'ratio';
}

/** A stated percentage read as a ratio, with the decimals of that ratio that are shown. */
interface StatedRatio {
  readonly value: number;
  readonly decimals: number;
}

/**
 * What a stated percentage can mean: a plain number in a % column may be a ratio (0.47) or a percentage (47).
 * @returns the readings, the one of the panel's scale first
 */
export function statedRatios(
  figure: NumberFigure,
  scale: PercentConvention['scale'],
): [StatedRatio, ...StatedRatio[]] {
  const { value, decimals, unit } = figure;
  if (unit === 'percent') return [{ value, decimals: decimals + 2 }];
  const ratio = { value, decimals: Math.max(2, decimals) };
  const hundred = { value: shifted(value, -2), decimals: decimals + 2 };
  return scale === 'ratio' ? [ratio, hundred] : [hundred, ratio];
}

/** The reading that lies nearest to a ratio, the first where they are equally near. */
export function nearestReading(
  [first, ...others]: readonly [StatedRatio, ...StatedRatio[]],
  ratio: number,
): StatedRatio {
  return others.reduce((a, b) => (Math.abs(b.value - ratio) < Math.abs(a.value - ratio) ? b : a), first);
}

/** Excel keeps 15 digits; no office states a dozen decimals. */
const MACHINE_DECIMALS = 12;

/** Whether a stated percentage is the achievement at the precision shown, half-up, or cut off where that is the custom. */
export function agrees(
  stated: StatedRatio,
  achievement: Fraction,
  convention: Pick<PercentConvention, 'rounding' | 'cap' | 'isFloored'>,
): boolean {
  const { numerator, denominator } = achievement;
  const shown = unitsAt(stated.value, stated.decimals);
  const rounded = quotientAt(numerator, denominator, stated.decimals);
  if (rounded < 0)
    return (
      (shown === rounded && convention.isFloored !== true) || (shown === 0 && convention.isFloored !== false)
    );
  if (shown === rounded) return true;
  // The last digits of a quotient kept in full are the machine's, not the office's.
  const isInFull = stated.decimals >= MACHINE_DECIMALS;
  if (isInFull && Math.abs(stated.value - numerator / denominator) < 10 ** -MACHINE_DECIMALS) return true;
  if (convention.rounding === 'cutOff' && shown === cutOffAt(numerator, denominator, stated.decimals))
    return true;
  const cap = convention.cap === undefined ? undefined : unitsAt(convention.cap, stated.decimals);
  return cap !== undefined && shown === cap && rounded > cap;
}
