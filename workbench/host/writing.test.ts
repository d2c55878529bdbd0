import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SimulatedHost } from './host.ts';
import { univerEngine } from './model/univerEngine.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;
let host: SimulatedHost;

beforeEach(async () => {
  const workbook = workbookOf({
    Data: {
      rows: [
        [100, 80, '=B1/A1'],
        ['gabung', null, null],
      ],
      merges: ['A2:B3'],
    },
    Ringkasan: [['=Data!C1*100']],
  });
  running = await startHost(workbook, { engine: univerEngine(), year: 2026 });
  host = running.host;
});

afterEach(() => running.stop());

/** Does something with a range of the sheet `Data`, in one sync. */
function withRange(address: string, act: (range: Excel.Range) => void): Promise<Excel.Range> {
  return running.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange(address);
    act(range);
    await context.sync();
    return range;
  });
}

const write = (address: string, values: (string | number | boolean | null)[][]) =>
  withRange(address, (range) => {
    range.values = values;
  });

test('formulas that came without a value have one when the workbook is open', () => {
  expect(host.cell('Data', 'C1')).toEqual({ value: 0.8, formula: '=B1/A1' });
  expect(host.cell('Ringkasan', 'A1')).toEqual({ value: 80, formula: '=Data!C1*100' });
});

test('a formula is read with its value in the batch that wrote it', async () => {
  const range = await withRange('D1:E1', (cells) => {
    cells.formulas = [['=if(a1>b1,"turun","naik")', '=C1']];
    cells.load('values,formulas');
  });
  expect(range.values).toStrictEqual([['turun', 0.8]]);
  expect(range.formulas).toStrictEqual([['=IF(A1>B1,"turun","naik")', '=C1']]);
});

test('a changed cell changes what depends on it on every sheet', async () => {
  await write('B1', [[50]]);
  expect(host.cell('Ringkasan', 'A1')?.value).toBe(50);
});

describe('a text is read as if it were typed into an en-US Excel', () => {
  test.each([
    ['95.5', { value: 95.5 }],
    ['12%', { value: 0.12, numberFormat: '0%' }],
    ['12,5', { value: '12,5' }],
    ['3/4', { value: 46085, numberFormat: 'd-mmm' }],
    ["'3/4", { value: '3/4' }],
    ['TRUE', { value: true }],
    ['=A1*2', { value: 200, formula: '=A1*2' }],
    ['-A1', { value: -100, formula: '=-A1' }],
  ])('%s', async (text, cell) => {
    await write('E5', [[text]]);
    expect(host.cell('Data', 'E5')).toEqual(cell);
  });

  test('a cell that is formatted as text keeps everything as text', async () => {
    await host.user.setNumberFormat('Data', 'E5:G5', '@');
    await write('E5:G5', [['=A1', '12', "'x"]]);
    expect([host.cell('Data', 'E5'), host.cell('Data', 'F5'), host.cell('Data', 'G5')]).toEqual([
      { value: '=A1', numberFormat: '@' },
      { value: '12', numberFormat: '@' },
      { value: 'x', numberFormat: '@' },
    ]);
  });

  test('a number format of its own stays', async () => {
    await host.user.setNumberFormat('Data', 'E5', '0.0');
    await write('E5', [['12%']]);
    expect(host.cell('Data', 'E5')).toEqual({ value: 0.12, numberFormat: '0.0' });
  });
});

test('null leaves a cell as it is and a blank text empties it', async () => {
  await write('A1:B1', [[null, '']]);
  expect(host.cell('Data', 'A1')?.value).toBe(100);
  expect(host.cell('Data', 'B1')).toBeUndefined();
  expect(host.cell('Data', 'C1')?.value).toBe(0);
});

test('one value is written into every cell of the range', async () => {
  await withRange('E1:F2', (range) => {
    range.values = 7 as unknown as number[][];
  });
  expect(['E1', 'F1', 'E2', 'F2'].map((at) => host.cell('Data', at)?.value)).toEqual([7, 7, 7, 7]);
});

test.each([
  ['too few columns', [[1]]],
  [
    'too many rows',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['rows of different lengths', [[1, 2, 3]]],
])('values with %s are refused and nothing is written', async (_why, values) => {
  await expect(write('A1:B1', values)).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(host.cell('Data', 'A1')?.value).toBe(100);
});

test('whole columns cannot be written and are read as null', async () => {
  await expect(write('D:D', [[1]])).rejects.toMatchObject({ code: 'InvalidArgument' });
  const range = await withRange('D:D', (column) => column.load('address,values'));
  expect([range.address, range.values]).toStrictEqual(['Data!D:D', null]);
});

test('only the top-left cell of a merged area takes a value', async () => {
  await write('A2:B3', [
    ['satu', 'dua'],
    ['tiga', 'empat'],
  ]);
  expect(host.cell('Data', 'A2')?.value).toBe('satu');
  expect(['B2', 'A3', 'B3'].map((at) => host.cell('Data', at))).toEqual([undefined, undefined, undefined]);
});

test('merging keeps the upper-left content and unmerging leaves it there', async () => {
  await write('E1:F2', [
    ['', 'kanan'],
    ['bawah', ''],
  ]);
  await withRange('E1:F2', (range) => {
    range.merge();
  });
  expect(['E1', 'F1', 'E2'].map((at) => host.cell('Data', at)?.value)).toEqual([
    'kanan',
    undefined,
    undefined,
  ]);
  await withRange('E1', (range) => {
    range.unmerge();
  });
  expect(host.cell('Data', 'E1')?.value).toBe('kanan');
});

test.each([
  ['A1:C3', 'Data!A2:B3'],
  ['A2', 'Data!A2:B3'],
])('merged areas that begin in %s are found', async (address, areas) => {
  const found = await running.Excel.run(async (context) => {
    const merged = context.workbook.worksheets.getItem('Data').getRange(address).getMergedAreasOrNullObject();
    merged.load('address,areaCount');
    merged.areas.load('items/address');
    await context.sync();
    return merged;
  });
  expect(found.address).toBe(areas);
  expect(found.areas.items.map((area) => area.address)).toStrictEqual([areas]);
});

test('a merged area that begins outside the range is missed, as in Excel', async () => {
  const isMissed = await running.Excel.run(async (context) => {
    const merged = context.workbook.worksheets.getItem('Data').getRange('B2:C3').getMergedAreasOrNullObject();
    await context.sync();
    return merged.isNullObject;
  });
  expect(isMissed).toBe(true);
});

test('R1C1 formulas are written and read from where they stand', async () => {
  const range = await withRange('D2:D3', (cells) => {
    cells.formulasR1C1 = [['=R[-1]C[-3]'], ['=R1C1+RC[-3]']];
    cells.load('formulas,formulasR1C1');
  });
  expect(range.formulas).toStrictEqual([['=A1'], ['=$A$1+A3']]);
  expect(range.formulasR1C1).toStrictEqual([['=R[-1]C[-3]'], ['=R1C1+RC[-3]']]);
});

test('formats are kept and read as null where they differ', async () => {
  const range = await withRange('A1:B2', (cells) => {
    cells.format.fill.color = '#ffcc00';
    cells.getCell(0, 0).format.font.bold = true;
    cells.load('format/fill/color,format/font/bold,format/wrapText');
  });
  expect(range.format.fill.color).toBe('#FFCC00');
  expect(range.format.font.bold).toBeNull();
  expect(range.format.wrapText).toBe(false);
});

test('a large array arrives whole though the client sends it in pieces', async () => {
  const values = Array.from({ length: 2000 }, (_, row) => [row, row * 2]);
  await write('H1:I2000', values);
  expect([host.cell('Data', 'H1')?.value, host.cell('Data', 'I2000')?.value]).toEqual([0, 3998]);
  expect(host.syncs).toHaveLength(1);
});

test('hidden rows are told row by row', async () => {
  await host.user.hideRows('Data', '2:2');
  const rows = await running.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:A3');
    const properties = range.getRowProperties({ rowHidden: true });
    range.load('rowHidden');
    await context.sync();
    return { all: range.rowHidden as boolean | null, each: properties.value };
  });
  expect(rows).toEqual({
    all: null,
    each: [{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }],
  });
});

test('in manual mode only the written formula is calculated until the user asks for more', async () => {
  await running.Excel.run(async (context) => {
    context.application.calculationMode = 'Manual';
    const range = context.workbook.worksheets.getItem('Data').getRange('B1:D1');
    range.formulas = [[50, null, '=B1*2']];
    range.load('values');
    await context.sync();
    expect(range.values).toStrictEqual([[50, 0.8, 100]]);
    context.application.calculate('Full');
    range.load('values');
    await context.sync();
    expect(range.values).toStrictEqual([[50, 0.5, 100]]);
  });
});
