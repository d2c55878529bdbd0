import { expect, test } from '@jest/globals';
import { blockOf, entryOf, panelOf, quartersOf } from '../../test/reportModel.ts';
import type { Entry, TotalRow } from '../report/report.ts';
import type { Edit } from '../rules/finding.ts';
import { addressOf } from '../workbook/address.ts';
import { filledPanel } from './filledPanel.ts';

const year = (row: number) => ({
  annual: entryOf(10, { row, column: 20 }),
  annualRealization: entryOf(5, { row, column: 21 }),
  achievement: entryOf(null, { row, column: 22 }),
});
const TOTAL: TotalRow = {
  row: 9,
  column: 0,
  label: 'JUMLAH',
  ...year(9),
  measurements: quartersOf(9, [10, null]),
  covers: [0],
};
const PANEL = panelOf(
  [blockOf(quartersOf(4, [10, 5, null]), year(4)), blockOf(quartersOf(5, [20]), { annual: entryOf(1) })],
  { totals: [TOTAL] },
);

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'figure' in value;
}

/** The panel once cells hold formulas, by their addresses. */
function filledWith(edits: Readonly<Record<string, Partial<Edit>>>) {
  return filledPanel(PANEL, (place) => {
    const edit = edits[addressOf(place)];
    return edit === undefined ? undefined : { sheetId: '1', ...place, value: 0.5, ...edit };
  });
}

test('a panel into which nothing is written is itself', () => {
  expect(filledWith({})).toBe(PANEL);
  expect(filledWith({ Z99: { formula: '=1' } })).toBe(PANEL);
});

test.each<[string, (panel: typeof PANEL) => Entry | undefined]>([
  ['A5', ({ blocks }) => blocks[0]?.measurements[0]?.target],
  ['B5', ({ blocks }) => blocks[0]?.measurements[0]?.realization],
  ['C5', ({ blocks }) => blocks[0]?.measurements[0]?.percent],
  ['U5', ({ blocks }) => blocks[0]?.annual],
  ['V5', ({ blocks }) => blocks[0]?.annualRealization],
  ['W5', ({ blocks }) => blocks[0]?.achievement],
  ['U10', ({ totals }) => totals[0]?.annual],
  ['V10', ({ totals }) => totals[0]?.annualRealization],
  ['W10', ({ totals }) => totals[0]?.achievement],
  ['B10', ({ totals }) => totals[0]?.measurements[0]?.realization],
])('%s holds its formula and what that gives, and no other cell changes', (address, entryIn) => {
  const filled = filledWith({ [address]: { formula: '=1/2', numberFormat: '0.00%' } });
  expect(entryIn(filled)).toMatchObject({
    ...(({ row, column }) => ({ row, column }))(entryIn(PANEL) ?? { row: -1, column: -1 }),
    formula: '=1/2',
    figure: { kind: 'number', value: 0.5, unit: 'percent', decimals: 2 },
  });
  const others = (panel: typeof PANEL): unknown =>
    JSON.parse(JSON.stringify([panel.blocks, panel.totals]), (_, value: unknown) =>
      isEntry(value) && addressOf(value) === address ? address : value,
    );
  expect(others(filled)).toStrictEqual(others(PANEL));
});

test('a formula without a format gives a plain number', () => {
  const [block] = filledWith({ C5: { formula: '=B5/A5' } }).blocks;
  expect(block?.measurements[0]?.percent?.figure).toMatchObject({ value: 0.5, unit: 'plain' });
});

test('a value takes the place of a formula', () => {
  const withFormula = filledWith({ C5: { formula: '=B5/A5' } });
  const edit = { sheetId: '1', row: 4, column: 2, value: 0.25 };
  const [block] = filledPanel(withFormula, (place) => (addressOf(place) === 'C5' ? edit : undefined)).blocks;
  const { percent } = block?.measurements[0] ?? {};
  expect(percent?.figure).toMatchObject({ value: 0.25 });
  expect(percent).not.toHaveProperty('formula');
});
