import {
  addressOf,
  blockCountsOf,
  coverageOf,
  doubtParams,
  isUnstated,
  itemsOf,
  shownAfter,
  shownIn,
  templateOf,
  type CheckResult,
  type Finding,
  type Item,
  type LanguageCode,
  type Ref,
  type Report,
  type Severity,
  type SheetReport,
  type SkipReason,
  type Workbook,
} from '../../engine.ts';
import { capitalised, say, sentence } from '../../locales/format.ts';
import type { CheckView, FindingView, FixView, SheetView } from '../protocol.ts';

/** Turns the result of a check into what the pane shows, with every sentence in one language. */
export function describe(
  workbook: Workbook,
  { report, findings }: CheckResult,
  language: LanguageCode,
): CheckView {
  const names = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  const itemAt = itemsOf(report);
  const itemOf = (ref: Ref) => itemText(itemAt(ref));
  return {
    sheets: report.sheets.map((sheet) => sheetView(sheet, findings, language)),
    indicators: indicatorsIn(report),
    findings: findings.map((finding): FindingView => {
      const why = sentence(templateOf(finding, language), finding.message.params, language);
      return {
        rule: finding.rule,
        severity: finding.severity,
        ref: finding.at,
        sheetName: names.get(finding.at.sheetId) ?? '',
        address: addressOf(finding.at),
        sentence: why,
        item: itemOf(finding.at),
        shown: shownIn(workbook, finding.at, language),
        echoes: finding.echoes.map((echo) => addressSeenFrom(finding.at, echo, names)),
        fixes: finding.fixes
          .filter(({ isOnRequest }) => isOnRequest !== true)
          .map((edit): FixView => ({
            edit,
            address: addressOf(edit),
            item: itemOf(edit),
            before: shownIn(workbook, edit, language),
            after: shownAfter(workbook, edit, language),
            why,
            isFilling: isUnstated(workbook, edit),
          })),
      };
    }),
  };
}

function indicatorsIn({ sheets }: Report): string[] {
  const names = sheets.flatMap(({ panels }) =>
    panels.flatMap(({ kind, blocks }) => (kind === 'performance' ? blocks.map(({ name }) => name) : [])),
  );
  return [...new Set(names)].filter((name) => name !== undefined);
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
