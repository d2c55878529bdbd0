import { isNumber, isPassedOver } from '../report/entry.ts';
import type { Entry, Panel } from '../report/report.ts';
import { sumOf } from '../workbook/exact.ts';
import type { SummaryItem } from './items.ts';
import type { SummarySheet, SummarySource } from './source.ts';
import { LONGEST_FORMULA, sumFormula, type Shown, type SourceSheet } from './sources.ts';

/** The budget of an office as one sheet tells it. */
export interface BudgetTotals {
  readonly sheet: SummarySheet;
  readonly annual: Shown;
  readonly target: Shown;
  readonly realization: Shown;
}

/** The sheet that speaks of the whole office: of the highest echelon with budgets, else the first with any. */
export function mainBudgetSheet({ sheets }: Pick<SummarySource, 'sheets'>): SummarySheet | undefined {
  const rankOf = ({ report }: SummarySheet) => report.echelon ?? Infinity;
  return sheets
    .filter(({ items }) => items.budget.length > 0)
    .reduce<SummarySheet | undefined>(
      (best, sheet) => (best === undefined || rankOf(sheet) < rankOf(best) ? sheet : best),
      undefined,
    );
}

/** What the outermost items of that sheet add up to; parts are counted with what they are part of. */
export function budgetTotals(source: SummarySource): BudgetTotals | undefined {
  const sheet = mainBudgetSheet(source);
  if (sheet === undefined) return undefined;
  const items = sheet.items.budget.filter(({ depth }) => depth === 0);
  return {
    sheet,
    annual: sumOver(items, ({ annual }) => (annual === undefined ? [] : [annual])),
    target: sumOver(items, ({ reached }) => reached.target),
    realization: sumOver(items, ({ reached }) => reached.realization),
  };
}

/** The sum of what each item has, as one formula over the source. */
export function sumOver(
  items: readonly SummaryItem[],
  entriesOf: (item: SummaryItem) => readonly Entry[],
): Shown {
  const byPanel = new Map<Panel, { readonly source: SourceSheet; readonly entries: Entry[] }>();
  for (const item of items) {
    const { source, panel } = item;
    const entries = entriesOf(item).filter((entry) => !isPassedOver(entry));
    const known = byPanel.get(panel);
    if (known === undefined) byPanel.set(panel, { source, entries: [...entries] });
    else known.entries.push(...entries);
  }
  const terms = [...byPanel].map(([panel, { source, entries }]) => sumFormula(source, panel, entries));
  const formula = terms.includes(undefined) ? undefined : `=${terms.length === 0 ? '0' : terms.join('+')}`;
  const numbers = [...byPanel.values()].flatMap(({ entries }) => entries).filter(isNumber);
  return {
    value: sumOf(numbers.map(({ figure }) => figure.value)),
    numberFormat: '#,##0',
    ...(formula === undefined || formula.length > LONGEST_FORMULA ? {} : { formula }),
  };
}
