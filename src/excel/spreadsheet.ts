import type { Edit, Ref, Workbook } from '../engine.ts';

/**
 * Why Excel did not do what was asked: a key that the locales turn into a sentence, with what it speaks of.
 * `sheet` is a worksheet's name, `cells` A1 addresses.
 */
export interface HostFailure {
  readonly key:
    | 'sheetProtected'
    | 'cellEditMode'
    | 'tooMuchData'
    | 'sheetGone'
    | 'cellsChanged'
    | 'writeRefused'
    | 'spilledArray'
    | 'writeNotKept'
    | 'connectionLost'
    | 'notSupported'
    | 'unexpected';
  readonly sheet?: string;
  readonly cells?: readonly string[];
  /** What Excel said, for a report to us; never shown as the message itself. */
  readonly detail?: string;
}

export type Outcome<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'failed'; readonly failure: HostFailure };

/** A fill as the journal in the workbook keeps it, newest first in lists. */
export interface FillRecord {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly cells: number;
  /** `unfinished`: writing was interrupted, so that some of the cells may hold the new and some the old content. */
  readonly state: 'done' | 'unfinished' | 'undone';
}

/** How a large fill is followed. */
export interface WriteOptions {
  /** Called with the share of the cells that are written, from 0 to 1. */
  readonly progress?: (share: number) => void;
  /** Stops a fill between two portions: what is written stays, and can be undone. Ignored by an undo. */
  readonly signal?: AbortSignal;
}

/** The open workbook as the pane sees it. `src/excel` does it with Office.js. */
export interface Spreadsheet {
  /** Reads the visible worksheets in at most 3 syncs. `progress` is called with a share from 0 to 1. */
  read(progress?: (share: number) => void): Promise<Outcome<Workbook>>;
  /** Activates the cell's worksheet and selects the cell. */
  select(ref: Ref): Promise<Outcome<void>>;
  /**
   * Writes edits through the one door: refuses cells that are no longer as `workbook` says they were read, keeps a
   * journal, verifies, and puts everything back where anything fails.
   */
  fill(edits: readonly Edit[], workbook: Workbook, options?: WriteOptions): Promise<Outcome<FillRecord>>;
  /** The fills that the workbook remembers. */
  fills(): Promise<Outcome<readonly FillRecord[]>>;
  /** Puts back what a fill changed; cells that were changed since then are refused and named. */
  undo(fillId: string, options?: WriteOptions): Promise<Outcome<FillRecord>>;
  /** Calls back when the user or a co-author changed cells (not for our own writes). */
  onEdited(listener: () => void): Promise<Outcome<() => void>>;
}
