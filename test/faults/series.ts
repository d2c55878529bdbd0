import { isNumber } from '../../src/report/entry.ts';
import type { GeneratedSeries } from '../generator/series.ts';
import type { GeneratedSheet } from '../generator/sheets.ts';
import { oneOf, roll, RUNNING, sheetsWith, type Fault, type Spoiled } from './fault.ts';
import { blocksOf, refAt, reportOf, withValue } from './cells.ts';
import {
  between,
  cellOf,
  drawnFrom,
  filledIn,
  leavesOf,
  rootsOf,
  redrawnWith,
  withPeriod,
  type Leaf,
} from './figures.ts';

/** Draws a sheet with other figures of a leaf, the fault at one of its cells. */
function spoiledAt(
  drawn: GeneratedSheet,
  { panel, item }: Leaf,
  change: (series: GeneratedSeries) => GeneratedSeries,
  shows: 'target' | 'realization',
  period: number,
): Spoiled | undefined {
  const redrawing = redrawnWith(drawn, panel, item, change);
  const at = cellOf(redrawing, panel, item, shows, period);
  return at === undefined ? undefined : { sheets: [redrawing.sheet], at };
}

/** A series whose figures from a period on are not below that period's. */
function keptUp(series: GeneratedSeries, measure: 'target' | 'realization', from: number): GeneratedSeries {
  if (series.accumulation === 'perPeriod') return series;
  const floor = series.periods[from]?.[measure] ?? 0;
  const periods = series.periods.map((own, index) => {
    const value = own[measure];
    return index <= from || value === undefined || value >= floor ? own : { ...own, [measure]: floor };
  });
  return { ...series, periods };
}

/** Whether the right sheet tells how the figures of an item add up. */
function areDecided({ sheet, drawing }: GeneratedSheet, { panel, item, kind }: Leaf): boolean {
  const row = drawing.blocks[panel]?.find((one) => one.item === item)?.rows[0];
  const block = blocksOf(reportOf(sheet)).find(
    (one) => one.panel.kind === kind && one.block.top === row,
  )?.block;
  return block !== undefined && block.target.kind !== 'undecided' && block.realization.kind !== 'undecided';
}

/** A realization above its target; what was reached later stays at least as high, the percentages and sums follow. */
export const realizationExceedsTarget: Fault = {
  drawn: sheetsWith({ hasFormulas: false }, ({ axis }) => axis !== 'spans'),
  spoil: (drawn, dice) => {
    const leaf = oneOf(leavesOf(drawn.report), dice, 0);
    const period = leaf === undefined ? undefined : oneOf(filledIn(leaf.series), dice, 1);
    if (leaf === undefined || period === undefined) return undefined;
    const { target = 0 } = leaf.series.periods[period] ?? {};
    const hasTarget = cellOf(drawn, leaf.panel, leaf.item, 'target', period) !== undefined;
    const own = hasTarget ? target : leaf.series.annual;
    // Where nothing tells how the figures add up, only what is above all targets so far is above each reading.
    const soFar = leaf.series.periods.slice(0, period + 1).reduce((sum, one) => sum + one.target, 0);
    const isDecided = areDecided(drawn, leaf);
    // So much more in a month is too much for its quarter as well.
    if (!isDecided && drawn.report.axis === 'monthsAndQuarters') return undefined;
    const basis = isDecided ? own : Math.max(own, soFar);
    if (own === 0) return undefined;
    const by = 1 + roll(dice, 2, Math.ceil(basis / 4));
    return spoiledAt(
      drawn,
      leaf,
      (series) =>
        keptUp(
          withPeriod(series, period, () => ({ realization: basis + by })),
          'realization',
          period,
        ),
      'realization',
      period,
    );
  },
};

/** A figure of a running series lower than the one before, or the one before higher than it; within the targets. */
export const cumulativeDecrease: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, leaves: 1 },
    ({ axis }) => axis === 'months' || axis === 'quarters',
    { accumulation: RUNNING, filled: [2, 6, 8, 10, 22] },
  ),
  spoil: (drawn, dice) => {
    const measure = roll(dice, 3, 2) === 0 ? 'target' : 'realization';
    const leaf = oneOf(
      leavesOf(drawn.report).filter(({ series }) => series.accumulation === 'cumulative'),
      dice,
      0,
    );
    if (leaf === undefined) return undefined;
    const { periods } = leaf.series;
    const filled = filledIn(leaf.series);
    const hasAnnual = cellOf(drawn, leaf.panel, leaf.item, 'annual') !== undefined;
    // A target that ends at the year's runs on, however it falls; else one fall in five steps is the most.
    const among =
      measure === 'target'
        ? hasAnnual || periods.length > 8
          ? periods.map((_, index) => index).slice(1, -1)
          : []
        : filled.length < 8
          ? []
          : filled.slice(1);
    const places = among.filter((index) => (periods[index - 1]?.[measure] ?? 0) > 1);
    const at = oneOf(places, dice, 1);
    if (at === undefined) return undefined;
    const before = periods[at - 1];
    const own = periods[at];
    if (before === undefined || own === undefined) return undefined;
    const value = before[measure] ?? 0;
    const floor = measure === 'target' ? (own.realization ?? 0) : 0;
    if (floor >= value) return undefined;
    const lowered = floor + roll(dice, 2, value - floor);
    return spoiledAt(
      drawn,
      leaf,
      (series) => withPeriod(series, at, () => ({ [measure]: lowered })),
      measure,
      at,
    );
  },
};

/** The last target of the year a little above or below what the year's plan says; percentages and sums follow. */
export const finalTargetMismatch: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, leaves: 1, hasAnnual: true },
    ({ axis }) => axis === 'months' || axis === 'quarters',
  ),
  spoil: (drawn, dice) => {
    const leaf = oneOf(leavesOf(drawn.report), dice, 0);
    if (leaf === undefined || drawn.report.axis === 'weeks') return undefined;
    if (cellOf(drawn, leaf.panel, leaf.item, 'annual') === undefined) return undefined;
    const { periods } = leaf.series;
    const last = periods.length - 1;
    // One sum that is not the year's says nothing of how the figures add up: two others have to.
    const others = leavesOf(drawn.report).filter(
      ({ panel, item }) => panel === leaf.panel && item !== leaf.item,
    );
    if (leaf.series.accumulation === 'perPeriod' && others.length < 2) return undefined;
    const { target = 0, realization = 0 } = periods[last] ?? {};
    const before = leaf.series.accumulation === 'perPeriod' ? 0 : (periods[last - 1]?.target ?? 0);
    const least = Math.max(realization, before, 1);
    const isLess = roll(dice, 1, 2) === 0 && target > least;
    const wrong = isLess
      ? target - 1 - roll(dice, 2, target - least)
      : target + 1 + roll(dice, 2, Math.ceil(target / 3));
    return spoiledAt(
      drawn,
      leaf,
      (series) => withPeriod(series, last, () => ({ target: wrong })),
      'target',
      last,
    );
  },
};

/** A realization in a period at the beginning of the year for which nothing was planned yet. */
export const realizationWithoutTarget: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, leaves: 1 },
    ({ axis }) => axis === 'months' || axis === 'quarters',
    { idle: [1, 2], accumulation: [0, 1], filled: [6, 8, 22] },
  ),
  spoil: (drawn, dice) => {
    const idle = rootsOf(drawn.report).filter(({ series: { periods } }) => periods[0]?.target === 0);
    const leaf = oneOf(idle, dice, 0);
    if (leaf === undefined) return undefined;
    if (cellOf(drawn, leaf.panel, leaf.item, 'target') === undefined) return undefined;
    const first = leaf.series.periods.findIndex(({ target }) => target > 0);
    const period = roll(dice, 1, first);
    const value = between(leaf.series, period, leaf.series.annual, dice, 2);
    if (value === undefined) return undefined;
    return spoiledAt(
      drawn,
      leaf,
      (series) =>
        keptUp(
          withPeriod(series, period, () => ({ realization: value })),
          'realization',
          period,
        ),
      'realization',
      period,
    );
  },
};

/** A realization left out, with its percentage, in a period up to which the others are filled in. */
export const realizationMissing: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, total: 'none', hasSubtotals: false, leaves: 1 },
    ({ axis }) => axis !== 'spans' && axis !== 'monthsAndQuarters',
  ),
  spoil: ({ sheet }, dice) => {
    const places = blocksOf(reportOf(sheet)).flatMap(({ block: { measurements } }) =>
      measurements.filter(
        ({ target, realization }, index) =>
          isNumber(target) &&
          target.figure.value > 0 &&
          isNumber(realization) &&
          measurements
            .slice(index + 1)
            .some(
              (later) =>
                isNumber(later.realization) && isNumber(later.target) && later.target.figure.value > 0,
            ),
      ),
    );
    const place = oneOf(places, dice, 0);
    if (place?.realization === undefined) return undefined;
    const { realization, percent } = place;
    const without = withValue(sheet, realization, null);
    return {
      sheets: [percent === undefined ? without : withValue(without, percent, null)],
      at: refAt(sheet, realization),
    };
  },
};

/** A realization so far above its target that its percentage is beyond all reason. */
export const implausibleValue: Fault = {
  // A bare 1.71 may be a percentage as well as its ratio.
  drawn: sheetsWith(
    { hasFormulas: false, leaves: 1, percents: ['text', 'hundred'] },
    ({ axis }) => axis !== 'spans' && axis !== 'monthsAndQuarters',
  ),
  spoil: (drawn, dice) => {
    const leaf = oneOf(rootsOf(drawn.report), dice, 0);
    const period = leaf === undefined ? undefined : oneOf(filledIn(leaf.series), dice, 1);
    if (leaf === undefined || period === undefined || !areDecided(drawn, leaf)) return undefined;
    const { target = 0 } = leaf.series.periods[period] ?? {};
    if (target === 0) return undefined;
    const value = Math.ceil(target * 1.51) + 1 + roll(dice, 2, target);
    const redrawing = redrawnWith(drawn, leaf.panel, leaf.item, (series) =>
      keptUp(
        withPeriod(series, period, () => ({ realization: value })),
        'realization',
        period,
      ),
    );
    const at = cellOf(redrawing, leaf.panel, leaf.item, 'percent', period);
    return at === undefined ? undefined : { sheets: [redrawing.sheet], at };
  },
};

/** Of a year that is planned up to some month only: its last target above the target of the whole year. */
export const targetExceedsAnnual: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, leaves: 1, hasAnnual: true, total: 'none', hasSubtotals: false, hasYear: false },
    ({ axis }) => axis === 'months' || axis === 'quarters',
    { accumulation: RUNNING },
  ),
  spoil: (drawn, dice) => {
    const { report, recipe } = drawn;
    const slots = report.slots.slice(0, 2 + roll(dice, 3, report.slots.length - 2));
    const part = { ...drawn, report: { ...report, slots } };
    const leaf = oneOf(
      rootsOf(part.report).filter(({ series }) => series.accumulation !== 'perPeriod'),
      dice,
      0,
    );
    if (leaf === undefined || cellOf(drawn, leaf.panel, leaf.item, 'annual') === undefined) return undefined;
    const last = slots.length - 1;
    // Figures so far that happened to add up to the year's would look like figures of each period.
    const isSum = report.panels.some(({ series }) =>
      series.some(
        ({ periods, annual }) =>
          annual ===
          periods.slice(0, slots.length).reduce((sum, { realization = 0 }) => sum + realization, 0),
      ),
    );
    if (isSum) return undefined;
    const value = leaf.series.annual + 1 + roll(dice, 1, leaf.series.annual);
    const spoiled = spoiledAt(
      part,
      leaf,
      (series) => withPeriod(series, last, () => ({ target: value })),
      'target',
      last,
    );
    return spoiled === undefined ? undefined : { ...spoiled, right: [drawnFrom(part.report, recipe).sheet] };
  },
};

/** A realization of the period after the one that the sheet says it reports. */
export const periodAhead: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, periodIn: 'both' },
    ({ axis }) => axis === 'months' || axis === 'quarters',
    { filled: [0, 1, 3, 5, 8] },
  ),
  spoil: (drawn, dice) => {
    const leaf = oneOf(rootsOf(drawn.report), dice, 0);
    if (leaf === undefined) return undefined;
    const { series } = leaf;
    const period = filledIn(series).length;
    const own = series.periods[period];
    if (own === undefined || own.target === 0) return undefined;
    const value = between(series, period, own.target, dice, 1);
    if (value === undefined) return undefined;
    return spoiledAt(
      drawn,
      leaf,
      (one) => withPeriod(one, period, () => ({ realization: value })),
      'realization',
      period,
    );
  },
};
