import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  months,
  percent,
  quarterly,
  workbook,
  worksheet,
  year,
  type Given,
  type Item,
} from '../../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../../engine.ts';
import { recognise } from '../../report/recognise.ts';
import { finalTargetMismatch } from './final-target-mismatch.ts';

const RULE = 'final-target-mismatch';

/** Targets of quarters I to IV in C, E, G, I of row 3; the annual target is in B3. */
const quarters = (annual: Given, ...targets: readonly Given[]) =>
  workbook(
    quarterly('Sheet1', [
      { name: 'Nilai SAKIP', annual, quarters: targets.map((target): [Given, Given] => [target, null]) },
    ]),
  );

/** The same below two items whose quarters add up to their annual target, so in row 5: the panel is per period. */
const perPeriod = (annual: Given, ...targets: readonly Given[]) =>
  workbook(
    quarterly('Sheet1', [
      {
        name: 'Nilai IKM',
        annual: 100,
        quarters: [25, 25, 25, 25].map((target): [Given, Given] => [target, null]),
      },
      {
        name: 'Nilai IPM',
        annual: 12,
        quarters: [3, 3, 3, 3].map((target): [Given, Given] => [target, null]),
      },
      { name: 'Nilai SAKIP', annual, quarters: targets.map((target): [Given, Given] => [target, null]) },
    ]),
  );

/** Targets that rise by 5 a month from 5 to 60, with what is given for December. */
const rising = (annual: Given, december: Given): Item => ({
  name: 'Nilai SAKIP',
  annual,
  months: [
    ...months(
      'Januari',
      ...Array.from({ length: 11 }, (_, index): [Given, Given] => [5 * (index + 1), null]),
    ),
    ['Desember', december, null],
  ],
});

test('a subtotal that is the annual target does not stand for the last month', () => {
  const labels = ['Oktober', 'November', 'Desember', 'Triwulan IV'];
  const figures = [60, 80, 90, 100];
  const book = monthly('Kinerja', [
    {
      name: 'Nilai SAKIP',
      annual: 100,
      months: labels.map((label, index): [string, Given, Given] => [label, figures[index] ?? null, 10]),
    },
  ]);
  expect(found(RULE, book, { accumulations: { 'Nilai SAKIP': { target: 'cumulative' } } })).toMatchObject([
    { cell: 'D5', stated: 90, expected: 100 },
  ]);
});

describe('final-target-mismatch accepts', () => {
  test.each<[string, Given, readonly Given[]]>([
    ['a cumulative target that ends at the annual one', 100, [25, 50, 75, 100]],
    ['a target that is the annual one all year', 7, [7, 7, 7, 7]],
    ['quarters that add up to the annual target', 100, [20, 30, 30, 20]],
    ['decimal quarters that add up to the annual target', 0.3, [0.1, 0.1, 0.1, 0]],
    ['percentages as text and as numbers', percent(0.9), ['22,5%', '45%', '67,5%', '90,00%']],
    [
      'a last target that looks like the annual one',
      percent(0.9, 0),
      [0.1, 0.2, 0.3].map((r) => percent(r, 0)).concat(percent(0.9, 0)),
    ],
    ['a last quarter with a dash after the annual target was reached', 100, [25, 50, 100, '-']],
    ['no annual target', null, [25, 50, 75, 90]],
    ['a dash for the annual target', '-', [25, 50, 75, 90]],
    ['a range for the annual target', '80 - 90%', [25, 50, 75, 90]],
    ['words for the annual target', 'WTP', [25, 50, 75, 90]],
    [
      'targets of another unit than the annual one',
      '1 Dokumen',
      [0.25, 0.5, 0.75, 0.9].map((r) => percent(r)),
    ],
    ['a series of which nothing tells how it adds up', 100, [50, 10, 40, 20]],
    ['a series that has not come to its last quarter', 100, [25, 50, 75]],
    ['a series whose last quarter is blank', 100, [25, 50, 75, null]],
    ['no targets at all', 100, ['-', '-', '-', '-']],
  ])('%s', (_, annual, targets) => {
    expect(found(RULE, quarters(annual, ...targets))).toEqual([]);
    const report = recognise(quarters(annual, ...targets), DEFAULT_SETTINGS);
    expect(finalTargetMismatch.check(report)).toEqual([]);
  });

  test.each(['cumulative', 'perPeriod'] as const)(
    'dashes of a series that is %s by the settings',
    (target) => {
      expect(
        found(RULE, quarters(100, '-', '-', '-', '-'), { accumulations: { 'Nilai SAKIP': { target } } }),
      ).toEqual([]);
    },
  );

  test('quarters of each period that add up to the annual target', () => {
    const report = recognise(perPeriod(50, 10, 15, 15, 10), DEFAULT_SETTINGS);
    expect(finalTargetMismatch.check(report)).toEqual([]);
  });

  test.each<[string, Given]>([
    ['a range', '90 - 100'],
    ['two figures', '10 Dokumen 15 Dokumen'],
    ['words', 'selesai'],
    ['an error', { value: null, error: '#REF!' }],
    ['a figure of another unit', percent(1)],
  ])(
    'a series that cannot be read to its end, for %s stands in the last quarter or before it',
    (_, given) => {
      expect(found(RULE, quarters(100, 25, 50, 75, given))).toEqual([]);
      expect(found(RULE, quarters(100, 25, 50, given, '-'))).toEqual([]);
      expect(found(RULE, perPeriod(50, 10, given, 10, 10))).toEqual([]);
    },
  );

  test('a series whose last months are lost', () => {
    const table = monthly('Kinerja', [
      { name: 'Nilai SAKIP', annual: 100, months: months('Januari', [10, null], [20, null], [30, null]) },
    ]);
    expect(found(RULE, table)).toEqual([]);
  });

  test('a series whose last month cannot be read as one', () => {
    const { months: year, ...item } = rising(100, 60);
    const table = monthly('Kinerja', [
      { ...item, months: [...year.slice(0, 11), ['[tidak terbaca]', 60, null]] },
    ]);
    expect(found(RULE, table)).toEqual([]);
  });

  test('figures of each period of which one row is lost', () => {
    const each = Array.from({ length: 12 }, () => 10);
    const table = monthly('Kinerja', [
      { name: 'Nilai IKM', annual: 120, months: year(each) },
      { name: 'Nilai IPM', annual: 120, months: year(each) },
      { name: 'Nilai SAKIP', annual: 120, months: year(each).slice(1) },
    ]);
    expect(found(RULE, table)).toEqual([]);
  });

  test('annual targets without a blank between two items of one name', () => {
    const table = monthly('Kinerja', [rising(60, 60), { ...rising(50, 50), name: 'Nilai IKM' }]);
    expect(found(RULE, table)).toEqual([]);
  });
});

describe('final-target-mismatch rejects', () => {
  test.each<[string, Given, readonly Given[], string, number, number]>([
    ['a cumulative target that ends below the annual one', 100, [25, 50, 75, 90], 'I3', 90, 100],
    ['a cumulative target that ends above the annual one', 100, [25, 50, 75, 110], 'I3', 110, 100],
    ['a target that a dash leaves unchanged to the end', 100, [25, 50, 75, '-'], 'G3', 75, 100],
    ['an annual target of zero', 0, [25, 50, 75, 90], 'I3', 90, 0],
    [
      'percentages that differ at the precision shown',
      percent(0.905, 1),
      [0.1, 0.2, 0.3, 0.9].map((ratio) => percent(ratio, 0)),
      'I3',
      0.9,
      0.905,
    ],
    [
      'text in the Indonesian style',
      '58.022.200',
      ['10.000.000', '20.000.000', '30.000.000', '58.028.100'],
      'I3',
      58_028_100,
      58_022_200,
    ],
    [
      'text in the English style',
      '5,000.50',
      ['1,000.00', '2,000.00', '3,000.00', '5,000.00'],
      'I3',
      5000,
      5000.5,
    ],
  ])('%s', (_, annual, targets, cell, stated, expected) => {
    expect(found(RULE, quarters(annual, ...targets))).toEqual([
      { cell, severity: 'error', cells: ['B3'], stated, expected, message: 'last', fixes: [], echoes: [] },
    ]);
  });

  test('how much the target is off by', () => {
    const report = recognise(quarters(100, 25, 50, 75, 90), DEFAULT_SETTINGS);
    expect(finalTargetMismatch.check(report).map(({ message }) => message.params)).toEqual([
      {
        stated: { kind: 'number', value: 90, decimals: 0 },
        annual: { kind: 'number', value: 100, decimals: 0 },
        cell: { kind: 'cell', address: 'I3' },
        annualCell: { kind: 'cell', address: 'B3' },
        gap: { kind: 'number', value: 10, decimals: 0 },
      },
    ]);
  });

  test('a cumulative target after a quarter that cannot be read', () => {
    expect(found(RULE, quarters(100, 25, 'menyesuaikan', 75, 90))).toMatchObject([
      { cell: 'I3', stated: 90 },
    ]);
  });

  test('quarters of a per-period panel that do not add up to the annual target', () => {
    expect(found(RULE, perPeriod(50, 10, 15, 10, 10))).toEqual([
      {
        cell: 'I5',
        severity: 'error',
        cells: ['B5', 'C5', 'E5', 'G5'],
        stated: 45,
        expected: 50,
        message: 'sum',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('quarters of a per-period panel with a dash, which adds nothing', () => {
    expect(found(RULE, perPeriod(50, 10, 15, '-', 10))).toMatchObject([
      { cell: 'I5', cells: ['B5', 'C5', 'E5'], stated: 35, expected: 50, message: 'sum' },
    ]);
  });

  test('the last month of a year', () => {
    expect(found(RULE, monthly('Anggaran (Rp)', [rising(90, 60)]))).toMatchObject([
      { cell: 'D14', cells: ['B3'], stated: 60, expected: 90, message: 'last' },
    ]);
  });

  test('a cumulative series of which the first months are lost', () => {
    const table = monthly('Kinerja', [
      { name: 'Nilai SAKIP', annual: 100, months: months('Oktober', [70, null], [80, null], [90, null]) },
    ]);
    expect(found(RULE, table)).toMatchObject([{ cell: 'D5', cells: ['B3'], stated: 90, expected: 100 }]);
  });

  test('the last target of an item whose name could not be read', () => {
    const table = monthly('Kinerja', [{ ...rising(90, 60), name: '[tidak terbaca]' }]);
    expect(found(RULE, table)).toMatchObject([{ cell: 'D14' }]);
  });

  test('the last of merged months at the top of its merged cell', () => {
    const header = ['Indikator Kinerja', 'Target Kinerja Tahunan', 'Bulan', 'Target', 'Realisasi'];
    const merged = worksheet(
      [
        header,
        ['Nilai SAKIP', 100, 'Oktober', 70, null],
        [],
        [null, null, 'November', 80, null],
        [],
        [null, null, 'Desember', 90, null],
        [],
      ],
      {
        merges: [
          'A2:A7',
          'B2:B7',
          ...['C', 'D', 'E'].flatMap((c) => [`${c}2:${c}3`, `${c}4:${c}5`, `${c}6:${c}7`]),
        ],
      },
    );
    expect(found(RULE, workbook(merged))).toMatchObject([{ cell: 'D6', cells: ['B2'] }]);
  });
});
