import { describe, expect, test } from '@jest/globals';
import { recognise } from '../../src/report/recognise.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { inShort } from '../reportInShort.ts';
import { percent, workbook, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

describe('one sheet or file a month', () => {
  test('the sheets JAN and FEB report their own months, and their tables the year so far', () => {
    const head = [
      null,
      'No',
      'Indikator Kinerja',
      'Satuan',
      'Target',
      'Realisasi',
      'Capaian (%)',
      'Keterangan',
    ];
    const january = worksheet(
      [
        [null, 'CAPAIAN KINERJA PUSKESMAS'],
        [],
        head,
        [null, 1, 'Jumlah kunjungan ibu hamil', 'Orang', 300, 24, '8,00%'],
        [null, 2, 'Jumlah balita ditimbang', 'Anak', 1200, 1080, '90,00%', 'Dua posyandu libur'],
      ],
      { name: 'JAN' },
    );
    const february = worksheet(
      [
        [null, 'CAPAIAN KINERJA PUSKESMAS'],
        [],
        head,
        [null, 1, 'Jumlah kunjungan ibu hamil', 'Orang', 300, 51, '17,00%'],
        [null, 2, 'Jumlah balita ditimbang', 'Anak', 1200, 1140, '95,00%'],
      ],
      { name: 'FEB' },
    );
    expect(recognise(workbook(january, february), DEFAULT_SETTINGS).sheets.map(inShort)).toEqual([
      [
        'tabular M1',
        'panel performance none',
        '  B number · C indicator · D unit · E target · F realization · G percent · H remark',
        '- C4 Jumlah kunjungan ibu hamil | unit Orang | year 300/24=8%',
        '- C5 Jumlah balita ditimbang | unit Anak | year 1200/1080=90% [Dua posyandu libur]',
      ],
      [
        'tabular M2',
        'panel performance none',
        '  B number · C indicator · D unit · E target · F realization · G percent · H remark',
        '- C4 Jumlah kunjungan ibu hamil | unit Orang | year 300/51=17%',
        '- C5 Jumlah balita ditimbang | unit Anak | year 1200/1140=95%',
      ],
    ]);
  });

  test('a title line BULAN : JUNI 2023 is the sheet’s period, English amounts and all', () => {
    const sheet = worksheet(
      [
        ['LAPORAN REALISASI KEUANGAN'],
        ['BIRO UMUM'],
        ['BULAN : JUNI 2023'],
        [],
        [],
        ['NO', 'KEGIATAN', 'PAGU (RP)', 'REALISASI (RP)', 'REALISASI (%)', 'SISA (RP)', 'KET'],
        [1, 'Perjalanan Dinas', '1,250,000,000.00', '500,000,000.00', '40.00%', '750,000,000.00'],
        [
          2,
          'Rumah Tangga Pimpinan',
          '640,000,000.00',
          '352,000,000.00',
          '55.00%',
          '288,000,000.00',
          'Tagihan Mei dibayar Juni',
        ],
        [null, 'TOTAL', '1,890,000,000.00', '852,000,000.00', '45.08%', '1,038,000,000.00'],
        [],
        [null, null, null, null, 'Denpasar, 4 Juli 2023'],
        [null, null, null, null, 'Kepala Biro Umum'],
        [],
        [],
        [null, null, null, null, 'Drs. I Wayan Budi'],
        [null, null, null, null, 'NIP. 19651212 199103 1 011'],
      ],
      { merges: ['A1:G1', 'A2:G2', 'A3:G3'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular M6',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent · F remaining · G remark',
      '- B7 Perjalanan Dinas | year 1250000000/500000000=40%',
      '- B8 Rumah Tangga Pimpinan | year 640000000/352000000=55% [Tagihan Mei dibayar Juni]',
      'total B9 TOTAL: 0 1 | year 1890000000/852000000=45.08%',
    ]);
  });

  test.each([
    ['KEADAAN SAMPAI DENGAN FEBRUARI 2023', 'M2'],
    ['PERIODE JANUARI S/D DESEMBER 2022', 'M12'],
    ['KEADAAN S.D. AGUSTUS 2023', 'M8'],
  ])('%s is a report up to %s, whatever the date of its signature says', (title, period) => {
    const sheet = worksheet([
      [title],
      [],
      ['Indikator', 'Target', 'Realisasi', '%'],
      ['Jumlah akseptor KB baru', 400, 380, percent(0.95)],
      ['Jumlah kampung KB', 20, 18, percent(0.9)],
      [],
      [null, null, 'Bangli, 3 Maret 2023'],
    ]);
    expect(linesOf(sheet)).toEqual([
      `tabular ${period}`,
      'panel performance none',
      '  A indicator · B target · C realization · D percent',
      '- A4 Jumlah akseptor KB baru | year 400/380=95%',
      '- A5 Jumlah kampung KB | year 20/18=90%',
    ]);
  });
});
