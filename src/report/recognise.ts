import type { Settings } from '../settings/settings.ts';
import { periodNamedIn, type Period } from '../workbook/period.ts';
import { cellAt, type Sheet, type Workbook } from '../workbook/workbook.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import { decide, evidenceIn } from './accumulation.ts';
import { blocksOf, type PanelSource, type RawBlock } from './blocks.ts';
import { directionsBy, percentConventionOf } from './conventions.ts';
import { addVotes, majorityStyle, readFigures, settled, votesOf, type FigureTable } from './figureTable.ts';
import { readForms } from './forms.ts';
import { findHeader, type Header } from './header.ts';
import { isFigureRole } from './columnRole.ts';
import { levelsOf, type LevelCue } from './levels.ts';
import { mappedTable } from './mapping.ts';
import { panelColumnsOf, type PanelColumns } from './panelColumns.ts';
import type {
  Accumulation,
  Block,
  Doubt,
  Layout,
  Panel,
  RecognisedColumn,
  Report,
  SheetReport,
  TotalRow,
} from './report.ts';
import { classifyRows, type TableRows } from './rowKinds.ts';
import { mainSeries } from './series.ts';
import { labelOf, ownerCell, startsAt, startsIn, viewOf, type SheetView } from './sheetView.ts';
import { isNameless, totalsAbove, totalsOf, unlabelledTotal } from './totals.ts';

/** A table of a sheet with its figures read, before the workbook has settled how numbers are written. */
interface SheetTable {
  readonly view: SheetView;
  readonly header: Header;
  readonly rows: TableRows;
  readonly panels: readonly PanelColumns[];
  readonly table: FigureTable;
  /** The first row that is not of the table before. */
  readonly from: number;
}

interface SheetTables {
  readonly view: SheetView;
  readonly tables: readonly SheetTable[];
  readonly doubts: readonly Doubt[];
}

/**
 * Recognises the targets and realizations of a workbook by what the headers say, at whatever position, confirmed by
 * what the figures do. Never throws for what it does not understand: a sheet without such a table has layout `none`
 * and a doubt.
 */
export function recognise(workbook: Workbook, settings: Settings): Report {
  const sheets = workbook.sheets.map((sheet) => readTables(sheet, settings));
  const votes = sheets.map(({ tables }) =>
    addVotes(tables.flatMap(({ table }) => [...table.byColumn.values()].map(votesOf))),
  );
  const workbookStyle = majorityStyle(addVotes(votes), settings.numberStyle);
  return {
    sheets: sheets.map((found, index) => {
      const style = majorityStyle(votes[index] ?? { id: 0, en: 0 }, workbookStyle);
      return sheetReport(found, style, settings);
    }),
  };
}

function readTables(sheet: Sheet, settings: Settings): SheetTables {
  const view = viewOf(sheet);
  if (sheet.visibility !== 'visible') return { view, tables: [], doubts: [{ reason: 'hidden' }] };
  if (view.rowCount === 0) return { view, tables: [], doubts: [{ reason: 'empty' }] };
  const mapping = settings.mappings[sheet.name];
  if (mapping !== undefined) {
    const { header, lastRow } = mappedTable(view, mapping);
    const { table, doubts } = tableBelow(view, header, header.top, lastRow);
    return { view, tables: [table], doubts };
  }
  const tables: SheetTable[] = [];
  const doubts: Doubt[] = [];
  for (let from = 0; from < view.rowCount;) {
    const header = findHeader(view, from);
    if (header === undefined || 'reason' in header) {
      if (tables.length === 0) doubts.push(header ?? { reason: 'noHeader' });
      break;
    }
    const { table, doubts: own } = tableBelow(view, header, from);
    tables.push(table);
    doubts.push(...own);
    from = Math.max(table.rows.end, header.bottom + 1);
  }
  return { view, tables, doubts };
}

/** Rows above a header that may hold a total. */
const ROWS_ABOVE = 3;

function tableBelow(
  view: SheetView,
  header: Header,
  from: number,
  lastRow?: number,
): { readonly table: SheetTable; readonly doubts: readonly Doubt[] } {
  const rows = classifyRows(view, header, lastRow);
  const first = Math.max(from, header.top - ROWS_ABOVE);
  const candidates = header.columns.flatMap(({ column, roles: [role] }) =>
    role === undefined || isFigureRole(role) ? [column] : [],
  );
  const table = readFigures(view, candidates, first, rows.first + rows.kinds.length - first);
  const data = rows.kinds.flatMap((kind, index) => (kind.kind === 'data' ? [rows.first + index] : []));
  const { panels, doubts } = panelColumnsOf(header, { view, table, rows: data });
  const used = new Set(panels.flatMap(figureColumns));
  const byColumn = new Map([...table.byColumn].filter(([column]) => used.has(column)));
  return { table: { view, header, rows, panels, table: { ...table, byColumn }, from }, doubts };
}

function figureColumns({ values, annual, annualRealization, achievement, own }: PanelColumns): number[] {
  const found = [
    ...values.flatMap(({ target, realization, percent }) => [target, realization, percent]),
    annual,
    annualRealization,
    achievement,
    ...own.flatMap(({ column, role }) => (isFigureRole(role) ? [column] : [])),
  ];
  return [...new Set(found.filter((column) => column !== undefined))];
}

function sheetReport(
  { view, tables, doubts }: SheetTables,
  sheetStyle: NumberStyle,
  settings: Settings,
): SheetReport {
  const { sheet } = view;
  const found: Doubt[] = [...doubts];
  const period = periodOf(view, tables[0]?.header.top ?? view.rowCount);
  const panels = tables.flatMap((table) => panelsOf(table, period, sheetStyle, settings, found));
  const forms =
    tables.length === 0 && doubts.every(({ reason }) => reason !== 'empty' && reason !== 'hidden')
      ? readForms(view, settings, sheetStyle)
      : [];
  const all = [...panels, ...forms];
  if (all.length === 0) {
    const doubt = found.find(({ reason }) => reason !== 'unknownColumn' && reason !== 'notAPeriod');
    return {
      sheetId: sheet.id,
      name: sheet.name,
      layout: 'none',
      panels: [],
      doubts: [doubt ?? { reason: 'noFigures' }],
    };
  }
  return {
    sheetId: sheet.id,
    name: sheet.name,
    layout: layoutOf(all),
    ...(period === undefined ? {} : { period }),
    panels: all,
    doubts: forms.length > 0 ? [] : found,
  };
}

function panelsOf(
  found: SheetTable,
  period: Period | undefined,
  sheetStyle: NumberStyle,
  settings: Settings,
  doubts: Doubt[],
): Panel[] {
  const { view, rows, table } = found;
  return found.panels.flatMap((columns) => {
    const styles = new Map(
      figureColumns(columns).map((column) => [
        column,
        majorityStyle(votesOf(table.byColumn.get(column) ?? []), sheetStyle),
      ]),
    );
    const source: PanelSource = { view, columns, rows, table: settled(table, styles), period };
    const { blocks, doubts: own } = blocksOf(source);
    doubts.push(...own);
    return blocks.length === 0 ? [] : [panelFrom(source, blocks, styles, found, settings)];
  });
}

/** The period that the sheet's name says, else its title above the header. */
function periodOf(view: SheetView, headerTop: number): Period | undefined {
  const named = periodNamedIn(view.sheet.name);
  if (named !== undefined) return named;
  for (let row = 0; row < Math.min(headerTop, MOST_TITLE_ROWS); row++) {
    // `Bulan`, `: Juni 2023` may stand in cells beside each other.
    const texts = startsIn(view, row).map((column) => labelOf(ownerCell(view, row, column)));
    // A row that names several is a header's.
    if (texts.filter((text) => periodNamedIn(text) !== undefined).length > 1) continue;
    const period = periodNamedIn(texts.join(' '));
    if (period !== undefined) return period;
  }
  return undefined;
}

const MOST_TITLE_ROWS = 20;

function layoutOf(panels: readonly Panel[]): Layout {
  const kinds = new Set<string | undefined>();
  for (const { blocks } of panels)
    for (const { measurements } of blocks) for (const { period } of measurements) kinds.add(period?.kind);
  return kinds.has('month') ? 'monthly' : kinds.has('quarter') ? 'quarterly' : 'tabular';
}

function panelFrom(
  source: PanelSource,
  raw: readonly RawBlock[],
  styles: ReadonlyMap<number, NumberStyle>,
  { header, from }: SheetTable,
  settings: Settings,
): Panel {
  const { columns, view } = source;
  const { items, unlabelled } = withoutTotals(source, raw);
  const blocks = decided(source, items, settings);
  const labelled = totalsOf(source, items, totalsAbove(source, header.top, from, items));
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
    columns: recognisedColumns(source),
    blocks,
    totals,
    percent: percentConventionOf(view, blocks, settings),
    styles,
  };
}

/** The items of a panel as a tree, and rows among them that are totals without a label. */
function withoutTotals(
  source: PanelSource,
  raw: readonly RawBlock[],
): { readonly items: readonly Item[]; readonly unlabelled: readonly TotalRow[] } {
  const nameless =
    source.columns.periodsIn === 'rows' ? [] : raw.filter((block) => isNameless(source, block));
  if (nameless.length === 0) return { items: withParents(source, raw), unlabelled: [] };
  const named = withParents(
    source,
    raw.filter((block) => !nameless.includes(block)),
  );
  const unlabelled = nameless.flatMap((block) => unlabelledTotal(source, block, named) ?? []);
  const last = named[named.length - 1]?.top ?? -1;
  const rows = new Set(unlabelled.map(({ row }) => row));
  // Below the last item, a row that names nothing is none: a copy, the sums of a filter, a number in a signature.
  const lost = nameless.filter(({ top }) => top < last && !rows.has(top));
  if (lost.length === 0) return { items: named, unlabelled };
  const items = withParents(
    source,
    raw.filter((block) => !nameless.includes(block) || lost.includes(block)),
  );
  const indexOf = new Map(items.map(({ top }, index) => [top, index]));
  const renumbered = unlabelled.map((total) => ({
    ...total,
    covers: total.covers.flatMap((index) => indexOf.get(named[index]?.top ?? -1) ?? []),
  }));
  return { items, unlabelled: renumbered };
}

type Item = RawBlock & Pick<Block, 'level' | 'parent'>;

function withParents(source: PanelSource, raw: readonly RawBlock[]): Item[] {
  const places = levelsOf(raw.map((block) => cueOf(source, block)));
  return raw.map((block, index) => ({ ...block, ...places[index] }));
}

function cueOf({ view, columns }: PanelSource, { top, name, code = '' }: RawBlock): LevelCue {
  const item = columns.items.find((column) => labelOf(ownerCell(view, top, column)) !== '');
  const cell = item === undefined ? undefined : ownerCell(view, top, item);
  const text = typeof cell?.value === 'string' ? cell.value : (name ?? '');
  return {
    name: text,
    code,
    number: columns.number === undefined ? '' : labelOf(ownerCell(view, top, columns.number)),
    indent: (cell?.indent ?? 0) * 2 + (text.length - text.trimStart().length),
    isBold: cell?.isBold === true,
    addsUp: rowsAddedUp(source(view, columns, top), top),
    row: top,
  };
}

/** The formula of the first amount of a row. */
function source(view: SheetView, { annual, values }: PanelColumns, row: number): string | undefined {
  const columns = [annual, ...values.flatMap(({ target, realization }) => [target, realization])];
  for (const column of columns) {
    const formula = column === undefined ? undefined : cellAt(view.sheet, row, column).formula;
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

function decided({ columns }: PanelSource, items: readonly Item[], settings: Settings): Block[] {
  const declared = (measure: 'target' | 'realization') => {
    const sum = columns.own.find(
      ({ role, declaration }) =>
        declaration?.kind === 'sum' && role === (measure === 'target' ? 'annualTarget' : 'annualRealization'),
    );
    return sum !== undefined;
  };
  const series = (measure: 'target' | 'realization'): Accumulation[] =>
    declared(measure)
      ? items.map(() => ({ kind: 'perPeriod', decidedBy: 'declaration' }))
      : decide(
          items.map(({ measurements, annual }) =>
            evidenceIn(
              mainSeries(measurements).map((measurement) => measurement[measure]),
              annual,
            ),
          ),
        );
  const targets = series('target');
  const realizations = series('realization');
  const directionOf = directionsBy(settings);
  const undecided: Accumulation = { kind: 'undecided', decidedBy: 'nothing' };
  return items.map((item, index) => ({
    ...item,
    direction: directionOf(columns.kind, item),
    target: targets[index] ?? undecided,
    realization: realizations[index] ?? undecided,
  }));
}

function recognisedColumns({ view, columns, rows }: PanelSource): RecognisedColumn[] {
  return columns.own.map(({ column, role, path, period, span, declaration }) => {
    let sample = '';
    for (let row = rows.first; row < rows.first + rows.kinds.length && sample === ''; row++) {
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
      ...(declaration === undefined ? {} : { declared: declaration.text }),
      sample,
    };
  });
}
