import { isNumber } from '../report/entry.ts';
import type { Entry, Panel, SheetReport, Words } from '../report/report.ts';
import { addressOf, quotedName, type Place } from '../workbook/address.ts';
import { sumOf } from '../workbook/exact.ts';
import type { NumberFigure } from '../workbook/figure.ts';
import { cellAt, isBlank, textOf, type Cell, type Scalar, type Sheet } from '../workbook/workbook.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';

/** A worksheet that a summary is made from: its cells and what they mean. */
export interface SourceSheet {
  readonly sheet: Sheet;
  readonly report: SheetReport;
}

/** What a cell of a summary shows of the source. */
export interface Shown {
  /** What the formula must give. */
  readonly value: Scalar;
  /** Absent where no formula can read the source: the value is then a copy. */
  readonly formula?: string;
  readonly numberFormat?: string;
}

/**
 * The reference to a cell of another worksheet.
 * @example sheetRef("Kas '21", { row: 8, column: 7 }) //=> "'Kas ''21'!H9"
 */
export function sheetRef(name: string, place: Place): string {
  return `${quotedName(name)}!${addressOf(place)}`;
}

/** The remark of a row, as it now is. */
export function shownRemark({ sheet }: SourceSheet, remark: Words): Shown {
  const { value } = cellAt(sheet, remark.row, remark.column);
  return { value: String(value ?? ''), formula: `=${sheetRef(sheet.name, remark)}&""` };
}

/** The formula that shows an entry: what a cell says, as a number where it is one, and blank where it is blank. */
export function shownEntry({ sheet }: SourceSheet, { styles }: Panel, entry: Entry): Shown {
  const cell = cellAt(sheet, entry.row, entry.column);
  const ref = sheetRef(sheet.name, entry);
  if (isBlank(cell)) return { value: '', formula: `=IF(${ref}="","",${ref})` };
  if (!isNumber(entry)) {
    return cell.error === undefined ? { value: cell.value, formula: `=${ref}` } : { value: cell.error };
  }
  const numberFormat = formatOf(entry.figure, cell.numberFormat);
  const term = numberTerm(ref, entry.figure, cell, styles.get(entry.column));
  return { value: entry.figure.value, numberFormat, ...(term === undefined ? {} : { formula: `=${term}` }) };
}

/**
 * The sum of entries, which may be one; text among them is read as a number.
 * @param entries numbers and dashes; dashes count as nothing
 */
export function shownSum(source: SourceSheet, panel: Panel, entries: readonly Entry[]): Shown {
  const [only, ...others] = entries;
  if (only === undefined) return NOTHING;
  if (others.length === 0) return shownEntry(source, panel, only);
  const numbers = entries.filter(isNumber);
  const value = sumOf(numbers.map(({ figure }) => figure.value));
  const [first] = numbers;
  const numberFormat =
    first === undefined
      ? {}
      : { numberFormat: formatOf(first.figure, cellAt(source.sheet, first.row, first.column).numberFormat) };
  const formula = sumFormula(source, panel, entries);
  const shown = { value, ...numberFormat };
  return formula === undefined ? shown : shownBy(`=${formula}`, shown);
}

/** What no cell of the source says. */
export const NOTHING: Shown = { value: '-' };

/** Excel takes 8,192 characters. */
export const LONGEST_FORMULA = 8000;

/** What a formula gives, as a copy where the formula would be too long. */
export function shownBy(formula: string, rest: Omit<Shown, 'formula'>): Shown {
  return formula.length > LONGEST_FORMULA ? rest : { ...rest, formula };
}

/** Excel's functions take 255 arguments. */
export const MOST_ARGUMENTS = 255;

/** The sum of entries as a term, `undefined` where one of them can't be read by a formula. */
export function sumFormula(source: SourceSheet, panel: Panel, entries: readonly Entry[]): string | undefined {
  const terms = entries.map((entry) => {
    const ref = sheetRef(source.sheet.name, entry);
    if (!isNumber(entry)) return ref;
    const cell = cellAt(source.sheet, entry.row, entry.column);
    return numberTerm(ref, entry.figure, cell, panel.styles.get(entry.column));
  });
  if (terms.some((term) => term === undefined)) return undefined;
  const sums: string[] = [];
  for (let from = 0; from < terms.length; from += MOST_ARGUMENTS) {
    sums.push(`SUM(${terms.slice(from, from + MOST_ARGUMENTS).join(',')})`);
  }
  return sums.length === 0 ? '0' : sums.join('+');
}

const ID_NUMBER = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?\s?%?$/;
const EN_NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?%?$/;

/** A number, or text that Excel can be told to read as one; a cell that later gets a number is read as it is. */
function numberTerm(
  ref: string,
  figure: NumberFigure,
  cell: Cell,
  columnStyle: NumberStyle | undefined,
): string | undefined {
  if (figure.isDash === true) return `N(${ref})`;
  if (!figure.isText) return ref;
  const style = figure.style ?? columnStyle ?? 'id';
  // Excel passes over spaces alone, not over other white space.
  const [, currency, amount = ''] = /^(?:(rp)\.?\s*)?(.*)$/i.exec(textOf(cell)) ?? [];
  if (!(style === 'id' ? ID_NUMBER : EN_NUMBER).test(amount) || /[^\S ]/.test(String(cell.value)))
    return undefined;
  const marks = style === 'id' ? '",","."' : '".",","';
  const digits =
    currency === undefined ? ref : `SUBSTITUTE(SUBSTITUTE(${ref},"${currency}.",""),"${currency}","")`;
  return `IF(ISNUMBER(${ref}),${ref},NUMBERVALUE(${digits},${marks}))`;
}

/** The cell's own format, else one that shows what its text or its digits do. */
function formatOf({ unit, decimals }: NumberFigure, own: string | undefined): string {
  if (own !== undefined && own !== 'General' && own !== '@') return own;
  const digits = decimals === 0 ? '' : `.${'0'.repeat(Math.min(decimals, MOST_DECIMALS))}`;
  return unit === 'percent' ? `0${digits}%` : `#,##0${digits}`;
}

/** A quotient is kept with all its digits. */
const MOST_DECIMALS = 4;
