import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sheetLook, type SheetLook } from './model/sheetLook.ts';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(
    workbookOf({
      Data: [
        ['Nama', 'Nilai'],
        ['a', { value: 0.5, numberFormat: '0%' }],
      ],
    }),
  );
});

afterEach(() => running.stop());

/** How the sheet looks after something was done to it. */
async function lookAfter(act: (sheet: Excel.Worksheet) => void): Promise<SheetLook> {
  await oneSync(running, ({ worksheets }) => {
    act(worksheets.getItem('Data'));
  });
  return sheetLook(running.host.book.activeSheet);
}

const cellsIn = ({ cells }: SheetLook) =>
  Object.fromEntries(cells.map(({ row, column, look }) => [`${row},${column}`, look]));

test('a sheet of which nothing was said has the formats of its cells and nothing else', async () => {
  expect(await lookAfter(() => undefined)).toEqual({
    columns: new Map(),
    rows: new Map(),
    cells: [{ row: 1, column: 1, look: { numberFormat: '0%' } }],
    merges: [],
    conditionalFormats: [],
    validations: [],
    links: [],
    tables: [],
    charts: [],
    page: { margins: {}, headersFooters: {}, printAreas: [], rowBreaks: [], columnBreaks: [] },
    frozen: { rows: 0, columns: 0 },
    showsGridlines: true,
    showsHeadings: true,
  });
});

test('cells have what was painted on them last, by themselves, their row or their column', async () => {
  const look = await lookAfter((sheet) => {
    sheet.getRange('A:A').format.font.bold = true;
    sheet.getRange('A1:B1').format.fill.color = '#D9E2EC';
    sheet.getRange('B1').format.fill.clear();
    sheet.getRange('1:1').format.wrapText = true;
    const cell = sheet.getRange('B2').format;
    cell.font.name = 'Arial';
    cell.font.size = 9;
    cell.font.color = '#111111';
    cell.font.italic = true;
    cell.font.underline = 'Single';
    cell.font.strikethrough = true;
    cell.horizontalAlignment = 'Right';
    cell.verticalAlignment = 'Top';
    cell.indentLevel = 1;
    cell.textOrientation = 45;
    cell.shrinkToFit = true;
    cell.protection.locked = false;
  });
  expect(cellsIn(look)).toEqual({
    '0,0': { isBold: true, fill: '#D9E2EC', wraps: true },
    '0,1': { wraps: true },
    '1,0': { isBold: true },
    '1,1': {
      numberFormat: '0%',
      fontName: 'Arial',
      fontSize: 9,
      fontColor: '#111111',
      isItalic: true,
      underline: 'Single',
      isStruckThrough: true,
      horizontal: 'Right',
      vertical: 'Top',
      indent: 1,
      orientation: 45,
      shrinks: true,
      isLocked: false,
    },
  });
});

test('a line between two cells belongs to both', async () => {
  const look = await lookAfter((sheet) => {
    const line = sheet.getRange('A1').format.borders.getItem('EdgeRight');
    line.style = 'Continuous';
    line.color = '#BFBFBF';
    sheet.getRange('A2').format.borders.getItem('EdgeTop').style = 'Double';
    sheet.getRange('A2').format.borders.getItem('EdgeTop').style = 'None';
  });
  const line = { style: 'Continuous', weight: 'Thin', color: '#BFBFBF' };
  expect(cellsIn(look)).toEqual({
    '0,0': { borders: { right: line } },
    '0,1': { borders: { left: line } },
    '1,1': { numberFormat: '0%' },
  });
});

test('rows and columns have sizes, are hidden and lie in groups', async () => {
  const look = await lookAfter((sheet) => {
    sheet.getRange().format.columnWidth = 60;
    sheet.getRange('A:A').format.columnWidth = 100;
    sheet.getRange('D:D').columnHidden = true;
    sheet.getRange('2:2').format.rowHeight = 30;
    sheet.getRange('2:3').group('ByRows');
    sheet.getRange('3:3').group('ByRows');
    sheet.showOutlineLevels(2, 0);
    sheet.freezePanes.freezeAt('A1:B2');
    sheet.tabColor = '#00B050';
    sheet.showGridlines = false;
  });
  expect(look.columns).toEqual(
    new Map([
      [0, { size: 100, isHidden: false, outlineLevel: 0 }],
      [1, { size: 60, isHidden: false, outlineLevel: 0 }],
      [3, { isHidden: true, outlineLevel: 0 }],
    ]),
  );
  expect(look.rows).toEqual(
    new Map([
      [1, { size: 30, isHidden: false, outlineLevel: 1 }],
      [2, { isHidden: true, outlineLevel: 2 }],
    ]),
  );
  expect([look.columnWidth, look.rowHeight]).toEqual([60, undefined]);
  expect([look.frozen, look.tabColor, look.showsGridlines]).toEqual([
    { rows: 2, columns: 2 },
    '#00B050',
    false,
  ]);
});

test('choices, links, rules, tables and charts lie over their cells', async () => {
  const look = await lookAfter((sheet) => {
    sheet.getRange('C1:C4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    sheet.getRange('C2').dataValidation.clear();
    sheet.getRange('F1').hyperlink = { documentReference: 'Data!A1', screenTip: 'Ke A1' };
    sheet.getRange('B2').conditionalFormats.add('Custom').custom.rule.formula = '=B2>1';
    sheet.tables.add('A1:B2', true).name = 'Capaian';
    sheet.charts.add('Line', sheet.getRange('A1:B2')).setPosition('C3', 'C4');
    sheet.getRange('H1:I1').merge();
  });
  expect(look.validations).toEqual([
    {
      areas: [
        { top: 0, left: 2, bottom: 0, right: 2 },
        { top: 2, left: 2, bottom: 3, right: 2 },
      ],
      rule: { list: { inCellDropDown: true, source: 'a,b' } },
      ignoreBlanks: true,
    },
  ]);
  expect(look.links).toEqual([
    {
      area: { top: 0, left: 5, bottom: 0, right: 5 },
      documentReference: 'Data!A1',
      screenTip: 'Ke A1',
    },
  ]);
  expect(look.conditionalFormats).toMatchObject([
    { areas: [{ top: 1, left: 1, bottom: 1, right: 1 }], formula: '=B2>1' },
  ]);
  expect(look.tables).toMatchObject([
    { name: 'Capaian', columns: ['Nama', 'Nilai'], style: 'TableStyleMedium2' },
  ]);
  expect(look.charts).toMatchObject([{ type: 'Line', box: { top: 30, left: 96, width: 48, height: 30 } }]);
  expect(look.merges).toEqual([{ top: 0, left: 7, bottom: 0, right: 8 }]);
});

test('the page is what was said of it', async () => {
  const { page } = await lookAfter(({ pageLayout, horizontalPageBreaks }) => {
    pageLayout.paperSize = 'A4';
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.leftMargin = 36;
    pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Halaman &P';
    pageLayout.setPrintTitleRows('1:2');
    pageLayout.setPrintArea('A1:B9');
    horizontalPageBreaks.add('A8');
    horizontalPageBreaks.add('A5');
  });
  expect(page).toEqual({
    paperSize: 'A4',
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1 },
    margins: { left: 36 },
    headersFooters: { defaultForAllPages: { centerFooter: 'Halaman &P' } },
    printAreas: [{ top: 0, left: 0, bottom: 8, right: 1 }],
    titleRows: { top: 0, left: 0, bottom: 1, right: 16383 },
    rowBreaks: [4, 7],
    columnBreaks: [],
  });
});

test('a look keeps its own data when the sheet changes', async () => {
  const before = await lookAfter((sheet) => {
    sheet.getRange('A1').format.fill.color = '#FFF2CC';
    sheet.horizontalPageBreaks.add('A5');
  });
  await lookAfter((sheet) => {
    sheet.getRange().clear();
    sheet.horizontalPageBreaks.removePageBreaks();
  });
  expect([cellsIn(before)['0,0'], before.page.rowBreaks]).toEqual([{ fill: '#FFF2CC' }, [4]]);
});
