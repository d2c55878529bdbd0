import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(
    workbookOf({
      Data: {
        rows: [['Nama', 'Nilai', 2024], ['a', 1, 5], ['b', 2, 6], [], ['gabung', null]],
        merges: ['A5:B5'],
      },
      Lain: [['Kolom'], ['x']],
    }),
  );
});

afterEach(() => running.stop());

const onData = <T>(act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T): Promise<T> =>
  oneSync(running, (workbook) => act(workbook.worksheets.getItem('Data'), workbook));

const tables = () => running.host.book.sheets[0]?.tables ?? [];

describe('what Excel refuses', () => {
  test.each<
    [string, string, (table: Excel.Table, sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown]
  >([
    ['a table over another', 'MergedRangeConflict', (_table, sheet) => sheet.tables.add('C3:D4', true)],
    ['a table over merged cells', 'MergedRangeConflict', (_table, sheet) => sheet.tables.add('B4:C6', true)],
    [
      'merging in a table',
      'MergedRangeConflict',
      (_table, sheet) => {
        sheet.getRange('A2:B2').merge();
      },
    ],
    ['a table of whole columns', 'InvalidArgument', (_table, sheet) => sheet.tables.add('F:G', true)],
    [
      'a range on no sheet',
      'InvalidArgument',
      (_table, _sheet, { tables: all }) => all.add('Hilang!A1:B2', true),
    ],
    ['two words as a name', 'InvalidArgument', (table) => (table.name = 'dua kata')],
    ['a cell as a name', 'InvalidArgument', (table) => (table.name = 'T1')],
    [
      'the name of a table on another sheet',
      'InvalidArgument',
      (table, _sheet, { tables: all }) => {
        all.add('Lain!A1:A2', true).name = 'Lain';
        table.name = 'LAIN';
      },
    ],
    [
      'a table’s name for something else',
      'ItemAlreadyExists',
      (_table, _sheet, { names }) => names.add('table1', '=1'),
    ],
    ['a style that it has not', 'InvalidArgument', (table) => (table.style = 'TableStyleLight22')],
    [
      'headers in another row',
      'InvalidArgument',
      (table) => {
        table.resize('A2:C3');
      },
    ],
    [
      'nothing below the headers',
      'InvalidArgument',
      (table) => {
        table.resize('A1:C1');
      },
    ],
    [
      'to grow over merged cells',
      'MergedRangeConflict',
      (table) => {
        table.resize('A1:C6');
      },
    ],
    [
      'filter buttons without headers',
      'InvalidArgument',
      (table) => {
        table.showHeaders = false;
        table.showFilterButton = true;
      },
    ],
    ['a column that is not there', 'ItemNotFound', (table) => table.columns.getItem('Tidak').load('name')],
    [
      'a deleted table',
      'ItemNotFound',
      (table) => {
        table.delete();
        table.name = 'Capaian';
      },
    ],
  ])('%s: %s', async (_what, code, act) => {
    const deed = onData((sheet, workbook) => {
      act(sheet.tables.add('A1:C3', true), sheet, workbook);
    });
    await expect(deed).rejects.toMatchObject({ code });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['a new table', (sheet) => sheet.tables.add('F1:G2', true)],
    ['a name', (sheet) => (sheet.tables.getItemAt(0).name = 'Baru')],
    [
      'another size',
      (sheet) => {
        sheet.tables.getItemAt(0).resize('A1:D3');
      },
    ],
    [
      'deleting',
      (sheet) => {
        sheet.tables.getItemAt(0).delete();
      },
    ],
    [
      'dissolving',
      (sheet) => {
        sheet.tables.getItemAt(0).convertToRange();
      },
    ],
  ])('%s on a protected sheet: AccessDenied', async (_what, act) => {
    await onData((sheet) => sheet.tables.add('A1:C3', true));
    await running.host.user.protect('Data');
    await expect(onData(act)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(tables()).toHaveLength(1);
  });

  test('headers that would have to be made, and totals, are a gap of the simulator', async () => {
    const noHeaders = onData((sheet) => sheet.tables.add('F1:G2', false));
    await expect(noHeaders).rejects.toMatchObject({ code: 'NotImplemented' });
    const totals = onData((sheet) => {
      sheet.tables.add('A1:C3', true).showTotals = true;
    });
    await expect(totals).rejects.toMatchObject({ code: 'NotImplemented' });
    expect(running.host.takeFaults()).toHaveLength(2);
  });
});
