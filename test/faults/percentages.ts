import { isNumber } from '../../src/report/entry.ts';
import { blocksOf, inSteps, refAt, reportOf, rewritten, stepOf, withValue } from './cells.ts';
import { oneOf, roll, sheetsWith, type Fault } from './fault.ts';

/** Fewer percentages than this tell nothing of how a table states them. */
const FEWEST = 4;

const percentagesIn = (sheet: Parameters<typeof reportOf>[0]) =>
  blocksOf(reportOf(sheet)).flatMap(({ panel, block }) =>
    panel.blocks.flatMap(({ measurements }) => measurements.filter(({ percent }) => isNumber(percent)))
      .length < FEWEST
      ? []
      : block.measurements.flatMap((measurement) =>
          isNumber(measurement.percent) ? [{ panel, block, measurement, percent: measurement.percent }] : [],
        ),
  );

/** Another percentage, two steps or more off; target and realization stay. */
export const percentMismatch: Fault = {
  drawn: sheetsWith({ hasFormulas: false, leaves: 1 }),
  spoil: ({ sheet }, dice) => {
    const place = oneOf(percentagesIn(sheet), dice, 0);
    if (place === undefined) return undefined;
    const { panel, percent } = place;
    const { value } = percent.figure;
    const step = stepOf(percent);
    const off = roll(dice, 1, 3) === 0 ? 2 * step : value * (0.05 + roll(dice, 1, 40) / 100);
    const size = Math.max(inSteps(percent, off), 4 * step);
    const isLess = roll(dice, 2, 2) === 0 && value > size + 4 * step;

    const shift = isLess ? -size : size;
    // Without a format a last digit of 0 is not shown, and what is shown may then be right.
    const wrong = [shift, shift + step, shift + 2 * step]
      .map((by) => inSteps(percent, value + by))
      .find((one) => Math.round(one / step) % 10 !== 0);
    if (wrong === undefined) return undefined;
    return { sheets: [rewritten(sheet, panel, percent, wrong)], at: refAt(sheet, percent) };
  },
};

/** A percentage left out, or a dash in its place, where target and realization are figures. */
export const percentMissing: Fault = {
  drawn: sheetsWith({ hasFormulas: false, leaves: 1 }),
  spoil: ({ sheet }, dice) => {
    const place = oneOf(percentagesIn(sheet), dice, 0);
    if (place === undefined) return undefined;
    return {
      sheets: [withValue(sheet, place.percent, roll(dice, 1, 2) === 0 ? null : '-')],
      at: refAt(sheet, place.percent),
    };
  },
};

/** A percentage whose target or realization is left out; the figure before it, which might be meant, is another. */
export const percentWithoutBasis: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, leaves: 1, total: 'none', hasSubtotals: false },
    ({ axis }) => axis !== 'spans' && axis !== 'monthsAndQuarters',
  ),
  spoil: ({ sheet }, dice) => {
    const measure = roll(dice, 1, 2) === 0 ? 'target' : 'realization';
    const places = percentagesIn(sheet).filter(({ panel, block, measurement, percent }) => {
      const own = measurement[measure];
      const at = block.measurements.indexOf(measurement);
      const before = block.measurements.slice(0, at).findLast((one) => isNumber(one[measure]))?.[measure];
      const isChanged = !isNumber(before) || !isNumber(own) || before.figure.value !== own.figure.value;
      const isBasis = measure === 'realization' || panel.percent.basis === 'period';
      return isNumber(own) && isChanged && isBasis && percent.figure.value !== 0;
    });
    const place = oneOf(places, dice, 0);
    const entry = place?.measurement[measure];
    if (place === undefined || entry === undefined) return undefined;
    return { sheets: [withValue(sheet, entry, null)], at: refAt(sheet, place.percent) };
  },
};
