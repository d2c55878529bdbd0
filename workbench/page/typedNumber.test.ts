import { expect, test } from '@jest/globals';
import { typedNumber } from './typedNumber.ts';

test.each([
  ['12,5', { value: 12.5 }],
  ['1.250.000', { value: 1_250_000 }],
  ['-1.250,75', { value: -1250.75 }],
  ['25,5%', { value: 0.255, pattern: '0.00%' }],
  ['50 %', { value: 0.5, pattern: '0%' }],
  ['3/1/2022', { value: 44_564, pattern: 'dd/mm/yyyy' }],
  ['12.5', undefined],
  ['31/2/2022', undefined],
  ['1.25', undefined],
  ['0.125', undefined],
  ['teks', undefined],
])('%s', (text, number) => {
  expect(typedNumber(text)).toEqual(number);
});

test('a cell whose dates begin with the month is left to the grid', () => {
  expect(typedNumber('3/1/2022', 'm/d/yyyy')).toBeUndefined();
});
