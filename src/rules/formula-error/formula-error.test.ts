import { describe, expect, test } from '@jest/globals';
import { found, percent, workbook, worksheet, type Given } from '../../../test/worksheets.ts';
import type { ErrorCode } from '../../workbook/workbook.ts';

const RULE = 'formula-error';

const broken = (error: ErrorCode, formula?: string): Given => ({
  value: null,
  error,
  ...(formula === undefined ? {} : { formula }),
});

/** Program, pagu, realization and % from row 2 on, with a total where given. */
const table = (...rows: readonly (readonly Given[])[]) =>
  workbook(worksheet([['Program', 'Pagu', 'Realisasi', '%'], ...rows]));

const RIGHT: readonly Given[] = ['Program A', 200, 100, percent(0.5)];

describe('formula-error accepts', () => {
  test.each<[string, readonly Given[]]>([
    ['figures', ['Program B', 100, 80, percent(0.8)]],
    ['a division by a pagu of 0', ['Program B', 0, 0, broken('#DIV/0!', '=C3/B3')]],
    ['a division by a dash', ['Program B', '-', '-', broken('#VALUE!', '=C3/B3')]],
    ['words', ['Program B', 'WTP', 'WTP', '-']],
  ])('%s', (_, row) => {
    expect(found(RULE, table(RIGHT, row))).toEqual([]);
  });

  test('an error beside the table', () => {
    expect(found(RULE, table([...RIGHT, null, null, broken('#REF!')]))).toEqual([]);
  });
});

describe('formula-error rejects', () => {
  test.each<[string, readonly Given[], string, string]>([
    ['a pagu', ['Program B', broken('#REF!'), 80, null], 'B3', '#REF!'],
    ['a realization', ['Program B', 100, broken('#VALUE!', '=1+"a"'), null], 'C3', '#VALUE!'],
    ['a name that is none', ['Program B', 100, broken('#NAME?'), null], 'C3', '#NAME?'],
  ])('%s', (_, row, cell, stated) => {
    expect(found(RULE, table(RIGHT, row))).toMatchObject([
      { cell, cells: [], severity: 'error', stated, message: 'error', fixes: [] },
    ]);
  });

  test('a percentage with a target and a realization, with its formula', () => {
    expect(found(RULE, table(RIGHT, ['Program B', 100, 80, broken('#REF!')]))).toMatchObject([
      {
        cell: 'D3',
        stated: '#REF!',
        message: 'error',
        fixes: [{ cell: 'D3', formula: '=IF(OR(N(B3)=0,NOT(ISNUMBER(C3))),"-",C3/B3)', value: 0.8 }],
      },
    ]);
  });

  test('the same error in a column once, with all its cells', () => {
    const rows = ['B', 'C', 'D'].map((name): Given[] => [`Program ${name}`, 100, broken('#REF!'), null]);
    expect(found(RULE, table(RIGHT, ...rows))).toMatchObject([
      { cell: 'C3', cells: ['C4', 'C5'], message: 'errorRun' },
    ]);
  });

  test('different errors apart', () => {
    const rows: Given[][] = [
      ['Program B', 100, broken('#REF!'), null],
      ['Program C', broken('#NAME?'), broken('#VALUE!'), null],
    ];
    expect(found(RULE, table(RIGHT, ...rows)).map(({ cell }) => cell)).toEqual(['C3', 'B4', 'C4']);
  });

  test('a total', () => {
    expect(found(RULE, table(RIGHT, ['JUMLAH', broken('#REF!'), 100, null]))).toMatchObject([
      { cell: 'B3', stated: '#REF!' },
    ]);
  });
});
