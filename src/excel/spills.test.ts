import { expect, test } from '@jest/globals';
import { mayGiveArray } from './spills.ts';

test.each([
  '=C3/B3',
  '=IF(OR(N($G12)=0,NOT(ISNUMBER(H$12))),"-",MIN(1.2,H12/G12)*100)',
  '=SUM(B3:B9)',
  '=SUM(B3:B9,B12)+SUBTOTAL(9,C3:C9)',
  '=ROUND(SUM(B3:B9)/1000,2)',
  '="A1:A3 " & N(B2)',
])('%s gives one value', (formula) => {
  expect(mayGiveArray(formula)).toBe(false);
});

test.each([
  '=A1:A3*2',
  '=FILTER(C2:C5/B2:B5,B2:B5>0)',
  '=SUM(B3:B9)*C3:C9',
  '=SEQUENCE(5)',
  '=A1#',
  '={1;2;3}',
  '=Tabel1[Realisasi]',
  '=realisasi/target',
  '=Lain!A1',
])('%s may give an array', (formula) => {
  expect(mayGiveArray(formula)).toBe(true);
});
