import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  months,
  percent,
  workbook,
  worksheet,
  type Given,
  type Month,
} from '../../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../../engine.ts';
import { recognise } from '../../report/recognise.ts';
import { realizationWithoutTarget } from './realization-without-target.ts';

const RULE = 'realization-without-target';

/** Months of the first item from row 3: D target, E realization; a second item whose figures are right. */
const table = (annual: Given, own: readonly Month[], other: readonly (readonly [Given, Given])[]) =>
  monthly('Kinerja', [
    { name: 'Jumlah pasar', annual, months: own },
    { name: 'Jumlah laporan', annual: 40, months: months('Januari', ...other) },
  ]);

const CUMULATIVE: readonly (readonly [Given, Given])[] = [
  [10, 5],
  [20, 15],
  [40, 30],
];
const PER_PERIOD: readonly (readonly [Given, Given])[] = [
  [10, 10],
  [20, 20],
  [10, 10],
];

describe('realization-without-target accepts', () => {
  test.each<[string, readonly (readonly [Given, Given])[]]>([
    [
      'a realization with its target',
      [
        [10, 5],
        [20, 15],
        [40, 30],
      ],
    ],
    [
      'a realization of 0',
      [
        ['-', 0],
        [20, 15],
        [40, 30],
      ],
    ],
    [
      'nothing at all',
      [
        [null, null],
        [20, 15],
        [40, 30],
      ],
    ],
    [
      'a dash or a blank after a target: unchanged',
      [
        [10, 5],
        ['-', 8],
        [null, 9],
      ],
    ],
    [
      'a target in words',
      [
        ['sesuai kebutuhan', 5],
        [20, 15],
        [40, 30],
      ],
    ],
  ])('%s', (_, figures) => {
    const book = table(40, months('Januari', ...figures), CUMULATIVE);
    expect(found(RULE, book)).toEqual([]);
    expect(realizationWithoutTarget.check(recognise(book, DEFAULT_SETTINGS))).toEqual([]);
  });

  test.each<
    [string, readonly (readonly [Given, Given])[], 'cumulative' | 'perPeriod', 'cumulative' | 'perPeriod']
  >([
    [
      'realizations that are cumulative beside targets of each month',
      [
        [30, 20],
        ['-', 31],
        [10, 40],
      ],
      'perPeriod',
      'cumulative',
    ],
    [
      'realizations of each month beside targets that are cumulative',
      [
        [30, 20],
        ['-', 31],
        [40, 10],
      ],
      'cumulative',
      'perPeriod',
    ],
    [
      'counts beside percentages',
      [
        [percent(0.3), 20],
        ['-', 31],
        [percent(0.4), 10],
      ],
      'perPeriod',
      'perPeriod',
    ],
  ])('%s, which cannot be held against each other', (_, figures, target, realization) => {
    const settings = { accumulations: { 'Jumlah pasar': { target, realization } } };
    expect(found(RULE, table(40, months('Januari', ...figures), CUMULATIVE), settings)).toEqual([]);
  });

  test('a table whose targets are all 0 yet', () => {
    const book = monthly('Kinerja', [
      { name: 'Jumlah pasar', annual: null, months: months('Januari', [0, 5], [0, 6]) },
    ]);
    expect(found(RULE, book)).toEqual([]);
  });

  test('a quarter that has no column for targets', () => {
    const sheet = worksheet(
      [
        ['Indikator', 'Target Tahunan', 'TW I', 'TW II', null],
        [null, null, 'Realisasi', 'Target', 'Realisasi'],
        ['Jumlah pasar', 100, 10, 50, 20],
        ['Jumlah laporan', 100, 10, '-', 20],
      ],
      { merges: ['A1:A2', 'B1:B2', 'D1:E1'] },
    );
    expect(found(RULE, workbook(sheet))).toMatchObject([{ cell: 'E4', cells: ['D4'] }]);
  });

  test('what was planned in an earlier month and reached later', () => {
    const own = months('Januari', [30, 20], ['-', 10], [10, 10]);
    expect(found(RULE, table(40, own, PER_PERIOD))).toEqual([]);
  });

  test('a table in which nothing is planned yet', () => {
    const book = monthly('Kinerja', [
      { name: 'Jumlah pasar', annual: null, months: months('Januari', [null, 5], [null, 6]) },
    ]);
    expect(found(RULE, book)).toEqual([]);
  });

  test('a table that has no targets of its periods', () => {
    const sheet = worksheet(
      [
        ['Program', 'Pagu', 'TW I', 'TW II'],
        [null, null, 'Realisasi', 'Realisasi'],
        ['Program A', 100, 10, 20],
      ],
      { merges: ['A1:A2', 'B1:B2'] },
    );
    expect(found(RULE, workbook(sheet))).toEqual([]);
  });
});

describe('realization-without-target rejects', () => {
  test.each<[string, Given]>([
    ['a blank target', null],
    ['a dash', '-'],
    ['a target of 0', 0],
  ])('%s before anything was planned', (_, target) => {
    expect(found(RULE, table(40, months('Januari', [target, 5], [20, 15], [40, 30]), CUMULATIVE))).toEqual([
      { cell: 'E3', severity: 'warning', cells: ['D3'], stated: 5, message: 'one', fixes: [], echoes: [] },
    ]);
  });

  test('the first month of the only item with a target', () => {
    const book = monthly('Kinerja', [
      { name: 'Jumlah pasar', annual: 40, months: months('Januari', [null, 5], [40, 30]) },
    ]);
    expect(found(RULE, book)).toMatchObject([{ cell: 'E3', cells: ['D3'] }]);
  });

  test('several periods of a block as one finding', () => {
    expect(found(RULE, table(null, months('Januari', [null, 5], ['-', 6], [0, 7]), CUMULATIVE))).toEqual([
      {
        cell: 'E3',
        severity: 'warning',
        cells: ['D3', 'E4', 'D4', 'E5', 'D5'],
        stated: 5,
        message: 'several',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('more than all months so far had planned, where each month stands for itself', () => {
    const own = months('Januari', [30, 20], ['-', 11], [10, 10]);
    expect(found(RULE, table(40, own, PER_PERIOD))).toMatchObject([
      { cell: 'E4', cells: ['D4'], stated: 11 },
    ]);
  });

  test('a row of a table of the year alone', () => {
    const sheet = worksheet([
      ['Indikator', 'Target', 'Realisasi'],
      ['Jumlah pasar', 10, 5],
      ['Jumlah laporan', null, 5],
    ]);
    expect(found(RULE, workbook(sheet))).toMatchObject([{ cell: 'C3', cells: ['B3'] }]);
  });
});
