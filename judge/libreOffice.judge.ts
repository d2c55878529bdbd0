import { expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { read } from './fills.ts';
import { recalculated } from './libreOffice.ts';

test('LibreOffice calculates anew: a stale value in a file comes back right', async () => {
  const stale = await writeXlsx({
    sheets: [
      {
        name: 'Lama',
        rows: [[2, 99]],
        cells: new Map([['0,1', { value: 99, type: 'formula', formula: 'A1*3', formulaResult: 99 }]]),
      },
    ],
  });
  expect((await read(stale)).sheets[0]?.grid).toEqual([[{ value: 2 }, { value: 99, formula: '=A1*3' }]]);
  const [judged] = await recalculated([stale]);
  expect((await read(judged)).sheets[0]?.grid).toEqual([[{ value: 2 }, { value: 6, formula: '=A1*3' }]]);
});
