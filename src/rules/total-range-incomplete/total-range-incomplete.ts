import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Block, Entry, Panel, SheetReport, TotalRow } from '../../report/report.ts';
import { childrenIn } from '../../report/tree.ts';
import { addressOf } from '../../workbook/address.ts';
import { sumOf } from '../../workbook/exact.ts';
import type { Rect } from '../../workbook/workbook.ts';
import { cellParam, countParam, overPanels, refOf, textParam } from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';
import { formulaReader, sumFormulaOf, type FormulaReader, type SumFormula } from '../formulas.ts';

/** A total whose formula leaves out rows, covers rows that are not its own, or counts rows and their parts. */
export const totalRangeIncomplete = {
  id: 'total-range-incomplete',
  messages: {
    id: {
      leftOut: 'Rumus {formula} tidak mencakup {count} baris, mulai {cell}',
      twice: 'Rumus {formula} menghitung {count} baris dua kali, mulai {cell}',
      notItsOwn: 'Rumus {formula} mencakup {count} baris di luar jumlahnya, mulai {cell}',
      itself: 'Rumus {formula} mencakup selnya sendiri ({cell})',
    },
    en: {
      leftOut: 'The formula {formula} leaves out {count} rows, from {cell} on',
      twice: 'The formula {formula} counts {count} rows twice, from {cell} on',
      notItsOwn: 'The formula {formula} covers {count} rows that are not its own, from {cell} on',
      itself: 'The formula {formula} covers its own cell ({cell})',
    },
  },
  check: (report) => {
    const formulas = formulaReader();
    return overPanels(report, (sheet, panel) => wrongRangesIn(sheet, panel, formulas));
  },
} satisfies Rule;

/** Which figures of a row: one column, of which a block whose periods are rows has several. */
interface Slot {
  readonly entriesOf: (row: Block | TotalRow) => readonly (Entry | undefined)[];
  /** The measure whose periods are rows: a total takes the last of them, or adds them up. */
  readonly series?: 'target' | 'realization';
}

function slotsOf({ periodsIn }: Panel, row: Block | TotalRow): Slot[] {
  return [
    { entriesOf: ({ annual }) => [annual] },
    { entriesOf: ({ annualRealization }) => [annualRealization] },
    ...(['target', 'realization'] as const).flatMap((measure): Slot[] =>
      periodsIn === 'rows'
        ? [{ series: measure, entriesOf: ({ measurements }) => measurements.map((one) => one[measure]) }]
        : row.measurements.map((_, index) => ({
            entriesOf: ({ measurements }) => [measurements[index]?.[measure]],
          })),
    ),
  ];
}

/** What a panel's sums are held against. */
interface Table {
  readonly sheet: SheetReport;
  readonly panel: Panel;
  readonly formulas: FormulaReader;
  readonly childrenOf: ReadonlyMap<number, readonly number[]>;
}

function wrongRangesIn(sheet: SheetReport, panel: Panel, formulas: FormulaReader): Finding[] {
  const { blocks, totals } = panel;
  const childrenOf = childrenIn(blocks);
  const table = { sheet, panel, formulas, childrenOf };
  return [
    ...totals.flatMap((total) => findingsFor(table, total, total.covers, () => allowedFor(panel, total))),
    ...[...childrenOf].flatMap(([index, children]) => {
      const parent = blocks[index];
      return parent === undefined || panel.periodsIn === 'rows'
        ? []
        : findingsFor(table, parent, children, () => []);
    }),
  ];
}

/** Other readings of what a total row adds up: all items above it, all of the table, or those of its band. */
function allowedFor({ blocks }: Panel, { row }: TotalRow): number[][] {
  const outermost = blocks.flatMap(({ parent }, index) => (parent === undefined ? [index] : []));
  const above = outermost.filter((index) => (blocks[index]?.top ?? 0) < row);
  const groups = blocks[above[above.length - 1] ?? -1]?.groups ?? [];
  const ofBands = groups.map((_, depth) =>
    above.filter((index) =>
      groups.slice(0, depth + 1).every((name, at) => blocks[index]?.groups[at] === name),
    ),
  );
  return [above, outermost, ...ofBands];
}

type Problem = 'itself' | 'twice' | 'leftOut' | 'notItsOwn';

interface WrongRange {
  readonly entry: Entry;
  readonly formula: string;
  readonly form: string;
  readonly problem: Problem;
  readonly rows: readonly Entry[];
  readonly slot: Slot;
  readonly sum: SumFormula;
}

/** The same range in several columns of a row is one finding. */
function findingsFor(
  table: Table,
  row: Block | TotalRow,
  covers: readonly number[],
  allowed: () => readonly (readonly number[])[],
): Finding[] {
  const wrong = slotsOf(table.panel, row).flatMap((slot) => wrongRange(table, row, slot, covers, allowed));
  const runs = new Map<string, WrongRange[]>();
  for (const range of wrong) {
    const key = `${range.problem} ${range.form}`;
    runs.set(key, [...(runs.get(key) ?? []), range]);
  }
  return [...runs.values()].flatMap((run) => findingFor(table, covers, run));
}

function wrongRange(
  { sheet, panel, formulas, childrenOf }: Table,
  row: Block | TotalRow,
  slot: Slot,
  covers: readonly number[],
  allowed: () => readonly (readonly number[])[],
): WrongRange[] {
  const [entry] = slot.entriesOf(row);
  if (entry?.formula === undefined) return [];
  const { formula } = entry;
  const sum = sumFormulaOf(formulas.expression(formula, entry), entry);
  if (sum === undefined || isOneCell(sum)) return [];
  const columns = sum.areas.every(({ left, right }) => left === entry.column && right === entry.column);
  if (!columns) return [];
  const range = { entry, formula, form: formulas.relativeForm(formula, entry), slot, sum };
  if (countOf(sum, entry.row) > 0) return [{ ...range, problem: 'itself', rows: [entry] }];

  const counts = countsIn(panel, slot, sum, formulas, row);
  if (counts === undefined || counts.size === 0) return [];
  // Where a filter hides rows, a `SUBTOTAL` may cover more than it adds up.
  const passesOver = (row: number) => sum.subtotal !== undefined && sheet.hiddenRows.has(row);
  const under = (items: readonly number[]) => judged(panel, slot, items, counts, childrenOf, passesOver);
  const wrong = under(covers);
  const isRight = wrong.rows.length === 0 || allowed().some((items) => under(items).rows.length === 0);
  return isRight ? [] : [{ ...range, ...wrong }];
}

function isOneCell({ areas }: SumFormula): boolean {
  const [area, ...others] = areas;
  return others.length === 0 && area?.top === area?.bottom;
}

function countOf({ areas }: SumFormula, row: number): number {
  return areas.filter(({ top, bottom }) => top <= row && row <= bottom).length;
}

/**
 * How often a formula counts each block, directly or by another total row.
 * @returns `undefined` where nothing tells how the periods of a block add up
 */
function countsIn(
  panel: Panel,
  slot: Slot,
  sum: SumFormula,
  formulas: FormulaReader,
  own: Block | TotalRow,
): Map<number, number> | undefined {
  const { blocks, totals } = panel;
  const counts = new Map<number, number>();
  const add = (index: number, times: number) => counts.set(index, (counts.get(index) ?? 0) + times);
  const isPassedOver = (entry: Entry) =>
    sum.subtotal !== undefined &&
    entry.formula !== undefined &&
    sumFormulaOf(formulas.expression(entry.formula, entry), entry)?.subtotal !== undefined;
  for (const area of sum.areas) {
    for (let index = firstIn(blocks, area); index < blocks.length; index++) {
      const block = blocks[index];
      if (block === undefined || block.top > area.bottom) break;
      const counted = slot
        .entriesOf(block)
        .filter(isCounted)
        .filter((entry) => area.top <= entry.row && entry.row <= area.bottom && !isPassedOver(entry));
      if (counted.length === 0) continue;
      const times = slot.series === undefined ? counted.length : timesOf(block, slot.series, counted.length);
      if (times === undefined) return undefined;
      add(index, times);
    }
    for (const total of totals) {
      const [entry] = slot.entriesOf(total);
      if (total === own || entry === undefined || !isCounted(entry) || isPassedOver(entry)) continue;
      if (area.top <= entry.row && entry.row <= area.bottom) {
        for (const index of total.covers) add(index, 1);
      }
    }
  }
  return counts;
}

/** What adds nothing today is no evidence. */
function isCounted(entry: Entry | undefined): entry is NumberEntry {
  return isNumber(entry) && !entry.figure.isText && entry.figure.value !== 0;
}

/** The first block that ends in an area or below it. */
function firstIn(blocks: readonly Block[], { top }: Rect): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.bottom ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A series of the year so far counts once by any of its figures, one of each period by all of them. */
function timesOf(block: Block, measure: 'target' | 'realization', counted: number): number | undefined {
  const { kind } = block[measure];
  if (kind === 'undecided') return undefined;
  if (kind !== 'perPeriod') return counted;
  const all = block.measurements.filter((one) => isCounted(one[measure])).length;
  return counted === all ? 1 : undefined;
}

/** What is wrong with a count under one reading of what it should cover; no rows where nothing is. */
function judged(
  { blocks }: Panel,
  slot: Slot,
  covers: readonly number[],
  counts: ReadonlyMap<number, number>,
  childrenOf: ReadonlyMap<number, readonly number[]>,
  passesOver: (row: number) => boolean,
): { problem: Problem; rows: Entry[] } {
  const leftOut: Entry[] = [];
  const twice: Entry[] = [];
  const seen = new Set<number>();
  const figureOf = (index: number) => {
    const block = blocks[index];
    return block === undefined ? undefined : slot.entriesOf(block).findLast(isCounted);
  };
  /** Whether anything in the tree below an item is counted. */
  const isCountedBelow = (index: number): boolean =>
    (childrenOf.get(index) ?? []).some((child) => (counts.get(child) ?? 0) > 0 || isCountedBelow(child));
  const visit = (index: number, isCountedAbove: boolean) => {
    seen.add(index);
    const entry = figureOf(index);
    const times = (counts.get(index) ?? 0) + (isCountedAbove ? 1 : 0);
    if (entry !== undefined && times > 1) twice.push(entry);
    const children = childrenOf.get(index) ?? [];
    if (times === 0 && entry !== undefined && !isCountedBelow(index)) {
      leftOut.push(entry);
      return;
    }
    children.forEach((child) => {
      // Below a counted parent only what is counted again matters.
      if (times === 0 || (counts.get(child) ?? 0) > 0 || isCountedBelow(child)) visit(child, times > 0);
      else markSeen(child);
    });
  };
  const markSeen = (index: number) => {
    seen.add(index);
    (childrenOf.get(index) ?? []).forEach(markSeen);
  };
  covers.forEach((index) => {
    visit(index, false);
  });
  const others = [...counts.keys()]
    .filter((index) => !seen.has(index))
    .flatMap((index) => figureOf(index) ?? [])
    .filter(({ row }) => !passesOver(row));
  if (twice.length > 0) return { problem: 'twice', rows: twice };
  return leftOut.length > 0 ? { problem: 'leftOut', rows: leftOut } : { problem: 'notItsOwn', rows: others };
}

/** Of a table of thousands of rows the first tell enough. */
const MOST_CELLS = 100;

function findingFor(
  { sheet, panel }: Table,
  covers: readonly number[],
  run: readonly WrongRange[],
): Finding[] {
  const [first] = run;
  if (first === undefined) return [];
  const { entry, formula, problem, rows } = first;
  const [row] = rows;
  const fixes = run.flatMap((range) => rangeEdit(sheet, panel, covers, range));
  const [fix] = fixes;
  const expected = fix?.row === entry.row && fix.column === entry.column ? fix.value : undefined;
  return [
    {
      rule: 'total-range-incomplete',
      severity: 'error',
      at: refOf(sheet, entry),
      cells: run
        .flatMap((range) => [range.entry, ...range.rows.slice(0, MOST_CELLS)])
        .filter((cell) => cell !== entry)
        .map((cell) => refOf(sheet, cell)),
      ...(isNumber(entry) ? { stated: entry.figure.value } : {}),
      ...(typeof expected === 'number' ? { expected } : {}),
      message: {
        key: problem,
        params: {
          formula: textParam(formula),
          count: countParam(rows.length),
          cell: cellParam(row ?? entry),
        },
      },
      fixes,
      echoes: [],
    },
  ];
}

/** `SUM` over the cells of what it covers, or `SUBTOTAL` where it was one; none where text stands among them. */
function rangeEdit(
  sheet: SheetReport,
  { blocks, totals }: Panel,
  covers: readonly number[],
  { entry, slot, sum }: WrongRange,
): Edit[] {
  const parts: Entry[] = [];
  for (const index of covers) {
    const block = blocks[index];
    const kind = slot.series === undefined ? 'cumulative' : block?.[slot.series].kind;
    if (block === undefined || kind === 'undecided' || kind === 'perPeriod') return [];
    const entries = slot.entriesOf(block);
    const part = slot.series === undefined ? entries[0] : entries.findLast((one) => isNumber(one));
    if (part === undefined) continue;
    if (isNumber(part) ? part.figure.isText : part.figure.kind !== 'blank' && part.figure.kind !== 'none')
      return [];
    parts.push(part);
  }
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined) return [];
  // A range may hold nothing but the parts: no item, no total row between them.
  const within = ({ row }: { readonly row: number }) => first.row <= row && row <= last.row;
  const isRun =
    slot.series === undefined &&
    blocks.filter((block) => slot.entriesOf(block).some((one) => one !== undefined && within(one))).length ===
      covers.length &&
    !totals.some(within);
  if (!isRun && parts.length > 200) return [];
  const cells =
    isRun && parts.length > 1 ? `${addressOf(first)}:${addressOf(last)}` : parts.map(addressOf).join(',');
  const value = sumOf(parts.map(({ figure }) => (figure.kind === 'number' ? figure.value : 0)));
  const formula = sum.subtotal === undefined ? `=SUM(${cells})` : `=SUBTOTAL(${sum.subtotal},${cells})`;
  return [{ ...refOf(sheet, entry), formula, value }];
}
