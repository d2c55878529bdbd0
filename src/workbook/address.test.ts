import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, columnName, parseAddress, rangeOf, refersTo, withSheetName, wordsIn } from './address.ts';

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
    ['=[Lain.xlsx]Kas!A1', 'Kas'],
    ["='[Lain.xlsx]Jan:Kas'!A1", 'Kas'],
    ["='D:\\[Lain.xlsx]Kas'!A1", 'D'],
    ['=#REF!A1', 'Ref'],
    ['="Kas"&A1', 'Kas'],
  ])('%s does not refer to %s', (formula, name) => {
    expect(refersTo(formula, name)).toBe(false);
  });

  test.each([
    ['=COUNTA(CatatanReviu[Status])', 'catatanreviu'],
    ['=SUM(Tabel1[[#All],[Target]:[Pagu]])+CATATANREVIU[@Status]', 'catatanreviu'],
    ['=ROWS(CatatanReviu)', 'catatanreviu'],
    ['=Pagu*2', 'pagu'],
  ])('%s speaks of %s', (formula, name) => {
    expect(wordsIn(formula).has(name)).toBe(true);
  });

  test.each([
    ['=COUNTA(CatatanReviu2[Status])', 'catatanreviu'],
    ['="CatatanReviu"&A1', 'catatanreviu'],
    ["='CatatanReviu'!A1+CatatanReviu!B1", 'catatanreviu'],
    ["='Capaian 2020.xlsx'!CatatanReviu[Status]+Lain.xlsx!CatatanReviu", 'catatanreviu'],
    ["='Data Lama'!CatatanReviu", 'catatanreviu'],
    ['=SUM(Tabel1[CatatanReviu])+SUM(Tabel1[[#All],[CatatanReviu]])', 'catatanreviu'],
    ['=Pagu.Awal', 'pagu'],
  ])('%s does not speak of %s', (formula, name) => {
    expect(wordsIn(formula).has(name)).toBe(false);
  });

  test.each([
    ['=SUM(Kas!A1:A9)+kas!B1', 'Kas', 'Bank', "=SUM('Bank'!A1:A9)+'Bank'!B1"],
    ["='Kas ''21'!A1&\"Kas\"", "KAS '21", "O'ne", "='O''ne'!A1&\"Kas\""],
    ['=SUM(Kas:Pagu!A1)', 'pagu', 'Pagu 2', "=SUM('Kas:Pagu 2'!A1)"],
    ["='[Lain.xlsx]Kas'!A1+[Lain.xlsx]Kas!B1+Bukukas!C1+#REF!A1", 'Kas', 'Bank', undefined],
  ])('%s with another worksheet in the place of %s', (formula, from, to, expected) => {
    expect(withSheetName(formula, from, to)).toBe(expected ?? formula);
  });
});
