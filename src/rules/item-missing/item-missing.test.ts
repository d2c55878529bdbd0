import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import { found, workbook, worksheet, type Given } from '../../../test/worksheets.ts';

const RULE = 'item-missing';

type Row = readonly [name: string, target: Given, realization: Given];

/** A sheet of the year alone: name in A, target in B, realization in C, items from row 3. */
const sheet = (name: string, ...rows: readonly Row[]) =>
  worksheet([['Anggaran (Rp)'], ['Program/Kegiatan', 'Target Anggaran', 'Realisasi Anggaran'], ...rows], {
    name,
  });

/** Row 3 a program, rows 4 to 6 its kegiatan. */
const FIRST = sheet(
  'TW I',
  ['Program Koperasi', 6000, 600],
  ['Kegiatan Pelatihan', 1000, 100],
  ['Kegiatan Pendampingan', 2000, 200],
  ['Kegiatan Pengawasan', 3000, 300],
);

/** The same quarter later with these kegiatan. */
const later = (...rows: readonly Row[]) => sheet('TW II', ['Program Koperasi', 6000, 700], ...rows);

const LACKING: readonly Row[] = [
  ['Kegiatan Pelatihan', 1000, 110],
  ['Kegiatan Pendampingan', 2000, 210],
];

describe('item-missing accepts', () => {
  test.each<[string, ReturnType<typeof workbook>]>([
    ['parents with all their parts', workbook(FIRST, later(...LACKING, ['Kegiatan Pengawasan', 3000, 380]))],
    [
      'a gap that no item of another sheet explains',
      workbook(FIRST, later(...LACKING, ['Kegiatan Baru', 1, 1])),
    ],
    ['a gap of a workbook of one sheet', workbook(later(...LACKING))],
    [
      'a gap of an item that stands on the sheet under another parent',
      workbook(FIRST, later(...LACKING, ['Program Lain', 3000, 1], ['Kegiatan Pengawasan', 3000, 1])),
    ],
    ['a sum that exceeds its parent', workbook(FIRST, later(...LACKING, ['Kegiatan Pengawasan', 6000, 1]))],
    [
      'an amount of items of several names',
      workbook(
        sheet(
          'TW I',
          ['Program Koperasi', 6000, 1],
          ['Kegiatan Lain', 3000, 1],
          ['Kegiatan Pengawasan', 3000, 1],
        ),
        later(...LACKING),
      ),
    ],
    [
      'an item of another level under another parent',
      workbook(sheet('TW I', ['Program Pasar', 3000, 1], ['Kegiatan Pelatihan', 3000, 1]), later(...LACKING)),
    ],
  ])('%s', (_, book) => {
    expect(found(RULE, book)).toEqual([]);
  });
});

describe('item-missing rejects', () => {
  test('in words with the item and the sheet that it stands on', () => {
    const [words] = said(RULE, workbook(FIRST, later(...LACKING)));
    expect(words).toContain('Kegiatan Pengawasan, which stands on another sheet only (TW I!B6)');
  });

  test('a parent whose realization is the sum of what is left, by its target alone', () => {
    const book = workbook(FIRST, sheet('TW II', ['Program Koperasi', 6000, 320], ...LACKING));
    expect(found(RULE, book)).toMatchObject([{ cell: 'B3', cells: ['B4', 'B5', 'B6'] }]);
  });

  test('a parent that lacks an item of the quarter before', () => {
    expect(found(RULE, workbook(FIRST, later(...LACKING)))).toEqual([
      {
        cell: 'B3',
        severity: 'warning',
        cells: ['C3', 'B4', 'B5', 'B6'],
        stated: 6000,
        expected: 3000,
        message: 'missing',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('and no other rule reports the gap again', () => {
    const book = workbook(FIRST, later(...LACKING, ['Program Pasar', 10, 1], ['Kegiatan Pasar', 10, 1]));
    expect(found('hierarchy-sum-mismatch', book)).toEqual([]);
  });

  test('a total that lacks an item of another sheet, and total-mismatch leaves it', () => {
    const first = sheet(
      'Eselon II',
      ['Program A', 1000, 100],
      ['Program B', 2500, 200],
      ['TOTAL', 3500, 300],
    );
    const second = sheet('Eselon III', ['Program A', 1000, 100], ['Program C', 40, 4], ['TOTAL', 3540, 304]);
    const book = workbook(first, second);
    expect(found(RULE, book)).toMatchObject([
      { cell: 'B5', cells: ['C5', 'B3', 'B4', 'B4'], stated: 3540, expected: 1040 },
    ]);
    expect(found('total-mismatch', book)).toEqual([]);
  });

  test('the item of the nearest quarter before', () => {
    const third = sheet('TW III', ['Program Koperasi', 6000, 800], ...LACKING);
    const second = later(...LACKING, ['Kegiatan Pengawasan', 3000, 380]);
    expect(found(RULE, workbook(FIRST, second, third))).toMatchObject([{ cell: 'B3', expected: 3000 }]);
  });

  test('an item of the same level elsewhere, where no parent has its name', () => {
    const other = sheet('Lain', ['Program Pasar', 3000, 1], ['Kegiatan Pasar', 3000, 1]);
    expect(found(RULE, workbook(other, later(...LACKING)))).toMatchObject([{ cell: 'B3' }]);
  });
});
