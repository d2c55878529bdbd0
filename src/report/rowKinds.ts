import { readPeriodLabel } from '../workbook/period.ts';
import { isBlank, textOf } from '../workbook/workbook.ts';
import { isHeaderRow, type Header } from './header.ts';
import { isFigureRole } from './columnRole.ts';
import { meaningOf } from './headerMeaning.ts';
import { squash } from './names.ts';
import { AVERAGE_WORDS, FOOTER_WORDS, TOTAL_WORDS } from './headerWords.ts';
import { numberingIn } from './numbering.ts';
import { areaAt, labelOf, ownerCell, startsIn, type SheetView } from './sheetView.ts';

/** What a row below the header is. Rows of data belong to the panels, each of which reads them on its own. */
export type RowKind =
  | { readonly kind: 'data' }
  | { readonly kind: 'blank' }
  /** A header printed again, a row of numbers, averages, notes: nothing of the table. */
  | { readonly kind: 'aside' }
  /** A band over the rows below it; `column` is where its text begins. */
  | { readonly kind: 'group'; readonly text: string; readonly column: number }
  | { readonly kind: 'total'; readonly label: string; readonly column: number };

/** The rows of a table below its header: `kinds[i]` is row `first + i`; a signature or the next table ends it. */
export interface TableRows {
  readonly first: number;
  readonly kinds: readonly RowKind[];
  /** The row at which the search for another table goes on. */
  readonly end: number;
}

const DATA: RowKind = { kind: 'data' };
const BLANK: RowKind = { kind: 'blank' };
const ASIDE: RowKind = { kind: 'aside' };

/** What classifying looks up for each row. */
interface Layout {
  readonly view: SheetView;
  /** The columns that hold figures or periods. */
  readonly figures: ReadonlySet<number>;
  /** The same by column, 1 where it holds figures: every cell of the table is asked. */
  readonly isFigure: Uint8Array;
  readonly firstFigure: number;
  readonly width: number;
  /** The texts of each column's header. */
  readonly headers: ReadonlyMap<number, ReadonlySet<string>>;
  /** What stands above the header: pages repeat it. */
  readonly titles: ReadonlySet<string>;
  /** A column of figures in which a word tells that another header begins. */
  readonly probes: readonly number[];
  readonly last: number;
}

/**
 * Classifies every row below the header, down to the signature block, the next table or a given last row.
 * @param last the last row of the table where it is given, 0-based
 */
export function classifyRows(view: SheetView, header: Header, last = view.rowCount - 1): TableRows {
  const first = header.bottom + 1;
  const layout = layoutOf(view, header);
  const kinds: RowKind[] = [];
  for (let row = first; row <= last; row++) {
    const kind = kindOf(layout, row);
    if (kind === 'end') return { first, kinds, end: row + 1 };
    if (kind === 'nextTable') return { first, kinds, end: row };
    kinds.push(kind);
  }
  return { first, kinds, end: last + 1 };
}

function layoutOf(view: SheetView, { top, columns }: Header): Layout {
  const figures = new Set(
    columns.flatMap(({ column, roles: [role], period }) =>
      (role === undefined ? period !== undefined : isFigureRole(role) || role === 'period') ? [column] : [],
    ),
  );
  const isFigure = new Uint8Array(view.columnCount + 1);
  for (const column of figures) isFigure[column] = 1;
  return {
    view,
    figures,
    isFigure,
    firstFigure: Math.min(...figures),
    width: columns.length,
    titles: titlesAbove(view, top),
    headers: new Map(columns.map(({ column, path }) => [column, new Set(path)])),
    probes: columns.flatMap(({ column, roles: [role] }) =>
      role === 'realization' || role === 'target' || role === 'annualTarget' ? [column] : [],
    ),
    last: Math.max(...columns.map(({ column }) => column)),
  };
}

const MOST_TITLE_ROWS = 20;

function titlesAbove(view: SheetView, top: number): ReadonlySet<string> {
  const titles = new Set<string>();
  for (let row = Math.max(0, top - MOST_TITLE_ROWS); row < top; row++) {
    for (const column of startsIn(view, row)) {
      const text = ownerCell(view, row, column).value;
      if (typeof text === 'string') titles.add(text);
    }
  }
  return titles;
}

function kindOf(layout: Layout, row: number): RowKind | 'end' | 'nextTable' {
  const { view, isFigure } = layout;
  const cells = view.sheet.grid[row] ?? [];
  let starts = 0;
  let hasFigures = false;
  let first = -1;
  const end = Math.min(cells.length - 1, layout.last);
  for (let column = 0; column <= end; column++) {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) continue;
    if (first < 0) first = column;
    starts++;
    if (isFigure[column] === 1) hasFigures = true;
  }
  // Cells merged from above may still cover the row: such a row is part of their block.
  if (first < 0) return BLANK;
  if (starts === 1) {
    const text = cells[first]?.value;
    if (
      typeof text === 'string' &&
      (layout.titles.has(text) || layout.headers.get(first)?.has(text) === true)
    )
      return ASIDE;
  } else {
    const again = headerAgain(layout, row);
    if (again !== undefined) return again;
  }
  if (starts <= 4) {
    const below = belowTable(layout, row, first, hasFigures);
    if (below !== undefined) return below;
  }
  const total = totalLabelIn(layout, row);
  if (total !== undefined) {
    if (total.isAverage) return ASIDE;
    const isOpen = hasFigures || hasOpenFigures(layout, row);
    if (isOpen) return { kind: 'total', label: total.label, column: total.column };
  }
  if (!hasFigures && starts <= 2) return bandIn(layout, row, first, starts) ?? DATA;
  if (starts === 1 && isWide(layout, row, first)) {
    const text = labelOf(ownerCell(view, row, first));
    if (typeof ownerCell(view, row, first).value === 'string') return { kind: 'group', text, column: first };
  }
  return DATA;
}

/** The table's own header printed again, a numbering row, or the header of another table. */
function headerAgain({ view, headers, probes }: Layout, row: number): RowKind | 'nextTable' | undefined {
  const cells = view.sheet.grid[row] ?? [];
  let words = 0;
  for (const column of probes) {
    const value = cells[column]?.value;
    if (typeof value === 'string' && value.length <= 60 && startsWithLetter(value)) words++;
  }
  if (words > 0 || isNumberOne(cells.find((cell) => cell !== undefined && !isBlank(cell))?.value)) {
    const starts = startsIn(view, row);
    const same = starts.filter((column) => {
      const text = textOf(ownerCell(view, row, column));
      const own = headers.get(column);
      return own !== undefined && text !== '' && [...own].some((word) => squash(word) === squash(text));
    });
    if (same.length * 2 > starts.length) return ASIDE;
    if (starts.length >= 4 && numberingIn(view, row) !== undefined) return ASIDE;
    if (words > 0 && isHeaderRow(view, row)) return 'nextTable';
  }
  return undefined;
}

function startsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}

function isNumberOne(value: unknown): boolean {
  return value === 1 || value === 2 || value === '1' || value === '(1)' || value === '(a)' || value === 'a';
}

const DATE_OF_SIGNING = /^[\p{L}. /]+,\s*(?:\d{1,2}\s+)?(\p{L}+)\s+\d{4}$/u;
const FOOTER = new RegExp(`^(?:${FOOTER_WORDS.join('|')})\\b\\s*[:.]`, 'i');

/** A signature ends the table; notes are no part of it. */
function belowTable(
  { view }: Layout,
  row: number,
  first: number,
  hasFigures: boolean,
): RowKind | 'end' | undefined {
  for (const column of startsIn(view, row)) {
    const text = textOf(ownerCell(view, row, column));
    if (text === '') continue;
    if (isSignature(text)) return 'end';
    if (column === first && (FOOTER.test(text) || text.startsWith('*)')) && !hasFigures) return ASIDE;
  }
  return undefined;
}

function isSignature(text: string): boolean {
  if (/^nip\b/i.test(text) || /^mengetahui\b/i.test(text)) return true;
  const month = text.length <= 60 ? DATE_OF_SIGNING.exec(text)?.[1] : undefined;
  return month !== undefined && readPeriodLabel(month) !== undefined;
}

const TOTALS = TOTAL_WORDS.map(squash).sort((a, b) => b.length - a.length);
const TOTAL_LABEL = new RegExp(
  `^(?:(?:grand|sub)?(?:total|jumlah))(?:${TOTALS.join('|')}|[ivx]+|rp|[a-e])*$`,
);

/** Whether a text is the label of a row that adds up others, and nothing more. */
export function isTotalLabel(text: string): boolean {
  return TOTAL_LABEL.test(squash(text));
}

const AVERAGES = AVERAGE_WORDS.map((word) => squash(word));

/** A label of totals or averages left of the figures. */
function totalLabelIn(
  { view, firstFigure }: Layout,
  row: number,
): { readonly label: string; readonly column: number; readonly isAverage: boolean } | undefined {
  const cells = view.sheet.grid[row] ?? [];
  for (let column = 0; column < firstFigure && column < cells.length; column++) {
    const value = cells[column]?.value;
    // Names are mostly longer; the first letters of all label words.
    if (typeof value !== 'string' || value.length > 60 || !/^[\s(]*[gstjr]/i.test(value)) continue;
    const label = textOf(ownerCell(view, row, column));
    const squashed = squash(label);
    if (isTotalLabel(label)) return { label, column, isAverage: false };
    if (AVERAGES.some((word) => squashed.startsWith(word))) return { label, column, isAverage: true };
  }
  return undefined;
}

/** Whether a row has cells for figures of its own, though they are blank: its label is not merged over all of them. */
function hasOpenFigures({ view, figures }: Layout, row: number): boolean {
  return [...figures].some((column) => view.mergeAt(row, column) === undefined);
}

/** A row of one text, with no more than a number before it, left of the figures or merged over them. */
function bandIn(layout: Layout, row: number, first: number, starts: number): RowKind | undefined {
  const { view, firstFigure, figures } = layout;
  if (first >= firstFigure) return undefined;
  for (const column of figures) {
    const merge = view.mergeAt(row, column);
    if (merge !== undefined && (merge.top < row || merge.bottom > row)) return undefined;
  }
  const texts = startsIn(view, row)
    .filter((column) => column <= layout.last)
    .map((column) => ({ column, text: labelOf(ownerCell(view, row, column)) }));
  const [one, other] = texts;
  if (one === undefined || texts.some(({ column }) => column >= firstFigure)) return undefined;
  if (areaAt(view, row, one.column).bottom > row) return undefined;
  if (starts === 1) {
    return typeof ownerCell(view, row, one.column).value === 'string'
      ? { kind: 'group', text: one.text, column: one.column }
      : undefined;
  }
  if (other === undefined) return undefined;
  const isNumbered =
    /^(?:[ivx]+|[a-z])[.)]?$/i.test(one.text) || isBandWord(other.text) || /^\d+(?:[.]\d+)+/.test(one.text);
  return isNumbered || isBandWord(one.text)
    ? {
        kind: 'group',
        text: isBandWord(one.text) ? `${one.text} ${other.text}` : other.text,
        column: other.column,
      }
    : undefined;
}

function isBandWord(text: string): boolean {
  const [role] = meaningOf(text).roles;
  return role === 'objective' || role === 'item';
}

/** One cell of text merged over most of the table. */
function isWide({ view, width }: Layout, row: number, column: number): boolean {
  const area = areaAt(view, row, column);
  return area.top === area.bottom && (area.right - area.left + 1) * 2 > width;
}
