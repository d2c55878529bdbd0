import { expect, test } from '@jest/globals';
import { readPeriodLabel } from './period.ts';

test.each([
  ['Januari', 'month', 1, false],
  ['JANUARI', 'month', 1, false],
  ['juli', 'month', 7, false],
  ['Jun', 'month', 6, false],
  ['Nop', 'month', 11, false],
  ['Agusturs', 'month', 8, true],
  ['Febuari', 'month', 2, true],
  ['Desembr', 'month', 12, true],
  ['TW II', 'quarter', 2, false],
  ['TRIWULAN IV', 'quarter', 4, false],
  ['TW-3', 'quarter', 3, false],
  ['s/d Triwulan II', 'quarter', 2, false],
  ['Semester I', 'semester', 1, false],
] as const)('%j is the %s no. %d (misspelt: %s)', (text, kind, index, isMisspelt) => {
  expect(readPeriodLabel(text)).toEqual({ period: { kind, index }, isMisspelt });
});

test.each([
  'Singaraja, 03 Januari 2022',
  'TOTAL',
  'Triwulan',
  'Semester IV',
  'Jumlah',
  'Jui',
  'Jan-Mar',
  '7',
])('%j is no period label', (text) => {
  expect(readPeriodLabel(text)).toBeUndefined();
});
