import { describe, expect, test } from '@jest/globals';
import {
  blockOf,
  entryOf,
  panelOf,
  quartersOf,
  sheetOf,
  yearOf,
  type GivenPeriod,
} from '../../test/reportModel.ts';
import { blockCountsOf, coverageOf } from './coverage.ts';
import type { Accumulation, Block, Panel, TotalRow } from './report.ts';

const coverage = (blocks: readonly Block[], rest: Partial<Panel> = {}) =>
  coverageOf(sheetOf([panelOf(blocks, rest)]));

/** What comes of a row's figures: how many are checked, and the reasons for the others. */
function outcomes(blocks: readonly Block[], rest?: Partial<Panel>): Record<string, number> {
  const { checked, skipped } = coverage(blocks, rest);
  return { ...(checked === 0 ? {} : { checked }), ...skipped.reasons };
}

const ADDED: Accumulation = { kind: 'perPeriod', decidedBy: 'sumIsAnnual' };

describe('the figures of a period', () => {
  test.each<[string, GivenPeriod, Record<string, number>]>([
    ['target, realization and percentage', ['10', '5', '50%'], { checked: 3 }],
    ['a range and a realization inside it', ['80 - 90%', '85%', '100%'], { checked: 3 }],
    ['blanks and dashes, which are no figures', ['-', null, '-'], {}],
    [
      'an error value',
      ['10', { value: null, error: '#REF!' }, '50%'],
      { errorValue: 1, incomplete: 1, unlikeUnits: 1 },
    ],
    ['words', ['WTP', 'tercapai', '100%'], { notANumber: 2, noTarget: 1 }],
    ['several figures in one cell', ['1 Dokumen 12 Dokumen', null], { notANumber: 1 }],
    ['a realization without a target', ['-', '5', '50%'], { noTarget: 2 }],
    ['a target of 0', ['0', '5', '50%'], { checked: 2, noTarget: 1 }],
    ['a percentage of a count', ['1', '36,14%', '36%'], { unlikeUnits: 3 }],
    ['a count of a percentage', ['36%', '1', '36%'], { unlikeUnits: 3 }],
    ['a count of a range of percentages', ['30 - 36%', '1', '36%'], { unlikeUnits: 3 }],
    ['a target alone in a series that tells nothing', ['10', null], { incomplete: 1 }],
    ['a percentage beside a target alone', ['10', null, '50%'], { incomplete: 1, unlikeUnits: 1 }],
  ])('%s', (_, given, expected) => {
    expect(outcomes([blockOf(yearOf(2, ...given))])).toEqual(expected);
  });

  test('are checked in a series that adds up, beside words', () => {
    const target = blockOf(yearOf(2, '10', 'tercapai'), { target: ADDED });
    expect(outcomes([target])).toEqual({ checked: 1, notANumber: 1 });
    const other = blockOf(yearOf(2, '10', 'tercapai'), { realization: ADDED });
    expect(outcomes([other])).toEqual({ incomplete: 1, notANumber: 1 });
  });

  test('without a target of their own are held against the annual one', () => {
    const annual = { annual: entryOf('10'), target: ADDED };
    expect(outcomes([blockOf(yearOf(2, undefined, '5'), annual)])).toEqual({ checked: 2 });
    expect(outcomes([blockOf(yearOf(2, undefined, '5%'), annual)])).toEqual({ checked: 1, unlikeUnits: 1 });
    expect(outcomes([blockOf(yearOf(2, undefined, '5'))])).toEqual({ noTarget: 1 });
  });

  test('have a percentage on the basis that their panel uses', () => {
    const block = blockOf(quartersOf(2, ['5', '1', '10%'], ['5', '4', '50%']), { annual: entryOf('10') });
    expect(outcomes([block])).toEqual({ checked: 6, incomplete: 1 });
    const unknown = { percent: { ...panelOf([]).percent, basis: 'unknown' } } as const;
    expect(outcomes([block], unknown)).toEqual({ checked: 4, incomplete: 1, noTarget: 2 });
  });
});

describe('the figures of a year', () => {
  test('its target is checked where the periods tell how they add up', () => {
    expect(outcomes([blockOf([], { annual: entryOf('10'), target: ADDED })])).toEqual({ checked: 1 });
    expect(outcomes([blockOf([], { annual: entryOf('10') })])).toEqual({ incomplete: 1 });
  });

  test('its realization is not checked', () => {
    expect(outcomes([blockOf([], { annualRealization: entryOf('10') })])).toEqual({ incomplete: 1 });
  });

  test('its achievement is checked where it follows a practice of three rows', () => {
    const row = blockOf(quartersOf(2, [null, '10%'], [null, '30%']), { achievement: entryOf('40%') });
    expect(outcomes([row, row, row])).toEqual({ checked: 3, noTarget: 6 });
    expect(outcomes([row, row])).toEqual({ incomplete: 2, noTarget: 4 });
    const untold = blockOf([], { achievement: entryOf('40%') });
    expect(outcomes([row, row, row, untold])).toEqual({ checked: 3, noTarget: 6, incomplete: 1 });
  });
});

describe('the figures of a total', () => {
  const total = (rest: Partial<TotalRow>): TotalRow => ({
    row: 9,
    column: 0,
    label: 'TOTAL',
    measurements: yearOf(9, '30', '20', '67%'),
    covers: [0, 1],
    ...rest,
  });
  const blank = blockOf([]);
  const lost = blockOf([], { name: undefined });
  const gappy = blockOf([], { missingPeriods: [{ kind: 'month', index: 3 }] });

  test.each<[string, Partial<TotalRow>, readonly Block[], Record<string, number>]>([
    ['checked over items that are all there', {}, [blank, blank], { checked: 3 }],
    ['with the year’s target', { annual: entryOf('30') }, [blank, blank], { checked: 4 }],
    [
      'not added up where a name is lost',
      { annual: entryOf('30') },
      [blank, lost],
      { checked: 1, incomplete: 3 },
    ],
    ['not added up where a period is lost', {}, [gappy, blank], { checked: 1, incomplete: 2 }],
    ['not added up where an item is not there', {}, [blank], { checked: 1, incomplete: 2 }],
    ['checked where another item is lost', { covers: [0] }, [blank, lost], { checked: 3 }],
    [
      'the year’s realization and achievement never',
      { measurements: [], annualRealization: entryOf('20'), achievement: entryOf('67%') },
      [blank, blank],
      { incomplete: 2 },
    ],
    ['blanks, which are none', { measurements: yearOf(9, null, '-', null) }, [blank, blank], {}],
  ])('%s', (_, rest, blocks, expected) => {
    expect(outcomes(blocks, { totals: [total(rest)] })).toEqual(expected);
  });
});

test('what is not checked is counted with its reasons', () => {
  const blocks = [
    blockOf(yearOf(2, '-', '5')),
    blockOf(yearOf(3, '10', '5')),
    blockOf(yearOf(4, 'WTP', '7')),
  ];
  expect(coverage(blocks)).toEqual({
    checked: 2,
    skipped: { count: 3, reasons: { noTarget: 2, notANumber: 1 } },
  });
});

test('blocks are counted by what their panels are about', () => {
  const of = (kind: 'budget' | 'performance', count: number) =>
    panelOf(
      Array.from({ length: count }, () => blockOf([])),
      { kind },
    );
  expect(blockCountsOf(sheetOf([of('performance', 2), of('budget', 1), of('performance', 3)]))).toEqual({
    performance: 5,
    budget: 1,
  });
  expect(blockCountsOf(sheetOf([]))).toEqual({ performance: 0, budget: 0 });
});
