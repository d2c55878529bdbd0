import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { HostOptions } from '../../workbench/host/host.ts';
import { startHost, type RunningHost } from '../../workbench/host/startHost.ts';
import { workbookOf } from '../../workbench/host/workbookOf.ts';
import type { Workbook } from '../engine.ts';
import { openSpreadsheet } from './openSpreadsheet.ts';
import type { Outcome } from './spreadsheet.ts';

let running: RunningHost | undefined;
let removeGlobals: () => void = () => undefined;

afterEach(async () => {
  removeGlobals();
  await running?.stop();
  running = undefined;
});

async function open(book: Workbook, options: HostOptions = {}): Promise<RunningHost> {
  running = await startHost(book, options);
  removeGlobals = running.installGlobals();
  return running;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const silent = () => undefined;

describe('reading', () => {
  test('gives formulas with their values, errors, formats, merges, hidden rows; of hidden sheets the name alone', async () => {
    await open(
      workbookOf({
        Data: {
          rows: [
            ['Judul', null, null],
            ['Target', 0.5, { value: 0.25, formula: '=B2/2', numberFormat: '0.00%' }],
            [
              'Realisasi',
              { value: 1, numberFormat: '0%' },
              { value: null, error: '#DIV/0!', formula: '=1/0' },
            ],
            ['Sembunyi', 7_000_000, true],
          ],
          merges: ['A1:C1'],
          hiddenRows: [3],
        },
        Rahasia: { rows: [[1]], visibility: 'hidden' },
        Kosong: [],
      }),
    );
    const { sheets } = valueOf(await openSpreadsheet(silent).read());
    expect(sheets.map(({ name, visibility, grid }) => [name, visibility, grid.length > 0])).toEqual([
      ['Data', 'visible', true],
      ['Rahasia', 'hidden', false],
      ['Kosong', 'visible', true],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([3]);
    expect(sheets[0]?.grid[1]).toEqual([
      { value: 'Target' },
      { value: 0.5 },
      { value: 0.25, formula: '=B2/2', numberFormat: '0.00%' },
    ]);
    expect(sheets[0]?.grid[2]?.slice(1)).toEqual([
      { value: 1, numberFormat: '0%' },
      { value: null, error: '#DIV/0!', formula: '=1/0' },
    ]);
  });

  test('goes in portions where the answer would be too large, and gives the same workbook', async () => {
    const rows = Array.from({ length: 600 }, (_, row) => [`baris ${row}`, row, row / 8]);
    const book = workbookOf({ Besar: { rows, merges: ['A10:A12', 'A300:A320'] }, Lain: [['x']] });
    const whole = await open(book);
    const wanted = valueOf(await openSpreadsheet(silent).read());
    removeGlobals();
    await whole.stop();

    const small = await open(book, { payloadLimit: 9000 });
    const shares: number[] = [];
    const got = valueOf(await openSpreadsheet(silent).read((share) => shares.push(share)));
    expect(got).toEqual(wanted);
    expect(small.host.syncs.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).toBe(1);
  });

  test('names what is too large even in portions of one row', async () => {
    await open(workbookOf({ Besar: [['x'.repeat(3000)], ['y']] }), { payloadLimit: 1500 });
    expect(await openSpreadsheet(silent).read()).toMatchObject({
      kind: 'failed',
      failure: { key: 'tooMuchData' },
    });
  });
});

describe('selecting', () => {
  test('activates the sheet and selects the cell', async () => {
    const { host } = await open(workbookOf({ Satu: [[1]], 'Eselon II': [[1]] }));
    const spreadsheet = openSpreadsheet(silent);
    const { sheets } = valueOf(await spreadsheet.read());
    valueOf(await spreadsheet.select({ sheetId: sheets[1]?.id ?? '', row: 108, column: 8 }));
    expect(host.book.activeSheet.name).toBe('Eselon II');
    expect(host.book.selection.areas).toEqual([{ top: 108, left: 8, bottom: 108, right: 8 }]);
  });

  test('says that the sheet is gone', async () => {
    const { host } = await open(workbookOf({ Satu: [[1]], Dua: [[1]] }));
    const spreadsheet = openSpreadsheet(silent);
    const { sheets } = valueOf(await spreadsheet.read());
    await host.user.deleteSheet('Dua');
    const outcome = await spreadsheet.select({ sheetId: sheets[1]?.id ?? '', row: 0, column: 0 });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { key: 'sheetGone' } });
  });
});

describe('listening', () => {
  test('hears the user and co-authors until it stops, and not our own writes', async () => {
    const { host, idle } = await open(workbookOf({ Satu: [[1]] }));
    const spreadsheet = openSpreadsheet(silent);
    let heard = 0;
    const stop = valueOf(await spreadsheet.onEdited(() => heard++));
    await host.user.write('Satu', 'A1', 2);
    await host.coAuthor.write('Satu', 'A2', 3);
    await idle();
    expect(heard).toBe(2);

    const workbook = valueOf(await spreadsheet.read());
    valueOf(
      await spreadsheet.fill(
        [{ sheetId: workbook.sheets[0]?.id ?? '', row: 4, column: 0, value: 9 }],
        workbook,
      ),
    );
    await idle();
    expect(heard).toBe(2);

    stop();
    await spreadsheet.read();
    await host.user.write('Satu', 'A1', 5);
    await idle();
    expect(heard).toBe(2);
  });
});

describe('waiting for the user to leave a cell', () => {
  test('is told after a while, and told again when it is over', async () => {
    const { host } = await open(workbookOf({ Satu: [[1]] }));
    const told: boolean[] = [];
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    try {
      host.startEditing();
      const reading = openSpreadsheet((isWaiting) => told.push(isWaiting)).read();
      await jest.advanceTimersByTimeAsync(1000);
      expect(told).toEqual([]);
      await jest.advanceTimersByTimeAsync(1000);
      expect(told).toEqual([true]);
      host.stopEditing();
      for (let turn = 0; turn < 50; turn++) await jest.advanceTimersByTimeAsync(10);
      expect((await reading).kind).toBe('done');
      expect(told).toEqual([true, false]);
    } finally {
      jest.useRealTimers();
    }
  });
});
