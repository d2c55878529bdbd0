import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { SimulatedHost } from './host.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;
let host: SimulatedHost;

beforeEach(async () => {
  running = await startHost(workbookOf({ Data: [[1, 2, 3]] }), { payloadLimit: 20_000 });
  host = running.host;
});

afterEach(() => running.stop());

/** Writes 10, 20 and 30 into A1, B1 and C1, in one sync. */
function writeThree(options: Excel.RunOptions = {}): Promise<void> {
  return running.Excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1').values = [[10]];
    sheet.getRange('B1').values = [[20]];
    sheet.getRange('C1').values = [[30]];
    await context.sync();
  });
}

const row = () => ['A1', 'B1', 'C1'].map((address) => host.cell('Data', address)?.value);

test('an error can be planned at a deed: what came before stays', async () => {
  host.plan({ kind: 'error', code: 'GeneralException', afterDeeds: 2 });
  await expect(writeThree()).rejects.toMatchObject({ code: 'GeneralException' });
  expect(row()).toEqual([10, 20, 3]);
  await writeThree();
  expect(row()).toEqual([10, 20, 30]);
});

test('an error can be planned at a later sync, and clean-up trips do not count', async () => {
  host.plan({ kind: 'error', code: 'AccessDenied', sync: 2 });
  await writeThree();
  await expect(writeThree()).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('a lost connection leaves what was done and tells only that it failed', async () => {
  host.plan({ kind: 'connectionLost', afterDeeds: 1 });
  await expect(writeThree()).rejects.toMatchObject({ code: 'ConnectionFailure' });
  expect(row()).toEqual([10, 2, 3]);
});

test('an answer can get lost after the whole batch was done', async () => {
  host.plan({ kind: 'connectionLost', afterDeeds: 99 });
  await expect(writeThree()).rejects.toMatchObject({ code: 'ConnectionFailure' });
  expect(row()).toEqual([10, 20, 30]);
});

test('a connection can be lost without a word', async () => {
  host.plan({ kind: 'connectionLost', answer: 'never' });
  const outcome = await Promise.race([writeThree(), running.idle().then(() => 'silence')]);
  expect(outcome).toBe('silence');
  await writeThree();
  expect(row()).toEqual([10, 20, 30]);
});

test('a request that is too large is refused as a whole', async () => {
  const write = running.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A1').values = [['x'.repeat(25_000)]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(row()).toEqual([1, 2, 3]);
});

test('an answer that is too large is refused after the batch was done', async () => {
  const read = running.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1').values = [[10]];
    sheet.getRange('A1:Z1000').load('values');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  expect(row()).toEqual([10, 2, 3]);
});

test('a batch fails while the user edits a cell', async () => {
  host.startEditing();
  await expect(writeThree()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  host.stopEditing();
  await writeThree();
  expect(row()).toEqual([10, 20, 30]);
});

test('a batch that may wait is done when the user leaves the cell', async () => {
  host.startEditing();
  const writing = writeThree({ delayForCellEdit: true });
  await running.idle();
  expect(row()).toEqual([1, 2, 3]);
  host.stopEditing();
  await writing;
  expect(row()).toEqual([10, 20, 30]);
});

test('the log tells each round trip with its size and what was asked', async () => {
  await running.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:C1');
    range.load('values,address');
    await context.sync();
  });
  expect(host.log.map(({ kind }) => kind)).toEqual(['sync', 'cleanup']);
  const [sync] = host.syncs;
  expect(sync?.actions.filter(({ kind }) => kind === 'query')).toEqual([
    { kind: 'query', name: '', select: ['values', 'address'] },
  ]);
  expect(sync?.requestBytes).toBeGreaterThan(300);
  expect(sync?.responseBytes).toBeGreaterThan(50);
});
