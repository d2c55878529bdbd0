import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import { found, monthly, percent, workbook, worksheet, type Given } from '../../../test/worksheets.ts';

const RULE = 'hierarchy-sum-mismatch';

/** A table of the year alone from rows of name, target and realization, the first in row 3. */
const table = (...rows: readonly (readonly Given[])[]) =>
  workbook(
    worksheet([['Anggaran (Rp)'], ['Program/Kegiatan', 'Target Anggaran', 'Realisasi Anggaran'], ...rows]),
  );

/** A program that is the sum of its kegiatan: the custom of the sheet. */
const RIGHT: readonly Given[][] = [
  ['Program Perdagangan', 300, 30],
  ['Kegiatan Pembinaan', 100, 10],
  ['Kegiatan Pengawasan', 200, 20],
];

/** Rows 3 to 5 are right; row 6 is a program with these figures, rows 7 and 8 its kegiatan of 1.000/100 and 2.000/200. */
const second = (target: Given, realization: Given, first: readonly Given[] = [1000, 100]) =>
  table(
    ...RIGHT,
    ['Program Koperasi', target, realization],
    ['Kegiatan Pelatihan', ...first],
    ['Kegiatan Pendampingan', 2000, 200],
  );

describe('hierarchy-sum-mismatch accepts', () => {
  test('a parent of which a period stands twice, for nothing tells which row is meant', () => {
    const quarters = (name: string, labels: readonly string[], ...spent: readonly number[]) => ({
      name,
      annual: 400,
      months: labels.map((label, index) => [label, 100 * (index + 1), spent[index] ?? null] as const),
    });
    const labels = ['TW I', 'TW II', 'TW III', 'TW IV'];
    const twice = ['TW I', 'TW I', 'TW III', 'TW IV'];
    const sheet = (program: readonly string[]) =>
      monthly('Anggaran (Rp)', [
        quarters('Program Koperasi', program, 50, 150, 250, 350),
        quarters('Kegiatan Pelatihan', labels, 50, 150, 250, 350),
      ]);
    expect(found(RULE, sheet(labels))).toEqual([]);
    expect(found(RULE, sheet(twice))).toEqual([]);
  });

  test.each<[string, ReturnType<typeof table>]>([
    ['parents that are the sums of their parts', second(3000, 300)],
    ['a part with a dash', second(2000, 200, ['-', '-'])],
    ['a parent of which a part is blank', second(3000, 999, [1000, null])],
    ['a parent of which a part is words', second(3000, 999, [1000, 'belum'])],
    ['a parent with a dash', second(3000, '-')],
    ['percentages, which do not add up', second(3000, percent(0.1), [1000, percent(0.9)])],
    ['a parent of which a part has lost its name', lostName()],
    [
      'a parent with a row below it that tells no level',
      table(
        ...RIGHT,
        ['Program Koperasi', 3000, 300],
        ['Kegiatan A', 1000, 100],
        ['Pendampingan', 2000, 200],
      ),
    ],
    [
      'a parent whose parts are of several levels',
      table(
        ...RIGHT,
        ['Program Koperasi', 3000, 300],
        ['Sub Kegiatan A', 1000, 100],
        ['Kegiatan B', 1000, 100],
      ),
    ],
    [
      'parents of a sheet that lists only some of their parts',
      table(
        ['Program A', 300, 30],
        ['Kegiatan A1', 100, 10],
        ['Program B', 500, 50],
        ['Kegiatan B1', 200, 20],
        ['Program C', 50, 5],
        ['Kegiatan C1', 50, 5],
      ),
    ],
    [
      'a lone parent of no budget, which says nothing of its parts',
      table(['Program A', 0, 31], ['Kegiatan A1', 0, 10], ['Kegiatan A2', 0, 20]),
    ],
    [
      'a parent whose parts are fewer, beside one of nothing',
      table(['Program A', 0, 0], ['Kegiatan A1', 0, 0], ['Program B', 500, 50], ['Kegiatan B1', 200, 20]),
    ],
    [
      'parents whose parts are fewer, or have no budget, where just as many are right',
      table(
        ...RIGHT,
        ['Program B', 500, 50],
        ['Kegiatan B1', 0, 0],
        ['Program C', 900, 90],
        ['Kegiatan C1', 200, 20],
      ),
    ],
    ['a lone parent whose parts are fewer', table(['Program A', 300, 30], ['Kegiatan A1', 100, 10])],
    [
      'amounts of millions that were rounded one by one',
      table(...RIGHT, ['Program B', '24,9', 1], ['Kegiatan B1', '12,4', 1], ['Kegiatan B2', '12,4', '-']),
    ],
    [
      'a performance table',
      workbook(
        worksheet([
          ['Kinerja'],
          ['Program/Kegiatan', 'Indikator Kinerja', 'Target', 'Realisasi'],
          ['Program A', 'Persentase UMKM', 300, 30],
          ['Kegiatan A1', 'Jumlah UMKM', 100, 10],
          ['Program B', 'Persentase pasar', 100, 10],
          ['Kegiatan B1', 'Jumlah pasar', 100, 10],
        ]),
      ),
    ],
  ])('%s', (_, book) => {
    expect(found(RULE, book)).toEqual([]);
  });

  test('a dash in a series of the year so far, which may mean unchanged', () => {
    expect(found(RULE, monthsTree([10, 20, 30], [5, '-', 15], [5, 10, 15]))).toEqual([]);
    expect(found(RULE, monthsTree([10, 99, 30], [5, 0, 15], [5, 10, 15]))).toEqual([]);
  });

  test('figures of each month beside those of the year so far', () => {
    expect(found(RULE, monthsTree([10, 20, 30], [5, 5, 5], [5, 5, 5]))).toEqual([]);
  });
});

function lostName() {
  return table(
    ...RIGHT,
    ['Program Koperasi', 3000, 300],
    ['Kegiatan A', 1000, 100],
    ['[tidak terbaca]', 2000, 200],
    ['Program Pasar', 10, 1],
  );
}

/** A program with codes and its two kegiatan of three months each, in rows 3 to 5, 6 to 8 and 9 to 11; targets in E. */
function monthsTree(parent: readonly Given[], ...parts: readonly (readonly Given[])[]) {
  const rows = (name: string, targets: readonly Given[]) =>
    targets.map((target, index): Given[] => [
      index === 0 ? name : null,
      index === 0 ? (name.startsWith('Program') ? 30 : 15) : null,
      ['Oktober', 'November', 'Desember'][index] ?? '',
      target,
      null,
    ]);
  return workbook(
    worksheet([
      ['Anggaran (Rp)'],
      ['Program/Kegiatan', 'Target Anggaran Tahunan', 'Bulan', 'Target', 'Realisasi'],
      ...rows('Program A', parent),
      ...parts.flatMap((targets, index) => rows(`Kegiatan A${index + 1}`, targets)),
    ]),
  );
}

describe('hierarchy-sum-mismatch rejects', () => {
  test('a realization that is not the sum, where the budget is', () => {
    expect(found(RULE, second(3000, 301))).toEqual([
      {
        cell: 'C6',
        severity: 'error',
        cells: ['C7', 'C8'],
        stated: 301,
        expected: 300,
        message: 'sum',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a budget that is not the sum, where other parents are', () => {
    expect(found(RULE, second(2999, 300))).toMatchObject([
      { cell: 'B6', cells: ['B7', 'B8'], stated: 2999, expected: 3000 },
    ]);
  });

  test('budget and realization of one parent as one finding, for a part may be missing', () => {
    expect(found(RULE, second(4001, 501))).toMatchObject([
      { cell: 'B6', cells: ['B7', 'B8', 'C6', 'C7', 'C8'], stated: 4001, expected: 3000 },
    ]);
  });

  test('with what is stated, what its parts add up to, and the gap', () => {
    expect(said(RULE, second(3000, 299))).toEqual([
      'States Rp299, its 2 parts add up to Rp300, a difference of Rp1',
    ]);
    expect(said(RULE, monthsTree([11, 21, 30], [5, 10, 15], [5, 10, 15]))).toEqual([
      'The figures of 2 periods differ from the sum of the 2 parts, first Rp11 instead of Rp10 (D3)',
    ]);
  });

  test('a realization that is not the sum, where no budget is stated', () => {
    const rows = table(
      ...RIGHT,
      ['Program Koperasi', '-', 31],
      ['Kegiatan Pelatihan', '-', 10],
      ['Kegiatan Pendampingan', '-', 20],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'C6', cells: ['C7', 'C8'], stated: 31, expected: 30 }]);
  });

  test('a parent beside one of no budget, of which nothing tells whether its parts are all there', () => {
    const rows = table(
      ...RIGHT,
      ['Program Koperasi', 2999, 300],
      ['Kegiatan Pelatihan', 3000, 300],
      ['Program Pasar', 0, 31],
      ['Kegiatan Pasar', 0, 30],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'B6', stated: 2999 }]);
  });

  test('a gap that an item and its only part have, at the item', () => {
    const rows = table(
      ...RIGHT,
      ['Program Koperasi', 3000, 350],
      ['Kegiatan Pelatihan', 3000, 300],
      ['Program Pasar', 500, 50],
      ['Kegiatan Pasar', 500, 50],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'C6', cells: ['C7', 'C8'], message: 'sumElsewhere' }]);
    expect(said(RULE, rows)).toEqual([
      'States Rp350, its 1 parts add up to Rp300, a difference of Rp50 = C8',
    ]);
  });

  describe('of periods beside each other', () => {
    /** Targets of two quarters in B and D, realizations in C and E; a program of these in row 6, its part in row 7. */
    const quarters = (...own: readonly Given[]) =>
      workbook(
        worksheet(
          [
            ['Program/Kegiatan', 'TRIWULAN I', null, 'TRIWULAN II', null],
            [null, 'Target (Rp)', 'Realisasi (Rp)', 'Target (Rp)', 'Realisasi (Rp)'],
            ['Program Perdagangan', 300, 30, 400, 40],
            ['Kegiatan Pembinaan', 100, 10, 150, 15],
            ['Kegiatan Pengawasan', 200, 20, 250, 25],
            ['Program Koperasi', ...own],
            ['Kegiatan Pelatihan', 1000, 90, 2000, 170],
          ],
          { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
        ),
      );

    test('one that is not the sum, with where its gap stands', () => {
      expect(found(RULE, quarters(1000, 90, 2000, 170))).toEqual([]);
      expect(found(RULE, quarters(1000, 90, 2000, 185))).toMatchObject([
        { cell: 'E6', cells: ['E7', 'E4'], stated: 185, expected: 170, message: 'sumElsewhere' },
      ]);
    });

    test('several that are not as one finding, which tells no gap', () => {
      expect(found(RULE, quarters(1000, 110, 2000, 185))).toMatchObject([
        { cell: 'C6', cells: ['C7', 'E6', 'E7'], stated: 110, expected: 90, message: 'sumRun' },
      ]);
    });
  });

  test('a lone parent whose budget adds up and whose realization does not', () => {
    const rows = table(['Program A', 300, 31], ['Kegiatan A1', 100, 10], ['Kegiatan A2', 200, 20]);
    expect(found(RULE, rows)).toMatchObject([{ cell: 'C3', stated: 31, expected: 30 }]);
  });

  test('a gap that is one figure elsewhere and says so', () => {
    const rows = table(
      ...RIGHT,
      ['Program Koperasi', 3000, 330],
      ['Kegiatan Pelatihan', 3000, 300],
      ['Program Pasar', 500, 50],
      ['Kegiatan Pasar', 500, 50],
    );
    expect(found(RULE, rows)).toMatchObject([
      { cell: 'C6', cells: ['C7', 'C3'], stated: 330, expected: 300, message: 'sumElsewhere' },
    ]);
  });

  test('a gap that several items have without naming one', () => {
    const rows = table(
      ...RIGHT,
      ['Program Koperasi', 3000, 350],
      ['Kegiatan Pelatihan', 3000, 300],
      ['Program Pasar', 500, 50],
      ['Program Industri', 500, 50],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'C6', message: 'sum' }]);
  });

  test('a wrong part as the cause of its wrong parent', () => {
    const rows = table(
      ['Program A', 300, 30],
      ['Kegiatan A1', 300, 35],
      ['Sub Kegiatan A11', 100, 10],
      ['Sub Kegiatan A12', 200, 20],
    );
    expect(found(RULE, rows)).toMatchObject([
      { cell: 'C4', stated: 35, expected: 30, echoes: ['hierarchy-sum-mismatch C3'] },
    ]);
  });

  test('several periods of a series as one finding', () => {
    expect(found(RULE, monthsTree([11, 21, 30], [5, 10, 15], [5, 10, 15]))).toMatchObject([
      {
        cell: 'D3',
        cells: ['D6', 'D9', 'D4', 'D7', 'D10'],
        stated: 11,
        expected: 10,
        message: 'sumRun',
      },
    ]);
  });
});
