import fc from 'fast-check';
import type { Level } from '../../src/report/report.ts';
import {
  amounts,
  constant,
  inWords,
  seriesDice,
  sumOfSeries,
  type GeneratedPeriod,
  type GeneratedSeries,
  type Measured,
  type SeriesDice,
  type SeriesPlan,
  type Slot,
} from './series.ts';
import {
  COUNT_UNITS,
  INDICATORS,
  ITEMS,
  OBJECTIVES,
  PREDICATES,
  REMARKS,
  SPENDING_TYPES,
  UNITS_OF_OFFICE,
} from './words.ts';

/** What the columns of figures speak of; `types`: one set of figures for each kind of spending. */
export type Axis = 'year' | 'quarters' | 'months' | 'monthsAndQuarters' | 'weeks' | 'spans' | 'types';

/** An item of a table: what a row, or a stack of rows for the periods, is about. */
export interface GeneratedItem {
  /** The program's, activity's or sub-activity's own name, without the word or code that tells its level. */
  readonly title: string;
  readonly indicator: string;
  readonly objective: string;
  readonly unitOfOffice: string;
  readonly unit: string;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly level: Level;
  /** The index of the item that this one is a part of. */
  readonly parent: number | undefined;
  /** The last segment of its code. */
  readonly ordinal: number;
  readonly remark: string;
}

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

interface ItemDice {
  readonly word: number;
  readonly unit: number;
  readonly step: number;
  readonly remark: number;
  readonly performance: SeriesDice;
  readonly budget: SeriesDice;
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

const itemDice: fc.Arbitrary<ItemDice> = fc.record({
  word: fc.nat(15),
  unit: fc.nat(19),
  step: fc.nat(5),
  remark: fc.nat(9),
  performance: seriesDice,
  budget: seriesDice,
});

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

/** The deepest tree that a cue can show: six levels by codes, five by words, two by bold. */
export interface Depth {
  readonly from: Level;
  readonly deepest: number;
}

const LEVELS: readonly Level[] = ['affair', 'field', 'program', 'activity', 'subActivity', 'account'];

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

function itemsOf(dice: readonly ItemDice[], depth: Depth | undefined): GeneratedItem[] {
  const items: GeneratedItem[] = [];
  const first = LEVELS.indexOf(depth?.from ?? 'program');
  const taken = new Set<number>();
  dice.forEach(({ word, step, remark }, index) => {
    const before = items[index - 1];
    const deepest = Math.min((before?.depth ?? -1) + 1, depth?.deepest ?? 0);
    // One step down is the likeliest: programs have parts.
    const own = step >= 3 ? deepest : Math.min(step, deepest);
    const parent = own === 0 ? -1 : items.findLastIndex((item) => item.depth === own - 1);
    let place = word;
    while (taken.has(place)) place = (place + 1) % ITEMS.length;
    taken.add(place);
    items.push({
      title: ITEMS[place] ?? '',
      indicator: '',
      objective: OBJECTIVES[Math.min(Math.floor(index / 2), OBJECTIVES.length - 1)] ?? '',
      unitOfOffice: UNITS_OF_OFFICE[Math.min(Math.floor(index / 3), UNITS_OF_OFFICE.length - 1)] ?? '',
      unit: '',
      depth: own,
      level: LEVELS[first + own] ?? 'account',
      parent: parent < 0 ? undefined : parent,
      ordinal: items.filter((item) => (item.parent ?? -1) === parent).length + 1,
      remark: remark < 4 ? (REMARKS[remark] ?? '') : '',
    });
  });
  return items;
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

/** An indicator for each series that fits what it counts, none of them twice. */
function indicatorsFor(series: readonly GeneratedSeries[], dice: readonly ItemDice[]): string[] {
  const taken = new Set<string>();
  return series.map(({ measured }, index) => {
    const names = INDICATORS[measured === 'rupiah' ? 'count' : measured === 'range' ? 'percent' : measured];
    const start = dice[index]?.word ?? 0;
    const free =
      names.map((_, step) => names[(start + step) % names.length] ?? '').find((name) => !taken.has(name)) ??
      '';
    taken.add(free);
    return free;
  });
}

function unitOf(measured: Measured, indicator: string): string {
  switch (measured) {
    case 'percent':
    case 'range':
      return '%';
    case 'index':
      return 'Indeks';
    case 'predicate':
      return 'Nilai';
    case 'rupiah':
      return 'Rp';
    case 'count':
      return COUNT_UNITS[INDICATORS.count.findIndex((name) => name === indicator)] ?? 'Dokumen';
  }
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
function rolledUp(items: readonly GeneratedItem[], leaves: readonly GeneratedSeries[]): GeneratedSeries[] {
  const rolled = [...leaves];
  for (let index = items.length - 1; index >= 0; index--) {
    const parts = items.flatMap(({ parent }, part) => (parent === index ? (rolled[part] ?? []) : []));
    if (parts.length > 0) rolled[index] = sumOfSeries(parts);
  }
  return rolled;
}
