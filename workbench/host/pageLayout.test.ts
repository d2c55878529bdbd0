import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(workbookOf({ Data: [['a']], Lain: [] }));
});

afterEach(() => running.stop());

const onData = <T>(act: (sheet: Excel.Worksheet) => T): Promise<T> =>
  oneSync(running, ({ worksheets }) => act(worksheets.getItem('Data')));

test('a page is laid out and read back', async () => {
  const layout = await onData(({ pageLayout }) => {
    pageLayout.paperSize = 'Folio';
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.printGridlines = true;
    pageLayout.printOrder = 'OverThenDown';
    pageLayout.setPrintMargins('Inches', { left: 0.5, header: 0.25 });
    pageLayout.rightMargin = 40;
    const pages = pageLayout.headersFooters.defaultForAllPages;
    pages.centerFooter = 'Halaman &P dari &N';
    pages.leftHeader = '&D';
    return pageLayout.load(
      'paperSize,orientation,zoom,centerHorizontally,printGridlines,printOrder,leftMargin,rightMargin,headerMargin,' +
        'headersFooters/defaultForAllPages/centerFooter,headersFooters/defaultForAllPages/leftHeader,' +
        'headersFooters/defaultForAllPages/rightFooter,headersFooters/state',
    );
  });
  expect(layout.toJSON()).toMatchObject({
    paperSize: 'Folio',
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    centerHorizontally: true,
    printGridlines: true,
    printOrder: 'OverThenDown',
    leftMargin: 36,
    rightMargin: 40,
    headerMargin: 18,
    headersFooters: {
      state: 'Default',
      defaultForAllPages: { centerFooter: 'Halaman &P dari &N', leftHeader: '&D', rightFooter: '' },
    },
  });
});

test('rows are repeated on every page, and some ranges are printed', async () => {
  const [rows, columns, printed] = await onData(({ pageLayout }) => {
    pageLayout.setPrintTitleRows('$1:$4');
    pageLayout.setPrintArea('A1:H40');
    return [
      pageLayout.getPrintTitleRowsOrNullObject().load('address'),
      pageLayout.getPrintTitleColumnsOrNullObject().load('address'),
      pageLayout.getPrintArea().load('address'),
    ] as const;
  });
  expect([rows.address, columns.isNullObject, printed.address]).toEqual(['Data!1:4', true, 'Data!A1:H40']);
  const areas = await onData((sheet) => {
    sheet.pageLayout.setPrintArea(sheet.getRanges('A1:B2, D1:E2'));
    return sheet.pageLayout.getPrintAreaOrNullObject().load('address');
  });
  expect(areas.address).toBe('Data!A1:B2, Data!D1:E2');
});

test('new pages begin at rows, in their order, and no longer', async () => {
  const [items, count, cell] = await onData(({ horizontalPageBreaks: breaks }) => {
    breaks.add('A41');
    breaks.add('B21:C30');
    breaks.add('A61').delete();
    return [
      breaks.load('items/rowIndex,items/columnIndex'),
      breaks.getCount(),
      breaks.getItem(0).getCellAfterBreak().load('address'),
    ] as const;
  });
  expect(items.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex])).toEqual([
    [20, 0],
    [40, 0],
  ]);
  expect([count.value, cell.address]).toEqual([2, 'Data!A21']);

  await running.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.horizontalPageBreaks.load('items');
    await context.sync();
    sheet.horizontalPageBreaks.items[0]?.delete();
    sheet.verticalPageBreaks.add('D1');
    await context.sync();
  });
  const data = running.host.book.activeSheet;
  expect([[...data.rowBreaks], [...data.columnBreaks]]).toEqual([[40], [3]]);
  await onData((sheet) => {
    sheet.horizontalPageBreaks.removePageBreaks();
  });
  expect([...data.rowBreaks]).toEqual([]);
});

describe('what Excel refuses', () => {
  test.each<[string, string, (sheet: Excel.Worksheet, other: Excel.Worksheet) => void]>([
    [
      'a paper that it has not',
      'InvalidArgument',
      ({ pageLayout }) => (pageLayout.paperSize = 'F4' as never),
    ],
    [
      'a third orientation',
      'InvalidArgument',
      ({ pageLayout }) => (pageLayout.orientation = 'Square' as never),
    ],
    ['a scale of 5', 'InvalidArgument', ({ pageLayout }) => (pageLayout.zoom = { scale: 5 })],
    ['a zoom that is a number', 'InvalidArgument', ({ pageLayout }) => (pageLayout.zoom = 100 as never)],
    [
      'a zoom of another kind',
      'InvalidArgument',
      ({ pageLayout }) => (pageLayout.zoom = { pages: 1 } as never),
    ],
    ['a margin below zero', 'InvalidArgument', ({ pageLayout }) => (pageLayout.topMargin = -1)],
    [
      'cells as rows of titles',
      'InvalidArgument',
      ({ pageLayout }) => {
        pageLayout.setPrintTitleRows('A1:C4');
      },
    ],
    [
      'rows of another sheet',
      'InvalidArgument',
      ({ pageLayout }, other) => {
        pageLayout.setPrintTitleRows(other.getRange('1:2'));
      },
    ],
    [
      'an area of another sheet',
      'InvalidArgument',
      ({ pageLayout }, other) => {
        pageLayout.setPrintArea(other.getRange('A1'));
      },
    ],
    ['a new page at the first row', 'InvalidArgument', (sheet) => sheet.horizontalPageBreaks.add('C1')],
    [
      'a new page on another sheet',
      'InvalidArgument',
      (sheet, other) => sheet.horizontalPageBreaks.add(other.getRange('A5')),
    ],
    [
      'a page break that is not there',
      'ItemNotFound',
      (sheet) => sheet.horizontalPageBreaks.getItem(0).load('rowIndex'),
    ],
    [
      'a print area that is not there',
      'ItemNotFound',
      ({ pageLayout }) => pageLayout.getPrintArea().load('address'),
    ],
  ])('%s: %s', async (_what, code, act) => {
    const deed = oneSync(running, ({ worksheets }) => {
      act(worksheets.getItem('Data'), worksheets.getItem('Lain'));
    });
    await expect(deed).rejects.toMatchObject({ code });
  });
});
