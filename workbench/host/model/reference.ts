import type { Rect } from '../../../src/workbook/workbook.ts';
import { isEntireColumn, isEntireRow, isOnSheet, isSingleCell } from './area.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';

/** An address with the sheet that it names, if it names one. */
export interface Reference {
  readonly sheetName: string | undefined;
  readonly area: Rect;
}

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → `0`, `ab` → `27`. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The A1-style address without a sheet name: `B2`, `A1:C3`, `H:H`, `2:4`. */
export function addressOfArea(area: Rect): string {
  if (isEntireColumn(area) && !isEntireRow(area)) {
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  }
  if (isEntireRow(area) && !isEntireColumn(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = columnLetters(area.left) + String(area.top + 1);
  return isSingleCell(area) ? first : `${first}:${columnLetters(area.right)}${area.bottom + 1}`;
}

/** A sheet name as it stands before the `!`: quoted unless it is a plain word that can't be taken for a cell. */
export function quotedSheetName(name: string): string {
  const isPlainWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(name);
  return isPlainWord && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Daily!A1:B2`, `'Monthly Sum'!C3`. */
export function fullAddress(sheetName: string, area: Rect): string {
  return `${quotedSheetName(sheetName)}!${addressOfArea(area)}`;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads an A1-style address without a sheet name; `undefined` where it is none or lies outside a sheet. */
export function parseArea(address: string): Rect | undefined {
  const cells = CELLS.exec(address);
  if (cells !== null) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return ordered(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right));
  }
  const columns = COLUMNS.exec(address);
  if (columns !== null) {
    const [, left = '', right = ''] = columns;
    return ordered(0, columnNumber(left), MAX_ROWS - 1, columnNumber(right));
  }
  const rows = ROWS.exec(address);
  if (rows !== null) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** Reads `A1`, `Sheet1!A1:B2`, `'It''s'!A:A`; `undefined` where the text is no address. */
export function parseReference(text: string): Reference | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (match === null) return undefined;
  const area = parseArea(match[3] ?? '');
  if (area === undefined) return undefined;
  return { sheetName: match[1]?.replaceAll("''", "'") ?? match[2], area };
}

function ordered(row: number, column: number, otherRow: number, otherColumn: number): Rect | undefined {
  const area = {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
  return isOnSheet(area) ? area : undefined;
}
