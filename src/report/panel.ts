import type { Place } from '../workbook/address.ts';
import type { Settings } from '../settings/settings.ts';
import type { Cell } from '../workbook/workbook.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import { accumulationsOf, withSet } from './accumulation.ts';
import type { PanelSource, RawBlock } from './blocks.ts';
import { directionsBy, percentConventionOf } from './conventions.ts';
import { levelsOf, type LevelCue, type TreePlace } from './levels.ts';
import type { PanelColumns } from './panelColumns.ts';
import type { Accumulation, Block, Panel, RecognisedColumn, TotalRow } from './report.ts';
import { labelOf, ownerCell, ownerOf, startsAt, type SheetView } from './sheetView.ts';
import { isNameless, totalsAbove, totalsOf, unlabelledTotal } from './totals.ts';

/**
 * The panel that blocks make: its items as a tree, its totals, and what its majority does.
 * @param table where the table's header begins and ends (0-based)
 */
export function panelFrom(
  source: PanelSource,
  raw: readonly RawBlock[],
  styles: ReadonlyMap<number, NumberStyle>,
  table: { readonly headerTop: number; readonly headerBottom: number },
  settings: Settings,
): Panel {
  const { columns, view } = source;
  const { kept, unlabelled } = withoutTotals(source, raw);
  const blocks = decided(source, kept, settings);
  const labelled = totalsOf(source, blocks, totalsAbove(source, table.headerTop, blocks));
  // What adds up the same as a total above it repeats that: the sum of a filter.
  const others = unlabelled.filter(
    ({ row, covers }) =>
      !labelled.some(
        (total) => total.row < row && !/^sub/i.test(total.label) && String(total.covers) === String(covers),
      ),
  );
  const totals = [...labelled, ...others].sort((a, b) => a.row - b.row);
  return {
    kind: columns.kind,
    ...(columns.heading === undefined ? {} : { heading: columns.heading }),
    periodsIn: columns.periodsIn,
    columns: recognisedColumns(source, table.headerBottom),
    blocks,
    totals,
    percent: percentConventionOf(view, blocks, settings),
    styles,
  };
}

/** A table has few rows that name nothing; where there are many, its names are lost. */
const MOST_NAMELESS = 50;

/** The items of a panel, and rows among them that are totals without a label. */
function withoutTotals(
  source: PanelSource,
  raw: readonly RawBlock[],
): { readonly kept: readonly RawBlock[]; readonly unlabelled: readonly TotalRow[] } {
  const nameless =
    source.columns.periodsIn === 'rows' ? [] : raw.filter((block) => isNameless(source, block));
  if (nameless.length === 0 || nameless.length > MOST_NAMELESS) return { kept: raw, unlabelled: [] };
  const named = raw.filter((block) => !nameless.includes(block));
  const places = placesOf(source, named);
  const items = named.map((block, index) => ({ ...block, ...places[index] }));
  const unlabelled = nameless.flatMap((block) => unlabelledTotal(source, block, items) ?? []);
  const last = named[named.length - 1]?.top ?? -1;
  const rows = new Set(unlabelled.map(({ row }) => row));
  // Below the last item, a row that names nothing is none: a copy, the sums of a filter, a number in a signature.
  const lost = nameless.filter(({ top }) => top < last && !rows.has(top));
  if (lost.length === 0) return { kept: named, unlabelled };
  const kept = raw.filter((block) => !nameless.includes(block) || lost.includes(block));
  const indexOf = new Map(kept.map(({ top }, index) => [top, index]));
  const renumbered = unlabelled.map((total) => ({
    ...total,
    covers: total.covers.flatMap((index) => indexOf.get(named[index]?.top ?? -1) ?? []),
  }));
  return { kept, unlabelled: renumbered };
}

/** The level and the parent of each block. */
function placesOf(source: PanelSource, raw: readonly RawBlock[]): TreePlace[] {
  const { annual, values } = source.columns;
  const amounts = [annual, ...values.flatMap(({ target, realization }) => [target, realization])].filter(
    (column) => column !== undefined,
  );
  return levelsOf(raw.map((block) => cueOf(source, block, amounts)));
}

function cueOf(
  { view, columns }: PanelSource,
  { top, name, code = '' }: RawBlock,
  amounts: readonly number[],
): LevelCue {
  let cell: Cell | undefined;
  for (const column of columns.items) {
    cell = ownerCell(view, top, column);
    if (labelOf(cell) !== '') break;
  }
  const text = typeof cell?.value === 'string' ? cell.value : (name ?? '');
  return {
    name: text,
    code,
    number: columns.number === undefined ? '' : labelOf(ownerCell(view, top, columns.number)),
    indent: (cell?.indent ?? 0) * 2 + (text.length - text.trimStart().length),
    isBold: cell?.isBold === true,
    addsUp: rowsAddedUp(firstFormula(view, top, amounts), top),
    row: top,
  };
}

/** The formula of the first amount of a row that has one. */
function firstFormula(view: SheetView, row: number, amounts: readonly number[]): string | undefined {
  const cells = view.sheet.grid[row];
  for (const column of amounts) {
    const formula = cells?.[column]?.formula;
    if (formula !== undefined) return formula;
  }
  return undefined;
}

const NO_ROWS: ReadonlySet<number> = new Set();
const REFERENCE = /\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?/g;

/** The rows that a formula of nothing but sums refers to, 0-based, its own left out. */
function rowsAddedUp(formula: string | undefined, own: number): ReadonlySet<number> {
  if (formula === undefined || !/^=\s*\+?(?:SUM\(|SUBTOTAL\(\s*9|\$?[A-Z]{1,3}\$?\d+\s*\+)/i.test(formula))
    return NO_ROWS;
  const rows = new Set<number>();
  for (const [, first = '', last = first] of formula.toUpperCase().matchAll(REFERENCE)) {
    for (let row = Number(first); row <= Number(last); row++) if (row - 1 !== own) rows.add(row - 1);
  }
  return rows;
}

/** The blocks with what the panel decides for all of them. */
function decided(source: PanelSource, raw: readonly RawBlock[], settings: Settings): Block[] {
  const { columns } = source;
  const places = placesOf(source, raw);
  const series = (measure: 'target' | 'realization'): Accumulation[] =>
    withSet(
      settings,
      raw,
      measure,
      isDeclaredSum(columns, measure)
        ? raw.map(() => ({ kind: 'perPeriod', decidedBy: 'declaration' }))
        : accumulationsOf(raw, measure),
    );
  const targets = series('target');
  const realizations = series('realization');
  const directionOf = directionsBy(settings);
  const undecided: Accumulation = { kind: 'undecided', decidedBy: 'nothing' };
  // Written out: copying a block property by property is most of what a long table would cost here.
  return raw.map((block, index) => ({
    row: block.row,
    column: block.column,
    top: block.top,
    bottom: block.bottom,
    name: block.name,
    number: block.number,
    code: block.code,
    groups: block.groups,
    unit: block.unit,
    unitAt: block.unitAt,
    level: places[index]?.level,
    parent: places[index]?.parent,
    annual: block.annual,
    measurements: block.measurements,
    annualRealization: block.annualRealization,
    achievement: block.achievement,
    predicate: block.predicate,
    target: targets[index] ?? undecided,
    realization: realizations[index] ?? undecided,
    direction: directionOf(columns.kind, block),
    missingPeriods: block.missingPeriods,
  }));
}

/** Whether the sheet's own numbering row adds the periods of a measure up to the year. */
function isDeclaredSum({ own }: PanelColumns, measure: 'target' | 'realization'): boolean {
  const year = measure === 'target' ? 'annualTarget' : 'annualRealization';
  return own.some(({ role, declaration }) => declaration?.kind === 'sum' && role === year);
}

/** The lowest cell above the data that says what the column's header ends with. */
function headerAt(view: SheetView, path: readonly string[], column: number, bottom: number): Place {
  const leaf = path[path.length - 1] ?? '';
  let row = bottom;
  while (row > 0 && labelOf(ownerCell(view, row, column)) !== leaf) row--;
  return ownerOf(view, row, column);
}

/** A column may be empty however far one looks. */
const MOST_SAMPLED_ROWS = 1000;

function recognisedColumns({ view, columns, rows }: PanelSource, headerBottom: number): RecognisedColumn[] {
  return columns.own.map(({ column, role, path, period, span, declaration }) => {
    let sample = '';
    const last = rows.first + Math.min(rows.kinds.length, MOST_SAMPLED_ROWS);
    for (let row = rows.first; row < last && sample === ''; row++) {
      if (rows.kinds[row - rows.first]?.kind === 'data' && startsAt(view, row, column)) {
        sample = labelOf(ownerCell(view, row, column));
      }
    }
    return {
      column,
      role,
      ...(period === undefined ? {} : { period }),
      ...(span === undefined ? {} : { span }),
      header: path,
      headerAt: headerAt(view, path, column, headerBottom),
      ...(declaration === undefined ? {} : { declared: declaration.text }),
      sample,
    };
  });
}
