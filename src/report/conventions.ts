import type { Direction, Settings } from '../settings/settings.ts';
import { quotientAt, unitsAt } from '../workbook/exact.ts';
import { cellAt } from '../workbook/workbook.ts';
import { squash } from './headerWords.ts';
import { achievementOf, agrees, statedRatios } from './percent.ts';
import type { Measurement, PanelKind, PercentConvention } from './report.ts';
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
  const shown = (fraction: typeof more) =>
    quotientAt(fraction.numerator, fraction.denominator, decimals).halfUp;
  return shown(more) !== shown(less);
}

function states({ target, realization, percent }: Measurement, direction: Direction): boolean {
  const figure = percent?.figure;
  const achievement = achievementOf(target.figure, realization.figure, direction);
  if (figure?.kind !== 'number' || achievement === undefined) return false;
  return statedRatios(figure, 'ratio').some((stated) => agrees(stated, achievement, PLAIN));
}

/** What a panel's stated percentages have in common, told by its own majority. */
export function percentConventionOf(
  view: SheetView,
  blocks: readonly { readonly direction: Direction; readonly measurements: readonly Measurement[] }[],
  settings: Settings,
): PercentConvention {
  const votes = { halfUp: 0, cutOff: 0, ratio: 0, hundred: 0 };
  const capped = new Map<number, { at: number; above: number }>([
    [1, { at: 0, above: 0 }],
    [1.2, { at: 0, above: 0 }],
  ]);
  const writings = new Map<string, { count: number; written: NonNullable<PercentConvention['written']> }>();

  for (const { direction, measurements } of blocks) {
    for (const { target, realization, percent } of measurements) {
      if (percent?.figure.kind !== 'number') continue;
      const { figure } = percent;
      const numberFormat = cellAt(view.sheet, percent.row, percent.column).numberFormat;
      const written = {
        isText: figure.isText,
        decimals: figure.decimals,
        ...(numberFormat === undefined ? {} : { numberFormat }),
      };
      const writing = writings.get(JSON.stringify(written)) ?? { count: 0, written };
      writings.set(JSON.stringify(written), {
        ...writing,
        count: writing.count + (figure.unit === 'percent' ? 1 : 0.5),
      });

      const achievement = achievementOf(target.figure, realization.figure, direction);
      if (achievement === undefined) continue;
      const [asRatio, asHundred] = statedRatios(figure, 'ratio');
      if (asHundred !== undefined) {
        if (agrees(asRatio, achievement, PLAIN)) votes.ratio++;
        if (agrees(asHundred, achievement, PLAIN)) votes.hundred++;
      }
      const shown = unitsAt(asRatio.value, asRatio.decimals);
      const { halfUp, cutOff } = quotientAt(achievement.numerator, achievement.denominator, asRatio.decimals);
      if (halfUp !== cutOff && shown === halfUp) votes.halfUp++;
      if (halfUp !== cutOff && shown === cutOff) votes.cutOff++;
      for (const [cap, count] of capped) {
        const limit = unitsAt(cap, asRatio.decimals);
        if (halfUp <= limit) continue;
        count.above++;
        if (shown === limit) count.at++;
      }
    }
  }

  const cap =
    settings.achievementCap ?? [...capped].find(([, { at, above }]) => at >= 2 && at * 2 > above)?.[0];
  const [mostWritten] = [...writings.values()].sort((a, b) => b.count - a.count);
  return {
    rounding: votes.cutOff >= 2 && votes.cutOff > votes.halfUp ? 'cutOff' : 'halfUp',
    scale: votes.hundred > votes.ratio ? 'hundred' : 'ratio',
    ...(cap === undefined ? {} : { cap }),
    ...(mostWritten === undefined ? {} : { written: mostWritten.written }),
  };
}
