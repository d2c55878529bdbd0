import { describe, expect, test } from '@jest/globals';
import { recognise } from '../../src/report/recognise.ts';
import type { Doubt } from '../../src/report/report.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import type { Sheet } from '../../src/workbook/workbook.ts';
import { percent, workbook, worksheet, type Given } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

/** Layout, number of panels and the reasons of doubt: where a doubt stands is left open. */
function verdictOn(sheet: Sheet): { layout: string; panels: number; reasons: Doubt['reason'][] }[] {
  return recognise(workbook(sheet), DEFAULT_SETTINGS).sheets.map(({ layout, panels, doubts }) => ({
    layout,
    panels: panels.length,
    reasons: doubts.map(({ reason }) => reason),
  }));
}

const none = (reason: Doubt['reason']) => [{ layout: 'none', panels: 0, reasons: [reason] }];

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);

describe('a sheet that speaks of no targets and realizations', () => {
  test.each<[string, Given[][]]>([
    [
      'an invoice',
      [
        ['FAKTUR PENJUALAN'],
        ['Nomor : 045/INV/VI/2023', null, null, 'Tanggal : 12 Juni 2023'],
        [],
        ['No', 'Nama Barang', 'Banyaknya', 'Harga Satuan (Rp)', 'Jumlah (Rp)'],
        [1, 'Kertas HVS A4', 20, 55000, 1100000],
        [2, 'Tinta printer', 6, 120000, 720000],
        [3, 'Map plastik', 50, 3500, 175000],
        [null, 'Jumlah', null, null, 1995000],
        [null, 'PPN 11%', null, null, 219450],
        [null, 'Total', null, null, 2214450],
        [],
        [null, null, null, 'Hormat kami,'],
      ],
    ],
    [
      'a staff list',
      [
        ['DAFTAR PEGAWAI DINAS PERIKANAN'],
        [],
        ['No', 'Nama', 'NIP', 'Pangkat/Gol', 'Jabatan', 'Umur', 'Keterangan'],
        [1, 'I Wayan Sudana', '19670312 198903 1 004', 'Pembina / IV a', 'Kepala Dinas', 56],
        [2, 'Ni Made Rini', '19680512 199403 2 005', 'Penata / III c', 'Sekretaris', 55],
        [3, 'I Ketut Arta', '19800808 200501 1 008', 'Penata / III c', 'Kepala Bidang', 43, 'Diklat'],
      ],
    ],
    [
      'a scoring sheet, even one whose % is Nilai / Bobot',
      [
        ['LEMBAR KERJA EVALUASI AKUNTABILITAS KINERJA'],
        [],
        ['No', 'Komponen', 'Bobot', 'Nilai', '%', 'Keterangan'],
        ['A', 'Perencanaan Kinerja', 30, 24, percent(0.8)],
        ['B', 'Pengukuran Kinerja', 30, 22.5, percent(0.75)],
        ['C', 'Pelaporan Kinerja', 15, 12, percent(0.8), 'Belum tepat waktu'],
        ['D', 'Evaluasi Internal', 25, 17.5, percent(0.7)],
        [null, 'Jumlah', 100, 76, percent(0.76), 'BB'],
      ],
    ],
    [
      'a calendar',
      [
        ['KALENDER 2023'],
        ['Januari', null, null, null, null, null, null, null, 'Februari'],
        [
          'Min',
          'Sen',
          'Sel',
          'Rab',
          'Kam',
          'Jum',
          'Sab',
          null,
          'Min',
          'Sen',
          'Sel',
          'Rab',
          'Kam',
          'Jum',
          'Sab',
        ],
        [1, 2, 3, 4, 5, 6, 7, null, null, null, null, 1, 2, 3, 4],
        [8, 9, 10, 11, 12, 13, 14, null, 5, 6, 7, 8, 9, 10, 11],
        [15, 16, 17, 18, 19, 20, 21, null, 12, 13, 14, 15, 16, 17, 18],
        [22, 23, 24, 25, 26, 27, 28, null, 19, 20, 21, 22, 23, 24, 25],
        [29, 30, 31, null, null, null, null, null, 26, 27, 28],
      ],
    ],
    [
      'a price list',
      [
        ['STANDAR HARGA SATUAN TAHUN 2023'],
        [],
        ['Kode', 'Uraian', 'Spesifikasi', 'Satuan', 'Harga (Rp)'],
        ['1.1.7.01.03.02.001', 'Kertas HVS', 'A4 70 gr', 'Rim', '55.000'],
        ['1.1.7.01.03.02.002', 'Kertas HVS', 'F4 70 gr', 'Rim', '61.500'],
        ['1.1.7.01.03.06.010', 'Tinta', 'Hitam', 'Botol', '120.000'],
      ],
    ],
    [
      'an attendance list',
      [
        ['DAFTAR HADIR PEGAWAI'],
        ['BULAN : MARET 2023'],
        ['No', 'Nama', 'Tanggal', ...new Array<Given>(30).fill(null), 'Jumlah Hadir', '%'],
        [null, null, ...DAYS],
        [1, 'I Wayan Sudana', ...DAYS.map((day) => (day % 7 < 5 ? 'H' : '-')), 23, percent(1, 0)],
        [2, 'Ni Made Rini', ...DAYS.map((day) => (day % 7 < 4 ? 'H' : 'S')), 18, percent(0.78, 0)],
        [3, 'I Ketut Arta', ...DAYS.map((day) => (day % 7 < 3 ? 'H' : 'I')), 13, percent(0.57, 0)],
      ],
    ],
    [
      'a schedule of months',
      [
        ['JADWAL PELAKSANAAN KEGIATAN 2023'],
        ['No', 'Kegiatan', 'Januari', 'Februari', 'Maret', 'April', 'Keterangan'],
        [1, 'Penyusunan rencana', 'x', 'x'],
        [2, 'Pelaksanaan', null, 'x', 'x', 'x'],
        [3, 'Pelaporan', null, null, null, 'x', 'Akhir April'],
      ],
    ],
    [
      'a letter that speaks of targets and realizations',
      [
        ['NOTA DINAS'],
        ['Kepada : Kepala Dinas'],
        ['Bersama ini kami sampaikan target dan realisasi kinerja sampai dengan Juni 2023.'],
        ['Realisasi telah melampaui target, yaitu 104 % dari target tahunan.'],
        [null, null, 'Gianyar, 5 Juli 2023'],
      ],
    ],
  ])('%s has no header', (_, rows) => {
    expect(verdictOn(worksheet(rows))).toEqual(none('noHeader'));
  });

  test('a cost plan has a Volume, which is a target elsewhere, but no table of realizations', () => {
    const sheet = worksheet([
      ['RENCANA ANGGARAN BIAYA'],
      [],
      ['No', 'Uraian', 'Volume', 'Satuan', 'Harga Satuan', 'Jumlah'],
      [1, 'Snack rapat', 40, 'Kotak', 15000, 600000],
      [2, 'Makan rapat', 40, 'Kotak', 35000, 1400000],
      [3, 'Narasumber', 2, 'Orang/Jam', 900000, 1800000],
      [null, 'JUMLAH', null, null, null, 3800000],
    ]);
    const [verdict] = verdictOn(sheet);
    expect(verdict).toMatchObject({ layout: 'none', panels: 0 });
    expect(verdict?.reasons).toHaveLength(1);
    expect(['noHeader', 'noRealization']).toContain(verdict?.reasons[0]);
  });
});

describe('a sheet that lacks half of the table', () => {
  test.each<[string, Doubt['reason'], Given[][]]>([
    [
      'a performance agreement',
      'noRealization',
      [
        ['PERJANJIAN KINERJA TAHUN 2023'],
        [],
        ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
        [1, 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '%', 80],
        [2, 'Meningkatnya irigasi', 'Luas sawah terairi', 'Ha', 1200],
        [3, 'Meningkatnya akuntabilitas', 'Nilai SAKIP', 'Nilai', 72.5],
      ],
    ],
    [
      'a plan of action with targets a quarter',
      'noRealization',
      [
        ['RENCANA AKSI TAHUN 2023'],
        [
          'No',
          'Indikator Kinerja',
          'Satuan',
          'Target Tahunan',
          'Target',
          null,
          null,
          null,
          'Penanggung Jawab',
        ],
        [null, null, null, null, 'TW I', 'TW II', 'TW III', 'TW IV'],
        [1, 'Jumlah titik pantau', 'Titik', 40, 10, 20, 30, 40, 'Bidang I'],
        [2, 'Jumlah usaha dibina', 'Usaha', 100, 25, 50, 75, 100, 'Bidang II'],
        [3, 'Jumlah pohon ditanam', 'Batang', 5000, 0, 1000, 3000, 5000, 'Bidang III'],
      ],
    ],
    [
      'a list of realizations a month',
      'noTarget',
      [
        ['REALISASI KUNJUNGAN WISATA 2023'],
        ['No', 'Uraian', 'Realisasi', null, null],
        [null, null, 'Januari', 'Februari', 'Maret'],
        [1, 'Museum', 1200, 1350, 1100],
        [2, 'Pantai', 24000, 22500, 26100],
        [3, 'Kebun Raya', 8000, 7600, 8250],
      ],
    ],
    [
      'a list of realizations',
      'noTarget',
      [
        ['No', 'Kegiatan', 'Realisasi', 'Keterangan'],
        [1, 'Sosialisasi', 12, 'Selesai'],
        [2, 'Pelatihan', 4],
        [3, 'Pameran', 2, 'Ditunda ke Desember'],
      ],
    ],
  ])('%s: %s', (_, reason, rows) => {
    expect(verdictOn(worksheet(rows))).toEqual(none(reason));
  });

  test.each<[string, Given[][]]>([
    ['nothing at all', []],
    ['nothing but blanks', [[null, ' '], [], ['\u00a0', '']]],
  ])('%s is empty', (_, rows) => {
    expect(linesOf(worksheet(rows))).toEqual(['none', 'doubt empty']);
  });

  test.each<[string, Given[][]]>([
    ['nothing below it', []],
    ['its numbering alone', [[1, 2, 3, 4, 5, 6]]],
    [
      'the signature alone',
      [
        [],
        [null, null, null, null, 'Gianyar, 5 Januari 2024'],
        [null, null, null, null, 'NIP. 19700101 199603 1 005'],
      ],
    ],
    [
      'names, but no figure',
      [
        [1, 'Nilai SAKIP', 'Nilai'],
        [2, 'Indeks SPBE', 'Indeks'],
        [3, 'Opini BPK', 'Opini'],
      ],
    ],
  ])('a header with %s has no figures', (_, rows) => {
    const sheet = worksheet([
      ['CAPAIAN KINERJA'],
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '%'],
      ...rows,
    ]);
    expect(verdictOn(sheet)).toEqual(none('noFigures'));
  });
});

describe('a sheet with too many targets', () => {
  test('two columns headed Target with nothing to tell them apart are named, and not chosen from', () => {
    const sheet = worksheet([
      ['PENGUKURAN KINERJA'],
      [],
      ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Lokasi', 'Target', 'Realisasi', 'Target', 'Ket'],
      [1, 'Meningkatnya literasi', 'Jumlah kunjungan', 'Orang', 'Pusat', 5000, 4800, 6000],
      [null, null, 'Jumlah anggota baru', 'Orang', 'Pusat', 300, 310, 280],
      [2, 'Meningkatnya tertib arsip', 'Jumlah OPD tertib', 'OPD', 'Kabupaten', 25, 20, 30],
    ]);
    expect(linesOf(sheet)).toEqual(['none', 'doubt severalTargets F H']);
  });

  test('a Target Akhir beside the Target is no rival: words and the % tell which is which', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Target Akhir', 'Realisasi', '%'],
      [1, 'Jumlah kunjungan', 'Orang', 5000, 20000, 4800, percent(0.96)],
      [2, 'Jumlah anggota baru', 'Orang', 300, 1000, 309, percent(1.03)],
      [3, 'Jumlah OPD tertib', 'OPD', 25, 40, 20, percent(0.8)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E longTermTarget · F realization · G percent',
      '- B2 Jumlah kunjungan | unit Orang | year 5000/4800=96%',
      '- B3 Jumlah anggota baru | unit Orang | year 300/309=103%',
      '- B4 Jumlah OPD tertib | unit OPD | year 25/20=80%',
    ]);
  });
});
