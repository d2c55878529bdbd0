import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  percent,
  quarterly,
  workbook,
  worksheet,
  type Given,
  type Month,
} from '../../../test/worksheets.ts';

const LABELS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus'];

type Row = readonly [target: Given, realization: Given, remark?: string];

/** One program, a month a row from row 3: target in D, realization in E, percentage in F, remark in G. */
const rows = (...given: readonly Row[]) =>
  monthly('Anggaran (Rp)', [{ name: 'Program A', annual: 1_000_000, months: months(given) }]);

const months = (given: readonly Row[]): Month[] =>
  given.map(([target, realization, remark = ''], index): Month => {
    const isMeasured = typeof target === 'number' && typeof realization === 'number' && target !== 0;
    return [
      LABELS[index] ?? '',
      target,
      realization,
      isMeasured ? percent(realization / target) : '-',
      remark,
    ];
  });

/** Three months that fall short and say why: the practice of the table. */
const EXPLAINED: readonly Row[] = [
  [100, 50, 'Lelang terlambat'],
  [200, 120, 'Lelang terlambat'],
  [300, 220, 'Lelang terlambat'],
];

describe('remark-missing accepts', () => {
  test.each<[string, readonly Row[]]>([
    ['a remark beside every achievement below the target', EXPLAINED],
    ['an achievement of 100 % without a remark', [...EXPLAINED, [400, 400]]],
    ['an achievement above 100 % without a remark', [...EXPLAINED, [400, 410]]],
    ['an achievement that is 100 % at the precision shown', [...EXPLAINED, [4_000_000, 3_999_990]]],
    ['a period that is not filled in', [...EXPLAINED, [400, null]]],
    ['a period in which nothing was planned', [...EXPLAINED, ['-', '-'], [0, 0]]],
    ['a table in which fewer than three are explained', [...EXPLAINED.slice(1), [400, 320]]],
    [
      'a table in which most are not explained',
      [...EXPLAINED, [400, 300], [500, 400], [600, 500], [700, 600]],
    ],
  ])('%s', (_, given) => {
    expect(found('remark-missing', rows(...given))).toEqual([]);
  });

  test('an achievement below the target in a table without remarks', () => {
    expect(found('remark-missing', rows([100, 50], [200, 120], [300, 220], [400, 320]))).toEqual([]);
  });

  test('an achievement above the limit of the office', () => {
    const table = rows([100, 50, 'Lelang'], [200, 120, 'Lelang'], [300, 220, 'Lelang'], [400, 320]);
    expect(found('remark-missing', table, { remarkBelow: 0.8 })).toEqual([]);
  });

  test('realizations of each month beside a target of the year, which fall short one by one and not together', () => {
    const item = (name: string, annual: number, ...given: readonly Row[]) => ({
      name,
      annual,
      months: months(given),
    });
    const table = (...second: readonly Row[]) =>
      monthly('Kinerja', [item('Program A', 1000, ...EXPLAINED), item('Program B', 4, ...second)]);
    expect(found('remark-missing', table([4, 2], [4, 1], [4, 1]))).toEqual([]);
    expect(found('remark-missing', table([4, 1], [4, 2], [4, 2]))).toMatchObject([{ cell: 'G6' }]);
  });

  test('one remark merged over all its months, which is no practice of writing them', () => {
    const table = worksheet(
      [
        ['Program', 'Pagu (Rp)', 'Bulan', 'Target', 'Realisasi', '%', 'Ket'],
        ['Program A', 1000, 'Januari', 100, 50, percent(0.5), 'Lelang terlambat'],
        [null, null, 'Februari', 200, 120, percent(0.6), null],
        [null, null, 'Maret', 300, 240, percent(0.8), null],
        [null, null, 'April', 400, 360, percent(0.9), null],
      ],
      { merges: ['A2:A5', 'B2:B5', 'G2:G4'] },
    );
    expect(found('remark-missing', workbook(table))).toEqual([]);
  });

  test('a period whose remark is merged over later ones that reached their target', () => {
    const table = (realization: number) =>
      worksheet(
        [
          ['Program', 'Pagu (Rp)', 'Bulan', 'Target', 'Realisasi', '%', 'Ket'],
          ['Program A', 1000, 'Januari', 100, 50, percent(0.5), 'Lelang terlambat'],
          [null, null, 'Februari', 200, 120, percent(0.6), 'Lelang terlambat'],
          [null, null, 'Maret', 300, 240, percent(0.8), 'Lelang terlambat'],
          ['Program B', 1000, 'Januari', 100, 50, percent(0.5), null],
          [null, null, 'Februari', 200, realization, percent(realization / 200), null],
          [null, null, 'Maret', 300, null, '-', null],
        ],
        { merges: ['A2:A4', 'B2:B4', 'A5:A7', 'B5:B7', 'G5:G7'] },
      );
    expect(found('remark-missing', workbook(table(200)))).toEqual([]);
    expect(found('remark-missing', workbook(table(190)))).toMatchObject([{ cell: 'G5', stated: 0.95 }]);
  });

  test('a period that is later than the sheet’s own', () => {
    const table = worksheet(
      [
        ['LAPORAN BULAN MARET 2021'],
        [],
        ['Program', 'Pagu (Rp)', 'Bulan', 'Target', 'Realisasi', '%', 'Ket'],
        ['Program A', 1000, 'Januari', 100, 50, percent(0.5), 'Lelang terlambat'],
        [null, null, 'Februari', 200, 120, percent(0.6), 'Lelang terlambat'],
        [null, null, 'Maret', 300, 240, percent(0.8), 'Lelang terlambat'],
        [null, null, 'April', 400, 0, percent(0), null],
      ],
      { merges: ['A4:A7', 'B4:B7'] },
    );
    expect(found('remark-missing', workbook(table))).toEqual([]);
  });

  test('a year that is not over, held against the annual target', () => {
    expect(found('remark-missing', yearly('TW III'))).toEqual([]);
  });

  test('quarters beside each other without a column of remarks', () => {
    const sheet = quarterly('TW I', [{ name: 'Nilai SAKIP', annual: 100, quarters: [[25, 20]] }]);
    expect(found('remark-missing', workbook(sheet))).toEqual([]);
  });
});

/** Programs of a year: pagu in B, realization in C, percentage in D, remark in E. */
const yearly = (name: string) =>
  workbook(
    worksheet(
      [
        ['Program', 'Pagu (Rp)', 'Realisasi (Rp)', '%', 'Keterangan'],
        ['Program A', 1000, 500, percent(0.5), 'Lelang terlambat'],
        ['Program B', 2000, 500, percent(0.25), 'Lelang terlambat'],
        ['Program C', 4000, 3000, percent(0.75), 'Efisiensi'],
        ['Program D', 5000, 3000, percent(0.6), null],
      ],
      { name },
    ),
  );

/** Programs of two months each that fall short, with the remarks of their first and second month. */
const programs = (...remarks: readonly (readonly [january: string, february: string])[]) =>
  monthly(
    'Anggaran (Rp)',
    remarks.map(([january, february], index) => ({
      name: `Program ${index + 1}`,
      annual: 1_000_000,
      months: months([
        [100, 50, january],
        [200, 120, february],
      ]),
    })),
  );

test('remark-missing holds a period against its own target, also in a table without percentages', () => {
  const table = worksheet([
    ['Program', 'Pagu', 'Bulan', 'Target (Rp)', 'Realisasi (Rp)', 'Ket'],
    ...[100, 200, 300, 400].map((target, index): Given[] => [
      index === 0 ? 'Program pasar' : null,
      index === 0 ? 1200 : null,
      ['Januari', 'Februari', 'Maret', 'April'][index] ?? null,
      target,
      index === 3 ? target : target - 10,
      index === 3 ? null : `Belum cair ${'abc'.charAt(index)}`,
    ]),
  ]);
  expect(found('remark-missing', workbook(table))).toEqual([]);
});

describe('remark-missing accepts where each program has one remark', () => {
  test('months below its first', () => {
    expect(found('remark-missing', programs(['Lelang', ''], ['Lelang', ''], ['', 'Lelang']))).toEqual([]);
  });

  test('programs without one where they are the most', () => {
    const none = ['', ''] as const;
    const table = programs(['Lelang', ''], ['Lelang', ''], ['Lelang', ''], none, none, none, none);
    expect(found('remark-missing', table)).toEqual([]);
  });
});

describe('remark-missing rejects where each program has one remark', () => {
  test('a program that has none, with all its months', () => {
    const table = programs(['Lelang', ''], ['Lelang', ''], ['Lelang', ''], ['', '']);
    expect(found('remark-missing', table)).toMatchObject([
      { cell: 'G9', cells: ['E9', 'D9', 'G10', 'E10', 'D10'], message: 'missingRun' },
    ]);
  });

  test('programs without one where they are just half', () => {
    const table = programs(['Lelang', ''], ['', ''], ['Lelang', ''], ['', ''], ['Lelang', ''], ['', '']);
    expect(found('remark-missing', table)).toMatchObject([{ cell: 'G5' }, { cell: 'G9' }, { cell: 'G13' }]);
  });

  test('a month without one where as many programs have one for each month', () => {
    const table = programs(['Lelang', ''], ['Lelang', 'Lelang']);
    expect(found('remark-missing', table)).toMatchObject([{ cell: 'G4', cells: ['E4', 'D4'] }]);
  });
});

describe('remark-missing rejects', () => {
  test('an achievement below the target without a remark where the others have one', () => {
    expect(found('remark-missing', rows(...EXPLAINED, [400, 320]))).toEqual([
      {
        cell: 'G6',
        severity: 'warning',
        cells: ['E6', 'D6'],
        stated: 0.8,
        message: 'missing',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('where just half of them have one', () => {
    expect(found('remark-missing', rows(...EXPLAINED, [400, 320], [500, 400], [600, 500]))).toMatchObject([
      { cell: 'G6', cells: ['E6', 'D6', 'G7', 'E7', 'D7', 'G8', 'E8', 'D8'], message: 'missingRun' },
    ]);
  });

  test('a dash for a remark, which says nothing', () => {
    expect(found('remark-missing', rows(...EXPLAINED, [400, 320, '-']))).toMatchObject([{ cell: 'G6' }]);
  });

  test('a run of periods once, the periods between in which nothing was planned left out', () => {
    expect(found('remark-missing', rows(...EXPLAINED, [400, 320], ['-', '-'], [600, 500]))).toMatchObject([
      { cell: 'G6', cells: ['E6', 'D6', 'G8', 'E8', 'D8'], stated: 0.8 },
    ]);
  });

  test('two runs with an explained period between them apart', () => {
    const table = rows(...EXPLAINED, [400, 320], [500, 450, 'Lelang'], [600, 500]);
    expect(found('remark-missing', table)).toMatchObject([{ cell: 'G6' }, { cell: 'G8' }]);
  });

  test('two runs with a period between them that reached its target apart', () => {
    const table = rows(...EXPLAINED, [400, 320], [500, 500], [600, 500]);
    expect(found('remark-missing', table)).toMatchObject([{ cell: 'G6' }, { cell: 'G8' }]);
  });

  test('a realization of nothing', () => {
    expect(found('remark-missing', rows(...EXPLAINED, [400, 0]))).toMatchObject([{ cell: 'G6', stated: 0 }]);
  });

  test('an achievement just below 100 % at the precision shown', () => {
    expect(found('remark-missing', rows(...EXPLAINED, [10_000, 9999]))).toMatchObject([{ cell: 'G6' }]);
  });

  test.each(['TW IV', 'Desember', 'Lembar1'])(
    'the program of a year that is over or not named (%s)',
    (name) => {
      expect(found('remark-missing', yearly(name))).toMatchObject([{ cell: 'E5', cells: ['C5', 'B5'] }]);
    },
  );

  /** Indicators of two quarters beside each other, from row 3: targets in B and D, realizations in C and E. */
  const quarters = (heads: readonly Given[], ...remarks: readonly (readonly Given[])[]) =>
    workbook(
      worksheet(
        [
          ['Indikator Kinerja', 'TRIWULAN I', null, 'TRIWULAN II', null, ...heads],
          [null, 'T', 'R', 'T', 'R', null],
          ...remarks.map((own, index) => [`Nilai ${index + 1}`, 50, 40, 50, 30, ...own]),
        ],
        { name: 'TW II', merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2', 'G1:G2'] },
      ),
    );

  test('the latest of periods beside each other, which the row’s remark is about', () => {
    const table = quarters(['Keterangan'], ['Lelang'], ['Lelang'], ['Lelang'], [null]);
    expect(found('remark-missing', table)).toMatchObject([{ cell: 'F6', cells: ['E6', 'D6'], stated: 0.6 }]);
  });

  test('each of the periods beside each other that have remarks of their own', () => {
    const table = quarters(
      ['Keterangan TW I', 'Keterangan TW II'],
      ['Lelang', 'Lelang'],
      ['Lelang', 'Lelang'],
      [null, 'Lelang'],
    );
    expect(found('remark-missing', table)).toMatchObject([{ cell: 'F5', cells: ['C5', 'B5'], stated: 0.8 }]);
  });
});
