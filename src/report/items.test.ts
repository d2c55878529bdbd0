import { expect, test } from '@jest/globals';
import { blockOf, entryOf, panelOf, quartersOf, sheetOf } from '../../test/reportModel.ts';
import { itemsOf } from './items.ts';

const place = (row: number, column: number) => ({ sheetId: 'Sheet1', row, column });

/** A quarter whose figures stand in columns 0 to 2, the year's in 12 and 13. */
const row = (at: number, name: string | undefined, label?: string) =>
  blockOf(
    quartersOf(at, ['10', '5', '50%']).map((one) => ({
      ...one,
      ...(label === undefined ? {} : { label: { column: 14, text: label, isMisspelt: false } }),
    })),
    {
      name,
      annual: entryOf('10', { row: at, column: 12 }),
      achievement: entryOf('50%', { row: at, column: 13 }),
    },
  );

const itemAt = itemsOf({
  sheets: [
    sheetOf([
      panelOf([row(4, 'Nilai SAKIP', 'TW I'), row(5, 'Nilai IKM')]),
      panelOf([row(6, undefined, 'TW I')]),
    ]),
    sheetOf([panelOf([row(4, 'Nilai IPM')])], { sheetId: 'Sheet2' }),
  ],
});

test.each([0, 1, 2])('a figure of a period is its item’s in that period: column %i', (column) => {
  expect(itemAt(place(4, column))).toEqual({ name: 'Nilai SAKIP', period: 'TW I' });
  expect(itemAt(place(5, column))).toEqual({ name: 'Nilai IKM' });
  expect(itemAt(place(6, column))).toEqual({ period: 'TW I' });
});

test.each([12, 13])('a figure of the year is its item’s: column %i', (column) => {
  expect(itemAt(place(4, column))).toEqual({ name: 'Nilai SAKIP' });
  expect(itemAt(place(6, column))).toEqual({});
});

test('a remark is of its period, and of none where it is merged over several', () => {
  const remark = (row: number) => ({ row, column: 15, text: '' });
  const label = { row: 0, column: 14, text: 'TW I', isMisspelt: false };
  const measurements = quartersOf(4, ['10', '5'], ['10', '5'], ['10', '5']).map((one, index) => ({
    ...one,
    label,
    remark: remark(index === 0 ? 4 : 5),
  }));
  const itemOf = itemsOf({ sheets: [sheetOf([panelOf([blockOf(measurements, { name: 'Nilai SAKIP' })])])] });
  expect(itemOf(place(4, 15))).toEqual({ name: 'Nilai SAKIP', period: 'TW I' });
  expect(itemOf(place(5, 15))).toEqual({ name: 'Nilai SAKIP' });
});

test('a cell of no item has none', () => {
  expect(itemAt(place(4, 3))).toBeUndefined();
  expect(itemAt(place(41, 2))).toBeUndefined();
  expect(itemAt({ ...place(4, 0), sheetId: 'Sheet3' })).toBeUndefined();
});

test('each sheet has its own', () => {
  expect(itemAt({ ...place(4, 0), sheetId: 'Sheet2' })).toEqual({ name: 'Nilai IPM' });
});

test('a figure merged over two items is the first one’s', () => {
  const shared = entryOf('10', { row: 1, column: 1 });
  const blocks = ['Satu', 'Dua'].map((name) => blockOf([], { name, annual: shared }));
  expect(itemsOf({ sheets: [sheetOf([panelOf(blocks)])] })(place(1, 1))).toEqual({ name: 'Satu' });
});
