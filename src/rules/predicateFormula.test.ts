import { expect, test } from '@jest/globals';
import { PREDICATE_SCALES } from '../settings/predicateScale.ts';
import { predicateFormula } from './predicateFormula.ts';

test('the formula asks for the edges in the scale of the percentage', () => {
  expect(predicateFormula(PREDICATE_SCALES.success, 'I9', 1)).toBe(
    '=IF(ISNUMBER(I9),IF(I9>=1,"Sangat Berhasil",IF(I9>=0.75,"Berhasil",IF(I9>=0.55,"Cukup Berhasil","Tidak Berhasil"))),"-")',
  );
  expect(predicateFormula(PREDICATE_SCALES.high.slice(-2), 'I9', 100)).toBe(
    '=IF(ISNUMBER(I9),IF(I9>50,"Rendah","Sangat Rendah"),"-")',
  );
  expect(predicateFormula([{ name: 'A "plus"', from: 0.55 }, { name: 'B' }], 'C3', 100)).toBe(
    '=IF(ISNUMBER(C3),IF(C3>55,"A ""plus""","B"),"-")',
  );
});
