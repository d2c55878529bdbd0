import type { Edit, PlacedPlan, Ref, TabId, Workbook } from '../engine.ts';

/**
 * Why Excel did not do what was asked: a key that the locales turn into a sentence, with what it speaks of.
 * `sheet` is a worksheet's name, `cells` A1 addresses, `names` defined names.
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
    | 'tabsChanged'
    | 'structureProtected'
    | 'tabReferred'
    | 'tabNamed'
    | 'connectionLost'
    | 'notSupported'
    | 'unexpected';
  readonly sheet?: string;
  readonly cells?: readonly string[];
  readonly names?: readonly string[];
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

/** Of a summary tab what Excel may refuse, for want of means or for another reason; the tab's cells are always written. */
export type TabPart =
  | 'charts'
  | 'table'
  | 'conditionalFormats'
  | 'validations'
  | 'outline'
  | 'links'
  | 'frozenRows'
  | 'print'
  | 'paper'
  | 'pageBreaks';

/** What came of writing summary tabs. */
export interface WrittenTabs {
  /** The worksheets' names, in the order of the plans. */
  readonly names: readonly string[];
  /** What this Excel could not do, so that the tabs are without it. */
  readonly missing: readonly TabPart[];
  /** Formulas that show another value than the one worked out, `Ringkasan!G20`: a source changed meanwhile. */
  readonly differing: readonly string[];
}

/** A worksheet that a summary made. */
export interface SummaryTab {
  readonly sheetId: string;
  readonly name: string;
  readonly tab: TabId;
}

/** The summary tabs of the workbook. */
export interface SummaryTabs {
  readonly tabs: readonly SummaryTab[];
  /** Writing them was interrupted: some are half written, and `restoreTabs` can put back what was there. */
  readonly isUnfinished: boolean;
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
  /**
   * Writes summary tabs: adds worksheets behind the last, or writes those of an earlier run anew, in their places.
   * Refuses all of them where one is no longer as `workbook` says it was read; where anything fails, new worksheets are
   * taken away again and the others are as they were.
   */
  writeTabs(
    plans: readonly PlacedPlan[],
    workbook: Workbook,
    options?: WriteOptions,
  ): Promise<Outcome<WrittenTabs>>;
  /** The worksheets that summaries made. */
  tabs(): Promise<Outcome<SummaryTabs>>;
  /**
   * Takes worksheets out that summaries made, and nothing else; refuses where a formula elsewhere refers to one.
   * @returns their names
   */
  removeTabs(sheetIds: readonly string[]): Promise<Outcome<readonly string[]>>;
  /** After `writeTabs` was interrupted: takes away what it added and puts back what it had begun to replace. */
  restoreTabs(): Promise<Outcome<SummaryTabs>>;
  /** Calls back when the user or a co-author changed cells (not for our own writes). */
  onEdited(listener: () => void): Promise<Outcome<() => void>>;
}
