import { expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { rangeOf } from '../engine.ts';
import { readWorkbook } from './readWorkbook.ts';

test('the areas of arrays are read with their worksheet; an array of one cell is none', async () => {
  const rows = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const array = { value: 2, type: 'formula', formulaType: 'array' } as const;
  const cells = new Map([
    ['0,1', { ...array, formula: 'A1:A2*2', formulaRef: 'B1:B2', formulaDynamic: true }],
    ['1,2', { ...array, formula: 'A2:B2*3', formulaRef: 'C2:D2' }],
    ['2,2', { ...array, formula: 'SUM(A1:A3*B1:B3)', formulaRef: 'C3' }],
  ]);
  const sheets = [
    { name: 'Lain', rows },
    { name: 'Data', rows, cells },
  ];
  const read = await readWorkbook(await writeXlsx({ sheets }));
  if (read.kind !== 'workbook') throw new Error(read.reason);
  expect(read.workbook.sheets.map(({ spills }) => spills?.map(rangeOf))).toEqual([
    undefined,
    ['B1:B2', 'C2:D2'],
  ]);
});
