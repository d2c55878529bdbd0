import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  addressOf,
  check,
  coverageOf,
  DEFAULT_SETTINGS,
  type CheckResult,
  type Panel,
  type Ref,
} from '../src/engine.ts';
import { readWorkbook } from '../src/files/readWorkbook.ts';
import { readFigure } from '../src/workbook/figure.ts';
import verdicts from './verdicts.json';
import knownFindings from '../samples/known-findings.json';

const PAIRS = [
  ['buleleng-2021.xlsx', 'buleleng-2021-text.xlsx'],
  ['solok-2022.xlsx', 'solok-2022-text.xlsx'],
] as const;

const results = new Map<string, CheckResult>();

beforeAll(async () => {
  for (const file of PAIRS.flat()) {
    const read = await readWorkbook(readFileSync(join('samples', file)));
    if (read.kind !== 'workbook') throw new Error(`${file}: ${read.reason}`);
    results.set(file, check(read.workbook, DEFAULT_SETTINGS));
  }
});

function resultOf(file: string): CheckResult {
  const result = results.get(file);
  if (result === undefined) throw new Error(`${file} was not checked`);
  return result;
}

/** A reference as people write it: `Eselon II!I109`. */
function written(file: string, ref: Ref): string {
  const sheet = resultOf(file).report.sheets.find(({ sheetId }) => sheetId === ref.sheetId);
  return `${sheet?.name ?? ''}!${addressOf(ref)}`;
}

describe('every finding in the real workbooks was judged by hand', () => {
  test.each(PAIRS.flatMap(([numbers, text]) => [numbers, text].map((file) => [file, numbers] as const)))(
    '%s',
    (file, judged) => {
      // All figures of the text workbooks are text: one finding a table, which the next test counts.
      const isApart = (rule: string) => rule === 'number-as-text' && file !== judged;
      const judgedHere = resultOf(file).findings.filter(({ rule }) => !isApart(rule));
      const found = judgedHere.map(
        (finding) =>
          `${written(file, finding.at)} ${finding.rule} ${finding.severity}${finding.echoes.map((echo) => ` + ${echo.rule} ${written(file, echo)}`).join('')}`,
      );
      const expected = verdicts.verdicts
        .filter(({ workbook, rule }) => workbook === judged && !isApart(rule))
        .map(
          ({ sheet, cell, rule, severity, echoes }) =>
            `${sheet}!${cell} ${rule} ${severity}${echoes.map((echo) => ` + ${echo}`).join('')}`,
        );
      expect(found.sort()).toEqual(expected.sort());
    },
  );

  test.each(PAIRS.map(([, text]) => text))('%s: its numbers are text, said once a table', (file) => {
    const { report, findings } = resultOf(file);
    for (const { sheetId, panels } of report.sheets) {
      const said = findings.filter(({ rule, at }) => rule === 'number-as-text' && at.sheetId === sheetId);
      expect(said).toHaveLength(panels.length);
    }
  });

  test('with a reason for each', () => {
    expect(verdicts.verdicts.filter(({ why }) => why.length < 20)).toEqual([]);
  });
});

test.each(PAIRS.flat())('%s has at most 40 errors and warnings on each sheet', (file) => {
  const { report, findings } = resultOf(file);
  for (const { sheetId, name } of report.sheets) {
    const count = findings.filter(({ at, severity }) => at.sheetId === sheetId && severity !== 'info').length;
    expect([name, count <= 40]).toEqual([name, true]);
  }
});

describe('what is known to be wrong in the real workbooks', () => {
  /** Other decimals or a currency sign put no value at risk; where performance is absorption, no row is over target. */
  const NO_FINDINGS = new Set([
    'TW I!U40 number-style',
    'TW I!D47 number-style',
    'TW I!T7 number-style',
    'TW I!E32 realization-exceeds-target',
    'TW I!E35 realization-exceeds-target',
    'TW I!E58 realization-exceeds-target',
    'TW I!G58 realization-exceeds-target',
  ]);
  const known = knownFindings.findings
    .map(({ workbook, sheet, cell, rule }) => ({ workbook, cell: `${sheet}!${cell}`, rule }))
    .filter(({ cell, rule }) => !NO_FINDINGS.has(`${cell} ${rule}`));

  test.each(known)('$cell ($rule) is reported or belongs to a finding', ({ workbook, cell, rule }) => {
    const cells = resultOf(workbook).findings.flatMap((finding) => [
      ...(finding.rule === rule ? [finding.at] : []),
      ...finding.cells,
      ...finding.echoes,
    ]);
    expect(cells.map((ref) => written(workbook, ref))).toContain(cell);
  });

  test('is looked for in full', () => {
    expect(known).toHaveLength(knownFindings.findings.length - NO_FINDINGS.size);
  });
});

describe('the tables of the real workbooks', () => {
  test.each([
    ['buleleng-2021.xlsx', 'Eselon II', 'monthly', [8], [14]],
    ['buleleng-2021.xlsx', 'Eselon III', 'monthly', [28], [20]],
    ['buleleng-2021.xlsx', 'Eselon IV', 'monthly', [48], [36]],
    ['buleleng-2021.xlsx', 'Staff', 'monthly', [67], []],
    ['solok-2022.xlsx', 'TW I', 'quarterly', [10, 59], [59]],
    ['solok-2022.xlsx', 'TW II', 'quarterly', [12, 52], [52]],
    ['solok-2022.xlsx', 'TW III', 'quarterly', [12, 52], [52]],
  ])('%s %s is %s with its blocks', (file, name, layout, performance, budget) => {
    const sheet = resultOf(file).report.sheets.find((one) => one.name === name);
    const blocks = (kind: string) =>
      sheet?.panels.filter((panel) => panel.kind === kind).map((panel) => panel.blocks.length);
    expect(sheet?.layout).toBe(layout);
    expect(blocks('performance')).toEqual(performance);
    expect(blocks('budget')).toEqual(budget);
    expect(sheet?.doubts).toEqual([]);
  });

  test.each(PAIRS)('%s and %s give the same report', (numbers, text) => {
    const WRITING = ['isText', 'style', 'styles', 'decimals', 'unit', 'sample', 'percent'];
    /** The report without how its figures are written. */
    const plain = (file: string): unknown =>
      JSON.parse(
        JSON.stringify(resultOf(file).report, (key, value: unknown) =>
          WRITING.includes(key) ? undefined : value,
        ),
      );
    expect(plain(text)).toEqual(plain(numbers));
    expect(resultOf(text).report.sheets.map(coverageOf)).toEqual(
      resultOf(numbers).report.sheets.map(coverageOf),
    );
  });

  test('less than 2% of the figures of buleleng-2021.xlsx cannot be checked', () => {
    for (const sheet of resultOf('buleleng-2021.xlsx').report.sheets) {
      const { checked, skipped } = coverageOf(sheet);
      expect(skipped.count / (checked + skipped.count)).toBeLessThan(0.02);
    }
  });
});

describe('no figure of a recognised table is lost', () => {
  const FIGURE_ROLES = new Set(['annualTarget', 'target', 'realization', 'annualRealization', 'percent']);

  test.each(PAIRS.flat())('%s: each stands in the report and is counted', async (file) => {
    const read = await readWorkbook(readFileSync(join('samples', file)));
    if (read.kind !== 'workbook') throw new Error(read.reason);
    const { report } = resultOf(file);
    const lost: string[] = [];
    for (const sheet of read.workbook.sheets) {
      const found = report.sheets.find(({ sheetId }) => sheetId === sheet.id);
      if (found === undefined) throw new Error(sheet.name);
      const held = new Set(found.panels.flatMap(placesIn));
      const counted = coverageOf(found);
      const standing = new Set<string>();
      for (const { columns, blocks, totals } of found.panels) {
        const rows = [...blocks.flatMap(({ top, bottom }) => [top, bottom]), ...totals.map(({ row }) => row)];
        const first = Math.min(...rows);
        const last = Math.max(...rows);
        for (const { column } of columns.filter(({ role }) => FIGURE_ROLES.has(role))) {
          for (let row = first; row <= last; row++) {
            const cell = sheet.grid[row]?.[column];
            const kind = cell === undefined ? 'blank' : readFigure(cell).kind;
            if (kind !== 'number' && kind !== 'ambiguous') continue;
            standing.add(`${row},${column}`);
            if (!held.has(`${row},${column}`)) lost.push(`${sheet.name}!${addressOf({ row, column })}`);
          }
        }
      }
      expect(counted.checked + counted.skipped.count).toBeGreaterThanOrEqual(standing.size - lost.length);
    }
    expect(lost).toEqual([]);
  });
});

/** Every cell that a panel's report holds, as `row,column`. */
function placesIn({ blocks, totals }: Panel): string[] {
  return [...blocks, ...totals].flatMap(({ annual, annualRealization, achievement, measurements }) =>
    [
      annual,
      annualRealization,
      achievement,
      ...measurements.flatMap(({ target, realization, percent }) => [target, realization, percent]),
    ].flatMap((entry) => (entry === undefined ? [] : [`${entry.row},${entry.column}`])),
  );
}
