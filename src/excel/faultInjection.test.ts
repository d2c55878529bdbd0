import { describe, expect, test } from '@jest/globals';
import { bookOf, contents, editsOf, valueOf } from '../../test/fills.ts';
import { hosts } from '../../test/hosts.ts';
import type { SimulatedHost } from '../../workbench/host/host.ts';
import type { Workbook } from '../engine.ts';
import { openSpreadsheet } from './openSpreadsheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';

interface Opened {
  readonly host: SimulatedHost;
  readonly spreadsheet: Spreadsheet;
}

const start = hosts();

describe('whatever goes wrong while 500 cells are filled', () => {
  const ROWS = 64;
  const BLANK_PARTS: SimulatedHost['book']['customXmlParts'] = [];

  /** Hundreds of fills, one after the other, in milliseconds. */
  const LONG = 900_000;

  /** The edits, with a gap in each column. */
  const wantedIn = (workbook: Workbook) => editsOf(workbook, ROWS).filter(({ row }) => row !== 30);

  /** A started host, its edits, and for each trip of a fill how many things Excel is asked to do in it. */
  async function prepare() {
    const { host } = await start(bookOf(ROWS));
    const book: Opened = { host, spreadsheet: openSpreadsheet(() => undefined) };
    const workbook = valueOf(await book.spreadsheet.read());
    const edits = wantedIn(workbook);
    const before = contents(book.host, ROWS);
    book.host.forgetLog();
    const { id } = valueOf(await book.spreadsheet.fill(edits, workbook));
    const deeds = book.host.syncs.map(
      ({ actions }) =>
        actions.filter(
          ({ kind, name }) =>
            kind === 'query' || kind === 'set' || (kind === 'method' && !name.startsWith('_')),
        ).length,
    );
    const after = contents(book.host, ROWS);
    valueOf(await book.spreadsheet.undo(id));
    book.host.book.customXmlParts = BLANK_PARTS;
    const places = deeds.flatMap((count, sync) =>
      Array.from({ length: count }, (_, afterDeeds) => ({ sync: sync + 1, afterDeeds })),
    );
    return { book, workbook, edits, before, after, places };
  }

  /** Takes back what is filled, so that the next fill starts from the same workbook. */
  async function reset({ host, spreadsheet }: Opened) {
    for (const { id, state } of valueOf(await spreadsheet.fills()))
      if (state !== 'undone') valueOf(await spreadsheet.undo(id));
    host.book.customXmlParts = BLANK_PARTS;
  }

  test(
    'an error of Excel at any action leaves it as it was or wholly filled',
    async () => {
      const { book, workbook, edits, before, after, places } = await prepare();
      const outcomes = { failed: 0, done: 0 };
      for (const place of places) {
        book.host.plan({ kind: 'error', code: 'GeneralException', ...place });
        const { kind } = await book.spreadsheet.fill(edits, workbook);
        outcomes[kind]++;
        expect({ ...place, cells: contents(book.host, ROWS) }).toEqual({
          ...place,
          cells: kind === 'done' ? after : before,
        });
        await reset(book);
      }
      expect(edits.length).toBe(504);
      expect(outcomes.failed).toBeGreaterThan(150);
      expect(outcomes.done).toBeGreaterThan(0);
    },
    LONG,
  );

  test(
    'a lost connection at any action leaves a journal that restores it at the next opening',
    async () => {
      const { book, workbook, edits, before, after, places } = await prepare();
      const states: Record<string, number> = {};
      for (const place of places) {
        book.host.plan({ kind: 'connectionLost', ...place });
        await book.spreadsheet.fill(edits, workbook);
        const again = openSpreadsheet(() => undefined);
        const [record] = valueOf(await again.fills());
        const state = record?.state ?? 'none';
        states[state] = (states[state] ?? 0) + 1;
        if (record?.state === 'unfinished') valueOf(await again.undo(record.id));
        expect({ ...place, cells: contents(book.host, ROWS) }).toEqual({
          ...place,
          cells: state === 'done' ? after : before,
        });
        await reset(book);
      }
      expect(states.unfinished).toBeGreaterThan(150);
    },
    LONG,
  );

  test.each(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'] as const)(
    '%s in any trip is met by halving',
    async (code) => {
      const { book, workbook, edits, after } = await prepare();
      for (const sync of [1, 2, 3, 4]) {
        book.host.plan({ kind: 'error', code, sync });
        const { kind } = await book.spreadsheet.fill(edits, workbook);
        expect({ sync, kind, cells: contents(book.host, ROWS) }).toEqual({
          sync,
          kind: 'done',
          cells: after,
        });
        await reset(book);
      }
    },
  );
});
