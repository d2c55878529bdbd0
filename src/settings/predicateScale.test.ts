import { expect, test } from '@jest/globals';
import { bandOf, PREDICATE_SCALES, scaleOf } from './predicateScale.ts';

test.each<[keyof typeof PREDICATE_SCALES, number, string]>([
  ['high', 1.2, 'Sangat Tinggi'],
  ['high', 0.904, 'Sangat Tinggi'],
  ['high', 0.9, 'Tinggi'],
  ['high', 0.75, 'Sedang'],
  ['high', 0.65, 'Rendah'],
  ['high', 0.5, 'Sangat Rendah'],
  ['high', -0.2, 'Sangat Rendah'],
  ['good', 0.7501, 'Baik'],
  ['good', 0, 'Sangat Kurang'],
  ['success', 1, 'Sangat Berhasil'],
  ['success', 0.9999, 'Berhasil'],
  ['success', 0.75, 'Berhasil'],
  ['success', 0.55, 'Cukup Berhasil'],
  ['success', 0.5499, 'Tidak Berhasil'],
])('on the scale %s an achievement of %d is %s', (name, achievement, predicate) => {
  const scale = PREDICATE_SCALES[name];
  expect(scale[bandOf(scale, achievement)]?.name).toBe(predicate);
});

test('an office may have bands of its own', () => {
  const own = [{ name: 'Hijau', from: 0.8, includesEdge: true }, { name: 'Merah' }];
  expect(scaleOf(own)).toBe(own);
  expect([0.8, 0.79].map((ratio) => own[bandOf(own, ratio)]?.name)).toEqual(['Hijau', 'Merah']);
});

test('a scale without a lowest band ends in its last', () => {
  expect(
    bandOf(
      [
        { name: 'A', from: 0.9 },
        { name: 'B', from: 0.5 },
      ],
      0.1,
    ),
  ).toBe(1);
});
