import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { bandOf, type PredicateScale } from '../settings/predicateScale.ts';
import { addressOf, columnName } from '../workbook/address.ts';
import { sumOf } from '../workbook/exact.ts';
import { budgetTotals } from './budgetTotals.ts';
import { cellOf, shownCell, spanOf } from './cells.ts';
import type { SummaryItem } from './items.ts';
import { ACHIEVEMENT, ANNUAL, KEY_ROW, NAME, PERCENT, PREDICATE } from './overviewColumns.ts';
import type { PlanCell } from './plan.ts';
import type { Ranked } from './ranking.ts';
import type { SummarySource } from './source.ts';
import type { Shown } from './sources.ts';

/** The year's budget, and what indicators reached on average. */
export function keyFigures(
  source: SummarySource,
  ranked: readonly Ranked[],
  top: number,
  bottom: number,
): PlanCell[] {
  const { language } = source;
  const totals = budgetTotals(source);
  const rows: PlanCell[] = [];
  const key = (row: number, label: TabTextKey, shown: Shown) => {
    rows.push(cellOf(row, NAME, 'keyLabel', tabText(language, label)));
    rows.push(shownCell(row, ANNUAL, shown, 'keyFigure'));
  };
  let row = KEY_ROW;
  if (totals !== undefined) {
    key(row, 'yearBudget', totals.annual);
    key(row + 1, 'budgetTarget', totals.target);
    key(row + 2, 'budgetRealization', totals.realization);
    const budget = addressOf({ row, column: ANNUAL });
    const realized = addressOf({ row: row + 2, column: ANNUAL });
    const { annual, realization } = totals;
    const [whole, part] = [annual.value, realization.value];
    const isKnown = typeof whole === 'number' && typeof part === 'number' && whole !== 0;
    const share = isKnown ? part / whole : '-';
    key(row + 3, 'absorption', {
      value: share,
      formula: `=IF(OR(N(${budget})=0,NOT(ISNUMBER(${realized}))),"-",${realized}/${budget})`,
      numberFormat: PERCENT,
    });
    row += 4;
  }
  const span = spanOf(ACHIEVEMENT, top, bottom);
  const ratios = ranked.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio]));
  const average = sumOf(ratios.map((ratio) => Math.min(1, ratio))) / ratios.length;
  key(row, 'averageAchievement', {
    value: ratios.length === 0 ? '-' : average,
    formula: `=IF(COUNT(${span})=0,"-",(SUMIF(${span},"<=1")+COUNTIF(${span},">1"))/COUNT(${span}))`,
    numberFormat: PERCENT,
  });
  key(row + 1, 'measuredIndicators', {
    value: ratios.length,
    formula: `=COUNT(${span})`,
    numberFormat: '#,##0',
  });
  return rows;
}

/** How many indicators there are of each predicate, which is the legend of the colours, and how many have none. */
export function predicateCounts(
  { language }: SummarySource,
  scale: PredicateScale,
  items: ReadonlyMap<number, SummaryItem>,
  top: number,
  bottom: number,
): PlanCell[] {
  const count = (
    row: number,
    word: string,
    column: number,
    isOne: (item: SummaryItem) => boolean,
  ): PlanCell[] => [
    cellOf(row, ACHIEVEMENT, 'text', word),
    {
      row,
      column: PREDICATE,
      look: 'word',
      formula: `=COUNTIF(${spanOf(column, top, bottom)},${columnName(ACHIEVEMENT)}${String(row + 1)})`,
      value: [...items.values()].filter(isOne).length,
    },
  ];
  const first = KEY_ROW + 1;
  return [
    cellOf(KEY_ROW, ACHIEVEMENT, 'keyLabel', tabText(language, 'predicateCounts')),
    ...scale.flatMap(({ name }, band) =>
      count(
        first + band,
        name,
        PREDICATE,
        ({ reached: { achievement } }) => achievement !== undefined && bandOf(scale, achievement) === band,
      ),
    ),
    ...(['notMeasured', 'notScheduled', 'unlike'] as const).flatMap((status, index) =>
      count(
        first + scale.length + index,
        tabText(language, status),
        ACHIEVEMENT,
        ({ reached }) => reached.status === status,
      ),
    ),
  ];
}
