import { describe, expect, test } from '@jest/globals';
import type { Measurement } from '../report/report.ts';
import type { Figure, NumberFigure } from '../workbook/figure.ts';
import {
  areAlike,
  cellParam,
  compareShown,
  countParam,
  figureParam,
  finerDecimals,
  runsOf,
  seriesOf,
  textParam,
} from './figures.ts';

const figure = (value: number, unit: NumberFigure['unit'] = 'plain', decimals = 0): NumberFigure => ({
  kind: 'number',
  value,
  unit,
  decimals,
  isText: false,
});

describe('a figure in a sentence', () => {
  test('is a percentage where it is one, in a budget too', () => {
    const half = { kind: 'percent', value: 0.5, decimals: 1 };
    expect(figureParam('performance', figure(0.5, 'percent', 1))).toEqual(half);
    expect(figureParam('budget', figure(0.5, 'percent', 1))).toEqual(half);
  });

  test('is money where it says so, or stands in a budget', () => {
    expect(figureParam('performance', figure(500, 'rupiah'))).toEqual({ kind: 'rupiah', value: 500 });
    expect(figureParam('budget', figure(500))).toEqual({ kind: 'rupiah', value: 500 });
  });

  test('is a number else, with its decimals', () => {
    expect(figureParam('performance', figure(12.5, 'plain', 1))).toEqual({
      kind: 'number',
      value: 12.5,
      decimals: 1,
    });
  });

  test('may have another value, written as it is', () => {
    expect(figureParam('budget', figure(500), 300)).toEqual({ kind: 'rupiah', value: 300 });
    expect(figureParam('performance', figure(12.5, 'plain', 1), 13)).toMatchObject({
      value: 13,
      decimals: 1,
    });
  });
});

describe('a cell in a sentence', () => {
  test('has its address, and its sheet where it is told', () => {
    expect(cellParam({ row: 2, column: 1 })).toStrictEqual({ kind: 'cell', address: 'B3' });
    expect(cellParam({ row: 2, column: 1 }, 'TW I')).toStrictEqual({
      kind: 'cell',
      address: 'B3',
      sheet: 'TW I',
    });
  });
});

describe('words in a sentence', () => {
  const long = 'Jumlah usaha mikro yang menjadi usaha kecil dan usaha menengah';

  test('stand whole up to 60 letters', () => {
    expect(textParam(long.slice(0, 60))).toEqual({ kind: 'text', text: long.slice(0, 60) });
  });

  test('are cut off where they are longer', () => {
    expect(textParam(long.slice(0, 61))).toEqual({ kind: 'text', text: `${long.slice(0, 60)}…` });
  });
});

test('a count in a sentence is a whole number', () => {
  expect(countParam(3)).toEqual({ kind: 'number', value: 3, decimals: 0 });
});

describe('figures compare', () => {
  test('a percentage with a percentage alone, an amount with any', () => {
    expect(areAlike(figure(1, 'percent'), figure(2, 'percent'))).toBe(true);
    expect(areAlike(figure(1, 'rupiah'), figure(2))).toBe(true);
    expect(areAlike(figure(1, 'percent'), figure(1))).toBe(false);
    expect(areAlike(figure(1), figure(1, 'percent'))).toBe(false);
  });

  test('at the finer of their precisions, of a percentage two more', () => {
    expect(finerDecimals([figure(1, 'plain', 3), figure(1, 'percent', 2)])).toBe(4);
    expect(finerDecimals([figure(1, 'plain', 3), figure(1, 'percent', 0)])).toBe(3);
    expect(finerDecimals([])).toBe(0);
  });

  test('as they are shown', () => {
    expect(compareShown(0.229, 0.22904, 3)).toBe(0);
    expect(compareShown(0.229, 0.2296, 3)).toBeLessThan(0);
    expect(compareShown(0.2296, 0.229, 3)).toBeGreaterThan(0);
  });
});

describe('a series of figures', () => {
  const month = (index: number, target: Figure): Measurement => ({
    row: index,
    period: { kind: 'month', index },
    target: { row: index, column: 1, figure: target },
  });
  const rowsOf = (...targets: readonly Figure[]) =>
    seriesOf({ measurements: targets.map((target, index) => month(index + 1, target)) }, 'target').map(
      ({ entry }) => entry.row,
    );

  test('passes over what is no number', () => {
    expect(rowsOf({ kind: 'blank' }, figure(1), { kind: 'none' }, figure(2))).toEqual([2, 4]);
  });

  test('holds counts alone where a count comes first, and percentages where a percentage does', () => {
    expect(rowsOf(figure(1), figure(0.5, 'percent'), figure(2))).toEqual([1, 3]);
    expect(rowsOf(figure(0.5, 'percent'), figure(1), figure(0.7, 'percent'))).toEqual([1, 3]);
  });

  test('is empty without a number, or without such a column', () => {
    expect(rowsOf({ kind: 'blank' })).toEqual([]);
    expect(seriesOf({ measurements: [month(1, figure(1))] }, 'realization')).toEqual([]);
  });
});

describe('runs', () => {
  test('are neighbours that meet the condition, cut where one does not', () => {
    expect(runsOf([1, 2, -1, 3, -1, -1, 4, 5], (one) => one > 0)).toEqual([[1, 2], [3], [4, 5]]);
  });

  test('are none where nothing meets it', () => {
    expect(runsOf([-1, -2], (one) => one > 0)).toEqual([]);
  });
});
