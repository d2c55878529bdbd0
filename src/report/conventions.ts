import type { Direction, Settings } from '../settings/settings.ts';
import { cutOffAt, quotientAt, unitsAt } from '../workbook/exact.ts';
import { cellAt } from '../workbook/workbook.ts';
import type { NumberFigure } from '../workbook/figure.ts';
import { squash } from './headerWords.ts';
import { achievementOf, agrees, statedRatios, type Fraction } from './percent.ts';
import type { Entry, Measurement, PanelKind, PercentConvention } from './report.ts';
import type { SheetView } from './sheetView.ts';

const PLAIN: PercentConvention = { rounding: 'halfUp', scale: 'ratio' };

/**
 * Whether more or less is better: by the setting, else by the percentages that the block itself states. Words never
 * decide (`jumlah laporan pengaduan` is more-is-better), and money is always more-is-better.
 */
export function directionOf(
  kind: PanelKind,
  name: string | undefined,
  measurements: readonly Measurement[],
  settings: Settings,
): Direction {
  if (kind === 'budget') return 'more';
  const wanted = squash(name ?? '');
  const setting = Object.entries(settings.directions).find(
    ([indicator]) => squash(indicator) === wanted,
  )?.[1];
  if (setting !== undefined) return setting;
  const inverse = (['less', 'lessInverse'] as const).find((direction) => {
    const telling = measurements.filter((measurement) => tells(measurement, direction));
    // A single slip in a longer series can look like the inverse formula.
    const needed = measurements.length > 1 ? 2 : 1;
    return telling.length >= needed && telling.every((measurement) => states(measurement, direction));
  });
  return inverse ?? 'more';
}

/** Whether a row can tell the two formulas apart: they give different percentages at the precision shown. */
function tells({ target, realization, percent }: Measurement, direction: Direction): boolean {
  const figure = percent?.figure;
  const more = achievementOf(target.figure, realization.figure, 'more');
  const less = achievementOf(target.figure, realization.figure, direction);
  if (figure?.kind !== 'number' || more === undefined || less === undefined) return false;
  const decimals = Math.max(2, figure.decimals);
  const shown = (fraction: typeof more) => quotientAt(fraction.numerator, fraction.denominator, decimals);
  return shown(more) !== shown(less);
}

function states({ target, realization, percent }: Measurement, direction: Direction): boolean {
  const figure = percent?.figure;
  const achievement = achievementOf(target.figure, realization.figure, direction);
  if (figure?.kind !== 'number' || achievement === undefined) return false;
  return statedRatios(figure, 'ratio').some((stated) => agrees(stated, achievement, PLAIN));
}

/** A stated percentage with what it should be, where that is known. */
interface Stated {
  readonly percent: Entry;
  readonly figure: NumberFigure;
  readonly achievement: Fraction | undefined;
}

/** What a panel's stated percentages have in common, told by its own majority. */
export function percentConventionOf(
  view: SheetView,
  blocks: readonly { readonly direction: Direction; readonly measurements: readonly Measurement[] }[],
  settings: Settings,
): PercentConvention {
  const stated = blocks.flatMap(({ direction, measurements }) =>
    measurements.flatMap(({ target, realization, percent }): Stated[] =>
      percent?.figure.kind === 'number'
        ? [
            {
              percent,
              figure: percent.figure,
              achievement: achievementOf(target.figure, realization.figure, direction),
            },
          ]
        : [],
    ),
  );
  const cap = settings.achievementCap ?? [1, 1.2].find((limit) => isCappedAt(limit, stated));
  const written = mostWritten(view, stated);
  return {
    rounding: roundingOf(stated),
    scale: scaleOf(stated),
    ...(cap === undefined ? {} : { cap }),
    ...(written === undefined ? {} : { written }),
  };
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
function scaleOf(stated: readonly Stated[]): PercentConvention['scale'] {
  let ratio = 0;
  let hundred = 0;
  for (const { figure, achievement } of stated) {
    const [asRatio, asHundred] = statedRatios(figure, 'ratio');
    if (achievement === undefined || asHundred === undefined) continue;
    if (agrees(asRatio, achievement, PLAIN)) ratio++;
    if (agrees(asHundred, achievement, PLAIN)) hundred++;
  }
  return hundred > ratio ? 'hundred' : 'ratio';
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
    const key = `${isText} ${decimals} ${numberFormat ?? ''}`;
    const known = counts.get(key) ?? {
      count: 0,
      written: { isText, decimals, ...(numberFormat === undefined ? {} : { numberFormat }) },
    };
    known.count += unit === 'percent' ? 1 : 0.5;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.written;
}
