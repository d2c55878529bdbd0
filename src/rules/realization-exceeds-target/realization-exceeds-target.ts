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
import {
  areAlike,
  cellParam,
  compareShown,
  countParam,
  figureParam,
  finerDecimals,
  refOf,
  runsOf,
  type Run,
} from '../figures.ts';
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
    if (block.direction !== 'more') return [];
    const readings = readingsOf(block.target.kind, block.realization.kind);
    const rows = block.measurements.map((measurement, index) =>
      isRepeated(report, sheet, measurement) ? undefined : excessAt(block, measurement, index, readings),
    );
    return runsOf(rows, (row) => row !== undefined).map((run) => findingFor(sheet, panel, run));
  });
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
  readonly basis: Amount;
  /** The realization, or the realizations added up so far. */
  readonly reached: number;
  /** Cells of earlier periods that were added up. */
  readonly addends: readonly Entry[];
}

/** A number and how it is shown. */
type Amount = Pick<NumberFigure, 'value' | 'unit' | 'decimals'>;

/** The excess of one period, if there is one under every reading that the figures leave open. */
function excessAt(
  block: Block,
  measurement: Measurement,
  index: number,
  ofBlock: readonly Reading[],
): Excess | undefined {
  const { realization, span } = measurement;
  // Without a target of its own a period is held against the year's; one month alone says nothing of that.
  const isPart = span === 'previous' || span === 'current';
  const target = measurement.target ?? (isPart ? undefined : block.annual);
  if (target === undefined || !isNumber(realization)) return undefined;
  const basis = upperEnd(target.figure);
  if (basis === undefined || !areAlike(basis, realization.figure)) return undefined;

  const isYears = measurement.target === undefined;
  const readings =
    isYears || span === 'toDate'
      ? readingsOf(
          isYears ? 'constant' : block.target.kind,
          span === 'toDate' ? 'cumulative' : block.realization.kind,
        )
      : ofBlock;
  // What is within its target as written needs no adding up: nearly all figures are.
  if (realization.figure.value <= basis.value && readings.includes('asWritten')) return undefined;
  const soFar = block.measurements
    .slice(0, index + 1)
    .filter(({ period }) => (period ?? measurement.period)?.kind === (measurement.period ?? period)?.kind);
  const excesses = readings.map((reading): Excess | undefined => {
    const planned = reading === 'targetAddedUp' ? addedUp(soFar, 'target', basis) : sumOfOne(basis);
    const reached =
      reading === 'realizationAddedUp' ? addedUp(soFar, 'realization', basis) : sumOfOne(realization.figure);
    // Where rows or figures are lost, what has been added up so far is not known, and nothing is judged.
    if (planned === undefined || reached === undefined) return undefined;
    const decimals = finerDecimals([...planned.figures, ...reached.figures]);
    if (compareShown(reached.value, planned.value, decimals) <= 0) return undefined;
    return {
      target,
      realization,
      basis: { ...basis, value: planned.value },
      reached: reached.value,
      addends: [...planned.from, ...reached.from].filter(
        (entry) => entry !== target && entry !== realization,
      ),
    };
  });
  return excesses.includes(undefined) ? undefined : excesses[0];
}

function upperEnd(figure: Figure): Amount | undefined {
  if (figure.kind === 'number') return figure;
  if (figure.kind !== 'range') return undefined;
  return { value: figure.high, unit: figure.unit, decimals: figure.decimals };
}

type Reading = 'asWritten' | 'targetAddedUp' | 'realizationAddedUp';

/** How target and realization come on one basis; an undecided series leaves more than one reading open. */
function readingsOf(target: Accumulation['kind'], realization: Accumulation['kind']): Reading[] {
  const possible = (kind: Accumulation['kind']): boolean[] =>
    kind === 'undecided' ? [false, true] : [kind === 'perPeriod'];
  const readings = possible(target).flatMap((targetIsPerPeriod) =>
    possible(realization).map((realizationIsPerPeriod): Reading => {
      if (targetIsPerPeriod === realizationIsPerPeriod) return 'asWritten';
      return targetIsPerPeriod ? 'targetAddedUp' : 'realizationAddedUp';
    }),
  );
  return [...new Set(readings)];
}

/** A figure, or several added up, with the cells that were added. */
interface Sum {
  readonly value: number;
  readonly figures: readonly Amount[];
  readonly from: readonly Entry[];
}

function sumOfOne(figure: Amount): Sum {
  return { value: figure.value, figures: [figure], from: [] };
}

/** The sum of a measure over the periods filled in so far; unknown where one of them is lost or can't be added. */
function addedUp(
  measurements: readonly Measurement[],
  measure: 'target' | 'realization',
  like: Amount,
): Sum | undefined {
  if (hasLostRows(measurements)) return undefined;
  const from = measurements
    .flatMap((measurement) => measurement[measure] ?? [])
    .filter((entry) => !isPassedOver(entry));
  const figures = from.flatMap(({ figure }) => upperEnd(figure) ?? []).filter((one) => areAlike(one, like));
  if (figures.length < from.length) return undefined;
  return { value: sumOf(figures.map(({ value }) => value)), figures, from };
}

/** Whether a period before the latest of these has no row; a row that has only lost its label stands for one. */
function hasLostRows(measurements: readonly Measurement[]): boolean {
  const latest = Math.max(0, ...measurements.map(({ period }) => period?.index ?? 0));
  return latest > measurements.length;
}

function findingFor(sheet: SheetReport, panel: Panel, run: Run<Excess>): Finding {
  const [{ target, realization, basis, reached, addends }] = run;
  const key = addends.length === 0 ? 'exceeds' : 'exceedsAddedUp';
  const cells = new Set(run.flatMap((excess) => [excess.target, excess.realization, ...excess.addends]));
  return {
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
        count: countParam(run.length),
      },
    },
    fixes: [],
    echoes: [],
  };
}
