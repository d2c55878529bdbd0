import { describe, expect, test } from '@jest/globals';
import { scaleKept, scaleTyped, typedFrom, type TypedBand } from './ownBands.ts';

/** Bands as they are typed, in short: `Hijau > 80`, `Kuning ≥ 50`, `Merah`. */
function typed(...bands: readonly string[]): readonly TypedBand[] {
  return bands.map((band) => {
    const [, name = '', sign, edge = ''] = /^(.*?)(?: ([>≥]) ?(.*))?$/.exec(band) ?? [];
    return { name, edge, includesEdge: sign === '≥' };
  });
}

const many = (count: number) =>
  typed(...Array.from({ length: count }, (_, index) => `Predikat ${index} > ${90 - index}`));

describe('bands that are typed', () => {
  test('are a scale whose last band takes everything below', () => {
    expect(scaleTyped(typed(' Hijau > 87,5 %', 'Kuning ≥ 0', 'Merah > 7'))).toEqual([
      { name: 'Hijau', from: 87.5, includesEdge: false },
      { name: 'Kuning', from: 0, includesEdge: true },
      { name: 'Merah' },
    ]);
  });

  test.each([
    ['no name', ['Hijau > 80', ' > 50', 'Merah'], 'bandNameMissing', 1],
    ['a dash for a name', ['Hijau > 80', '-'], 'bandNameMissing', 1],
    ['a name of a whole sentence', [`${'panjang '.repeat(8)} > 80`, 'Merah'], 'bandNameMissing', 0],
    ['one name twice', ['Hijau > 80', 'Merah > 50', 'hijau '], 'bandNameTwice', 2],
    ['no edge', ['Hijau', 'Merah'], 'bandEdgeNotRead', 0],
    ['an edge in words', ['Hijau > banyak', 'Merah'], 'bandEdgeNotRead', 0],
    ['an edge below zero', ['Hijau > -5', 'Merah'], 'bandEdgeNotRead', 0],
    ['an edge beyond reason', ['Hijau > 10001', 'Merah'], 'bandEdgeNotRead', 0],
    ['an edge above the one before', ['Hijau > 50', 'Kuning > 80', 'Merah'], 'bandEdgesRise', 1],
    ['the same edge twice', ['Hijau > 80', 'Kuning ≥ 80', 'Merah'], 'bandEdgesRise', 1],
    ['one band', ['Merah'], 'bandCount', 0],
  ] as const)('with %s are none', (_, bands, key, index) => {
    expect(scaleTyped(typed(...bands))).toEqual({ key, index });
  });

  test('are two to eight', () => {
    expect(scaleTyped(many(2))).toHaveLength(2);
    expect(scaleTyped(many(8))).toHaveLength(8);
    expect(scaleTyped(many(9))).toEqual({ key: 'bandCount', index: 8 });
  });

  test('come back as they were typed', () => {
    const bands = typed('Hijau > 87,5', 'Kuning ≥ 0', 'Merah');
    const scale = scaleTyped(bands);
    expect('key' in scale ? scale : typedFrom(scale)).toEqual(bands);
  });
});

describe('bands that were kept', () => {
  test.each([
    ['text', 'Hijau'],
    ['one band that is none', [{ name: 'Hijau', from: 80 }, null]],
    ['a name that is no text', [{ name: 1, from: 80 }, { name: 'Merah' }]],
    ['an edge that is no number', [{ name: 'Hijau', from: null }, { name: 'Merah' }]],
    [
      'a last band with an edge',
      [
        { name: 'Hijau', from: 80 },
        { name: 'Merah', from: 50 },
      ],
    ],
    ['edges that rise', [{ name: 'A', from: 50 }, { name: 'B', from: 80 }, { name: 'C' }]],
  ])('are no scale with %s', (_, stored) => {
    expect(scaleKept(stored)).toBeUndefined();
  });

  test('are taken without what a later version may add', () => {
    expect(scaleKept([{ name: 'Hijau', from: 80, colour: 'green' }, { name: 'Merah' }])).toEqual([
      { name: 'Hijau', from: 80, includesEdge: false },
      { name: 'Merah' },
    ]);
  });
});
