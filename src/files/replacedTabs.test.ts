import { describe, expect, test } from '@jest/globals';
import { openXlsx, writeXlsx } from 'hucre/xlsx';
import { placeTabs, type SheetPlan } from '../engine.ts';
import { packageFaults } from '../../test/soundPackage.ts';
import { chartsPlan, NOTES_PLAN } from '../../test/summaryPlans.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { addPart, relate } from './parts.ts';
import { readWorkbook } from './readWorkbook.ts';
import { saveSummary } from './savePlans.ts';
import { openZip, textEntry, textIn, zipBytes } from './zip.ts';

const PLANS = [chartsPlan('TW I'), NOTES_PLAN];
const CHARTS = 'xl/worksheets/sheet2.xml';
const WORKBOOK = 'xl/workbook.xml';

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes);
  if (result.kind !== 'workbook') throw new Error(result.reason);
  return result.workbook;
}

const summarised = async (original: Uint8Array, plans: readonly SheetPlan[] = PLANS) =>
  saveSummary(original, placeTabs(await read(original), plans));

const plainFile = () => writeXlsx({ sheets: [{ name: 'TW I', rows: [['a', 1]] }] });

/** A file with some of its entries changed. */
function changed(bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const zip = new Map(openZip(bytes));
  for (const [path, change] of Object.entries(changes)) {
    zip.set(path, textEntry(change(textIn(zip, path) ?? '')));
  }
  return zipBytes(zip);
}

const textsOf = (bytes: Uint8Array) =>
  Object.fromEntries([...openZip(bytes).keys()].sort().map((path) => [path, textIn(openZip(bytes), path)]));

describe('a tab of an earlier run', () => {
  test('is replaced where it stands, keeps its name and how it is printed, and loses all else', async () => {
    const edited = changed(await summarised(await plainFile()), {
      [CHARTS]: (xml) =>
        xml
          .replace(
            /<pageMargins[^>]*>/,
            '<pageMargins left="0.1" right="0.2" top="0.3" bottom="0.4" header="0" footer="0"/>',
          )
          .replace('paperSize="14"', 'paperSize="8"')
          .replace('<pageSetUpPr fitToPage="1"/>', '')
          .replace('Grafik capaian', 'Grafik kita'),
      [WORKBOOK]: (xml) => xml.replace(/Grafik (?:'|&apos;)21/, 'Diagram').replace("Grafik ''21", 'Diagram'),
    });
    const [first] = PLANS;
    const shorter = { ...chartsPlan('TW I'), charts: first?.charts.slice(1) ?? [], conditionalFormats: [] };
    const copy = await summarised(edited, [shorter]);
    const file = await openXlsx(copy);
    expect(file.sheets.map(({ name }) => name)).toEqual(['TW I', 'Diagram & <capaian>', 'Catatan Reviu']);
    const [, tab, notes] = file.sheets;
    expect(tab?.pageSetup).toMatchObject({
      paperSize: 'a3',
      printTitlesRow: '$4:$4',
      margins: { left: 0.1, bottom: 0.4 },
    });
    expect(textIn(openZip(copy), CHARTS)).not.toContain('fitToPage');
    expect(tab?.rows[0]?.[0]).toBe('Grafik capaian');
    expect(tab?.charts).toHaveLength(1);
    expect(tab?.conditionalRules ?? []).toEqual([]);
    expect(notes?.tables).toHaveLength(1);
    expect(packageFaults(copy)).toEqual([]);
    expect(textsOf(await summarised(copy, [shorter]))).toEqual(textsOf(copy));
  });

  test('keeps what its printer was told, and that it is the one in front', async () => {
    const once = await summarised(await plainFile());
    const entries = new Map(openZip(once));
    entries.set('xl/printerSettings/printerSettings1.bin', new Uint8Array([1, 2, 3]));
    relate(entries, CHARTS, 'printerSettings', 'xl/printerSettings/printerSettings1.bin');
    const edited = changed(zipBytes(entries), {
      [CHARTS]: (xml) =>
        xml
          .replace('<pageSetup ', '<pageSetup r:id="rId2" ')
          .replace('<sheetView ', '<sheetView tabSelected="1" '),
      [WORKBOOK]: (xml) => xml.replace('activeTab="0"', 'activeTab="1"'),
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '<Default ',
          '<Default Extension="bin" ContentType="application/vnd.ms-excel.printerSettings"/><Default ',
        ),
    });
    const copy = await summarised(edited);
    const zip = openZip(copy);
    const id = /<pageSetup [^>]*r:id="([^"]*)"/.exec(textIn(zip, CHARTS) ?? '')?.[1];
    expect(textIn(zip, 'xl/worksheets/_rels/sheet2.xml.rels')).toContain(
      `Id="${String(id)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings"`,
    );
    expect(zip.get('xl/printerSettings/printerSettings1.bin')).toEqual(new Uint8Array([1, 2, 3]));
    expect(textIn(zip, CHARTS)).toMatch(/<sheetView [^>]*tabSelected="1"/);
    expect(textIn(zip, 'xl/worksheets/sheet3.xml')).not.toContain('tabSelected');
    expect(packageFaults(copy)).toEqual([]);
  });

  test('takes the order of calculation along, and what a filter left', async () => {
    const entries = new Map(openZip(await summarised(await plainFile())));
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml';
    addPart(entries, 'xl/calcChain.xml', type, '<calcChain><c r="D5" i="2"/></calcChain>');
    relate(entries, WORKBOOK, 'calcChain', 'xl/calcChain.xml');
    const copy = await summarised(
      changed(zipBytes(entries), {
        [WORKBOOK]: (xml) =>
          xml.replace(
            '</definedNames>',
            '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">A1:B2</definedName></definedNames>',
          ),
      }),
    );
    expect(openZip(copy).has('xl/calcChain.xml')).toBe(false);
    expect(textIn(openZip(copy), WORKBOOK)).not.toContain('_FilterDatabase');
    expect(packageFaults(copy)).toEqual([]);
  });

  test('that is none of ours is not replaced', async () => {
    const original = await plainFile();
    await expect(
      saveSummary(original, [{ plan: NOTES_PLAN, replaces: { sheetId: '1', isEdited: false } }]),
    ).rejects.toThrow('Worksheet 1 is none of ours.');
  });
});

describe("the user's workbook", () => {
  test('keeps its own tables, charts and comments, beside ours under free names', async () => {
    const original = await writeXlsx({
      sheets: [
        {
          name: 'TW I',
          rows: [
            ['Bulan', 'Nilai'],
            ['Januari', 2],
          ],
          cells: new Map([['1,1', { value: 2, comment: { author: 'Reviu', text: 'lihat' } }]]),
          tables: [{ name: 'catatanreviu', range: 'A1:B2', columns: [{ name: 'Bulan' }, { name: 'Nilai' }] }],
          charts: [{ type: 'line', series: [{ values: 'B2:B2' }], anchor: { from: { row: 4, col: 0 } } }],
          conditionalRules: [
            {
              type: 'expression',
              priority: 1,
              formula: 'B2>1',
              range: 'B2',
              style: { font: { bold: true } },
            },
          ],
        },
      ],
    });
    const copy = await summarised(original);
    const [before, after] = [openZip(original), openZip(copy)];
    const lists = ['[Content_Types].xml', WORKBOOK, 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
    for (const path of [...before.keys()].filter((each) => !lists.includes(each))) {
      expect([path, textIn(after, path)]).toEqual([path, textIn(before, path)]);
    }
    expect(packageFaults(copy)).toEqual([]);
    const file = await openXlsx(copy);
    expect(
      file.sheets.map(({ tables = [], charts = [] }) => [tables.map(({ name }) => name), charts.length]),
    ).toEqual([
      [['catatanreviu'], 1],
      [[], 2],
      [['CatatanReviu2'], 0],
    ]);
    expect(textsOf(await summarised(copy))).toEqual(textsOf(copy));
  });

  test('may name its elements by a prefix', async () => {
    const prefixed = (xml: string) =>
      xml
        .replace(/<(\/?)(?=[a-zA-Z])(?!\w+:)/g, '<$1x:')
        .replace(
          'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
          'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
        );
    const original = changed(await plainFile(), { [WORKBOOK]: prefixed, 'xl/styles.xml': prefixed });
    const copy = await summarised(original);
    const { sheets } = await read(copy);
    expect(sheets.map(({ name, mark }) => [name, mark === undefined])).toEqual([
      ['TW I', true],
      [PLANS[0]?.name, false],
      ['Catatan Reviu', false],
    ]);
    expect(sheets[1]?.grid[4]?.[3]).toMatchObject({ value: 0.8, numberFormat: '0.00%' });
    expect(textsOf(await summarised(copy))).toEqual(textsOf(copy));
  });
});
