import { readPeriodLabel } from '../workbook/period.ts';
import { textOf } from '../workbook/workbook.ts';
import { isNumberingRow, type Header } from './header.ts';
import { squash, TOTAL_WORDS } from './headerWords.ts';
import { areaAt, labelOf, ownerCell, startsAt, type SheetView } from './sheetView.ts';

/** What a row below the header is. Rows of data belong to the panels, each of which reads them on its own. */
export type RowKind =
  | { readonly kind: 'data' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'header' }
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'total'; readonly label: string; readonly column: number };

/** The rows of a table below its header: `kinds[i]` is row `first + i`; a signature or notes end it. */
export interface TableRows {
  readonly first: number;
  readonly kinds: readonly RowKind[];
}

const DATE_OF_SIGNING = /^[\p{L}. /]+,\s*(\d{1,2}\s+)?(\p{L}+)\s+\d{4}$/u;

/** Classifies every row below the header, down to the signature block or the end of the sheet. */
export function classifyRows(view: SheetView, header: Header): TableRows {
  const first = header.bottom + 1;
  const kinds: RowKind[] = [];
  for (let row = first; row < view.rowCount; row++) {
    const kind = kindOf(view, header, row);
    if (kind === 'signature') break;
    kinds.push(kind);
  }
  return { first, kinds };
}

function kindOf(view: SheetView, header: Header, row: number): RowKind | 'signature' {
  const starts: number[] = [];
  for (let column = 0; column < view.columnCount; column++) {
    if (startsAt(view, row, column)) starts.push(column);
  }
  const [firstColumn] = starts;
  // Cells merged from above may still cover the row: such a row is part of their block.
  if (firstColumn === undefined) return { kind: 'blank' };
  const text = labelOf(ownerCell(view, row, firstColumn));

  if (starts.length <= 2 && isSignature(text)) return 'signature';
  if (isRepeatedHeader(view, header, row, starts) || isNumberingRow(view, row)) return { kind: 'header' };
  if (starts.length === 1 && isHeading(view, header, row, firstColumn)) {
    return { kind: 'group', text };
  }
  const label = starts.find((column) => isTotalLabel(textOf(ownerCell(view, row, column))));
  if (label !== undefined && starts.some((column) => column > label && hasFigureRole(header, column))) {
    return { kind: 'total', label: textOf(ownerCell(view, row, label)), column: label };
  }
  return { kind: 'data' };
}

function isSignature(text: string): boolean {
  if (/^nip\b/i.test(text)) return true;
  const month = DATE_OF_SIGNING.exec(text)?.[2];
  return month !== undefined && readPeriodLabel(month) !== undefined;
}

/** One cell of text merged over most of the table. */
function isHeading(view: SheetView, header: Header, row: number, column: number): boolean {
  const area = areaAt(view, row, column);
  const width = area.right - area.left + 1;
  const text = textOf(ownerCell(view, row, column));
  return area.top === area.bottom && width * 2 > header.columns.length && text !== '' && !isSignature(text);
}

function isRepeatedHeader(view: SheetView, header: Header, row: number, starts: readonly number[]): boolean {
  const same = starts.filter((column) => {
    const words = header.columns.find((known) => known.column === column)?.path ?? [];
    const text = textOf(ownerCell(view, row, column));
    // Most cells differ from their header in length already.
    return words.some((word) => word === text || (isShort(text) && squash(word) === squash(text)));
  });
  return same.length === starts.length || (same.length >= 2 && same.length * 2 > starts.length);
}

/** Labels of totals and headers are short; names and remarks are mostly longer. */
function isShort(text: string): boolean {
  return text !== '' && text.length <= 40;
}

function isTotalLabel(text: string): boolean {
  return isShort(text) && /^[\s(]*[gstj]/i.test(text) && TOTAL_WORDS.test(squash(text));
}

function hasFigureRole(header: Header, column: number): boolean {
  const role = header.columns.find((known) => known.column === column)?.role;
  return role === 'annualTarget' || role === 'target' || role === 'realization' || role === 'percent';
}
