import type { Direction } from '../settings/settings.ts';
import type { Place } from '../workbook/address.ts';
import type { Figure } from '../workbook/figure.ts';
import type { Period } from '../workbook/period.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import type { HeaderRole } from './headerWords.ts';

/** What a recognised workbook means: plain data, the only thing that rules read. */
export interface Report {
  readonly sheets: readonly SheetReport[];
}

export type Layout = 'monthly' | 'quarterly' | 'tabular' | 'none';

export interface SheetReport {
  readonly sheetId: string;
  readonly name: string;
  readonly layout: Layout;
  /** The period that the sheet reports, where its name or title says so (`TW II`). */
  readonly period?: Period;
  readonly panels: readonly Panel[];
  /** What was not understood, and why. */
  readonly doubts: readonly Doubt[];
}

/** Why something was not understood; `at` is the cell or the first cell of the row or column. */
export interface Doubt {
  readonly reason: 'empty' | 'noHeader' | 'noFigures' | 'notAPeriod';
  readonly at?: Place;
  readonly text?: string;
}

/** A figure and the cell it stands in (of a merged area the top-left). */
export interface Entry extends Place {
  readonly figure: Figure;
}

export type PanelKind = 'performance' | 'budget';

/** A recognised column: its role, what its header says from the top down, and the first value in it. */
export interface RecognisedColumn {
  readonly column: number;
  readonly role: HeaderRole;
  readonly header: readonly string[];
  readonly sample: string;
}

/** One table of targets and realizations. Panels side by side on a sheet are independent. */
export interface Panel {
  readonly kind: PanelKind;
  /** Periods in rows (a month column), in columns (TW I … TW IV), or none (the year alone). */
  readonly periodsIn: 'rows' | 'columns' | 'none';
  readonly columns: readonly RecognisedColumn[];
  readonly blocks: readonly Block[];
  readonly totals: readonly TotalRow[];
  readonly percent: PercentConvention;
  /** The number style of each figure column. */
  readonly styles: ReadonlyMap<number, NumberStyle>;
}

/** How a panel states its percentages, told by its own majority. */
export interface PercentConvention {
  readonly rounding: 'halfUp' | 'cutOff';
  /** The highest achievement stated (a ratio), where the panel or the settings cap it. */
  readonly cap?: number;
  /** What a plain number in a % column is: 0.47 or 47. */
  readonly scale: 'ratio' | 'hundred';
  /** How most of the panel's percentages are written; absent where none is stated. */
  readonly written?: { readonly isText: boolean; readonly decimals: number; readonly numberFormat?: string };
}

export type Level = 'program' | 'activity' | 'subActivity';

/** An item of a panel: an indicator, or a program, activity or sub-activity, with its measurements. */
export interface Block extends Place {
  /** `undefined` where the name is lost (`[tidak terbaca]`) or absent. */
  readonly name: string | undefined;
  readonly bottom: number;
  /** The heading row above, e.g. the unit of the office that answers for the block. */
  readonly group?: string;
  readonly unit?: string;
  readonly level?: Level;
  readonly annual: Entry | undefined;
  readonly measurements: readonly Measurement[];
  /** The year's achievement beside quarters. */
  readonly achievement?: Entry;
  readonly target: Accumulation;
  readonly realization: Accumulation;
  readonly direction: Direction;
  /** Periods of the year that the block has no row or column for. */
  readonly missingPeriods: readonly Period[];
}

/** Target and realization of one period. */
export interface Measurement {
  /** `undefined` for the year as a whole, and where a row has lost its label. */
  readonly period: Period | undefined;
  readonly label?: Place & { readonly text: string; readonly isMisspelt: boolean };
  readonly target: Entry;
  readonly realization: Entry;
  /** Absent where the table has no such column. */
  readonly percent?: Entry;
  /** The remark on the row or merged over it. */
  readonly remark?: Place & { readonly text: string };
}

/** What a series of figures does over the year, and what tells so. */
export interface Accumulation {
  readonly kind: 'constant' | 'cumulative' | 'perPeriod' | 'undecided';
  /** The series' own figures, or the majority of the panel's series. */
  readonly decidedBy: 'figures' | 'panel' | 'nothing';
}

/** A row that adds up blocks. */
export interface TotalRow extends Place {
  readonly label: string;
  readonly annual?: Entry;
  readonly target?: Entry;
  readonly realization?: Entry;
  readonly percent?: Entry;
  /** Indices into the panel's blocks; what is part of another of them is counted with it. */
  readonly covers: readonly number[];
}
