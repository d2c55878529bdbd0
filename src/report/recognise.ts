import type { Settings } from '../settings/settings.ts';
import { readFigure } from '../workbook/figure.ts';
import { periodNamedIn, type Period } from '../workbook/period.ts';
import type { Cell, Sheet, Workbook } from '../workbook/workbook.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import { decide, evidenceIn } from './accumulation.ts';
import { blocksOf, type PanelSource, type RawBlock } from './blocks.ts';
import { directionsBy, percentConventionOf } from './conventions.ts';
import { addVotes, majorityStyle, NO_VOTES, readFigures, settled, type FigureTable } from './figureTable.ts';
import { readForms } from './forms.ts';
import { findHeader, type Header } from './header.ts';
import { isFigureRole } from './columnRole.ts';
import { levelsOf, type LevelCue, type TreePlace } from './levels.ts';
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
    addVotes(tables.flatMap(({ table }) => [...table.votes.values()])),
  );
  const workbookStyle = majorityStyle(addVotes(votes), settings.numberStyle);
  return {
    sheets: sheets.map((found, index) => {
      const style = majorityStyle(votes[index] ?? NO_VOTES, workbookStyle);
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
  const data: number[] = [];
  rows.kinds.forEach(({ kind }, index) => {
    if (kind === 'data') data.push(rows.first + index);
  });
  const { panels, doubts } = panelColumnsOf(header, { view, table, rows: data });
  const used = new Set(panels.flatMap(figureColumns));
  const byColumn = table.byColumn.map((figures, column) => (used.has(column) ? figures : undefined));
  const votes = new Map([...table.votes].filter(([column]) => used.has(column)));
  return { table: { view, header, rows, panels, table: { ...table, byColumn, votes }, from }, doubts };
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
      hasFigures: hasFigures(sheet),
      doubts: [doubt ?? { reason: 'noFigures' }],
    };
  }
  return {
    sheetId: sheet.id,
    name: sheet.name,
    layout: layoutOf(all),
    ...(period === undefined ? {} : { period }),
    panels: all,
    hasFigures: true,
    doubts: forms.length > 0 ? [] : found,
  };
}

/** A cover or a letter has a year, a date, a page number; a table has more. */
const FEWEST_FIGURES = 4;

function hasFigures({ grid }: Sheet): boolean {
  let figures = 0;
  for (const cells of grid) {
    for (const cell of cells) {
      if (cell === undefined || readFigure(cell).kind !== 'number') continue;
      if (++figures >= FEWEST_FIGURES) return true;
    }
  }
  return false;
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
        majorityStyle(table.votes.get(column) ?? NO_VOTES, sheetStyle),
      ]),
    );
    const source: PanelSource = { view, columns, rows, table: settled(table, styles), period };
    const { blocks, doubts: own } = blocksOf(source);
    doubts.push(...own);
    if (blocks.length === 0) return [];
    const panel = panelFrom(source, blocks, styles, found, settings);
    doubts.push(...unclearPercents(panel, found.header));
    return [panel];
  });
}

/** Stated percentages that are right on no basis are not held against any. */
function unclearPercents({ columns, percent }: Panel, { bottom }: Header): Doubt[] {
  if (percent.basis !== 'unknown') return [];
  const stated = columns.filter(({ role, period }) => role === 'percent' && period !== undefined);
  return stated.slice(0, 1).map(({ column, header }) => ({
    reason: 'unclearPercent',
    at: { row: bottom, column },
    text: header.join(' / '),
  }));
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
  const measures = (kind: Period['kind']) =>
    panels.some(({ blocks }) =>
      blocks.some(({ measurements }) => measurements.some(({ period }) => period?.kind === kind)),
    );
  return measures('month') ? 'monthly' : measures('quarter') ? 'quarterly' : 'tabular';
}

function panelFrom(
  source: PanelSource,
  raw: readonly RawBlock[],
  styles: ReadonlyMap<number, NumberStyle>,
  { header, from }: SheetTable,
  settings: Settings,
): Panel {
  const { columns, view } = source;
  const { kept, unlabelled } = withoutTotals(source, raw);
  const blocks = decided(source, kept, settings);
  const labelled = totalsOf(source, blocks, totalsAbove(source, header.top, from, blocks));
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
    isDeclaredSum(columns, measure)
      ? raw.map(() => ({ kind: 'perPeriod', decidedBy: 'declaration' }))
      : decide(raw.map(({ measurements, annual }) => evidenceIn(measurements, measure, annual)));
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
    code: block.code,
    groups: block.groups,
    unit: block.unit,
    level: places[index]?.level,
    parent: places[index]?.parent,
    annual: block.annual,
    measurements: block.measurements,
    annualRealization: block.annualRealization,
    achievement: block.achievement,
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

/** A column may be empty however far one looks. */
const MOST_SAMPLED_ROWS = 1000;

function recognisedColumns({ view, columns, rows }: PanelSource): RecognisedColumn[] {
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
      ...(declaration === undefined ? {} : { declared: declaration.text }),
      sample,
    };
  });
}
