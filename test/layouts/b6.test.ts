import { describe, expect, test } from '@jest/globals';
import { percent, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

describe('last month, this month, up to this month', () => {
  test('are three measurements of the month in the title, and a % that stands alone is that of the last', () => {
    const sheet = worksheet(
      [
        ['LAPORAN REALISASI ANGGARAN'],
        ['KECAMATAN KUTA SELATAN'],
        ['BULAN : MEI 2023'],
        [],
        ['No', 'Uraian', 'Pagu Anggaran', 'Realisasi', null, null, '%', 'Sisa Anggaran'],
        [null, null, null, 'Bulan Lalu', 'Bulan Ini', 's.d Bulan Ini'],
        [1, 2, 3, 4, 5, '6 = 4 + 5', '7 = 6 / 3 x 100', '8 = 3 - 6'],
        [
          1,
          'Belanja Pegawai',
          '1.200.000.000',
          '400.000.000',
          '100.000.000',
          '500.000.000',
          '41,67%',
          '700.000.000',
        ],
        [
          2,
          'Belanja Barang dan Jasa',
          '800.000.000',
          '250.000.000',
          '70.000.000',
          '320.000.000',
          '40,00%',
          '480.000.000',
        ],
        [3, 'Belanja Modal', '100.000.000', '-', '45.000.000', '45.000.000', '45,00%', '55.000.000'],
        [
          null,
          'JUMLAH',
          '2.100.000.000',
          '650.000.000',
          '215.000.000',
          '865.000.000',
          '41,19%',
          '1.235.000.000',
        ],
        [],
        [null, null, null, null, null, 'Jimbaran, 2 Juni 2023'],
        [null, null, null, null, null, 'Camat Kuta Selatan'],
        [],
        [],
        [null, null, null, null, null, 'I Ketut Gede Arta, S.IP.'],
        [null, null, null, null, null, 'NIP. 19730606 199402 1 001'],
      ],
      { merges: ['A1:H1', 'A2:H2', 'A3:H3', 'A5:A6', 'B5:B6', 'C5:C6', 'D5:F5', 'G5:G6', 'H5:H6'] },
    );
    expect(linesOf(sheet)).toEqual([
      'monthly M5',
      'panel budget columns',
      '  A number · B item · C annualTarget · D realization previous · E realization current · F realization toDate · G percent · H remaining',
      '- B8 Belanja Pegawai | annual 1200000000 | M5 previous /400000000 | M5 current /100000000 | M5 toDate /500000000=41.67%',
      '- B9 Belanja Barang dan Jasa | annual 800000000 | M5 previous /250000000 | M5 current /70000000 | M5 toDate /320000000=40%',
      '- B10 Belanja Modal | annual 100000000 | M5 previous /- | M5 current /45000000 | M5 toDate /45000000=45%',
      'total B11 JUMLAH: 0 1 2 | annual 2100000000 | M5 previous /650000000 | M5 current /215000000 | M5 toDate /865000000=41.19%',
    ]);
  });

  test('each with its own target, realization and %, on a sheet whose name says the month', () => {
    const sheet = worksheet(
      [
        [null, 'CAPAIAN KINERJA BULANAN'],
        [],
        [
          null,
          'No',
          'Indikator Kinerja',
          'Satuan',
          'Target Tahunan',
          'Bulan Ini',
          null,
          null,
          's/d Bulan Ini',
          null,
          null,
        ],
        [null, null, null, null, null, 'Target', 'Realisasi', '%', 'Target', 'Realisasi', '%'],
        [null, 1, 'Jumlah patroli wilayah', 'Kali', 120, 10, 9, percent(0.9), 60, 57, percent(0.95)],
        [null, 2, 'Jumlah pelanggaran ditindak', 'Kasus', 240, 20, 22, percent(1.1), 120, 120, percent(1)],
        [
          null,
          3,
          'Persentase aduan selesai',
          '%',
          percent(0.9, 0),
          percent(0.9, 0),
          percent(0.72, 0),
          percent(0.8),
          percent(0.9, 0),
          percent(0.81, 0),
          percent(0.9),
        ],
      ],
      { name: 'Juni', merges: ['B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:H3', 'I3:K3'] },
    );
    expect(linesOf(sheet)).toEqual([
      'monthly M6',
      'panel performance columns',
      '  B number · C indicator · D unit · E annualTarget · F target current · G realization current · H percent current · I target toDate · J realization toDate · K percent toDate',
      '- C5 Jumlah patroli wilayah | unit Kali | annual 120 | M6 current 10/9=90% | M6 toDate 60/57=95%',
      '- C6 Jumlah pelanggaran ditindak | unit Kasus | annual 240 | M6 current 20/22=110% | M6 toDate 120/120=100%',
      '- C7 Persentase aduan selesai | unit % | annual 90% | M6 current 90%/72%=80% | M6 toDate 90%/81%=90%',
    ]);
  });

  test('are parts of the year where nothing says which month it is, and “s.d. Bulan Lalu” is still last month’s', () => {
    const sheet = worksheet([
      [
        'Kode',
        'Sub Kegiatan',
        'Anggaran',
        'Realisasi s.d. Bulan Lalu',
        'Realisasi Bulan Ini',
        'Realisasi s.d. Bulan Ini',
        'Sisa',
      ],
      ['5.05.02.2.01.0001', 'Kajian Kebijakan', 150000000, 60000000, 15000000, 75000000, 75000000],
      ['5.05.02.2.01.0002', 'Fasilitasi Inovasi Daerah', 90000000, 30000000, 6000000, 36000000, 54000000],
      ['Jumlah', null, 240000000, 90000000, 21000000, 111000000, 129000000],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget columns',
      '  A code · B item · C annualTarget · D realization previous · E realization current · F realization toDate · G remaining',
      '- B2 Kajian Kebijakan | code 5.05.02.2.01.0001 | subActivity | annual 150000000 | year previous /60000000 | year current /15000000 | year toDate /75000000',
      '- B3 Fasilitasi Inovasi Daerah | code 5.05.02.2.01.0002 | subActivity | annual 90000000 | year previous /30000000 | year current /6000000 | year toDate /36000000',
      'total A4 Jumlah: 0 1 | annual 240000000 | year previous /90000000 | year current /21000000 | year toDate /111000000',
    ]);
  });
});
