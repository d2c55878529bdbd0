import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChartModel, SheetArea } from './model/charts.ts';
import { fullAddress } from './model/reference.ts';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(
    workbookOf({
      Grafik: [
        ['Bulan', 'Rencana', 'Realisasi'],
        ['Jan', 10, 8],
        ['Feb', 20, 18],
      ],
      Angka: [
        [null, 2023, 2024],
        [1, 5, 6],
        [2, 7, 8],
      ],
    }),
  );
});

afterEach(() => running.stop());

const onCharts = <T>(act: (sheet: Excel.Worksheet, other: Excel.Worksheet) => T): Promise<T> =>
  oneSync(running, ({ worksheets }) => act(worksheets.getItem('Grafik'), worksheets.getItem('Angka')));

const addLines = (sheet: Excel.Worksheet) => sheet.charts.add('Line', sheet.getRange('A1:C3'), 'Columns');

const charts = (): readonly ChartModel[] => running.host.book.sheets[0]?.charts ?? [];

const addressOf = (source: SheetArea | string | undefined) => {
  if (typeof source !== 'object') return source;
  const sheet = running.host.book.sheets.find(({ id }) => id === source.sheetId);
  return fullAddress(sheet?.name ?? '?', source.area);
};

/** Name, categories and values of each series of the first chart. */
const sources = () =>
  charts()[0]?.series.map(({ name, categories, values }) => [name, categories, values].map(addressOf));

describe('the source of a chart', () => {
  test.each<[string, (sheet: Excel.Worksheet, other: Excel.Worksheet) => Excel.Chart, unknown]>([
    [
      'by columns has its categories in the first, and the names on top',
      addLines,
      [
        ['Grafik!B1', 'Grafik!A2:A3', 'Grafik!B2:B3'],
        ['Grafik!C1', 'Grafik!A2:A3', 'Grafik!C2:C3'],
      ],
    ],
    [
      'by rows is turned',
      (sheet) => sheet.charts.add('Line', sheet.getRange('A1:C3'), 'Rows'),
      [
        ['Grafik!A2', 'Grafik!B1:C1', 'Grafik!B2:C2'],
        ['Grafik!A3', 'Grafik!B1:C1', 'Grafik!B3:C3'],
      ],
    ],
    [
      'of numbers only has neither names nor categories',
      (sheet) => sheet.charts.add('Line', sheet.getRange('B2:C3'), 'Columns'),
      [
        [undefined, undefined, 'Grafik!B2:B3'],
        [undefined, undefined, 'Grafik!C2:C3'],
      ],
    ],
    [
      'with a blank corner has both, numbers or not, also on another sheet',
      (sheet, other) => sheet.charts.add('ColumnClustered', other.getRange('A1:C3')),
      [
        ['Angka!B1', 'Angka!A2:A3', 'Angka!B2:B3'],
        ['Angka!C1', 'Angka!A2:A3', 'Angka!C2:C3'],
      ],
    ],
    [
      'can be another one later',
      (sheet, other) => {
        const chart = addLines(sheet);
        chart.setData(other.getRange('A1:B3'), 'Columns');
        return chart;
      },
      [['Angka!B1', 'Angka!A2:A3', 'Angka!B2:B3']],
    ],
  ])('%s', async (_what, add, expected) => {
    await onCharts(add);
    expect(sources()).toEqual(expected);
  });
});

test('series are told their names, values and categories one by one, added and taken away', async () => {
  const [collection, name] = await onCharts((sheet, other) => {
    const { series } = addLines(sheet);
    series.getItemAt(0).delete();
    const added = series.add('Capaian');
    added.setValues(sheet.getRange('C2:C3'));
    added.setXAxisValues(sheet.getRange('A2:A3'));
    const second = series.add(undefined, 1);
    second.name = '=Angka!$C$1';
    second.setValues(other.getRange('C2:C3'));
    return [series.load('items/name,count'), series.getItemAt(1).load('name')] as const;
  });
  expect(collection.items.map((item) => item.name)).toEqual(['Realisasi', '2024', 'Capaian']);
  expect([collection.count, name.name]).toEqual([3, '2024']);
  expect(sources()).toEqual([
    ['Grafik!C1', 'Grafik!A2:A3', 'Grafik!C2:C3'],
    ['Angka!C1', undefined, 'Angka!C2:C3'],
    ['Capaian', 'Grafik!A2:A3', 'Grafik!C2:C3'],
  ]);
});

test('all that is said of a chart is kept by its path and read back', async () => {
  const chart = await onCharts((sheet) => {
    const added = addLines(sheet);
    added.name = 'PetaCapaian';
    added.displayBlanksAs = 'Interplotted';
    added.plotVisibleOnly = false;
    added.title.text = 'Capaian';
    added.title.format.font.bold = true;
    added.title.format.font.size = 12;
    added.title.format.font.color = '#336699';
    added.legend.position = 'Right';
    const { categoryAxis, valueAxis } = added.axes;
    categoryAxis.title.text = 'Bulan';
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelPosition = 'Low';
    valueAxis.numberFormat = '0.00';
    valueAxis.position = 'Maximum';
    valueAxis.minimum = 0;
    valueAxis.maximum = 2;
    valueAxis.maximum = 1;
    valueAxis.majorTickMark = 'Outside';
    valueAxis.majorGridlines.visible = false;
    const series = added.series.getItemAt(1);
    series.format.fill.setSolidColor('#00b050');
    series.format.line.color = '#00b050';
    series.format.line.weight = 1.5;
    series.markerStyle = 'Circle';
    series.invertIfNegative = false;
    added.load(
      'name,chartType,displayBlanksAs,plotVisibleOnly,title/text,title/visible,title/format/font/size',
    );
    added.load('legend/position,legend/visible,axes/categoryAxis/title/text,axes/categoryAxis/title/visible');
    added.load('axes/categoryAxis/reversePlotOrder,axes/categoryAxis/tickLabelPosition');
    added.load('axes/valueAxis/numberFormat,axes/valueAxis/linkNumberFormat,axes/valueAxis/position');
    added.load(
      'axes/valueAxis/minimum,axes/valueAxis/maximum,axes/valueAxis/majorTickMark,axes/valueAxis/minorTickMark,axes/valueAxis/title/visible',
    );
    added.load('axes/valueAxis/majorGridlines/visible,axes/categoryAxis/visible');
    return added;
  });
  expect(chart.toJSON()).toMatchObject({
    name: 'PetaCapaian',
    chartType: 'Line',
    displayBlanksAs: 'Interplotted',
    plotVisibleOnly: false,
    title: { text: 'Capaian', visible: true, format: { font: { size: 12 } } },
    legend: { position: 'Right', visible: true },
    axes: {
      categoryAxis: {
        title: { text: 'Bulan', visible: true },
        reversePlotOrder: true,
        tickLabelPosition: 'Low',
        visible: true,
      },
      valueAxis: {
        numberFormat: '0.00',
        linkNumberFormat: false,
        position: 'Maximum',
        minimum: 0,
        maximum: 1,
        majorTickMark: 'Outside',
        minorTickMark: 'None',
        majorGridlines: { visible: false },
        title: { visible: false },
      },
    },
  });
  expect(charts()[0]?.kept.get('title.format.font.color')).toBe('#336699');
  expect(Object.fromEntries(charts()[0]?.series[1]?.kept ?? [])).toEqual({
    'format.fill.color': '#00B050',
    'format.line.color': '#00B050',
    'format.line.weight': 1.5,
    markerStyle: 'Circle',
    invertIfNegative: false,
  });
});

test('a chart is called by the number that is free, has the title of its only series, and another type later', async () => {
  const [first, second] = await onCharts((sheet) => {
    addLines(sheet);
    const bars = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'));
    bars.chartType = 'ColumnClustered';
    return [
      sheet.charts.getItem('chart 1').load('name,title/text'),
      bars.load('name,chartType,title/text'),
    ] as const;
  });
  expect([first.name, first.title.text]).toEqual(['Chart 1', 'Chart Title']);
  expect([second.name, second.chartType, second.title.text]).toEqual([
    'Chart 2',
    'ColumnClustered',
    'Rencana',
  ]);
});

describe('the place of a chart', () => {
  test('over cells grows with them', async () => {
    const [before, after] = await onCharts((sheet) => {
      sheet.getRange('B:B').format.columnWidth = 100;
      addLines(sheet).setPosition('B3', sheet.getRange('C6'));
      const place = sheet.charts.getItemAt(0).load('top,left,width,height');
      sheet.getRange('4:4').format.rowHeight = 45;
      sheet.getRange('A:A').columnHidden = true;
      return [place, sheet.charts.getItem('Chart 1').load('top,left,width,height')] as const;
    });
    expect([before.top, before.left, before.width, before.height]).toEqual([30, 48, 148, 60]);
    expect([after.top, after.left, after.width, after.height]).toEqual([30, 0, 148, 90]);
    expect(charts()[0]?.place).toEqual({ kind: 'cells', area: { top: 2, left: 1, bottom: 5, right: 2 } });
  });

  test('is in points as soon as one of them is told, and moves to a cell with its size', async () => {
    const chart = await onCharts((sheet) => {
      const added = addLines(sheet);
      added.width = 500;
      added.height = 250;
      added.setPosition('C2');
      return added.load('top,left,width,height');
    });
    expect([chart.top, chart.left, chart.width, chart.height]).toEqual([15, 96, 500, 250]);
  });
});

test('charts are found, missed and deleted', async () => {
  const [missing, count, items] = await onCharts((sheet) => {
    addLines(sheet).delete();
    addLines(sheet).name = 'Tetap';
    return [
      sheet.charts.getItemOrNullObject('Chart 1'),
      sheet.charts.getCount(),
      sheet.charts.load('items/name,count'),
    ] as const;
  });
  expect([missing.isNullObject, count.value, items.count]).toEqual([true, 1, 1]);
  expect(items.items.map(({ name }) => name)).toEqual(['Tetap']);
  await running.Excel.run(async (context) => {
    const { charts: all } = context.workbook.worksheets.getItem('Grafik');
    all.load('items');
    await context.sync();
    for (const chart of all.items) chart.delete();
    await context.sync();
  });
  expect(charts()).toEqual([]);
});

test('a source follows its sheet’s new name, and is gone with the sheet', async () => {
  await onCharts((sheet, other) => {
    sheet.charts.add('Line', other.getRange('A1:B3'));
    other.name = 'Data angka';
  });
  expect(sources()).toEqual([["'Data angka'!B1", "'Data angka'!A2:A3", "'Data angka'!B2:B3"]]);
  await oneSync(running, ({ worksheets }) => {
    worksheets.getItem('Data angka').delete();
  });
  expect(sources()).toEqual([['#REF!', undefined, undefined]]);
});
