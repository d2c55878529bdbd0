import { styleText } from 'node:util';
import {
  addressOf,
  blockCountsOf,
  columnName,
  coverageOf,
  doubtParams,
  itemsOf,
  templateOf,
  type Finding,
  type LanguageCode,
  type Report,
  type Severity,
  type SheetReport,
} from '../engine.ts';
import { capitalised, say, sentence } from '../locales/format.ts';
import type { CheckOptions } from './arguments.ts';
import { summaryOf } from './json.ts';
import type { Outcome } from './workbooks.ts';

/** Paints a text for a terminal that shows colours, else leaves it as it is. */
export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim' | 'underline', text: string) => string;

/** Colours where the stream is a terminal that has them (NO_COLOR and the like are heeded). */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const hasColours = stream.isTTY && stream.hasColors();
  return (style, text) => (hasColours ? styleText(style, text, { validateStream: false }) : text);
}

const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** One file's findings, grouped by sheet, as a person reads them in a terminal. */
export function fileText(outcome: Outcome, options: CheckOptions, paint: Paint): string {
  if (outcome.kind === 'failed') return '';
  const { file, result } = outcome;
  const { language, explain } = options;
  const lines = [paint('underline', file)];
  const isTable = result.report.sheets.some(({ layout }) => layout !== 'none');
  if (!isTable) lines.push(`  ${say(language, 'noTables')}`);
  for (const sheet of result.report.sheets) {
    const findings = result.findings.filter(({ at }) => at.sheetId === sheet.sheetId);
    if (findings.length === 0 && sheet.layout === 'none' && isTable && !explain) continue;
    lines.push('', ...sheetLines(sheet, language, paint));
    if (explain) lines.push(...explanationLines(sheet, language, paint));
    lines.push(...findingLines(findings, result.report, language, paint));
  }
  return `${lines.join('\n')}\n\n`;
}

function sheetLines(sheet: SheetReport, language: LanguageCode, paint: Paint): string[] {
  const layout = say(language, `layout${capitalised(sheet.layout)}`);
  if (sheet.layout === 'none') {
    const reasons = sheet.doubts.map((doubt) =>
      say(language, `doubt${capitalised(doubt.reason)}`, doubtParams(doubt)),
    );
    return [`${paint('bold', sheet.name)}  ${paint('dim', [layout, ...reasons].join(': '))}`];
  }
  const { checked, skipped } = coverageOf(sheet);
  const reasons = Object.entries(skipped.reasons)
    .map(
      ([reason, number]) =>
        `${say(language, `skip${capitalised(reason as keyof typeof skipped.reasons)}`)}: ${number}`,
    )
    .join(', ');
  const facts = [
    layout,
    say(language, 'blocks', { ...blockCountsOf(sheet) }),
    say(language, 'checkedFigures', { count: checked }),
    ...(skipped.count === 0 ? [] : [say(language, 'skippedFigures', { count: skipped.count, reasons })]),
  ];
  return [`${paint('bold', sheet.name)}  ${paint('dim', facts.join(', '))}`];
}

function explanationLines(sheet: SheetReport, language: LanguageCode, paint: Paint): string[] {
  const lines: string[] = [];
  for (const { kind, heading, columns } of sheet.panels) {
    const title = [say(language, `kind${capitalised(kind)}`), ...(heading === undefined ? [] : [heading])];
    lines.push(`  ${paint('dim', title.join(': '))}`);
    const rows = columns.map(({ column, role, period, header, sample }) => [
      columnName(column),
      [
        say(language, `role${capitalised(role)}`),
        ...(period === undefined
          ? []
          : [say(language, `period${capitalised(period.kind)}`, { index: period.index })]),
      ].join(' '),
      header.join(' / '),
      shortened(sample, 30),
    ]);
    const heads = [
      say(language, 'column'),
      say(language, 'role'),
      say(language, 'header'),
      say(language, 'sample'),
    ];
    lines.push(...aligned([heads, ...rows]).map((line) => `    ${line}`));
  }
  for (const doubt of sheet.doubts) {
    const { reason, at } = doubt;
    const cell = at === undefined ? '' : `${addressOf(at)} `;
    const why = say(language, `doubt${capitalised(reason)}`, doubtParams(doubt));
    lines.push(`  ${say(language, 'notRecognised')}: ${cell}${why}`);
  }
  return lines;
}

function findingLines(
  findings: readonly Finding[],
  report: Report,
  language: LanguageCode,
  paint: Paint,
): string[] {
  const widest = Math.max(0, ...findings.map(({ at }) => addressOf(at).length));
  const names: readonly (readonly [Severity, string])[] = (['error', 'warning', 'info'] as const).map(
    (severity) => [severity, say(language, `severity${capitalised(severity)}`)],
  );
  const widestName = Math.max(...names.map(([, name]) => name.length));
  const itemAt = itemsOf(report);
  const indent = ' '.repeat(widest + widestName + 6);
  return findings.flatMap((finding) => {
    const name = names.find(([severity]) => severity === finding.severity)?.[1] ?? '';
    const text = sentence(templateOf(finding, language), finding.message.params, language);
    const about = itemAt(finding.at);
    const item = [shortened(about?.name ?? '', 70), about?.period].filter(Boolean).join(' · ');
    const fix = finding.fixes[0];
    return [
      `  ${addressOf(finding.at).padEnd(widest)}  ${paint(COLOUR[finding.severity], name.padEnd(widestName))}  ${text}  ${paint('dim', finding.rule)}`,
      ...(item === '' ? [] : [`${indent}${paint('dim', item)}`]),
      ...(fix === undefined
        ? []
        : [`${indent}${paint('dim', say(language, 'fix', { text: fix.formula ?? String(fix.value) }))}`]),
      ...(finding.echoes.length === 0
        ? []
        : [
            `${indent}${paint('dim', say(language, 'echoes', { cells: finding.echoes.map(addressOf).join(', ') }))}`,
          ]),
    ];
  });
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The last line: how many of what, in how many files. */
export function summaryText(outcomes: readonly Outcome[], { language }: CheckOptions, paint: Paint): string {
  const summary = summaryOf(outcomes);
  const total = summary.error + summary.warning + summary.info;
  const failed = outcomes.filter(({ kind }) => kind === 'failed').length;
  const bySeverity = (['error', 'warning', 'info'] as const)
    .filter((severity) => summary[severity] > 0)
    .map((severity) =>
      paint(COLOUR[severity], `${summary[severity]} ${say(language, `severity${capitalised(severity)}`)}`),
    );
  const findings = total === 0 ? say(language, 'noFindings') : say(language, 'findings', { count: total });
  const files = [
    say(language, 'files', { count: summary.files }),
    ...(failed === 0 ? [] : [say(language, 'unreadableFiles', { count: failed })]),
  ];
  return `${paint('bold', findings)}${bySeverity.length === 0 ? '' : ` (${bySeverity.join(', ')})`}, ${files.join(', ')}\n`;
}
