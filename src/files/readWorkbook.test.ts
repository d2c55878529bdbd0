import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { cellAt, type Workbook } from '../workbook/workbook.ts';
import { readWorkbook } from './readWorkbook.ts';

type Contents = Parameters<typeof writeXlsx>[0];

async function roundTrip(contents: Contents): Promise<Workbook> {
  const read = await readWorkbook(await writeXlsx(contents));
  if (read.kind !== 'workbook') throw new Error(read.reason);
  return read.workbook;
}

describe('reading a workbook file', () => {
  test('gives values, formulas, errors, dates and number formats', async () => {
    const { sheets } = await roundTrip({
      sheets: [
        {
          name: 'Data',
          rows: [['teks', 12.5, true, null, new Date(Date.UTC(2022, 0, 3))]],
          cells: new Map([
            ['1,0', { value: 3, formula: 'B1+2', formulaResult: 3 }],
            ['1,1', { value: null, formula: '1/0', formulaResult: '#DIV/0!' }],
            ['1,2', { value: '#N/A', type: 'error' as const }],
            ['1,3', { value: 0.4783, style: { numFmt: '0.00%' } }],
          ]),
        },
      ],
    });
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const row = (index: number) => Array.from({ length: 5 }, (_, column) => cellAt(sheet, index, column));
    expect(row(0).slice(0, 4)).toEqual([
      { value: 'teks' },
      { value: 12.5 },
      { value: true },
      { value: null },
    ]);
    expect(row(0)[4]).toMatchObject({ value: 44564, numberFormat: 'yyyy-mm-dd' });
    expect(row(1).slice(0, 4)).toEqual([
      { value: 3, formula: '=B1+2' },
      { value: null, error: '#DIV/0!', formula: '=1/0' },
      { value: null, error: '#N/A' },
      { value: 0.4783, numberFormat: '0.00%' },
    ]);
  });

  test('gives merged areas, hidden rows and sheets, and protection', async () => {
    const { sheets } = await roundTrip({
      sheets: [
        {
          name: 'Satu',
          rows: [['a'], ['b'], ['c']],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 2 }],
          rowDefs: new Map([[2, { hidden: true }]]),
          protection: { sheet: true },
        },
        { name: 'Dua', rows: [['x']], hidden: true },
        { name: 'Tiga', rows: [['y']], veryHidden: true },
      ],
    });
    expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ['Satu', 'visible', true],
      ['Dua', 'hidden', false],
      ['Tiga', 'veryHidden', false],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([2]);
  });
});

describe('what is no readable workbook is named', () => {
  const simple: Contents = { sheets: [{ name: 'A', rows: [['x']] }] };

  test('an empty file', async () => {
    expect(await readWorkbook(new Uint8Array())).toEqual({ kind: 'unreadable', reason: 'emptyFile' });
  });

  test('a workbook with a password', async () => {
    const bytes = await writeXlsx({ ...simple, encryption: { password: 'rahasia', spinCount: 1000 } });
    expect(await readWorkbook(bytes)).toMatchObject({ kind: 'unreadable', reason: 'encrypted' });
  });

  test('an old .xls file', async () => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await readWorkbook(bytes)).toMatchObject({ kind: 'unreadable', reason: 'oldFormat' });
  });

  test('text, an archive of something else, and a workbook cut off at any place', async () => {
    const bytes = await writeXlsx(simple);
    const others = [
      new TextEncoder().encode('bukan buku kerja'),
      new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...new Array<number>(18).fill(0)]),
      ...Array.from({ length: 20 }, (_, part) =>
        bytes.slice(0, Math.floor((bytes.length * (part + 0.5)) / 20)),
      ),
    ];
    for (const other of others) {
      expect(await readWorkbook(other)).toMatchObject({ kind: 'unreadable', reason: 'notAWorkbook' });
    }
  });
});
