import { formatFacts } from './numberFormat.ts';
import type { Cell, ErrorCode } from './workbook.ts';
import { readWrittenNumber, type NumberStyle } from './writtenNumber.ts';

/** What a number counts: a percentage is kept as a ratio (47,83% is 0.4783). */
export type FigureUnit = 'percent' | 'rupiah' | 'plain';

export interface NumberFigure {
  readonly kind: 'number';
  /** Ratio for a percentage, rupiah for money. */
  readonly value: number;
  readonly unit: FigureUnit;
  /** Digits shown after the decimal mark; for a percentage, those of the percentage (47,83% has 2). */
  readonly decimals: number;
  /** The cell holds text that looks like this number. */
  readonly isText: boolean;
  /** The style that the text proves; absent where it could be either or is a real number. */
  readonly style?: NumberStyle;
  /** What stands behind the number (`12 Dokumen`), as written. */
  readonly suffix?: string;
}

/**
 * What a cell says as a figure. A value, never an exception: what cannot be read is a kind of its own, so that
 * every figure of a table is checked or counted with the reason why not.
 */
export type Figure =
  | { readonly kind: 'blank' }
  /** A dash alone: nothing was planned or measured. */
  | { readonly kind: 'none' }
  | NumberFigure
  /** `1.250`: both readings, to be settled by the column, the sheet or the workbook. */
  | { readonly kind: 'ambiguous'; readonly grouped: NumberFigure; readonly fraction: NumberFigure }
  /** `80 - 90%`; low ≤ high, in the unit of the figure. */
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly unit: FigureUnit;
      readonly decimals: number;
    }
  /** `1 Dokumen 12 Dokumen`: several figures in one cell. */
  | { readonly kind: 'several'; readonly text: string }
  /** Words, predicates (WTP), `n/a`, codes, dates, TRUE: nothing to calculate with. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly code: ErrorCode };

const BLANK: Figure = { kind: 'blank' };
const NONE: Figure = { kind: 'none' };

/** Excel keeps and compares 15 significant digits; what lies beyond is noise of binary fractions. */
function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/**
 * Reads the figure that stands in a cell, in any of the forms of Indonesian offices.
 * @param style settles `1.250`; without it such a text stays `ambiguous`
 * @example readFigure({ value: 'Rp 65.864.830' }) //=> { kind: 'number', value: 65864830, unit: 'rupiah', … }
 * @example readFigure({ value: 0.4783, numberFormat: '0.00%' }) //=> { kind: 'number', value: 0.4783, unit: 'percent', decimals: 2, … }
 * @example readFigure({ value: '-' }) //=> { kind: 'none' }
 */
export function readFigure(cell: Cell, style?: NumberStyle): Figure {
  if (cell.error !== undefined) return { kind: 'error', code: cell.error };
  const { value } = cell;
  if (value === null) return BLANK;
  if (typeof value === 'number') return readNumber(value, cell.numberFormat);
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  const figure = readText(value);
  return style === undefined ? figure : settle(figure, style);
}

/** Chooses the reading of an ambiguous figure that a number style gives; every other figure stays as it is. */
export function settle(figure: Figure, style: NumberStyle): Figure {
  if (figure.kind !== 'ambiguous') return figure;
  return figure.grouped.style === style ? figure.grouped : figure.fraction;
}

/** The value of a figure that is one number, else `undefined`. */
export function valueOf(figure: Figure): number | undefined {
  return figure.kind === 'number' ? figure.value : undefined;
}

function readNumber(stored: number, numberFormat: string | undefined): Figure {
  const facts = formatFacts(numberFormat);
  const value = withoutNoise(stored);
  if (facts.isDate) return { kind: 'text', text: String(value) };
  const unit = facts.isPercent ? 'percent' : facts.isCurrency ? 'rupiah' : 'plain';
  return { kind: 'number', value, unit, decimals: facts.decimals ?? decimalsOf(value), isText: false };
}

/** Digits after the decimal mark of a stored number. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

const DASH = /^[-\u2010-\u2015\u2212]+$/;
const DASHES = /[\u2010-\u2015\u2212]/g;
const CURRENCY = /^(?:rp|idr)\.?\s*/i;
/** A number with what may stand around it: sign, digits and separators, a percent sign, a unit of words. */
const NUMBER = /^(\()?([-+])?\s*(\d[\d.,]*?)[.,]?\s*(%|persen\b)?\s*(\))?\s*([^\d%]*)$/i;
const RANGE = /^(\d[\d.,]*?)\s*(%)?\s*(?:-|s\/d|s\.d\.?|sampai)\s*(\d[\d.,]*?)\s*(%)?\s*([^\d%]*)$/i;

function readText(raw: string): Figure {
  const text = raw.replace(/\s+/g, ' ').trim();
  if (text === '') return BLANK;
  if (DASH.test(text)) return NONE;
  const withoutCurrency = text.replace(CURRENCY, '');
  const isRupiah = withoutCurrency !== text;
  const body = withoutCurrency.replace(DASHES, '-').replace(/(?<=,)-$/, '');
  // `Rp -` is how the accounting format shows a zero.
  if (isRupiah && DASH.test(body)) {
    return { kind: 'number', value: 0, unit: 'rupiah', decimals: 0, isText: true };
  }
  return readOne(body, isRupiah) ?? readRange(body, isRupiah) ?? readWords(text, body);
}

function readOne(body: string, isRupiah: boolean): Figure | undefined {
  const match = NUMBER.exec(body);
  if (match === null) return undefined;
  const [, opened, sign, digits = '', percent, closed, suffix = ''] = match;
  if ((opened === undefined) !== (closed === undefined)) return undefined;
  const written = readWrittenNumber(digits);
  if (written === undefined) return undefined;
  const isNegative = sign === '-' || opened !== undefined;
  const unit: FigureUnit = percent !== undefined ? 'percent' : isRupiah ? 'rupiah' : 'plain';
  const figure = (value: number, decimals: number, style: NumberStyle | undefined): NumberFigure => ({
    kind: 'number',
    value: scaled(isNegative ? -value : value, unit),
    unit,
    decimals,
    isText: true,
    ...(style === undefined ? {} : { style }),
    ...(suffix.trim() === '' ? {} : { suffix: suffix.trim() }),
  });
  if (written.kind === 'certain') return figure(written.value, written.decimals, written.style);
  const { grouped, fraction, groupedStyle } = written;
  const fractionStyle = groupedStyle === 'id' ? 'en' : 'id';
  // Nobody writes a percentage of a thousand and more with a separator and without decimals: `19.375%` is a fraction.
  if (unit === 'percent') return figure(fraction, 3, undefined);
  return {
    kind: 'ambiguous',
    grouped: figure(grouped, 0, groupedStyle),
    fraction: figure(fraction, 3, fractionStyle),
  };
}

function readRange(body: string, isRupiah: boolean): Figure | undefined {
  const match = RANGE.exec(body);
  if (match === null) return undefined;
  const [, lowDigits = '', lowPercent, highDigits = '', highPercent] = match;
  const low = readWrittenNumber(lowDigits);
  const high = readWrittenNumber(highDigits);
  if (low?.kind !== 'certain' || high?.kind !== 'certain' || low.value > high.value) return undefined;
  const isPercent = lowPercent !== undefined || highPercent !== undefined;
  const unit: FigureUnit = isPercent ? 'percent' : isRupiah ? 'rupiah' : 'plain';
  const decimals = Math.max(low.decimals, high.decimals);
  return { kind: 'range', low: scaled(low.value, unit), high: scaled(high.value, unit), unit, decimals };
}

/** Several figures in one cell, or words. A code (`5.1.02`) or a predicate is words. */
function readWords(text: string, body: string): Figure {
  const numbers = body.match(/(?<![\w.,/])\d[\d.,]*(?=[\s%]|$)/g) ?? [];
  return numbers.length > 1 && /^[\d]/.test(body) ? { kind: 'several', text } : { kind: 'text', text };
}

/** A percentage as a ratio, by moving the decimal point of the decimal number: dividing would add binary noise. */
function scaled(value: number, unit: FigureUnit): number {
  return unit === 'percent' ? Number(`${value}e-2`) : value;
}
