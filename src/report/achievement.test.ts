import { describe, expect, test } from '@jest/globals';
import {
  blockOf,
  entryOf,
  panelOf,
  quartersOf,
  sheetOf,
  yearOf,
  type GivenPeriod,
} from '../../test/reportModel.ts';
import { addressOf } from '../workbook/address.ts';
import { achievementPracticeOf, type AchievementPractice } from './achievement.ts';
import type { Block, SheetReport } from './report.ts';

const achieved = (
  achievement: string,
  quarters: readonly GivenPeriod[],
  rest: Partial<Block> = {},
  row = 4,
): Block => blockOf(quartersOf(row, ...quarters), { achievement: entryOf(achievement), ...rest });

function practiceOf(blocks: readonly Block[], rest: Partial<SheetReport> = {}) {
  const panel = panelOf(blocks);
  return achievementPracticeOf(sheetOf([panel], rest), panel);
}

/** What three rows alike tell. */
const practiceOfThree = (block: Block, rest?: Partial<SheetReport>): AchievementPractice | undefined =>
  practiceOf([block, block, block], rest);
const conventionsOf = (block: Block, rest?: Partial<SheetReport>) =>
  practiceOfThree(block, rest)?.conventions;

const TWO: readonly GivenPeriod[] = [
  ['20%', '10%'],
  ['30%', '30%'],
  ['10%', null],
  ['25%', null],
];

describe('the year’s achievement is', () => {
  test.each([
    ['sum', '40%'],
    ['last', '30%'],
    ['sumOfAnnual', '62,5%'],
    ['lastOfAnnual', '46,88%'],
    ['yearOfAnnual', '50%'],
    ['lastOfTarget', '100%'],
    ['sumOfTargets', '80%'],
    ['lastOfTargets', '60%'],
    ['sumOfLastTarget', '133,33%'],
    ['sumOfAllTargets', '47,06%'],
    ['lastOfAllTargets', '35,29%'],
    ['lastOfFinalTarget', '120%'],
    ['average', '75%'],
  ])('%s: %s', (convention, achievement) => {
    const year = { annual: entryOf('64%'), annualRealization: entryOf('32%') };
    expect(conventionsOf(achieved(achievement, TWO, year))).toEqual([convention]);
  });

  test.each<[string, string, readonly GivenPeriod[], readonly string[] | undefined]>([
    [
      'a sum cut off',
      '46,87%',
      [['64%', '30%']],
      ['lastOfTarget', 'sumOfTargets', 'lastOfTargets', 'sumOfLastTarget'],
    ],
    ['neither rounded nor cut off', '46,86%', [['64%', '30%']], undefined],
    ['a sum of two that were rounded', '41%', TWO, ['sum']],
    ['a sum of two that were rounded the other way', '39%', TWO, ['sum']],
    ['too far from a sum of two', '42%', TWO, undefined],
    ['beside one that was not added up', '29%', [[null, '30%']], undefined],
    [
      'a sum of four that were rounded',
      '42%',
      ['10%', '10%', '10%', '10%'].map((realization): GivenPeriod => [null, realization]),
      ['sum'],
    ],
    [
      'a plain sum of plain figures',
      '40',
      [
        [null, '10'],
        [null, '30'],
      ],
      ['sum'],
    ],
    [
      'a plain sum of ratios',
      '0,40',
      [
        [null, '0,10'],
        [null, '0,30'],
      ],
      ['sum'],
    ],
    [
      'a hundredfold of ratios',
      '40',
      [
        [null, '0,10'],
        [null, '0,30'],
      ],
      undefined,
    ],
    [
      'a plain figure of percentages',
      '40',
      [
        [null, '10%'],
        [null, '30%'],
      ],
      undefined,
    ],
    [
      'a share of counts',
      '40%',
      [
        [null, '10'],
        [null, '30'],
      ],
      undefined,
    ],
    [
      'a sum where one lacks its sign',
      '42,5%',
      [
        [null, '12,5'],
        [null, '30%'],
      ],
      ['sum'],
    ],
    [
      'the last where it lacks its sign',
      '12,5%',
      [
        [null, '30%'],
        [null, '12,5'],
      ],
      ['last'],
    ],
    [
      'a sum where none has its sign',
      '20%',
      [
        [null, '12,5'],
        [null, '7,5'],
      ],
      undefined,
    ],
    [
      'a sum where one is money',
      '42,5%',
      [
        [null, 'Rp12,5'],
        [null, '30%'],
      ],
      undefined,
    ],
    [
      'a plain number against targets',
      '80',
      [
        ['10', '6'],
        ['10', '10'],
      ],
      ['sumOfTargets', 'average'],
    ],
    [
      'a ratio against targets',
      '0,80',
      [
        ['10', '6'],
        ['10', '10'],
      ],
      ['sumOfTargets', 'average'],
    ],
  ])('%s', (_, achievement, quarters, expected) => {
    expect(conventionsOf(achieved(achievement, quarters))).toEqual(expected);
  });

  test('held against the target by the direction of its item', () => {
    const less = { direction: 'less' } as const;
    expect(conventionsOf(achieved('120%', [['10', '8']], less))).toEqual([
      'lastOfTarget',
      'sumOfTargets',
      'lastOfTargets',
      'sumOfLastTarget',
    ]);
  });
});

describe('a row can follow', () => {
  const AGAINST = ['lastOfTarget', 'sumOfTargets', 'lastOfTargets', 'sumOfLastTarget'];

  test.each<[string, readonly GivenPeriod[], Partial<Block>, readonly string[]]>([
    ['no average where there is one quarter', [['20%', '40%']], {}, ['sum', 'last', ...AGAINST]],
    [
      'nothing of targets where one is blank',
      [
        [null, '10%'],
        ['30%', '30%'],
      ],
      {},
      ['sum', 'last'],
    ],
    [
      'nothing of targets where one is a dash',
      [
        ['-', '10%'],
        ['30%', '30%'],
      ],
      {},
      ['sum', 'last'],
    ],
    [
      'nothing of targets where there is no such column',
      [
        [undefined, '10%'],
        [undefined, '30%'],
      ],
      {},
      ['sum', 'last'],
    ],
    [
      'no average where a target is 0',
      [
        ['0%', '10%'],
        ['30%', '30%'],
      ],
      {},
      ['sum', 'last', ...AGAINST],
    ],
    [
      'no sum of targets where one is a range',
      [
        ['10 - 20%', '10%'],
        ['30%', '30%'],
      ],
      {},
      ['sum', 'last', 'lastOfTarget', 'sumOfLastTarget', 'average'],
    ],
    [
      'no sum of targets where the first is a number and the next a range',
      [
        ['10%', '10%'],
        ['30 - 40%', '30%'],
      ],
      {},
      ['sum', 'last', 'lastOfTarget', 'sumOfLastTarget', 'average'],
    ],
    [
      'no sum of targets that are not alike',
      [
        ['10', '10%'],
        ['30%', '30%'],
      ],
      {},
      ['sum', 'last', 'lastOfTarget', 'sumOfLastTarget'],
    ],
    [
      'nothing of all targets where one to come is blank',
      [
        ['20%', '10%'],
        ['30%', '30%'],
        [null, null],
      ],
      {},
      ['sum', 'last', ...AGAINST, 'average'],
    ],
    [
      'all targets where the next is planned',
      [
        ['20%', '10%'],
        ['30%', '30%'],
        ['30%', null],
      ],
      {},
      ['sum', 'last', 'sumOfAllTargets', 'lastOfAllTargets', 'lastOfFinalTarget', ...AGAINST, 'average'],
    ],
    [
      'the annual target where there is one, and no year where it is blank',
      [
        [null, '10%'],
        [null, '30%'],
      ],
      { annual: entryOf('50%'), annualRealization: entryOf(null) },
      ['sum', 'last', 'sumOfAnnual', 'lastOfAnnual'],
    ],
    [
      'nothing of an annual target of words',
      [
        [null, '10%'],
        [null, '30%'],
      ],
      { annual: entryOf('WTP') },
      ['sum', 'last'],
    ],
    [
      'no sum of realizations that are not alike',
      [
        [null, '12,5'],
        [null, '30%'],
      ],
      { annual: entryOf('50%') },
      ['sum', 'last', 'lastOfAnnual'],
    ],
  ])('%s', (_, quarters, rest, expected) => {
    // Three rows follow a sum, so that the fourth is looked at whatever it says.
    const plain = achieved('40%', [
      [null, '10%'],
      [null, '30%'],
    ]);
    const rows = practiceOf([plain, plain, plain, achieved('40%', quarters, rest)])?.rows;
    expect([...(rows?.[3]?.expected.keys() ?? [])]).toEqual(expected);
  });

  test('what its cells say: realizations so far, and the targets that they are held against', () => {
    const year = {
      annual: entryOf('64%', { row: 9, column: 9 }),
      annualRealization: entryOf('32%', { row: 9, column: 8 }),
    };
    const row = practiceOfThree(achieved('40%', TWO, year))?.rows[0];
    const cells = [...(row?.expected ?? [])].map(([convention, { realizations, targets }]) =>
      [convention, realizations.map(addressOf).join(' '), targets.map(addressOf).join(' ')].join(': '),
    );
    expect(cells).toEqual([
      'sum: B5 E5: ',
      'last: E5: ',
      'sumOfAnnual: B5 E5: J10',
      'lastOfAnnual: E5: J10',
      'yearOfAnnual: I10: J10',
      'sumOfAllTargets: B5 E5: A5 D5 G5 J5',
      'lastOfAllTargets: E5: A5 D5 G5 J5',
      'lastOfFinalTarget: E5: J5',
      'lastOfTarget: E5: D5',
      'sumOfTargets: B5 E5: A5 D5',
      'lastOfTargets: E5: A5 D5',
      'sumOfLastTarget: B5 E5: D5',
      'average: B5 E5: A5 D5',
    ]);
    expect(row?.counted.map(addressOf)).toEqual(['B5', 'E5']);
    expect([...(row?.follows ?? [])]).toEqual(['sum']);
  });
});

describe('of the quarters', () => {
  const three: readonly GivenPeriod[] = [
    [null, '10%'],
    [null, '30%'],
    [null, '20%'],
  ];
  const period = { kind: 'quarter', index: 2 } as const;

  test('those after the sheet’s own are not counted yet', () => {
    const row = practiceOfThree(achieved('40%', three), { period })?.rows[0];
    expect(row?.counted.map(addressOf)).toEqual(['B5', 'E5']);
    expect(row?.later.map(addressOf)).toEqual(['H5']);
    expect([...(row?.follows ?? [])]).toEqual(['sum']);
  });

  test('all are counted where the sheet is of a month or of none', () => {
    expect(conventionsOf(achieved('60%', three))).toEqual(['sum']);
    expect(conventionsOf(achieved('60%', three), { period: { kind: 'month', index: 2 } })).toEqual(['sum']);
  });

  test('a later one with its sign tells that earlier ones lack theirs', () => {
    const quarters: readonly GivenPeriod[] = [
      [null, '12,5'],
      [null, '7,5'],
      [null, '30%'],
    ];
    expect(conventionsOf(achieved('20%', quarters), { period })).toEqual(['sum']);
  });

  test('blanks and dashes are passed over', () => {
    expect(
      conventionsOf(
        achieved('30%', [
          [null, '10%'],
          [null, '-'],
          [null, '20%'],
          [null, null],
        ]),
      ),
    ).toEqual(['sum']);
  });

  test.each<[string, Block]>([
    [
      'words',
      achieved('30%', [
        [null, 'nihil sekali'],
        [null, '30%'],
      ]),
    ],
    [
      'nothing',
      achieved('30%', [
        [null, '-'],
        [null, null],
      ]),
    ],
    [
      'a lost quarter before the last',
      achieved('40%', TWO, { missingPeriods: [{ kind: 'quarter', index: 1 }] }),
    ],
    ['no number as achievement', achieved('tercapai', TWO)],
  ])('nothing is told by %s', (_, block) => {
    expect(practiceOfThree(block)).toBeUndefined();
  });

  test('one that is lost after the last does not matter', () => {
    const missing = (index: number) => ({ missingPeriods: [{ kind: 'quarter', index }] }) as const;
    expect(conventionsOf(achieved('40%', TWO, missing(3)))).toEqual(['sum']);
    expect(conventionsOf(achieved('40%', TWO, missing(2)))).toEqual(['sum']);
  });

  test('none need have a period', () => {
    const block = blockOf(yearOf(2, null, '30%'), { achievement: entryOf('30%') });
    expect(conventionsOf(block, { period })).toEqual(['sum', 'last']);
  });
});

describe('a panel’s practice is', () => {
  const sum = achieved('40%', TWO);
  const last = achieved('30%', TWO);
  const both = achieved('10%', [[null, '10%']]);

  test.each<[string, readonly Block[], readonly string[] | undefined]>([
    ['what all three rows do', [sum, sum, sum], ['sum']],
    ['none where two rows have an achievement', [sum, sum, blockOf(quartersOf(3, ...TWO))], undefined],
    ['none where only two of three agree', [sum, sum, last], undefined],
    ['what three of five do', [sum, sum, sum, last, last], ['sum']],
    ['none where half do', [sum, sum, sum, last, last, last], undefined],
    ['both where the rows do not tell', [both, both, both], ['sum', 'last']],
    ['the one that one row tells', [both, both, last], ['last']],
  ])('%s', (_, blocks, expected) => {
    expect(practiceOf(blocks)?.conventions).toEqual(expected);
  });

  test('told with the rows that it was told by', () => {
    const practice = practiceOf([sum, blockOf(quartersOf(3, ...TWO)), sum, sum]);
    expect(practice?.rows.map(({ block }) => block)).toEqual([sum, sum, sum]);
    expect(practice?.rows[0]?.achievement).toBe(sum.achievement);
  });
});
