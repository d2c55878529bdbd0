import { describe, expect, test } from '@jest/globals';
import { blockOf } from '../../test/reportModel.ts';
import { withBand, type Band } from './bands.ts';
import { squash, UNREADABLE } from './names.ts';
import { childrenIn, isWithin } from './tree.ts';

describe('the tree of a program with two activities, one of which has a part', () => {
  const blocks = [undefined, 0, 1, 0, undefined].map((parent) =>
    blockOf([], parent === undefined ? {} : { parent }),
  );

  test('has the parts of each in order', () => {
    expect([...childrenIn(blocks)]).toEqual([
      [0, [1, 3]],
      [1, [2]],
    ]);
  });

  test.each<[number | undefined, number | undefined, boolean]>([
    [0, 0, true],
    [2, 1, true],
    [2, 0, true],
    [3, 1, false],
    [0, 1, false],
    [4, 0, false],
    [undefined, 0, false],
    [9, 0, false],
    [2, undefined, false],
    [undefined, undefined, false],
  ])('%s is within %s: %s', (index, outer, expected) => {
    expect(isWithin(blocks, index, outer)).toBe(expected);
  });
});

describe('a band replaces', () => {
  const after = (...texts: readonly string[]) =>
    texts.reduce<readonly Band[]>((bands, text) => withBand(bands, text), []).map(({ text }) => text);

  test.each<[string, readonly string[], readonly string[]]>([
    ['its like', ['PROGRAM A', 'PROGRAM B'], ['PROGRAM B']],
    ['its like and what is below', ['PROGRAM A', 'KEGIATAN A', 'PROGRAM B'], ['PROGRAM B']],
    [
      'nothing of another kind',
      ['URUSAN A', 'BIDANG URUSAN A', 'PROGRAM A', 'KEGIATAN A', 'SUB KEGIATAN A'],
      ['URUSAN A', 'BIDANG URUSAN A', 'PROGRAM A', 'KEGIATAN A', 'SUB KEGIATAN A'],
    ],
    [
      'a part however it is written',
      ['KEGIATAN A', 'SUB KEGIATAN A', 'Subkegiatan B', 'sub-kegiatan C'],
      ['KEGIATAN A', 'sub-kegiatan C'],
    ],
    ['an aim', ['Sasaran A', 'TUJUAN B'], ['TUJUAN B']],
    ['a roman numeral', ['I. SATU', 'A. SATU', 'II DUA'], ['II DUA']],
    ['a letter', ['I. SATU', 'A. SATU', 'b) DUA'], ['I. SATU', 'b) DUA']],
    ['a number', ['A SATU', '1. SATU', '12) DUA'], ['A SATU', '12) DUA']],
    ['a number with dots', ['A SATU', '1.1 SATU', '1.2.10 DUA'], ['A SATU', '1.2.10 DUA']],
    ['not a number with dots by a number', ['1.1 SATU', '1. SATU', '2 DUA'], ['1.1 SATU', '2 DUA']],
    ['plain words', ['SEKRETARIAT', 'BIDANG PASAR'], ['BIDANG PASAR']],
    [
      'not plain words by what begins like a band',
      ['Programmer', 'Urusannya', 'Tujuannya', 'Kegiatannya'],
      ['Kegiatannya'],
    ],
    ['a word by no numeral', ['Ivory', 'I. SATU', 'Vixi', 'II. DUA'], ['Vixi', 'II. DUA']],
    ['nothing that only holds such a word', ['Isi Program A', 'Program A'], ['Isi Program A', 'Program A']],
  ])('%s', (_, texts, expected) => {
    expect(after(...texts)).toEqual(expected);
  });
});

describe('names', () => {
  test.each([
    ['Indikator  Kinerja (%)', 'indikatorkinerja%'],
    ['TW-1', 'tw1'],
    ['Ｔarget²', 'target2'],
  ])('%s: %s', (name, expected) => {
    expect(squash(name)).toBe(expected);
  });

  test.each<[string, boolean]>([
    ['[tidak terbaca]', true],
    ['[]', true],
    ['Nilai [a]', false],
    ['[a] Nilai', false],
  ])('%s could not be read: %s', (name, expected) => {
    expect(UNREADABLE.test(name)).toBe(expected);
  });
});
