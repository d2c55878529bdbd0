import { columnLetters, columnNumber, quotedSheetName } from './reference.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';

/** A formula cut into the pieces that matter here. Joining the texts gives the formula back. */
type Token =
  | { readonly kind: 'text' | 'sheet' | 'function' | 'other'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string };

const PIECES =
  /(?<text>"(?:[^"]|"")*")|(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)|(?<function>[A-Za-z_][A-Za-z0-9_.]*(?=\())|(?<reference>(?<![\p{L}\p{N}_.$])(?:\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!]))|(?<other>[\p{L}_][\p{L}\p{N}_.]*|[\s\S])/gu;

function tokens(formula: string): readonly Token[] {
  return [...formula.matchAll(PIECES)].map(({ 0: text, groups = {} }): Token => {
    if (groups.text !== undefined) return { kind: 'text', text };
    if (groups.sheet !== undefined) return { kind: 'sheet', text };
    if (groups.function !== undefined) return { kind: 'function', text };
    if (groups.reference !== undefined) return { kind: 'reference', text };
    return { kind: 'other', text };
  });
}

/**
 * The formula as Excel gives it back: function names, cell references and booleans in capitals. What was
 * written can't be compared letter by letter with what is read.
 */
export function normalised(formula: string): string {
  return tokens(formula)
    .map(({ kind, text }) => {
      const isBoolean = kind === 'other' && /^(true|false)$/i.test(text);
      return kind === 'function' || kind === 'reference' || isBoolean ? text.toUpperCase() : text;
    })
    .join('');
}

/** Rewrites the references to a sheet after it got another name, as Excel does. */
export function withSheetRenamed(formula: string, before: string, after: string): string {
  return withSheet(formula, before, `${quotedSheetName(after)}!`);
}

/** Rewrites the references to a deleted sheet to `#REF!`, as Excel does. */
export function withSheetDeleted(formula: string, name: string): string {
  return withSheet(formula, name, '#REF!');
}

/** Rewrites the structured references to a table (`Table1[Nilai]`) after it got another name. */
export function withTableRenamed(formula: string, before: string, after: string): string {
  const pieces = tokens(formula);
  return pieces
    .map(({ kind, text }, index) => {
      const isTable = kind === 'other' && text.toLowerCase() === before.toLowerCase();
      return isTable && pieces[index + 1]?.text === '[' ? after : text;
    })
    .join('');
}

function withSheet(formula: string, name: string, replacement: string): string {
  return tokens(formula)
    .map(({ kind, text }) => (kind === 'sheet' && isPrefixOf(text, name) ? replacement : text))
    .join('');
}

function isPrefixOf(prefix: string, name: string): boolean {
  const written = prefix
    .slice(0, -1)
    .replace(/^'([\s\S]*)'$/, '$1')
    .replaceAll("''", "'");
  return written.toLowerCase() === name.toLowerCase();
}

/** Turns `=A1+$B$2` into `=R[-1]C[-1]+R2C2`, as seen from a 0-based row and column. */
export function toR1C1(formula: string, row: number, column: number): string {
  return tokens(formula)
    .map(({ kind, text }) => (kind === 'reference' ? referenceToR1C1(text, row, column) : text))
    .join('');
}

function referenceToR1C1(reference: string, row: number, column: number): string {
  return reference
    .split(':')
    .map((end) => {
      const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/.exec(end);
      const [, fixedColumn, letters, fixedRow, number] = match ?? [];
      const rowPart = number === undefined ? '' : part('R', fixedRow === '$', Number(number) - 1, row);
      const columnPart =
        letters === undefined ? '' : part('C', fixedColumn === '$', columnNumber(letters), column);
      return rowPart + columnPart;
    })
    .join(':');
}

function part(letter: 'R' | 'C', isFixed: boolean, index: number, origin: number): string {
  if (isFixed) return letter + String(index + 1);
  return index === origin ? letter : `${letter}[${index - origin}]`;
}

const R1C1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.(])/giu;

/** Turns `=R[-1]C[-1]+R2C2` into `=A1+$B$2`, as seen from a 0-based row and column. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (text, rowPart?: string, columnPart?: string) => {
    if (text.startsWith('"') || text.startsWith("'")) return text;
    const toRow = index(rowPart, row, MAX_ROWS);
    const toColumn = index(columnPart, column, MAX_COLUMNS);
    return `${toColumn.sign}${columnLetters(toColumn.index)}${toRow.sign}${toRow.index + 1}`;
  });
}

/** A relative reference that leaves the sheet comes in again at the other end, as in Excel. */
function index(written: string | undefined, origin: number, size: number) {
  if (written === undefined) return { sign: '', index: origin };
  if (!written.startsWith('[')) return { sign: '$', index: Number(written) - 1 };
  return { sign: '', index: (origin + Number(written.slice(1, -1)) + size) % size };
}
