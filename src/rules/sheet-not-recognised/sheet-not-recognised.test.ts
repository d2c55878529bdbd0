import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import { found, workbook, worksheet, type Given } from '../../../test/worksheets.ts';
import type { Doubt, Report, SheetReport } from '../../report/report.ts';
import { sheetNotRecognised } from './sheet-not-recognised.ts';

const RULE = 'sheet-not-recognised';

const sheet = (...rows: readonly (readonly Given[])[]) => workbook(worksheet(rows));

const FIGURES: readonly (readonly Given[])[] = [
  ['Meja', 2, 500_000, 1_000_000],
  ['Kursi', 4, 250_000, 1_000_000],
];

/** A sheet with figures of which no table was understood, for this reason. */
const report = (doubt: Doubt, other: Partial<SheetReport> = {}): Report => ({
  sheets: [
    {
      sheetId: 'S',
      name: 'Sheet1',
      layout: 'none',
      panels: [],
      hiddenRows: new Set(),
      signatures: [],
      hasFigures: true,
      doubts: [doubt],
      ...other,
    },
  ],
});

describe('sheet-not-recognised accepts', () => {
  test('a sheet of which a table was understood, beside one that was not', () => {
    const doubt: Doubt = { reason: 'noTarget' };
    expect(sheetNotRecognised.check(report(doubt, { layout: 'tabular' }))).toEqual([]);
    expect(sheetNotRecognised.check(report(doubt, { hasFigures: false }))).toEqual([]);
    expect(sheetNotRecognised.check(report(doubt))).toHaveLength(1);
  });

  test.each<Doubt['reason']>(['empty', 'hidden', 'unknownColumn', 'unclearPercent', 'notAPeriod'])(
    'a sheet of which nothing more is to be said than “%s”',
    (reason) => {
      expect(sheetNotRecognised.check(report({ reason }))).toEqual([]);
    },
  );

  test.each<[string, readonly (readonly Given[])[]]>([
    [
      'a table of targets and realizations',
      [
        ['Program', 'Target', 'Realisasi'],
        ['Program A', 10, 5],
        ['Program B', 10, 5],
      ],
    ],
    ['an empty sheet', []],
    ['a cover with its year', [['LAPORAN KINERJA'], ['TAHUN', 2023], ['Dinas Perhubungan']]],
  ])('%s', (_, rows) => {
    expect(found(RULE, sheet(...rows))).toEqual([]);
  });

  test('a hidden sheet, which nobody asked to check', () => {
    const invoice = {
      ...worksheet([['Uraian', 'Volume', 'Harga', 'Jumlah'], ...FIGURES]),
      visibility: 'hidden',
    };
    expect(found(RULE, workbook(invoice as ReturnType<typeof worksheet>))).toEqual([]);
  });
});

describe('sheet-not-recognised rejects', () => {
  test.each<[string, readonly (readonly Given[])[], string]>([
    ['an invoice', [['Barang', 'Banyak', 'Harga', 'Bayar'], ...FIGURES], 'noHeader'],
    ['a plan without realizations', [['Indikator', 'Target', 'TW I', 'TW II'], ...FIGURES], 'noRealization'],
    ['realizations without targets', [['Uraian', 'Realisasi', 'Satuan', 'Kode'], ...FIGURES], 'noTarget'],
    [
      'two targets that nothing tells apart',
      [
        ['Indikator', 'Target', 'Target', 'Realisasi'],
        ['Jumlah pasar', 5, 10, 5],
        ['Jumlah laporan', 2, 4, 1],
      ],
      'severalTargets',
    ],
  ])('%s', (_, rows, message) => {
    expect(found(RULE, sheet(...rows))).toMatchObject([{ cell: 'A1', severity: 'info', message, fixes: [] }]);
  });

  test('a header without figures below it, with nothing to mend', () => {
    expect(sheetNotRecognised.check(report({ reason: 'noFigures' }))).toEqual([
      {
        rule: 'sheet-not-recognised',
        severity: 'info',
        at: { sheetId: 'S', row: 0, column: 0 },
        cells: [],
        message: { key: 'noFigures', params: {} },
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test.each(['severalTargets', 'severalRealizations'] as const)(
    '%s, with the first two of them',
    (reason) => {
      const [finding] = sheetNotRecognised.check(
        report({ reason, at: { row: 4, column: 0 }, columns: [2, 3, 5] }),
      );
      expect(finding?.message).toEqual({
        key: reason,
        params: { first: { kind: 'cell', address: 'C5' }, second: { kind: 'cell', address: 'D5' } },
      });
    },
  );

  test('two targets with the cells of their headers', () => {
    const rows = [
      ['Laporan'],
      ['Indikator', 'Target', 'Target', 'Realisasi'],
      ['Jumlah pasar', 5, 10, 5],
      ['Jumlah laporan', 2, 4, 1],
    ];
    expect(said(RULE, sheet(...rows))).toEqual([
      'This sheet was not checked: several columns could be the target, among them B2 and C2',
    ]);
  });
});
