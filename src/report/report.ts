import type { Direction } from '../settings/settings.ts';
import type { Place } from '../workbook/address.ts';
import type { Figure } from '../workbook/figure.ts';
import type { Period, PeriodSpan } from '../workbook/period.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import type { ColumnRole } from './columnRole.ts';
import type { Echelon } from './echelon.ts';

/** What a recognised workbook means: plain data, the only thing that rules read. */
export interface Report {
  readonly sheets: readonly SheetReport[];
}

export type Layout = 'monthly' | 'quarterly' | 'tabular' | 'none';

export interface SheetReport {
  readonly sheetId: string;
  readonly name: string;
  readonly layout: Layout;
  /** The period that the sheet reports, where its name or title says so (`TW II`, `s.d. Juni`). */
  readonly period?: Period;
  /** The level of the office that answers for the sheet, where its name or title says so. */
  readonly echelon?: Echelon;
  readonly panels: readonly Panel[];
  /** 0-based rows hidden by hand or by a filter; they are read all the same. */
  readonly hiddenRows: ReadonlySet<number>;
  /** The year that the sheet's titles name, if it is one. */
  readonly year?: number;
  /** Who signed below the tables, from the top down. */
  readonly signatures: readonly Signature[];
  /** Whether more numbers stand on the sheet than a page of words has (years, a page number). */
  readonly hasFigures: boolean;
  /** What was not understood, and why. */
  readonly doubts: readonly Doubt[];
}

/** A signature below a table: the number of a civil servant, and what stands above it. */
export interface Signature {
  /** The cell that says the number (`NIP. 19650404 199003 1 010`). */
  readonly nip: Words;
  /** The number's digits; other than 18 of them where it is miswritten. */
  readonly digits: string;
  readonly name?: Words;
  /** Where and when it was signed, as far as it is told (`Singaraja, 31 Desember 2021`). */
  readonly signed?: Words & { readonly town: string; readonly date?: SigningDate };
}

/** The day is absent where only the month is told. */
export interface SigningDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day?: number;
}

/** Why something was not understood; `at` is the cell or the first cell of the row or column. */
export interface Doubt {
  readonly reason:
    /** Nothing stands on the sheet. */
    | 'empty'
    /** The sheet is hidden: what stands there is not reported. */
    | 'hidden'
    /** No row names both a target and a realization. */
    | 'noHeader'
    /** There is a header, but no figures below it. */
    | 'noFigures'
    /** A header names targets, but no column looks like a realization. */
    | 'noRealization'
    /** A header names realizations, but no column looks like a target. */
    | 'noTarget'
    /** Several columns could be the target (`columns`), and neither words nor figures tell which. */
    | 'severalTargets'
    | 'severalRealizations'
    /** A column inside a table holds figures, but its header (`text`) says nothing known. */
    | 'unknownColumn'
    /** The figures of a % column (`text` is its header) fit no target and realization. */
    | 'unclearPercent'
    /** What stands in the period column is no period. */
    | 'notAPeriod';
  readonly at?: Place;
  readonly text?: string;
  /** 0-based. */
  readonly columns?: readonly number[];
}

/** A figure and the cell it stands in (of a merged area the top-left). */
export interface Entry extends Place {
  readonly figure: Figure;
  /** English, with commas and a leading `=`. */
  readonly formula?: string;
}

/** Words and the cell they stand in (of a merged area the top-left); `''` where the cell is blank. */
export interface Words extends Place {
  readonly text: string;
}

export type PanelKind = 'performance' | 'budget';

/** A recognised column: its role, what its header says from the top down, and the first value in it. */
export interface RecognisedColumn {
  readonly column: number;
  readonly role: ColumnRole;
  readonly period?: Period;
  readonly span?: PeriodSpan;
  readonly header: readonly string[];
  /** The lowest cell of the header that says something of the column. */
  readonly headerAt: Place;
  /** The sheet's own formula for the column, from its numbering row (`13 = 9 + 10 + 11 + 12`). */
  readonly declared?: string;
  readonly sample: string;
}

/** One table of targets and realizations. Panels side by side on a sheet are independent. */
export interface Panel {
  readonly kind: PanelKind;
  /** What tells the panel from its like beside it (`Belanja Pegawai`). */
  readonly heading?: string;
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
  /** Whether an achievement below 0 is stated as 0; absent: both are right. */
  readonly isFloored?: boolean;
  /** What a plain number in most % columns is: 0.47 or 47. */
  readonly scale: 'ratio' | 'hundred';
  /** % columns whose plain numbers are of the other scale. */
  readonly otherScale: ReadonlySet<number>;
  /**
   * What a period's realization is divided by: its own target, or the annual one; `annualToDate`: the realizations
   * added up so far, by the annual target; `unknown` where the figures fit none of them.
   */
  readonly basis: 'period' | 'annual' | 'annualToDate' | 'unknown';
  /** How most of the panel's percentages are written; absent where none is stated. */
  readonly written?: {
    readonly isText: boolean;
    /** Without a percent sign. */
    readonly isPlain: boolean;
    readonly decimals: number;
    readonly numberFormat?: string;
  };
}

/** Levels of the budget hierarchy that words or codes name (urusan, bidang urusan, program, kegiatan, sub kegiatan, rekening). */
export type Level = 'affair' | 'field' | 'program' | 'activity' | 'subActivity' | 'account';

/** An item of a panel: an indicator, or a program, activity or sub-activity, with its measurements. */
export interface Block extends Place {
  /** `undefined` where the name is lost (`[tidak terbaca]`) or absent. */
  readonly name: string | undefined;
  /** The block's first row and its last; its name may be merged from above. */
  readonly top: number;
  readonly bottom: number;
  /** The running number as written, where the table has such a column. */
  readonly number?: Words;
  /** The code as written, its parts joined by dots where it is split over columns. */
  readonly code?: string;
  /** The band rows above, from the outermost in, e.g. the unit of the office that answers for the block. */
  readonly groups: readonly string[];
  readonly unit?: string;
  readonly unitAt?: Place;
  readonly level?: Level;
  /** The index of the block that this one is a part of, in the panel's blocks; it comes before. */
  readonly parent?: number;
  readonly annual?: Entry;
  readonly measurements: readonly Measurement[];
  /** The year's realization beside those of its periods. */
  readonly annualRealization?: Entry;
  /** The year's achievement beside the periods. */
  readonly achievement?: Entry;
  /** The word for the year's achievement beside the periods. */
  readonly predicate?: Words;
  readonly target: Accumulation;
  readonly realization: Accumulation;
  readonly direction: Direction;
  /** Periods of the year that the block has no row or column for. */
  readonly missingPeriods: readonly Period[];
}

/** Target and realization of one period; an entry is absent where the table has no such column. */
export interface Measurement {
  readonly row: number;
  /** `undefined` for the year as a whole, and where a row has lost its label. */
  readonly period: Period | undefined;
  readonly span?: PeriodSpan;
  /** What the row's period cell says, in the period column. */
  readonly label?: { readonly column: number; readonly text: string; readonly isMisspelt: boolean };
  readonly target?: Entry;
  readonly realization?: Entry;
  readonly percent?: Entry;
  /** The remark on the row or merged over it. */
  readonly remark?: Words;
  /** The word for the achievement, in a column of such words. */
  readonly predicate?: Words;
}

/** What a series of figures does over the year, and what tells so. */
export interface Accumulation {
  readonly kind: 'constant' | 'cumulative' | 'perPeriod' | 'undecided';
  readonly decidedBy:
    /** Every figure is the annual one. */
    | 'allAreAnnual'
    | 'lastIsAnnual'
    | 'sumIsAnnual'
    /** Most steps do not fall. */
    | 'steps'
    /** The user said so. */
    | 'setting'
    /** The sheet's own numbering row adds the periods up. */
    | 'declaration'
    /** The majority of the panel's series. */
    | 'panel'
    /** The majority of the same table's series on sheets of other periods. */
    | 'otherSheets'
    | 'nothing';
}

/** A row that adds up blocks. */
export interface TotalRow extends Place {
  /** `''` where the row has no label and is known by its sums. */
  readonly label: string;
  readonly annual?: Entry;
  readonly annualRealization?: Entry;
  readonly achievement?: Entry;
  /** The row's figures: one a period where the periods stand in columns, else one. */
  readonly measurements: readonly Measurement[];
  /** Indices into the panel's blocks; what is part of another of them is counted with it. */
  readonly covers: readonly number[];
}
