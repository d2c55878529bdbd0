import { crossSheetMismatch, itemMissing, restatedPeriod } from './acrossSheets.ts';
import type { Fault } from './fault.ts';
import {
  ambiguousNumber,
  numberAsText,
  numberStyle,
  realizationCopiesTarget,
  remarkContradicts,
  remarkGeneric,
  remarkMissing,
  signatureInconsistent,
  unitUnfit,
} from './form.ts';
import { formulaError, formulaInconsistent } from './formulas.ts';
import { percentMismatch, percentMissing, percentWithoutBasis } from './percentages.ts';
import {
  absorptionMismatch,
  achievementDoubleCounted,
  achievementSumMismatch,
  performanceIsAbsorption,
  quarterRealizationMismatch,
} from './quarters.ts';
import {
  cumulativeDecrease,
  finalTargetMismatch,
  implausibleValue,
  periodAhead,
  realizationExceedsTarget,
  realizationMissing,
  realizationWithoutTarget,
  targetExceedsAnnual,
} from './series.ts';
import { duplicateBlock, numberingGap, periodLabel, sheetNotRecognised } from './tables.ts';
import { hierarchySumMismatch, totalMismatch, totalRangeIncomplete } from './totals.ts';

/** One fault of each rule's own kind, by the rule's id. */
export const FAULTS: Readonly<Partial<Record<string, Fault>>> = {
  'percent-mismatch': percentMismatch,
  'percent-missing': percentMissing,
  'percent-without-basis': percentWithoutBasis,
  'realization-without-target': realizationWithoutTarget,
  'realization-missing': realizationMissing,
  'implausible-value': implausibleValue,
  'target-exceeds-annual': targetExceedsAnnual,
  'period-label': periodLabel,
  'period-ahead': periodAhead,
  'item-missing': itemMissing,
  'restated-period': restatedPeriod,
  'achievement-sum-mismatch': achievementSumMismatch,
  'achievement-double-counted': achievementDoubleCounted,
  'quarter-realization-mismatch': quarterRealizationMismatch,
  'absorption-mismatch': absorptionMismatch,
  'performance-is-absorption': performanceIsAbsorption,
  'realization-exceeds-target': realizationExceedsTarget,
  'cumulative-decrease': cumulativeDecrease,
  'final-target-mismatch': finalTargetMismatch,
  'total-mismatch': totalMismatch,
  'total-range-incomplete': totalRangeIncomplete,
  'hierarchy-sum-mismatch': hierarchySumMismatch,
  'duplicate-block': duplicateBlock,
  'numbering-gap': numberingGap,
  'cross-sheet-mismatch': crossSheetMismatch,
  'formula-error': formulaError,
  'formula-inconsistent': formulaInconsistent,
  'number-as-text': numberAsText,
  'number-style': numberStyle,
  'ambiguous-number': ambiguousNumber,
  'remark-missing': remarkMissing,
  'remark-contradicts': remarkContradicts,
  'remark-generic': remarkGeneric,
  'realization-copies-target': realizationCopiesTarget,
  'unit-unfit': unitUnfit,
  'signature-inconsistent': signatureInconsistent,
  'sheet-not-recognised': sheetNotRecognised,
};
