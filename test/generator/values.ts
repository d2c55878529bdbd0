import type { GeneratedSeries, Measured, PeriodFigures, Slot } from './series.ts';

/** What a cell of figures is to say, before anybody has chosen how to write it. */
export type Value =
  | {
      readonly kind: 'amount';
      readonly units: number;
      readonly measured: Measured;
      /** Nothing was planned, so that a zero may be written as a dash. */
      readonly isIdle: boolean;
    }
  | { readonly kind: 'ratio'; readonly top: number; readonly bottom: number }
  | { readonly kind: 'words'; readonly text: string }
  /** Nothing was planned, so there is nothing to measure. */
  | { readonly kind: 'none' }
  | { readonly kind: 'blank' };

/** What a column of figures shows of each item. */
export type Shows =
  | 'annual'
  | 'target'
  | 'realization'
  | 'percent'
  /** The realization of a period, by the annual target. */
  | 'percentOfAnnual'
  | 'annualRealization'
  | 'achievement'
  | 'remaining'
  | 'longTermTarget'
  | 'priorRealization';

const BLANK: Value = { kind: 'blank' };

/** What a column shows of a series. */
export function valueOf(series: GeneratedSeries, shows: Shows, slot: Slot): Value {
  const { measured, annual, reached, text } = series;
  const amount = (units: number | undefined, isIdle = false): Value =>
    units === undefined
      ? BLANK
      : text === undefined
        ? { kind: 'amount', units, measured, isIdle }
        : { kind: 'words', text: realized(text, shows) };
  const ratio = (top: number | undefined, bottom: number): Value =>
    top === undefined
      ? BLANK
      : measured === 'predicate' || bottom === 0
        ? { kind: 'none' }
        : { kind: 'ratio', top, bottom };
  const figures = figuresAt(series, slot);
  switch (shows) {
    case 'annual':
      return amount(annual);
    case 'target':
      return amount(figures?.target, true);
    case 'realization':
      // A dash where something was planned could mean that nothing was measured.
      return amount(figures?.realization, figures?.target === 0);
    case 'percent':
      return ratio(figures?.realization, figures?.target ?? 0);
    case 'percentOfAnnual':
      return ratio(figures?.realization, annual);
    case 'annualRealization':
      return amount(reached);
    case 'achievement':
      return ratio(reached, annual);
    case 'remaining':
      return amount(annual - reached);
    case 'longTermTarget':
      return text === undefined && measured === 'count' ? amount(annual * 5) : amount(annual);
    case 'priorRealization':
      return amount(measured === 'count' ? reached * 2 : reached);
  }
}

/** Within a range of targets every realization is a hundred percent: the middle of `80 - 90%` is. */
function realized(text: string, shows: Shows): string {
  const isReached = shows === 'realization' || shows === 'annualRealization' || shows === 'priorRealization';
  return isReached && text === '80 - 90%' ? '85%' : text;
}

/** The figures of a period; those of a quarter of a series by months are added up, or those of its last month. */
export function figuresAt(series: GeneratedSeries, slot: Slot): PeriodFigures | undefined {
  const { periods, accumulation } = series;
  const own = periods.find(
    ({ period, span }) =>
      span === slot.span && period?.kind === slot.period?.kind && period?.index === slot.period?.index,
  );
  if (own !== undefined || slot.period?.kind !== 'quarter') return own;
  const months = periods.slice((slot.period.index - 1) * 3, slot.period.index * 3);
  const filled = months.flatMap(({ realization }) => (realization === undefined ? [] : [realization]));
  const sum = (numbers: readonly number[]) => numbers.reduce((running, number) => running + number, 0);
  const last = months[months.length - 1];
  if (last === undefined) return undefined;
  return accumulation === 'perPeriod'
    ? {
        ...slot,
        target: sum(months.map(({ target }) => target)),
        realization: filled.length === 0 ? undefined : sum(filled),
      }
    : { ...slot, target: last.target, realization: filled[filled.length - 1] };
}
