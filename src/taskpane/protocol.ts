import type { Edit, LanguageCode, Layout, Ref, ChosenSettings, Severity, Workbook } from '../engine.ts';

/** What the pane asks of its worker. Plain data: it is copied from one thread to the other. */
export interface CheckRequest {
  readonly workbook: Workbook;
  readonly settings: ChosenSettings;
  readonly language: LanguageCode;
}

/** What the worker answers: shares of the work done, then the result or what went wrong. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'checked'; readonly result: CheckView }
  | { readonly kind: 'failed'; readonly detail: string };

/** A checked workbook as the pane shows it: every sentence is rendered in the language asked for. */
export interface CheckView {
  readonly sheets: readonly SheetView[];
  readonly findings: readonly FindingView[];
  /** Names of the indicators, each once, in the order of the sheets. */
  readonly indicators: readonly string[];
}

export interface SheetView {
  readonly sheetId: string;
  readonly name: string;
  readonly layout: Layout;
  readonly blocks: { readonly performance: number; readonly budget: number };
  /** Figures that were checked. */
  readonly checked: number;
  /** Figures that can't be checked; `reasons` says why, with a number each. */
  readonly skipped: { readonly count: number; readonly reasons: string };
  readonly counts: Readonly<Record<Severity, number>>;
  /** Why the sheet, or a part of it, was not recognised. */
  readonly doubts: readonly string[];
}

export interface FindingView {
  readonly rule: string;
  readonly severity: Severity;
  readonly ref: Ref;
  readonly sheetName: string;
  /** `I109` */
  readonly address: string;
  readonly sentence: string;
  /** The item and the period, `Persentase PKL … · April`, or `''`. */
  readonly item: string;
  /** What the cell shows. */
  readonly shown: string;
  /** Addresses of cells that come right with this one; on other sheets with the sheet's name. */
  readonly echoes: readonly string[];
  readonly fixes: readonly FixView[];
}

/** A proposed change of one cell. */
export interface FixView {
  readonly edit: Edit;
  readonly address: string;
  readonly item: string;
  /** What the cell shows now, `''` where it is blank. */
  readonly before: string;
  readonly after: string;
  /** The sentence of the finding that it mends. */
  readonly why: string;
  /** It fills a blank cell or a dash; else it replaces what is stated. */
  readonly isFilling: boolean;
}
