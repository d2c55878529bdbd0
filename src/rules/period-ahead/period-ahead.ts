import { isNumber } from '../../report/entry.ts';
import type { Panel, SheetReport } from '../../report/report.ts';
import { countParam, figureParam, overPanels, refOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** Realizations of a period later than the one that the sheet reports. */
export const periodAhead = {
  id: 'period-ahead',
  messages: {
    id: {
      one: 'Realisasi {stated} untuk {period}, padahal lembar ini melaporkan {own}',
      several:
        'Realisasi {count} sel untuk periode sesudah {own} yang dilaporkan lembar ini, mulai {stated} untuk {period}',
    },
    en: {
      one: 'A realization of {stated} for {period} although this sheet reports {own}',
      several:
        'Realizations in {count} cells for periods after {own}, which this sheet reports, first {stated} for {period}',
    },
  },
  check: (report) => overPanels(report, (sheet, panel) => findingFor(sheet, panel)),
} satisfies Rule;

function findingFor(sheet: SheetReport, panel: Panel): Finding[] {
  const own = sheet.period;
  if (own === undefined) return [];
  const ahead = panel.blocks.flatMap(({ measurements }) =>
    measurements.flatMap(({ period, realization }) =>
      // A zero may be the result of a formula that waits for its figures.
      period?.kind === own.kind &&
      period.index > own.index &&
      isNumber(realization) &&
      realization.figure.value !== 0
        ? [{ period, realization }]
        : [],
    ),
  );
  const [first] = ahead;
  if (first === undefined) return [];
  return [
    {
      rule: 'period-ahead',
      severity: 'warning',
      at: refOf(sheet, first.realization),
      cells: ahead.slice(1).map(({ realization }) => refOf(sheet, realization)),
      stated: first.realization.figure.value,
      message: {
        key: ahead.length === 1 ? 'one' : 'several',
        params: {
          stated: figureParam(panel.kind, first.realization.figure),
          period: { kind: 'period', period: first.period },
          own: { kind: 'period', period: own },
          count: countParam(ahead.length),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
