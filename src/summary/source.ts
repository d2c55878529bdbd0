import type { PanelKind, Report } from '../report/report.ts';
import type { Finding, LanguageCode } from '../rules/finding.ts';
import type { Settings } from '../settings/settings.ts';
import type { Period } from '../workbook/period.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { SummaryItem } from './items.ts';
import type { SourceSheet } from './sources.ts';

/** How a summary is to be made. */
export interface SummaryOptions {
  readonly language: LanguageCode;
  readonly settings: Settings;
  /** The period up to which figures are shown; absent: the latest that is filled in. */
  readonly period?: Period;
  readonly paper: 'A4' | 'F4';
  /** Repeats the signature of the first sheet that has one below the tabs. */
  readonly isSigned: boolean;
}

/** A worksheet with its items, each kind in the order of the sheet. */
export interface SummarySheet extends SourceSheet {
  readonly items: Readonly<Record<PanelKind, readonly SummaryItem[]>>;
}

/** What every tab is made from. */
export interface SummarySource extends SummaryOptions {
  readonly workbook: Workbook;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** The worksheets that speak of the period, in the order of the workbook. */
  readonly sheets: readonly SummarySheet[];
  /** These, and those of earlier and later periods. */
  readonly allSheets: readonly SummarySheet[];
  /** No later period is filled in: what a sheet states of the year so far is of this one. */
  readonly isLatest: boolean;
  /** The period in words, `Desember`. */
  readonly periodText: string;
}
