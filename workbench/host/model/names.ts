import { ExcelError, SimulatorFault } from '../errors.ts';
import { parseReference } from './reference.ts';
import { sameName } from './sheetNames.ts';

/** A defined name: what it is called, what it means and where it holds. */
export interface NamedItem {
  readonly name: string;
  /** `=Sheet1!$A$1:$B$2`, `="text"` */
  readonly formula: string;
  readonly comment: string;
  /** The sheet that the name belongs to; `undefined`: the workbook. */
  readonly sheetId: string | undefined;
  /** Whether users see it in the list of names. */
  readonly isVisible: boolean;
}

/** What a name's formula gives: `Excel.NamedItemType` and the value that goes with it. */
export interface NameResult {
  readonly type: 'String' | 'Double' | 'Boolean' | 'Range' | 'Error';
  readonly value: string | number | boolean;
}

const MAX_NAME_LENGTH = 255;

/**
 * Whether a text can be a name at all: a letter, an underscore or a backslash first, then letters, digits, periods and
 * underscores; no cell's address, no `R` or `C`, at most 255 characters ("Names in formulas" and "Rename an Excel table",
 * support.microsoft.com).
 */
export function isName(text: string): boolean {
  return (
    text.length <= MAX_NAME_LENGTH &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) &&
    !/^[rc]$/i.test(text) &&
    parseReference(text) === undefined
  );
}

/** A name by its scope, capitals or not. */
export function nameIn(
  names: readonly NamedItem[],
  sheetId: string | undefined,
  name: string,
): NamedItem | undefined {
  return names.find((item) => item.sheetId === sheetId && sameName(item.name, name));
}

/** What a name means on a sheet: the sheet's own before the workbook's ("Names in formulas", support.microsoft.com). */
export function nameOn(names: readonly NamedItem[], sheetId: string, name: string): NamedItem | undefined {
  return nameIn(names, sheetId, name) ?? nameIn(names, undefined, name);
}

/** @throws ExcelError `InvalidArgument` where it is no formula: "Formulas always start with an equal sign" (reference) */
export function requireFormula(formula: unknown): string {
  if (typeof formula !== 'string' || !/^=./.test(formula)) throw new ExcelError('InvalidArgument');
  return formula;
}

/**
 * The value and type of a name (reference of `NamedItem`: for a range its address). Nobody calculates here: a name that
 * is more than a constant or a reference is a gap.
 *
 * @throws SimulatorFault
 */
export function resultOfName({ name, formula }: NamedItem): NameResult {
  const text = formula.slice(1).trim();
  if (text.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  if (/^"(?:[^"]|"")*"$/.test(text)) {
    return { type: 'String', value: text.slice(1, -1).replaceAll('""', '"') };
  }
  if (/^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(text)) return { type: 'Double', value: Number(text) };
  if (/^(true|false)$/i.test(text)) return { type: 'Boolean', value: /^true$/i.test(text) };
  if (parseReference(text) !== undefined) return { type: 'Range', value: text };
  throw new SimulatorFault(`The simulated host does not calculate the name ${name}.`, 'NotImplemented');
}
