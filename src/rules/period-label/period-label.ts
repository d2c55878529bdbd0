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
  const misspelt = new Map<string, [Labelled, ...Labelled[]]>();
  const seen = new Set<string>();
  eachMeasurement(panels, ({ row, period, label }) => {
    if (label?.isMisspelt !== true || period === undefined) return;
    const place = { row, column: label.column };
    const key = `${row} ${label.column}`;
    if (seen.has(key)) return;
    seen.add(key);
    const labelled = { place, text: label.text, period };
    const alike = misspelt.get(label.text);
    if (alike === undefined) misspelt.set(label.text, [labelled]);
    else alike.push(labelled);
  });
  return [...misspelt.values()].map((cells) => misspellingFinding(sheet, cells, panels));
}

function eachMeasurement(panels: readonly Panel[], visit: (measurement: Measurement) => void): void {
  for (const { blocks } of panels) for (const { measurements } of blocks) measurements.forEach(visit);
}

/** How the sheet writes a period where it is right, most often. */
function usualSpellingOf(panels: readonly Panel[], { kind, index }: Period): string | undefined {
  const counts = new Map<string, number>();
  eachMeasurement(panels, ({ period, label }) => {
    if (label?.isMisspelt !== false || period?.kind !== kind || period.index !== index) return;
    counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function misspellingFinding(
  sheet: SheetReport,
  cells: readonly [Labelled, ...Labelled[]],
  panels: readonly Panel[],
): Finding {
  const [{ text, period, place }, ...others] = cells;
  const expected = inCaseOf(text, usualSpellingOf(panels, period) ?? monthName(period) ?? text);
  return {
    rule: 'period-label',
    severity: 'warning',
    at: refOf(sheet, place),
    cells: others.map((cell) => refOf(sheet, cell.place)),
    stated: text,
    message: {
      key: cells.length === 1 ? 'misspelt' : 'misspeltSeveral',
      params: { stated: textParam(text), expected: textParam(expected), count: countParam(cells.length) },
    },
    fixes: cells.map((cell): Edit => ({ ...refOf(sheet, cell.place), value: expected })),
    echoes: [],
  };
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

/** Whether each period is later than the one before it: nearly all blocks are so. */
function isRising({ measurements }: Block): boolean {
  return measurements.every(
    ({ period }, row) => period !== undefined && period.index > (measurements[row - 1]?.period?.index ?? 0),
  );
}

/** What is wrong with the order of a block's periods, one kind of period at a time. */
function disorderIn(sheet: SheetReport, panel: Panel, block: Block): Finding[] {
  const column = panel.columns.find(({ role }) => role === 'period')?.column ?? block.column;
  const at = ({ row, label }: Measurement): Place => ({ row, column: label?.column ?? column });
  const found = isRising(block) ? [] : misplacedIn(sheet, block, at);
  // A label that stands twice or is not written is the one that is missing.
  return found.length > 0 ? found : gapIn(sheet, block, at);
}

function misplacedIn(sheet: SheetReport, block: Block, at: (measurement: Measurement) => Place): Finding[] {
  const found: Finding[] = [];
  const latest = new Map<Period['kind'], Measurement & { readonly period: Period }>();
  const seen = new Map<string, Measurement>();
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
  return found;
}

function hasFigures({ target, realization }: Measurement): boolean {
  return [target, realization].some((entry) => entry?.figure.kind === 'number');
}

/** Periods that a block leaves out before its last: rows that are lost. What it stops short of is still to come. */
function gapIn(
  sheet: SheetReport,
  { measurements, missingPeriods }: Block,
  at: (measurement: Measurement) => Place,
): Finding[] {
  const lost = missingPeriods.flatMap((missing) => {
    const after = measurements.find(({ period }) => period !== undefined && period.index > missing.index);
    return after === undefined ? [] : [{ missing, after }];
  });
  const [first] = lost;
  if (first === undefined) return [];
  return [
    finding(sheet, at(first.after), 'info', lost.length === 1 ? 'missing' : 'missingSeveral', {
      period: { kind: 'period', period: first.missing },
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
