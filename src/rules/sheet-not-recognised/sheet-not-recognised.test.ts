import { describe, expect, test } from '@jest/globals';
import { found, workbook, worksheet, type Given } from '../../../test/worksheets.ts';

const RULE = 'sheet-not-recognised';

const sheet = (...rows: readonly (readonly Given[])[]) => workbook(worksheet(rows));

const FIGURES: readonly (readonly Given[])[] = [
  ['Meja', 2, 500_000, 1_000_000],
  ['Kursi', 4, 250_000, 1_000_000],
];

describe('sheet-not-recognised accepts', () => {
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
});
