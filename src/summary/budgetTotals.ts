import { isNumber, isPassedOver } from '../report/entry.ts';
import type { Entry, Panel } from '../report/report.ts';
import { sumOf } from '../workbook/exact.ts';
import type { SummaryItem } from './items.ts';
import type { SummarySheet, SummarySource } from './source.ts';
import { NOTHING, shownBy, sumFormula, type Shown, type SourceSheet } from './sources.ts';

/** The budget of an office as one sheet tells it. */
export interface BudgetTotals extends Figures {
  readonly sheet: SummarySheet;
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
  return {
    sheet,
    ...summedUp(sheet.items.budget),
  };
}

/** Figures of a budget: of an item, or of what items add up to. */
export type Figures = Readonly<Record<'annual' | 'target' | 'realization', Shown>>;

/** What the outermost items add up to; their parts are counted with them. */
export function summedUp(items: readonly SummaryItem[]): Figures {
  const outermost = items.filter(({ depth }) => depth === 0);
  return {
    annual: sumOver(outermost, ({ annual }) => (annual === undefined ? [] : [annual])),
    target: sumOver(outermost, ({ reached }) => reached.target),
    realization: sumOver(outermost, ({ reached }) => reached.realization),
  };
}

/** The sum of what each item has, as one formula over the source; nothing where none of them has a cell for it. */
export function sumOver(
  items: readonly SummaryItem[],
  entriesOf: (item: SummaryItem) => readonly Entry[],
): Shown {
  if (items.every((item) => entriesOf(item).length === 0)) return NOTHING;
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
  const shown = { value: sumOf(numbers.map(({ figure }) => figure.value)), numberFormat: '#,##0' };
  return formula === undefined ? shown : shownBy(formula, shown);
}
