import { describe, expect, test } from '@jest/globals';
import { entryOf, quartersOf } from '../../test/reportModel.ts';
import type { Period, PeriodSpan } from '../workbook/period.ts';
import { isNumber, isPassedOver } from './entry.ts';
import type { Measurement } from './report.ts';
import { areOfSameTime, isFinished, mainSeries } from './series.ts';

const at = (period: Period | undefined, span?: PeriodSpan): Measurement => ({
  row: 2,
  period,
  ...(span === undefined ? {} : { span }),
});
const month = (index: number): Period => ({ kind: 'month', index });
const quarter = (index: number): Period => ({ kind: 'quarter', index });

describe('two measurements are of the same time', () => {
  test.each<[string, Measurement | undefined, Measurement, boolean]>([
    ['of one month', at(month(1)), at(month(1)), true],
    ['of two months', at(month(1)), at(month(2)), false],
    ['of a month and all up to it', at(month(1)), at(month(1), 'toDate'), false],
    ['of nothing and a month', undefined, at(month(1)), false],
    ['of the year', at(undefined), at(undefined), true],
  ])('%s', (_, a, b, expected) => {
    expect(areOfSameTime(a, b)).toBe(expected);
  });
});

describe('the series of a row', () => {
  const [jan, feb, mar] = [1, 2, 3].map((index) => at(month(index)));
  if (jan === undefined || feb === undefined || mar === undefined) throw new Error('No months');
  const lost = at(undefined);
  const sum = at(quarter(1));
  const toDate = at(month(2), 'toDate');
  const toDateLost = at(undefined, 'toDate');

  test.each<[string, readonly Measurement[], readonly Measurement[]]>([
    ['is all of it where there is one kind of period', [jan, feb, mar], [jan, feb, mar]],
    ['keeps a row that has lost its label', [jan, lost, mar], [jan, lost, mar]],
    ['leaves out subtotals', [jan, lost, mar, sum], [jan, lost, mar]],
    ['leaves out what is told of the year so far', [jan, feb, toDate], [jan, feb]],
    ['leaves out what is told of it without a period', [jan, toDateLost, mar], [jan, mar]],
    ['begins with the first period that is told', [lost, sum, jan], [lost, sum]],
    ['is nothing where nothing is there', [], []],
  ])('%s', (_, all, expected) => {
    expect(mainSeries(all)).toEqual(expected);
  });
});

describe('a series is finished', () => {
  test.each<[string, readonly Measurement[], boolean]>([
    ['with a figure in the last quarter', quartersOf(2, ['1'], ['2'], ['3'], ['4']), true],
    ['with a dash in the last quarter', quartersOf(2, ['1'], ['2'], ['3'], ['-']), true],
    ['not with a blank there', quartersOf(2, ['1'], ['2'], ['3'], [null]), false],
    ['not without a target there', quartersOf(2, ['1'], ['2'], ['3'], [undefined, '4']), false],
    ['not before the last quarter', quartersOf(2, ['1'], ['2'], ['3']), false],
    ['not by what has lost its period', [{ ...at(undefined), target: entryOf('4') }], false],
    [
      'not by the subtotal of another kind',
      [
        { ...at(month(1)), target: entryOf('1') },
        { ...at(quarter(4)), target: entryOf('4') },
      ],
      false,
    ],
  ])('%s', (_, measurements, expected) => {
    expect(isFinished({ measurements })).toBe(expected);
  });
});

describe('an entry', () => {
  test.each<[string, boolean, boolean]>([
    ['5', true, false],
    ['-', false, true],
    ['WTP', false, false],
    ['1 - 2', false, false],
  ])('%s: a number %s, passed over %s', (given, number, passedOver) => {
    expect(isNumber(entryOf(given))).toBe(number);
    expect(isPassedOver(entryOf(given))).toBe(passedOver);
  });

  test('that is blank or not there is passed over', () => {
    expect([entryOf(null), undefined].map(isPassedOver)).toEqual([true, true]);
    expect([entryOf(null), undefined].map(isNumber)).toEqual([false, false]);
    expect(isPassedOver(entryOf({ value: null, error: '#REF!' }))).toBe(false);
  });
});
