import { describe, expect, test } from '@jest/globals';
import { monthly, percent, quarterly, workbook, worksheet, type Given } from '../../test/worksheets.ts';
import { addressOf, DEFAULT_SETTINGS, type Workbook } from '../engine.ts';
import { recognise } from '../report/recognise.ts';
import type { Panel } from '../report/report.ts';
import { familySumsOf, totalPlanOf, type PartSum } from './partSums.ts';

function panelOf(book: Workbook): Panel {
  const panel = recognise(book, DEFAULT_SETTINGS).sheets[0]?.panels[0];
  if (panel === undefined) throw new Error('No panel');
  return panel;
}

/** `B3 = B4 + B5` where a figure is the sum of its parts; what it has more than they stands behind. */
const inShort = ({ entry, parts, gap }: PartSum): string =>
  `${addressOf(entry)} = ${parts.map(addressOf).join(' + ')}${gap === 0 ? '' : ` ${gap > 0 ? '+' : '-'} ${Math.abs(gap)}`}`;

/** The sums of each parent of a sheet, by its name. */
const sumsOf = (book: Workbook) =>
  familySumsOf(panelOf(book)).map(({ family, plan, targets, realizations }) => ({
    parent: family.parent.name,
    plan: plan && inShort(plan),
    targets: targets.map(inShort),
    realizations: realizations.map(inShort),
  }));

const parentsOf = (book: Workbook) => sumsOf(book).map(({ parent }) => parent);

/** A table of the year alone: name, target and realization, items from row 3. */
const table = (rows: readonly (readonly Given[])[], merges: readonly string[] = []) =>
  workbook(
    worksheet([['Anggaran (Rp)'], ['Program/Kegiatan', 'Target Anggaran', 'Realisasi Anggaran'], ...rows], {
      merges,
    }),
  );

type Figures = readonly (readonly [target: Given, realization: Given])[];

/** A budget of three months an item, the names in A, annual figures in B, targets in D, realizations in E. */
const months = (...items: readonly (readonly [name: string, annual: Given, figures: Figures])[]) =>
  monthly(
    'Anggaran (Rp)',
    items.map(([name, annual, figures]) => ({
      name,
      annual,
      months: figures.map(
        ([target, realization], index) =>
          [['Oktober', 'November', 'Desember'][index] ?? '', target, realization] as const,
      ),
    })),
  );

describe('the sums of a parent', () => {
  test('are of its target and its realization', () => {
    const rows = [
      ['Program A', 300, 31],
      ['Kegiatan A1', 100, 10],
      ['Kegiatan A2', 205, 20],
    ];
    expect(sumsOf(table(rows))).toEqual([
      {
        parent: 'Program A',
        plan: 'B3 = B4 + B5 - 5',
        targets: ['B3 = B4 + B5 - 5'],
        realizations: ['C3 = C4 + C5 + 1'],
      },
    ]);
  });

  test('are of the annual budget first, then of each period', () => {
    const book = months(
      [
        'Program A',
        30,
        [
          [10, 5],
          [20, 15],
          [30, 25],
        ],
      ],
      [
        'Kegiatan A1',
        10,
        [
          [4, 2],
          [8, 5],
          [10, 9],
        ],
      ],
      [
        'Kegiatan A2',
        20,
        [
          [6, 3],
          [12, 10],
          [21, 15],
        ],
      ],
    );
    expect(sumsOf(book)).toEqual([
      {
        parent: 'Program A',
        plan: 'B3 = B6 + B9',
        targets: ['B3 = B6 + B9', 'D3 = D6 + D9', 'D4 = D7 + D10', 'D5 = D8 + D11 - 1'],
        realizations: ['E3 = E6 + E9', 'E4 = E7 + E10', 'E5 = E8 + E11 + 1'],
      },
    ]);
  });
});

test('the year and each quarter, where the table has a realization of both', () => {
  const book = workbook(
    worksheet([
      ['Kegiatan', 'Pagu Anggaran', 'Rencana', null, 'Realisasi', null, 'Jumlah Realisasi', '% Realisasi'],
      [null, null, 'TW-I', 'TW-II', 'TW-I', 'TW-II'],
      ['Program A', 400, 100, 300, 80, 100, 181, '45,25%'],
      ['Kegiatan A1', 300, 50, 250, 50, 50, 100, '33,33%'],
      ['Kegiatan A2', 100, 50, 50, 30, 50, 80, '80,00%'],
    ]),
  );
  expect(sumsOf(book)).toEqual([
    {
      parent: 'Program A',
      plan: 'B3 = B4 + B5',
      targets: ['B3 = B4 + B5', 'C3 = C4 + C5', 'D3 = D4 + D5'],
      realizations: ['G3 = G4 + G5 + 1', 'E3 = E4 + E5', 'F3 = F4 + F5'],
    },
  ]);
});

describe('a parent is held against its parts', () => {
  const parts: readonly Given[][] = [
    ['Kegiatan A1', 100, 10],
    ['Kegiatan A2', 200, 20],
  ];
  const program: readonly Given[] = ['Program A', 300, 30];

  test.each<[string, readonly (readonly Given[])[], readonly string[]]>([
    ['where its parts close the table', [program, ...parts], ['Program A']],
    [
      'where another parent follows',
      [program, ...parts, ['Program B', 1, 1], ['Kegiatan B1', 1, 1]],
      ['Program A', 'Program B'],
    ],
    ['where an item without parts follows', [program, ...parts, ['Program B', 1, 1]], ['Program A']],
    [
      'where a row without a level stands far below',
      [program, ...parts, ['Program B', 1, 1], ['Lain-lain', 1, 1]],
      ['Program A'],
    ],
    ['where a row without a level stands above it', [['Lain-lain', 1, 1], program, ...parts], ['Program A']],
    ['not where a row without a level follows its parts', [program, ...parts, ['Lain-lain', 1, 1]], []],
    [
      'not where a row without a level stands among its parts',
      [program, ...parts, ['Lain-lain', 1, 1], ['Kegiatan A3', 1, 1]],
      [],
    ],
    ['not where a row without a level stands right below it', [program, ['Lain-lain', 1, 1], ...parts], []],
    [
      'not where its last part is a parent with such a row',
      [program, ...parts, ['Sub Kegiatan A21', 200, 20], ['Lain-lain', 1, 1]],
      [],
    ],
    ['not where its parts are of two levels', [program, ['Sub Kegiatan A0', 1, 1], ...parts], []],
    [
      'not where a part has lost its name',
      [program, ...parts, ['[tidak terbaca]', 1, 1], ['Program B', 1, 1]],
      [],
    ],
    [
      'not where a part among indented ones has lost its name',
      [
        ['Perdagangan', 300, 30],
        ['  Pembinaan', 100, 10],
        ['[tidak terbaca]', 150, 15],
        ['  Pengawasan', 50, 5],
      ],
      [],
    ],
    [
      'where a name is lost above it',
      [
        ['Koperasi', 5, 1],
        ['[tidak terbaca]', 1, 1],
        ['Perdagangan', 300, 30],
        ['  Pembinaan', 300, 30],
      ],
      ['Perdagangan'],
    ],

    [
      'not where nothing is part of another',
      [
        ['Program A', 1, 1],
        ['Program B', 1, 1],
      ],
      [],
    ],
    [
      'where indents alone tell the parts, whatever follows',
      [
        ['Perdagangan', 300, 30],
        ['  Pembinaan', 100, 10],
        ['  Pengawasan', 200, 20],
        ['Koperasi', 5, 1],
      ],
      ['Perdagangan'],
    ],
  ])('%s', (_, rows, parents) => {
    expect(parentsOf(table(rows))).toEqual(parents);
  });

  /** Codes in A, names in B, targets in C, realizations in D. */
  const coded = (...rows: readonly (readonly Given[])[]) =>
    workbook(worksheet([['Kode', 'Program/Kegiatan', 'Target Anggaran', 'Realisasi Anggaran'], ...rows]));

  test('where all have codes, and not where the code of a part is lost', () => {
    const rows = (code: string | null) =>
      coded(
        ['2.17.01', 'Program A', 300, 30],
        ['2.17.01.2.01', 'Kegiatan A1', 100, 10],
        [code, 'Kegiatan A2', 200, 20],
      );
    expect(parentsOf(rows('2.17.01.2.02'))).toEqual(['Program A']);
    expect(parentsOf(rows(null))).toEqual([]);
  });

  test('where a lost name stands further below, with a code that tells its place', () => {
    const book = coded(
      ['2.17.01', 'Program A', 300, 30],
      ['2.17.01.2.01', 'Kegiatan A1', 300, 30],
      ['2.17.01.2.01.01', '[tidak terbaca]', 100, 10],
      ['2.17.01.2.01.02', 'Sub Kegiatan A12', 200, 20],
    );
    expect(parentsOf(book)).toEqual(['Program A']);
  });

  test('where the codes of its parts tell their parent and no level', () => {
    const book = coded(['2.17.01', 'Program A', 300, 30], ['2.17.01.2', 'Pembinaan', 300, 30]);
    expect(parentsOf(book)).toEqual(['Program A']);
  });

  test('not where the name of a part with a code is lost', () => {
    const book = coded(
      ['2.17.01', 'Program A', 300, 30],
      ['2.17.01.2.01', '[tidak terbaca]', 100, 10],
      ['2.17.01.2.02', 'Kegiatan A2', 200, 20],
    );
    expect(parentsOf(book)).toEqual([]);
  });
});

describe('a sum of parts', () => {
  const ofParts = (...figures: readonly Given[]) =>
    sumsOf(
      table([
        ['Program A', 300, 1],
        ...figures.map((figure, index) => [`Kegiatan A${index + 1}`, figure, 1]),
      ]),
    )[0]?.targets;

  test.each<[string, readonly Given[], readonly string[]]>([
    ['passes over a dash', [300, '-'], ['B3 = B4']],
    ['is none of dashes alone', ['-', '-'], []],
    ['is none with a blank', [300, null], []],
    ['is none with words', [300, 'belum'], []],
    ['is none with a percentage', [300, percent(0.5)], []],
    ['counts a zero', [300, 0], ['B3 = B4 + B5']],
  ])('%s', (_, figures, targets) => {
    expect(ofParts(...figures)).toEqual(targets);
  });

  test.each<[string, Given]>([
    ['a percentage', percent(0.5)],
    ['words', 'belum'],
    ['a dash', '-'],
  ])('is none beside %s of the parent', (_, target) => {
    const rows = [
      ['Program A', target, 1],
      ['Kegiatan A1', 1, 1],
    ];
    expect(sumsOf(table(rows))).toMatchObject([{ plan: undefined, targets: [] }]);
  });

  test('is none of a cell that is merged over the parent and its part', () => {
    const rows = [
      ['Program A', 300, 30],
      ['Kegiatan A1', null, 30],
    ];
    expect(sumsOf(table(rows, ['B3:B4']))).toEqual([
      { parent: 'Program A', plan: undefined, targets: [], realizations: ['C3 = C4'] },
    ]);
  });

  test('may miss amounts that were rounded as written by the halves cut off, and no more', () => {
    const gapOf = (parent: string, ...parts: readonly string[]) =>
      sumsOf(
        table([['Program A', parent, 1], ...parts.map((part, index) => [`Kegiatan A${index + 1}`, part, 1])]),
      )[0]?.plan;
    expect(gapOf('30,1', '10,0', '20,0')).toBe('B3 = B4 + B5');
    expect(gapOf('30,2', '10,0', '20,0')).toBe('B3 = B4 + B5 + 0.2');
    expect(gapOf('29,8', '10,0', '10,0', '10,0')).toBe('B3 = B4 + B5 + B6');
    expect(gapOf('29,7', '10,0', '10,0', '10,0')).toBe('B3 = B4 + B5 + B6 - 0.3');
    expect(gapOf('30', '10,0', '20,1')).toBe('B3 = B4 + B5');
  });
});

describe('an item of two indicators', () => {
  /** Item in A, indicator in B, budget in C, its realization in D; the first part has two indicators. */
  const book = (target: Given, realization: Given, merges: readonly string[]) =>
    workbook(
      worksheet(
        [
          ['Program/Kegiatan', 'Indikator', 'Target Anggaran', 'Realisasi Anggaran'],
          ['Program A', 'Persentase', 300, 30],
          ['Kegiatan A1', 'Banyaknya', 100, 10],
          [null, 'Cakupan', target, realization],
          ['Kegiatan A2', 'Nilai', 200, 20],
        ],
        { merges },
      ),
    );

  test('counts its budget once, written in the first line or merged over both', () => {
    const once = [{ targets: ['C2 = C3 + C5'], realizations: ['D2 = D3 + D4 + D5 - 5'] }];
    expect(sumsOf(book(null, 5, ['A3:A4']))).toMatchObject(once);
    expect(sumsOf(book(null, 5, ['A3:A4', 'C3:C4']))).toMatchObject(once);
  });

  test('counts its budgets where it has two', () => {
    expect(sumsOf(book(5, 5, ['A3:A4']))).toMatchObject([{ targets: ['C2 = C3 + C4 + C5 - 5'] }]);
  });
});

describe('a period of a parent', () => {
  const rising: Figures = [
    [10, 5],
    [20, 15],
    [30, 25],
  ];
  const realizationsOf = (figures: readonly Given[], parent: Figures = rising) =>
    sumsOf(
      months(
        ['Program A', 30, parent],
        ['Kegiatan A1', 30, rising.map(([target], index) => [target, figures[index] ?? null])],
      ),
    )[0]?.realizations;

  test('is held against the same period of its parts', () => {
    expect(realizationsOf([5, 15, 25])).toEqual(['E3 = E6', 'E4 = E7', 'E5 = E8']);
  });

  test('is not held against a dash or a zero after a figure of the year so far', () => {
    expect(realizationsOf([5, '-', 25])).toEqual(['E3 = E6', 'E5 = E8']);
    expect(realizationsOf([6, 0, 25])).toEqual(['E3 = E6 - 1', 'E5 = E8']);
  });

  test('is not held against its parts where one side is of each period and the other of the year so far', () => {
    const each: Figures = [
      [10, 10],
      [20, 10],
      [30, 10],
    ];
    expect(realizationsOf([10, 20, 30], each)).toEqual([]);
    expect(
      realizationsOf(
        [10, 10, 10],
        [
          [10, 10],
          [20, 20],
          [30, 30],
        ],
      ),
    ).toEqual([]);
    expect(realizationsOf([10, 10, 10], each)).toEqual(['E3 = E6', 'E4 = E7', 'E5 = E8']);
  });

  test('is held against its parts where one of them or itself may be either', () => {
    const each: Figures = [
      [10, 10],
      [20, 10],
      [30, 10],
    ];
    const wavering: Figures = [
      [10, 9],
      [20, 4],
      [30, 8],
    ];
    const budget = (parent: Figures, ...parts: readonly Figures[]) =>
      sumsOf(
        months(
          ['Program A', 30, parent],
          ...parts.map((part, index) => [`Kegiatan A${index + 1}`, 30, part] as const),
          [
            'Program B',
            30,
            [
              [10, 10],
              [20, 20],
              [30, 30],
            ],
          ],
        ),
      )[0]?.realizations;
    expect(budget(each, wavering)).toHaveLength(3);
    expect(budget(wavering, each)).toHaveLength(3);
    expect(
      budget(each, each, [
        [10, 10],
        [20, 20],
        [30, 30],
      ]),
    ).toEqual([]);
  });

  test('is held against its parts where nothing tells what one side is', () => {
    const wavering: Figures = [
      [10, 9],
      [20, 4],
      [30, 8],
    ];
    expect(realizationsOf([10, 10, 10], wavering)).toEqual(['E3 = E6 - 1', 'E4 = E7 - 6', 'E5 = E8 - 2']);
    expect(
      realizationsOf(
        [9, 4, 8],
        [
          [10, 10],
          [20, 10],
          [30, 10],
        ],
      ),
    ).toHaveLength(3);
  });

  test('is held against a dash or a zero of each period', () => {
    expect(
      realizationsOf(
        [10, '-', 20],
        [
          [10, 10],
          [20, 0],
          [30, 20],
        ],
      ),
    ).toEqual(['E3 = E6', 'E5 = E8']);
    expect(
      realizationsOf(
        [10, 0, 20],
        [
          [10, 10],
          [20, 5],
          [30, 15],
        ],
      ),
    ).toEqual(['E3 = E6', 'E4 = E7 + 5', 'E5 = E8 - 5']);
  });

  test('is held against a dash after a blank or a zero', () => {
    const parts = (first: Given) =>
      sumsOf(
        months(
          ['Program A', 30, rising],
          [
            'Kegiatan A1',
            10,
            [
              [5, first],
              [8, '-'],
              [10, 9],
            ],
          ],
          [
            'Kegiatan A2',
            20,
            [
              [5, 5],
              [12, 10],
              [20, 16],
            ],
          ],
        ),
      )[0]?.realizations;
    expect(parts(0)).toEqual(['E3 = E6 + E9', 'E4 = E10 + 5', 'E5 = E8 + E11']);
    expect(parts(null)).toEqual(['E4 = E10 + 5', 'E5 = E8 + E11']);
  });

  test('is found by its name where the parts lack another, and held against nothing where they lack it', () => {
    const book = monthly('Anggaran (Rp)', [
      {
        name: 'Program A',
        annual: 30,
        months: [
          ['Oktober', 10, 5],
          ['November', 20, 15],
          ['Desember', 30, 25],
        ],
      },
      {
        name: 'Kegiatan A1',
        annual: 30,
        months: [
          ['Oktober', 10, 5],
          ['Desember', 30, 25],
        ],
      },
    ]);
    expect(sumsOf(book)).toMatchObject([
      { targets: ['B3 = B6', 'D3 = D6', 'D5 = D7'], realizations: ['E3 = E6', 'E5 = E7'] },
    ]);
  });

  test('is held against a zero before the first figure', () => {
    expect(realizationsOf([0, 0, 25])).toEqual(['E3 = E6 + 5', 'E4 = E7 + 15', 'E5 = E8']);
  });
});

describe('the plan of a total', () => {
  const planOf = (book: Workbook) => {
    const panel = panelOf(book);
    return panel.totals.map((total) => totalPlanOf(panel, total)).map((plan) => plan && inShort(plan));
  };

  test.each<[string, Given, readonly Given[], string | undefined]>([
    ['is the target of the year', 30, [10, 20], 'B5 = B3 + B4'],
    ['has a gap where items lack', 35, [10, 20], 'B5 = B3 + B4 + 5'],
    ['passes over a dash and a blank', 30, ['-', 30, null], 'B6 = B4'],
    ['is none beside words', 30, [10, 'belum'], undefined],
    ['is none of dashes alone', 30, ['-', '-'], undefined],
    ['is none where the total is a dash', '-', [10, 20], undefined],
    ['is none of a percentage', 30, [10, percent(0.2)], undefined],
  ])('%s', (_, total, targets, plan) => {
    const items = targets.map((target, index): Given[] => [`Program ${index + 1}`, target, 1]);
    expect(planOf(table([...items, ['TOTAL', total, targets.length]]))).toEqual([plan]);
  });

  test('is the annual budget where there is one, and none of a table of periods without', () => {
    const item = (name: string, annual: number) => ({
      name,
      annual,
      quarters: [
        [1, 1],
        [2, 2],
        [3, 3],
        [annual, 4],
      ] as const,
    });
    const sheet = quarterly('Rekap', [item('Indikator A', 10), item('Indikator B', 20), item('JUMLAH', 31)]);
    expect(planOf(workbook(sheet))).toEqual(['B5 = B3 + B4 + 1']);
    const without = {
      ...sheet,
      grid: sheet.grid.map((row) => row.filter((_, column) => column !== 1)),
      merges: [],
    };
    expect(planOf(workbook(without))).toEqual([undefined]);
  });
});
