import type { Settings } from '../settings/settings.ts';
import { quarterNamedIn, type Period } from '../workbook/period.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import { decide, evidenceIn } from './accumulation.ts';
import { blocksOf, type PanelSource, type RawBlock } from './blocks.ts';
import { directionOf, percentConventionOf } from './conventions.ts';
import { addVotes, entryAt, majorityStyle, readFigures, votesOf, type FigureTable } from './figureTable.ts';
import { findHeader, type Header } from './header.ts';
import { panelColumnsOf, type PanelColumns } from './panelColumns.ts';
import type {
  Accumulation,
  Block,
  Doubt,
  Layout,
  Level,
  Panel,
  RecognisedColumn,
  Report,
  SheetReport,
  TotalRow,
} from './report.ts';
import { classifyRows, type TableRows } from './rowKinds.ts';
import { labelOf, ownerCell, startsAt, viewOf, type SheetView } from './sheetView.ts';

/** A sheet's table with its figures read, before the workbook has settled how numbers are written. */
interface SheetTable {
  readonly view: SheetView;
  readonly header: Header;
  readonly rows: TableRows;
  readonly panels: readonly PanelColumns[];
  readonly table: FigureTable;
}

/**
 * Recognises the targets and realizations of a workbook by what the headers say, at whatever position.
 * Never throws for what it does not understand: a sheet without such a table has layout `none` and a doubt.
 */
export function recognise(workbook: Workbook, settings: Settings): Report {
  const tables = workbook.sheets.map((sheet) => ({ sheet, found: readTable(sheet) }));
  const votes = tables.map(({ found }) =>
    'header' in found ? addVotes([...found.table.byColumn.values()].map(votesOf)) : { id: 0, en: 0 },
  );
  const workbookStyle = majorityStyle(addVotes(votes), settings.numberStyle);
  return {
    sheets: tables.map(({ sheet, found }, index) => {
      if ('reason' in found) return unrecognised(sheet, found);
      const sheetStyle = majorityStyle(votes[index] ?? { id: 0, en: 0 }, workbookStyle);
      return sheetReport(found, sheetStyle, settings);
    }),
  };
}

function unrecognised(sheet: Sheet, doubt: Doubt): SheetReport {
  return { sheetId: sheet.id, name: sheet.name, layout: 'none', panels: [], doubts: [doubt] };
}

function readTable(sheet: Sheet): SheetTable | Doubt {
  const view = viewOf(sheet);
  if (view.rowCount === 0) return { reason: 'empty' };
  const header = findHeader(view);
  if (header === undefined) return { reason: 'noHeader' };
  const panels = panelColumnsOf(header);
  const rows = classifyRows(view, header);
  const table = readFigures(view, panels.flatMap(figureColumns), rows.first, rows.kinds.length);
  return { view, header, rows, panels, table };
}

function figureColumns({ values, annual, achievement }: PanelColumns): number[] {
  return [
    ...values.flatMap(({ target, realization, percent }) => [target, realization, percent]),
    annual,
    achievement,
  ].filter((column) => column !== undefined);
}

function sheetReport(found: SheetTable, sheetStyle: NumberStyle, settings: Settings): SheetReport {
  const { view, panels, rows, table } = found;
  const doubts: Doubt[] = [];
  const recognised = panels.flatMap((columns) => {
    const styles = new Map(
      figureColumns(columns).map((column) => [
        column,
        majorityStyle(votesOf(table.byColumn.get(column) ?? []), sheetStyle),
      ]),
    );
    const source: PanelSource = { view, columns, rows, table, styles };
    const { blocks, doubts: own } = blocksOf(source);
    doubts.push(...own);
    return blocks.length === 0 ? [] : [panelFrom(source, blocks, settings)];
  });
  if (recognised.length === 0) return unrecognised(view.sheet, { reason: 'noFigures' });
  const period = periodOf(view, found.header);
  return {
    sheetId: view.sheet.id,
    name: view.sheet.name,
    layout: layoutOf(recognised),
    ...(period === undefined ? {} : { period }),
    panels: recognised,
    doubts,
  };
}

/** The quarter that the sheet's name says, else its title above the header. */
function periodOf(view: SheetView, header: Header): Period | undefined {
  const titles = [view.sheet.name];
  for (let row = 0; row < header.top; row++) {
    for (let column = 0; column < view.columnCount; column++) {
      if (startsAt(view, row, column)) titles.push(labelOf(ownerCell(view, row, column)));
    }
  }
  return titles.map(quarterNamedIn).find((period) => period !== undefined);
}

function layoutOf(panels: readonly Panel[]): Layout {
  const kinds = new Set(
    panels.flatMap(({ blocks }) =>
      blocks.flatMap(({ measurements }) => measurements.map(({ period }) => period?.kind)),
    ),
  );
  return kinds.has('month') ? 'monthly' : kinds.has('quarter') ? 'quarterly' : 'tabular';
}

function panelFrom(source: PanelSource, raw: readonly RawBlock[], settings: Settings): Panel {
  const { columns, styles, view } = source;
  const series = (measure: 'target' | 'realization'): Accumulation[] =>
    decide(
      raw.map(({ measurements, annual }) =>
        evidenceIn(
          measurements.map((measurement) => measurement[measure]),
          annual,
        ),
      ),
    );
  const targets = series('target');
  const realizations = series('realization');
  const undecided: Accumulation = { kind: 'undecided', decidedBy: 'nothing' };
  const blocks: Block[] = raw.map((block, index) => ({
    ...block,
    direction: directionOf(columns.kind, block.name, block.measurements, settings),
    target: targets[index] ?? undecided,
    realization: realizations[index] ?? undecided,
  }));
  return {
    kind: columns.kind,
    periodsIn: columns.periodsIn,
    columns: recognisedColumns(source),
    blocks,
    totals: totalsOf(source, blocks),
    percent: percentConventionOf(view, blocks, settings),
    styles,
  };
}

function recognisedColumns({ view, columns, rows }: PanelSource): RecognisedColumn[] {
  return columns.own.map(({ column, role, path }) => {
    let sample = '';
    for (let row = rows.first; row < rows.first + rows.kinds.length && sample === ''; row++) {
      if (rows.kinds[row - rows.first]?.kind === 'data' && startsAt(view, row, column)) {
        sample = labelOf(ownerCell(view, row, column));
      }
    }
    return { column, role, header: path, sample };
  });
}

/**
 * Total rows with figures in the panel. Each adds up the blocks since the total row before it; one that follows other
 * total rows directly adds up their sections too, as far back as the last total row of its own level.
 */
function totalsOf({ view, columns, rows, table, styles }: PanelSource, blocks: readonly Block[]): TotalRow[] {
  const totals: TotalRow[] = [];
  /** What is added up so far: the level of each total row, and where its range of blocks ends. */
  const closed: { readonly level: number; readonly to: number }[] = [];
  rows.kinds.forEach((kind, index) => {
    if (kind.kind !== 'total') return;
    const row = rows.first + index;
    const entry = (column: number | undefined) =>
      column === undefined || !startsAt(view, row, column) ? undefined : entryAt(table, styles, row, column);
    const [values] = columns.values;
    const found = {
      annual: entry(columns.annual),
      target: entry(values?.target),
      realization: entry(values?.realization),
      percent: entry(values?.percent),
    };
    if (Object.values(found).every((value) => value === undefined)) return;
    const to = blocks.findLastIndex((block) => block.row < row) + 1;
    const last = closed[closed.length - 1];
    const level = last?.to === to ? last.level + 1 : 0;
    const from = closed.findLast((other) => other.level === level)?.to ?? 0;
    totals.push({
      row,
      column: kind.column,
      label: kind.label,
      ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
      covers: outermost(blocks, from, to),
    });
    closed.push({ level, to });
  });
  return totals;
}

const RANK: Readonly<Record<Level, number>> = { program: 0, activity: 1, subActivity: 2 };

/** The blocks of a range that are parts of no other: an activity below its program is counted with the program. */
function outermost(blocks: readonly Block[], from: number, to: number): number[] {
  const indices: number[] = [];
  let whole = Number.POSITIVE_INFINITY;
  for (let index = from; index < to; index++) {
    const level = blocks[index]?.level;
    if (level !== undefined && RANK[level] > whole) continue;
    if (level !== undefined) whole = RANK[level];
    indices.push(index);
  }
  return indices;
}
