import { readPeriodLabel } from '../workbook/period.ts';
import { textOf } from '../workbook/workbook.ts';
import type { Signature, SigningDate, Words } from './report.ts';
import { ownerCell, ownerOf, startsIn, type SheetView } from './sheetView.ts';

const NIP = /^NIP\b[\s.:]*(\d[\d\s.]*)$/i;

/**
 * The signatures in rows that are of no table: each is the number of a civil servant, with the name above it and, where
 * it is told, the place and date of signing.
 * @param bands ranges of rows, the last one left out
 */
export function signaturesIn(
  view: SheetView,
  bands: readonly { readonly from: number; readonly to: number }[],
): Signature[] {
  const found: Signature[] = [];
  for (const { from, to } of bands) {
    for (let row = from; row < to; row++) {
      const cells = view.sheet.grid[row] ?? [];
      for (let column = 0; column < cells.length; column++) {
        const value = cells[column]?.value;
        if (typeof value !== 'string' || !/^\s*nip/i.test(value)) continue;
        const text = textOf({ value });
        const digits = NIP.exec(text)?.[1]?.replace(/\D/g, '');
        if (digits !== undefined) found.push(signatureAt(view, { row, column, text }, digits));
      }
    }
  }
  return found;
}

/** Rows above the number that its signature takes up, at most: place, date, office, and room to sign. */
const MOST_ROWS = 14;

/** The rank of a civil servant, which stands between name and number: `Pembina Utama Muda`, `Penata Tk. I (III/d)`. */
const RANK = /^(?:pembina|penata|pengatur|juru)\b|\b[IV]+\s?\/\s?[a-e]\b/i;

function signatureAt(view: SheetView, nip: Words, digits: string): Signature {
  let name: Words | undefined;
  for (let row = nip.row - 1; row >= Math.max(0, nip.row - MOST_ROWS); row--) {
    const place = ownerOf(view, row, nip.column);
    const text = textOf(ownerCell(view, row, nip.column));
    if (text === '') continue;
    // Another signature begins above.
    if (NIP.test(text)) break;
    const signing = signingIn(text);
    if (signing !== undefined) {
      return { nip, digits, ...(name === undefined ? {} : { name }), signed: { ...place, text, ...signing } };
    }
    if (name === undefined && !RANK.test(text) && nip.row - row <= MOST_ROWS_TO_NAME)
      name = { ...place, text };
  }
  return { nip, digits, ...(name === undefined ? {} : { name }) };
}

/** The name stands right above the number, or above the rank. */
const MOST_ROWS_TO_NAME = 3;

const SIGNING = /^(\p{L}[\p{L}. ]*),[\s.…_]*(\d{1,2})?[\s.…_]*(\p{L}+)\s+((?:19|20)\d{2})$/u;

/** Where and when, of a text such as `Singaraja, 31 Desember 2021`. */
function signingIn(text: string): { readonly town: string; readonly date?: SigningDate } | undefined {
  const [, town = '', day, word = '', year] = SIGNING.exec(text) ?? [];
  const month = readPeriodLabel(word)?.period;
  if (year === undefined || month?.kind !== 'month') return undefined;
  return {
    town: town.trim(),
    date: { year: Number(year), month: month.index, ...(day === undefined ? {} : { day: Number(day) }) },
  };
}

const YEAR = /\b((?:19|20)\d{2})\b/g;
const MOST_TITLE_ROWS = 20;

/** The year that the titles above a table name, where it is one and the same. */
export function yearIn(view: SheetView, headerTop: number): number | undefined {
  const years = new Set<number>();
  for (let row = 0; row < Math.min(headerTop, MOST_TITLE_ROWS); row++) {
    for (const column of startsIn(view, row)) {
      const { value } = ownerCell(view, row, column);
      if (typeof value !== 'string') continue;
      for (const [year] of value.matchAll(YEAR)) years.add(Number(year));
    }
  }
  const [only] = years;
  return years.size === 1 ? only : undefined;
}
