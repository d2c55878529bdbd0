import { describe, expect, test } from '@jest/globals';
import { valueOf } from '../../test/fills.ts';
import { hosts } from '../../test/hosts.ts';
import type { SimulatedHost } from '../../workbench/host/host.ts';
import { workbookOf } from '../../workbench/host/workbookOf.ts';
import type { Edit } from '../engine.ts';
import { filledBesides, type HeldColumn } from './calculatedColumns.ts';
import { openSpreadsheet } from './openSpreadsheet.ts';

const start = hosts();

const columnOf = (row: number, ...held: HeldColumn['held']): HeldColumn => ({
  sheetId: '1',
  sheetName: 'Data',
  row,
  column: 2,
  held,
});
const cell = (row: number) => ({ sheetId: '1', row, column: 2 });

describe('what Excel fills besides a formula in row 3', () => {
  test('is told by what was there: nothing, another formula', () => {
    const blank = [columnOf(0, ['%', 1])];
    const now = [columnOf(0, ['%', 1], ['=RC[-1]', 3])];
    expect(filledBesides(blank, now, [cell(2)])).toEqual([
      { ...cell(1), content: '' },
      { ...cell(3), content: '' },
    ]);
    const others = [columnOf(0, ['%', 1], ['=RC[-2]', 3])];
    expect(filledBesides(others, now, [cell(2)]).map(({ content }) => content)).toEqual([
      '=RC[-2]',
      '=RC[-2]',
    ]);
  });

  test('is not what a co-author enters, nor a formula that stood there', () => {
    const before = [columnOf(1, ['', 2], [7, 1], ['=RC[-1]', 1])];
    const now = [columnOf(1, ['', 1], ['=RC[-1]', 1], [8, 1], ['=RC[-1]', 1], ['=1+1', 1])];
    expect(filledBesides(before, now, [cell(2)])).toEqual([]);
  });

  test('is told by the first of several states, and is nothing before the formula is written', () => {
    const blank = columnOf(0);
    const filled = columnOf(1, ['=RC[-1]', 3]);
    expect(filledBesides([blank, filled], [filled], [cell(2)])).toHaveLength(2);
    expect(filledBesides([filled], [blank], [cell(2)])).toEqual([]);
  });
});

const rows = (formulas: readonly (string | null)[]) =>
  workbookOf({
    Data: [['Target', 'Realisasi', '%'], ...formulas.map((formula, index) => [10 * (index + 1), 5, formula])],
  });

/** A table of three rows, of which the second is filled. */
const TABLES = [
  { name: 'an empty column', book: rows([null, null, null]) },
  { name: 'a calculated column', book: rows(['=A2-B2', '=A3-B3', '=A4-B4']) },
  { name: 'a column with other data', book: rows(['=A2-B2', null, '-']) },
];

const EDIT = { row: 2, column: 2, formula: '=B3/A3', value: 0.25 } as const;

describe.each(TABLES)('a formula for one cell of $name of a table', ({ book }) => {
  const contents = (host: SimulatedHost) =>
    ['C2', 'C3', 'C4'].map(
      (address) => host.cell('Data', address)?.formula ?? host.cell('Data', address)?.value,
    );

  /** A started host, what its column holds, and every place at which a fill of one cell can break off. */
  async function prepare() {
    const { host } = await start(book);
    await host.user.insertTable('Data', 'A1:C4');
    const spreadsheet = openSpreadsheet(() => undefined);
    const workbook = valueOf(await spreadsheet.read());
    const edits: readonly Edit[] = [{ sheetId: book.sheets[0]?.id ?? '', ...EDIT }];
    const before = contents(host);
    host.forgetLog();
    const { kind } = await spreadsheet.fill(edits, workbook);
    const places = host.syncs.flatMap(({ actions }, sync) =>
      actions
        .filter(
          ({ kind: of, name }) =>
            of === 'query' || of === 'set' || (of === 'method' && !name.startsWith('_')),
        )
        .map((_, afterDeeds) => ({ sync: sync + 1, afterDeeds })),
    );
    const after = contents(host);
    const undo = async () => {
      const again = openSpreadsheet(() => undefined);
      for (const { id, state } of valueOf(await again.fills()))
        if (state !== 'undone') valueOf(await again.undo(id));
    };
    await undo();
    expect(contents(host)).toEqual(before);
    return { host, spreadsheet, workbook, edits, before, after, places, isDone: kind === 'done', undo };
  }

  test('that fails at any action of Excel leaves the column as it was, or wholly filled', async () => {
    const { host, spreadsheet, workbook, edits, before, after, places, undo } = await prepare();
    for (const place of places) {
      host.plan({ kind: 'error', code: 'GeneralException', ...place });
      const { kind } = await spreadsheet.fill(edits, workbook);
      expect({ ...place, cells: contents(host) }).toEqual({
        ...place,
        cells: kind === 'done' ? after : before,
      });
      await undo();
    }
    expect(places.length).toBeGreaterThan(10);
  });

  test('that loses the connection at any action is restored at the next opening, with the rest of the column', async () => {
    const { host, spreadsheet, workbook, edits, before, places, undo } = await prepare();
    let filledBesidesAtLoss = 0;
    for (const place of places) {
      host.plan({ kind: 'connectionLost', ...place });
      await spreadsheet.fill(edits, workbook);
      if (contents(host)[0] === '=B2/A2') filledBesidesAtLoss++;
      await undo();
      expect({ ...place, cells: contents(host) }).toEqual({ ...place, cells: before });
    }
    expect(filledBesidesAtLoss > 0).toBe(book !== TABLES[2]?.book);
  });
});
