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
import type { Sheet } from '../../workbook/workbook.ts';

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

/** Two parts that add up to the program in every month. */
const PARTS = [
  item('Promosi Dagang', 4_000_100, [400_100, 900_100, 1_400_100, 1_900_100]),
  item('Misi Dagang', 5_000_023, [600_023, 1_100_023, 1_600_023, 2_100_023]),
];

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
  ])('%s', (_, sheets) => {
    expect(foundIn(...sheets)).toEqual([]);
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
    ).toMatchObject([{ at: 'Eselon III E4', stated: 2_034_567, expected: 2_000_123, echoes: [] }]);
    expect(
      foundIn(
        sheetOf('Eselon II', [program()]),
        sheetOf('Eselon III', [activity()]),
        sheetOf('Eselon IV', [item('Pameran', ANNUAL, RISING, wrong)]),
      ),
    ).toMatchObject([{ at: 'Eselon IV E4', stated: 2_034_567, expected: 2_000_123 }]);
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
    // A program that differs by more than its activity differs by itself.
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
