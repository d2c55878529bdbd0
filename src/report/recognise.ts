import type { Settings } from '../settings/settings.ts';
import { readFigure } from '../workbook/figure.ts';
import { periodNamedIn, type Period } from '../workbook/period.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { blocksOf, type PanelSource } from './blocks.ts';
import { isFigureRole } from './columnRole.ts';
import {
  addVotes,
  majorityStyle,
  NO_VOTES,
  readFigures,
  settled,
  tellsStyle,
  type FigureTable,
  type SheetStyle,
} from './figureTable.ts';
import { readForms } from './forms.ts';
import { echelonIn, type Echelon } from './echelon.ts';
import { findHeader, type Header } from './header.ts';
import { mappedTable } from './mapping.ts';
import { panelFrom } from './panel.ts';
import { panelColumnsOf, type PanelColumns } from './panelColumns.ts';
import type { Doubt, Layout, Panel, Report, SheetReport } from './report.ts';
import { classifyRows, type TableRows } from './rowKinds.ts';
import { labelOf, ownerCell, startsIn, viewOf, type SheetView } from './sheetView.ts';
import { signaturesIn, yearIn } from './signatures.ts';
import { withSisters } from './sisters.ts';

/** A table of a sheet with its figures read, before the workbook has settled how numbers are written. */
interface SheetTable {
  readonly view: SheetView;
  readonly header: Header;
  readonly rows: TableRows;
  readonly panels: readonly PanelColumns[];
  readonly table: FigureTable;
}

interface SheetTables {
  readonly view: SheetView;
  readonly tables: readonly SheetTable[];
  readonly doubts: readonly Doubt[];
}

/**
 * Recognises the targets and realizations of a workbook by what the headers say, at whatever position, confirmed by
 * what the figures do. Never throws for what it does not understand: a sheet without such a table has layout `none`
 * and a doubt. Worksheets that we made are no data and not in the report.
 */
export function recognise(workbook: Workbook, settings: Settings): Report {
  const sheets = workbook.sheets
    .filter(({ mark }) => mark === undefined)
    .map((sheet) => readTables(sheet, settings));
  const votes = sheets.map(({ tables }) =>
    addVotes(tables.flatMap(({ table }) => [...table.votes.values()])),
  );
  const all = addVotes(votes);
  const workbookStyle = majorityStyle(all, settings.numberStyle);
  const reports = sheets.map((found, index) => {
    const own = votes[index] ?? NO_VOTES;
    const style = majorityStyle(own, workbookStyle);
    return sheetReport(found, { style, isGuess: !tellsStyle(own) && !tellsStyle(all) }, settings);
  });
  return { sheets: withSisters(reports) };
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
  return { table: { view, header, rows, panels, table: { ...table, byColumn, votes } }, doubts };
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
  style: SheetStyle,
  settings: Settings,
): SheetReport {
  const { sheet } = view;
  const found: Doubt[] = [...doubts];
  const period = periodOf(view, tables[0]?.header.top ?? view.rowCount);
  const echelon = echelonOf(view, tables[0]?.header.top ?? 0);
  const panels = tables.flatMap((table) => panelsOf(table, period, style, settings, found));
  const forms =
    tables.length === 0 && doubts.every(({ reason }) => reason !== 'empty' && reason !== 'hidden')
      ? readForms(view, settings, style)
      : [];
  const all = [...panels, ...forms];
  if (all.length === 0) {
    const doubt = found.find(({ reason }) => reason !== 'unknownColumn' && reason !== 'notAPeriod');
    return {
      sheetId: sheet.id,
      name: sheet.name,
      layout: 'none',
      panels: [],
      hiddenRows: sheet.hiddenRows,
      signatures: [],
      hasFigures: hasFigures(sheet),
      doubts: [doubt ?? { reason: 'noFigures' }],
    };
  }
  const year = yearIn(view, tables[0]?.header.top ?? forms[0]?.blocks[0]?.top ?? 0);
  return {
    sheetId: sheet.id,
    name: sheet.name,
    layout: layoutOf(all),
    ...(period === undefined ? {} : { period }),
    ...(echelon === undefined ? {} : { echelon }),
    panels: all,
    ...(year === undefined ? {} : { year }),
    hiddenRows: sheet.hiddenRows,
    signatures: signaturesIn(view, rowsBetween(view, tables, forms)),
    hasFigures: true,
    doubts: forms.length > 0 ? [] : found,
  };
}

/** The rows that are of no table, from the end of one to the next one's header. */
function rowsBetween(
  { rowCount }: SheetView,
  tables: readonly SheetTable[],
  forms: readonly Panel[],
): { readonly from: number; readonly to: number }[] {
  const ends = tables.map(({ rows }) => rows.first + rows.kinds.length);
  if (tables.length === 0)
    ends.push(Math.max(...forms.flatMap(({ blocks }) => blocks.map(({ bottom }) => bottom))) + 1);
  return ends.map((from, index) => ({ from, to: tables[index + 1]?.header.top ?? rowCount }));
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
  sheet: SheetStyle,
  settings: Settings,
  doubts: Doubt[],
): Panel[] {
  const { view, rows, table } = found;
  return found.panels.flatMap((columns) => {
    const styles = new Map(
      figureColumns(columns).map((column) => [
        column,
        majorityStyle(table.votes.get(column) ?? NO_VOTES, sheet.style),
      ]),
    );
    const guessed = sheet.isGuess
      ? new Set([...styles.keys()].filter((column) => !tellsStyle(table.votes.get(column) ?? NO_VOTES)))
      : new Set<number>();
    const source: PanelSource = { view, columns, rows, table: settled(table, styles, guessed), period };
    const { blocks, doubts: own } = blocksOf(source);
    doubts.push(...own);
    if (blocks.length === 0) return [];
    const panel = panelFrom(
      source,
      blocks,
      styles,
      { headerTop: found.header.top, headerBottom: found.header.bottom },
      settings,
    );
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

/** The echelon that the sheet's name says, else the only one that its title does. */
function echelonOf(view: SheetView, headerTop: number): Echelon | undefined {
  const named = echelonIn(view.sheet.name);
  if (named !== undefined) return named;
  const levels = new Set<Echelon>();
  for (let row = 0; row < Math.min(headerTop, MOST_TITLE_ROWS); row++) {
    for (const column of startsIn(view, row)) {
      const level = echelonIn(labelOf(ownerCell(view, row, column)));
      if (level !== undefined) levels.add(level);
    }
  }
  const [level, ...others] = levels;
  return others.length === 0 ? level : undefined;
}

const MOST_TITLE_ROWS = 20;

function layoutOf(panels: readonly Panel[]): Layout {
  const measures = (kind: Period['kind']) =>
    panels.some(({ blocks }) =>
      blocks.some(({ measurements }) => measurements.some(({ period }) => period?.kind === kind)),
    );
  return measures('month') ? 'monthly' : measures('quarter') ? 'quarterly' : 'tabular';
}
