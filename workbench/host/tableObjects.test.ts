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

const headers = async (address: string): Promise<unknown> => {
  const range = await onData((sheet) => sheet.getRange(address).load('values'));
  return (range.values as unknown[][])[0];
};

test('a table is made, named and styled, and tells where its parts are', async () => {
  const { table, ranges, column } = await onData((sheet) => {
    const made = sheet.tables.add('A1:C3', true);
    made.name = 'Capaian';
    made.style = 'TableStyleLight9';
    made.showBandedRows = false;
    made.showFilterButton = false;
    made.highlightFirstColumn = true;
    made.load('name,style,showHeaders,showBandedRows,showBandedColumns,showFilterButton,showTotals');
    made.load('highlightFirstColumn,highlightLastColumn,worksheet/name,rows/count');
    made.columns.load('count,items/id,items/index,items/name');
    return {
      table: made,
      ranges: [made.getRange(), made.getHeaderRowRange(), made.getDataBodyRange()].map((range) =>
        range.load('address'),
      ),
      column: made.columns.getItem('nilai').getDataBodyRange().load('address'),
    };
  });
  expect(table.toJSON()).toMatchObject({
    name: 'Capaian',
    style: 'TableStyleLight9',
    showHeaders: true,
    showBandedRows: false,
    showBandedColumns: false,
    showFilterButton: false,
    showTotals: false,
    highlightFirstColumn: true,
    highlightLastColumn: false,
    rows: { count: 2 },
  });
  expect(table.worksheet.name).toBe('Data');
  expect([table.columns.count, table.columns.items.map(({ id, index, name }) => [id, index, name])]).toEqual([
    3,
    [
      [1, 0, 'Nama'],
      [2, 1, 'Nilai'],
      [3, 2, '2024'],
    ],
  ]);
  expect(ranges.map(({ address }) => address)).toEqual(['Data!A1:C3', 'Data!A1:C1', 'Data!A2:C3']);
  expect(column.address).toBe('Data!B2:B3');
});

describe('headers', () => {
  test('become texts, get names where they are blank and differ from each other', async () => {
    await onData((sheet) => {
      sheet.getRange('A1:D1').values = [['Nama', 2024, '', 'nama']];
      sheet.tables.add('A1:D3', true);
    });
    expect(await headers('A1:D1')).toEqual(['Nama', '2024', 'Column3', 'nama2']);
  });

  test('stay so whatever is written into them, or cleared', async () => {
    await onData((sheet) => {
      sheet.tables.add('A1:C3', true);
      sheet.getRange('A1:B1').values = [[7, 'Nama']];
      sheet.getRange('C1:C2').clear('Contents');
    });
    expect(await headers('A1:C1')).toEqual(['7', 'Nama', 'Column3']);
    expect(running.host.cell('Data', 'C2')).toBeUndefined();
  });

  test('are renamed as columns', async () => {
    await onData((sheet) => {
      sheet.tables.add('A1:C3', true).columns.getItemAt(1).name = '100';
    });
    expect(await headers('A1:C1')).toEqual(['Nama', '100', '2024']);
  });

  test('are taken away and come back', async () => {
    const [body, names] = await onData((sheet) => {
      const table = sheet.tables.add('A1:C3', true);
      table.showHeaders = false;
      table.columns.load('items/name');
      return [table.getRange().load('address'), table.columns] as const;
    });
    expect([body.address, names.items.map(({ name }) => name)]).toEqual([
      'Data!A2:C3',
      ['Nama', 'Nilai', '2024'],
    ]);
    expect(await headers('A1:C1')).toEqual(['', '', '']);
    await onData((sheet) => {
      sheet.tables.getItemAt(0).showHeaders = true;
    });
    expect([await headers('A1:C1'), tables()[0]?.area.top]).toEqual([['Nama', 'Nilai', '2024'], 0]);
  });
});

test('one row of headers gets an empty row below it', async () => {
  const range = await onData((sheet) => sheet.tables.add('F1:G1', true).getRange().load('address'));
  expect(range.address).toBe('Data!F1:G2');
});

test('tables are found in the workbook and on their sheets, by name, id and number', async () => {
  const found = await onData((sheet, { tables: all, worksheets }) => {
    const first = sheet.tables.add('A1:C3', true).load('id,name');
    const second = all.add('Lain!A1:A2', true).load('name');
    return {
      first,
      second,
      names: all.load('items/name,count'),
      here: sheet.tables.getItemOrNullObject('Table2'),
      there: worksheets.getItem('Lain').tables.getItem('TABLE2').load('name'),
      last: all.getItemAt(1).load('name'),
      count: sheet.tables.getCount(),
    };
  });
  expect([found.first.name, found.second.name, found.last.name, found.there.name]).toEqual([
    'Table1',
    'Table2',
    'Table2',
    'Table2',
  ]);
  expect([found.names.items.map(({ name }) => name), found.names.count]).toEqual([['Table1', 'Table2'], 2]);
  expect([found.here.isNullObject, found.count.value]).toEqual([true, 1]);
  const byId = await onData((sheet) => sheet.tables.getItem(found.first.id).load('name'));
  expect(byId.name).toBe('Table1');
});

test('a table is resized, and new columns get headers', async () => {
  const range = await onData((sheet) => {
    const table = sheet.tables.add('A1:C3', true);
    table.resize('A1:D2');
    return table.getRange().load('address');
  });
  expect([range.address, await headers('A1:D1')]).toEqual([
    'Data!A1:D2',
    ['Nama', 'Nilai', '2024', 'Column4'],
  ]);
});

test('a table goes with its contents, or leaves them as a range', async () => {
  const [kept, range] = await onData((sheet, workbook) => {
    const other = workbook.tables.add('Lain!A1:A2', true);
    sheet.tables.add('A1:C3', true).delete();
    return [workbook.tables.getCount(), other.convertToRange().load('address')] as const;
  });
  expect([kept.value, range.address]).toEqual([1, 'Lain!A1:A2']);
  expect([running.host.cell('Data', 'B2'), running.host.cell('Lain', 'A2')]).toEqual([
    undefined,
    { value: 'x' },
  ]);
  expect(running.host.book.sheets.map((sheet) => sheet.tables.length)).toEqual([0, 0]);
});

test('rows that a filter of the table hides show again', async () => {
  await onData((sheet) => sheet.tables.add('A1:C3', true));
  await running.host.user.filterOut('Data', '3:3');
  await running.host.user.filterOut('Data', '9:9');
  await onData((sheet) => {
    sheet.tables.getItemAt(0).clearFilters();
  });
  expect([...(running.host.book.sheets[0]?.hiddenRows ?? [])]).toEqual([8]);
});
