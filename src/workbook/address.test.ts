import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, columnName, parseAddress, rangeOf, refersTo, speaksOf } from './address.ts';

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

describe('a formula', () => {
  test.each([
    ["='Kas 21'!A1", 'kas 21'],
    ['=SUM(Kas!A1:A9)', 'KAS'],
    ["=1+'Kas ''21'!A1", "Kas '21"],
    ['=Kas:Bank!A1', 'Bank'],
    ['=SUM(Kas:Bank!A1)', 'Kas'],
    ["=SUM('Kas 1:Kas 2'!A1)", 'kas 1'],
    [`="it's "&'Kas'!A1`, 'Kas'],
  ])('%s refers to %s', (formula, name) => {
    expect(refersTo(formula, name)).toBe(true);
  });

  test.each([
    ['=A1', 'A1'],
    ["='Kas 211'!A1", 'Kas 21'],
    ['=Bukukas!A1', 'Kas'],
    ["='[Lain.xlsx]Kas'!A1", 'Kas'],
    ['="Kas"&A1', 'Kas'],
  ])('%s does not refer to %s', (formula, name) => {
    expect(refersTo(formula, name)).toBe(false);
  });

  test.each([
    ['=COUNTA(CatatanReviu[Status])', 'catatanreviu'],
    ['=ROWS(CatatanReviu)', 'CatatanReviu'],
    ['=Pagu*2', 'pagu'],
  ])('%s speaks of %s', (formula, name) => {
    expect(speaksOf(formula, name)).toBe(true);
  });

  test.each([
    ['=COUNTA(CatatanReviu2[Status])', 'CatatanReviu'],
    ['="CatatanReviu"&A1', 'CatatanReviu'],
    ["='CatatanReviu'!A1+CatatanReviu!B1", 'CatatanReviu'],
    ['=Pagu.Awal', 'Pagu'],
  ])('%s does not speak of %s', (formula, name) => {
    expect(speaksOf(formula, name)).toBe(false);
  });
});
