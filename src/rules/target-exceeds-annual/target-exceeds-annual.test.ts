import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import {
  found,
  monthly,
  percent,
  quarterly,
  workbook,
  type Given,
  type Month,
} from '../../../test/worksheets.ts';

const RULE = 'target-exceeds-annual';

/** Targets of quarters I to IV in C, E, G, I of row 3; the annual target is in B3. */
const quarters = (annual: Given, ...targets: readonly Given[]) =>
  workbook(
    quarterly('Sheet1', [
      { name: 'Nilai SAKIP', annual, quarters: targets.map((target): [Given, Given] => [target, null]) },
    ]),
  );

describe('target-exceeds-annual accepts', () => {
  test.each<[string, Given, readonly Given[]]>([
    ['targets within the annual one', 100, [25, 50, 75]],
    ['a target that is the annual one', 100, [25, 100]],
    ['a last target above the annual one, which is held against it anyway', 100, [25, 50, 75, 110]],
    ['a target above the annual one to which it falls again', 100, [25, 110, 100]],
    ['a plan that only falls, to less in the year', 14, [18, 17, 15]],
    ['a plan that falls and stays, to less in the year', 14, [18, 18, 17]],
    ['a target that comes back to the annual one', 100, [90, 110, 100]],
    ['no annual target', null, [25, 50]],
    ['an annual target alone', 100, []],
    ['words and dashes for targets', 100, ['-', 'menyesuaikan', 50]],
    ['a percentage beside a count', 1, [percent(0.5), percent(1.2)]],
  ])('%s', (_, annual, targets) => {
    expect(found(RULE, quarters(annual, ...targets))).toEqual([]);
  });

  test('what looks the same at the precision shown', () => {
    const shown = (value: number): Given => ({ value, numberFormat: '0' });
    expect(found(RULE, quarters(shown(100), shown(50), shown(100.4)))).toEqual([]);
  });

  test('an indicator of which less is better by the setting', () => {
    expect(found(RULE, quarters(14, 18, 19), { directions: { 'Nilai SAKIP': 'less' } })).toEqual([]);
  });
});

describe('target-exceeds-annual rejects', () => {
  test('a target above the annual one before the end of the year', () => {
    expect(found(RULE, quarters(100, 25, 110))).toEqual([
      {
        cell: 'E3',
        severity: 'warning',
        cells: ['B3'],
        stated: 110,
        expected: 100,
        message: 'one',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('one target alone', () => {
    expect(found(RULE, quarters(14, 18))).toMatchObject([{ cell: 'C3', stated: 18, expected: 14 }]);
  });

  test.each<[string, readonly Given[], string, readonly string[]]>([
    ['targets that stay above the annual one', [18, 18], 'C3', ['B3', 'E3']],
    ['targets that rise before they fall', [18, 19, 17], 'C3', ['B3', 'E3', 'G3']],
    ['a target that rises above after it fell', [10, 9, 16], 'G3', ['B3']],
  ])('%s', (_, targets, cell, cells) => {
    expect(found(RULE, quarters(14, ...targets))).toMatchObject([{ cell, cells }]);
  });

  test('a percentage of which more decimals are shown than of the annual one', () => {
    expect(found(RULE, quarters(percent(0.8, 0), percent(0.6), percent(0.8001)))).toMatchObject([
      { cell: 'E3', stated: 0.8001, expected: 0.8 },
    ]);
  });

  test('in words with both targets', () => {
    expect(said(RULE, quarters(100, 25, 110))).toEqual(['The target 110 exceeds the annual target 100 (B3)']);
    expect(said(RULE, quarters(100, 105, 110))).toEqual([
      'The targets of 2 periods exceed the annual target 100 (B3), first 105',
    ]);
  });

  test('several as one finding', () => {
    const rising = ['Januari', 'Februari', 'Maret'].map((label, index): Month => [
      label,
      60 * (index + 1),
      10,
    ]);
    expect(
      found(RULE, monthly('Kinerja', [{ name: 'Jumlah pasar', annual: 100, months: rising }])),
    ).toMatchObject([{ cell: 'D4', cells: ['B3', 'D5'], stated: 120, message: 'several' }]);
  });
});
