import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../../test/layouts/linesOf.ts';
import { workbook, worksheet, type Given } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { recognise } from './recognise.ts';

const panelOf = (rows: readonly Given[][], merges: readonly string[] = []) =>
  recognise(workbook(worksheet(rows, { merges })), DEFAULT_SETTINGS).sheets[0]?.panels[0];

/** The items of a sheet in short, one dash more a level below its parent. */
const itemsIn = (rows: readonly Given[][]) =>
  linesOf(worksheet(rows))
    .filter((line) => line.startsWith('- '))
    .map((line) => line.split(' | ')[0]);

describe('the recognised columns', () => {
  test('keep their first value, of rows of data alone, and the lowest cell of their header', () => {
    const panel = panelOf(
      [
        ['No', 'Indikator', 'Target', null, 'Realisasi', 'Ket'],
        [null, null, 'TW I', 'TW II', 'TW I'],
        [1, 2, 3, 4, 5, 6],
        ['BIDANG PASAR'],
        [null, 'Jumlah pasar', null, 7, 8],
        [1, 'Jumlah kios', 5, 6, 4],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'F1:F2'],
    );
    expect(panel?.columns.map(({ column, sample, headerAt }) => [column, sample, headerAt])).toEqual([
      [0, '1', { row: 0, column: 0 }],
      [1, 'Jumlah pasar', { row: 0, column: 1 }],
      [2, '5', { row: 1, column: 2 }],
      [3, '7', { row: 1, column: 3 }],
      [4, '8', { row: 1, column: 4 }],
      [5, '', { row: 0, column: 5 }],
    ]);
  });

  test('give each period its own remark, and those without one the table’s', () => {
    const panel = panelOf([
      ['Indikator', 'Target TW I', 'Realisasi TW I', 'Ket TW I', 'Target TW II', 'Realisasi TW II', 'Ket'],
      ['Jumlah pasar', 5, 5, 'awal', 6, 6, 'akhir'],
    ]);
    expect(panel?.blocks[0]?.measurements.map(({ remark }) => remark?.text)).toEqual(['awal', 'akhir']);
  });
});

describe('items of a table', () => {
  const HEAD: Given[] = ['Uraian', 'Pagu', 'Realisasi'];
  const sum = (formula: string, value: number): Given => ({ value, formula });

  test.each(['=SUM(B3:B4)', '=B3+B4', '=+$B$3+B4', '=SUBTOTAL(9,B3:B4)', '= sum(b3,b4)'])(
    'are parts of the one that adds them up by %s',
    (formula) => {
      expect(itemsIn([HEAD, ['Belanja', sum(formula, 3), 3], ['Gaji', 1, 1], ['Lembur', 2, 2]])).toEqual([
        '- A2 Belanja',
        '- - A3 Gaji',
        '- - A4 Lembur',
      ]);
    },
  );

  test.each(['=AVERAGE(B3:B4)', '=ROUND(SUM(B3:B4),0)', '=B3*2', '=SUBTOTAL(1,B3:B4)'])(
    'are no parts of one that is worked out by %s',
    (formula) => {
      expect(itemsIn([HEAD, ['Belanja', sum(formula, 3), 3], ['Gaji', 1, 1], ['Lembur', 2, 2]])).toEqual([
        '- A2 Belanja',
        '- A3 Gaji',
        '- A4 Lembur',
      ]);
    },
  );

  test('are told by the formula of the first amount that has one', () => {
    expect(itemsIn([HEAD, ['Belanja', 3, sum('=SUM(C3:C4)', 3)], ['Gaji', 1, 1], ['Lembur', 2, 2]])).toEqual([
      '- A2 Belanja',
      '- - A3 Gaji',
      '- - A4 Lembur',
    ]);
  });

  test('are told by the spaces before their names, or by their indentation', () => {
    const indented = (value: string, indent: number): Given => ({ value, indent });
    expect(itemsIn([HEAD, ['Belanja', 3, 3], ['   Gaji', 1, 1], ['   Lembur', 2, 2]])).toEqual([
      '- A2 Belanja',
      '- - A3 Gaji',
      '- - A4 Lembur',
    ]);
    expect(itemsIn([HEAD, ['Belanja', 3, 3], [indented('Gaji', 1), 1, 1]])).toEqual([
      '- A2 Belanja',
      '- - A3 Gaji',
    ]);
    expect(itemsIn([HEAD, [' Belanja', 3, 3], [indented('Gaji', 1), 1, 1]])).toEqual([
      '- A2 Belanja',
      '- - A3 Gaji',
    ]);
  });
});

describe('a column whose header says nothing known', () => {
  const doubts = (rows: readonly Given[][]) =>
    linesOf(worksheet(rows)).filter((line) => line.startsWith('doubt'));

  test('is named where it stands inside of the table and most of its cells are figures', () => {
    const rows = (...cells: Given[]): Given[][] => [
      ['Indikator', 'Bobot', 'Target', 'Realisasi'],
      ...cells.map((cell, index): Given[] => [`Pasar ${'abc'.charAt(index)}`, cell, 10, 8]),
    ];
    expect(doubts(rows(5, 6, 'x'))).toEqual(['doubt unknownColumn B1 Bobot']);
    expect(doubts(rows(5, 'x'))).toEqual([]);
    expect(doubts(rows(null, null))).toEqual([]);
  });

  test('is not named right of the table', () => {
    expect(
      doubts([
        ['Indikator', 'Target', 'Realisasi', 'Bobot'],
        ['Pasar a', 10, 8, 5],
      ]),
    ).toEqual([]);
  });
});
