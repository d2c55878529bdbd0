import { describe, expect, test } from '@jest/globals';
import { quarterReport } from '../../../test/quarterReport.ts';
import {
  found,
  percent,
  quarterly,
  workbook,
  worksheet,
  type Given,
  type QuarterlyItem,
} from '../../../test/worksheets.ts';

const RULE = 'restated-period';

/** Of a lost percent sign what follows is an echo; here it is looked at by itself. */
const ALONE = { mutedRules: ['number-style'] };

type Quarters = QuarterlyItem['quarters'];

const item = (name: string, ...quarters: Quarters): QuarterlyItem => ({ name, annual: null, quarters });

/** What both sheets agree on: rows 3 and 4. Realizations of quarter I in D, of quarter II in F. */
const same = (...later: Quarters) => [
  item('Nilai SAKIP', [percent(0.25), percent(0.2)], ...later),
  item('Nilai IKM', [percent(0.25), percent(0.3)], ...later),
];

const LATER: Quarters[number] = [percent(0.25), percent(0.4)];

/** Row 5 of the sheets of quarters I and II: target and realization of quarter I as each of them has it. */
const twice = (own: Quarters[number], later: Quarters[number]) =>
  workbook(
    quarterly('TW I', [...same(), item('Nilai IPM', own)]),
    quarterly('TW II', [...same(LATER), item('Nilai IPM', later, LATER)]),
  );

/** A sheet of a month with last month, this month and up to this month: realizations in C, D and E. */
const month = (name: string, ...rows: readonly (readonly [Given, Given, Given])[]) =>
  worksheet(
    [
      ['Indikator Kinerja', 'Target', 'Realisasi', null, null],
      [null, null, 's.d. Bulan Lalu', 'Bulan Ini', 's.d. Bulan Ini'],
      ...rows.map((row, index) => [`Nilai ${['SAKIP', 'IKM', 'IPM'][index] ?? ''}`, 100, ...row]),
    ],
    { name, merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
  );

describe('restated-period accepts', () => {
  test.each<[string, Given, Given]>([
    ['the same figure', percent(0.2), percent(0.2)],
    ['the same figure shown with fewer decimals', percent(0.2045), percent(0.2, 0)],
    ['the same figure shown with more decimals', percent(0.2, 0), percent(0.2045)],
    ['the same figure as text', percent(0.2045), '20,45%'],
    ['a figure that was not yet reported', null, percent(0.2)],
    ['a figure where nothing was measured', '-', percent(0.2)],
    ['a figure that is left out later', percent(0.2), null],
    ['a count beside a percentage', percent(0.2), 12],
  ])('%s', (_, own, later) => {
    expect(found(RULE, twice([percent(0.25), own], [percent(0.25), later]))).toEqual([]);
  });

  test('a figure of its own period', () => {
    const book = workbook(
      quarterly('TW I', [...same(LATER), item('Nilai IPM', LATER, [percent(0.25), percent(0.9)])]),
      quarterly('TW II', [...same(LATER), item('Nilai IPM', LATER, LATER)]),
    );
    expect(found(RULE, book)).toEqual([]);
  });

  test('an item that the other sheet does not have', () => {
    const book = workbook(
      quarterly('TW I', [...same(), item('Nilai IPM', LATER)]),
      quarterly('TW II', [...same(LATER), item('Jumlah koperasi', [percent(0.25), percent(0.1)], LATER)]),
    );
    expect(found(RULE, book)).toEqual([]);
  });

  test('a quarter that several sheets report', () => {
    const own = quarterly('TW I', [...same(), item('Nilai IPM', [percent(0.25), percent(0.2)])]);
    const later = quarterly('TW II', [
      ...same(LATER),
      item('Nilai IPM', [percent(0.25), percent(0.1)], LATER),
    ]);
    expect(found(RULE, workbook(own, { ...own, id: 'other', name: 'TW I Perubahan' }, later))).toEqual([]);
  });

  test('sheets that mostly disagree, being no states of one report', () => {
    const rows = (first: number) =>
      ['SAKIP', 'IKM', 'IPM'].map((name) =>
        item(`Nilai ${name}`, [null, percent(first)], [null, percent(0.5)]),
      );
    expect(found(RULE, workbook(quarterly('TW I', rows(0.1)), quarterly('TW II', rows(0.2))))).toEqual([]);
  });

  test('sheets without a period', () => {
    const rows = (first: number) => [
      ...same(LATER),
      item('Nilai IPM', [percent(0.25), percent(first)], LATER),
    ];
    expect(found(RULE, workbook(quarterly('Bidang A', rows(0.1)), quarterly('Bidang B', rows(0.2))))).toEqual(
      [],
    );
  });

  test('months that go on from the month before', () => {
    const book = workbook(month('Januari', [0, 5, 5], [0, 6, 6]), month('Februari', [5, 4, 9], [6, 2, 8]));
    expect(found(RULE, book)).toEqual([]);
  });

  test('a column of last month alone, which is not up to last month', () => {
    const book = workbook(
      month('Februari', [5, 4, 9], [6, 2, 8], [3, 4, 7]),
      month('Maret', [9, 1, 10], [8, 1, 9], [4, 5, 12]),
    );
    expect(found(RULE, book)).toEqual([]);
  });

  test('a month without anything new, which tells nothing of its columns', () => {
    const book = workbook(
      month('Februari', [5, 4, 9], [6, 2, 8], [3, 4, 7]),
      month('Maret', [9, 1, 10], [8, 1, 9], [4, 0, 4]),
    );
    expect(found(RULE, book)).toEqual([]);
  });

  test('a column of last month that makes no sum by the decimals shown', () => {
    const book = workbook(
      month('Februari', [5, 4, 9], [6, 2, 8], [3, 4, 7]),
      month('Maret', [9, 1, 10], [8, 1, 9], ['6,2', '1,0', '7,4']),
    );
    expect(found(RULE, book)).toEqual([]);
  });

  test.each<[string, readonly [Given, Given, Given]]>([
    ['last month', ['belum', 1, 7]],
    ['this month', [6, 'belum', 7]],
    ['up to this month', [6, 1, 'belum']],
  ])('a month of which words stand for %s', (_, row) => {
    const book = workbook(
      month('Februari', [5, 4, 9], [6, 2, 8], [3, 4, 7]),
      month('Maret', [9, 1, 10], [8, 1, 9], row),
    );
    expect(found(RULE, book)).toEqual([]);
  });

  test('a quarter whose own sheet is another kind of table, or is not there', () => {
    const later = quarterly('TW III', [...same(LATER, LATER), item('Nilai IPM', LATER, LATER, LATER)]);
    const other = worksheet(
      [
        ['Indikator Kinerja', 'Target', 'Realisasi'],
        ['Nilai SAKIP', percent(0.25), percent(0.2)],
        ['Nilai IKM', percent(0.25), percent(0.3)],
        ['Nilai IPM', percent(0.25), percent(0.1)],
      ],
      { name: 'TW II' },
    );
    expect(found(RULE, workbook(other, later))).toEqual([]);
  });

  test('a month that is not the one before', () => {
    const book = workbook(
      month('Januari', [0, 5, 5], [0, 6, 6], [0, 7, 7]),
      month('Maret', [5, 1, 6], [6, 1, 7], [9, 1, 10]),
    );
    expect(found(RULE, book)).toEqual([]);
  });
});

describe('restated-period rejects', () => {
  test('a realization that differs from what its own sheet reported', () => {
    expect(found(RULE, twice([percent(0.25), percent(0.1564)], [percent(0.25), percent(0.1546)]))).toEqual([
      {
        cell: 'D5',
        severity: 'warning',
        cells: ['D5'],
        stated: 0.1546,
        expected: 0.1564,
        message: 'realization',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a target that differs', () => {
    expect(found(RULE, twice([percent(0.25), percent(0.2)], [percent(0.2), percent(0.2)]))).toMatchObject([
      { cell: 'C5', cells: ['C5'], stated: 0.2, expected: 0.25, message: 'target' },
    ]);
  });

  test('a row in which both differ once, with all cells', () => {
    expect(
      found(RULE, twice([percent(0.25), percent(0.1856)], [percent(0.0125), percent(0.0131)])),
    ).toMatchObject([
      { cell: 'C5', cells: ['C5', 'D5', 'D5'], stated: 0.0125, expected: 0.25, message: 'several' },
    ]);
  });

  test('a percentage that lacks its sign on its own sheet, without a gap to speak of', () => {
    const [finding] = found(RULE, twice([percent(0.25), 13.36], [percent(0.25), percent(0.1306)]), ALONE);
    expect(finding).toMatchObject({ cell: 'D5', stated: 0.1306 });
    expect(finding).not.toHaveProperty('expected');
  });

  test('half of what can be compared', () => {
    const rows = (first: number, second: number) => [
      item('Nilai SAKIP', [null, percent(0.5)], [null, percent(0.5)]),
      item('Nilai IKM', [null, percent(first)], [null, percent(second)]),
    ];
    expect(
      found(RULE, workbook(quarterly('TW I', rows(0.1, 0.1)), quarterly('TW II', rows(0.2, 0.2)))),
    ).toMatchObject([{ cell: 'D4' }]);
  });

  test('the sheets of a workbook in any order', () => {
    const own = quarterly('TW I', [...same(), item('Nilai IPM', [percent(0.25), percent(0.2)])]);
    const later = quarterly('TW II', [
      ...same(LATER),
      item('Nilai IPM', [percent(0.25), percent(0.1)], LATER),
    ]);
    expect(found(RULE, workbook(later, own))).toMatchObject([{ cell: 'D5', stated: 0.1, expected: 0.2 }]);
  });

  test('a quarter of which another sheet bears the name but has no table', () => {
    const book = twice([percent(0.25), percent(0.2)], [percent(0.25), percent(0.1)]);
    const cover = worksheet([['Laporan Kinerja']], { name: 'Sampul TW I' });
    expect(found(RULE, workbook(cover, ...book.sheets))).toMatchObject([{ cell: 'D5' }]);
  });

  test('what a third sheet repeats once, on the second', () => {
    const ipm = (first: number, ...more: Quarters) =>
      item('Nilai IPM', [percent(0.25), percent(first)], ...more);
    const book = workbook(
      quarterly('TW I', [...same(), ipm(0.2)]),
      quarterly('TW II', [...same(LATER), ipm(0.1, LATER)]),
      quarterly('TW III', [...same(LATER, LATER), ipm(0.1, LATER, LATER)]),
    );
    expect(found(RULE, book)).toMatchObject([
      { cell: 'D5', cells: ['D5', 'D5'], stated: 0.1, expected: 0.2 },
    ]);
  });

  test('what a third sheet changes once more, and another quarter that it changes', () => {
    const ipm = (first: number, ...more: Quarters) =>
      item('Nilai IPM', [percent(0.25), percent(first)], ...more);
    const book = workbook(
      quarterly('TW I', [...same(), ipm(0.2)]),
      quarterly('TW II', [...same(LATER), ipm(0.1, LATER)]),
      quarterly('TW III', [...same(LATER, LATER), ipm(0.15, [percent(0.25), percent(0.45)], LATER)]),
    );
    expect(found(RULE, book)).toMatchObject([
      { cell: 'D5', stated: 0.1, expected: 0.2, message: 'realization' },
      { cell: 'D5', stated: 0.15, expected: 0.2, message: 'several', cells: ['D5', 'F5', 'F5'] },
    ]);
  });

  test('an item whose name is written otherwise, on another row', () => {
    const book = workbook(
      quarterly('TW I', [...same(), item('% Koperasi sehat', [percent(0.25), percent(0.2)])]),
      quarterly('TW II', [
        item('Persentase Koperasi Sehat', [percent(0.25), percent(0.1)], LATER),
        ...same(LATER),
      ]),
    );
    expect(found(RULE, book)).toMatchObject([{ cell: 'D3', cells: ['D5'] }]);
  });

  test('an indicator that serves several programs, by the program beside it', () => {
    const rows = (first: number) =>
      ['Pasar', 'Tera', 'Ekspor'].map((program, index) => ({
        indicator: 'Nilai IKM',
        quarters: [[percent(0.25), percent(index === 1 ? first : 0.3)] as const, LATER],
        program: `Program ${program}`,
        realization: percent(0.5),
        budget: 1000 * (index + 1),
        spent: 100,
      }));
    const book = workbook(quarterReport('TW I', rows(0.2)), quarterReport('TW II', rows(0.1)));
    expect(found(RULE, book)).toMatchObject([{ cell: 'C4', cells: ['C4'], stated: 0.1, expected: 0.2 }]);
  });

  test('what was reached up to last month, where that month says otherwise', () => {
    const book = workbook(
      month('Februari', [5, 4, 9], [6, 2, 8], [3, 4, 7]),
      month('Maret', [9, 1, 10], [8, 1, 9], [6, 1, 7]),
    );
    expect(found(RULE, book)).toMatchObject([
      { cell: 'C5', cells: ['E5'], stated: 6, expected: 7, message: 'realization' },
    ]);
  });

  test('what a third sheet repeats once, on the second, whatever the order of the sheets', () => {
    const ipm = (first: number, ...more: Quarters) =>
      item('Nilai IPM', [percent(0.25), percent(first)], ...more);
    const [first, second, third] = [
      quarterly('TW I', [...same(), ipm(0.2)]),
      quarterly('TW II', [ipm(0.1, LATER), ...same(LATER)]),
      quarterly('TW III', [...same(LATER, LATER), ipm(0.1, LATER, LATER)]),
    ] as const;
    expect(found(RULE, workbook(third, first, second))).toMatchObject([{ cell: 'D3', cells: ['D5', 'D5'] }]);
    expect(found(RULE, workbook(third, second, first))).toMatchObject([{ cell: 'D3', cells: ['D5', 'D5'] }]);
  });

  /** A quarter's table of indicators behind one of budgets: programs in A, figures in B and C, indicators from E on. */
  const behindBudget = (sheet: ReturnType<typeof quarterly>) => ({
    ...sheet,
    grid: sheet.grid.map((row, index) => [
      ...(
        [
          ['Program', 'Anggaran (Rp)', 'Realisasi Anggaran (Rp)', null],
          [null, null, null, null],
          ['Program Koperasi', 1000, 100, null],
          ['Program Pasar', 2000, 300, null],
          ['Program Metrologi', 4000, 500, null],
        ][index] ?? []
      ).map((value) => ({ value })),
      ...row,
    ]),
    merges: sheet.merges.map((rect) => ({ ...rect, left: rect.left + 4, right: rect.right + 4 })),
  });

  test('the like table of the other sheet, wherever it stands among others', () => {
    const own = quarterly('TW I', [...same(), item('Nilai IPM', [percent(0.25), percent(0.2)])]);
    const later = quarterly('TW II', [
      ...same(LATER),
      item('Nilai IPM', [percent(0.25), percent(0.1)], LATER),
    ]);
    expect(found(RULE, workbook(own, behindBudget(later)))).toMatchObject([{ cell: 'H5', cells: ['D5'] }]);
    expect(found(RULE, workbook(behindBudget(own), later))).toMatchObject([{ cell: 'D5', cells: ['H5'] }]);
  });
});
