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

/**
 * numerator / denominator in units of 10^-decimals, rounded half-up (away from zero, as Excel's ROUND does).
 * @param denominator not 0
 * @example quotientAt(18, 18.3, 2) //=> 98 (hundredths: 98 %)
 * @example quotientAt(1, 8, 2) //=> 13
 */
export function quotientAt(numerator: number, denominator: number, decimals: number): number {
  const quotient = Math.abs(numerator / denominator) * (POWERS[decimals] ?? 10 ** decimals);
  const sign = numerator / denominator < 0 ? -1 : 1;
  const whole = Math.floor(quotient);
  if (Math.abs(quotient - whole - 0.5) > noiseOf(quotient)) return sign * Math.floor(quotient + 0.5);
  const exact = wholeQuotient(numerator, denominator, decimals);
  if (exact !== undefined) return sign * (exact.cutOff + (exact.isHalf ? 1 : 0));
  const { dividend, divisor } = integersOf(numerator, denominator, decimals);
  return sign * Number((2n * dividend + divisor) / (2n * divisor));
}

/**
 * numerator / denominator in units of 10^-decimals, cut off towards zero.
 * @param denominator not 0
 * @example cutOffAt(2, 3, 4) //=> 6666
 */
export function cutOffAt(numerator: number, denominator: number, decimals: number): number {
  const quotient = Math.abs(numerator / denominator) * (POWERS[decimals] ?? 10 ** decimals);
  const sign = numerator / denominator < 0 ? -1 : 1;
  if (Math.abs(quotient - Math.round(quotient)) > noiseOf(quotient)) return sign * Math.floor(quotient);
  if (numerator === denominator) return POWERS[decimals] ?? 10 ** decimals;
  const exact = wholeQuotient(numerator, denominator, decimals);
  if (exact !== undefined) return sign * exact.cutOff;
  const { dividend, divisor } = integersOf(numerator, denominator, decimals);
  return sign * Number(dividend / divisor);
}

const POWERS: readonly number[] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

/** How far binary noise can have moved a quotient, generously. */
function noiseOf(quotient: number): number {
  return 1e-9 * Math.max(1, quotient);
}

/** Exact by remainder where numerator and denominator are whole and small enough. */
function wholeQuotient(
  numerator: number,
  denominator: number,
  decimals: number,
): { cutOff: number; isHalf: boolean } | undefined {
  const dividend = Math.abs(numerator) * (POWERS[decimals] ?? Infinity);
  const divisor = Math.abs(denominator);
  if (!Number.isSafeInteger(dividend) || !Number.isSafeInteger(divisor * 2) || !Number.isInteger(numerator))
    return undefined;
  const rest = dividend % divisor;
  return { cutOff: (dividend - rest) / divisor, isHalf: 2 * rest >= divisor };
}

function integersOf(
  numerator: number,
  denominator: number,
  decimals: number,
): { dividend: bigint; divisor: bigint } {
  const top = decimalOf(Math.abs(numerator));
  const bottom = decimalOf(Math.abs(denominator));
  return {
    dividend: top.digits * 10n ** BigInt(bottom.places + decimals),
    divisor: bottom.digits * 10n ** BigInt(top.places),
  };
}

/**
 * A value in units of 10^-decimals, rounded half-up: what a cell shows with that many decimals.
 * @example unitsAt(0.8134, 2) //=> 81
 */
export function unitsAt(value: number, decimals: number): number {
  return quotientAt(value, 1, decimals);
}

/**
 * A decimal number with its point moved, without the noise that a multiplication would bring in.
 * @example shifted(0.545, 2) //=> 54.5
 */
export function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
