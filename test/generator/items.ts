import fc from 'fast-check';
import type { Level } from '../../src/report/report.ts';
import { seriesDice, type GeneratedSeries, type Measured, type SeriesDice } from './series.ts';
import { COUNT_UNITS, INDICATORS, ITEMS, OBJECTIVES, REMARKS, UNITS_OF_OFFICE } from './words.ts';

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

/** What an item is made of. */
export interface ItemDice {
  readonly word: number;
  readonly unit: number;
  readonly step: number;
  readonly remark: number;
  readonly performance: SeriesDice;
  readonly budget: SeriesDice;
}

/** Draws what an item is made of. */
export const itemDice: fc.Arbitrary<ItemDice> = fc.record({
  word: fc.nat(15),
  unit: fc.nat(19),
  step: fc.nat(5),
  remark: fc.nat(9),
  performance: seriesDice,
  budget: seriesDice,
});

/** The deepest tree that a cue can show: six levels by codes, five by words, two by bold. */
export interface Depth {
  readonly from: Level;
  readonly deepest: number;
}

const LEVELS: readonly Level[] = ['affair', 'field', 'program', 'activity', 'subActivity', 'account'];

/** The items that the dice give, as a tree where there is a depth to show it. */
export function itemsOf(dice: readonly ItemDice[], depth: Depth | undefined): GeneratedItem[] {
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
      remark: (dice[0]?.remark ?? 9) < 4 ? (REMARKS[remark % REMARKS.length] ?? '') : '',
    });
  });
  return items;
}

/** An indicator for each series that fits what it counts, none of them twice. */
export function indicatorsFor(series: readonly GeneratedSeries[], dice: readonly ItemDice[]): string[] {
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

/** The unit of an indicator. */
export function unitOf(measured: Measured, indicator: string): string {
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
