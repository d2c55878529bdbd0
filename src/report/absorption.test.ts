import { describe, expect, test } from '@jest/globals';
import { blockOf, entryOf, panelOf, quartersOf, sheetOf, yearOf } from '../../test/reportModel.ts';
import { addressOf } from '../workbook/address.ts';
import { absorptionPanelsOf, isMereAbsorption, panelsOfMereAbsorption } from './absorption.ts';
import type { Panel } from './report.ts';

/** A row's realization of performance, its budget and what was spent of it. */
type Row = readonly [realization: string | null, budget: string | null, spent: string | null];

const performing = (rows: readonly Row[], rest: Partial<Panel> = {}) =>
  panelOf(
    rows.map(([realization], row) => blockOf(yearOf(row, '100%', realization))),
    { periodsIn: 'none', ...rest },
  );
const spending = (rows: readonly Row[], rest: Partial<Panel> = {}) =>
  panelOf(
    rows.map(([, budget, spent], row) => blockOf(yearOf(row, budget, spent))),
    { periodsIn: 'none', kind: 'budget', ...rest },
  );

const same = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => [`${index + 10}%`, '1000', `${10 * (index + 10)}`]);
const other = (count: number): Row[] => Array.from({ length: count }, () => ['50%', '1000', '700']);

const foundIn = (rows: readonly Row[]) => absorptionPanelsOf(sheetOf([performing(rows), spending(rows)]));

describe('realizations follow the budget beside them', () => {
  test.each<[string, readonly Row[], readonly [telling: number, same: number] | undefined]>([
    ['in five rows', same(5), [5, 5]],
    ['not in four', same(4), undefined],
    ['in four of five rows and more', [...same(8), ...other(2)], [10, 8]],
    ['not in fewer', [...same(7), ...other(2)], undefined],
    [
      'where 0 % and 100 % tell nothing',
      [...same(5), ['0%', '1000', '700'], ['100%', '1000', '700']],
      [5, 5],
    ],
    [
      'not where they are all that agree',
      [...same(4), ['0%', '1000', '0'], ['100%', '1000', '1000']],
      undefined,
    ],
    [
      'where a plain number tells nothing',
      [...same(5), ['0,5', '1000', '700'], ['50', '1000', '700']],
      [5, 5],
    ],
    [
      'where words tell nothing',
      [...same(5), ['nihil', '1000', '700'], ['50%', 'nihil', '700'], ['50%', '1000', 'nihil']],
      [5, 5],
    ],
    [
      'where no budget tells nothing',
      [...same(5), ['50%', '0', '700'], ['50%', '-', '700'], ['50%', '50%', '700']],
      [5, 5],
    ],
    ['where nothing is spent', [...same(5), ['50%', '1000', '-']], [6, 5]],
    ['where a blank says nothing of what is spent', [...same(5), ['50%', '1000', null]], [5, 5]],
    ['where one is cut off', [...same(5), ['66%', '3', '2']], [6, 6]],
    ['where one is rounded', [...same(5), ['67%', '3', '2']], [6, 6]],
    ['but for one that is neither', [...same(5), ['65%', '3', '2']], [6, 5]],
    ['at the decimals shown', [...same(5), ['66,6%', '3', '2'], ['66,5%', '3', '2']], [7, 6]],
  ])('%s', (_, rows, expected) => {
    const [found] = foundIn(rows);
    expect(found === undefined ? undefined : [found.telling, found.same]).toEqual(expected);
  });

  test('row by row, with the cells that it is told by', () => {
    const rows: Row[] = [...same(5), ['100%', '1000', '-']];
    const [found] = foundIn(rows);
    expect(found?.rows).toHaveLength(6);
    expect(
      found?.rows.map(({ realization, budget, spent }) => [realization, budget, spent].map(addressOf))[5],
    ).toEqual(['B6', 'A6', 'B6']);
    expect(found?.rows[0]).toMatchObject({
      absorption: { numerator: 100, denominator: 1000 },
      isSame: true,
      isTelling: true,
    });
    expect(found?.rows[5]).toMatchObject({
      absorption: { numerator: 0, denominator: 1000 },
      isSame: false,
      isTelling: false,
    });
  });

  test('where the budget is the year’s', () => {
    const rows = same(5);
    const budget = spending(rows, {
      blocks: rows.map(([, annual, spent], row) =>
        blockOf(yearOf(row, '1', '1'), { annual: entryOf(annual), annualRealization: entryOf(spent) }),
      ),
    });
    expect(absorptionPanelsOf(sheetOf([performing(rows), budget]))).toHaveLength(1);
  });

  test.each<[string, readonly Panel[], number]>([
    ['no budget', [performing(same(5))], 0],
    ['no performance', [spending(same(5))], 0],
    ['a budget in periods', [performing(same(5)), spending(same(5), { periodsIn: 'columns' })], 0],
    ['performance in periods', [performing(same(5), { periodsIn: 'columns' }), spending(same(5))], 0],
    ['a budget of other rows', [performing(same(5)), spending([...other(5)])], 0],
    ['a budget without rows', [performing(same(5)), spending([])], 0],
    [
      'a budget that lacks a column',
      [performing(same(5)), spending([], { blocks: same(5).map((_, row) => blockOf(yearOf(row, '1000'))) })],
      0,
    ],
    [
      'blocks without figures',
      [performing([], { blocks: [blockOf([])] }), spending([], { blocks: [blockOf([])] })],
      0,
    ],
    ['two budgets alike', [performing(same(5)), spending(same(5)), spending(same(5))], 1],
    ['another budget before it', [performing(same(5)), spending(other(5)), spending(same(5))], 1],
    ['two panels of performance', [performing(same(5)), performing(same(6)), spending(same(6))], 2],
  ])('with %s', (_, panels, count) => {
    expect(absorptionPanelsOf(sheetOf(panels))).toHaveLength(count);
  });
});

describe('performance is merely absorption', () => {
  test.each<[string, readonly Row[], boolean]>([
    ['in ten rows', same(10), true],
    ['not in nine', same(9), false],
    ['in nine of ten', [...same(9), ...other(1)], true],
    ['not in eight of ten', [...same(8), ...other(2)], false],
  ])('%s', (_, rows, expected) => {
    expect(foundIn(rows).map(isMereAbsorption)).toEqual([expected]);
    expect(panelsOfMereAbsorption(sheetOf([performing(rows), spending(rows)])).size).toBe(expected ? 1 : 0);
  });

  test('also in the quarter that repeats it', () => {
    const rows = same(10);
    const own = performing(rows);
    const reporting = panelOf(
      rows.map(([realization], row) => blockOf(quartersOf(row, ['25%', realization]))),
    );
    const period = { kind: 'quarter', index: 1 } as const;
    const sheet = sheetOf([reporting, own, spending(rows)], { period });
    expect([...panelsOfMereAbsorption(sheet)]).toEqual([own, reporting]);
  });

  test('not in a quarter that repeats something else', () => {
    const rows = same(10);
    const own = performing(rows);
    const measured = performing(other(10));
    const reporting = panelOf(
      other(10).map(([realization], row) => blockOf(quartersOf(row, ['25%', realization]))),
    );
    const period = { kind: 'quarter', index: 1 } as const;
    const sheet = sheetOf([reporting, own, measured, spending(rows)], { period });
    expect([...panelsOfMereAbsorption(sheet)]).toEqual([own]);
  });
});
