import { describe, expect, test } from '@jest/globals';
import { percent, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

describe('periods in rows', () => {
  test('January to December below a merged name are the months of one block, and a merged remark covers its rows', () => {
    const sheet = worksheet(
      [
        ['RENCANA AKSI DAN CAPAIAN KINERJA TAHUN 2022'],
        ['DINAS PARIWISATA KABUPATEN TABANAN'],
        [],
        [
          'No',
          'Sasaran',
          'Indikator Kinerja',
          'Satuan',
          'Target Tahunan',
          'Bulan',
          'Target',
          'Realisasi',
          'Capaian',
          'Keterangan',
        ],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        [
          1,
          'Meningkatnya kunjungan',
          'Jumlah wisatawan',
          'Orang',
          120000,
          'Januari',
          10000,
          9000,
          percent(0.9),
          'Musim sepi',
        ],
        [null, null, null, null, null, 'Februari', 20000, 18500, percent(0.925)],
        [null, null, null, null, null, 'Maret', 30000, 28500, percent(0.95)],
        [null, null, null, null, null, 'April', 40000, 38000, percent(0.95)],
        [null, null, null, null, null, 'Mei', 50000, 48000, percent(0.96)],
        [null, null, null, null, null, 'Juni', 60000, 61800, percent(1.03)],
        [null, null, null, null, null, 'Juli', 70000, 71400, percent(1.02)],
        [null, null, null, null, null, 'Agustus', 80000, 82000, percent(1.025)],
        [null, null, null, null, null, 'September', 90000, 92700, percent(1.03)],
        [null, null, null, null, null, 'Oktober', 100000, 101000, percent(1.01)],
        [null, null, null, null, null, 'November', 110000, 110000, percent(1)],
        [null, null, null, null, null, 'Desember', 120000, 118800, percent(0.99), 'Cuaca buruk'],
        [null, null, 'Persentase usaha bersertifikat', '%', percent(0.6, 0), 'Januari', '-', '-', '-'],
        [null, null, null, null, null, 'Februari', '-', '-', '-'],
        [null, null, null, null, null, 'Maret', '-', '-', '-'],
        [null, null, null, null, null, 'April', '-', '-', '-'],
        [null, null, null, null, null, 'Mei', '-', '-', '-'],
        [null, null, null, null, null, 'Juni', percent(0.3, 0), percent(0.27, 0), percent(0.9)],
        [null, null, null, null, null, 'Juli', '-', '-', '-'],
        [null, null, null, null, null, 'Agustus', '-', '-', '-'],
        [null, null, null, null, null, 'September', '-', '-', '-'],
        [null, null, null, null, null, 'Oktober', '-', '-', '-'],
        [null, null, null, null, null, 'November', '-', '-', '-'],
        [null, null, null, null, null, 'Desember', percent(0.6, 0), percent(0.57, 0), percent(0.95)],
        [],
        [null, null, null, null, null, null, 'Tabanan, 4 Januari 2023'],
        [null, null, null, null, null, null, 'Kepala Dinas Pariwisata'],
        [],
        [],
        [null, null, null, null, null, null, 'Dr. I Gusti Ngurah Putra'],
        [null, null, null, null, null, null, 'NIP. 19701105 199503 1 002'],
      ],
      {
        merges: [
          'A1:J1',
          'A2:J2',
          'A6:A29',
          'B6:B29',
          'C6:C17',
          'D6:D17',
          'E6:E17',
          'J6:J8',
          'C18:C29',
          'D18:D29',
          'E18:E29',
        ],
      },
    );
    expect(linesOf(sheet)).toEqual([
      'monthly',
      'panel performance rows',
      '  A number · B objective · C indicator · D unit · E annualTarget · F period · G target · H realization · I percent · J remark',
      '- C6 Jumlah wisatawan | unit Orang | annual 120000 | M1 10000/9000=90% [Musim sepi] | M2 20000/18500=92.5% [Musim sepi] | M3 30000/28500=95% [Musim sepi] | M4 40000/38000=95% | M5 50000/48000=96% | M6 60000/61800=103% | M7 70000/71400=102% | M8 80000/82000=102.5% | M9 90000/92700=103% | M10 100000/101000=101% | M11 110000/110000=100% | M12 120000/118800=99% [Cuaca buruk]',
      '- C18 Persentase usaha bersertifikat | unit % | annual 60% | M1 -/-=- | M2 -/-=- | M3 -/-=- | M4 -/-=- | M5 -/-=- | M6 30%/27%=90% | M7 -/-=- | M8 -/-=- | M9 -/-=- | M10 -/-=- | M11 -/-=- | M12 60%/57%=95%',
    ]);
  });

  test('a column headed Triwulan holds 1 to 4 as quarters, of a budget that a total row adds up', () => {
    const sheet = worksheet(
      [
        [null, 'REALISASI ANGGARAN KAS PER TRIWULAN'],
        [],
        [null, 'Kode', 'Kegiatan', 'Pagu (Rp)', 'Triwulan', 'Target (Rp)', 'Realisasi (Rp)', '%', 'Ket.'],
        [
          null,
          '1.02.02.2.01',
          'Penyediaan Fasilitas Kesehatan',
          '400.000.000',
          1,
          '100.000.000',
          '90.000.000',
          '90,00%',
        ],
        [null, null, null, null, 2, '100.000.000', '95.000.000', '95,00%'],
        [null, null, null, null, 3, '100.000.000', '100.000.000', '100,00%'],
        [null, null, null, null, 4, '100.000.000', '80.000.000', '80,00%', 'Sisa lelang'],
        [
          null,
          '1.02.02.2.02',
          'Penyediaan Layanan Kesehatan',
          '200.000.000',
          1,
          '50.000.000',
          '25.000.000',
          '50,00%',
          'Masih proses SPJ',
        ],
        [null, null, null, null, 2, '50.000.000', '50.000.000', '100,00%'],
        [null, null, null, null, 3, '50.000.000', '50.000.000', '100,00%'],
        [null, null, null, null, 4, '50.000.000', '45.000.000', '90,00%'],
        [null, 'JUMLAH', null, '600.000.000', null, '600.000.000', '535.000.000', '89,17%'],
      ],
      { merges: ['B1:I1', 'B4:B7', 'C4:C7', 'D4:D7', 'B8:B11', 'C8:C11', 'D8:D11', 'B12:C12'] },
    );
    expect(linesOf(sheet)).toEqual([
      'quarterly',
      'panel budget rows',
      '  B code · C item · D annualTarget · E period · F target · G realization · H percent · I remark',
      '- C4 Penyediaan Fasilitas Kesehatan | code 1.02.02.2.01 | activity | annual 400000000 | Q1 100000000/90000000=90% | Q2 100000000/95000000=95% | Q3 100000000/100000000=100% | Q4 100000000/80000000=80% [Sisa lelang]',
      '- C8 Penyediaan Layanan Kesehatan | code 1.02.02.2.02 | activity | annual 200000000 | Q1 50000000/25000000=50% [Masih proses SPJ] | Q2 50000000/50000000=100% | Q3 50000000/50000000=100% | Q4 50000000/45000000=90%',
      'total B12 JUMLAH: 0 1 | annual 600000000 | year 600000000/535000000=89.17%',
    ]);
  });

  test('a long list sorted by quarter gives each indicator one block, at its first row', () => {
    const sheet = worksheet([
      ['Tahun', 'Periode', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian'],
      [2023, 'TW I', 'Persentase balita diimunisasi', '%', '25,00%', '22,50%', '90,00%'],
      [2023, 'TW I', 'Jumlah posyandu aktif', 'Unit', 40, 38, '95,00%'],
      [2023, 'TW I', 'Cakupan ibu hamil diperiksa', '%', '20,00%', '21,00%', '105,00%'],
      [2023, 'TW II', 'Persentase balita diimunisasi', '%', '50,00%', '47,00%', '94,00%'],
      [2023, 'TW II', 'Jumlah posyandu aktif', 'Unit', 40, 40, '100,00%'],
      [2023, 'TW II', 'Cakupan ibu hamil diperiksa', '%', '45,00%', '45,00%', '100,00%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'quarterly',
      'panel performance rows',
      '  A year · B period · C indicator · D unit · E target · F realization · G percent',
      '- C2 Persentase balita diimunisasi | unit % | Q1 25%/22.5%=90% | Q2 50%/47%=94%',
      '- C3 Jumlah posyandu aktif | unit Unit | Q1 40/38=95% | Q2 40/40=100%',
      '- C4 Cakupan ibu hamil diperiksa | unit % | Q1 20%/21%=105% | Q2 45%/45%=100%',
    ]);
  });

  test('a name and an annual target written again on every row open one block only', () => {
    const sheet = worksheet([
      ['LAPORAN BULANAN RUMAH SAKIT'],
      [],
      ['Indikator', 'Target Tahunan', 'Bulan', 'Target', 'Realisasi', '%'],
      ['Jumlah pasien rawat inap', 2400, 'Okt', 2000, 1900, percent(0.95)],
      ['Jumlah pasien rawat inap', 2400, 'Nop', 2200, 2090, percent(0.95)],
      ['Jumlah pasien rawat inap', 2400, 'Des', 2400, 2352, percent(0.98)],
      ['Jumlah rujukan', 480, 'Okt', 400, 380, percent(0.95)],
      ['Jumlah rujukan', 480, 'Nop', 440, 440, percent(1)],
      ['Jumlah rujukan', 480, 'Des', 480, 456, percent(0.95)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'monthly',
      'panel performance rows',
      '  A indicator · B annualTarget · C period · D target · E realization · F percent',
      '- A4 Jumlah pasien rawat inap | annual 2400 | M10 2000/1900=95% | M11 2200/2090=95% | M12 2400/2352=98%',
      '- A7 Jumlah rujukan | annual 480 | M10 400/380=95% | M11 440/440=100% | M12 480/456=95%',
    ]);
  });
});
