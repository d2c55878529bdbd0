import { absorptionPanelsOf, type AbsorptionRow } from '../../report/absorption.ts';
import { ratioOf } from '../../report/percent.ts';
import type { Panel, SheetReport } from '../../report/report.ts';
import { cellParam, figureParam, refOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';
import { percentEdit } from '../percentEdit.ts';

/** A percentage that is not the absorption of the row's budget, where the sheet's other rows state that. */
export const absorptionMismatch = {
  id: 'absorption-mismatch',
  messages: {
    id: {
      differs:
        'Tertulis {stated}, padahal serapan anggaran barisnya {expected} ({spent} / {budget}) seperti pada baris lain',
    },
    en: {
      differs:
        'Stated {stated}, but the row’s budget absorption is {expected} ({spent} / {budget}) as on other rows',
    },
  },
  check: (report) =>
    report.sheets.flatMap((sheet) =>
      absorptionPanelsOf(sheet).flatMap(({ panel, rows }) =>
        rows.flatMap((row) => (row.isSame ? [] : findingFor(sheet, panel, row))),
      ),
    ),
} satisfies Rule;

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  { realization, budget, spent, absorption }: AbsorptionRow,
): Finding[] {
  const { figure } = realization;
  if (figure.kind !== 'number') return [];
  const expected = ratioOf(absorption, panel.percent);
  return [
    {
      rule: 'absorption-mismatch',
      severity: 'warning',
      at: refOf(sheet, realization),
      cells: [refOf(sheet, budget), refOf(sheet, spent)],
      stated: figure.value,
      expected,
      message: {
        key: 'differs',
        params: {
          stated: figureParam(panel.kind, figure),
          expected: figureParam(panel.kind, figure, expected),
          budget: cellParam(budget),
          spent: cellParam(spent),
        },
      },
      fixes: [
        percentEdit(sheet, panel, { direction: 'more' }, realization, {
          achievement: absorption,
          target: budget,
          realizations: [spent],
        }),
      ],
      echoes: [],
    },
  ];
}
