import type { ColumnRole } from '../report/columnRole.ts';
import type { Accumulation, PanelKind } from '../report/report.ts';
import type { Period, PeriodSpan } from '../workbook/period.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import type { PredicateChoice } from './predicateScale.ts';

/**
 * How an achievement follows from target and realization (spec: more is better unless said otherwise).
 * `less`: (2 × target − realization) / target; `lessInverse`: target / realization.
 */
export type Direction = 'more' | 'less' | 'lessInverse';

/** What a column holds where the user says it. */
export interface MappedColumn {
  readonly role: ColumnRole;
  /** The period of a target, realization or percentage where periods stand in columns. */
  readonly period?: Period;
  readonly span?: PeriodSpan;
  /** Performance unless said. */
  readonly kind?: PanelKind;
}

/** Where the table of a sheet stands and what its columns hold; it takes the place of recognition. */
export interface SheetMapping {
  /** Rows of data as Excel numbers them, both included; without a last one, as far down as the table goes. */
  readonly firstRow: number;
  readonly lastRow?: number;
  /** By the letters of the column; the others are not read. */
  readonly columns: Readonly<Record<string, MappedColumn>>;
}

/** How the figures of an item add up over the year. */
export interface ItemAccumulation {
  readonly target?: Accumulation['kind'];
  readonly realization?: Accumulation['kind'];
}

/** What a user may set; everything has a default. */
export interface Settings {
  /** Settles a number such as `1.250` where nothing in the workbook does. */
  readonly numberStyle: NumberStyle;
  /** Directions by indicator name, letter case and spaces ignored; the rest is decided by the figures. */
  readonly directions: Readonly<Record<string, Direction>>;
  /** How series add up, by the name of their item, letter case and spaces ignored; the rest is decided by the figures. */
  readonly accumulations: Readonly<Record<string, ItemAccumulation>>;
  /** Tables by the name of their sheet, where recognition fails. */
  readonly mappings: Readonly<Record<string, SheetMapping>>;
  /** The highest achievement that the office states, as a ratio (1 or 1.2); absent: what the sheet does. */
  readonly achievementCap?: number;
  /** Whether an achievement below 0 is stated as 0 (of less-is-better); absent: both are right. */
  readonly achievementFloor?: boolean;
  /** What a plain number in a % column is: 0.47 or 47; absent: what most of the column's are. */
  readonly percentScale?: 'ratio' | 'hundred';
  /** A percentage above this ratio is implausible. */
  readonly implausibleAbove: number;
  /** An achievement below this ratio needs a remark. */
  readonly remarkBelow: number;
  /** The words for achievements, and their bands. */
  readonly predicates: PredicateChoice;
  /** How percentages, totals and achievements are filled in: as formulas that follow their figures, or as values. */
  readonly fillWith: 'formula' | 'value';
  /** Ids of rules that report nothing. */
  readonly mutedRules: readonly string[];
}

/** What a user did set; the rest is as in `DEFAULT_SETTINGS`. */
export type ChosenSettings = Partial<Settings>;

export const DEFAULT_SETTINGS: Settings = {
  numberStyle: 'id',
  directions: {},
  accumulations: {},
  mappings: {},
  implausibleAbove: 1.5,
  remarkBelow: 1,
  predicates: 'high',
  fillWith: 'formula',
  mutedRules: [],
};
