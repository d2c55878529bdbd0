import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, columnName, parseAddress, rangeOf } from './address.ts';

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is called %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  test('a rectangle of one cell is written without a colon', () => {
    expect(rangeOf({ top: 4, left: 2, bottom: 4, right: 2 })).toBe('C5');
    expect(rangeOf({ top: 9, left: 0, bottom: 69, right: 1 })).toBe('A10:B70');
  });

  test('every place on a sheet is found again from its address', () => {
    fc.assert(
      fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
        expect(parseAddress(addressOf({ row, column }))).toEqual({ row, column });
      }),
    );
  });

  test.each(['', 'A', '12', 'A0', 'AAAA1', 'A1:B2', 'A-1'])('%j is no address', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test('absolute references and small letters are addresses too', () => {
    expect(parseAddress('$i$109')).toEqual({ row: 108, column: 8 });
  });
});
