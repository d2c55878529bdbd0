import { describe, expect, test } from '@jest/globals';
import { blockOf, entryOf, panelOf, quartersOf, sheetOf } from '../../test/reportModel.ts';
import type { Given } from '../../test/worksheets.ts';
import type { Accumulation, Block, Panel, PercentConvention, TotalRow } from '../report/report.ts';
import { addressOf, type Place } from '../workbook/address.ts';
import type { Edit } from '../rules/finding.ts';
import { blankFigures } from './blankFigures.ts';

/** Kind, cell and content of what is proposed for a panel. */
function proposedIn(panel: Panel) {
  return blankFigures(sheetOf([panel]), panel, () => undefined).map(({ kind, edit }) => [
    kind,
    addressOf(edit),
    edit.formula ?? edit.value,
  ]);
}

const SCALE = { rounding: 'halfUp', scale: 'ratio', otherScale: new Set<number>() } as const;

describe('blank percentages', () => {
  const quarters = (percent: Given) => quartersOf(4, [10, 5, percent], [20, 15, null]);
  const annual = entryOf(100, { row: 4, column: 20 });

  test.each([
    ['period', ['C5', '=IF(OR(N(A5)=0,NOT(ISNUMBER(B5))),"-",B5/A5)']],
    ['annual', ['C5', '=IF(OR(N(U5)=0,NOT(ISNUMBER(B5))),"-",B5/U5)']],
    ['unknown', ['C5', '=IF(OR(N(U5)=0,NOT(ISNUMBER(B5))),"-",B5/U5)']],
  ] as const)('of a table that states none, by its basis %s', (basis, [cell, formula]) => {
    const panel = panelOf([blockOf(quarters(null), { annual })], { percent: { ...SCALE, basis } });
    expect(proposedIn(panel)[0]).toEqual(['percent', cell, formula]);
  });

  test('of a table that states some are left to the rule', () => {
    const written = { isText: false, isPlain: false, decimals: 2 };
    const percent = { ...SCALE, basis: 'period', written } as const;
    expect(proposedIn(panelOf([blockOf(quarters(null))], { percent }))).toEqual([]);
  });

  test('a dash is no blank', () => {
    expect(proposedIn(panelOf([blockOf(quarters('-'))])).map(([, cell]) => cell)).toEqual(['F5']);
  });
});

describe('a blank achievement of the year', () => {
  const achievement = entryOf(null, { row: 4, column: 21 });
  const of = (
    realizations: readonly Given[],
    kind: Accumulation['kind'],
    rest: Partial<Block> = {},
    ...others: readonly Block[]
  ) =>
    proposedIn(
      panelOf([
        blockOf(quartersOf(4, ...realizations.map((realization) => [10, realization] as const)), {
          annual: entryOf(40, { row: 4, column: 20 }),
          achievement,
          realization: { kind, decidedBy: 'steps' },
          ...rest,
        }),
        ...others,
      ]),
    ).map(([, cell, content]) => [cell, content]);
  const latest = [['V5', '=IF(OR(N(U5)=0,NOT(ISNUMBER(H5))),"-",H5/U5)']];

  test('is the latest of a cumulative series, and of one that stays', () => {
    expect(of([5, 10, 15, null], 'cumulative')).toEqual(latest);
    expect(of([15, 15, 15], 'constant')).toEqual(latest);
  });

  test('is the sum of periods that are added up, dashes left out', () => {
    expect(of([5, '-', 15], 'perPeriod')).toEqual([
      ['V5', '=IF(OR(N(U5)=0,NOT(ISNUMBER(H5))),"-",(B5+H5)/U5)'],
    ]);
  });

  test.each<[string, ReturnType<typeof of>]>([
    ['nothing is measured', of([null, null], 'cumulative')],
    ['one of the figures is in words', of([5, 'lengkap', 15], 'cumulative')],
    ['nothing tells how the periods add up', of([5, 10, 15], 'undecided')],
    [
      'a period that is added up has no row',
      of([5, 10], 'perPeriod', { missingPeriods: [{ kind: 'quarter', index: 2 }] }),
    ],
    ['there is no annual target', of([5, 10, 15], 'cumulative', { annual: entryOf('-') })],
    ['the annual target is 0', of([5, 10, 15], 'cumulative', { annual: entryOf(0) })],
    ['it is stated', of([5, 10, 15], 'cumulative', { achievement: entryOf('38%') })],
  ])('is not proposed where %s', (_, proposed) => {
    expect(proposed).toEqual([]);
  });

  test('is not proposed where another item states one; its dash, or no cell, is none', () => {
    const other = (stated: Given) => blockOf([], { achievement: entryOf(stated) });
    expect(of([5, 10, 15], 'cumulative', {}, other(0.5))).toEqual([]);
    expect(of([5, 10, 15], 'cumulative', {}, other('-'))).toEqual(latest);
    expect(of([5, 10, 15], 'cumulative', {}, blockOf([]))).toEqual(latest);
  });

  test.each<[PercentConvention['scale'], readonly number[], Partial<Edit>]>([
    ['ratio', [], { value: 0.375, numberFormat: '0.00%' }],
    ['hundred', [], { value: 37.5 }],
    ['hundred', [21], { value: 0.375, numberFormat: '0.00%' }],
    ['ratio', [21], { value: 37.5 }],
  ])(
    'in a table of scale %s, but for columns %p, gets a percentage format as a ratio',
    (scale, others, edit) => {
      const block = blockOf(quartersOf(4, [10, 5], [10, 10], [10, 15]), {
        annual: entryOf(40, { row: 4, column: 20 }),
        achievement,
        realization: { kind: 'cumulative', decidedBy: 'steps' },
      });
      const panel = panelOf([block], {
        percent: { ...SCALE, scale, otherScale: new Set(others), basis: 'period' },
      });
      const [found] = blankFigures(sheetOf([panel]), panel, () => undefined).map((one) => one.edit);
      expect([found?.value, found?.numberFormat]).toEqual([edit.value, edit.numberFormat]);
    },
  );

  test('counts a period without a cell for its realization as not measured', () => {
    const measurements = [
      ...quartersOf(4, [10, 5], [10, 10], [10, 15]),
      ...quartersOf(4, [10]).map((one) => ({ ...one, period: { kind: 'quarter', index: 4 } as const })),
    ];
    expect(of([], 'cumulative', { measurements })).toEqual(latest);
  });
});

describe('blank cells of a total row', () => {
  const item = (row: number, annual: Given, reached: Given, ...quarters: readonly [Given, Given][]) =>
    blockOf(quartersOf(row, ...quarters), {
      annual: entryOf(annual, { row, column: 20 }),
      annualRealization: entryOf(reached, { row, column: 21 }),
    });
  const total: TotalRow = {
    row: 9,
    column: 0,
    label: 'JUMLAH',
    annual: entryOf(null, { row: 9, column: 20 }),
    annualRealization: entryOf(null, { row: 9, column: 21 }),
    measurements: quartersOf(9, [null, null]),
    covers: [0, 1],
  };
  const ofItems = (items: readonly Block[], rest: Partial<Panel> = {}, row: Partial<TotalRow> = {}) =>
    proposedIn(panelOf(items, { kind: 'budget', totals: [{ ...total, ...row }], ...rest }));
  const ITEMS = [item(4, 100, 30, [10, 5]), item(5, 200, 60, [20, 15])];

  test('are the sums of its columns: the year and each period', () => {
    expect(ofItems(ITEMS)).toEqual([
      ['total', 'U10', '=SUM(U5,U6)'],
      ['total', 'V10', '=SUM(V5,V6)'],
      ['total', 'A10', '=SUM(A5,A6)'],
      ['total', 'B10', '=SUM(B5,B6)'],
    ]);
  });

  test('are the year’s alone where the periods stand below each other', () => {
    expect(ofItems(ITEMS, { periodsIn: 'rows' }).map(([, cell]) => cell)).toEqual(['U10', 'V10']);
  });

  test.each<[string, ReturnType<typeof ofItems>]>([
    ['of indicators, which have units of their own', ofItems(ITEMS, { kind: 'performance' })],
    ['that covers nothing', ofItems(ITEMS, {}, { covers: [] })],
    ['that covers what is not there', ofItems(ITEMS, {}, { covers: [7] })],
  ])('are not proposed in a row %s', (_, proposed) => {
    expect(proposed).toEqual([]);
  });

  test.each<[string, Given]>([
    ['a word', 'lengkap'],
    ['a percentage', '12,5%'],
    ['text, which Excel does not add', '100'],
  ])('are not proposed over %s', (_, given) => {
    const proposed = ofItems([...ITEMS, item(6, given, 90, [30, 25])], {}, { covers: [0, 1, 2] });
    expect(proposed.map(([, cell]) => cell)).toEqual(['V10', 'A10', 'B10']);
  });

  describe('of percentages', () => {
    const sums = quartersOf(9, [30, 20, null]);
    const needsOf = (measurements: TotalRow['measurements'], edit: Partial<Edit> = {}) => {
      const panel = panelOf(ITEMS, {
        kind: 'budget',
        totals: [{ ...total, measurements }],
        percent: { ...SCALE, basis: 'period', written: { isText: false, isPlain: false, decimals: 2 } },
      });
      const editOf = (place: Place): Edit | undefined =>
        addressOf(place) === 'B10' && 'value' in edit
          ? { sheetId: 'Sheet1', ...place, value: 0, ...edit }
          : undefined;
      return blankFigures(sheetOf([panel]), panel, editOf)
        .filter(({ kind }) => kind === 'percent')
        .map(({ edit: { value }, needs = [] }) => [value, ...needs.map(addressOf)]);
    };

    test('follow from what stands there', () => {
      expect(needsOf(sums)).toEqual([[20 / 30]]);
    });

    test('follow from sums that are filled in with them', () => {
      expect(needsOf(quartersOf(9, [30, null, null]))).toEqual([[20 / 30, 'B10']]);
      expect(needsOf(quartersOf(9, [null, null, null]))).toEqual([[20 / 30, 'A10', 'B10']]);
    });

    test('follow from what is mended, which they need', () => {
      expect(needsOf(sums, { value: 15, formula: '=SUM(B5,B6)' })).toEqual([[0.5, 'B10']]);
      expect(needsOf(sums, { value: 15 })).toEqual([[0.5, 'B10']]);
    });

    test('need no formula that gives the same figure', () => {
      expect(needsOf(sums, { value: 20, formula: '=SUM(B5,B6)' })).toEqual([[20 / 30]]);
    });
  });

  test('add up dashes and blanks, which may be filled in later, but no item without the column', () => {
    const shorter = blockOf([], { annual: entryOf('-', { row: 6, column: 20 }) });
    expect(ofItems([...ITEMS, shorter], {}, { covers: [0, 1, 2] })[0]).toEqual([
      'total',
      'U10',
      '=SUM(U5,U6,U7)',
    ]);
  });

  test('are not proposed where nothing stands above, or something stands in them', () => {
    const empty = [item(4, null, '-', [null, null])];
    expect(ofItems(empty, {}, { covers: [0] })).toEqual([]);
    expect(
      ofItems(ITEMS, {}, { annual: entryOf(1), annualRealization: entryOf('-'), measurements: [] }),
    ).toEqual([]);
  });

  test.each([
    [255, 1],
    [256, 0],
  ])('of %i items are %i sums, as a function of Excel takes 255 arguments', (count, sums) => {
    const items = Array.from({ length: count }, (_, index) => item(index + 10, 1, null));
    const covers = items.map((_, index) => index);
    expect(ofItems(items, {}, { covers, measurements: [] })).toHaveLength(sums);
  });
});
