import { describe, expect, test } from '@jest/globals';
import { recognise } from '../../src/report/recognise.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { columnName } from '../../src/workbook/address.ts';
import { percent, workbook, worksheet, type Given } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

describe('tiers of a header', () => {
  test('one tier may begin the sheet', () => {
    const sheet = worksheet([
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)', 'Ket'],
      [1, 'Jumlah pasar tertib ukur', 'Pasar', 8, 6, 75, 'Dua pasar direvitalisasi'],
      [2, 'Persentase alat ukur bertanda tera', '%', percent(0.6, 0), percent(0.63, 0), 105],
      [3, 'Indeks kepuasan pedagang', 'Indeks', 82.5, 80.85, 98],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent · G remark',
      '- B2 Jumlah pasar tertib ukur | unit Pasar | year 8/6=75 [Dua pasar direvitalisasi]',
      '- B3 Persentase alat ukur bertanda tera | unit % | year 60%/63%=105',
      '- B4 Indeks kepuasan pedagang | unit Indeks | year 82.5/80.85=98',
    ]);
  });

  test.each<[string, string[]]>([
    ['merged', ['A1:K1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:G3', 'H3:J3', 'K3:K4']],
    ['not merged', []],
  ])('two tiers from row 3, %s, put each leaf under its semester', (_, merges) => {
    const sheet = worksheet(
      [
        ['CAPAIAN KINERJA DINAS SOSIAL TAHUN 2023'],
        [],
        [
          'No',
          'Sasaran',
          'Indikator Kinerja',
          'Satuan',
          'Semester I',
          null,
          null,
          'Semester II',
          null,
          null,
          'Keterangan',
        ],
        [null, null, null, null, 'Target', 'Realisasi', '%', 'Target', 'Realisasi', '%', null],
        [
          1,
          'Tertanganinya PMKS',
          'Jumlah keluarga dibantu',
          'Keluarga',
          400,
          380,
          percent(0.95),
          900,
          864,
          percent(0.96),
        ],
        [
          null,
          null,
          'Persentase panti terakreditasi',
          '%',
          percent(0.5, 0),
          percent(0.4, 0),
          percent(0.8),
          percent(0.6, 0),
          percent(0.57, 0),
          percent(0.95),
        ],
        [2, 'Siaga bencana', 'Jumlah kampung siaga', 'Kampung', 4, 4, percent(1), 6, 7, percent(1.1667)],
      ],
      { merges },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance columns',
      '  A number · B objective · C indicator · D unit · E target S1 · F realization S1 · G percent S1 · H target S2 · I realization S2 · J percent S2 · K remark',
      '- C5 Jumlah keluarga dibantu | unit Keluarga | S1 400/380=95% | S2 900/864=96%',
      '- C6 Persentase panti terakreditasi | unit % | S1 50%/40%=80% | S2 60%/57%=95%',
      '- C7 Jumlah kampung siaga | unit Kampung | S1 4/4=100% | S2 6/7=116.67%',
    ]);
  });

  test.each<[string, string[]]>([
    [
      'merged',
      [
        'A1:O1',
        'A2:O2',
        'A5:A7',
        'B5:B7',
        'C5:C7',
        'D5:E6',
        'F5:M5',
        'F6:G6',
        'H6:I6',
        'J6:K6',
        'L6:M6',
        'N5:O6',
      ],
    ],
    ['not merged', []],
  ])('three tiers from row 5, %s: the last quarter ends where the next head begins', (_, merges) => {
    const sheet = worksheet(
      [
        ['EVALUASI RENCANA KERJA TAHUN 2023'],
        ['DINAS PERTANIAN KABUPATEN WONOSOBO'],
        [],
        [],
        [
          'No',
          'Kegiatan',
          'Indikator Kinerja',
          'Target Tahun 2023',
          null,
          'Realisasi Triwulan',
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          'Tingkat Capaian (%)',
          null,
        ],
        [null, null, null, null, null, 'I', null, 'II', null, 'III', null, 'IV', null, null, null],
        [null, null, null, 'K', 'Rp', 'K', 'Rp', 'K', 'Rp', 'K', 'Rp', 'K', 'Rp', 'K', 'Rp'],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        [
          1,
          'Penyuluhan Pertanian',
          'Jumlah kelompok tani dibina',
          50,
          500000000,
          10,
          90000000,
          12,
          110000000,
          13,
          120000000,
          15,
          160000000,
          percent(1),
          percent(0.96),
        ],
        [
          2,
          'Perlindungan Tanaman',
          'Luas serangan hama terkendali',
          200,
          300000000,
          40,
          50000000,
          50,
          70000000,
          50,
          70000000,
          40,
          74000000,
          percent(0.9),
          percent(0.88),
        ],
        [
          3,
          'Kesehatan Hewan',
          'Jumlah ternak divaksin',
          8000,
          250000000,
          2000,
          40000000,
          2000,
          60000000,
          2000,
          65000000,
          1600,
          60000000,
          percent(0.95),
          percent(0.9),
        ],
      ],
      { merges },
    );
    expect(linesOf(sheet)).toEqual([
      'quarterly',
      'panel performance columns',
      '  A number · B item · C indicator · D annualTarget · F realization Q1 · H realization Q2 · J realization Q3 · L realization Q4 · N percent',
      '- C9 Jumlah kelompok tani dibina | annual 50 | achievement 100% | Q1 /10 | Q2 /12 | Q3 /13 | Q4 /15',
      '- C10 Luas serangan hama terkendali | annual 200 | achievement 90% | Q1 /40 | Q2 /50 | Q3 /50 | Q4 /40',
      '- C11 Jumlah ternak divaksin | annual 8000 | achievement 95% | Q1 /2000 | Q2 /2000 | Q3 /2000 | Q4 /1600',
      'panel budget columns',
      '  A number · B item · C indicator · E annualTarget · G realization Q1 · I realization Q2 · K realization Q3 · M realization Q4 · O percent',
      '- B9 Penyuluhan Pertanian | annual 500000000 | achievement 96% | Q1 /90000000 | Q2 /110000000 | Q3 /120000000 | Q4 /160000000',
      '- B10 Perlindungan Tanaman | annual 300000000 | achievement 88% | Q1 /50000000 | Q2 /70000000 | Q3 /70000000 | Q4 /74000000',
      '- B11 Kesehatan Hewan | annual 250000000 | achievement 90% | Q1 /40000000 | Q2 /60000000 | Q3 /65000000 | Q4 /60000000',
    ]);
  });

  test.each<[string, string[]]>([
    [
      'merged',
      [
        'A1:A4',
        'B1:B4',
        'C1:C4',
        'D1:E3',
        'F1:M1',
        'N1:O3',
        'F2:I2',
        'J2:M2',
        'F3:G3',
        'H3:I3',
        'J3:K3',
        'L3:M3',
      ],
    ],
    ['not merged', []],
  ])('four tiers from row 1, %s: a quarter below a semester is the period of its leaves', (_, merges) => {
    const sheet = worksheet(
      [
        [
          'No',
          'Kegiatan',
          'Indikator Kinerja',
          'Target Tahun 2022',
          null,
          'Realisasi',
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          'Capaian (%)',
          null,
        ],
        [null, null, null, null, null, 'Semester I', null, null, null, 'Semester II'],
        [
          null,
          null,
          null,
          null,
          null,
          'Triwulan I',
          null,
          'Triwulan II',
          null,
          'Triwulan III',
          null,
          'Triwulan IV',
        ],
        [null, null, null, 'K', 'Rp', 'K', 'Rp', 'K', 'Rp', 'K', 'Rp', 'K', 'Rp', 'K', 'Rp'],
        [
          1,
          'Pembinaan Perpustakaan',
          'Jumlah perpustakaan dibina',
          20,
          200000000,
          2,
          20000000,
          6,
          50000000,
          5,
          50000000,
          5,
          60000000,
          90,
          90,
        ],
        [
          2,
          'Pelestarian Naskah Kuno',
          'Jumlah naskah dialihmedia',
          40,
          80000000,
          10,
          20000000,
          10,
          16000000,
          12,
          20000000,
          10,
          20000000,
          105,
          95,
        ],
        [
          3,
          'Pengelolaan Arsip',
          'Jumlah arsip tertata',
          1000,
          120000000,
          0,
          6000000,
          300,
          30000000,
          300,
          30000000,
          380,
          36000000,
          98,
          85,
        ],
      ],
      { merges },
    );
    expect(linesOf(sheet)).toEqual([
      'quarterly',
      'panel performance columns',
      '  A number · B item · C indicator · D annualTarget · F realization Q1 · H realization Q2 · J realization Q3 · L realization Q4 · N percent',
      '- C5 Jumlah perpustakaan dibina | annual 20 | achievement 90 | Q1 /2 | Q2 /6 | Q3 /5 | Q4 /5',
      '- C6 Jumlah naskah dialihmedia | annual 40 | achievement 105 | Q1 /10 | Q2 /10 | Q3 /12 | Q4 /10',
      '- C7 Jumlah arsip tertata | annual 1000 | achievement 98 | Q1 /0 | Q2 /300 | Q3 /300 | Q4 /380',
      'panel budget columns',
      '  A number · B item · C indicator · E annualTarget · G realization Q1 · I realization Q2 · K realization Q3 · M realization Q4 · O percent',
      '- B5 Pembinaan Perpustakaan | annual 200000000 | achievement 90 | Q1 /20000000 | Q2 /50000000 | Q3 /50000000 | Q4 /60000000',
      '- B6 Pelestarian Naskah Kuno | annual 80000000 | achievement 95 | Q1 /20000000 | Q2 /16000000 | Q3 /20000000 | Q4 /20000000',
      '- B7 Pengelolaan Arsip | annual 120000000 | achievement 85 | Q1 /6000000 | Q2 /30000000 | Q3 /30000000 | Q4 /36000000',
    ]);
  });
});

describe('numbering rows', () => {
  test.each<[string, Given[]]>([
    ['1 2 3', [1, 2, 3, 4, 5, 6]],
    ['texts 1 2 3', ['1', '2', '3', '4', '5', '6']],
    ['(a) (b) and the © that Excel makes of (c)', ['(a)', '(b)', '©', '(d)', '(e)', '(f)']],
    ['(1) (2) with the formula of the last', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6) = (5) / (4) x 100']],
  ])('%s are no data', (_, numbering) => {
    const sheet = worksheet([
      ['CAPAIAN INDIKATOR KINERJA'],
      [],
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '% Capaian'],
      numbering,
      [1, 'Jumlah koperasi sehat', 'Koperasi', 60, 57, 95],
      [2, 'Jumlah usaha mikro bersertifikat', 'Usaha', 200, 208, 104],
      [3, 'Jumlah pelatihan', 'Kali', 10, 8, 80],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B5 Jumlah koperasi sehat | unit Koperasi | year 60/57=95',
      '- B6 Jumlah usaha mikro bersertifikat | unit Usaha | year 200/208=104',
      '- B7 Jumlah pelatihan | unit Kali | year 10/8=80',
    ]);
  });

  test('formulas in one, below a header from row 6, are kept as what their columns declare', () => {
    const sheet = worksheet(
      [
        ['EVALUASI RENJA'],
        ['DINAS LINGKUNGAN HIDUP'],
        ['TAHUN 2023'],
        [],
        [],
        [
          'No',
          'Sasaran',
          'Kegiatan',
          'Indikator Kinerja',
          'Target Tahun 2023',
          'Pagu Anggaran (Rp)',
          'Target Akhir Renstra',
          'Realisasi s/d Tahun 2022',
          'Realisasi Kinerja Triwulan',
          null,
          null,
          null,
          'Realisasi Kinerja Tahun 2023',
          'Realisasi Anggaran (Rp)',
          'Serapan (%)',
          'Capaian Kinerja (%)',
        ],
        [null, null, null, null, null, null, null, null, 'I', 'II', 'III', 'IV'],
        [
          1,
          2,
          3,
          4,
          5,
          6,
          7,
          8,
          9,
          10,
          11,
          12,
          '13 = 9 + 10 + 11 + 12',
          14,
          '15 = 14 / 6 x 100',
          '16 = 13 / 5 x 100',
        ],
        [
          1,
          'Meningkatnya mutu air',
          'Pemantauan Kualitas Air',
          'Jumlah titik pantau',
          40,
          400000000,
          160,
          75,
          10,
          10,
          8,
          10,
          38,
          360000000,
          90,
          95,
        ],
        [
          null,
          null,
          'Pembinaan Usaha',
          'Jumlah usaha dibina',
          100,
          250000000,
          400,
          180,
          20,
          25,
          25,
          32,
          102,
          245000000,
          98,
          102,
        ],
        [
          2,
          'Meningkatnya tutupan lahan',
          'Penanaman Pohon',
          'Jumlah pohon ditanam',
          5000,
          600000000,
          20000,
          9000,
          0,
          1000,
          1500,
          2000,
          4500,
          480000000,
          80,
          90,
        ],
      ],
      {
        merges: [
          'A1:P1',
          'A2:P2',
          'A3:P3',
          'I6:L6',
          ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'M', 'N', 'O', 'P'].map(
            (letter) => `${letter}6:${letter}7`,
          ),
          'A9:A10',
          'B9:B10',
        ],
      },
    );
    expect(linesOf(sheet)).toEqual([
      'quarterly',
      'panel performance columns',
      '  A number · B objective · C item · D indicator · E annualTarget · G longTermTarget · H priorRealization · I realization Q1 · J realization Q2 · K realization Q3 · L realization Q4 · M annualRealization · P percent',
      '- D9 Jumlah titik pantau | annual 40 | realization 38 | achievement 95 | Q1 /10 | Q2 /10 | Q3 /8 | Q4 /10',
      '- D10 Jumlah usaha dibina | annual 100 | realization 102 | achievement 102 | Q1 /20 | Q2 /25 | Q3 /25 | Q4 /32',
      '- D11 Jumlah pohon ditanam | annual 5000 | realization 4500 | achievement 90 | Q1 /0 | Q2 /1000 | Q3 /1500 | Q4 /2000',
      'panel budget none',
      '  A number · B objective · C item · D indicator · F annualTarget · N realization · O percent',
      '- C9 Pemantauan Kualitas Air | year 400000000/360000000=90',
      '- C10 Pembinaan Usaha | year 250000000/245000000=98',
      '- C11 Penanaman Pohon | year 600000000/480000000=80',
    ]);
    const declared = recognise(workbook(sheet), DEFAULT_SETTINGS).sheets.flatMap(({ panels }) =>
      panels.flatMap(({ columns }) =>
        columns.flatMap((column) =>
          column.declared === undefined ? [] : [[columnName(column.column), column.declared]],
        ),
      ),
    );
    expect(declared).toEqual([
      ['M', '13 = 9 + 10 + 11 + 12'],
      ['P', '16 = 13 / 5 x 100'],
      ['O', '15 = 14 / 6 x 100'],
    ]);
  });

  test('one may stand above the row of K, % and Rp, which is still the lowest tier', () => {
    const sheet = worksheet(
      [
        ['PENANAMAN MODAL TAHUN 2022'],
        [],
        [
          'No',
          'Kegiatan',
          'Indikator Kinerja',
          'Target Tahun 2022',
          null,
          'Realisasi Triwulan I',
          null,
          null,
          'Realisasi Triwulan II',
          null,
          null,
        ],
        [1, 2, 3, 4, null, 5, null, null, 6, null, null],
        [null, null, null, 'K', 'Rp', 'K', '%', 'Rp', 'K', '%', 'Rp'],
        [
          1,
          'Pelayanan Perizinan',
          'Jumlah izin diterbitkan',
          800,
          400000000,
          200,
          percent(0.25),
          60000000,
          240,
          percent(0.3),
          160000000,
        ],
        [
          2,
          'Promosi Investasi',
          'Jumlah promosi',
          10,
          200000000,
          1,
          percent(0.1),
          30000000,
          4,
          percent(0.4),
          50000000,
        ],
        [
          3,
          'Pengawasan Penanaman Modal',
          'Jumlah perusahaan diawasi',
          60,
          100000000,
          15,
          percent(0.25),
          20000000,
          12,
          percent(0.2),
          24000000,
        ],
      ],
      { merges: ['A1:K1', 'D3:E3', 'F3:H3', 'I3:K3', 'D4:E4', 'F4:H4', 'I4:K4'] },
    );
    expect(linesOf(sheet)).toEqual([
      'quarterly',
      'panel performance columns',
      '  A number · B item · C indicator · D annualTarget · F realization Q1 · G percent Q1 · I realization Q2 · J percent Q2',
      '- C6 Jumlah izin diterbitkan | annual 800 | Q1 /200=25% | Q2 /240=30%',
      '- C7 Jumlah promosi | annual 10 | Q1 /1=10% | Q2 /4=40%',
      '- C8 Jumlah perusahaan diawasi | annual 60 | Q1 /15=25% | Q2 /12=20%',
      'panel budget columns',
      '  A number · B item · C indicator · E annualTarget · H realization Q1 · K realization Q2',
      '- B6 Pelayanan Perizinan | annual 400000000 | Q1 /60000000 | Q2 /160000000',
      '- B7 Promosi Investasi | annual 200000000 | Q1 /30000000 | Q2 /50000000',
      '- B8 Pengawasan Penanaman Modal | annual 100000000 | Q1 /20000000 | Q2 /24000000',
    ]);
  });
});

describe('what is unlike a plain header', () => {
  test('leaf names that repeat in one tier belong to what stands to their left: the target, then the pagu', () => {
    const sheet = worksheet([
      ['LAPORAN KINERJA'],
      ['No', 'Kegiatan', 'Indikator Kinerja', 'Target', 'Realisasi', '%', 'Pagu', 'Realisasi', '%'],
      [
        1,
        'Pelatihan Kerja',
        'Jumlah peserta dilatih',
        120,
        114,
        percent(0.95),
        600000000,
        528000000,
        percent(0.88),
      ],
      [
        2,
        'Penempatan Kerja',
        'Jumlah pencari kerja ditempatkan',
        50,
        51,
        percent(1.02),
        90000000,
        67500000,
        percent(0.75),
      ],
      [
        3,
        'Hubungan Industrial',
        'Jumlah sengketa diselesaikan',
        8,
        6,
        percent(0.75),
        40000000,
        39200000,
        percent(0.98),
      ],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B item · C indicator · D target · E realization · F percent',
      '- C3 Jumlah peserta dilatih | year 120/114=95%',
      '- C4 Jumlah pencari kerja ditempatkan | year 50/51=102%',
      '- C5 Jumlah sengketa diselesaikan | year 8/6=75%',
      'panel budget none',
      '  A number · B item · C indicator · G annualTarget · H realization · I percent',
      '- B3 Pelatihan Kerja | year 600000000/528000000=88%',
      '- B4 Penempatan Kerja | year 90000000/67500000=75%',
      '- B5 Hubungan Industrial | year 40000000/39200000=98%',
    ]);
  });

  test('indices, percentages and counts above the header are neither header nor data', () => {
    const sheet = worksheet([
      ['RAPOR KINERJA KECAMATAN'],
      ['Indeks Capaian Kinerja', null, null, null, null, 0.9567],
      [null, 'Jumlah indikator', null, 3, null, '95,67%'],
      [null, 'Jumlah indikator tercapai', null, 1, null, percent(0.3333)],
      ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian'],
      [1, 'Indeks kepuasan masyarakat', 'Indeks', 80, 76, percent(0.95)],
      [2, 'Jumlah musyawarah desa', 'Kali', 14, 14, percent(1)],
      [3, 'Jumlah pelayanan administrasi', 'Dokumen', 5000, 4600, percent(0.92)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B6 Indeks kepuasan masyarakat | unit Indeks | year 80/76=95%',
      '- B7 Jumlah musyawarah desa | unit Kali | year 14/14=100%',
      '- B8 Jumlah pelayanan administrasi | unit Dokumen | year 5000/4600=92%',
    ]);
  });

  test.each<[string, string[]]>([
    ['merged over its four columns', ['A1:D1']],
    ['written above the first of four', []],
  ])('a Kode %s is one code, its parts joined by dots', (_, merges) => {
    const sheet = worksheet(
      [
        ['Kode', null, null, null, 'Uraian', 'Pagu Anggaran', 'Realisasi', '%'],
        ['2.17', '02', null, null, 'Pemberdayaan Usaha Mikro', 600000000, 540000000, percent(0.9)],
        ['2.17', '02', '2.01', null, 'Pendataan Usaha Mikro', 350000000, 315000000, percent(0.9)],
        ['2.17', '02', '2.01', '0001', 'Pendataan Potensi', 200000000, 190000000, percent(0.95)],
        ['2.17', '02', '2.01', '0002', 'Fasilitasi Perizinan', 150000000, 125000000, percent(0.8333)],
        ['2.17', '02', '2.02', null, 'Kemitraan Usaha Mikro', 250000000, 225000000, percent(0.9)],
        ['2.17', '02', '2.02', '0001', 'Temu Usaha', 250000000, 225000000, percent(0.9)],
      ],
      { merges },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B code · C code · D code · E item · F annualTarget · G realization · H percent',
      '- E2 Pemberdayaan Usaha Mikro | code 2.17.02 | program | year 600000000/540000000=90%',
      '- - E3 Pendataan Usaha Mikro | code 2.17.02.2.01 | activity | year 350000000/315000000=90%',
      '- - - E4 Pendataan Potensi | code 2.17.02.2.01.0001 | subActivity | year 200000000/190000000=95%',
      '- - - E5 Fasilitasi Perizinan | code 2.17.02.2.01.0002 | subActivity | year 150000000/125000000=83.33%',
      '- - E6 Kemitraan Usaha Mikro | code 2.17.02.2.02 | activity | year 250000000/225000000=90%',
      '- - - E7 Temu Usaha | code 2.17.02.2.02.0001 | subActivity | year 250000000/225000000=90%',
    ]);
  });

  test('a running number under the head of the indicators does not become their name', () => {
    const sheet = worksheet(
      [
        ['No', 'Sasaran', 'Indikator Kinerja', null, 'Target', 'Realisasi', '%'],
        [1, 'Meningkatnya mutu sekolah', 1, 'Persentase sekolah terakreditasi', '80%', '72%', '90%'],
        [null, null, 2, 'Jumlah guru bersertifikat', 400, 380, '95%'],
        [2, 'Meningkatnya akses sekolah', 1, 'Angka partisipasi sekolah', 96.5, 96.5, '100%'],
      ],
      { merges: ['C1:D1', 'A2:A3', 'B2:B3'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B objective · C number · D indicator · E target · F realization · G percent',
      '- D2 Persentase sekolah terakreditasi | year 80%/72%=90%',
      '- D3 Jumlah guru bersertifikat | year 400/380=95%',
      '- D4 Angka partisipasi sekolah | year 96.5/96.5=100%',
    ]);
  });

  test('a value and its unit under one Target, and under one Realisasi, are told apart by what stands in them', () => {
    const sheet = worksheet(
      [
        [null, 'MATRIKS KINERJA'],
        [],
        [null, 'No', 'Indikator Kinerja', 'Target', null, 'Realisasi', null, 'Capaian (%)'],
        [null, 1, 'Jumlah dokumen perencanaan', 12, 'Dokumen', 9, 'Dokumen', 75],
        [null, 2, 'Jumlah laporan evaluasi', 4, 'Laporan', 4, 'Laporan', 100],
        [null, 3, 'Jumlah peserta musrenbang', 500, 'Orang', 540, 'Orang', 108],
      ],
      { merges: ['D3:E3', 'F3:G3'] },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  B number · C indicator · D target · E unit · F realization · G unit · H percent',
      '- C4 Jumlah dokumen perencanaan | unit Dokumen | year 12/9=75',
      '- C5 Jumlah laporan evaluasi | unit Laporan | year 4/4=100',
      '- C6 Jumlah peserta musrenbang | unit Orang | year 500/540=108',
    ]);
  });

  test('a header of two tiers and its numbering, printed again on the next page, cut the table nowhere', () => {
    const upper: Given[] = ['No', 'Uraian', 'Pagu (Rp)', 'Realisasi', null, 'Keterangan'];
    const lower: Given[] = [null, null, null, 'Rp', '%', null];
    const numbering: Given[] = [1, 2, 3, 4, 5, 6];
    const sheet = worksheet(
      [
        upper,
        lower,
        numbering,
        [1, 'Belanja Gaji', '900.000.000', '882.000.000', '98,00%'],
        [2, 'Belanja Lembur', '50.000.000', '45.000.000', '90,00%', 'Sesuai kebutuhan'],
        upper,
        lower,
        numbering,
        [3, 'Belanja Perjalanan Dinas', '120.000.000', '102.000.000', '85,00%'],
        [4, 'Belanja Pemeliharaan', '30.000.000', '30.000.000', '100,00%'],
        [null, 'JUMLAH', '1.100.000.000', '1.059.000.000', '96,27%'],
      ],
      {
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2', 'A6:A7', 'B6:B7', 'C6:C7', 'D6:E6', 'F6:F7'],
      },
    );
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent · F remark',
      '- B4 Belanja Gaji | year 900000000/882000000=98%',
      '- B5 Belanja Lembur | year 50000000/45000000=90% [Sesuai kebutuhan]',
      '- B9 Belanja Perjalanan Dinas | year 120000000/102000000=85%',
      '- B10 Belanja Pemeliharaan | year 30000000/30000000=100%',
      'total B11 JUMLAH: 0 1 2 3 | year 1100000000/1059000000=96.27%',
    ]);
  });
});
