import { describe, expect, test } from '@jest/globals';
import type { Sheet } from '../../src/workbook/workbook.ts';
import { percent, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

/** A form has no columns in a table's sense: which are named as the panel's is left open. */
function formOf(sheet: Sheet): string[] {
  return linesOf(sheet).filter((line) => !line.startsWith('  '));
}

describe('a form of labels and values, one below the other', () => {
  test('is a table of one block, named by the value beside the label Indikator', () => {
    const sheet = worksheet(
      [
        ['FORMULIR PENGUKURAN KINERJA TAHUN 2022'],
        [],
        ['Sasaran', ':', 'Meningkatnya kualitas jalan'],
        ['Indikator', ':', 'Persentase jalan kondisi baik'],
        ['Satuan', ':', '%'],
        ['Target', ':', 80],
        ['Realisasi', ':', 75],
        ['Capaian', ':', '93,75%'],
        ['Keterangan', ':', 'Dua ruas menunggu lelang'],
        [],
        [null, null, 'Mataram, 6 Januari 2023'],
        [null, null, 'Kepala Dinas Pekerjaan Umum'],
        [],
        [],
        [null, null, 'H. Lalu Ahmad, S.T.'],
        [null, null, 'NIP. 19690820 199603 1 003'],
      ],
      { merges: ['A1:C1'] },
    );
    expect(formOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '- C4 Persentase jalan kondisi baik | unit % | year 80/75=93.75% [Dua ruas menunggu lelang]',
    ]);
  });

  test('repeated down the sheet is one panel with a block for each form', () => {
    const sheet = worksheet(
      [
        [null, 'PENGUKURAN KINERJA TRIWULAN IV'],
        [],
        [null, 'Indikator Kinerja :', 'Jumlah izin diterbitkan'],
        [null, 'Satuan :', 'Izin'],
        [null, 'Target :', '1.250'],
        [null, 'Realisasi :', '1.300'],
        [null, 'Capaian :', '104,00%'],
        [],
        [null, 'Indikator Kinerja :', 'Nilai investasi'],
        [null, 'Satuan :', 'Juta'],
        [null, 'Target :', '2.500.000'],
        [null, 'Realisasi :', '2.400.000'],
        [null, 'Capaian :', '96,00%'],
        [],
        [null, 'Indikator Kinerja :', 'Indeks kepuasan pemohon'],
        [null, 'Satuan :', 'Indeks'],
        [null, 'Target :', '88,00'],
        [null, 'Realisasi :', '83,60'],
        [null, 'Capaian :', '95,00%'],
      ],
      { name: 'Form' },
    );
    expect(formOf(sheet)).toEqual([
      'tabular Q4',
      'panel performance none',
      '- C3 Jumlah izin diterbitkan | unit Izin | year 1250/1300=104%',
      '- C9 Nilai investasi | unit Juta | year 2500000/2400000=96%',
      '- C15 Indeks kepuasan pemohon | unit Indeks | year 88/83.6=95%',
    ]);
  });

  test('with its values in columns TW I to TW IV has its periods in columns', () => {
    const sheet = worksheet(
      [
        ['KARTU KENDALI INDIKATOR'],
        [],
        ['Indikator', ':', 'Jumlah laporan pengawasan'],
        ['Satuan', ':', 'Laporan'],
        ['Target Tahunan', ':', 80],
        [null, null, 'TW I', 'TW II', 'TW III', 'TW IV'],
        ['Target', ':', 20, 40, 60, 80],
        ['Realisasi', ':', 18, 40, 57, 80],
        ['Capaian', ':', percent(0.9), percent(1), percent(0.95), percent(1)],
      ],
      { merges: ['A1:F1', 'C3:F3', 'C4:F4', 'C5:F5'] },
    );
    expect(formOf(sheet)).toEqual([
      'quarterly',
      'panel performance columns',
      '- C3 Jumlah laporan pengawasan | unit Laporan | annual 80 | Q1 20/18=90% | Q2 40/40=100% | Q3 60/57=95% | Q4 80/80=100%',
    ]);
  });

  test('of a pagu and its realization is a budget, named by the program', () => {
    const sheet = worksheet([
      ['LAPORAN SERAPAN ANGGARAN'],
      [],
      ['Program', ':', 'Program Pengelolaan Pendidikan'],
      ['Pagu Anggaran', ':', 'Rp 500.000.000'],
      ['Realisasi Anggaran', ':', 'Rp 450.000.000'],
      ['Serapan', ':', '90,00%'],
      ['Sisa Anggaran', ':', 'Rp 50.000.000'],
    ]);
    expect(formOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '- C3 Program Pengelolaan Pendidikan | program | year 500000000/450000000=90%',
    ]);
  });
});
