import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { univerEngine } from '../../workbench/host/model/univerEngine.ts';
import { startHost, type RunningHost } from '../../workbench/host/startHost.ts';
import { workbookOf } from '../../workbench/host/workbookOf.ts';
import { askCells, assignCells, type CellContent } from './writeCells.ts';

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
