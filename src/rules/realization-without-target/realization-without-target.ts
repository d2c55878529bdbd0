import { isNumber, isPassedOver, type NumberEntry } from '../../report/entry.ts';
import type { Block, Entry, Panel, SheetReport } from '../../report/report.ts';
import { mainSeries } from '../../report/series.ts';
import { sumOf } from '../../workbook/exact.ts';
import { areAlike, cellParam, countParam, figureParam, overPanels, refOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** A realization above 0 where nothing was planned: the target is blank, a dash or 0. */
export const realizationWithoutTarget = {
  id: 'realization-without-target',
  messages: {
    id: {
      one: 'Realisasi {realization} tanpa target ({cell})',
      several: 'Realisasi {count} periode tanpa target, mulai {realization} ({cell})',
    },
    en: {
      one: 'A realization of {realization} without a target ({cell})',
      several: 'Realizations of {count} periods without a target, first {realization} ({cell})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) =>
      panel.blocks.some(hasTarget) ? panel.blocks.flatMap((block) => findingFor(sheet, panel, block)) : [],
    ),
} satisfies Rule;

function hasTarget({ measurements }: Block): boolean {
  return measurements.some(({ target }) => isNumber(target) && target.figure.value > 0);
}

/** Whether a target plans anything: words do, a blank, a dash and 0 do not. */
function isPlan(target: Entry | undefined): boolean {
  return !isPassedOver(target) && !(isNumber(target) && target.figure.value === 0);
}

/** Whether any realization stands beside no target at all: few blocks have such a one. */
function mayBeUnplanned({ measurements }: Block): boolean {
  return measurements.some(({ target, realization }) => isNumber(realization) && !isPlan(target));
}

interface Unplanned {
  readonly target: Entry;
  readonly realization: NumberEntry;
}

function findingFor(sheet: SheetReport, panel: Panel, block: Block): Finding[] {
  const found = mayBeUnplanned(block) ? unplannedIn(block) : [];
  const [first] = found;
  if (first === undefined) return [];
  const { target, realization } = first;
  return [
    {
      rule: 'realization-without-target',
      severity: 'warning',
      at: refOf(sheet, realization),
      cells: [target, ...found.slice(1).flatMap((other) => [other.realization, other.target])].map((entry) =>
        refOf(sheet, entry),
      ),
      stated: realization.figure.value,
      message: {
        key: found.length === 1 ? 'one' : 'several',
        params: {
          realization: figureParam(panel.kind, realization.figure),
          cell: cellParam(target),
          count: countParam(found.length),
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}

/**
 * The periods in which more was reached than was planned until then, and nothing for the period itself. What was planned
 * earlier may be reached later, so a realization is held against all targets up to its period.
 */
function unplannedIn(block: Block): Unplanned[] {
  const found: Unplanned[] = [];
  const isPerPeriod = block.target.kind === 'perPeriod' && block.realization.kind === 'perPeriod';
  let planned = 0;
  let reached = 0;
  let hasPlan = false;
  for (const { target, realization } of mainSeries(block.measurements)) {
    const isPlanned = isPlan(target);
    if (isPlanned) hasPlan = true;
    if (isNumber(target)) planned = sumOf([planned, target.figure.value]);
    if (!isNumber(realization)) continue;
    reached = sumOf([reached, realization.figure.value]);
    if (target === undefined || isPlanned || realization.figure.value <= 0) continue;
    // A percentage of nothing and a count of nothing are alike nothing; unlike units can't be held against each other.
    const isBeyond = !hasPlan || (isPerPeriod && reached > planned && areUnitsAlike(block, realization));
    if (isBeyond) found.push({ target, realization });
  }
  return found;
}

function areUnitsAlike({ measurements }: Block, realization: NumberEntry): boolean {
  return measurements.every(({ target }) => !isNumber(target) || areAlike(target.figure, realization.figure));
}
