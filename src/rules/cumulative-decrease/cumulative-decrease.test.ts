import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  months,
  percent,
  quarterly,
  workbook,
  worksheet,
  type Given,
  type Item,
  type Month,
} from '../../../test/worksheets.ts';

const RULE = 'cumulative-decrease';

/** One item over months from row 3: targets in D, realizations in E; the annual target is in B3. */
const targets = (annual: Given, ...figures: readonly Given[]) =>
  monthly('Kinerja', [
    {
      name: 'Nilai SAKIP',
      annual,
      months: months('Januari', ...figures.map((figure): [Given, Given] => [figure, null])),
    },
  ]);

const realizations = (annual: Given, ...figures: readonly Given[]) =>
  monthly('Kinerja', [
    {
      name: 'Nilai SAKIP',
      annual,
      months: months('Januari', ...figures.map((figure): [Given, Given] => [null, figure])),
    },
  ]);

/** Realizations with their remarks, in a series that is cumulative for it ends at the annual 12. */
const remarked = (...given: readonly (readonly [realization: Given, remark?: string])[]) =>
  monthly('Anggaran (Rp)', [
    {
      name: 'Program A',
      annual: 12,
      months: given.map(([realization, remark = ''], index): Month => [
        ['Januari', 'Februari', 'Maret', 'April', 'Mei'][index] ?? 'Juni',
        null,
        realization,
        null,
        remark,
      ]),
    },
  ]);

describe('cumulative-decrease accepts', () => {
  test.each<[string, readonly Given[]]>([
    ['a series that rises', [1, 2, 3, 12]],
    ['a series that stays', [3, 3, 12, 12]],
    ['a dash as unchanged', [1, 5, '-', 6, 12]],
    ['a blank as unchanged', [1, 5, null, 6, 12]],
    ['words as no figure of the series', [1, 5, 'menunggu', 12]],
    ['a series that is the annual target all year', [12, 12, 12]],
    ['figures of each period, which add up to the annual target', [5, 3, 1, 3]],
    ['a percentage between counts', [1, 5, percent(0.5), 12]],
    ['a series of one figure', [12]],
    ['figures that rise and fall, of which nothing tells how they add up', [5, 3, 8, 2]],
  ])('%s', (_, figures) => {
    expect(found(RULE, targets(12, ...figures))).toEqual([]);
    expect(found(RULE, realizations(12, ...figures))).toEqual([]);
  });

  test('a dash beside 0% where there is no target that it could be 0% of', () => {
    const table = monthly('Anggaran (Rp)', [
      {
        name: 'Program A',
        annual: 12,
        months: [
          ['Januari', 2, 2, percent(1)],
          ['Februari', '-', '-', percent(0)],
          ['Maret', 12, 12, percent(1)],
        ],
      },
    ]);
    expect(found(RULE, table)).toEqual([]);
  });

  test('a difference that is not seen at the precision shown', () => {
    const figures = [percent(0.1), percent(0.50002), percent(0.50001), percent(0.9)];
    expect(found(RULE, targets(percent(0.9), ...figures))).toEqual([]);
  });

  test('percentages that end at 100%, which is no annual target of 1 Dokumen', () => {
    const figures = [0.25, 0.4, 0.2, 1].map((ratio) => percent(ratio));
    expect(found(RULE, realizations('1 Dokumen', ...figures))).toEqual([]);
  });

  test('a weak series that falls once too often for one that adds up', () => {
    // Four steps of six do not fall, less than 80 %.
    expect(found(RULE, targets(100, 1, 2, 1, 3, 4, 3, 5))).toEqual([]);
  });

  test('figures that fall in a panel whose series are of each period', () => {
    const items: Item[] = [
      { name: 'Nilai SAKIP', annual: 12, months: months('Januari', [3, null], [5, null], [4, null]) },
      { name: 'Nilai IKM', annual: 50, months: months('Januari', [5, null], [7, null], [4, null]) },
    ];
    expect(found(RULE, monthly('Kinerja', items))).toEqual([]);
  });

  test('a new item that begins lower than the one above it ends', () => {
    const items: Item[] = [
      { name: 'Nilai SAKIP', annual: 12, months: months('Januari', [6, 6], [12, 12]) },
      { name: 'Nilai IKM', annual: 4, months: months('Januari', [2, 2], [4, 4]) },
    ];
    expect(found(RULE, monthly('Kinerja', items))).toEqual([]);
  });
});

test('a plan of what shall become less is no fall, nor are the realizations that follow it', () => {
  const item = (name: string, annual: number, ...figures: readonly number[]) => ({
    name,
    annual,
    quarters: figures.map((figure): [Given, Given] => [figure, figure + 1]),
  });
  const sheet = quarterly('Sheet1', [
    item('Jumlah pasar', 40, 10, 20, 30, 40),
    item('Jumlah laporan', 12, 3, 6, 9, 12),
    item('Angka kemiskinan', 5, 8, 7, 6, 5),
  ]);
  expect(found('cumulative-decrease', workbook(sheet))).toEqual([]);
});

describe('cumulative-decrease rejects', () => {
  test.each<[string, readonly Given[], string, readonly string[], number, number]>([
    ['a figure below the one before', [1, 5, 4, 12], '5', ['4'], 4, 5],
    ['a figure below one further up', [1, 5, '-', 4, 12], '6', ['4'], 4, 5],
    ['a figure after a blank', [1, 5, null, 4, 12], '6', ['4'], 4, 5],
    ['a fall to zero', [1, 5, 0, 12], '5', ['4'], 0, 5],
    ['a fall to the zero of the accounting format', [1, 5, 'Rp -', 12], '5', ['4'], 0, 5],
    [
      'text in the Indonesian style',
      ['1.000.000', '5.000.000', '4.999.999', '9.000.000'],
      '5',
      ['4'],
      4_999_999,
      5_000_000,
    ],
    [
      'text in the English style',
      ['1,000.00', '5,000.00', '4,999.99', '9,000.00'],
      '5',
      ['4'],
      4999.99,
      5000,
    ],
  ])('%s, of realizations', (_, figures, row, cells, stated, expected) => {
    const annual = figures[figures.length - 1] ?? null;
    expect(found(RULE, realizations(annual, ...figures))).toEqual([
      {
        cell: `E${row}`,
        severity: 'error',
        cells: cells.map((cell) => `E${cell}`),
        stated,
        expected,
        message: 'decrease',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a series by its own steps, of which at least 80% do not fall', () => {
    expect(found(RULE, targets(100, 1, 2, 3, 4, 3, 5))).toMatchObject([
      { cell: 'D7', severity: 'error', cells: ['D6'], stated: 3, expected: 4 },
    ]);
  });

  test('percentages of a series', () => {
    const figures = [percent(0.1), percent(0.5), percent(0.4), percent(0.9)];
    expect(found(RULE, targets(percent(0.9), ...figures))).toMatchObject([
      { cell: 'D5', stated: 0.4, expected: 0.5 },
    ]);
  });

  test('a series of a panel whose majority is cumulative, though the series alone does not tell', () => {
    const items: Item[] = [
      { name: 'Nilai SAKIP', annual: 12, months: months('Januari', [6, null], [12, null]) },
      { name: 'Nilai IKM', annual: 100, months: months('Januari', [7, null], [5, null]) },
    ];
    expect(found(RULE, monthly('Kinerja', items))).toMatchObject([{ cell: 'D6', cells: ['D5'] }]);
  });

  test('a dash beside 0% of a target as a fall to zero, and a dash alone as unchanged', () => {
    const table = (stated: Given) =>
      monthly('Anggaran (Rp)', [
        {
          name: 'Program A',
          annual: 12,
          months: [
            ['Januari', 2, 2, percent(1)],
            ['Februari', 4, '-', stated],
            ['Maret', 12, 12, percent(1)],
          ],
        },
      ]);
    expect(found(RULE, table(percent(0)))).toMatchObject([
      { cell: 'E4', cells: ['E3'], stated: 0, expected: 2 },
    ]);
    expect(found(RULE, table('0,00%'))).toMatchObject([{ cell: 'E4' }]);
    expect(found(RULE, table('-'))).toEqual([]);
    expect(found(RULE, table(null))).toEqual([]);
  });

  test('one finding a series that lists all its lower cells', () => {
    expect(found(RULE, realizations(12, 1, 5, 4, 3, 5, 12))).toMatchObject([
      { cell: 'E5', cells: ['E4', 'E6'], stated: 4, expected: 5, message: 'decreases' },
    ]);
  });

  test('a later fall from a new height beside the cell of that height', () => {
    expect(found(RULE, realizations(12, 1, 5, 4, 8, 7, 12))).toMatchObject([
      { cell: 'E5', cells: ['E4', 'E6', 'E7'], message: 'decreases' },
    ]);
  });

  test('target and realization of an item apart', () => {
    const table = monthly('Kinerja', [
      { name: 'Nilai SAKIP', annual: 12, months: months('Januari', [5, 5], [4, 4], [12, 12]) },
    ]);
    expect(found(RULE, table)).toMatchObject([{ cell: 'D4' }, { cell: 'E4' }]);
  });

  test('months above the annual target, which are named where the target falls to it', () => {
    expect(found(RULE, targets(12, 6, 15, 14, 12))).toMatchObject([
      { cell: 'D5', cells: ['D4', 'D6'], stated: 14, expected: 15, message: 'decreases' },
    ]);
    expect(found(RULE, targets(12, 6, 14, 15, 12))).toEqual([
      {
        cell: 'D6',
        severity: 'error',
        cells: ['D4', 'D5', 'B3'],
        stated: 12,
        expected: 15,
        message: 'aboveAnnual',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a percentage that falls to 100% of an annual count as a fall', () => {
    const figures = [0.2, 0.4, 0.6, 0.8, 1.2, 1].map((ratio) => percent(ratio));
    expect(found(RULE, targets('1 Dokumen', ...figures))).toMatchObject([
      { cell: 'D8', cells: ['D7'], message: 'decrease' },
    ]);
  });

  test('a realization that falls to the annual target as a fall', () => {
    expect(found(RULE, realizations(12, 6, 15, 12))).toMatchObject([
      { cell: 'E5', cells: ['E4'], message: 'decrease' },
    ]);
  });

  test('a series of which the first months are lost', () => {
    const table = monthly('Kinerja', [
      { name: 'Nilai SAKIP', annual: 12, months: months('Oktober', [8, null], [7, null], [12, null]) },
    ]);
    expect(found(RULE, table)).toMatchObject([{ cell: 'D4', cells: ['D3'] }]);
  });

  test('a series whose name and one month could not be read', () => {
    const table = monthly('Kinerja', [
      {
        name: '[tidak terbaca]',
        annual: 12,
        months: [
          ['Januari', 8, null],
          ['[tidak terbaca]', 7, null],
          ['Maret', 12, null],
        ],
      },
    ]);
    expect(found(RULE, table)).toMatchObject([{ cell: 'D4', cells: ['D3'] }]);
  });

  test('a series over the quarters of a row', () => {
    const sheet = quarterly('TW III', [
      {
        name: 'Nilai SAKIP',
        annual: 100,
        quarters: [
          [25, 20],
          [50, 45],
          [75, 40],
          [100, 100],
        ],
      },
    ]);
    expect(found(RULE, workbook(sheet))).toMatchObject([
      { cell: 'H3', cells: ['F3'], stated: 40, expected: 45 },
    ]);
  });
});

describe('cumulative-decrease asks for an explanation', () => {
  test('where the realization falls to zero beside a remark of delay', () => {
    expect(found(RULE, remarked([1], [5], [0, 'Masih proses spj'], [12]))).toMatchObject([
      { cell: 'E5', severity: 'warning', cells: ['E4'], stated: 0, expected: 5 },
    ]);
  });

  test('where the remark of delay is merged over all the falls', () => {
    const table = worksheet(
      [
        ['Program', 'Target Anggaran Tahunan', 'Bulan', 'Target', 'Realisasi', 'Ket'],
        ['Program A', 12, 'Januari', 2, 2, null],
        [null, null, 'Februari', 4, 0, 'belum dapat berjalan'],
        [null, null, 'Maret', 6, 0, null],
        [null, null, 'April', 12, 12, null],
      ],
      { merges: ['A2:A5', 'B2:B5', 'F3:F4'] },
    );
    expect(found(RULE, workbook(table))).toMatchObject([
      { cell: 'E3', severity: 'warning', cells: ['E2', 'E4'], message: 'decreases' },
    ]);
  });

  test.each<[string, readonly (readonly [Given, string?])[]]>([
    ['but not where there is no remark', [[1], [5], [0], [12]]],
    ['but not where the remark is another', [[1], [5], [0, 'Tidak ada pengaduan'], [12]]],
    ['but not where the figure is lower yet not zero', [[1], [5], [4, 'Masih proses spj'], [12]]],
    ['but not where one fall of several has no such remark', [[1], [5], [0, 'Masih proses spj'], [0], [12]]],
    ['but not where the remark stands on the month before', [[1], [5, 'Masih proses spj'], [0], [12]]],
  ])('%s', (_, given) => {
    expect(found(RULE, remarked(...given))).toMatchObject([{ cell: 'E5', severity: 'error' }]);
  });

  test('but not where a target falls to zero', () => {
    const table = monthly('Anggaran (Rp)', [
      {
        name: 'Program A',
        annual: 12,
        months: [
          ['Januari', 5, null],
          ['Februari', 0, null, null, 'Masih proses spj'],
          ['Maret', 12, null],
        ],
      },
    ]);
    expect(found(RULE, table)).toMatchObject([{ cell: 'D4', severity: 'error' }]);
  });
});
