import { describe, expect, test } from '@jest/globals';
import {
  found,
  inShort,
  monthly,
  percent,
  workbook,
  worksheet,
  type Given,
  type Item,
  type Month,
} from '../../../test/worksheets.ts';
import { check, DEFAULT_SETTINGS } from '../../engine.ts';
import { recognise } from '../../report/recognise.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { crossSheetMismatch } from './cross-sheet-mismatch.ts';

const RULE = 'cross-sheet-mismatch';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April'];

/** An item with targets and realizations of January to April: rows 3 to 6 for the first, 7 to 10 for the next. */
const item = (
  name: string,
  annual: Given,
  targets: readonly Given[],
  realizations: readonly Given[] = targets,
): Item => ({
  name,
  annual,
  months: MONTHS.map((label, index): Month => [label, targets[index] ?? null, realizations[index] ?? null]),
});

/** A budget sheet named after an echelon: B annual target, D targets, E realizations, from row 3. */
function sheetOf(
  name: string,
  items: readonly Item[],
  total?: Parameters<typeof monthly>[2],
  kind: Parameters<typeof monthly>[0] = 'Anggaran (Rp)',
): Sheet {
  const [sheet] = monthly(kind, items, total).sheets;
  if (sheet === undefined) throw new Error('No sheet');
  return { ...sheet, id: name, name };
}

/** Findings with the sheet that they point at: `Eselon II D4`. */
function foundIn(...sheets: readonly Sheet[]) {
  return check(workbook(...sheets), DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule === RULE)
    .map((finding) => ({
      at: `${finding.at.sheetId} ${inShort(finding).cell}`,
      severity: finding.severity,
      stated: finding.stated,
      expected: finding.expected,
      key: finding.message.key,
      count: finding.message.params.count,
      cells: finding.cells.map((cell, index) => `${cell.sheetId} ${inShort(finding).cells[index] ?? ''}`),
      echoes: finding.echoes.map(
        ({ sheetId }, index) => `${sheetId} ${inShort(finding).echoes[index] ?? ''}`,
      ),
    }));
}

const QUARTERS = ['I', 'II', 'III', 'IV'];
const RISING = [1_000_123, 2_000_123, 3_000_123, 4_000_123];
const ANNUAL = 9_000_123;
const program = (targets: readonly Given[] = RISING, realizations: readonly Given[] = RISING) =>
  item('Program Ekspor', ANNUAL, targets, realizations);
const activity = (targets: readonly Given[] = RISING, realizations: readonly Given[] = RISING) =>
  item('Promosi Dagang', ANNUAL, targets, realizations);
const changed = (index: number, value: Given, figures: readonly Given[] = RISING) =>
  figures.map((figure, other) => (other === index ? value : figure));

/** The months of an item with another realization in one of them. */
const changedMonth = ({ months }: Item, at: number, value: Given) =>
  months.map((month, index): Month => (index === at ? [month[0], month[1], value] : month));

/** Two parts that add up to the program in every month. */
const PARTS = [
  item('Promosi Dagang', 4_000_100, [400_100, 900_100, 1_400_100, 1_900_100]),
  item('Misi Dagang', 5_000_023, [600_023, 1_100_023, 1_600_023, 2_100_023]),
];

/** A row of a budget by quarters: code, name, annual target, realizations. */
type Quarters = readonly [code: string, name: string, annual: number, ...realizations: Given[]];

/** D and E, F and G …: target and realization of quarters I to IV. */
function byQuarter(name: string, rows: readonly Quarters[], count = 4): Sheet {
  return worksheet(
    [
      [
        'Kode',
        'Program/Kegiatan',
        'Pagu',
        ...QUARTERS.slice(0, count).flatMap((quarter) => [`TRIWULAN ${quarter}`, null]),
      ],
      [null, null, null, ...QUARTERS.slice(0, count).flatMap(() => ['Target (Rp)', 'Realisasi (Rp)'])],
      ...rows.map(([code, label, annual, ...realizations]): Given[] => [
        code,
        label,
        annual,
        ...realizations.slice(0, count).flatMap((one, at): Given[] => [(annual / 4) * (at + 1), one]),
      ]),
    ],
    { name, merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'H1:I1', 'J1:K1'].slice(0, 3 + count) },
  );
}

const PROGRAM: readonly Quarters[] = [['1.02.01', 'Penunjang', 1200, 100, 200, 300, 400]];
const TOTAL: Quarters = ['JUMLAH', '', 1200, 100, 200, 300, 400];
/** A program with its activity that only the lower sheet has. */
const BEYOND: readonly Quarters[] = [
  ['1.02.02', 'Ekspor', 800, 11, 22, 33, 44],
  ['1.02.02.2.01', 'Promosi', 800, 11, 22, 33, 44],
];
const TOTAL_BELOW: Quarters = ['JUMLAH', '', 2000, 111, 222, 333, 444];

/** Two sheets with totals of which the upper one is 100 too high; the lower one has an item beyond. */
function withTotals({
  upper = { annual: ANNUAL, realization: 4_000_223 },
  lower = { annual: 16_000_134, realization: 9_000_123 },
  beyond = item('Gaji', 7_000_011, [1, 2, 3, 5_000_000]),
}: {
  readonly upper?: Parameters<typeof monthly>[2];
  readonly lower?: Parameters<typeof monthly>[2];
  readonly beyond?: Item;
}): Sheet[] {
  return [sheetOf('Eselon II', [program()], upper), sheetOf('Eselon III', [activity(), beyond], lower)];
}

describe('cross-sheet-mismatch accepts', () => {
  test.each<[string, readonly Sheet[]]>([
    [
      'the same figures on both sheets',
      [sheetOf('Eselon II', [program()]), sheetOf('Eselon III', [activity()])],
    ],
    ['parts that add up to their program', [sheetOf('Eselon II', [program()]), sheetOf('Eselon III', PARTS)]],
    [
      'other figures of an item with another annual amount',
      [sheetOf('Eselon II', [program()]), sheetOf('Eselon III', [item('Promosi', 9_000_124, [1, 2, 3, 4])])],
    ],
    [
      'an annual amount that stands twice on a sheet',
      [
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [activity(changed(1, 2_500_000)), item('Misi Dagang', ANNUAL, RISING)]),
      ],
    ],
    [
      'a round annual amount whose realizations end unlike',
      [
        sheetOf('Eselon II', [item('Program Ekspor', 9_000_000, RISING)]),
        sheetOf('Eselon III', [item('Promosi', 9_000_000, [1, 2, 3, 4])]),
      ],
    ],
    [
      'parts of which two runs add up to the program',
      [
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [...PARTS, item('Pameran', 4_000_100, [1, 2, 3, 4])]),
      ],
    ],
    [
      'a dash or a blank on one of the sheets',
      [
        sheetOf('Eselon II', [program(changed(1, '-'), changed(2, null))]),
        sheetOf('Eselon III', [activity(RISING, changed(1, '-'))]),
      ],
    ],
    [
      'a fall to 0, which may mean that nothing was added',
      [sheetOf('Eselon II', [program()]), sheetOf('Eselon III', [activity(RISING, changed(3, 0))])],
    ],
    [
      'sheets of one echelon',
      [sheetOf('Eselon III A', [activity()]), sheetOf('Eselon III B', [activity(changed(1, 2_500_000))])],
    ],
    [
      'sheets that name no echelon',
      [sheetOf('2021', [program()]), sheetOf('2022', [activity(changed(1, 2_500_000))])],
    ],
    [
      'figures that add up on one sheet and are cumulative on the other',
      [
        sheetOf('Eselon II', [item('Program Ekspor', 4_000_123, RISING)]),
        sheetOf('Eselon III', [item('Promosi', 4_000_123, [1_000_123, 1_000_000, 1_000_000, 1_000_000])]),
      ],
    ],
    [
      'an indicator of one name with another target: each level has its own',
      [
        sheetOf('Eselon II', [item('Jumlah laporan', 12, [3, 6, 9, 12])], undefined, 'Kinerja'),
        sheetOf('Eselon III', [item('Jumlah laporan', 4, [1, 2, 3, 4])], undefined, 'Kinerja'),
      ],
    ],
    [
      'indicators of other names with the same target',
      [
        sheetOf('Eselon II', [item('Jumlah surat masuk', 12, [3, 6, 9, 12])], undefined, 'Kinerja'),
        sheetOf('Eselon III', [item('Jumlah surat keluar', 12, [1, 2, 3, 12])], undefined, 'Kinerja'),
      ],
    ],
    [
      'a total with what only the lower sheet has',
      [
        sheetOf('Eselon II', [program()], { annual: ANNUAL, realization: 4_000_123 }),
        sheetOf('Eselon III', [activity(), item('Gaji', 7_000_011, [1, 2, 3, 5_000_000])], {
          annual: 16_000_134,
          realization: 9_000_123,
        }),
      ],
    ],
    [
      'a total whose annual amounts do not show what the lower sheet has beyond',
      [
        sheetOf('Eselon II', [program()], { annual: ANNUAL, realization: 4_000_123 }),
        sheetOf('Eselon III', [activity(), item('Gaji', 7_000_011, [1, 2, 3, 5_000_000])], {
          annual: 16_000_135,
          realization: 9_000_124,
        }),
      ],
    ],
    [
      'a sheet that names no echelon beside one that does',
      [sheetOf('Eselon II', [program()]), sheetOf('2022', [activity(changed(1, 2_500_000))])],
    ],
    [
      'a sheet two levels down, where the one between counts each month for itself',
      [
        sheetOf('Eselon II', [item('Program Ekspor', 4_000_123, RISING)]),
        sheetOf('Eselon III', [item('Promosi', 4_000_123, [1_000_123, 1_000_000, 1_000_000, 1_000_000])]),
        sheetOf('Eselon IV', [item('Pameran', 4_000_123, changed(1, 2_500_000))]),
      ],
    ],
    [
      'totals of which only one sheet has one',
      [
        sheetOf('Eselon II', [program()], { annual: ANNUAL, realization: 4_000_124 }),
        sheetOf('Eselon III', [activity()]),
        sheetOf('Eselon IV', [item('Pameran', ANNUAL, RISING)], { annual: ANNUAL, realization: 4_000_123 }),
      ],
    ],
    ...(
      [
        ['a total above without an annual amount', { upper: { realization: 4_000_223 } }],
        ['a total below without an annual amount', { lower: { realization: 9_000_123 } }],
        ['a total above without a realization', { upper: { annual: ANNUAL, realization: '-' } }],
        ['a total below without a realization', { lower: { annual: 16_000_134, realization: '-' } }],
        [
          'totals beside an item without an annual amount',
          { beyond: item('Gaji', null, [1, 2, 3, 5_000_000]) },
        ],
        [
          'totals beside an item whose last month is blank',
          { beyond: item('Gaji', 7_000_011, [1, 2, 3, 4], [1, 2, 5_000_000, null]) },
        ],
        [
          'totals beside an item whose last month is told in words',
          { beyond: item('Gaji', 7_000_011, [1, 2, 3, 4], [1, 2, 5_000_000, 'nihil']) },
        ],
        [
          'totals beside an item whose months add up',
          { beyond: item('Gaji', 7_000_011, [7_000_000, 9, 1, 1], [7_000_000, 9, 1, 1]) },
        ],
      ] as const
    ).map(([name, given]): [string, readonly Sheet[]] => [name, withTotals(given)]),
    [
      'totals of a sheet with two tables',
      [
        sheetOf('Eselon II', [program()], { annual: ANNUAL, realization: 4_000_223 }),
        sheetOf('Eselon III A', [activity()], { annual: ANNUAL, realization: 4_000_123 }),
        sheetOf('Eselon III B', [item('Gaji', 7_000_011, [1, 2, 3, 5_000_000])]),
      ],
    ],
    [
      'totals of sheets with two tables',
      [
        sheetOf('Eselon II A', [program()], { annual: ANNUAL, realization: 4_000_223 }),
        sheetOf('Eselon II B', [item('Gaji', 7_000_011, RISING)]),
        sheetOf('Eselon III A', [activity()], { annual: ANNUAL, realization: 4_000_123 }),
        sheetOf('Eselon III B', [item('Gaji', 7_000_011, RISING)]),
      ],
    ],
    [
      'totals of a table with two',
      [
        byQuarter('Eselon II', [...PROGRAM, ['JUMLAH', '', 777, 5, 6, 7, 8], TOTAL]),
        byQuarter('Eselon III', [...PROGRAM, ['JUMLAH', '', 777, 4, 6, 7, 8], TOTAL]),
      ],
    ],
    [
      'totals of each quarter with what only the lower sheet has in it',
      [
        byQuarter('Eselon II', [...PROGRAM, TOTAL]),
        byQuarter('Eselon III', [...PROGRAM, ...BEYOND, TOTAL_BELOW]),
      ],
    ],
    [
      'a total of a quarter that the lower sheet does not have',
      [
        byQuarter('Eselon II', [...PROGRAM, TOTAL]),
        byQuarter('Eselon III', [...PROGRAM, ...BEYOND, TOTAL_BELOW], 3),
      ],
    ],
  ])('%s', (_, sheets) => {
    expect(foundIn(...sheets)).toEqual([]);
    expect(crossSheetMismatch.check(recognise(workbook(...sheets), DEFAULT_SETTINGS))).toEqual([]);
  });
});

describe('cross-sheet-mismatch rejects', () => {
  test('a realization that differs: an error on the lower sheet', () => {
    expect(
      foundIn(
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [activity(RISING, changed(1, 2_034_567))]),
      ),
    ).toEqual([
      {
        at: 'Eselon III E4',
        severity: 'error',
        stated: 2_034_567,
        expected: 2_000_123,
        key: 'realizationOne',
        count: { kind: 'number', value: 1, decimals: 0 },
        cells: ['Eselon II E4'],
        echoes: [],
      },
    ]);
  });

  test('one digit as a likely slip', () => {
    expect(
      foundIn(
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [activity(RISING, changed(1, 2_001_123))]),
      ),
    ).toMatchObject([{ key: 'realizationOneSlip', stated: 2_001_123, expected: 2_000_123 }]);
  });

  test.each<[string, Given, Given, string]>([
    ['of three digits', 123, 124, 'realizationOne'],
    ['that is longer', 200_123, 2_000_123, 'realizationOne'],
    ['that is longer and of one digit before', 2_000, 20_010, 'realizationOne'],
    ['of two digits', 2_000_123, 2_000_145, 'realizationOne'],
    ['of four digits', 1_234, 1_244, 'realizationOneSlip'],
  ])('a difference %s', (_, above, below, key) => {
    const end = [null, above, null, 4_000_123];
    expect(
      foundIn(
        sheetOf('Eselon II', [program(RISING, end)]),
        sheetOf('Eselon III', [activity(RISING, changed(1, below, end))]),
      ),
    ).toMatchObject([{ key }]);
  });

  test('targets between whose annual target agrees: a warning, all months in one', () => {
    expect(
      foundIn(
        sheetOf('Eselon II', [program(RISING)]),
        sheetOf('Eselon III', [activity(changed(2, 3_200_000, changed(1, 2_500_000)))]),
      ),
    ).toEqual([
      {
        at: 'Eselon III D4',
        severity: 'warning',
        stated: 2_500_000,
        expected: 2_000_123,
        key: 'targetSeveral',
        count: { kind: 'number', value: 2, decimals: 0 },
        cells: ['Eselon II D4', 'Eselon II D5', 'Eselon III D5'],
        echoes: [],
      },
    ]);
  });

  test('a sum of parts at the item above', () => {
    expect(
      foundIn(sheetOf('Eselon II', [program(RISING, changed(1, 2_000_124))]), sheetOf('Eselon III', PARTS)),
    ).toEqual([
      {
        at: 'Eselon II E4',
        severity: 'error',
        stated: 2_000_124,
        expected: 2_000_123,
        key: 'realizationOneSum',
        count: { kind: 'number', value: 1, decimals: 0 },
        cells: ['Eselon III E4', 'Eselon III E8'],
        echoes: [],
      },
    ]);
  });

  test('parts that stand apart once their neighbour is paired', () => {
    const [first = activity(), second = activity()] = PARTS;
    expect(
      foundIn(
        sheetOf('Eselon II', [program(changed(1, 1_900_000)), item('Program Pasar', 777_777, [1, 2, 3, 4])]),
        sheetOf('Eselon III', [first, item('Sarana Pasar', 777_777, [1, 2, 3, 4]), second]),
      ),
    ).toMatchObject([
      { at: 'Eselon II D4', key: 'targetOneSum', cells: ['Eselon III D4', 'Eselon III D12'] },
    ]);
  });

  test('a month in which a part has a dash only beside a plain one, and behind it', () => {
    const [first = activity(), second = activity()] = PARTS;
    const dashed = {
      ...first,
      months: first.months.map((month, index): Month => (index === 1 ? [month[0], '-', month[2]] : month)),
    };
    const parts = sheetOf('Eselon III', [dashed, second]);
    expect(foundIn(sheetOf('Eselon II', [program(changed(1, 2_222_222))]), parts)).toEqual([]);
    expect(
      foundIn(sheetOf('Eselon II', [program(changed(2, 3_333_333, changed(1, 2_222_222)))]), parts),
    ).toMatchObject([{ at: 'Eselon II D5', key: 'targetSeveralSum', expected: 3_000_123 }]);
    // 400.100 unchanged and 1.100.023 make 1.500.123.
    expect(
      foundIn(sheetOf('Eselon II', [program(changed(2, 3_333_333, changed(1, 1_500_123)))]), parts),
    ).toMatchObject([{ at: 'Eselon II D5', key: 'targetOneSum' }]);
  });

  test('the odd one of three sheets', () => {
    const right = sheetOf('Eselon IV', [item('Pameran', ANNUAL, RISING)]);
    const wrong = changed(1, 2_034_567);
    expect(
      foundIn(sheetOf('Eselon II', [program(RISING, wrong)]), sheetOf('Eselon III', [activity()]), right),
    ).toMatchObject([{ at: 'Eselon II E4', stated: 2_034_567, expected: 2_000_123 }]);
    expect(
      foundIn(sheetOf('Eselon II', [program()]), sheetOf('Eselon III', [activity(RISING, wrong)]), right),
    ).toMatchObject([
      { at: 'Eselon III E4', stated: 2_034_567, expected: 2_000_123, cells: ['Eselon II E4'], echoes: [] },
    ]);
    expect(
      foundIn(
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [activity()]),
        sheetOf('Eselon IV', [item('Pameran', ANNUAL, RISING, wrong)]),
      ),
    ).toMatchObject([{ at: 'Eselon IV E4', stated: 2_034_567, expected: 2_000_123 }]);
  });

  test('three sheets of which each says something else, at each lower one', () => {
    expect(
      foundIn(
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [activity(RISING, changed(1, 2_034_567))]),
        sheetOf('Eselon IV', [item('Pameran', ANNUAL, RISING, changed(1, 2_056_789))]),
      ).map(({ at }) => at),
    ).toEqual(['Eselon III E4', 'Eselon IV E4']);
  });

  test('a sheet in the middle that differs from either in a month of its own, once', () => {
    expect(
      foundIn(
        sheetOf('Eselon II', [program(RISING, changed(1, 2_034_567))]),
        sheetOf('Eselon III', [activity(RISING, changed(2, 3_056_789))]),
        sheetOf('Eselon IV', [item('Pameran', ANNUAL, RISING)]),
      ),
    ).toMatchObject([
      {
        at: 'Eselon III E4',
        count: { value: 2 },
        cells: ['Eselon II E4', 'Eselon II E5', 'Eselon III E5'],
        echoes: [`Eselon III ${RULE} E5`],
      },
    ]);
  });

  test('the odd one of three sheets where only neighbours can be told to show the same', () => {
    const names = ['Jumlah alat yang diterra', 'Jumlah alat yang ditera', 'Jumlah alat yang dittera'];
    const sheets = (order: readonly number[], ...wrong: readonly number[]) =>
      ['Eselon II', 'Eselon III', 'Eselon IV'].map((name, level) => {
        const figures = [20, wrong.includes(level) ? 45 : 40, 60, 80];
        return sheetOf(
          name,
          [item(names[order[level] ?? 0] ?? '', 80, [20, 40, 60, 80], figures)],
          undefined,
          'Kinerja',
        );
      });
    // The middle sheet is alike both; the first and the last are not.
    expect(foundIn(...sheets([0, 1, 2], 0)).map(({ at }) => at)).toEqual(['Eselon II E4']);
    expect(foundIn(...sheets([0, 1, 2], 1)).map(({ at }) => at)).toEqual(['Eselon III E4']);
    // The first sheet is alike both; the middle and the last are not.
    expect(foundIn(...sheets([1, 0, 2], 0)).map(({ at }) => at)).toEqual(['Eselon II E4']);
  });

  test('figures of other items say nothing of which sheet is the odd one', () => {
    const others = (...names: readonly string[]) =>
      names.map((name, index) => item(name, 8_000_001 + index, RISING, changed(1, 2_034_567)));
    expect(
      foundIn(
        sheetOf('Eselon II', [program(), ...others('Program A', 'Program B', 'Program C')]),
        sheetOf('Eselon III', [activity(RISING, changed(1, 2_034_567)), ...others('A', 'B', 'C')]),
      ).map(({ at }) => at),
    ).toEqual(['Eselon III E4']);
  });

  test('a part with the figure of its program', () => {
    const [first = activity(), second = activity()] = PARTS;
    const whole = { ...first, name: 'Pameran', months: changedMonth(first, 3, 4_000_123) };
    expect(
      foundIn(
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [first, second]),
        sheetOf('Eselon IV', [whole]),
      ),
    ).toMatchObject([{ at: 'Eselon IV E6', cells: ['Eselon III E6'] }]);
  });

  test('sheets in any order, and all of an echelon together', () => {
    expect(
      foundIn(
        sheetOf('Eselon IV', [item('Pameran', 777_777, [5, 6, 7, 8])]),
        sheetOf('Eselon III A', [item('Gaji', 777_777, [5, 6, 7, 9])]),
        sheetOf('Eselon III B', [activity(RISING, changed(1, 2_034_567))]),
        sheetOf('Eselon II', [program()]),
      ).map(({ at }) => at),
    ).toEqual(expect.arrayContaining(['Eselon IV D6', 'Eselon IV E6', 'Eselon III B E4']));
  });

  test('several months of which the first looks like a slip', () => {
    const wrong = changed(2, 3_456_789, changed(1, 2_001_123));
    expect(
      foundIn(sheetOf('Eselon II', [program()]), sheetOf('Eselon III', [activity(RISING, wrong)])),
    ).toMatchObject([{ key: 'realizationSeveral' }]);
  });

  test('a further sheet where the one between has no such item', () => {
    expect(
      foundIn(
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [item('Gaji', 5, [1, 2, 3, 4])]),
        sheetOf('Eselon IV', [activity(RISING, changed(1, 2_034_567))]),
      ),
    ).toMatchObject([{ at: 'Eselon IV E4', cells: ['Eselon II E4'] }]);
  });

  test('a further sheet where the one between has lost rows', () => {
    const lost = { ...activity(), months: activity().months.slice(2) };
    expect(
      foundIn(
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [lost]),
        sheetOf('Eselon IV', [item('Pameran', ANNUAL, RISING, changed(0, 1_034_567))]),
      ),
    ).toMatchObject([{ at: 'Eselon IV E3', cells: ['Eselon II E3'] }]);
  });

  test('parts a level further down where one of those between has lost rows', () => {
    const [first = activity(), second = activity()] = PARTS;
    const lost = { ...second, months: second.months.slice(1) };
    const low = [
      { ...first, name: 'Pameran', months: changedMonth(first, 0, 400_200) },
      { ...second, name: 'Kunjungan' },
    ];
    const sheets = (parts: readonly Item[], above = program()) => [
      sheetOf('Eselon II', [above]),
      sheetOf('Eselon III', parts),
      sheetOf('Eselon IV', low),
    ];
    expect(foundIn(...sheets([first, lost]))).toMatchObject([
      { at: 'Eselon II E3', stated: 1_000_123, expected: 1_000_223, key: 'realizationOneSum' },
      { at: 'Eselon IV E3', stated: 400_200, expected: 400_100 },
    ]);
    // What the program itself has lost is not missing below.
    const short = { ...program(), months: program().months.slice(1) };
    const others = [first, second].map((part) => ({ ...part, months: part.months.slice(1) }));
    expect(foundIn(...sheets(others, { ...short, months: changedMonth(short, 0, 2_000_223) }))).toMatchObject(
      [{ at: 'Eselon II E3', cells: ['Eselon III E3', 'Eselon III E6'] }],
    );
  });

  test('what two sheets that agree show otherwise than a third, once', () => {
    const lost = { ...activity(), months: activity().months.slice(1) };
    const wrong = changed(1, 2_034_567, changed(0, 1_034_567));
    expect(
      foundIn(
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [lost]),
        sheetOf('Eselon IV', [item('Pameran', ANNUAL, RISING, wrong)]),
      ),
    ).toMatchObject([{ at: 'Eselon IV E3', count: { value: 2 }, echoes: [] }]);
  });

  test('an item at the sum of its parts, also where another month is held against it alone', () => {
    const [first = activity(), second = activity()] = PARTS;
    const lost = { ...activity(), months: activity().months.slice(1) };
    const low = [{ ...first, months: changedMonth(first, 1, null) }, second];
    expect(
      foundIn(
        sheetOf('Eselon II', [program(RISING, changed(1, 2_034_567, changed(0, 1_034_567)))]),
        sheetOf('Eselon III', [lost]),
        sheetOf('Eselon IV', low),
      ),
    ).toMatchObject([
      { at: 'Eselon II E3', key: 'realizationSeveralSum', cells: expect.arrayContaining(['Eselon III E3']) },
    ]);
  });

  test('an indicator of one name and target, slips of spelling aside', () => {
    expect(
      foundIn(
        sheetOf('Eselon III', [item('Jumlah alat yang ditera', 80, [20, 40, 60, 80])], undefined, 'Kinerja'),
        sheetOf('Eselon IV', [item('Jumlah Alat yang diterra', 80, [20, 40, 50, 80])], undefined, 'Kinerja'),
      ),
    ).toMatchObject([
      { at: 'Eselon IV D5', severity: 'warning', key: 'targetOne' },
      { at: 'Eselon IV E5', severity: 'error', key: 'realizationOne' },
    ]);
  });

  test('percentages at the precision shown', () => {
    const rising = [0.2, 0.4, 0.6, 0.8].map((ratio) => percent(ratio, 0));
    const shown = (third: number) => [...rising.slice(0, 2), percent(third, 0), ...rising.slice(3)];
    const sheets = (third: number) => [
      sheetOf('Eselon III', [item('Persentase pasar', percent(0.8, 0), rising)], undefined, 'Kinerja'),
      sheetOf(
        'Eselon IV',
        [item('Persentase pasar', percent(0.8, 0), rising, shown(third))],
        undefined,
        'Kinerja',
      ),
    ];
    expect(foundIn(...sheets(0.6))).toEqual([]);
    expect(foundIn(...sheets(0.61))).toMatchObject([{ at: 'Eselon IV E5', stated: 0.61, expected: 0.6 }]);
  });

  test('an annual amount of an item whose code and level say that it is the same, and nothing else of it', () => {
    const coded = (name: string, annual: Given, target: Given) =>
      worksheet(
        [
          ['Kode', 'Program', 'Anggaran', 'TW I', null, 'TW II', null],
          [null, null, null, 'Target', 'Realisasi', 'Target', 'Realisasi'],
          ['3.30.02', 'Program Ekspor', annual, target, 10, 50, 20],
          ['3.30.03', 'Program Pasar', 70, 20, 10, 40, 20],
        ],
        { name, merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'] },
      );
    expect(foundIn(coded('Eselon II', 100, 30), coded('Eselon III', 90, 20))).toEqual([
      {
        at: 'Eselon III C3',
        severity: 'error',
        stated: 90,
        expected: 100,
        key: 'annualOne',
        count: { kind: 'number', value: 1, decimals: 0 },
        cells: ['Eselon II C3'],
        echoes: [],
      },
    ]);
  });

  test('annual amounts that differ by the same as one finding, at the activity', () => {
    const coded = (name: string, ...annuals: readonly Given[]) =>
      worksheet(
        [
          ['Kode', 'Program', 'Anggaran', 'TW I', null, 'TW II', null],
          [null, null, null, 'Target', 'Realisasi', 'Target', 'Realisasi'],
          ...['1.02.01', '1.02.01.2.01', '1.02.01.2.02'].map((code, at): Given[] => [
            code,
            `Urusan ${at}`,
            annuals[at] ?? null,
            at + 5,
            1,
            at + 9,
            2,
          ]),
        ],
        { name, merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'] },
      );
    const places = (...annuals: readonly Given[]) =>
      foundIn(coded('Eselon II', 300, 100, 200), coded('Eselon III', ...annuals)).map(({ at, echoes }) => [
        at,
        ...echoes,
      ]);
    expect(places(310, 110, 200)).toEqual([['Eselon III C4', `Eselon III ${RULE} C3`]]);
    expect(places(320, 110, 200)).toEqual([['Eselon III C3'], ['Eselon III C4']]);
    expect(places(300.25, 100, 200)).toEqual([['Eselon III C3']]);
  });

  test('a total that follows from an item in it as the echo of the item', () => {
    const wrong = changed(3, 4_001_123);
    expect(
      foundIn(
        sheetOf('Eselon II', [program(RISING, wrong)], { annual: ANNUAL, realization: 4_001_123 }),
        sheetOf('Eselon III', [activity(), item('Gaji', 7_000_011, [1, 2, 3, 5_000_000])], {
          annual: 16_000_134,
          realization: 9_000_123,
        }),
        sheetOf('Eselon IV', [item('Pameran', ANNUAL, RISING)]),
      ),
    ).toMatchObject([{ at: 'Eselon II E6', echoes: [`Eselon II ${RULE} E7`] }]);
  });

  test('a total of its own', () => {
    expect(
      foundIn(
        sheetOf('Eselon II', [program(), item('Program Pasar', 777_777, [1, 2, 3, 4])], {
          annual: 9_777_900,
          realization: 4_000_137,
        }),
        sheetOf('Eselon III', [activity(), item('Gaji', 7_777_788, [1, 2, 3, 5_000_000])], {
          annual: 16_777_911,
          realization: 9_000_123,
        }),
      ),
    ).toEqual([]);
    expect(
      foundIn(
        sheetOf('Eselon II', [program()], { annual: ANNUAL, realization: 4_000_223 }),
        sheetOf('Eselon III', [activity(), item('Gaji', 7_000_011, [1, 2, 3, 5_000_000])], {
          annual: 16_000_134,
          realization: 9_000_123,
        }),
      ),
    ).toEqual([
      {
        at: 'Eselon II E7',
        severity: 'error',
        stated: 4_000_223,
        expected: 4_000_123,
        key: 'total',
        count: { kind: 'number', value: 1, decimals: 0 },
        cells: ['Eselon III E11', 'Eselon III E10', 'Eselon II E6', 'Eselon III E6'],
        echoes: [],
      },
    ]);
  });

  test('a total of one quarter', () => {
    const [[code, label, annual] = ['', '', 0]] = PROGRAM;
    expect(
      foundIn(
        byQuarter('Eselon II', [[code, label, annual, 100, '-', 300, 400], TOTAL]),
        byQuarter('Eselon III', [...PROGRAM, ...BEYOND, ['JUMLAH', '', 2000, 111, 232, 333, 444]]),
      ),
    ).toEqual([
      {
        at: 'Eselon II G4',
        severity: 'error',
        stated: 200,
        expected: 210,
        key: 'total',
        count: { kind: 'number', value: 1, decimals: 0 },
        cells: ['Eselon III G6', 'Eselon III G4', 'Eselon III G3'],
        echoes: [],
      },
    ]);
  });

  test('a total beside an item beyond that ends with a dash, for nothing was added', () => {
    const ends = [1, 2, 5_000_000, '-'];
    expect(
      foundIn(...withTotals({ beyond: item('Gaji', 7_000_011, [1, 2, 3, 5_000_000], ends) })),
    ).toMatchObject([
      { at: 'Eselon II E7', expected: 4_000_123, cells: expect.arrayContaining(['Eselon III E9']) },
    ]);
  });

  test('how much two sheets differ by', () => {
    const book = workbook(
      sheetOf('Eselon II', [program()]),
      sheetOf('Eselon III', [activity(RISING, changed(1, 2_034_567))]),
    );
    expect(
      crossSheetMismatch.check(recognise(book, DEFAULT_SETTINGS)).map(({ message }) => message.params),
    ).toEqual([
      {
        stated: { kind: 'rupiah', value: 2_034_567 },
        expected: { kind: 'rupiah', value: 2_000_123 },
        other: { kind: 'cell', address: 'E4', sheet: 'Eselon II' },
        gap: { kind: 'rupiah', value: 34_444 },
        count: { kind: 'number', value: 1, decimals: 0 },
        parts: { kind: 'number', value: 1, decimals: 0 },
      },
    ]);
  });

  test('a program, its one activity and the total that differ by the same as one finding, at the activity', () => {
    /** A budget table with periods in columns; the codes tell the levels. */
    const table = (name: string, activity: readonly number[], programOf = activity) => ({
      ...worksheet(
        [
          [
            'Kode',
            'Program/Kegiatan',
            'Pagu',
            ...QUARTERS.flatMap((quarter) => [`TRIWULAN ${quarter}`, null]),
          ],
          [null, null, null, ...QUARTERS.flatMap(() => ['Target (Rp)', 'Realisasi (Rp)'])],
          ['1.02.01', 'Penunjang', ANNUAL, ...programOf.flatMap((one, at) => [RISING[at] ?? null, one])],
          ['1.02.01.2.01', 'Gaji', ANNUAL, ...activity.flatMap((one, at) => [RISING[at] ?? null, one])],
          ['JUMLAH', null, ANNUAL, ...programOf.flatMap((one, at) => [RISING[at] ?? null, one])],
        ],
        { name, merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'H1:I1', 'J1:K1'] },
      ),
    });
    const spent = [900_000, 1_900_000, 2_900_000, 3_900_000];
    const other = [900_000, 1_800_000, 2_900_000, 3_900_000];
    const shown = foundIn(table('Eselon II', spent), table('Eselon III', other));
    expect(shown.map(({ at, echoes }) => [at, ...echoes])).toEqual([
      ['Eselon III G4', 'Eselon III cross-sheet-mismatch G3', 'Eselon II cross-sheet-mismatch G5'],
    ]);
    // So does a program with more than that activity.
    const more = (figures: readonly number[]) => figures.map((figure) => figure + 1000);
    const wider = foundIn(table('Eselon II', spent, more(spent)), table('Eselon III', other, more(other)));
    expect(wider.map(({ at }) => at)).toEqual(['Eselon III G4']);
    // A program that differs in another quarter, or by more than its activity, differs by itself.
    const elsewhere = foundIn(
      table('Eselon II', spent),
      table('Eselon III', other, [900_000, 1_900_000, 2_800_000, 3_900_000]),
    );
    expect(elsewhere.map(({ at }) => at)).toEqual(expect.arrayContaining(['Eselon III I3', 'Eselon III G4']));
    const apart = foundIn(
      table('Eselon II', spent),
      table('Eselon III', other, [900_000, 1_700_000, 2_900_000, 3_900_000]),
    );
    expect(apart.map(({ at }) => at)).toEqual(['Eselon III G3', 'Eselon III G4']);
  });

  test('in sentences that can be said in both languages', () => {
    expect(
      found(
        RULE,
        workbook(
          sheetOf('Eselon II', [program(changed(1, 2_500_000), changed(1, 2_034_567))]),
          sheetOf('Eselon III', PARTS),
        ),
      ),
    ).toHaveLength(2);
  });
});
