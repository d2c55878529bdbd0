import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  percent,
  quarterly,
  workbook,
  type Given,
  type Item,
} from '../../../test/worksheets.ts';

type Row = readonly [target: Given, realization: Given];

const item = (name: string, ...rows: readonly Row[]): Item => ({
  name,
  annual: rows[rows.length - 1]?.[0] ?? null,
  months: rows.map(([target, realization], index) => [
    ['Januari', 'Februari', 'Maret'][index] ?? '',
    target,
    realization,
    '-',
  ]),
});

const COPY: readonly Row[] = [
  [10, 10],
  [20, 20],
];
const OWN: readonly Row[] = [
  [10, 10],
  [20, 19],
];

/** Indicators of two months each from row 3: target in D, realization in E. */
const table = (...series: readonly (readonly Row[])[]) =>
  monthly(
    'Kinerja',
    series.map((rows, index) => item(`Nilai ${index + 1}`, ...rows)),
  );

describe('realization-copies-target accepts', () => {
  test.each<[string, readonly (readonly Row[])[]]>([
    ['four indicators that all equal their targets', [COPY, COPY, COPY, COPY]],
    ['three of five that equal their targets', [COPY, COPY, COPY, OWN, OWN]],
    [
      'indicators that differ in their first period only',
      Array.from(
        { length: 5 },
        () =>
          [
            [10, 9],
            [20, 20],
          ] as const,
      ),
    ],
    [
      'indicators of which one period is filled',
      Array.from(
        { length: 5 },
        () =>
          [
            [10, 10],
            [20, null],
          ] as const,
      ),
    ],
    [
      'indicators that planned one period only',
      Array.from(
        { length: 5 },
        () =>
          [
            [0, 0],
            [20, 20],
          ] as const,
      ),
    ],
    [
      'counts reported in percent',
      Array.from(
        { length: 5 },
        () =>
          [
            [1, percent(1)],
            [1, percent(1)],
          ] as const,
      ),
    ],
    [
      'nothing reported',
      Array.from(
        { length: 5 },
        () =>
          [
            [10, null],
            [20, '-'],
          ] as const,
      ),
    ],
  ])('%s', (_, series) => {
    expect(found('realization-copies-target', table(...series))).toEqual([]);
  });

  test('a budget that was spent to the rupiah', () => {
    const items = Array.from({ length: 5 }, (_, index) => item(`Program ${index}`, ...COPY));
    expect(found('realization-copies-target', monthly('Anggaran (Rp)', items))).toEqual([]);
  });
});

describe('realization-copies-target rejects', () => {
  test('five indicators that equal their targets, at the header of the realizations', () => {
    expect(found('realization-copies-target', table(COPY, COPY, COPY, COPY, COPY))).toEqual([
      {
        cell: 'E2',
        severity: 'info',
        cells: ['E3', 'E5', 'E7', 'E9', 'E11'],
        message: 'copies',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('four of five that do', () => {
    expect(found('realization-copies-target', table(COPY, OWN, COPY, COPY, COPY))).toMatchObject([
      { cell: 'E2', cells: ['E3', 'E7', 'E9', 'E11'] },
    ]);
  });

  test('figures that look the same at the precision shown', () => {
    const rows = [
      [percent(0.1), percent(0.1)],
      [
        { value: 0.2, numberFormat: '0.00%' },
        { value: 0.200001, numberFormat: '0.00%' },
      ],
    ] as const;
    expect(found('realization-copies-target', table(rows, rows, rows, rows, rows))).toHaveLength(1);
  });

  test('indicators whose other periods are blank, dashes or zeros', () => {
    const rows = [['-', '-'], ...COPY] as const;
    const zeros = [[0, 0], ...COPY] as const;
    const blank = [...COPY, [30, null]] as const;
    expect(found('realization-copies-target', table(rows, zeros, blank, rows, zeros))).toHaveLength(1);
  });

  test('quarters beside each other', () => {
    const items = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
      name: `Nilai ${name}`,
      annual: 100,
      quarters: [
        [25, 25],
        [50, 50],
      ] as const,
    }));
    expect(found('realization-copies-target', workbook(quarterly('TW II', items)))).toMatchObject([
      { cell: 'D2', cells: ['D3', 'D4', 'D5', 'D6', 'D7'] },
    ]);
  });
});
