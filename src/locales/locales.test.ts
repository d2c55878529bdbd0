import { describe, expect, test } from '@jest/globals';
import { LOCALES, say, sentence } from './format.ts';
import type { Text, TextKey } from './id.ts';
import { TAB_TEXTS, tabText, type TabTextKey } from './tabTexts.ts';

const placeholders = (text: Text) =>
  [
    ...new Set((typeof text === 'string' ? text : `${text.one} ${text.other}`).match(/\{\w+\}/g) ?? []),
  ].sort();

describe('the locales', () => {
  test.each(Object.keys(LOCALES.id) as TextKey[])('%s has the same placeholders in both languages', (key) => {
    expect(placeholders(LOCALES.en[key])).toEqual(placeholders(LOCALES.id[key]));
  });

  test.each(Object.keys(TAB_TEXTS.id) as TabTextKey[])(
    '%s of tabs has the same placeholders in both',
    (key) => {
      expect(placeholders(TAB_TEXTS.en[key])).toEqual(placeholders(TAB_TEXTS.id[key]));
    },
  );

  test('texts of tabs take their values, and say where one is missing', () => {
    expect(tabText('id', 'targetUpTo', { period: 'Juni' })).toBe('Target s.d. Juni');
    expect(() => tabText('en', 'targetUpTo')).toThrow('No value for {period} in targetUpTo');
  });

  test('one and many are told apart where the language does', () => {
    expect(say('en', 'findings', { count: 1 })).toBe('1 finding');
    expect(say('en', 'findings', { count: 1200 })).toBe('1,200 findings');
    expect(say('id', 'findings', { count: 1200 })).toBe('1.200 catatan');
  });

  test.each([
    ['id', '47,83% Rp1.250.000 Rp0,50 18,3 H110'],
    ['en', '47.83% Rp1,250,000 Rp0.50 18.3 H110'],
  ] as const)('figures in %s sentences are written the language\u2019s way', (language, written) => {
    const params = {
      a: { kind: 'percent', value: 0.4783, decimals: 2 },
      b: { kind: 'rupiah', value: 1_250_000 },
      c: { kind: 'rupiah', value: 0.5 },
      d: { kind: 'number', value: 18.3, decimals: 1 },
      e: { kind: 'cell', address: 'H110' },
    } as const;
    expect(sentence('{a} {b} {c} {d} {e}', params, language)).toBe(written);
  });

  test('a placeholder without a value is a mistake of ours, not a text for users', () => {
    expect(() => sentence('{a}', {}, 'id')).toThrow('No value for {a}');
  });
});
