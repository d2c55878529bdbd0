import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { absorptionOf, shownFigures } from './absorption.ts';
import {
  ABSORPTION,
  amountOf,
  ANNUAL,
  CODE,
  NAME,
  PERCENT,
  RANK,
  REALIZATION,
  REMAINING,
  RUPIAH,
  SOURCE,
  TARGET,
  workedOut,
} from './budgetColumns.ts';
import { totalRows } from './budgetTotalRows.ts';
import { bandCells, cellOf, itemSourceCell, planOf, shownCell, signatureCells, titleCells } from './cells.ts';
import type { SummaryItem } from './items.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { lowestFirst, lowestFormula, rankCell, type Ranked } from './ranking.ts';
import type { SummarySheet, SummarySource } from './source.ts';

const HEADING_ROW = 4;
const MOST_LOWEST = 10;

/** *Anggaran*: programs, activities and sub-activities of each sheet, what was reached of them, and their totals. */
export function budgetPlan(source: SummarySource): SheetPlan {
  const { language, periodText } = source;
  const text = (key: TabTextKey, values?: Readonly<Record<string, string | number>>) =>
    tabText(language, key, values);
  const headings: readonly (readonly [TabTextKey, Record<string, string>?])[] = [
    ['number'],
    ['item'],
    ['budget'],
    ['targetUpTo', { period: periodText }],
    ['realizationUpTo', { period: periodText }],
    ['cashShare'],
    ['absorptionShare'],
    ['deviation'],
    ['remaining'],
    ['source'],
  ];
  const table = tableOf(source, HEADING_ROW + 1);
  const lowestRow = table.bottom + 2;
  const rank = { column: RANK, top: HEADING_ROW + 1, bottom: table.bottom };
  const noteRow = lowestRow + MOST_LOWEST + 2;
  return planOf(source, 'budget', {
    cells: [
      ...titleCells(source, text('budgetTitle')),
      ...headings.map(([key, values], column) => cellOf(HEADING_ROW, column, 'heading', text(key, values))),
      ...table.cells,
      cellOf(lowestRow, CODE, 'band', text('lowestAbsorptions')),
      ...lowest(table, lowestRow + 1, rank),
      ...(['noteDeviation', 'noteEarlier', 'noteLive', 'noteCopied'] as const).map((key, index) =>
        cellOf(noteRow + index, CODE, 'note', text(key)),
      ),
      ...signatureCells(source, noteRow + 5, REMAINING),
    ],
    columnWidths: [8, 60, 18, 18, 18, 14, 14, 18, 18, 26, 4],
    hiddenColumns: [RANK],
    outline: table.outline,
    frozenRows: HEADING_ROW + 1,
    print: { titleRows: { top: HEADING_ROW, bottom: HEADING_ROW } },
  });
}

interface Table {
  readonly cells: readonly PlanCell[];
  readonly outline: ReadonlyMap<number, number>;
  readonly items: ReadonlyMap<number, SummaryItem>;
  readonly ranked: readonly Ranked[];
  readonly bottom: number;
}

/** A sheet's items with their totals, one sheet after the other. */
function tableOf(source: SummarySource, top: number): Table {
  const cells: PlanCell[] = [];
  const outline = new Map<number, number>();
  const items = new Map<number, SummaryItem>();
  const ranked: Ranked[] = [];
  const detailed = mostDetailed(source);
  let row = top;
  const band = (text: string, indent: number) => {
    cells.push(...bandCells(row, SOURCE, text, indent));
    row++;
  };
  for (const sheet of source.sheets) {
    const own = sheet.items.budget;
    if (own.length === 0) continue;
    band(sheet.report.name, 0);
    let group = '';
    for (const item of own) {
      const here = item.block.groups.join(' · ');
      if (here !== group && here !== '') {
        band(here, 1);
        outline.set(row - 1, 1);
      }
      group = here;
      const ratio = amountOf(absorptionOf(item) ?? { value: '' });
      const isRanked = sheet === detailed && !item.hasParts && ratio !== undefined;
      cells.push(...rowOf(source, item, row));
      if (isRanked) cells.push(rankCell(row, RANK, ABSORPTION, ratio));
      items.set(row, item);
      ranked.push({ row, ratio: isRanked ? ratio : undefined });
      outline.set(row, Math.min(1 + item.depth + (here === '' ? 0 : 1), DEEPEST_LEVEL));
      row++;
    }
    const totals = totalRows(source, sheet, own, row);
    cells.push(...totals.flat());
    row += totals.length;
  }
  return { cells, outline, items, ranked, bottom: row - 1 };
}

/** Excel folds rows in up to seven levels below the first. */
const DEEPEST_LEVEL = 7;

/** The sheet with the most items that have no parts: lists of the lowest are made of the finest items. */
function mostDetailed({ sheets }: SummarySource): SummarySheet | undefined {
  const leaves = (sheet: SummarySheet) => sheet.items.budget.filter(({ hasParts }) => !hasParts).length;
  return sheets.reduce<SummarySheet | undefined>(
    (best, sheet) => (best === undefined || leaves(sheet) > leaves(best) ? sheet : best),
    undefined,
  );
}

function rowOf(source: SummarySource, item: SummaryItem, row: number): PlanCell[] {
  const { block, depth } = item;
  const { annual, target, realization } = shownFigures(item);
  return [
    cellOf(row, CODE, 'word', block.code ?? block.number?.text ?? ''),
    {
      ...cellOf(row, NAME, 'text', block.name ?? tabText(source.language, 'noName')),
      ...(depth > 0 ? { indent: depth } : {}),
    },
    shownCell(row, ANNUAL, annual),
    shownCell(row, TARGET, target),
    shownCell(row, REALIZATION, realization),
    ...workedOut(row, { annual, target, realization }, 'figure'),
    itemSourceCell(source, row, SOURCE, item),
  ];
}

function lowest(
  { ranked, items }: Table,
  first: number,
  rank: Parameters<typeof lowestFormula>[2],
): PlanCell[] {
  return lowestFirst(ranked)
    .slice(0, MOST_LOWEST)
    .flatMap((one, index): PlanCell[] => {
      const row = first + index;
      const formula = (column: number) => lowestFormula(index + 1, column, rank);
      const item = items.get(one.row);
      const { annual, realization } = item === undefined ? {} : shownFigures(item);
      return [
        cellOf(row, CODE, 'word', index + 1),
        { row, column: NAME, look: 'text', value: item?.block.name ?? '', formula: formula(NAME) },
        {
          row,
          column: ANNUAL,
          look: 'figure',
          value: annual?.value ?? '',
          formula: formula(ANNUAL),
          numberFormat: RUPIAH,
        },
        {
          row,
          column: REALIZATION,
          look: 'figure',
          value: realization?.value ?? '',
          formula: formula(REALIZATION),
          numberFormat: RUPIAH,
        },
        {
          row,
          column: ABSORPTION,
          look: 'figure',
          value: one.ratio ?? '',
          formula: formula(ABSORPTION),
          numberFormat: PERCENT,
        },
      ];
    });
}
