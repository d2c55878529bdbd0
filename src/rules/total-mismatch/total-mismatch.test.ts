import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  percent,
  workbook,
  worksheet,
  year,
  type Given,
  type Item,
} from '../../../test/worksheets.ts';
import { addressOf, check, DEFAULT_SETTINGS } from '../../engine.ts';
import type { Settings } from '../../settings/settings.ts';

const RULE = 'total-mismatch';

type Total = Parameters<typeof monthly>[2];

/** Two programs of one year each, cumulative; their Decembers are in rows 14 and 26, the total in row 27. */
const A: Item = { name: 'Program A', annual: 1200, months: year(rising(100), rising(90)) };
const B: Item = { name: 'Program B', annual: 600, months: year(rising(50), rising(50)) };

/** Twelve figures that rise by this step. */
function rising(step: number): number[] {
  return Array.from({ length: 12 }, (_, index) => step * (index + 1));
}

const budget = (items: readonly Item[], total: Total) => monthly('Anggaran (Rp)', items, total);

/** A table of the year alone: target in B, realization in C, percentage in D, items from row 3, then the total row. */
function yearAlone(items: readonly (readonly [Given, Given])[], total: NonNullable<Total>) {
  return workbook(
    worksheet([
      ['Anggaran (Rp)'],
      ['Program', 'Target', 'Realisasi', '%'],
      ...items.map(([target, realization], index): Given[] => [`Program ${index + 1}`, target, realization]),
      ['TOTAL', total.target ?? null, total.realization ?? null, total.percent ?? null],
    ]),
  );
}

/** Two items in rows 3 and 4, their total in row 5. */
const pair = (first: readonly [Given, Given], second: readonly [Given, Given], total: NonNullable<Total>) =>
  yearAlone([first, second], total);

describe('a series that rises, though nothing tells that it is cumulative', () => {
  const rising: Item = {
    name: 'Program A',
    annual: null,
    months: year(new Array<number>(12).fill(100), [...new Array<number>(11).fill(10), 15]),
  };
  const totalOf = (realization: number, target: number) =>
    found(RULE, monthly('Anggaran (Rp)', [rising], { target, realization }));

  test('may be added up by its total, or end in it', () => {
    expect(totalOf(125, 1200)).toEqual([]);
    expect(totalOf(15, 100)).toEqual([]);
  });

  test('is wrong where its total does neither', () => {
    expect(totalOf(126, 1200)).toMatchObject([{ cell: 'E15', stated: 126 }]);
  });
});

describe('total-mismatch accepts', () => {
  test('a percentage of a period whose target is yet to be added up', () => {
    const table = (target: Given) =>
      workbook(
        worksheet(
          [
            ['Program', 'Pagu (Rp)', 'TRIWULAN I', null, null],
            [null, null, 'Target', 'Realisasi', '%'],
            ['Program A', 1000, 200, 100, percent(0.5)],
            ['Program B', 2000, 400, 300, percent(0.75)],
            ['TOTAL', 3000, target, 400, percent(0.6667)],
          ],
          { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
        ),
      );
    expect(found(RULE, table(null))).toEqual([]);
    expect(found(RULE, table(600))).toEqual([]);
    expect(found(RULE, table(800))).not.toEqual([]);
  });

  const right = { annual: 1800, target: 1800, realization: 1680, percent: percent(1680 / 1800) };

  test.each<[string, readonly Item[], Total]>([
    ['a total row that is right throughout', [A, B], right],
    ['a percentage of absorption, of the annual budget', [A, B], { ...right, target: null }],
    [
      'dashes and blanks in a total row',
      [A, B],
      { annual: '-', target: null, realization: '-', percent: '-' },
    ],
    ['words in a total row', [A, B], { ...right, percent: 'baik' }],
    [
      'totals of items that count nothing all year',
      [
        A,
        {
          ...B,
          months: year(
            [],
            Array.from({ length: 12 }, () => '-'),
          ),
        },
      ],
      { annual: 1800, target: 1200, realization: 1080 },
    ],
    [
      'figures of each period, which are added up',
      [
        { name: 'Program A', annual: 120, months: year(Array.from({ length: 12 }, () => 10)) },
        { name: 'Program B', annual: 24, months: year(Array.from({ length: 12 }, () => 2)) },
      ],
      { annual: 144, target: 144, realization: 144, percent: percent(1) },
    ],
    [
      'a target total up to the latest month that has a realization',
      [
        { ...A, months: year(rising(100), [90, 180, ...Array.from({ length: 10 }, () => '-')]) },
        { ...B, months: year(rising(50), [50, 100, ...Array.from({ length: 10 }, () => '-')]) },
      ],
      { annual: 1800, target: 300, realization: 280 },
    ],
    [
      'a sum of unlike figures as one that cannot be made',
      [A, { ...B, annual: percent(0.5) }],
      { annual: 9 },
    ],
    ['an annual total where an item has no annual figure', [A, { ...B, annual: null }], { annual: 1200 }],
  ])('%s', (_, items, total) => {
    expect(found(RULE, budget(items, total))).toEqual([]);
  });

  test('decimals that add up without noise', () => {
    expect(found(RULE, pair([0.1, 0.7], [0.2, 0.1], { target: 0.3, realization: 0.8 }))).toEqual([]);
  });

  test('text in both styles that adds up', () => {
    const rows = pair(['65.864.830', '1.000.000'], ['10.000.000', 'Rp -'], {
      target: '75.864.830',
      realization: 'Rp 1.000.000',
      percent: '1,32%',
    });
    expect(found(RULE, rows)).toEqual([]);
    const english = pair(['4,737,119,557.00', '1,000.00'], ['1.00', '500.50'], {
      target: '4,737,119,558.00',
      realization: '1,500.50',
    });
    expect(found(RULE, english)).toEqual([]);
  });

  test('a percentage cut at the cap of the settings', () => {
    const settings: Partial<Settings> = { achievementCap: 1 };
    const rows = pair([10, 12], [10, 10], { target: 20, realization: 22, percent: percent(1) });
    expect(found(RULE, rows, settings)).toEqual([]);
  });

  test('the wrong-looking total of a table of which names were lost', () => {
    const items = [A, { ...B, name: '[tidak terbaca]' }];
    expect(found(RULE, budget(items, { annual: 5000, target: 5000, realization: 4000 }))).toEqual([]);
  });

  test('the wrong-looking total of a table of which months were lost and the annual column does not add up', () => {
    const items = [A, { ...B, months: B.months.slice(0, 8) }];
    expect(found(RULE, budget(items, { annual: 5000, target: 5000, realization: 4000 }))).toEqual([]);
    expect(found(RULE, budget(items, { target: 5000, realization: 4000 }))).toEqual([]);
  });

  test('an item with lost last months at its annual target where the annual column adds up', () => {
    const items = [A, { ...B, months: B.months.slice(0, 8) }];
    expect(found(RULE, budget(items, { annual: 1800, target: 1800, realization: 9999 }))).toEqual([]);
  });

  test.each<[string, Given]>([
    ['a range', '50 - 60'],
    ['two figures', '1 Dokumen 12 Dokumen'],
    ['words', 'selesai'],
    ['an error', { value: null, error: '#REF!' }],
    ['a figure of another unit', percent(0.5)],
  ])('the total of items of which one cannot be read, for %s stands there', (_, given) => {
    expect(found(RULE, pair([10, 10], [given, given], { target: 60, realization: 60 }))).toEqual([]);
    const last = (month: (typeof A.months)[number]): (typeof A.months)[number] =>
      month[0] === 'Desember' ? ['Desember', given, given] : month;
    const items = [A, { ...B, months: B.months.map(last) }];
    expect(found(RULE, budget(items, { annual: 1800, realization: 1111 }))).toEqual([]);
  });

  test('the total of an unread target, where no annual total says that its annual target counts', () => {
    const last = (month: (typeof A.months)[number]): (typeof A.months)[number] =>
      month[0] === 'Desember' ? ['Desember', 'selesai', null] : month;
    const items = [A, { ...B, months: B.months.map(last) }];
    expect(found(RULE, budget(items, { target: 1111 }))).toEqual([]);
  });

  test('the total of items of each period of which a figure is unread or a row is lost', () => {
    const each = (count: number) => year(Array.from({ length: 12 }, () => count));
    const first: Item = { name: 'Program A', annual: 120, months: each(10) };
    const second: Item = { name: 'Program B', annual: 24, months: each(2) };
    const unread = { ...second, months: [['Januari', 2, 'selesai'] as const, ...second.months.slice(1)] };
    expect(found(RULE, budget([first, first, unread], { annual: 264, realization: 264 }))).toEqual([]);
    const lost = { ...second, months: second.months.slice(1) };
    expect(found(RULE, budget([first, first, lost], { annual: 264, realization: 264 }))).toEqual([]);
  });

  test('the total of items of which nothing tells how their figures add up', () => {
    const wavering = year([5, 3, 8, 2, 5, 3, 8, 2, 5, 3, 8, 2]);
    const items = [{ name: 'Program A', annual: 100, months: wavering }];
    expect(found(RULE, budget(items, { annual: 100, target: 9, realization: 9 }))).toEqual([]);
  });

  test('items that are their annual target all year, each counted once', () => {
    const same = (annual: number): Item => ({
      name: `Indikator ${annual}`,
      annual,
      months: year(Array.from({ length: 12 }, () => annual)),
    });
    expect(found(RULE, budget([same(7), same(3)], { annual: 10, target: 10, realization: 10 }))).toEqual([]);
  });

  test('a program and its parts, which the total counts once', () => {
    const rows: Given[][] = [
      ['Program Perdagangan', 100, 90],
      ['Kegiatan Pembinaan', 100, 90],
      ['Sub Kegiatan Pelatihan', 60, 50],
      ['Sub Kegiatan Pendampingan', 40, 40],
      ['Program Koperasi', 30, 30],
      ['Sub Kegiatan Penilaian', 30, 30],
      ['TOTAL', 130, 120],
    ];
    expect(found(RULE, nested(rows))).toEqual([]);
  });

  test('a grand total over sections that have their own', () => {
    expect(found(RULE, grandTotal(70, 100))).toEqual([]);
  });

  test('parts of a whole each closed by a total, a grand total and, at last, the total of all', () => {
    const rows: Given[][] = [
      ['Program A', 10, 1],
      ['JUMLAH I', 10, 1],
      ['Program B', 20, 1],
      ['JUMLAH II', 20, 1],
      ['JUMLAH', 30, 2],
      ['Program C', 30, 1],
      ['JUMLAH I', 30, 1],
      ['JUMLAH', 30, 1],
      ['TOTAL', 60, 3],
    ];
    expect(found(RULE, nested(rows))).toEqual([]);
  });

  test('sections that each have their own total', () => {
    expect(found(RULE, sections(1200, 1080, 600, 600))).toEqual([]);
  });
});

/** A table of the year alone from rows of name, target and realization, the first in row 3. */
function nested(rows: readonly (readonly Given[])[]) {
  return workbook(worksheet([['Anggaran (Rp)'], ['Program/Kegiatan', 'Target', 'Realisasi'], ...rows]));
}

/** Two sections of two items, each with its total in rows 5 and 8, and the grand total in row 9. */
function grandTotal(second: number, all: number) {
  return nested([
    ['Program A', 10, 1],
    ['Program B', 20, 1],
    ['JUMLAH I', 30, 2],
    ['Program C', 30, 1],
    ['Program D', 40, 1],
    ['JUMLAH II', second, 2],
    ['TOTAL', all, 4],
  ]);
}

/** Two sections with a total row each: A in rows 3 to 14, its total in 15, B in rows 16 to 27, its total in 28. */
function sections(...[targetA, realizationA, targetB, realizationB]: readonly number[]) {
  const rows = ({ name, annual, months: given }: Item) =>
    given.map(([label, target, realization, ratio = null], index): Given[] => [
      index === 0 ? name : null,
      index === 0 ? annual : null,
      label,
      target,
      realization,
      ratio,
    ]);
  return workbook(
    worksheet([
      ['Anggaran (Rp)'],
      ['Program', 'Target Anggaran Tahunan', 'Bulan', 'Target', 'Realisasi', '%'],
      ...rows(A),
      ['JUMLAH I', null, null, targetA ?? null, realizationA ?? null, null],
      ...rows(B),
      ['JUMLAH II', null, null, targetB ?? null, realizationB ?? null, null],
    ]),
  );
}

describe('total-mismatch rejects', () => {
  const right = { annual: 1800, target: 1800, realization: 1680, percent: percent(1680 / 1800) };

  test.each<[string, Total, string, readonly string[], number, number]>([
    ['a wrong annual total', { ...right, annual: 1801 }, 'B27', ['B3', 'B15'], 1801, 1800],
    ['a wrong target', { ...right, target: 1700, percent: '-' }, 'D27', ['D14', 'D26'], 1700, 1800],
    ['a wrong realization', { ...right, realization: 1690, percent: '-' }, 'E27', ['E14', 'E26'], 1690, 1680],
    ['a total of zero', { ...right, realization: 0, percent: '-' }, 'E27', ['E14', 'E26'], 0, 1680],
  ])('%s', (_, total, cell, cells, stated, expected) => {
    expect(found(RULE, budget([A, B], total))).toEqual([
      {
        cell,
        severity: 'error',
        cells,
        stated,
        expected,
        message: 'sum',
        fixes: [{ cell, formula: `=SUM(${cells.join(',')})`, value: expected }],
        echoes: [],
      },
    ]);
  });

  test('a wrong percentage of the total row', () => {
    const total = { ...right, percent: percent(0.9, 0) };
    expect(found(RULE, budget([A, B], total))).toEqual([
      {
        cell: 'F27',
        severity: 'error',
        cells: ['D27', 'E27'],
        stated: 0.9,
        expected: 1680 / 1800,
        message: 'percent',
        fixes: [
          {
            cell: 'F27',
            formula: '=IF(OR(N(D27)=0,NOT(ISNUMBER(E27))),"-",E27/D27)',
            value: 1680 / 1800,
          },
        ],
        echoes: [],
      },
    ]);
  });

  test.each<[string, Total]>([
    ['target', { ...right, target: 1700 }],
    ['realization', { ...right, realization: 1690 }],
  ])('a wrong %s alone, not the percentage that is right once it is', (_, total) => {
    expect(found(RULE, budget([A, B], total)).map(({ message }) => message)).toEqual(['sum']);
  });

  test('a wrong realization and a percentage that is right neither with it nor without', () => {
    const total = { ...right, realization: 1690, percent: percent(0.5) };
    expect(found(RULE, budget([A, B], total)).map(({ cell }) => cell)).toEqual(['E27', 'F27']);
  });

  test('a wrong percentage against the annual total where the row has no target', () => {
    const total = { ...right, target: null, percent: percent(0.9, 0) };
    expect(found(RULE, budget([A, B], total))).toMatchObject([{ cell: 'F27', cells: ['B27', 'E27'] }]);
  });

  test('a percentage of a table whose items are incomplete, for it needs its own row only', () => {
    const items = [A, { ...B, name: '[tidak terbaca]' }];
    const total = { target: 5000, realization: 4000, percent: percent(0.9) };
    expect(found(RULE, budget(items, total))).toMatchObject([{ cell: 'F27', stated: 0.9, expected: 0.8 }]);
  });

  test('a percentage as text with text', () => {
    const rows = pair(['2.000.000', '1.000.000'], ['1.500.000', '1.000.000'], {
      target: '3.500.000',
      realization: '2.000.000',
      percent: '75,14%',
    });
    expect(found(RULE, rows)).toMatchObject([
      { cell: 'D5', stated: 0.7514, fixes: [{ cell: 'D5', value: '57,14%' }] },
    ]);
    expect(found(RULE, rows)[0]?.fixes[0]).not.toHaveProperty('formula');
  });

  test.each<[string, readonly [Given, Given], readonly [Given, Given], Given, string]>([
    ['Indonesian', ['65.864.830', 1], ['10.000.000', 1], '75.864.380', '75.864.830'],
    ['English', ['4,737,119,557.00', 1], ['1.00', 1], '4,737,119,559.00', '4,737,119,558.00'],
  ])('a sum of text with text in the %s style', (_, first, second, target, value) => {
    const [finding] = found(RULE, pair(first, second, { target }));
    expect(finding?.fixes).toEqual([{ cell: 'B5', value }]);
  });

  test('a sum of numbers with text where the total is text', () => {
    const [finding] = found(RULE, pair([1_000_000, 1], [2_500_000, 1], { target: '3.000.000' }));
    expect(finding?.fixes).toEqual([{ cell: 'B5', value: '3.500.000' }]);
  });

  test('a sum of numbers and one text with text, for SUM would pass the text over', () => {
    const [finding] = found(RULE, pair([1_000_000, 1], ['2.500.000', 1], { target: 3_000_000 }));
    expect(finding).toMatchObject({ stated: 3_000_000, expected: 3_500_000 });
    expect(finding?.fixes).toEqual([{ cell: 'B5', value: '3.500.000' }]);
  });

  test('a rupiah too much of ten trillion', () => {
    const rows = pair([9_999_999_999_998, 1], [1, 1], { target: 10_000_000_000_000 });
    expect(found(RULE, rows)).toMatchObject([{ cell: 'B5', expected: 9_999_999_999_999 }]);
  });

  test('figures of each period with all the cells that they are added up from', () => {
    const each = (count: number) => year(Array.from({ length: 12 }, () => count));
    const items: Item[] = [
      { name: 'Program A', annual: 120, months: each(10) },
      { name: 'Program B', annual: 24, months: each(2) },
    ];
    const [finding] = found(RULE, budget(items, { annual: 144, target: 12, realization: 144 }));
    expect(finding).toMatchObject({ cell: 'D27', stated: 12, expected: 144, message: 'sum' });
    expect(finding?.cells).toEqual(Array.from({ length: 24 }, (_, index) => `D${index + 3}`));
  });

  test('a dash at the end of a cumulative series as unchanged', () => {
    const items = [{ ...A, months: year(rising(100), [...rising(90).slice(0, 11), '-']) }, B];
    const total = { annual: 1800, target: 1800, realization: 1680 };
    expect(found(RULE, budget(items, total))).toMatchObject([
      { cell: 'E27', cells: ['E13', 'E26'], stated: 1680, expected: 1590 },
    ]);
  });

  test('a target that is neither the last month nor the latest one with a realization', () => {
    const dashes = Array.from({ length: 10 }, () => '-');
    const items = [
      { ...A, months: year(rising(100), [90, 180, ...dashes]) },
      { ...B, months: year(rising(50), [50, 100, ...dashes]) },
    ];
    expect(found(RULE, budget(items, { annual: 1800, target: 450, realization: 280 }))).toMatchObject([
      { cell: 'D27', cells: ['D14', 'D26'], stated: 450, expected: 1800 },
    ]);
  });

  test('the target of a table with lost last months whose annual column adds up', () => {
    const items = [A, { ...B, months: B.months.slice(0, 8) }];
    expect(found(RULE, budget(items, { annual: 1800, target: 1600, realization: 9999 }))).toMatchObject([
      { cell: 'D23', cells: ['D14', 'B15'], stated: 1600, expected: 1800 },
    ]);
  });

  test('each section by its own items', () => {
    expect(found(RULE, sections(1200, 1080, 1800, 1680))).toMatchObject([
      { cell: 'D28', cells: ['D27'], stated: 1800, expected: 600 },
      { cell: 'E28', cells: ['E27'], stated: 1680, expected: 600 },
    ]);
  });

  test('a program and its parts by the programs alone', () => {
    const rows: Given[][] = [
      ['Program Perdagangan', 100, 90],
      ['Kegiatan Pembinaan', 100, 90],
      ['Sub Kegiatan Pelatihan', 100, 90],
      ['Program Koperasi', 30, 30],
      ['TOTAL', 330, 120],
    ];
    expect(found(RULE, nested(rows))).toMatchObject([
      { cell: 'B7', cells: ['B3', 'B6'], stated: 330, expected: 130 },
    ]);
  });

  test('the parts of a sheet that has no programs', () => {
    const rows: Given[][] = [
      ['Sub Kegiatan Pelatihan', 60, 50],
      ['Sub Kegiatan Pendampingan', 40, 40],
      ['TOTAL', 110, 90],
    ];
    expect(found(RULE, nested(rows))).toMatchObject([{ cell: 'B5', cells: ['B3', 'B4'], expected: 100 }]);
  });

  test('a grand total by all items of its sections', () => {
    expect(found(RULE, grandTotal(70, 110))).toMatchObject([
      { cell: 'B9', cells: ['B3', 'B4', 'B6', 'B7'], stated: 110, expected: 100 },
    ]);
  });

  test('a text total with all the decimals of its items, so that the fix is right', () => {
    const [finding] = found(RULE, pair(['100,25', 1], ['50,50', 1], { target: '160' }));
    expect(finding?.fixes).toEqual([{ cell: 'B5', value: '150,75' }]);
  });

  test('a percentage of plain numbers as the column writes it', () => {
    const table = (total: Given, realization: Given) =>
      workbook(
        worksheet([
          ['Anggaran (Rp)'],
          ['Program', 'Target', 'Realisasi', '%'],
          ['Program A', 200, 50, 25],
          ['Program B', 200, 150, 75],
          ['TOTAL', 400, realization, total],
        ]),
      );
    expect(found(RULE, table(45, 200))[0]?.fixes).toEqual([
      { cell: 'D5', formula: '=IF(OR(N(B5)=0,NOT(ISNUMBER(C5))),"-",C5/B5*100)', value: 50 },
    ]);
    expect(found(RULE, table('45,0', '200'))[0]?.fixes).toEqual([{ cell: 'D5', value: '50,0' }]);
  });

  test('a percentage at the reading nearest to the right one', () => {
    const rows = yearAlone([[100, 50]], { target: 100, realization: 50, percent: 45 });
    expect(found(RULE, rows)).toMatchObject([{ cell: 'D4', stated: 0.45, expected: 0.5 }]);
  });

  test('the sum of more items than SUM takes with the value alone', () => {
    const items = (count: number) => Array.from({ length: count }, (): [Given, Given] => [1, 1]);
    const [most] = found(RULE, yearAlone(items(255), { target: 1 }));
    expect(most?.fixes[0]?.formula).toMatch(/^=SUM\(B3,.*,B257\)$/);
    const [tooMany] = found(RULE, yearAlone(items(256), { target: 1 }));
    expect(tooMany?.fixes).toEqual([{ cell: 'B259', value: 256 }]);
  });

  test('a total over months merged in pairs of rows by the top of each merged cell', () => {
    const merged = worksheet(
      [
        ['Program', 'Target Anggaran Tahunan', 'Bulan', 'Target', 'Realisasi'],
        ['Program A', 100, 'Desember', 100, 90],
        [],
        ['Program B', 50, 'Desember', 50, 50],
        [],
        ['TOTAL', 150, null, 150, 139],
      ],
      { merges: ['A', 'B', 'C', 'D', 'E'].flatMap((c) => [`${c}2:${c}3`, `${c}4:${c}5`]) },
    );
    expect(found(RULE, workbook(merged))).toMatchObject([
      { cell: 'E6', cells: ['E2', 'E4'], stated: 139, expected: 140 },
    ]);
  });
});

test('total-mismatch rejects a total of a performance table that lacks what is a budget elsewhere', () => {
  const performance = worksheet([
    ['Indikator Kinerja', 'Target', 'Realisasi'],
    ['Jumlah UMKM', 10, 1],
    ['Jumlah pasar', 20, 2],
    ['TOTAL', 35, 3],
  ]);
  const other = worksheet(
    [
      ['Indikator Kinerja', 'Anggaran (Rp)', 'Realisasi Anggaran (Rp)'],
      ['Jumlah koperasi', 5, 1],
    ],
    {
      name: 'Anggaran',
    },
  );
  expect(found(RULE, workbook(performance, other))).toMatchObject([{ cell: 'B4', stated: 35, expected: 30 }]);
});

describe('total-mismatch of a table with hidden rows', () => {
  /** Items of 10, 20 and 40 in rows 3 to 5, of which row 4 is hidden unless told; the total in row 6. */
  const hidden = (value: number, formula?: string, rows: readonly number[] = [3]) => {
    const total: Given = formula === undefined ? value : { value, formula };
    const table = worksheet([
      ['Anggaran (Rp)'],
      ['Program', 'Target', 'Realisasi'],
      ['Program A', 10, 1],
      ['Program B', 20, 1],
      ['Program C', 40, 1],
      ['TOTAL', total, 3],
    ]);
    return workbook({ ...table, hiddenRows: new Set(rows) });
  };

  test.each<[string, number, string]>([
    ['all rows, where 9 counts what is hidden by hand', 70, '=SUBTOTAL(9,B3:B5)'],
    ['the visible rows, where 9 leaves out what is filtered', 50, '=SUBTOTAL(9,B3:B5)'],
    ['all rows of 109', 70, '=SUBTOTAL(109,B3:B5)'],
    ['the visible rows of 109', 50, '=SUBTOTAL(109,B3:B5)'],
    ['the visible rows of a rounded subtotal', 50, '=ROUND(SUBTOTAL(109,B3:B5),0)'],
  ])('accepts a subtotal of %s', (_, value, formula) => {
    expect(found(RULE, hidden(value, formula))).toEqual([]);
  });

  test.each<[string, ReturnType<typeof hidden>, number]>([
    ['a subtotal that is neither sum', hidden(60, '=SUBTOTAL(9,B3:B5)'), 60],
    ['a sum of the visible rows that is no subtotal', hidden(50, '=SUM(B3:B5)'), 50],
    ['a typed sum of the visible rows', hidden(50), 50],
    ['a subtotal of some rows of which none is hidden', hidden(50, '=SUBTOTAL(9,B3:B5)', []), 50],
  ])('rejects %s', (_, book, stated) => {
    const cells = check(book, DEFAULT_SETTINGS).findings.map(({ rule, at, expected }) => [
      rule,
      addressOf(at),
      expected,
    ]);
    expect(cells).toEqual([[RULE, 'B6', 70]]);
    expect(found(RULE, book)).toMatchObject([{ stated, expected: 70 }]);
  });
});

describe('total-mismatch of a table with quarters in columns and the year beside them', () => {
  /** Items in rows 3 and 4, the total in row 5: B annual, C and D targets, E and F realizations, G the year's. */
  const quarters = (total: readonly Given[], second: readonly Given[] = [100, 50, 50, 30, 50, 80]) =>
    workbook(
      worksheet([
        ['Kegiatan', 'Pagu Anggaran', 'Rencana', null, 'Realisasi', null, 'Jumlah Realisasi'],
        [null, null, 'TW-I', 'TW-II', 'TW-I', 'TW-II'],
        ['Kegiatan A', 300, 50, 250, 50, 70, 120, null],
        ['Kegiatan B', ...second],
        ['TOTAL', ...total],
      ]),
    );
  const RIGHT = [400, 100, 300, 80, 120, 200];

  test('accepts the sum of each column', () => {
    expect(found(RULE, quarters(RIGHT))).toEqual([]);
  });

  test.each(['B', 'C', 'D', 'E', 'F', 'G'].map((column, index) => [column, index] as const))(
    'rejects a wrong one in column %s by the figures above it',
    (column, index) => {
      const wrong = RIGHT.map((figure, place) => (place === index ? figure + 7 : figure));
      expect(found(RULE, quarters(wrong))).toMatchObject([
        {
          cell: `${column}5`,
          cells: [`${column}3`, `${column}4`],
          stated: (RIGHT[index] ?? 0) + 7,
          expected: RIGHT[index],
        },
      ]);
    },
  );

  test('passes over a dash and a blank, and tells no sum with words', () => {
    expect(
      found(RULE, quarters([400, 50, 999, 51, 999, 120], [100, '-', 'belum', null, 'belum', '-'])),
    ).toMatchObject([{ cell: 'E5', cells: ['E3'], stated: 51, expected: 50 }]);
  });

  test('says how much it differs, and from how many items', () => {
    const [finding] = check(quarters([393, ...RIGHT.slice(1)]), DEFAULT_SETTINGS).findings;
    expect(finding?.message.params).toMatchObject({
      stated: { kind: 'rupiah', value: 393 },
      expected: { kind: 'rupiah', value: 400 },
      gap: { kind: 'rupiah', value: 7 },
      count: { kind: 'number', value: 2 },
    });
  });
});

describe('total-mismatch of percentages', () => {
  test('writes the sum of percentages in text as one', () => {
    const [finding] = found(RULE, pair(['50,5%', 1], ['20,0%', 1], { target: '80,5%' }));
    expect(finding?.fixes).toEqual([{ cell: 'B5', value: '70,5%' }]);
  });

  test('says them with the decimals that are shown', () => {
    const rows = pair([100, 30], [100, 30], { target: 200, realization: 60, percent: percent(0.315, 1) });
    const [finding] = check(rows, DEFAULT_SETTINGS).findings.filter(({ rule }) => rule === RULE);
    expect(finding?.message.params).toMatchObject({
      stated: { kind: 'percent', value: 0.315, decimals: 1 },
      expected: { kind: 'percent', value: 0.3, decimals: 1 },
    });
  });

  test.each<[string, Given]>([
    ['a ratio', 0.3],
    ['a number of a hundred', 30],
    ['text', '30%'],
  ])('accepts %s', (_, given) => {
    expect(found(RULE, pair([100, 30], [100, 30], { target: 200, realization: 60, percent: given }))).toEqual(
      [],
    );
  });

  test('of a target of zero tells none, but by the annual budget', () => {
    const total = { annual: 1800, target: 0, realization: 1680, percent: percent(1680 / 1800) };
    expect(found(RULE, budget([A, B], total)).map(({ cell }) => cell)).toEqual(['D27']);
    const rows = pair(['-', '-'], ['-', '-'], { target: 0, realization: 0, percent: percent(0.5) });
    expect(found(RULE, rows)).toEqual([]);
  });
});

test('total-mismatch accepts a subtotal of visible rows of which one is words', () => {
  const rows: Given[][] = [
    ['Anggaran (Rp)'],
    ['Program', 'Target', 'Realisasi'],
    ['Program A', 10, 1],
    ['Program B', 'belum', 1],
    ['Program C', 40, 1],
    ['TOTAL', { value: 77, formula: '=SUBTOTAL(109,B3:B5)' }, 3],
  ];
  expect(found(RULE, workbook({ ...worksheet(rows), hiddenRows: new Set([2]) }))).toEqual([]);
});
