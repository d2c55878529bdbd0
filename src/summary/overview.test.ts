import { beforeEach, describe, expect, test } from '@jest/globals';
import { office, sheetOf } from '../../test/office.ts';
import { cellAt, formulasIn, planOf, plansOf, rowIn, rowWith } from '../../test/plansOf.ts';
import { monthly, workbook, worksheet, year } from '../../test/worksheets.ts';
import { addressOf, rangeOf } from '../workbook/address.ts';
import type { SheetPlan } from './plan.ts';

const RISING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const june = { kind: 'month', index: 6 } as const;

describe('*Ringkasan* on top', () => {
  let plan: SheetPlan;
  beforeEach(() => {
    plan = planOf('overview', office());
  });
  test('has its title, and the period', () => {
    expect([1, 2, 3].map((row) => rowIn(plan, row))).toEqual([
      ['RINGKASAN CAPAIAN'],
      ['Kinerja'],
      ['Sampai dengan Desember'],
    ]);
  });

  test('has the budget of the highest echelon, and the average of at most 100 % each', () => {
    expect([5, 6, 7, 8, 9, 10].map((row) => rowIn(plan, row).slice(1, 4))).toEqual([
      ['Pagu anggaran setahun', null, 3600],
      ['Target anggaran s.d. periode', null, 3600],
      ['Realisasi anggaran s.d. periode', null, 3000],
      ['Serapan terhadap pagu', null, 3000 / 3600],
      ['Rata-rata capaian indikator (paling tinggi 100% tiap indikator)', null, 2.5 / 3],
      ['Indikator yang diukur', null, 3],
    ]);
    expect([5, 7, 8, 9, 10].map((row) => cellAt(plan, `D${String(row)}`).formula)).toEqual([
      "=SUM('Eselon II'!B3,'Eselon II'!B15,'Eselon II'!B27)",
      "=SUM('Eselon II'!E14,'Eselon II'!E26,'Eselon II'!E38)",
      '=IF(OR(N(D5)=0,NOT(ISNUMBER(D7))),"-",D7/D5)',
      '=IF(COUNT($G$22:$G$27)=0,"-",(SUMIF($G$22:$G$27,"<=1")+COUNTIF($G$22:$G$27,">1"))/COUNT($G$22:$G$27))',
      '=COUNT($G$22:$G$27)',
    ]);
    expect(['D5', 'D8', 'D9', 'D10'].map((at) => cellAt(plan, at).numberFormat)).toEqual([
      '#,##0',
      '0.00%',
      '0.00%',
      '#,##0',
    ]);
  });

  test('counts the indicators of each predicate, and those that have none', () => {
    expect([5, 6, 7, 8, 9, 10, 11, 12, 13].map((row) => rowIn(plan, row).slice(6, 8))).toEqual([
      ['Jumlah indikator menurut predikat'],
      ['Sangat Tinggi', 2],
      ['Tinggi', 0],
      ['Sedang', 0],
      ['Rendah', 0],
      ['Sangat Rendah', 1],
      ['Belum diukur', 1],
      ['Belum dijadwalkan', 1],
      ['Tidak sebanding', 0],
    ]);
    expect(['H6', 'H10', 'H11', 'H13'].map((at) => cellAt(plan, at).formula)).toEqual([
      '=COUNTIF($H$22:$H$27,G6)',
      '=COUNTIF($H$22:$H$27,G10)',
      '=COUNTIF($G$22:$G$27,G11)',
      '=COUNTIF($G$22:$G$27,G13)',
    ]);
  });

  test('lists the lowest, with why and where', () => {
    expect([14, 15, 16, 17, 18].map((row) => rowIn(plan, row))).toEqual([
      ['Capaian terendah'],
      [1, '=SUM(A1)', null, null, null, null, 0.5, 'Sangat Rendah', 'Belum cair', "Kinerja '21!E26"],
      [2, 'Jumlah pasar', null, null, null, null, 1, 'Sangat Tinggi', '', "Kinerja '21!E14"],
      [3, 'Jumlah toko', null, null, null, null, 1.5, 'Sangat Tinggi', '', "Kinerja '21!E38"],
      [],
    ]);
    const found = (column: string) =>
      `INDEX($${column}$22:$${column}$27,MATCH(SMALL($K$22:$K$27,2),$K$22:$K$27,0))`;
    const text = (column: string) => `=IF(COUNT($K$22:$K$27)<2,"",${found(column)}&"")`;
    expect(formulasIn(plan, 16)).toEqual({
      B16: text('B'),
      G16: `=IF(COUNT($K$22:$K$27)<2,"",${found('G')})`,
      H16: text('H'),
      I16: text('I'),
      J16: text('J'),
    });
    expect(cellAt(plan, 'G16').numberFormat).toBe('0.00%');
    expect(cellAt(plan, 'B15')).not.toHaveProperty('link');
  });

  test('colours predicates by name, in the table, in the legend and among the lowest', () => {
    const formats = plan.conditionalFormats.map(({ range, formula, look }) => [
      rangeOf(range),
      formula,
      look,
    ]);
    expect(formats).toHaveLength(15);
    expect(formats.slice(0, 5)).toEqual([
      ['H22:H27', '=$H22="Sangat Tinggi"', 'highest'],
      ['H22:H27', '=$H22="Tinggi"', 'high'],
      ['H22:H27', '=$H22="Sedang"', 'middle'],
      ['H22:H27', '=$H22="Rendah"', 'low'],
      ['H22:H27', '=$H22="Sangat Rendah"', 'lowest'],
    ]);
    expect([formats[5]?.[0], formats[5]?.[1], formats[10]?.[0]]).toEqual([
      'G6:G10',
      '=$G6="Sangat Tinggi"',
      'H15:H19',
    ]);
  });
});

describe('the table of *Ringkasan*', () => {
  let plan: SheetPlan;
  beforeEach(() => {
    plan = planOf('overview', office());
  });
  test('has a row for each indicator, below its unit', () => {
    expect([21, 22, 23, 24, 25, 26, 27].map((row) => rowIn(plan, row))).toEqual([
      [
        ...['No', 'Indikator', 'Satuan', 'Target setahun', 'Target s.d. Desember', 'Realisasi s.d. Desember'],
        ...['Capaian', 'Predikat', 'Keterangan', 'Sumber'],
      ],
      ["Kinerja '21"],
      [1, 'Jumlah pasar', '', 12, 12, 12, 1, 'Sangat Tinggi', '', "Kinerja '21!E14", 1.000000023],
      [2, '=SUM(A1)', '', 24, 24, 12, 0.5, 'Sangat Rendah', 'Belum cair', "Kinerja '21!E26", 0.500000024],
      [3, 'Jumlah toko', '', 12, 12, 18, 1.5, 'Sangat Tinggi', '', "Kinerja '21!E38", 1.500000025],
      [4, 'Jumlah kios', '', 12, 12, '-', 'Belum diukur', '-', '', "Kinerja '21!E50", ''],
      [5, 'Jumlah gudang', '', 0, 0, 0, 'Belum dijadwalkan', '-', '', "Kinerja '21!E62", ''],
    ]);
  });

  test('is formulas that go to the source', () => {
    expect(formulasIn(plan, 24)).toEqual({
      D24: "='Kinerja ''21'!B15",
      E24: "='Kinerja ''21'!D26",
      F24: "='Kinerja ''21'!E26",
      G24: '=IF(N(E24)=0,"Belum dijadwalkan",IF(ISNUMBER(F24),F24/E24,"Belum diukur"))',
      H24: '=IF(ISNUMBER(G24),IF(G24>0.9,"Sangat Tinggi",IF(G24>0.75,"Tinggi",IF(G24>0.65,"Sedang",IF(G24>0.5,"Rendah","Sangat Rendah")))),"-")',
      I24: "='Kinerja ''21'!G26&\"\"",
      K24: '=IF(ISNUMBER(G24),G24+ROW()*0.000000001,"")',
    });
    expect(cellAt(plan, 'J24').link).toEqual({ sheetName: "Kinerja '21", address: 'E26' });
  });

  test('hides the column by which Excel ranks, and repeats its headings on paper', () => {
    expect(plan.hiddenColumns).toEqual([10]);
    expect(plan.print).toEqual({
      paper: 'A4',
      orientation: 'landscape',
      footer: 'Halaman &P dari &N',
      titleRows: { top: 20, bottom: 20 },
    });
    expect(plan.merges.map(rangeOf)).toEqual([
      ...['A1:J1', 'A2:J2', 'A3:J3', 'A14:J14', 'A22:J22', 'A29:J29', 'A30:J30'],
      ...['D5:E5', 'D6:E6', 'D7:E7', 'D8:E8', 'D9:E9', 'D10:E10', 'B15:F15', 'B16:F16', 'B17:F17'],
    ]);
  });

  test('is followed by what has to be said of it', () => {
    expect([29, 30, 31].map((row) => rowIn(plan, row))).toEqual([
      [
        'Indikator yang belum dijadwalkan, belum diukur, atau tidak sebanding tidak dihitung dalam rata-rata.',
      ],
      ['Angka adalah rumus yang menunjuk ke sel sumbernya dan ikut berubah bila sel itu diperbaiki.'],
      [],
    ]);
  });
});

test('up to another period *Ringkasan* says which figures are older', () => {
  const book = monthly('Kinerja', [
    { name: 'Jumlah pasar', annual: 12, months: year(RISING, [1, 2, 3, '-', '-', '-', 7, 8, 9, 10, 11, 12]) },
  ]);
  const plan = planOf('overview', book, { period: june });
  expect(rowIn(plan, rowWith(plan, 'Jumlah pasar'))).toEqual([
    1,
    'Jumlah pasar',
    null,
    null,
    null,
    null,
    1,
    'Sangat Tinggi',
    '',
    'Sheet1!E5 (Maret)',
  ]);
  expect(rowIn(plan, 23)).toEqual([
    1,
    'Jumlah pasar',
    '',
    12,
    3,
    3,
    1,
    'Sangat Tinggi',
    '',
    'Sheet1!E5 (Maret)',
    1.000000023,
  ]);
  expect(rowIn(plan, 3)).toEqual(['Sampai dengan Juni']);
  expect(rowIn(plan, 26)).toEqual([
    'Bulan atau triwulan dalam kurung pada kolom Sumber: angka terakhir yang terisi adalah angka periode itu.',
  ]);
});

describe('*Ringkasan* of a table of the year alone', () => {
  const book = workbook(
    worksheet(
      [
        ['DINAS PASAR KABUPATEN CONTOH'],
        ['LAPORAN TAHUN 2023'],
        ['Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '% Capaian'],
        ['Pasar tertib', 'Jumlah pasar', 'pasar', 10, 9, 0.9],
        [null, 'Jumlah dokumen', 'dokumen', '12 Dokumen', '11 Dokumen', 0.92],
        ['Pedagang maju', 'Persentase', '%', '80 - 90%', { value: 0.85, numberFormat: '0%' }, 1],
        [null, 'Jumlah toko', 'toko', 10, 20, 2],
      ],
      { name: 'Tahunan', merges: ['A1:F1', 'A2:F2'] },
    ),
  );
  let plan: SheetPlan;
  beforeEach(() => {
    plan = planOf('overview', book);
  });
  test('names no period, and no budget', () => {
    expect([1, 2, 3, 5, 21].map((row) => rowIn(plan, row))).toEqual([
      ['RINGKASAN CAPAIAN'],
      ['DINAS PASAR KABUPATEN CONTOH · LAPORAN TAHUN 2023'],
      [''],
      [
        null,
        'Rata-rata capaian indikator (paling tinggi 100% tiap indikator)',
        null,
        (0.9 + 11 / 12 + 1 + 1) / 4,
        null,
        null,
        'Jumlah indikator menurut predikat',
      ],
      [
        'No',
        'Indikator',
        'Satuan',
        'Target setahun',
        'Target',
        'Realisasi',
        'Capaian',
        'Predikat',
        'Keterangan',
        'Sumber',
      ],
    ]);
  });

  test('groups by objective, and calls copies what they are', () => {
    expect([22, 23, 24, 25, 26, 27, 28].map((row) => rowIn(plan, row)[0])).toEqual([
      ...['Tahunan', 'Pasar tertib', 1, 2, 'Pedagang maju', 3, 4],
    ]);
    expect(cellAt(plan, 'A23').indent).toBe(1);
    expect(cellAt(plan, 'A22').indent).toBeUndefined();
    expect(
      ['D24', 'D25', 'F25', 'D27', 'G27'].map((at) => [cellAt(plan, at).look, cellAt(plan, at).formula]),
    ).toEqual([
      ['figure', "='Tahunan'!D4"],
      ['copied', undefined],
      ['copied', undefined],
      ['text', "='Tahunan'!D6"],
      ['copied', undefined],
    ]);
    expect(rowIn(plan, 32)).toEqual([
      'Angka bercetak miring disalin sebagai nilai: sumbernya berupa teks yang tidak terbaca oleh rumus.',
    ]);
  });
});

test('what follows an objective without one of its own is set apart', () => {
  const head = ['Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '% Capaian'];
  const book = workbook(
    worksheet(
      [
        head,
        ['Pasar tertib', 'Jumlah pasar', 'pasar', 10, 9, 0.9],
        ['Jumlah toko', 'Jumlah toko', 'toko', 10, 9, 0.9],
      ],
      { name: 'A' },
    ),
    worksheet([head.slice(1), ['Jumlah kios', 'kios', 10, 9, 0.9], ['Jumlah los', 'los', 10, 9, 0.9]], {
      name: 'B',
    }),
  );
  const plan = planOf('overview', book);
  const rows = plan.cells.filter(({ row, look }) => row >= 21 && look === 'band').map(({ value }) => value);
  expect(rows).toEqual(['A', 'Pasar tertib', 'B']);
});

describe('without indicators', () => {
  const book = monthly('Anggaran (Rp)', [{ name: 'Program A', annual: 12, months: year(RISING) }]);
  let plan: SheetPlan;
  beforeEach(() => {
    plan = planOf('overview', book);
  });
  test('*Ringkasan* says so, and divides by nothing', () => {
    expect(rowIn(plan, 22)).toEqual(['Tidak ada indikator kinerja di buku kerja ini.']);
    expect(rowIn(plan, 14)).toEqual([]);
    expect([cellAt(plan, 'D9').value, cellAt(plan, 'D10').value]).toEqual(['-', 0]);
  });
});

describe('settings', () => {
  const book = monthly('Kinerja', [
    {
      name: 'Jumlah keluhan',
      annual: 10,
      months: year(
        RISING.map(() => 10),
        RISING.map((value) => value + 18),
      ),
    },
    {
      name: 'Jumlah pasar',
      annual: 12,
      months: year(
        RISING,
        RISING.map((value) => value * 2),
      ),
    },
  ]);
  const settings = {
    directions: { 'Jumlah keluhan': 'less' },
    achievementCap: 1.2,
    achievementFloor: true,
  } as const;
  test('turn, cap and floor achievements, in formulas as in values', () => {
    const plan = planOf('overview', book, { settings });
    expect([cellAt(plan, 'G23'), cellAt(plan, 'G24')].map(({ value, formula }) => [value, formula])).toEqual([
      [
        0,
        '=IF(N(E23)=0,"Belum dijadwalkan",IF(ISNUMBER(F23),MIN(1.2,MAX(0,(2*E23-F23)/E23)),"Belum diukur"))',
      ],
      [1.2, '=IF(N(E24)=0,"Belum dijadwalkan",IF(ISNUMBER(F24),MIN(1.2,MAX(0,F24/E24)),"Belum diukur"))'],
    ]);
  });

  test('may hold the target against the realization, of which none is a divisor', () => {
    const plan = planOf('overview', book, { settings: { directions: { 'Jumlah keluhan': 'lessInverse' } } });
    expect(cellAt(plan, 'G23')).toMatchObject({
      value: 10 / 30,
      formula: '=IF(N(E23)=0,"Belum dijadwalkan",IF(N(F23)<>0,E23/F23,"Belum diukur"))',
    });
  });

  test('name predicates, however many', () => {
    const plan = planOf('overview', office(), {
      settings: { predicates: [{ name: 'Hijau', from: 0.8, includesEdge: true }, { name: 'Merah' }] },
    });
    expect([6, 7, 8].map((row) => rowIn(plan, row).slice(6, 8))).toEqual([
      ['Hijau', 2],
      ['Merah', 1],
      ['Belum diukur', 1],
    ]);
    expect(plan.conditionalFormats.slice(0, 2).map(({ look }) => look)).toEqual(['highest', 'lowest']);
  });
});

test('in English, with the signature below', () => {
  const signed = sheetOf('Eselon II', 'Kinerja', [
    { name: 'Jumlah pasar', annual: 12, months: year(RISING) },
  ]);
  const rows = [
    ['Singaraja, 31 Desember 2021'],
    ['Kepala Dinas Pasar'],
    [],
    [],
    ['Drs. Contoh, M.Si'],
    ['Pembina Utama Muda'],
    ['NIP. 19741014 199311 1 001'],
  ];
  const grid = [...signed.grid, [], ...rows.map((row) => row.map((value) => ({ value })))];
  const book = workbook({ ...signed, grid });
  const plan = planOf('overview', book, { language: 'en', isSigned: true, paper: 'F4' });
  expect([plan.name, rowIn(plan, 1), rowIn(plan, 3), plan.print.paper, plan.print.footer]).toEqual([
    'Overview',
    ['ACHIEVEMENTS IN SHORT'],
    ['Up to December'],
    'F4',
    'Page &P of &N',
  ]);
  const lines = plan.cells
    .filter(({ look }) => look === 'signature')
    .map((cell) => [addressOf(cell), cell.value]);
  expect(lines).toEqual([
    ['I28', 'Singaraja, 31 Desember 2021'],
    ['I29', 'Kepala Dinas Pasar'],
    ['I32', 'Drs. Contoh, M.Si'],
    ['I33', 'Pembina Utama Muda'],
    ['I34', 'NIP. 19741014 199311 1 001'],
  ]);
  expect(plan.merges.map(rangeOf)).toContain('I29:J29');
  expect(planOf('overview', book).cells.filter(({ look }) => look === 'signature')).toEqual([]);
});

test('nothing is summarised of a workbook without tables', () => {
  expect(plansOf(workbook(worksheet([['Kepada Yth.'], ['Kepala Dinas']])))).toEqual([]);
  expect(plansOf(workbook(worksheet([])))).toEqual([]);
  expect(plansOf(workbook())).toEqual([]);
});
