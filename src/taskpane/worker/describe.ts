import {
  addressOf,
  blockCountsOf,
  coverageOf,
  doubtParams,
  endOf,
  itemsOf,
  periodKey,
  proposalsOf,
  reasonsIn,
  shownAfter,
  shownIn,
  templateOf,
  whyTemplateOf,
  type CheckResult,
  type Edit,
  type Finding,
  type Item,
  type LanguageCode,
  type Period,
  type Ref,
  type Report,
  type Settings,
  type Severity,
  type SheetReport,
  type SkipReason,
  type Workbook,
} from '../../engine.ts';
import { capitalised, say, sentence, writePeriod } from '../../locales/format.ts';
import type {
  CheckOptions,
  CheckView,
  FindingView,
  PeriodView,
  ProposalView,
  SheetView,
} from '../protocol.ts';

/** Turns the result of a check into what the pane shows, with every sentence in one language. */
export function describe(
  workbook: Workbook,
  { report, findings }: CheckResult,
  settings: Settings,
  { language, isAllProposed }: Omit<CheckOptions, 'settings'>,
): CheckView {
  const wanted = isAllProposed ? findings : withoutRequests(findings);
  const proposals = proposalsOf(workbook, report, wanted, settings);
  const names = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  const itemAt = itemsOf(report);
  const itemOf = (ref: Ref) => itemText(itemAt(ref));
  return {
    sheets: report.sheets.map((sheet) => sheetView(sheet, findings, language)),
    indicators: indicatorsIn(report),
    periods: periodsIn(report).map((period): PeriodView => ({ period, text: writePeriod(period, language) })),
    findings: findings.map((finding): FindingView => ({
      rule: finding.rule,
      severity: finding.severity,
      ref: finding.at,
      sheetName: names.get(finding.at.sheetId) ?? '',
      address: addressOf(finding.at),
      sentence: sentence(templateOf(finding, language), finding.message.params, language),
      item: itemOf(finding.at),
      shown: shownIn(workbook, finding.at, language),
      echoes: finding.echoes.map((echo) => addressSeenFrom(finding.at, echo, names)),
    })),
    proposals: proposals.map((proposal): ProposalView => ({
      kind: proposal.kind,
      edit: proposal.edit,
      sheetName: names.get(proposal.edit.sheetId) ?? '',
      address: addressOf(proposal.edit),
      item: itemOf(proposal.edit),
      before: shownIn(workbook, proposal.edit, language),
      after: shownAfter(workbook, proposal.edit, language),
      why: sentence(whyTemplateOf(proposal, language), proposal.why.params, language),
      isFilling: proposal.isFilling,
      ...(proposal.needs === undefined ? {} : { needs: proposal.needs }),
    })),
    hasMoreOnRequest: wanted !== findings,
    reasons: reasonsIn(report)
      .slice(0, MOST_REASONS)
      .map(({ text }) => text),
  };
}

/** More would not be looked through below one remark. */
const MOST_REASONS = 8;

/** The findings without the fixes that are only made on request; the same list where there are none. */
function withoutRequests(findings: readonly Finding[]): readonly Finding[] {
  const isOnRequest = (edit: Edit) => edit.isOnRequest === true;
  if (!findings.some(({ fixes }) => fixes.some(isOnRequest))) return findings;
  return findings.map((finding) => ({
    ...finding,
    fixes: finding.fixes.filter((edit) => !isOnRequest(edit)),
  }));
}

function indicatorsIn({ sheets }: Report): string[] {
  const names = sheets.flatMap(({ panels }) =>
    panels.flatMap(({ kind, blocks }) => (kind === 'performance' ? blocks.map(({ name }) => name) : [])),
  );
  return [...new Set(names)].filter((name) => name !== undefined);
}

/** The periods up to which a summary can be made. Weeks count within their months, so that they are none. */
function periodsIn({ sheets }: Report): Period[] {
  const periods = sheets.flatMap(({ period, panels }) => [
    ...panels.flatMap(({ blocks }) =>
      blocks.flatMap(({ measurements }) => measurements.map((one) => one.period)),
    ),
    ...(panels.length === 0 ? [] : [period]),
  ]);
  const byKey = new Map(
    periods.flatMap((period) =>
      period === undefined || period.kind === 'week' ? [] : [[periodKey(period), period] as const],
    ),
  );
  return [...byKey.values()].sort((a, b) => endOf(a) - endOf(b));
}

function sheetView(sheet: SheetReport, findings: readonly Finding[], language: LanguageCode): SheetView {
  const { checked, skipped } = coverageOf(sheet);
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.at.sheetId === sheet.sheetId && finding.severity === severity)
      .length;
  return {
    sheetId: sheet.sheetId,
    name: sheet.name,
    layout: sheet.layout,
    blocks: blockCountsOf(sheet),
    checked,
    skipped: { count: skipped.count, reasons: reasonsText(skipped.reasons, language) },
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    doubts: sheet.doubts.map((doubt) =>
      say(language, `doubt${capitalised(doubt.reason)}`, doubtParams(doubt)),
    ),
  };
}

function reasonsText(reasons: Readonly<Partial<Record<SkipReason, number>>>, language: LanguageCode): string {
  const entries = Object.entries(reasons) as [SkipReason, number][];
  return entries
    .map(([reason, count]) => `${say(language, `skip${capitalised(reason)}`)}: ${count}`)
    .join(', ');
}

/** Names can be paragraphs; the pane is narrow, and the cell is one click away. */
const LONGEST_NAME = 120;

function itemText(item: Item | undefined): string {
  const name = item?.name ?? '';
  const shortened = name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
  return [shortened, item?.period].filter(Boolean).join(' · ');
}

function addressSeenFrom(from: Ref, ref: Ref, names: ReadonlyMap<string, string>): string {
  return ref.sheetId === from.sheetId ? addressOf(ref) : `${names.get(ref.sheetId) ?? ''}!${addressOf(ref)}`;
}
