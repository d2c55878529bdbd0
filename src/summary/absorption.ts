import type { Figures } from './budgetTotals.ts';
import type { SummaryItem } from './items.ts';
import { NOTHING, shownBy, shownEntry, shownSum, type Shown } from './sources.ts';

/** The figures of an item for the year and up to the period, as their cells show them. */
export function shownFigures({ source, panel, annual, reached }: SummaryItem): Figures {
  return {
    annual: annual === undefined ? NOTHING : shownEntry(source, panel, annual),
    target: shownSum(source, panel, reached.target),
    realization: shownSum(source, panel, reached.realization),
  };
}

/**
 * The absorption of an item, straight from the source: realization by annual budget (spec: domain, Budget).
 * @returns a ratio; `undefined` where there is no budget, or nothing is known of its realization
 */
export function absorptionOf(item: SummaryItem): Shown | undefined {
  const { annual, realization } = shownFigures(item);
  if (typeof annual.value !== 'number' || annual.value === 0 || typeof realization.value !== 'number')
    return undefined;
  const value = realization.value / annual.value;
  const numberFormat = '0.00%';
  if (annual.formula === undefined || realization.formula === undefined) return { value, numberFormat };
  const [budget, realized] = [annual.formula.slice(1), realization.formula.slice(1)];
  return shownBy(`=IFERROR((${realized})/(${budget}),"-")`, { value, numberFormat });
}
