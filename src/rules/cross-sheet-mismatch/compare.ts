import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Measurement } from '../../report/report.ts';
import { mainSeries } from '../../report/series.ts';
import { sumOf } from '../../workbook/exact.ts';
import { periodKey } from '../../workbook/period.ts';
import { areAlike, compareShown, finerDecimals } from '../figures.ts';
import type { Item, Pair } from './pairs.ts';

export type Measure = 'target' | 'realization';

/** What an item, or all its parts, show for one period. */
export interface Shown {
  /** The value; where a part has a dash or has fallen to 0, its readings: unchanged, and nothing. */
  readonly values: readonly [number, ...number[]];
  readonly entries: readonly [NumberEntry, ...NumberEntry[]];
}

/** A period in which two sheets differ. */
export interface Difference {
  readonly measurement: Measurement;
  readonly upper: NumberEntry;
  readonly parts: readonly [Item, ...Item[]];
  readonly lower: readonly [NumberEntry, ...NumberEntry[]];
  /** What the parts add up to. */
  readonly sum: number;
}

/** The measurements of an item's own series by period; the year as a whole has none. */
function periodsOf({ block }: Item): ReadonlyMap<string | undefined, Measurement> {
  const byPeriod = new Map<string | undefined, Measurement>();
  for (const measurement of mainSeries(block.measurements)) byPeriod.set(timeKey(measurement), measurement);
  return byPeriod;
}

/** A text that tells a measurement's period from others; the year as a whole has none. */
export function timeKey({ period }: Measurement): string | undefined {
  return period && periodKey(period);
}

/**
 * What items show for a period, added up.
 * @returns `undefined` where one of them has no row for it, a blank or words: nothing is known then
 */
export function shownAt(items: readonly Item[], measure: Measure, like: Measurement): Shown | undefined {
  const entries: NumberEntry[] = [];
  const readings: { readonly unchanged: number; readonly nothing: number }[] = [];
  for (const item of items) {
    const measurements = [...periodsOf(item)];
    const index = measurements.findIndex(([key]) => key === timeKey(like));
    const entry = measurements[index]?.[1][measure];
    const before = measurements
      .slice(0, Math.max(0, index))
      .map(([, measurement]) => measurement[measure])
      .findLast((earlier) => isNumber(earlier) && earlier.figure.value !== 0);
    const last = isNumber(before) ? before.figure.value : 0;
    if (isNumber(entry)) {
      entries.push(entry);
      const { value } = entry.figure;
      const hasFallen = value === 0 && last > 0 && item.block[measure].kind !== 'perPeriod';
      readings.push({ unchanged: hasFallen ? last : value, nothing: value });
    } else if (entry?.figure.kind === 'none') {
      readings.push({ unchanged: last, nothing: 0 });
    } else {
      return undefined;
    }
  }
  const [first] = entries;
  if (first === undefined || !entries.every(({ figure }) => areAlike(figure, first.figure))) return undefined;
  const unchanged = sumOf(readings.map((reading) => reading.unchanged));
  const nothing = sumOf(readings.map((reading) => reading.nothing));
  return {
    values: unchanged === nothing ? [unchanged] : [unchanged, nothing],
    entries: [first, ...entries.slice(1)],
  };
}

/** Whether an item's figures and those of its parts come on one basis, so that they can be compared by period. */
export function isComparable(upper: Item, parts: readonly Item[], measure: Measure): boolean {
  const basisOf = ({ block }: Item) => {
    const { kind } = block[measure];
    return kind === 'constant' ? 'cumulative' : kind;
  };
  if ([upper, ...parts].every(({ block }) => block.measurements.length === 1)) return true;
  const basis = basisOf(upper);
  return basis !== 'undecided' && parts.every((part) => basisOf(part) === basis);
}

/**
 * The periods in which an item and its parts differ, as both are shown. A period in which a part has a dash or has
 * fallen to 0 never makes a difference; beside one it counts, behind the others, if every reading differs.
 * @param pairs the item with its parts on one sheet or several; of several, the last that shows the period counts
 */
export function differencesIn(
  upper: Item,
  pairs: readonly Pick<Pair, 'parts'>[],
  measure: Measure,
): Difference[] {
  const sides = pairs.filter(({ parts }) => isComparable(upper, parts, measure)).reverse();
  const found = [...periodsOf(upper).values()].flatMap((measurement) => {
    const own = shownAt([upper], measure, measurement);
    if (own?.values.length !== 1) return [];
    const [entry] = own.entries;
    for (const { parts } of sides) {
      const other = shownAt(parts, measure, measurement);
      if (other === undefined || !areAlike(other.entries[0].figure, entry.figure)) continue;
      const decimals = finerDecimals([entry, ...other.entries].map(({ figure }) => figure));
      if (other.values.some((value) => compareShown(entry.figure.value, value, decimals) === 0)) return [];
      const [sum] = other.values;
      const difference = { measurement, upper: entry, parts, lower: other.entries, sum };
      return [{ difference, isPlain: other.values.length === 1 }];
    }
    return [];
  });
  const plain = found.filter(({ isPlain }) => isPlain);
  return plain.length === 0
    ? []
    : [...plain, ...found.filter(({ isPlain }) => !isPlain)].map(({ difference }) => difference);
}
