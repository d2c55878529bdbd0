import { describe, expect, test } from '@jest/globals';
import { absorbing, quarterReport, type ReportRow } from '../../../test/quarterReport.ts';
import { found, percent, quarterly, workbook, type Given } from '../../../test/worksheets.ts';
import { check, DEFAULT_SETTINGS } from '../../engine.ts';

const RULE = 'achievement-double-counted';

/** A report of quarter II whose rows repeat the absorption so far, from what was spent after I and after II. */
const report = (given: readonly (readonly [number, number])[], others: readonly ReportRow[] = []) =>
  workbook(
    quarterReport('TW II', [
      ...absorbing(...given.map(([, second]) => second)).map((row, index): ReportRow => {
        const [first = 0, second = 0] = given[index] ?? [];
        return {
          ...row,
          indicator: `Nilai ${row.program}`,
          quarters: [
            [percent(0.25), percent(first / 1000)],
            [percent(0.25), percent(second / 1000)],
          ],
          achievement: percent((first + second) / 1000),
        };
      }),
      ...others,
    ]),
  );

const FIVE = [
  [100, 250],
  [150, 300],
  [50, 450],
  [200, 350],
  [120, 400],
] as const;

/** Quarters I and II with an annual target; the achievement is their sum unless given. */
const items = (
  ...given: readonly (readonly [first: number, second: number, annual: Given, achievement?: number])[]
) =>
  workbook(
    quarterly(
      'TW II',
      given.map(([first, second, annual, achievement = first + second], index) => ({
        name: `Nilai ${['SAKIP', 'IKM', 'IPM', 'SPBE', 'Pasar', 'Tera'][index] ?? ''}`,
        annual,
        quarters: [
          [percent(0.25), percent(first)],
          [percent(0.25), percent(second)],
        ],
        achievement: percent(achievement),
      })),
    ),
  );

describe('achievement-double-counted accepts', () => {
  test('quarters reported each by itself that add up to the year', () => {
    expect(
      found(RULE, items([0.2, 0.3, percent(0.5)], [0.1, 0.4, percent(0.5)], [0.2, 0.4, percent(0.6)])),
    ).toEqual([]);
  });

  test('rising quarters of which nothing says that they are cumulative', () => {
    expect(
      found(
        RULE,
        items([0.1, 0.2, null], [0.1, 0.3, null], [0.2, 0.4, null], [0.1, 0.5, null], [0.2, 0.3, null]),
      ),
    ).toEqual([]);
  });

  test('the last of the cumulative quarters', () => {
    const annual = percent(0.5);
    expect(
      found(RULE, items([0.2, 0.5, annual, 0.5], [0.1, 0.5, annual, 0.5], [0.3, 0.5, annual, 0.5])),
    ).toEqual([]);
  });

  test('two rows alone', () => {
    const annual = percent(0.5);
    expect(found(RULE, items([0.2, 0.5, annual], [0.1, 0.5, annual], [0, 0.5, annual]))).toEqual([]);
  });

  test('a share of the budget that falls as often as one of single quarters does', () => {
    expect(found(RULE, report([...FIVE.slice(0, 4), [400, 120]]))).toEqual([]);
  });

  test('a share of the budget on four rows', () => {
    expect(found(RULE, report(FIVE.slice(0, 4)))).toEqual([]);
  });

  test('rising quarters beside realizations that say something else', () => {
    const rows = FIVE.map(([first, second], index): ReportRow => ({
      ...(absorbing(900, 910, 920, 930, 940)[index] ?? { program: '', realization: null }),
      indicator: `Nilai ${['SAKIP', 'IKM', 'IPM', 'SPBE', 'Pasar'][index] ?? ''}`,
      quarters: [
        [percent(0.25), percent(first / 1000)],
        [percent(0.25), percent(second / 1000)],
      ],
      achievement: percent((first + second) / 1000),
    }));
    expect(found(RULE, workbook(quarterReport('TW II', rows)))).toEqual([]);
  });

  test('a share that is no share of the budget', () => {
    const book = report(FIVE);
    const without = book.sheets.map((sheet) => ({
      ...sheet,
      grid: sheet.grid.map((row, index) =>
        index < 2 ? row : row.map((cell, column) => (column === 15 ? { value: 999 } : cell)),
      ),
    }));
    expect(found(RULE, { ...book, sheets: without })).toEqual([]);
  });

  test('sums that are half of the rows of several quarters', () => {
    const annual = percent(0.5);
    const sums = [0.2, 0.3, 0.1].map((first) => [first, 0.5, annual] as const);
    const lasts = [0.2, 0.3, 0.1].map((first) => [first, 0.5, annual, 0.5] as const);
    expect(found(RULE, items(...sums, ...lasts))).toEqual([]);
  });

  test('a share of the budget that four of five rows add up', () => {
    const [last] = absorbing(400);
    const others = last && [
      {
        ...last,
        program: 'Program Promosi',
        indicator: 'Nilai Promosi',
        quarters: [
          [percent(0.25), percent(0.1)],
          [percent(0.25), percent(0.4)],
        ],
        achievement: percent(0.4),
      } as const,
    ];
    expect(found(RULE, report(FIVE.slice(0, 4), others))).toEqual([]);
  });

  test('a sheet of the first quarter', () => {
    const rows = absorbing(100, 200, 300, 400, 500).map((row): ReportRow => ({
      ...row,
      indicator: `Nilai ${row.program}`,
      quarters: [[percent(0.25), row.realization]],
      achievement: row.realization,
    }));
    expect(found(RULE, workbook(quarterReport('TW I', rows)))).toEqual([]);
  });
});

describe('achievement-double-counted rejects', () => {
  test('a sum of what is already the year so far, once at the header', () => {
    const annual = percent(0.5);
    expect(found(RULE, items([0.2, 0.5, annual], [0.3, 0.5, annual], [0.1, 0.5, annual]))).toEqual([
      {
        cell: 'K1',
        severity: 'warning',
        cells: ['K3', 'K4', 'K5'],
        message: 'addsUp',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('with the highest achievement, the first of several, beside its latest realization', () => {
    const annual = percent(0.5);
    const saidOf = (...firsts: readonly number[]) =>
      check(items(...firsts.map((first) => [first, 0.5, annual] as const)), DEFAULT_SETTINGS)
        .findings.filter(({ rule }) => rule === RULE)
        .map(({ message }) => message.params);
    expect(saidOf(0.2, 0.3, 0.1)).toMatchObject([
      {
        count: { value: 3 },
        achievement: { kind: 'percent', value: 0.8 },
        last: { kind: 'percent', value: 0.5 },
        achievementCell: { address: 'K4' },
        lastCell: { address: 'F4' },
      },
    ]);
    expect(saidOf(0.1, 0.3, 0.3)).toMatchObject([
      { achievementCell: { address: 'K4' }, lastCell: { address: 'F4' } },
    ]);
  });

  test('sums beside as many rows that have one quarter only', () => {
    const annual = percent(0.5);
    const once = (name: string) => ({
      name,
      annual,
      quarters: [
        [percent(0.25), percent(0.2)],
        [percent(0.25), null],
      ] as const,
      achievement: percent(0.2),
    });
    const [sheet] = items([0.2, 0.5, annual], [0.3, 0.5, annual], [0.1, 0.5, annual]).sheets;
    const [more] = workbook(quarterly('TW II', [once('Nilai A'), once('Nilai B'), once('Nilai C')])).sheets;
    const both = sheet && more && { ...sheet, grid: [...sheet.grid, ...more.grid.slice(2)] };
    expect(both && found(RULE, workbook(both))).toMatchObject([{ cell: 'K1', cells: ['K3', 'K4', 'K5'] }]);
  });

  test('three of five rows that add up', () => {
    const annual = percent(0.5);
    expect(
      found(
        RULE,
        items(
          [0.2, 0.5, annual],
          [0.3, 0.5, annual],
          [0.1, 0.5, annual],
          [0.2, 0.5, annual, 0.5],
          [0.3, 0.5, annual, 0.5],
        ),
      ),
    ).toMatchObject([{ cell: 'K1', cells: ['K3', 'K4', 'K5'] }]);
  });

  test('a sum of shares of the budget spent so far', () => {
    expect(found(RULE, report(FIVE))).toMatchObject([
      { cell: 'J1', cells: ['J3', 'J4', 'J5', 'J6', 'J7'], message: 'addsUp' },
    ]);
  });

  test('a sum of shares of which one in ten falls, or does not change', () => {
    const ten = [...FIVE, [300, 300], [110, 260], [160, 310], [90, 470], [28, 27]] as const;
    expect(found(RULE, report(ten))).toMatchObject([{ cell: 'J1' }]);
  });

  test('while its rows are no sums that differ', () => {
    expect(found('achievement-sum-mismatch', report(FIVE))).toEqual([]);
  });
});
