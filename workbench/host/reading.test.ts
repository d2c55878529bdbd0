import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(
    workbookOf({
      Kinerja: [
        ['Indikator', 'Target', null],
        ['Angka melek huruf', 95.5, true],
        [
          null,
          { value: 45657, numberFormat: 'm/d/yyyy' },
          { value: null, error: '#DIV/0!', formula: '=1/0' },
        ],
      ],
      'Data lain': { rows: [[1]], visibility: 'hidden' },
      Kosong: [],
    }),
  );
});

afterEach(() => running.stop());

test('sheets are listed with their names, ids, positions and visibility', async () => {
  const { Excel, host } = running;
  const sheets = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/id,items/position,items/visibility');
    await context.sync();
    return worksheets.items.map(({ name, id, position, visibility }) => ({ name, id, position, visibility }));
  });
  expect(sheets).toStrictEqual([
    { name: 'Kinerja', id: '{00000000-0001-0000-0000-000000000000}', position: 0, visibility: 'Visible' },
    { name: 'Data lain', id: '{00000000-0001-0000-0100-000000000000}', position: 1, visibility: 'Hidden' },
    { name: 'Kosong', id: '{00000000-0001-0000-0200-000000000000}', position: 2, visibility: 'Visible' },
  ]);
  expect(host.syncs).toHaveLength(1);
});

test('a used range gives values, formulas, text, types and formats in one sync', async () => {
  const { Excel, host } = running;
  const range = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('kinerja').getUsedRange();
    used.load('address,values,formulas,text,valueTypes,numberFormat,rowCount,columnCount');
    await context.sync();
    return used;
  });
  expect(range.address).toBe('Kinerja!A1:C3');
  expect(range.values).toStrictEqual([
    ['Indikator', 'Target', ''],
    ['Angka melek huruf', 95.5, true],
    ['', 45657, '#DIV/0!'],
  ]);
  expect(range.formulas[2]).toStrictEqual(['', 45657, '=1/0']);
  expect(range.text).toStrictEqual([
    ['Indikator', 'Target', ''],
    ['Angka melek huruf', '95.5', 'TRUE'],
    ['', '12/31/2024', '#DIV/0!'],
  ]);
  expect(range.valueTypes[1]).toStrictEqual(['String', 'Double', 'Boolean']);
  expect(range.valueTypes[2]).toStrictEqual(['Empty', 'Double', 'Error']);
  expect(range.numberFormat[2]).toStrictEqual(['General', 'm/d/yyyy', 'General']);
  expect([range.rowCount, range.columnCount]).toStrictEqual([3, 3]);
  expect(host.log.map(({ kind }) => kind)).toStrictEqual(['sync', 'cleanup']);
  expect(host.referenceCount).toBe(0);
});

test('what was not loaded cannot be read', async () => {
  const { Excel } = running;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Kinerja').getRange('A1');
    range.load('address');
    await context.sync();
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});
