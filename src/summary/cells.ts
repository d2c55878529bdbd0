import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { writePeriod } from '../locales/format.ts';
import type { SheetReport } from '../report/report.ts';
import { labelOf } from '../report/sheetView.ts';
import { addressOf, columnName } from '../workbook/address.ts';
import type { Rect, Scalar } from '../workbook/workbook.ts';
import type { SummaryItem } from './items.ts';
import type { LookId, PlanCell, PlanPrint, SheetPlan, TabId } from './plan.ts';
import { rowHeights } from './rowHeights.ts';
import type { SummarySource } from './source.ts';
import type { Shown, SourceSheet } from './sources.ts';
import { earlierPeriod } from './upTo.ts';

/** A cell of a plan with a text or a number of its own. */
export function cellOf(row: number, column: number, look: LookId, value: Scalar): PlanCell {
  return { row, column, look, value };
}

/** A cell of a plan that shows the source; a copy looks like one. */
export function shownCell(row: number, column: number, shown: Shown, look: LookId = 'figure'): PlanCell {
  const isCopy = shown.formula === undefined && typeof shown.value === 'number';
  return { row, column, look: isCopy && look === 'figure' ? 'copied' : look, ...shown };
}

/** A cell that leads to the place where its row's figures come from; of an earlier period than the tab's, it says so. */
export function itemSourceCell(
  { language, period }: Pick<SummarySource, 'language' | 'period'>,
  row: number,
  column: number,
  { source, block, reached }: SummaryItem,
): PlanCell {
  const cell = sourceCell(row, column, source, reached.realization[0] ?? block);
  const earlier = earlierPeriod(reached, period);
  return earlier === undefined
    ? cell
    : { ...cell, value: `${String(cell.value)} (${writePeriod(earlier, language)})` };
}

/** A cell that leads to a place of the source. */
export function sourceCell(
  row: number,
  column: number,
  { sheet }: SourceSheet,
  place: { readonly row: number; readonly column: number },
): PlanCell {
  const address = addressOf(place);
  return {
    row,
    column,
    look: 'link',
    value: `${sheet.name}!${address}`,
    link: { sheetName: sheet.name, address },
  };
}

/**
 * The absolute range of a column's rows, both 0-based and included.
 * @example spanOf(6, 19, 89) //=> '$G$20:$G$90'
 */
export function spanOf(column: number, top: number, bottom: number): string {
  const letters = columnName(column);
  return `$${letters}$${String(top + 1)}:$${letters}$${String(bottom + 1)}`;
}

/** A row that names a group of the rows below it, from column A to the last. */
export function bandCells(row: number, last: number, text: string, indent = 0): PlanCell[] {
  return Array.from({ length: last + 1 }, (_, column) =>
    column > 0
      ? cellOf(row, column, 'band', null)
      : { ...cellOf(row, column, 'band', text), ...(indent > 0 ? { indent } : {}) },
  );
}

/** The rectangle of some columns over some rows. */
export function rectOf(top: number, left: number, bottom: number, right: number): Rect {
  return { top, left, bottom, right };
}

/** The name of each tab. */
const TAB_NAMES: Readonly<Record<TabId, TabTextKey>> = {
  overview: 'tabOverview',
  budget: 'tabBudget',
  charts: 'tabCharts',
  comparison: 'tabComparison',
  reviewNotes: 'tabReviewNotes',
};

/** A plan with what tabs have in common; the tab says the rest. */
export function planOf(
  source: SummarySource,
  tab: TabId,
  rest: Partial<Omit<SheetPlan, 'print'>> &
    Pick<SheetPlan, 'cells' | 'columnWidths'> & { readonly print?: Partial<PlanPrint> },
): SheetPlan {
  return {
    tab,
    name: tabText(source.language, TAB_NAMES[tab]),
    merges: [],
    rowHeights: rowHeights(rest.cells, rest.columnWidths),
    hiddenColumns: [],
    outline: new Map(),
    conditionalFormats: [],
    validations: [],
    charts: [],
    frozenRows: 0,
    ...rest,
    print: {
      paper: source.paper,
      orientation: 'landscape',
      footer: tabText(source.language, 'footer'),
      ...rest.print,
    },
  };
}

/** The tab's title, the title of the workbook, and the period. */
export function titleCells(source: SummarySource, title: string): PlanCell[] {
  const own = source.sheets[0];
  const subtitle = own === undefined ? '' : workbookTitle(own);
  const year = own?.report.year;
  const { language, periodText } = source;
  const period =
    year === undefined ? periodText : tabText(language, 'upToYear', { period: periodText, year });
  return [
    cellOf(0, 0, 'title', title),
    ...(subtitle === '' ? [] : [cellOf(1, 0, 'subtitle', subtitle)]),
    cellOf(2, 0, 'subtitle', periodText === '' ? '' : tabText(language, 'upTo', { period })),
  ];
}

/** Titles stand above the first header, in a few rows. */
const MOST_TITLE_ROWS = 12;

/** What stands above the first table of a sheet, each text once. */
function workbookTitle({ sheet, report }: SourceSheet): string {
  const header = firstHeaderRow(report);
  const lines = sheet.grid.slice(0, Math.min(header, MOST_TITLE_ROWS)).flatMap((cells) =>
    cells.flatMap((cell) => {
      const text = cell === undefined ? '' : labelOf(cell);
      return typeof cell?.value === 'string' && /\p{L}{3}/u.test(text) ? [text] : [];
    }),
  );
  return [...new Set(lines)].slice(0, MOST_TITLES).join(' · ');
}

const MOST_TITLES = 3;

function firstHeaderRow({ panels }: SheetReport): number {
  const rows = panels.flatMap(({ columns, blocks }) => [
    ...columns.map(({ header, headerAt }) => headerAt.row - header.length + 1),
    ...blocks.map(({ top }) => top - 1),
  ]);
  return Math.max(0, Math.min(...rows));
}

/** The signature of the first sheet that has one, below the last row of a tab and above its right-hand columns. */
export function signatureCells({ sheets, isSigned }: SummarySource, top: number, column: number): PlanCell[] {
  const signature = sheets.flatMap(({ report }) => report.signatures)[0];
  if (!isSigned || signature === undefined) return [];
  const { signed, name, nip } = signature;
  return [
    ...(signed === undefined ? [] : [cellOf(top, column, 'signature', signed.text)]),
    ...(name === undefined ? [] : [cellOf(top + 5, column, 'signature', name.text)]),
    cellOf(top + 6, column, 'signature', nip.text),
  ];
}

/** The period of a summary in words, `''` where the workbook speaks of none. */
export function periodTextOf({ language, period }: Pick<SummarySource, 'language' | 'period'>): string {
  return period === undefined ? '' : writePeriod(period, language);
}
