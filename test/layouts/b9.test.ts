import { describe, expect, test } from '@jest/globals';
import { percent, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

describe('weeks', () => {
  test('Minggu I to IV with plan, realization and deviation are weeks of the month in the title', () => {
    const sheet = worksheet(
      [
        ['KEMAJUAN FISIK PEKERJAAN'],
        ['BULAN : AGUSTUS 2023'],
        [
          'No',
          'Kegiatan',
          'Lokasi',
          'Minggu I',
          null,
          null,
          'Minggu II',
          null,
          null,
          'Minggu III',
          null,
          null,
          'Minggu IV',
          null,
          null,
        ],
        [
          null,
          null,
          null,
          'Rencana',
          'Realisasi',
          'Deviasi',
          'Rencana',
          'Realisasi',
          'Deviasi',
          'Rencana',
          'Realisasi',
          'Deviasi',
          'Rencana',
          'Realisasi',
          'Deviasi',
        ],
        [
          1,
          'Rehabilitasi Gedung Sekolah',
          'Mengwi',
          percent(0.1),
          percent(0.08),
          percent(-0.02),
          percent(0.2),
          percent(0.19),
          percent(-0.01),
          percent(0.3),
          percent(0.3),
          percent(0),
          percent(0.4),
          percent(0.42),
          percent(0.02),
        ],
        [
          2,
          'Pembangunan Jalan Usaha Tani',
          'Petang',
          '12,50%',
          '12,50%',
          '0,00%',
          '25,00%',
          '22,50%',
          '-2,50%',
          '37,50%',
          '35,00%',
          '-2,50%',
          '50,00%',
          '50,00%',
          '0,00%',
        ],
        [],
        [null, null, null, null, null, null, null, null, null, null, null, 'Badung, 31 Agustus 2023'],
        [null, null, null, null, null, null, null, null, null, null, null, 'Pejabat Pembuat Komitmen'],
        [],
        [null, null, null, null, null, null, null, null, null, null, null, 'NIP. 19800808 200501 1 008'],
      ],
      { merges: ['A1:O1', 'A2:O2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:I3', 'J3:L3', 'M3:O3'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular M8',
      'panel performance columns',
      '  A number · B item · C note · D target W1 · E realization W1 · F deviation W1 · G target W2 · H realization W2 · I deviation W2 · J target W3 · K realization W3 · L deviation W3 · M target W4 · N realization W4 · O deviation W4',
      '- B5 Rehabilitasi Gedung Sekolah | W1 10%/8% | W2 20%/19% | W3 30%/30% | W4 40%/42%',
      '- B6 Pembangunan Jalan Usaha Tani | W1 12.5%/12.5% | W2 25%/22.5% | W3 37.5%/35% | W4 50%/50%',
    ]);
  });

  test('in rows below a merged name may be five in a month', () => {
    const sheet = worksheet(
      [
        [null, 'PEMANTAUAN MINGGUAN BULAN MARET 2023'],
        [],
        [null, 'Indikator Kinerja', 'Satuan', 'Minggu', 'Target', 'Realisasi', '%', 'Keterangan'],
        [null, 'Jumlah rumah diperiksa jentik', 'Rumah', 'Minggu ke-1', 100, 90, percent(0.9), 'Hujan'],
        [null, null, null, 'Minggu ke-2', 200, 190, percent(0.95)],
        [null, null, null, 'Minggu ke-3', 300, 300, percent(1)],
        [null, null, null, 'Minggu ke-4', 400, 408, percent(1.02)],
        [null, null, null, 'Minggu ke-5', 500, 500, percent(1)],
        [null, 'Jumlah penyuluhan', 'Kali', 'Minggu ke-1', 2, 2, percent(1)],
        [null, null, null, 'Minggu ke-2', 4, 3, percent(0.75)],
        [null, null, null, 'Minggu ke-3', 6, 6, percent(1)],
        [null, null, null, 'Minggu ke-4', 8, 8, percent(1)],
        [null, null, null, 'Minggu ke-5', 10, 9, percent(0.9)],
      ],
      { merges: ['B4:B8', 'C4:C8', 'B9:B13', 'C9:C13'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular M3',
      'panel performance rows',
      '  B indicator · C unit · D period · E target · F realization · G percent · H remark',
      '- B4 Jumlah rumah diperiksa jentik | unit Rumah | W1 100/90=90% [Hujan] | W2 200/190=95% | W3 300/300=100% | W4 400/408=102% | W5 500/500=100%',
      '- B9 Jumlah penyuluhan | unit Kali | W1 2/2=100% | W2 4/3=75% | W3 6/6=100% | W4 8/8=100% | W5 10/9=90%',
    ]);
  });

  test('that stand alone run on beyond five, as realizations of an annual target', () => {
    const sheet = worksheet([
      ['No', 'Indikator', 'Satuan', 'Target Tahunan', 'Realisasi', null, null, null, 'Total', 'Capaian'],
      [null, null, null, null, 'Minggu 9', 'Minggu 10', 'Minggu 11', 'Minggu 12'],
      [1, 'Jumlah anak divaksin', 'Anak', 2000, 300, 250, 350, 400, 1300, percent(0.65)],
      [2, 'Jumlah sekolah dikunjungi', 'Sekolah', 50, 8, 7, 10, '-', 25, percent(0.5)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance columns',
      '  A number · B indicator · C unit · D annualTarget · E realization W9 · F realization W10 · G realization W11 · H realization W12 · I annualRealization · J percent',
      '- B3 Jumlah anak divaksin | unit Anak | annual 2000 | realization 1300 | achievement 65% | W9 /300 | W10 /250 | W11 /350 | W12 /400',
      '- B4 Jumlah sekolah dikunjungi | unit Sekolah | annual 50 | realization 25 | achievement 50% | W9 /8 | W10 /7 | W11 /10 | W12 /-',
    ]);
  });
});
