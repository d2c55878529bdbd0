import { describe, expect, test } from '@jest/globals';
import { blockOf, panelOf, quartersOf, sheetOf, yearOf, type GivenPeriod } from '../../test/reportModel.ts';
import { addressOf } from '../workbook/address.ts';
import { repeatedPanelsOf, type RepeatedPanel } from './ownRealization.ts';
import type { Panel, SheetReport } from './report.ts';

const SECOND = { kind: 'quarter', index: 2 } as const;

type Row = readonly [quarters: readonly GivenPeriod[], own: GivenPeriod];

const quarters = (...realizations: readonly (string | null)[]): GivenPeriod[] =>
  realizations.map((realization) => [null, realization]);

const reporting = (rows: readonly Row[]) =>
  panelOf(rows.map(([given], row) => blockOf(quartersOf(row, ...given))));
const owning = (rows: readonly Row[], rest: Partial<Panel> = {}) =>
  panelOf(
    rows.map(([, own], row) => blockOf(yearOf(row, ...own))),
    { periodsIn: 'none', ...rest },
  );

const repeated = (rows: readonly Row[], rest: Partial<SheetReport> = {}): RepeatedPanel[] =>
  repeatedPanelsOf(sheetOf([reporting(rows), owning(rows)], { period: SECOND, ...rest }));

/** The rows by their cells: what the period says, what the row itself says. */
const inShort = ([found]: readonly RepeatedPanel[]) =>
  found?.rows.map(
    ({ reported, own, isSame }) => `${addressOf(reported)} ${isSame ? '=' : '≠'} ${addressOf(own)}`,
  );

const same: Row = [quarters('10%', '30%'), [null, '30%']];
const other: Row = [quarters('10%', '30%'), [null, '35%']];

describe('a sheet’s own period repeats the row’s realization', () => {
  test('where three rows agree', () => {
    const panels = [reporting([same, same, same]), owning([same, same, same])] as const;
    const [found, ...others] = repeatedPanelsOf(sheetOf(panels, { period: SECOND }));
    expect(others).toEqual([]);
    expect(found?.panel).toBe(panels[0]);
    expect(found?.ownPanel).toBe(panels[1]);
    expect(inShort([found].flatMap((one) => one ?? []))).toEqual(['E1 = B1', 'E2 = B2', 'E3 = B3']);
  });

  test.each<[string, readonly Row[], readonly string[] | undefined]>([
    ['not where only two do', [same, same], undefined],
    [
      'where most do',
      [same, other, same, other, same],
      ['E1 = B1', 'E2 ≠ B2', 'E3 = B3', 'E4 ≠ B4', 'E5 = B5'],
    ],
    ['not where half do', [same, other, same, other, same, other], undefined],
    [
      'where what can’t be compared is left out',
      [same, same, same, [quarters('10%', 'nihil'), [null, '30%']], [quarters('10%', '5'), [null, '5%']]],
      ['E1 = B1', 'E2 = B2', 'E3 = B3'],
    ],
    [
      'where the period is not filled in on a row',
      [same, same, same, [quarters('10%'), [null, '10%']]],
      ['E1 = B1', 'E2 = B2', 'E3 = B3'],
    ],
    [
      'where a row states none of its own',
      [same, same, same, [quarters('10%', '30%'), ['30%']]],
      ['E1 = B1', 'E2 = B2', 'E3 = B3'],
    ],
    [
      'where a row states the quarters added up',
      [same, same, same, [quarters('10%', '30%'), [null, '40%']]],
      ['E1 = B1', 'E2 = B2', 'E3 = B3'],
    ],
    [
      'and a row differs that adds up what is still to come',
      [same, same, same, [quarters('10%', '30%', '20%'), [null, '60%']]],
      ['E1 = B1', 'E2 = B2', 'E3 = B3', 'E4 ≠ B4'],
    ],
    [
      'and a row differs where one quarter alone is shown more coarsely',
      [same, same, same, [quarters(null, '30,4%'), [null, '30%']]],
      ['E1 = B1', 'E2 = B2', 'E3 = B3', 'E4 ≠ B4'],
    ],
    [
      'where a row states their sum rounded',
      [same, same, same, [quarters('10,2%', '30,2%'), [null, '40%']]],
      ['E1 = B1', 'E2 = B2', 'E3 = B3'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(inShort(repeated(rows))).toEqual(expected);
  });

  test.each<[string, Partial<SheetReport>]>([
    ['speaks of no period', { period: undefined }],
    ['is of a month', { period: { kind: 'month', index: 2 } }],
    ['is of a quarter that the table does not have', { period: { kind: 'quarter', index: 4 } }],
  ])('not where the sheet %s', (_, rest) => {
    expect(repeated([same, same, same], rest)).toEqual([]);
  });

  const rows = [same, same, same];
  const last = rows.map((_, row) => blockOf(yearOf(row, null, '99%')));
  const withSpan = (row: number) => {
    const measurements = [...yearOf(row, null, '30%'), ...yearOf(row, null, '99%')];
    return blockOf(
      measurements.map((one, index) => (index === 0 ? one : { ...one, span: 'toDate' as const })),
    );
  };

  test.each<[string, readonly Panel[], number]>([
    ['no panel without periods', [reporting(rows)], 0],
    ['no panel with periods', [owning(rows)], 0],
    ['the panel without periods being of money', [reporting(rows), owning(rows, { kind: 'budget' })], 0],
    ['the panel with periods being of money', [{ ...reporting(rows), kind: 'budget' }, owning(rows)], 0],
    ['the periods being in rows', [{ ...reporting(rows), periodsIn: 'rows' }, owning(rows)], 0],
    ['a second panel that agrees too', [reporting(rows), owning(rows), owning(rows)], 1],
    ['two panels with periods', [reporting(rows), reporting(rows), owning(rows)], 2],
    [
      'a panel beside that says something else',
      [panelOf(last, { periodsIn: 'none' }), reporting(rows), owning(rows)],
      1,
    ],
    [
      'figures of the year so far beside',
      [
        reporting(rows),
        panelOf(
          rows.map((_, row) => withSpan(row)),
          { periodsIn: 'none' },
        ),
      ],
      1,
    ],
  ])('with %s', (_, panels, count) => {
    expect(repeatedPanelsOf(sheetOf(panels, { period: SECOND }))).toHaveLength(count);
  });

  test('in the period itself, not in what is told of it so far', () => {
    const toDate = [0, 1, 2].map((row) => {
      const [first, second] = quartersOf(row, [null, '10%'], [null, '30%']);
      if (first === undefined || second === undefined) throw new Error('No quarters');
      return blockOf([first, { ...second, span: 'toDate' }]);
    });
    expect(repeatedPanelsOf(sheetOf([panelOf(toDate), owning(rows)], { period: SECOND }))).toEqual([]);
  });
});
