import { sumOf } from '../workbook/exact.ts';
import type { Settings } from '../settings/settings.ts';
import { squash } from './names.ts';
import type { Accumulation, Block, Entry, Measurement } from './report.ts';
import { mainSeries } from './series.ts';

/** What one series tells of itself: `strong` evidence is a figure that equals the annual one. */
export interface SeriesEvidence {
  readonly kind: Accumulation['kind'];
  readonly isStrong: boolean;
  readonly evidence: Accumulation['decidedBy'];
  /** The series falls too often to be cumulative. */
  readonly falls: boolean;
}

const NO_EVIDENCE: SeriesEvidence = { kind: 'undecided', isStrong: false, evidence: 'nothing', falls: false };

/** A cumulative series may have a few falls, which are then reported: at least this share of its steps does not fall. */
const NON_FALLING_SHARE = 0.8;

/**
 * What a series' own figures say. Dashes and blanks are passed over.
 * @param values the figures of the series in order of periods
 * @param annual the annual figure in the same unit, if known
 * @example evidenceOf([1, 2, 3, 12], 12) //=> { kind: 'cumulative', isStrong: true, evidence: 'lastIsAnnual', falls: false }
 * @example evidenceOf([3, 3, 3, 3], 12) //=> { kind: 'perPeriod', isStrong: true, evidence: 'sumIsAnnual', falls: false }
 */
function evidenceOf(values: readonly number[], annual: number | undefined): SeriesEvidence {
  const [first] = values;
  const last = values[values.length - 1];
  if (first === undefined || last === undefined) return NO_EVIDENCE;
  if (annual !== undefined) {
    if (values.every((value) => value === annual))
      return { kind: 'constant', isStrong: true, evidence: 'allAreAnnual', falls: false };
    if (last === annual)
      return { kind: 'cumulative', isStrong: true, evidence: 'lastIsAnnual', falls: false };
    if (sumOf(values) === annual)
      return { kind: 'perPeriod', isStrong: true, evidence: 'sumIsAnnual', falls: false };
  }
  const steps = values.length - 1;
  const falls = values.filter((value, index) => index > 0 && value < (values[index - 1] ?? value)).length;
  const rises = values.some((value, index) => index > 0 && value > (values[index - 1] ?? value));
  const isCumulative = rises && (steps - falls) / steps >= NON_FALLING_SHARE;
  if (isCumulative) return { kind: 'cumulative', isStrong: false, evidence: 'steps', falls: false };
  return falls > 0 ? { ...NO_EVIDENCE, falls: true } : NO_EVIDENCE;
}

/**
 * The evidence of one measure over the periods of a block: of the numbers alike the first, against an annual figure
 * alike them.
 */
function evidenceIn(
  measurements: readonly Measurement[],
  measure: 'target' | 'realization',
  annual: Entry | undefined,
): SeriesEvidence {
  const values: number[] = [];
  let unit: boolean | undefined;
  for (const measurement of mainSeries(measurements)) {
    const figure = measurement[measure]?.figure;
    if (figure?.kind !== 'number') continue;
    const isPercent = figure.unit === 'percent';
    unit ??= isPercent;
    if (isPercent === unit) values.push(figure.value);
  }
  const year = annual?.figure;
  const isAlike = year?.kind === 'number' && (year.unit === 'percent') === unit;
  return evidenceOf(values, isAlike ? year.value : undefined);
}

/**
 * Decides the series of a panel's measure together: strong evidence stands; a weaker one stands unless most series of
 * the panel tell strongly of another; what tells nothing of itself follows the panel's majority.
 */
function decide(evidence: readonly SeriesEvidence[]): Accumulation[] {
  const strong = evidence.filter(({ isStrong, kind }) => isStrong && kind !== 'undecided');
  // One series may add up to its annual figure by chance (1 + 1 of 2).
  const isTelling = strong.length >= 2 || strong.length * 2 >= evidence.length;
  const strongMajority = isTelling ? majorityOf(strong) : undefined;
  const isMost = strong.length * 2 >= evidence.length;
  const majority =
    strongMajority ?? weakMajorityOf(isTelling ? evidence : evidence.filter(({ isStrong }) => !isStrong));
  return evidence.map(({ kind, isStrong, evidence: decidedBy }): Accumulation => {
    const stands = isStrong || (kind !== 'undecided' && !(isMost && strongMajority !== undefined));
    if (stands || kind === majority || majority === undefined) return { kind, decidedBy };
    return { kind: majority, decidedBy: 'panel' };
  });
}

/** Rising series alone make no majority where as many fall: a few figures rise by chance. */
function weakMajorityOf(evidence: readonly SeriesEvidence[]): 'cumulative' | 'perPeriod' | undefined {
  const majority = majorityOf(evidence);
  const rising = evidence.filter(({ kind }) => kind === 'cumulative').length;
  const falling = evidence.filter(({ falls }) => falls).length;
  return majority === 'cumulative' && rising <= 2 * falling ? undefined : majority;
}

/** Levels that shall become less don't add up, whatever the rest of the panel does. */
const OF_LESS: SeriesEvidence = { kind: 'undecided', isStrong: true, evidence: 'nothing', falls: true };

/** Whether the targets only fall, to the annual one at last: what is planned is less, such as poverty. */
function isPlanOfLess({ measurements, annual }: Pick<Block, 'measurements' | 'annual'>): boolean {
  const year = annual?.figure;
  if (year?.kind !== 'number') return false;
  let first: number | undefined;
  let last: number | undefined;
  for (const { target, span } of measurements) {
    const figure = target?.figure;
    if (figure?.kind !== 'number' || span !== undefined) continue;
    if (last !== undefined && figure.value > last) return false;
    last = figure.value;
    first ??= last;
  }
  return first !== undefined && last === year.value && last < first;
}

/** How the figures of one measure add up in each block of a panel. */
export function accumulationsOf(
  blocks: readonly Pick<Block, 'measurements' | 'annual'>[],
  measure: 'target' | 'realization',
): Accumulation[] {
  return decide(
    blocks.map((block) =>
      isPlanOfLess(block) ? OF_LESS : evidenceIn(block.measurements, measure, block.annual),
    ),
  );
}

/** The accumulations of a panel's blocks with what the user set by the names of their items. */
export function withSet(
  { accumulations }: Settings,
  blocks: readonly Pick<Block, 'name'>[],
  measure: 'target' | 'realization',
  decided: Accumulation[],
): Accumulation[] {
  const set = new Map(Object.entries(accumulations).map(([name, given]) => [squash(name), given[measure]]));
  if (set.size === 0) return decided;
  return decided.map((accumulation, index) => {
    const kind = set.get(squash(blocks[index]?.name ?? ''));
    return kind === undefined ? accumulation : { kind, decidedBy: 'setting' };
  });
}

function majorityOf(evidence: readonly SeriesEvidence[]): 'cumulative' | 'perPeriod' | undefined {
  let cumulative = 0;
  let perPeriod = 0;
  for (const { kind } of evidence) {
    if (kind === 'cumulative') cumulative++;
    else if (kind === 'perPeriod') perPeriod++;
  }
  if (cumulative === perPeriod) return undefined;
  return cumulative > perPeriod ? 'cumulative' : 'perPeriod';
}
