import { coverageOf, type Coverage, type SkipReason } from './report/coverage.ts';
import { recognise } from './report/recognise.ts';
import type { Doubt, Layout, Panel, Report, SheetReport } from './report/report.ts';
import type { Edit, Finding, LanguageCode, Message, Param, Severity } from './rules/finding.ts';
import { findAll, RULES } from './rules/index.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings/settings.ts';
import { addressOf, columnName, parseAddress } from './workbook/address.ts';
import { shownText } from './workbook/numberFormat.ts';
import { cellAt, type Ref, type Workbook } from './workbook/workbook.ts';
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

/** The sentence template of a finding in a language. */
export function templateOf({ rule, message }: Finding, language: LanguageCode): string {
  const template = RULES.find(({ id }) => id === rule)?.messages[language][message.key];
  if (template === undefined) throw new Error(`Rule ${rule} has no message ${message.key} in ${language}`);
  return template;
}

/** What a cell shows, `''` where it is blank. */
export function shownIn(workbook: Workbook, { sheetId, row, column }: Ref, style: NumberStyle): string {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return '';
  const { value, error, numberFormat } = cellAt(sheet, row, column);
  if (error !== undefined) return error;
  return typeof value === 'number' ? shownText(value, numberFormat, style) : String(value ?? '');
}

export {
  addressOf,
  cellAt,
  columnName,
  parseAddress,
  coverageOf,
  DEFAULT_SETTINGS,
  recognise,
  RULES,
  writeNumber,
  writePercent,
};
export type {
  Coverage,
  Doubt,
  Edit,
  Finding,
  LanguageCode,
  Layout,
  Message,
  NumberStyle,
  Panel,
  Param,
  Ref,
  Report,
  Settings,
  Severity,
  SheetReport,
  SkipReason,
  Workbook,
};
