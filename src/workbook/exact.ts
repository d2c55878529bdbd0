/**
 * Exact arithmetic where a verdict depends on it. Doubles decide the plain cases; where a result lies so near to a
 * rounding edge that binary noise could tip it, the decimal numbers are worked out as integers.
 */

interface Decimal {
  readonly digits: bigint;
  /** The value is digits / 10^places. */
  readonly places: number;
}

function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/**
 * An amount of rupiah in whole sen, an integer that a double holds exactly up to 9 × 10^15.
 * @example toSen(39034680.5) //=> 3903468050
 */
export function toSen(rupiah: number): number {
  return Math.round(rupiah * 100);
}

/**
 * The sum of decimal numbers without binary noise.
 * @example sumOf([0.1, 0.2]) //=> 0.3
 */
export function sumOf(values: readonly number[]): number {
  let sum = 0;
  let isWhole = true;
  for (const value of values) {
    sum += value;
    isWhole &&= Number.isInteger(value);
  }
  if (isWhole && Number.isSafeInteger(sum)) return sum;
  const decimals = values.map(decimalOf);
  const places = Math.max(0, ...decimals.map((decimal) => decimal.places));
  const total = decimals.reduce(
    (running, decimal) => running + decimal.digits * 10n ** BigInt(places - decimal.places),
    0n,
  );
  return Number(`${total}e-${places}`);
}

/** A quotient in units of 10^-decimals: rounded half-up (away from zero, as Excel's ROUND does), and cut off. */
export interface Quotient {
  readonly halfUp: number;
  readonly cutOff: number;
}

/**
 * numerator / denominator in units of 10^-decimals, exact at the rounding edges.
 * @param denominator not 0
 * @example quotientAt(18, 18.3, 2) //=> { halfUp: 98, cutOff: 98 } (hundredths: 98 %)
 * @example quotientAt(1, 8, 2) //=> { halfUp: 13, cutOff: 12 }
 */
export function quotientAt(numerator: number, denominator: number, decimals: number): Quotient {
  const quotient = Math.abs(numerator / denominator) * 10 ** decimals;
  const sign = numerator / denominator < 0 ? -1 : 1;
  const nearestHalf = Math.round(quotient * 2) / 2;
  if (Math.abs(quotient - nearestHalf) > 1e-9 * Math.max(1, quotient)) {
    return { halfUp: sign * Math.floor(quotient + 0.5), cutOff: sign * Math.floor(quotient) };
  }
  const top = decimalOf(Math.abs(numerator));
  const bottom = decimalOf(Math.abs(denominator));
  const dividend = top.digits * 10n ** BigInt(bottom.places + decimals);
  const divisor = bottom.digits * 10n ** BigInt(top.places);
  return {
    halfUp: sign * Number((2n * dividend + divisor) / (2n * divisor)),
    cutOff: sign * Number(dividend / divisor),
  };
}

/**
 * A value in units of 10^-decimals, rounded half-up: what a cell shows with that many decimals.
 * @example unitsAt(0.8134, 2) //=> 81
 */
export function unitsAt(value: number, decimals: number): number {
  return quotientAt(value, 1, decimals).halfUp;
}
