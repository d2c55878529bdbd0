import type { Report } from '../report/report.ts';
import type { Settings } from '../settings/settings.ts';
import { absorptionMismatch } from './absorption-mismatch/absorption-mismatch.ts';
import { achievementDoubleCounted } from './achievement-double-counted/achievement-double-counted.ts';
import { achievementSumMismatch } from './achievement-sum-mismatch/achievement-sum-mismatch.ts';
import { ambiguousNumber } from './ambiguous-number/ambiguous-number.ts';
import { crossSheetMismatch } from './cross-sheet-mismatch/cross-sheet-mismatch.ts';
import { cumulativeDecrease } from './cumulative-decrease/cumulative-decrease.ts';
import { duplicateBlock } from './duplicate-block/duplicate-block.ts';
import { finalTargetMismatch } from './final-target-mismatch/final-target-mismatch.ts';
import type { Finding, LanguageCode, Rule } from './finding.ts';
import { formulaError } from './formula-error/formula-error.ts';
import { formulaInconsistent } from './formula-inconsistent/formula-inconsistent.ts';
import { hierarchySumMismatch } from './hierarchy-sum-mismatch/hierarchy-sum-mismatch.ts';
import { implausibleValue } from './implausible-value/implausible-value.ts';
import { itemMissing } from './item-missing/item-missing.ts';
import { joinEchoes } from './joinEchoes.ts';
import { numberAsText } from './number-as-text/number-as-text.ts';
import { numberStyle } from './number-style/number-style.ts';
import { numberingGap } from './numbering-gap/numbering-gap.ts';
import { percentMismatch } from './percent-mismatch/percent-mismatch.ts';
import { percentMissing } from './percent-missing/percent-missing.ts';
import { percentWithoutBasis } from './percent-without-basis/percent-without-basis.ts';
import { performanceIsAbsorption } from './performance-is-absorption/performance-is-absorption.ts';
import { periodAhead } from './period-ahead/period-ahead.ts';
import { periodLabel } from './period-label/period-label.ts';
import { quarterRealizationMismatch } from './quarter-realization-mismatch/quarter-realization-mismatch.ts';
import { realizationCopiesTarget } from './realization-copies-target/realization-copies-target.ts';
import { realizationExceedsTarget } from './realization-exceeds-target/realization-exceeds-target.ts';
import { realizationMissing } from './realization-missing/realization-missing.ts';
import { realizationWithoutTarget } from './realization-without-target/realization-without-target.ts';
import { remarkContradicts } from './remark-contradicts/remark-contradicts.ts';
import { remarkGeneric } from './remark-generic/remark-generic.ts';
import { remarkMissing } from './remark-missing/remark-missing.ts';
import { restatedPeriod } from './restated-period/restated-period.ts';
import { sheetNotRecognised } from './sheet-not-recognised/sheet-not-recognised.ts';
import { signatureInconsistent } from './signature-inconsistent/signature-inconsistent.ts';
import { targetExceedsAnnual } from './target-exceeds-annual/target-exceeds-annual.ts';
import { totalMismatch } from './total-mismatch/total-mismatch.ts';
import { totalRangeIncomplete } from './total-range-incomplete/total-range-incomplete.ts';
import { unitUnfit } from './unit-unfit/unit-unfit.ts';

/** The catalogue. The ids are public and never change meaning. */
export const RULES: readonly Rule[] = [
  percentMismatch,
  percentMissing,
  percentWithoutBasis,
  realizationExceedsTarget,
  realizationWithoutTarget,
  realizationMissing,
  implausibleValue,
  cumulativeDecrease,
  finalTargetMismatch,
  targetExceedsAnnual,
  periodLabel,
  periodAhead,
  totalMismatch,
  itemMissing,
  totalRangeIncomplete,
  hierarchySumMismatch,
  duplicateBlock,
  numberingGap,
  achievementSumMismatch,
  achievementDoubleCounted,
  quarterRealizationMismatch,
  absorptionMismatch,
  performanceIsAbsorption,
  restatedPeriod,
  crossSheetMismatch,
  numberAsText,
  numberStyle,
  ambiguousNumber,
  remarkMissing,
  remarkContradicts,
  remarkGeneric,
  realizationCopiesTarget,
  unitUnfit,
  signatureInconsistent,
  formulaError,
  formulaInconsistent,
  sheetNotRecognised,
];

/**
 * Runs every rule over a report and joins what follows from another's cell to its cause.
 * @returns findings by sheet, then by cell from the top down and from left to right
 */
export function findAll(report: Report, settings: Settings): Finding[] {
  const order = new Map(report.sheets.map(({ sheetId }, index) => [sheetId, index]));
  const rules = RULES.filter(({ id }) => !settings.mutedRules.includes(id));
  const findings = joinEchoes(rules.flatMap((rule) => rule.check(report, settings)));
  return findings.sort(
    (a, b) =>
      (order.get(a.at.sheetId) ?? 0) - (order.get(b.at.sheetId) ?? 0) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column,
  );
}

/** The sentence template of a finding in a language. Throws where its rule has none. */
export function templateOf({ rule, message }: Finding, language: LanguageCode): string {
  const template = RULES.find(({ id }) => id === rule)?.messages[language][message.key];
  if (template === undefined) throw new Error(`Rule ${rule} has no message ${message.key} in ${language}`);
  return template;
}
