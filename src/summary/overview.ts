import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { predicateFormula } from '../rules/predicateFormula.ts';
import { quotedText } from '../rules/quotedText.ts';
import { bandOf, scaleOf, type PredicateScale } from '../settings/predicateScale.ts';
import { addressOf, columnName } from '../workbook/address.ts';
import type { Scalar } from '../workbook/workbook.ts';
import { achievementCell } from './achievementCell.ts';
import {
  bandCell,
  cellOf,
  entryCell,
  isCopied,
  itemSourceCell,
  rectOf,
  shownCell,
  upToHeading,
} from './cells.ts';
import { earlierPeriod, type SummaryItem } from './items.ts';
import {
  ACHIEVEMENT,
  ANNUAL,
  KEY_ROW,
  NAME,
  NUMBER,
  PERCENT,
  PREDICATE,
  RANK,
  REALIZATION,
  REMARK,
  SOURCE,
  TARGET,
  UNIT,
} from './overviewColumns.ts';
import { keyFigures, predicateCounts } from './overviewTop.ts';
import { planOf } from './planOf.ts';
import type { LookId, PlanCell, PlanConditionalFormat, SheetPlan } from './plan.ts';
import { lowestFirst, lowestFormula, rankCell, type Ranked } from './ranking.ts';
import type { SummarySource } from './source.ts';
import { NOTHING, shownEntry, shownRemark, shownSum } from './sources.ts';
import { titleCells } from './titles.ts';

const MOST_LOWEST = 5;

/** *Ringkasan*: the year on one page, then each indicator by unit and objective. */
export function overviewPlan(source: SummarySource): SheetPlan {
  const { language, settings } = source;
  const text = (key: TabTextKey) => tabText(language, key);
  const scale = scaleOf(settings.predicates);
  const lowestRow = KEY_ROW + Math.max(scale.length + 3, 7) + 1;
  const headingRow = lowestRow + MOST_LOWEST + 2;
  const top = headingRow + 1;
  const table = tableOf(source, top, scale);
  const bottom = Math.max(top, table.bottom);
  const rank = { column: RANK, top, bottom };
  const headings: readonly TabTextKey[] = ['number', 'indicator', 'unit', 'annualTarget'];
  const keys = keyFigures(source, table.ranked, top, bottom);
  const cells: PlanCell[] = [
    ...titleCells(source, text('overviewTitle')),
    ...keys,
    ...predicateCounts(source, scale, table.items, top, bottom),
    ...(table.ranked.some(({ ratio }) => ratio !== undefined) ? [bandCell(lowestRow, text('lowest'))] : []),
    ...lowest(source, table.ranked, table.items, scale, lowestRow + 1, rank),
    ...headings.map((key, column) => cellOf(headingRow, column, 'heading', text(key))),
    cellOf(headingRow, TARGET, 'heading', upToHeading(source, 'target')),
    cellOf(headingRow, REALIZATION, 'heading', upToHeading(source, 'realization')),
    ...(['achievement', 'predicate', 'remark', 'source'] as const).map((key, index) =>
      cellOf(headingRow, ACHIEVEMENT + index, 'heading', text(key)),
    ),
    ...table.cells,
    ...(table.items.size === 0 ? [bandCell(top, text('noIndicators'))] : []),
  ];
  const predicates = rectOf(top, PREDICATE, bottom, PREDICATE);
  const legend = rectOf(KEY_ROW + 1, ACHIEVEMENT, KEY_ROW + scale.length, ACHIEVEMENT);
  const lowestBands = rectOf(lowestRow + 1, PREDICATE, lowestRow + MOST_LOWEST, PREDICATE);
  return planOf(source, 'overview', {
    cells,
    columnWidths: [5, 44, 11, 16, 16, 16, 18, 14, 38, 22, 4],
    hiddenColumns: [RANK],
    merges: [
      // The largest letters stand above columns that are as wide as other figures need.
      ...keys.flatMap(({ row, column }) => (column === ANNUAL ? [rectOf(row, ANNUAL, row, TARGET)] : [])),
      ...table.ranked
        .filter(({ ratio }) => ratio !== undefined)
        .slice(0, MOST_LOWEST)
        .map((_, index) => rectOf(lowestRow + 1 + index, NAME, lowestRow + 1 + index, REALIZATION)),
    ],
    notes: notesOf(source, table, keys),
    conditionalFormats: [predicates, legend, lowestBands].flatMap((range) => bandFormats(range, scale)),
    print: { titleRows: { top: headingRow, bottom: headingRow } },
  });
}

interface Table {
  readonly cells: readonly PlanCell[];
  /** By the row of each. */
  readonly items: ReadonlyMap<number, SummaryItem>;
  readonly ranked: readonly Ranked[];
  readonly bottom: number;
}

/** The indicators, below rows that name their unit and their objective. */
function tableOf(source: SummarySource, top: number, scale: PredicateScale): Table {
  const cells: PlanCell[] = [];
  const items = new Map<number, SummaryItem>();
  const ranked: Ranked[] = [];
  let row = top;
  let number = 0;
  const band = (text: string, indent: number) => {
    cells.push(bandCell(row, text, indent));
    row++;
  };
  for (const sheet of source.sheets) {
    let unit = '';
    let objective: string | undefined;
    for (const item of sheet.items.performance) {
      const here = [sheet.report.name, ...item.block.groups].join(' · ');
      if (here !== unit) {
        band(here, 0);
        unit = here;
        objective = undefined;
      }
      // What no objective is named for does not belong to the one above.
      if (item.objective !== objective && item.objective !== item.block.name)
        band(item.objective ?? tabText(source.language, 'noObjective'), 1);
      objective = item.objective;
      number++;
      cells.push(...rowOf(source, item, row, number, scale));
      items.set(row, item);
      ranked.push({ row, ratio: item.reached.achievement });
      row++;
    }
  }
  return { cells, items, ranked, bottom: row - 1 };
}

function rowOf(
  source: SummarySource,
  item: SummaryItem,
  row: number,
  number: number,
  scale: PredicateScale,
): PlanCell[] {
  const { source: sheet, panel, block, annual, reached } = item;
  const { language } = source;
  const { name, unit = '' } = block;
  const achievement = achievementCell(source, block, reached, {
    target: addressOf({ row, column: TARGET }),
    realization: addressOf({ row, column: REALIZATION }),
  });
  const stated = addressOf({ row, column: ACHIEVEMENT });
  const { remark } = reached.measurement ?? {};
  const predicate = reached.achievement === undefined ? '-' : nameOf(scale, reached.achievement);
  return [
    cellOf(row, NUMBER, 'word', number),
    {
      ...cellOf(row, NAME, 'text', name ?? tabText(language, 'noName')),
      ...(item.depth > 0 ? { indent: item.depth } : {}),
    },
    cellOf(row, UNIT, 'text', unit),
    entryCell(row, ANNUAL, annual === undefined ? NOTHING : shownEntry(sheet, panel, annual)),
    entryCell(row, TARGET, shownSum(sheet, panel, reached.target)),
    entryCell(row, REALIZATION, shownSum(sheet, panel, reached.realization)),
    shownCell(row, ACHIEVEMENT, achievement),
    { ...cellOf(row, PREDICATE, 'text', predicate), formula: predicateFormula(scale, stated, 1) },
    remark === undefined
      ? cellOf(row, REMARK, 'text', '')
      : shownCell(row, REMARK, shownRemark(sheet, remark), 'text'),
    itemSourceCell(source, row, SOURCE, item),
    rankCell(row, RANK, ACHIEVEMENT, reached.achievement),
  ];
}

function nameOf(scale: PredicateScale, achievement: number): string {
  return scale[bandOf(scale, achievement)]?.name ?? '';
}

function lowest(
  source: SummarySource,
  ranked: readonly Ranked[],
  items: ReadonlyMap<number, SummaryItem>,
  scale: PredicateScale,
  first: number,
  rank: Parameters<typeof lowestFormula>[2],
): PlanCell[] {
  return lowestFirst(ranked)
    .slice(0, MOST_LOWEST)
    .flatMap((one, index): PlanCell[] => {
      const row = first + index;
      const item = items.get(one.row);
      if (item === undefined || one.ratio === undefined) return [];
      const copy = (column: number, value: Scalar): PlanCell => ({
        row,
        column,
        look: column === ACHIEVEMENT ? 'figure' : 'text',
        value,
        formula: lowestFormula(index + 1, column, rank, column !== ACHIEVEMENT),
      });
      const { remark } = item.reached.measurement ?? {};
      return [
        cellOf(row, NUMBER, 'word', index + 1),
        copy(NAME, item.block.name ?? tabText(source.language, 'noName')),
        { ...copy(ACHIEVEMENT, one.ratio), numberFormat: PERCENT },
        copy(PREDICATE, nameOf(scale, one.ratio)),
        copy(REMARK, remark === undefined ? '' : shownRemark(item.source, remark).value),
        copy(SOURCE, itemSourceCell(source, row, SOURCE, item).value),
      ];
    });
}

/** What has to be said of the figures: only of what is there. */
function notesOf(
  { period }: SummarySource,
  { cells, items }: Table,
  keys: readonly PlanCell[],
): TabTextKey[] {
  const all = [...items.values()];
  return [
    'noteAverages',
    ...(all.some(({ isTargetSupposed }) => isTargetSupposed) ? (['noteTargetsAdded'] as const) : []),
    ...(all.some((item) => earlierPeriod(item, period) !== undefined) ? (['noteEarlier'] as const) : []),
    'noteLive',
    ...([...keys, ...cells].some(isCopied) ? (['noteCopied'] as const) : []),
  ];
}

const BAND_LOOKS: readonly LookId[] = ['highest', 'high', 'middle', 'low', 'lowest'];

/** The colours of a scale, from the best band to the worst, however many it has. */
function bandFormats(range: PlanConditionalFormat['range'], scale: PredicateScale): PlanConditionalFormat[] {
  const cell = `$${columnName(range.left)}${String(range.top + 1)}`;
  const last = Math.max(1, scale.length - 1);
  return scale.map(({ name }, band): PlanConditionalFormat => ({
    range,
    formula: `=${cell}=${quotedText(name)}`,
    look: BAND_LOOKS[Math.round((band / last) * (BAND_LOOKS.length - 1))] ?? 'middle',
  }));
}
