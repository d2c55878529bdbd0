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

describe('what Excel refuses', () => {
  test.each<[string, (range: Excel.Range) => void]>([
    ['an alignment that it has not', (range) => (range.format.horizontalAlignment = 'Top' as never)],
    [
      'a line style that it has not',
      ({ format }) => (format.borders.getItem('EdgeTop').style = 'Thin' as never),
    ],
    ['an edge that it has not', ({ format }) => format.borders.getItem('Top' as never).load('style')],
    ['an underline that it has not', (range) => (range.format.font.underline = 'Wavy' as never)],
    ['a font without a name', (range) => (range.format.font.name = '')],
    ['251 steps of indentation', (range) => (range.format.indentLevel = 251)],
    ['half a step of indentation', (range) => (range.format.indentLevel = 0.5)],
    ['an angle of 100', (range) => (range.format.textOrientation = 100)],
    ['a row of 410 points', (range) => (range.format.rowHeight = 410)],
    ['a column of minus one', (range) => (range.format.columnWidth = -1)],
    ['a link to nowhere', (range) => (range.hyperlink = { textToDisplay: 'x' })],
    [
      'a rule of two kinds',
      ({ dataValidation }) => {
        dataValidation.rule = { list: { inCellDropDown: true, source: 'a' }, custom: { formula: '=TRUE' } };
      },
    ],
    [
      'more than 255 characters of choices',
      ({ dataValidation }) => {
        dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
      },
    ],
    [
      'properties in another shape',
      (range) => {
        range.setCellProperties([[{}]]);
      },
    ],
  ])('%s: InvalidArgument', async (_what, act) => {
    await expect(
      onData((sheet) => {
        act(sheet.getRange('A1:B2'));
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test.each<[string, (range: Excel.Range) => void]>([
    ['lines', ({ format }) => (format.borders.getItem('EdgeTop').style = 'Continuous')],
    ['a link', (range) => (range.hyperlink = { documentReference: 'Lain!A1' })],
    [
      'choices',
      ({ dataValidation }) => {
        dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } };
      },
    ],
    ['a height', (range) => (range.format.rowHeight = 30)],
  ])('%s on a protected sheet: AccessDenied', async (_what, act) => {
    await running.host.user.protect('Data');
    await expect(
      onData((sheet) => {
        act(sheet.getRange('A1'));
      }),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
