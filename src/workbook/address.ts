import type { Rect } from './workbook.ts';

/** A cell's place on its sheet: 0-based row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The letters of a 0-based column.
 * @example columnName(0) //=> 'A'
 * @example columnName(27) //=> 'AB'
 */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/**
 * A cell's address in A1 style.
 * @example addressOf({ row: 108, column: 8 }) //=> 'I109'
 */
export function addressOf({ row, column }: Place): string {
  return `${columnName(column)}${row + 1}`;
}

/**
 * The address of a rectangle in A1 style; one cell has no colon.
 * @example rangeOf({ top: 9, left: 0, bottom: 69, right: 0 }) //=> 'A10:A70'
 */
export function rangeOf({ top, left, bottom, right }: Rect): string {
  const first = addressOf({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${addressOf({ row: bottom, column: right })}`;
}

/**
 * A worksheet's name as formulas and links write it.
 * @example quotedName("Kas '21") //=> "'Kas ''21'"
 */
export function quotedName(sheetName: string): string {
  return `'${sheetName.replace(/'/g, "''")}'`;
}

/**
 * Whether a formula refers to a worksheet, in whatever letter case, be it as the first or the last of several.
 * @example refersTo("=SUM('Kas 21'!A1:A9)", 'kas 21') //=> true
 * @example refersTo("=SUM('Kas:Bank 21'!A1)", 'Kas') //=> true
 */
export function refersTo(formula: string, sheetName: string): boolean {
  const [text, name] = [formula, sheetName].map((each) => each.toLowerCase()) as [string, string];
  const named = [...text.matchAll(/'((?:[^']|'')+)'!|([\p{L}\d_.:]+)!/gu)].flatMap(([, quoted, plain = '']) =>
    (quoted?.replace(/''/g, "'") ?? plain).split(':'),
  );
  return named.includes(name);
}

/**
 * Whether a formula speaks of a table or of another name of the workbook, in whatever letter case.
 * @example speaksOf('=COUNTA(CatatanReviu[Status])', 'catatanreviu') //=> true
 */
export function speaksOf(formula: string, name: string): boolean {
  const text = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')+'!/g, ' ');
  return text
    .toLowerCase()
    .split(/[^\p{L}\d_.\\?!]/u)
    .includes(name.toLowerCase());
}

/**
 * The 0-based place of an A1 address (`$` allowed, case ignored), or `undefined` where the text is none.
 * @example parseAddress('I109') //=> { row: 108, column: 8 }
 */
export function parseAddress(address: string): Place | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.toUpperCase());
  const [, letters, digits] = match ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
