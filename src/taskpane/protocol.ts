import type {
  ChosenSettings,
  Edit,
  LanguageCode,
  Layout,
  Period,
  PlacedPlan,
  ProposalKind,
  Ref,
  Severity,
  SummaryOptions,
  Workbook,
} from '../engine.ts';

/** How a workbook is to be checked. */
export interface CheckOptions {
  readonly settings: ChosenSettings;
  readonly language: LanguageCode;
  /** Also propose what is written only where the user asks for it: numbers in the place of text, by the thousand. */
  readonly isAllProposed: boolean;
}

export interface CheckRequest extends CheckOptions {
  readonly workbook: Workbook;
}

/** How a summary is to be made. */
export interface SummaryChoices extends Omit<SummaryOptions, 'settings'> {
  readonly settings: ChosenSettings;
}

export interface SummaryRequest extends SummaryChoices {
  readonly workbook: Workbook;
}

/** What the pane asks of its worker. Plain data: it is copied from one thread to the other. */
export type WorkerRequest =
  | ({ readonly kind: 'check' } & CheckRequest)
  /** Checks first: the summary has what was found. */
  | ({ readonly kind: 'summarise' } & SummaryRequest);

interface Results {
  readonly checked: { readonly kind: 'checked'; readonly result: CheckView };
  /** No plans where there is nothing to summarise. */
  readonly summarised: { readonly kind: 'summarised'; readonly plans: readonly PlacedPlan[] };
}

/** The last answer: the result or what went wrong. */
export type Ended<Kind extends keyof Results> =
  Results[Kind] | { readonly kind: 'failed'; readonly detail: string };

/** What the worker answers: shares of the work done, then the last answer. */
export type WorkerAnswer<Kind extends keyof Results = keyof Results> =
  { readonly kind: 'progress'; readonly share: number } | Ended<Kind>;

/** A checked workbook as the pane shows it: every sentence is rendered in the language asked for. */
export interface CheckView {
  readonly sheets: readonly SheetView[];
  readonly findings: readonly FindingView[];
  /** At most one a cell. */
  readonly proposals: readonly ProposalView[];
  /** There are proposals that were left out, as nobody asked for them. */
  readonly hasMoreOnRequest: boolean;
  /** Reasons that the remarks of the workbook give, the most used first. */
  readonly reasons: readonly string[];
  /** Names of the indicators, each once, in the order of the sheets. */
  readonly indicators: readonly string[];
  /** The months, quarters and semesters that the tables speak of, in the order in which they end. */
  readonly periods: readonly PeriodView[];
}

export interface PeriodView {
  readonly period: Period;
  /** `Maret` */
  readonly text: string;
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
}

/** A proposed change of one cell. */
export interface ProposalView {
  readonly kind: ProposalKind;
  readonly edit: Edit;
  readonly sheetName: string;
  readonly address: string;
  readonly item: string;
  /** What the cell shows now, `''` where it is blank. */
  readonly before: string;
  readonly after: string;
  readonly why: string;
  /** It fills a blank cell or a dash; else it replaces what is stated. */
  readonly isFilling: boolean;
  /** Cells of other proposals that it can't be written without. */
  readonly needs?: readonly Ref[];
}
