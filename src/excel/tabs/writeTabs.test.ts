import { describe, expect, test } from '@jest/globals';
import { valueOf } from '../../../test/fills.ts';
import { hostState } from '../../../test/hostState.ts';
import { NOTES_PLAN } from '../../../test/summaryPlans.ts';
import { CHARTS, namesIn, PLANS, tabBooks, write, type TabBook } from '../../../test/tabBooks.ts';
import { workbookOf } from '../../../workbench/host/workbookOf.ts';
import { placeTabs, type SheetPlan } from '../../engine.ts';

const open = tabBooks();

describe('new tabs', () => {
  test('stand behind the last worksheet, named as planned, the first of them in sight', async () => {
    const book = await open();
    expect(valueOf(await write(book))).toEqual({
      names: ["Grafik '21 & <capaian>", 'Catatan Reviu'],
      missing: [],
      differing: [],
    });
    expect(namesIn(book)).toEqual(['Data', "Grafik '21 & <capaian>", 'Catatan Reviu']);
    expect(book.host.book.activeSheet.name).toBe("Grafik '21 & <capaian>");
  });

  test.each(PLANS.map((plan) => [plan.name, plan] as const))(
    '%s shows in each cell what the plan says, texts as texts',
    async (name, plan) => {
      const book = await open();
      valueOf(await write(book));
      const sheet = book.host.book.sheets.find((one) => one.name === name);
      for (const { row, column, value, formula, numberFormat } of plan.cells) {
        const cell = sheet?.cellAt(row, column);
        expect([row, column, cell?.value ?? '', cell?.formula]).toEqual([row, column, value ?? '', formula]);
        if (numberFormat !== undefined) expect(cell?.numberFormat).toBe(numberFormat);
      }
    },
  );

  test('are read as ours, and are no data', async () => {
    const book = await open();
    valueOf(await write(book));
    const { sheets } = valueOf(await book.spreadsheet.read());
    expect(sheets.map(({ mark }) => mark?.split('|')[0])).toEqual([undefined, 'charts', 'reviewNotes']);
    const again = placeTabs({ sheets }, PLANS);
    expect(again.map(({ replaces }) => replaces?.isEdited)).toEqual([false, false]);
  });

  test('take 4 trips, and the workbook is told nothing of edits', async () => {
    const book = await open();
    let edits = 0;
    valueOf(
      await book.spreadsheet.onEdited(() => {
        edits++;
      }),
    );
    const workbook = valueOf(await book.spreadsheet.read());
    const placed = placeTabs(workbook, PLANS);
    book.host.forgetLog();
    valueOf(await book.spreadsheet.writeTabs(placed, workbook));
    expect(book.host.syncs).toHaveLength(4);
    expect(edits).toBe(0);
  });

  test('keep clear of a worksheet of the user that has their name, hidden or not', async () => {
    const book = await open(
      workbookOf({
        Data: [[1]],
        'Catatan Reviu': [['milik saya']],
        Grafik: { rows: [[1]], visibility: 'hidden' },
      }),
    );
    const before = hostState(book.host);
    valueOf(await write(book, [NOTES_PLAN, { ...CHARTS, name: 'grafik' }]));
    expect(namesIn(book)).toEqual(['Data', 'Catatan Reviu', 'Grafik', 'Catatan Reviu (2)', 'grafik (2)']);
    expect(hostState(book.host).sheets.slice(0, 3)).toEqual(before.sheets);
  });

  test('say which formulas show something else than was worked out', async () => {
    const book = await open();
    const [first, ...others] = PLANS;
    const stale = CHARTS.cells.map((cell) => (cell.formula === '=SUM(B5:B8)' ? { ...cell, value: 7 } : cell));
    expect(first).toBe(CHARTS);
    const written = valueOf(await write(book, [{ ...CHARTS, cells: stale }, ...others]));
    expect(written.differing).toEqual(["Grafik '21 & <capaian>!B9"]);
  });

  test('of any length go in portions that Excel takes', async () => {
    const rows = 3000;
    const long: SheetPlan = {
      ...NOTES_PLAN,
      cells: Array.from({ length: rows }, (_, row) => [
        { row, column: 0, value: row === 0 ? 'No' : row, look: 'word' as const },
        { row, column: 1, value: `Catatan ${row} `.repeat(40), look: 'text' as const },
      ]).flat(),
      merges: [],
      conditionalFormats: [],
      validations: [],
      table: { name: 'Panjang', range: { top: 0, left: 0, bottom: rows - 1, right: 1 } },
    };
    const book = await open();
    const workbook = valueOf(await book.spreadsheet.read());
    const shares: number[] = [];
    book.host.forgetLog();
    valueOf(
      await book.spreadsheet.writeTabs(placeTabs(workbook, [long]), workbook, {
        progress: (share) => shares.push(share),
      }),
    );
    expect(Math.max(...book.host.syncs.map(({ requestBytes }) => requestBytes))).toBeLessThan(3_000_000);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(book.host.cell('Catatan Reviu', 'B3000')?.value).toBe('Catatan 2999 '.repeat(40));
  });
});

describe('tabs of an earlier run', () => {
  test('are the same after a second run as after one', async () => {
    const book = await open();
    valueOf(await write(book));
    const once = hostState(book.host);
    valueOf(await write(book));
    expect(hostState(book.host)).toEqual(once);
  });

  test('keep their place, how they are printed and the charts of the user', async () => {
    const book = await open();
    valueOf(await write(book));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Catatan Reviu');
      sheet.position = 0;
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'Legal';
      const charts = context.workbook.worksheets.getItem(CHARTS.name);
      charts.charts.add('Pie', charts.getRange('A5:B6'), 'Columns').name = 'Punya saya';
      await context.sync();
    });
    valueOf(await write(book));
    expect(namesIn(book)).toEqual(['Catatan Reviu', 'Data', CHARTS.name]);
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Catatan Reviu');
      pageLayout.load('orientation,paperSize');
      const charts = context.workbook.worksheets.getItem(CHARTS.name).charts.load('items/name');
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(['Landscape', 'Legal']);
      expect(charts.items.map(({ name }) => name).sort()).toEqual(
        ['Grafik "garis" & 1', 'Grafik batang', 'Punya saya'].sort(),
      );
    });
  });

  test('hold nothing of what the plan no longer has', async () => {
    const book = await open();
    valueOf(await write(book));
    const bare: SheetPlan = {
      ...CHARTS,
      cells: CHARTS.cells.slice(0, 2),
      merges: [],
      hiddenColumns: [],
      outline: new Map(),
      conditionalFormats: [],
      charts: [],
      frozenRows: 0,
    };
    valueOf(await write(book, [bare]));
    const fresh = await open();
    const wanted = await write(fresh, [bare]).then(() => hostState(fresh.host).sheets[1]);
    // The widths of columns and how it is printed stay.
    expect({ ...hostState(book.host).sheets[1], id: 0 }).toMatchObject({ cells: wanted?.cells ?? {} });
  });

  test('stay where formulas of the user refer to them', async () => {
    const book = await open(workbookOf({ Data: [[1, null]] }));
    valueOf(await write(book));
    await book.host.user.write('Data', 'B1', "='Grafik ''21 & <capaian>'!B9");
    valueOf(await write(book));
    expect(book.host.cell('Data', 'B1')).toMatchObject({
      formula: "='Grafik ''21 & <capaian>'!B9",
      value: 175,
    });
  });

  test('take 5 trips', async () => {
    const book = await open();
    valueOf(await write(book));
    const workbook = valueOf(await book.spreadsheet.read());
    const placed = placeTabs(workbook, PLANS);
    book.host.forgetLog();
    valueOf(await book.spreadsheet.writeTabs(placed, workbook));
    expect(book.host.syncs).toHaveLength(5);
  });

  test('that the user hid are found and stay hidden; what comes to the front is one that shows', async () => {
    const book = await open();
    valueOf(await write(book));
    await book.host.user.select('Data', 'A1');
    await book.host.user.setVisibility(CHARTS.name, 'hidden');
    valueOf(await write(book));
    expect(namesIn(book)).toEqual(['Data', CHARTS.name, 'Catatan Reviu']);
    expect(book.host.book.sheets.map(({ visibility }) => visibility)).toEqual([
      'visible',
      'hidden',
      'visible',
    ]);
    expect(book.host.book.activeSheet.name).toBe('Catatan Reviu');
  });
});

describe('nothing is written', () => {
  /** What Excel says to plans that were placed before something happened. */
  async function refused(book: TabBook, happens: () => Promise<void>) {
    const workbook = valueOf(await book.spreadsheet.read());
    const placed = placeTabs(workbook, PLANS);
    await happens();
    const before = hostState(book.host);
    const outcome = await book.spreadsheet.writeTabs(placed, workbook);
    expect(hostState(book.host)).toEqual(before);
    return outcome.kind === 'failed' ? outcome.failure : outcome.kind;
  }

  const inExcel = (work: (context: Excel.RequestContext) => void) => async () => {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
  };

  async function withTabs(): Promise<TabBook> {
    const book = await open();
    valueOf(await write(book));
    return book;
  }

  test('where a tab was changed since it was read, by a reviewer who answered too', async () => {
    const book = await withTabs();
    const answer = () => book.host.user.write('Catatan Reviu', 'D4', 'Sudah');
    expect(await refused(book, answer)).toMatchObject({ key: 'tabsChanged', sheet: 'Catatan Reviu' });
  });

  test('where a tab was deleted since', async () => {
    const book = await withTabs();
    const happens = inExcel((context) => {
      context.workbook.worksheets.getItem('Catatan Reviu').delete();
    });
    expect(await refused(book, happens)).toMatchObject({ key: 'tabsChanged', sheet: 'Catatan Reviu' });
  });

  test('where a tab is protected', async () => {
    const book = await withTabs();
    const happens = inExcel((context) => {
      context.workbook.worksheets.getItem('Catatan Reviu').protection.protect();
    });
    expect(await refused(book, happens)).toMatchObject({ key: 'sheetProtected', sheet: 'Catatan Reviu' });
  });

  test("where the workbook's structure is protected", async () => {
    const book = await open();
    const happens = inExcel((context) => {
      context.workbook.protection.protect();
    });
    expect(await refused(book, happens)).toMatchObject({ key: 'structureProtected' });
  });

  test('where somebody made a worksheet of that name meanwhile', async () => {
    const book = await open();
    const happens = inExcel((context) => {
      context.workbook.worksheets.add('Catatan Reviu');
    });
    expect(await refused(book, happens)).toMatchObject({ key: 'tabsChanged', sheet: 'Catatan Reviu' });
  });
});

test('tabs that a file had are replaced without leaving their groups and charts behind', async () => {
  const fromFile = await open();
  valueOf(await write(fromFile));
  const [, charts] = fromFile.host.book.sheets;
  // A file does not say what the pane keeps for itself.
  charts?.customProperties.clear();
  const before = hostState(fromFile.host).sheets[1];
  valueOf(await write(fromFile));
  const after = hostState(fromFile.host).sheets[1];
  expect([after?.rowLevels, after?.charts]).toEqual([before?.rowLevels, before?.charts]);
});
