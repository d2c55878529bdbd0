import { beforeEach, describe, expect, test } from '@jest/globals';
import { office, sheetOf } from '../../test/office.ts';
import { cellAt, formulasIn, planOf, rowIn, rowWith } from '../../test/plansOf.ts';
import { workbook, worksheet, year, type Given, type Item } from '../../test/worksheets.ts';
import { rangeOf } from '../workbook/address.ts';
import type { SheetPlan } from './plan.ts';

const RISING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const program = (
  name: string,
  monthlyAmount: number,
  realized = RISING.map((month) => month * monthlyAmount) as readonly (number | string)[],
): Item => ({
  name,
  annual: monthlyAmount * 12,
  months: year(
    RISING.map((month) => month * monthlyAmount),
    realized,
  ),
});

describe('*Sandingan*', () => {
  let plan: SheetPlan;
  beforeEach(() => {
    plan = planOf('comparison', office());
  });
  test('puts the versions of an item side by side, realizations first, with their differences', () => {
    expect([5, 6, 7, 8, 9].map((row) => rowIn(plan, row))).toEqual([
      [
        ...['No', 'Program / Kegiatan / Sub Kegiatan'],
        ...['Realisasi: Eselon II', 'Realisasi: Eselon III', 'Selisih realisasi'],
        ...['Target: Eselon II', 'Target: Eselon III', 'Selisih target'],
        ...['Pagu/target setahun: Eselon II', 'Pagu/target setahun: Eselon III', 'Selisih setahun'],
        'Versi yang cocok dengan TOTAL',
      ],
      ['ANGGARAN'],
      [
        ...[1, 'PROGRAM KOPERASI', 600, 660, 60, 1200, 1200, 0, 1200, 1200, 0],
        'Eselon II cocok dengan TOTAL Eselon II; Eselon II cocok dengan TOTAL Eselon III',
      ],
      [2, 'PROGRAM PASAR', 2400, 2400, 0, 2400, 2400, 0, 2400, 2400, 0, ''],
      [],
    ]);
  });

  test('is formulas, and colours what differs', () => {
    expect(formulasIn(plan, 7)).toEqual({
      C7: "='Eselon II'!E14",
      D7: "='Eselon III'!E14",
      E7: '=IF(COUNT(C7:D7)<2,"-",MAX(C7:D7)-MIN(C7:D7))',
      F7: "='Eselon II'!D14",
      G7: "='Eselon III'!D14",
      H7: '=IF(COUNT(F7:G7)<2,"-",MAX(F7:G7)-MIN(F7:G7))',
      I7: "='Eselon II'!B3",
      J7: "='Eselon III'!B3",
      K7: '=IF(COUNT(I7:J7)<2,"-",MAX(I7:J7)-MIN(I7:J7))',
    });
    expect(
      plan.conditionalFormats.map(({ range, formula, look }) => [rangeOf(range), formula, look]),
    ).toEqual([
      ['E6:E8', '=AND(ISNUMBER($E6),$E6<>0)', 'low'],
      ['H6:H8', '=AND(ISNUMBER($H6),$H6<>0)', 'low'],
      ['K6:K8', '=AND(ISNUMBER($K6),$K6<>0)', 'low'],
    ]);
    expect(cellAt(plan, 'E7').numberFormat).toBe('#,##0');
    expect([plan.frozenRows, plan.print.titleRows, plan.columnWidths]).toEqual([
      5,
      { top: 4, bottom: 4 },
      [5, 44, ...Array<number>(9).fill(14), 30],
    ]);
  });
});

test('a version that ends earlier is none of the period', () => {
  const book = workbook(
    sheetOf('Eselon II', 'Anggaran (Rp)', [program('Program Koperasi', 10), program('Program Pasar', 20)]),
    sheetOf('Eselon III', 'Anggaran (Rp)', [
      program('Program Koperasi', 10, [10, 20, 30, 40, 50, 60, 70, '-', '-', '-', '-', '-']),
      program('Program Pasar', 20),
    ]),
  );
  const plan = planOf('comparison', book);
  expect(rowIn(plan, rowWith(plan, 'Program Koperasi'))).toEqual([
    ...[1, 'Program Koperasi', 120, 'Baru sampai Juli', '-', 120, 'Baru sampai Juli', '-', 120, 120, 0, ''],
  ]);
  expect(cellAt(plan, 'D7').look).toBe('text');
});

test('a whole is held against its parts, and versions that agree with no total say so', () => {
  const totals = { annual: 999, target: 999, realization: 999 };
  const book = workbook(
    sheetOf(
      'Eselon II',
      'Anggaran (Rp)',
      [program('Program Koperasi', 30), program('Program Pasar', 50)],
      totals,
    ),
    sheetOf(
      'Eselon III',
      'Anggaran (Rp)',
      [
        program(
          'Program Koperasi',
          30,
          RISING.map((month) => month * 29),
        ),
        program('Program Pasar', 50),
      ],
      totals,
    ),
  );
  const plan = planOf('comparison', book);
  const row = rowIn(plan, rowWith(plan, 'Program Koperasi'));
  expect([row[2], row[3], row[4], row[11]]).toEqual([360, 348, 12, 'Tidak ada TOTAL yang cocok']);
  expect(rowIn(plan, rowWith(plan, 'Program Pasar'))[11]).toBe('');
});

test('a version may agree with the budgets of the year', () => {
  const changed = { ...program('Program Koperasi', 30), annual: 400 };
  const book = workbook(
    sheetOf('Eselon II', 'Anggaran (Rp)', [program('Program Koperasi', 30), program('Program Pasar', 50)], {
      annual: 1000,
      target: 960,
      realization: 960,
    }),
    sheetOf('Eselon III', 'Anggaran (Rp)', [changed, program('Program Pasar', 50)]),
  );
  const plan = planOf('comparison', book);
  expect(rowIn(plan, rowWith(plan, 'Program Koperasi')).slice(8)).toEqual([
    ...[360, 400, 40, 'Eselon III cocok dengan TOTAL Eselon II'],
  ]);
});

test('indicators stand below budgets, and levels without versions are left out', () => {
  const indicators = [program('Jumlah pasar', 1), program('Jumlah toko', 2)];
  const book = workbook(
    sheetOf('Eselon II', 'Kinerja', [program('Indeks pelayanan', 3), program('Indeks kepuasan', 4)]),
    sheetOf('Eselon III', 'Kinerja', indicators),
    sheetOf('Eselon IV', 'Kinerja', indicators),
  );
  const plan = planOf('comparison', book);
  expect([5, 6, 7, 8].map((row) => rowIn(plan, row).slice(0, 5))).toEqual([
    [
      'No',
      'Program / Kegiatan / Sub Kegiatan',
      'Realisasi: Eselon III',
      'Realisasi: Eselon IV',
      'Selisih realisasi',
    ],
    ['KINERJA'],
    [1, 'Jumlah pasar', 12, 12, 0],
    [2, 'Jumlah toko', 24, 24, 0],
  ]);
  expect(rowIn(plan, 7)[11]).toBe('');
});

test('with nothing on two sheets *Sandingan* says so', () => {
  const plan = planOf('comparison', workbook(sheetOf('Eselon II', 'Kinerja', [program('Jumlah pasar', 1)])));
  expect(rowIn(plan, 5)).toEqual([
    'Tidak ada indikator atau anggaran yang muncul di lebih dari satu lembar.',
  ]);
});

describe('sheets that each report a quarter', () => {
  const quarter = (name: string, figures: Readonly<Record<string, readonly Given[]>>) =>
    worksheet(
      [
        [
          'Indikator Kinerja',
          'Target Tahunan',
          'TRIWULAN I',
          null,
          'TRIWULAN II',
          null,
          'TRIWULAN III',
          null,
        ],
        [null, null, 'T', 'R', 'T', 'R', 'T', 'R'],
        ...Object.entries(figures).map(([item, own]) => [item, 12, ...own]),
      ],
      { name, merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1'] },
    );
  const first = quarter('TW I', { 'Jumlah pasar': [3, 2], 'Jumlah toko': [3, 3], 'Jumlah kios': [3, 1] });
  const second = quarter('TW II', {
    'Jumlah pasar': [3, 3, 6, 5],
    'Jumlah toko': [3, 3, 6, 6],
    'Jumlah los': [3, 1, 6, 2],
  });
  const third = quarter('TW III', { 'Jumlah toko': [3, 3, 6, 6, 9, 9], 'Jumlah pasar': [3, 3, 6, 5, 9, 8] });

  test('are compared by what they say of one period', () => {
    const plan = planOf('comparison', workbook(first, third, second));
    expect([5, 6, 7, 8, 9, 10, 11].map((row) => rowIn(plan, row).slice(0, 10))).toEqual([
      [
        ...[
          'No',
          'Program / Kegiatan / Sub Kegiatan',
          'Realisasi: TW I',
          'Realisasi: TW II',
          'Realisasi: TW III',
        ],
        ...['Selisih realisasi', 'Target: TW I', 'Target: TW II', 'Target: TW III', 'Selisih target'],
      ],
      ['KINERJA'],
      [1, 'Jumlah toko · Triwulan I', 3, 3, 3, 0, 3, 3, 3, 0],
      [2, 'Jumlah toko · Triwulan II', '', 6, 6, 0, '', 6, 6, 0],
      [3, 'Jumlah pasar · Triwulan I', 2, 3, 3, 1, 3, 3, 3, 0],
      [4, 'Jumlah pasar · Triwulan II', '', 5, 5, 0, '', 6, 6, 0],
      [],
    ]);
    expect(formulasIn(plan, 9)).toMatchObject({
      C9: "='TW I'!D3",
      D9: "='TW II'!D3",
      E9: "='TW III'!D4",
      F9: '=IF(COUNT(C9:E9)<2,"-",MAX(C9:E9)-MIN(C9:E9))',
    });
  });

  test('are compared up to the period of the summary, and not where a quarter has two sheets', () => {
    const upToSecond = planOf('comparison', workbook(first, second, third), {
      period: { kind: 'quarter', index: 2 },
    });
    expect(rowIn(upToSecond, 5).slice(2, 5)).toEqual([
      'Realisasi: TW I',
      'Realisasi: TW II',
      'Selisih realisasi',
    ]);
    const twice = planOf('comparison', workbook(first, { ...first, id: 'x', name: 'Revisi TW I' }, second));
    expect(rowIn(twice, 5)).toEqual([
      'Tidak ada indikator atau anggaran yang muncul di lebih dari satu lembar.',
    ]);
    const alone = planOf('comparison', workbook(first, second, third), {
      period: { kind: 'quarter', index: 1 },
    });
    expect(rowIn(alone, 5)).toHaveLength(1);
  });

  test('show how the budget of the year changes', () => {
    const budget = (name: string, amount: number) =>
      worksheet(
        [
          ['Program/ Kegiatan/ Sub Kegiatan', 'Anggaran (Rp)', 'Realisasi Anggaran (Rp)'],
          ['PROGRAM PASAR', { value: amount, numberFormat: '"Rp" #,##0.00' }, 100],
          ['PROGRAM INDUSTRI', 500, 50],
        ],
        { name },
      );
    const plan = planOf('comparison', workbook(budget('TW I', 1000), budget('TW II', 800)));
    expect([6, 7, 8, 9].map((row) => rowIn(plan, row))).toEqual([
      ['ANGGARAN'],
      [1, 'PROGRAM PASAR', '', '', '-', '', '', '-', 1000, 800, 200, ''],
      [2, 'PROGRAM INDUSTRI', '', '', '-', '', '', '-', 500, 500, 0, ''],
      [],
    ]);
    expect(formulasIn(plan, 7)).toMatchObject({ I7: "='TW I'!B2", J7: "='TW II'!B2" });
    expect(['I7', 'K7'].map((at) => cellAt(plan, at).numberFormat)).toEqual(['#,##0', '#,##0']);
  });
});
