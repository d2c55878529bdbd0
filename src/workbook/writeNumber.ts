import type { NumberStyle } from './writtenNumber.ts';

const LOCALE: Readonly<Record<NumberStyle, string>> = { id: 'id-ID', en: 'en-US' };

/**
 * A number as an office types it, rounded half away from zero as Excel does.
 * @param decimals digits after the decimal mark, 0–20
 * @example writeNumber(65864830, 0, 'id') //=> '65.864.830'
 */
export function writeNumber(value: number, decimals: number, style: NumberStyle): string {
  return new Intl.NumberFormat(LOCALE[style], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/**
 * A ratio as a percentage.
 * @param decimals those of the percentage
 * @example writePercent(0.4783, 2, 'id') //=> '47,83%'
 */
export function writePercent(ratio: number, decimals: number, style: NumberStyle): string {
  return `${writeNumber(Number(`${ratio}e2`), decimals, style)}%`;
}
