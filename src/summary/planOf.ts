import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import type { Rect } from '../workbook/workbook.ts';
import { cellOf, rectOf } from './cells.ts';
import { wideEnough } from './columnWidths.ts';
import { breakBefore } from './pages.ts';
import type { LookId, PlanCell, PlanPrint, SheetPlan, TabId } from './plan.ts';
import { rowHeights } from './rowHeights.ts';
import { signatureLines } from './signature.ts';
import type { SummarySource } from './source.ts';

/** The name of each tab. */
const TAB_NAMES: Readonly<Record<TabId, TabTextKey>> = {
  overview: 'tabOverview',
  budget: 'tabBudget',
  charts: 'tabCharts',
  comparison: 'tabComparison',
  reviewNotes: 'tabReviewNotes',
};

/** What a tab says of itself; what it leaves out has nothing special. */
type OwnParts = Partial<Omit<SheetPlan, 'print' | 'cells' | 'columnWidths' | 'rowHeights'>> &
  Pick<SheetPlan, 'cells' | 'columnWidths'> & {
    readonly print?: Partial<PlanPrint>;
    /** Sentences below the last row. */
    readonly notes?: readonly TabTextKey[];
    /** From here on rows stay on the page of the signature if that can be; absent: the last few. */
    readonly closingRow?: number;
  };

/** A plan with what tabs have in common: notes and signature below, texts over the whole width, heights of rows. */
export function planOf(
  source: SummarySource,
  tab: TabId,
  { notes = [], closingRow, ...rest }: OwnParts,
): SheetPlan {
  const { hiddenColumns = [] } = rest;
  const last = lastShown(rest.columnWidths, hiddenColumns);
  const shownCells = rest.cells.filter(({ column }) => !hiddenColumns.includes(column));
  const columnWidths = wideEnough(shownCells, rest.columnWidths, rest.merges ?? []);
  const bottom = Math.max(...rest.cells.map(({ row }) => row));
  const notesRow = bottom + 2;
  const noteCells = notes.map((key, index) =>
    cellOf(notesRow + index, 0, 'note', tabText(source.language, key)),
  );
  const signature = signatureAt(source, notesRow + (notes.length === 0 ? 0 : notes.length + 1), {
    columnWidths,
    last,
  });
  const cells = [...rest.cells, ...noteCells, ...signature.cells];
  const merges = [...wholeRows(cells, last), ...signature.merges, ...(rest.merges ?? [])];
  const heights = rowHeights(cells, columnWidths, merges);
  const print: PlanPrint = {
    paper: source.paper,
    orientation: 'landscape',
    footer: tabText(source.language, 'footer'),
    ...rest.print,
  };
  const shownWidths = columnWidths.filter((_, column) => !hiddenColumns.includes(column));
  const closing =
    signature.cells.length === 0 ? [] : [closingRow ?? withBands(bottom - FEW_ROWS, rest.cells), notesRow];
  const ownBreak = breakBefore(closing, { cells, shownWidths, heights, print });
  const pageBreaks = [...(print.pageBreaks ?? []), ...(ownBreak === undefined ? [] : [ownBreak])];
  return {
    tab,
    name: tabText(source.language, TAB_NAMES[tab]),
    hiddenColumns,
    outline: new Map(),
    conditionalFormats: [],
    validations: [],
    charts: [],
    frozenRows: 0,
    ...rest,
    columnWidths,
    cells,
    merges,
    rowHeights: heights,
    print: { ...print, ...(pageBreaks.length === 0 ? {} : { pageBreaks }) },
  };
}

function lastShown(columnWidths: readonly number[], hidden: readonly number[]): number {
  return columnWidths.findLastIndex((_, column) => !hidden.includes(column));
}

/** A signature has something above it. */
const FEW_ROWS = 2;

/** The row of the first of the bands right above a row, which would name nothing at the end of a page. */
function withBands(row: number, cells: readonly PlanCell[]): number {
  const bands = new Set(cells.flatMap((cell) => (cell.look === 'band' ? [cell.row] : [])));
  let first = row;
  while (bands.has(first - 1)) first--;
  return first;
}

/** What speaks of the tab, or of the rows below, has their whole width. */
const OVER_ALL_COLUMNS: ReadonlySet<LookId> = new Set(['title', 'subtitle', 'band', 'note']);

function wholeRows(cells: readonly PlanCell[], last: number): Rect[] {
  return cells.flatMap(({ row, column, look }) =>
    column === 0 && last > 0 && OVER_ALL_COLUMNS.has(look) ? [rectOf(row, 0, row, last)] : [],
  );
}

/** In characters: an office's name in two lines or three. */
const SIGNATURE_WIDTH = 48;

/** The signature below the right-hand columns, each line as wide as they are. */
function signatureAt(
  source: SummarySource,
  top: number,
  { columnWidths, last }: { readonly columnWidths: readonly number[]; readonly last: number },
): { readonly cells: readonly PlanCell[]; readonly merges: readonly Rect[] } {
  let left = last;
  for (let width = columnWidths[last] ?? 0; left > 0 && width < SIGNATURE_WIDTH;) {
    left--;
    width += columnWidths[left] ?? 0;
  }
  const lines = signatureLines(source);
  return {
    cells: lines.map(({ text, line }) => cellOf(top + line, left, 'signature', text)),
    merges: left === last ? [] : lines.map(({ line }) => rectOf(top + line, left, top + line, last)),
  };
}
