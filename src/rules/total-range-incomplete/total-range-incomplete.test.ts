import { describe, expect, test } from '@jest/globals';
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

/** Two items of two months in rows 2 to 5: targets of the year so far in C, realizations of each month in D. */
function monthsTable(formula: string, value: number) {
  const isTarget = formula.includes('C');
  return workbook(
    worksheet([
      ['Program', 'Target Anggaran Tahunan', 'Target', 'Realisasi', 'Bulan'],
      ['Program A', 10, 5, 5, 'November'],
      [null, null, 10, 5, 'Desember'],
      ['Program B', 20, 15, 15, 'November'],
      [null, null, 20, 5, 'Desember'],
      ['TOTAL', 30, isTarget ? sum(formula, value) : 30, isTarget ? 30 : sum(formula, value)],
    ]),
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
});
