import { describe, expect, test } from '@jest/globals';
import { check, DEFAULT_SETTINGS } from '../engine.ts';
import { monthly, workbook, worksheet, year, type Given } from '../../test/worksheets.ts';
import type { Entry } from '../report/report.ts';
import {
  LONGEST_FORMULA,
  sheetRef,
  shownBy,
  shownEntry,
  shownRemark,
  shownSum,
  sumFormula,
  type SourceSheet,
} from './sources.ts';

/** A budget of Indonesian or English style with a cell of its own in the first row of figures. */
function withRealization(given: Given, others: readonly Given[]) {
  const book = monthly('Anggaran (Rp)', [
    {
      name: 'Program A',
      annual: 9000000,
      months: [given, ...others].map((realization, index) => [
        ['Januari', 'Februari', 'Maret', 'April'][index] ?? '',
        1000000 * (index + 1),
        realization,
      ]),
    },
  ]);
  const [sheet] = book.sheets;
  const [report] = check(book, DEFAULT_SETTINGS).report.sheets;
  const panel = report?.panels[0];
  if (sheet === undefined || report === undefined || panel === undefined) throw new Error('Not recognised');
  const entries = panel.blocks[0]?.measurements.flatMap(({ realization }) => realization ?? []) ?? [];
  return { source: { sheet, report } satisfies SourceSheet, panel, entries };
}

const ID = ['1.250.000', '2.500.000', '3.750.500'];
const EN = ['1,250,000', '2,500,000', '3,750,500.50'];
const readId = (ref: string) => `IF(ISNUMBER(${ref}),${ref},NUMBERVALUE(${ref},",","."))`;

describe('a cell is shown', () => {
  test.each<[string, Given, readonly Given[], object]>([
    [
      'as the number that it is',
      1250000,
      ID,
      { value: 1250000, numberFormat: '#,##0', formula: `='Sheet1'!E3` },
    ],
    [
      'in its own format',
      { value: 1250000, numberFormat: '"Rp" #,##0' },
      ID,
      { value: 1250000, numberFormat: '"Rp" #,##0', formula: `='Sheet1'!E3` },
    ],
    [
      'not in a format of text',
      { value: 1250000, numberFormat: '@' },
      ID,
      { value: 1250000, numberFormat: '#,##0', formula: `='Sheet1'!E3` },
    ],
    [
      'read from Indonesian text',
      '1.100.000',
      ID,
      { value: 1100000, numberFormat: '#,##0', formula: `=${readId("'Sheet1'!E3")}` },
    ],
    [
      'read from Indonesian text with decimals',
      '1.100.000,25',
      ID,
      { value: 1100000.25, numberFormat: '#,##0.00', formula: `=${readId("'Sheet1'!E3")}` },
    ],
    [
      'read from English text',
      '1,100,000.00',
      EN,
      {
        value: 1100000,
        numberFormat: '#,##0.00',
        formula: `=IF(ISNUMBER('Sheet1'!E3),'Sheet1'!E3,NUMBERVALUE('Sheet1'!E3,".",","))`,
      },
    ],
    [
      'read from text with a currency',
      'Rp. 1.100.000',
      ID,
      {
        value: 1100000,
        numberFormat: '#,##0',
        formula: `=IF(ISNUMBER('Sheet1'!E3),'Sheet1'!E3,NUMBERVALUE(SUBSTITUTE(SUBSTITUTE('Sheet1'!E3,"Rp.",""),"Rp",""),",","."))`,
      },
    ],
    [
      'as a copy where no formula can read it',
      '1.100.000 rupiah',
      ID,
      { value: 1100000, numberFormat: '#,##0' },
    ],
    [
      'as a copy where Excel stumbles over its spaces',
      '1.100.000\u00a0',
      ID,
      { value: 1100000, numberFormat: '#,##0' },
    ],
    ['as the dash that it is', '-', ID, { value: '-', formula: `='Sheet1'!E3` }],
    ['as the words that it holds', 'belum ada', ID, { value: 'belum ada', formula: `='Sheet1'!E3` }],
    ['blank where it is blank', null, ID, { value: '', formula: `=IF('Sheet1'!E3="","",'Sheet1'!E3)` }],
    ['as its error, which no formula repeats', { value: null, error: '#REF!' }, ID, { value: '#REF!' }],
  ])('%s', (_, given, others, shown) => {
    const { source, panel, entries } = withRealization(given, others);
    const [entry] = entries;
    if (entry === undefined) throw new Error('No entry');
    expect(shownEntry(source, panel, entry)).toEqual(shown);
  });

  test('as a number where a dash is one', () => {
    const { source, panel, entries } = withRealization('Rp -', ID);
    expect(entries[0]?.figure).toMatchObject({ kind: 'number', value: 0 });
    const [entry] = entries;
    if (entry === undefined) throw new Error('No entry');
    expect(shownEntry(source, panel, entry)).toEqual({
      value: 0,
      numberFormat: '#,##0',
      formula: `=N('Sheet1'!E3)`,
    });
  });
});

describe('a sum', () => {
  const mixed = withRealization(1250000, ['2.500.000', '-']);
  test('reads each entry in its way, and dashes as nothing', () => {
    expect(shownSum(mixed.source, mixed.panel, mixed.entries)).toEqual({
      value: 3750000,
      numberFormat: '#,##0',
      formula: `=SUM('Sheet1'!E3,${readId("'Sheet1'!E4")},'Sheet1'!E5)`,
    });
  });

  test('of one entry is the entry, and of none a dash', () => {
    expect(shownSum(mixed.source, mixed.panel, mixed.entries.slice(0, 1)).formula).toBe(`='Sheet1'!E3`);
    expect(shownSum(mixed.source, mixed.panel, [])).toEqual({ value: '-' });
    expect(sumFormula(mixed.source, mixed.panel, [])).toBe('0');
  });

  test('of dashes alone is 0', () => {
    const { source, panel, entries } = withRealization('-', ['-', 5, 6]);
    expect(shownSum(source, panel, entries.slice(0, 2))).toEqual({
      value: 0,
      formula: `=SUM('Sheet1'!E3,'Sheet1'!E4)`,
    });
  });

  test('is a copy where one of its entries is', () => {
    const { source, panel, entries } = withRealization('1.100.000 rupiah', ID);
    expect(shownSum(source, panel, entries)).toEqual({ value: 8600500, numberFormat: '#,##0' });
  });

  test('of more entries than a function takes is made of several', () => {
    const [entry] = mixed.entries;
    if (entry === undefined) throw new Error('No entry');
    const formula = sumFormula(mixed.source, mixed.panel, Array<Entry>(256).fill(entry));
    expect(formula).toMatch(/^SUM\((?:'Sheet1'!E3,){254}'Sheet1'!E3\)\+SUM\('Sheet1'!E3\)$/);
    expect(sumFormula(mixed.source, mixed.panel, Array<Entry>(255).fill(entry))).not.toContain('+');
  });
});

test('a formula that is too long for Excel gives way to a copy', () => {
  const rest = { value: 1, numberFormat: '0%' };
  expect(shownBy('='.padEnd(LONGEST_FORMULA, '1'), rest)).toEqual({
    ...rest,
    formula: '='.padEnd(LONGEST_FORMULA, '1'),
  });
  expect(shownBy('='.padEnd(LONGEST_FORMULA + 1, '1'), rest)).toEqual(rest);
});

test('references quote names of sheets where they must', () => {
  const place = { row: 8, column: 7 };
  expect([sheetRef("Kas '21", place), sheetRef('Kas', place)]).toEqual(["'Kas ''21'!H9", "'Kas'!H9"]);
});

test('a remark is text, whatever it begins with', () => {
  const sheet = worksheet([['=1+1', 7, null]], { name: 'TW I' });
  const { report } = check(workbook(sheet), DEFAULT_SETTINGS);
  const source = { sheet, report: report.sheets[0] } as SourceSheet;
  const at = (column: number) => shownRemark(source, { row: 0, column, text: '' });
  expect([at(0), at(1), at(2)]).toEqual([
    { value: '=1+1', formula: '=\'TW I\'!A1&""' },
    { value: '7', formula: '=\'TW I\'!B1&""' },
    { value: '', formula: '=\'TW I\'!C1&""' },
  ]);
});

test('shows what a percentage shows', () => {
  const book = monthly('Kinerja', [
    { name: 'Persentase pasar', annual: '80%', months: year([0.8, 0.8], ['40,5%', '80%']) },
  ]);
  const [sheet] = book.sheets;
  const [report] = check(book, DEFAULT_SETTINGS).report.sheets;
  const panel = report?.panels[0];
  const entry = panel?.blocks[0]?.measurements[0]?.realization;
  if (sheet === undefined || report === undefined || panel === undefined || entry === undefined)
    throw new Error('Not recognised');
  expect(shownEntry({ sheet, report }, panel, entry)).toEqual({
    value: 0.405,
    numberFormat: '0.0%',
    formula: `=${readId("'Sheet1'!E3")}`,
  });
});
