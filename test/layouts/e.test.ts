import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/workbook/workbook.ts';
import { percent, worksheet, type Given } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

const sum = (formula: string, value: number): Cell => ({ value, formula });

describe('labels of total rows', () => {
  test.each(['Jumlah', 'JUMLAH', 'TOTAL', 'Total', 'Jumlah Total', 'Subtotal', 'JUMLAH :', ' Total '])(
    '“%s” below the items adds them up',
    (label) => {
      const sheet = worksheet([
        ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
        [1, 'Belanja Pegawai', 400000000, 392000000, percent(0.98)],
        [2, 'Belanja Barang dan Jasa', 150000000, 135000000, percent(0.9)],
        [3, 'Belanja Modal', 50000000, 43000000, percent(0.86)],
        [null, label, 600000000, 570000000, percent(0.95)],
      ]);
      expect(linesOf(sheet)).toEqual([
        'tabular',
        'panel budget none',
        '  A number · B item · C annualTarget · D realization · E percent',
        '- B2 Belanja Pegawai | year 400000000/392000000=98%',
        '- B3 Belanja Barang dan Jasa | year 150000000/135000000=90%',
        '- B4 Belanja Modal | year 50000000/43000000=86%',
        `total B5 ${label.trim()}: 0 1 2 | year 600000000/570000000=95%`,
      ]);
    },
  );

  test.each(['Rata-rata', 'RATA-RATA', 'Rata - rata', 'Rata-rata Capaian'])(
    '“%s” is an average: neither a total nor data',
    (label) => {
      const sheet = worksheet([
        ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian'],
        [1, 'Persentase arsip digital', percent(0.4, 0), percent(0.36, 0), percent(0.9)],
        [2, 'Persentase arsip tertata', percent(0.6, 0), percent(0.6, 0), percent(1)],
        [3, 'Persentase arsip dimusnahkan', percent(0.2, 0), percent(0.16, 0), percent(0.8)],
        [
          null,
          label,
          sum('=AVERAGE(C2:C4)', 0.4),
          sum('=AVERAGE(D2:D4)', 0.3733),
          { ...percent(0.9), formula: '=AVERAGE(E2:E4)' },
        ],
      ]);
      expect(linesOf(sheet)).toEqual([
        'tabular',
        'panel performance none',
        '  A number · B indicator · C target · D realization · E percent',
        '- B2 Persentase arsip digital | year 40%/36%=90%',
        '- B3 Persentase arsip tertata | year 60%/60%=100%',
        '- B4 Persentase arsip dimusnahkan | year 20%/16%=80%',
      ]);
    },
  );

  test('a row without a label is a total by its sums, at its first figure', () => {
    const sheet = worksheet([
      ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
      [1, 'Sekretariat', 400000000, 392000000, percent(0.98)],
      [2, 'Bidang Bina Marga', 150000000, 135000000, percent(0.9)],
      [3, 'Bidang Cipta Karya', 50000000, 43000000, percent(0.86)],
      [null, null, sum('=SUM(C2:C4)', 600000000), sum('=SUM(D2:D4)', 570000000), percent(0.95)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B2 Sekretariat | year 400000000/392000000=98%',
      '- B3 Bidang Bina Marga | year 150000000/135000000=90%',
      '- B4 Bidang Cipta Karya | year 50000000/43000000=86%',
      'total C5: 0 1 2 | year 600000000/570000000=95%',
    ]);
  });

  test('a row without a label and without formulas is a total where its figures are the sums', () => {
    const sheet = worksheet([
      ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
      [1, 'Pengadaan Seragam', '17.250.000', '17.000.000', '98,55%'],
      [2, 'Pengadaan Kendaraan', '312.400.000', '309.150.000', '98,96%'],
      [3, 'Pemeliharaan Gedung', '88.125.500', '75.000.000', '85,11%'],
      [null, null, '417.775.500', '401.150.000', '96,02%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B2 Pengadaan Seragam | year 17250000/17000000=98.55%',
      '- B3 Pengadaan Kendaraan | year 312400000/309150000=98.96%',
      '- B4 Pemeliharaan Gedung | year 88125500/75000000=85.11%',
      'total C5: 0 1 2 | year 417775500/401150000=96.02%',
    ]);
  });
});

describe('where the label of a total stands', () => {
  test.each<[string, string, Given[], string[]]>([
    ['in the column No', 'A5', ['JUMLAH', null, null], []],
    ['in the column Kode', 'B5', [null, 'JUMLAH', null], []],
    ['in the column Uraian', 'C5', [null, null, 'JUMLAH'], []],
    ['merged over the columns of names', 'A5', ['JUMLAH', null, null], ['A5:C5']],
  ])('%s', (_, place, label, merges) => {
    const sheet = worksheet(
      [
        ['No', 'Kode', 'Uraian', 'Anggaran', 'Realisasi', 'Sisa'],
        [1, '2.09.03.2.01', 'Pengembangan Ketahanan Pangan', 400000000, 392000000, 8000000],
        [2, '2.09.03.2.02', 'Penganekaragaman Pangan', 150000000, 135000000, 15000000],
        [3, '2.09.03.2.03', 'Pengawasan Mutu Pangan', 50000000, 43000000, 7000000],
        [...label, 600000000, 570000000, 30000000],
      ],
      { merges },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B code · C item · D annualTarget · E realization · F remaining',
      '- C2 Pengembangan Ketahanan Pangan | code 2.09.03.2.01 | activity | year 400000000/392000000',
      '- C3 Penganekaragaman Pangan | code 2.09.03.2.02 | activity | year 150000000/135000000',
      '- C4 Pengawasan Mutu Pangan | code 2.09.03.2.03 | activity | year 50000000/43000000',
      `total ${place} JUMLAH: 0 1 2 | year 600000000/570000000`,
    ]);
  });

  test('in column B, where the table begins', () => {
    const sheet = worksheet([
      [],
      [null, 'No', 'Sub Kegiatan', 'Pagu', 'Realisasi', '%'],
      [null, 1, 'Penyusunan Renja', '40.000.000', '38.000.000', '95,00%'],
      [null, 2, 'Penyusunan LKjIP', '20.000.000', '20.000.000', '100,00%'],
      [null, 'Total', null, '60.000.000', '58.000.000', '96,67%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  B number · C item · D annualTarget · E realization · F percent',
      '- C3 Penyusunan Renja | year 40000000/38000000=95%',
      '- C4 Penyusunan LKjIP | year 20000000/20000000=100%',
      'total B5 Total: 0 1 | year 60000000/58000000=96.67%',
    ]);
  });
});

describe('where a total row stands', () => {
  test('at the top it covers the items below it, the outermost only', () => {
    const sheet = worksheet([
      ['Kode', 'Uraian', 'Pagu', 'Realisasi', '%'],
      [null, 'JUMLAH', sum('=C3+C5', 600000000), sum('=D3+D5', 570000000), percent(0.95)],
      ['2.16.02', 'Pengelolaan Informasi Publik', 400000000, 392000000, percent(0.98)],
      ['2.16.02.2.01', 'Pengelolaan Media', 400000000, 392000000, percent(0.98)],
      ['2.16.03', 'Pengelolaan Aplikasi Informatika', 200000000, 178000000, percent(0.89)],
      ['2.16.03.2.01', 'Pengelolaan Nama Domain', 200000000, 178000000, percent(0.89)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B item · C annualTarget · D realization · E percent',
      '- B3 Pengelolaan Informasi Publik | code 2.16.02 | program | year 400000000/392000000=98%',
      '- - B4 Pengelolaan Media | code 2.16.02.2.01 | activity | year 400000000/392000000=98%',
      '- B5 Pengelolaan Aplikasi Informatika | code 2.16.03 | program | year 200000000/178000000=89%',
      '- - B6 Pengelolaan Nama Domain | code 2.16.03.2.01 | activity | year 200000000/178000000=89%',
      'total B2 JUMLAH: 0 2 | year 600000000/570000000=95%',
    ]);
  });

  test('at the bottom, over levels, it covers the outermost only', () => {
    const sheet = worksheet([
      ['Program/Kegiatan', 'Pagu', 'Realisasi', '%'],
      ['Program Pemberdayaan Desa', 400000000, 392000000, percent(0.98)],
      ['Kegiatan Pelatihan Aparatur', 150000000, 149000000, percent(0.9933)],
      ['Kegiatan Pembinaan BUMDes', 250000000, 243000000, percent(0.972)],
      ['Program Administrasi Desa', 200000000, 178000000, percent(0.89)],
      ['Kegiatan Pengelolaan Aset Desa', 200000000, 178000000, percent(0.89)],
      ['JUMLAH', sum('=SUM(B2,B5)', 600000000), sum('=SUM(C2,C5)', 570000000), percent(0.95)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A item · B annualTarget · C realization · D percent',
      '- A2 Program Pemberdayaan Desa | program | year 400000000/392000000=98%',
      '- - A3 Kegiatan Pelatihan Aparatur | activity | year 150000000/149000000=99.33%',
      '- - A4 Kegiatan Pembinaan BUMDes | activity | year 250000000/243000000=97.2%',
      '- A5 Program Administrasi Desa | program | year 200000000/178000000=89%',
      '- - A6 Kegiatan Pengelolaan Aset Desa | activity | year 200000000/178000000=89%',
      'total A7 JUMLAH: 0 3 | year 600000000/570000000=95%',
    ]);
  });

  test('above the header it covers the items of the table below', () => {
    const sheet = worksheet([
      ['REALISASI ANGGARAN'],
      [],
      [],
      [null, 'TOTAL', 600000000, 570000000, percent(0.95)],
      ['No', 'Uraian', 'Anggaran', 'Realisasi', '%'],
      [1, 'Belanja Pegawai', 400000000, 392000000, percent(0.98)],
      [2, 'Belanja Barang dan Jasa', 150000000, 135000000, percent(0.9)],
      [3, 'Belanja Modal', 50000000, 43000000, percent(0.86)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B6 Belanja Pegawai | year 400000000/392000000=98%',
      '- B7 Belanja Barang dan Jasa | year 150000000/135000000=90%',
      '- B8 Belanja Modal | year 50000000/43000000=86%',
      'total B4 TOTAL: 0 1 2 | year 600000000/570000000=95%',
    ]);
  });

  test('in the middle it closes its section, and the last adds up all sections', () => {
    const sheet = worksheet([
      ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
      [1, 'Gaji Pegawai', 300000000, 294000000, percent(0.98)],
      [2, 'Lembur', 20000000, 19000000, percent(0.95)],
      [null, 'Subtotal', 320000000, 313000000, percent(0.9781)],
      [3, 'Perjalanan Dinas', 120000000, 90000000, percent(0.75)],
      [4, 'Alat Tulis Kantor', 40000000, 38000000, percent(0.95)],
      [5, 'Cetak dan Penggandaan', 20000000, 20000000, percent(1)],
      [null, 'Subtotal', 180000000, 148000000, percent(0.8222)],
      [null, 'TOTAL', 500000000, 461000000, percent(0.922)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B2 Gaji Pegawai | year 300000000/294000000=98%',
      '- B3 Lembur | year 20000000/19000000=95%',
      '- B5 Perjalanan Dinas | year 120000000/90000000=75%',
      '- B6 Alat Tulis Kantor | year 40000000/38000000=95%',
      '- B7 Cetak dan Penggandaan | year 20000000/20000000=100%',
      'total B4 Subtotal: 0 1 | year 320000000/313000000=97.81%',
      'total B8 Subtotal: 2 3 4 | year 180000000/148000000=82.22%',
      'total B9 TOTAL: 0 1 2 3 4 | year 500000000/461000000=92.2%',
    ]);
  });
});

describe('what only looks like a total', () => {
  test('“Total jumlah …” says what a percentage is taken of: an item like the others', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '%'],
      [1, 'Jumlah siswa SD bersekolah', 'Orang', 4500, 4410, percent(0.98)],
      [null, 'Total jumlah anak usia 7-12 tahun', 'Orang', 4600, 4600, percent(1)],
      [2, 'Jumlah siswa SMP bersekolah', 'Orang', 2200, 1980, percent(0.9)],
      [null, 'Total jumlah anak usia 13-15 tahun', 'Orang', 2400, 2352, percent(0.98)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B2 Jumlah siswa SD bersekolah | unit Orang | year 4500/4410=98%',
      '- B3 Total jumlah anak usia 7-12 tahun | unit Orang | year 4600/4600=100%',
      '- B4 Jumlah siswa SMP bersekolah | unit Orang | year 2200/1980=90%',
      '- B5 Total jumlah anak usia 13-15 tahun | unit Orang | year 2400/2352=98%',
    ]);
  });

  test('an indicator that begins with Jumlah or Total is an indicator', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Ket'],
      ['Jumlah laporan', 'Laporan', 12, 12],
      ['Total produksi padi', 'Ton', 54000, 52380, 'Kemarau panjang'],
      ['Jumlah kelompok tani', 'Kelompok', 80, 84],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B unit · C target · D realization · E remark',
      '- A2 Jumlah laporan | unit Laporan | year 12/12',
      '- A3 Total produksi padi | unit Ton | year 54000/52380 [Kemarau panjang]',
      '- A4 Jumlah kelompok tani | unit Kelompok | year 80/84',
    ]);
  });
});
