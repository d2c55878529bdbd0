import { describe, expect, test } from '@jest/globals';
import { runsOfCells } from './cellRuns.ts';
import { Failed } from './hostFailure.ts';
import { keptRecords, withRecord } from './journal.ts';
import { asInput } from './keptText.ts';
import { rectsOf } from './mergedAreas.ts';
import { inHalves, portionsOf } from './portions.ts';
import type { FillRecord } from './spreadsheet.ts';

describe('text that is assigned to a cell', () => {
  test.each(['=1+1', '+62', '-5', '@x', "'x", '47,83%', '3 Januari 2022', 'true', 'Rp 5'])(
    '%j is marked as text',
    (text) => {
      expect(asInput(text, 'General')).toBe(`'${text}`);
    },
  );

  test.each(['-', 'Masih proses spj', 'Tercapai semua'])('%j needs no mark', (text) => {
    expect(asInput(text, 'General')).toBe(text);
  });

  test('a cell formatted as text keeps what it is given', () => {
    expect(asInput('47,83%', '@')).toBe('47,83%');
  });
});

describe('the address of merged areas', () => {
  test.each([
    ["'Eselon II'!A1:Q1, 'Eselon II'!A10:A69", ['0 0 0 16', '9 0 68 0']],
    ['Staff!A72:A83,Staff!B72:B83', ['71 0 82 0', '71 1 82 1']],
    ["'It''s, a!sheet'!$C$3:$D$4", ['2 2 3 3']],
    ['', []],
  ])('%s', (address, rects) => {
    expect(
      rectsOf(address).map(({ top, left, bottom, right }) => `${top} ${left} ${bottom} ${right}`),
    ).toEqual(rects);
  });
});

test('cells of a column on consecutive rows are one run', () => {
  const cell = (sheetId: string, row: number, column: number) => ({ sheetId, row, column });
  const runs = runsOfCells([
    cell('b', 1, 1),
    cell('a', 3, 2),
    cell('a', 1, 2),
    cell('a', 2, 2),
    cell('a', 9, 2),
    cell('a', 2, 3),
  ]);
  expect(
    runs.map(({ sheetId, column, top, cells }) => `${sheetId} ${column} ${top} ${cells.length}`),
  ).toEqual(['a 2 1 3', 'a 2 9 1', 'a 3 2 1', 'b 1 1 1']);
});

describe('the journal', () => {
  const record = (id: number, cells = 1, state: FillRecord['state'] = 'done'): FillRecord => ({
    id: String(id),
    at: '2026-01-01T00:00:00.000Z',
    cells,
    state,
  });
  const ids = (records: readonly FillRecord[]) => records.map(({ id }) => id);

  test('has the newest fill first, changes one in its place', () => {
    const records = [record(1), record(2)].reduce<readonly FillRecord[]>(withRecord, []);
    expect(ids(records)).toEqual(['2', '1']);
    expect(withRecord(records, record(1, 7))).toEqual([record(2), record(1, 7)]);
  });

  test.each<[string, readonly FillRecord[], number]>([
    ['twenty fills are kept', Array.from({ length: 20 }, (_, id) => record(id)), 20],
    ['more are not', Array.from({ length: 25 }, (_, id) => record(id)), 20],
    ['a hundred thousand cells are kept', [record(1, 60_000), record(2, 40_000)], 2],
    ['more are not', [record(1, 60_000), record(2, 40_001), record(3)], 1],
    ['the newest is, whatever its size', [record(1, 200_000), record(2)], 1],
    [
      'of one that was undone no cell counts',
      [record(1, 60_000), record(2, 60_000, 'undone'), record(3, 40_000)],
      3,
    ],
  ])('%s', (_, records, count) => {
    expect(keptRecords(records)).toEqual(records.slice(0, count));
  });
});

describe('portions', () => {
  const cell = (sheetId: string, row: number, column = 0) => ({ sheetId, row, column });

  test('are by sheet, column and row, so that runs stay together', () => {
    const cells = [cell('2', 1), cell('1', 5, 1), cell('1', 4, 1), cell('1', 9)];
    expect(portionsOf(cells, () => 1)).toEqual([
      [cell('1', 9), cell('1', 4, 1), cell('1', 5, 1), cell('2', 1)],
    ]);
  });

  test.each([
    [2000, 1, [2000]],
    [2001, 1, [2000, 1]],
    [4, 100_000, [4]],
    [5, 100_000, [4, 1]],
    [2, 500_000, [1, 1]],
    [0, 1, []],
  ])('of %i cells of %i characters are %j', (count, size, sizes) => {
    const cells = Array.from({ length: count }, (_, row) => cell('1', row));
    expect(portionsOf(cells, () => size).map(({ length }) => length)).toEqual(sizes);
  });

  test('that are too large are done in halves, down to one cell', async () => {
    const done: number[][] = [];
    const work = (numbers: readonly number[]) => {
      if (numbers.length > 2) return Promise.reject(new Failed({ key: 'tooMuchData' }));
      done.push([...numbers]);
      return Promise.resolve(numbers.length);
    };
    expect(await inHalves([1, 2, 3, 4, 5], work)).toEqual([2, 1, 2]);
    expect(done).toEqual([[1, 2], [3], [4, 5]]);
    const never = () => Promise.reject(new Failed({ key: 'tooMuchData' }));
    await expect(inHalves([1, 2], never)).rejects.toMatchObject({ failure: { key: 'tooMuchData' } });
    const other = () => Promise.reject(new Failed({ key: 'sheetGone' }));
    await expect(inHalves([1, 2], other)).rejects.toMatchObject({ failure: { key: 'sheetGone' } });
  });
});
