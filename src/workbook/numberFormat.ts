import { format, getFormatInfo, isValidFormat } from 'numfmt';
import type { Cell } from './workbook.ts';
import type { NumberStyle } from './writtenNumber.ts';

/** What a number format says about the figures shown in it. */
export interface FormatFacts {
  /** `1` is shown as `100%`. */
  readonly isPercent: boolean;
  readonly isDate: boolean;
  readonly isCurrency: boolean;
  /** Digits shown after the decimal mark (of the percentage in a percent format); `undefined` for `General`. */
  readonly decimals: number | undefined;
}

const GENERAL: FormatFacts = { isPercent: false, isDate: false, isCurrency: false, decimals: undefined };

/** Patterns are few and cells are many, so each pattern is looked at once. */
const known = new Map<string, FormatFacts>();

/** @param pattern Excel's en-US number format; absent means `General` */
export function formatFacts(pattern: string | undefined): FormatFacts {
  if (pattern === undefined || pattern === 'General' || pattern === '@') return GENERAL;
  let facts = known.get(pattern);
  if (facts === undefined) {
    facts = readFacts(pattern);
    known.set(pattern, facts);
  }
  return facts;
}

function readFacts(pattern: string): FormatFacts {
  // Excel stores no invalid pattern; a file written by another program may, and Excel then shows the plain number.
  if (!isValidFormat(pattern)) return GENERAL;
  const { isPercent, isDate, maxDecimals, type } = getFormatInfo(pattern);
  if (type === 'general' || type === 'text') return GENERAL;
  return { isPercent, isDate, isCurrency: type === 'currency' || /rp/i.test(pattern), decimals: maxDecimals };
}

const LOCALE: Readonly<Record<NumberStyle, string>> = { id: 'id-ID', en: 'en-US' };

/**
 * A number as Excel shows it in a cell with this format.
 * @example shownText(0.983607, '0.0%', 'id') //=> '98,4%'
 */
export function shownText(value: number, pattern: string | undefined, style: NumberStyle): string {
  return format(pattern ?? 'General', value, { locale: LOCALE[style], throws: false });
}

/** What a cell shows, `''` where it is blank. */
export function cellText({ value, error, numberFormat }: Cell, style: NumberStyle): string {
  if (error !== undefined) return error;
  return typeof value === 'number' ? shownText(value, numberFormat, style) : String(value ?? '');
}
