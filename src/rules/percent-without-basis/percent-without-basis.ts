import { isNumber, isPassedOver, type NumberEntry } from '../../report/entry.ts';
import { achievementOf, agrees, statedRatios } from '../../report/percent.ts';
import type { Block, Entry, Panel, SheetReport } from '../../report/report.ts';
import { mainSeries } from '../../report/series.ts';
import { cellParam, countParam, overPanels, refOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** A percentage although target or realization is missing, unless it follows from the periods before. */
export const percentWithoutBasis = {
  id: 'percent-without-basis',
  messages: {
    id: {
      target: 'Tertulis {stated}, padahal targetnya tidak diisi ({cell})',
      realization: 'Tertulis {stated}, padahal realisasinya tidak diisi ({cell})',
      several:
        'Persentase {count} periode tertulis tanpa target atau realisasi, mulai {stated} (tidak diisi: {cell})',
    },
    en: {
      target: 'States {stated} although its target is not filled in ({cell})',
      realization: 'States {stated} although its realization is not filled in ({cell})',
      several:
        'The percentages of {count} periods are stated without a target or a realization, first {stated} (not filled in: {cell})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) =>
      panel.percent.basis === 'unknown'
        ? []
        : panel.blocks.flatMap((block) => findingFor(sheet, panel, block)),
    ),
} satisfies Rule;

/** A stated percentage and the cell that it lacks. */
interface Baseless {
  readonly percent: NumberEntry;
  readonly missing: Entry;
  readonly lacks: 'target' | 'realization';
}

function findingFor(sheet: SheetReport, panel: Panel, block: Block): Finding[] {
  const found = baselessIn(panel, block);
  const [first] = found;
  if (first === undefined) return [];
  const { percent, missing, lacks } = first;
  const [stated] = statedRatios(percent.figure, panel.percent.scale);
  return [
    {
      rule: 'percent-without-basis',
      severity: 'warning',
      at: refOf(sheet, percent),
      cells: [missing, ...found.slice(1).flatMap((other) => [other.percent, other.missing])].map((entry) =>
        refOf(sheet, entry),
      ),
      stated: stated.value,
      message: {
        key: found.length === 1 ? lacks : 'several',
        params: {
          stated: { kind: 'percent', value: stated.value, decimals: stated.decimals - 2 },
          cell: cellParam(missing),
          count: countParam(found.length),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}

function baselessIn({ percent: convention }: Panel, block: Block): Baseless[] {
  const found: Baseless[] = [];
  const isOfYear = convention.basis !== 'period';
  let target: NumberEntry | undefined;
  let realization: NumberEntry | undefined;
  for (const measurement of mainSeries(block.measurements)) {
    const own = isOfYear ? block.annual : measurement.target;
    if (isNumber(own)) target = own;
    if (isNumber(measurement.realization)) realization = measurement.realization;
    const { percent } = measurement;
    // A percentage that a formula gives, a zero, or one that is merged over several periods is no figure of its own.
    if (!isNumber(percent) || percent.figure.value === 0) continue;
    if (percent.formula !== undefined || percent.row !== measurement.row) continue;
    const lacks = isMissing(own) ? 'target' : isMissing(measurement.realization) ? 'realization' : undefined;
    const missing = lacks === 'target' ? own : measurement.realization;
    if (lacks === undefined || missing === undefined) continue;
    // A dash inside a series means unchanged, and so does its percentage.
    const carried =
      target === undefined || realization === undefined
        ? undefined
        : achievementOf(target.figure, realization.figure, block.direction);
    const readings = statedRatios(percent.figure, convention.scale);
    if (carried !== undefined && readings.some((reading) => agrees(reading, carried, convention))) continue;
    found.push({ percent, missing, lacks });
  }
  return found;
}

/** Whether a cell that should hold a figure is blank or a dash; where the table has no such cell, nothing is missing. */
function isMissing(entry: Entry | undefined): entry is Entry {
  return entry !== undefined && isPassedOver(entry);
}
