import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/workbook/workbook.ts';
import { percent, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

const money = (value: number): Cell => ({ value, numberFormat: '_("Rp"* #,##0_)' });

describe('one target, one realization, one percentage', () => {
  test('predicates, ranges and dashes stand where a target may stand, and averages are no total', () => {
    const sheet = worksheet([
      [null, 'No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '%', 'Keterangan'],
      [null, 1, 'Opini BPK atas laporan keuangan', 'Opini', 'WTP', 'WTP', percent(1)],
      [null, 2, 'Persentase aset tersertifikasi', '%', '80 - 90%', '85%', percent(1)],
      [
        null,
        3,
        'Jumlah laporan aset',
        'Laporan',
        12,
        9,
        { ...percent(0.75), formula: '=F4/E4' },
        'Tiga OPD terlambat',
      ],
      [null, 4, 'Jumlah lelang aset', 'Kali', '-', '-', '-'],
      [
        null,
        5,
        'Persentase pajak daerah tertagih',
        '%',
        percent(0.95, 0),
        percent(0.9405),
        { ...percent(0.99), formula: '=F6/E6' },
      ],
      [null, null, 'Rata-rata', null, null, null, percent(0.935)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  B number · C indicator · D unit · E target · F realization · G percent · H remark',
      '- C2 Opini BPK atas laporan keuangan | unit Opini | year "WTP"/"WTP"=100%',
      '- C3 Persentase aset tersertifikasi | unit % | year 80%–90%/85%=100%',
      '- C4 Jumlah laporan aset | unit Laporan | year 12/9=75% [Tiga OPD terlambat]',
      '- C5 Jumlah lelang aset | unit Kali | year -/-=-',
      '- C6 Persentase pajak daerah tertagih | unit % | year 95%/94.05%=99%',
    ]);
  });

  test('a pagu is the target of its realization, and scratch figures beside the table belong to nothing', () => {
    const sheet = worksheet(
      [
        ['REALISASI BELANJA DINAS PERHUBUNGAN'],
        ['TAHUN ANGGARAN 2022'],
        ['No', 'Uraian', 'Pagu Anggaran', 'Realisasi', '%', 'Sisa Pagu'],
        [
          1,
          'Belanja Pegawai',
          'Rp 4.200.000.000',
          'Rp 4.116.000.000',
          '98,00%',
          'Rp 84.000.000',
          null,
          null,
          4116000,
        ],
        [
          2,
          'Belanja Barang dan Jasa',
          'Rp 1.500.000.000',
          'Rp 1.290.000.000',
          '86,00%',
          'Rp 210.000.000',
          null,
          null,
          1290000,
        ],
        [3, 'Belanja Modal', 'Rp 300.000.000', 'Rp -', '0,00%', 'Rp 300.000.000'],
        [
          'Jumlah',
          null,
          'Rp 6.000.000.000',
          'Rp 5.406.000.000',
          '90,10%',
          'Rp 594.000.000',
          null,
          null,
          5406000,
        ],
        [],
        [null, null, null, null, 'Negara, 4 Januari 2023'],
        [null, null, null, null, 'Kepala Dinas Perhubungan'],
        [],
        [],
        [null, null, null, null, 'I Made Dwi, A.Td.'],
        [null, null, null, null, 'NIP. 19720202 199703 1 006'],
      ],
      { merges: ['A1:F1', 'A2:F2', 'A7:B7'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent · F remaining',
      '- B4 Belanja Pegawai | year 4200000000/4116000000=98%',
      '- B5 Belanja Barang dan Jasa | year 1500000000/1290000000=86%',
      '- B6 Belanja Modal | year 300000000/0=0%',
      'total A7 Jumlah: 0 1 2 | year 6000000000/5406000000=90.1%',
    ]);
  });

  test('Kinerja and Anggaran over the same rows are two panels that share their names', () => {
    const sheet = worksheet(
      [
        ['EVALUASI KINERJA DAN ANGGARAN'],
        [],
        [],
        [],
        ['No', 'Kegiatan', 'Indikator Kinerja', 'Kinerja', null, null, 'Anggaran (Rp)', null, null, 'Ket'],
        [null, null, null, 'Target', 'Realisasi', 'Capaian', 'Pagu', 'Realisasi', 'Serapan'],
        [
          1,
          'Pembinaan Perpustakaan',
          'Jumlah perpustakaan dibina',
          50,
          45,
          percent(0.9),
          money(200000000),
          money(190000000),
          percent(0.95),
        ],
        [
          2,
          'Pengembangan Layanan',
          'Jumlah koleksi baru',
          1000,
          1040,
          percent(1.04),
          money(400000000),
          money(352000000),
          percent(0.88),
        ],
        [
          3,
          'Pelestarian Naskah Kuno',
          'Jumlah naskah dialihmedia',
          20,
          15,
          percent(0.75),
          money(80000000),
          money(60000000),
          percent(0.75),
        ],
        [null, 'TOTAL', null, null, null, null, money(680000000), money(602000000), percent(0.8853)],
      ],
      { merges: ['A5:A6', 'B5:B6', 'C5:C6', 'D5:F5', 'G5:I5', 'J5:J6'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B item · C indicator · D target · E realization · F percent · J remark',
      '- C7 Jumlah perpustakaan dibina | year 50/45=90%',
      '- C8 Jumlah koleksi baru | year 1000/1040=104%',
      '- C9 Jumlah naskah dialihmedia | year 20/15=75%',
      'panel budget none',
      '  A number · B item · C indicator · G annualTarget · H realization · I percent · J remark',
      '- B7 Pembinaan Perpustakaan | year 200000000/190000000=95%',
      '- B8 Pengembangan Layanan | year 400000000/352000000=88%',
      '- B9 Pelestarian Naskah Kuno | year 80000000/60000000=75%',
      'total B10 TOTAL: 0 1 2 | year 680000000/602000000=88.53%',
    ]);
  });

  test('a pagu beside a target and a realization is the annual figure', () => {
    const sheet = worksheet([
      [null, 'ANGGARAN KAS S.D. JUNI 2023'],
      [],
      [null, 'Kegiatan', 'Pagu (Rp)', 'Target Keuangan (Rp)', 'Realisasi Keuangan (Rp)', '%'],
      [null, 'Penanganan Bencana', '900.000.000', '450.000.000', '405.000.000', '90,00%'],
      [null, 'Logistik dan Peralatan', '600.000.000', '300.000.000', '300.000.000', '100,00%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular M6',
      'panel budget none',
      '  B item · C annualTarget · D target · E realization · F percent',
      '- B4 Penanganan Bencana | annual 900000000 | year 450000000/405000000=90%',
      '- B5 Logistik dan Peralatan | annual 600000000 | year 300000000/300000000=100%',
    ]);
  });
});
