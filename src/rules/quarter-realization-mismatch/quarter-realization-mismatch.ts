import { isNumber } from '../../report/entry.ts';
import { repeatedPanelsOf, type OwnRealization } from '../../report/ownRealization.ts';
import type { SheetReport } from '../../report/report.ts';
import type { Period } from '../../workbook/period.ts';
import { areAlike, cellParam, figureParam, refOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** The realization of the sheet's period differs from the row's own, where the sheet's rows repeat it. */
export const quarterRealizationMismatch = {
  id: 'quarter-realization-mismatch',
  messages: {
    id: {
      differs:
        'Realisasi {period} tertulis {stated}, padahal realisasi barisnya {expected} ({reported}, {own})',
    },
    en: {
      differs:
        'The realization of {period} is stated as {stated}, but the row’s own is {expected} ({reported}, {own})',
    },
  },
  check: (report) =>
    report.sheets.flatMap((sheet) => {
      const { period } = sheet;
      if (period === undefined) return [];
      return repeatedPanelsOf(sheet).flatMap(({ rows }) =>
        rows.flatMap((row) => (row.isSame ? [] : findingFor(sheet, period, row))),
      );
    }),
} satisfies Rule;

function findingFor(sheet: SheetReport, period: Period, { reported, own }: OwnRealization): Finding[] {
  if (!isNumber(reported) || !isNumber(own)) return [];
  return [
    {
      rule: 'quarter-realization-mismatch',
      severity: 'warning',
      at: refOf(sheet, reported),
      cells: [refOf(sheet, own)],
      stated: reported.figure.value,
      // A number whose unit is in doubt has no gap to speak of.
      ...(areAlike(reported.figure, own.figure) ? { expected: own.figure.value } : {}),
      message: {
        key: 'differs',
        params: {
          period: { kind: 'period', period },
          stated: figureParam('performance', reported.figure),
          expected: figureParam('performance', own.figure),
          reported: cellParam(reported),
          own: cellParam(own),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
