import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oneSync } from './oneSync.ts';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(workbookOf({ Data: [['a']] }));
});

afterEach(() => running.stop());

const onData = <T>(act: (sheet: Excel.Worksheet) => T): Promise<T> =>
  oneSync(running, ({ worksheets }) => act(worksheets.getItem('Data')));

const sheet = () => running.host.book.activeSheet;

test('rows and columns are grouped level by level, by their cells or as a whole', async () => {
  await onData((data) => {
    data.getRange('4:9').group('ByRows');
    data.getRange('A4:B5').group('ByRows');
    data.getRange('C:D').group('ByColumns');
  });
  expect([...sheet().rowLevels]).toEqual([
    [3, 2],
    [4, 2],
    [5, 1],
    [6, 1],
    [7, 1],
    [8, 1],
  ]);
  expect([...sheet().columnLevels]).toEqual([
    [2, 1],
    [3, 1],
  ]);
});

test('ungrouping takes one level away and leaves hidden what is hidden', async () => {
  await onData((data) => {
    data.getRange('4:6').group('ByRows');
    data.getRange('5:5').group('ByRows');
    data.showOutlineLevels(1, 0);
    data.getRange('1:20').ungroup('ByRows');
  });
  expect([...sheet().rowLevels]).toEqual([[4, 1]]);
  expect([...sheet().hiddenRows]).toEqual([3, 4, 5]);
});

describe('levels are shown', () => {
  beforeEach(() =>
    onData((data) => {
      data.getRange('2:5').group('ByRows');
      data.getRange('3:3').group('ByRows');
      data.getRange('B:B').group('ByColumns');
      data.getRange('9:9').rowHidden = true;
    }),
  );

  test.each<[number, number, number[], number[]]>([
    [1, 0, [1, 2, 3, 4, 8], []],
    [2, 1, [2, 8], [1]],
    [8, 8, [8], []],
  ])('rows to %d and columns to %d', async (rows, columns, hiddenRows, hiddenColumns) => {
    await onData((data) => {
      data.showOutlineLevels(rows, columns);
    });
    expect([...sheet().hiddenRows].toSorted((a, b) => a - b)).toEqual(hiddenRows);
    expect([...sheet().hiddenColumns]).toEqual(hiddenColumns);
  });

  test('and shown again', async () => {
    await onData((data) => {
      data.showOutlineLevels(1, 1);
      data.showOutlineLevels(8, 0);
    });
    expect([...sheet().hiddenRows]).toEqual([8]);
    expect([...sheet().hiddenColumns]).toEqual([1]);
  });
});

describe('what Excel refuses', () => {
  test.each<[string, string, (data: Excel.Worksheet) => void]>([
    [
      'whole columns by rows',
      'InvalidArgument',
      (data) => {
        data.getRange('A:B').group('ByRows');
      },
    ],
    [
      'whole rows by columns',
      'InvalidArgument',
      (data) => {
        data.getRange('1:2').group('ByColumns');
      },
    ],
    [
      'another way of grouping',
      'InvalidArgument',
      (data) => {
        data.getRange('1:2').group('Rows' as never);
      },
    ],
    [
      'a ninth level',
      'InvalidArgument',
      (data) => {
        for (let level = 2; level <= 9; level++) data.getRange('1:2').group('ByRows');
      },
    ],
    [
      'ungrouping where nothing is grouped',
      'InvalidOperation',
      (data) => {
        data.getRange('1:2').ungroup('ByRows');
      },
    ],
    [
      'nine levels to be shown',
      'InvalidArgument',
      (data) => {
        data.showOutlineLevels(9, 0);
      },
    ],
  ])('%s: %s', async (_what, code, act) => {
    await expect(onData(act)).rejects.toMatchObject({ code });
  });

  test.each<[string, (data: Excel.Worksheet) => void]>([
    [
      'grouping',
      (data) => {
        data.getRange('1:2').group('ByRows');
      },
    ],
    [
      'ungrouping',
      (data) => {
        data.getRange('1:2').ungroup('ByRows');
      },
    ],
    [
      'showing levels',
      (data) => {
        data.showOutlineLevels(1, 0);
      },
    ],
  ])('%s on a protected sheet: AccessDenied', async (_what, act) => {
    await running.host.user.protect('Data');
    await expect(onData(act)).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
