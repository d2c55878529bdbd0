import { beforeEach, describe, expect, test } from '@jest/globals';
import { office, sheetOf } from '../../test/office.ts';
import { cellAt, formulasIn, planOf, rowIn, rowWith } from '../../test/plansOf.ts';
import { monthly, workbook, worksheet, year, type Given } from '../../test/worksheets.ts';
import { rangeOf } from '../workbook/address.ts';
import type { SheetPlan } from './plan.ts';

const RISING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const june = { kind: 'month', index: 6 } as const;

describe('*Anggaran*', () => {
  let plan: SheetPlan;
  beforeEach(() => {
    plan = planOf('budget', office());
  });
  test('has the items of each sheet, what they add up to, what the sheet states, and how far that is apart', () => {
    expect(RISING.map((row) => rowIn(plan, row + 4)).concat([17, 18].map((row) => rowIn(plan, row)))).toEqual(
      [
        [
          ...['No', 'Program / Kegiatan / Sub Kegiatan', 'Pagu setahun', 'Target s.d. Desember'],
          ...['Realisasi s.d. Desember', '% terhadap anggaran kas', 'Serapan terhadap pagu'],
          ...['Deviasi', 'Sisa pagu', 'Sumber'],
        ],
        ['Eselon II'],
        ['', 'PROGRAM KOPERASI', 1200, 1200, 600, 0.5, 0.5, -600, 600, 'Eselon II!E14', 0.500000007],
        ['', 'PROGRAM PASAR', 2400, 2400, 2400, 1, 1, 0, 0, 'Eselon II!E26', 1.000000008],
        ['', 'PROGRAM KOSONG', 0, 0, 0, '-', '-', 0, 0, 'Eselon II!E38'],
        ['', 'Jumlah dihitung dari rincian', 3600, 3600, 3000, 3000 / 3600, 3000 / 3600, -600, 600, ''],
        [
          '',
          'Jumlah yang tertulis di lembar',
          3600,
          3600,
          3000,
          3000 / 3600,
          3000 / 3600,
          -600,
          600,
          'Eselon II!A39',
        ],
        ['', 'Selisih (tertulis - dihitung)', 0, 0, 0, '', '', '', '', ''],
        ['Eselon III'],
        ['', 'Program Koperasi', 1200, 1200, 660, 0.55, 0.55, -540, 540, 'Eselon III!E14'],
        ['', 'Program Pasar', 2400, 2400, 2400, 1, 1, 0, 0, 'Eselon III!E26'],
        ['', 'Jumlah dihitung dari rincian', 3600, 3600, 3060, 0.85, 0.85, -540, 540, ''],
        [
          '',
          'Jumlah yang tertulis di lembar',
          3600,
          3600,
          3000,
          3000 / 3600,
          3000 / 3600,
          -600,
          600,
          'Eselon III!A27',
        ],
        ['', 'Selisih (tertulis - dihitung)', 0, 0, -60, '', '', '', '', ''],
      ],
    );
  });

  test('is formulas that go to the source, and works the rest out beside them', () => {
    expect(formulasIn(plan, 7)).toEqual({
      C7: "='Eselon II'!B3",
      D7: "='Eselon II'!D14",
      E7: "='Eselon II'!E14",
      F7: '=IF(OR(N(D7)=0,NOT(ISNUMBER(E7))),"-",E7/D7)',
      G7: '=IF(OR(N(C7)=0,NOT(ISNUMBER(E7))),"-",E7/C7)',
      H7: '=IF(COUNT(E7,D7)<2,"-",E7-D7)',
      I7: '=IF(COUNT(C7,E7)<2,"-",C7-E7)',
      K7: '=IF(ISNUMBER(G7),G7+ROW()*0.000000001,"")',
    });
    expect(formulasIn(plan, 10)).toMatchObject({
      C10: "=SUM('Eselon II'!B3,'Eselon II'!B15,'Eselon II'!B27)",
      E10: "=SUM('Eselon II'!E14,'Eselon II'!E26,'Eselon II'!E38)",
      G10: '=IF(OR(N(C10)=0,NOT(ISNUMBER(E10))),"-",E10/C10)',
    });
    expect(formulasIn(plan, 11)).toMatchObject({ C11: "='Eselon II'!B39", E11: "='Eselon II'!E39" });
    expect(formulasIn(plan, 12)).toEqual({
      C12: '=IF(COUNT(C11,C10)<2,"-",C11-C10)',
      D12: '=IF(COUNT(D11,D10)<2,"-",D11-D10)',
      E12: '=IF(COUNT(E11,E10)<2,"-",E11-E10)',
    });
    expect(cellAt(plan, 'J11').link).toEqual({ sheetName: 'Eselon II', address: 'A39' });
    expect(['C7', 'F7', 'G7', 'H7', 'E12'].map((at) => cellAt(plan, at).numberFormat)).toEqual([
      '#,##0',
      '0.00%',
      '0.00%',
      '#,##0',
      '#,##0',
    ]);
    expect(['A10', 'B10', 'C10', 'C12', 'F12', 'J12'].map((at) => cellAt(plan, at).look)).toEqual([
      ...['totalText', 'totalText', 'totalFigure', 'totalFigure', 'totalText', 'totalText'],
    ]);
  });

  test('lists the lowest absorptions of the sheet with the finest items, budgets of 0 left out', () => {
    expect([20, 21, 22, 23].map((row) => rowIn(plan, row))).toEqual([
      ['Serapan terendah (pagu 0 tidak disertakan)'],
      [1, 'PROGRAM KOPERASI', 1200, 1200, 600, 0.5, 0.5, -600, 600, 'Eselon II!E14'],
      [2, 'PROGRAM PASAR', 2400, 2400, 2400, 1, 1, 0, 0, 'Eselon II!E26'],
      [],
    ]);
    expect(formulasIn(plan, 22)).toMatchObject({
      B22: '=IF(COUNT($K$6:$K$18)<2,"",INDEX($B$6:$B$18,MATCH(SMALL($K$6:$K$18,2),$K$6:$K$18,0))&"")',
      G22: '=IF(COUNT($K$6:$K$18)<2,"",INDEX($G$6:$G$18,MATCH(SMALL($K$6:$K$18,2),$K$6:$K$18,0)))',
    });
    expect(['C21', 'G21'].map((at) => cellAt(plan, at).numberFormat)).toEqual(['#,##0', '0.00%']);
  });

  test('folds items below their sheet, stays in sight with its headings, and repeats them on paper', () => {
    expect([...plan.outline]).toEqual([6, 7, 8, 13, 14].map((row) => [row, 1]));
    expect([plan.frozenRows, plan.print.titleRows, plan.hiddenColumns]).toEqual([
      5,
      { top: 4, bottom: 4 },
      [10],
    ]);
    expect(plan.merges.map(rangeOf)).toEqual([
      'A1:J1',
      'A2:J2',
      'A3:J3',
      'A6:J6',
      'A13:J13',
      'A20:J20',
      'A24:J24',
      'A25:J25',
    ]);
  });
});

test('a total of the year says nothing of a period before its end', () => {
  const plan = planOf('budget', office(), { period: june });
  expect([7, 10, 11, 12].map((row) => rowIn(plan, row).slice(2, 9))).toEqual([
    [1200, 600, 300, 0.5, 0.25, -300, 900],
    [3600, 1800, 1500, 1500 / 1800, 1500 / 3600, -300, 2100],
    [3600, '-', '-', '-', '-', '-', '-'],
    [0, '-', '-', '', '', '', ''],
  ]);
});

/** Programs with their parts on a sheet of one quarter, the budget of the year beside what was spent of it. */
const levels = (rows: readonly (readonly [string, Given, Given])[]) =>
  workbook(
    worksheet([['Program/ Kegiatan/ Sub Kegiatan', 'Anggaran (Rp)', 'Realisasi Anggaran (Rp)'], ...rows], {
      name: 'TW II',
    }),
  );

describe('a hierarchy', () => {
  let plan: SheetPlan;
  beforeEach(() => {
    plan = planOf(
      'budget',
      levels([
        ['PROGRAM KOPERASI', 1000, 100],
        ['Kegiatan Pelatihan', 600, 60],
        ['Sub Kegiatan Bimbingan', 400, 60],
        ['Sub Kegiatan Rapat', 200, 0],
        ['Kegiatan Pengawasan', 400, 40],
        ['PROGRAM PASAR', 500.5, 'Rp 400'],
      ]),
    );
  });
  test('is indented and folded, added up without its parts, and known to have no plan to date', () => {
    expect([7, 8, 9, 10, 11, 12, 13].map((row) => rowIn(plan, row).slice(1, 9))).toEqual([
      ['PROGRAM KOPERASI', 1000, '-', 100, '-', 0.1, '-', 900],
      ['Kegiatan Pelatihan', 600, '-', 60, '-', 0.1, '-', 540],
      ['Sub Kegiatan Bimbingan', 400, '-', 60, '-', 0.15, '-', 340],
      ['Sub Kegiatan Rapat', 200, '-', 0, '-', 0, '-', 200],
      ['Kegiatan Pengawasan', 400, '-', 40, '-', 0.1, '-', 360],
      ['PROGRAM PASAR', 500.5, '-', 400, '-', 400 / 500.5, '-', 100.5],
      ['Jumlah dihitung dari rincian', 1500.5, '-', 500, '-', 500 / 1500.5, '-', 1000.5],
    ]);
    expect([7, 8, 9, 10, 11, 12].map((row) => cellAt(plan, `B${String(row)}`).indent)).toEqual([
      ...[undefined, 1, 2, 2, 1, undefined],
    ]);
    expect([...plan.outline].map(([, level]) => level)).toEqual([1, 2, 3, 3, 2, 1]);
    expect(
      rowIn(
        plan,
        rowWith(
          plan,
          'Tanda - pada kolom target: lembar sumbernya tidak memuat anggaran kas, hanya pagu setahun.',
        ),
      ),
    ).toHaveLength(1);
  });

  test('shows sen where there are any, and ranks only what has no parts', () => {
    expect(['C7', 'C12', 'C13'].map((at) => cellAt(plan, at).numberFormat)).toEqual([
      '#,##0',
      '#,##0.00',
      '#,##0.00',
    ]);
    expect([16, 17, 18, 19, 20].map((row) => rowIn(plan, row)[1])).toEqual([
      ...['Sub Kegiatan Rapat', 'Kegiatan Pengawasan', 'Sub Kegiatan Bimbingan', 'PROGRAM PASAR', undefined],
    ]);
  });
});

test('bands name the units of the office, a level above their items', () => {
  const months = (program: string): (readonly Given[])[] =>
    year(RISING.map((month) => month * 10)).map(([label, target, realization], index) =>
      index === 0 ? [program, 120, label, target, realization] : [null, null, label, target, realization],
    );
  const plan = planOf(
    'budget',
    workbook(
      worksheet(
        [
          ['Program', 'Target Anggaran Tahunan', 'Bulan', 'Target', 'Realisasi'],
          ['A SEKRETARIS', null, null, null, null],
          ...months('Program Umum'),
          ['B KEPALA BIDANG', null, null, null, null],
          ...months('Program Pasar'),
        ],
        { name: 'Eselon III', merges: ['A2:E2', 'A15:E15'] },
      ),
    ),
  );
  expect([6, 7, 8, 9, 10].map((row) => [rowIn(plan, row)[0], rowIn(plan, row)[1]])).toEqual([
    ['Eselon III', undefined],
    ['A SEKRETARIS', undefined],
    ['', 'Program Umum'],
    ['B KEPALA BIDANG', undefined],
    ['', 'Program Pasar'],
  ]);
  expect([...plan.outline]).toEqual([
    [6, 1],
    [7, 2],
    [8, 1],
    [9, 2],
  ]);
  expect(cellAt(plan, 'A7').indent).toBe(1);
});

describe('a sum that no one formula can read', () => {
  test('adds up the rows above it', () => {
    const plan = planOf(
      'budget',
      levels([
        ['PROGRAM KOPERASI', '1.000 rupiah', 100],
        ['Kegiatan Pelatihan', 600, 60],
        ['PROGRAM PASAR', 500, 400],
        ['PROGRAM INDUSTRI', 300, 30],
      ]),
    );
    const row = rowWith(plan, 'Jumlah dihitung dari rincian');
    expect([cellAt(plan, `C${String(row)}`).formula, cellAt(plan, `E${String(row)}`).formula]).toEqual([
      '=SUM(C7,C9:C10)',
      "=SUM('TW II'!C2,'TW II'!C4,'TW II'!C5)",
    ]);
    expect(cellAt(plan, 'C7')).toMatchObject({ look: 'copied', value: 1000 });
  });
});

test('the ten lowest are ten, of equal ones the first', () => {
  const programs = Array.from({ length: 12 }, (_, index) => ({
    name: `Program ke-${String(index + 1)}`,
    annual: 1200,
    months: year(
      RISING.map((month) => month * 100),
      RISING.map((month) => month * (index < 3 ? 50 : 100)),
    ),
  }));
  const plan = planOf('budget', monthly('Anggaran (Rp)', programs));
  const first = rowWith(plan, 'Serapan terendah (pagu 0 tidak disertakan)') + 1;
  const names = Array.from({ length: 11 }, (_, index) => rowIn(plan, first + index)[1]);
  expect(names).toEqual([...programs.slice(0, 10).map(({ name }) => name), undefined]);
});

test('without budgets *Anggaran* says so, and ranks nothing', () => {
  const plan = planOf(
    'budget',
    workbook(sheetOf('Kinerja', 'Kinerja', [{ name: 'Jumlah pasar', annual: 12, months: year(RISING) }])),
  );
  expect([6, 7, 8, 9].map((row) => rowIn(plan, row))).toEqual([
    ['Tidak ada anggaran di buku kerja ini.'],
    [],
    ['Deviasi = realisasi - target; minus berarti di bawah rencana. Sisa = pagu - realisasi.'],
    ['Angka adalah rumus yang menunjuk ke sel sumbernya dan ikut berubah bila sel itu diperbaiki.'],
  ]);
});

describe('a total below periods in columns', () => {
  const table = (rows: readonly (readonly Given[])[]) =>
    workbook(
      worksheet(
        [
          [
            'Program',
            'Pagu',
            ...['I', 'II', 'III', 'IV'].flatMap((quarter) => [`TRIWULAN ${quarter}`, null]),
          ],
          [null, null, ...[1, 2, 3, 4].flatMap(() => ['Target (Rp)', 'Realisasi (Rp)'])],
          ...rows,
        ],
        { name: 'Anggaran', merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1', 'I1:J1'] },
      ),
    );
  const stated = (book: ReturnType<typeof table>, index: number) => {
    const plan = planOf('budget', book, { period: { kind: 'quarter', index } });
    const row = rowWith(plan, 'Jumlah yang tertulis di lembar');
    return [rowIn(plan, row).slice(2, 5), formulasIn(plan, row)[`E${String(row)}`]];
  };

  test('is that of the period where figures are cumulative', () => {
    const book = table([
      ['Program Koperasi', 4000, 1000, 900, 2000, 1800, 3000, 2500, 4000, 3600],
      ['Program Pasar', 8000, 2000, 1900, 4000, 3800, 6000, 5500, 8000, 7600],
      ['TOTAL', 12000, 3000, 2800, 6000, 5600, 9000, 8000, 12000, 11200],
    ]);
    expect(stated(book, 2)).toEqual([[12000, 6000, 5600], "='Anggaran'!F5"]);
    expect(stated(book, 4)).toEqual([[12000, 12000, 11200], "='Anggaran'!J5"]);
  });

  test('is added up where figures are of each period', () => {
    const book = table([
      ['Program Koperasi', 4000, 1000, 900, 1000, 1000, 1000, 1000, 1000, 1100],
      ['Program Pasar', 8000, 2000, 1900, 2000, 2000, 2000, 2000, 2000, 2100],
      ['TOTAL', 12000, 3000, 2800, 3000, 3000, 3000, 3000, 3000, 3200],
    ]);
    expect(stated(book, 2)).toEqual([[12000, 6000, 5800], "=SUM('Anggaran'!D5,'Anggaran'!F5)"]);
  });
});
