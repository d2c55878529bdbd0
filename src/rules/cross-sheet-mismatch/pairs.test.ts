import { describe, expect, test } from '@jest/globals';
import type { Block, Entry, Measurement, Panel, PanelKind, SheetReport } from '../../report/report.ts';
import type { Period } from '../../workbook/period.ts';
import { pairsOf, type Item } from './pairs.ts';

/** A row of a table; its year's target, and its realizations in order of months. */
interface Row extends Partial<Pick<Block, 'name' | 'code' | 'level' | 'unit' | 'parent'>> {
  readonly annual?: number;
  readonly realizations?: readonly (number | '-')[];
  readonly measurements?: readonly Measurement[];
}

const entry = (value: number | '-'): Entry => ({
  row: 0,
  column: 0,
  figure:
    value === '-' ? { kind: 'none' } : { kind: 'number', value, unit: 'plain', decimals: 0, isText: false },
});

/** A measurement with a target, of a period or of the year. */
const planned = (target: number, period?: Period): Measurement => ({
  row: 0,
  period,
  target: entry(target),
});

const JANUARY: Period = { kind: 'month', index: 1 };

const SHEET: SheetReport = {
  sheetId: 'Sheet1',
  name: 'Sheet1',
  layout: 'monthly',
  panels: [],
  hiddenRows: new Set(),
  signatures: [],
  hasFigures: true,
  doubts: [],
};

/** The items of tables, one after another. */
function itemsOf(kind: PanelKind, tables: readonly (readonly Row[])[]): Item[] {
  return tables.flatMap((rows) => {
    const blocks = rows.map(({ annual, realizations = [], measurements, ...row }): Block => ({
      row: 0,
      column: 0,
      top: 0,
      bottom: 0,
      name: undefined,
      groups: [],
      ...(annual === undefined ? {} : { annual: entry(annual) }),
      measurements:
        measurements ??
        realizations.map((value, index) => ({
          row: index,
          period: { kind: 'month', index: index + 1 },
          realization: entry(value),
        })),
      target: { kind: 'cumulative', decidedBy: 'steps' },
      realization: { kind: 'cumulative', decidedBy: 'steps' },
      direction: 'more',
      missingPeriods: [],
      ...row,
    }));
    const panel: Panel = {
      kind,
      periodsIn: 'rows',
      columns: [],
      blocks,
      totals: [],
      percent: { rounding: 'halfUp', scale: 'hundred', otherScale: new Set(), basis: 'period' },
      styles: new Map(),
    };
    return blocks.map((block) => ({ sheet: SHEET, panel, block }));
  });
}

/** The pairs of one table above and one below by the numbers of their rows: `0 = 1 + 2`, `0 == 1` where it is certain. */
const paired = (upper: readonly Row[], lower: readonly Row[], kind: PanelKind = 'budget') =>
  pairedIn([upper], [lower], kind);

function pairedIn(
  upper: readonly (readonly Row[])[],
  lower: readonly (readonly Row[])[],
  kind: PanelKind = 'budget',
): string[] {
  const above = itemsOf(kind, upper);
  const below = itemsOf(kind, lower);
  return pairsOf(above, below).map(
    ({ upper: item, parts, isCertain }) =>
      `${above.indexOf(item)} ${isCertain ? '==' : '='} ${parts.map((part) => below.indexOf(part)).join(' + ')}`,
  );
}

describe('items of two sheets are paired by code', () => {
  test.each<[string, string, string]>([
    ['the same code', '3.30', '3.30'],
    ['a code with a space in it', '3. 30', '3.30'],
    ['a code with strokes', '3-30/01', '3.30.01'],
    ['a code in other letter case', '3.30.A', '3.30.a'],
  ])('%s, whatever else differs', (_, code, other) => {
    expect(
      paired(
        [
          { code: '3.31', name: 'Program Pasar', annual: 700_000 },
          { code, name: 'Program Ekspor', annual: 900_000 },
        ],
        [
          { code: other, name: 'Promosi', annual: 800_000 },
          { code: '3.32', name: 'Sarana', annual: 600_000 },
        ],
      ),
    ).toEqual(['1 == 0']);
  });

  test.each<[string, string, string]>([
    ['of other parts', '1.11', '11.1'],
    ['that is a running number', '123', '123'],
    ['that is a running letter', 'a', 'a'],
    ['that is a running number in brackets', '(1)', '(1)'],
  ])('not by a code %s', (_, code, other) => {
    expect(paired([{ code, annual: 900_000 }], [{ code: other, annual: 800_000 }])).toEqual([]);
  });

  test('not by a code that stands twice', () => {
    const row = { code: '3.30', annual: 900_000 };
    const other = { code: '3.30', annual: 800_000 };
    expect(paired([row, row], [other])).toEqual([]);
    expect(paired([row], [other, other])).toEqual([]);
    expect(paired([row], [other, other, other])).toEqual([]);
  });

  test('not an indicator, whose code is that of its program', () => {
    expect(paired([{ code: '3.30', annual: 9 }], [{ code: '3.30', annual: 8 }], 'performance')).toEqual([]);
  });
});

describe('items of two sheets are paired by level and name', () => {
  const program: Row = { level: 'program', name: 'Program Ekspor', annual: 900_000 };

  test('whatever else differs', () => {
    expect(
      paired(
        [program, { level: 'activity', name: 'Promosi' }],
        [
          { level: 'activity', name: 'Misi' },
          { level: 'program', name: 'PROGRAM EKSPOR', annual: 5 },
        ],
      ),
    ).toEqual(['0 == 1']);
  });

  test.each<[string, Row, Row, PanelKind]>([
    ['of another level', program, { ...program, level: 'activity', annual: 5 }, 'budget'],
    [
      'without a level',
      { name: 'Program Ekspor', annual: 9 },
      { name: 'Program Ekspor', annual: 5 },
      'budget',
    ],
    ['without a name', { level: 'program', annual: 9 }, { level: 'program', annual: 5 }, 'budget'],
    ['of indicators', program, { ...program, annual: 5 }, 'performance'],
  ])('not %s', (_, above, below, kind) => {
    expect(paired([above], [below], kind)).toEqual([]);
  });
});

describe('items of a budget are paired by their annual amount', () => {
  test('one that is not round', () => {
    expect(paired([{ annual: 900_001 }], [{ annual: 900_001 }])).toEqual(['0 = 0']);
  });

  test('a round one whose realizations end alike', () => {
    const row: Row = { annual: 900_000, realizations: [1, 5, '-'] };
    expect(paired([row], [{ ...row, realizations: [2, 3, 5] }])).toEqual(['0 = 0']);
    expect(paired([row], [{ ...row, realizations: [1, 5, 6] }])).toEqual([]);
  });

  test.each<[string, readonly ('-' | number)[]]>([
    ['without a realization', []],
    ['with dashes', ['-', '-']],
    ['of which nothing was realized', [0, 0]],
  ])('not a round one %s', (_, realizations) => {
    const row: Row = { annual: 900_000, realizations };
    expect(paired([row], [row])).toEqual([]);
  });

  test('a round one of the same name, also in another unit', () => {
    const row: Row = { annual: 900_000, name: 'Program Ekspor', unit: 'Paket' };
    expect(paired([row], [{ annual: 900_000, name: 'PROGRAM EKSPOR', realizations: [3] }])).toEqual([
      '0 = 0',
    ]);
  });

  test('not round ones without a name, which tell nothing of each other', () => {
    expect(paired([{ annual: 900_000 }], [{ annual: 900_000, realizations: [3] }])).toEqual([]);
    expect(paired([{ annual: 900_000, name: 'A' }], [{ annual: 900_000, realizations: [3] }])).toEqual([]);
  });

  test('not those without one, or of 0', () => {
    const row: Row = { realizations: [1, 5] };
    expect(paired([row], [row])).toEqual([]);
    expect(paired([{ ...row, annual: 0 }], [{ ...row, annual: 0 }])).toEqual([]);
  });

  test('not where it stands twice on either sheet', () => {
    const row: Row = { annual: 900_001 };
    expect(paired([row, row], [row])).toEqual([]);
    expect(paired([row], [row, row])).toEqual([]);
    expect(paired([row, row, row], [row])).toEqual([]);
  });

  test('in a table of the year alone by its only target', () => {
    const rowOf = (...measurements: Measurement[]): Row => ({ measurements });
    const year = rowOf(planned(900_001));
    expect(paired([year], [{ annual: 900_001 }])).toEqual(['0 = 0']);
    expect(paired([rowOf(planned(900_001, JANUARY))], [{ annual: 900_001 }])).toEqual([]);
    expect(paired([rowOf(planned(900_001), planned(7))], [{ annual: 900_001 }])).toEqual([]);
  });

  test('a program and its only activity of one amount as the program', () => {
    const row: Row = { annual: 900_001 };
    const family = [row, { ...row, parent: 0 }, { ...row, parent: 1 }];
    expect(paired([{ annual: 5 }, row], family)).toEqual(['1 = 0']);
    expect(paired([{ annual: 5 }, row], [row, { annual: 5, parent: 0 }, { ...row, parent: 1 }])).toEqual([
      '0 = 1',
      '1 = 0',
    ]);
  });

  test('not where the other of the same amount is a part of something else', () => {
    const row: Row = { annual: 900_001 };
    expect(paired([row], [row, { annual: 7 }, { ...row, parent: 1 }])).toEqual([]);
    expect(paired([row], [{ annual: 7 }, row, { ...row, parent: 0 }])).toEqual([]);
  });

  test('not where the other of the same amount stands in another table', () => {
    const row: Row = { annual: 900_001 };
    expect(pairedIn([[row]], [[row], [{ annual: 7 }, { ...row, parent: 0 }]])).toEqual([]);
  });
});

describe('indicators are paired by name, annual figure and unit', () => {
  const row: Row = { name: 'Jumlah pasar', annual: 12, unit: 'unit' };

  test('where all of them are alike', () => {
    expect(paired([row], [{ ...row, name: 'JUMLAH PASAR', unit: 'Unit' }], 'performance')).toEqual(['0 = 0']);
    const plain = { name: 'Jumlah pasar', annual: 12 };
    expect(paired([plain], [plain], 'performance')).toEqual(['0 = 0']);
  });

  test.each<[string, Row, Row]>([
    ['of another name', row, { ...row, name: 'Luas lahan' }],
    ['of another annual figure', row, { ...row, annual: 11 }],
    ['of another unit', row, { ...row, unit: 'buah' }],
    ['without a name', { annual: 12 }, { annual: 12 }],
    ['without an annual figure', { name: 'Jumlah pasar tradisional' }, { name: 'Jumlah pasar tradisional' }],
  ])('not %s', (_, above, below) => {
    expect(paired([above], [below], 'performance')).toEqual([]);
  });
});

describe('indicators are paired by names that differ by a slip', () => {
  const right: Row = { name: 'Jumlah alat (yang) ditera', annual: 80 };
  const slip: Row = { name: 'Jumlah alat yang diterra', annual: 80 };
  const other: Row = { name: 'Jumlah alat yang ditara', annual: 80 };

  test('once', () => {
    expect(paired([right], [slip], 'performance')).toEqual(['0 = 0']);
    expect(paired([{ annual: 80 }, right], [{ annual: 80 }, slip], 'performance')).toEqual(['1 = 1']);
  });

  test('not where two are alike, on either sheet', () => {
    expect(paired([right], [slip, other], 'performance')).toEqual([]);
    expect(paired([slip, other], [right], 'performance')).toEqual([]);
  });

  test('several, each for itself', () => {
    const [area, areaSlip] = ['Luas lahan pertanian kota', 'Luas lahan pertaniann kota'];
    expect(
      paired([right, { name: area, annual: 80 }], [{ name: areaSlip, annual: 80 }, slip], 'performance'),
    ).toEqual(['0 = 1', '1 = 0']);
  });

  test.each<[string, Row, Row]>([
    ['of another annual figure', right, { ...slip, annual: 81 }],
    ['without an annual figure', { name: right.name }, { name: slip.name }],
    ['whose words begin with another letter', right, { ...right, name: 'Jumlah alat yang bitera' }],
  ])('not %s', (_, above, below) => {
    expect(paired([above], [below], 'performance')).toEqual([]);
  });
});

describe('what is left of a budget is paired by consecutive items that add up', () => {
  const four: Row = { annual: 400_001 };
  const five: Row = { annual: 500_002 };
  const nine: Row = { annual: 900_003 };

  test('two or more, beside others', () => {
    const seven: Row = { annual: 777 };
    expect(paired([nine], [seven, four, five, seven])).toEqual(['0 = 1 + 2']);
  });

  test.each([
    [40, 1],
    [41, 0],
  ])('%d at most', (count, found) => {
    const rows = Array.from({ length: count }, (_, index) => ({ annual: 1000 + index }));
    const annual = rows.reduce((sum, row) => sum + row.annual, 0);
    expect(paired([{ annual }], rows)).toHaveLength(found);
  });

  test('over an item without an amount, not from one on', () => {
    const rows = [{}, four, {}, five, {}];
    expect(paired([nine], rows)).toEqual(['0 = 1 + 2 + 3']);
  });

  test('programs without their activities', () => {
    const rows = [four, { ...four, parent: 0 }, five, { ...five, parent: 2 }];
    expect(paired([nine], rows)).toEqual(['0 = 0 + 2']);
  });

  test('not indicators', () => {
    expect(paired([{ annual: 9 }], [{ annual: 4 }, { annual: 5 }], 'performance')).toEqual([]);
  });

  test('not where two runs do', () => {
    expect(paired([nine], [four, five, four])).toEqual([]);
    expect(paired([nine], [four, five, { annual: 7 }, four, five])).toEqual([]);
  });

  test('not where an item would be a part of two', () => {
    expect(paired([nine, { annual: 800_005 }], [four, five, { annual: 300_003 }])).toEqual([]);
  });

  test('round amounts only where the realizations end alike', () => {
    const parts = (name: string, ...ends: readonly [number, number]): Row[] => [
      { name, annual: 400_000, realizations: [ends[0]] },
      { name: 'Misi Dagang', annual: 500_000, realizations: ['-', ends[1]] },
    ];
    const program: Row = { name: 'Program Ekspor', annual: 900_000, realizations: [9, 17] };
    expect(paired([program], parts('Promosi', 8, 9))).toEqual(['0 = 0 + 1']);
    expect(paired([program], parts('Promosi', 8, 8))).toEqual([]);
    expect(paired([program], parts('Program Ekspor', 8, 8))).toEqual([]);
    expect(paired([program], [{ annual: 400_000 }, { annual: 500_000, realizations: [17] }])).toEqual([
      '0 = 0 + 1',
    ]);
  });

  test('round amounts of parts that are not round themselves', () => {
    expect(paired([{ annual: 900_000 }], [{ annual: 399_999 }, { annual: 500_001 }])).toEqual(['0 = 0 + 1']);
  });
});
