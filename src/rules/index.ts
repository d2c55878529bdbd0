import type { Report } from '../report/report.ts';
import type { Settings } from '../settings/settings.ts';
import { crossSheetMismatch } from './cross-sheet-mismatch/cross-sheet-mismatch.ts';
import { cumulativeDecrease } from './cumulative-decrease/cumulative-decrease.ts';
import { duplicateBlock } from './duplicate-block/duplicate-block.ts';
import { finalTargetMismatch } from './final-target-mismatch/final-target-mismatch.ts';
import type { Finding, Rule } from './finding.ts';
import { formulaError } from './formula-error/formula-error.ts';
import { formulaInconsistent } from './formula-inconsistent/formula-inconsistent.ts';
import { hierarchySumMismatch } from './hierarchy-sum-mismatch/hierarchy-sum-mismatch.ts';
import { itemMissing } from './item-missing/item-missing.ts';
import { joinEchoes } from './joinEchoes.ts';
import { numberingGap } from './numbering-gap/numbering-gap.ts';
import { percentMismatch } from './percent-mismatch/percent-mismatch.ts';
import { percentMissing } from './percent-missing/percent-missing.ts';
import { realizationExceedsTarget } from './realization-exceeds-target/realization-exceeds-target.ts';
import { sheetNotRecognised } from './sheet-not-recognised/sheet-not-recognised.ts';
import { totalMismatch } from './total-mismatch/total-mismatch.ts';
import { totalRangeIncomplete } from './total-range-incomplete/total-range-incomplete.ts';

/** The catalogue. The ids are public and never change meaning. */
export const RULES: readonly Rule[] = [
  percentMismatch,
  percentMissing,
  realizationExceedsTarget,
  cumulativeDecrease,
  finalTargetMismatch,
  totalMismatch,
  itemMissing,
  totalRangeIncomplete,
  hierarchySumMismatch,
  duplicateBlock,
  numberingGap,
  crossSheetMismatch,
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
