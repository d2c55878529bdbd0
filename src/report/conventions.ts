import type { Direction, Settings } from '../settings/settings.ts';
import { cutOffAt, quotientAt, unitsAt } from '../workbook/exact.ts';
import type { NumberFigure } from '../workbook/figure.ts';
import { cellAt } from '../workbook/workbook.ts';
import { squash } from './names.ts';
import { achievementOf, agrees, percentBasisOf, statedRatios, type Fraction } from './percent.ts';
import type { Block, Entry, Measurement, PanelKind, PercentConvention } from './report.ts';
import type { SheetView } from './sheetView.ts';

const PLAIN = { rounding: 'halfUp' } as const;

/**
 * Looks up whether more or less is better: by the setting, else by the percentages that the block itself states.
 * Words never decide (`jumlah laporan pengaduan` is more-is-better), and money is always more-is-better.
 */
export function directionsBy(settings: Settings): (kind: PanelKind, block: Directed) => Direction {
  const set = new Map(
    Object.entries(settings.directions).map(([indicator, direction]) => [squash(indicator), direction]),
  );
  return (kind, { name, measurements }) => {
    if (kind === 'budget') return 'more';
    const setting = set.size === 0 || name === undefined ? undefined : set.get(squash(name));
    if (setting !== undefined) return setting;
    if (measurements.every(isPlainlyMore)) return 'more';
    const inverse = (['less', 'lessInverse'] as const).find((direction) => {
      const telling = measurements.filter((measurement) => tells(measurement, direction));
      // A single slip in a longer series can look like the inverse formula.
      const needed = measurements.length > 1 ? 2 : 1;
      return telling.length >= needed && telling.every((measurement) => states(measurement, direction));
    });
    return inverse ?? 'more';
  };
}

type Directed = Pick<Block, 'name' | 'measurements'>;

/** Whether a row's percentage is plainly realization / target: most are, and need no closer look. */
function isPlainlyMore({ target, realization, percent }: Measurement): boolean {
  const stated = percent?.figure;
  const planned = target?.figure;
  const reached = realization?.figure;
  if (stated?.kind !== 'number' || planned?.kind !== 'number' || reached?.kind !== 'number') return true;
  if (planned.value === 0) return true;
  const ratio = reached.value / planned.value;
  const value =
    stated.unit === 'percent' || Math.abs(stated.value - ratio) < 0.01 ? stated.value : stated.value / 100;
  return Math.abs(value - ratio) < 1e-3 * Math.max(1, Math.abs(ratio));
}

/** Whether a row can tell the two formulas apart: they give different percentages at the precision shown. */
function tells({ target, realization, percent }: Measurement, direction: Direction): boolean {
  const figure = percent?.figure;
  if (figure?.kind !== 'number' || target === undefined || realization === undefined) return false;
  const more = achievementOf(target.figure, realization.figure, 'more');
  const less = achievementOf(target.figure, realization.figure, direction);
  if (more === undefined || less === undefined) return false;
  const decimals = Math.max(2, figure.decimals);
  const shown = (fraction: typeof more) => quotientAt(fraction.numerator, fraction.denominator, decimals);
  return shown(more) !== shown(less);
}

function states({ target, realization, percent }: Measurement, direction: Direction): boolean {
  const figure = percent?.figure;
  if (figure?.kind !== 'number' || target === undefined || realization === undefined) return false;
  const achievement = achievementOf(target.figure, realization.figure, direction);
  if (achievement === undefined) return false;
  return statedRatios(figure, 'ratio').some((stated) => agrees(stated, achievement, PLAIN));
}

/** A stated percentage with what it should be, where that is known. */
interface Stated {
  readonly percent: Entry;
  readonly figure: NumberFigure;
  readonly achievement: Fraction | undefined;
}

/** Blocks looked at: enough for a majority, however long the table. */
const MOST_BLOCKS = 200;

type Stating = Pick<Block, 'annual' | 'measurements' | 'direction'>;

/** What a panel's stated percentages have in common, told by its own majority. */
export function percentConventionOf(
  view: SheetView,
  blocks: readonly Stating[],
  settings: Settings,
): PercentConvention {
  const step = Math.max(1, Math.floor(blocks.length / MOST_BLOCKS));
  const asked = blocks.filter((_, index) => index % step === 0);
  const basis = basisOf(asked);
  const stated = statedIn(asked, basis);
  const cap = settings.achievementCap ?? [1, 1.2].find((limit) => isCappedAt(limit, stated));
  const written = mostWritten(view, stated);
  const scale = settings.percentScale ?? scaleOf(stated);
  const columns = new Set(stated.map(({ percent }) => percent.column));
  return {
    rounding: roundingOf(stated),
    scale,
    otherScale: new Set(
      [...columns].filter(
        (column) =>
          settings.percentScale === undefined &&
          columns.size > 1 &&
          scaleOf(
            stated.filter(({ percent }) => percent.column === column),
            scale,
          ) !== scale,
      ),
    ),
    basis,
    ...(cap === undefined ? {} : { cap }),
    ...(settings.achievementFloor === undefined ? {} : { isFloored: settings.achievementFloor }),
    ...(written === undefined ? {} : { written }),
  };
}

/** The basis on which most percentages are right; a period's own target where none is, if the table has one. */
function basisOf(blocks: readonly Stating[]): PercentConvention['basis'] {
  const hasAny = (isWanted: (measurement: Measurement) => boolean) =>
    blocks.some(({ measurements }) => measurements.some(isWanted));
  if (!hasAny(({ percent }) => percent !== undefined)) {
    const isOfYear = !hasAny(({ target }) => target !== undefined);
    return isOfYear && blocks.some(({ annual }) => annual !== undefined) ? 'annual' : 'period';
  }
  let best: { readonly basis: PercentConvention['basis']; readonly right: number } | undefined;
  for (const basis of ['period', 'annual', 'annualToDate'] as const) {
    const telling = statedIn(blocks, basis).filter(({ achievement }) => achievement !== undefined);
    const right = telling.filter(
      ({ figure, achievement }) =>
        achievement !== undefined &&
        statedRatios(figure, 'ratio').some((stated) => agrees(stated, achievement, { rounding: 'cutOff' })),
    ).length;
    if (right > (best?.right ?? 0)) best = { basis, right };
    // Nearly all being right on one basis, another need not be tried.
    if (right > 0 && right * 10 >= telling.length * 9) return best?.basis ?? basis;
  }
  if (best !== undefined) return best.basis;
  const hasTargets = hasAny(({ target, percent }) => target !== undefined && percent !== undefined);
  return hasTargets ? 'period' : 'unknown';
}

function statedIn(blocks: readonly Stating[], basis: PercentConvention['basis']): Stated[] {
  const stated: Stated[] = [];
  for (const block of blocks) {
    block.measurements.forEach(({ percent }, index) => {
      if (percent?.figure.kind !== 'number') return;
      stated.push({
        percent,
        figure: percent.figure,
        achievement: percentBasisOf(block, index, basis)?.achievement,
      });
    });
  }
  return stated;
}

/** Cut off if most of the percentages that rounding would raise are not raised, and at least two. */
function roundingOf(stated: readonly Stated[]): PercentConvention['rounding'] {
  let raised = 0;
  let cutOff = 0;
  for (const { figure, achievement } of stated) {
    const [reading] = statedRatios(figure, 'ratio');
    if (achievement === undefined) continue;
    const { numerator, denominator } = achievement;
    const shown = unitsAt(reading.value, reading.decimals);
    const below = cutOffAt(numerator, denominator, reading.decimals);
    if (quotientAt(numerator, denominator, reading.decimals) === below) continue;
    if (shown === below) cutOff++;
    if (shown === below + 1) raised++;
  }
  return cutOff >= 2 && cutOff > raised ? 'cutOff' : 'halfUp';
}

/** Plain numbers are percentages (47) if more of them are right as such than as ratios (0.47). */
function scaleOf(
  stated: readonly Stated[],
  otherwise: PercentConvention['scale'] = 'ratio',
): PercentConvention['scale'] {
  let ratio = 0;
  let hundred = 0;
  for (const { figure, achievement } of stated) {
    const [asRatio, asHundred] = statedRatios(figure, 'ratio');
    if (achievement === undefined || asHundred === undefined) continue;
    if (agrees(asRatio, achievement, PLAIN)) ratio++;
    if (agrees(asHundred, achievement, PLAIN)) hundred++;
  }
  return hundred === ratio ? otherwise : hundred > ratio ? 'hundred' : 'ratio';
}

/** Whether most achievements above a limit are stated as the limit, and at least two. */
function isCappedAt(limit: number, stated: readonly Stated[]): boolean {
  let at = 0;
  let above = 0;
  for (const { figure, achievement } of stated) {
    const [reading] = statedRatios(figure, 'ratio');
    if (achievement === undefined) continue;
    if (achievement.numerator <= limit * achievement.denominator) continue;
    const shownLimit = unitsAt(limit, reading.decimals);
    if (quotientAt(achievement.numerator, achievement.denominator, reading.decimals) <= shownLimit) continue;
    above++;
    if (unitsAt(reading.value, reading.decimals) === shownLimit) at++;
  }
  return at >= 2 && at * 2 > above;
}

/** How most percentages are written; one without a percent sign counts for less. */
function mostWritten(view: SheetView, stated: readonly Stated[]): PercentConvention['written'] {
  const counts = new Map<string, { count: number; written: NonNullable<PercentConvention['written']> }>();
  for (const { percent, figure } of stated) {
    const { numberFormat } = cellAt(view.sheet, percent.row, percent.column);
    const { isText, decimals, unit } = figure;
    const isPlain = unit !== 'percent';
    const key = `${isText} ${isPlain} ${decimals} ${numberFormat ?? ''}`;
    const known = counts.get(key) ?? {
      count: 0,
      written: { isText, isPlain, decimals, ...(numberFormat === undefined ? {} : { numberFormat }) },
    };
    known.count += isPlain ? 0.5 : 1;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.written;
}
