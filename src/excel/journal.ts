import type { FillRecord } from './spreadsheet.ts';

/** What a cell holds: the constant or formula, the value that it shows, its number format. */
export interface CellImage {
  readonly content: string | number | boolean;
  readonly value: string | number | boolean;
  readonly numberFormat: string;
}

/** A cell that a fill changes. */
export interface JournalCell {
  readonly sheetId: string;
  /** For a workbook that was closed since: sheets may get other ids. */
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellImage;
  /** What was written, as Excel gave it back; in an unfinished fill what was about to be written. */
  readonly after: CellImage;
}

/** A fill with the image of every cell before and after: enough to undo it after the pane was closed. */
export interface JournalEntry {
  readonly record: FillRecord;
  readonly cells: readonly JournalCell[];
}

/** The fills that a workbook remembers, newest first. */
export interface Journal {
  readonly version: 1;
  readonly entries: readonly JournalEntry[];
}

export const EMPTY_JOURNAL: Journal = { version: 1, entries: [] };

/** Old fills make way: an undo is wanted for what was just done, and the journal travels with the workbook. */
const REMEMBERED = 20;

/** The journal with an entry put in, or put in the place of the one with its id. */
export function withEntry(journal: Journal, entry: JournalEntry): Journal {
  const others = journal.entries.filter(({ record }) => record.id !== entry.record.id);
  const isKnown = others.length < journal.entries.length;
  const entries = isKnown
    ? journal.entries.map((known) => (known.record.id === entry.record.id ? entry : known))
    : [entry, ...others].slice(0, REMEMBERED);
  return { version: 1, entries };
}

export function withoutEntry(journal: Journal, id: string): Journal {
  return { version: 1, entries: journal.entries.filter(({ record }) => record.id !== id) };
}

/** Whether a cell holds what an image says: the same constant or formula. What a formula shows may have moved on. */
export function isImage(now: CellImage, image: CellImage): boolean {
  return sameValue(now.content, image.content);
}

/** Equal values; numbers as Excel compares them, to 15 significant digits. */
export function sameValue(a: CellImage['value'], b: CellImage['value']): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || a.toPrecision(15) === b.toPrecision(15);
  return a === b;
}
