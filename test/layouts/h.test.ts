import { describe, expect, test } from '@jest/globals';
import { recognise } from '../../src/report/recognise.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import type { Cell } from '../../src/workbook/workbook.ts';
import { inShort } from '../reportInShort.ts';
import { percent, workbook, worksheet } from '../worksheets.ts';
import { linesOf } from './linesOf.ts';

const DIVISION_BY_ZERO = (formula: string): Cell => ({ value: null, error: '#DIV/0!', formula });

describe('hidden rows', () => {
  const sheet = worksheet([
    ['No', 'Uraian', 'Pagu', 'Realisasi', '%'],
    [1, 2, 3, 4, 5],
    [1, 'Penyediaan Gaji', 400000000, 392000000, percent(0.98)],
    [2, 'Penyediaan Logistik', 150000000, 135000000, percent(0.9)],
    [3, 'Pemeliharaan Kendaraan', 30000000, 24000000, percent(0.8)],
    [4, 'Pemeliharaan Gedung', 20000000, 19000000, percent(0.95)],
    [null, 'JUMLAH', 600000000, 570000000, percent(0.95)],
  ]);
  const recognised = [
    'tabular',
    'panel budget none',
    '  A number · B item · C annualTarget · D realization · E percent',
    '- B3 Penyediaan Gaji | year 400000000/392000000=98%',
    '- B4 Penyediaan Logistik | year 150000000/135000000=90%',
    '- B5 Pemeliharaan Kendaraan | year 30000000/24000000=80%',
    '- B6 Pemeliharaan Gedung | year 20000000/19000000=95%',
    'total B7 JUMLAH: 0 1 2 3 | year 600000000/570000000=95%',
  ];

  test.each<[string, number[]]>([
    ['none', []],
    ['one item', [4]],
    ['all items but the first, and the numbering', [1, 3, 4, 5]],
    ['the header', [0]],
    ['the total', [6]],
  ])('are read as others are (%s hidden)', (_, rows) => {
    expect(linesOf({ ...sheet, hiddenRows: new Set(rows) })).toEqual(recognised);
  });
});

describe('hidden sheets', () => {
  test.each(['hidden', 'veryHidden'] as const)(
    'a duplicate that is %s is not read, and said to be hidden',
    (visibility) => {
      const rows = [
        ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '%'],
        ['Jumlah bibit ditanam', 'Batang', 5000, 4750, percent(0.95)],
        ['Luas lahan direhabilitasi', 'Ha', 40, 30, percent(0.75)],
      ];
      const shown = worksheet(rows, { name: 'TW II' });
      const hidden = { ...worksheet(rows, { name: 'TW II (2)' }), visibility };
      const lines = [
        'tabular Q2',
        'panel performance none',
        '  A indicator · B unit · C target · D realization · E percent',
        '- A2 Jumlah bibit ditanam | unit Batang | year 5000/4750=95%',
        '- A3 Luas lahan direhabilitasi | unit Ha | year 40/30=75%',
      ];
      expect(recognise(workbook(shown, hidden), DEFAULT_SETTINGS).sheets.map(inShort)).toEqual([
        lines,
        ['none', 'doubt hidden'],
      ]);
    },
  );
});

describe('errors', () => {
  test('a division by a pagu of zero stays where it stands, and the row is data', () => {
    const sheet = worksheet([
      ['Kode', 'Uraian', 'Pagu', 'Realisasi', '%', 'Sisa'],
      ['1.05.02', 'Penanganan Bencana', 400000000, 392000000, percent(0.98), 8000000],
      ['1.05.03', 'Rehabilitasi Pascabencana', 0, 0, DIVISION_BY_ZERO('=D3/C3'), 0],
      ['1.05.04', 'Pencegahan Kebakaran', '-', '-', DIVISION_BY_ZERO('=D4/C4'), '-'],
      [null, 'JUMLAH', 400000000, 392000000, percent(0.98), 8000000],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel budget none',
      '  A code · B item · C annualTarget · D realization · E percent · F remaining',
      '- B2 Penanganan Bencana | code 1.05.02 | program | year 400000000/392000000=98%',
      '- B3 Rehabilitasi Pascabencana | code 1.05.03 | program | year 0/0=#DIV/0!',
      '- B4 Pencegahan Kebakaran | code 1.05.04 | program | year -/-=#DIV/0!',
      'total B5 JUMLAH: 0 1 2 | year 400000000/392000000=98%',
    ]);
  });

  test('a lost reference in a realization is no reason to drop the item', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Target', 'Realisasi', 'Capaian'],
      [
        'Jumlah desa mandiri',
        12,
        { value: null, error: '#REF!', formula: '=#REF!' } satisfies Cell,
        { value: null, error: '#REF!', formula: '=C2/B2' } satisfies Cell,
      ],
      ['Jumlah desa maju', 40, 38, percent(0.95)],
      ['Jumlah desa berkembang', 100, 90, percent(0.9)],
    ]);
    expect(linesOf(sheet)).toEqual([
      'tabular',
      'panel performance none',
      '  A indicator · B target · C realization · D percent',
      '- A2 Jumlah desa mandiri | year 12/#REF!=#REF!',
      '- A3 Jumlah desa maju | year 40/38=95%',
      '- A4 Jumlah desa berkembang | year 100/90=90%',
    ]);
  });
});
