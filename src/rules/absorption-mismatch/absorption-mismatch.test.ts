import { describe, expect, test } from '@jest/globals';
import { absorbing, quarterReport, type ReportRow } from '../../../test/quarterReport.ts';
import { found, percent, workbook, type Given } from '../../../test/worksheets.ts';

const RULE = 'absorption-mismatch';

/** Five programs whose realization is the absorption, then one: realization in N8, budget in O8, spent in P8. */
const beside = (realization: Given, budget: Given, spent: Given) =>
  workbook(
    quarterReport('TW I', [
      ...absorbing(100, 200, 300, 400, 500),
      { program: 'Program Lain', realization, budget, spent },
    ]),
  );

const differing = (count: number): ReportRow[] =>
  absorbing(...Array.from({ length: count }, () => 900)).map((row) => ({
    ...row,
    realization: percent(0.7),
  }));

describe('absorption-mismatch accepts', () => {
  test.each<[string, Given, Given, Given]>([
    ['the absorption', percent(0.25), 1000, 250],
    ['the absorption at the precision shown', percent(0.05, 0), 24_749_500, 1_293_500],
    ['the absorption cut off instead of rounded', percent(0.6666), 3, 2],
    ['zero where nothing is spent', percent(0), 1000, '-'],
    ['a count of performance', 12, 1000, 250],
    ['a budget of zero', percent(0.5), 0, 0],
    ['no budget', percent(0.5), null, 250],
    ['a budget of words', percent(0.5), 'menyesuaikan', 250],
    ['a budget that is no amount', percent(0.5), percent(0.8), 250],
    ['a budget realization that is left blank', percent(0.5), 1000, null],
    ['a budget realization that cannot be read', percent(0.5), 1000, 'belum ada'],
    ['a dash instead of a realization', '-', 1000, 250],
  ])('%s', (_, realization, budget, spent) => {
    expect(found(RULE, beside(realization, budget, spent))).toEqual([]);
  });

  test('an absorption cut at what the settings say', () => {
    const settings = { achievementCap: 1 };
    expect(found(RULE, beside(percent(1), 1000, 1100), settings)).toEqual([]);
  });

  test('a sheet with fewer than five rows that follow the budget', () => {
    const rows = [...absorbing(100, 200, 300, 400), ...differing(1)];
    expect(found(RULE, workbook(quarterReport('TW I', rows)))).toEqual([]);
  });

  test('a sheet in which a fifth of the rows and more has realizations of its own', () => {
    const rows = [...absorbing(100, 200, 300, 400, 500, 600, 700), ...differing(2)];
    expect(found(RULE, workbook(quarterReport('TW I', rows)))).toEqual([]);
  });

  test('performance beside a budget where both are simply complete', () => {
    const complete = absorbing(1000, 1000, 1000, 1000, 1000, 1000);
    const other = { program: 'Program Lain', realization: percent(0.9), budget: 1000, spent: 950 };
    expect(found(RULE, workbook(quarterReport('TW IV', [...complete, other])))).toEqual([]);
  });

  test('performance beside a budget where both have simply not begun', () => {
    const idle = absorbing(0, 0, 0, 0, 0, 0);
    const other = { program: 'Program Lain', realization: percent(0.1), budget: 1000, spent: 50 };
    expect(found(RULE, workbook(quarterReport('TW I', [...idle, other])))).toEqual([]);
  });
});

describe('absorption-mismatch rejects', () => {
  test.each<[string, Given, Given, Given, number, number]>([
    ['another percentage', percent(0.0813), 1000, 222, 0.0813, 0.222],
    ['one unit of the last decimal shown more', percent(0.2501), 1000, 250, 0.2501, 0.25],
    ['zero although something is spent', percent(0), 1000, 250, 0, 0.25],
    ['a whole although not all is spent', percent(1), 1000, 250, 1, 0.25],
    ['something although nothing is spent', percent(0.1), 1000, '-', 0.1, 0],
    ['more than the budget', percent(0.9), 1000, 1100, 0.9, 1.1],
  ])('%s', (_, realization, budget, spent, stated, expected) => {
    expect(found(RULE, beside(realization, budget, spent))).toEqual([
      {
        cell: 'N8',
        severity: 'warning',
        cells: ['O8', 'P8'],
        stated,
        expected,
        message: 'differs',
        fixes: [{ cell: 'N8', formula: '=IF(OR(N(O8)=0,NOT(ISNUMBER(P8))),"-",P8/O8)', value: expected }],
        echoes: [],
      },
    ]);
  });

  test('a row of an indicator of which less is better, for a budget has but one direction', () => {
    const settings = { directions: { 'Persentase Program Lain': 'less' } } as const;
    expect(found(RULE, beside(percent(0.3), 1000, 250), settings)).toMatchObject([
      { expected: 0.25, fixes: [{ formula: '=IF(OR(N(O8)=0,NOT(ISNUMBER(P8))),"-",P8/O8)' }] },
    ]);
  });

  test('text, with text as the fix', () => {
    expect(found(RULE, beside('8,13%', '37.249.900', '8.269.500'))).toMatchObject([
      { cell: 'N8', stated: 0.0813, fixes: [{ cell: 'N8', value: '22,20%' }] },
    ]);
  });

  test('the fifth row of a sheet of which four fifths follow the budget', () => {
    const rows = [...absorbing(100, 200, 300, 400, 500, 600, 700, 800), ...differing(2)];
    expect(found(RULE, workbook(quarterReport('TW I', rows)))).toMatchObject([
      { cell: 'N11' },
      { cell: 'N12' },
    ]);
  });

  test('a row of a sheet whose period nobody knows', () => {
    const rows = [...absorbing(100, 200, 300, 400, 500), ...differing(1)];
    expect(found(RULE, workbook(quarterReport('Laporan', rows)))).toMatchObject([{ cell: 'N8' }]);
  });
});
