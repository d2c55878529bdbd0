import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/workbook/workbook.ts';
import type { CalculatedCell, EngineChange, FormulaEngine } from './engine.ts';
import { univerEngine } from './univerEngine.ts';

let engine: FormulaEngine;

beforeAll(async () => {
  engine = univerEngine();
  await engine.open([
    { id: 'a', name: 'Data', cells: [place(0, 0, { value: 4 }), place(0, 1, { value: 2 })] },
    { id: 'b', name: 'Hasil lain', cells: [place(0, 0, { value: null, formula: '=Data!A1*10' })] },
  ]);
});

afterAll(() => {
  engine.close();
});

test.each([
  ['=A1/B1', 2],
  ['=SUM(A1:B1)', 6],
  ['=SUM(A:A)', 4],
  ['=ROUND(10/3,2)', 3.33],
  ['=IF(OR(N(B1)=0,NOT(ISNUMBER(A1))),"-",A1/B1)', 2],
  ['=IF(OR(N(C1)=0,NOT(ISNUMBER(A1))),"-",A1/C1)', '-'],
  ['=AND(A1>B1,TRUE)', true],
  ['=A1&" orang"', '4 orang'],
  ['=IFERROR(A1/C1,0)', 0],
  ['=AVERAGE(A1:B1)', 3],
  ['=MIN(A1/B1,1)', 1],
  ['=C1', 0],
  ["='Hasil lain'!A1", 40],
])('%s is %j', async (formula, value) => {
  await expect(result(formula)).resolves.toEqual([{ sheetId: 'a', row: 20, column: 20, value }]);
});

test.each(['#DIV/0!', '#NAME?', '#VALUE!'] as const)('a formula gives the error %s', async (error) => {
  const formula = { '#DIV/0!': '=1/0', '#NAME?': '=NOSUCH(1)', '#VALUE!': '="x"*1' }[error];
  await expect(result(formula)).resolves.toEqual([{ sheetId: 'a', row: 20, column: 20, value: null, error }]);
});

test('a changed cell changes what depends on it, on other sheets too, and nothing else', async () => {
  await engine.recalculate([
    change(9, { value: null, formula: '=A1+1' }),
    change(10, { value: null, formula: '=B1' }),
  ]);
  const changed = await engine.recalculate([change(0, { value: 5 })]);
  expect(changed.toSorted(bySheet)).toEqual([
    { sheetId: 'a', row: 9, column: 0, value: 6 },
    { sheetId: 'b', row: 0, column: 0, value: 50 },
  ]);
});

test('a formula that is overwritten is forgotten', async () => {
  await engine.recalculate([change(11, { value: null, formula: '=A1' })]);
  await engine.recalculate([change(11, { value: 1 })]);
  const changed = await engine.recalculate([change(0, { value: 8 })]);
  expect(changed.filter(({ row }) => row === 11)).toEqual([]);
});

test('a workbook that came with all its values keeps them until something changes', async () => {
  const saved = univerEngine();
  const formula = { value: 99, formula: '=A1*2' };
  const opened = await saved.open([
    { id: 'a', name: 'Data', cells: [place(0, 0, { value: 4 }), place(0, 1, formula)] },
  ]);
  expect(opened).toEqual([]);
  await expect(saved.recalculate([change(0, { value: 5 })])).resolves.toEqual([
    { sheetId: 'a', row: 0, column: 1, value: 10 },
  ]);
  saved.close();
});

test('sheets come, get other names and go', async () => {
  await engine.recalculate([{ kind: 'sheetAdded', sheetId: 'c', name: 'Baru' }]);
  await engine.recalculate([{ kind: 'cell', sheetId: 'c', row: 0, column: 0, cell: { value: 7 } }]);
  await expect(result('=Baru!A1')).resolves.toMatchObject([{ value: 7 }]);
  await engine.recalculate([{ kind: 'sheetRenamed', sheetId: 'c', name: 'Lama' }]);
  await expect(result('=Lama!A1')).resolves.toMatchObject([{ value: 7 }]);
  await engine.recalculate([{ kind: 'sheetDeleted', sheetId: 'c' }]);
  await expect(result('=#REF!A1')).resolves.toMatchObject([{ error: '#REF!' }]);
});

function place(row: number, column: number, cell: Cell) {
  return { row, column, cell };
}

function change(row: number, cell: Cell): EngineChange {
  return { kind: 'cell', sheetId: 'a', row, column: 0, cell };
}

/** What the engine makes of a formula in a cell off the beaten track. */
function result(formula: string): Promise<readonly CalculatedCell[]> {
  return engine.recalculate([
    { kind: 'cell', sheetId: 'a', row: 20, column: 20, cell: { value: null, formula } },
  ]);
}

const bySheet = (a: CalculatedCell, b: CalculatedCell) => a.sheetId.localeCompare(b.sheetId);
