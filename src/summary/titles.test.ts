import { describe, expect, test } from '@jest/globals';
import { planOf, rowIn } from '../../test/plansOf.ts';
import { workbook, worksheet, type Given } from '../../test/worksheets.ts';

/** The titles of a tab of a sheet with these rows above its table, which has two rows of headings. */
const titles = (above: readonly (readonly Given[])[]) => {
  const rows = [
    ...above,
    ['Indikator Kinerja', 'Satuan', 'Tahunan', null, '% Capaian'],
    [null, null, 'Target', 'Realisasi', null],
    ['Jumlah pasar', 'pasar', 10, 9, 0.9],
    ['Jumlah toko', 'toko', 10, 8, 0.8],
  ];
  const plan = planOf('charts', workbook(worksheet(rows, { name: 'Tahunan' })));
  return [1, 2, 3].map((row) => rowIn(plan, row)[0]);
};

describe('the titles of a tab', () => {
  test('are its own, those of the workbook, and the period', () => {
    expect(titles([['DINAS PASAR'], ['LAPORAN KINERJA TRIWULAN II TAHUN 2023']])).toEqual([
      'GRAFIK TARGET DAN REALISASI',
      'DINAS PASAR · LAPORAN KINERJA TRIWULAN II TAHUN 2023',
      'Sampai dengan Triwulan II tahun 2023',
    ]);
  });

  test('are at most three of the workbook, each once, and neither numbers nor signs', () => {
    expect(
      titles([
        ['A-1', 'DINAS PASAR'],
        [2023, 'DINAS PASAR'],
        ['--'],
        ['KABUPATEN CONTOH'],
        ['LAPORAN'],
        ['LAMPIRAN'],
      ])[1],
    ).toBe('DINAS PASAR · KABUPATEN CONTOH · LAPORAN');
  });

  test('are none where nothing stands above the table', () => {
    expect(titles([])).toEqual(['GRAFIK TARGET DAN REALISASI', undefined, '']);
  });

  test('are not looked for far above it', () => {
    const blank = Array.from({ length: 13 }, () => [null]);
    expect(titles([['DINAS PASAR'], ...blank, ['CATATAN LAIN']])[1]).toBe('DINAS PASAR');
  });
});
