/** How a number is punctuated: Indonesian `65.864.830,5` or English `65,864,830.5`. */
export type NumberStyle = 'id' | 'en';

/** A number as written, without sign, currency or unit: what it can mean, and how finely it is written. */
export type WrittenNumber =
  | {
      readonly kind: 'certain';
      readonly value: number;
      readonly decimals: number;
      readonly style?: NumberStyle;
    }
  /** One separator before exactly three digits (`1.250`): a thousands group or a decimal fraction. */
  | {
      readonly kind: 'ambiguous';
      readonly grouped: number;
      readonly fraction: number;
      readonly groupedStyle: NumberStyle;
    };

const GROUPED_BY: Readonly<Record<string, NumberStyle>> = { '.': 'id', ',': 'en' };
const FRACTION_AFTER: Readonly<Record<string, NumberStyle>> = { ',': 'id', '.': 'en' };

/** Longer runs of digits without a separator are identity numbers (NIP, NIK). */
const MOST_DIGITS = 15;

/**
 * Reads the digits and separators of a number. Spaces between digits are no separators here.
 * @param text digits, `.` and `,` only, e.g. `65.864.830`
 * @returns what it can mean, or `undefined` where it is no number in either style (`5.1.02`, `1,2.3,4`)
 * @example readWrittenNumber('65.864.830') //=> { kind: 'certain', value: 65864830, decimals: 0, style: 'id' }
 * @example readWrittenNumber('1.250') //=> { kind: 'ambiguous', grouped: 1250, fraction: 1.25, groupedStyle: 'id' }
 */
export function readWrittenNumber(text: string): WrittenNumber | undefined {
  let count = 0;
  let head = text.length;
  let last = -1;
  let areGroups = true;
  let hasOther = false;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) {
      digits = digits * 10 + code - ZERO;
      continue;
    }
    if ((code !== DOT && code !== COMMA) || index === last + 1) return undefined;
    // The other separator may only come last, before the fraction.
    if (hasOther) return undefined;
    if (count === 0) head = index;
    else {
      areGroups &&= index - last === 4;
      hasOther = code !== text.charCodeAt(head);
    }
    count++;
    last = index;
  }
  if (last === text.length - 1) return undefined;
  if (count === 0) {
    if (text.replace(/^0+/, '').length > MOST_DIGITS) return undefined;
    return { kind: 'certain', value: digits, decimals: 0 };
  }

  const first = text.charAt(head);
  // A leading zero opens no thousands group: `0.125` can only be a fraction.
  const opensGroups = head <= 3 && text.charCodeAt(0) !== ZERO;
  const lastLength = text.length - 1 - last;
  if (count === 1) {
    if (lastLength !== 3 || !opensGroups) {
      return withFraction(text, digits, count, lastLength, FRACTION_AFTER[first]);
    }
    return {
      kind: 'ambiguous',
      grouped: digits,
      fraction: digits / 1000,
      groupedStyle: GROUPED_BY[first] ?? 'id',
    };
  }
  if (!opensGroups || !areGroups) return undefined;
  const style = GROUPED_BY[first];
  if (hasOther) return withFraction(text, digits, count, lastLength, style);
  if (lastLength !== 3) return undefined;
  return Number.isSafeInteger(digits) ? { kind: 'certain', value: digits, decimals: 0, style } : undefined;
}

const ZERO = 48;
const NINE = 57;
const DOT = 46;
const COMMA = 44;

function withFraction(
  text: string,
  digits: number,
  separators: number,
  decimals: number,
  style: NumberStyle | undefined,
): WrittenNumber | undefined {
  if (text.length - separators <= MOST_DIGITS) {
    // Both are whole and exact, so the quotient is the very double that the text means.
    return { kind: 'certain', value: digits / 10 ** decimals, decimals, style };
  }
  const whole = text.slice(0, text.length - decimals - 1).replace(/[.,]/g, '');
  const fraction = text.slice(text.length - decimals);
  const value = Number(`${whole}.${fraction}`);
  return isExact(value, whole, fraction) ? { kind: 'certain', value, decimals, style } : undefined;
}

/** Money is exact: an amount that a double would change is not calculated with. */
function isExact(value: number, whole: string, fraction: string): boolean {
  const digits = fraction.replace(/0+$/, '');
  return String(value) === whole.replace(/^0+(?=\d)/, '') + (digits === '' ? '' : `.${digits}`);
}
