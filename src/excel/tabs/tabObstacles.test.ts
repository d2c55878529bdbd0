import { describe, expect, test } from '@jest/globals';
import { valueOf } from '../../../test/fills.ts';
import { hostState } from '../../../test/hostState.ts';
import { NOTES_PLAN } from '../../../test/summaryPlans.ts';
import { CHARTS, DATA, namesIn, PLANS, tabBooks, write } from '../../../test/tabBooks.ts';
import { placeTabs, type SheetPlan } from '../../engine.ts';
import type { TabPart } from '../spreadsheet.ts';

const open = tabBooks();

describe('an Excel that lacks something', () => {
  test.each<{ lacks: string; missing: readonly TabPart[] }>([
    { lacks: 'Worksheet.charts', missing: ['charts'] },
    { lacks: 'Chart.setPosition', missing: ['charts'] },
    { lacks: 'TableCollection.add', missing: ['table'] },
    { lacks: 'ConditionalFormatCollection.add', missing: ['conditionalFormats'] },
    { lacks: 'DataValidation', missing: ['validations'] },
    { lacks: 'Range.group', missing: ['outline'] },
    { lacks: 'Range.hyperlink', missing: ['links'] },
    { lacks: 'WorksheetFreezePanes', missing: ['frozenRows'] },
    { lacks: 'PageLayout', missing: ['print', 'paper'] },
  ])('without $lacks gets every tab, and what is missing is named', async ({ lacks, missing }) => {
    const whole = await open();
    valueOf(await write(whole));
    const wanted = hostState(whole.host).sheets;
    const book = await open(DATA, { lacks: [lacks] });
    expect(valueOf(await write(book)).missing).toEqual(missing);
    expect(namesIn(book)).toEqual(['Data', ...PLANS.map(({ name }) => name)]);
    for (const [index, { cells }] of wanted.entries()) {
      const contents = (given: unknown) =>
        Object.entries(given as Record<string, { value: unknown; formula?: string }>).map(
          ([address, { value, formula }]) => [address, value, formula],
        );
      const now = hostState(book.host).sheets[index]?.cells;
      expect(contents(now)).toEqual(contents(cells));
    }
    // Nothing half drawn is left.
    expect(book.host.book.sheets[1]?.charts.length).toBe(missing.includes('charts') ? 0 : 2);
  });

  test('has them written again and removed all the same', async () => {
    const book = await open(DATA, { lacks: ['PageLayout', 'Range.group', 'Range.ungroup'] });
    valueOf(await write(book));
    const once = hostState(book.host);
    // How it is printed is not written again.
    expect(valueOf(await write(book)).missing).toEqual(['outline']);
    expect(hostState(book.host)).toEqual(once);
    const { tabs } = valueOf(await book.spreadsheet.tabs());
    valueOf(await book.spreadsheet.removeTabs(tabs.map(({ sheetId }) => sheetId)));
    expect(namesIn(book)).toEqual(['Data']);
  });
});

describe('an Excel that refuses something', () => {
  test.each<{ what: string; code: 'GeneralException' | 'InvalidArgument'; missing: readonly TabPart[] }>([
    { what: 'PageLayout.paperSize', code: 'InvalidArgument', missing: ['paper'] },
    { what: 'PageLayout.zoom', code: 'GeneralException', missing: ['print'] },
    { what: 'WorksheetFreezePanes.freezeRows', code: 'GeneralException', missing: ['frozenRows'] },
    { what: 'TableCollection.add', code: 'InvalidArgument', missing: ['table'] },
    { what: 'Range.group', code: 'GeneralException', missing: ['outline'] },
  ])('$what with $code gets every tab without it, twice', async ({ what, code, missing }) => {
    const whole = await open();
    valueOf(await write(whole));
    const wanted = hostState(whole.host).sheets.map(({ name }) => name);
    const book = await open(DATA, { lacks: [{ what, code }] });
    expect(valueOf(await write(book)).missing).toEqual(missing);
    expect(namesIn(book)).toEqual(wanted);
    const once = hostState(book.host);
    valueOf(await write(book));
    expect(hostState(book.host)).toEqual(once);
  });

  test('to take away what an earlier run left says so', async () => {
    const book = await open(DATA, {
      lacks: [{ what: 'PageBreakCollection.removePageBreaks', code: 'GeneralException' }],
    });
    const broken = PLANS.map((plan) => ({ ...plan, print: { ...plan.print, pageBreaks: [6] } }));
    expect(valueOf(await write(book, broken)).missing).toEqual([]);
    const moved = broken.map((plan) => ({ ...plan, print: { ...plan.print, pageBreaks: [7] } }));
    expect(valueOf(await write(book, moved)).missing).toEqual(['pageBreaks']);
  });

  test('that no tab has is not said to be missing', async () => {
    const book = await open(DATA, { lacks: ['PageBreakCollection'] });
    const plain = PLANS.map((plan) => ({ ...plan, print: { ...plan.print, pageBreaks: [] } }));
    expect(valueOf(await write(book, plain)).missing).toEqual([]);
    expect(valueOf(await write(book, plain)).missing).toEqual([]);
  });

  test.each([
    ['which charts there are', ['AutoFilter']],
    ['a part', [{ what: 'Range.group', code: 'GeneralException' }]],
  ] as const)('to tell or write %s leaves charts of the user', async (_, lacks) => {
    const book = await open(DATA, { lacks });
    valueOf(await write(book));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(CHARTS.name);
      sheet.charts.add('Pie', sheet.getRange('A5:B6'), 'Columns').name = 'Punya saya';
      await context.sync();
    });
    valueOf(await write(book));
    expect(book.host.book.sheets[1]?.charts.map(({ name }) => name)).toContain('Punya saya');
    expect(book.host.book.sheets[1]?.charts).toHaveLength(3);
  });

  test('to write cells leaves the workbook as it was', async () => {
    const book = await open(DATA, { lacks: [{ what: 'Range.formulas', code: 'GeneralException' }] });
    const before = hostState(book.host);
    expect((await write(book)).kind).toBe('failed');
    expect(hostState(book.host)).toEqual(before);
  });
});

describe('what a user did to a tab', () => {
  test('is undone where its rows were ungrouped, or grouped otherwise', async () => {
    for (const levels of [
      [],
      [[5, 3]],
      [
        [1, 1],
        [2, 2],
      ],
    ] as const) {
      const book = await open();
      valueOf(await write(book));
      const once = hostState(book.host);
      const sheet = book.host.book.sheets[1];
      sheet?.rowLevels.clear();
      for (const [row, level] of levels) sheet?.rowLevels.set(row, level);
      await book.host.user.write(CHARTS.name, 'A1', 'Grafik kita');
      expect(valueOf(await write(book)).missing).toEqual([]);
      expect(hostState(book.host)).toEqual(once);
    }
  });

  test('is undone where its rows were ungrouped and nothing else was changed', async () => {
    const book = await open();
    valueOf(await write(book));
    const once = hostState(book.host);
    book.host.book.sheets[1]?.rowLevels.clear();
    expect(valueOf(await write(book)).missing).toEqual([]);
    expect(hostState(book.host)).toEqual(once);
  });

  test.each(PLANS.map(({ name }) => name))('is undone where a filter hides rows of %s', async (name) => {
    const book = await open();
    valueOf(await write(book));
    const once = hostState(book.host);
    await book.host.user.filterOut(name, '4:6');
    const filtered = valueOf(await write(book));
    expect(filtered).toMatchObject({ missing: [], differing: [] });
    expect(hostState(book.host)).toEqual(once);
    expect(book.host.book.sheets.flatMap(({ filteredRows }) => [...filteredRows])).toEqual([]);
  });

  test('stays where it was hidden: nothing is frozen on what does not show', async () => {
    const book = await open(DATA, {
      lacks: [{ what: 'WorksheetFreezePanes.unfreeze', code: 'GeneralException' }],
    });
    valueOf(await write(book));
    for (const { name } of PLANS) await book.host.user.setVisibility(name, 'hidden');
    const once = hostState(book.host);
    expect(valueOf(await write(book)).missing).toEqual([]);
    expect(hostState(book.host)).toEqual(once);
  });
});

test('a table stays, of whatever length, so that formulas of the user can name it', async () => {
  const book = await open();
  valueOf(await write(book));
  const tableOf = () => book.host.book.sheets.find(({ name }) => name === 'Catatan Reviu')?.tables;
  const [before] = tableOf() ?? [];
  const { table } = NOTES_PLAN;
  if (table === undefined || before === undefined) throw new Error('No table');
  const { bottom } = table.range;
  const down = 3;
  const added = Array.from({ length: down }, (_, index) => bottom + 1 + index);
  const longer: SheetPlan = {
    ...NOTES_PLAN,
    cells: [
      ...NOTES_PLAN.cells.map((cell) => (cell.row > bottom ? { ...cell, row: cell.row + down } : cell)),
      ...added.map((row) => ({ row, column: 0, value: row, look: 'word' as const })),
    ],
    merges: NOTES_PLAN.merges.map((area) => ({ ...area, top: area.top + down, bottom: area.bottom + down })),
    table: { ...table, range: { ...table.range, bottom: bottom + down } },
  };
  // Where the signature of the shorter one stands, the longer one has its table.
  for (const plan of [longer, NOTES_PLAN, longer]) {
    expect(valueOf(await write(book, [CHARTS, plan]))).toMatchObject({ missing: [], differing: [] });
    expect(tableOf()).toEqual([{ ...before, area: plan.table?.range }]);
  }
});

test('a table that the user moved is made anew', async () => {
  const book = await open();
  valueOf(await write(book));
  const once = hostState(book.host);
  const sheet = book.host.book.sheets.find(({ name }) => name === 'Catatan Reviu');
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error('No table');
  sheet.tables = [{ ...table, area: { ...table.area, top: table.area.top + 1 } }];
  expect(valueOf(await write(book)).missing).toEqual([]);
  expect(hostState(book.host)).toEqual(once);
  expect(sheet.tables[0]?.id).not.toBe(table.id);
});

test('a table keeps clear of a defined name', async () => {
  const book = await open();
  await Excel.run(async (context) => {
    context.workbook.names.add(NOTES_PLAN.table?.name.toUpperCase() ?? '', '=Data!$A$1');
    await context.sync();
  });
  expect(valueOf(await write(book)).missing).toEqual([]);
  expect(book.host.book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
    `${NOTES_PLAN.table?.name ?? ''}2`,
  ]);
});

test('a date that a reviewer typed is one after the next run, also on a hidden tab', async () => {
  const book = await open();
  valueOf(await write(book));
  await book.host.user.write('Catatan Reviu', 'D4', 46093);
  await book.host.user.setNumberFormat('Catatan Reviu', 'D4', 'dd/mm/yyyy');
  for (const visibility of ['visible', 'hidden'] as const) {
    await book.host.user.setVisibility('Catatan Reviu', visibility);
    const { sheets } = valueOf(await book.spreadsheet.read());
    const tab = sheets.find(({ name }) => name === 'Catatan Reviu');
    expect(tab?.grid[3]?.[3]).toEqual({ value: 46093, numberFormat: 'dd/mm/yyyy' });
    expect(placeTabs({ sheets }, [NOTES_PLAN])[0]?.replaces?.isEdited).toBe(false);
  }
});
