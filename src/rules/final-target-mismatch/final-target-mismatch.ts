import { isNumber, isPassedOver } from '../../report/entry.ts';
import type { Block, Panel, SheetReport } from '../../report/report.ts';
import { isFinished, mainSeries } from '../../report/series.ts';
import { sumOf } from '../../workbook/exact.ts';
import {
  cellParam,
  areAlike,
  compareShown,
  figureParam,
  finerDecimals,
  overPanels,
  refOf,
} from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** The last period's target, or the periods' sum, differs from the annual target. */
export const finalTargetMismatch = {
  id: 'final-target-mismatch',
  messages: {
    id: {
      last: 'Target terakhir {stated} berbeda dari target tahunan {annual} ({cell}, {annualCell}), selisih {gap}',
      sum: 'Jumlah target {stated} berbeda dari target tahunan {annual} ({annualCell}), selisih {gap}',
    },
    en: {
      last: 'The last target {stated} differs from the annual target {annual} ({cell}, {annualCell}) by {gap}',
      sum: 'The targets add up to {stated}, the annual target is {annual} ({annualCell}), a difference of {gap}',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) => panel.blocks.flatMap((block) => mismatchIn(sheet, panel, block))),
} satisfies Rule;

function mismatchIn(sheet: SheetReport, panel: Panel, block: Block): Finding[] {
  const { annual, target } = block;
  if (!isNumber(annual) || target.kind === 'undecided') return [];
  if (!isFinished(block)) return [];
  const series = mainSeries(block.measurements);
  const isSum = target.kind === 'perPeriod';
  const judged = isSum
    ? series.map((measurement) => measurement.target).filter((entry) => !isPassedOver(entry))
    : [series.findLast((measurement) => !isPassedOver(measurement.target))?.target];
  const entries = judged.filter(isNumber).filter(({ figure }) => areAlike(figure, annual.figure));
  const last = entries[entries.length - 1];
  if (last === undefined || entries.length < judged.length) return [];
  // Added up, a series is known only if none of its rows is lost.
  if (isSum && block.missingPeriods.length > 0) return [];
  const stated = sumOf(entries.map(({ figure }) => figure.value));
  const decimals = finerDecimals([annual.figure, ...entries.map(({ figure }) => figure)]);
  if (compareShown(stated, annual.figure.value, decimals) === 0) return [];
  return [
    {
      rule: 'final-target-mismatch',
      severity: 'error',
      at: refOf(sheet, last),
      cells: [annual, ...entries.slice(0, -1)].map((entry) => refOf(sheet, entry)),
      stated,
      expected: annual.figure.value,
      message: {
        key: isSum ? 'sum' : 'last',
        params: {
          stated: figureParam(panel.kind, last.figure, stated),
          annual: figureParam(panel.kind, annual.figure),
          cell: cellParam(last),
          annualCell: cellParam(annual),
          gap: figureParam(panel.kind, last.figure, Math.abs(sumOf([stated, -annual.figure.value]))),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
