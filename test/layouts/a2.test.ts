import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/workbook/workbook.ts';
import { percent, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

const amount = (value: number): Cell => ({ value, numberFormat: '#,##0' });

describe('urusan, bidang, program, kegiatan, sub kegiatan, rekening', () => {
  test('codes in one column nest from urusan down to rekening, though the bidang begins with the word Urusan', () => {
    const sheet = worksheet(
      [
        ['LAPORAN REALISASI ANGGARAN'],
        ['DINAS LINGKUNGAN HIDUP'],
        ['TAHUN ANGGARAN 2023'],
        [],
        ['Kode Rekening', 'Uraian', 'Pagu Anggaran (Rp)', 'Realisasi (Rp)', '%', 'Sisa Anggaran (Rp)'],
        [1, 2, 3, 4, '5 = 4 / 3 x 100', '6 = 3 - 4'],
        [
          '2',
          'URUSAN PEMERINTAHAN WAJIB',
          amount(1200000000),
          amount(1133350000),
          percent(0.9445),
          amount(66650000),
        ],
        [
          '2.11',
          'URUSAN PEMERINTAHAN BIDANG LINGKUNGAN HIDUP',
          amount(1200000000),
          amount(1133350000),
          percent(0.9445),
          amount(66650000),
        ],
        [
          '2.11.11',
          'PROGRAM PENGELOLAAN PERSAMPAHAN',
          amount(1200000000),
          amount(1133350000),
          percent(0.9445),
          amount(66650000),
        ],
        [
          '2.11.11.2.01',
          'Pengelolaan Sampah',
          amount(1200000000),
          amount(1133350000),
          percent(0.9445),
          amount(66650000),
        ],
        [
          '2.11.11.2.01.0004',
          'Peningkatan Peran Serta Masyarakat',
          amount(47500000),
          amount(38000000),
          percent(0.8),
          amount(9500000),
        ],
        [
          '5.1.02.01.01.0052',
          'Belanja Makanan dan Minuman Rapat',
          amount(47500000),
          amount(38000000),
          percent(0.8),
          amount(9500000),
        ],
        [
          '2.11.11.2.01.0016',
          'Penanganan Sampah',
          amount(1152500000),
          amount(1095350000),
          percent(0.9504),
          amount(57150000),
        ],
        [
          '5.1.02.01.01.0024',
          'Belanja Alat Tulis Kantor',
          amount(12500000),
          amount(12350000),
          percent(0.988),
          amount(150000),
        ],
        [
          '5.1.02.02.01.0013',
          'Belanja Jasa Tenaga Kebersihan',
          amount(1140000000),
          amount(1083000000),
          percent(0.95),
          amount(57000000),
        ],
        [null, 'JUMLAH', amount(1200000000), amount(1133350000), percent(0.9445), amount(66650000)],
        [],
        [null, null, null, 'Gianyar, 5 Januari 2024'],
        [null, null, null, 'Pengguna Anggaran'],
        [],
        [],
        [null, null, null, 'Ir. I Ketut Suardana'],
        [null, null, null, 'NIP. 19660417 199203 1 009'],
      ],
      { merges: ['A1:F1', 'A2:F2', 'A3:F3'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B item · C annualTarget · D realization · E percent · F remaining',
      '- B7 URUSAN PEMERINTAHAN WAJIB | code 2 | affair | year 1200000000/1133350000=94.45%',
      '- - B8 URUSAN PEMERINTAHAN BIDANG LINGKUNGAN HIDUP | code 2.11 | field | year 1200000000/1133350000=94.45%',
      '- - - B9 PROGRAM PENGELOLAAN PERSAMPAHAN | code 2.11.11 | program | year 1200000000/1133350000=94.45%',
      '- - - - B10 Pengelolaan Sampah | code 2.11.11.2.01 | activity | year 1200000000/1133350000=94.45%',
      '- - - - - B11 Peningkatan Peran Serta Masyarakat | code 2.11.11.2.01.0004 | subActivity | year 47500000/38000000=80%',
      '- - - - - - B12 Belanja Makanan dan Minuman Rapat | code 5.1.02.01.01.0052 | account | year 47500000/38000000=80%',
      '- - - - - B13 Penanganan Sampah | code 2.11.11.2.01.0016 | subActivity | year 1152500000/1095350000=95.04%',
      '- - - - - - B14 Belanja Alat Tulis Kantor | code 5.1.02.01.01.0024 | account | year 12500000/12350000=98.8%',
      '- - - - - - B15 Belanja Jasa Tenaga Kebersihan | code 5.1.02.02.01.0013 | account | year 1140000000/1083000000=95%',
      'total B16 JUMLAH: 0 | year 1200000000/1133350000=94.45%',
    ]);
  });

  test('a code split over five columns is joined by dots, two-digit sub codes and text amounts included', () => {
    const sheet = worksheet(
      [
        ['REKAPITULASI REALISASI KEUANGAN PER SUB KEGIATAN'],
        ['BULAN : SEPTEMBER 2022'],
        ['Kode', null, null, null, null, 'Program / Kegiatan / Sub Kegiatan', 'Keuangan', null, null, 'PPTK'],
        [null, null, null, null, null, null, 'Anggaran (Rp)', 'Realisasi (Rp)', '%', null],
        [
          '3',
          '27',
          '02',
          null,
          null,
          'PROGRAM PENYEDIAAN SARANA PERTANIAN',
          '850.000.000',
          '612.000.000',
          '72,00%',
        ],
        [
          '3',
          '27',
          '02',
          '2.01',
          null,
          'Pengawasan Sarana Pertanian',
          '350.000.000',
          '262.500.000',
          '75,00%',
        ],
        [
          '3',
          '27',
          '02',
          '2.01',
          '01',
          'Pengawasan Sarana Pendukung',
          '200.000.000',
          '150.000.000',
          '75,00%',
          'Ni Luh Sari',
        ],
        [
          '3',
          '27',
          '02',
          '2.01',
          '02',
          'Pendampingan Sarana Pendukung',
          '150.000.000',
          '112.500.000',
          '75,00%',
          'Ni Luh Sari',
        ],
        [
          '3',
          '27',
          '02',
          '2.02',
          null,
          'Pengelolaan Sumber Daya Genetik',
          '500.000.000',
          '349.500.000',
          '69,90%',
        ],
        [
          '3',
          '27',
          '02',
          '2.02',
          '01',
          'Penjaminan Kemurnian Sumber Daya Genetik',
          '500.000.000',
          '349.500.000',
          '69,90%',
          'I Gede Rai',
        ],
        ['TOTAL', null, null, null, null, null, '850.000.000', '612.000.000', '72,00%'],
      ],
      { merges: ['A1:J1', 'A2:J2', 'A3:E4', 'F3:F4', 'G3:I3', 'J3:J4', 'A11:F11'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular M9',
      'panel budget none',
      '  A code · B code · C code · D code · E code · F item · G annualTarget · H realization · I percent · J note',
      '- F5 PROGRAM PENYEDIAAN SARANA PERTANIAN | code 3.27.02 | program | year 850000000/612000000=72%',
      '- - F6 Pengawasan Sarana Pertanian | code 3.27.02.2.01 | activity | year 350000000/262500000=75%',
      '- - - F7 Pengawasan Sarana Pendukung | code 3.27.02.2.01.01 | subActivity | year 200000000/150000000=75%',
      '- - - F8 Pendampingan Sarana Pendukung | code 3.27.02.2.01.02 | subActivity | year 150000000/112500000=75%',
      '- - F9 Pengelolaan Sumber Daya Genetik | code 3.27.02.2.02 | activity | year 500000000/349500000=69.9%',
      '- - - F10 Penjaminan Kemurnian Sumber Daya Genetik | code 3.27.02.2.02.01 | subActivity | year 500000000/349500000=69.9%',
      'total A11 TOTAL: 0 | year 850000000/612000000=72%',
    ]);
  });

  test('“Program :” and “Kegiatan :” rows of their own are bands, and a new program ends the kegiatan before it', () => {
    const sheet = worksheet([
      ['No', 'Sub Kegiatan', 'Pagu', 'Realisasi', 'Serapan', 'Keterangan'],
      ['Program : Penunjang Urusan Pemerintahan Daerah'],
      ['Kegiatan : Administrasi Keuangan'],
      [1, 'Sub Kegiatan Penyediaan Gaji ASN', '4,737,119,557.00', '4,263,407,601.30', '90.00%'],
      [2, 'Sub Kegiatan Penatausahaan Keuangan', '120,000,000.00', '90,000,000.00', '75.00%', 'Menunggu SPJ'],
      ['Kegiatan : Administrasi Umum'],
      [1, 'Sub Kegiatan Penyediaan Logistik Kantor', '48,500,000.00', '48,500,000.00', '100.00%'],
      ['Program : Pengembangan Ekspor'],
      ['Kegiatan : Promosi Dagang'],
      [1, 'Sub Kegiatan Pameran Dagang Nasional', '250,000,000.00', '200,000,000.00', '80.00%'],
      [null, 'JUMLAH', '5,155,619,557.00', '4,601,907,601.30', '89.26%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent · F remark',
      '- B4 Sub Kegiatan Penyediaan Gaji ASN | under Program : Penunjang Urusan Pemerintahan Daerah > Kegiatan : Administrasi Keuangan | subActivity | year 4737119557/4263407601.3=90%',
      '- B5 Sub Kegiatan Penatausahaan Keuangan | under Program : Penunjang Urusan Pemerintahan Daerah > Kegiatan : Administrasi Keuangan | subActivity | year 120000000/90000000=75% [Menunggu SPJ]',
      '- B7 Sub Kegiatan Penyediaan Logistik Kantor | under Program : Penunjang Urusan Pemerintahan Daerah > Kegiatan : Administrasi Umum | subActivity | year 48500000/48500000=100%',
      '- B10 Sub Kegiatan Pameran Dagang Nasional | under Program : Pengembangan Ekspor > Kegiatan : Promosi Dagang | subActivity | year 250000000/200000000=80%',
      'total B11 JUMLAH: 0 1 2 3 | year 5155619557/4601907601.3=89.26%',
    ]);
  });

  test('without codes the leading words nest the rows, and a total row at the top covers the programs below it', () => {
    const sheet = worksheet(
      [
        [null, 'LAPORAN REALISASI ANGGARAN 2022'],
        [null, 'SEKRETARIAT DPRD'],
        [],
        [],
        [],
        [null, 'No', 'Urusan/Program/Kegiatan', 'Pagu DPA', 'Realisasi', '% Realisasi'],
        [null, null, 'JUMLAH', 900000000, 810000000, percent(0.9)],
        [null, 1, 'Program Dukungan Tugas DPRD', 600000000, 525000000, percent(0.875)],
        [null, null, 'Kegiatan Pembahasan Kebijakan', 400000000, 350000000, percent(0.875)],
        [null, null, 'Sub Kegiatan Pembahasan Rancangan Perda', 400000000, 350000000, percent(0.875)],
        [null, null, 'Kegiatan Pengawasan Pemerintahan', 200000000, 175000000, percent(0.875)],
        [null, 2, 'Program Penunjang Urusan', 300000000, 285000000, percent(0.95)],
      ],
      { merges: ['B1:F1', 'B2:F2'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  B number · C item · D annualTarget · E realization · F percent',
      '- C8 Program Dukungan Tugas DPRD | program | year 600000000/525000000=87.5%',
      '- - C9 Kegiatan Pembahasan Kebijakan | activity | year 400000000/350000000=87.5%',
      '- - - C10 Sub Kegiatan Pembahasan Rancangan Perda | subActivity | year 400000000/350000000=87.5%',
      '- - C11 Kegiatan Pengawasan Pemerintahan | activity | year 200000000/175000000=87.5%',
      '- C12 Program Penunjang Urusan | program | year 300000000/285000000=95%',
      'total C7 JUMLAH: 0 4 | year 900000000/810000000=90%',
    ]);
  });
});
