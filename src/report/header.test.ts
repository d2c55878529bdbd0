import { describe, expect, test } from '@jest/globals';
import { columnInShort } from '../../test/headed.ts';
import { worksheet, type Given } from '../../test/worksheets.ts';
import { addressOf } from '../workbook/address.ts';
import { findHeader, isHeaderRow } from './header.ts';
import { viewOf } from './sheetView.ts';

/** The rows of the first header as Excel numbers them and its columns, or why there is none. */
function header(rows: readonly (readonly Given[])[], merges: readonly string[] = [], from = 0): string {
  const found = findHeader(viewOf(worksheet(rows, { merges })), from);
  if (found === undefined) return 'none';
  if ('reason' in found)
    return [found.reason, ...(found.at === undefined ? [] : [addressOf(found.at)])].join(' ');
  return `${found.top + 1}-${found.bottom + 1}: ${found.columns.map(columnInShort).join(' · ')}`;
}

const DATA: Given[] = ['Jumlah desa', 10, 8, 80];
const LEAF = 'A indicator · B target · C realization · D percent';

describe('the first header of a sheet', () => {
  test.each<[string, Given[][], string]>([
    ['begins the sheet', [['Indikator', 'Target', 'Realisasi', '%'], DATA], `1-1: ${LEAF}`],
    [
      'stands below titles',
      [['CAPAIAN KINERJA'], ['TAHUN 2022'], [], ['Indikator', 'Target', 'Realisasi', '%'], DATA],
      `4-4: ${LEAF}`,
    ],
    ['is none on a sheet of figures', [[1, 2, 3], DATA], 'none'],
    [
      'is none without a word for a figure',
      [
        ['No', 'Program', 'Satuan', 'Ket'],
        ['1', 'a', 'b', 'c'],
      ],
      'none',
    ],
    [
      'is none with one known word',
      [
        ['Wilayah', 'Target', 'Camat'],
        ['a', 'b', 'c'],
      ],
      'none',
    ],
    ['is none where most words are unknown', [['Target', 'Realisasi', 'a', 'b', 'c'], DATA], 'none'],
    [
      'may have as many unknown words as known',
      [['Target', 'Realisasi', 'Wilayah', 'Camat']],
      '1-1: A target · B realization · C ? · D ?',
    ],
    ['lacks a realization', [['No'], ['Indikator', 'Target', 'Satuan'], ['a', 1, 'b']], 'noRealization A2'],
    [
      'lacks a target',
      [
        [null, 'Indikator', 'Realisasi', '%'],
        ['a', 1, 2],
      ],
      'noTarget B1',
    ],
    [
      'lacks both',
      [
        ['Indikator', '%'],
        ['a', 1],
      ],
      'noHeader',
    ],
    [
      'is the one below another that lacks something',
      [['Indikator', 'Target'], [], ['Indikator', 'Target', 'Realisasi', '%'], DATA],
      `3-3: ${LEAF}`,
    ],
    [
      'is told by the first that lacks something',
      [['Indikator', 'Target'], [], ['a', 1], ['Indikator', 'Realisasi'], ['a', 1]],
      'noRealization A1',
    ],
  ])('%s', (_, rows, expected) => {
    expect(header(rows)).toBe(expected);
  });

  test('is looked for from a row on, and does not grow above it', () => {
    const rows: Given[][] = [
      ['Indikator', 'Target', 'Realisasi', '%'],
      DATA,
      ['Anggaran', 'Kinerja', 'Kinerja', 'Kinerja'],
      ['Program', 'Target', 'Realisasi', '%'],
      DATA,
    ];
    expect(header(rows, [], 1)).toMatch(/^3-4: /);
    expect(header(rows, [], 3)).toMatch(/^4-4: /);
    expect(header(rows, [], 4)).toBe('none');
  });
});

describe('a row of words', () => {
  const isHeader = (row: readonly Given[], ...above: readonly (readonly Given[])[]) =>
    isHeaderRow(viewOf(worksheet([...above, row])), above.length);

  test.each<[string, Given[]]>([
    ['a name and a target', ['Program', 'Target']],
    ['measures and a target', ['K', 'Target']],
    ['a period and a target', ['Triwulan', 'Target']],
    ['a kind of period beside other words and a target', ['Pada Triwulan', 'Target']],
    ['a span and a target', ['s/d Bulan Ini', 'Target']],
    ['months and a percentage', ['Januari', '%']],
    ['a year beside words', ['Program', 'Target', 2022]],
    ['a year as text', ['Program', 'Target', '2022']],
    ['the first and the last year', ['Program', 'Target', 1990, 2100]],
    ['a target and a text as long as a header', ['Program', 'Target', `Realisasi ${'x'.repeat(80)}`]],
    ['notes behind a blank column', ['Program', 'Target', 'Realisasi', null, 'a', 'b', 'c', 'd', 'e', 9]],
  ])('is a header with %s', (_, row) => {
    expect(isHeader(row)).toBe(true);
  });

  test.each<[string, Given[]]>([
    ['a target alone', ['Target']],
    ['names alone', ['Program', 'Indikator']],
    ['names and an unknown word', ['Program', 'Indikator', 'Wilayah']],
    ['nothing', []],
    ['a figure', ['Program', 'Target', 5]],
    ['a figure as text', ['Program', 'Target', '5,5 %']],
    ['rupiah', ['Program', 'Target', 'Rp. 5.000']],
    ['what is no year', ['Program', 'Target', 1989]],
    ['what is not yet a year', ['Program', 'Target', 2101]],
    ['half a year', ['Program', 'Target', 2021.5]],
    ['a text longer than a header', ['Program', 'Target', `Realisasi ${'x'.repeat(81)}`]],
    ['a figure behind a column that holds something', ['Program', 'Target', 'Realisasi', 'Ket', 9]],
    ['a figure behind two columns', ['Program', 'Target', null, 9]],
  ])('is none with %s', (_, row) => {
    expect(isHeader(row)).toBe(false);
  });

  test.each<[string, Given[][]]>([
    ['one row', [['Program', 'Realisasi Triwulan']]],
    [
      'two rows',
      [
        ['Program', 'Realisasi Triwulan'],
        [null, 'K'],
      ],
    ],
    [
      'three rows',
      [
        ['Program', 'Realisasi Triwulan'],
        ['a', 'K'],
        ['a', 'K'],
      ],
    ],
  ])('may have numbers of periods %s below a word for them', (_, above) => {
    expect(isHeader(['Target', 1, 2, 3], ...above)).toBe(true);
  });

  test('ends where a column is blank on the whole sheet, not in the row alone', () => {
    const row: Given[] = ['Program', 'Target', 'Realisasi', null, null, 9];
    expect(isHeader(row, ['a', 'b', 'c', 'd', 'e', 'f'])).toBe(false);
    expect(isHeader(row, ['a', 'b', 'c', 'd', null, 'f'])).toBe(true);
    expect(isHeader(row, ['a', 'b', 'c', null, 'e', 'f'])).toBe(true);
  });

  test('may have numbers of periods below a word in the first column', () => {
    expect(isHeader([1, 2, 'Target'], ['Triwulan'])).toBe(true);
    expect(isHeader(['Target', 1, 2, 3], [])).toBe(false);
  });

  test('has no numbers of periods below another word, nor four rows below', () => {
    expect(isHeader(['Target', 1, 2, 3], ['Program', 'Realisasi'])).toBe(false);
    expect(isHeader(['Target', 1, 2, 3], ['Program', 'Realisasi Triwulan'], ['a'], ['a'], ['a'])).toBe(false);
  });
});

describe('the rows above', () => {
  const LEAVES: Given[] = ['Indikator', 'Target', 'Realisasi', 'Target', 'Realisasi'];
  const top = (...above: readonly (readonly Given[])[]) =>
    Number(header([...above, LEAVES, ['a', 1, 2, 3, 4]]).split('-')[0]);

  test.each<[string, Given[][], number]>([
    ['heads of periods', [[null, 'TW I', null, 'TW II', null]], 1],
    ['one head that does not begin where the table does', [[null, 'Triwulan', null, null, null]], 1],
    ['a measure', [[null, null, null, 'Anggaran', null]], 1],
    ['words that say of what', [[null, 'Kinerja Dinas', null, 'Keuangan Daerah', null]], 1],
    [
      'numbers two rows below their kind',
      [
        [null, 'Triwulan', null, null, null],
        [null, 'K', null, 'K', null],
        [null, 'I', null, 'II', null],
      ],
      1,
    ],
    ['money and performance', [[null, 'Kinerja', null, 'Keuangan Daerah', null]], 1],
    ['words of which half are known', [['Wilayah', 'TW I', null]], 1],
    [
      'a numbering row between',
      [
        [null, 'TW I', null, 'TW II', null],
        [1, 2, 3, 4, 5],
      ],
      1,
    ],
    [
      'numbers below their kind',
      [
        [null, 'Triwulan', null, null, null],
        [null, 'I', null, 'II', null],
      ],
      1,
    ],
  ])('are tiers: %s', (_, above, expected) => {
    expect(top(...above)).toBe(expected);
  });

  test.each<[string, Given[][], number]>([
    ['a title that begins where the table does', [['Realisasi Anggaran']], 2],
    ['a blank row', [[null, 'TW I', null, 'TW II'], []], 3],
    ['a row of figures', [[null, 10, 8, 5]], 2],
    ['words of which most are unknown', [['Wilayah', 'Camat', 'TW I']], 2],
    ['what is said of the sheet', [['Program', ': Pendidikan']], 2],
    ['what is said of the sheet in one cell', [[null, null, 'Bulan: Juni']], 2],
  ])('are none: %s', (_, above, expected) => {
    expect(top(...above)).toBe(expected);
  });

  test('a title that lies over most of the table is none', () => {
    const rows: Given[][] = [[null, 'Realisasi Anggaran'], LEAVES, ['a', 1, 2, 3, 4]];
    expect(header(rows, ['B1:E1'])).toMatch(/^2-2: /);
    expect(header(rows, ['B1:D1'])).toMatch(/^1-2: /);
    const narrow: Given[][] = [[null, 'Realisasi Anggaran'], ['Indikator', 'Target', 'Realisasi', '%'], DATA];
    expect(header(narrow, ['B1:D1'])).toMatch(/^1-2: /);
  });

  test('numbers are no tier where the word for their kind stands in the table before', () => {
    const rows: Given[][] = [
      [null, 'Triwulan', null, null, null],
      [null, 1, null, 2, null],
      LEAVES,
      ['a', 1, 2, 3, 4],
    ];
    expect(header(rows, [], 0)).toMatch(/^1-3: /);
    expect(header(rows, [], 1)).toMatch(/^3-3: /);
  });

  test('a list of words has an end', () => {
    const words = Array.from({ length: 20 }, (): Given[] => ['Sasaran', 'Program', null, 'Kegiatan']);
    expect(top(...words)).toBe(9);
  });
});

describe('the rows below', () => {
  const bottom = (rows: readonly (readonly Given[])[], merges: readonly string[] = []) =>
    header(rows, merges).replace(/:.*/, '');

  test.each<[string, Given[][], string[], string]>([
    ['merged cells', [['Indikator', 'Target', 'Realisasi', '%'], [], [], DATA], ['A1:A3', 'B1:B2'], '1-3'],
    [
      'merged cells of a lower tier',
      [['Indikator', 'Target', 'Realisasi'], [null, 'K', 'K'], [], DATA],
      ['B2:B3'],
      '1-3',
    ],
    [
      'words',
      [['Indikator', 'Target', null, 'Realisasi', null], [null, 'K', 'Rp', 'K', 'Rp'], DATA],
      [],
      '1-2',
    ],
    [
      'numbers below their kind',
      [
        ['Indikator', 'Target', 'Realisasi Triwulan', null, null, null],
        [null, null, 'I', 'II', 'III', 'IV'],
        DATA,
      ],
      [],
      '1-2',
    ],
    [
      'numbers below their kind, as figures',
      [['Indikator', 'Target', 'Realisasi Triwulan', null, null, null], [null, null, 1, 2, 3, 4], DATA],
      [],
      '1-2',
    ],
    [
      'numbers that begin anew',
      [['Indikator', 'Target Triwulan', null, 'Realisasi Triwulan', null], [null, 1, 2, 1, 2], DATA],
      [],
      '1-2',
    ],
    [
      'numbers that go on where names of months end',
      [['Indikator', 'Target', 'Realisasi Bulan', null, null], [null, null, 'Jul', 8, 9], DATA],
      [],
      '1-2',
    ],
    [
      'years',
      [['Indikator', 'Target', null, 'Realisasi', null], [null, 2021, 2022, 2021, '2022'], DATA],
      [],
      '1-2',
    ],
    [
      'one word for a kind of period',
      [
        ['Indikator', 'Target', 'Realisasi', null],
        [null, null, 'Triwulan', null],
        [null, null, 'I', 'II'],
        DATA,
      ],
      [],
      '1-3',
    ],
    ['one measure', [['Indikator', 'Target', 'Realisasi'], [null, 'Rp', null], DATA], [], '1-2'],
    ['a numbering row', [['Indikator', 'Target', 'Realisasi', '%'], [1, 2, 3, 4], DATA], [], '1-2'],
    [
      'a numbering row and words',
      [['Indikator', 'Target', 'Realisasi', '%'], [1, 2, 3, 4], [null, 'K', 'K', null], DATA],
      [],
      '1-3',
    ],
    [
      'two of three known words',
      [['Indikator', 'Target', 'Realisasi', 'Ket'], [null, 'K', 'Rp', 'Wilayah'], DATA],
      [],
      '1-2',
    ],
  ])('are of the header: %s', (_, rows, merges, expected) => {
    expect(bottom(rows, merges)).toBe(expected);
  });

  test.each<[string, Given[][]]>([
    ['figures', [['Indikator', 'Target', 'Realisasi', '%'], DATA]],
    [
      'larger figures',
      [
        ['Indikator', 'Target', 'Realisasi Triwulan', null],
        [null, 99, 98, 97],
      ],
    ],
    [
      'small figures that do not count',
      [
        ['Indikator', 'Target', 'Realisasi Triwulan', null],
        [null, 5, 2, 4],
      ],
    ],
    [
      'figures that count below no kind of period',
      [
        ['Indikator', 'Target', 'Realisasi', '%'],
        [null, 1, 2, null],
      ],
    ],
    [
      'figures that count from two',
      [
        ['Indikator', 'Target', 'Realisasi Triwulan', null],
        [null, null, 2, 3],
      ],
    ],
    [
      'numbers beside a name',
      [
        ['Indikator', 'Target', 'Realisasi Triwulan', null, null],
        ['Jumlah desa', null, 1, 2, 3],
      ],
    ],
    [
      'a number that is no year',
      [
        ['Indikator', 'Target', 'Realisasi'],
        [null, 'K', 1989],
      ],
    ],
    ['one word that begins where the table does', [['Indikator', 'Target', 'Realisasi'], ['Kinerja']]],
    [
      'one word that is not known',
      [
        ['Indikator', 'Target', 'Realisasi'],
        [null, 'Wilayah'],
      ],
    ],
    [
      'one word with a role',
      [
        ['Indikator', 'Target', 'Realisasi'],
        [null, 'Program'],
      ],
    ],
    [
      'one period',
      [
        ['Indikator', 'Target', 'Realisasi'],
        [null, 'Januari'],
      ],
    ],
    [
      'one of two known words',
      [
        ['Indikator', 'Target', 'Realisasi'],
        [null, 'K', 'Wilayah'],
      ],
    ],
    [
      'a text longer than a header',
      [
        ['Indikator', 'Target', 'Realisasi', 'Ket'],
        [null, 'K', 'Rp', 'x'.repeat(91)],
      ],
    ],
    ['nothing', [['Indikator', 'Target', 'Realisasi'], [], [null, 'K', 'K']]],
  ])('are none of it: %s', (_, rows) => {
    expect(bottom(rows)).toBe('1-1');
  });

  test('a list of words has an end', () => {
    const rows: Given[][] = [
      ['Indikator', 'Target', 'Realisasi'],
      ...Array.from({ length: 20 }, (): Given[] => [null, 'K', 'K']),
    ];
    expect(bottom(rows)).toBe('1-13');
  });

  test('numbers below their kind are periods', () => {
    expect(
      header([
        ['Indikator', 'Target', 'Realisasi Triwulan', null, null, null],
        [null, null, 1, 2, 3, 4],
        DATA,
      ]),
    ).toBe(
      '1-2: A indicator · B target · C realization Q1 · D realization Q2 · E realization Q3 · F realization Q4',
    );
  });

  test('an unknown text may be as long as a header', () => {
    expect(
      bottom([['Indikator', 'Target', 'Realisasi', 'Ket'], [null, 'K', 'Rp', 'x'.repeat(90)], DATA]),
    ).toBe('1-2');
  });

  test('the first of two numbering rows counts', () => {
    expect(
      findHeader(
        viewOf(
          worksheet([
            ['Indikator', 'Target', 'Realisasi'],
            [1, 2, 3],
            ['a', 'b', 'c'],
            ['x', 5, 6],
          ]),
        ),
        0,
      ),
    ).toMatchObject({ bottom: 2, columns: [{ number: '1' }, { number: '2' }, { number: '3' }] });
  });

  test('a numbering row between merged tiers is no words of theirs', () => {
    const rows: Given[][] = [
      ['Indikator', 'TW I', null, 'TW II', null],
      [1, 2, 3, 4, 5],
      [null, 'Target', 'Realisasi', 'Target', 'Realisasi'],
      ['a', 1, 2, 3, 4],
    ];
    expect(header(rows)).toBe(
      '1-3: A indicator · B target Q1 · C realization Q1 · D target Q2 · E realization Q2',
    );
  });
});
