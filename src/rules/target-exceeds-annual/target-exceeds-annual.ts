import { isNumber } from '../../report/entry.ts';
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
  if (!isNumber(annual) || direction !== 'more' || !mayExceed(block, annual.figure.value)) return [];
  const series = seriesOf(block, 'target');
  const last = series[series.length - 1];
  const [start] = series;
  if (last === undefined || start === undefined || !areAlike(start.entry.figure, annual.figure)) return [];
  // The year's last target, or the sum of all, is held against the year by a rule of its own, and so is a fall to it.
  if (isFinished(block) || last.entry.figure.value === annual.figure.value) return [];
  // A plan that only falls is of what shall become less: it ends at the year's target.
  const rises = series.some(
    ({ entry }, index) => entry.figure.value > (series[index - 1]?.entry.figure.value ?? Infinity),
  );
  if (!rises && series.length > 1 && last.entry.figure.value < start.entry.figure.value) return [];
  const above = series.filter(
    ({ entry: { figure } }) =>
      compareShown(figure.value, annual.figure.value, finerDecimals([figure, annual.figure])) > 0,
  );
  const [first] = above;
  if (first === undefined) return [];
  return [
    {
      rule: 'target-exceeds-annual',
      severity: 'warning',
      at: refOf(sheet, first.entry),
      cells: [annual, ...above.slice(1).map(({ entry }) => entry)].map((entry) => refOf(sheet, entry)),
      stated: first.entry.figure.value,
      expected: annual.figure.value,
      message: {
        key: above.length === 1 ? 'one' : 'several',
        params: {
          stated: figureParam(panel.kind, first.entry.figure),
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

/** Whether any target is above the year's: few blocks have such a one. */
function mayExceed({ measurements }: Block, annual: number): boolean {
  return measurements.some(({ target }) => target?.figure.kind === 'number' && target.figure.value > annual);
}
