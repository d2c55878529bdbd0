import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check, DEFAULT_SETTINGS } from '../src/engine.ts';
import { addressOf } from '../src/workbook/address.ts';
import { workbook } from './worksheets.ts';
import { sheetArbitrary } from './generator/sheets.ts';

const SEED = Number(process.env.SEED ?? 20222);

test('2,000 right sheets in every layout give no error and no warning', () => {
  fc.assert(
    fc.property(sheetArbitrary, ({ sheet }) => {
      const alarms = check(workbook(sheet), DEFAULT_SETTINGS)
        .findings.filter(({ severity }) => severity !== 'info')
        .map(({ rule, at }) => `${rule} ${addressOf(at)}`);
      expect(alarms).toEqual([]);
    }),
    { numRuns: 2000, seed: SEED },
  );
});
