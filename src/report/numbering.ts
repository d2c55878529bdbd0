import { isBlank } from '../workbook/workbook.ts';
import { labelOf, ownerCell, startsIn, type SheetView } from './sheetView.ts';

/** What a numbering row says a column is worked out from; the operands are numbers of the same row. */
export interface Declaration {
  /** As written: `13 = 9 + 10 + 11 + 12`. */
  readonly text: string;
  readonly kind: 'sum' | 'ratio' | 'difference';
  /** The numbers of its operands, in order. */
  readonly operands: readonly string[];
}

/** A row that numbers the columns of a table. */
export interface Numbering {
  /** The number of each numbered column (`7`, `c`), which several columns merged under one number share. */
  readonly numbers: ReadonlyMap<number, string>;
  readonly declarations: ReadonlyMap<number, Declaration>;
}

const FEWEST_NUMBERS = 3;
/** `7`, `(7)`, `(c)`; an office program turns `(c)` into a sign. */
const NUMBER = /^\(?(\d{1,3}|[a-z])\)?\.?$/i;
const LONGEST_DECLARATION = 60;
const DECLARATION = /^(?:\(?(\d{1,3}|[a-z])\)?\s*=|=)?(.*)$/i;

/**
 * Reads a row `1 2 3 …`, `(a) (b) …` or one with formulas (`15 = 14 / 6 x 100`) below a header.
 * @returns `undefined` where the row is none
 */
export function numberingIn(view: SheetView, row: number): Numbering | undefined {
  const cells = view.sheet.grid[row];
  const first = cells?.find((cell) => cell !== undefined && !isBlank(cell));
  // Most rows of a table are told by their first cell.
  if (first === undefined || !looksLikeNumber(labelOf(first))) return undefined;
  const numbers = new Map<number, string>();
  const declarations = new Map<number, Declaration>();
  let last = '';
  let ofOwn = 0;
  for (const column of startsIn(view, row)) {
    const text = labelOf(ownerCell(view, row, column)).replace('©', '(c)');
    const number = NUMBER.exec(text)?.[1]?.toLowerCase();
    const declaration = number === undefined ? declarationIn(text, [...numbers.values()]) : undefined;
    const own = number ?? declaration?.own ?? (declaration === undefined ? undefined : following(last));
    if (own === undefined) return undefined;
    if (number !== undefined && !comesAfter(number, last)) return undefined;
    if (number !== undefined) ofOwn++;
    last = own;
    const area = view.mergeAt(row, column);
    for (let covered = column; covered <= (area?.right ?? column); covered++) numbers.set(covered, own);
    if (declaration !== undefined) declarations.set(column, declaration.declaration);
  }
  const [start] = numbers.values();
  const startsLow = start === '1' || start === '2' || start === 'a' || start === 'b';
  return ofOwn >= FEWEST_NUMBERS && startsLow ? { numbers, declarations } : undefined;
}

function looksLikeNumber(text: string): boolean {
  return text.length <= 5 && NUMBER.test(text);
}

function comesAfter(number: string, last: string): boolean {
  if (last === '') return true;
  const isDigits = /^\d/.test(number);
  if (isDigits !== /^\d/.test(last)) return false;
  return isDigits ? Number(number) > Number(last) : number > last;
}

function following(number: string): string {
  return /^\d/.test(number) ? String(Number(number) + 1) : String.fromCharCode(number.charCodeAt(0) + 1);
}

/** A formula may leave out its own number and the equals sign (`5 / 4 x 100`) if it is one of numbers of the row. */
function declarationIn(
  text: string,
  numbers: readonly string[],
): { own: string | undefined; declaration: Declaration } | undefined {
  const [, own, right = ''] = DECLARATION.exec(text) ?? [];
  if (text.length > LONGEST_DECLARATION) return undefined;
  const plain = right
    .toLowerCase()
    .replace(/[\s()%]/g, '')
    .replace(/[x×*]100$/, '')
    .replaceAll(':', '/');
  for (const [kind, sign] of [
    ['sum', '+'],
    ['ratio', '/'],
    ['difference', '-'],
  ] as const) {
    const operands = plain.split(sign);
    if (operands.length < 2 || !operands.every((operand) => /^(\d{1,3}|[a-z])$/.test(operand))) continue;
    // `2 - 3` may be a range.
    const isPlain = kind !== 'difference' && operands.every((operand) => numbers.includes(operand));
    return text.includes('=') || isPlain
      ? { own: own?.toLowerCase(), declaration: { text, kind, operands } }
      : undefined;
  }
  return undefined;
}
