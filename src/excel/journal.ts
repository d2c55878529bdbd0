import type { HeldColumn } from './calculatedColumns.ts';
import type { FillRecord } from './spreadsheet.ts';

/** What a cell holds: the constant or formula, the value that it shows, its number format. */
export interface CellImage {
  readonly content: string | number | boolean;
  readonly value: string | number | boolean;
  readonly numberFormat: string;
}

/** A cell that a fill changes, with its image before and after: enough to undo it after the pane was closed. */
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

/** A part of what a fill changes. */
export interface JournalPortion {
  readonly cells: readonly JournalCell[];
  /** Of an unfinished fill: the columns that Excel may have filled besides. */
  readonly columns: readonly HeldColumn[];
}

/** Old fills make way: an undo is wanted for what was just done, and the journal travels with the workbook. */
const MOST_FILLS = 20;
const MOST_CELLS = 100_000;

/** Records, newest first, with one put in, or put in the place of the one with its id. */
export function withRecord(records: readonly FillRecord[], record: FillRecord): readonly FillRecord[] {
  return records.some(({ id }) => id === record.id)
    ? records.map((known) => (known.id === record.id ? record : known))
    : [record, ...records];
}

/** The records that are kept: the newest always, older ones as far as there is room for their cells. */
export function keptRecords(records: readonly FillRecord[]): readonly FillRecord[] {
  let cells = 0;
  const full = records.findIndex((record, index) => {
    // Of one that was undone no cell is kept.
    if (record.state !== 'undone') cells += record.cells;
    return index >= MOST_FILLS || (index > 0 && cells > MOST_CELLS);
  });
  return full < 0 ? records : records.slice(0, full);
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
