import { describe, expect, test } from '@jest/globals';
import { quarterly, workbook, type Given } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { recognise } from './recognise.ts';

type Row = readonly [annual: Given, ...targets: readonly Given[]];

/** How the targets of each row add up: `kind decidedBy`. */
function targets(rows: readonly Row[], settings: Partial<Settings> = {}): string[] {
  const sheet = quarterly(
    'Sheet1',
    rows.map(([annual, ...quarters], index) => ({
      name: `Nilai ${index}`,
      annual,
      quarters: quarters.map((target): [Given, Given] => [target, 1]),
    })),
  );
  const { sheets } = recognise(workbook(sheet), { ...DEFAULT_SETTINGS, ...settings });
  return sheets.flatMap(({ panels }) =>
    panels.flatMap(({ blocks }) => blocks.map(({ target }) => `${target.kind} ${target.decidedBy}`)),
  );
}

describe('a series is', () => {
  test.each<[string, Row, string]>([
    ['constant where all figures are the annual one', [7, 7, 7, 7, 7], 'constant allAreAnnual'],
    ['cumulative where the last is the annual one', [12, 3, 2, 9, 12], 'cumulative lastIsAnnual'],
    ['per period where the sum is the annual one', [12, 3, 4, 2, 3], 'perPeriod sumIsAnnual'],
    ['cumulative where it rises and four steps in five do not fall', [99, 3, 5, 7, 9], 'cumulative steps'],
    ['undecided where it falls more often', [99, 3, 5, 4, 6], 'undecided nothing'],
    [
      'undecided where it only falls to the annual figure, as a plan of less does',
      [14, 18, 17, 15, 14],
      'undecided nothing',
    ],
    ['undecided where it only stays', [99, 5, 5, 5, 5], 'undecided nothing'],
    ['undecided where one figure alone tells nothing', [99, 5], 'undecided nothing'],
  ])('%s', (_, row, expected) => {
    expect(targets([row])).toEqual([expected]);
  });

  test('what the strong majority of its panel is, where it only rises', () => {
    expect(
      targets([
        [12, 3, 4, 2, 3],
        [20, 5, 5, 5, 5],
        [99, 3, 5, 7, 9],
      ]),
    ).toEqual(['perPeriod sumIsAnnual', 'perPeriod sumIsAnnual', 'perPeriod panel']);
  });

  test('not what its panel is, where it only falls to the annual figure', () => {
    const rising: Row = [9, 3, 5, 7, 9];
    expect(targets([rising, rising, [14, 18, 17, 15, 14]])[2]).toBe('undecided nothing');
    expect(targets([rising, rising, [14, 18, 19, 15, 14]])[2]).toBe('cumulative lastIsAnnual');
  });

  test('not what a single one of many happens to be', () => {
    expect(
      targets([
        [2, 1, 1],
        [9, 6, 6],
        [8, 6, 6],
        [7, 5, 5],
      ]),
    ).toEqual(['perPeriod sumIsAnnual', 'undecided nothing', 'undecided nothing', 'undecided nothing']);
  });

  test('not what a few that rise are, where as many fall', () => {
    expect(
      targets([
        [99, 3, 5, 7, 9],
        [99, 9, 4, 6, 3],
        [99, 5, 5, 5, 5],
      ]),
    ).toEqual(['cumulative steps', 'undecided nothing', 'undecided nothing']);
  });

  test('what most that rise are, where hardly any falls', () => {
    expect(
      targets([
        [99, 3, 5, 7, 9],
        [99, 1, 2, 3, 4],
        [99, 2, 4, 6, 8],
        [99, 5, 5, 5, 5],
        [99, 9, 4, 6, 3],
      ]),
    ).toEqual([
      'cumulative steps',
      'cumulative steps',
      'cumulative steps',
      'cumulative panel',
      'cumulative panel',
    ]);
  });

  test('what the user says, by the name of its item, letter case and spaces ignored', () => {
    expect(
      targets(
        [
          [12, 3, 4, 2, 3],
          [20, 5, 5, 5, 5],
        ],
        { accumulations: { ' NILAI 1 ': { target: 'cumulative' } } },
      ),
    ).toEqual(['perPeriod sumIsAnnual', 'cumulative setting']);
    expect(
      targets([[12, 3, 4, 2, 3]], { accumulations: { 'Nilai 0': { realization: 'cumulative' } } }),
    ).toEqual(['perPeriod sumIsAnnual']);
  });
});
