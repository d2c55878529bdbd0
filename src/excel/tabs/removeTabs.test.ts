import { describe, expect, test } from '@jest/globals';
import { valueOf } from '../../../test/fills.ts';
import { hosts } from '../../../test/hosts.ts';
import { hostState } from '../../../test/hostState.ts';
import { chartsPlan, NOTES_PLAN } from '../../../test/summaryPlans.ts';
import type { SimulatedHost } from '../../../workbench/host/host.ts';
import { workbookOf } from '../../../workbench/host/workbookOf.ts';
import { placeTabs } from '../../engine.ts';
import { openSpreadsheet } from '../openSpreadsheet.ts';
import type { Spreadsheet } from '../spreadsheet.ts';

const start = hosts();
const CHARTS = chartsPlan('Data');

interface Opened {
  readonly host: SimulatedHost;
  readonly spreadsheet: Spreadsheet;
}

/** A workbook with two tabs of ours, and what it was before them. */
async function withTabs(): Promise<Opened & { readonly before: ReturnType<typeof hostState> }> {
  const { host } = await start(workbookOf({ Data: [['Target'], [100]], Lain: [[1]] }));
  const spreadsheet = openSpreadsheet(() => undefined);
  const before = hostState(host);
  const workbook = valueOf(await spreadsheet.read());
  valueOf(await spreadsheet.writeTabs(placeTabs(workbook, [CHARTS, NOTES_PLAN]), workbook));
  return { host, spreadsheet, before };
}

async function removeAll({ spreadsheet }: Opened) {
  const { tabs } = valueOf(await spreadsheet.tabs());
  return spreadsheet.removeTabs(tabs.map(({ sheetId }) => sheetId));
}

describe('our tabs', () => {
  test('are found by their marks, whatever they are called now and hidden or not', async () => {
    const book = await withTabs();
    await book.host.user.renameSheet('Catatan Reviu', 'Untuk Inspektorat');
    await book.host.user.setVisibility('Untuk Inspektorat', 'hidden');
    const { tabs, isUnfinished } = valueOf(await book.spreadsheet.tabs());
    expect(tabs.map(({ name, tab }) => [name, tab])).toEqual([
      [CHARTS.name, 'charts'],
      ['Untuk Inspektorat', 'reviewNotes'],
    ]);
    expect(isUnfinished).toBe(false);
  });

  test('are removed, and the workbook is as it was before them', async () => {
    const book = await withTabs();
    expect(valueOf(await removeAll(book))).toEqual([CHARTS.name, 'Catatan Reviu']);
    expect(hostState(book.host)).toEqual(book.before);
    expect(valueOf(await book.spreadsheet.tabs()).tabs).toEqual([]);
  });

  test('are removed where the user hid them well', async () => {
    const book = await withTabs();
    await book.host.user.setVisibility('Catatan Reviu', 'veryHidden');
    expect(valueOf(await removeAll(book))).toHaveLength(2);
  });
});

test('an error of Excel at any action leaves all tabs or none', async () => {
  const { host, spreadsheet } = await withTabs();
  const whole = hostState(host);
  host.forgetLog();
  valueOf(await removeAll({ host, spreadsheet }));
  const without = hostState(host);
  const places = host.syncs.flatMap(({ actions }, index) =>
    actions
      .filter(({ kind, name }) => kind !== 'instantiate' && kind !== 'trace' && !name.startsWith('_'))
      .map((_, afterDeeds) => ({ sync: index + 1, afterDeeds })),
  );
  expect(places.length).toBeGreaterThan(10);
  const outcomes = { done: 0, failed: 0 };
  for (const place of places) {
    const book = await withTabs();
    book.host.plan({ kind: 'error', code: 'GeneralException', ...place });
    const { tabs } = await book.spreadsheet
      .tabs()
      .then((outcome) => (outcome.kind === 'done' ? outcome.value : { tabs: [] }));
    const { kind } = await book.spreadsheet.removeTabs(tabs.map(({ sheetId }) => sheetId));
    outcomes[kind]++;
    if (tabs.length > 0)
      expect({ ...place, state: hostState(book.host) }).toEqual({
        ...place,
        state: kind === 'done' ? without : whole,
      });
  }
  expect(outcomes.failed).toBeGreaterThan(0);
}, 120_000);

describe('nothing is removed', () => {
  test('where a formula elsewhere refers to a tab: it is named', async () => {
    const book = await withTabs();
    await book.host.user.write('Lain', 'B3', "='Catatan Reviu'!A1&1");
    const before = hostState(book.host);
    expect(await removeAll(book)).toMatchObject({
      kind: 'failed',
      failure: { key: 'tabReferred', sheet: 'Lain', cells: ['B3'] },
    });
    expect(hostState(book.host)).toEqual(before);
  });

  test.each([
    ['a table on a tab', '=ROWS(CatatanReviu)'],
    ['several worksheets, of which one is a tab', "=SUM('Catatan Reviu:Grafik ''21 & <capaian>'!A1)"],
  ])('where a formula elsewhere refers to %s', async (_, formula) => {
    const book = await withTabs();
    expect(book.host.book.sheets.at(-1)?.tables[0]?.name).toBe('CatatanReviu');
    const sheet = book.host.book.sheets.find(({ name }) => name === 'Lain');
    sheet?.put(2, 1, { value: 1, formula });
    expect(await removeAll(book)).toMatchObject({
      kind: 'failed',
      failure: { key: 'tabReferred', sheet: 'Lain', cells: ['B3'] },
    });
  });

  test('where a name refers to a tab, of the workbook or of a worksheet that stays', async () => {
    const book = await withTabs();
    await Excel.run(async (context) => {
      context.workbook.names.add('Catatan', "='Catatan Reviu'!$A$1:$B$9");
      context.workbook.names.add('Lainnya', '=Lain!$A$1');
      context.workbook.worksheets.getItem('Lain').names.add('Setempat', "='Catatan Reviu'!$C$1");
      await context.sync();
    });
    const before = hostState(book.host);
    expect(await removeAll(book)).toMatchObject({
      kind: 'failed',
      failure: { key: 'tabNamed', names: ['Catatan', 'Setempat'] },
    });
    expect(hostState(book.host)).toEqual(before);
  });

  test('where such a formula stands on a worksheet too large to be read at once', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [`Baris ${row} dari lembar yang panjang`, row]);
    const { host } = await start(workbookOf({ Data: [['Target'], [100]], Panjang: rows }), {
      payloadLimit: 60_000,
    });
    const spreadsheet = openSpreadsheet(() => undefined);
    const workbook = valueOf(await spreadsheet.read());
    valueOf(await spreadsheet.writeTabs(placeTabs(workbook, [NOTES_PLAN]), workbook));
    await host.user.write('Panjang', 'C2999', "='Catatan Reviu'!A1");
    expect(await removeAll({ host, spreadsheet })).toMatchObject({
      kind: 'failed',
      failure: { key: 'tabReferred', sheet: 'Panjang', cells: ['C2999'] },
    });
  });

  test('where one of the worksheets is none of ours', async () => {
    const book = await withTabs();
    const [data] = valueOf(await book.spreadsheet.read()).sheets;
    const before = hostState(book.host);
    expect(await book.spreadsheet.removeTabs([data?.id ?? ''])).toMatchObject({
      kind: 'failed',
      failure: { key: 'tabsChanged' },
    });
    expect(hostState(book.host)).toEqual(before);
  });

  test("where the workbook's structure is protected", async () => {
    const book = await withTabs();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await removeAll(book)).toMatchObject({
      kind: 'failed',
      failure: { key: 'structureProtected' },
    });
  });
});
