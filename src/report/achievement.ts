import { quotientAt, shifted, sumOf } from '../workbook/exact.ts';
import type { NumberFigure } from '../workbook/figure.ts';
import type { Period } from '../workbook/period.ts';
import { isNumber, isPassedOver, type NumberEntry } from './entry.ts';
import { achievementOf, agrees, statedRatios, type Fraction } from './percent.ts';
import type { Block, Entry, Measurement, Panel, SheetReport } from './report.ts';
import { mayLackItsSign } from './sameFigure.ts';
import { mainSeries } from './series.ts';

/** How the year's achievement follows from the periods so far. */
export const ACHIEVEMENT_CONVENTIONS = [
  /** The realizations added up, themselves percentages. */
  'sum',
  /** The latest realization, itself a percentage. */
  'last',
  'sumOfAnnual',
  'lastOfAnnual',
  'yearOfAnnual',
  'lastOfTarget',
  'sumOfTargets',
  'lastOfTargets',
  'sumOfLastTarget',
  /** Of what is planned for all periods of the year. */
  'sumOfAllTargets',
  'lastOfAllTargets',
  'lastOfFinalTarget',
  'average',
] as const;

export type AchievementConvention = (typeof ACHIEVEMENT_CONVENTIONS)[number];

/** An achievement as a convention gives it, and the cells that it follows from. */
export interface ExpectedAchievement {
  /** More than one where a plain number may be a percentage without its sign. */
  readonly readings: readonly Fraction[];
  readonly realizations: readonly Entry[];
  readonly targets: readonly Entry[];
}

/** The stated achievement of a block beside what its periods give. */
export interface AchievementRow {
  readonly block: Block;
  readonly achievement: Entry & { readonly figure: NumberFigure };
  /** The realizations up to the sheet's own period, in order. */
  readonly counted: readonly Entry[];
  /** Realizations of periods that the sheet does not report yet. */
  readonly later: readonly Entry[];
  readonly expected: ReadonlyMap<AchievementConvention, ExpectedAchievement>;
  /** The conventions that give what is stated. */
  readonly follows: ReadonlySet<AchievementConvention>;
}

/** How a panel states the year's achievement, told by its own majority. */
export interface AchievementPractice {
  readonly rows: readonly AchievementRow[];
  /** The conventions that the most rows follow; several where the rows do not tell them apart. */
  readonly conventions: readonly AchievementConvention[];
}

const LEAST_ROWS = 3;

/**
 * The practice of a panel: what more than half of the rows with an achievement follow, and at least three.
 * @returns `undefined` where it has none
 */
export function achievementPracticeOf(sheet: SheetReport, panel: Panel): AchievementPractice | undefined {
  const rows = panel.blocks.flatMap((block) => achievementRowOf(panel, block, sheet.period) ?? []);
  if (rows.length < LEAST_ROWS) return undefined;
  const counts = ACHIEVEMENT_CONVENTIONS.map((convention) => ({
    convention,
    count: rows.filter(({ follows }) => follows.has(convention)).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  if (most < LEAST_ROWS || most * 2 <= rows.length) return undefined;
  return {
    rows,
    conventions: counts.flatMap(({ convention, count }) => (count === most ? [convention] : [])),
  };
}

/** A block's achievement, where it is a number and all its realizations so far are figures alike. */
function achievementRowOf(panel: Panel, block: Block, until: Period | undefined): AchievementRow | undefined {
  const { achievement, missingPeriods } = block;
  if (!isNumber(achievement)) return undefined;
  const filled = mainSeries(block.measurements).filter(({ realization }) => !isPassedOver(realization));
  const isLater = ({ period }: Measurement) =>
    until !== undefined && period?.kind === until.kind && period.index > until.index;
  const soFar = filled.filter((measurement) => !isLater(measurement));
  const counted = soFar.flatMap(({ realization }) => (isNumber(realization) ? [realization] : []));
  if (counted.length === 0 || counted.length < soFar.length) return undefined;
  const latest = soFar[soFar.length - 1]?.period?.index ?? 0;
  if (missingPeriods.some(({ index }) => index < latest)) return undefined;
  const later = filled.filter(isLater).flatMap(({ realization }) => realization ?? []);
  const expected = expectedBy(block, achievement, soFar, counted, later);
  const follows = [...expected].filter(([convention, { readings }]) =>
    readings.some((reading) => states(panel, achievement.figure, convention, reading, counted)),
  );
  return {
    block,
    achievement,
    counted,
    later,
    expected,
    follows: new Set(follows.map(([convention]) => convention)),
  };
}

function expectedBy(
  block: Block,
  achievement: NumberEntry,
  soFar: readonly Measurement[],
  counted: readonly NumberEntry[],
  later: readonly Entry[],
): Map<AchievementConvention, ExpectedAchievement> {
  const expected = new Map<AchievementConvention, ExpectedAchievement>();
  const { annual, annualRealization, direction } = block;
  const last = counted.slice(-1);
  const shares = asShares(achievement.figure, counted, later);
  if (shares.length > 0) {
    const of = (values: (share: readonly number[]) => readonly number[]): Fraction[] =>
      shares.map((share) => ({ numerator: sumOf(values(share)), denominator: 1 }));
    expected.set('sum', { readings: of((share) => share), realizations: counted, targets: [] });
    expected.set('last', { readings: of((share) => share.slice(-1)), realizations: last, targets: [] });
  }

  const set = (
    convention: AchievementConvention,
    realizations: readonly NumberEntry[],
    targets: readonly Entry[],
  ): void => {
    const target = addedUp(targets);
    const realization = addedUp(realizations);
    if (target === undefined || realization === undefined) return;
    const fraction = achievementOf(target, realization, direction);
    if (fraction !== undefined) expected.set(convention, { readings: [fraction], realizations, targets });
  };
  if (annual !== undefined) {
    set('sumOfAnnual', counted, [annual]);
    set('lastOfAnnual', last, [annual]);
    if (isNumber(annualRealization)) set('yearOfAnnual', [annualRealization], [annual]);
  }
  const planned = mainSeries(block.measurements).flatMap(({ target }) => target ?? []);
  if (planned.length > soFar.length && !planned.some(isPassedOver)) {
    set('sumOfAllTargets', counted, planned);
    set('lastOfAllTargets', last, planned);
    set('lastOfFinalTarget', last, planned.slice(-1));
  }
  const targets = soFar.flatMap(({ target }) =>
    target === undefined || isPassedOver(target) ? [] : [target],
  );
  if (targets.length === counted.length) {
    set('lastOfTarget', last, targets.slice(-1));
    set('sumOfTargets', counted, targets);
    set('lastOfTargets', last, targets);
    set('sumOfLastTarget', counted, targets.slice(-1));
    const average = averageOf(targets, counted, direction);
    if (average !== undefined) {
      expected.set('average', { readings: [average], realizations: counted, targets });
    }
  }
  return expected;
}

/** The realizations as shares like the achievement; two readings where a percent sign may be lacking. */
function asShares(
  achievement: NumberFigure,
  counted: readonly NumberEntry[],
  later: readonly Entry[],
): (readonly number[])[] {
  const isShare = ({ figure }: Entry) => figure.kind === 'number' && figure.unit === 'percent';
  const values = counted.map(({ figure }) => figure.value);
  if (achievement.unit !== 'percent') return counted.some(isShare) ? [] : [values];
  if (counted.every(isShare)) return [values];
  const areReadable = counted.every((entry) => isShare(entry) || mayLackItsSign(entry.figure));
  if (!areReadable || ![...counted, ...later].some(isShare)) return [];
  const asHundred = counted.map((entry) =>
    isShare(entry) ? entry.figure.value : shifted(entry.figure.value, -2),
  );
  return [values, asHundred];
}

/** Several figures as one, if they are numbers alike; a range only by itself. */
function addedUp(entries: readonly Entry[]): Entry['figure'] | undefined {
  const [first, ...others] = entries;
  if (first === undefined || others.length === 0) return first?.figure;
  const { figure } = first;
  const numbers = entries.flatMap((entry) => (isNumber(entry) ? [entry.figure] : []));
  const areAlike = numbers.every(
    ({ unit }) => figure.kind === 'number' && (unit === 'percent') === (figure.unit === 'percent'),
  );
  if (figure.kind !== 'number' || numbers.length < entries.length || !areAlike) return undefined;
  return { ...figure, value: sumOf(numbers.map(({ value }) => value)) };
}

function averageOf(
  targets: readonly Entry[],
  realizations: readonly NumberEntry[],
  direction: Block['direction'],
): Fraction | undefined {
  if (realizations.length < 2) return undefined;
  const ratios = realizations.flatMap(({ figure }, index) => {
    const target = targets[index];
    const fraction = target === undefined ? undefined : achievementOf(target.figure, figure, direction);
    return fraction === undefined ? [] : [fraction.numerator / fraction.denominator];
  });
  if (ratios.length < realizations.length) return undefined;
  return { numerator: sumOf(ratios), denominator: ratios.length };
}

/** Whether an achievement is what a convention gives, at the precision shown. */
function states(
  { percent }: Panel,
  stated: NumberFigure,
  convention: AchievementConvention,
  fraction: Fraction,
  counted: readonly NumberEntry[],
): boolean {
  const isShare = convention === 'sum' || convention === 'last';
  const readings =
    isShare && stated.unit !== 'percent' ? ([stated] as const) : statedRatios(stated, percent.scale);
  const rounding = { ...percent, rounding: 'cutOff' } as const;
  if (readings.some((reading) => agrees(reading, fraction, rounding))) return true;
  // What was rounded before it was added up may end beside the sum.
  const slack = convention === 'sum' ? Math.floor(counted.length / 2) : 0;
  return (
    slack > 0 &&
    readings.some(({ value, decimals }) => {
      const shown = quotientAt(value, 1, decimals);
      return Math.abs(shown - quotientAt(fraction.numerator, fraction.denominator, decimals)) <= slack;
    })
  );
}
