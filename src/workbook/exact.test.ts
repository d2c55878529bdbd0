import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutOffAt, quotientAt, sumOf, toSen, unitsAt } from './exact.ts';

describe('exact arithmetic', () => {
  test.each([
    [18, 18.3, 2, 98, 98],
    [1, 8, 2, 13, 12],
    [1, 2, 0, 1, 0],
    [0.145, 1, 2, 15, 14],
    [0.29, 1, 2, 29, 29],
    [0.2899999999, 1, 2, 29, 28],
    [1.005, 1, 2, 101, 100],
    [2, 3, 4, 6667, 6666],
    [-1, 8, 2, -13, -12],
    [32265360, 40734353, 4, 7921, 7920],
  ])('%d / %d in units of 10^-%d is %d half-up and %d cut off', (top, bottom, decimals, halfUp, cutOff) => {
    expect([quotientAt(top, bottom, decimals), cutOffAt(top, bottom, decimals)]).toEqual([halfUp, cutOff]);
  });

  test('a quotient agrees with integer arithmetic for every pair of whole amounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 1e12 }), (top, bottom) => {
        const dividend = BigInt(top) * 10000n;
        const divisor = BigInt(bottom);
        expect([quotientAt(top, bottom, 4), cutOffAt(top, bottom, 4)]).toEqual([
          Number((2n * dividend + divisor) / (2n * divisor)),
          Number(dividend / divisor),
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  test('sums of decimal numbers carry no binary noise', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([0.0125, 0.0125, 0.0125])).toBe(0.0375);
    expect(sumOf([1e15, 0.01, -1e15])).toBe(0.01);
    expect(sumOf([])).toBe(0);
  });

  test('amounts up to ten trillion rupiah are whole sen', () => {
    expect(toSen(10_000_000_000_000.01)).toBe(1_000_000_000_000_001);
    expect(toSen(0.29)).toBe(29);
  });

  test('what a cell shows is rounded half-up', () => {
    expect(unitsAt(0.8134, 2)).toBe(81);
    expect(unitsAt(0.815, 2)).toBe(82);
  });
});
