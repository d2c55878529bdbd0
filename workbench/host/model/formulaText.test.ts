import { expect, test } from '@jest/globals';
import { fromR1C1, normalised, toR1C1, withSheetDeleted, withSheetRenamed } from './formulaText.ts';

test.each([
  ['=sum(a1:b2)', '=SUM(A1:B2)'],
  ['=if(true,"a1 sum(",$c$3)', '=IF(TRUE,"a1 sum(",$C$3)'],
  ["='data lama'!a1+log10(b2)", "='data lama'!A1+LOG10(B2)"],
  ['=sheet1!a:a', '=sheet1!A:A'],
])('Excel gives %s back as %s', (written, read) => {
  expect(normalised(written)).toBe(read);
});

test.each([
  ['=A1+$B$2', 1, 1, '=R[-1]C[-1]+R2C2'],
  ['=SUM(C1:C4)', 4, 2, '=SUM(R[-4]C:R[-1]C)'],
  ['=IF(D5="A1",LOG10(D5),$A5)', 4, 3, '=IF(RC="A1",LOG10(RC),RC1)'],
  ["='R1 C1'!B2", 1, 1, "='R1 C1'!RC"],
])('%s seen from row %i, column %i is %s', (a1, row, column, r1c1) => {
  expect(toR1C1(a1, row, column)).toBe(r1c1);
  expect(fromR1C1(r1c1, row, column)).toBe(a1);
});

test('a renamed sheet is renamed in formulas, but not in texts', () => {
  expect(withSheetRenamed('=Data!A1&"Data!A1"', 'data', 'Data Baru')).toBe('=\'Data Baru\'!A1&"Data!A1"');
});

test('references to a deleted sheet become #REF!', () => {
  expect(withSheetDeleted("='Data Baru'!A1+B1", 'Data Baru')).toBe('=#REF!A1+B1');
});
