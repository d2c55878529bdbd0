import { describe, expect, test } from '@jest/globals';
import { percent, worksheet, type Given } from '../../test/worksheets.ts';
import { valueOf } from '../workbook/figure.ts';
import {
  addVotes,
  entryAt,
  figureAt,
  majorityStyle,
  readFigures,
  settled,
  tellsStyle,
  type FigureTable,
} from './figureTable.ts';
import { viewOf } from './sheetView.ts';

/** The table of columns A and C, in rows 2 to 4. */
const tableOf = (rows: readonly Given[][], merges: readonly string[] = []) =>
  readFigures(viewOf(worksheet([['Pagu', 'Nama', 'Realisasi'], ...rows], { merges })), [0, 2, 0], 1, 3);

/** What stands in a column, as values or kinds. */
const valuesIn = (table: FigureTable, column: number) =>
  [1, 2, 3].map((row) => {
    const figure = figureAt(table, row, column);
    return valueOf(figure) ?? figure.kind;
  });

describe('the figures of a table', () => {
  test('are those of its own columns and rows', () => {
    const table = tableOf([
      [10, 7, '20'],
      ['-', 7, null],
      [true, 7, { value: null, error: '#N/A' }],
      [99, 7, 99],
    ]);
    expect(valuesIn(table, 0)).toEqual([10, 'none', 'text']);
    expect(valuesIn(table, 2)).toEqual([20, 'blank', 'error']);
    expect(valuesIn(table, 1)).toEqual(['blank', 'blank', 'blank']);
    expect([figureAt(table, 0, 0), figureAt(table, 4, 0), figureAt(table, 1, 9)]).toEqual([
      { kind: 'blank' },
      { kind: 'blank' },
      { kind: 'blank' },
    ]);
    expect(table.byColumn.map((figures) => figures?.length)).toEqual([3, undefined, 3]);
  });

  test('are read by their formats: one number is a percentage here and an amount there', () => {
    const figures = tableOf([[0.5], [percent(0.5)], [0.5]]).byColumn[0] ?? [];
    expect(figures.map((figure) => figure.kind === 'number' && figure.unit)).toEqual([
      'plain',
      'percent',
      'plain',
    ]);
  });

  test('are read once where cells are equal', () => {
    const [first, second, third] = tableOf([['100%'], ['100%'], ['90%']]).byColumn[0] ?? [];
    expect(first).toBe(second);
    expect(first).not.toBe(third);
    const [one, other] = tableOf([[7], [7]]).byColumn[0] ?? [];
    expect(one).toBe(other);
  });

  test('belong to the first cell of a merged area, with its formula', () => {
    const table = tableOf(
      [[{ value: 10, formula: '=A9' }], [null], [{ value: 5, formula: '=A8' }]],
      ['A2:A3'],
    );
    expect([2, 3].map((row) => entryAt(table, row, 0))).toMatchObject([
      { row: 1, column: 0, figure: { value: 10 }, formula: '=A9' },
      { row: 3, column: 0, figure: { value: 5 }, formula: '=A8' },
    ]);
    expect(entryAt(table, 1, 2)).toEqual({ row: 1, column: 2, figure: { kind: 'blank' } });
  });
});

describe('what texts tell of the style of numbers', () => {
  test('is counted for each column, numbers and other texts left out', () => {
    const { votes } = tableOf([
      ['1.250', null, '1,234,567.00'],
      ['65.864.830', null, '1,250'],
      ['12,5', null, 5],
    ]);
    expect([...votes]).toEqual([
      [0, { id: 2, en: 0, doubtful: 1 }],
      [2, { id: 0, en: 1, doubtful: 1 }],
    ]);
    expect([...tableOf([['1.000 - 2.000'], ['80 - 90'], ['WTP']]).votes]).toEqual([
      [0, { id: 0, en: 0, doubtful: 1 }],
      [2, { id: 0, en: 0, doubtful: 0 }],
    ]);
  });

  test('is added up, and the majority decides', () => {
    const all = addVotes([
      { id: 2, en: 1, doubtful: 3 },
      { id: 1, en: 4, doubtful: 1 },
    ]);
    expect(all).toEqual({ id: 3, en: 5, doubtful: 4 });
    expect([majorityStyle(all, 'id'), tellsStyle(all)]).toEqual(['en', true]);
    const most = { id: 2, en: 1, doubtful: 0 };
    expect([majorityStyle(most, 'en'), tellsStyle(most)]).toEqual(['id', true]);
    const even = { id: 2, en: 2, doubtful: 0 };
    expect([majorityStyle(even, 'id'), majorityStyle(even, 'en'), tellsStyle(even)]).toEqual([
      'id',
      'en',
      false,
    ]);
  });

  test('settles what can be read in both, a guess keeping the other reading', () => {
    const table = tableOf([
      ['1.250', null, '1.250'],
      [5, null, 5],
    ]);
    const styles = new Map([
      [0, 'id'],
      [2, 'en'],
    ] as const);
    const read = settled(table, styles, new Set([2]));
    expect([valuesIn(read, 0), valuesIn(read, 2)]).toEqual([
      [1250, 5, 'blank'],
      [1.25, 5, 'blank'],
    ]);
    const readings = [0, 2].map((column) => {
      const figure = figureAt(read, 1, column);
      return figure.kind === 'number' ? figure.otherReading : figure.kind;
    });
    expect(readings).toEqual([undefined, 1250]);
    expect(valuesIn(settled(table, new Map(), new Set()), 0)).toEqual(['blank', 'blank', 'blank']);
  });

  test('leaves the figures of a column without doubts as they are', () => {
    const table = tableOf([[7], [8], [9]]);
    const read = settled(table, new Map([[0, 'id']]), new Set());
    expect(read.byColumn[0]).toBe(table.byColumn[0]);
  });
});
