import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(workbookOf({ Data: [['a', 1]], Lain: [] }));
});

afterEach(() => running.stop());

const onData = <T>(act: (sheet: Excel.Worksheet) => T): Promise<T> =>
  oneSync(running, ({ worksheets }) => act(worksheets.getItem('Data')));

describe('borders', () => {
  /** The styles of the four lines around a cell: top, bottom, left, right. */
  async function linesAround(address: string): Promise<unknown[]> {
    const borders = await onData((sheet) => {
      const { borders: all } = sheet.getRange(address).format;
      return (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const).map((index) =>
        all.getItem(index).load('style'),
      );
    });
    return borders.map(({ style }) => style);
  }

  test('an edge of a range is drawn at its outer cells only, and is the neighbour’s edge too', async () => {
    await onData((sheet) => {
      const top = sheet.getRange('B2:C3').format.borders.getItem('EdgeTop');
      top.style = 'Continuous';
      top.color = '#bfbfbf';
      top.weight = 'Medium';
    });
    expect(await linesAround('B2')).toEqual(['Continuous', 'None', 'None', 'None']);
    expect(await linesAround('C3')).toEqual(['None', 'None', 'None', 'None']);
    expect(await linesAround('C1')).toEqual(['None', 'Continuous', 'None', 'None']);
    const line = await onData((sheet) =>
      sheet.getRange('C1').format.borders.getItem('EdgeBottom').load('color,weight,sideIndex'),
    );
    expect([line.color, line.weight, line.sideIndex]).toEqual(['#BFBFBF', 'Medium', 'EdgeBottom']);
  });

  test('the inner lines of a range lie between its cells', async () => {
    await onData((sheet) => {
      const { borders } = sheet.getRange('B2:C3').format;
      borders.getItem('InsideHorizontal').style = 'Dot';
      borders.getItem('InsideVertical').style = 'Dash';
    });
    expect(await linesAround('B2')).toEqual(['None', 'Dot', 'None', 'Dash']);
    expect(await linesAround('C3')).toEqual(['Dot', 'None', 'Dash', 'None']);
  });

  test('a line of another style is drawn over the neighbour’s, and none takes it away for both', async () => {
    await onData((sheet) => {
      sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Double';
      sheet.getRange('A2').format.borders.getItem('EdgeTop').style = 'None';
    });
    expect(await linesAround('A1')).toEqual(['None', 'None', 'None', 'None']);
  });

  test('lines at the sides of a range don’t make its neighbours used', async () => {
    const used = await onData((sheet) => {
      const range = sheet.getRange('C3');
      for (const index of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const)
        range.format.borders.getItem(index).style = 'Continuous';
      sheet.getRange('A:A').format.borders.getItem('EdgeBottom').style = 'Continuous';
      return sheet.getUsedRange().load('address');
    });
    expect(used.address).toBe('Data!A1:C3');
  });
});

test('several areas are formatted at once and read as null where they differ', async () => {
  const { areas, mixed } = await onData((sheet) => {
    const formatted = sheet.getRanges('A1:B1, D4, F:F');
    formatted.format.fill.color = '#d9e2ec';
    formatted.format.font.bold = true;
    formatted.format.font.size = 14;
    formatted.format.wrapText = true;
    formatted.format.horizontalAlignment = 'Center';
    formatted.format.verticalAlignment = 'Top';
    formatted.format.indentLevel = 2;
    formatted.format.textOrientation = 90;
    sheet.getRange('D4').format.font.italic = true;
    formatted.load('format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/indentLevel');
    formatted.load('format/textOrientation,format/fill/color,format/font/bold,format/font/size');
    return { areas: formatted, mixed: sheet.getRanges('A1, D4').load('format/font/italic,format/font/bold') };
  });
  expect(areas.format.toJSON()).toMatchObject({
    wrapText: true,
    horizontalAlignment: 'Center',
    verticalAlignment: 'Top',
    indentLevel: 2,
    textOrientation: 90,
    fill: { color: '#D9E2EC' },
    font: { bold: true, size: 14 },
  });
  expect([mixed.format.font.italic, mixed.format.font.bold]).toEqual([null, true]);
});

test('the whole rows and columns of several areas are several areas', async () => {
  const [rows, columns] = await onData((sheet) => {
    const areas = sheet.getRanges('B2:C3, E5');
    return [areas.getEntireRow().load('address'), areas.getEntireColumn().load('address')] as const;
  });
  expect([rows.address, columns.address]).toEqual(['Data!2:3, Data!5:5', 'Data!B:C, Data!E:E']);
});

test('widths are of whole columns, heights of whole rows, and a fitted row has no height of its own', async () => {
  const [cell, row] = await onData((sheet) => {
    sheet.getRange('B2:C3').format.columnWidth = 100;
    sheet.getRange('B2:C3').format.rowHeight = 30;
    sheet.getRange('3:3').format.autofitRows();
    return [
      sheet.getRange('C9').load('format/columnWidth'),
      sheet.getRange('2:3').load('format/rowHeight'),
    ] as const;
  });
  expect([cell.format.columnWidth, row.format.rowHeight]).toEqual([100, null]);
  expect(running.host.book.sheets[0]?.formats.at(2, 0, 'rowHeight')).toBeUndefined();
});

test('lines, widths and hidden rows are set in bulk', async () => {
  const { cells, rows, hidden, widths } = await onData((sheet) => {
    const range = sheet.getRange('A1:B2');
    range.setCellProperties([
      [{ format: { borders: { bottom: { style: 'Double', color: '#111111' } } } }, {}],
      [{}, { format: { font: { bold: true }, horizontalAlignment: 'Right' } }],
    ]);
    range.setRowProperties([{ rowHidden: true }, { format: { rowHeight: 40 } }]);
    range.setColumnProperties([{ columnHidden: false }, { format: { columnWidth: 70 } }]);
    return {
      cells: range.getCellProperties({
        format: { borders: { style: true }, font: { bold: true }, horizontalAlignment: true },
      }),
      rows: range.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
      hidden: range.load('rowHidden,columnHidden'),
      widths: range.getColumnProperties({ format: { columnWidth: true } }),
    };
  });
  const looks = cells.value
    .flat()
    .map(({ format }) => [
      format?.borders?.top?.style,
      format?.borders?.bottom?.style,
      format?.font?.bold,
      format?.horizontalAlignment,
    ]);
  expect(looks).toEqual([
    ['None', 'Double', false, 'General'],
    ['None', 'None', false, 'General'],
    ['Double', 'None', false, 'General'],
    ['None', 'None', true, 'Right'],
  ]);
  expect(rows.value).toEqual([
    { rowHidden: true, format: { rowHeight: 15 } },
    { rowHidden: false, format: { rowHeight: 40 } },
  ]);
  expect([hidden.rowHidden, hidden.columnHidden]).toEqual([null, false]);
  expect(widths.value).toEqual([{ format: { columnWidth: 48 } }, { format: { columnWidth: 70 } }]);
});

test('a link leads to a place of the workbook, shows its text in the first cell and looks like a link', async () => {
  const [first, second, third] = await onData((sheet) => {
    sheet.getRange('A3:A4').hyperlink = {
      documentReference: 'Lain!A1',
      screenTip: 'Ke lembar Lain',
      textToDisplay: 'Buka Lain',
    };
    sheet.getRange('A5').hyperlink = { documentReference: 'Lain!B2' };
    sheet.getRange('A1').hyperlink = { address: 'https://example.org/' };
    return ['A3', 'A4', 'A5'].map((address) =>
      sheet.getRange(address).load('values,formulas,hyperlink,format/font/color,format/font/underline'),
    );
  });
  expect(first?.hyperlink).toEqual({
    documentReference: 'Lain!A1',
    screenTip: 'Ke lembar Lain',
    textToDisplay: 'Buka Lain',
  });
  expect([first?.format.font.color, first?.format.font.underline]).toEqual(['#0563C1', 'Single']);
  expect([first?.formulas, second?.values, third?.values]).toEqual([[['Buka Lain']], [['']], [['Lain!B2']]]);
  expect(running.host.cell('Data', 'A1')).toEqual({ value: 'a' });
});

test('a choice for typing is kept and cleared where it is asked for', async () => {
  const [kept, cleared] = await onData((sheet) => {
    const range = sheet.getRange('A2:A5');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Sesuai,Tidak sesuai' } };
    range.dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
    sheet.getRange('A4').dataValidation.clear();
    return [
      sheet.getRange('A2:A3').load('dataValidation/rule,dataValidation/type,dataValidation/errorAlert'),
      sheet.getRange('A4').load('dataValidation/type'),
    ] as const;
  });
  expect(kept.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: 'Sesuai,Tidak sesuai' } });
  expect([kept.dataValidation.type, cleared.dataValidation.type]).toEqual(['List', 'None']);
  expect(kept.dataValidation.errorAlert.showAlert).toBe(false);
});

test('rows and columns go back to the sizes that all have', async () => {
  await onData((sheet) => {
    sheet.getRange('2:3').format.rowHeight = 30;
    sheet.getRange('B:B').format.columnWidth = 100;
    sheet.getRange().format.useStandardHeight = true;
  });
  const [rows, columns] = await onData(
    (sheet) =>
      [
        sheet.getRange('1:9').load('format/useStandardHeight'),
        sheet.getRange('A:C').load('format/useStandardWidth'),
      ] as const,
  );
  expect([rows.format.useStandardHeight, columns.format.useStandardWidth]).toEqual([true, false]);
});
