import fc from 'fast-check';
import {
  indicatorsFor,
  itemDice,
  itemsOf,
  unitOf,
  type Depth,
  type GeneratedItem,
  type ItemDice,
} from './items.ts';
import {
  amounts,
  constant,
  inWords,
  sumOfSeries,
  type GeneratedPeriod,
  type GeneratedSeries,
  type SeriesPlan,
  type Slot,
} from './series.ts';
import { PREDICATES, SPENDING_TYPES } from './words.ts';

/** What the columns of figures speak of; `types`: one set of figures for each kind of spending. */
export type Axis = 'year' | 'quarters' | 'months' | 'monthsAndQuarters' | 'weeks' | 'spans' | 'types';

/** Targets and realizations of one kind: of each item a series. */
export interface GeneratedPanel {
  readonly kind: 'performance' | 'budget';
  readonly heading?: string;
  readonly items: readonly GeneratedItem[];
  readonly series: readonly GeneratedSeries[];
}

/** What a sheet reports, whatever it looks like. Panels over the same rows share their items. */
export interface GeneratedReport {
  readonly axis: Axis;
  /** A1: indicators; A2: programs, activities and so on; A3: periods in rows, of either. */
  readonly rows: 'A1' | 'A2' | 'A3';
  readonly year: number;
  readonly slots: readonly Slot[];
  /** The period up to which the figures are filled in. */
  readonly upTo: GeneratedPeriod | undefined;
  readonly hasLevels: boolean;
  /** Two panels side by side, each with items of its own. */
  readonly isSideBySide: boolean;
  readonly panels: readonly GeneratedPanel[];
}

/** What a report is made of; the axis and the rows are given by the family of layouts. */
export interface ReportDice {
  readonly items: readonly ItemDice[];
  readonly others: readonly ItemDice[];
  readonly kinds: number;
  readonly levels: number;
  readonly accumulation: number;
  readonly filled: number;
  readonly idle: number;
  readonly year: number;
  readonly month: number;
  readonly isLarger: boolean;
}

/** Draws what a report is made of. */
export const reportDice: fc.Arbitrary<ReportDice> = fc.record({
  items: fc.array(itemDice, { minLength: 1, maxLength: 7 }),
  others: fc.array(itemDice, { minLength: 1, maxLength: 4 }),
  kinds: fc.nat(11),
  levels: fc.nat(5),
  accumulation: fc.nat(5),
  filled: fc.nat(23),
  idle: fc.nat(2),
  year: fc.integer({ min: 2019, max: 2025 }),
  month: fc.integer({ min: 1, max: 12 }),
  isLarger: fc.boolean(),
});

/** The report that the dice give for a family of layouts. */
export function reportOf(
  dice: ReportDice,
  family: { readonly rows: GeneratedReport['rows']; readonly axis: Axis; readonly isSideBySide: boolean },
  depth: Depth | undefined,
): GeneratedReport {
  const { axis, rows, isSideBySide } = family;
  const slots = slotsOf(axis, dice);
  const filled = axis === 'spans' ? 3 : Math.min(slots.length, 2 + (dice.filled % 23));
  const kindsAccumulate = (['cumulative', 'perPeriod', 'cumulative', 'perPeriod', 'constant'] as const)[
    dice.accumulation % 5
  ];
  const accumulation =
    axis === 'spans' || axis === 'year' || axis === 'types' ? 'perPeriod' : (kindsAccumulate ?? 'perPeriod');
  const idle = slots.length >= 4 && filled >= dice.idle + 2 && accumulation !== 'constant' ? dice.idle : 0;
  const plan: SeriesPlan = {
    accumulation,
    filled,
    idle,
    slots: axis === 'spans' ? slots.slice(0, 2) : slots,
  };
  const items = itemsOf(dice.items, depth);
  const extend = (series: GeneratedSeries) => extended(series, axis, slots, dice.isLarger);
  const performance = (of: readonly ItemDice[], own: readonly GeneratedItem[]): GeneratedPanel => {
    const series = of.map((item) => extend(performanceOf(item, plan)));
    const indicators = indicatorsFor(series, of);
    return {
      kind: 'performance',
      items: own.map((item, index) => ({
        ...item,
        indicator: indicators[index] ?? '',
        unit: unitOf(series[index]?.measured ?? 'count', indicators[index] ?? ''),
      })),
      series,
    };
  };
  // Money is never kept up at one level through the year: it is spent.
  const moneyPlan: SeriesPlan = {
    ...plan,
    accumulation: accumulation === 'constant' ? 'cumulative' : accumulation,
  };
  const budget = (of: readonly ItemDice[], own: readonly GeneratedItem[], shift = 0): GeneratedPanel => ({
    kind: 'budget',
    items: own,
    series: rolledUp(
      own,
      of.map(({ budget: own }) => extend(amounts({ ...own, size: own.size + shift }, moneyPlan, 'rupiah'))),
    ),
  });
  const kind = dice.kinds % 3;
  const panels = (): GeneratedPanel[] => {
    if (axis === 'types')
      return SPENDING_TYPES.slice(0, 2 + (dice.kinds % 3)).map((heading, index) => ({
        ...budget(dice.items, items, 997 * index),
        heading,
      }));
    if (isSideBySide)
      return [performance(dice.items, items), budget(dice.others, itemsOf(dice.others, depth))];
    if (rows === 'A3') return [kind === 0 ? budget(dice.items, items) : performance(dice.items, items)];
    if (kind === 0) return [performance(dice.items, items)];
    if (kind === 1 && rows === 'A2') return [budget(dice.items, items)];
    const first = performance(dice.items, items);
    return [first, { ...budget(dice.items, items), items: first.items }];
  };
  const last = slots[filled - 1];
  return {
    axis,
    rows,
    year: dice.year,
    slots,
    upTo:
      axis === 'months' || axis === 'monthsAndQuarters' || axis === 'quarters'
        ? last?.period
        : { kind: 'month', index: dice.month },
    hasLevels: depth !== undefined,
    isSideBySide,
    panels: panels(),
  };
}

function slotsOf(axis: Axis, { month }: ReportDice): Slot[] {
  const periods = (kind: GeneratedPeriod['kind'], count: number): Slot[] =>
    Array.from({ length: count }, (_, index) => ({ period: { kind, index: index + 1 } }));
  switch (axis) {
    case 'quarters':
      return periods('quarter', 4);
    case 'months':
    case 'monthsAndQuarters':
      return periods('month', 12);
    case 'weeks':
      return periods('week', month % 2 === 0 ? 4 : 5);
    case 'spans':
      return [{ span: 'previous' }, { span: 'current' }, { span: 'toDate' }];
    case 'year':
    case 'types':
      return [{}];
  }
}

function performanceOf({ unit, performance }: ItemDice, plan: SeriesPlan): GeneratedSeries {
  if (unit === 0)
    return inWords(plan, 'predicate', PREDICATES[performance.size % PREDICATES.length] ?? 'WTP');
  if (unit === 1) return inWords(plan, 'range', '80 - 90%');
  // A percentage or an index stays what it is; only things counted add up.
  if (plan.slots.length === 1 || plan.accumulation === 'constant')
    return constant(performance, plan, unit < 7 ? 'percent' : unit < 10 ? 'index' : 'count');
  return amounts(performance, plan, 'count');
}

/** Up to this month is what was before and what is now; the year is more than a month or a part of it. */
function extended(
  series: GeneratedSeries,
  axis: Axis,
  slots: readonly Slot[],
  isLarger: boolean,
): GeneratedSeries {
  const [previous, current] = series.periods;
  if (axis === 'spans' && previous !== undefined && current !== undefined) {
    const adds = series.accumulation === 'perPeriod';
    const toDate = {
      ...slots[2],
      target: adds ? previous.target + current.target : current.target,
      realization: adds ? (previous.realization ?? 0) + (current.realization ?? 0) : current.realization,
    };
    const annual =
      series.measured === 'count' || series.measured === 'rupiah' ? toDate.target * 2 : series.annual;
    return { ...series, annual, reached: toDate.realization ?? 0, periods: [previous, current, toDate] };
  }
  const grows = series.measured === 'count' || series.measured === 'rupiah';
  return axis === 'year' && isLarger && grows ? { ...series, annual: series.annual * 2 } : series;
}

/** What a program plans and spends is what its parts do. */
export function rolledUp(
  items: readonly GeneratedItem[],
  leaves: readonly GeneratedSeries[],
): GeneratedSeries[] {
  const rolled = [...leaves];
  for (let index = items.length - 1; index >= 0; index--) {
    const parts = items.flatMap(({ parent }, part) => (parent === index ? (rolled[part] ?? []) : []));
    if (parts.length > 0) rolled[index] = sumOfSeries(parts);
  }
  return rolled;
}
