import { describe, expect, test } from '@jest/globals';
import { check, DEFAULT_SETTINGS, type Period, type Workbook } from '../engine.ts';
import { monthly, quarterly, workbook, worksheet, year, type Given } from '../../test/worksheets.ts';
import { sheetOf } from '../../test/office.ts';
import { familiesOf } from './families.ts';
import { earlierPeriod, isPlanKnown, itemsOfKind, type SummaryItem } from './items.ts';

function itemsIn(book: Workbook, kind: 'performance' | 'budget', period?: Period): SummaryItem[] {
  const { report } = check(book, DEFAULT_SETTINGS);
  return book.sheets.flatMap((sheet, index) => {
    const own = report.sheets[index];
    return own === undefined ? [] : itemsOfKind({ sheet, report: own }, kind, period);
  });
}

const HEAD = ['Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '% Capaian'] as const;

describe('the objective of an indicator', () => {
  const objectives = (rows: readonly (readonly Given[])[], merges: readonly string[] = []) =>
    itemsIn(workbook(worksheet([HEAD, ...rows], { name: 'Tahunan', merges })), 'performance').map(
      ({ block, objective }) => [block.name, objective],
    );

  test('stands beside it, and goes on until the next', () => {
    expect(
      objectives([
        ['Pasar tertib', 'Jumlah pasar', 'pasar', 10, 9, 0.9],
        [null, 'Jumlah toko', 'toko', 10, 9, 0.9],
        ['Koperasi sehat', 'Jumlah koperasi', 'koperasi', 10, 9, 0.9],
      ]),
    ).toEqual([
      ['Jumlah pasar', 'Pasar tertib'],
      ['Jumlah toko', 'Pasar tertib'],
      ['Jumlah koperasi', 'Koperasi sehat'],
    ]);
  });

  test('does not reach into the next unit of the office', () => {
    expect(
      objectives(
        [
          ['A SEKRETARIS', null, null, null, null, null],
          ['Pasar tertib', 'Jumlah pasar', 'pasar', 10, 9, 0.9],
          ['B KEPALA BIDANG', null, null, null, null, null],
          [null, 'Jumlah toko', 'toko', 10, 9, 0.9],
          [null, 'Jumlah kios', 'kios', 10, 9, 0.9],
        ],
        ['A2:F2', 'A4:F4'],
      ),
    ).toEqual([
      ['Jumlah pasar', 'Pasar tertib'],
      ['Jumlah toko', undefined],
      ['Jumlah kios', undefined],
    ]);
  });

  test('is none where a table has no column for it', () => {
    const book = workbook(
      quarterly('TW I', [
        { name: 'Jumlah pasar', annual: 4, quarters: [[1, 1]] },
        { name: 'Jumlah toko', annual: 4, quarters: [[1, 1]] },
      ]),
    );
    expect(itemsIn(book, 'performance').map(({ objective }) => objective)).toEqual([undefined, undefined]);
  });
});

/** Objectives with quarters at the left, programs with their indicators and budgets at the right, as Solok has them. */
function besides(): Workbook {
  const share = (value: number) => ({ value, numberFormat: '0%' });
  const row = (
    objective: Given,
    indicator: Given,
    quarters: readonly Given[],
    program: string,
    target: Given,
    budget: number,
  ) => [
    objective,
    indicator,
    ...quarters,
    program,
    `Indikator ${program}`,
    target,
    share(0.5),
    budget,
    budget / 2,
  ];
  const none = [null, null, null, null];
  return workbook(
    worksheet(
      [
        [
          'SASARAN STRATEGIS',
          'INDIKATOR KINERJA',
          'TRIWULAN I',
          null,
          'TRIWULAN II',
          null,
          'PROGRAM/ KEGIATAN/ SUB KEGIATAN',
          'INDIKATOR PROGRAM/ KEGIATAN/ SUB KEGIATAN',
          'TARGET',
          'REALISASI',
          'ANGGARAN (Rp)',
          'REALISASI ANGGARAN (Rp)',
        ],
        [null, null, 'T', 'R', 'T', 'R', null, null, null, null, null, null],
        row(
          'Pelayanan baik',
          'Indeks kepuasan',
          [share(0.25), share(0.2), share(0.25), share(0.4)],
          'PROGRAM PENUNJANG',
          share(1),
          1000,
        ),
        row(null, null, none, 'Kegiatan Umum', share(1), 600),
        row(null, null, none, 'Sub Kegiatan Rapat', share(1), 600),
        row(
          'Koperasi sehat',
          'Persentase koperasi',
          [share(0.1), share(0.1), share(0.1), share(0.3)],
          'PROGRAM KOPERASI',
          share(1),
          500,
        ),
        row(null, null, none, 'Pelatihan koperasi', share(1), 500),
        row(null, null, none, 'Pendampingan', share(1), 700),
      ],
      {
        name: 'TW II',
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2', 'H1:H2', 'I1:I2', 'J1:J2', 'K1:K2', 'L1:L2'],
      },
    ),
  );
}

describe('tables beside each other', () => {
  test('go together by their rows, under the objective of the row', () => {
    expect(itemsIn(besides(), 'performance').map(({ block, objective }) => [objective, block.name])).toEqual([
      ['Pelayanan baik', 'Indeks kepuasan'],
      ['Pelayanan baik', 'Indikator PROGRAM PENUNJANG'],
      ['Pelayanan baik', 'Indikator Kegiatan Umum'],
      ['Pelayanan baik', 'Indikator Sub Kegiatan Rapat'],
      ['Koperasi sehat', 'Persentase koperasi'],
      ['Koperasi sehat', 'Indikator PROGRAM KOPERASI'],
      ['Koperasi sehat', 'Indikator Pelatihan koperasi'],
      ['Koperasi sehat', 'Indikator Pendampingan'],
    ]);
  });

  test('count a budget item without a level with the program above, unless it costs more than that', () => {
    expect(
      itemsIn(besides(), 'budget').map(({ block, depth, hasParts }) => [block.name, depth, hasParts]),
    ).toEqual([
      ['PROGRAM PENUNJANG', 0, true],
      ['Kegiatan Umum', 1, true],
      ['Sub Kegiatan Rapat', 2, false],
      ['PROGRAM KOPERASI', 0, true],
      ['Pelatihan koperasi', 1, false],
      ['Pendampingan', 0, false],
    ]);
  });

  test('know no plan to date before the year is over where there is only the budget of the year', () => {
    const targets = (index: number) =>
      itemsIn(besides(), 'budget', { kind: 'quarter', index }).map(({ annual, reached }) => [
        annual?.figure.kind === 'number' ? annual.figure.value : undefined,
        reached.target.length,
      ]);
    expect(targets(2)[0]).toEqual([1000, 0]);
    expect(targets(4)[0]).toEqual([1000, 1]);
  });
});

test('a table below another does not take its objectives', () => {
  const book = workbook(
    worksheet(
      [
        HEAD,
        ['Pasar tertib', 'Jumlah pasar', 'pasar', 10, 9, 0.9],
        ['Koperasi sehat', 'Jumlah koperasi', 'koperasi', 10, 9, 0.9],
        [],
        [],
        [null, ...HEAD.slice(1)],
        [null, 'Jumlah toko', 'toko', 10, 9, 0.9],
        [null, 'Jumlah kios', 'kios', 10, 9, 0.9],
      ],
      { name: 'Tahunan' },
    ),
  );
  const found = itemsIn(book, 'performance').map(({ block, objective }) => [block.name, objective]);
  expect(found.slice(0, 2)).toEqual([
    ['Jumlah pasar', 'Pasar tertib'],
    ['Jumlah koperasi', 'Koperasi sehat'],
  ]);
});

test('without two levels nothing is supposed to be a part', () => {
  const rows = (names: readonly string[]) =>
    workbook(
      worksheet(
        [
          ['Program/ Kegiatan/ Sub Kegiatan', 'Anggaran (Rp)', 'Realisasi Anggaran (Rp)'],
          ...names.map((name, index) => [name, 1000 - index, 100]),
        ],
        { name: 'TW II' },
      ),
    );
  const depths = (names: readonly string[]) => itemsIn(rows(names), 'budget').map(({ depth }) => depth);
  expect(depths(['PROGRAM PASAR', 'Pembangunan pasar', 'Rehab pasar'])).toEqual([0, 0, 0]);
  expect(depths(['PROGRAM PASAR', 'Kegiatan Pembangunan', 'Rehab pasar'])).toEqual([0, 1, 1]);
  expect(depths(['Rehab pasar', 'PROGRAM PASAR', 'Kegiatan Pembangunan'])).toEqual([0, 0, 1]);
});

test('a plan to date is known from periods or from an annual figure of its own', () => {
  const june: Period = { kind: 'month', index: 6 };
  const [own] = itemsIn(
    monthly('Anggaran (Rp)', [{ name: 'Program A', annual: 12, months: year([1, 2, 3]) }]),
    'budget',
  );
  if (own === undefined) throw new Error('No item');
  const { annual, measurements } = own.block;
  const timeless = measurements.slice(0, 1).map((one) => ({ ...one, period: undefined }));
  expect([
    isPlanKnown({ measurements }, june),
    isPlanKnown({ measurements: timeless }, june),
    annual !== undefined && isPlanKnown({ annual, measurements: timeless }, june),
    isPlanKnown({ measurements: timeless }, undefined),
  ]).toEqual([true, false, true, true]);
});

test('items of whose targets the periods were added up for lack of evidence say so', () => {
  const supposed = (index: number) =>
    itemsIn(besides(), 'performance', { kind: 'quarter', index })
      .filter(({ isTargetSupposed }) => isTargetSupposed)
      .map(({ block }) => block.name);
  expect(supposed(2)).toEqual(['Indeks kepuasan', 'Persentase koperasi']);
  expect(supposed(1)).toEqual([]);
});

describe('figures of an earlier period', () => {
  const june: Period = { kind: 'month', index: 6 };
  const of = (realizations: readonly (number | string)[], wanted: Period | undefined) => {
    const book = monthly('Kinerja', [
      { name: 'Jumlah pasar', annual: 12, months: year([1, 2, 3, 4, 5, 6, 7], realizations) },
    ]);
    const [item] = itemsIn(book, 'performance', wanted);
    return item === undefined ? undefined : earlierPeriod(item, wanted);
  };
  test.each<[string, readonly (number | string)[], Period | undefined, Period | undefined]>([
    [
      'are told where the period is not filled in',
      [1, 2, 3, '-', '-', '-'],
      june,
      { kind: 'month', index: 3 },
    ],
    ['are none where it is', [1, 2, 3, 4, 5, 6], june, undefined],
    [
      'are none where a month ends with the quarter asked for',
      [1, 2, 3, 4, 5, 6],
      { kind: 'quarter', index: 2 },
      undefined,
    ],
    ['are none where nothing was measured', ['-', '-', '-', '-', '-', '-'], june, undefined],
    ['are none where no period is asked for', [1, 2, 3, '-', '-', '-'], undefined, undefined],
  ])('%s', (_, realizations, wanted, expected) => {
    expect(of(realizations, wanted)).toEqual(expected);
  });

  test('are those of the sheet where the table names no period', () => {
    const [item] = itemsIn(besides(), 'budget', { kind: 'quarter', index: 4 });
    expect(item === undefined ? undefined : earlierPeriod(item, { kind: 'quarter', index: 4 })).toEqual({
      kind: 'quarter',
      index: 2,
    });
  });
});

/** Another amount for each name: equal amounts would pair. */
const annualOf = (name: string) =>
  1000 + Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

describe('an item on the sheets of several echelons', () => {
  const programs = (name: string, ...named: readonly string[]) =>
    sheetOf(
      name,
      'Anggaran (Rp)',
      named.map((program) => ({
        name: program,
        annual: annualOf(program),
        months: year([100, 200, 300, 400, 500, 600, 700, 800, 900, 950, 980, annualOf(program)]),
      })),
    );
  const families = (...sheets: readonly Workbook['sheets'][number][]) => {
    const book = { sheets };
    const { report } = check(book, DEFAULT_SETTINGS);
    const summarySheets = sheets.flatMap((sheet, index) => {
      const own = report.sheets[index];
      if (own === undefined) return [];
      const source = { sheet, report: own };
      return [{ ...source, items: { performance: [], budget: itemsOfKind(source, 'budget', undefined) } }];
    });
    const { levels, families: found } = familiesOf({ sheets: summarySheets } as never, 'budget');
    return [
      levels,
      found.map(({ name, versions }) => [
        name,
        versions.map((items) => items?.map(({ block }) => block.name)),
      ]),
    ];
  };
  test('is one family', () => {
    expect(
      families(
        programs('Eselon II', 'Program Koperasi', 'Program Pasar'),
        programs('Eselon III', 'Program Koperasi', 'Program Industri'),
      ),
    ).toEqual([
      ['Eselon II', 'Eselon III'],
      [['Program Koperasi', [['Program Koperasi'], ['Program Koperasi']]]],
    ]);
  });

  test('may be missing on a level between', () => {
    expect(
      families(
        programs('Eselon II', 'Program Koperasi', 'Program Pasar'),
        programs('Eselon III', 'Program Industri', 'Program Perdagangan'),
        programs('Eselon IV', 'Program Koperasi', 'Program Industri'),
      ),
    ).toEqual([
      ['Eselon II', 'Eselon III', 'Eselon IV'],
      [
        ['Program Industri', [undefined, ['Program Industri'], ['Program Industri']]],
        ['Program Koperasi', [['Program Koperasi'], undefined, ['Program Koperasi']]],
      ],
    ]);
  });

  test('stands from the highest echelon down, whatever the order of the sheets; those of one echelon go together', () => {
    expect(
      families(
        programs('Eselon III', 'Program Koperasi'),
        programs('Eselon II', 'Program Koperasi', 'Program Pasar'),
        programs('Eselon III Pasar', 'Program Pasar'),
      ),
    ).toEqual([
      ['Eselon II', 'Eselon III, Eselon III Pasar'],
      [
        ['Program Koperasi', [['Program Koperasi'], ['Program Koperasi']]],
        ['Program Pasar', [['Program Pasar'], ['Program Pasar']]],
      ],
    ]);
  });

  test('is none on sheets of no echelon', () => {
    expect(families(programs('Kas', 'Program Koperasi'), programs('Kas 2', 'Program Koperasi'))).toEqual([
      [],
      [],
    ]);
  });
});
