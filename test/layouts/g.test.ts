import { describe, expect, test } from '@jest/globals';
import { recognise } from '../../src/report/recognise.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { percent, workbook, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

describe('amounts', () => {
  test.each<[string, [number | string, number | string, number | string, number | string, number | string]]>([
    ['true numbers', [513425170766, 467998630663.83, 0, 1250, 65864830]],
    ['Indonesian text', ['513.425.170.766', '467.998.630.663,83', '0,00', '1.250', '65.864.830,00']],
    ['English text', ['513,425,170,766', '467,998,630,663.83', '0.00', '1,250', '65,864,830.00']],
    ['with Rp', ['Rp 513.425.170.766', 'Rp. 467.998.630.663,83', 'Rp -', 'Rp1.250', 'Rp 65.864.830,-']],
    [
      'numbers and texts of both styles mixed in one column',
      ['513,425,170,766.00', '467.998.630.663,83', 0, 1250, '65.864.830'],
    ],
  ])('as %s are the same amounts', (_, [first, second, third, fourth, fifth]) => {
    const sheet = worksheet([
      ['No', 'Uraian', 'Pagu', 'Realisasi'],
      [1, 'Belanja Operasi', first, second],
      [2, 'Belanja Tidak Terduga', first, third],
      [3, 'Belanja Transfer', fifth, fourth],
      [4, 'Belanja Modal', fifth, fifth],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization',
      '- B2 Belanja Operasi | year 513425170766/467998630663.83',
      '- B3 Belanja Tidak Terduga | year 513425170766/0',
      '- B4 Belanja Transfer | year 65864830/1250',
      '- B5 Belanja Modal | year 65864830/65864830',
    ]);
  });
});

describe('what stands for a figure', () => {
  test('n/a, NA and N/A are words, each dash is a dash, and a blank is a blank', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '%'],
      [1, 'Indeks reformasi birokrasi', 'Indeks', 72, 'n/a', 'n/a'],
      [2, 'Indeks pelayanan publik', 'Indeks', 4.1, 'NA', 'N/A'],
      [3, 'Indeks inovasi daerah', 'Indeks', 60, null, null],
      [4, 'Indeks SPBE', 'Indeks', '-', '-', '-'],
      [5, 'Indeks profesionalitas ASN', 'Indeks', '–', '—', ' - '],
      [6, 'Indeks sistem merit', 'Indeks', 300, 285, percent(0.95)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B2 Indeks reformasi birokrasi | unit Indeks | year 72/"n/a"="n/a"',
      '- B3 Indeks pelayanan publik | unit Indeks | year 4.1/"NA"="N/A"',
      '- B4 Indeks inovasi daerah | unit Indeks | year 60/.=.',
      '- B5 Indeks SPBE | unit Indeks | year -/-=-',
      '- B6 Indeks profesionalitas ASN | unit Indeks | year -/-=-',
      '- B7 Indeks sistem merit | unit Indeks | year 300/285=95%',
    ]);
  });

  test('a dash beside a stated 0 % of a target is a zero', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Target', 'Realisasi', 'Capaian'],
      ['Jumlah laporan audit', 4, '-', percent(0, 0)],
      ['Jumlah reviu', 5, 4, percent(0.8, 0)],
      ['Jumlah evaluasi', 10, 9, percent(0.9, 0)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B target · C realization · D percent',
      '- A2 Jumlah laporan audit | year 4/0=0%',
      '- A3 Jumlah reviu | year 5/4=80%',
      '- A4 Jumlah evaluasi | year 10/9=90%',
    ]);
  });

  test('a unit behind a number leaves it a number, and two numbers in one cell are none', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Target', 'Realisasi', 'Capaian'],
      ['Jumlah dokumen anggaran', '12 Dokumen', '9 Dokumen', '75%'],
      ['Jumlah alat ukur ditera', '300 UTTP', '285 UTTP', '95%'],
      ['Jumlah dokumen dan laporan', '1 Dokumen 12 Laporan', '1 Dokumen 12 Laporan', '100%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B target · C realization · D percent',
      '- A2 Jumlah dokumen anggaran | year 12/9=75%',
      '- A3 Jumlah alat ukur ditera | year 300/285=95%',
      '- A4 Jumlah dokumen dan laporan | year "1 Dokumen 12 Laporan"/"1 Dokumen 12 Laporan"=100%',
    ]);
  });

  test('percentages as text, a range of them, and a range of months', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '% Capaian'],
      ['Persentase rumah layak huni', '%', '55%', '49,5%', '90%'],
      ['Persentase jalan mantap', '%', '80 - 90%', '85%', '100%'],
      ['Waktu penyelesaian perda', 'Bulan', '7 – 8 bulan', '8 bulan', '100%'],
      ['Persentase sanitasi aman', '%', '60 %', '62.40 %', '104.00%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B unit · C target · D realization · E percent',
      '- A2 Persentase rumah layak huni | unit % | year 55%/49.5%=90%',
      '- A3 Persentase jalan mantap | unit % | year 80%–90%/85%=100%',
      '- A4 Waktu penyelesaian perda | unit Bulan | year 7–8/8=100%',
      '- A5 Persentase sanitasi aman | unit % | year 60%/62.4%=104%',
    ]);
  });

  test('predicates are words', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian'],
      [1, 'Opini BPK', 'Opini', 'WTP', 'WDP', '75%'],
      [2, 'Predikat SAKIP', 'Predikat', 'A', 'BB', '90%'],
      [3, 'Predikat pelayanan publik', 'Predikat', 'BB', 'BB', '100%'],
      [4, 'Nilai maturitas SPIP', 'Level', 3, 3, '100%'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B2 Opini BPK | unit Opini | year "WTP"/"WDP"=75%',
      '- B3 Predikat SAKIP | unit Predikat | year "A"/"BB"=90%',
      '- B4 Predikat pelayanan publik | unit Predikat | year "BB"/"BB"=100%',
      '- B5 Nilai maturitas SPIP | unit Level | year 3/3=100%',
    ]);
  });
});

describe('percentages of two scales on one sheet', () => {
  test('each panel has its own', () => {
    const sheet = worksheet(
      [
        ['No', 'Kegiatan', 'Indikator', 'Kinerja', null, null, 'Anggaran', null, null],
        [null, null, null, 'Target', 'Realisasi', '%', 'Pagu', 'Realisasi', '%'],
        [1, 'Pembinaan Atlet', 'Jumlah atlet dibina', 50, 45, 90, 200000000, 190000000, 0.95],
        [2, 'Pekan Olahraga', 'Jumlah cabang dilombakan', 20, 21, 105, 400000000, 352000000, 0.88],
        [3, 'Sarana Olahraga', 'Jumlah lapangan dipelihara', 8, 6, 75, 80000000, 60000000, 0.75],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:I1'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B item · C indicator · D target · E realization · F percent',
      '- C3 Jumlah atlet dibina | year 50/45=90',
      '- C4 Jumlah cabang dilombakan | year 20/21=105',
      '- C5 Jumlah lapangan dipelihara | year 8/6=75',
      'panel budget none',
      '  A number · B item · C indicator · G annualTarget · H realization · I percent',
      '- B3 Pembinaan Atlet | year 200000000/190000000=0.95',
      '- B4 Pekan Olahraga | year 400000000/352000000=0.88',
      '- B5 Sarana Olahraga | year 80000000/60000000=0.75',
    ]);
    const scales = recognise(workbook(sheet), DEFAULT_SETTINGS).sheets.flatMap(({ panels }) =>
      panels.map((panel) => panel.percent.scale),
    );
    expect(scales).toEqual(['hundred', 'ratio']);
  });

  test('a ratio shown as a percentage, a plain number and a text with a sign may stand in one column', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Target', 'Realisasi', 'Capaian'],
      ['Jumlah kelompok dibina', 50, 45, percent(0.9)],
      ['Jumlah pelatihan', 8, 6, 75],
      ['Jumlah bantuan', 120, 114, '95%'],
      ['Jumlah pameran', 20, 21, 105],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B target · C realization · D percent',
      '- A2 Jumlah kelompok dibina | year 50/45=90%',
      '- A3 Jumlah pelatihan | year 8/6=75',
      '- A4 Jumlah bantuan | year 120/114=95%',
      '- A5 Jumlah pameran | year 20/21=105',
    ]);
  });
});
