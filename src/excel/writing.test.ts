import { afterEach, describe, expect, test } from '@jest/globals';
import type { HostOptions } from '../../workbench/host/host.ts';
import { univerEngine } from '../../workbench/host/model/univerEngine.ts';
import { startHost, type RunningHost } from '../../workbench/host/startHost.ts';
import { workbookOf } from '../../workbench/host/workbookOf.ts';
import { check, DEFAULT_SETTINGS, type Edit, type Workbook } from '../engine.ts';
import type { Cell } from '../workbook/workbook.ts';
import { monthly, percent } from '../../test/worksheets.ts';
import { openSpreadsheet } from './openSpreadsheet.ts';
import type { Outcome, Spreadsheet } from './spreadsheet.ts';

interface Opened {
  readonly running: RunningHost;
  readonly spreadsheet: Spreadsheet;
}

let opened: Opened | undefined;
let removeGlobals: () => void = () => undefined;

afterEach(async () => {
  removeGlobals();
  await opened?.running.stop();
  opened = undefined;
});

/** What Excel would take for a formula, a number, a date or a truth value, and what XML would. */
const TEXTS = [
  '=1+1',
  '+62',
  '-5',
  '-belum',
  '@x',
  '\t=1+1',
  '\t5',
  ' =1+1',
  '47,83%',
  '65.864.830',
  '1e5',
  '(5)',
  '$5',
  '1/2',
  '3-4-2021',
  '12 Mar 2021',
  'Jan 5',
  '08:30',
  'TRUE',
  "'tanda",
  ' spasi',
  '<b>tebal</b> & "kutip"',
];

/** Two programs of four months; F4, F5 and F9 lack their percentage, B3 says what the year plans. */
const BOOK = monthly('Anggaran (Rp)', [
  {
    name: 'Program A',
    annual: 1000,
    months: [
      ['Januari', 100, 50, percent(0.5)],
      ['Februari', 400, 100, null],
      ['Maret', 600, 300, '-'],
      ['Desember', 1000, 900, percent(0.9)],
    ],
  },
  {
    name: '=1+1',
    annual: 800,
    months: [
      ['Januari', 200, 100, percent(0.5)],
      ['Februari', 400, 200, percent(0.5)],
      ['Desember', 800, 200, null],
    ],
  },
]);

async function open(options: HostOptions = {}, book: Workbook = BOOK): Promise<Opened> {
  const running = await startHost(book, { engine: univerEngine(), ...options });
  removeGlobals = running.installGlobals();
  opened = { running, spreadsheet: openSpreadsheet(() => undefined) };
  return opened;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

async function readAndPropose({ spreadsheet }: Opened): Promise<{ workbook: Workbook; edits: Edit[] }> {
  const workbook = valueOf(await spreadsheet.read());
  return { workbook, edits: check(workbook, DEFAULT_SETTINGS).findings.flatMap(({ fixes }) => fixes) };
}

const ADDRESSES = Array.from({ length: 9 }, (_, row) =>
  ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => `${column}${row + 1}`),
).flat();

/** Everything that the cells of the sheet hold, formats included; a cell that holds nothing is absent. */
function contents({ running }: Opened): Record<string, Cell | undefined> {
  const held = (cell: Cell | undefined) => (JSON.stringify(cell) === '{"value":null}' ? undefined : cell);
  return Object.fromEntries(
    ADDRESSES.map((address) => [address, held(running.host.cell('Sheet1', address))]),
  );
}

function changed(
  before: Record<string, Cell | undefined>,
  after: Record<string, Cell | undefined>,
): string[] {
  return ADDRESSES.filter((address) => JSON.stringify(before[address]) !== JSON.stringify(after[address]));
}

describe('a fill through the client library', () => {
  test('writes the proposed cells and no other, in 4 trips', async () => {
    const book = await open();
    const { workbook, edits } = await readAndPropose(book);
    const before = contents(book);
    book.running.host.forgetLog();
    const record = valueOf(await book.spreadsheet.fill(edits, workbook));
    expect(record).toMatchObject({ cells: 3, state: 'done' });
    expect(book.running.host.syncs).toHaveLength(4);
    expect(changed(before, contents(book))).toEqual(['F4', 'F5', 'F9']);
    expect(book.running.host.cell('Sheet1', 'F4')).toEqual({
      value: 0.25,
      formula: '=IF(OR(N(D4)=0,NOT(ISNUMBER(E4))),"-",E4/D4)',
      numberFormat: '0.00%',
    });
  });

  test('is undone to the last cell, also by a pane that was opened anew', async () => {
    const book = await open();
    const { workbook, edits } = await readAndPropose(book);
    const before = contents(book);
    const { id } = valueOf(await book.spreadsheet.fill(edits, workbook));
    const again = openSpreadsheet(() => undefined);
    expect(valueOf(await again.fills()).map((record) => [record.id, record.state])).toEqual([[id, 'done']]);
    expect(valueOf(await again.undo(id))).toMatchObject({ state: 'undone' });
    expect(changed(before, contents(book))).toEqual([]);
  });

  test('leaves nothing to find: checked again, no proposal is left', async () => {
    const book = await open();
    const { workbook, edits } = await readAndPropose(book);
    valueOf(await book.spreadsheet.fill(edits, workbook));
    expect((await readAndPropose(book)).edits).toEqual([]);
  });

  test.each(TEXTS)('keeps the text %j as text, and puts back what was there', async (text) => {
    const book = await open();
    const workbook = valueOf(await book.spreadsheet.read());
    const [sheet] = workbook.sheets;
    const before = contents(book);
    const edit: Edit = { sheetId: sheet?.id ?? '', row: 3, column: 6, value: text };
    const { id } = valueOf(await book.spreadsheet.fill([edit], workbook));
    expect(book.running.host.cell('Sheet1', 'G4')).toEqual({ value: text });
    valueOf(await book.spreadsheet.undo(id));
    expect(changed(before, contents(book))).toEqual([]);
  });

  test('puts back texts that Excel would take for something else, once something was written over them', async () => {
    const texts = TEXTS.map((text, row) => [
      { value: text },
      { value: text, numberFormat: row % 2 === 0 ? '@' : '0.00' },
    ]);
    const book = await open({}, workbookOf({ Sheet1: texts }));
    const workbook = valueOf(await book.spreadsheet.read());
    const cells = () =>
      TEXTS.map((_, row) => ['A', 'B'].map((name) => book.running.host.cell('Sheet1', `${name}${row + 1}`)));
    const before = cells();
    const edits = TEXTS.flatMap((_, row) =>
      [0, 1].map((column): Edit => ({
        sheetId: workbook.sheets[0]?.id ?? '',
        row,
        column,
        value: row,
        numberFormat: '0',
      })),
    );
    const { id } = valueOf(await book.spreadsheet.fill(edits, workbook));
    expect(cells()).toEqual(TEXTS.map((_, row) => [0, 1].map(() => ({ value: row, numberFormat: '0' }))));
    valueOf(await book.spreadsheet.undo(id));
    expect(cells()).toEqual(before);
    expect(before.map((row) => row.map((cell) => cell?.value))).toEqual(TEXTS.map((text) => [text, text]));
  });
});

describe('what stands in the way is said, and nothing is written', () => {
  test.each<[string, (book: Opened) => Promise<void>, object]>([
    [
      'a protected sheet',
      ({ running }) => running.host.user.protect('Sheet1'),
      { key: 'sheetProtected', sheet: 'Sheet1', cells: ['F4', 'F5', 'F9'] },
    ],
    [
      'a cell that somebody changed',
      ({ running }) => running.host.coAuthor.write('Sheet1', 'F5', 0.4),
      { key: 'cellsChanged', sheet: 'Sheet1', cells: ['F5'] },
    ],
    [
      'a deleted sheet',
      async ({ running }) => {
        await running.host.user.addSheet('Lain');
        await running.host.user.deleteSheet('Sheet1');
      },
      { key: 'sheetGone', cells: ['F4', 'F5', 'F9'] },
    ],
  ])('%s', async (_, happen, failure) => {
    const book = await open();
    const { workbook, edits } = await readAndPropose(book);
    await happen(book);
    book.running.host.forgetLog();
    expect(await book.spreadsheet.fill(edits, workbook)).toEqual({ kind: 'failed', failure });
    expect(book.running.host.syncs).toHaveLength(1);
  });

  test('unlocked cells of a protected sheet are written', async () => {
    const book = await open();
    const { workbook, edits } = await readAndPropose(book);
    await book.running.host.user.unlock('Sheet1', 'F1:F9');
    await book.running.host.user.protect('Sheet1');
    expect(valueOf(await book.spreadsheet.fill(edits, workbook))).toMatchObject({ state: 'done' });
  });

  test('a renamed sheet is no obstacle: it is held by its id', async () => {
    const book = await open();
    const { workbook, edits } = await readAndPropose(book);
    await book.running.host.user.renameSheet('Sheet1', 'Eselon II');
    valueOf(await book.spreadsheet.fill(edits, workbook));
    expect(book.running.host.cell('Eselon II', 'F4')?.value).toBe(0.25);
  });

  test('a cell that the user is editing: the batch waits, and is done when the cell is left', async () => {
    const book = await open();
    const { workbook, edits } = await readAndPropose(book);
    book.running.host.startEditing();
    const filling = book.spreadsheet.fill(edits, workbook);
    await book.running.idle();
    expect(book.running.host.cell('Sheet1', 'F4')?.formula).toBeUndefined();
    book.running.host.stopEditing();
    expect(valueOf(await filling)).toMatchObject({ state: 'done' });
  });

  test('an undo over a cell that was changed after the fill', async () => {
    const book = await open();
    const { workbook, edits } = await readAndPropose(book);
    const { id } = valueOf(await book.spreadsheet.fill(edits, workbook));
    await book.running.host.user.write('Sheet1', 'F9', 0.3);
    expect(await book.spreadsheet.undo(id)).toEqual({
      kind: 'failed',
      failure: { key: 'cellsChanged', sheet: 'Sheet1', cells: ['F9'] },
    });
    expect(book.running.host.cell('Sheet1', 'F4')?.value).toBe(0.25);
  });
});

describe('whatever goes wrong during a fill', () => {
  const DEEDS = 14;
  const places = [1, 2, 3, 4].flatMap((sync) =>
    Array.from({ length: DEEDS }, (_, afterDeeds) => ({ sync, afterDeeds })),
  );

  test('an error of Excel at any action leaves the workbook as it was or wholly filled', async () => {
    const outcomes = { asItWas: 0, filled: 0 };
    for (const { sync, afterDeeds } of places) {
      const book = await open();
      const { workbook, edits } = await readAndPropose(book);
      const before = contents(book);
      book.running.host.plan({ kind: 'error', code: 'GeneralException', sync, afterDeeds });
      const outcome = await book.spreadsheet.fill(edits, workbook);
      const differences = changed(before, contents(book));
      const expected = outcome.kind === 'done' ? ['F4', 'F5', 'F9'] : [];
      expect({ sync, afterDeeds, differences }).toEqual({ sync, afterDeeds, differences: expected });
      outcomes[outcome.kind === 'done' ? 'filled' : 'asItWas']++;
      removeGlobals();
      await book.running.stop();
      opened = undefined;
    }
    expect(outcomes.asItWas).toBeGreaterThan(10);
    expect(outcomes.filled).toBeGreaterThan(10);
  });

  test('a lost connection at any action leaves a journal that restores the workbook at the next opening', async () => {
    let restored = 0;
    for (const { sync, afterDeeds } of places) {
      const book = await open();
      const { workbook, edits } = await readAndPropose(book);
      const before = contents(book);
      book.running.host.plan({ kind: 'connectionLost', sync, afterDeeds });
      await book.spreadsheet.fill(edits, workbook);
      const again = openSpreadsheet(() => undefined);
      for (const { id, state } of valueOf(await again.fills())) {
        if (state !== 'unfinished') continue;
        valueOf(await again.undo(id));
        restored++;
      }
      const differences = changed(before, contents(book));
      const isFilled = differences.length > 0;
      expect({ sync, afterDeeds, differences }).toEqual({
        sync,
        afterDeeds,
        differences: isFilled ? ['F4', 'F5', 'F9'] : [],
      });
      removeGlobals();
      await book.running.stop();
      opened = undefined;
    }
    expect(restored).toBeGreaterThan(10);
  });
});
