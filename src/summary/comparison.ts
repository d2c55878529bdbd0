import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { say } from '../locales/format.ts';
import type { PanelKind } from '../report/report.ts';
import { addressOf, columnName } from '../workbook/address.ts';
import { sumOf } from '../workbook/exact.ts';
import { inRupiah } from './budgetColumns.ts';
import { bandCell, cellOf, entryCell, rectOf } from './cells.ts';
import { MEASURES, type Compared, type ComparedRow, type MeasureOf } from './compared.ts';
import { echelonVersions } from './echelonVersions.ts';
import { periodVersions } from './periodVersions.ts';
import type { PlanCell, PlanConditionalFormat, SheetPlan } from './plan.ts';
import { planOf } from './planOf.ts';
import type { SummarySource } from './source.ts';
import { titleCells } from './titles.ts';

const HEADING_ROW = 4;
const NUMBER = 0;
const NAME = 1;
const FIRST = 2;

const HEADINGS: Readonly<Record<MeasureOf, { readonly on: TabTextKey; readonly spread: TabTextKey }>> = {
  realization: { on: 'realizationOn', spread: 'realizationSpread' },
  target: { on: 'targetOn', spread: 'targetSpread' },
  annual: { on: 'annualOn', spread: 'annualSpread' },
};

/** *Sandingan*: what stands on several sheets side by side, with how far the versions are apart. */
export function comparisonPlan(source: SummarySource): SheetPlan {
  const { language } = source;
  const ofEchelons = echelonVersions(source);
  // Sheets of a period each are versions of their echelon only once.
  const { levels, rows } = isEmpty(ofEchelons) ? periodVersions(source) : ofEchelons;
  const cells: PlanCell[] = titleCells(source, tabText(language, 'comparisonTitle'));
  if (isEmpty({ levels, rows })) {
    cells.push(cellOf(HEADING_ROW, NUMBER, 'note', tabText(language, 'nothingToCompare')));
    return planOf(source, 'comparison', { cells, columnWidths: [5, 50] });
  }
  const block = levels.length + 1;
  const headings = [
    tabText(language, 'number'),
    tabText(language, 'item'),
    ...MEASURES.flatMap((measure) => [
      ...levels.map((sheet) => tabText(language, HEADINGS[measure].on, { sheet })),
      tabText(language, HEADINGS[measure].spread),
    ]),
    tabText(language, 'agreesWith'),
  ];
  headings.forEach((heading, column) => cells.push(cellOf(HEADING_ROW, column, 'heading', heading)));
  let row = HEADING_ROW + 1;
  for (const kind of ['budget', 'performance'] as const) {
    if (rows[kind].length === 0) continue;
    const title = say(language, kind === 'budget' ? 'kindBudget' : 'kindPerformance');
    cells.push(bandCell(row, title.toUpperCase()));
    row++;
    rows[kind].forEach((one, index) => {
      cells.push(...rowOf(kind, one, levels.length, row, index + 1));
      row++;
    });
  }
  const spreads = MEASURES.map((_, index): PlanConditionalFormat => {
    const column = FIRST + (index + 1) * block - 1;
    const cell = `$${columnName(column)}${String(HEADING_ROW + 2)}`;
    return {
      range: rectOf(HEADING_ROW + 1, column, row - 1, column),
      formula: `=AND(ISNUMBER(${cell}),${cell}<>0)`,
      look: 'low',
    };
  });
  return planOf(source, 'comparison', {
    cells,
    columnWidths: [5, 44, ...Array.from({ length: MEASURES.length * block }, () => 14), 30],
    conditionalFormats: spreads,
    frozenRows: HEADING_ROW + 1,
    print: { titleRows: { top: HEADING_ROW, bottom: HEADING_ROW } },
  });
}

function isEmpty({ rows }: Compared): boolean {
  return rows.budget.length + rows.performance.length === 0;
}

function rowOf(
  kind: PanelKind,
  { name, versions, agreement }: ComparedRow,
  levels: number,
  row: number,
  number: number,
): PlanCell[] {
  const cells: PlanCell[] = [cellOf(row, NUMBER, 'word', number), cellOf(row, NAME, 'text', name)];
  MEASURES.forEach((measure, index) => {
    const left = FIRST + index * (levels + 1);
    const own = versions[measure].map((shown) =>
      shown !== undefined && kind === 'budget' ? inRupiah(shown) : shown,
    );
    own.forEach((shown, level) => {
      cells.push(
        shown === undefined ? cellOf(row, left + level, 'figure', '') : entryCell(row, left + level, shown),
      );
    });
    const span = `${addressOf({ row, column: left })}:${addressOf({ row, column: left + levels - 1 })}`;
    const numbers = own.flatMap((shown) => (typeof shown?.value === 'number' ? [shown] : []));
    const values = numbers.map(({ value }) => Number(value));
    const { numberFormat } = numbers[0] ?? {};
    cells.push({
      row,
      column: left + levels,
      look: 'figure',
      formula: `=IF(COUNT(${span})<2,"-",MAX(${span})-MIN(${span}))`,
      value: values.length < 2 ? '-' : sumOf([Math.max(...values), -Math.min(...values)]),
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
  });
  cells.push(cellOf(row, FIRST + MEASURES.length * (levels + 1), 'text', agreement));
  return cells;
}
