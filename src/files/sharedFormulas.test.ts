import { describe, expect, test } from '@jest/globals';
import { movedFormula, writeOutSharedFormulas } from './sharedFormulas.ts';
import type { FileCell } from './openFile.ts';

describe('a formula moved two rows down and one column to the right', () => {
  test.each([
    ['H12/G12', 'I14/H14'],
    ['$H12/G$12', '$H14/H$12'],
    ['SUM(A1:B3)', 'SUM(B3:C5)'],
    ['SUM(A:A)+SUM($1:1)', 'SUM(B:B)+SUM($1:3)'],
    ['\'Eselon A1\'!C5&"A1"', '\'Eselon A1\'!D7&"A1"'],
    ['Data1!A1', 'Data1!B3'],
    ['LOG10(A1)+TARIF_A1+A1.B2', 'LOG10(B3)+TARIF_A1+A1.B2'],
    ['XFD1', '#REF!'],
    ['IF(a1>1,"""A1""",0)', 'IF(B3>1,"""A1""",0)'],
  ])('%s reads %s', (formula, moved) => {
    expect(movedFormula(formula, 2, 1)).toBe(moved);
  });
});

test('every cell of a run gets its own formula; one that has its own text keeps it', () => {
  const shared = { type: 'formula', formulaType: 'shared', formulaSharedIndex: 0 } as const;
  const cells = new Map<string, FileCell>([
    ['0,2', { ...shared, value: 1, formula: 'A1*2', formulaRef: 'C1:C3' }],
    ['1,2', { ...shared, value: 2, formula: '' }],
    ['2,2', { ...shared, value: 3, formula: 'A3*3' }],
  ]);
  writeOutSharedFormulas(cells);
  expect([...cells.values()]).toEqual([
    { type: 'formula', value: 1, formula: 'A1*2' },
    { type: 'formula', value: 2, formula: 'A2*2' },
    { type: 'formula', value: 3, formula: 'A3*3' },
  ]);
});
