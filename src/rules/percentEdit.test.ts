import { describe, expect, test } from '@jest/globals';
import { found, percent, workbook, worksheet, type Given } from '../../test/worksheets.ts';
import { percentFormula } from './percentEdit.ts';

/** Items in rows 2 to 4 with right percentages and one in row 5 to be told: target in B, realization in C, % in D. */
function fixOf(
  rule: 'percent-mismatch' | 'percent-missing',
  right: readonly (readonly Given[])[],
  last: readonly Given[],
) {
  const rows = [...right, last].map((row, index): Given[] => [`Jumlah dokumen ${index + 1}`, ...row]);
  const book = workbook(worksheet([['Indikator Kinerja', 'Target', 'Realisasi', '%'], ...rows]));
  return found(rule, book).flatMap(({ fixes }) => fixes);
}

const MISMATCH = 'percent-mismatch';
const MISSING = 'percent-missing';
const FORMULA = '=IF(OR(N(B5)=0,NOT(ISNUMBER(C5))),"-",C5/B5)';
const TIMES_HUNDRED = '=IF(OR(N(B5)=0,NOT(ISNUMBER(C5))),"-",C5/B5*100)';

/** Three items of numbers, their percentages written so. */
const numbers = (...percents: readonly Given[]): Given[][] => [
  [200, 50, percents[0] ?? null],
  [200, 100, percents[1] ?? null],
  [200, 150, percents[2] ?? null],
];

/** Three items of text, their percentages written so. */
const texts = (...percents: readonly Given[]): Given[][] => [
  ['2.000.000', '500.000', percents[0] ?? null],
  ['2.000.000', '1.000.000', percents[1] ?? null],
  ['2.000.000', '1.500.000', percents[2] ?? null],
];

const RATIOS = [percent(0.25), percent(0.5), percent(0.75)];

describe('the edit of a percentage', () => {
  test.each<[string, Given, unknown]>([
    ['a ratio', percent(0.9), { cell: 'D5', formula: FORMULA, value: 0.2 }],
    ['text', '90%', { cell: 'D5', formula: FORMULA, value: 0.2, numberFormat: '0.00%' }],
  ])('over numbers is a formula, for %s', (_, wrong, edit) => {
    expect(fixOf(MISMATCH, numbers(...RATIOS), [200, 40, wrong])).toEqual([edit]);
  });

  test('is a hundredfold where the column writes so', () => {
    expect(fixOf(MISMATCH, numbers(25, 50, 75), [200, 40, 90])).toEqual([
      { cell: 'D5', formula: TIMES_HUNDRED, value: 20 },
    ]);
  });

  test('over text is rounded half-up as it is written, in hundreds as well', () => {
    const right = texts('25,0', '50,0', '75,0');
    // 88,45 times a hundred is a little less in binary numbers.
    expect(fixOf(MISSING, right, ['2.000.000', '1.769.000', null])).toEqual([{ cell: 'D5', value: '88,5' }]);
  });

  test('of a blank takes the number format of its like', () => {
    expect(fixOf(MISSING, numbers(...RATIOS), [200, 40, null])).toEqual([
      { cell: 'D5', formula: FORMULA, value: 0.2, numberFormat: '0.00%' },
    ]);
  });

  test('of a blank takes no format where its like have none, and that of a percentage where they are text', () => {
    expect(fixOf(MISSING, numbers(25, 50, 75), [200, 40, null])).toEqual([
      { cell: 'D5', formula: TIMES_HUNDRED, value: 20 },
    ]);
    expect(fixOf(MISSING, numbers('25%', '50%', '75%'), [200, 40, null])).toEqual([
      { cell: 'D5', formula: FORMULA, value: 0.2, numberFormat: '0%' },
    ]);
    expect(fixOf(MISSING, numbers('25', '50', '75'), [200, 40, null])).toEqual([
      { cell: 'D5', formula: TIMES_HUNDRED, value: 20 },
    ]);
  });

  test('over text is text with the decimals of the cell, in the style of its column', () => {
    expect(fixOf(MISMATCH, texts('25,0%', '50,0%', '75,0%'), ['2.000.000', '400.000', '90,0%'])).toEqual([
      { cell: 'D5', value: '20,0%' },
    ]);
  });

  test('over text is a number where the cell, or its like, hold numbers', () => {
    expect(fixOf(MISMATCH, texts(...RATIOS), ['2.000.000', '400.000', percent(0.9, 0)])).toEqual([
      { cell: 'D5', value: 0.2 },
    ]);
    expect(fixOf(MISSING, texts(...RATIOS), ['2.000.000', '400.000', null])).toEqual([
      { cell: 'D5', value: 0.2, numberFormat: '0.00%' },
    ]);
  });

  test('over text is a plain number where the cell holds one', () => {
    expect(fixOf(MISMATCH, texts('25,0', '50,0', '75,0'), ['2.000.000', '400.000', '90,0'])).toEqual([
      { cell: 'D5', value: '20,0' },
    ]);
  });

  test('over text keeps the percent sign of the cell where its like are plain', () => {
    expect(fixOf(MISMATCH, texts('25,0', '50,0', '75,0'), ['2.000.000', '400.000', '90,0%'])).toEqual([
      { cell: 'D5', value: '20,0%' },
    ]);
  });

  test('over text is a plain ratio where the column holds plain ratios', () => {
    expect(fixOf(MISMATCH, texts(0.25, 0.5, 0.75), ['2.000.000', '400.000', 0.9])).toEqual([
      { cell: 'D5', value: 0.2 },
    ]);
  });

  test('of a blank over text has no percent sign where its like have none', () => {
    expect(fixOf(MISSING, texts('25,0', '50,0', '75,0'), ['2.000.000', '400.000', null])).toEqual([
      { cell: 'D5', value: '20,0' },
    ]);
  });

  test('of a blank over text has the decimals of its like', () => {
    expect(fixOf(MISSING, texts('25,0%', '50,0%', '75,0%'), ['2.000.000', '400.000', null])).toEqual([
      { cell: 'D5', value: '20,0%' },
    ]);
  });
});

describe('the formula of a percentage', () => {
  const plain = { scale: 'ratio', cap: undefined, isFloored: undefined } as const;

  test.each<[string, Parameters<typeof percentFormula>, string]>([
    [
      'the target by the realization, where less is better so',
      ['G12', ['H12'], 'lessInverse', plain],
      '=IF(OR(N(H12)=0,NOT(ISNUMBER(G12))),"-",G12/H12)',
    ],
    [
      'twice the target less the realization, where less is better',
      ['G12', ['H12'], 'less', { ...plain, isFloored: false }],
      '=IF(OR(N(G12)=0,NOT(ISNUMBER(H12))),"-",(2*G12-H12)/G12)',
    ],
    [
      'the same and no less than nothing',
      ['G12', ['H12'], 'less', plain],
      '=IF(OR(N(G12)=0,NOT(ISNUMBER(H12))),"-",MAX(0,(2*G12-H12)/G12))',
    ],
    [
      'the realizations added up, in their order on the sheet',
      ['B3', ['G3', 'E3', 'C3'], 'more', plain],
      '=IF(OR(N(B3)=0,NOT(ISNUMBER(G3))),"-",(C3+E3+G3)/B3)',
    ],
    [
      'a capped hundredfold',
      ['G12', ['H12'], 'more', { ...plain, scale: 'hundred', cap: 1.2 }],
      '=IF(OR(N(G12)=0,NOT(ISNUMBER(H12))),"-",MIN(1.2,H12/G12)*100)',
    ],
  ])('is %s', (_, given, expected) => {
    expect(percentFormula(...given)).toBe(expected);
  });
});
