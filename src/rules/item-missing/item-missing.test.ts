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
      'a gap that is the amount of an item of another name on the sheet too',
      workbook(FIRST, later(...LACKING, ['Program Lain', 3000, 1], ['Kegiatan Lain', 3000, 1])),
    ],
    [
      'a right parent, though an item of another sheet has no budget',
      workbook(
        sheet('TW I', ['Program Koperasi', 0, 1], ['Kegiatan Pengawasan', 0, 1]),
        sheet('TW II', ['Program Koperasi', 3000, 1], ['Kegiatan Pelatihan', 3000, 1]),
      ),
    ],
    [
      'a total of programs that lacks what is an activity elsewhere, under none',
      workbook(
        sheet('TW I', ['Kegiatan Pengawasan', 2500, 1], ['Kegiatan Pelatihan', 9, 1]),
        sheet('TW II', ['Program A', 1000, 1], ['Program B', 40, 1], ['TOTAL', 3540, 2]),
      ),
    ],
    [
      'a parent without a budget beside its parts',
      workbook(FIRST, sheet('TW II', ['Program Koperasi', '-', 3], ['Kegiatan Pelatihan', 1, 1])),
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

  /** Where the missing item stands, which comes last. */
  const itemAt = (...sheets: readonly ReturnType<typeof sheet>[]) =>
    found(RULE, workbook(...sheets)).map(({ cells }) => cells[cells.length - 1]);
  const blank: Row = ['Kegiatan Pelatihan', 1000, 1];
  const lost: Row = ['Kegiatan Pengawasan', 3000, 1];
  /** A quarter that has the item in this row, from 5. */
  const holding = (name: string, row: number) =>
    sheet(name, ['Program Koperasi', 9000, 1], ...Array.from({ length: row - 4 }, () => blank), lost);

  test('the item as it stands in the nearest quarter before, whatever the order of the sheets', () => {
    const third = sheet('TW III', ['Program Koperasi', 6000, 800], ...LACKING);
    expect(itemAt(holding('TW I', 5), holding('TW II', 6), third)).toEqual(['B6']);
    expect(itemAt(holding('TW II', 6), holding('TW I', 5), third)).toEqual(['B6']);
    expect(itemAt(holding('TW IV', 7), holding('TW I', 5), third)).toEqual(['B5']);
  });

  test('the item of an earlier quarter rather than that of an earlier month', () => {
    const third = sheet('TW III', ['Program Koperasi', 6000, 800], ...LACKING);
    expect(itemAt(holding('Februari', 5), holding('TW I', 6), third)).toEqual(['B6']);
  });

  test('the item as it stands first where the sheets tell no periods', () => {
    const own = sheet('Bidang', ['Program Koperasi', 6000, 800], ...LACKING);
    expect(itemAt(holding('Dinas', 5), holding('TW I', 6), own)).toEqual(['B5']);
  });

  test('the part of a parent of the same name before that of another', () => {
    const other: readonly Row[] = [
      ['Program Pasar', 3500, 1],
      ['Kegiatan Pasar', 3000, 1],
    ];
    const own: readonly Row[] = [['Program Koperasi', 9000, 1], lost];
    expect(itemAt(sheet('TW I', ...other, ...own), later(...LACKING))).toEqual(['B6']);
    expect(itemAt(sheet('TW I', ...own, ...other), later(...LACKING))).toEqual(['B4']);
  });

  test('the part of a parent of the same name though its level is another', () => {
    const other = sheet('TW I', ['Program Koperasi', 9000, 1], ['Sub Kegiatan Pengawasan', 3000, 1]);
    expect(itemAt(other, later(...LACKING))).toEqual(['B4']);
  });

  test('an item beside others whose budget cannot be read or whose name is lost', () => {
    const other = sheet(
      'TW I',
      ['Program Koperasi', 9000, 1],
      ['Kegiatan A', 'belum', 1],
      ['[tidak terbaca]', 3000, 1],
      lost,
    );
    expect(itemAt(other, later(...LACKING))).toEqual(['B6']);
  });

  test('an item by its annual budget, whatever it is to reach in the quarter', () => {
    const annual = (name: string, ...rows: readonly (readonly Given[])[]) =>
      worksheet([['Program/Kegiatan', 'Pagu Anggaran', 'Target Anggaran', 'Realisasi Anggaran'], ...rows], {
        name,
      });
    const first = annual(
      'TW I',
      ['Program Koperasi', 6000, 60, 6],
      ['Kegiatan Pelatihan', 2000, 30, 3],
      ['Kegiatan Pengawasan', 4000, 30, 3],
    );
    const second = annual('TW II', ['Program Koperasi', 6000, 60, 6], ['Kegiatan Pelatihan', 2000, 60, 3]);
    expect(itemAt(first, second)).toEqual(['B4']);
  });
});
