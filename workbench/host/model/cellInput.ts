import type { ErrorCode, Scalar } from '../../../src/workbook/workbook.ts';
import { parseDateInput } from './dateInput.ts';

/**
 * What Excel stores when a text is entered into a cell that isn't formatted as text.
 *
 * Strings given to `Range.values` and `Range.formulas` are read as if typed in an en-US Excel, whatever the
 * user's language: the reference of `Range.values`, docs/excel/excel-add-ins-ranges-dates.md, and
 * office-js issue 1559. The number formats that Excel adds are those of an en-US Excel.
 */
export type CellInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'error'; readonly error: ErrorCode }
  | {
      readonly kind: 'value';
      readonly value: Exclude<Scalar, null>;
      /** Set by Excel where the cell's own format is `General`. */
      readonly numberFormat?: string;
    };

const ERRORS: ReadonlySet<string> = new Set<ErrorCode>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

const isErrorCode = (text: string): text is ErrorCode => ERRORS.has(text);

/**
 * Reads a text as an en-US Excel reads what is typed into a cell.
 *
 * @param year the year that a date without one gets
 */
export function parseCellInput(text: string, year: number): CellInput {
  if (text === '') return { kind: 'blank' };
  // The apostrophe keeps what follows as text and is no part of the value.
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };

  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'value', value: trimmed.toUpperCase() === 'TRUE' };
  if (isErrorCode(trimmed.toUpperCase())) return { kind: 'error', error: trimmed.toUpperCase() as ErrorCode };

  const number = parseNumberInput(trimmed);
  if (number !== undefined) return { kind: 'value', ...number };
  const date = parseDateInput(trimmed, year);
  if (date !== undefined) return { kind: 'value', ...date };

  // "If the returned value starts with a plus, minus, or equal sign, Excel interprets this value as a formula."
  if (/^[+-]./.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'value', value: text };
}

interface NumberInput {
  readonly value: number;
  readonly numberFormat?: string;
}

const NUMBER =
  /^(?<open>\()?(?<sign>[+-])?\s?(?<currency>\$)?(?<digits>\d+(?:,\d{3})+|\d+)?(?<fraction>\.\d*)?(?<exponent>e[+-]?\d+)?\s?(?<percent>%)?(?<close>\))?$/i;

function parseNumberInput(text: string): NumberInput | undefined {
  const mixed = /^(-?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (mixed !== null) return mixedFraction(mixed);

  const groups = NUMBER.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { open, close, sign, currency, digits = '', fraction = '', exponent = '', percent } = groups;
  const hasDigit = digits !== '' || /\d/.test(fraction);
  const inParentheses = open !== undefined;
  if (!hasDigit || inParentheses !== (close !== undefined) || (inParentheses && sign !== undefined)) {
    return undefined;
  }
  const magnitude = Number(
    `${digits.replaceAll(',', '') || '0'}${fraction === '.' ? '' : fraction}${exponent}`,
  );
  if (!Number.isFinite(magnitude)) return undefined;
  const scaled = percent === undefined ? magnitude : percentOf(magnitude);
  const value = sign === '-' || inParentheses ? -scaled : scaled;
  const numberFormat = formatOfInput({
    isPercent: percent !== undefined,
    isCurrency: currency !== undefined,
    isScientific: exponent !== '',
    isGrouped: digits.includes(','),
    hasFraction: fraction.length > 1,
  });
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

/** Divides in decimals, so that `12.3%` is 0.123 and not 0.12300000000000001. */
const percentOf = (magnitude: number) => Number(`${magnitude}e-2`) || magnitude / 100;

interface Notation {
  readonly isPercent: boolean;
  readonly isCurrency: boolean;
  readonly isScientific: boolean;
  readonly isGrouped: boolean;
  readonly hasFraction: boolean;
}

function formatOfInput(notation: Notation): string | undefined {
  if (notation.isPercent) return notation.hasFraction ? '0.00%' : '0%';
  if (notation.isCurrency) {
    return notation.hasFraction ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)';
  }
  if (notation.isScientific) return '0.00E+00';
  if (notation.isGrouped) return notation.hasFraction ? '#,##0.00' : '#,##0';
  return undefined;
}

function mixedFraction(match: RegExpExecArray): NumberInput | undefined {
  const [, sign, whole, numerator, denominator] = match;
  if (Number(denominator) === 0) return undefined;
  const magnitude = Number(whole) + Number(numerator) / Number(denominator);
  return {
    value: sign === '-' ? -magnitude : magnitude,
    numberFormat: (denominator?.length ?? 1) > 1 ? '# ??/??' : '# ?/?',
  };
}
