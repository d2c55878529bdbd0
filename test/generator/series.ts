import fc from 'fast-check';

/** A period as the report names it; `undefined` stands for the year as a whole. */
export interface GeneratedPeriod {
  readonly kind: 'month' | 'quarter' | 'semester' | 'week';
  readonly index: number;
}

export type GeneratedSpan = 'previous' | 'current' | 'toDate';

/** What a series counts: things, percent, hundredths of an index, rupiah, or words and ranges that nothing adds up. */
export type Measured = 'count' | 'percent' | 'index' | 'rupiah' | 'predicate' | 'range';

export type GeneratedAccumulation = 'constant' | 'cumulative' | 'perPeriod';

/** Target and realization of one period, as whole numbers of the series' smallest unit. */
export interface PeriodFigures {
  readonly period?: GeneratedPeriod;
  readonly span?: GeneratedSpan;
  readonly target: number;
  /** `undefined` where the period is not filled in yet. */
  readonly realization: number | undefined;
}

/** The figures of one item: whole numbers, of hundredths where an index is measured. */
export interface GeneratedSeries {
  readonly measured: Measured;
  readonly accumulation: GeneratedAccumulation;
  readonly annual: number;
  readonly periods: readonly PeriodFigures[];
  /** What the year has reached: the sum or the last of the periods filled in. */
  readonly reached: number;
  /** Of words: what stands instead of figures, e.g. `WTP` or `80 - 90%`. */
  readonly text?: string;
}

/** The slots of a table: its periods or spans in the order in which the year runs. */
export type Slot = Pick<PeriodFigures, 'period' | 'span'>;

/** What a series is drawn from; every number is free, so that failures shrink towards small ones. */
export interface SeriesDice {
  readonly size: number;
  readonly weights: readonly number[];
  readonly shares: readonly number[];
}

/** Draws the dice of a series. */
export const seriesDice: fc.Arbitrary<SeriesDice> = fc.record({
  size: fc.nat(9998),
  weights: fc.array(fc.nat(8), { minLength: 12, maxLength: 12 }),
  shares: fc.array(fc.nat(30), { minLength: 12, maxLength: 12 }),
});

/** How the figures of one panel behave. */
export interface SeriesPlan {
  readonly accumulation: GeneratedAccumulation;
  /** How many periods are filled in, from the first. */
  readonly filled: number;
  /** How many periods at the beginning have nothing planned. */
  readonly idle: number;
  readonly slots: readonly Slot[];
}

/**
 * Periods high and low in turn: a series per period has to fall often enough that nobody takes it for a cumulative
 * one (at least a fifth of its steps), whether it is filled in to the end or not.
 */
function increments({ weights, shares, size }: SeriesDice, plan: SeriesPlan, unit: number) {
  return plan.slots.map((_, index) => {
    const weight = index < plan.idle ? 0 : (weights[index] ?? 0) + (index % 2 === plan.idle % 2 ? 15 : 0);
    const target = weight * unit * (1 + (size % 9999));
    return { target, realization: Math.floor((target * (70 + (shares[index] ?? 0))) / 100) };
  });
}

/** A series of amounts that add up: rupiah, or things counted. */
export function amounts(dice: SeriesDice, plan: SeriesPlan, measured: 'count' | 'rupiah'): GeneratedSeries {
  const small = measured === 'count' ? { ...dice, size: dice.size % 4 } : dice;
  return seriesOf(measured, plan, increments(small, plan, measured === 'count' ? 1 : 1000));
}

/** A series whose target is the same in every period: a percentage, an index, or a count that is kept up. */
export function constant(
  dice: SeriesDice,
  plan: SeriesPlan,
  measured: 'count' | 'percent' | 'index',
): GeneratedSeries {
  const annual =
    measured === 'percent'
      ? 50 + (dice.size % 51)
      : measured === 'index'
        ? 200 + (dice.size % 200)
        : 1 + (dice.size % 20);
  // A realization that fell back would contradict a series that runs on.
  const shares = dice.shares.slice(0, plan.slots.length).sort((a, b) => a - b);
  const periods = plan.slots.map((slot, index) => ({
    ...slot,
    target: annual,
    realization: index < plan.filled ? Math.floor((annual * (70 + (shares[index] ?? 0))) / 100) : undefined,
  }));
  return { measured, accumulation: 'constant', annual, periods, reached: lastOf(periods) };
}

/** Words and ranges: targets that arithmetic cannot check, the same in every period and reached. */
export function inWords(plan: SeriesPlan, measured: 'predicate' | 'range', text: string): GeneratedSeries {
  const periods = plan.slots.map((slot, index) => ({
    ...slot,
    target: 1,
    realization: index < plan.filled ? 1 : undefined,
  }));
  return { measured, accumulation: 'constant', annual: 1, periods, reached: 1, text };
}

/** The sum of the parts, figure by figure: what a parent or a total shows. */
export function sumOfSeries(parts: readonly GeneratedSeries[]): GeneratedSeries {
  const [first] = parts;
  if (first === undefined) throw new Error('Nothing to add up');
  const total = (of: (part: GeneratedSeries) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  return {
    ...first,
    annual: total(({ annual }) => annual),
    reached: total(({ reached }) => reached),
    periods: first.periods.map((slot, index) => ({
      ...slot,
      target: total(({ periods }) => periods[index]?.target ?? 0),
      realization:
        slot.realization === undefined ? undefined : total(({ periods }) => periods[index]?.realization ?? 0),
    })),
  };
}

type Increment = ReturnType<typeof increments>[number];

function seriesOf(measured: Measured, plan: SeriesPlan, steps: readonly Increment[]): GeneratedSeries {
  const annual = steps.reduce((sum, { target }) => sum + target, 0);
  let target = 0;
  let realization = 0;
  const periods = steps.map((step, index) => {
    const isCumulative = plan.accumulation === 'cumulative';
    target = step.target + (isCumulative ? target : 0);
    realization = step.realization + (isCumulative ? realization : 0);
    return { ...plan.slots[index], target, realization: index < plan.filled ? realization : undefined };
  });
  const own = plan.accumulation === 'cumulative' ? unlikeASum(periods, annual) : periods;
  const reached =
    plan.accumulation === 'cumulative'
      ? lastOf(own)
      : own.reduce((sum, period) => sum + (period.realization ?? 0), 0);
  return { measured, accumulation: plan.accumulation, annual, periods: own, reached };
}

/** Cumulative realizations that happened to add up to the annual target would look like realizations per period. */
function unlikeASum(periods: readonly PeriodFigures[], annual: number): readonly PeriodFigures[] {
  const sum = periods.reduce((running, { realization = 0 }) => running + realization, 0);
  const first = periods.findIndex(({ realization = 0 }) => realization > 0);
  return sum !== annual || first < 0
    ? periods
    : periods.map((period, index) =>
        index === first ? { ...period, realization: (period.realization ?? 0) - 1 } : period,
      );
}

function lastOf(periods: readonly PeriodFigures[]): number {
  return periods.findLast(({ realization }) => realization !== undefined)?.realization ?? 0;
}
