import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { univerEngine } from '../../workbench/host/model/univerEngine.ts';
import { startHost, type RunningHost } from '../../workbench/host/startHost.ts';
import { workbookOf } from '../../workbench/host/workbookOf.ts';
import { askCells, askColumns, assignCells, filledBesides, type CellContent } from './writeCells.ts';

const BOOK = workbookOf({
  Data: [
    ['Target', 'Realisasi', '%'],
    [10, 5, null],
    [20, 5, null],
    [40, 10, null],
  ],
});
const sheetId = BOOK.sheets[0]?.id ?? '';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(BOOK, { engine: univerEngine() });
});

afterEach(() => running.stop());

const formulaIn = (row: number): CellContent => ({
  sheetId,
  row: row - 1,
  column: 2,
  content: `=B${row}/A${row}`,
  isFormula: true,
  formatNow: 'General',
});

const percentages = () => [2, 3, 4].map((row) => running.host.cell('Data', `C${row}`)?.formula);

test('cells of filtered rows are known before they are written, and then every cell gets its own formula', async () => {
  const contents = [formulaIn(2), formulaIn(3), formulaIn(4)];
  await running.host.user.filterOut('Data', '3:3');
  await running.Excel.run(async (context) => {
    const asked = askCells(context, contents);
    await context.sync();
    assignCells(context, contents, asked.hidden());
    await context.sync();
  });
  expect(percentages()).toEqual(['=B2/A2', '=B3/A3', '=B4/A4']);
});

test('where no row is hidden no cell has to be written by itself', async () => {
  await running.Excel.run(async (context) => {
    const asked = askCells(context, [formulaIn(2), formulaIn(3)]);
    await context.sync();
    expect(asked.hidden()).toEqual([]);
  });
});

test('what Excel fills in besides is found, with what was there before', async () => {
  await running.host.user.insertTable('Data', 'A1:C4');
  const besides = await running.Excel.run(async (context) => {
    const before = askColumns(context, [formulaIn(3)]);
    await context.sync();
    assignCells(context, [formulaIn(3)]);
    const after = askColumns(context, [formulaIn(3)]);
    await context.sync();
    return filledBesides(before(), after(), [formulaIn(3)]);
  });
  expect(besides).toEqual([
    { sheetId, row: 1, column: 2, content: '' },
    { sheetId, row: 3, column: 2, content: '' },
  ]);
});

const held = (row: number, content: string | number, relative = content) => ({
  sheetId,
  row,
  column: 2,
  content,
  relative,
});

test('a formula that takes the place of another one besides is told by what was there', () => {
  const before = [held(1, '=A2', '=RC[-2]'), held(2, '=A3', '=RC[-2]')];
  const after = [held(1, '=B2', '=RC[-1]'), held(2, '=B3', '=RC[-1]')];
  expect(filledBesides(before, after, [held(1, '')])).toEqual([
    { sheetId, row: 2, column: 2, content: '=A3' },
  ]);
});

test('what a co-author enters in the same column, and a formula that stood there, are not filled besides', () => {
  const before = [held(1, ''), held(2, 7), held(3, '=B4', '=RC[-1]')];
  const after = [held(1, '=B2', '=RC[-1]'), held(2, 8), held(3, '=B4', '=RC[-1]'), held(4, '=1+1')];
  expect(filledBesides(before, after, [held(1, '')])).toEqual([]);
});
