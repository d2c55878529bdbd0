import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MARK_NAME, markFormula } from '../../src/summary/ownTab.ts';
import { workbookNow } from '../page/workbookNow.ts';
import { nameOfCopy } from './model/copySheet.ts';
import type { SheetModel } from './model/sheet.ts';
import { univerEngine } from './model/univerEngine.ts';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(
    workbookOf({
      Data: {
        rows: [
          ['Nama', 'Nilai', '=B2', '=Data!B2*2', '=Lain!A1'],
          ['a', 5, null, null, null],
          ['gabung', null],
        ],
        merges: ['A3:B3'],
        hiddenRows: [7],
      },
      Lain: [[1, '=Data!B2+1']],
      Rahasia: { rows: [], visibility: 'veryHidden' },
    }),
    { engine: univerEngine() },
  );
});

afterEach(() => running.stop());

const run = <T>(act: (workbook: Excel.Workbook) => T): Promise<T> => oneSync(running, act);

const onData = <T>(act: (sheet: Excel.Worksheet) => T): Promise<T> =>
  run(({ worksheets }) => act(worksheets.getItem('Data')));

const names = () => running.host.book.sheets.map(({ name }) => name);

function sheetNamed(name: string): SheetModel {
  const sheet = running.host.book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no ${name}`);
  return sheet;
}

test('a copy has cells of its own; what refers to the sheet on itself refers to the copy there', async () => {
  await onData((sheet) => {
    sheet.copy('End');
  });
  await running.host.user.write('Data (2)', 'B2', 50);
  const row = (name: string) =>
    ['C1', 'D1', 'E1'].map((address) => {
      const cell = running.host.cell(name, address);
      return [cell?.formula, cell?.value];
    });
  expect(row('Data (2)')).toEqual([
    ['=B2', 50],
    ["='Data (2)'!B2*2", 100],
    ['=Lain!A1', 1],
  ]);
  expect(row('Data')).toEqual([
    ['=B2', 5],
    ['=Data!B2*2', 10],
    ['=Lain!A1', 1],
  ]);
  expect(running.host.cell('Lain', 'B1')).toEqual({ value: 6, formula: '=Data!B2+1' });
});

test('a copy looks as the sheet does and is changed by itself', async () => {
  await onData((sheet) => {
    sheet.tabColor = '#00B050';
    sheet.getRange('A1').format.fill.color = '#FFF2CC';
    sheet.getRange('B:B').format.columnWidth = 90;
    sheet.getRange('4:5').group('ByRows');
    sheet.getRange('F:F').columnHidden = true;
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintTitleRows('1:1');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P';
    sheet.horizontalPageBreaks.add('A20');
    sheet.customProperties.add('kunci', 'isi');
    sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: '=Data!$B$1:$B$2' } };
    sheet.getRange('B2').conditionalFormats.add('Custom').custom.rule.formula = '=Data!$B$2>1';
    sheet.getRange('A1').hyperlink = { documentReference: 'Data!B2' };
    sheet.copy('After', sheet);
  });
  const copy = sheetNamed('Data (2)');
  const rule = (sheet: SheetModel) => sheet.formats.at(1, 0, 'validation.rule');
  expect(copy).toMatchObject({
    merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
    freezeArea: { bottom: 0 },
  });
  expect([[...copy.hiddenRows], [...copy.hiddenColumns]]).toEqual([[7], [5]]);
  expect([[...copy.rowLevels], [...copy.rowBreaks]]).toEqual([
    [
      [3, 1],
      [4, 1],
    ],
    [19],
  ]);
  expect(
    ['tabColor', 'page.orientation', 'page.defaultForAllPages.centerFooter'].map((key) => copy.kept.get(key)),
  ).toEqual(['#00B050', 'Landscape', '&P']);
  expect([copy.titleRows?.bottom, copy.customProperties.get('kunci')?.value]).toEqual([0, 'isi']);
  expect([copy.formats.at(0, 0, 'fill.color'), copy.formats.at(9, 1, 'columnWidth')]).toEqual([
    '#FFF2CC',
    90,
  ]);
  expect([rule(copy), rule(sheetNamed('Data'))]).toEqual([
    { list: { inCellDropDown: true, source: "='Data (2)'!$B$1:$B$2" } },
    { list: { inCellDropDown: true, source: '=Data!$B$1:$B$2' } },
  ]);
  expect(copy.conditionalFormats.map(({ formula }) => formula)).toEqual(["='Data (2)'!$B$2>1"]);
  // Excel leaves links as they are.
  expect(copy.formats.at(0, 0, 'hyperlink')).toEqual({ documentReference: 'Data!B2' });

  await run(({ worksheets }) => {
    const range = worksheets.getItem('Data (2)').getRange('A1:B2');
    range.format.fill.color = '#000000';
    range.conditionalFormats.clearAll();
  });
  const original = sheetNamed('Data');
  expect([original.formats.at(0, 0, 'fill.color'), original.conditionalFormats.length]).toEqual([
    '#FFF2CC',
    1,
  ]);
});

test('names of the sheet, hidden or not, and those of the workbook that refer to it belong to the copy too', async () => {
  const mark = markFormula({ tab: 'budget', fingerprint: '1f3a' });
  const copied = await run((workbook) => {
    const sheet = workbook.worksheets.getItem('Data');
    sheet.names.add(MARK_NAME, mark).visible = false;
    sheet.names.add('Sendiri', sheet.getRange('A1'));
    workbook.names.add('Bersama', sheet.getRange('B1'));
    workbook.names.add('Lainnya', '=Lain!$A$1');
    return sheet.copy('End').names.load('items/name,items/formula,items/visible');
  });
  expect(copied.items.map(({ name, formula, visible }) => [name, formula as unknown, visible])).toEqual([
    [MARK_NAME, mark, false],
    ['Sendiri', "='Data (2)'!$A$1", true],
    ['Bersama', "='Data (2)'!$B$1", true],
  ]);
  expect(workbookNow(running.host.book).sheets.map((sheet) => sheet.mark)).toEqual([
    mark,
    undefined,
    undefined,
    mark,
  ]);
});

test('a table of the copy has a name of its own, by which its formulas call it', async () => {
  const table = await onData((sheet) => {
    sheet.tables.add('A1:B2', true).name = 'Capaian';
    sheet.getRange('G1').values = [['=COUNTA(Capaian[Nilai])']];
    return sheet.copy('End').tables.getItemAt(0).load('name');
  });
  expect(table.name).toBe('Capaian2');
  expect(running.host.cell('Data (2)', 'G1')?.formula).toBe('=COUNTA(Capaian2[Nilai])');
  expect(sheetNamed('Data').tables[0]?.name).toBe('Capaian');
});

test('a chart of the copy reads the copy where it read the sheet', async () => {
  await run(({ worksheets }) => {
    const sheet = worksheets.getItem('Data');
    const chart = sheet.charts.add('Line', sheet.getRange('A1:B2'));
    chart.name = 'Grafik';
    chart.series.add('lain').setValues(worksheets.getItem('Lain').getRange('A1'));
    sheet.copy('End');
  });
  const [copied] = sheetNamed('Data (2)').charts;
  const [original] = sheetNamed('Data').charts;
  const sheets = (chart: typeof copied) => chart?.series.map(({ values }) => values?.sheetId);
  expect(copied?.name).toBe('Grafik');
  expect(copied?.id).not.toBe(original?.id);
  expect(sheets(copied)).toEqual([sheetNamed('Data (2)').id, sheetNamed('Lain').id]);
  expect(sheets(original)).toEqual([sheetNamed('Data').id, sheetNamed('Lain').id]);
});

test.each<[string, (sheet: Excel.Worksheet, other: Excel.Worksheet) => Excel.Worksheet, string[]]>([
  ['nowhere in particular', (sheet) => sheet.copy(), ['Data (2)', 'Data', 'Lain', 'Rahasia']],
  ['at the beginning', (sheet) => sheet.copy('Beginning'), ['Data (2)', 'Data', 'Lain', 'Rahasia']],
  ['before another', (sheet, other) => sheet.copy('Before', other), ['Data', 'Data (2)', 'Lain', 'Rahasia']],
  ['after another', (sheet, other) => sheet.copy('After', other), ['Data', 'Lain', 'Data (2)', 'Rahasia']],
  ['at the end', (sheet) => sheet.copy('End'), ['Data', 'Lain', 'Rahasia', 'Data (2)']],
])('a copy is put %s', async (_where, copy, expected) => {
  const made = await run(({ worksheets }) =>
    copy(worksheets.getItem('Data'), worksheets.getItem('Lain')).load('name,position'),
  );
  expect(names()).toEqual(expected);
  expect([made.name, made.position]).toEqual(['Data (2)', expected.indexOf('Data (2)')]);
});

test.each([
  ['Data', [], 'Data (2)'],
  ['Data', ['data (2)'], 'Data (3)'],
  ['Data (2)', ['Data (2)'], 'Data (3)'],
  ['x'.repeat(31), [], `${'x'.repeat(27)} (2)`],
])('a copy of %s beside %j is called %s', (name, taken, expected) => {
  expect(nameOfCopy(name, taken)).toBe(expected);
});

test('the add-in hears of a copy', async () => {
  const added: string[] = [];
  await running.Excel.run(async (context) => {
    context.workbook.worksheets.onAdded.add((event) => {
      added.push(event.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
  });
  await onData((sheet) => {
    sheet.copy('End');
  });
  await running.idle();
  expect(added).toEqual([sheetNamed('Data (2)').id]);
});

describe('what Excel refuses', () => {
  test.each<[string, string, (worksheets: Excel.WorksheetCollection) => void]>([
    ['a copy before nothing', 'InvalidArgument', (sheets) => sheets.getItem('Data').copy('Before')],
    ['a copy in the middle', 'InvalidArgument', (sheets) => sheets.getItem('Data').copy('Middle' as never)],
    ['a copy of a very hidden sheet', 'InvalidOperation', (sheets) => sheets.getItem('Rahasia').copy('End')],
  ])('%s: %s', async (_what, code, act) => {
    const deed = run(({ worksheets }) => {
      act(worksheets);
    });
    await expect(deed).rejects.toMatchObject({ code });
    expect(names()).toEqual(['Data', 'Lain', 'Rahasia']);
  });
});
