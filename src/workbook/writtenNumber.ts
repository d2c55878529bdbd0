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

/** The separators, and whether the digits between them are a first group of 1–3 and then groups of exactly three. */
const SHAPE = /^(\d+)((?:[.,]\d+)*)$/;

/**
 * Reads the digits and separators of a number. Spaces between digits are no separators here.
 * @param text digits, `.` and `,` only, e.g. `65.864.830`
 * @returns what it can mean, or `undefined` where it is no number in either style (`5.1.02`, `1,2.3,4`)
 * @example readWrittenNumber('65.864.830') //=> { kind: 'certain', value: 65864830, decimals: 0, style: 'id' }
 * @example readWrittenNumber('1.250') //=> { kind: 'ambiguous', grouped: 1250, fraction: 1.25, groupedStyle: 'id' }
 */
export function readWrittenNumber(text: string): WrittenNumber | undefined {
  const match = SHAPE.exec(text);
  const [, head, tail] = match ?? [];
  if (head === undefined || tail === undefined) return undefined;
  // Longer runs of digits are identity numbers (NIP, NIK), and a double could not hold them exactly.
  if (text.replace(/[.,]|^0+/g, '').length > 15) return undefined;
  if (tail === '') return { kind: 'certain', value: Number(head), decimals: 0 };

  const separators = tail.replace(/\d/g, '');
  const groups = tail.slice(1).split(/[.,]/);
  const last = groups[groups.length - 1] ?? '';
  const first = separators[0] ?? '';
  const final = separators[separators.length - 1] ?? '';

  if (separators.length > 1) {
    const isFraction = final !== first;
    const whole = isFraction ? groups.slice(0, -1) : groups;
    const oneSeparator = separators.startsWith(first.repeat(whole.length));
    if (!oneSeparator || !isGrouped(head, whole)) return undefined;
    const digits = head + whole.join('');
    const style = GROUPED_BY[first];
    return isFraction
      ? withFraction(digits, last, style)
      : { kind: 'certain', value: Number(digits), decimals: 0, style };
  }

  if (last.length === 3 && isGrouped(head, groups)) {
    return {
      kind: 'ambiguous',
      grouped: Number(head + last),
      fraction: Number(`${head}.${last}`),
      groupedStyle: GROUPED_BY[first] ?? 'id',
    };
  }
  return withFraction(head, last, FRACTION_AFTER[first]);
}

function withFraction(whole: string, fraction: string, style: NumberStyle | undefined): WrittenNumber {
  return { kind: 'certain', value: Number(`${whole}.${fraction}`), decimals: fraction.length, style };
}

/** A leading zero opens no thousands group: `0.125` can only be a fraction. */
function isGrouped(head: string, groups: readonly string[]): boolean {
  return head.length <= 3 && !head.startsWith('0') && groups.every((group) => group.length === 3);
}
