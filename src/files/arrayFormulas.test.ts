import { expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { parseAddress } from '../engine.ts';
import { arrayFinder } from './arrayFormulas.ts';
import { openFile } from './openFile.ts';

test('the cells of an array are found, its formula among them; an array of one cell is none', async () => {
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
  const isInArray = arrayFinder(await openFile(await writeXlsx({ sheets })));
  const found = (sheetId: string) =>
    ['A1', 'B1', 'B2', 'B3', 'C1', 'C2', 'D2', 'C3'].filter((address) => {
      const place = parseAddress(address);
      return place !== undefined && isInArray({ sheetId, ...place });
    });
  expect(found('2')).toEqual(['B1', 'B2', 'C2', 'D2']);
  expect(found('1')).toEqual([]);
});
