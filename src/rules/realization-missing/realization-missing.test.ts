import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import { found, monthly, months, workbook, worksheet, type Given } from '../../../test/worksheets.ts';

const RULE = 'realization-missing';

type Figures = readonly (readonly [Given, Given])[];

/** Items of three months each from row 3: D target, E realization. */
const table = (...items: readonly Figures[]) =>
  monthly(
    'Kinerja',
    items.map((figures, index) => ({
      name: `Jumlah ${index}`,
      annual: 40,
      months: months('Januari', ...figures),
    })),
  );

const FULL: Figures = [
  [10, 5],
  [20, 15],
  [40, 30],
];
const OPEN: Figures = [
  [10, 5],
  [20, 15],
  [40, null],
];

describe('realization-missing accepts', () => {
  test.each<[string, readonly Figures[]]>([
    ['a table filled in to the end', [FULL, FULL]],
    ['periods to come', [OPEN, OPEN]],
    ['one item that is filled in ahead of two', [OPEN, OPEN, FULL]],
    [
      'a dash or a zero',
      [
        FULL,
        [
          [10, '-'],
          [20, 0],
          [40, 30],
        ],
      ],
    ],
    [
      'a blank where nothing is planned',
      [
        FULL,
        [
          [null, null],
          ['-', null],
          [0, null],
        ],
      ],
    ],
    [
      'a table that is not filled in at all',
      [
        [
          [10, null],
          [20, null],
          [40, null],
        ],
      ],
    ],
  ])('%s', (_, items) => {
    expect(found(RULE, table(...items))).toEqual([]);
  });

  test('programs without figures of their own above those of their activities', () => {
    const sheet = worksheet([
      ['Uraian', 'Target', 'Realisasi'],
      ['PROGRAM A', 30, null],
      ['KEGIATAN A', 10, 5],
      ['KEGIATAN B', 20, 5],
      ['PROGRAM B', 10, null],
      ['KEGIATAN C', 10, 5],
    ]);
    expect(found(RULE, workbook(sheet))).toEqual([]);
  });
});

describe('realization-missing rejects', () => {
  test('a blank in a period that half of the items are filled in for', () => {
    expect(found(RULE, table(OPEN, FULL))).toEqual([
      { cell: 'E5', severity: 'warning', cells: ['D5'], message: 'one', fixes: [], echoes: [] },
    ]);
  });

  test('a blank that half of what is planned is filled in for, whatever is not planned', () => {
    const unplanned: Figures = [
      [10, 5],
      [20, 15],
      [0, null],
    ];
    expect(found(RULE, table(OPEN, FULL, unplanned, unplanned))).toMatchObject([
      { cell: 'E5', cells: ['D5'] },
    ]);
  });

  test('in words with the target', () => {
    const holed: Figures = [
      [10, null],
      [20, null],
      [40, 30],
    ];
    expect(said(RULE, table(OPEN, FULL))).toMatchObject([expect.stringContaining('40 (D5)')]);
    expect(said(RULE, table(holed))).toMatchObject([expect.stringMatching(/2 .*D3/)]);
  });

  test('a blank before a period that is filled in', () => {
    const holed: Figures = [
      [10, null],
      [20, null],
      [40, 30],
    ];
    expect(found(RULE, table(holed, holed))).toMatchObject([
      { cell: 'E3', cells: ['D3', 'E4', 'D4'], message: 'several' },
      { cell: 'E6', cells: ['D6', 'E7', 'D7'], message: 'several' },
    ]);
  });

  test('each run of blanks on its own', () => {
    expect(
      found(
        RULE,
        table(
          [
            [10, null],
            [20, 15],
            [40, null],
          ],
          FULL,
        ),
      ),
    ).toMatchObject([
      { cell: 'E3', message: 'one' },
      { cell: 'E5', message: 'one' },
    ]);
  });

  test('a row of a table of the year alone', () => {
    const sheet = worksheet([
      ['Indikator', 'Target', 'Realisasi'],
      ['Jumlah pasar', 10, 5],
      ['Jumlah laporan', 10, null],
    ]);
    expect(found(RULE, workbook(sheet))).toMatchObject([{ cell: 'C3', cells: ['B3'] }]);
  });
});
