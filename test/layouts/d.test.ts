import { describe, expect, test } from '@jest/globals';
import type { Cell, Scalar } from '../../src/workbook/workbook.ts';
import { percent, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

const bold = (value: Scalar) => ({ value, isBold: true });
const indented = (value: Scalar, indent: number) => ({ value, indent });
const sum = (formula: string, value: number): Cell => ({ value, formula });

describe('codes', () => {
  test('dotted codes in one column say the level, and a rekening belongs to the sub kegiatan above it', () => {
    const sheet = worksheet([
      ['Kode', 'Uraian', 'Anggaran', 'Realisasi', '%'],
      ['5', 'UNSUR PENUNJANG', 900000000, 855000000, percent(0.95)],
      ['5.02', 'KEUANGAN', 900000000, 855000000, percent(0.95)],
      ['5.02.02', 'PENGELOLAAN KEUANGAN DAERAH', 900000000, 855000000, percent(0.95)],
      ['5.02.02.2.01', 'Koordinasi Penyusunan Anggaran', 400000000, 380000000, percent(0.95)],
      ['5.02.02.2.01.0001', 'Penyusunan KUA dan PPAS', 150000000, 147000000, percent(0.98)],
      ['5.1.02.01.001.00024', 'Belanja Alat Tulis Kantor', 150000000, 147000000, percent(0.98)],
      ['5.02.02.2.01.0002', 'Verifikasi RKA SKPD', 250000000, 233000000, percent(0.932)],
      ['5.02.02.2.02', 'Pengelolaan Perbendaharaan', 500000000, 475000000, percent(0.95)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B item · C annualTarget · D realization · E percent',
      '- B2 UNSUR PENUNJANG | code 5 | affair | year 900000000/855000000=95%',
      '- - B3 KEUANGAN | code 5.02 | field | year 900000000/855000000=95%',
      '- - - B4 PENGELOLAAN KEUANGAN DAERAH | code 5.02.02 | program | year 900000000/855000000=95%',
      '- - - - B5 Koordinasi Penyusunan Anggaran | code 5.02.02.2.01 | activity | year 400000000/380000000=95%',
      '- - - - - B6 Penyusunan KUA dan PPAS | code 5.02.02.2.01.0001 | subActivity | year 150000000/147000000=98%',
      '- - - - - - B7 Belanja Alat Tulis Kantor | code 5.1.02.01.001.00024 | account | year 150000000/147000000=98%',
      '- - - - - B8 Verifikasi RKA SKPD | code 5.02.02.2.01.0002 | subActivity | year 250000000/233000000=93.2%',
      '- - - - B9 Pengelolaan Perbendaharaan | code 5.02.02.2.02 | activity | year 500000000/475000000=95%',
    ]);
  });

  test.each([
    ['a kabupaten, two digits', '1.02.02.2.01', '1.02.02.2.01.01', '1.02.02.2.01.06'],
    ['a kabupaten, four digits', '1.02.02.2.01', '1.02.02.2.01.0001', '1.02.02.2.01.0006'],
    ['a province, two digits', '1.02.02.1.01', '1.02.02.1.01.01', '1.02.02.1.01.06'],
    ['a province, four digits', '1.02.02.1.01', '1.02.02.1.01.0001', '1.02.02.1.01.0006'],
  ])('sub kegiatan of %s have their level by their code', (_, activity, first, second) => {
    const sheet = worksheet([
      [null, 'REALISASI FISIK DAN KEUANGAN'],
      [],
      [null, 'Kode Rekening', 'Uraian', 'Pagu DPA', 'Realisasi', 'Realisasi (%)', 'Sisa'],
      [null, '1.02.02', 'Pemenuhan Upaya Kesehatan', '800.000.000', '720.000.000', '90,00', '80.000.000'],
      [null, activity, 'Penyediaan Fasilitas Kesehatan', '800.000.000', '720.000.000', '90,00', '80.000.000'],
      [null, first, 'Pembangunan Rumah Sakit', '500.000.000', '460.000.000', '92,00', '40.000.000'],
      [null, second, 'Pengadaan Alat Kesehatan', '300.000.000', '260.000.000', '86,67', '40.000.000'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  B code · C item · D annualTarget · E realization · F percent · G remaining',
      '- C4 Pemenuhan Upaya Kesehatan | code 1.02.02 | program | year 800000000/720000000=90',
      `- - C5 Penyediaan Fasilitas Kesehatan | code ${activity} | activity | year 800000000/720000000=90`,
      `- - - C6 Pembangunan Rumah Sakit | code ${first} | subActivity | year 500000000/460000000=92`,
      `- - - C7 Pengadaan Alat Kesehatan | code ${second} | subActivity | year 300000000/260000000=86.67`,
    ]);
  });

  test('a column for each level: the deepest that holds something is the code', () => {
    const sheet = worksheet(
      [
        ['KODE', null, null, 'URAIAN', 'PAGU', 'REALISASI', 'SISA'],
        ['3.31.02', null, null, 'Perencanaan Industri', 300000000, 270000000, 30000000],
        [null, '3.31.02.2.01', null, 'Penyusunan Rencana Industri', 300000000, 270000000, 30000000],
        [null, null, '3.31.02.2.01.0001', 'Koordinasi Rencana', 120000000, 120000000, 0],
        [null, null, '3.31.02.2.01.0002', 'Evaluasi Rencana', 180000000, 150000000, 30000000],
        ['JUMLAH', null, null, null, 300000000, 270000000, 30000000],
      ],
      { merges: ['A1:C1', 'A6:D6'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B code · C code · D item · E annualTarget · F realization · G remaining',
      '- D2 Perencanaan Industri | code 3.31.02 | program | year 300000000/270000000',
      '- - D3 Penyusunan Rencana Industri | code 3.31.02.2.01 | activity | year 300000000/270000000',
      '- - - D4 Koordinasi Rencana | code 3.31.02.2.01.0001 | subActivity | year 120000000/120000000',
      '- - - D5 Evaluasi Rencana | code 3.31.02.2.01.0002 | subActivity | year 180000000/150000000',
      'total A6 JUMLAH: 0 | year 300000000/270000000',
    ]);
  });

  test('a ministry’s kegiatan, KRO and RO nest by their codes, and have none of the levels of a region', () => {
    const sheet = worksheet([
      ['CAPAIAN OUTPUT SATKER'],
      [],
      ['Kode', 'Uraian', 'Pagu', 'Realisasi', '%'],
      ['2902', 'Penyediaan Data Statistik Distribusi', 500000000, 450000000, percent(0.9)],
      ['2902.BMA', 'Data dan Informasi Publik', 420000000, 380000000, percent(0.9048)],
      ['2902.BMA.004', 'Laporan Statistik Distribusi', 300000000, 280000000, percent(0.9333)],
      ['2902.BMA.006', 'Laporan Statistik Harga', 120000000, 100000000, percent(0.8333)],
      ['2902.QMA', 'Data Sektoral', 80000000, 70000000, percent(0.875)],
      ['2902.QMA.001', 'Publikasi Sektoral', 80000000, 70000000, percent(0.875)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B item · C annualTarget · D realization · E percent',
      '- B4 Penyediaan Data Statistik Distribusi | code 2902 | year 500000000/450000000=90%',
      '- - B5 Data dan Informasi Publik | code 2902.BMA | year 420000000/380000000=90.48%',
      '- - - B6 Laporan Statistik Distribusi | code 2902.BMA.004 | year 300000000/280000000=93.33%',
      '- - - B7 Laporan Statistik Harga | code 2902.BMA.006 | year 120000000/100000000=83.33%',
      '- - B8 Data Sektoral | code 2902.QMA | year 80000000/70000000=87.5%',
      '- - - B9 Publikasi Sektoral | code 2902.QMA.001 | year 80000000/70000000=87.5%',
    ]);
  });

  test('rekening alone nest by their codes', () => {
    const sheet = worksheet([
      ['Kode Rekening', 'Uraian', 'Anggaran', 'Realisasi', '%'],
      ['5.1', 'BELANJA OPERASI', '700.000.000', '630.000.000', '90,00%'],
      ['5.1.02', 'Belanja Barang dan Jasa', '700.000.000', '630.000.000', '90,00%'],
      ['5.1.02.01', 'Belanja Barang', '400.000.000', '380.000.000', '95,00%'],
      ['5.1.02.01.001', 'Belanja Barang Pakai Habis', '400.000.000', '380.000.000', '95,00%'],
      ['5.1.02.01.001.00024', 'Belanja Alat Tulis Kantor', '250.000.000', '245.000.000', '98,00%'],
      ['5.1.02.01.001.00026', 'Belanja Bahan Cetak', '150.000.000', '135.000.000', '90,00%'],
      ['5.1.02.02', 'Belanja Jasa', '300.000.000', '250.000.000', '83,33%'],
      ['5.2', 'BELANJA MODAL', '100.000.000', '99.000.000', '99,00%'],
      [null, 'JUMLAH', '800.000.000', '729.000.000', '91,13%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B item · C annualTarget · D realization · E percent',
      '- B2 BELANJA OPERASI | code 5.1 | account | year 700000000/630000000=90%',
      '- - B3 Belanja Barang dan Jasa | code 5.1.02 | account | year 700000000/630000000=90%',
      '- - - B4 Belanja Barang | code 5.1.02.01 | account | year 400000000/380000000=95%',
      '- - - - B5 Belanja Barang Pakai Habis | code 5.1.02.01.001 | account | year 400000000/380000000=95%',
      '- - - - - B6 Belanja Alat Tulis Kantor | code 5.1.02.01.001.00024 | account | year 250000000/245000000=98%',
      '- - - - - B7 Belanja Bahan Cetak | code 5.1.02.01.001.00026 | account | year 150000000/135000000=90%',
      '- - - B8 Belanja Jasa | code 5.1.02.02 | account | year 300000000/250000000=83.33%',
      '- B9 BELANJA MODAL | code 5.2 | account | year 100000000/99000000=99%',
      'total B10 JUMLAH: 0 7 | year 800000000/729000000=91.13%',
    ]);
  });
});

describe('numbering', () => {
  test('A, A.1, A.1.1 nest as they are written', () => {
    const sheet = worksheet([
      ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
      ['A', 'Pelayanan Administrasi', 800000000, 760000000, percent(0.95)],
      ['A.1', 'Administrasi Keuangan', 600000000, 570000000, percent(0.95)],
      ['A.1.1', 'Gaji dan Tunjangan', 500000000, 480000000, percent(0.96)],
      ['A.1.2', 'Tambahan Penghasilan', 100000000, 90000000, percent(0.9)],
      ['A.2', 'Administrasi Umum', 200000000, 190000000, percent(0.95)],
      ['B', 'Peningkatan Mutu Pendidikan', 400000000, 300000000, percent(0.75)],
      ['B.1', 'Sarana Prasarana', 400000000, 300000000, percent(0.75)],
      [null, 'JUMLAH', 1200000000, 1060000000, percent(0.8833)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B2 Pelayanan Administrasi | year 800000000/760000000=95%',
      '- - B3 Administrasi Keuangan | year 600000000/570000000=95%',
      '- - - B4 Gaji dan Tunjangan | year 500000000/480000000=96%',
      '- - - B5 Tambahan Penghasilan | year 100000000/90000000=90%',
      '- - B6 Administrasi Umum | year 200000000/190000000=95%',
      '- B7 Peningkatan Mutu Pendidikan | year 400000000/300000000=75%',
      '- - B8 Sarana Prasarana | year 400000000/300000000=75%',
      'total B9 JUMLAH: 0 5 | year 1200000000/1060000000=88.33%',
    ]);
  });

  test('I, A, 1, a nest in the order in which their kinds are first used', () => {
    const sheet = worksheet([
      ['No', 'Uraian', 'Pagu (Rp)', 'Realisasi (Rp)', '%'],
      ['I', 'Sekretariat', 500000000, 450000000, percent(0.9)],
      ['A', 'Umum dan Kepegawaian', 300000000, 270000000, percent(0.9)],
      [1, 'Perlengkapan Kantor', 100000000, 100000000, percent(1)],
      [2, 'Perjalanan Dinas', 200000000, 170000000, percent(0.85)],
      ['a', 'Dalam Daerah', 50000000, 50000000, percent(1)],
      ['b', 'Luar Daerah', 150000000, 120000000, percent(0.8)],
      ['B', 'Keuangan', 200000000, 180000000, percent(0.9)],
      [1, 'Penatausahaan', 200000000, 180000000, percent(0.9)],
      ['II', 'Bidang Perdagangan', 300000000, 240000000, percent(0.8)],
      ['A', 'Seksi Pasar', 300000000, 240000000, percent(0.8)],
      [1, 'Pengelolaan Pasar', 300000000, 240000000, percent(0.8)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B2 Sekretariat | year 500000000/450000000=90%',
      '- - B3 Umum dan Kepegawaian | year 300000000/270000000=90%',
      '- - - B4 Perlengkapan Kantor | year 100000000/100000000=100%',
      '- - - B5 Perjalanan Dinas | year 200000000/170000000=85%',
      '- - - - B6 Dalam Daerah | year 50000000/50000000=100%',
      '- - - - B7 Luar Daerah | year 150000000/120000000=80%',
      '- - B8 Keuangan | year 200000000/180000000=90%',
      '- - - B9 Penatausahaan | year 200000000/180000000=90%',
      '- B10 Bidang Perdagangan | year 300000000/240000000=80%',
      '- - B11 Seksi Pasar | year 300000000/240000000=80%',
      '- - - B12 Pengelolaan Pasar | year 300000000/240000000=80%',
    ]);
  });
});

describe('words', () => {
  test('PROGRAM, KEGIATAN and SUB KEGIATAN at the head of a name are its level', () => {
    const sheet = worksheet([
      ['DINAS PEMADAM KEBAKARAN'],
      [],
      ['NO', 'PROGRAM / KEGIATAN / SUB KEGIATAN', 'PAGU ANGGARAN (RP)', 'REALISASI (RP)', 'REALISASI (%)'],
      [1, 'PROGRAM PENCEGAHAN KEBAKARAN', '500.000.000', '460.000.000', '92,00'],
      [null, 'KEGIATAN INSPEKSI PERALATAN', '200.000.000', '190.000.000', '95,00'],
      [null, 'SUB KEGIATAN PENDATAAN SARANA', '200.000.000', '190.000.000', '95,00'],
      [null, 'KEGIATAN PEMBERDAYAAN MASYARAKAT', '300.000.000', '270.000.000', '90,00'],
      [null, 'SUB KEGIATAN PELATIHAN RELAWAN', '100.000.000', '100.000.000', '100,00'],
      [null, 'SUB KEGIATAN SOSIALISASI', '200.000.000', '170.000.000', '85,00'],
      [2, 'PROGRAM PENUNJANG URUSAN', '250.000.000', '245.000.000', '98,00'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B4 PROGRAM PENCEGAHAN KEBAKARAN | program | year 500000000/460000000=92',
      '- - B5 KEGIATAN INSPEKSI PERALATAN | activity | year 200000000/190000000=95',
      '- - - B6 SUB KEGIATAN PENDATAAN SARANA | subActivity | year 200000000/190000000=95',
      '- - B7 KEGIATAN PEMBERDAYAAN MASYARAKAT | activity | year 300000000/270000000=90',
      '- - - B8 SUB KEGIATAN PELATIHAN RELAWAN | subActivity | year 100000000/100000000=100',
      '- - - B9 SUB KEGIATAN SOSIALISASI | subActivity | year 200000000/170000000=85',
      '- B10 PROGRAM PENUNJANG URUSAN | program | year 250000000/245000000=98',
    ]);
  });

  test('“Program :” and “Kegiatan :” merged over the table are bands above the indicators', () => {
    const sheet = worksheet(
      [
        ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '%'],
        ['Program : Pengelolaan Perikanan Tangkap'],
        ['Kegiatan : Pemberdayaan Nelayan Kecil'],
        [1, 'Jumlah nelayan dibina', 'Orang', 300, 285, percent(0.95)],
        [2, 'Jumlah alat tangkap disalurkan', 'Unit', 60, 45, percent(0.75)],
        ['Kegiatan : Pengelolaan Pelelangan Ikan'],
        [1, 'Jumlah ikan dilelang', 'Ton', 1200, 1260, percent(1.05)],
        ['Program : Pengelolaan Perikanan Budidaya'],
        ['Kegiatan : Pembenihan Ikan'],
        [1, 'Jumlah benih dihasilkan', 'Ekor', 500000, 450000, percent(0.9)],
      ],
      { merges: ['A2:F2', 'A3:F3', 'A6:F6', 'A8:F8', 'A9:F9'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B4 Jumlah nelayan dibina | under Program : Pengelolaan Perikanan Tangkap > Kegiatan : Pemberdayaan Nelayan Kecil | unit Orang | year 300/285=95%',
      '- B5 Jumlah alat tangkap disalurkan | under Program : Pengelolaan Perikanan Tangkap > Kegiatan : Pemberdayaan Nelayan Kecil | unit Unit | year 60/45=75%',
      '- B7 Jumlah ikan dilelang | under Program : Pengelolaan Perikanan Tangkap > Kegiatan : Pengelolaan Pelelangan Ikan | unit Ton | year 1200/1260=105%',
      '- B10 Jumlah benih dihasilkan | under Program : Pengelolaan Perikanan Budidaya > Kegiatan : Pembenihan Ikan | unit Ekor | year 500000/450000=90%',
    ]);
  });
});

describe('neither codes nor words', () => {
  test('a row whose SUM points at rows below it is their parent, level upon level', () => {
    const sheet = worksheet([
      ['Uraian', 'Pagu', 'Realisasi', 'Serapan (%)'],
      [
        'Program Penunjang Urusan',
        sum('=SUM(B3,B6)', 600000000),
        sum('=SUM(C3,C6)', 570000000),
        percent(0.95),
      ],
      ['Administrasi Keuangan', sum('=SUM(B4:B5)', 500000000), sum('=SUM(C4:C5)', 480000000), percent(0.96)],
      ['Gaji dan Tunjangan', 400000000, 390000000, percent(0.975)],
      ['Honorarium', 100000000, 90000000, percent(0.9)],
      ['Administrasi Umum', sum('=SUM(B7:B8)', 100000000), sum('=SUM(C7:C8)', 90000000), percent(0.9)],
      ['Penyediaan Logistik', 60000000, 57000000, percent(0.95)],
      ['Rapat Koordinasi', 40000000, 33000000, percent(0.825)],
      ['Jumlah', sum('=B2', 600000000), sum('=C2', 570000000), percent(0.95)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A item · B annualTarget · C realization · D percent',
      '- A2 Program Penunjang Urusan | program | year 600000000/570000000=95%',
      '- - A3 Administrasi Keuangan | year 500000000/480000000=96%',
      '- - - A4 Gaji dan Tunjangan | year 400000000/390000000=97.5%',
      '- - - A5 Honorarium | year 100000000/90000000=90%',
      '- - A6 Administrasi Umum | year 100000000/90000000=90%',
      '- - - A7 Penyediaan Logistik | year 60000000/57000000=95%',
      '- - - A8 Rapat Koordinasi | year 40000000/33000000=82.5%',
      'total A9 Jumlah: 0 | year 600000000/570000000=95%',
    ]);
  });

  test('a bold row is the parent of the rows below that are not', () => {
    const sheet = worksheet([
      [bold('Uraian'), bold('Anggaran (Rp)'), bold('Realisasi (Rp)'), bold('%')],
      [bold('Sekretariat'), bold(300000000), bold(285000000), bold('95,00%')],
      ['Penyediaan Gaji', 200000000, 195000000, '97,50%'],
      ['Penyediaan Perlengkapan', 100000000, 90000000, '90,00%'],
      [bold('Bidang Pasar'), bold(200000000), bold(160000000), bold('80,00%')],
      ['Pemungutan Retribusi', 50000000, 50000000, '100,00%'],
      ['Pemeliharaan Pasar', 150000000, 110000000, '73,33%'],
      [bold('TOTAL'), bold(500000000), bold(445000000), bold('89,00%')],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A item · B annualTarget · C realization · D percent',
      '- A2 Sekretariat | year 300000000/285000000=95%',
      '- - A3 Penyediaan Gaji | year 200000000/195000000=97.5%',
      '- - A4 Penyediaan Perlengkapan | year 100000000/90000000=90%',
      '- A5 Bidang Pasar | year 200000000/160000000=80%',
      '- - A6 Pemungutan Retribusi | year 50000000/50000000=100%',
      '- - A7 Pemeliharaan Pasar | year 150000000/110000000=73.33%',
      'total A8 TOTAL: 0 3 | year 500000000/445000000=89%',
    ]);
  });

  test.each([
    ['by spaces in front', (text: string, depth: number) => '   '.repeat(depth) + text],
    ['by the cell', indented],
  ])('names indented %s nest by their indent', (_, name) => {
    const sheet = worksheet([
      ['Uraian', 'Pagu', 'Realisasi', '%'],
      [name('Penunjang Urusan', 0), 500000000, 450000000, percent(0.9)],
      [name('Administrasi Keuangan', 1), 400000000, 360000000, percent(0.9)],
      [name('Gaji dan Tunjangan', 2), 300000000, 270000000, percent(0.9)],
      [name('Honorarium', 2), 100000000, 90000000, percent(0.9)],
      [name('Administrasi Umum', 1), 100000000, 90000000, percent(0.9)],
      [name('Pengelolaan Terminal', 0), 200000000, 150000000, percent(0.75)],
      [name('Rehabilitasi Terminal', 1), 200000000, 150000000, percent(0.75)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A item · B annualTarget · C realization · D percent',
      '- A2 Penunjang Urusan | year 500000000/450000000=90%',
      '- - A3 Administrasi Keuangan | year 400000000/360000000=90%',
      '- - - A4 Gaji dan Tunjangan | year 300000000/270000000=90%',
      '- - - A5 Honorarium | year 100000000/90000000=90%',
      '- - A6 Administrasi Umum | year 100000000/90000000=90%',
      '- A7 Pengelolaan Terminal | year 200000000/150000000=75%',
      '- - A8 Rehabilitasi Terminal | year 200000000/150000000=75%',
    ]);
  });
});
