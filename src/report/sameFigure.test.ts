import { describe, expect, test } from '@jest/globals';
import { readFigure } from '../workbook/figure.ts';
import { isSameFigure, mayLackItsSign } from './sameFigure.ts';

const figure = (written: string) => readFigure({ value: written }, 'id');

describe('two figures', () => {
  test.each<[string, string, boolean | undefined, boolean | undefined]>([
    ['20,45%', '20,45%', true, true],
    ['20%', '20,45%', false, true],
    ['20,45%', '20%', false, true],
    ['20%', '20,55%', false, false],
    ['12', '12,0', true, true],
    ['12', '12,4', false, true],
    ['12', '13', false, false],
    ['13,36', '13,36%', true, true],
    ['13,36%', '13,36', true, true],
    ['0,1336', '13,36%', true, true],
    ['13,36', '13,06%', false, false],
    ['12', '12%', undefined, undefined],
    ['12,5 Dokumen', '12,5%', undefined, undefined],
    ['Rp12,50', '12,5%', undefined, undefined],
    ['-', '12%', undefined, undefined],
    ['12%', 'tercapai', undefined, undefined],
  ])('%s and %s', (a, b, finer, coarser) => {
    expect(isSameFigure(figure(a), figure(b), 'finer')).toBe(finer);
    expect(isSameFigure(figure(a), figure(b), 'coarser')).toBe(coarser);
  });

  test('a whole number is no percentage without its sign', () => {
    const [half, whole] = ['12,5', '12'].map(figure);
    expect(half?.kind === 'number' && mayLackItsSign(half)).toBe(true);
    expect(whole?.kind === 'number' && mayLackItsSign(whole)).toBe(false);
  });
});
