import {
  placeTabs,
  summarise,
  type CheckResult,
  type PlacedPlan,
  type SummaryOptions,
  type Workbook,
} from '../../engine.ts';

/** The summary tabs of a checked workbook with their places; none where there is nothing to summarise. */
export function placedTabs(
  workbook: Workbook,
  checked: CheckResult,
  options: SummaryOptions,
): readonly PlacedPlan[] {
  return placeTabs(workbook, summarise(workbook, checked, options));
}
