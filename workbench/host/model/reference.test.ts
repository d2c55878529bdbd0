import { expect, test } from '@jest/globals';
import { addressOfArea, fullAddress, parseReference, quotedSheetName } from './reference.ts';

test.each(['A1', 'B2:C9', 'XFD1048576', 'C:F', '2:4'])('%s is read and written back', (address) => {
  const reference = parseReference(address);
  expect(reference?.sheetName).toBeUndefined();
  expect(reference && addressOfArea(reference.area)).toBe(address);
});

test.each([
  ['$B$2:$A$1', 'A1:B2'],
  ['b2', 'B2'],
])('%s means %s', (written, address) => {
  const reference = parseReference(written);
  expect(reference && addressOfArea(reference.area)).toBe(address);
});

test.each(['A0', 'XFE1', 'A1048577', '', 'A1:B', 'Triwulan', 'A1,B2'])('%s is no address', (text) => {
  expect(parseReference(text)).toBeUndefined();
});

test.each([
  ['Data', 'Data!B2'],
  ['Data lain', "'Data lain'!B2"],
  ["Jum'at", "'Jum''at'!B2"],
  ['TW1', "'TW1'!B2"],
  ['2026', "'2026'!B2"],
  ['R1C1', "'R1C1'!B2"],
])('an address on the sheet %s is %s', (name, address) => {
  expect(fullAddress(name, { top: 1, left: 1, bottom: 1, right: 1 })).toBe(address);
  expect(parseReference(address)?.sheetName).toBe(name);
  expect(`${quotedSheetName(name)}!B2`).toBe(address);
});
