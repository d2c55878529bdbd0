import { tabText } from '../locales/tabTexts.ts';
import type { SheetReport } from '../report/report.ts';
import { labelOf } from '../report/sheetView.ts';
import { cellOf } from './cells.ts';
import type { PlanCell } from './plan.ts';
import type { SummarySource } from './source.ts';
import type { SourceSheet } from './sources.ts';

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
  const headings = new Set(report.panels.map(({ heading }) => heading));
  const lines = sheet.grid.slice(0, Math.min(header, MOST_TITLE_ROWS)).flatMap((cells) =>
    cells.flatMap((cell) => {
      const text = cell === undefined ? '' : labelOf(cell);
      const isTitle = typeof cell?.value === 'string' && /\p{L}{3}/u.test(text) && !headings.has(text);
      return isTitle ? [text] : [];
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
