import { describe, expect, test } from '@jest/globals';
import { absorbing, quarterReport, type ReportRow } from '../../../test/quarterReport.ts';
import { found, monthly, percent, workbook, year } from '../../../test/worksheets.ts';

const RULE = 'performance-is-absorption';
const TEN = [100, 150, 200, 250, 300, 350, 400, 450, 500, 550] as const;

const differing: ReportRow = { program: 'Program Lain', realization: percent(0.7), budget: 1000, spent: 900 };

const sheet = (rows: readonly ReportRow[]) => workbook(quarterReport('TW I', rows));

describe('performance-is-absorption accepts', () => {
  test('nine rows that follow the budget', () => {
    expect(found(RULE, sheet(absorbing(...TEN.slice(1))))).toEqual([]);
  });

  test('ten rows of which two are their own', () => {
    expect(found(RULE, sheet([...absorbing(...TEN.slice(2)), differing, differing]))).toEqual([]);
  });

  test('rows that are complete or have not begun, which say nothing of where they come from', () => {
    expect(found(RULE, sheet(absorbing(...TEN.slice(1), 1000, 0)))).toEqual([]);
  });

  test('a budget beside performance whose months are rows of their own', () => {
    const items = [
      { name: 'Nilai SAKIP', annual: 12, months: year([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) },
    ];
    expect(found(RULE, monthly('Kinerja', items))).toEqual([]);
  });
});

describe('performance-is-absorption rejects', () => {
  test('ten rows that follow the budget, once at the header', () => {
    expect(found(RULE, sheet(absorbing(...TEN)))).toEqual([
      {
        cell: 'N1',
        severity: 'warning',
        cells: ['N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'N10', 'N11', 'N12'],
        message: 'absorption',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('nine of ten rows, without the one that is its own', () => {
    expect(found(RULE, sheet([...absorbing(...TEN.slice(1)), differing]))).toMatchObject([
      { cell: 'N1', cells: ['N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'N10', 'N11'] },
    ]);
  });

  test('with the realizations of the quarter that repeat the absorption', () => {
    const rows = absorbing(...TEN).map((row, index) =>
      index > 3
        ? row
        : {
            ...row,
            indicator: `Nilai ${row.program}`,
            quarters: [[percent(0.25), index === 3 ? percent(0.9) : row.realization] as const],
          },
    );
    expect(found(RULE, sheet(rows))[0]?.cells.slice(10)).toEqual(['C3', 'C4', 'C5']);
  });
});

describe('where performance is merely absorption', () => {
  const rows = absorbing(...TEN).map((row, index) => ({
    ...row,
    target: percent(0.05),
    ...(index < 3
      ? { indicator: `Nilai ${row.program}`, quarters: [[percent(0.01), row.realization] as const] }
      : {}),
  }));

  test('realizations are not held against their targets row by row', () => {
    expect(found('realization-exceeds-target', sheet(rows))).toEqual([]);
  });

  test('they are where one row too few follows the budget', () => {
    const fewer = found('realization-exceeds-target', sheet(rows.slice(0, 9)));
    expect(fewer.map(({ cell }) => cell)).toEqual([
      'C3',
      'C4',
      'C5',
      ...[6, 7, 8, 9, 10, 11].map((row) => `N${row}`),
    ]);
  });

  test('they are in a panel of periods that does not repeat it', () => {
    const own = rows.map((row, index) =>
      index < 3 ? { ...row, quarters: [[percent(0.01), percent(0.8)] as const] } : row,
    );
    expect(found('realization-exceeds-target', sheet(own))).toMatchObject([
      { cell: 'C3' },
      { cell: 'C4' },
      { cell: 'C5' },
    ]);
  });

  test('the budget still is', () => {
    const months = year([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200]).map(
      ([label, target]) => [label, target, 5000] as const,
    );
    const table = monthly('Anggaran (Rp)', [{ name: 'Program Pasar', annual: 1200, months }]);
    expect(found('realization-exceeds-target', table)).toMatchObject([{ severity: 'error' }]);
  });
});
