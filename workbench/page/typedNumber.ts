/** A number as typed in an Indonesian Excel, and the number format that it brings along. */
export interface TypedNumber {
  readonly value: number;
  readonly pattern?: string;
}

const NUMBER = /^([+-]?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d*))?(\s*%)?$/;
const DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/** The serial number of 1 January 1970. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/**
 * `1.250,5` is 1250.5, `25,5%` is 0.255 and `3/1/2022` the third of January; anything else is `undefined`.
 *
 * @param before the number format of the cell
 */
export function typedNumber(text: string, before?: string): TypedNumber | undefined {
  const [, day, month, year] = DATE.exec(text) ?? [];
  if (year !== undefined) {
    // A cell whose dates begin with the month shows them so in the editor, too.
    if (before !== undefined && /^m/i.test(before)) return undefined;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
    return isReal ? { value: date.getTime() / DAY + EPOCH, pattern: 'dd/mm/yyyy' } : undefined;
  }
  const [match, sign = '', whole = '', fraction = '', percent] = NUMBER.exec(text) ?? [];
  if (match === undefined) return undefined;
  const digits = `${sign}${whole.replaceAll('.', '')}.${fraction}`;
  if (percent === undefined) return { value: Number(digits) };
  return { value: Number(`${digits}e-2`), pattern: fraction === '' ? '0%' : '0.00%' };
}
