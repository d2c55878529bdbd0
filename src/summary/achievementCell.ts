import { isNumber, isPassedOver } from '../report/entry.ts';
import { tabText } from '../locales/tabTexts.ts';
import type { Block } from '../report/report.ts';
import { achievementTerm } from '../rules/percentEdit.ts';
import { quotedText } from '../rules/quotedText.ts';
import { limitedTerm, limitsOf } from './limits.ts';
import type { SummaryOptions } from './source.ts';
import type { Shown } from './sources.ts';
import type { UpTo } from './upTo.ts';

/**
 * The achievement of a row from the target and the realization beside it; words where there is none.
 * @param at the addresses of the row's target and realization
 */
export function achievementCell(
  { language, settings }: Pick<SummaryOptions, 'language' | 'settings'>,
  { direction }: Pick<Block, 'direction'>,
  { status, target, achievement }: UpTo,
  at: { readonly target: string; readonly realization: string },
): Shown {
  const notScheduled = quotedText(tabText(language, 'notScheduled'));
  const notMeasured = quotedText(tabText(language, 'notMeasured'));
  const value = achievement ?? (status === 'measured' ? '' : tabText(language, status));
  const numberFormat = '0.00%';
  // Against a range a formula can't choose the bound, and words and unlike units have no quotient.
  if (status === 'unlike' || target.some((entry) => !isNumber(entry) && !isPassedOver(entry)))
    return { value, numberFormat };
  const isMeasured = direction === 'lessInverse' ? `N(${at.realization})<>0` : `ISNUMBER(${at.realization})`;
  const term = limitedTerm(achievementTerm(at.target, at.realization, direction), limitsOf(settings));
  return {
    value,
    numberFormat,
    formula: `=IF(N(${at.target})=0,${notScheduled},IF(${isMeasured},${term},${notMeasured}))`,
  };
}
