import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Block, Panel, SheetReport } from '../../report/report.ts';
import { isFinished } from '../../report/series.ts';
import {
  areAlike,
  cellParam,
  compareShown,
  countParam,
  figureParam,
  finerDecimals,
  overPanels,
  refOf,
  seriesOf,
} from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** A period's target above the target of the whole year. */
export const targetExceedsAnnual = {
  id: 'target-exceeds-annual',
  messages: {
    id: {
      one: 'Target {stated} melebihi target tahunan {annual} ({annualCell})',
      several: 'Target {count} periode melebihi target tahunan {annual} ({annualCell}), mulai {stated}',
    },
    en: {
      one: 'The target {stated} exceeds the annual target {annual} ({annualCell})',
      several:
        'The targets of {count} periods exceed the annual target {annual} ({annualCell}), first {stated}',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) => panel.blocks.flatMap((block) => findingFor(sheet, panel, block))),
} satisfies Rule;

function findingFor(sheet: SheetReport, panel: Panel, block: Block): Finding[] {
  const { annual, direction } = block;
  if (!isNumber(annual) || direction !== 'more') return [];
  const targets = seriesOf(block, 'target').map(({ entry }) => entry);
  const above = targets.filter(
    ({ figure }) =>
      // Few targets are above the year's; how they look is asked of those alone.
      figure.value > annual.figure.value &&
      areAlike(figure, annual.figure) &&
      compareShown(figure.value, annual.figure.value, finerDecimals([figure, annual.figure])) > 0,
  );
  const [first, ...others] = above;
  // The year's last target, or the sum of all, is held against the year by a rule of its own, and so is a fall to it.
  if (first === undefined || isFinished(block) || isOfLess(targets, annual)) return [];
  return [
    {
      rule: 'target-exceeds-annual',
      severity: 'warning',
      at: refOf(sheet, first),
      cells: [annual, ...others].map((entry) => refOf(sheet, entry)),
      stated: first.figure.value,
      expected: annual.figure.value,
      message: {
        key: others.length === 0 ? 'one' : 'several',
        params: {
          stated: figureParam(panel.kind, first.figure),
          annual: figureParam(panel.kind, annual.figure),
          annualCell: cellParam(annual),
          count: countParam(above.length),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}

/** Whether a plan ends at the year's target or only falls: it is of what shall become less. */
function isOfLess(targets: readonly NumberEntry[], annual: NumberEntry): boolean {
  const values = targets.map(({ figure }) => figure.value);
  const isFalling =
    new Set(values).size > 1 && values.every((value, index) => value <= (values[index - 1] ?? Infinity));
  return isFalling || values[values.length - 1] === annual.figure.value;
}
