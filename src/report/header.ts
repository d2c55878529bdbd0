import { readPeriodLabel, type Period } from '../workbook/period.ts';
import { isBlank, textOf } from '../workbook/workbook.ts';
import { BUDGET_WORDS, PANEL_WORDS, roleOfWords, squash, type HeaderRole } from './headerWords.ts';
import { areaAt, labelOf, ownerCell, ownerOf, startsAt, type SheetView } from './sheetView.ts';

/** A column of a table as its header describes it. */
export interface HeaderColumn {
  readonly column: number;
  readonly role: HeaderRole;
  /** The header's texts from the top tier down. */
  readonly path: readonly string[];
  /** The period that the header names (`TRIWULAN I` over `T`). */
  readonly period?: Period;
  readonly isBudget: boolean;
}

/** The header of a table: its rows (0-based, both included, numbering row too) and the columns with a known role. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/**
 * Finds the first header that names a target and a realization.
 * @returns `undefined` where the sheet has none
 */
export function findHeader(view: SheetView): Header | undefined {
  for (let row = 0; row < view.rowCount; row++) {
    if (!namesTargetAndRealization(view, row)) continue;
    const top = topOf(view, row);
    const bottom = bottomOf(view, top, row);
    const columns = columnsOf(view, top, bottom);
    return { top, bottom: isNumberingRow(view, bottom + 1) ? bottom + 1 : bottom, columns };
  }
  return undefined;
}

function textsStartingIn(view: SheetView, row: number): { column: number; text: string }[] {
  const texts = [];
  for (let column = 0; column < view.columnCount; column++) {
    if (!startsAt(view, row, column)) continue;
    texts.push({ column, text: textOf(ownerCell(view, row, column)) });
  }
  return texts;
}

function namesTargetAndRealization(view: SheetView, row: number): boolean {
  const roles = new Set(textsStartingIn(view, row).map(({ text }) => roleOfWords(text)));
  return roles.has('realization') && (roles.has('target') || roles.has('annualTarget'));
}

/** Tiers above the row that names target and realization: rows of several words, or the panel's own; not a title. */
function topOf(view: SheetView, leafRow: number): number {
  let top = leafRow;
  while (top > 0) {
    const texts = textsStartingIn(view, top - 1);
    const hasNumbers = texts.some(({ text }) => text === '');
    const isPanel = texts.length === 1 && texts.every(({ text }) => PANEL_WORDS.test(squash(text)));
    if ((texts.length < 2 && !isPanel) || hasNumbers) break;
    top--;
  }
  return top;
}

/** The header goes down as far as its merged cells and as rows below hold nothing but words of headers. */
function bottomOf(view: SheetView, top: number, leafRow: number): number {
  let bottom = leafRow;
  for (let row = top; row <= leafRow; row++) {
    for (const { column } of textsStartingIn(view, row)) {
      bottom = Math.max(bottom, areaAt(view, row, column).bottom);
    }
  }
  for (;;) {
    const texts = textsStartingIn(view, bottom + 1);
    const isTier = texts.length >= 2 && texts.every(({ text }) => roleOfWords(text) !== undefined);
    if (!isTier) return bottom;
    bottom++;
  }
}

function columnsOf(view: SheetView, top: number, bottom: number): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    const path = pathOf(view, column, top, bottom);
    const leaf = path[path.length - 1];
    if (leaf === undefined) continue;
    const role = roleOfWords(leaf);
    // A lone letter is a header only below another that says what of.
    if (role === undefined || (squash(leaf).length === 1 && leaf !== '%' && path.length < 2)) continue;
    const period = path.map((text) => readPeriodLabel(text)?.period).find((found) => found !== undefined);
    columns.push({
      column,
      role,
      path,
      ...(period === undefined ? {} : { period }),
      isBudget: path.some((text) => BUDGET_WORDS.test(squash(text))),
    });
  }
  return columns;
}

function pathOf(view: SheetView, column: number, top: number, bottom: number): string[] {
  const path: string[] = [];
  let last = -1;
  for (let row = top; row <= bottom; row++) {
    const owner = ownerOf(view, row, column);
    if (owner.row * view.columnCount + owner.column === last) continue;
    last = owner.row * view.columnCount + owner.column;
    const text = labelOf(ownerCell(view, row, column));
    if (text !== '') path.push(text);
  }
  return path;
}

/** A row `1 2 3 …` (or `(1) (2) …`) below a header: whole numbers that rise from column to column, and nothing else. */
export function isNumberingRow(view: SheetView, row: number): boolean {
  let count = 0;
  let last = 0;
  for (let column = 0; column < view.columnCount; column++) {
    const cell = ownerCell(view, row, column);
    if (isBlank(cell) || !startsAt(view, row, column)) continue;
    const number = Number(/^\(?(\d{1,3})\)?$/.exec(labelOf(cell))?.[1] ?? Number.NaN);
    if (!(number > last) || (count === 0 && number > 2)) return false;
    last = number;
    count++;
  }
  return count >= 4;
}
