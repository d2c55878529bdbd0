import { unitsAt } from '../workbook/exact.ts';
import type { Figure, NumberFigure } from '../workbook/figure.ts';
import { statedRatios } from './percent.ts';

/**
 * Whether two cells show the same figure. A plain number with decimals among percentages may be one whose sign was
 * forgotten (`13.36` beside `13,36%`): it differs only if neither reading is the same.
 * @param precision at which decimals they are compared: the finer or the coarser of what the two show
 * @returns `undefined` where they can't be compared: words, blanks, a count beside a percentage
 * @example isSameFigure(percent0_0523, percent0_05, 'finer') //=> false
 */
export function isSameFigure(a: Figure, b: Figure, precision: 'finer' | 'coarser'): boolean | undefined {
  if (a.kind !== 'number' || b.kind !== 'number') return undefined;
  if ((a.unit === 'percent') === (b.unit === 'percent')) {
    const extra = a.unit === 'percent' ? 2 : 0;
    return isSame(
      { value: a.value, decimals: a.decimals + extra },
      { value: b.value, decimals: b.decimals + extra },
      precision,
    );
  }
  const [percent, plain] = a.unit === 'percent' ? [a, b] : [b, a];
  if (!mayLackItsSign(plain)) return undefined;
  const shown = { value: percent.value, decimals: percent.decimals + 2 };
  return statedRatios(plain, 'ratio').some((reading) => isSame(reading, shown, precision));
}

/** Whether a plain number can be a percentage without its sign: counts are whole or have a unit. */
export function mayLackItsSign({ value, unit, suffix }: NumberFigure): boolean {
  return unit === 'plain' && suffix === undefined && !Number.isInteger(value);
}

interface Shown {
  readonly value: number;
  readonly decimals: number;
}

function isSame(a: Shown, b: Shown, precision: 'finer' | 'coarser'): boolean {
  const decimals =
    precision === 'finer' ? Math.max(a.decimals, b.decimals) : Math.min(a.decimals, b.decimals);
  return unitsAt(a.value, decimals) === unitsAt(b.value, decimals);
}
