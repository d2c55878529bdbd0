import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import {
  found,
  monthly,
  months,
  percent,
  quarterly,
  workbook,
  worksheet,
  type Given,
  type Month,
} from '../../../test/worksheets.ts';

const RULE = 'implausible-value';

/** One item, months from row 3: D target, E realization, F %. */
const item = (kind: 'Kinerja' | 'Anggaran (Rp)', annual: Given, ...own: readonly Month[]) =>
  monthly(kind, [{ name: 'Laju pertumbuhan', annual, months: own }]);

/** A budget of twelve whole amounts, then what is given. */
const budget = (...figures: readonly (readonly [Given, Given])[]) =>
  monthly('Anggaran (Rp)', [
    {
      name: 'Program A',
      annual: 60_000,
      months: months(
        'Januari',
        ...Array.from({ length: 6 }, (_, index): [Given, Given] => [
          10_000 * (index + 1),
          9_000 * (index + 1),
        ]),
      ),
    },
    { name: 'Program B', annual: 90_000, months: months('Januari', ...figures) },
  ]);

const shown = (value: number): Given => ({ value, numberFormat: '#,##0.00' });

describe('implausible-value accepts', () => {
  test('a percentage up to the limit', () => {
    expect(found(RULE, item('Kinerja', 10, ['Januari', 10, 15, percent(1.5, 0)]))).toEqual([]);
  });

  test('a plain number that is plausible as a percentage', () => {
    expect(found(RULE, item('Kinerja', 10, ['Januari', 10, 9, 90], ['Februari', 10, 8, 80]))).toEqual([]);
  });

  test('a growth below zero, planned or reached, and its percentage', () => {
    expect(
      found(
        RULE,
        item(
          'Kinerja',
          percent(0.02),
          ['Januari', percent(0.02), percent(-0.01), percent(-0.5, 0)],
          ['Februari', percent(0.02), percent(0.02), percent(1, 0)],
        ),
      ),
    ).toEqual([]);
    expect(found(RULE, item('Kinerja', 3.5, ['Januari', 1.5, -2.1], ['Februari', 3.5, 3.5]))).toEqual([]);
  });

  test('an achievement below zero where less is better', () => {
    expect(
      found(RULE, item('Kinerja', 10, ['Januari', 10, 25, percent(-0.5, 0)]), {
        directions: { 'Laju pertumbuhan': 'less' },
      }),
    ).toEqual([]);
  });

  test('counts among percentages of other items', () => {
    const sheet = quarterly('Sheet1', [
      {
        name: 'Persentase',
        annual: null,
        quarters: [
          [percent(1), percent(0.9)],
          [percent(1), percent(0.8)],
        ],
      },
      {
        name: 'Jumlah',
        annual: null,
        quarters: [
          [12, 9],
          [48, 40],
        ],
      },
      { name: 'Satu angka', annual: null, quarters: [[percent(1), 12]] },
    ]);
    expect(found(RULE, workbook(sheet))).toEqual([]);
  });

  test('fractions of rupiah where they are usual, or not shown', () => {
    expect(
      found(RULE, budget([shown(10_000.5), shown(9_000.25)], [shown(20_000.5), shown(18_000.25)])),
    ).toEqual([]);
    expect(found(RULE, budget([{ value: 10_000.5, numberFormat: '#,##0' }, 9_000]))).toEqual([]);
    expect(found(RULE, budget([shown(10_000), shown(9_000)]))).toEqual([]);
  });
});

/** One indicator a row from row 3: a target of the year in B, targets of the quarters in C, E, G and I. */
const targets = (annual: Given, ...given: readonly Given[]) =>
  workbook(
    quarterly('Sheet1', [
      { name: 'Persentase izin', annual, quarters: given.map((one) => [one, null]) },
      { name: 'Persentase pasar', annual: percent(0.2), quarters: [[percent(0.2), percent(0.2)]] },
    ]),
  );

describe('implausible-value accepts among percentages', () => {
  test.each<[string, Given, readonly Given[]]>([
    ['a count that says what it counts', percent(0.2), ['12 Dokumen']],
    ['an amount of money', percent(0.2), ['Rp 12']],
    ['a plain number up to the limit', percent(0.2), [1.5]],
    ['two plain numbers, which are counts', percent(0.2), [12, 15, percent(0.2)]],
    ['a plain number alone', null, [12]],
  ])('%s', (_, annual, given) => {
    expect(found(RULE, targets(annual, ...given), { mutedRules: ['number-style'] })).toEqual([]);
  });
});

/** Programs of one month whose percentages in F are these. */
const percentages = (kind: 'Kinerja' | 'Anggaran (Rp)', ...given: readonly Given[]) =>
  monthly(
    kind,
    given.map((one, index) => ({
      name: `Item ${index + 1}`,
      annual: 10,
      months: [['Januari', 10, 16, one] as const],
    })),
  );

describe('implausible-value accepts', () => {
  test('a percentage of 0 %, and one of nothing', () => {
    expect(found(RULE, item('Kinerja', 10, ['Januari', 10, 0, percent(0, 0)], ['Februari', 0, 0]))).toEqual(
      [],
    );
    expect(found(RULE, item('Anggaran (Rp)', 10, ['Januari', 10, 0, percent(0, 0)]))).toEqual([]);
  });

  test('a plain number of which either reading is plausible', () => {
    expect(found(RULE, percentages('Kinerja', 1.6, percent(1.2, 0), percent(0.8, 0)))).toEqual([]);
  });

  test('one count below zero among percentages or fractions, as a growth may be', () => {
    const one = (...figures: readonly (readonly [Given, Given])[]) =>
      found(RULE, item('Kinerja', null, ...months('Januari', ...figures)));
    expect(one([10, 5], [20, -15], [30, 2.5], [40, 35])).toEqual([]);
    expect(one([10, percent(1)], [20, -15], [30, percent(2)], [40, percent(3)])).toEqual([]);
  });

  test('a fraction among the whole counts of a performance table', () => {
    const counts = Array.from({ length: 11 }, (_, index): [Given, Given] => [
      10 * index + 10,
      10 * index + 9,
    ]);
    expect(found(RULE, item('Kinerja', 120, ...months('Januari', ...counts, [120, shown(119.5)])))).toEqual(
      [],
    );
  });

  test('a percentage of a budget, which is no amount', () => {
    expect(found(RULE, budget([10_000, percent(0.12345, 3)]))).toEqual([]);
  });

  test('a fraction of a rupiah among fewer than ten amounts, zeros and percentages not counted', () => {
    const of = (...others: readonly (readonly [Given, Given])[]) =>
      found(
        RULE,
        item('Anggaran (Rp)', null, ...months('Januari', [100, 90], [200, 190], [300, 290], ...others)),
      );
    expect(of([400, 390], [500, shown(490.5)])).toMatchObject([{ cell: 'E7', message: 'fraction' }]);
    expect(of([400, 0], [500, shown(490.5)])).toEqual([]);
    expect(of([400, percent(0.5)], [500, shown(490.5)])).toEqual([]);
  });
});

describe('implausible-value rejects', () => {
  test('a percentage merged over two programs once', () => {
    const table = worksheet(
      [
        ['Program', 'Pagu (Rp)', 'Realisasi (Rp)', '%'],
        ['Program A', 1000, 500, percent(1.6, 0)],
        ['Program B', 2000, 500, null],
        ['Program C', 2000, 500, percent(0.25, 0)],
      ],
      { merges: ['D2:D3'] },
    );
    expect(found(RULE, workbook(table))).toMatchObject([{ cell: 'D2', cells: [], message: 'high' }]);
  });

  test('a bare number below the limit that is no fraction of a percentage', () => {
    expect(said(RULE, targets(percent(0.2), 13.36), { mutedRules: ['number-style'] })).toEqual([
      'States 1,336%, more than the plausible 150%',
    ]);
  });

  test('with what it states and the limit', () => {
    expect(said(RULE, percentages('Kinerja', percent(1.605, 1)))).toEqual([
      'States 160.5%, more than the plausible 150%',
    ]);
    expect(said(RULE, percentages('Kinerja', 160.5, 160, 160)).slice(0, 1)).toEqual([
      'States 160.5%, more than the plausible 150%',
    ]);
    expect(said(RULE, percentages('Kinerja', 160, 160)).slice(0, 1)).toEqual([
      'States 160%, more than the plausible 150%',
    ]);
    expect(said(RULE, item('Kinerja', 10, ['Januari', 10, 5, percent(-0.5, 1)]))).toEqual([
      'States -50.0%: a figure below zero',
    ]);
    expect(said(RULE, percentages('Anggaran (Rp)', 160, 160, -50)).slice(2)).toEqual([
      'States -50%: a figure below zero',
    ]);
    expect(said(RULE, item('Anggaran (Rp)', 10_000, ['Januari', 10_000, -500]))).toEqual([
      'States Rp-500: a figure below zero',
    ]);
    expect(said(RULE, budget([10_000, shown(9_000.25)]))).toEqual([
      'States Rp9,000.25 although the other amounts are whole rupiah',
    ]);
  });

  test('a percentage above the limit, which is a setting', () => {
    const book = item('Kinerja', 10, ['Januari', 10, 16, percent(1.6, 0)]);
    expect(found(RULE, book)).toEqual([
      { cell: 'F3', severity: 'warning', cells: [], stated: 1.6, message: 'high', fixes: [], echoes: [] },
    ]);
    expect(found(RULE, book, { implausibleAbove: 2 })).toEqual([]);
  });

  test('several of a block as one finding', () => {
    expect(
      found(
        RULE,
        item('Kinerja', 10, ['Januari', 10, 16, percent(1.6, 0)], ['Februari', 10, 20, percent(2, 0)]),
      ),
    ).toMatchObject([{ cell: 'F3', cells: ['F4'], message: 'highSeveral' }]);
  });

  test('a realization that has lost its percent sign, and the achievement that adds it up', () => {
    const sheet = quarterly('Sheet1', [
      {
        name: 'Persentase izin',
        annual: null,
        quarters: [
          [null, 13.36],
          [null, percent(0.1306)],
        ],
        achievement: percent(13.4906),
      },
      {
        name: 'Persentase pasar',
        annual: null,
        quarters: [[percent(0.2), percent(0.2)]],
        achievement: percent(0.2),
      },
    ]);
    expect(found(RULE, workbook(sheet))).toEqual([
      {
        cell: 'D3',
        severity: 'warning',
        cells: ['K3'],
        stated: 13.36,
        message: 'highSeveral',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test.each<[string, Month, string, number]>([
    ['an amount below zero', ['Januari', 10_000, -500], 'E3', -500],
    ['a target below zero', ['Januari', -10_000, 500], 'D3', -10_000],
  ])('%s', (_, month, cell, stated) => {
    expect(found(RULE, item('Anggaran (Rp)', 10_000, month))).toMatchObject([
      { cell, stated, message: 'negative' },
    ]);
  });

  test('the year’s own figures', () => {
    const sheet = (annual: Given, first: Given, reached: Given) =>
      workbook(
        worksheet(
          [
            ['Program', 'Anggaran Setahun', 'TRIWULAN I', null, 'Realisasi Setahun'],
            [null, null, 'Target (Rp)', 'Realisasi (Rp)', null],
            ['Program A', annual, first, 10_000, reached],
            ['Program B', 40_000, 10_000, 10_000, 30_000],
          ],
          { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] },
        ),
      );
    expect(found(RULE, sheet(40_000, 10_000, 30_000))).toEqual([]);
    expect(found(RULE, sheet(-40_000, 10_000, 30_000))).toMatchObject([{ cell: 'B3', message: 'negative' }]);
    expect(found(RULE, sheet(40_000, 10_000, -30_000))).toMatchObject([{ cell: 'E3', message: 'negative' }]);
  });

  test('a target that has lost its percent sign beside the year’s', () => {
    const sheet = quarterly('Sheet1', [
      { name: 'Persentase izin', annual: percent(0.2), quarters: [[13.36, null]] },
      { name: 'Persentase pasar', annual: percent(0.2), quarters: [[percent(0.2), percent(0.2)]] },
    ]);
    expect(found(RULE, workbook(sheet), { mutedRules: ['number-style'] })).toMatchObject([
      { cell: 'C3', stated: 13.36, message: 'high' },
    ]);
  });

  test('a negative percentage of positive figures', () => {
    expect(found(RULE, item('Kinerja', 10, ['Januari', 10, 5, percent(-0.5, 0)]))).toMatchObject([
      { cell: 'F3', stated: -0.5, message: 'negative' },
    ]);
  });

  test('the only negative one of several counts', () => {
    const counts = months('Januari', [10, 5], [20, -15], [30, 25], [40, 35]);
    expect(found(RULE, item('Kinerja', 40, ...counts))).toMatchObject([{ cell: 'E4', stated: -15 }]);
    expect(found(RULE, item('Kinerja', 40, ...counts.slice(0, 3)))).toEqual([]);
    expect(
      found(RULE, item('Kinerja', 40, ...months('Januari', [10, 5], [20, -15], [30, -5], [40, 35]))),
    ).toEqual([]);
  });

  test('a fraction of a rupiah among whole amounts', () => {
    expect(found(RULE, budget([10_000, shown(9_000.25)]))).toEqual([
      {
        cell: 'E9',
        severity: 'warning',
        cells: [],
        stated: 9_000.25,
        message: 'fraction',
        fixes: [],
        echoes: [],
      },
    ]);
  });
});
