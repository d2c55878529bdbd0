import { isNumber } from '../../report/entry.ts';
import type { Block, Panel, SheetReport } from '../../report/report.ts';
import { saysUnreached } from '../../report/remarkWords.ts';
import {
  cellParam,
  areAlike,
  compareShown,
  figureParam,
  finerDecimals,
  overPanels,
  refOf,
  seriesOf,
} from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** A figure of a cumulative series below the highest before it. */
export const cumulativeDecrease = {
  id: 'cumulative-decrease',
  messages: {
    id: {
      decrease: 'Angka kumulatif turun: {stated} setelah {highest} ({cell} < {highestCell})',
      decreases:
        'Angka kumulatif turun {count} kali, mulai {stated} setelah {highest} ({cell} < {highestCell})',
      aboveAnnual:
        'Target kumulatif turun ke target tahunan {stated}: target {highest} sebelumnya lebih tinggi ({highestCell} > {cell})',
    },
    en: {
      decrease: 'A cumulative figure falls: {stated} after {highest} ({cell} < {highestCell})',
      decreases:
        'A cumulative figure falls {count} times, first {stated} after {highest} ({cell} < {highestCell})',
      aboveAnnual:
        'The cumulative target falls to the annual target {stated}: the target {highest} before is higher ({highestCell} > {cell})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) =>
      panel.blocks.flatMap((block) =>
        (['target', 'realization'] as const).flatMap((measure) => decreasesIn(sheet, panel, block, measure)),
      ),
    ),
} satisfies Rule;

/** Whether any number stands below one before it: few series have such a one. */
function mayFall({ measurements }: Block, measure: 'target' | 'realization'): boolean {
  let highest = -Infinity;
  for (const measurement of measurements) {
    const figure = measurement[measure]?.figure;
    if (figure?.kind !== 'number') continue;
    if (figure.value < highest) return true;
    highest = figure.value;
  }
  return false;
}

function decreasesIn(
  sheet: SheetReport,
  panel: Panel,
  block: Block,
  measure: 'target' | 'realization',
): Finding[] {
  if (block[measure].kind !== 'cumulative' || !mayFall(block, measure)) return [];
  const series = seriesOf(block, measure);
  let [highest] = series;
  if (highest === undefined) return [];
  const lower: { point: typeof highest; highest: typeof highest }[] = [];
  for (const point of series) {
    const decimals = finerDecimals([point.entry.figure, highest.entry.figure]);
    if (compareShown(point.entry.figure.value, highest.entry.figure.value, decimals) >= 0) {
      highest = point;
    } else {
      lower.push({ point, highest });
    }
  }
  if (lower[0] === undefined) return [];
  const { point: first, highest: highestBefore } = lower[0];

  const { figure } = first.entry;
  const { annual } = block;
  const fallsToAnnual =
    measure === 'target' &&
    isNumber(annual) &&
    areAlike(annual.figure, figure) &&
    annual.figure.value === figure.value;
  const aboveAnnual = fallsToAnnual
    ? series.slice(0, series.indexOf(first)).filter(({ entry }) => entry.figure.value > figure.value)
    : [];
  const isDelayed = lower.every(
    ({ point: { entry, measurement } }) =>
      measure === 'realization' && entry.figure.value === 0 && saysUnreached(measurement.remark?.text ?? ''),
  );
  return [
    {
      rule: 'cumulative-decrease',
      severity: isDelayed ? 'warning' : 'error',
      at: refOf(sheet, first.entry),
      cells: [
        ...new Set([
          ...(fallsToAnnual ? [...aboveAnnual.map(({ entry }) => entry), annual] : []),
          ...lower.map(({ highest: { entry } }) => entry),
          ...lower.slice(1).map(({ point: { entry } }) => entry),
        ]),
      ].map((entry) => refOf(sheet, entry)),
      stated: figure.value,
      expected: highestBefore.entry.figure.value,
      message: {
        key: fallsToAnnual ? 'aboveAnnual' : lower.length === 1 ? 'decrease' : 'decreases',
        params: {
          stated: figureParam(panel.kind, figure),
          highest: figureParam(panel.kind, highestBefore.entry.figure),
          cell: cellParam(first.entry),
          highestCell: cellParam(highestBefore.entry),
          count: { kind: 'number', value: lower.length, decimals: 0 },
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
