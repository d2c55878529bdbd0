import { absorptionPanelsOf, isMereAbsorption, type AbsorptionPanel } from '../../report/absorption.ts';
import { repeatedPanelsOf } from '../../report/ownRealization.ts';
import type { SheetReport } from '../../report/report.ts';
import { countParam, refOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** A realization of performance that is nothing but the absorption of the budget: one finding a sheet. */
export const performanceIsAbsorption = {
  id: 'performance-is-absorption',
  messages: {
    id: {
      absorption:
        'Realisasi kinerja hanya mengulang serapan anggaran pada {same} dari {count} baris, jadi tidak menunjukkan kinerjanya',
    },
    en: {
      absorption:
        'The realization of performance merely repeats the budget absorption on {same} of {count} rows, so it says nothing of performance',
    },
  },
  check: (report) =>
    report.sheets.flatMap((sheet): Finding[] => {
      const [first] = absorptionPanelsOf(sheet).filter(isMereAbsorption);
      return first === undefined ? [] : findingFor(sheet, first);
    }),
} satisfies Rule;

function findingFor(sheet: SheetReport, { panel, rows, telling, same }: AbsorptionPanel): Finding[] {
  const at = panel.columns.find(({ role }) => role === 'realization')?.headerAt;
  if (at === undefined) return [];
  const repeated = repeatedPanelsOf(sheet).flatMap((one) => (one.ownPanel === panel ? one.rows : []));
  const cells = [
    ...rows.filter((row) => row.isSame).map(({ realization }) => realization),
    ...repeated.filter((row) => row.isSame).map(({ reported }) => reported),
  ];
  return [
    {
      rule: 'performance-is-absorption',
      severity: 'warning',
      at: refOf(sheet, at),
      cells: cells.map((entry) => refOf(sheet, entry)),
      message: { key: 'absorption', params: { same: countParam(same), count: countParam(telling) } },
      fixes: [],
      echoes: [],
    },
  ];
}
