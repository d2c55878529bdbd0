import { tabText } from '../locales/tabTexts.ts';
import type { Block } from '../report/report.ts';
import type { LanguageCode } from '../rules/finding.ts';
import { achievementTerm } from '../rules/percentEdit.ts';
import { quotedText } from '../rules/quotedText.ts';
import type { Shown } from './sources.ts';
import type { UpTo } from './upTo.ts';

/**
 * The achievement of a row from the target and the realization beside it; words where there is none.
 * @param at the addresses of the row's target and realization
 */
export function achievementCell(
  language: LanguageCode,
  { direction }: Pick<Block, 'direction'>,
  { status, target, achievement }: UpTo,
  at: { readonly target: string; readonly realization: string },
): Shown {
  const notScheduled = quotedText(tabText(language, 'notScheduled'));
  const notMeasured = quotedText(tabText(language, 'notMeasured'));
  const value = achievement ?? (status === 'measured' ? '' : tabText(language, status));
  const numberFormat = '0.00%';
  // Against a range a formula can't choose the bound, and unlike units have no quotient.
  if (status === 'unlike' || target.some(({ figure }) => figure.kind === 'range'))
    return { value, numberFormat };
  const isMeasured = direction === 'lessInverse' ? `N(${at.realization})<>0` : `ISNUMBER(${at.realization})`;
  return {
    value,
    numberFormat,
    formula: `=IF(N(${at.target})=0,${notScheduled},IF(${isMeasured},${achievementTerm(at.target, at.realization, direction)},${notMeasured}))`,
  };
}
