import { describe, expect, test } from '@jest/globals';
import { found, monthly, worksheet, workbook, type Given } from '../../../test/worksheets.ts';

/** A budget table, an item a row from row 2: pagu in B, realization in C. */
const budget = (...rows: readonly (readonly [pagu: Given, realization: Given])[]) =>
  workbook(
    worksheet([
      ['Program', 'Pagu (Rp)', 'Realisasi (Rp)'],
      ...rows.map(([pagu, realization], index) => [`Program ${index + 1}`, pagu, realization]),
    ]),
  );

describe('ambiguous-number accepts', () => {
  test.each<[string, Given, Given]>([
    ['real numbers', 1250, 1000],
    ['text that can be read in one way', '1.250.000', '1.000.000'],
    ['text that the rest of its column settles', '12.500', '1.250.000'],
    ['text that the rest of the workbook settles', '1.250', '1.000,50'],
    ['an amount with a currency sign, for there is no thousandth of a rupiah', 'Rp 1.250', 'Rp 1.000'],
    ['a percentage, for nobody groups the thousands of one', '19.375%', '18.125%'],
  ])('%s', (_, pagu, realization) => {
    expect(found('ambiguous-number', budget([pagu, realization], ['2.000.000', '1.500.000']))).toEqual([]);
  });
});

describe('ambiguous-number rejects', () => {
  test('a number that can be read in two ways where nothing tells which, with both readings', () => {
    expect(found('ambiguous-number', budget(['1.250', 800], [900, 700]))).toEqual([
      {
        cell: 'B2',
        severity: 'warning',
        cells: [],
        stated: 1250,
        message: 'ambiguous',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a column of them as one finding, and each column for itself', () => {
    const table = budget(['1.250', '1.100'], ['2.500', '2.000'], ['900', '3.750']);
    expect(found('ambiguous-number', table)).toMatchObject([
      { cell: 'B2', cells: ['B3'], stated: 1250, message: 'ambiguousColumn' },
      { cell: 'C2', cells: ['C3', 'C4'], stated: 1100, message: 'ambiguousColumn' },
    ]);
  });

  test('in the other style as a number with decimals', () => {
    expect(found('ambiguous-number', budget(['1.250', 800]), { numberStyle: 'en' })).toMatchObject([
      { cell: 'B2', stated: 1.25 },
    ]);
  });

  test('an annual target once, however many months it is of', () => {
    const months = monthly('Kinerja', [
      {
        name: 'Jumlah UMKM',
        annual: '1.250',
        months: [
          ['Januari', 10, 10],
          ['Februari', 20, 20],
        ],
      },
    ]);
    expect(found('ambiguous-number', months)).toMatchObject([{ cell: 'B3', cells: [] }]);
  });
});
