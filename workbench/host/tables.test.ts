import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { univerEngine } from './model/univerEngine.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  const book = workbookOf({
    Data: [
      ['Target', 'Realisasi', 'Kosong', 'Rumus', 'Campuran'],
      [10, 5, null, '=B2/A2', 0.5],
      [20, 5, null, '=B3/A3', null],
      [40, 10, null, '=B4/A4', null],
    ],
  });
  running = await startHost(book, { engine: univerEngine() });
});

afterEach(() => running.stop());

/** Writes formulas as an add-in does and reads the rows 2 to 4 of their column. */
async function columnAfter(address: string, formulas: string[][]): Promise<unknown[]> {
  await running.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange(address).formulas = formulas;
    await context.sync();
  });
  const letter = address.charAt(0);
  return [2, 3, 4].map((row) => {
    const cell = running.host.cell('Data', `${letter}${row}`);
    return cell?.formula ?? cell?.value;
  });
}

describe('formulas in a table', () => {
  beforeEach(() => running.host.user.insertTable('Data', 'A1:E4'));

  test('one in an empty column fills the column', async () => {
    expect(await columnAfter('C3', [['=B3/A3']])).toEqual(['=B2/A2', '=B3/A3', '=B4/A4']);
    expect(running.host.cell('Data', 'C4')?.value).toBe(0.25);
  });

  test('another one in a calculated column takes the place of all', async () => {
    expect(await columnAfter('D2', [['=A2-B2']])).toEqual(['=A2-B2', '=A3-B3', '=A4-B4']);
  });

  test('one in a column that holds something else changes no other cell', async () => {
    expect(await columnAfter('E3', [['=B3/A3']])).toEqual([0.5, '=B3/A3', undefined]);
  });

  test('of several the lowest fills the column, above it too', async () => {
    expect(await columnAfter('C2:C3', [['=1+1'], ['=1+2']])).toEqual(['=1+2', '=1+2', '=1+2']);
  });

  test('a value fills nothing', async () => {
    expect(await columnAfter('C3', [['7']])).toEqual([undefined, 7, undefined]);
  });
});

test('outside a table a formula fills nothing', async () => {
  expect(await columnAfter('C3', [['=B3/A3']])).toEqual([undefined, '=B3/A3', undefined]);
});

describe('rows that a filter hides', () => {
  test('an array over them puts its first row into those that show', async () => {
    await running.host.user.filterOut('Data', '3:3');
    expect(await columnAfter('C2:C4', [['1'], ['2'], ['3']])).toEqual([1, undefined, 1]);
  });

  test('are written one by one', async () => {
    await running.host.user.filterOut('Data', '3:3');
    expect(await columnAfter('C3', [['2']])).toEqual([undefined, 2, undefined]);
  });

  test('are unlike rows that the user hid', async () => {
    await running.host.user.hideRows('Data', '3:3');
    expect(await columnAfter('C2:C4', [['1'], ['2'], ['3']])).toEqual([1, 2, 3]);
  });
});
