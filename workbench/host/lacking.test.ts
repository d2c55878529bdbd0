import { afterEach, expect, test } from '@jest/globals';
import { isSetSupported } from './apiSets.ts';
import type { HostOptions } from './host.ts';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost | undefined;

async function start(options: HostOptions): Promise<RunningHost> {
  running = await startHost(workbookOf({ Data: [['a', 1]] }), options);
  return running;
}

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const onData = <T>(host: RunningHost, act: (sheet: Excel.Worksheet) => T): Promise<T> =>
  oneSync(host, ({ worksheets }) => act(worksheets.getItem('Data')));

const layOut = ({ pageLayout }: Excel.Worksheet) => (pageLayout.orientation = 'Landscape');
const addChart = (sheet: Excel.Worksheet) => sheet.charts.add('Line', sheet.getRange('A1:B1'));

test('a class that is lacking can’t be reached, and is no fault of the simulator', async () => {
  const host = await start({ lacks: ['PageLayout'] });
  await expect(onData(host, layOut)).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('newer version') as unknown,
  });
  const load = onData(host, (sheet) => sheet.load('name,pageLayout/orientation'));
  await expect(load).rejects.toMatchObject({ code: 'ApiNotFound' });
  const sheet = await onData(host, (data) => data.load('name'));
  expect([sheet.name, host.host.faults]).toEqual(['Data', []]);
});

test('a class is lacking with its collection', async () => {
  const host = await start({ lacks: ['Chart'] });
  await expect(onData(host, addChart)).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(host.host.book.activeSheet.charts).toEqual([]);
});

test('a method that is lacking fails alone, with the answer that is wanted', async () => {
  const host = await start({ lacks: [{ what: 'Chart.setPosition', code: 'NotImplemented' }] });
  const place = onData(host, (sheet) => {
    addChart(sheet).setPosition('A1');
  });
  await expect(place).rejects.toMatchObject({ code: 'NotImplemented' });
  const chart = await onData(host, (sheet) => {
    const added = addChart(sheet);
    added.left = 10;
    return added.load('left');
  });
  expect([chart.left, host.host.faults]).toEqual([10, []]);
});

test('a property that is lacking is neither written nor read, and left out where all are read', async () => {
  const host = await start({ lacks: ['Worksheet.tabColor'] });
  const write = onData(host, (sheet) => (sheet.tabColor = '#FF0000'));
  await expect(write).rejects.toMatchObject({ code: 'ApiNotFound' });
  await expect(onData(host, (sheet) => sheet.load('tabColor'))).rejects.toMatchObject({
    code: 'ApiNotFound',
  });
  const { items } = await oneSync(host, ({ worksheets }) => worksheets.load('items'));
  expect(items[0]?.name).toBe('Data');
  expect(() => items[0]?.tabColor).toThrow(/not available|PropertyNotLoaded/);
});

test('a child that is lacking, of an object that a method gave', async () => {
  const host = await start({ lacks: ['Range.conditionalFormats'] });
  const add = onData(host, (sheet) => sheet.getRange('A1').getEntireRow().conditionalFormats.add('Custom'));
  await expect(add).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('a set that is lacking from some version on is not supported from there, and its members are not found', async () => {
  const host = await start({ lacks: ['ExcelApi 1.9', 'RibbonApi 1.1'] });
  const { requirements } = host.Office.context;
  const isSupported = (name: string, version: string) => requirements.isSetSupported(name, version);
  expect([
    isSupported('ExcelApi', '1.8'),
    isSupported('ExcelApi', '1.9'),
    isSupported('ExcelApi', '1.13'),
  ]).toEqual([true, false, false]);
  expect([
    isSupported('RibbonApi', '1.1'),
    isSetSupported(host.host.apiSets, 'SharedRuntime', '1.1'),
  ]).toEqual([false, true]);
  await expect(onData(host, layOut)).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test.each(['PageLayouts', 'Chart.setPlace', 'ExcelApis 1.9'])('nobody can lack %s', async (what) => {
  await expect(start({ lacks: [what] })).rejects.toThrow(`No Excel has ${what}`);
});
