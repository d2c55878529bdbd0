import { expect, test } from '@jest/globals';
import { valueOf } from '../../../test/fills.ts';
import { hostState, type HostState } from '../../../test/hostState.ts';
import { CHARTS, namesIn, PLANS, tabBooks, write, type TabBook } from '../../../test/tabBooks.ts';
import { workbookOf } from '../../../workbench/host/workbookOf.ts';
import { placeTabs } from '../../engine.ts';
import { openSpreadsheet } from '../openSpreadsheet.ts';

const open = tabBooks();

interface Interrupted extends TabBook {
  readonly before: HostState;
}

/** A workbook whose tabs the user refers to, and in which replacing them was interrupted before they were whole. */
async function interrupted(change?: (book: TabBook) => Promise<void>): Promise<Interrupted> {
  const book = await open(workbookOf({ Data: [[1]], Lain: [[1, null]] }));
  valueOf(await write(book));
  await book.host.user.write('Lain', 'B1', "='Grafik ''21 & <capaian>'!B9");
  await Excel.run(async (context) => {
    context.workbook.names.add('Jumlah', "='Grafik ''21 & <capaian>'!$B$9");
    context.workbook.worksheets.getItem('Lain').names.add('Setempat', "='Catatan Reviu'!$A$1");
    await context.sync();
  });
  await change?.(book);
  const workbook = valueOf(await book.spreadsheet.read());
  const before = hostState(book.host);
  book.host.plan({ kind: 'connectionLost', sync: 3, afterDeeds: 40 });
  const outcome = await book.spreadsheet.writeTabs(placeTabs(workbook, PLANS), workbook);
  expect(outcome).toMatchObject({ kind: 'failed', failure: { key: 'connectionLost' } });
  expect(hostState(book.host)).not.toEqual(before);
  return { host: book.host, spreadsheet: openSpreadsheet(() => undefined), before };
}

test('tabs are put back with the formulas and the names that refer to them', async () => {
  const { host, spreadsheet, before } = await interrupted();
  expect(valueOf(await spreadsheet.restoreTabs()).isUnfinished).toBe(false);
  expect(hostState(host)).toEqual(before);
  expect(host.cell('Lain', 'B1')).toMatchObject({ value: 175 });
});

test.each(['error', 'connectionLost'] as const)(
  'whatever goes wrong meanwhile (%s), formulas refer to something, and a second time it is done',
  async (kind) => {
    const { host, spreadsheet } = await interrupted();
    host.forgetLog();
    valueOf(await spreadsheet.restoreTabs());
    const places = host.syncs.flatMap(({ actions }, index) =>
      actions
        .filter(
          (action) =>
            action.kind !== 'instantiate' && action.kind !== 'trace' && !action.name.startsWith('_'),
        )
        .map((_, afterDeeds) => ({ sync: index + 1, afterDeeds })),
    );
    expect(places.length).toBeGreaterThan(50);
    for (const place of places) {
      const book = await interrupted();
      book.host.plan(kind === 'error' ? { kind, code: 'GeneralException', ...place } : { kind, ...place });
      await book.spreadsheet.restoreTabs();
      const formulas = [
        book.host.cell('Lain', 'B1')?.formula,
        ...book.host.book.names.map(({ formula }) => formula),
      ];
      expect({ ...place, lost: formulas.filter((formula) => formula?.includes('#REF!') === true) }).toEqual({
        ...place,
        lost: [],
      });
      const again = openSpreadsheet(() => undefined);
      if (valueOf(await again.tabs()).isUnfinished) valueOf(await again.restoreTabs());
      expect({ ...place, state: hostState(book.host) }).toEqual({ ...place, state: book.before });
    }
  },
  300_000,
);

test('nothing goes while a formula that refers to a tab stands on a protected worksheet, which is named', async () => {
  const { host, spreadsheet, before } = await interrupted(({ host: { user } }) => user.protect('Lain'));
  const halfway = hostState(host);
  expect(await spreadsheet.restoreTabs()).toMatchObject({
    kind: 'failed',
    failure: { key: 'sheetProtected', sheet: 'Lain' },
  });
  expect(hostState(host)).toEqual(halfway);
  expect(valueOf(await spreadsheet.tabs()).isUnfinished).toBe(true);
  await host.user.unprotect('Lain');
  valueOf(await spreadsheet.restoreTabs());
  await host.user.protect('Lain');
  expect(hostState(host)).toEqual(before);
});

test('a tab with so many tables of the user that their names do not fit is put back all the same', async () => {
  const book = await interrupted(async ({ host }) => {
    for (let index = 0; index < 8; index++) {
      const row = String(30 + index * 4);
      await host.user.write(CHARTS.name, `A${row}`, `Kolom ${String(index)}`);
      await host.user.insertTable(CHARTS.name, `A${row}:A${String(Number(row) + 1)}`);
    }
    await Excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem(CHARTS.name);
      tables.load('items/name');
      await context.sync();
      for (const [index, table] of tables.items.entries())
        table.name = `TabelSayaYangPanjangSekaliNamanya${String(index)}`;
      await context.sync();
    });
  });
  valueOf(await book.spreadsheet.restoreTabs());
  expect(namesIn(book)).toEqual(['Data', 'Lain', ...PLANS.map(({ name }) => name)]);
  const [first, ...others] = book.host.book.sheets[2]?.tables ?? [];
  expect(first?.name).toBe('TabelSayaYangPanjangSekaliNamanya0');
  expect(others).toHaveLength(7);
});
