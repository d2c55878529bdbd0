import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { univerEngine } from './model/univerEngine.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  const book = workbookOf({ Data: [[1, null, '=B3+1'], [2], [3]] });
  running = await startHost(book, { engine: univerEngine() });
  await running.host.user.enterArray('Data', 'B1:B3', '=A1:A3*2', [[2], [4], [6]]);
});

afterEach(() => running.stop());

/** Does something with ranges of the sheet, in one sync. */
function withSheet<T>(act: (sheet: Excel.Worksheet) => T): Promise<T> {
  return running.Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getItem('Data'));
    await context.sync();
    return result;
  });
}

const load = (address: string) => withSheet((sheet) => sheet.getRange(address).load('formulas,hasSpill'));

const valuesOfB = () =>
  ['B1', 'B2', 'B3'].map((address) => {
    const cell = running.host.cell('Data', address);
    return cell?.error ?? cell?.value ?? null;
  });

test('an array shows its values, and the formula in its first cell alone', async () => {
  const range = await load('B1:B3');
  expect(range.formulas).toEqual([['=A1:A3*2'], [4], [6]]);
  expect(running.host.cell('Data', 'C1')?.value).toBe(7);
});

test.each([
  ['B1', true],
  ['B2:B3', true],
  ['A1:A3', false],
  ['A2:B2', null],
])('%s has a spill: %s', async (address, expected) => {
  expect((await load(address)).hasSpill).toBe(expected);
});

test('the formula is found from any cell, the array from the formula', async () => {
  const found = await withSheet((sheet) => ({
    parent: sheet.getRange('B3').getSpillParentOrNullObject().load('address'),
    spill: sheet.getRange('B1').getSpillingToRangeOrNullObject().load('address'),
    ofOther: sheet.getRange('B2').getSpillingToRangeOrNullObject().load('address'),
    ofMany: sheet.getRange('B2:B3').getSpillParentOrNullObject().load('address'),
  }));
  expect([found.parent.address, found.spill.address]).toEqual(['Data!B1', 'Data!B1:B3']);
  expect([found.ofOther.isNullObject, found.ofMany.isNullObject]).toEqual([true, true]);
});

describe('what is written', () => {
  const write = (address: string, content: string) =>
    withSheet((sheet) => {
      sheet.getRange(address).formulas = [[content]];
    });

  test('in the way of an array makes its formula an error, and it spills no more', async () => {
    await write('B2', '9');
    expect(valuesOfB()).toEqual(['#SPILL!', 9, null]);
    expect(running.host.cell('Data', 'B1')?.formula).toBe('=A1:A3*2');
    expect(running.host.cell('Data', 'C1')?.value).toBe(1);
    expect((await load('B1')).hasSpill).toBe(false);
  });

  test('over the formula takes the array away', async () => {
    await write('B1', '7');
    expect(valuesOfB()).toEqual([7, null, null]);
  });

  test('to empty another of its cells changes nothing', async () => {
    await write('B2', '');
    await running.host.user.clear('Data', 'B3');
    expect(valuesOfB()).toEqual([2, 4, 6]);
    expect((await load('B1:B3')).hasSpill).toBe(true);
  });
});

test('an array whose formula is cleared is gone', async () => {
  await running.host.user.clear('Data', 'B1');
  expect(valuesOfB()).toEqual([null, null, null]);
});
