import { expect, test } from '@jest/globals';
import { shownFormula, storedFormula } from './formulaText.ts';

test.each([
  ['=NUMBERVALUE(A1,",",".")', '_xlfn.NUMBERVALUE(A1,",",".")'],
  ['=IF(ISNUMBER(A1),A1,NUMBERVALUE(A1))+SUM(B1:B2)', 'IF(ISNUMBER(A1),A1,_xlfn.NUMBERVALUE(A1))+SUM(B1:B2)'],
  ['=A1="NUMBERVALUE"', 'A1="NUMBERVALUE"'],
  ['=SUM(A1:A9)', 'SUM(A1:A9)'],
])('%s is stored as %s and shown again', (shown, stored) => {
  expect(storedFormula(shown)).toBe(stored);
  expect(shownFormula(stored)).toBe(shown);
});

test('functions that only worksheets have lose both their prefixes', () => {
  expect(shownFormula('_xlfn._xlws.SORT(A1:A9)')).toBe('=SORT(A1:A9)');
});
