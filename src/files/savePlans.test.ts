import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { openXlsx, writeXlsx } from 'hucre/xlsx';
import { fingerprintOf, placeTabs, readMark, type SheetPlan } from '../engine.ts';
import { packageFaults } from '../../test/soundPackage.ts';
import { chartsPlan, NOTES_PLAN } from '../../test/summaryPlans.ts';
import { cellAt, type Sheet, type Workbook } from '../workbook/workbook.ts';
import { readWorkbook } from './readWorkbook.ts';
import { saveSummary } from './savePlans.ts';
import { openZip, textIn } from './zip.ts';

jest.setTimeout(60_000);

const SAMPLES = ['buleleng-2021.xlsx', 'solok-2022.xlsx'];

const sample = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../samples', name)));

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes);
  if (result.kind !== 'workbook') throw new Error(result.reason);
  return result.workbook;
}

function plansFor(workbook: Workbook): readonly SheetPlan[] {
  return [chartsPlan(workbook.sheets[0]?.name ?? ''), NOTES_PLAN];
}

async function summarised(original: Uint8Array, plans?: readonly SheetPlan[]): Promise<Uint8Array> {
  const workbook = await read(original);
  return saveSummary(original, placeTabs(workbook, plans ?? plansFor(workbook)));
}

const plainFile = () => writeXlsx({ sheets: [{ name: 'TW I', rows: [['a', 1]] }] });

function named(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no ${name}`);
  return sheet;
}

/** The paths of the entries that two archives don't have alike. */
function differences(some: Uint8Array, others: Uint8Array): readonly string[] {
  const [one, other] = [openZip(some), openZip(others)];
  const isSame = (path: string) =>
    Buffer.compare(one.get(path) ?? new Uint8Array(), other.get(path) ?? new Uint8Array()) === 0;
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => !isSame(path));
}

describe.each(SAMPLES)('tabs in a copy of %s', (name) => {
  const original = sample(name);

  test('stand behind the others, whose parts stay as they were to the byte', async () => {
    const before = await read(original);
    const copy = await summarised(original);
    const { sheets } = await read(copy);
    expect(sheets.slice(0, -2)).toEqual(before.sheets);
    expect(sheets.slice(-2).map((sheet) => sheet.name)).toEqual(["Grafik '21 & <capaian>", 'Catatan Reviu']);
    const there = openZip(original);
    expect(differences(original, copy).filter((path) => there.has(path))).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'].sort(
        (a, b) => [...there.keys()].indexOf(a) - [...there.keys()].indexOf(b),
      ),
    );
    expect(packageFaults(copy)).toEqual([]);
  });

  test('are, written a second time, the same to the byte', async () => {
    const once = await summarised(original);
    const twice = await summarised(once);
    expect(differences(once, twice)).toEqual([]);
  });

  test('are known as ours, and as not edited', async () => {
    const { sheets } = await read(await summarised(original));
    for (const [sheet, plan] of [
      [sheets.at(-2), chartsPlan('')],
      [sheets.at(-1), NOTES_PLAN],
    ] as const) {
      expect(readMark(sheet?.mark ?? '')).toEqual({
        tab: plan.tab,
        fingerprint: fingerprintOf(sheet?.grid ?? [], plan.typed),
      });
    }
  });
});

test('nothing to write gives the file itself', async () => {
  const original = await plainFile();
  expect(await saveSummary(original, [])).toEqual(original);
});

describe('what a plan says arrives', () => {
  const copied = plainFile().then((original) => summarised(original));
  const [charts, notes] = [chartsPlan('TW I'), NOTES_PLAN];

  test('values, formulas with their results, number formats', async () => {
    const workbook = await read(await copied);
    for (const plan of [charts, notes]) {
      const sheet = named(workbook, plan.name);
      for (const { row, column, value, formula, numberFormat } of plan.cells) {
        const cell = cellAt(sheet, row, column);
        expect({ row, column, value: cell.value, formula: cell.formula }).toEqual({
          row,
          column,
          value,
          formula,
        });
        if (numberFormat !== undefined) expect(cell.numberFormat).toBe(numberFormat);
      }
      expect(sheet.merges).toEqual(plan.merges);
    }
  });

  test('texts that look like formulas and errors stay texts when they are edited', async () => {
    const zip = openZip(await copied);
    const xml = textIn(zip, 'xl/worksheets/sheet3.xml') ?? '';
    const styles = textIn(zip, 'xl/styles.xml') ?? '';
    const looks = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)];
    const isKept = Array.from({ length: 10 }, (_, index) => {
      const [, look] = new RegExp(`<c r="B${index + 4}"[^>]*\\ss="(\\d+)"`).exec(xml) ?? [];
      return looks[Number(look)]?.[0].includes('quotePrefix="1"');
    });
    expect(isKept).toEqual([true, true, true, true, true, true, false, false, false, false]);
  });

  test('looks, widths, groups, formats, choices, the table, links, what stays in sight, and how it is printed', async () => {
    const file = await openXlsx(await copied, { readStyles: true });
    const [, chartTab, noteTab] = file.sheets;
    expect(chartTab?.cells?.get('0,0')?.style?.font).toMatchObject({ name: 'Calibri', size: 14, bold: true });
    expect(chartTab?.cells?.get('3,1')?.style).toMatchObject({
      fill: { pattern: 'solid', fgColor: { rgb: 'D9E2EC' } },
      border: { top: { style: 'thin' }, left: { style: 'thin' } },
      alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    });
    expect(chartTab?.cells?.get('5,0')?.style?.alignment).toMatchObject({ indent: 1, horizontal: 'left' });
    expect(chartTab?.cells?.get('5,0')?.hyperlink).toMatchObject({ location: "'TW I'!B3" });
    expect(chartTab?.columns?.map(({ width, hidden }) => [width, hidden])).toEqual([
      [24.71, undefined],
      [14.71, undefined],
      [14.71, undefined],
      [12.71, undefined],
      [9.21, true],
    ]);
    expect(chartTab?.outlineProperties).toMatchObject({ summaryBelow: false });
    expect([5, 6, 7].map((row) => chartTab?.rowDefs?.get(row)?.outlineLevel)).toEqual([1, 2, 1]);
    expect(chartTab?.conditionalRules).toMatchObject([
      {
        type: 'expression',
        range: 'D5:D8',
        formula: 'AND(ISNUMBER($D5),$D5>1)',
        style: { fill: { bgColor: { rgb: 'C6E7C8' } }, font: { color: { rgb: '0B4F13' } } },
      },
      { type: 'expression', range: 'D5:D8', formula: 'AND(ISNUMBER($D5),$D5<0.9)' },
    ]);
    expect(chartTab?.freezePane).toEqual({ rows: 4 });
    expect(chartTab?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$4:$4',
    });
    expect(chartTab?.headerFooter?.oddFooter).toBe('&LPeriksa && isi&CHalaman &P dari &N');
    expect(noteTab?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'portrait' });
    expect(noteTab?.dataValidations).toMatchObject([{ type: 'list', range: 'C4:C13', allowBlank: true }]);
    expect(noteTab?.dataValidations?.[0]?.showErrorMessage).toBeUndefined();
    expect(noteTab?.tables).toMatchObject([
      {
        name: 'CatatanReviu',
        range: 'A3:D13',
        showAutoFilter: true,
        columns: [{ name: 'No' }, { name: 'Catatan' }, { name: 'Status' }, { name: 'Tanggapan' }],
      },
    ]);
    const zip = openZip(await copied);
    expect(textIn(zip, 'xl/worksheets/sheet3.xml')).toContain(
      '<formula1>"Belum,Selesai,Tidak ""perlu"" &amp; lain"</formula1>',
    );
    expect(textIn(zip, 'xl/worksheets/sheet2.xml')).toContain('<pageSetup paperSize="14" ');
    expect(textIn(zip, 'xl/worksheets/sheet2.xml')).toContain('outlineLevelRow="2"');
  });

  test('charts with their titles, references and values', async () => {
    const file = await openXlsx(await copied, { readStyles: true });
    const place = (top: number, left: number, bottom: number, right: number) => ({
      from: { row: top, col: left },
      to: { row: bottom, col: right },
    });
    const name = "'Grafik ''21 & <capaian>'";
    expect(file.sheets[1]?.charts).toMatchObject([
      {
        kinds: ['line'],
        title: 'Target & realisasi <2021>',
        anchor: place(11, 0, 27, 4),
        series: [
          { name: 'Target', categoriesRef: `${name}!$A$5:$A$8`, valuesRef: `${name}!$B$5:$B$8` },
          { name: 'Realisasi', categoriesRef: `${name}!$A$5:$A$8`, valuesRef: `${name}!$C$5:$C$8` },
        ],
        axes: { x: { title: 'Triwulan' }, y: { title: 'Kumulatif', numberFormat: { formatCode: '#,##0' } } },
      },
      {
        kinds: ['bar'],
        title: 'Target per triwulan',
        anchor: place(28, 0, 44, 4),
        series: [{ name: 'Target', valuesRef: `${name}!$B$5:$B$8` }],
        axes: { x: { reverse: true }, y: { title: 'Target', numberFormat: { formatCode: '0' } } },
      },
    ]);
    const zip = openZip(await copied);
    expect(textIn(zip, 'xl/charts/chart1.xml')).toContain('<c:dispBlanksAs val="gap"/>');
    const values = /<c:val>.*?<\/c:val>/.exec(textIn(zip, 'xl/charts/chart1.xml') ?? '')?.[0];
    expect(values).toContain(
      '<c:ptCount val="4"/><c:pt idx="0"><c:v>25</c:v></c:pt><c:pt idx="1"><c:v>50</c:v></c:pt><c:pt idx="3"><c:v>100</c:v></c:pt>',
    );
    expect(textIn(zip, 'xl/drawings/drawing1.xml')).toContain('name="Grafik &quot;garis&quot; &amp; 1"');
  });
});
