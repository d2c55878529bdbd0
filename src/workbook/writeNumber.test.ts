import { describe, expect, test } from '@jest/globals';
import { writeNumber, writePercent } from './writeNumber.ts';

describe('a number as an office types it', () => {
  test.each([
    [65864830, 0, 'id', '65.864.830'],
    [4737119557, 2, 'en', '4,737,119,557.00'],
    [-2.5, 0, 'id', '-3'],
    [88.45, 1, 'id', '88,5'],
    [9_876_543_210_123.45, 2, 'id', '9.876.543.210.123,45'],
  ] as const)('%d with %d decimals in the style %s is %s', (value, decimals, style, text) => {
    expect(writeNumber(value, decimals, style)).toBe(text);
  });

  test('is rounded from the 15 digits that Excel shows, not from binary noise', () => {
    expect(0.0775 / 0.1).toBeLessThan(0.775);
    expect(writePercent(0.0775 / 0.1, 0, 'id')).toBe('78%');
    expect(writeNumber(0.8845 * 100, 1, 'id')).toBe('88,5');
  });
});
