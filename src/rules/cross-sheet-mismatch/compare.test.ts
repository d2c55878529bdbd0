import { describe, expect, test } from '@jest/globals';
import { percent, quarterly, workbook, type Given } from '../../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../../engine.ts';
import { recognise } from '../../report/recognise.ts';
import type { Accumulation } from '../../report/report.ts';
import { differencesIn, isComparable, shownAt } from './compare.ts';
import type { Item } from './pairs.ts';

type Kind = Accumulation['kind'];

/** The only item of a table by quarters: C, E, G, I realizations of row 3. */
function itemOf(figures: readonly Given[], kind: Kind = 'cumulative'): Item {
  const quarters = figures.map((figure): [Given, Given] => [null, figure]);
  const book = workbook(quarterly('Sheet1', [{ name: 'Nilai SAKIP', annual: 100, quarters }]));
  const [sheet] = recognise(book, DEFAULT_SETTINGS).sheets;
  const [panel] = sheet?.panels ?? [];
  const [block] = panel?.blocks ?? [];
  if (sheet === undefined || panel === undefined || block === undefined) throw new Error('No item');
  return { sheet, panel, block: { ...block, realization: { kind, decidedBy: 'nothing' } } };
}

/** The item with its first quarters only. */
const upTo = (count: number, item: Item): Item => ({
  ...item,
  block: { ...item.block, measurements: item.block.measurements.slice(0, count) },
});

/** The readings of what items show for a quarter. */
function valuesAt(quarter: number, ...items: readonly Item[]) {
  const like = itemOf([1, 1, 1, 1]).block.measurements[quarter - 1];
  return like === undefined ? undefined : shownAt(items, 'realization', like)?.values;
}

describe('what items show for a quarter', () => {
  const other = itemOf([1, 2, 3, 4]);

  test.each<[string, readonly Given[], readonly number[]]>([
    ['a figure', [5, 7, 8, 9], [11]],
    ['a dash: what it was before, or nothing', [5, 7, '-', 9], [10, 3]],
    ['a dash after a dash', [5, '-', '-', 9], [8, 3]],
    ['a dash before any figure: nothing', ['-', '-', '-', 9], [3]],
    ['a 0 from the beginning', [0, 0, 0, 9], [3]],
    ['a fall to 0', [5, 7, 0, 9], [10, 3]],
    ['a 0 after a 0', [5, 0, 0, 9], [8, 3]],
    ['a 0 after what was taken back', [5, -7, 0, 9], [3]],
    ['a dash after a 0', [5, 0, '-', 9], [8, 3]],
  ])('%s', (_, figures, values) => {
    expect(valuesAt(3, itemOf(figures), other)).toEqual(values);
  });

  test('a 0 of a quarter that stands for itself', () => {
    expect(valuesAt(3, itemOf([5, 7, 0, 9], 'perPeriod'), other)).toEqual([3]);
  });

  test.each<[string, readonly Given[]]>([
    ['a blank', [5, 7, null, 9]],
    ['words', [5, 7, 'nihil', 9]],
    ['a percentage beside a number', [5, 7, percent(0.5), 9]],
  ])('nothing that is known: %s', (_, figures) => {
    expect(valuesAt(3, itemOf(figures), other)).toBeUndefined();
    expect(valuesAt(3, other, itemOf(figures))).toBeUndefined();
  });

  test('nothing that is known: no such quarter, or dashes alone', () => {
    expect(valuesAt(3, upTo(2, other), other)).toBeUndefined();
    expect(valuesAt(3, itemOf([5, 7, '-', 9]))).toBeUndefined();
  });
});

describe('figures can be compared by quarter', () => {
  const of = (kind: Kind) => itemOf([1, 2, 3, 4], kind);

  test.each<[Kind, readonly Kind[]]>([
    ['cumulative', ['cumulative', 'constant']],
    ['constant', ['constant', 'cumulative']],
    ['perPeriod', ['perPeriod', 'perPeriod']],
  ])('of an item that is %s with parts that are %s', (upper, parts) => {
    expect(isComparable(of(upper), parts.map(of), 'realization')).toBe(true);
  });

  test.each<[Kind, readonly Kind[]]>([
    ['cumulative', ['cumulative', 'perPeriod']],
    ['perPeriod', ['constant']],
    ['cumulative', ['undecided']],
    ['undecided', ['undecided']],
  ])('not of an item that is %s with parts that are %s', (upper, parts) => {
    expect(isComparable(of(upper), parts.map(of), 'realization')).toBe(false);
  });

  test('of items that have one figure each', () => {
    const one = upTo(1, of('undecided'));
    expect(isComparable(one, [one, one], 'realization')).toBe(true);
    expect(isComparable(one, [one, of('undecided')], 'realization')).toBe(false);
    expect(isComparable(of('undecided'), [one], 'realization')).toBe(false);
  });
});

describe('quarters in which two sheets differ', () => {
  const upper = itemOf([1, 2, 3, 4]);
  const differing = (...sides: readonly (readonly [Item, ...Item[]])[]) =>
    differencesIn(
      upper,
      sides.map((parts) => ({ parts })),
      'realization',
    ).map(({ measurement, sum }) => [measurement.period?.index, sum]);

  test('each once', () => {
    expect(differing([itemOf([1, 5, 3, 6])])).toEqual([
      [2, 5],
      [4, 6],
    ]);
  });

  test('none that the other sheet has not, or is a dash there', () => {
    expect(differing([upTo(2, itemOf([1, 5, 6, 7]))])).toEqual([[2, 5]]);
    expect(differing([itemOf([1, 5, '-', 4])])).toEqual([[2, 5]]);
    expect(differing([itemOf([percent(0.5), percent(0.6)])])).toEqual([]);
  });

  test('the last of several sheets that shows a quarter counts', () => {
    expect(differing([itemOf([1, 5, 6, 4])], [upTo(2, upper)])).toEqual([[3, 6]]);
    expect(differing([upper], [upTo(2, itemOf([1, 5]))])).toEqual([[2, 5]]);
  });

  test('what may be a fall to 0 behind the others, if any', () => {
    const [zero, ten] = [itemOf([1, 9, 0, 0]), itemOf([10, 10, 10, 10])];
    const tens = itemOf([10, 12, 33, 14]);
    const many = differencesIn(tens, [{ parts: [zero, ten] }], 'realization');
    expect(many.map(({ measurement, sum }) => [measurement.period?.index, sum])).toEqual([
      [1, 11],
      [2, 19],
      [3, 19],
      [4, 19],
    ]);
    expect(differencesIn(itemOf([11, 19, 33, 14]), [{ parts: [zero, ten] }], 'realization')).toEqual([]);
  });
});
