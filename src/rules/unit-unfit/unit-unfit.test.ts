import { describe, expect, test } from '@jest/globals';
import { found, workbook, worksheet } from '../../../test/worksheets.ts';

/** Indicators in A with their units in B, from row 2. */
const units = (...rows: readonly (readonly [name: string | null, unit: string | null])[]) =>
  workbook(
    worksheet([
      ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi'],
      ['Cakupan layanan', 'Dokumen', 4, 4],
      ...rows.map(([name, unit]) => [name, unit, 80, 70]),
    ]),
  );

describe('unit-unfit accepts', () => {
  test.each<[string, string | null]>([
    ['Persentase koperasi aktif', '%'],
    ['Persentase koperasi aktif', 'Persen'],
    ['Persentase koperasi aktif', 'persentase'],
    ['Prosentase koperasi aktif', 'Prosentase'],
    ['Persentase koperasi aktif', 'Persen (%)'],
    ['Persentase koperasi aktif', 'Rasio'],
    ['Persentase koperasi aktif', 'Poin'],
    ['Persentase koperasi aktif', '-'],
    ['Persentase koperasi aktif', null],
    ['Jumlah UMKM', 'UMKM'],
    ['Jumlah UMKM (persen)', '%'],
    ['Jumlah penurunan pengaduan', '%'],
    ['Nilai SAKIP', 'Nilai'],
    ['Nilai SAKIP', 'Predikat'],
    ['Nilai capaian kinerja', '%'],
    ['Indeks kepuasan masyarakat', 'Indeks'],
    ['Cakupan layanan perkantoran', '%'],
    ['Penilaian SAKIP', '%'],
    ['Persediaan barang pokok', 'Ton'],
  ])('%s in %s', (name, unit) => {
    expect(found('unit-unfit', units([name, unit]))).toEqual([]);
  });

  test('a budget', () => {
    const table = worksheet([
      ['Program', 'Satuan', 'Pagu (Rp)', 'Realisasi (Rp)'],
      ['Jumlah belanja pegawai', '%', 1000, 500],
    ]);
    expect(found('unit-unfit', workbook(table))).toEqual([]);
  });
});

describe('unit-unfit rejects', () => {
  test.each<[string, string, string]>([
    ['Persentase koperasi aktif', 'Koperasi', 'percentWithout'],
    ['Presentase koperasi aktif', 'Dokumen', 'percentWithout'],
    ['% koperasi aktif', 'Koperasi', 'percentWithout'],
    ['1. Persentase koperasi aktif', 'Koperasi', 'percentWithout'],
    ['Jumlah UMKM yang dibina', '%', 'countInPercent'],
    ['Nilai AKIP Dinas', 'Persen', 'countInPercent'],
    ['Indeks kepuasan masyarakat', '%', 'countInPercent'],
    ['2) Index kepuasan masyarakat', 'Prosentase', 'countInPercent'],
  ])('%s in %s', (name, unit, message) => {
    expect(found('unit-unfit', units([name, unit]))).toEqual([
      { cell: 'B3', severity: 'info', cells: [], stated: unit, message, fixes: [], echoes: [] },
    ]);
  });

  test('an indicator that stands several times once, others apart', () => {
    const table = units(
      ['Jumlah UMKM', '%'],
      ['JUMLAH UMKM', '%'],
      ['Jumlah koperasi', '%'],
      ['Jumlah UMKM', 'Persen'],
    );
    expect(found('unit-unfit', table)).toMatchObject([
      { cell: 'B3', cells: ['B4'] },
      { cell: 'B5', cells: [] },
      { cell: 'B6', cells: [] },
    ]);
  });

  test('a unit merged over rows of one indicator once', () => {
    const table = worksheet(
      [
        ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi'],
        ['Jumlah UMKM', '%', 80, 70],
        ['Jumlah UMKM', null, 90, 70],
      ],
      { merges: ['B2:B3'] },
    );
    expect(found('unit-unfit', workbook(table))).toMatchObject([{ cell: 'B2', cells: [] }]);
  });

  test('a unit merged over rows below another of the same indicator once', () => {
    const table = worksheet(
      [
        ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi'],
        ['Jumlah UMKM', '%', 70, 70],
        ['Jumlah UMKM', '%', 80, 70],
        ['Jumlah UMKM', null, 90, 70],
      ],
      { merges: ['B3:B4'] },
    );
    expect(found('unit-unfit', workbook(table))).toMatchObject([{ cell: 'B2', cells: ['B3'] }]);
  });
});
