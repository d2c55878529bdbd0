import { blockCountsOf, coverageOf, type Coverage, type SkipReason } from './report/coverage.ts';
import { itemsOf, type Item } from './report/items.ts';
import {
  PROPOSAL_KINDS,
  proposalsAndLeft,
  proposalsOf,
  whyTemplateOf,
  type Proposal,
  type ProposalKind,
} from './fill/proposals.ts';
import { reasonsIn, type Reason } from './fill/reasons.ts';
import { recognise } from './report/recognise.ts';
import type { Doubt, Layout, Panel, Report, SheetReport } from './report/report.ts';
import type { Edit, Finding, LanguageCode, Message, Param, Severity } from './rules/finding.ts';
import { findAll, RULES, templateOf } from './rules/index.ts';
import {
  DEFAULT_SETTINGS,
  type ChosenSettings,
  type Direction,
  type ItemAccumulation,
  type Settings,
} from './settings/settings.ts';
import { fingerprintOf, MARK_NAME, markFormula, readMark } from './summary/ownTab.ts';
import { freeTableName, LONGEST_SHEET_NAME, placeTabs, type PlacedPlan } from './summary/placeTabs.ts';
import type { SummaryOptions } from './summary/source.ts';
import { summarise } from './summary/summarise.ts';
import { endOf } from './summary/upTo.ts';
import { periodKey, readPeriodLabel, type Period } from './workbook/period.ts';
import {
  LINE_COLOR,
  LOOKS,
  type Look,
  type PlanCell,
  type PlanChart,
  type SheetPlan,
  type TabId,
} from './summary/plan.ts';
import {
  addressOf,
  columnName,
  parseAddress,
  quotedName,
  rangeOf,
  refersTo,
  sheetsIn,
  withSheetName,
  wordsIn,
} from './workbook/address.ts';
import { cellText } from './workbook/numberFormat.ts';
import { cellAt, type Cell, type Ref, type Workbook } from './workbook/workbook.ts';
import { writeNumber, writePercent } from './workbook/writeNumber.ts';
import type { NumberStyle } from './workbook/writtenNumber.ts';

/** What a check of a workbook gives. */
export interface CheckResult {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** Recognises the tables of a workbook and checks them by every rule. */
export function check(workbook: Workbook, settings: Settings): CheckResult {
  const report = recognise(workbook, settings);
  return { report, findings: findAll(report, settings) };
}

/** What the sentence of a doubt needs: the text that it is about, and the letters of columns. */
export function doubtParams({ text = '', columns = [] }: Doubt): {
  readonly text: string;
  readonly columns: string;
} {
  return { text, columns: columns.map(columnName).join(', ') };
}

/** What a cell shows, `''` where it is blank. */
export function shownIn(workbook: Workbook, ref: Ref, style: NumberStyle): string {
  return cellText(cellOf(workbook, ref), style);
}

/** What the cell of an edit will show once the edit is written. */
export function shownAfter(workbook: Workbook, edit: Edit, style: NumberStyle): string {
  const numberFormat = edit.numberFormat ?? cellOf(workbook, edit).numberFormat;
  return cellText({ value: edit.value, ...(numberFormat === undefined ? {} : { numberFormat }) }, style);
}

function cellOf({ sheets }: Workbook, { sheetId, row, column }: Ref): Cell {
  const sheet = sheets.find(({ id }) => id === sheetId);
  return sheet === undefined ? { value: null } : cellAt(sheet, row, column);
}

export {
  addressOf,
  blockCountsOf,
  cellAt,
  columnName,
  coverageOf,
  DEFAULT_SETTINGS,
  endOf,
  findAll,
  fingerprintOf,
  freeTableName,
  itemsOf,
  LINE_COLOR,
  LONGEST_SHEET_NAME,
  LOOKS,
  MARK_NAME,
  markFormula,
  parseAddress,
  periodKey,
  placeTabs,
  PROPOSAL_KINDS,
  proposalsAndLeft,
  proposalsOf,
  rangeOf,
  quotedName,
  readMark,
  readPeriodLabel,
  reasonsIn,
  recognise,
  refersTo,
  RULES,
  sheetsIn,
  summarise,
  templateOf,
  whyTemplateOf,
  withSheetName,
  wordsIn,
  writeNumber,
  writePercent,
};
export type {
  ChosenSettings,
  Coverage,
  Direction,
  Doubt,
  Edit,
  Finding,
  Item,
  ItemAccumulation,
  LanguageCode,
  Layout,
  Look,
  Message,
  NumberStyle,
  Panel,
  Param,
  Period,
  PlacedPlan,
  PlanCell,
  PlanChart,
  Proposal,
  ProposalKind,
  Reason,
  Ref,
  Report,
  Settings,
  Severity,
  SheetPlan,
  SheetReport,
  SkipReason,
  SummaryOptions,
  TabId,
  Workbook,
};
