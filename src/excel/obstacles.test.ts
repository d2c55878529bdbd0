import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { univerEngine } from '../../workbench/host/model/univerEngine.ts';
import { startHost, type RunningHost } from '../../workbench/host/startHost.ts';
import { workbookOf } from '../../workbench/host/workbookOf.ts';
import type { Edit, Workbook } from '../engine.ts';
import { openSpreadsheet } from './openSpreadsheet.ts';
import type { Outcome, Spreadsheet } from './spreadsheet.ts';

const BOOK = workbookOf({
  Data: {
    rows: [
      ['Bulan', 'Target', 'Realisasi', '%', 'Ket'],
      ['Januari', 10, 5, null, 'gabung'],
      ['Februari', 20, 5, null, null],
      ['Maret', 40, 10, null, null],
      ['April', 50, 25, null, null],
    ],
    merges: ['E2:E3'],
  },
});

let running: RunningHost;
let removeGlobals: () => void;
let spreadsheet: Spreadsheet;
let workbook: Workbook;

beforeEach(async () => {
  running = await startHost(BOOK, { engine: univerEngine() });
  removeGlobals = running.installGlobals();
  spreadsheet = openSpreadsheet(() => undefined);
  workbook = valueOf(await spreadsheet.read());
});

afterEach(async () => {
  removeGlobals();
  await running.stop();
});

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const sheetId = BOOK.sheets[0]?.id ?? '';

/** The percentage of a row, which is numbered as in Excel. */
function percentage(row: number, value: number): Edit {
  return { sheetId, row: row - 1, column: 3, formula: `=C${row}/B${row}`, value };
}

const MARCH = [percentage(4, 0.25)];
const ALL = [percentage(2, 0.5), percentage(3, 0.25), ...MARCH, percentage(5, 0.5)];

/** What every cell of the table holds, rows × columns. */
function contents(): unknown[][] {
  return [1, 2, 3, 4, 5].map((row) =>
    ['A', 'B', 'C', 'D', 'E'].map((column) => {
      const cell = running.host.cell('Data', `${column}${row}`);
      return cell?.formula ?? cell?.value ?? null;
    }),
  );
}

const percentages = () => contents().map((row) => row[3]);

/** Fills, and undoes what was filled. */
async function fillAndUndo(edits: readonly Edit[]): Promise<{ filled: unknown[]; undone: unknown[] }> {
  const { id } = valueOf(await spreadsheet.fill(edits, workbook));
  const filled = percentages();
  valueOf(await spreadsheet.undo(id));
  return { filled, undone: percentages() };
}

const BLANK = ['%', null, null, null, null];
const FILLED = ['%', '=C2/B2', '=C3/B3', '=C4/B4', '=C5/B5'];

describe('merged cells', () => {
  test('the first cell of a merged area is written and put back', async () => {
    const edit: Edit = { sheetId, row: 1, column: 4, value: 'keterangan baru' };
    const { id } = valueOf(await spreadsheet.fill([edit], workbook));
    expect(running.host.cell('Data', 'E2')?.value).toBe('keterangan baru');
    valueOf(await spreadsheet.undo(id));
    expect(running.host.cell('Data', 'E2')?.value).toBe('gabung');
  });

  test('a cell below a merged area is refused and named before anything is asked of Excel', async () => {
    const before = contents();
    running.host.forgetLog();
    const edit: Edit = { sheetId, row: 2, column: 4, value: 'tersembunyi' };
    expect(await spreadsheet.fill([...ALL, edit], workbook)).toEqual({
      kind: 'failed',
      failure: { key: 'writeRefused', sheet: 'Data', cells: ['E3'] },
    });
    expect(running.host.syncs).toHaveLength(0);
    expect(contents()).toEqual(before);
  });

  test('cells that were merged since they were read are not kept: the rest is put back', async () => {
    await running.host.user.merge('Data', 'D3:D4');
    const before = contents();
    expect(await spreadsheet.fill(ALL, workbook)).toEqual({
      kind: 'failed',
      failure: { key: 'writeNotKept', sheet: 'Data', cells: ['D4'] },
    });
    expect(contents()).toEqual(before);
  });
});

describe('hidden rows', () => {
  test('rows that the user hid are written as the others', async () => {
    await running.host.user.hideRows('Data', '3:4');
    expect(await fillAndUndo(ALL)).toEqual({ filled: FILLED, undone: BLANK });
  });

  test('a cell in a row that a filter hides is written, not the next one that shows', async () => {
    await running.host.user.filterOut('Data', '3:4');
    expect(await fillAndUndo(MARCH)).toEqual({
      filled: ['%', null, null, '=C4/B4', null],
      undone: BLANK,
    });
  });

  test('a column of which a filter hides rows is written cell by cell', async () => {
    await running.host.user.filterOut('Data', '3:4');
    expect(await fillAndUndo(ALL)).toEqual({ filled: FILLED, undone: BLANK });
  });
});

describe('tables', () => {
  beforeEach(() => running.host.user.insertTable('Data', 'A1:E5'));

  test('a column that is filled as a whole has its formulas, and is put back', async () => {
    expect(await fillAndUndo(ALL)).toEqual({ filled: FILLED, undone: BLANK });
  });

  test('beside other data in the column only the cell is written', async () => {
    await running.host.user.write('Data', 'D2', 0.5);
    workbook = valueOf(await spreadsheet.read());
    expect(await fillAndUndo(MARCH)).toEqual({
      filled: ['%', 0.5, null, '=C4/B4', null],
      undone: ['%', 0.5, null, null, null],
    });
  });

  test('one formula in an empty column leaves the rest of the column as it was', async () => {
    const before = contents();
    const outcome = await spreadsheet.fill(MARCH, workbook);
    expect(outcome).toMatchObject({ failure: { key: 'writeNotKept', sheet: 'Data' } });
    expect(contents()).toEqual(before);
  });
});

describe('an array that spills over the column', () => {
  const ARRAY = '=FILTER(C2:C5/B2:B5,B2:B5>0)';
  const SHOWN = ['%', ARRAY, 0.25, 0.25, 0.5];

  /** An array over all rows, or over those of February and March. */
  const enterArray = (address: string, values: readonly number[]) =>
    running.host.user.enterArray(
      'Data',
      address,
      ARRAY,
      values.map((value) => [value]),
    );

  /** Fills after the workbook was read again: what an array shows is no change. */
  async function fillOver(edits: readonly Edit[]) {
    workbook = valueOf(await spreadsheet.read());
    running.host.forgetLog();
    return spreadsheet.fill(edits, workbook);
  }

  test('is not written into: all its cells are refused and named, in one trip', async () => {
    await enterArray('D2:D5', [0.5, 0.25, 0.25, 0.5]);
    expect(await fillOver(MARCH)).toEqual({
      kind: 'failed',
      failure: { key: 'spilledArray', sheet: 'Data', cells: ['D4'] },
    });
    expect(running.host.syncs).toHaveLength(1);
    expect(percentages()).toEqual(SHOWN);
  });

  test('is not written over in its first cell, by which all would go', async () => {
    await enterArray('D2:D5', [0.5, 0.25, 0.25, 0.5]);
    expect(await fillOver([percentage(2, 0.5)])).toMatchObject({
      failure: { key: 'spilledArray', cells: ['D2'] },
    });
    expect(percentages()).toEqual(SHOWN);
  });

  test('over some of the cells is named by these alone', async () => {
    await enterArray('D3:D4', [0.25, 0.25]);
    expect(await fillOver(ALL)).toEqual({
      kind: 'failed',
      failure: { key: 'spilledArray', sheet: 'Data', cells: ['D3', 'D4'] },
    });
    expect(percentages()).toEqual(['%', null, ARRAY, 0.25, null]);
  });

  test('beside the column stops nothing and takes no more trips', async () => {
    await enterArray('F2:F5', [1, 2, 3, 4]);
    expect((await fillOver(ALL)).kind).toBe('done');
    expect(running.host.syncs).toHaveLength(4);
    expect(percentages()).toEqual(FILLED);
  });

  test('that came in the place of what was filled in is not broken by the undo', async () => {
    const { id } = valueOf(await spreadsheet.fill(ALL, workbook));
    await running.host.user.clear('Data', 'D2:D5');
    await enterArray('D2:D5', [0.5, 0.25, 0.25, 0.5]);
    expect(await spreadsheet.undo(id)).toMatchObject({
      failure: { key: 'spilledArray', cells: ['D2', 'D3', 'D4', 'D5'] },
    });
    expect(percentages()).toEqual(SHOWN);
  });
});

test('a data validation does not stop a fill: it is for what is typed', async () => {
  await running.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('Data').getRange('D2:D5');
    cells.dataValidation.rule = { wholeNumber: { formula1: 5, formula2: 9, operator: 'Between' } };
    await context.sync();
  });
  expect(await fillAndUndo(ALL)).toEqual({ filled: FILLED, undone: BLANK });
});

describe('a co-author who edits between a fill and its undo', () => {
  test('in another cell, also of the same row: the undo leaves it alone', async () => {
    const { id } = valueOf(await spreadsheet.fill(ALL, workbook));
    await running.host.coAuthor.write('Data', 'C4', 20);
    valueOf(await spreadsheet.undo(id));
    expect(percentages()).toEqual(BLANK);
    expect(running.host.cell('Data', 'C4')?.value).toBe(20);
  });

  test('in a cell of the fill: the undo is refused and names it', async () => {
    const { id } = valueOf(await spreadsheet.fill(ALL, workbook));
    await running.host.coAuthor.write('Data', 'D4', 0.3);
    expect(await spreadsheet.undo(id)).toEqual({
      kind: 'failed',
      failure: { key: 'cellsChanged', sheet: 'Data', cells: ['D4'] },
    });
    expect(percentages()).toEqual(['%', '=C2/B2', '=C3/B3', 0.3, '=C5/B5']);
  });
});
