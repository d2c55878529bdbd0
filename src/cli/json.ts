import {
  addressOf,
  blockCountsOf,
  columnName,
  coverageOf,
  doubtParams,
  shownIn,
  templateOf,
  type Edit,
  type Finding,
  type LanguageCode,
  type Ref,
  type Severity,
  type SheetReport,
} from '../engine.ts';
import { capitalised, say, sentence } from '../locales/format.ts';
import type { CheckOptions } from './arguments.ts';
import type { Outcome } from './workbooks.ts';

/** One file of the JSON output, as docs/contract.md has it. */
export type FileJson = Readonly<Record<string, unknown>>;

/** @returns the object of one file: its sheets and findings, or the sentence why it could not be read */
export function fileJson(outcome: Outcome, { language, explain }: CheckOptions): FileJson {
  if (outcome.kind === 'failed') {
    return { file: outcome.file, error: say(language, outcome.failure, { file: outcome.file }) };
  }
  const { file, workbook, result } = outcome;
  const names = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  const write = (ref: Ref) => `${names.get(ref.sheetId) ?? ''}!${addressOf(ref)}`;
  return {
    file,
    sheets: result.report.sheets.map((sheet) => ({
      ...sheetJson(sheet),
      ...(explain ? explanationJson(sheet, language) : {}),
    })),
    findings: result.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      sheet: names.get(finding.at.sheetId),
      cell: addressOf(finding.at),
      stated: rounded(finding, finding.stated),
      statedText: shownIn(workbook, finding.at, language),
      expected: rounded(finding, finding.expected),
      cells: finding.cells.map(write),
      echoes: finding.echoes.map((echo) => ({ rule: echo.rule, cell: write(echo) })),
      message: sentence(templateOf(finding, language), finding.message.params, language),
      ...fixJson(finding),
    })),
  };
}

function sheetJson(sheet: SheetReport) {
  return {
    name: sheet.name,
    layout: sheet.layout,
    blocks: blockCountsOf(sheet),
    ...coverageOf(sheet),
  };
}

function explanationJson(sheet: SheetReport, language: LanguageCode) {
  return {
    panels: sheet.panels.map(({ kind, heading, columns }) => ({
      kind,
      heading,
      columns: columns.map(({ column, role, period, span, header, declared, sample }) => ({
        column: columnName(column),
        role,
        period,
        span,
        declared,
        header: header.join(' / '),
        sample,
      })),
    })),
    doubts: sheet.doubts.map((doubt) => ({
      cell: doubt.at === undefined ? undefined : addressOf(doubt.at),
      reason: say(language, `doubt${capitalised(doubt.reason)}`, doubtParams(doubt)),
    })),
  };
}

function fixJson(finding: Finding) {
  const fixes = finding.fixes.map(({ formula, value, ...at }: Edit) => ({
    cell: addressOf(at),
    ...(formula === undefined ? {} : { formula }),
    value: typeof value === 'number' ? rounded(finding, value) : value,
  }));
  return fixes.length === 0 ? {} : { fix: fixes[0], ...(fixes.length > 1 ? { fixes } : {}) };
}

/** Ratios are given two digits beyond the precision shown: 18 / 18.3 beside `100%` is 0.9836. */
function rounded(finding: Finding, value: number | string | undefined): number | string | undefined {
  const expected = finding.message.params.expected;
  if (typeof value !== 'number' || expected?.kind !== 'percent') return value;
  return Number(value.toFixed(expected.decimals + 4));
}

export interface Summary extends Readonly<Record<Severity, number>> {
  readonly files: number;
}

export function summaryOf(outcomes: readonly Outcome[]): Summary {
  const findings = outcomes.flatMap((outcome) => (outcome.kind === 'checked' ? outcome.result.findings : []));
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { files: outcomes.length, error: count('error'), warning: count('warning'), info: count('info') };
}
