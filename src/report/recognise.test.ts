import { describe, expect, test } from '@jest/globals';
import { monthly, percent, workbook, worksheet, year, type Given } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { valueOf } from '../workbook/figure.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { recognise } from './recognise.ts';
import type { Entry, Panel, SheetReport } from './report.ts';

function reportOf(...sheets: readonly Sheet[]): SheetReport {
  const [sheet] = recognise(workbook(...sheets), DEFAULT_SETTINGS).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const amount = (entry: Entry | undefined) => (entry === undefined ? '-' : (valueOf(entry.figure) ?? '-'));

/** A panel in short: each block's name, annual figure and measurements as `period: target/realization`. */
const inShort = ({ blocks }: Panel) =>
  blocks.map(({ name, annual, measurements }) => [
    name,
    annual === undefined ? undefined : valueOf(annual.figure),
    measurements
      .map(
        ({ period, target, realization }) =>
          `${period?.index ?? '?'}: ${amount(target)}/${amount(realization)}`,
      )
      .join(', '),
  ]);

describe('a monthly table with two independent panels', () => {
  const rows: Given[][] = [
    ['CAPAIAN RENCANA AKSI'],
    [],
    [
      'No',
      'Sasaran',
      'Indikator Kinerja',
      'Satuan',
      'Kinerja',
      null,
      null,
      null,
      null,
      null,
      'Anggaran (Rp)',
    ],
    [
      null,
      null,
      null,
      null,
      'Target Kinerja Tahunan',
      'Bulan',
      'Target',
      'Realisasi',
      '%',
      'Ket',
      'Program',
      'Target Anggaran Tahunan',
      'Bulan',
      'Target',
      'Realisasi',
      '%',
      'Ket',
    ],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
    ['A SEKRETARIAT'],
    [
      1,
      'Meningkatnya akuntabilitas',
      'Nilai SAKIP',
      'nilai',
      80,
      'Januari',
      40,
      40,
      percent(1, 0),
      null,
      'Program A',
      1000,
      'Januari',
      500,
      250,
      percent(0.5),
      'Masih proses spj',
    ],
    [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      'Februari',
      1000,
      1000,
      percent(1),
      null,
    ],
    [
      null,
      null,
      'Jumlah laporan',
      'laporan',
      12,
      'Februari',
      80,
      60,
      percent(0.75, 0),
      null,
      'Program B',
      600,
      'Januari',
      300,
      '-',
      '-',
      null,
    ],
    [
      null,
      null,
      null,
      null,
      null,
      'Januari',
      6,
      6,
      percent(1, 0),
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ],
    [
      'TOTAL',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      1600,
      null,
      1300,
      1000,
      percent(0.7692),
      null,
    ],
    [],
    [null, null, null, null, null, null, null, null, null, null, null, null, 'Singaraja, 03 Januari 2022'],
    [null, null, null, null, null, null, null, null, null, null, null, null, 'NIP. 19741014 199311 1 001'],
  ];
  // The indicator's second month begins beside Program B: its cells are merged over other rows than the budget's.
  rows[8] = [
    null,
    null,
    null,
    null,
    null,
    'Februari',
    80,
    60,
    percent(0.75, 0),
    null,
    'Program B',
    600,
    'Januari',
    300,
    '-',
    '-',
    null,
  ];
  rows[9] = [
    null,
    null,
    'Jumlah laporan',
    'laporan',
    12,
    'Januari',
    6,
    6,
    percent(1, 0),
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ];
  const merges = [
    'A1:Q1',
    'A3:A4',
    'B3:B4',
    'C3:C4',
    'D3:D4',
    'E3:J3',
    'K3:Q3',
    'A6:Q6',
    'A7:A10',
    'B7:B10',
    'C7:C9',
    'D7:D9',
    'E7:E9',
    'F7:F8',
    'G7:G8',
    'H7:H8',
    'I7:I8',
    'K7:K8',
    'L7:L8',
    'K9:K10',
    'L9:L10',
    'M9:M10',
    'N9:N10',
    'O9:O10',
    'P9:P10',
    'A11:K11',
  ];
  const sheet = reportOf(worksheet(rows, { name: 'Eselon III', merges }));
  const [performance, budget] = sheet.panels;

  test('is recognised with both panels', () => {
    expect([sheet.layout, sheet.doubts]).toEqual(['monthly', []]);
    expect(sheet.panels.map(({ kind, periodsIn }) => [kind, periodsIn])).toEqual([
      ['performance', 'rows'],
      ['budget', 'rows'],
    ]);
  });

  test('gives each panel its own blocks', () => {
    expect(performance === undefined ? [] : inShort(performance)).toEqual([
      ['Nilai SAKIP', 80, '1: 40/40, 2: 80/60'],
      ['Jumlah laporan', 12, '1: 6/6'],
    ]);
    expect(budget === undefined ? [] : inShort(budget)).toEqual([
      ['Program A', 1000, '1: 500/250, 2: 1000/1000'],
      ['Program B', 600, '1: 300/-'],
    ]);
  });

  test('gives a block its heading, unit, remark and lost periods', () => {
    const block = performance?.blocks[1];
    expect([block?.groups, block?.unit, block?.missingPeriods.length]).toEqual([
      ['A SEKRETARIAT'],
      'laporan',
      11,
    ]);
    const remarks = budget?.blocks[0]?.measurements.map(({ remark }) => remark?.text);
    expect(remarks).toEqual(['Masih proses spj', '']);
  });

  test('reads the total row once, for the panel that has figures in it', () => {
    expect(performance?.totals).toEqual([]);
    expect(budget?.totals.map(({ row, label, covers }) => [row, label, covers])).toEqual([
      [10, 'TOTAL', [0, 1]],
    ]);
  });
});

describe('what stands between the rows of data', () => {
  const HEAD: Given[] = ['Program', 'Pagu', 'Bulan', 'Target', 'Realisasi', '%'];

  test('a header repeated by the printer, with its numbering, is no data', () => {
    const { panels, doubts } = reportOf(
      worksheet(
        [
          ['Anggaran', null, null, null, null, null],
          HEAD,
          [1, 2, 3, 4, 5, 6],
          ['Program A', 100, 'Januari', 50, 50, percent(1)],
          ['Anggaran', null, null, null, null, null],
          HEAD,
          [1, 2, 3, 4, 5, 6],
          [null, null, 'Februari', 100, 100, percent(1)],
        ],
        { merges: ['A1:F1', 'A5:F5'] },
      ),
    );
    expect(doubts).toEqual([]);
    expect(panels.flatMap(inShort)).toEqual([['Program A', 100, '1: 50/50, 2: 100/100']]);
  });

  test('a name written again on every row of its block opens no other', () => {
    const months = ['Januari', 'Februari', 'Maret'].map((month): Given[] => [
      'Program A',
      100,
      month,
      10,
      10,
      null,
    ]);
    const { panels } = reportOf(worksheet([HEAD, ...months]));
    expect(panels.flatMap(({ blocks }) => blocks.length)).toEqual([1]);
  });

  test('a period column that begins anew opens a block whose name is lost', () => {
    const { panels } = reportOf(
      worksheet([
        HEAD,
        ['Program A', 100, 'Januari', 50, 50],
        [null, null, 'Februari', 100, 100],
        [null, null, 'Januari', 7, 7],
        [null, null, 'Februari', 9, 9],
      ]),
    );
    expect(panels.flatMap(inShort)).toEqual([
      ['Program A', 100, '1: 50/50, 2: 100/100'],
      [undefined, undefined, '1: 7/7, 2: 9/9'],
    ]);
  });

  test('what is no period in the period column is named', () => {
    const { doubts } = reportOf(
      worksheet([HEAD, ['A', 100, 'Januari', 50, 50], [null, null, 'Lebaran', 60, 60]]),
    );
    expect(doubts).toEqual([{ reason: 'notAPeriod', at: { row: 2, column: 2 }, text: 'Lebaran' }]);
  });
});

describe('a sheet that is no such table', () => {
  test.each<[string, Given[][], string]>([
    ['an empty sheet', [], 'empty'],
    ['blanks alone', [[null, ' '], ['\u00a0']], 'empty'],
    [
      'a staff list',
      [
        ['Nama', 'Jabatan', 'Umur'],
        ['Wayan', 'Staf', 40],
      ],
      'noHeader',
    ],
    [
      'a title that only speaks of targets',
      [['TARGET DAN REALISASI 2021'], ['Nama', 'Nilai'], ['a', 1]],
      'noHeader',
    ],
    ['a header with nothing below it', [['Indikator', 'Target', 'Realisasi', '%']], 'noFigures'],
  ])('%s has the layout none, and the reason', (_, rows, reason) => {
    expect(reportOf(worksheet(rows))).toMatchObject({ layout: 'none', panels: [], doubts: [{ reason }] });
  });
});

describe('how numbers are written', () => {
  const table = (...amounts: readonly string[]) =>
    worksheet([
      ['Program', 'Target', 'Realisasi'],
      ...amounts.map((amount, index) => [`P${index}`, amount, amount]),
    ]);
  const targets = (sheet: Sheet, ...others: readonly Sheet[]) =>
    reportOf(sheet, ...others).panels.flatMap(({ blocks }) =>
      blocks.flatMap(({ measurements }) =>
        measurements.map(({ target }) => target && valueOf(target.figure)),
      ),
    );

  test('the column decides for a doubtful number', () => {
    expect(targets(table('1.250', '65.864.830'))).toEqual([1250, 65864830]);
    expect(targets(table('1.250', '65,864,830'))).toEqual([1.25, 65864830]);
  });

  test('then the workbook decides, then the setting', () => {
    expect(targets(table('1.250'), { ...table('4,737,119.00'), id: 'other' })).toEqual([1.25]);
    expect(targets(table('1.250'))).toEqual([1250]);
  });
});

describe('accumulation', () => {
  const kinds = (targets: readonly number[], annual: number) =>
    recognise(monthly('Kinerja', [{ name: 'A', annual, months: year(targets) }]), DEFAULT_SETTINGS)
      .sheets.flatMap(({ panels }) => panels.flatMap(({ blocks }) => blocks.map(({ target }) => target.kind)))
      .join();

  test.each<[string, number[], number, string]>([
    ['every figure the annual one', new Array<number>(12).fill(7), 7, 'constant'],
    ['the last figure the annual one', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 12, 'cumulative'],
    ['the sum the annual figure', new Array<number>(12).fill(1), 12, 'perPeriod'],
    [
      'rising with one fall, the sum not the annual figure',
      [1, 2, 3, 4, 5, 4, 7, 8, 9, 10, 11, 11],
      12,
      'cumulative',
    ],
    ['up and down', [5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1], 99, 'undecided'],
  ])('%s: %j of %d is %s', (_, targets, annual, kind) => {
    expect(kinds(targets, annual)).toBe(kind);
  });
});

test('a worksheet that we made is not in the report', () => {
  const grid = [
    [{ value: 'Target' }, { value: 'Realisasi' }],
    [{ value: 4 }, { value: 3 }],
  ];
  const own: Sheet = { ...worksheet([]), id: 'own', name: 'Ringkasan', grid, mark: '="overview|0"' };
  expect(recognise({ sheets: [own] }, DEFAULT_SETTINGS).sheets).toEqual([]);
});
