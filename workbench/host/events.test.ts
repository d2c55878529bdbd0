import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { SimulatedHost } from './host.ts';
import { univerEngine } from './model/univerEngine.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

const DATA = '{00000000-0001-0000-0000-000000000000}';
const TOTAL = '{00000000-0001-0000-0100-000000000000}';

let running: RunningHost;
let host: SimulatedHost;
let heard: object[];

beforeEach(async () => {
  const workbook = workbookOf({ Data: [[1, 2]], Total: [['=SUM(Data!A1:B1)']] });
  running = await startHost(workbook, { engine: univerEngine() });
  host = running.host;
  heard = [];
});

afterEach(() => running.stop());

/** Registers handlers that write down what they hear. */
function listen(
  register: (sheets: Excel.WorksheetCollection, hear: (event: object) => Promise<void>) => void,
) {
  return running.Excel.run(async (context) => {
    register(context.workbook.worksheets, (event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
}

test('a change tells its address, its kind and the value before and after', async () => {
  await listen((sheets, hear) => sheets.onChanged.add(hear));
  await host.user.write('Data', 'A1', 5);
  await running.idle();
  expect(heard).toMatchObject([
    {
      type: 'WorksheetChanged',
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: DATA,
      details: { valueBefore: 1, valueAfter: 5, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
    },
  ]);
});

test('a co-author is remote', async () => {
  await listen((sheets, hear) => sheets.onChanged.add(hear));
  await host.coAuthor.write('Data', 'A1:B1', [[7, 8]]);
  await running.idle();
  expect(heard).toMatchObject([{ address: 'A1:B1', source: 'Remote' }]);
});

test('a recalculation is no change', async () => {
  await listen((sheets, hear) => {
    sheets.onChanged.add(hear);
    sheets.onCalculated.add(hear);
  });
  await host.user.write('Data', 'A1', 5);
  await running.idle();
  expect(heard).toMatchObject([
    { type: 'WorksheetChanged', worksheetId: DATA },
    { type: 'WorksheetCalculated', worksheetId: TOTAL, address: 'A1' },
  ]);
});

test('one sheet can be listened to alone', async () => {
  await listen((sheets, hear) => sheets.getItem('Total').onChanged.add(hear));
  await host.user.write('Data', 'A1', 5);
  await host.user.write('Total', 'B1', 6);
  await running.idle();
  expect(heard).toMatchObject([{ worksheetId: TOTAL, address: 'B1' }]);
});

test('the add-in hears of its own writes unless it turns events off', async () => {
  await listen((sheets, hear) => sheets.onChanged.add(hear));
  const write = (isHeard: boolean) =>
    running.Excel.run(async (context) => {
      context.runtime.enableEvents = isHeard;
      context.workbook.worksheets.getItem('Data').getRange('A1').values = [[9]];
      await context.sync();
    });
  await write(false);
  await running.idle();
  expect(heard).toEqual([]);
  await write(true);
  await running.idle();
  expect(heard).toMatchObject([{ triggerSource: 'ThisLocalAddin' }]);
});

test('a handler that is removed hears nothing more', async () => {
  await running.Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
    handler.remove();
    await context.sync();
  });
  await host.user.write('Data', 'A1', 5);
  await running.idle();
  expect(heard).toEqual([]);
});

test('sheets tell when they come, go and are activated', async () => {
  await listen((sheets, hear) => {
    sheets.onAdded.add(hear);
    sheets.onDeleted.add(hear);
    sheets.onActivated.add(hear);
  });
  await host.coAuthor.addSheet('Baru');
  await host.user.select('Total', 'A1');
  await host.user.deleteSheet('Data');
  await running.idle();
  expect(heard).toMatchObject([
    { type: 'WorksheetAdded', source: 'Remote' },
    { type: 'WorksheetActivated', worksheetId: TOTAL },
    { type: 'WorksheetDeleted', worksheetId: DATA, source: 'Local' },
  ]);
});

test('a selection is told to the workbook and read from it', async () => {
  await running.Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => {
      heard.push({ selected: true });
      return Promise.resolve();
    });
    await context.sync();
    await host.user.select('Total', 'B2:C3');
    await running.idle();
    const range = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    range.load('address');
    cell.load('address');
    await context.sync();
    expect([range.address, cell.address]).toEqual(['Total!B2:C3', 'Total!B2']);
  });
  expect(heard).toEqual([{ selected: true }]);
});

test('a sheet that formulas look at can be renamed and deleted', async () => {
  await host.user.renameSheet('Data', 'Data baru');
  expect(host.cell('Total', 'A1')).toEqual({ value: 3, formula: "=SUM('Data baru'!A1:B1)" });
  await host.user.select('Total', 'A1');
  await host.user.deleteSheet('Data baru');
  expect(host.cell('Total', 'A1')).toEqual({ value: null, error: '#REF!', formula: '=SUM(#REF!A1:B1)' });
});
