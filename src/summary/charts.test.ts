import { beforeEach, describe, expect, test } from '@jest/globals';
import { office, sheetOf } from '../../test/office.ts';
import { cellAt, formulasIn, planOf, rowIn, rowWith } from '../../test/plansOf.ts';
import { monthly, workbook, worksheet, year, type Given, type Month } from '../../test/worksheets.ts';
import { rangeOf } from '../workbook/address.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { SheetPlan } from './plan.ts';

const RISING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('*Grafik*', () => {
  let plan: SheetPlan;
  beforeEach(() => {
    plan = planOf('charts', office());
  });
  test('draws the curve of the budget, then what falls short', () => {
    expect(
      plan.charts.map(({ kind, name, title, categoryTitle, valueTitle, numberFormat, minimum, maximum }) => [
        ...[kind, name, title, categoryTitle, valueTitle, numberFormat, minimum, maximum],
      ]),
    ).toEqual([
      ...[
        [
          'line',
          'KurvaS',
          'Target dan realisasi anggaran kumulatif: Eselon II',
          'Periode',
          'Rupiah',
          '#,##0',
          0,
          undefined,
        ],
      ],
      ...[
        [
          'bar',
          'Serapan',
          'Serapan di bawah 100%: Eselon II',
          'Program / Kegiatan / Sub Kegiatan',
          'Persen',
          '0%',
          0,
          1,
        ],
      ],
      ...[['bar', 'Capaian', 'Capaian indikator di bawah 100%', 'Indikator', 'Persen', '0%', 0, 1]],
    ]);
  });

  test('gives each chart a page under the titles, and their figures those that follow', () => {
    expect(plan.charts.map(({ place, source }) => [rangeOf(place), rangeOf(source)])).toEqual([
      ['A5:E31', 'A90:C102'],
      ['A33:E59', 'A106:B107'],
      ['A61:E87', 'A110:B111'],
    ]);
    expect(plan.print).toMatchObject({
      orientation: 'landscape',
      titleRows: { top: 0, bottom: 2 },
      pageBreaks: [32, 60, 88],
    });
  });

  test('carries a dash and a fall to 0 forward, and says so', () => {
    expect([89, 90, 91, 92, 93, 94, 95, 96, 102, 103].map((row) => rowIn(plan, row))).toEqual([
      ['Target dan realisasi anggaran kumulatif: Eselon II'],
      ['Periode', 'Target', 'Realisasi'],
      ['Januari', 300, 250],
      ['Februari', 600, 500],
      ['Maret', 900, 700],
      ['April', 1200, 1000],
      ['Mei', 1500, 1200],
      ['Juni', 1800, 1500],
      ['Desember', 3600, 3000],
      [
        'Tanda "-" dan angka yang turun ke 0 dibaca sebagai tidak berubah: angka periode sebelumnya diteruskan.',
      ],
    ]);
    expect(formulasIn(plan, 95)).toEqual({
      B95: "=SUM('Eselon II'!D7,'Eselon II'!D19,'Eselon II'!D31)",
      C95: "=SUM('Eselon II'!E6,'Eselon II'!E19,'Eselon II'!E31)",
    });
  });

  test('works absorptions and achievements out from the source', () => {
    expect([105, 106, 107, 109, 110, 111].map((row) => rowIn(plan, row))).toEqual([
      ['Serapan di bawah 100%: Eselon II'],
      ['Program / Kegiatan / Sub Kegiatan', 'Serapan terhadap pagu'],
      ['PROGRAM KOPERASI', 0.5],
      ['Capaian indikator di bawah 100%'],
      ['Indikator', 'Capaian'],
      ['=SUM(A1)', 0.5],
    ]);
    expect([cellAt(plan, 'B107').formula, cellAt(plan, 'B111').formula]).toEqual([
      "=IFERROR(('Eselon II'!E14)/('Eselon II'!B3),\"-\")",
      "=IFERROR(('Kinerja ''21'!E26)/('Kinerja ''21'!D26),\"-\")",
    ]);
  });
});

test('the realization ends with the period, the target goes on', () => {
  const plan = planOf('charts', office(), { period: { kind: 'month', index: 6 } });
  const first = rowWith(plan, 'Januari');
  expect([rowIn(plan, first + 5), rowIn(plan, first + 6)]).toEqual([
    ['Juni', 1800, 1500],
    ['Juli', 2100],
  ]);
});

describe('the curve', () => {
  const curve = (book: Workbook, given: Parameters<typeof planOf>[2] = {}) => {
    const plan = planOf('charts', book, given);
    const chart = plan.charts.find(({ kind }) => kind === 'line');
    if (chart === undefined) return [];
    const rows = [];
    for (let row = chart.source.top; row <= chart.source.bottom; row++) rows.push(rowIn(plan, row + 1));
    return [chart.valueTitle, chart.numberFormat, ...rows];
  };

  test('adds up what is of each period, and counts in millions where there are many', () => {
    const each = RISING.map(() => 100_000_000);
    const book = monthly('Anggaran (Rp)', [
      { name: 'Program A', annual: 1_200_000_000, months: year(each) },
      { name: 'Program B', annual: 1_200_000_000, months: year(each) },
    ]);
    expect(curve(book).slice(0, 5)).toEqual([
      'Juta rupiah',
      '#,##0,,',
      ['Periode', 'Target', 'Realisasi'],
      ['Januari', 200_000_000, 200_000_000],
      ['Februari', 400_000_000, 400_000_000],
    ]);
  });

  test('begins at 0 where nothing is planned yet, and is not carried then', () => {
    const months: Month[] = year(RISING.map((month) => month * 10)).map((month, index) =>
      index < 2 ? [month[0], '-', '-', '-'] : month,
    );
    const plan = planOf('charts', monthly('Anggaran (Rp)', [{ name: 'Program A', annual: 120, months }]));
    const first = rowWith(plan, 'Januari');
    expect([0, 1, 2].map((index) => rowIn(plan, first + index))).toEqual([
      ['Januari', 0, 0],
      ['Februari', 0, 0],
      ['Maret', 30, 30],
    ]);
    expect(formulasIn(plan, first)).toEqual({ [`B${String(first)}`]: '=0', [`C${String(first)}`]: '=0' });
    expect(rowIn(plan, first + 12)).toEqual([]);
  });

  test('has the quarters of a table of quarters', () => {
    const head = ['Program', 'Pagu', ...['I', 'II', 'III', 'IV'].flatMap((q) => [`TRIWULAN ${q}`, null])];
    const book = workbook(
      worksheet(
        [
          head,
          [null, null, ...[1, 2, 3, 4].flatMap(() => ['Target (Rp)', 'Realisasi (Rp)'])],
          ['Program Koperasi', 4000, 1000, 900, 2000, 1800, 3000, 2500, 4000, 3600],
          ['Program Pasar', 8000, 2000, 1900, 4000, 3800, 6000, 5500, 8000, 7600],
        ],
        { name: 'Anggaran', merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1', 'I1:J1'] },
      ),
    );
    expect(curve(book, { language: 'en' })).toEqual([
      'Rupiah',
      '#,##0',
      ['Period', 'Target', 'Realization'],
      ['quarter 1', 3000, 2800],
      ['quarter 2', 6000, 5600],
      ['quarter 3', 9000, 8000],
      ['quarter 4', 12000, 11200],
    ]);
  });

  describe('of sheets that each report a quarter', () => {
    const sheet = (name: string, ...rows: readonly (readonly [string, Given, Given])[]) =>
      worksheet([['Program/ Kegiatan/ Sub Kegiatan', 'Anggaran (Rp)', 'Realisasi Anggaran (Rp)'], ...rows], {
        name,
      });
    const first = sheet('TW I', ['PROGRAM A', 1000, 100], ['Kegiatan A', 1000, 100], ['PROGRAM B', 500, 50]);
    const second = sheet(
      'TW II',
      ['PROGRAM A', 1000, 400],
      ['Kegiatan A', 1000, 400],
      ['PROGRAM B', 600, 60],
    );
    test('holds the budget of the year against what was spent so far', () => {
      const plan = planOf('charts', workbook(second, first));
      expect(plan.charts[0]?.title).toBe('Pagu setahun dan realisasi anggaran kumulatif');
      expect(curve(workbook(second, first))).toEqual([
        'Rupiah',
        '#,##0',
        ['Periode', 'Pagu setahun', 'Realisasi'],
        ['Triwulan I', 1500, 150],
        ['Triwulan II', 1600, 460],
      ]);
      expect(formulasIn(plan, rowWith(plan, 'Triwulan I'))).toMatchObject({
        [`C${String(rowWith(plan, 'Triwulan I'))}`]: "=SUM('TW I'!C2,'TW I'!C4)",
      });
    });

    test('is none up to the first, nor of figures that fall, nor where a quarter has two sheets', () => {
      const fallen = sheet(
        'TW II',
        ['PROGRAM A', 1000, 50],
        ['Kegiatan A', 1000, 50],
        ['PROGRAM B', 600, 60],
      );
      const again = sheet(
        'Revisi TW I',
        ['PROGRAM A', 1000, 100],
        ['Kegiatan A', 1000, 100],
        ['PROGRAM B', 500, 50],
      );
      expect(curve(workbook(first, second), { period: { kind: 'quarter', index: 1 } })).toEqual([]);
      expect(curve(workbook(first, fallen))).toEqual([]);
      expect(curve(workbook(first, again, second))).toEqual([]);
    });
  });
});

describe('bars', () => {
  test('are the fifteen lowest, in short names, and say how many there are', () => {
    const items = Array.from({ length: 17 }, (_, index) => ({
      name: `${'Persentase pasar rakyat yang tertib dan bersih ke-'.padEnd(60, 'x')}${String(index)}`,
      annual: 1200,
      months: year(
        RISING.map((month) => month * 100),
        RISING.map((month) => month * (99 - index)),
      ),
    }));
    const plan = planOf('charts', monthly('Kinerja', items));
    const heading = rowWith(plan, 'Indikator');
    expect([1, 15, 16].map((offset) => rowIn(plan, heading + offset))).toEqual([
      ['Persentase pasar rakyat yang tertib dan bersih ke…', 0.83],
      ['Persentase pasar rakyat yang tertib dan bersih ke…', 0.97],
      ['Ditampilkan 15 yang terendah dari 17.'],
    ]);
  });

  test('begin wherever they must where less is better', () => {
    const book = monthly('Kinerja', [
      {
        name: 'Jumlah keluhan',
        annual: 10,
        months: year(
          RISING.map(() => 10),
          RISING.map((month) => month + 18),
        ),
      },
      { name: 'Jumlah pasar', annual: 12, months: year(RISING) },
    ]);
    const plan = planOf('charts', book, { settings: { directions: { 'Jumlah keluhan': 'less' } } });
    expect(plan.charts.map(({ minimum, maximum }) => [minimum, maximum])).toEqual([[undefined, 1]]);
    const row = rowWith(plan, 'Jumlah keluhan');
    expect(cellAt(plan, `B${String(row)}`)).toMatchObject({
      value: -1,
      formula: "=IFERROR((2*('Sheet1'!D14)-('Sheet1'!E14))/('Sheet1'!D14),\"-\")",
    });
  });

  test('are copies where the source is no number', () => {
    const book = workbook(
      worksheet([
        ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '% Capaian'],
        ['Jumlah dokumen', 'dokumen', '12 Dokumen', '9 Dokumen', 0.75],
        ['Persentase', '%', '80 - 90%', { value: 0.4, numberFormat: '0%' }, 0.5],
      ]),
    );
    const plan = planOf('charts', book);
    const row = rowWith(plan, 'Persentase');
    expect([row, row + 1].map((at) => [rowIn(plan, at), formulasIn(plan, at)])).toEqual([
      [['Persentase', 0.5], {}],
      [['Jumlah dokumen', 0.75], {}],
    ]);
  });
});

test('a name of fifty letters is read in full', () => {
  const [full, long] = ['a'.repeat(50), 'a'.repeat(51)];
  const half = year(
    RISING,
    RISING.map((month) => month / 2),
  );
  const plan = planOf(
    'charts',
    monthly('Kinerja', [
      { name: full, annual: 12, months: half },
      { name: `${long}b`, annual: 12, months: half },
    ]),
  );
  const heading = rowWith(plan, 'Indikator');
  expect([1, 2, 3].map((offset) => rowIn(plan, heading + offset)[0])).toEqual([
    full,
    `${'a'.repeat(49)}…`,
    undefined,
  ]);
});

test('with nothing to draw *Grafik* says so', () => {
  const book = workbook(
    sheetOf('Kinerja', 'Kinerja', [{ name: 'Jumlah pasar', annual: 12, months: year(RISING) }]),
  );
  const plan = planOf('charts', book);
  expect([plan.charts, rowIn(plan, 5)]).toEqual([
    [],
    ['Tidak ada data anggaran berperiode maupun capaian di bawah 100% untuk digambar.'],
  ]);
  expect(plan.print).not.toHaveProperty('pageBreaks');
});
