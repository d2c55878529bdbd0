import { shifted } from './exact.ts';
import type { NumberStyle } from './writtenNumber.ts';

const LOCALE: Readonly<Record<NumberStyle, string>> = { id: 'id-ID', en: 'en-US' };

/** Making a format is slow, using it is not. */
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as an office types it, rounded half away from zero as Excel does.
 * @param decimals digits after the decimal mark, 0–20
 * @example writeNumber(65864830, 0, 'id') //=> '65.864.830'
 */
export function writeNumber(value: number, decimals: number, style: NumberStyle): string {
  const key = `${style} ${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALE[style], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  // Excel rounds what it shows from 15 digits: 0.0775 / 0.1 is 0.775, not the 0.7749… of binary numbers.
  return format.format(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/**
 * A ratio as a percentage.
 * @param decimals those of the percentage
 * @example writePercent(0.4783, 2, 'id') //=> '47,83%'
 */
export function writePercent(ratio: number, decimals: number, style: NumberStyle): string {
  return `${writeNumber(shifted(ratio, 2), decimals, style)}%`;
}
