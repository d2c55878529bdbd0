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
 * A reference's worksheets: one, or the first and the last of several. Texts count as well, which `INDIRECT` may read;
 * what another workbook's name stands before, or `#REF!`, is none.
 */
const WORKSHEETS = /'((?:[^']|'')+)'!|(?<![\p{L}\d_.:\]#])([\p{L}\d_.:]+)!/gu;

/**
 * The worksheets that a formula refers to, in small letters.
 * @example sheetsIn("=SUM('Kas ''21:Bank'!A1)+Pagu!B2") //=> Set { "kas '21", 'bank', 'pagu' }
 */
export function sheetsIn(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, quoted, plain] of formula.toLowerCase().matchAll(WORKSHEETS)) {
    // Names of worksheets have no brackets.
    if (quoted?.includes(']') === true) continue;
    for (const name of (quoted?.replace(/''/g, "'") ?? plain ?? '').split(':')) names.add(name);
  }
  return names;
}

/**
 * Whether a formula refers to a worksheet, in whatever letter case, be it as the first or the last of several.
 * @example refersTo("=SUM('Kas 21'!A1:A9)", 'kas 21') //=> true
 */
export function refersTo(formula: string, sheetName: string): boolean {
  return sheetsIn(formula).has(sheetName.toLowerCase());
}

/**
 * A formula that refers to another worksheet in the place of one.
 * @example withSheetName('=SUM(Kas!A1)', 'kas', "Kas '21") //=> "=SUM('Kas ''21'!A1)"
 */
export function withSheetName(formula: string, from: string, to: string): string {
  return formula.replace(WORKSHEETS, (reference, quoted?: string, plain?: string) => {
    const names = (quoted?.replace(/''/g, "'") ?? plain ?? '').split(':');
    const isFrom = (name: string) => name.toLowerCase() === from.toLowerCase();
    if (quoted?.includes(']') === true || !names.some(isFrom)) return reference;
    return `${quotedName(names.map((name) => (isFrom(name) ? to : name)).join(':'))}!`;
  });
}

/**
 * The tables and other names that a formula may speak of, in small letters, among other words.
 * @example wordsIn('=COUNTA(CatatanReviu[Status])').has('catatanreviu') //=> true
 */
export function wordsIn(formula: string): ReadonlySet<string> {
  const text = formula
    .replace(/"(?:[^"]|"")*"/g, ' ')
    // A name with a worksheet or a workbook before it is another one.
    .replace(/'(?:[^']|'')+'!/g, '_!')
    // Names of columns, and of workbooks.
    .replace(/\[(?:[^[\]]|\[[^\]]*\])*\]/g, ' ');
  return new Set(text.toLowerCase().split(/[^\p{L}\d_.\\?!]/u));
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
