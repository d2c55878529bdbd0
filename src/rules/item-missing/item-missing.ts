import { isNumber } from '../../report/entry.ts';
import type { Entry, Panel, SheetReport, TotalRow } from '../../report/report.ts';
import { cellParam, figureParam, overPanels, refOf, textParam } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';
import { missingItemsIn, type MissingItem } from '../missingItems.ts';
import { familySumsOf, totalPlanOf, type PartSum } from '../partSums.ts';

/** A total or a parent that exceeds its parts by exactly one item, which stands on another sheet. */
export const itemMissing = {
  id: 'item-missing',
  messages: {
    id: {
      missing:
        'Tertulis {stated}, jumlah barisnya {sum}: selisih {gap} adalah {item} yang hanya ada di lembar lain ({cell})',
    },
    en: {
      missing:
        'States {stated}, its rows add up to {sum}: the difference of {gap} is {item}, which stands on another sheet only ({cell})',
    },
  },
  check: (report) => {
    const missingItems = missingItemsIn(report);
    return overPanels(report, (sheet, panel) => {
      if (panel.kind !== 'budget') return [];
      const ofParents = familySumsOf(panel).flatMap((sums) => {
        const item = missingItems.ofFamily(sheet, panel, sums);
        const wrong = [...sums.targets, ...sums.realizations].filter(({ gap }) => gap !== 0);
        return findingFor(
          sheet,
          panel,
          sums.plan,
          item,
          wrong.map(({ entry }) => entry),
        );
      });
      const ofTotals = panel.totals.flatMap((total) =>
        findingFor(
          sheet,
          panel,
          totalPlanOf(panel, total),
          missingItems.ofTotal(sheet, panel, total),
          figuresOf(total),
        ),
      );
      return [...ofParents, ...ofTotals];
    });
  },
} satisfies Rule;

/** The figures of a total row that lack the item too. */
function figuresOf({ annual, annualRealization, measurements }: TotalRow): Entry[] {
  return [
    annual,
    annualRealization,
    ...measurements.flatMap(({ target, realization }) => [target, realization]),
  ].filter(isNumber);
}

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  plan: PartSum | undefined,
  item: MissingItem | undefined,
  figures: readonly Entry[],
): Finding[] {
  if (plan === undefined || item === undefined) return [];
  const { entry, parts, sum, gap } = plan;
  return [
    {
      rule: 'item-missing',
      severity: 'warning',
      at: refOf(sheet, entry),
      cells: [
        ...[...figures.filter((figure) => figure !== entry), ...parts].map((cell) => refOf(sheet, cell)),
        refOf(item.sheet, item.plan),
      ],
      stated: entry.figure.value,
      expected: sum,
      message: {
        key: 'missing',
        params: {
          stated: figureParam(panel.kind, entry.figure),
          sum: figureParam(panel.kind, entry.figure, sum),
          gap: figureParam(panel.kind, entry.figure, gap),
          item: textParam(item.block.name ?? ''),
          cell: cellParam(item.plan, item.sheet.name),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
