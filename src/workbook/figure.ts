import { formatFacts } from './numberFormat.ts';
import type { Cell, ErrorCode } from './workbook.ts';
import { readWrittenNumber, type NumberStyle, type WrittenNumber } from './writtenNumber.ts';

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
  /** What the text would be in the other number style, where nothing but a guess told which is meant. */
  readonly otherReading?: number;
  /** A dash stands in the cell, and means zero. */
  readonly isDash?: true;
  /** The words that stand behind the number (`12 Dokumen`) or say before it what it measures (`Nilai 80`), as written. */
  readonly suffix?: string;
}

/** `80 - 90%`; low ≤ high, in the unit of the figure. */
export interface RangeFigure {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  readonly unit: FigureUnit;
  readonly decimals: number;
  /** Of `1.000 - 2.000`, read as grouped: the style that it is written in then, and the reading in the other. */
  readonly doubt?: { readonly groupedStyle: NumberStyle; readonly fraction: RangeFigure };
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
  | RangeFigure
  /** `1 Dokumen 12 Dokumen`: several figures in one cell. */
  | { readonly kind: 'several'; readonly text: string }
  /**
   * Words, predicates (WTP), `n/a`, `nihil`, bounds (`≥ 80%`, `min. 75`), rounded amounts (`1,5 juta`), codes,
   * dates, TRUE: nothing to calculate with.
   */
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

/**
 * Chooses the reading of an ambiguous figure that a number style gives; every other figure stays as it is.
 * @param isGuess whether nothing proves the style: a number then keeps its other reading
 */
export function settle(figure: Figure, style: NumberStyle, isGuess = false): Figure {
  if (figure.kind === 'range' && figure.doubt !== undefined) {
    const { doubt, ...grouped } = figure;
    return doubt.groupedStyle === style ? grouped : doubt.fraction;
  }
  if (figure.kind !== 'ambiguous') return figure;
  const { grouped, fraction } = figure;
  const [meant, other] = grouped.style === style ? [grouped, fraction] : [fraction, grouped];
  return isGuess ? { ...meant, otherReading: other.value } : meant;
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

const DASH = /^[-\u2010-\u2015\u2212\u2043\ufe63\uff0d][-\u2010-\u2015\u2212\u2043\ufe63\uff0d ]*%?$/;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe63\uff0d]/g;
const CURRENCY = /^(\(|-)?\s*(?:rp|idr)(?![a-z])\.?\s*/i;
/** How an amount is closed against additions: `Rp 1.000,-`, `Rp 1.000.-`, `Rp 1.000,=`. */
const CLOSED = /(?<=\d[.,])\s?[-=]+$/;
/** Words before a number that make it a measure. Other words (`Tahun 2021`, `Pasal 5`) make it a name. */
const MEASURE = /^((?:nilai|indeks|index|skor|score)(?: [a-z]+)?)\s*[:=]?\s*(?=\d)/i;
/** A number with what may stand around it: sign, digits and separators, a percent sign, a unit of words (`m2`). */
const NUMBER =
  /^(\()?([-+])?\s*(\d[\d.,]*)\s*(%|persen(?![a-z]))?\s*(\))?\s*((?:[^\d%]|(?<=m)[23](?!\d))*)$/i;
const RANGE =
  /^(\d[\d.,]*?)\s*(%|persen(?![a-z]))?\s*([^\d%]*?)\s*(?:-|~|s\s?[./]\s?d\.?|sd(?=[\s.])|sampai(?: dengan)?|hingga)\s*(?:(?:rp|idr)\.?\s*)?(\d[\d.,]*?)\s*(%|persen(?![a-z]))?\s*((?:[^\d%]|(?<=m)[23](?!\d))*)$/i;
/** `1,5 juta` is a rounded amount, `75 ke atas` a bound. */
const NO_COUNT = /^(?:ribu|juta|jt|mil[iy]ar|tril[iy]un|ke ?atas|ke ?bawah|atau lebih|atau kurang)(?![a-z])/i;
/** No-break and thin spaces hold the groups of one number together. */
const HELD = /(?<=\d)[\u00a0\u2007-\u2009\u202f](?=\d{3}(?!\d))/;
/** Numbers on lines of their own, or further apart than the groups of one. */
const APART = /\d(?:\s{2,}|[\r\n\t])\d/;
const SPACED = /^(\D*)(\d{1,3}(?:\s\d{3})+)((?:[.,]\d{1,2})?(?![\d.,]|\s\d).*)$/;
/** `19800414 199810 2 001` */
const IDENTITY = /^\d{8} \d{6} \d \d{3}$/;
const DATE = /^\d{1,2} \p{L}+ (?:19|20)\d{2}$/u;
const YEARS = /^(?:19|20)\d{2}$/;

function folded(raw: string): string {
  const text = raw.trim();
  return /\s\s|[^\S ]|[\u200b-\u200f\u2060]/.test(text)
    ? text
        .replace(/[\u200b-\u200f\u2060]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : text;
}

function readText(raw: string): Figure {
  const text = folded(raw);
  if (text === '') return BLANK;
  if (DASH.test(text)) return NONE;
  // Most texts of a figure column begin with their number and need no more than this.
  if (startsWithDigit(text)) {
    const figure = readOne(text, false, '');
    if (figure !== undefined) return figure;
  }
  return readDressed(text, raw);
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Letters that begin what may stand before a number: Rp, IDR, Nilai, Indeks, Skor. */
const NO_FIGURE = /^[^\d(+\-'\u2018\u2019`\u2010-\u2015\u2212\u2043\ufe63\uff0drins]/i;

function readDressed(text: string, raw: string): Figure {
  if (NO_FIGURE.test(text)) return { kind: 'text', text };
  const bare = text
    .replace(/^['`\u2018\u2019]{1,3}|['\u2018\u2019]{1,3}$/g, '')
    .trim()
    .replace(DASHES, '-');
  const amount = bare.replace(CURRENCY, '$1');
  const isRupiah = amount !== bare;
  const prefix = isRupiah ? '' : (MEASURE.exec(amount)?.[1] ?? '');
  const body = amount.replace(CLOSED, '').replace(prefix === '' ? /^/ : MEASURE, '');
  // `Rp -` is how the accounting format shows a zero.
  if (isRupiah && DASH.test(body)) {
    return { kind: 'number', value: 0, unit: 'rupiah', decimals: 0, isText: true, isDash: true };
  }
  return (
    readOne(body, isRupiah, prefix) ??
    readSpaced(body, isRupiah, raw, prefix) ??
    readRange(body, isRupiah) ??
    readWords(text, body)
  );
}

function readOne(body: string, isRupiah: boolean, prefix: string): Figure | undefined {
  const match = NUMBER.exec(body);
  if (match === null) return undefined;
  const written = match[3] ?? '';
  const behind = match[6] ?? '';
  if ((match[1] === undefined) !== (match[5] === undefined)) return undefined;
  const end = written.length - 1;
  const isStopped = written[end] === '.' || written[end] === ',';
  // `2902.BMA`, `1. Meningkatnya layanan`: a code and a numbered line.
  if (isStopped && /^\p{L}/u.test(behind)) return undefined;
  if (behind !== '' && NO_COUNT.test(behind)) return undefined;
  const read = readWrittenNumber(isStopped ? written.slice(0, end) : written);
  if (read === undefined) return undefined;
  const unit: FigureUnit = match[4] !== undefined ? 'percent' : isRupiah ? 'rupiah' : 'plain';
  const dress: Dress = {
    isNegative: match[2] === '-' || match[1] !== undefined,
    unit,
    suffix: prefix === '' ? behind.trim() : `${prefix} ${behind}`.trim(),
  };
  if (read.kind === 'certain') return figureOf(read.value, read.decimals, read.style, dress);
  const { grouped, fraction, groupedStyle } = read;
  // Nobody writes a percentage of a thousand and more with a separator and without decimals: `19.375%` is a fraction.
  if (unit === 'percent') return figureOf(fraction, 3, undefined, dress);
  // And there is no thousandth of a rupiah.
  if (unit === 'rupiah') return figureOf(grouped, 0, groupedStyle, dress);
  return {
    kind: 'ambiguous',
    grouped: figureOf(grouped, 0, groupedStyle, dress),
    fraction: figureOf(fraction, 3, groupedStyle === 'id' ? 'en' : 'id', dress),
  };
}

/** What stands around the digits of a number. */
interface Dress {
  readonly isNegative: boolean;
  readonly unit: FigureUnit;
  readonly suffix: string;
}

function figureOf(
  digits: number,
  decimals: number,
  style: NumberStyle | undefined,
  { isNegative, unit, suffix }: Dress,
): NumberFigure {
  const value = scaled(isNegative ? -digits : digits, unit, decimals);
  // Written out, as spreading optional parts takes longer than all the reading.
  if (suffix === '') {
    return style === undefined
      ? { kind: 'number', value, unit, decimals, isText: true }
      : { kind: 'number', value, unit, decimals, isText: true, style };
  }
  return style === undefined
    ? { kind: 'number', value, unit, decimals, isText: true, suffix }
    : { kind: 'number', value, unit, decimals, isText: true, style, suffix };
}

/**
 * `65 864 830` is one number, `1 300 1500` and `100 100 100` are several. Groups apart by spaces that also part
 * words are one number only where it shows: by currency, by decimals, by a group that begins with 0 and so is no
 * number of its own, or by several groups after a shorter one.
 */
function readSpaced(body: string, isRupiah: boolean, raw: string, prefix: string): Figure | undefined {
  const [, before = '', digits, behind = ''] = SPACED.exec(body) ?? [];
  if (digits === undefined || IDENTITY.test(body) || APART.test(raw)) return undefined;
  const groups = digits.split(' ');
  const [head = ''] = groups;
  const isOne =
    HELD.test(raw) ||
    isRupiah ||
    /^[.,]\d/.test(behind) ||
    groups.some((group, index) => index > 0 && group.startsWith('0')) ||
    (groups.length > 2 && head.length < 3);
  return isOne && !head.startsWith('0')
    ? readOne(before + groups.join('') + behind, isRupiah, prefix)
    : undefined;
}

function readRange(body: string, isRupiah: boolean): Figure | undefined {
  const match = RANGE.exec(body);
  if (match === null) return undefined;
  const [, lowDigits = '', lowPercent, lowUnit = '', highDigits = '', highPercent, highUnit = ''] = match;
  if (lowUnit !== '' && lowUnit.toLowerCase() !== highUnit.toLowerCase()) return undefined;
  // A span of years.
  if (highUnit === '' && YEARS.test(lowDigits) && YEARS.test(highDigits)) return undefined;
  const low = readWrittenNumber(lowDigits);
  const high = readWrittenNumber(highDigits);
  if (low === undefined || high === undefined) return undefined;
  const isPercent = lowPercent !== undefined || highPercent !== undefined;
  const unit: FigureUnit = isPercent ? 'percent' : isRupiah ? 'rupiah' : 'plain';
  const inStyle = (style: NumberStyle): RangeFigure | undefined => {
    const from = endIn(low, style, unit);
    const to = endIn(high, style, unit);
    if (from === undefined || to === undefined || from.value > to.value) return undefined;
    const decimals = Math.max(from.decimals, to.decimals);
    return {
      kind: 'range',
      low: scaled(from.value, unit, from.decimals),
      high: scaled(to.value, unit, to.decimals),
      unit,
      decimals,
    };
  };
  const groupedStyle =
    low.kind === 'ambiguous' ? low.groupedStyle : high.kind === 'ambiguous' ? high.groupedStyle : 'id';
  const grouped = inStyle(groupedStyle);
  const fraction = inStyle(groupedStyle === 'id' ? 'en' : 'id');
  if (grouped === undefined || fraction === undefined) return grouped ?? fraction;
  return grouped.low === fraction.low && grouped.high === fraction.high
    ? grouped
    : { ...grouped, doubt: { groupedStyle, fraction } };
}

/** An end of a range, where its text may be of the style. */
function endIn(
  written: WrittenNumber,
  style: NumberStyle,
  unit: FigureUnit,
): { readonly value: number; readonly decimals: number } | undefined {
  if (written.kind === 'certain') {
    return written.style === undefined || written.style === style ? written : undefined;
  }
  const isGrouped = unit === 'rupiah' || (unit !== 'percent' && written.groupedStyle === style);
  return isGrouped ? { value: written.grouped, decimals: 0 } : { value: written.fraction, decimals: 3 };
}

/** Several figures in one cell, or words. A code (`5.1.02`), a date or a predicate is words. */
function readWords(text: string, body: string): Figure {
  if (!startsWithDigit(body) || IDENTITY.test(body) || DATE.test(body)) return { kind: 'text', text };
  const numbers = body.match(/(?<![\w.,/])\d[\d.,]*(?=[\s%]|$)/g) ?? [];
  return numbers.length > 1 ? { kind: 'several', text } : { kind: 'text', text };
}

/**
 * A percentage as a ratio, by moving the decimal point of the decimal number: dividing the double would add binary
 * noise, while the quotient of whole numbers is the double nearest to the decimal.
 */
function scaled(value: number, unit: FigureUnit, decimals: number): number {
  if (unit !== 'percent') return value;
  const digits = value * 10 ** decimals;
  if (decimals <= 9 && Math.abs(digits) < 2 ** 49) return Math.round(digits) / 10 ** (decimals + 2);
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}
