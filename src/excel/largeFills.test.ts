import { describe, expect, test } from '@jest/globals';
import type { HostOptions, SimulatedHost } from '../../workbench/host/host.ts';
import { bookOf, contents, editsOf, valueOf } from '../../test/fills.ts';
import { hosts } from '../../test/hosts.ts';
import type { Edit, Workbook } from '../engine.ts';
import { openSpreadsheet } from './openSpreadsheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';

interface Opened {
  readonly host: SimulatedHost;
  readonly spreadsheet: Spreadsheet;
}

const start = hosts();

async function open(book: Workbook, options: HostOptions = {}): Promise<Opened> {
  const { host } = await start(book, options);
  return { host, spreadsheet: openSpreadsheet(() => undefined) };
}

const partsOf = ({ host }: Opened) => host.book.customXmlParts.map(({ xml }) => xml.length);

describe('500 cells', () => {
  const ROWS = 63;

  test('go in 4 trips, and come back in 7', async () => {
    const book = await open(bookOf(ROWS));
    const workbook = valueOf(await book.spreadsheet.read());
    const edits = editsOf(workbook, ROWS);
    expect(edits.length).toBe(504);
    const before = contents(book.host, ROWS);
    book.host.forgetLog();
    const { id } = valueOf(await book.spreadsheet.fill(edits, workbook));
    expect(book.host.syncs).toHaveLength(4);
    expect(book.host.cell('Eselon II', 'C1')).toMatchObject({
      value: 0.5,
      formula: '=B1/A1',
      numberFormat: '0.00%',
    });
    expect(book.host.cell('Eselon III', 'E1')).toMatchObject({ value: '=1+1' });
    book.host.forgetLog();
    valueOf(await book.spreadsheet.undo(id));
    expect(book.host.syncs).toHaveLength(7);
    expect(contents(book.host, ROWS)).toEqual(before);
  });

  test('go in 5 trips where the workbook remembers other fills', async () => {
    const book = await open(bookOf(ROWS));
    const workbook = valueOf(await book.spreadsheet.read());
    const [first, ...others] = editsOf(workbook, ROWS);
    if (first === undefined) throw new Error('No edits');
    valueOf(await book.spreadsheet.fill([first], workbook));
    book.host.forgetLog();
    valueOf(await book.spreadsheet.fill(others, workbook));
    expect(book.host.syncs).toHaveLength(5);
  });
});

describe('20,000 cells', () => {
  const ROWS = 2500;

  test('go in portions under the limit of Excel on the web, with progress, and are undone as one', async () => {
    const book = await open(bookOf(ROWS));
    const workbook = valueOf(await book.spreadsheet.read());
    const edits = editsOf(workbook, ROWS);
    expect(edits.length).toBe(20_000);
    const before = contents(book.host, ROWS);
    book.host.forgetLog();
    const shares: number[] = [];
    const record = valueOf(
      await book.spreadsheet.fill(edits, workbook, { progress: (share) => shares.push(share) }),
    );
    expect(record).toMatchObject({ cells: 20_000, state: 'done' });
    expect(shares).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    const largest = Math.max(...book.host.syncs.flatMap((trip) => [trip.requestBytes, trip.responseBytes]));
    expect(largest).toBeLessThan(5_000_000 / 2);
    expect(book.host.cell('Eselon III', 'D2500')?.value).toBe(2499);
    valueOf(await book.spreadsheet.undo(record.id, { progress: (share) => shares.push(share) }));
    expect(shares.slice(10)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(contents(book.host, ROWS)).toEqual(before);
    expect(valueOf(await book.spreadsheet.fills())).toMatchObject([{ state: 'undone', cells: 20_000 }]);
    // The list alone is left.
    expect(partsOf(book)).toHaveLength(1);
  });

  test('can be stopped between two portions: what was written stays, and is undone', async () => {
    const book = await open(bookOf(ROWS));
    const workbook = valueOf(await book.spreadsheet.read());
    const before = contents(book.host, ROWS);
    const stop = new AbortController();
    const progress = (share: number) => {
      if (share === 0.2) stop.abort();
    };
    const options = { progress, signal: stop.signal };
    const record = valueOf(await book.spreadsheet.fill(editsOf(workbook, ROWS), workbook, options));
    expect(record).toMatchObject({ cells: 4000, state: 'done' });
    const now = contents(book.host, ROWS);
    expect(now.filter((cell, index) => cell !== before[index])).toHaveLength(4000);
    valueOf(await book.spreadsheet.undo(record.id));
    expect(contents(book.host, ROWS)).toEqual(before);
  });

  test('that are stopped before anything was written leave no trace', async () => {
    const book = await open(bookOf(3));
    const workbook = valueOf(await book.spreadsheet.read());
    const before = contents(book.host, 3);
    const signal = AbortSignal.abort();
    const record = valueOf(await book.spreadsheet.fill(editsOf(workbook, 3), workbook, { signal }));
    expect(record).toMatchObject({ cells: 0 });
    expect([contents(book.host, 3), valueOf(await book.spreadsheet.fills())]).toEqual([before, []]);
  });
});

describe('a smaller limit', () => {
  const ROWS = 40;

  test.each([60_000, 30_000, 12_000])(
    'of %i bytes is met by halving, and the fill is whole',
    async (payloadLimit) => {
      const whole = await open(bookOf(ROWS));
      const workbook = valueOf(await whole.spreadsheet.read());
      const edits = editsOf(workbook, ROWS);
      valueOf(await whole.spreadsheet.fill(edits, workbook));
      const wanted = contents(whole.host, ROWS);

      const book = await open(bookOf(ROWS), { payloadLimit });
      const small = valueOf(await book.spreadsheet.read());
      const before = contents(book.host, ROWS);
      const { id } = valueOf(await book.spreadsheet.fill(edits, small));
      expect(contents(book.host, ROWS)).toEqual(wanted);
      valueOf(await book.spreadsheet.undo(id));
      expect(contents(book.host, ROWS)).toEqual(before);
      expect(partsOf(book)).toHaveLength(1);
    },
  );

  test('that one cell exceeds refuses the fill and leaves the workbook as it was', async () => {
    const book = await open(bookOf(3), { payloadLimit: 20_000 });
    const workbook = valueOf(await book.spreadsheet.read());
    const before = contents(book.host, 3);
    const long: Edit = {
      sheetId: workbook.sheets[1]?.id ?? '',
      row: 2,
      column: 5,
      value: 'x'.repeat(30_000),
    };
    const outcome = await book.spreadsheet.fill([...editsOf(workbook, 3, 3), long], workbook);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { key: 'tooMuchData' } });
    expect(contents(book.host, 3)).toEqual(before);
    expect(valueOf(await book.spreadsheet.fills())).toEqual([]);
  });
});

test('a co-author who changes a cell between two portions is not overwritten, and the portion before is put back', async () => {
  const ROWS = 1500;
  const book = await open(bookOf(ROWS));
  const workbook = valueOf(await book.spreadsheet.read());
  const before = contents(book.host, ROWS);
  let writing: Promise<void> = Promise.resolve();
  const outcome = await book.spreadsheet.fill(editsOf(workbook, ROWS, 2), workbook, {
    progress: () => {
      writing = book.host.coAuthor.write('Eselon III', 'D1500', 7);
    },
  });
  await writing;
  expect(outcome).toMatchObject({
    kind: 'failed',
    failure: { key: 'cellsChanged', sheet: 'Eselon III', cells: ['D1500'] },
  });
  const now = contents(book.host, ROWS);
  expect(now.filter((cell, index) => cell !== before[index])).toEqual(['Eselon III!D1500 {"value":7}']);
  expect(valueOf(await book.spreadsheet.fills())).toEqual([]);
});
