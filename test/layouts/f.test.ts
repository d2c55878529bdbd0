import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/workbook/workbook.ts';
import { percent, worksheet, type Given } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

const subtotal = (formula: string, value: number): Cell => ({ value, formula });

const HEAD: Given[] = ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '%'];
const ITEMS: Given[][] = [
  [1, 'Jumlah perkara ditangani', 'Perkara', 40, 36, 90],
  [2, 'Jumlah penyuluhan hukum', 'Kali', 20, 21, 105],
  [3, 'Indeks kepuasan layanan', 'Indeks', 85, 80.75, 95],
];
const RECOGNISED = [
  'tabular',
  'panel performance none',
  '  A number · B indicator · C unit · D target · E realization · F percent',
  '- B2 Jumlah perkara ditangani | unit Perkara | year 40/36=90',
  '- B3 Jumlah penyuluhan hukum | unit Kali | year 20/21=105',
  '- B4 Indeks kepuasan layanan | unit Indeks | year 85/80.75=95',
];

describe('what stands below a table is no data', () => {
  test.each<[string, Given[][]]>([
    [
      'a signature: place and date, office, a gap, name, rank, NIP',
      [
        [],
        [null, null, null, null, 'Semarang, 5 Januari 2024'],
        [null, null, null, null, 'KEPALA BAGIAN HUKUM'],
        [],
        [],
        [],
        [null, null, null, null, 'Dra. SRI WAHYUNI, M.H.'],
        [null, null, null, null, 'Pembina Tingkat I'],
        [null, null, null, null, 'NIP. 19690214 199503 2 001'],
      ],
    ],
    [
      'two signatures side by side, the left one in the column of the names',
      [
        [],
        [null, 'Mengetahui,', null, null, 'Semarang, 05 Januari 2024'],
        [null, 'Sekretaris Daerah', null, null, 'Kepala Bagian Hukum'],
        [],
        [],
        [],
        [null, 'Ir. BAMBANG, M.M.', null, null, 'SRI WAHYUNI, S.H.'],
        [null, 'NIP 196502141990031002', null, null, 'NIP 196902141995032001'],
      ],
    ],
    [
      'a signature without a date directly below the last row, its NIP a number',
      [
        [null, null, null, 'Kepala Bagian Hukum,'],
        [],
        [],
        [],
        [null, null, null, 'SRI WAHYUNI, S.H.'],
        [null, null, null, 'NIP.', 196902141995032000],
      ],
    ],
    [
      'notes, with a source and a mark',
      [
        [],
        ['Catatan :'],
        ['*) angka sementara, menunggu rekonsiliasi'],
        [null, '1. Indeks diukur dua kali setahun'],
        ['Sumber : Bagian Hukum, 2024'],
      ],
    ],
    [
      'a legend of the scale',
      [
        [],
        [null, 'Keterangan:'],
        [null, 'Sangat Tinggi', '91 - 100'],
        [null, 'Tinggi', '76 - 90'],
        [null, 'Sedang', '66 - 75'],
      ],
    ],
    [
      'totals of a filter, after a gap and without a label',
      [
        [],
        [null, null, null, subtotal('=SUBTOTAL(9,D2:D4)', 145), subtotal('=SUBTOTAL(9,E2:E4)', 137.75)],
        [null, null, null, subtotal('=SUBTOTAL(3,D2:D4)', 3)],
      ],
    ],
  ])('%s', (_, footer) => {
    expect(linesOf(worksheet([HEAD, ...ITEMS, ...footer]))).toEqual(RECOGNISED);
  });

  test('an empty row between the items ends nothing', () => {
    const sheet = worksheet([
      HEAD,
      [1, 'Jumlah perkara ditangani', 'Perkara', 40, 36, 90],
      [],
      [2, 'Jumlah penyuluhan hukum', 'Kali', 20, 21, 105],
      [],
      [3, 'Indeks kepuasan layanan', 'Indeks', 85, 80.75, 95],
      [],
      [null, null, null, null, 'Semarang, 5 Januari 2024'],
      [null, null, null, null, 'NIP. 19690214 199503 2 001'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A number · B indicator · C unit · D target · E realization · F percent',
      '- B2 Jumlah perkara ditangani | unit Perkara | year 40/36=90',
      '- B4 Jumlah penyuluhan hukum | unit Kali | year 20/21=105',
      '- B6 Indeks kepuasan layanan | unit Indeks | year 85/80.75=95',
    ]);
  });

  test('the totals of a filter below a labelled total do not take its place', () => {
    const sheet = worksheet([
      ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
      [1, 'Belanja Pegawai', 400000000, 392000000, percent(0.98)],
      [2, 'Belanja Barang dan Jasa', 150000000, 135000000, percent(0.9)],
      [3, 'Belanja Modal', 50000000, 43000000, percent(0.86)],
      [null, 'JUMLAH', 600000000, 570000000, percent(0.95)],
      [],
      [null, null, subtotal('=SUBTOTAL(9,C2:C4)', 600000000), subtotal('=SUBTOTAL(9,D2:D4)', 570000000)],
      [],
      [null, null, null, 'Kudus, 8 Januari 2024'],
      [null, null, null, 'NIP. 19690214 199503 2 001'],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A number · B item · C annualTarget · D realization · E percent',
      '- B2 Belanja Pegawai | year 400000000/392000000=98%',
      '- B3 Belanja Barang dan Jasa | year 150000000/135000000=90%',
      '- B4 Belanja Modal | year 50000000/43000000=86%',
      'total B5 JUMLAH: 0 1 2 | year 600000000/570000000=95%',
    ]);
  });
});

describe('what stands to the right of a table is no data', () => {
  test.each<[string, Given[][]]>([
    ['beside it', [[36], [21], [80.75]]],
    [
      'after two empty columns',
      [
        [null, null, 36, 4],
        [null, null, 21, -1],
        [null, null, 80.75, 4.25],
      ],
    ],
    [
      'far off, in AH to AJ',
      [36, 21, 80.75].map((value) => [...new Array<Given>(27).fill(null), 1, value, value * 2]),
    ],
  ])('scratch figures %s', (_, scratch) => {
    const sheet = worksheet([
      HEAD,
      ...ITEMS.map((row, index) => [...row, ...(scratch[index] ?? [])]),
      [],
      [null, null, null, null, null, null, null, 137.75],
    ]);
    expect(linesOf(sheet)).toEqual(RECOGNISED);
  });

  test('a small count with words of its own does not become a panel', () => {
    const sheet = worksheet([
      [...HEAD, null, null, 'Tercapai', 1],
      [1, 'Jumlah perkara ditangani', 'Perkara', 40, 36, 90, null, null, 'Tidak tercapai', 2],
      [2, 'Jumlah penyuluhan hukum', 'Kali', 20, 21, 105, null, null, 'Jumlah', 3],
      [3, 'Indeks kepuasan layanan', 'Indeks', 85, 80.75, 95],
    ]);
    expect(linesOf(sheet)).toEqual(RECOGNISED);
  });
});
