import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  months,
  workbook,
  worksheet,
  type Given,
  type Month,
} from '../../../test/worksheets.ts';

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
    expect(found(RULE, table(40, months('Januari', ...figures), CUMULATIVE))).toEqual([]);
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
