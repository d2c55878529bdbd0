import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { absorptionOf, shownFigures } from './absorption.ts';
import { ABSORPTION, amountOf, CODE, figureCells, NAME, RANK, SOURCE } from './budgetColumns.ts';
import { totalRows } from './budgetTotalRows.ts';
import { bandCell, cellOf, isCopied, itemSourceCell, upToHeading } from './cells.ts';
import { earlierPeriod, type SummaryItem } from './items.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { planOf } from './planOf.ts';
import { lowestFirst, lowestFormula, rankCell, type Ranked } from './ranking.ts';
import type { SummarySheet, SummarySource } from './source.ts';
import { titleCells } from './titles.ts';

const HEADING_ROW = 4;
const MOST_LOWEST = 10;

/** *Anggaran*: programs, activities and sub-activities of each sheet, what was reached of them, and their totals. */
export function budgetPlan(source: SummarySource): SheetPlan {
  const text = (key: TabTextKey) => tabText(source.language, key);
  const headings = [
    text('number'),
    text('item'),
    text('budget'),
    upToHeading(source, 'target'),
    upToHeading(source, 'realization'),
    ...(['cashShare', 'absorptionShare', 'deviation', 'remaining', 'source'] as const).map(text),
  ];
  const table = tableOf(source, HEADING_ROW + 1);
  const lowestRow = table.bottom + 2;
  const rank = { column: RANK, top: HEADING_ROW + 1, bottom: table.bottom };
  return planOf(source, 'budget', {
    cells: [
      ...titleCells(source, text('budgetTitle')),
      ...headings.map((heading, column) => cellOf(HEADING_ROW, column, 'heading', heading)),
      ...(table.items.size === 0 ? [bandCell(HEADING_ROW + 1, text('noBudgets'))] : []),
      ...table.cells,
      ...(table.ranked.some(({ ratio }) => ratio !== undefined)
        ? [bandCell(lowestRow, text('lowestAbsorptions')), ...lowest(table, lowestRow + 1, rank)]
        : []),
    ],
    notes: notesOf(source, table),
    closingRow: lowestRow,
    columnWidths: [8, 58, 16, 16, 16, 13, 13, 16, 16, 24, 4],
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
    cells.push(bandCell(row, text, indent));
    row++;
  };
  for (const sheet of source.sheets) {
    const own = sheet.items.budget;
    if (own.length === 0) continue;
    band(sheet.report.name, 0);
    let group = '';
    const ownRows = new Map<number, SummaryItem>();
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
      ownRows.set(row, item);
      ranked.push({ row, ratio: isRanked ? ratio : undefined });
      outline.set(row, Math.min(1 + item.depth + (here === '' ? 0 : 1), DEEPEST_LEVEL));
      row++;
    }
    const totals = totalRows(source, sheet, ownRows, row);
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
  return [
    cellOf(row, CODE, 'word', block.code ?? block.number?.text ?? ''),
    {
      ...cellOf(row, NAME, 'text', block.name ?? tabText(source.language, 'noName')),
      ...(depth > 0 ? { indent: depth } : {}),
    },
    ...figureCells(row, shownFigures(item), 'figure'),
    itemSourceCell(source, row, SOURCE, item),
  ];
}

/** Rows of the table once more, worked out by Excel; the columns that are worked out in them as well. */
function lowest(
  { ranked, cells }: Table,
  first: number,
  rank: Parameters<typeof lowestFormula>[2],
): PlanCell[] {
  const byPlace = new Map(cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]));
  return lowestFirst(ranked)
    .slice(0, MOST_LOWEST)
    .flatMap((one, index): PlanCell[] => {
      const row = first + index;
      const shown = Array.from({ length: SOURCE - NAME + 1 }, (_, offset): PlanCell => {
        const column = NAME + offset;
        const isText = column === NAME || column === SOURCE;
        const { value = '', numberFormat } = byPlace.get(`${String(one.row)},${String(column)}`) ?? {};
        return {
          row,
          column,
          look: isText ? 'text' : 'figure',
          value,
          formula: lowestFormula(index + 1, column, rank, isText),
          ...(numberFormat === undefined ? {} : { numberFormat }),
        };
      });
      return [cellOf(row, CODE, 'word', index + 1), ...shown];
    });
}

/** What has to be said of the figures: only of what is there. */
function notesOf({ period }: SummarySource, { cells, items }: Table): TabTextKey[] {
  const all = [...items.values()];
  return [
    'noteDeviation',
    ...(all.some(({ reached }) => reached.target.length === 0) ? (['noteNoPlan'] as const) : []),
    ...(all.some((item) => earlierPeriod(item, period) !== undefined) ? (['noteEarlier'] as const) : []),
    'noteLive',
    ...(cells.some(isCopied) ? (['noteCopied'] as const) : []),
  ];
}
