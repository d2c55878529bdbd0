import type { Block, Measurement, Panel, SheetReport } from '../../report/report.ts';
import type { Place } from '../../workbook/address.ts';
import { periodKey, type Period } from '../../workbook/period.ts';
import { MONTHS } from '../../workbook/periodWords.ts';
import { cellParam, countParam, refOf, textParam } from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';

/** A period's label that is misspelt, duplicate, missing or out of order. */
export const periodLabel = {
  id: 'period-label',
  messages: {
    id: {
      misspelt: 'Tertulis "{stated}", maksudnya "{expected}"',
      misspeltSeveral: 'Tertulis "{stated}" di {count} sel, maksudnya "{expected}"',
      duplicate: '{period} tertulis dua kali pada satu blok ({first})',
      order: '{period} tertulis sesudah {before} ({first})',
      missing: 'Tidak ada baris untuk {period}',
      missingSeveral: 'Tidak ada baris untuk {count} periode, mulai {period}',
      unlabelled: 'Baris ini berisi angka, tetapi periodenya tidak tertulis',
    },
    en: {
      misspelt: 'Says "{stated}", meant is "{expected}"',
      misspeltSeveral: 'Says "{stated}" in {count} cells, meant is "{expected}"',
      duplicate: '{period} stands twice in one block ({first})',
      order: '{period} stands after {before} ({first})',
      missing: 'There is no row for {period}',
      missingSeveral: 'There are no rows for {count} periods, first {period}',
      unlabelled: 'This row holds figures, but its period is not written',
    },
  },
  check: ({ sheets }) =>
    sheets.flatMap((sheet) => {
      const panels = sheet.panels.filter(({ periodsIn }) => periodsIn === 'rows');
      return [
        ...misspellingsIn(sheet, panels),
        ...panels.flatMap((panel) => panel.blocks.flatMap((block) => disorderIn(sheet, panel, block))),
      ];
    }),
} satisfies Rule;

/** A label as it stands in a cell; panels that share a period column share its cells. */
interface Labelled {
  readonly place: Place;
  readonly text: string;
  readonly period: Period;
}

function misspellingsIn(sheet: SheetReport, panels: readonly Panel[]): Finding[] {
  const misspelt = new Map<string, Labelled[]>();
  const seen = new Set<string>();
  for (const { row, period, label } of measurementsOf(panels)) {
    if (label?.isMisspelt !== true || period === undefined) continue;
    const place = { row, column: label.column };
    const key = `${row} ${label.column}`;
    if (seen.has(key)) continue;
    seen.add(key);
    misspelt.set(label.text, [...(misspelt.get(label.text) ?? []), { place, text: label.text, period }]);
  }
  if (misspelt.size === 0) return [];
  const spelt = spellingsIn(panels);
  return [...misspelt.values()].flatMap((cells) => misspellingFinding(sheet, cells, spelt));
}

function* measurementsOf(panels: readonly Panel[]): Generator<Measurement> {
  for (const { blocks } of panels) for (const { measurements } of blocks) yield* measurements;
}

/** How the sheet writes each period where it is right, most often. */
function spellingsIn(panels: readonly Panel[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { period, label } of measurementsOf(panels)) {
    if (period === undefined || label === undefined || label.isMisspelt) continue;
    const key = periodKey(period);
    let texts = counts.get(key);
    if (texts === undefined) counts.set(key, (texts = new Map<string, number>()));
    texts.set(label.text, (texts.get(label.text) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([key, texts]) => [key, [...texts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  );
}

function misspellingFinding(
  sheet: SheetReport,
  cells: readonly Labelled[],
  spelt: ReadonlyMap<string, string>,
): Finding[] {
  const [first] = cells;
  if (first === undefined) return [];
  const { text, period, place } = first;
  const expected = inCaseOf(text, spelt.get(periodKey(period)) ?? monthName(period) ?? text);
  return [
    {
      rule: 'period-label',
      severity: 'warning',
      at: refOf(sheet, place),
      cells: cells.slice(1).map((cell) => refOf(sheet, cell.place)),
      stated: text,
      message: {
        key: cells.length === 1 ? 'misspelt' : 'misspeltSeveral',
        params: { stated: textParam(text), expected: textParam(expected), count: countParam(cells.length) },
      },
      fixes: cells.map((cell): Edit => ({ ...refOf(sheet, cell.place), value: expected })),
      echoes: [],
    },
  ];
}

/** Only months are long enough to be told when misspelt. */
function monthName({ index }: Period): string | undefined {
  const name = MONTHS[index - 1]?.[0];
  return name === undefined ? undefined : name.charAt(0).toUpperCase() + name.slice(1);
}

/** A word in capitals, or not, as another is. */
function inCaseOf(like: string, word: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return like === like.toLowerCase() ? word.toLowerCase() : word;
}

/** Whether periods of one kind stand in their order and none is left out between them: nearly all blocks do. */
function isInOrder({ measurements, missingPeriods }: Block): boolean {
  let last = 0;
  for (const { period } of measurements) {
    if (period === undefined || period.kind !== measurements[0]?.period?.kind || period.index <= last)
      return false;
    last = period.index;
  }
  const [missing] = missingPeriods;
  return missing === undefined || missing.index > last;
}

/** What is wrong with the order of a block's periods, one kind of period at a time. */
function disorderIn(sheet: SheetReport, panel: Panel, block: Block): Finding[] {
  if (isInOrder(block)) return [];
  const found: Finding[] = [];
  const latest = new Map<Period['kind'], Measurement & { readonly period: Period }>();
  const seen = new Map<string, Measurement>();
  const column = panel.columns.find(({ role }) => role === 'period')?.column ?? block.column;
  const at = ({ row, label }: Measurement): Place => ({ row, column: label?.column ?? column });
  for (const measurement of block.measurements) {
    const { period } = measurement;
    if (period === undefined) {
      if (!hasFigures(measurement)) continue;
      found.push(finding(sheet, at(measurement), 'info', 'unlabelled', {}));
      continue;
    }
    const same = seen.get(periodKey(period));
    const before = latest.get(period.kind);
    const params = { period: { kind: 'period', period } } as const;
    if (same !== undefined) {
      const first = cellParam(at(same));
      found.push(finding(sheet, at(measurement), 'warning', 'duplicate', { ...params, first }, [at(same)]));
      continue;
    }
    seen.set(periodKey(period), measurement);
    if (before !== undefined && period.kind !== 'week' && period.index < before.period.index) {
      found.push(
        finding(
          sheet,
          at(measurement),
          'warning',
          'order',
          { ...params, before: { kind: 'period', period: before.period }, first: cellParam(at(before)) },
          [at(before)],
        ),
      );
      continue;
    }
    latest.set(period.kind, { ...measurement, period });
  }
  return [...found, ...gapIn(sheet, block, at, found.length > 0)];
}

function hasFigures({ target, realization }: Measurement): boolean {
  return [target, realization].some((entry) => entry?.figure.kind === 'number');
}

/** Periods that a block leaves out before its last: rows that are lost. What it stops short of is still to come. */
function gapIn(
  sheet: SheetReport,
  { measurements, missingPeriods }: Block,
  at: (measurement: Measurement) => Place,
  isDisordered: boolean,
): Finding[] {
  const last = measurements.reduce((most, { period }) => Math.max(most, period?.index ?? 0), 0);
  const lost = missingPeriods.filter(({ index }) => index < last);
  const [first] = lost;
  // A label that stands twice or is not written is the one that is missing.
  if (first === undefined || isDisordered) return [];
  const after = measurements.find(({ period }) => period !== undefined && period.index > first.index);
  if (after === undefined) return [];
  return [
    finding(sheet, at(after), 'info', lost.length === 1 ? 'missing' : 'missingSeveral', {
      period: { kind: 'period', period: first },
      count: countParam(lost.length),
    }),
  ];
}

function finding(
  sheet: SheetReport,
  place: Place,
  severity: Finding['severity'],
  key: string,
  params: Finding['message']['params'],
  cells: readonly Place[] = [],
): Finding {
  return {
    rule: 'period-label',
    severity,
    at: refOf(sheet, place),
    cells: cells.map((cell) => refOf(sheet, cell)),
    message: { key, params },
    fixes: [],
    echoes: [],
  };
}
