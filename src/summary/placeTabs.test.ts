import { expect, test } from '@jest/globals';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import { fingerprintOf, markFormula } from './ownTab.ts';
import { placeTabs } from './placeTabs.ts';
import type { SheetPlan } from './plan.ts';

const PLAN: SheetPlan = {
  tab: 'budget',
  name: 'Anggaran',
  cells: [],
  merges: [],
  rowHeights: new Map(),
  columnWidths: [],
  hiddenColumns: [],
  outline: new Map(),
  conditionalFormats: [],
  validations: [],
  charts: [],
  frozenRows: 0,
  print: { paper: 'F4', orientation: 'landscape', footer: '' },
};
const GRID: readonly Cell[][] = [[{ value: 'Anggaran' }]];
const MARK = markFormula({ tab: 'budget', fingerprint: fingerprintOf(GRID, undefined) });

function sheet(id: string, name: string, rest: Partial<Sheet> = {}): Sheet {
  return {
    id,
    name,
    visibility: 'visible',
    grid: GRID,
    merges: [],
    hiddenRows: new Set(),
    isProtected: false,
    ...rest,
  };
}

function placedIn(...sheets: readonly Sheet[]): { name: string; sheetId?: string; isEdited?: boolean } {
  const [placed] = placeTabs({ sheets }, [PLAN]);
  return { name: placed?.plan.name ?? '', ...placed?.replaces };
}

test('a tab that is not there yet gets its own name', () => {
  expect(placedIn(sheet('1', 'TW I'))).toEqual({ name: 'Anggaran' });
});

test("a worksheet of the user's with the tab's name is left alone, in whatever letter case", () => {
  expect(placedIn(sheet('1', 'ANGGARAN'))).toEqual({ name: 'Anggaran (2)' });
  expect(placedIn(sheet('1', 'Anggaran'), sheet('2', 'anggaran (2)'))).toEqual({ name: 'Anggaran (3)' });
});

test('a tab of an earlier run is replaced, under the name that it has now', () => {
  expect(placedIn(sheet('1', 'TW I'), sheet('2', 'Anggaran', { mark: MARK }))).toEqual({
    name: 'Anggaran',
    sheetId: '2',
    isEdited: false,
  });
  expect(placedIn(sheet('2', 'Anggaran 2021', { mark: MARK }))).toMatchObject({
    name: 'Anggaran 2021',
    sheetId: '2',
  });
});

test('a tab that the user edited is known', () => {
  const grid = [[{ value: 'Anggaran kita' }]];
  expect(placedIn(sheet('2', 'Anggaran', { mark: MARK, grid }))).toMatchObject({
    sheetId: '2',
    isEdited: true,
  });
});

test('a copy that the user made of a tab is not replaced where the tab itself is there', () => {
  expect(
    placedIn(sheet('1', 'Anggaran lama', { mark: MARK }), sheet('2', 'Anggaran', { mark: MARK })),
  ).toMatchObject({ sheetId: '2' });
});

test('a tab of another kind is not replaced', () => {
  const mark = markFormula({ tab: 'overview', fingerprint: '0' });
  expect(placedIn(sheet('1', 'Anggaran', { mark }))).toEqual({ name: 'Anggaran (2)' });
});

test('two plans of one name get two', () => {
  const placed = placeTabs({ sheets: [] }, [PLAN, { ...PLAN, tab: 'charts' }]);
  expect(placed.map(({ plan }) => plan.name)).toEqual(['Anggaran', 'Anggaran (2)']);
});

test('a long name is cut to what Excel takes', () => {
  const name = 'A'.repeat(31);
  const [placed] = placeTabs({ sheets: [sheet('1', name)] }, [{ ...PLAN, name }]);
  expect(placed?.plan.name).toBe(`${'A'.repeat(27)} (2)`);
});
