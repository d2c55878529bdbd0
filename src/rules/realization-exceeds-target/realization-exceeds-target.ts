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
import {
  cellParam,
  areAlike,
  compareShown,
  figureParam,
  finerDecimals,
  isNumber,
  overPanels,
  refOf,
  runsOf,
  type NumberEntry,
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
    },
    en: {
      exceeds: 'Realization {realization} exceeds target {target} ({realizationCell} > {targetCell})',
      exceedsRun:
        'The realization exceeds the target in {count} periods in a row, first {realization} of {target} ({realizationCell} > {targetCell})',
    },
  },
  check: (report) =>
    overPanels(report, (sheet, panel) =>
      panel.blocks.flatMap((block) => {
        if (block.direction !== 'more') return [];
        const rows = block.measurements.map((_, index) =>
          isRepeated(report, sheet, block.measurements[index]) ? undefined : excessAt(block, index),
        );
        return runsOf(rows, (row) => row !== undefined).flatMap((run) =>
          findingFor(
            sheet,
            panel,
            run.filter((row) => row !== undefined),
          ),
        );
      }),
    ),
} satisfies Rule;

/** A figure that a later period's sheet repeats is judged on its own period's sheet, where there is one. */
function isRepeated(report: Report, sheet: SheetReport, measurement: Measurement | undefined): boolean {
  const own = sheet.period;
  const period = measurement?.period;
  if (own === undefined || period?.kind !== own.kind || period.index >= own.index) return false;
  return report.sheets.some(
    (other) => other.period?.kind === own.kind && other.period.index === period.index,
  );
}

interface Excess {
  readonly target: Entry;
  readonly realization: NumberEntry;
  /** What the realization is held against: the target, a range's upper end, or the targets added up so far. */
  readonly basis: NumberFigure;
  /** The realization, or the realizations added up so far. */
  readonly reached: number;
}

/** The excess of one period, if there is one under every reading that the figures leave open. */
function excessAt(block: Block, index: number): Excess | undefined {
  const measurement = block.measurements[index];
  if (measurement === undefined) return undefined;
  const { target, realization } = measurement;
  if (!isNumber(realization)) return undefined;
  const basis = upperEnd(target.figure);
  if (basis === undefined || !areAlike(basis, realization.figure)) return undefined;

  const addedUp = (measure: 'target' | 'realization', like: NumberFigure) =>
    sumAlike(block.measurements.slice(0, index + 1), measure, like);
  const decimals = finerDecimals([basis, realization.figure]);
  const readings = readingsOf(block.target, block.realization).map((reading) => ({
    planned: reading === 'targetAddedUp' ? addedUp('target', basis) : basis.value,
    reached:
      reading === 'realizationAddedUp'
        ? addedUp('realization', realization.figure)
        : realization.figure.value,
  }));
  const known = readings.flatMap(({ planned, reached }) =>
    planned === undefined || reached === undefined ? [] : [{ planned, reached }],
  );
  const [first] = known;
  // Where rows are lost, what has been added up so far is not known, and nothing is judged.
  if (first === undefined || known.length < readings.length) return undefined;
  if (!known.every(({ planned, reached }) => compareShown(reached, planned, decimals) > 0)) return undefined;
  return {
    target,
    realization,
    basis: { ...basis, value: first.planned },
    reached: first.reached,
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

/** The sum of a measure over the periods filled in so far; unknown where a period has lost its row or its unit. */
function sumAlike(
  measurements: readonly Measurement[],
  measure: 'target' | 'realization',
  like: NumberFigure,
): number | undefined {
  const last = measurements[measurements.length - 1]?.period?.index;
  if (last !== undefined && last > measurements.length) return undefined;
  const figures = measurements.flatMap((measurement) => {
    const { figure } = measurement[measure];
    return figure.kind === 'number' ? [figure] : [];
  });
  return figures.every((figure) => areAlike(figure, like))
    ? sumOf(figures.map(({ value }) => value))
    : undefined;
}

function findingFor(sheet: SheetReport, panel: Panel, run: readonly Excess[]): Finding[] {
  const [first] = run;
  if (first === undefined) return [];
  const { target, realization, basis, reached } = first;
  return [
    {
      rule: 'realization-exceeds-target',
      severity: panel.kind === 'budget' ? 'error' : 'warning',
      at: refOf(sheet, realization),
      cells: run.flatMap((excess) => [
        refOf(sheet, excess.target),
        ...(excess === first ? [] : [refOf(sheet, excess.realization)]),
      ]),
      stated: reached,
      expected: basis.value,
      message: {
        key: run.length === 1 ? 'exceeds' : 'exceedsRun',
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
