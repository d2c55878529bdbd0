import { describe, expect, test } from '@jest/globals';
import { parseCellInput } from './cellInput.ts';

const enter = (text: string) => parseCellInput(text, 2026);

describe('text that Excel turns into a number', () => {
  test.each([
    ['12', 12, undefined],
    ['-5', -5, undefined],
    ['+5', 5, undefined],
    ['007', 7, undefined],
    ['1.234', 1.234, undefined],
    ['5.000', 5, undefined],
    ['.5', 0.5, undefined],
    ['(5)', -5, undefined],
    [' 7 ', 7, undefined],
    ['12%', 0.12, '0%'],
    ['12.3%', 0.123, '0.00%'],
    ['1,234', 1234, '#,##0'],
    ['1,234.50', 1234.5, '#,##0.00'],
    ['$5', 5, '$#,##0_);[Red]($#,##0)'],
    ['1e3', 1000, '0.00E+00'],
    ['2 1/2', 2.5, '# ?/?'],
  ])('%s', (text, value, numberFormat) => {
    expect(enter(text)).toEqual({ kind: 'value', value, ...(numberFormat && { numberFormat }) });
  });
});

describe('text that Excel turns into a date or a time', () => {
  test.each([
    ['12/31/2024', 45657, 'm/d/yyyy'],
    ['2024-12-31', 45657, 'm/d/yyyy'],
    ['1/2/24', 45293, 'm/d/yyyy'],
    ['1/2/30', 10960, 'm/d/yyyy'],
    ['3/4', 46085, 'd-mmm'],
    ['1-2', 46024, 'd-mmm'],
    ['1/45', 16438, 'mmm-yy'],
    ['5-Jan', 46027, 'd-mmm'],
    ['5 Jan 2024', 45296, 'd-mmm-yy'],
    ['Jan 2024', 45292, 'mmm-yy'],
    ['12/2024', 45627, 'mmm-yy'],
    ['January 5, 2024', 45296, 'd-mmm-yy'],
    ['1/1/1900', 1, 'm/d/yyyy'],
    ['6:00', 0.25, 'h:mm'],
    ['6:00 PM', 0.75, 'h:mm AM/PM'],
    ['1/2/2024 12:00', 45293.5, 'm/d/yyyy h:mm'],
  ])('%s', (text, value, numberFormat) => {
    expect(enter(text)).toEqual({ kind: 'value', value, numberFormat });
  });
});

describe('text that stays text', () => {
  test.each([
    '1.234,5',
    '12,5',
    '1,23',
    'Rp 5.000',
    '31/12/2024',
    'Mei 2024',
    'Maret',
    'Triwulan I',
    '-',
    '=',
    '5 orang',
    '29-Feb-2023',
    '25:00',
  ])('%s', (text) => {
    expect(enter(text)).toEqual({ kind: 'value', value: text });
  });
});

test('an apostrophe keeps what follows as text and is dropped', () => {
  expect(enter("'1/2")).toEqual({ kind: 'value', value: '1/2' });
});

test.each([
  ['=A1', '=A1'],
  ['-A1', '=-A1'],
  ['+A1*2', '=+A1*2'],
  ['-baik', '=-baik'],
])('%s is a formula', (text, formula) => {
  expect(enter(text)).toEqual({ kind: 'formula', formula });
});

test.each([
  ['TRUE', true],
  ['false', false],
])('%s is a boolean', (text, value) => {
  expect(enter(text)).toEqual({ kind: 'value', value });
});

test('the name of an error is that error', () => {
  expect(enter('#n/a')).toEqual({ kind: 'error', error: '#N/A' });
});

test('an empty text clears the cell', () => {
  expect(enter('')).toEqual({ kind: 'blank' });
});
