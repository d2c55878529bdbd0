import type { Settings } from '../settings/settings.ts';
import type { Period } from '../workbook/period.ts';
import type { Ref, Scalar } from '../workbook/workbook.ts';
import type { Report } from '../report/report.ts';

/** error: the figures contradict each other; warning: a reviewer will ask; info: form. */
export type Severity = 'error' | 'warning' | 'info';

/** A value in a sentence: data, so that each language writes it its own way. */
export type Param =
  /** `value` is a ratio; `decimals` those of the percentage. */
  | { readonly kind: 'percent'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'rupiah'; readonly value: number }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  /** In A1 style; without a sheet's name on the finding's own sheet. */
  | { readonly kind: 'cell'; readonly address: string; readonly sheet?: string }
  | { readonly kind: 'period'; readonly period: Period }
  /** What a cell says, or the name of an item: written as it is. */
  | { readonly kind: 'text'; readonly text: string };

/** A sentence of a rule: which of its templates, and what stands in the placeholders. */
export interface Message {
  readonly key: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** A proposed change of one cell: a formula and the value that it must give, or a value alone. */
export interface Edit extends Ref {
  readonly formula?: string;
  readonly value: Scalar;
  /** Set only where the cell has none of its own. */
  readonly numberFormat?: string;
  /** Only to be written where the user asks for it: it changes how a figure is kept, not what it says. */
  readonly isOnRequest?: boolean;
}

export interface FindingRef extends Ref {
  readonly rule: string;
}

/** What a rule found: data without sentences. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The cell that it points at. */
  readonly at: Ref;
  /** The cells it was worked out from, and the further cells of its run or series. */
  readonly cells: readonly Ref[];
  /** Ratio for a percentage, rupiah for money; text where the cell holds no figure. */
  readonly stated?: number | string;
  readonly expected?: number;
  readonly message: Message;
  /** One edit a cell where the right value follows from the figures. */
  readonly fixes: readonly Edit[];
  /** Findings that follow from this one and vanish with it. */
  readonly echoes: readonly FindingRef[];
}

export type LanguageCode = 'id' | 'en';

/** One unit of the catalogue. It reads the report only, in one pass, and knows no other rule. */
export interface Rule {
  readonly id: string;
  /** Sentence templates by key, in both languages, with the same `{placeholders}`. */
  readonly messages: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>>;
  check(report: Report, settings: Settings): Finding[];
}
