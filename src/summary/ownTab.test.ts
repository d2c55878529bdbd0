import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../workbook/workbook.ts';
import { fingerprintOf, markFormula, readMark } from './ownTab.ts';

test('a mark is read from the formula of its name, and from its value', () => {
  const own = { tab: 'reviewNotes', fingerprint: '1f3a' } as const;
  expect(markFormula(own)).toBe('="reviewNotes|1f3a"');
  expect(readMark(markFormula(own))).toEqual(own);
  expect(readMark('reviewNotes|1f3a')).toEqual(own);
});

test.each(['', '=A1', '="reviewNotes"', '="other|1f3a"', '="budget|1f 3a"'])(
  '%p is no mark of ours',
  (mark) => {
    expect(readMark(mark)).toBeUndefined();
  },
);

describe('the fingerprint of a tab', () => {
  const grid = (...lines: readonly (readonly (string | number | Partial<Cell>)[])[]): Cell[][] =>
    lines.map((line) =>
      line.map((cell) => (typeof cell === 'object' ? { value: null, ...cell } : { value: cell })),
    );
  const typed = { headingRow: 0, columns: [1] };
  const before = grid(['No', 'Tanggapan'], [1, ''], [{ value: 5, formula: "='TW I'!H9+A2" }, '']);

  test.each<[string, Cell[][]]>([
    [
      'typing where there is something to be typed in',
      grid(['No', 'Tanggapan'], [1, 'Setuju'], [{ value: 5, formula: "='TW I'!H9+A2" }, '']),
    ],
    [
      'another result of a formula',
      grid(['No', 'Tanggapan'], [1, ''], [{ value: 6, formula: "='TW I'!H9+A2" }, '']),
    ],
    [
      'a source that moved, or was renamed',
      grid(['No', 'Tanggapan'], [1, ''], [{ value: 5, formula: '=Triwulan!$H$12 + A2' }, '']),
    ],
    [
      'blank cells behind the last',
      grid(['No', 'Tanggapan', ''], [1, '', ''], [{ value: 5, formula: "='TW I'!H9+A2" }], ['']),
    ],
  ])('stays with %s', (_, after) => {
    expect(fingerprintOf(after, typed)).toBe(fingerprintOf(before, typed));
  });

  test.each<[string, Cell[][]]>([
    [
      'another heading in a column to type in',
      grid(['No', 'Jawaban'], [1, ''], [{ value: 5, formula: "='TW I'!H9+A2" }, '']),
    ],
    ['another text', grid(['Nomor', 'Tanggapan'], [1, ''], [{ value: 5, formula: "='TW I'!H9+A2" }, ''])],
    ['a figure in the place of its formula', grid(['No', 'Tanggapan'], [1, ''], [5, ''])],
    ['another formula', grid(['No', 'Tanggapan'], [1, ''], [{ value: 5, formula: "='TW I'!H9*A2" }, ''])],
    ['a row more', grid(['No', 'Tanggapan'], [1, ''], [{ value: 5, formula: "='TW I'!H9+A2" }, ''], [2, ''])],
  ])('changes with %s', (_, after) => {
    expect(fingerprintOf(after, typed)).not.toBe(fingerprintOf(before, typed));
  });

  test.each([
    ['another order of the rows', [['No'], [2], [1], ['']]],
    ['rows with a gap', [['No'], [1], [''], [2]]],
  ])('stays with %s of a table to type in, and changes elsewhere', (_, lines) => {
    const [rows, moved] = [grid(['No'], [1], [2]), grid(...lines)];
    expect(fingerprintOf(moved, typed)).toBe(fingerprintOf(rows, typed));
    expect(fingerprintOf(moved, undefined)).not.toBe(fingerprintOf(rows, undefined));
  });

  test('changes where a cell goes to another row', () => {
    const after = grid(['No', '', 'b'], [1, '', 'a']);
    const other = grid(['No', '', 'a'], [1, '', 'b']);
    expect(fingerprintOf(after, { headingRow: -1, columns: [] })).not.toBe(
      fingerprintOf(other, { headingRow: -1, columns: [] }),
    );
  });
});
