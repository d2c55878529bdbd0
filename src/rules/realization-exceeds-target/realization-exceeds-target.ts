import { panelsOfMereAbsorption } from '../../report/absorption.ts';
import { isNumber, isPassedOver, type NumberEntry } from '../../report/entry.ts';
import type {
  Accumulation,
  Block,
  Entry,
  Measurement,
  Panel,
  Report,
  SheetReport,
} from '../../report/report.ts';
import { sumOf } from '../../workbook/exact.ts';
import type { Figure, NumberFigure } from '../../workbook/figure.ts';
import { isSamePeriod } from '../../workbook/period.ts';
import { cellParam, areAlike, compareShown, figureParam, finerDecimals, refOf, runsOf } from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** A realization above its target on the same basis; not for less-is-better. */
export const realizationExceedsTarget = {
  id: 'realization-exceeds-target',
  messages: {
    id: {
      exceeds: 'Realisasi {realization} melampaui target {target} ({realizationCell} > {targetCell})',
      exceedsRun:
        'Realisasi melampaui target {count} periode berturut-turut, mulai {realization} dari target {target} ({realizationCell} > {targetCell})',
      exceedsAddedUp:
        'Dijumlahkan sampai periode itu, realisasi {realization} melampaui target {target} ({realizationCell}, {targetCell})',
      exceedsAddedUpRun:
        'Dijumlahkan sampai periodenya, realisasi melampaui target {count} periode berturut-turut, mulai {realization} dari target {target} ({realizationCell}, {targetCell})',
    },
    en: {
      exceeds: 'Realization {realization} exceeds target {target} ({realizationCell} > {targetCell})',
      exceedsRun:
        'The realization exceeds the target in {count} periods in a row, first {realization} of {target} ({realizationCell} > {targetCell})',
      exceedsAddedUp:
        'Added up to this period, the realization {realization} exceeds the target {target} ({realizationCell}, {targetCell})',
      exceedsAddedUpRun:
        'Added up to each period, the realization exceeds the target in {count} periods in a row, first {realization} of {target} ({realizationCell}, {targetCell})',
    },
  },
  check: (report) =>
    report.sheets.flatMap((sheet) => {
      // Where performance is merely absorption, that is what a reviewer asks about, not each row's target.
      const mereAbsorption = panelsOfMereAbsorption(sheet);
      return sheet.panels.flatMap((panel) =>
        mereAbsorption.has(panel) ? [] : excessesIn(report, sheet, panel),
      );
    }),
} satisfies Rule;

function excessesIn(report: Report, sheet: SheetReport, panel: Panel): Finding[] {
  return panel.blocks.flatMap((block) => {
    if (block.direction !== 'more' || isPlainlyWithin(block)) return [];
    const rows = block.measurements.map((measurement, index) =>
      isRepeated(report, sheet, measurement) ? undefined : excessAt(block, index),
    );
    return runsOf(rows, (row) => row !== undefined).flatMap((run) =>
      findingFor(
        sheet,
        panel,
        run.filter((row) => row !== undefined),
      ),
    );
  });
}

/** Whether every figure, as written, is within its target where that is one of the readings: nearly all blocks are. */
function isPlainlyWithin({ target, realization, measurements }: Block): boolean {
  const isPerPeriod = target.kind === 'perPeriod';
  const isOpen = target.kind === 'undecided' || realization.kind === 'undecided';
  if (!isOpen && isPerPeriod !== (realization.kind === 'perPeriod')) return false;
  for (const measurement of measurements) {
    const planned = measurement.target?.figure;
    const reached = measurement.realization?.figure;
    if (measurement.span !== undefined || planned === undefined) return false;
    if (reached?.kind !== 'number') continue;
    if (planned.kind === 'range' || (planned.kind === 'number' && reached.value > planned.value))
      return false;
  }
  return true;
}

/** A figure that a later period's sheet repeats is judged on its own period's sheet, where there is one. */
function isRepeated(report: Report, sheet: SheetReport, measurement: Measurement): boolean {
  const own = sheet.period;
  const { period } = measurement;
  if (own === undefined || period?.kind !== own.kind || period.index >= own.index) return false;
  return report.sheets.some((other) => isSamePeriod(other.period, period));
}

interface Excess {
  readonly target: Entry;
  readonly realization: NumberEntry;
  /** What the realization is held against: the target, a range's upper end, or the targets added up so far. */
  readonly basis: NumberFigure;
  /** The realization, or the realizations added up so far. */
  readonly reached: number;
  /** Cells of earlier periods that were added up. */
  readonly addends: readonly Entry[];
}

/** The excess of one period, if there is one under every reading that the figures leave open. */
function excessAt(block: Block, index: number): Excess | undefined {
  const measurement = block.measurements[index];
  if (measurement === undefined) return undefined;
  const { realization, span } = measurement;
  // Without a target of its own a period is held against the year's; one month alone says nothing of that.
  const isPart = span === 'previous' || span === 'current';
  const target = measurement.target ?? (isPart ? undefined : block.annual);
  if (target === undefined || !isNumber(realization)) return undefined;
  const basis = upperEnd(target.figure);
  if (basis === undefined || !areAlike(basis, realization.figure)) return undefined;

  const asWritten = {
    target: sumOfOne(target, basis),
    realization: sumOfOne(realization, realization.figure),
  };
  const soFar = block.measurements
    .slice(0, index + 1)
    .filter(({ period }) => (period ?? measurement.period)?.kind === (measurement.period ?? period)?.kind);
  const isYears = measurement.target === undefined;
  const targets: Accumulation = isYears ? { kind: 'constant', decidedBy: 'nothing' } : block.target;
  const realizations: Accumulation =
    span === 'toDate' ? { kind: 'cumulative', decidedBy: 'nothing' } : block.realization;
  const readings = readingsOf(targets, realizations).map((reading) => ({
    planned: reading === 'targetAddedUp' ? addedUp(soFar, 'target', basis) : asWritten.target,
    reached: reading === 'realizationAddedUp' ? addedUp(soFar, 'realization', basis) : asWritten.realization,
  }));
  const known = readings.flatMap(({ planned, reached }) =>
    planned === undefined || reached === undefined ? [] : [{ planned, reached }],
  );
  const [first] = known;
  // Where rows or figures are lost, what has been added up so far is not known, and nothing is judged.
  if (first === undefined || known.length < readings.length) return undefined;
  const isAbove = known.every(({ planned, reached }) => {
    const decimals = finerDecimals([...planned.figures, ...reached.figures]);
    return compareShown(reached.value, planned.value, decimals) > 0;
  });
  if (!isAbove) return undefined;
  return {
    target,
    realization,
    basis: { ...basis, value: first.planned.value },
    reached: first.reached.value,
    addends: [...first.planned.from, ...first.reached.from].filter(
      (entry) => entry !== target && entry !== realization,
    ),
  };
}

function upperEnd(figure: Figure): NumberFigure | undefined {
  if (figure.kind === 'number') return figure;
  if (figure.kind !== 'range') return undefined;
  return { kind: 'number', value: figure.high, unit: figure.unit, decimals: figure.decimals, isText: true };
}

type Reading = 'asWritten' | 'targetAddedUp' | 'realizationAddedUp';

/** How target and realization come on one basis; an undecided series leaves more than one reading open. */
function readingsOf(target: Accumulation, realization: Accumulation): Reading[] {
  const possible = ({ kind }: Accumulation): boolean[] =>
    kind === 'undecided' ? [false, true] : [kind === 'perPeriod'];
  const readings = possible(target).flatMap((targetIsPerPeriod) =>
    possible(realization).map((realizationIsPerPeriod): Reading => {
      if (targetIsPerPeriod === realizationIsPerPeriod) return 'asWritten';
      return targetIsPerPeriod ? 'targetAddedUp' : 'realizationAddedUp';
    }),
  );
  return [...new Set(readings)];
}

/** A figure, or several added up, with the cells it came from. */
interface Sum {
  readonly value: number;
  readonly figures: readonly NumberFigure[];
  readonly from: readonly Entry[];
}

function sumOfOne(entry: Entry, figure: NumberFigure): Sum {
  return { value: figure.value, figures: [figure], from: [entry] };
}

/** The sum of a measure over the periods filled in so far; unknown where one of them is lost or can't be added. */
function addedUp(
  measurements: readonly Measurement[],
  measure: 'target' | 'realization',
  like: NumberFigure,
): Sum | undefined {
  if (hasLostRows(measurements)) return undefined;
  const from = measurements
    .map((measurement) => measurement[measure])
    .flatMap((entry) => (entry === undefined || isPassedOver(entry) ? [] : [entry]));
  const figures = from.flatMap(({ figure }) => upperEnd(figure) ?? []).filter((one) => areAlike(one, like));
  if (figures.length < from.length) return undefined;
  return { value: sumOf(figures.map(({ value }) => value)), figures, from };
}

/** Whether a period before the latest of these has no row; a row that has only lost its label stands for one. */
function hasLostRows(measurements: readonly Measurement[]): boolean {
  const latest = Math.max(0, ...measurements.map(({ period }) => period?.index ?? 0));
  return latest > measurements.length;
}

function findingFor(sheet: SheetReport, panel: Panel, run: readonly Excess[]): Finding[] {
  const [first] = run;
  if (first === undefined) return [];
  const { target, realization, basis, reached, addends } = first;
  const key = addends.length === 0 ? 'exceeds' : 'exceedsAddedUp';
  const cells = new Set(run.flatMap((excess) => [excess.target, excess.realization, ...excess.addends]));
  return [
    {
      rule: 'realization-exceeds-target',
      severity: panel.kind === 'budget' ? 'error' : 'warning',
      at: refOf(sheet, realization),
      cells: [...cells].filter((entry) => entry !== realization).map((entry) => refOf(sheet, entry)),
      stated: reached,
      expected: basis.value,
      message: {
        key: run.length === 1 ? key : `${key}Run`,
        params: {
          realization: figureParam(panel.kind, realization.figure, reached),
          target: figureParam(panel.kind, basis),
          realizationCell: cellParam(realization),
          targetCell: cellParam(target),
          count: { kind: 'number', value: run.length, decimals: 0 },
        },
      },
      fixes: [],
      echoes: [],
    },
  ];
}
