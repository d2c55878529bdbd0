import { describe, expect, test } from '@jest/globals';
import { check, DEFAULT_SETTINGS } from '../engine.ts';
import { sheetOf } from '../../test/office.ts';
import { workbook, year } from '../../test/worksheets.ts';
import { addressOf, rangeOf } from '../workbook/address.ts';
import { bandCell, cellOf } from './cells.ts';
import { planOf } from './planOf.ts';
import type { SummarySource } from './source.ts';

const SIGNED = [
  ['Singaraja, 31 Desember 2021'],
  ['Kepala Dinas'],
  [],
  ['Drs. Contoh, M.Si'],
  ['NIP. 19741014 199311 1 001'],
].map((row) => row.map((value) => ({ value })));

/** Of a workbook with a signature of five lines. */
function sourceOf(isSigned: boolean): SummarySource {
  const sheet = sheetOf('Eselon II', 'Kinerja', [
    { name: 'Jumlah pasar', annual: 12, months: year([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) },
  ]);
  const book = workbook({ ...sheet, grid: [...sheet.grid, [], ...SIGNED] });
  const { report, findings } = check(book, DEFAULT_SETTINGS);
  const [own] = report.sheets;
  if (own === undefined) throw new Error('Not recognised');
  const sheets = [{ sheet: book.sheets[0] ?? sheet, report: own, items: { performance: [], budget: [] } }];
  return {
    ...{
      language: 'id',
      settings: DEFAULT_SETTINGS,
      paper: 'A4',
      isSigned,
      workbook: book,
      report,
      findings,
    },
    ...{ sheets, allSheets: sheets, isLatest: true, periodText: 'Desember' },
  };
}

/** A tab of as many rows below each other, of which some are bands. */
const rows = (count: number, bands: readonly number[] = []) =>
  Array.from({ length: count }, (_, row) =>
    bands.includes(row) ? bandCell(row, 'Unit') : cellOf(row, 0, 'text', 'baris'),
  );

describe('the signature', () => {
  const lines = (columnWidths: readonly number[], hiddenColumns: readonly number[] = []) => {
    const plan = planOf(sourceOf(true), 'budget', { cells: rows(3), columnWidths, hiddenColumns });
    const signed = plan.cells.filter(({ look }) => look === 'signature').map((cell) => addressOf(cell));
    return [signed, plan.merges.map(rangeOf)];
  };
  test('stands below the right-hand columns, each line over as many as it needs', () => {
    expect(lines([40, 30, 30, 30])).toEqual([
      ['C5', 'C6', 'C8', 'C9'],
      ['C5:D5', 'C6:D6', 'C8:D8', 'C9:D9'],
    ]);
  });

  test('needs no merged cells in a wide column, and has no hidden one', () => {
    expect(lines([40, 48])).toEqual([['B5', 'B6', 'B8', 'B9'], []]);
    expect(lines([40, 48, 4], [2])).toEqual([['B5', 'B6', 'B8', 'B9'], []]);
    expect(lines([20, 20])).toEqual([
      ['A5', 'A6', 'A8', 'A9'],
      ['A5:B5', 'A6:B6', 'A8:B8', 'A9:B9'],
    ]);
  });

  test('is there on request only', () => {
    const plan = planOf(sourceOf(false), 'budget', { cells: rows(3), columnWidths: [40] });
    expect(plan.cells).toHaveLength(3);
  });

  test('stands below the notes, which are as wide as the tab', () => {
    const plan = planOf(sourceOf(true), 'budget', {
      cells: rows(3),
      columnWidths: [60, 60],
      notes: ['noteLive', 'noteCopied'],
    });
    expect(plan.cells.slice(3).map((cell) => [addressOf(cell), cell.look])).toEqual([
      ['A5', 'note'],
      ['A6', 'note'],
      ['B8', 'signature'],
      ['B9', 'signature'],
      ['B11', 'signature'],
      ['B12', 'signature'],
    ]);
    expect(plan.merges.map(rangeOf)).toEqual(['A5:B5', 'A6:B6']);
  });
});

describe('a page ends', () => {
  const breaks = (
    count: number,
    rest: { bands?: readonly number[]; closingRow?: number; isSigned?: boolean } = {},
  ) => {
    const { bands, closingRow, isSigned = true } = rest;
    return planOf(sourceOf(isSigned), 'budget', {
      cells: rows(count, bands),
      columnWidths: [100],
      ...(closingRow === undefined ? {} : { closingRow }),
    }).print.pageBreaks;
  };
  test.each<[string, number, Parameters<typeof breaks>[1], readonly number[] | undefined]>([
    ['nowhere where all fits', 20, {}, undefined],
    ['before the last rows where the signature would not fit', 28, {}, [25]],
    ['before the bands that name the last rows', 28, { bands: [3, 23, 24] }, [23]],
    ['before what is to stay together', 28, { closingRow: 12 }, [12]],
    ['before the signature alone where that is too much', 60, { closingRow: 5 }, [61]],
    ['nowhere without a signature', 28, { isSigned: false }, undefined],
  ])('%s', (_, count, rest, expected) => {
    expect(breaks(count, rest)).toEqual(expected);
  });
});

test('columns that are not shown need not be wide', () => {
  const cells = [0, 1].map((column) => ({ ...cellOf(0, column, 'figure', 1e15), numberFormat: '#,##0' }));
  const plan = planOf(sourceOf(false), 'budget', { cells, columnWidths: [5, 5], hiddenColumns: [1] });
  expect(plan.columnWidths[1]).toBe(5);
  expect(plan.columnWidths[0]).toBeGreaterThan(15);
});
