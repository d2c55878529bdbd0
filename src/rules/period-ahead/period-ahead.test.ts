import { describe, expect, test } from '@jest/globals';
import { found, quarterly, workbook, type Given } from '../../../test/worksheets.ts';

const RULE = 'period-ahead';

/** Realizations of quarters I to IV in D, F, H, J from row 3, each with a target of 25. */
const sheet = (name: string, ...items: readonly (readonly Given[])[]) =>
  workbook(
    quarterly(
      name,
      items.map((realizations, index) => ({
        name: `Nilai ${index}`,
        annual: 100,
        quarters: realizations.map((realization): [Given, Given] => [25, realization]),
      })),
    ),
  );

describe('period-ahead accepts', () => {
  test.each<[string, string, readonly Given[]]>([
    ['figures up to the sheet’s own quarter', 'TW II', [20, 20]],
    ['targets of later quarters, which are a plan', 'TW II', [20, 20, null, null]],
    ['dashes for later quarters', 'TW II', [20, 20, '-', '-']],
    ['zeros for later quarters, which formulas may give', 'TW II', [20, 20, 0, 0]],
    ['a sheet that speaks of no period', 'Sheet1', [20, 20, 20]],
    ['a sheet of another kind of period', 'Juni', [20, 20, 20]],
  ])('%s', (_, name, realizations) => {
    expect(found(RULE, sheet(name, realizations, realizations))).toEqual([]);
  });
});

describe('period-ahead rejects', () => {
  test('a realization of the next quarter', () => {
    expect(found(RULE, sheet('TW I', [20], [20, 15]))).toEqual([
      { cell: 'F4', severity: 'warning', cells: [], stated: 15, message: 'one', fixes: [], echoes: [] },
    ]);
  });

  test('all of a panel as one finding', () => {
    expect(found(RULE, sheet('TW I', [20, 15, 10], [20, 15]))).toEqual([
      {
        cell: 'F3',
        severity: 'warning',
        cells: ['H3', 'F4'],
        stated: 15,
        message: 'several',
        fixes: [],
        echoes: [],
      },
    ]);
  });
});
