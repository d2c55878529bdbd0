import type { Sheet } from '../../src/workbook/workbook.ts';
import { redrawn } from '../generator/sheets.ts';
import { KINDS, RUNNING, oneOf, roll, sheetsWith, type Fault } from './fault.ts';
import {
  between,
  cellOf,
  drawnFrom,
  filledIn,
  filledUpTo,
  leavesOf,
  redrawnWith,
  withPeriod,
} from './figures.ts';

function namedSheet(sheet: Sheet, name: string): Sheet {
  return { ...sheet, id: name, name };
}

/** A realization that differs on the sheet of the lower echelon; there its percentage and the sums follow. */
export const crossSheetMismatch: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, hasAnnual: true, periodIn: 'nowhere' },
    ({ axis }) => axis === 'months' || axis === 'quarters',
    { kinds: KINDS.anyMoney, accumulation: RUNNING, filled: [2, 4, 8, 22] },
  ),
  spoil: (drawn, dice) => {
    const lower = redrawn(drawn, {
      down: roll(dice, 4, 6),
      hasGaps: roll(dice, 5, 2) === 0,
      repeats: 'repeated',
    });
    const leaf = oneOf(leavesOf(drawn.report), dice, 0);
    const period = leaf === undefined ? undefined : oneOf(filledIn(leaf.series), dice, 1);
    if (leaf === undefined || period === undefined) return undefined;
    const { series, panel, item } = leaf;
    const own = series.periods[period];
    if (own?.realization === undefined || own.target === 0) return undefined;
    const isRunning = series.accumulation !== 'perPeriod';
    const least = isRunning ? (series.periods[period - 1]?.realization ?? 0) : 1;
    const next = isRunning ? series.periods[period + 1]?.realization : undefined;
    const most = Math.min(own.target, next ?? own.target);
    const value = least + roll(dice, 2, most - least + 1);
    if (value === own.realization || value === 0 || own.realization === 0) return undefined;
    const redrawing = redrawnWith(lower, panel, item, (one) =>
      withPeriod(one, period, () => ({ realization: value })),
    );
    const above = namedSheet(drawn.sheet, 'Eselon II');
    const below = namedSheet(redrawing.sheet, 'Eselon III');
    const at = cellOf({ ...redrawing, sheet: below }, panel, item, 'realization', period);
    return at === undefined
      ? undefined
      : { sheets: [above, below], at, right: [above, namedSheet(lower.sheet, 'Eselon III')] };
  },
};

/** An item that stands on the lower echelon's sheet only, although the sums above it count it here too. */
export const itemMissing: Fault = {
  drawn: sheetsWith(
    {
      hasFormulas: false,
      hasAnnual: true,
      total: 'bottom',
      isTotalLabelled: true,
      hasSubtotals: false,
      periodIn: 'nowhere',
      hasHeaderAgain: false,
    },
    ({ rows, axis }) => rows === 'A2' && axis !== 'weeks' && axis !== 'types' && axis !== 'spans',
    { kinds: KINDS.money },
  ),
  spoil: (drawn, dice) => {
    const [panel] = drawn.report.panels;
    const [placed] = drawn.drawing.blocks;
    if (panel === undefined || placed === undefined) return undefined;
    const { items, series } = panel;
    const leaves = items.flatMap(({ parent }, item) => {
      const sisters = items.filter((other) => other.parent === parent).length;
      return sisters < 2 || items.some((other) => other.parent === item) || series[item]?.annual === 0
        ? []
        : [item];
    });
    const item = oneOf(leaves, dice, 0);
    const row = placed.find((block) => block.item === item)?.rows[0];
    const parent = item === undefined ? undefined : items[item]?.parent;
    if (item === undefined || row === undefined) return undefined;
    const [sum] = drawn.drawing.totals;
    const above = parent === undefined ? sum?.row : placed.find((block) => block.item === parent)?.rows[0];
    const column = drawn.drawing.columns.find(
      ({ shows }) => shows === 'annual' || (drawn.report.axis === 'year' && shows === 'target'),
    );
    if (above === undefined || column === undefined) return undefined;
    const upper = namedSheet(drawn.sheet, 'Eselon II');
    const lower = namedSheet(redrawn(drawn, { down: roll(dice, 4, 6) }).sheet, 'Eselon III');
    const { left, right } = edgesOf(drawn.drawing.columns.map((one) => one.column));
    const grid = upper.grid.map((cells, index) =>
      index === row ? cells.map((cell, at) => (at >= left && at <= right ? undefined : cell)) : cells,
    );
    return {
      sheets: [{ ...upper, grid }, lower],
      at: { sheetId: upper.id, row: above, column: column.column },
      right: [upper, lower],
    };
  },
};

function edgesOf(columns: readonly number[]) {
  return { left: Math.min(...columns), right: Math.max(...columns) };
}

/** A figure of an earlier period on a later period's sheet unlike that period's own sheet. */
export const restatedPeriod: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, periodIn: 'name', leaves: 1 },
    ({ axis }) => axis === 'months' || axis === 'quarters',
    { filled: [1, 2, 4, 6, 9, 22] },
  ),
  spoil: (drawn, dice) => {
    const { report, recipe } = drawn;
    const leaf = oneOf(leavesOf(report), dice, 0);
    const filled = leaf === undefined ? [] : filledIn(leaf.series);
    if (leaf === undefined || filled.length < 2) return undefined;
    const until = 1 + roll(dice, 1, filled.length - 1);
    // Of a period only its own sheet says what it was.
    const period = until - 1;
    const own = leaf.series.periods[period];
    if (own?.realization === undefined || own.target === 0) return undefined;
    const value = between(leaf.series, period, own.target, dice, 3);
    if (value === undefined || value === own.realization) return undefined;
    // Sheets that differ in the only figure they share are hardly two states of one report: here the target is another.
    if (cellOf(drawn, leaf.panel, leaf.item, 'target', period) === undefined) return undefined;
    const upTo = report.slots[until - 1]?.period;
    const panels = report.panels.map((panel) => ({
      ...panel,
      series: panel.series.map((one) => filledUpTo(one, until)),
    }));
    const earlier = drawnFrom({ ...report, upTo, panels }, recipe).sheet;
    const redrawing = redrawnWith(drawn, leaf.panel, leaf.item, (one) =>
      withPeriod(one, period, () => ({ realization: value })),
    );
    const at = cellOf(redrawing, leaf.panel, leaf.item, 'realization', period);
    return at === undefined || earlier.id === drawn.sheet.id
      ? undefined
      : { sheets: [earlier, redrawing.sheet], at, right: [earlier, drawn.sheet] };
  },
};
