import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
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
} from '../../../test/worksheets.ts';
import type { Settings } from '../../settings/settings.ts';

const RULE = 'realization-exceeds-target';

/** One item, one month: target in D3, realization in E3. */
const row = (target: Given, realization: Given, kind: 'Kinerja' | 'Anggaran (Rp)' = 'Kinerja') =>
  monthly(kind, [{ name: 'Waktu layanan', annual: 100, months: months('Januari', [target, realization]) }]);

/** One indicator over the quarters: targets in C, E, G, I and realizations in D, F, H, J of row 3. */
const quarters = (annual: Given, ...given: readonly (readonly [Given, Given])[]) =>
  workbook(quarterly('Sheet1', [{ name: 'Nilai SAKIP', annual, quarters: given }]));

describe('realization-exceeds-target accepts', () => {
  test.each<[string, Given, Given]>([
    ['a realization below its target', 10, 9],
    ['a realization that equals its target', 7, 7],
    [
      'a realization that looks like its target at the precision shown',
      percent(0.229, 1),
      percent(0.22904, 1),
    ],
    ['text that equals a number', 65_864_830, '65.864.830'],
    ['a realization within a range', '80 - 90%', '90%'],
    ['a percentage beside a count', '1 Dokumen', percent(36.14)],
    ['a count beside a percentage', percent(0.5), 12],
    ['a blank', 10, null],
    ['a realization without a target', null, 5],
    ['a realization where a dash says that nothing was planned', '-', 5],
    ['a target of words', 'WTP', 5],
    ['a realization of words', 10, 'tercapai'],
  ])('%s', (_, target, realization) => {
    expect(found(RULE, row(target, realization))).toEqual([]);
  });

  test('a percentage beside a count that is the same all year', () => {
    const item = (name: string, ...given: readonly (readonly [Given, Given])[]) => ({
      name,
      annual: given[0]?.[0] ?? null,
      quarters: given,
    });
    const sheet = quarterly('Sheet1', [
      item('Nilai SAKIP', [12, 3], [12, 12]),
      item('Jumlah laporan', ['1 Dokumen', percent(36.14)], ['1 Dokumen', percent(40)]),
    ]);
    expect(found(RULE, workbook(sheet))).toEqual([]);
  });

  test('a realization above its target where rows are lost and nothing tells how the figures add up', () => {
    const table = monthly('Kinerja', [
      { name: 'Nilai SAKIP', annual: 100, months: months('Maret', [20, 22], [10, 5]) },
    ]);
    expect(found(RULE, table)).toEqual([]);
  });

  test('more than the target where less is better', () => {
    const settings: Partial<Settings> = { directions: { 'Waktu layanan': 'less' } };
    expect(found(RULE, row(10, 12), settings)).toEqual([]);
    expect(found(RULE, row(10, 12), { directions: { 'Waktu layanan': 'lessInverse' } })).toEqual([]);
  });

  test('a cumulative realization below the quarterly targets added up', () => {
    expect(found(RULE, quarters(100, [25, 15], [25, 40], [25, 75], [25, 100]))).toEqual([]);
  });

  test('realizations of each period that add up to less than the cumulative target', () => {
    expect(found(RULE, quarters(100, [10, 10], [50, 40], [75, 25], [100, 25]))).toEqual([]);
  });

  test('a realization that may be cumulative where nothing says whether the targets add up', () => {
    expect(found(RULE, quarters(100, [25, 20], [25, 40]))).toEqual([]);
  });

  test('a cumulative realization against quarterly targets of which the first rows are lost', () => {
    const each = Array.from({ length: 12 }, () => 10);
    const added = each.map((_, index) => 10 * (index + 1));
    const items = [
      { name: 'Nilai SAKIP', annual: 120, months: year(each, added) },
      { name: 'Nilai IKM', annual: 200, months: months('Maret', [10, 30], [10, 40], [10, 50]) },
    ];
    expect(found(RULE, monthly('Kinerja', items))).toEqual([]);
  });

  test.each<[string, Given]>([
    ['a range', '25 - 30'],
    ['two figures in one cell', '10 Dokumen 15 Dokumen'],
    ['words', 'menyesuaikan'],
    ['a percentage', percent(0.25)],
    ['an error', { value: null, error: '#REF!' }],
  ])('a cumulative realization above the targets that could be added up, beside %s', (_, second) => {
    const item = (name: string, targets: readonly Given[], realizations: readonly Given[]) => ({
      name,
      annual: 100,
      quarters: targets.map((target, index): [Given, Given] => [target, realizations[index] ?? null]),
    });
    const sheet = quarterly('Sheet1', [
      item('Nilai IKM', [25, 25, 25, 25], [20, 40, 60, 100]),
      item('Nilai IPM', [20, 20, 20, 40], [20, 40, 60, 100]),
      item('Nilai SAKIP', [25, second, 25, 25], [20, 45, 60, 70]),
    ]);
    expect(found(RULE, workbook(sheet))).toEqual([]);
  });

  test('a cumulative realization against quarterly targets where one of several lost rows has lost its label', () => {
    const each = Array.from({ length: 12 }, () => 10);
    const added = each.map((_, index) => 10 * (index + 1));
    const table = monthly('Kinerja', [
      { name: 'Nilai SAKIP', annual: 120, months: year(each, added) },
      {
        name: 'Nilai IKM',
        annual: 200,
        months: [
          ['Maret', 10, 30],
          ['April', 10, 40],
          ['[tidak terbaca]', 10, 50],
        ],
      },
    ]);
    expect(found(RULE, table)).toEqual([]);
  });

  test('what was spent last month and this month, of which each says nothing of the year', () => {
    expect(found(RULE, spending(1200, [700, 400, 1100]))).toEqual([]);
    for (const name of ['Mei', 'Sheet1']) {
      expect(found(RULE, spending(600, [700, null, null], name))).toEqual([]);
      expect(found(RULE, spending(600, [null, 700, null], name))).toEqual([]);
    }
  });

  test('realizations of each month within the targets of the year so far, beside a row for the quarter', () => {
    expect(found(RULE, quartersAmongMonths([10, 20, 30, 40], [5, 5, 5, 25]))).toEqual([]);
  });

  test('a figure that a later quarter repeats, which is judged on its own sheet', () => {
    const own = quarterly('TW I', [{ name: 'Nilai SAKIP', annual: 100, quarters: [[25, 20]] }]);
    const later = quarterly('TW II', [
      {
        name: 'Nilai SAKIP',
        annual: 100,
        quarters: [
          [25, 30],
          [50, 45],
        ],
      },
    ]);
    expect(found(RULE, workbook(own, later))).toEqual([]);
  });
});

/** Spending of one program up to last month in C, this month in D and up to this month in E of row 3; pagu in B. */
const spending = (annual: Given, [previous, current, toDate]: readonly [Given, Given, Given], name = 'Mei') =>
  workbook(
    worksheet(
      [
        ['Program', 'Pagu (Rp)', 'Realisasi (Rp)', null, null],
        [null, null, 's.d. Bulan Lalu', 'Bulan Ini', 's.d. Bulan Ini'],
        ['Program A', annual, previous, current, toDate],
        ['Program B', 1000, 100, 100, 200],
      ],
      { name, merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
    ),
  );

/** Months of which each counts, from row 3: a quarter's row after March adds them up; targets are of the year so far. */
const quartersAmongMonths = (targets: readonly Given[], realizations: readonly Given[]) =>
  monthly('Kinerja', [
    {
      name: 'Jumlah izin',
      annual: 120,
      months: year(
        Array.from({ length: 12 }, (_, index) => 10 * (index + 1)),
        Array.from({ length: 12 }, () => 10),
      ),
    },
    {
      name: 'Jumlah layanan',
      annual: 40,
      months: ['Januari', 'Februari', 'TW I', 'Maret'].map((label, index) => [
        label,
        targets[index] ?? null,
        realizations[index] ?? null,
      ]),
    },
  ]);

describe('realization-exceeds-target rejects', () => {
  test('what was spent up to this month above the budget of the year', () => {
    expect(found(RULE, spending(600, [700, 400, 1100]))).toMatchObject([
      { cell: 'E3', severity: 'error', cells: ['B3'], stated: 1100, expected: 600, message: 'exceeds' },
    ]);
  });

  test('with both figures and their cells', () => {
    expect(said(RULE, row(10, 12))).toEqual(['Realization 12 exceeds target 10 (E3 > D3)']);
    expect(said(RULE, row('80 - 90%', '95%'))).toEqual(['Realization 95% exceeds target 90% (E3 > D3)']);
    expect(said(RULE, quarters(100, [25, 20], [50, 35], [75, 25], [100, 20]))).toEqual([
      'Added up to each period, the realization exceeds the target in 2 periods in a row, first 55 of 50 (F3, E3)',
    ]);
  });

  test.each<[string, Given, Given, number, number]>([
    ['a realization above its target', 10, 12, 12, 10],
    ['a percentage above its target', percent(0.229, 1), percent(0.23, 0), 0.23, 0.229],
    ['text in the Indonesian style', '65.864.830', '65.864.831', 65_864_831, 65_864_830],
    ['text in the English style', '4,737,119,557.00', '4,737,119,557.01', 4_737_119_557.01, 4_737_119_557],
    ['text with a currency', 'Rp 1.500.000', 'Rp. 1.600.000', 1_600_000, 1_500_000],
    ['a figure with its unit', '12 Dokumen', '13 Dokumen', 13, 12],
    ['a realization above a range, held against its upper end', '80 - 90%', '91%', 0.91, 0.9],
  ])('%s', (_, target, realization, stated, expected) => {
    expect(found(RULE, row(target, realization))).toEqual([
      {
        cell: 'E3',
        severity: 'warning',
        cells: ['D3'],
        stated,
        expected,
        message: 'exceeds',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('as an error where money is spent that was not planned', () => {
    expect(found(RULE, row(1_000_000, 1_000_001, 'Anggaran (Rp)'))).toMatchObject([
      { cell: 'E3', severity: 'error', stated: 1_000_001, expected: 1_000_000 },
    ]);
  });

  test('money beyond the plan even where the settings call the name less-is-better', () => {
    const settings: Partial<Settings> = { directions: { 'Waktu layanan': 'less' } };
    expect(found(RULE, row(10, 12, 'Anggaran (Rp)'), settings)).toMatchObject([{ cell: 'E3' }]);
  });

  test('a run of periods as one finding with all its cells', () => {
    const run = [10, 11, 12, 13].map((figure): [number, number] => [figure, figure + 1]);
    const table = monthly('Kinerja', [
      { name: 'Nilai SAKIP', annual: 13, months: months('Januari', ...run) },
    ]);
    expect(found(RULE, table)).toMatchObject([
      {
        cell: 'E3',
        cells: ['D3', 'D4', 'E4', 'D5', 'E5', 'D6', 'E6'],
        stated: 11,
        expected: 10,
        message: 'exceedsRun',
      },
    ]);
  });

  test('two runs with a reached target between them as two findings', () => {
    const table = monthly('Kinerja', [
      { name: 'Nilai SAKIP', annual: 30, months: months('Januari', [10, 11], [20, 20], [30, 31]) },
    ]);
    expect(found(RULE, table)).toMatchObject([
      { cell: 'E3', message: 'exceeds' },
      { cell: 'E5', message: 'exceeds' },
    ]);
  });

  test('a realization above a target that stays the same all year', () => {
    const constant = quarters(7, [7, 3], [7, 5], [7, 6], [7, 8]);
    expect(found(RULE, constant)).toMatchObject([{ cell: 'J3', cells: ['I3'], stated: 8, expected: 7 }]);
  });

  test('a cumulative realization above the quarterly targets added up, with the cells of all of them', () => {
    expect(found(RULE, quarters(100, [25, 15], [25, 55], [25, 70], [25, 100]))).toEqual([
      {
        cell: 'F3',
        severity: 'warning',
        cells: ['E3', 'C3'],
        stated: 55,
        expected: 50,
        message: 'exceedsAddedUp',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a cumulative realization above the targets of the periods that are filled in', () => {
    expect(found(RULE, quarters(100, [null, null], [50, 55], [50, 100], ['-', null]))).toMatchObject([
      { cell: 'F3', cells: ['E3'], stated: 55, expected: 50, message: 'exceeds' },
    ]);
  });

  test('realizations of each period that add up to more than the cumulative target, as one run', () => {
    const run = quarters(100, [25, 20], [50, 35], [75, 25], [100, 20]);
    expect(found(RULE, run)).toMatchObject([
      {
        cell: 'F3',
        cells: ['E3', 'D3', 'G3', 'H3'],
        stated: 55,
        expected: 50,
        message: 'exceedsAddedUpRun',
      },
    ]);
  });

  test('quarters added up at the precision of the finest of them', () => {
    expect(found(RULE, quarters(42.5, [12.5, 12], [10, 23], [10, 30], [10, 42.5]))).toMatchObject([
      { cell: 'F3', stated: 23, expected: 22.5 },
    ]);
  });

  test('a realization of the first quarter above the upper end of a range where the quarters add up', () => {
    expect(found(RULE, quarters(100, ['20 - 25', 26], [25, 30], [25, 60], [25, 100]))).toMatchObject([
      { cell: 'D3', cells: ['C3'], stated: 26, expected: 25 },
    ]);
  });

  test('quarterly realizations, each above its own quarterly target', () => {
    const perPeriod = quarters(100, [25, 20], [25, 30], [25, 25], [25, 25]);
    expect(found(RULE, perPeriod)).toMatchObject([{ cell: 'F3', cells: ['E3'], stated: 30, expected: 25 }]);
  });

  test('a realization that exceeds both its target and the targets added up where nothing tells them apart', () => {
    expect(found(RULE, quarters(100, [25, 20], [25, 60]))).toMatchObject([
      { cell: 'F3', cells: ['E3'], stated: 60, expected: 25 },
    ]);
  });

  test('a target that is there again after rows were lost, where both series are cumulative', () => {
    const table = monthly('Kinerja', [
      { name: 'Nilai SAKIP', annual: 100, months: months('Oktober', [80, 70], [90, 95], [100, 100]) },
    ]);
    expect(found(RULE, table)).toMatchObject([{ cell: 'E4', stated: 95, expected: 90 }]);
  });

  test('an item without a readable name', () => {
    const table = monthly('Kinerja', [
      { name: '[tidak terbaca]', annual: 100, months: months('Januari', [10, 12]) },
    ]);
    expect(found(RULE, table)).toMatchObject([{ cell: 'E3' }]);
  });

  test('a later quarter of a sheet and, on the sheet of its own quarter, the earlier one', () => {
    const other = { name: 'Nilai IKM', annual: 100, quarters: [] };
    const item = (...given: readonly (readonly [Given, Given])[]) => ({
      name: 'Nilai SAKIP',
      annual: 100,
      quarters: given,
    });
    const own = quarterly('TW I', [item([25, 30])]);
    const later = quarterly('TW II', [other, item([25, 30], [50, 60])]);
    expect(found(RULE, workbook(own, later))).toMatchObject([
      { cell: 'D3', cells: ['C3'], stated: 30, message: 'exceeds' },
      { cell: 'F4', cells: ['E4'], stated: 60, message: 'exceeds' },
    ]);
  });

  test('an earlier quarter whose own sheet is not in the workbook', () => {
    const sheet = quarterly('TW II', [
      {
        name: 'Nilai SAKIP',
        annual: 100,
        quarters: [
          [25, 30],
          [50, 45],
        ],
      },
    ]);
    expect(found(RULE, workbook(sheet))).toMatchObject([{ cell: 'D3' }]);
  });

  test('a month merged over two rows once, at the top of its merged cell', () => {
    const merged = worksheet(
      [
        ['Indikator Kinerja', 'Target Kinerja Tahunan', 'Bulan', 'Target', 'Realisasi'],
        ['Nilai SAKIP', 100, 'Januari', 10, 12],
        [],
        [null, null, 'Februari', 100, 100],
      ],
      { merges: ['A2:A4', 'B2:B4', 'C2:C3', 'D2:D3', 'E2:E3'] },
    );
    expect(found(RULE, workbook(merged))).toMatchObject([{ cell: 'E2', cells: ['D2'] }]);
  });
});
