import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SimulatedHost } from './host.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;
let host: SimulatedHost;

beforeEach(async () => {
  running = await startHost(
    workbookOf({ Data: [['a', 'b']], Lain: [], Rahasia: { rows: [], visibility: 'veryHidden' } }),
  );
  host = running.host;
});

afterEach(() => running.stop());

/** Runs one sync over the worksheets and gives the error that it ends with. */
async function failure(act: (sheets: Excel.WorksheetCollection) => void): Promise<unknown> {
  try {
    await running.Excel.run(async (context) => {
      act(context.workbook.worksheets);
      await context.sync();
    });
  } catch (error) {
    return error;
  }
  throw new Error('The sync did not fail.');
}

describe('errors of Excel', () => {
  test.each<[string, string, (sheets: Excel.WorksheetCollection) => void]>([
    ['a sheet that is not there', 'ItemNotFound', (sheets) => sheets.getItem('Tidak ada').load('name')],
    ['a second sheet of the same name', 'ItemAlreadyExists', (sheets) => sheets.add('DATA')],
    ['a sheet name that is too long', 'InvalidArgument', (sheets) => sheets.add('x'.repeat(32))],
    ['a sheet name with a slash', 'InvalidArgument', (sheets) => sheets.add('TW I/II')],
    ['a sheet called History', 'InvalidArgument', (sheets) => sheets.add('History')],
    ['an address that is none', 'InvalidArgument', (sheets) => sheets.getItem('Data').getRange('A0')],
    ['a name that is not there', 'InvalidArgument', (sheets) => sheets.getItem('Data').getRange('capaian')],
    ['a row beyond the sheet', 'InvalidArgument', (sheets) => sheets.getItem('Data').getRange('A1048577')],
    [
      'a column beyond the sheet',
      'InvalidArgument',
      (sheets) => sheets.getItem('Data').getRangeByIndexes(0, 16384, 1, 1),
    ],
    [
      'an address of more than 8192 characters',
      'InvalidArgument',
      (sheets) => sheets.getItem('Data').getRanges(Array(2000).fill('AA10').join(',')),
    ],
    [
      'ranges that do not meet',
      'ItemNotFound',
      (sheets) => sheets.getItem('Data').getRange('A1').getIntersection('B2'),
    ],
    [
      'deleting a very hidden sheet',
      'InvalidOperation',
      (sheets) => {
        sheets.getItem('Rahasia').delete();
      },
    ],
    [
      'activating a hidden sheet',
      'InvalidOperation',
      (sheets) => {
        sheets.getItem('Rahasia').activate();
      },
    ],
    [
      'more than five million cells',
      'RangeExceedsLimit',
      (sheets) => sheets.getItem('Data').getRange('A1:E1000001').load('values'),
    ],
  ])('%s: %s', async (_what, code, act) => {
    const error = await failure(act);
    expect(error).toBeInstanceOf(running.OfficeExtension.Error);
    expect(error).toMatchObject({ code });
  });
});

test('an error tells its code, message and place and leaves what came before applied', async () => {
  const error = await failure((sheets) => {
    sheets.getItem('Data').getRange('A1').values = [['diubah']];
    sheets.getItem('Tidak ada').load('name');
  });
  expect(error).toMatchObject({
    code: 'ItemNotFound',
    message: "The requested resource doesn't exist.",
    debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
  });
  expect(host.cell('Data', 'A1')?.value).toBe('diubah');
  expect(host.syncs.map((trip) => trip.error)).toEqual(['ItemNotFound']);
});

test('what is not there is a null object where that was asked for, and so is what hangs on it', async () => {
  await running.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Tidak ada');
    const range = sheet.getRange('A1');
    range.load('values');
    const used = context.workbook.worksheets.getItem('Lain').getUsedRangeOrNullObject(true);
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject, used.isNullObject]).toEqual([true, true, true]);
  });
});

test('methods of a null object do nothing', async () => {
  await running.Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('Tidak ada').delete();
    await context.sync();
  });
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Data', 'Lain', 'Rahasia']);
});

test('a range whose sheet was deleted meanwhile is an invalid reference', async () => {
  await running.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Lain').getRange('A1');
    range.load('address');
    await context.sync();
    await host.user.deleteSheet('Lain');
    range.values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
  });
});

test('a sheet held by id is found after it was renamed', async () => {
  await running.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.load('id');
    await context.sync();
    await host.user.renameSheet('Data', 'Capaian 2026');
    const again = context.workbook.worksheets.getItem(sheet.id);
    again.load('name');
    await context.sync();
    expect(again.name).toBe('Capaian 2026');
  });
});

describe('a protected sheet', () => {
  beforeEach(async () => {
    await host.user.unlock('Data', 'B1');
    await host.user.protect('Data');
  });

  test.each<[string, (range: Excel.Range) => void]>([
    [
      'values',
      (range) => {
        range.values = [[1, 2]];
      },
    ],
    [
      'values that change nothing in locked cells',
      (range) => {
        range.values = [[null, 2]];
      },
    ],
    [
      'number formats',
      (range) => {
        range.numberFormat = [['0', '0']];
      },
    ],
    [
      'fills',
      (range) => {
        range.format.fill.color = '#FF0000';
      },
    ],
    [
      'merging',
      (range) => {
        range.merge();
      },
    ],
    [
      'clearing',
      (range) => {
        range.clear('Contents');
      },
    ],
    [
      'hiding rows',
      (range) => {
        range.rowHidden = true;
      },
    ],
    [
      'conditional formats',
      (range) => {
        range.conditionalFormats.add('Custom');
      },
    ],
  ])('refuses %s', async (_what, act) => {
    const error = await failure((sheets) => {
      act(sheets.getItem('Data').getRange('A1:B1'));
    });
    expect(error).toMatchObject({ code: 'AccessDenied' });
    expect(host.cell('Data', 'A1')).toEqual({ value: 'a' });
  });

  test('takes values in unlocked cells and says that it is protected', async () => {
    const isProtected = await running.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('B1').values = [['baru']];
      sheet.protection.load('protected');
      await context.sync();
      return sheet.protection.protected;
    });
    expect(isProtected).toBe(true);
    expect(host.cell('Data', 'B1')?.value).toBe('baru');
  });
});

describe('gaps and mistakes', () => {
  test('a member that Excel has and the simulator lacks is a fault of the simulator', async () => {
    const error = await failure((sheets) => sheets.getItem('Data').pivotTables.load('items/name'));
    expect(error).toMatchObject({
      code: 'NotImplemented',
      message: 'The simulated host has no Worksheet.pivotTables.',
    });
    expect(host.takeFaults().map(({ message }) => message)).toEqual([
      'The simulated host has no Worksheet.pivotTables.',
    ]);
  });

  test('a property that nobody has is an invalid argument', async () => {
    const error = await failure((sheets) => sheets.getItem('Data').getRange('A1').load('valuess'));
    expect(error).toMatchObject({ code: 'InvalidArgument', message: 'There is no Range.valuess.' });
  });

  test('a fault that no test takes fails the test when the host is stopped', async () => {
    await failure((sheets) => sheets.getItem('Data').pivotTables.load('items/name'));
    await expect(running.stop()).rejects.toThrow('The simulated host has no Worksheet.pivotTables.');
    host.takeFaults();
  });

  test('an exception of the simulator is never called an error of Excel', async () => {
    host.book.enter = () => {
      throw new TypeError('oops');
    };
    const error = await failure((sheets) => {
      sheets.getItem('Data').getRange('A1').values = [[1]];
    });
    expect(error).toMatchObject({ code: 'SimulatorFault' });
    expect(host.takeFaults()[0]?.cause).toBeInstanceOf(TypeError);
  });

  test('a formula is not read from a host that could not calculate it', async () => {
    const error = await failure((sheets) => {
      const range = sheets.getItem('Data').getRange('A1');
      range.formulas = [['=1+1']];
      range.load('values');
    });
    expect(error).toMatchObject({ code: 'SimulatorFault' });
    expect(host.takeFaults()).toHaveLength(1);
  });
});

test('a call above the level of the API is not found', async () => {
  const old = await startHost(workbookOf({ Data: [] }), { excelApi: '1.9' });
  expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  await old.Excel.run((context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    expect(() => range.getMergedAreasOrNullObject()).toThrow(
      expect.objectContaining({ code: 'ApiNotFound' }),
    );
    return Promise.resolve();
  });
  await old.stop();
});
