import { describe, expect, test } from '@jest/globals';
import { blockOf, entryOf, quartersOf } from '../../test/reportModel.ts';
import { quarterly, workbook, type Given } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { accumulationsOf } from './accumulation.ts';
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

/** How the targets of rows add up, each given by its annual figure and those of its periods. */
const decided = (...rows: readonly Row[]) =>
  accumulationsOf(
    rows.map(([annual, ...quarters]) =>
      blockOf(quartersOf(2, ...quarters.map((target): [Given] => [target])), { annual: entryOf(annual) }),
    ),
    'target',
  ).map(({ kind, decidedBy }) => `${kind} ${decidedBy}`);

const RISING: Row = [99, 3, 5, 7, 9];
const FALLING: Row = [99, 9, 4, 6, 3];
const STAYING: Row = [99, 5, 5, 5, 5];
const ADDING: Row = [12, 3, 4, 2, 3];
const ENDING: Row = [9, 3, 5, 7, 9];

describe('of figures in one unit', () => {
  test.each<[string, Row, string]>([
    ['a percentage among counts is passed over', ['12', '3', '4', '50%', '5'], 'perPeriod sumIsAnnual'],
    ['a count among percentages is passed over', ['60%', '10%', '20%', '5', '30%'], 'perPeriod sumIsAnnual'],
    ['a percentage ends no counts', ['9', '3', '7', '9', '500%'], 'cumulative lastIsAnnual'],
    ['an annual count says nothing of percentages', ['1', '100%', '100%', '100%'], 'undecided nothing'],
    ['an annual percentage says nothing of counts', ['100%', '1', '1', '1'], 'undecided nothing'],
    ['an annual percentage is one of percentages', ['100%', '100%', '100%', '100%'], 'constant allAreAnnual'],
    [
      'dashes, blanks and words are passed over',
      ['12', '3', '-', null, '4', 'WTP', '5'],
      'perPeriod sumIsAnnual',
    ],
    ['an annual figure of words says nothing', ['WTP', '3', '5', '7', '9'], 'cumulative steps'],
    ['nothing at all says nothing', ['12', null, '-'], 'undecided nothing'],
    ['one fall in five steps is a slip', ['99', '1', '2', '3', '4', '3', '5'], 'cumulative steps'],
    ['one fall in four steps is not', ['99', '1', '2', '3', '2', '4'], 'undecided nothing'],
    ['a plan of less may stay for a while', ['14', '18', '17', '17', '14'], 'undecided nothing'],
    ['a plan of less may have gaps', ['14', '18', '-', '17', '14'], 'undecided nothing'],
    ['a plan of less ends at the annual figure', ['13', '18', '17', '15', '14'], 'undecided nothing'],
  ])('%s', (_, row, expected) => {
    expect(decided(row)).toEqual([expected]);
  });

  test('what is told of the year so far does not break a plan of less', () => {
    const [first, ...others] = quartersOf(2, ['18'], ['99'], ['14']);
    if (first === undefined) throw new Error('No quarter');
    const measurements = [first, ...others].map((one, index) =>
      index === 1 ? { ...one, span: 'toDate' as const } : one,
    );
    const rising = blockOf(quartersOf(3, ['3'], ['9']), { annual: entryOf('9') });
    const less = blockOf(measurements, { annual: entryOf('14') });
    expect(accumulationsOf([less, rising, rising], 'target')[0]?.kind).toBe('undecided');
  });

  test('rows without figures or columns tell nothing', () => {
    expect(accumulationsOf([blockOf([]), blockOf(quartersOf(2, [undefined, '1']))], 'target')).toEqual([
      { kind: 'undecided', decidedBy: 'nothing' },
      { kind: 'undecided', decidedBy: 'nothing' },
    ]);
  });
});

describe('the majority of a panel', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    ['is that of one in two', [ADDING, STAYING], ['perPeriod sumIsAnnual', 'perPeriod panel']],
    [
      'is not that of one in three',
      [ADDING, STAYING, STAYING],
      ['perPeriod sumIsAnnual', 'undecided nothing', 'undecided nothing'],
    ],
    [
      'is that of two, however many there are',
      [ADDING, ADDING, STAYING, STAYING, STAYING],
      [
        'perPeriod sumIsAnnual',
        'perPeriod sumIsAnnual',
        'perPeriod panel',
        'perPeriod panel',
        'perPeriod panel',
      ],
    ],
    [
      'of fewer than half is none against what rises',
      [ADDING, ADDING, RISING, STAYING, STAYING],
      [
        'perPeriod sumIsAnnual',
        'perPeriod sumIsAnnual',
        'cumulative steps',
        'perPeriod panel',
        'perPeriod panel',
      ],
    ],
    [
      'of half stands against what rises',
      [ADDING, ADDING, RISING, STAYING],
      ['perPeriod sumIsAnnual', 'perPeriod sumIsAnnual', 'perPeriod panel', 'perPeriod panel'],
    ],
    [
      'keeps the evidence of what rises alike',
      [ENDING, RISING],
      ['cumulative lastIsAnnual', 'cumulative steps'],
    ],
    [
      'is none where as many tell the other',
      [ADDING, ENDING, STAYING],
      ['perPeriod sumIsAnnual', 'cumulative lastIsAnnual', 'undecided nothing'],
    ],
    [
      'is not told by what rises where half as many fall',
      [RISING, RISING, FALLING, STAYING],
      ['cumulative steps', 'cumulative steps', 'undecided nothing', 'undecided nothing'],
    ],
    [
      'leaves what is constant',
      [ENDING, ENDING, [7, 7, 7]],
      ['cumulative lastIsAnnual', 'cumulative lastIsAnnual', 'constant allAreAnnual'],
    ],
    [
      'leaves a plan of less out',
      [[14, 18, 17, 14], STAYING, RISING],
      ['undecided nothing', 'cumulative panel', 'cumulative steps'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(decided(...rows)).toEqual(expected);
  });
});
