import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import { found, workbook, worksheet, type Given } from '../../../test/worksheets.ts';
import type { Cell } from '../../workbook/workbook.ts';

const RULE = 'total-range-incomplete';

const sum = (formula: string, value: number): Cell => ({ value, formula });

/** A table of the year alone from rows of name, target and realization, the first in row 3. */
const table = (...rows: readonly (readonly Given[])[]) =>
  workbook(worksheet([['Anggaran (Rp)'], ['Program/Kegiatan', 'Target', 'Realisasi'], ...rows]));

/** Three programs of 10, 20 and 30 in rows 3 to 5, their total in row 6. */
const three = (formula: string, value: number, realization?: Given) =>
  table(
    ['Program A', 10, 1],
    ['Program B', 20, 2],
    ['Program C', 30, 3],
    ['TOTAL', sum(formula, value), realization ?? sum('=SUM(C3:C5)', 6)],
  );

/** Program A of 30 with kegiatan of 10 and 20 in rows 3 to 5, program B of 5 in row 6, the total in row 7. */
const tree = (formula: string, value: number, own: Given = 30) =>
  table(
    ['Program A', own, 3],
    ['Kegiatan A1', 10, 1],
    ['Kegiatan A2', 20, 2],
    ['Program B', 5, 5],
    ['TOTAL', sum(formula, value), 8],
  );

/** Two sections with their totals in rows 5 and 8, and the total of all in row 9. */
const sections = (first: string, second: string, all: string, value = 100) =>
  table(
    ['Program A', 10, 1],
    ['Program B', 20, 1],
    ['JUMLAH I', sum(first, 30), 2],
    ['Program C', 30, 1],
    ['Program D', 40, 1],
    ['JUMLAH II', sum(second, 70), 2],
    ['TOTAL', sum(all, value), 4],
  );

describe('total-range-incomplete accepts', () => {
  test.each<[string, ReturnType<typeof table>]>([
    ['a range over all items', three('=SUM(B3:B5)', 60)],
    ['a range with fixed rows', three('=SUM(B$3:B$5)', 60)],
    ['a range that begins in the header', three('=SUM(B2:B5)', 60)],
    ['cells that are added', three('=B3+B4+B5', 60)],
    ['a rounded and guarded sum', three('=IFERROR(ROUND(SUM(B3:B5),0),0)', 60)],
    ['a subtotal', three('=SUBTOTAL(9,B3:B5)', 60)],
    ['a subtotal of what is seen', three('=SUBTOTAL(109,B3:B5)', 60)],
    ['a sum with a condition', three('=SUMIF(A3:A5,"Program A",B3:B5)', 10)],
    ['a sum from another sheet', three("=SUM('Rekap'!B3:B4)", 60)],
    ['a sum of another column', three('=SUM(C3:C5)', 6)],
    ['a link to a cell', three('=B3', 60)],
    ['a sum of cells outside the table', three('=SUM(B20:B30)', 60)],
    ['something that is no formula', three('=SUM(', 60)],
    ['a sum of some cells of another column', three('=SUM(C3:C4)', 3)],
    ['a sum over several columns', three('=SUM(B3:C4)', 33)],
    ['a sum over several columns up to its own', three('=SUM(A3:B4)', 30)],
    ['a sum of cells of its own and of another column', three('=SUM(B3:B4)+C5+C4', 35)],
    [
      'a subtotal of items that other formulas give',
      table(
        ['Program A', sum('=2*5', 10), 1],
        ['Program B', 20, 2],
        ['TOTAL', sum('=SUBTOTAL(9,B3:B4)', 30), 3],
      ),
    ],
    [
      'the items of one section and the total of the other',
      sections('=SUM(B3:B4)', '=SUM(B6:B7)', '=B5+B6+B7'),
    ],
    ['a running total of all items above it', sections('=SUM(B3:B4)', '=SUM(B5,B6:B7)', '=B8')],
    ['a difference', three('=SUM(B3:B5)-B4', 40)],
    ['the programs alone', tree('=B3+B6', 35)],
    ['the parts in place of their program', tree('=B4+B5+B6', 35)],
    [
      'a subtotal that passes over that of a program',
      tree('=SUBTOTAL(9,B3:B6)', 35, sum('=SUBTOTAL(9,B4:B5)', 30)),
    ],
    ['the sum of a program by its own formula', tree('=B3+B6', 35, sum('=SUM(B4:B5)', 30))],
    ['sections and a total of their totals', sections('=SUM(B3:B4)', '=SUM(B6:B7)', '=B5+B8')],
    ['a total of the items of all sections', sections('=SUM(B3:B4)', '=SUM(B6:B7)', '=SUM(B3:B4,B6:B7)')],
    [
      'a subtotal over sections with subtotals',
      sections('=SUBTOTAL(9,B3:B4)', '=SUBTOTAL(9,B6:B7)', '=SUBTOTAL(9,B3:B8)'),
    ],
  ])('%s', (_, book) => {
    expect(found(RULE, book)).toEqual([]);
  });

  test('a row left out that adds nothing', () => {
    const rows = table(
      ['Program A', 10, 1],
      ['Program B', 20, 2],
      ['Program C', '-', 0],
      ['TOTAL', sum('=SUM(B3:B4)', 30), sum('=SUM(C3:C4)', 3)],
    );
    expect(found(RULE, rows)).toEqual([]);
  });

  test('a total of a section that runs on over the parts of the one before', () => {
    const rows = (formula: string) =>
      table(
        ['Program A', 10, 1],
        ['Kegiatan A1', 10, 1],
        ['JUMLAH I', sum('=SUM(B3)', 10), 1],
        ['Program B', 20, 1],
        ['Kegiatan B1', 20, 1],
        ['JUMLAH II', sum(formula, 30), 2],
        ['Program C', 40, 1],
        ['Kegiatan C1', 40, 1],
        ['JUMLAH III', sum('=SUM(B9)', 40), 2],
      );
    expect(found(RULE, rows('=B3+B6'))).toEqual([]);
  });

  test('a subtotal over hidden rows of another section, which it passes over', () => {
    const of = (formula: string, ...hidden: readonly number[]) => {
      const [sheet] = threeSections(formula).sheets;
      if (sheet === undefined) throw new Error('No sheet');
      return found(RULE, workbook({ ...sheet, hiddenRows: new Set(hidden) }));
    };
    expect(of('=SUBTOTAL(9,B3,B9:B10)', 2)).toEqual([]);
    expect(of('=SUBTOTAL(9,B3,B9:B10)')).toMatchObject([
      { cell: 'B11', cells: ['B3'], message: 'notItsOwn' },
    ]);
    expect(of('=SUM(B3,B9:B10)', 2)).toMatchObject([{ cell: 'B11', cells: ['B3'], message: 'notItsOwn' }]);
  });

  test('a parent of months, each of which adds up the parts of its own', () => {
    const rows = workbook(
      worksheet([
        ['Anggaran (Rp)'],
        ['Program/Kegiatan', 'Target Anggaran Tahunan', 'Bulan', 'Target', 'Realisasi'],
        ['Program A', 30, 'November', sum('=SUM(D5,D7)', 5), null],
        [null, null, 'Desember', sum('=SUM(D6,D8)', 30), null],
        ['Kegiatan A1', 15, 'November', 5, null],
        [null, null, 'Desember', 15, null],
        ['Kegiatan A2', 15, 'November', '-', null],
        [null, null, 'Desember', 15, null],
      ]),
    );
    expect(found(RULE, rows)).toEqual([]);
  });

  test('a sum with only some months of an item, of which nothing tells what it counts', () => {
    expect(found(RULE, monthsTable('=SUM(D2:D4)', 15, ['Program C', 9, 9]))).toEqual([]);
  });

  test('a sum of the last months of items whose figures are of the year so far', () => {
    expect(found(RULE, monthsTable('=C3+C5', 30))).toEqual([]);
  });

  test('sums of items of which each month counts by itself', () => {
    expect(found(RULE, monthsTable('=SUM(D2:D5)', 25))).toEqual([]);
  });

  test('the total of the items of its band', () => {
    const bands = workbook(
      worksheet([
        ['Anggaran (Rp)'],
        ['Program', 'Target', 'Realisasi'],
        ['I SEKRETARIAT'],
        ['Program A', 10, 1],
        ['II BIDANG KOPERASI'],
        ['Program B', 20, 2],
        ['Program C', 30, 3],
        ['JUMLAH', sum('=SUM(B6:B7)', 50), 6],
      ]),
    );
    expect(found(RULE, bands)).toEqual([]);
  });
});

/**
 * Two items of two months in rows 2 to 5: targets of the year so far in C, realizations of each month in D; then
 * items of one month each, with their target and realization.
 */
function monthsTable(
  formula: string,
  value: number,
  ...others: readonly (readonly [name: string, target: Given, realization: Given])[]
) {
  const isTarget = formula.includes('C');
  return workbook(
    worksheet([
      ['Program', 'Target Anggaran Tahunan', 'Target', 'Realisasi', 'Bulan'],
      ['Program A', 10, 5, 5, 'November'],
      [null, null, 10, 5, 'Desember'],
      ['Program B', 20, 15, 15, 'November'],
      [null, null, 20, 5, 'Desember'],
      ...others.flatMap(([name, target, realization]): Given[][] => [
        [name, target, '-', '-', 'November'],
        [null, null, target, realization, 'Desember'],
      ]),
      ['TOTAL', 30, isTarget ? sum(formula, value) : 30, isTarget ? 30 : sum(formula, value)],
    ]),
  );
}

/** Three sections of two programs; their totals in rows 5, 8 and 11, of which the last has this formula. */
function threeSections(formula: string) {
  return table(
    ['Program A', 10, 1],
    ['Program B', '-', 1],
    ['JUMLAH I', sum('=SUM(B3:B4)', 10), 2],
    ['Program C', 30, 1],
    ['Program D', 40, 1],
    ['JUMLAH II', sum('=SUM(B6:B7)', 70), 2],
    ['Program E', 50, 1],
    ['Program F', 60, 1],
    ['JUMLAH III', sum(formula, 120), 2],
  );
}

describe('total-range-incomplete rejects', () => {
  test.each<[string, ReturnType<typeof table>, string, readonly string[], string, number, number, string]>([
    ['a row left out at the end', three('=SUM(B3:B4)', 30), 'B6', ['B5'], 'leftOut', 30, 60, '=SUM(B3:B5)'],
    ['a row left out at the start', three('=SUM(B4:B5)', 50), 'B6', ['B3'], 'leftOut', 50, 60, '=SUM(B3:B5)'],
    ['a cell left out of a chain', three('=B3+B5', 40), 'B6', ['B4'], 'leftOut', 40, 60, '=SUM(B3:B5)'],
    [
      'a row left out of a subtotal',
      three('=SUBTOTAL(109,B3:B4)', 30),
      'B6',
      ['B5'],
      'leftOut',
      30,
      60,
      '=SUBTOTAL(109,B3:B5)',
    ],
    [
      'its own cell at the top of a range',
      three('=SUM(B3:B5,B6:B9)', 60),
      'B6',
      ['B6'],
      'itself',
      60,
      60,
      '=SUM(B3:B5)',
    ],
    [
      'a cell of the only item twice',
      table(['Program A', 10, 1], ['TOTAL', sum('=SUM(B3,B3)', 20), 1]),
      'B4',
      ['B3'],
      'twice',
      20,
      10,
      '=SUM(B3)',
    ],
    [
      'a subtotal in a sum, which does not pass over it',
      tree('=SUM(B3:B6)', 65, sum('=SUBTOTAL(9,B4:B5)', 30)),
      'B7',
      ['B4', 'B5'],
      'twice',
      65,
      35,
      '=SUM(B3,B6)',
    ],
    [
      'the total of another section',
      threeSections('=SUM(B5,B9:B10)'),
      'B11',
      ['B3'],
      'notItsOwn',
      120,
      110,
      '=SUM(B9:B10)',
    ],
    [
      'the total of a section twice',
      sections('=SUM(B3:B4)', '=SUM(B6:B7)', '=B5+B5+B8', 130),
      'B9',
      ['B3', 'B4'],
      'twice',
      130,
      100,
      '=SUM(B3,B4,B6,B7)',
    ],
    ['its own cell', three('=SUM(B3:B6)', 60), 'B6', ['B6'], 'itself', 60, 60, '=SUM(B3:B5)'],
    ['a cell twice', three('=SUM(B3:B5)+B4', 80), 'B6', ['B4'], 'twice', 80, 60, '=SUM(B3:B5)'],
    [
      'programs with their parts',
      tree('=SUM(B3:B6)', 65),
      'B7',
      ['B4', 'B5'],
      'twice',
      65,
      35,
      '=SUM(B3,B6)',
    ],
    ['a part of the parts', tree('=B4+B6', 15), 'B7', ['B5'], 'leftOut', 15, 35, '=SUM(B3,B6)'],
    [
      'a program that is no subtotal in a subtotal',
      tree('=SUBTOTAL(9,B3:B6)', 65, sum('=SUM(B4:B5)', 30)),
      'B7',
      ['B4', 'B5'],
      'twice',
      65,
      35,
      '=SUBTOTAL(9,B3,B6)',
    ],
    [
      'sections and their totals',
      sections('=SUM(B3:B4)', '=SUM(B6:B7)', '=SUM(B3:B8)', 200),
      'B9',
      ['B3', 'B4', 'B6', 'B7'],
      'twice',
      200,
      100,
      '=SUM(B3,B4,B6,B7)',
    ],
    [
      'an item of the section before',
      sections('=SUM(B3:B4)', '=SUM(B4,B6:B7)', '=B5+B8'),
      'B8',
      ['B4'],
      'notItsOwn',
      70,
      70,
      '=SUM(B6:B7)',
    ],
  ])('%s', (_, book, cell, cells, message, stated, expected, formula) => {
    expect(found(RULE, book)).toEqual([
      {
        cell,
        severity: 'error',
        cells: cells.filter((one) => one !== cell),
        stated,
        expected,
        message,
        fixes: [{ cell, formula, value: expected }],
        echoes: expect.anything(),
      },
    ]);
  });

  test('the same range in two columns as one finding with an edit for each', () => {
    expect(found(RULE, three('=SUM(B3:B4)', 30, sum('=SUM(C3:C4)', 3)))).toMatchObject([
      {
        cell: 'B6',
        cells: ['B5', 'C6', 'C5'],
        fixes: [
          { cell: 'B6', formula: '=SUM(B3:B5)', value: 60 },
          { cell: 'C6', formula: '=SUM(C3:C5)', value: 6 },
        ],
      },
    ]);
  });

  test('different ranges in two columns apart', () => {
    expect(found(RULE, three('=SUM(B3:B4)', 30, sum('=SUM(C4:C5)', 5)))).toMatchObject([
      { cell: 'B6' },
      { cell: 'C6' },
    ]);
  });

  test('a parent whose sum leaves out one of its parts', () => {
    expect(found(RULE, tree('=B3+B6', 15, sum('=SUM(B4:B4)+SUM(B4:B4)', 20)))).toMatchObject([
      { cell: 'B3', message: 'twice', expected: 30 },
    ]);
    const rows = table(
      ['Program A', sum('=SUM(B4:B5)', 30), 3],
      ['Kegiatan A1', 10, 1],
      ['Kegiatan A2', 20, 2],
      ['Kegiatan A3', 7, 2],
      ['Program B', 5, 5],
    );
    expect(found(RULE, rows)).toMatchObject([
      { cell: 'B3', cells: ['B6'], message: 'leftOut', fixes: [{ formula: '=SUM(B4:B6)', value: 37 }] },
    ]);
  });

  test('a range over all months of a series of the year so far', () => {
    expect(found(RULE, monthsTable('=SUM(C2:C5)', 50))).toMatchObject([
      { cell: 'C6', cells: ['C3', 'C5'], message: 'twice', fixes: [{ formula: '=SUM(C3,C5)', value: 30 }] },
    ]);
  });

  test('text among the items without a fix, for SUM passes over it', () => {
    const rows = table(
      ['Program A', '10', 1],
      ['Program B', 20, 2],
      ['Program C', 30, 3],
      ['TOTAL', sum('=SUM(B3:B4)', 20), 6],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'B6', cells: ['B5'], fixes: [] }]);
  });

  test('with its formula, how many rows and the first of them', () => {
    expect(said(RULE, three('=SUM(B4:B4)+SUM(B4:B4)', 40))).toEqual([
      'The formula =SUM(B4:B4)+SUM(B4:B4) counts 1 rows twice, from B4 on',
    ]);
    expect(said(RULE, three('=SUM(B3:B6)', 60))).toEqual([
      'The formula =SUM(B3:B6) covers its own cell (B6)',
    ]);
  });

  test('a program that is left out with all its parts, as one row', () => {
    const rows = table(
      ['Program A', 30, 3],
      ['Kegiatan A1', 10, 1],
      ['Kegiatan A2', 20, 2],
      ['Program B', 5, 5],
      ['Program C', 5, 5],
      ['TOTAL', sum('=SUM(B6:B7)', 10), 13],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'B8', cells: ['B3'], message: 'leftOut' }]);
  });

  test('a program of whose parts only one with a dash is added', () => {
    const rows = table(
      ['Program A', 30, 3],
      ['Kegiatan A1', '-', 1],
      ['Kegiatan A2', 30, 2],
      ['Program B', 5, 5],
      ['TOTAL', sum('=B4+B6', 5), 8],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'B7', cells: ['B3'], message: 'leftOut' }]);
  });

  test('a part of a part that is counted beside the program above both', () => {
    const rows = table(
      ['Program A', 30, 3],
      ['Kegiatan A1', 30, 1],
      ['Sub Kegiatan A11', 10, 1],
      ['Sub Kegiatan A12', 20, 1],
      ['TOTAL', sum('=B3+B6', 50), 8],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'B7', cells: ['B6'], message: 'twice' }]);
  });

  test('the sums of the year', () => {
    const rows = workbook(
      worksheet(
        [
          ['Program', 'Anggaran Setahun', 'TRIWULAN I', null, 'Realisasi Setahun'],
          [null, null, 'Target (Rp)', 'Realisasi (Rp)', null],
          ['Program A', 100, 10, 5, 5],
          ['Program B', 200, 20, 6, 6],
          ['Program C', 300, 30, 7, 7],
          [
            'TOTAL',
            sum('=SUM(B3:B4)', 300),
            sum('=SUM(C3:C5)', 60),
            sum('=SUM(D3:D5)', 18),
            sum('=SUM(E4:E5)', 13),
          ],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] },
      ),
    );
    expect(found(RULE, rows)).toMatchObject([
      { cell: 'B6', cells: ['B5'], fixes: [{ cell: 'B6', formula: '=SUM(B3:B5)', value: 600 }] },
      { cell: 'E6', cells: ['E3'], fixes: [{ cell: 'E6', formula: '=SUM(E3:E5)', value: 18 }] },
    ]);
  });

  test('an item left out of the months of each item, without a fix, for SUM would need all of them', () => {
    expect(found(RULE, monthsTable('=SUM(D2:D5)', 30, ['Program C', 9, 9]))).toMatchObject([
      { cell: 'D8', cells: ['D7'], message: 'leftOut', fixes: [] },
    ]);
  });

  test('an item left out whose figures are of the year so far', () => {
    expect(found(RULE, monthsTable('=C3+C5', 30, ['Program C', 9, 9]))).toMatchObject([
      { cell: 'C8', cells: ['C7'], message: 'leftOut', fixes: [{ formula: '=SUM(C3,C5,C7)', value: 39 }] },
    ]);
  });

  test('a row left out beside dashes, which the fix covers, or words, which it cannot', () => {
    const rows = (second: Given) =>
      table(
        ['Program A', 10, 1],
        ['Program B', second, 2],
        ['Program C', 30, 3],
        ['TOTAL', sum('=SUM(B3:B4)', 10), 6],
      );
    const fixes = [{ cell: 'B6', formula: '=SUM(B3:B5)', value: 40 }];
    expect(found(RULE, rows('-'))).toMatchObject([{ cell: 'B6', cells: ['B5'], expected: 40, fixes }]);
    expect(found(RULE, rows(null))).toMatchObject([{ cell: 'B6', cells: ['B5'], expected: 40, fixes }]);
    expect(found(RULE, rows('menyusul'))).toMatchObject([{ cell: 'B6', cells: ['B5'], fixes: [] }]);
  });

  test('a range in two columns of which the first holds text, with what is expected of neither', () => {
    const rows = table(
      ['Program A', '10', 1],
      ['Program B', 20, 2],
      ['Program C', 30, 3],
      ['TOTAL', sum('=SUM(B3:B4)', 20), sum('=SUM(C3:C4)', 3)],
    );
    const [finding] = found(RULE, rows);
    expect(finding).toMatchObject({
      cell: 'B6',
      cells: ['B5', 'C6', 'C5'],
      fixes: [{ cell: 'C6', formula: '=SUM(C3:C5)', value: 6 }],
    });
    expect(finding).not.toHaveProperty('expected');
  });

  test('of many rows left out the first hundred', () => {
    const rows = Array.from({ length: 103 }, (_, index) => [`Program ${index + 1}`, 10, 1]);
    const [finding] = found(RULE, table(...rows, ['TOTAL', sum('=SUM(B3:B4)', 20), 103]));
    expect(finding?.cells).toHaveLength(100);
    expect(finding?.fixes).toMatchObject([{ formula: '=SUM(B3:B105)' }]);
  });

  test('without a fix where more than two hundred cells would have to be named', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        [`Program ${index + 1}`, 10, 1],
        [`Kegiatan ${index + 1}`, 10, 1],
      ]).flat();
    const fixesOf = (count: number) =>
      found(RULE, table(...rows(count), ['TOTAL', sum('=B3+B5', 20), count])).map(
        ({ fixes }) => fixes.length,
      );
    expect(fixesOf(200)).toEqual([1]);
    expect(fixesOf(201)).toEqual([0]);
  });
});
