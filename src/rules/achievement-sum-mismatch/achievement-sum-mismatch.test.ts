import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import {
  found,
  percent,
  quarterly,
  workbook,
  worksheet,
  type Given,
  type QuarterlyItem,
} from '../../../test/worksheets.ts';

const RULE = 'achievement-sum-mismatch';

/** Of a lost percent sign what follows is an echo; here it is looked at by itself. */
const ALONE = { mutedRules: ['number-style'] };

type Quarters = QuarterlyItem['quarters'];

const NAMES = ['SAKIP', 'IKM', 'IPM', 'SPBE', 'Pasar', 'Tera', 'Ekspor'];

const item = (
  index: number,
  achievement: Given,
  quarters: Quarters,
  annual: Given = null,
): QuarterlyItem => ({
  name: `Nilai ${NAMES[index] ?? ''}`,
  annual,
  quarters,
  achievement,
});

const share = (...realizations: readonly Given[]): Quarters =>
  realizations.map((realization) => [percent(0.25), realization]);

/** Items whose achievement is the sum of their quarters, then one in row 6: realizations in D, F, H, J, achievement in K. */
const beside = (achievement: Given, quarters: Quarters, name = 'TW II', annual: Given = null) =>
  workbook(
    quarterly(name, [
      item(0, percent(0.3), share(percent(0.1), percent(0.2))),
      item(1, percent(0.55), share(percent(0.3), percent(0.25))),
      item(2, percent(0.3), share(percent(0.2), percent(0.1))),
      item(3, achievement, quarters, annual),
    ]),
  );

/** A table of two quarters, the last of its four rows wrong: realizations in C and E, achievement in F. */
const ofTwoQuarters = (first: string, second: string) =>
  worksheet(
    [
      ['Indikator Kinerja', `TRIWULAN ${first}`, null, `TRIWULAN ${second}`, null, '% CAPAIAN'],
      [null, 'T', 'R', 'T', 'R', null],
      ...[0.3, 0.35, 0.4, 0.95].map((achievement, index) => [
        `Nilai ${NAMES[index] ?? ''}`,
        percent(0.25),
        percent(0.1 + index / 20),
        percent(0.25),
        percent(0.2),
        percent(achievement),
      ]),
    ],
    { name: 'Laporan', merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'] },
  );

/** Items of one quarter, whose achievement is their realization: the sum as well as the last; then others, from row 6. */
const afterSingles = (...others: readonly QuarterlyItem[]) =>
  workbook(
    quarterly('TW II', [
      ...[0, 1, 2].map((index) => item(index, percent(0.1), share(percent(0.1)))),
      ...others,
    ]),
  );

/** Items whose achievement is that of their last quarter, then one in row 6. */
const besideLast = (achievement: Given, quarters: Quarters, annual: Given = null) =>
  workbook(
    quarterly('TW II', [
      ...[0, 1, 2].map((index) => item(index, percent(0.4), share(percent(0.3), percent(0.4)))),
      item(3, achievement, quarters, annual),
    ]),
  );

describe('achievement-sum-mismatch accepts', () => {
  test.each<[string, Given, Quarters]>([
    ['the sum of the quarters', percent(0.45), share(percent(0.25), percent(0.2))],
    ['the sum with a dash in between', percent(0.2), share('-', percent(0.2))],
    ['a sum of what was rounded before', percent(0.4501), share(percent(0.25), percent(0.2))],
    ['one quarter alone', percent(0.2), share(percent(0.2))],
    ['text', '45,00%', share('25,00%', '20,00%')],
    [
      'the last quarter where nothing tells whether the figures add up',
      percent(0.5),
      share(percent(0.3), percent(0.5)),
    ],
    [
      'realization / target of a count',
      percent(0.5),
      [
        [10, 4],
        [10, 6],
      ],
    ],
    ['an achievement that is left out', '-', share(percent(0.25), percent(0.2))],
    ['an achievement of words', 'tercapai', share(percent(0.25), percent(0.2))],
    ['an achievement without realizations', percent(0.4), share(null, '-')],
    ['realizations of words', percent(0.4), share('menyesuaikan', percent(0.2))],
    [
      'realizations of two units',
      percent(0.4),
      [
        [10, 3],
        [percent(0.25), percent(0.2)],
      ],
    ],
    ['an average of the quarters', percent(0.9), share(percent(0.25), percent(0.2))],
    [
      'any achievement of counts without targets, which the sum of the other rows says nothing of',
      percent(0.7),
      [
        [null, 4],
        [null, 6],
      ],
    ],
  ])('%s', (_, achievement, quarters) => {
    expect(found(RULE, beside(achievement, quarters))).toEqual([]);
  });

  test('the sum of the annual target', () => {
    expect(
      found(
        RULE,
        beside(
          percent(0.5),
          [
            [30, 20],
            [30, 30],
          ],
          'TW II',
          100,
        ),
      ),
    ).toEqual([]);
  });

  test.each<[string, number]>([
    ['the quarters added up over all that is planned', 0.4],
    ['the last quarter over all that is planned', 0.24],
    ['the last quarter over the final target', 0.8],
  ])('%s', (_, achievement) => {
    const planned: Quarters = [
      [20, 8],
      [20, 12],
      [20, null],
      [15, null],
    ];
    const exact: Quarters = [
      [10, 8],
      [10, 12],
      [15, null],
      [15, null],
    ];
    expect(found(RULE, beside(percent(achievement), achievement === 0.8 ? planned : exact))).toEqual([]);
  });

  test('the last quarter where the realizations end at the annual target', () => {
    const quarters = share(percent(0.2), percent(0.4));
    expect(found(RULE, beside(percent(0.4), quarters, 'TW II', percent(0.4)))).toEqual([]);
  });

  test('the sum of the sheet even where its figures are surely cumulative', () => {
    expect(
      found(RULE, beside(percent(0.45), share(percent(0.2), percent(0.25)), 'TW II', percent(0.25))),
    ).toEqual([]);
  });

  test('either of two ways that the sheet leaves open', () => {
    const book = afterSingles(
      item(3, percent(0.45), share(percent(0.2), percent(0.25)), percent(0.25)),
      item(4, percent(0.25), share(percent(0.15), percent(0.25)), percent(0.4)),
    );
    expect(found(RULE, book)).toEqual([]);
  });

  test('the average of quarters that are surely of each quarter', () => {
    const quarters = share(percent(0.25), percent(0.2));
    expect(found(RULE, beside(percent(0.9), quarters, 'TW II', percent(0.45)))).toEqual([]);
  });

  test.each<[string, Given]>([
    ['nothing tells whether the figures add up', null],
    ['the figures are surely of each quarter', percent(0.5)],
  ])('the sum where the other rows state the last quarter and %s', (_, annual) => {
    const quarters = share(percent(0.2), percent(0.3));
    expect(found(RULE, besideLast(percent(0.5), quarters, annual))).toEqual([]);
  });

  test('what is cut at 100 % under one of the ways that the sheet leaves open', () => {
    expect(found(RULE, afterSingles(item(3, percent(1), share(percent(0.7), percent(0.6)))))).toEqual([]);
  });

  test('a count cut at 100 % of its target where the other rows are percentages of a target of 100 %', () => {
    const items = [
      ...[0, 1, 2].map((index) => item(index, percent(0.1), [[percent(1), percent(0.1)]])),
      item(3, percent(1), [[10, 12]]),
    ];
    expect(found(RULE, workbook(quarterly('TW I', items)))).toEqual([]);
  });

  test('what is cut at 100 % where a percentage that lacks its sign makes the sum more', () => {
    const quarters: Quarters = [
      [null, 13.36],
      [null, percent(0.1306)],
    ];
    expect(found(RULE, beside(percent(1), quarters), ALONE)).toEqual([]);
  });

  test('fewer than three rows that say how it is done', () => {
    const items = [
      item(0, percent(0.3), share(percent(0.1), percent(0.2))),
      item(1, percent(0.55), share(percent(0.3), percent(0.25))),
      item(3, percent(0.9), share(percent(0.2), percent(0.3))),
    ];
    expect(found(RULE, workbook(quarterly('TW II', items)))).toEqual([]);
  });

  test('rows of which as many differ as agree', () => {
    const right = [0, 1, 2].map((index) => item(index, percent(0.3), share(percent(0.1), percent(0.2))));
    const odd = [3, 4, 5].map((index) => item(index, percent(0.7), share(percent(0.1), percent(0.2))));
    expect(found(RULE, workbook(quarterly('TW II', [...right, ...odd])))).toEqual([]);
  });

  test.each([1, 1.2])('an achievement cut at %d, which no row exceeds', (cap) => {
    expect(found(RULE, beside(percent(cap), share(percent(0.7), percent(0.6))))).toEqual([]);
  });

  test('quarters of which an earlier one has no column', () => {
    expect(found(RULE, workbook(ofTwoQuarters('II', 'III')))).toEqual([]);
  });
});

describe('achievement-sum-mismatch rejects', () => {
  test.each<[string, Given, Quarters, number, number]>([
    ['less than the sum', percent(0.41), share(percent(0.25), percent(0.2)), 0.41, 0.45],
    ['more than the sum', percent(0.5), share(percent(0.25), percent(0.2)), 0.5, 0.45],
    [
      'a sum that is two units of the last decimal off',
      percent(0.4502),
      share(percent(0.25), percent(0.2)),
      0.4502,
      0.45,
    ],
    ['what is cut where the sum is not above', percent(1), share(percent(0.25), percent(0.2)), 1, 0.45],
    [
      'another figure than 100 % where the sum is above',
      percent(0.99),
      share(percent(0.75), percent(0.6)),
      0.99,
      1.35,
    ],
  ])('%s', (_, achievement, quarters, stated, expected) => {
    expect(found(RULE, beside(achievement, quarters))).toEqual([
      {
        cell: 'K6',
        severity: 'error',
        cells: ['D6', 'F6'],
        stated,
        expected,
        message: 'sum',
        fixes: [{ cell: 'K6', formula: '=D6+F6', value: expected }],
        echoes: [],
      },
    ]);
  });

  test('a sum of the quarters that have columns', () => {
    expect(found(RULE, workbook(ofTwoQuarters('I', 'II')))).toMatchObject([{ cell: 'F6', expected: 0.45 }]);
  });

  test.each<[string, Given, Quarters, string]>([
    ['text', '41,00%', share('25,00%', '20,00%'), '45,00%'],
    ['an achievement of text over numbers', '41,00%', share(percent(0.25), percent(0.2)), '45,00%'],
    ['a number over a realization of text', percent(0.41), share('25,00%', percent(0.2)), '45,00%'],
    ['text with a decimal point', '41.00%', share('25.00%', '20.00%'), '45.00%'],
  ])('%s, with text as the fix', (_, achievement, quarters, value) => {
    expect(found(RULE, beside(achievement, quarters))).toMatchObject([
      { cell: 'K6', message: 'sum', fixes: [{ cell: 'K6', value }] },
    ]);
  });

  test('text of plain numbers, with such a text as the fix', () => {
    const items = [
      ['10,0', '20,0', '30,0'],
      ['30,0', '25,0', '55,0'],
      ['20,0', '15,0', '35,0'],
      ['20,0', '25,5', '40,0'],
    ].map(([first = '', second = '', achievement = ''], index) =>
      item(index, achievement, [
        [null, first],
        [null, second],
      ]),
    );
    expect(found(RULE, workbook(quarterly('TW II', items)))).toMatchObject([
      { cell: 'K6', stated: 40, expected: 45.5, fixes: [{ cell: 'K6', value: '45,5' }] },
    ]);
  });

  test('the last quarter as a share of the annual target where the figures are surely of each quarter', () => {
    const quarters = share(percent(0.15), percent(0.25));
    expect(found(RULE, beside(percent(0.625), quarters, 'TW II', percent(0.4)))).toMatchObject([
      { cell: 'K6', expected: 0.4, message: 'sum' },
    ]);
  });

  test('the sum as a share of the annual target where the figures are surely cumulative', () => {
    const quarters = share(percent(0.2), percent(0.4));
    expect(found(RULE, besideLast(percent(1.5), quarters, percent(0.4)))).toMatchObject([
      { cell: 'K6', expected: 0.4, message: 'last' },
    ]);
  });

  test('a count of 1, which is no cut at 100 %', () => {
    const ones = [0, 1, 2].map((index) =>
      item(index, 1, [
        [null, 1],
        [null, 0],
      ]),
    );
    const two = item(3, 1, [
      [null, 2],
      [null, 3],
    ]);
    expect(found(RULE, workbook(quarterly('TW II', [...ones, two])))).toMatchObject([
      { cell: 'K6', stated: 1, expected: 5, message: 'sum' },
    ]);
  });

  test('100 % of a share that is below it', () => {
    const items = [20, 30, 40, 50].map((realization, index) =>
      item(index, percent(index === 3 ? 1 : realization / 100), [[25, realization]], 100),
    );
    expect(found(RULE, workbook(quarterly('TW I', items)))).toMatchObject([{ cell: 'K6', expected: 0.5 }]);
  });

  test('the sum as a share of the annual target, with a formula over the quarters', () => {
    const items = [
      [5, 10, 0.15],
      [8, 16, 0.24],
      [9, 7, 0.16],
      [6, 6, 0.35],
    ].map(([first = 0, second = 0, achievement = 0], index) =>
      item(
        index,
        percent(achievement),
        [
          [null, first],
          [null, second],
        ],
        100,
      ),
    );
    const book = workbook(quarterly('TW II', items));
    expect(found(RULE, book)).toEqual([
      {
        cell: 'K6',
        severity: 'error',
        cells: ['D6', 'F6', 'B6'],
        stated: 0.35,
        expected: 0.12,
        message: 'practice',
        fixes: [{ cell: 'K6', formula: '=IF(OR(N(B6)=0,NOT(ISNUMBER(F6))),"-",(D6+F6)/B6)', value: 0.12 }],
        echoes: [],
      },
    ]);
  });

  test('what two ways that the sheet leaves open give unlike, without saying which is right', () => {
    const book = afterSingles(item(3, percent(0.7), share(percent(0.25), percent(0.2)), percent(0.45)));
    expect(found(RULE, book)).toEqual([
      {
        cell: 'K6',
        severity: 'error',
        cells: ['D6', 'F6'],
        stated: 0.7,
        message: 'unlike',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a plain number that is a ratio, without saying whether in hundreds', () => {
    const items = [0.2, 0.3, 0.4, 0.9].map((achievement, index) =>
      item(index, achievement, [[25, [20, 30, 40, 50][index] ?? 0]], 100),
    );
    expect(found(RULE, workbook(quarterly('TW I', items)))).toMatchObject([
      { cell: 'K6', stated: 0.9, message: 'unlike', fixes: [] },
    ]);
  });

  test('plain numbers that repeat the last quarter', () => {
    const items = [40, 50, 60, 55].map((achievement, index) =>
      item(index, achievement, [
        [null, 30],
        [null, index === 3 ? 45 : achievement],
      ]),
    );
    expect(found(RULE, workbook(quarterly('TW II', items)))).toMatchObject([
      { cell: 'K6', expected: 45, message: 'last', fixes: [{ formula: '=F6', value: 45 }] },
    ]);
  });

  test('a figure that one way gives, where the other does not apply to the row', () => {
    const items = [
      ...[0, 1, 2].map((index) => item(index, percent(0.1), [[percent(1), percent(0.1)]])),
      item(3, percent(0.9), [[10, 4]]),
    ];
    expect(found(RULE, workbook(quarterly('TW I', items)))).toMatchObject([
      { cell: 'K6', expected: 0.4, cells: ['D6', 'C6'], message: 'ratio' },
    ]);
  });

  test.each<[string, ReturnType<typeof beside>, string]>([
    [
      'a sum',
      beside(percent(0.41), share(percent(0.25), percent(0.2))),
      'The achievement is stated as 41.00%, should be 45.00%, the sum of 2 realizations (D6 to F6)',
    ],
    [
      'a last quarter',
      besideLast(percent(0.5), share(percent(0.1), percent(0.2)), percent(0.2)),
      'The achievement is stated as 50.00%, should be 20.00% as its realization (F6)',
    ],
    [
      'two ways that differ',
      afterSingles(item(3, percent(0.7), share(percent(0.25), percent(0.2)), percent(0.45))),
      'The achievement is stated as 70.00%, which does not fit its realizations (D6 to F6)',
    ],
  ])('%s in words that name its cells', (_, book, words) => {
    expect(said(RULE, book)).toEqual([words]);
  });

  test('an achievement cut at 100 % where another row exceeds it', () => {
    const items = [
      item(0, percent(1.3), share(percent(0.7), percent(0.6))),
      item(1, percent(0.55), share(percent(0.3), percent(0.25))),
      item(2, percent(0.3), share(percent(0.1), percent(0.2))),
      item(3, percent(1), share(percent(0.5), percent(0.6))),
    ];
    expect(found(RULE, workbook(quarterly('TW II', items)))).toMatchObject([{ cell: 'K6', expected: 1.1 }]);
  });

  test('a single quarter whose achievement is its target', () => {
    const items = [
      ...[0, 1, 2].map((index) => item(index, percent(0.1), share(percent(0.1)))),
      item(3, percent(0.25), share(percent(0.1856))),
    ];
    expect(found(RULE, workbook(quarterly('TW I', items)))).toEqual([
      {
        cell: 'K6',
        severity: 'error',
        cells: ['D6'],
        stated: 0.25,
        expected: 0.1856,
        message: 'last',
        fixes: [{ cell: 'K6', formula: '=D6', value: 0.1856 }],
        echoes: [],
      },
    ]);
  });

  test('a sum where the other rows state the last quarter and the figures are surely cumulative', () => {
    const items = [
      ...[0, 1, 2].map((index) => item(index, percent(0.4), share(percent(0.2), percent(0.4)), percent(0.4))),
      item(3, percent(0.6), share(percent(0.2), percent(0.4)), percent(0.4)),
    ];
    expect(found(RULE, workbook(quarterly('TW II', items)))).toMatchObject([
      {
        cell: 'K6',
        cells: ['F6'],
        expected: 0.4,
        message: 'last',
        fixes: [{ formula: '=F6' }],
      },
    ]);
  });

  test('the last quarter where the other rows state the sum and the figures are surely of each quarter', () => {
    const quarters = share(percent(0.2), percent(0.2));
    expect(found(RULE, beside(percent(0.2), quarters, 'TW II', percent(0.4)))).toMatchObject([
      { cell: 'K6', expected: 0.4, message: 'sum' },
    ]);
  });

  test('a share of the annual target', () => {
    const items = [20, 30, 40, 50].map((realization, index) =>
      item(index, percent(index === 3 ? 0.7 : realization / 100), [[25, realization]], 100),
    );
    expect(found(RULE, workbook(quarterly('TW I', items)))).toEqual([
      {
        cell: 'K6',
        severity: 'error',
        cells: ['D6', 'B6'],
        stated: 0.7,
        expected: 0.5,
        message: 'ratio',
        fixes: [{ cell: 'K6', formula: '=IF(OR(N(B6)=0,NOT(ISNUMBER(D6))),"-",D6/B6)', value: 0.5 }],
        echoes: [],
      },
    ]);
  });

  test('a share of the targets added up, without a formula for it', () => {
    const given = [
      [10, 5, 20, 10, 0.5],
      [10, 8, 30, 16, 0.6],
      [10, 9, 10, 7, 0.8],
      [10, 6, 10, 6, 0.35],
    ];
    const items = given.map(([t1 = 0, r1 = 0, t2 = 0, r2 = 0, achievement = 0], index) =>
      item(index, percent(achievement), [
        [t1, r1],
        [t2, r2],
      ]),
    );
    expect(found(RULE, workbook(quarterly('TW II', items)))).toMatchObject([
      { cell: 'K6', cells: ['D6', 'F6', 'C6', 'E6'], expected: 0.6, message: 'practice', fixes: [] },
    ]);
  });

  test('percentages without a sign that add up', () => {
    const items = [
      [10, 20, 30],
      [30, 25, 55],
      [20, 15, 35],
      [20, 25, 40],
    ].map(([first = 0, second = 0, achievement = 0], index) =>
      item(index, achievement, [
        [null, first],
        [null, second],
      ]),
    );
    expect(found(RULE, workbook(quarterly('TW II', items)))).toMatchObject([
      { cell: 'K6', stated: 40, expected: 45, message: 'sum', fixes: [{ formula: '=D6+F6', value: 45 }] },
    ]);
  });

  test('what counts a quarter that the sheet does not report yet, without saying which figure is right', () => {
    const items = [
      ...[0, 1, 2].map((index) => item(index, percent(0.1), share(percent(0.1)))),
      item(3, percent(0.0646), share(percent(0.0333), percent(0.0313))),
    ];
    expect(found(RULE, workbook(quarterly('TW I', items)))).toEqual([
      {
        cell: 'K6',
        severity: 'error',
        cells: ['D6', 'F6'],
        stated: 0.0646,
        message: 'later',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a percentage that lacks its sign beside one of a later quarter, whichever way it is read', () => {
    const items = [
      ...[0, 1, 2].map((index) => item(index, percent(0.1), share(percent(0.1)))),
      item(3, percent(13.4906), [
        [null, 13.36],
        [null, percent(0.1306)],
      ]),
    ];
    expect(found(RULE, workbook(quarterly('TW I', items)), ALONE)).toMatchObject([
      { cell: 'K6', message: 'later' },
    ]);
  });

  test('a sum in which a percentage lacks its sign, whichever way it is read', () => {
    expect(
      found(
        RULE,
        beside(percent(0.4), [
          [null, 13.36],
          [null, percent(0.1306)],
        ]),
        ALONE,
      ),
    ).toEqual([
      {
        cell: 'K6',
        severity: 'error',
        cells: ['D6', 'F6'],
        stated: 0.4,
        message: 'unlike',
        fixes: [],
        echoes: [],
      },
    ]);
  });
});

describe('a percentage that lacks its sign', () => {
  test.each([
    ['read as a ratio', percent(13.4906)],
    ['read as a percentage', percent(0.2642)],
  ])('is accepted in a sum %s', (_, achievement) => {
    expect(
      found(
        RULE,
        beside(achievement, [
          [null, 13.36],
          [null, percent(0.1306)],
        ]),
        ALONE,
      ),
    ).toEqual([]);
  });
});
