import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, jest, test } from '@jest/globals';
import { openXlsx, writeXlsx } from 'hucre/xlsx';
import { check, DEFAULT_SETTINGS, type Workbook } from '../engine.ts';
import { cellAt } from '../workbook/workbook.ts';
import type { FileCell } from './openFile.ts';
import { readWorkbook } from './readWorkbook.ts';
import { saveCopy, type CellChange } from './saveCopy.ts';
import { openZip, textIn } from './zip.ts';

jest.setTimeout(60_000);

const SAMPLES = ['buleleng-2021.xlsx', 'buleleng-2021-text.xlsx', 'solok-2022.xlsx', 'solok-2022-text.xlsx'];

const sample = (name: string) => new Uint8Array(readFileSync(join('samples', name)));

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes);
  if (result.kind !== 'workbook') throw new Error(result.reason);
  return result.workbook;
}

/** What the engine would write into a workbook, with the number formats that it sets. */
function proposals(workbook: Workbook): CellChange[] {
  return check(workbook, DEFAULT_SETTINGS)
    .findings.flatMap(({ fixes }) => fixes)
    .map(({ sheetId, row, column, formula, value, numberFormat }) => {
      const sheet = workbook.sheets.find(({ id }) => id === sheetId);
      const format = numberFormat ?? (sheet && cellAt(sheet, row, column).numberFormat);
      return {
        sheetId,
        row,
        column,
        cell: {
          value,
          ...(formula !== undefined && { formula }),
          ...(format !== undefined && { numberFormat: format }),
        },
      };
    });
}

/** A formula with its value in the first cell with a number, whose format it keeps. */
function changeOnSheet({ id, grid }: Workbook['sheets'][number]): CellChange {
  const row = grid.findIndex((line) => line.some((cell) => typeof cell?.value === 'number'));
  const column = grid[row]?.findIndex((cell) => typeof cell?.value === 'number') ?? 0;
  return {
    sheetId: id,
    row: Math.max(row, 0),
    column: Math.max(column, 0),
    cell: { ...grid[row]?.[column], value: 2, formula: '=1+1' },
  };
}

function withChanges(workbook: Workbook, changes: readonly CellChange[]): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const grid = sheet.grid.map((line) => [...line]);
    for (const { sheetId, row, column, cell } of changes) {
      const line = grid[row];
      if (sheetId === sheet.id && line !== undefined) line[column] = cell;
    }
    return { ...sheet, grid };
  });
  return { sheets };
}

/** What a file says of its sheets apart from the cells' content. */
async function looks(bytes: Uint8Array): Promise<unknown> {
  const { sheets } = await openXlsx(bytes, { readStyles: true });
  return sheets.map((sheet) => {
    const { name, merges, columns, rowDefs, freezePane, view, conditionalRules, dataValidations } = sheet;
    const styles = [...(sheet.cells ?? [])].map(([key, { style, comment, hyperlink }]) => {
      const look = { ...style, numFmt: undefined };
      return [key, { look, comment, hyperlink }] as const;
    });
    return {
      ...{ name, merges, columns, rowDefs, freezePane, view, conditionalRules, dataValidations },
      styles: Object.fromEntries(styles),
    };
  });
}

describe('a copy of a real workbook', () => {
  test.each(SAMPLES)('%s: nothing changed gives the file itself', async (name) => {
    const copy = await saveCopy(sample(name), []);
    expect(Buffer.from(copy).equals(sample(name))).toBe(true);
  });

  test.each(SAMPLES)('%s: the changed cells change, and nothing else', async (name) => {
    const original = await read(sample(name));
    const changes = [...proposals(original), ...original.sheets.map(changeOnSheet)];
    const copy = await saveCopy(sample(name), changes);
    // Jest's own comparison takes seconds for tens of thousands of cells.
    expect(isDeepStrictEqual(await read(copy), withChanges(original, changes))).toBe(true);
    expect(isDeepStrictEqual(await looks(copy), await looks(sample(name)))).toBe(true);
  });
});

test('a copy keeps its names and its paper as they were written', async () => {
  const original = sample('buleleng-2021.xlsx');
  const copy = await saveCopy(original, [{ sheetId: '1', row: 12, column: 6, cell: { value: 7 } }]);
  const [before, after] = [openZip(original), openZip(copy)];
  const namesIn = (zip: typeof before) =>
    /<definedNames>.*<\/definedNames>/.exec(textIn(zip, 'xl/workbook.xml') ?? '')?.[0];
  expect(namesIn(after)).toContain(">'Eselon II'!$1:$9</definedName>");
  expect(namesIn(after)).toBe(namesIn(before));
  expect(textIn(after, 'xl/worksheets/sheet1.xml')).toMatch(/<pageSetup [^>]*paperSize="14"/);
});

describe('a copy of a workbook made up for it', () => {
  const cells: readonly (readonly [string, Partial<FileCell>])[] = [
    ['1,0', { value: 'ya', formula: 'IF(B1>1,"ya","tidak")', formulaResult: 'ya' }],
    ['1,1', { value: true, formula: 'B1>1', formulaResult: true }],
    ['1,2', { value: '#DIV/0!', formula: '1/0', formulaResult: '#DIV/0!' }],
    ['2,0', { value: 'tebal', richText: [{ text: 'te', font: { bold: true } }, { text: 'bal' }] }],
    ['2,1', { value: 7, style: { numFmt: '0.00', font: { bold: true } }, comment: { text: 'Dari mana?' } }],
    ['2,2', { value: 8, style: { font: { italic: true } } }],
    ...Array.from({ length: 3 }, (_, row) => {
      const first = row === 0 ? { formula: 'B1*2', formulaRef: 'E3:E5' } : { formula: '' };
      return [
        `${row + 2},4`,
        { value: row, formulaResult: row, formulaType: 'shared', formulaSharedIndex: 0, ...first },
      ] as const;
    }),
  ];
  const contents: Parameters<typeof writeXlsx>[0] = {
    sheets: [
      {
        name: 'Data',
        rows: [['teks', 12.5, true, null, new Date(Date.UTC(2022, 0, 3))]],
        cells: new Map(cells),
        conditionalRules: [{ type: 'expression', priority: 1, formula: 'A1>1', range: 'A1:A9' }],
        columns: [{ width: 30 }, {}, { width: 5, hidden: true }],
      },
    ],
  };
  const at = (row: number, column: number, cell: CellChange['cell']): CellChange => ({
    sheetId: '1',
    row,
    column,
    cell,
  });

  test('keeps the results of formulas that stay, whatever they give', async () => {
    const before = await read(await writeXlsx(contents));
    const after = await read(await saveCopy(await writeXlsx(contents), [at(8, 0, { value: 1 })]));
    const row = (workbook: Workbook, index: number) => workbook.sheets[0]?.grid[index];
    for (const index of [0, 1, 2, 3, 4]) expect(row(after, index)).toEqual(row(before, index));
    expect(row(after, 4)?.[4]).toEqual({ value: 2, formula: '=B3*2' });
    expect(row(after, 8)?.[0]).toEqual({ value: 1 });
  });

  test('takes values of every kind, formulas and formats, and empties cells', async () => {
    const changes = [
      at(0, 0, { value: 3 }),
      at(0, 1, undefined),
      at(0, 4, { value: 44565, numberFormat: 'yyyy-mm-dd' }),
      at(1, 0, { value: false }),
      at(1, 1, { value: null, error: '#N/A' }),
      at(1, 2, { value: '-', formula: '=IF(TRUE,"-",1)', numberFormat: '0%' }),
      at(2, 0, { value: 'lain' }),
      at(2, 1, { value: 8, numberFormat: '0%' }),
      at(2, 2, { value: null, numberFormat: '@' }),
      at(2, 4, { value: 5 }),
      at(9, 9, { value: '=bukan rumus' }),
    ];
    const copy = await saveCopy(await writeXlsx(contents), changes);
    const [sheet] = (await read(copy)).sheets;
    for (const { row, column, cell } of changes) expect(sheet?.grid[row]?.[column]).toEqual(cell);
    // The other cells of a run whose first cell was overwritten keep their formulas.
    expect(sheet?.grid[3]?.[4]).toEqual({ value: 1, formula: '=B2*2' });
    const [data] = (await openXlsx(copy, { readStyles: true })).sheets;
    expect(data?.cells?.get('2,1')).toMatchObject({
      style: { font: { bold: true } },
      comment: { text: 'Dari mana?' },
    });
    expect(data?.conditionalRules).toHaveLength(1);
    expect(data?.columns?.[2]).toMatchObject({ width: 5, hidden: true });
  });

  test('puts new worksheets behind the others', async () => {
    const sheet: Workbook['sheets'][number] = {
      id: 'x',
      name: 'Ringkasan',
      visibility: 'visible',
      grid: [[{ value: 'Capaian' }], [{ value: 0.5, formula: '=1/2', numberFormat: '0%' }]],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      hiddenRows: new Set([1]),
      isProtected: false,
    };
    const { sheets } = await read(await saveCopy(await writeXlsx(contents), [], [sheet]));
    expect(sheets).toHaveLength(2);
    expect(sheets[1]).toMatchObject({
      name: 'Ringkasan',
      merges: sheet.merges,
      hiddenRows: sheet.hiddenRows,
    });
    expect(sheets[1]?.grid[1]?.[0]).toEqual(sheet.grid[1]?.[0]);
  });
});

test('texts that a worksheet would take for something else are kept as text, over anything that stood there', async () => {
  const texts = [
    '=1+1',
    '+62',
    '-5',
    '@x',
    '\t=1+1',
    '47,83%',
    '65.864.830',
    '1/2',
    '3-4-2021',
    'TRUE',
    "'tanda",
    ' a ',
  ];
  const formula = { value: 2, type: 'formula', formula: '1+1', formulaResult: 2 } as const;
  const rows = texts.map((text) => [text, 7]);
  const original = await writeXlsx({ sheets: [{ name: 'Data', rows, cells: new Map([['0,1', formula]]) }] });
  expect((await read(original)).sheets[0]?.grid[0]?.[1]).toEqual({ value: 2, formula: '=1+1' });
  const changes = texts.map((value, row): CellChange => ({ sheetId: '1', row, column: 1, cell: { value } }));
  const [sheet] = (await read(await saveCopy(original, changes))).sheets;
  expect(sheet?.grid).toEqual(texts.map((value) => [{ value }, { value }]));
});
