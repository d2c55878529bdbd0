import { describe, expect, test } from '@jest/globals';
import { runsOfCells } from './cellRuns.ts';
import { EMPTY_JOURNAL, withEntry, withoutEntry, type JournalEntry } from './journal.ts';
import { asInput } from './keptText.ts';
import { rectsOf } from './mergedAreas.ts';

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
  const entry = (id: string): JournalEntry => ({
    record: { id, at: '2026-01-01T00:00:00.000Z', cells: 0, state: 'done' },
    cells: [],
  });
  const ids = (journal: typeof EMPTY_JOURNAL) => journal.entries.map(({ record }) => record.id);

  test('has the newest fill first, and forgets the oldest beyond twenty', () => {
    const journal = Array.from({ length: 25 }, (_, index) => entry(String(index))).reduce(
      withEntry,
      EMPTY_JOURNAL,
    );
    expect(ids(journal)).toEqual(Array.from({ length: 20 }, (_, index) => String(24 - index)));
  });

  test('changes an entry in its place, and takes one out', () => {
    const journal = [entry('a'), entry('b')].reduce(withEntry, EMPTY_JOURNAL);
    expect(ids(withEntry(journal, entry('a')))).toEqual(['b', 'a']);
    expect(ids(withoutEntry(journal, 'b'))).toEqual(['a']);
  });
});
