import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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

describe('what Excel refuses', () => {
  test.each<[string, string, (chart: Excel.Chart, other: Excel.Worksheet) => void]>([
    ['another type', 'InvalidArgument', (chart) => (chart.chartType = 'Lines' as never)],
    [
      'another place for the legend',
      'InvalidArgument',
      ({ legend }) => (legend.position = 'Middle' as never),
    ],
    ['a series that is not there', 'InvalidArgument', ({ series }) => series.getItemAt(2).load('name')],
    [
      'a name that is a range',
      'InvalidArgument',
      ({ series }) => (series.getItemAt(0).name = '=Grafik!A1:B1'),
    ],
    ['a marker of 100', 'InvalidArgument', ({ series }) => (series.getItemAt(0).markerSize = 100)],
    ['a width below zero', 'InvalidArgument', (chart) => (chart.width = -1)],
    ['no name', 'InvalidArgument', (chart) => (chart.name = '')],
    [
      'a place on another sheet',
      'InvalidArgument',
      (chart, other) => {
        chart.setPosition(other.getRange('A1'));
      },
    ],
    [
      'a deleted chart',
      'ItemNotFound',
      (chart) => {
        chart.delete();
        chart.name = 'x';
      },
    ],
  ])('%s: %s', async (_what, code, act) => {
    const deed = onCharts((sheet, other) => {
      act(addLines(sheet), other);
    });
    await expect(deed).rejects.toMatchObject({ code });
  });

  test('a chart that is not there: ItemNotFound', async () => {
    const load = onCharts((sheet) => sheet.charts.getItem('Chart 9').load('name'));
    await expect(load).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['a new chart', addLines],
    ['a title', (sheet) => (sheet.charts.getItemAt(0).title.text = 'x')],
    [
      'a place',
      (sheet) => {
        sheet.charts.getItemAt(0).setPosition('A1');
      },
    ],
    [
      'a source',
      (sheet) => {
        sheet.charts.getItemAt(0).series.getItemAt(0).setValues(sheet.getRange('B2:B3'));
      },
    ],
    [
      'deleting',
      (sheet) => {
        sheet.charts.getItemAt(0).delete();
      },
    ],
  ])('%s on a protected sheet: AccessDenied, unless it allows objects to be edited', async (_what, act) => {
    await onCharts(addLines);
    await running.host.user.protect('Grafik');
    await expect(onCharts(act)).rejects.toMatchObject({ code: 'AccessDenied' });
    await running.host.user.unprotect('Grafik');
    await running.host.user.protect('Grafik', { allowEditObjects: true });
    await onCharts(act);
  });
});
