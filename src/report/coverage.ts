import { achievementPracticeOf } from './achievement.ts';
import { percentBasisOf } from './percent.ts';
import type {
  Accumulation,
  Block,
  Entry,
  Measurement,
  Panel,
  PanelKind,
  PercentConvention,
  SheetReport,
} from './report.ts';

/** Why a figure of a recognised table can't be checked. */
export type SkipReason =
  /** The cell holds an error value. */
  | 'errorValue'
  /** Words, a predicate, several figures in one cell. */
  | 'notANumber'
  /** No target, or a target of 0 or `-`, to hold it against. */
  | 'noTarget'
  /** A percentage against a count: `36,14%` of `1 Dokumen`. */
  | 'unlikeUnits'
  /** Rows, names or periods are lost, or the figures don't tell how they add up. */
  | 'incomplete';

export interface Coverage {
  readonly checked: number;
  readonly skipped: {
    readonly count: number;
    readonly reasons: Readonly<Partial<Record<SkipReason, number>>>;
  };
}

/** Counts the figures of a sheet's tables: checked, or not checkable with the reason. Blanks and dashes are no figures. */
export function coverageOf(sheet: SheetReport): Coverage {
  const outcomes = sheet.panels.flatMap((panel) => {
    const followed = new Set(achievementPracticeOf(sheet, panel)?.rows.map(({ block }) => block));
    return [
      ...panel.blocks.flatMap((block) => outcomesOfBlock(block, panel.percent, followed.has(block))),
      ...outcomesOfTotals(panel),
    ];
  });
  const reasons: Partial<Record<SkipReason, number>> = {};
  for (const outcome of outcomes) {
    if (outcome !== 'checked') reasons[outcome] = (reasons[outcome] ?? 0) + 1;
  }
  const checked = outcomes.filter((outcome) => outcome === 'checked').length;
  return { checked, skipped: { count: outcomes.length - checked, reasons } };
}

/** Counts the blocks of a sheet's panels by what they are about. */
export function blockCountsOf({ panels }: SheetReport): Readonly<Record<PanelKind, number>> {
  const count = (kind: PanelKind) =>
    panels.filter((panel) => panel.kind === kind).reduce((sum, { blocks }) => sum + blocks.length, 0);
  return { performance: count('performance'), budget: count('budget') };
}

type Outcome = 'checked' | SkipReason;

function outcomesOfBlock(block: Block, { basis }: PercentConvention, followsAPractice: boolean): Outcome[] {
  return [
    ...block.measurements.flatMap((measurement, index) =>
      outcomesOfMeasurement(block, measurement, percentBasisOf(block, index, basis) !== undefined),
    ),
    ...outcomeOf(block.annual, () => (block.target.kind === 'undecided' ? 'incomplete' : 'checked')),
    ...outcomeOf(block.annualRealization, () => 'incomplete'),
    ...outcomeOf(block.achievement, () => (followsAPractice ? 'checked' : 'incomplete')),
  ];
}

function outcomesOfMeasurement(
  block: Block,
  { target: own, realization, percent }: Measurement,
  hasPercent: boolean,
): Outcome[] {
  const target = own ?? block.annual;
  const isPlanned = target?.figure.kind === 'number' || target?.figure.kind === 'range';
  const isReached = realization?.figure.kind === 'number';
  const areAlike = isPlanned && isReached && unitOf(target) === unitOf(realization);
  const inSeries = ({ kind }: Accumulation): Outcome => (kind === 'undecided' ? 'incomplete' : 'checked');
  const inPair = (own: Accumulation): Outcome =>
    areAlike ? 'checked' : isPlanned && isReached ? 'unlikeUnits' : inSeries(own);
  return [
    ...outcomeOf(own, () => inPair(block.target)),
    ...outcomeOf(realization, () => (isPlanned ? inPair(block.realization) : 'noTarget')),
    ...outcomeOf(percent, () =>
      hasPercent ? 'checked' : areAlike || !isPlanned ? 'noTarget' : 'unlikeUnits',
    ),
  ];
}

function outcomesOfTotals({ blocks, totals }: Panel): Outcome[] {
  return totals.flatMap(({ annual, annualRealization, achievement, measurements, covers }) => {
    const isWhole = covers.every((index) => {
      const block = blocks[index];
      return block?.name !== undefined && block.missingPeriods.length === 0;
    });
    return [
      ...[annual, ...measurements.flatMap(({ target, realization }) => [target, realization])].flatMap(
        (entry) => outcomeOf(entry, () => (isWhole ? 'checked' : 'incomplete')),
      ),
      ...measurements.flatMap(({ percent }) => outcomeOf(percent, () => 'checked')),
      ...[annualRealization, achievement].flatMap((entry) => outcomeOf(entry, () => 'incomplete')),
    ];
  });
}

function unitOf(entry: Entry | undefined): boolean {
  const figure = entry?.figure;
  return (figure?.kind === 'number' || figure?.kind === 'range') && figure.unit === 'percent';
}

/** Nothing for a blank or a dash; the reason of a cell that holds no number; else what the check says. */
function outcomeOf(entry: Entry | undefined, check: () => Outcome): Outcome[] {
  switch (entry?.figure.kind) {
    case undefined:
    case 'blank':
    case 'none':
      return [];
    case 'error':
      return ['errorValue'];
    case 'number':
    case 'range':
      return [check()];
    case 'several':
    case 'text':
    case 'ambiguous':
      return ['notANumber'];
  }
}
