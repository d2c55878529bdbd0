import { isNumber, isPassedOver } from '../../report/entry.ts';
import type { Block, Entry, Panel, SheetReport, TotalRow } from '../../report/report.ts';
import { childrenIn } from '../../report/tree.ts';
import { addressOf, type Place } from '../../workbook/address.ts';
import { sumOf } from '../../workbook/exact.ts';
import { cellParam, countParam, overPanels, refOf, textParam } from '../figures.ts';
import type { Edit, Finding, Rule } from '../finding.ts';
import { formulaReader, sumFormulaOf, type FormulaReader, type SumFormula } from '../formulas.ts';
import { countsIn, isIn, judged, slotsOf, timesOf, type Problem, type Slot } from './rangeCounts.ts';

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
    // Of a parent whose periods are rows each cell adds up the parts of its own period.
    ...(panel.periodsIn === 'rows' ? [] : blocks).flatMap((parent, index) => {
      const children = childrenOf.get(index);
      return children === undefined ? [] : findingsFor(table, parent, children, () => []);
    }),
  ];
}

/** Other readings of what a total row adds up: all items above it, all of the table, or those of its band. */
function allowedFor({ blocks }: Panel, { row }: TotalRow): number[][] {
  const outermost: number[] = [];
  const above: number[] = [];
  let groups: readonly string[] = [];
  blocks.forEach((block, index) => {
    if (block.parent !== undefined) return;
    outermost.push(index);
    if (block.top >= row) return;
    above.push(index);
    ({ groups } = block);
  });
  const ofBands = groups.map((_, depth) =>
    above.filter((index) =>
      groups.slice(0, depth + 1).every((name, at) => blocks[index]?.groups[at] === name),
    ),
  );
  return [above, outermost, ...ofBands];
}

interface WrongRange {
  readonly entry: Entry;
  readonly formula: string;
  readonly form: string;
  readonly problem: Problem | 'itself';
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
  const runs = new Map<string, [WrongRange, ...WrongRange[]]>();
  for (const range of wrong) {
    const key = `${range.problem} ${range.form}`;
    const run = runs.get(key);
    if (run === undefined) runs.set(key, [range]);
    else run.push(range);
  }
  return [...runs.values()].map((run) => findingFor(table, covers, run));
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
  if (!sum.areas.every(({ left, right }) => left === entry.column && right === entry.column)) return [];
  const range = { entry, formula, form: formulas.relativeForm(formula, entry), slot, sum };
  if (sum.areas.some((area) => isIn(area, entry))) return [{ ...range, problem: 'itself', rows: [] }];

  const counts = countsIn(panel, slot, sum, formulas);
  if (counts === undefined || counts.size === 0) return [];
  // Where a filter hides rows, a `SUBTOTAL` may cover more than it adds up.
  const passesOver = (row: number) => sum.subtotal !== undefined && sheet.hiddenRows.has(row);
  const under = (items: readonly number[]) => judged(panel, slot, items, counts, childrenOf, passesOver);
  const wrong = under(covers);
  const isRight = wrong.rows.length === 0 || allowed().some((items) => under(items).rows.length === 0);
  return isRight ? [] : [{ ...range, ...wrong }];
}

function isOneCell({ areas }: SumFormula): boolean {
  return areas.length === 1 && areas.every(({ top, bottom }) => top === bottom);
}

/** Of a table of thousands of rows the first tell enough. */
const MOST_CELLS = 100;

function findingFor(
  { sheet, panel }: Table,
  covers: readonly number[],
  run: readonly [WrongRange, ...WrongRange[]],
): Finding {
  const [{ entry, formula, problem, rows }] = run;
  const [row] = rows;
  const fixes = run.flatMap((range) => rangeEdit(sheet, panel, covers, range) ?? []);
  const fix = fixes.find(({ column }) => column === entry.column);
  return {
    rule: 'total-range-incomplete',
    severity: 'error',
    at: refOf(sheet, entry),
    cells: run
      .flatMap((range) => [range.entry, ...range.rows.slice(0, MOST_CELLS)])
      .filter((cell) => cell !== entry)
      .map((cell) => refOf(sheet, cell)),
    ...(isNumber(entry) ? { stated: entry.figure.value } : {}),
    ...(fix === undefined ? {} : { expected: fix.value }),
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
  };
}

/** `SUM` over the cells of what it covers, or `SUBTOTAL` where it was one; none where text stands among them. */
function rangeEdit(
  sheet: SheetReport,
  { blocks, totals }: Panel,
  covers: readonly number[],
  { entry, slot, sum }: WrongRange,
): (Edit & { readonly value: number }) | undefined {
  const parts: Entry[] = [];
  for (const block of covers.flatMap((index) => blocks[index] ?? [])) {
    // One figure must stand for all of its periods.
    if (slot.series !== undefined && timesOf(block, slot.series, 1) !== 1) return undefined;
    const entries = slot.entriesOf(block);
    const part = entries.findLast((one) => isNumber(one)) ?? entries[0];
    if (part === undefined || (isNumber(part) ? part.figure.isText : !isPassedOver(part))) return undefined;
    parts.push(part);
  }
  const [first] = parts;
  if (first === undefined) return undefined;
  const last = parts[parts.length - 1] ?? first;
  // A range may hold nothing but the parts: no item, no total row between them.
  const within = ({ row }: Place) => first.row <= row && row <= last.row;
  const isRun =
    slot.series === undefined &&
    blocks.filter((block) => slot.entriesOf(block).some((one) => one !== undefined && within(one))).length ===
      covers.length &&
    !totals.some(within);
  if (!isRun && parts.length > MOST_PARTS) return undefined;
  const cells =
    isRun && parts.length > 1 ? `${addressOf(first)}:${addressOf(last)}` : parts.map(addressOf).join(',');
  const value = sumOf(parts.map((part) => (isNumber(part) ? part.figure.value : 0)));
  const formula = sum.subtotal === undefined ? `=SUM(${cells})` : `=SUBTOTAL(${sum.subtotal},${cells})`;
  return { ...refOf(sheet, entry), formula, value };
}

/** `SUM` takes 255 arguments. */
const MOST_PARTS = 200;
