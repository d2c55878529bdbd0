import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { isSamePeriod } from '../workbook/period.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { budgetPlan } from './budget.ts';
import { chartsPlan } from './charts.ts';
import { comparisonPlan } from './comparison.ts';
import { itemsOfKind } from './items.ts';
import { overviewPlan } from './overview.ts';
import { limitsOf } from './limits.ts';
import type { SheetPlan, TabId } from './plan.ts';
import { reviewNotesPlan } from './reviewNotes.ts';
import { periodTextOf } from './cells.ts';
import type { SummaryOptions, SummarySource } from './source.ts';
import { latestPeriod, sheetsUpTo } from './upTo.ts';

const PLANS: Readonly<Record<TabId, (source: SummarySource) => SheetPlan>> = {
  overview: overviewPlan,
  budget: budgetPlan,
  charts: chartsPlan,
  comparison: comparisonPlan,
  reviewNotes: reviewNotesPlan,
};

/**
 * The summary tabs of a checked workbook, in their order.
 * @returns none where the workbook holds no table of targets and realizations
 */
export function summarise(
  workbook: Workbook,
  { report, findings }: { readonly report: Report; readonly findings: readonly Finding[] },
  options: SummaryOptions,
): readonly SheetPlan[] {
  const latest = latestPeriod(report);
  const period = options.period ?? latest;
  const allSheets = report.sheets.flatMap((sheetReport) => {
    const sheet = workbook.sheets.find(({ id }) => id === sheetReport.sheetId);
    if (sheet === undefined || sheetReport.panels.length === 0) return [];
    const source = { sheet, report: sheetReport };
    const items = {
      performance: itemsOfKind(source, 'performance', period, limitsOf(options.settings)),
      budget: itemsOfKind(source, 'budget', period),
    };
    return [{ ...source, items }];
  });
  const speaking = new Set(sheetsUpTo(report.sheets, period));
  const sheets = allSheets.filter((sheet) => speaking.has(sheet.report));
  if (sheets.length === 0) return [];
  const source: SummarySource = {
    ...options,
    ...(period === undefined ? {} : { period }),
    workbook,
    report,
    findings,
    sheets,
    allSheets,
    isLatest: isSamePeriod(period, latest),
    periodText: periodTextOf({ language: options.language, ...(period === undefined ? {} : { period }) }),
  };
  return Object.values(PLANS).map((plan) => plan(source));
}
