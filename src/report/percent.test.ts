import { describe, expect, test } from '@jest/globals';
import { blockOf, entryOf, panelOf, quartersOf } from '../../test/reportModel.ts';
import type { Direction } from '../settings/settings.ts';
import { addressOf } from '../workbook/address.ts';
import type { NumberFigure } from '../workbook/figure.ts';
import { achievementOf, agrees, nearestReading, percentBasisOf, ratioOf, statedRatios } from './percent.ts';
import type { PercentConvention } from './report.ts';

const figure = (written: string) => entryOf(written).figure;
function number(written: string): NumberFigure {
  const read = figure(written);
  if (read.kind !== 'number') throw new Error(`No number: ${written}`);
  return read;
}

describe('the achievement of a target and a realization', () => {
  test.each<[string, string, Direction, readonly [number, number] | undefined]>([
    ['10', '5', 'more', [5, 10]],
    ['10', '5', 'less', [15, 10]],
    ['10', '5', 'lessInverse', [10, 5]],
    ['10', '0', 'more', [0, 10]],
    ['10', '0', 'less', [20, 10]],
    ['10', '0', 'lessInverse', undefined],
    ['0', '5', 'more', undefined],
    ['0', '5', 'less', undefined],
    ['0', '5', 'lessInverse', [0, 5]],
    ['10%', '5%', 'more', [0.05, 0.1]],
    ['0,3', '0,1', 'less', [0.5, 0.3]],
    ['10%', '5', 'more', undefined],
    ['10', '5%', 'more', undefined],
    ['Rp10', '5', 'more', [5, 10]],
    ['-', '5', 'more', undefined],
    ['WTP', '5', 'more', undefined],
    ['10', '-', 'more', undefined],
    ['10', 'tercapai', 'more', undefined],
    ['80 - 90%', '95%', 'more', [0.95, 0.9]],
    ['80 - 90%', '85%', 'more', [0.85, 0.85]],
    ['80 - 90%', '60%', 'more', [0.6, 0.8]],
    ['80 - 90%', '60', 'more', undefined],
    ['80 - 90', '100', 'more', [100, 90]],
  ])('%s and %s, %s is better: %j', (target, realization, direction, expected) => {
    const achievement = achievementOf(figure(target), figure(realization), direction);
    expect(achievement === undefined ? undefined : [achievement.numerator, achievement.denominator]).toEqual(
      expected,
    );
  });
});

describe('a percentage follows from', () => {
  const block = blockOf(quartersOf(2, ['5', '1'], ['4', '2'], ['-', '-'], ['2', '3']), {
    annual: entryOf('10', { row: 2, column: 20 }),
  });
  const shown = (index: number, basis: PercentConvention['basis'], of = block) => {
    const found = percentBasisOf(of, index, basis);
    if (found === undefined) return undefined;
    const { achievement, target, realizations } = found;
    return `${achievement.numerator}/${achievement.denominator} ${[target, ...realizations].map(addressOf).join(' ')}`;
  };

  test.each<[number, PercentConvention['basis'], string | undefined]>([
    [1, 'period', '2/4 D3 E3'],
    [1, 'annual', '2/10 U3 E3'],
    [0, 'annualToDate', '1/10 U3 B3'],
    [1, 'annualToDate', '3/10 U3 E3 B3'],
    [3, 'annualToDate', '6/10 U3 K3 B3 E3'],
    [1, 'unknown', undefined],
    [2, 'period', undefined],
    [2, 'annual', undefined],
    [2, 'annualToDate', undefined],
    [4, 'period', undefined],
  ])('the figures of quarter %i, basis %s: %s', (index, basis, expected) => {
    expect(shown(index, basis)).toBe(expected);
  });

  test('nothing where there is no such column', () => {
    const without = blockOf(quartersOf(2, [undefined, '1'], ['4']));
    expect(shown(0, 'period', without)).toBeUndefined();
    expect(shown(0, 'annual', without)).toBeUndefined();
    expect(shown(1, 'period', without)).toBeUndefined();
  });

  test('the year so far by its direction, and nothing where the year’s target is 0', () => {
    expect(shown(1, 'annualToDate', { ...block, direction: 'less' })).toBe('17/10 U3 E3 B3');
    expect(shown(1, 'annualToDate', { ...block, annual: entryOf('0') })).toBeUndefined();
  });

  test('the periods of its own kind only', () => {
    const [first, second] = block.measurements;
    if (first === undefined || second === undefined) throw new Error('No quarters');
    const half = { ...first, period: { kind: 'semester', index: 1 } } as const;
    expect(shown(1, 'annualToDate', { ...block, measurements: [half, second] })).toBe('2/10 U3 E3');
    const without = [first, second].map((one) => ({ ...one, period: undefined }));
    expect(shown(1, 'annualToDate', { ...block, measurements: without })).toBe('3/10 U3 E3 B3');
    expect(shown(1, 'annualToDate', { ...block, measurements: [without[0] ?? first, second] })).toBe(
      '2/10 U3 E3',
    );
    expect(shown(1, 'annualToDate', { ...block, measurements: [first, without[1] ?? second] })).toBe(
      '2/10 U3 E3',
    );
  });
});

describe('an achievement as a ratio', () => {
  const { percent } = panelOf([]);
  test.each<[number, Partial<PercentConvention>, number]>([
    [15, {}, 1.5],
    [15, { cap: 1.2 }, 1.2],
    [11, { cap: 1.2 }, 1.1],
    [-5, {}, 0],
    [-5, { isFloored: true }, 0],
    [-5, { isFloored: false }, -0.5],
  ])('%i/10 %j: %f', (numerator, rest, expected) => {
    expect(ratioOf({ numerator, denominator: 10 }, { ...percent, ...rest })).toBe(expected);
  });
});

describe('a stated percentage', () => {
  test('can be a ratio or a percentage where it has no sign', () => {
    expect(statedRatios(number('47,8%'), 'hundred')).toEqual([{ value: 0.478, decimals: 3 }]);
    const ratio = { value: 47.8, decimals: 2 };
    const hundred = { value: 0.478, decimals: 3 };
    expect(statedRatios(number('47,8'), 'ratio')).toEqual([ratio, hundred]);
    expect(statedRatios(number('47,8'), 'hundred')).toEqual([hundred, ratio]);
    expect(statedRatios(number('0,478'), 'ratio')[0]).toEqual({ value: 0.478, decimals: 3 });
  });

  test('is read as what lies nearest', () => {
    const [ratio, hundred] = statedRatios(number('1'), 'ratio');
    if (hundred === undefined) throw new Error('One reading only');
    expect(nearestReading([ratio, hundred], 0.9)).toBe(ratio);
    expect(nearestReading([ratio, hundred], 0.02)).toBe(hundred);
    expect(nearestReading([hundred, ratio], 0.9)).toBe(ratio);
    expect(nearestReading([ratio], 0.02)).toBe(ratio);
    const twin = { ...ratio };
    expect(nearestReading([ratio, twin], 0.5)).toBe(ratio);
  });

  test.each<[string, readonly [number, number], Partial<PercentConvention>, boolean]>([
    ['67%', [2, 3], {}, true],
    ['66%', [2, 3], {}, false],
    ['66%', [2, 3], { rounding: 'cutOff' }, true],
    ['67%', [2, 3], { rounding: 'cutOff' }, true],
    ['65%', [2, 3], { rounding: 'cutOff' }, false],
    ['66,7%', [2, 3], {}, true],
    ['66,6%', [2, 3], {}, false],
    ['100%', [3, 2], {}, false],
    ['100%', [3, 2], { cap: 1 }, true],
    ['120%', [3, 2], { cap: 1 }, false],
    ['120%', [3, 2], { cap: 1.2 }, true],
    ['100%', [1, 2], { cap: 1 }, false],
    ['150%', [3, 2], { cap: 1 }, true],
    ['-50%', [-1, 2], {}, true],
    ['-50%', [-1, 2], { isFloored: false }, true],
    ['-50%', [-1, 2], { isFloored: true }, false],
    ['0%', [-1, 2], {}, true],
    ['0%', [-1, 2], { isFloored: true }, true],
    ['0%', [-1, 2], { isFloored: false }, false],
    ['-40%', [-1, 2], {}, false],
    ['0%', [0, 2], { isFloored: false }, true],
  ])('%s of %j, %j: %s', (stated, [numerator, denominator], rest, expected) => {
    const [reading] = statedRatios(number(stated), 'ratio');
    expect(agrees(reading, { numerator, denominator }, { rounding: 'halfUp', ...rest })).toBe(expected);
  });

  test.each<[string, { value: number; decimals: number }, boolean]>([
    ['as Excel keeps it', { value: 0.705882352941177, decimals: 15 }, true],
    ['but for the thirteenth decimal', { value: 0.7058823529411, decimals: 13 }, true],
    ['but for the eleventh', { value: 0.70588235293, decimals: 13 }, false],
    ['with eleven decimals, the last one wrong', { value: 0.70588235295, decimals: 11 }, false],
    ['above a floor of 0', { value: -0.705882352941177, decimals: 15 }, false],
  ])('a quotient kept in full, %s: %j is %s', (_, stated, expected) => {
    expect(agrees(stated, { numerator: 12, denominator: 17 }, { rounding: 'halfUp' })).toBe(expected);
  });
});
