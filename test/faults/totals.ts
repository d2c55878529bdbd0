import { cellAt } from '../../src/workbook/workbook.ts';
import { inSteps, numbersIn, refAt, reportOf, rewritten, stepOf, withCell } from './cells.ts';
import { KINDS, oneOf, roll, sheetsWith, type Fault } from './fault.ts';
import { cellOf, filledIn, redrawnWith, withPeriod } from './figures.ts';

const MONEY = { kinds: KINDS.anyMoney };

/** Only the figure or the percentage of a total row. A row without a label is a total by its figures alone. */
export const totalMismatch: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, total: 'bottom', isTotalLabelled: true },
    ({ axis }) => axis !== 'weeks',
    MONEY,
  ),
  spoil: ({ sheet }, dice) => {
    const entries = reportOf(sheet).panels.flatMap((panel) =>
      panel.totals
        .filter(({ label }) => label !== '')
        .flatMap(({ annual, annualRealization, measurements }) =>
          numbersIn([
            annual,
            annualRealization,
            ...measurements.flatMap(({ target, realization, percent }) => [target, realization, percent]),
          ]).map((entry) => ({ panel, entry })),
        ),
    );
    const place = oneOf(entries, dice, 0);
    if (place === undefined) return undefined;
    const { panel, entry } = place;
    const { value } = entry.figure;
    const step = stepOf(entry);
    const size =
      roll(dice, 1, 3) === 0
        ? 4 * step
        : Math.max(4 * step, inSteps(entry, (value * (1 + roll(dice, 1, 40))) / 100));
    const isLess = roll(dice, 2, 2) === 0 && value > size + 4 * step;
    const wrong = [0, 1]
      .map((more) => inSteps(entry, isLess ? value - size - more * step : value + size + more * step))
      .find((one) => Math.round(one / step) % 10 !== 0);
    return wrong === undefined
      ? undefined
      : { sheets: [rewritten(sheet, panel, entry, wrong)], at: refAt(sheet, entry) };
  },
};

/** A program whose figure is not the sum of its parts; its percentage follows, and the sums above it. */
export const hierarchySumMismatch: Fault = {
  drawn: sheetsWith(
    { hasFormulas: false, total: 'none', hasYear: false },
    ({ rows }) => rows === 'A2',
    MONEY,
  ),
  spoil: (drawn, dice) => {
    const parents = drawn.report.panels.flatMap(({ kind, items, series }, panel) =>
      kind !== 'budget'
        ? []
        : items.flatMap((_, item) => {
            const own = series[item];
            return own !== undefined && items.some(({ parent }) => parent === item)
              ? [{ panel, item, series: own }]
              : [];
          }),
    );
    const parent = oneOf(parents, dice, 0);
    const period = parent === undefined ? undefined : oneOf(filledIn(parent.series), dice, 1);
    if (parent === undefined || period === undefined) return undefined;
    const { panel, item, series } = parent;
    const own = series.periods[period];
    if (own?.realization === undefined || own.target === 0) return undefined;
    const { items, series: all = [] } = drawn.report.panels[panel] ?? { items: [] };
    // A dash among the parts may mean that nothing has changed: then no sum can be made.
    const isWhole = items.every(
      ({ parent: above }, index) => above !== item || (all[index]?.periods[period]?.realization ?? 0) > 0,
    );
    if (!isWhole) return undefined;
    const least = series.accumulation === 'cumulative' ? (series.periods[period - 1]?.realization ?? 0) : 0;
    const next = series.accumulation === 'cumulative' ? series.periods[period + 1]?.realization : undefined;
    const most = Math.min(own.target, next ?? own.target);
    const others = most - least;
    const value = least + roll(dice, 2, others + 1);
    if (value === own.realization) return undefined;
    const redrawing = redrawnWith(
      drawn,
      panel,
      item,
      (one) => withPeriod(one, period, () => ({ realization: value })),
      true,
    );
    const at = cellOf(redrawing, panel, item, 'realization', period);
    return at === undefined ? undefined : { sheets: [redrawing.sheet], at };
  },
};

/** A total's sum that begins a row late or ends a row early; its value is what the formula gives. */
export const totalRangeIncomplete: Fault = {
  drawn: sheetsWith(
    { hasFormulas: true, style: 'number', total: 'bottom', isTotalLabelled: true, leaves: 0, extras: 'none' },
    ({ rows }) => rows !== 'A3',
    MONEY,
  ),
  spoil: ({ sheet }, dice) => {
    const sums = reportOf(sheet).panels.flatMap(({ totals }) =>
      totals.flatMap(({ annual, measurements }) =>
        numbersIn([
          annual,
          ...measurements.flatMap(({ target, realization }) => [target, realization]),
        ]).filter(({ formula = '' }) => formula.startsWith('=SUM(') || formula.includes('+')),
      ),
    );
    const entry = oneOf(sums, dice, 0);
    if (entry === undefined) return undefined;
    const rows = rowsOf(entry.formula ?? '');
    const left = roll(dice, 1, 2) === 0 ? rows.slice(1) : rows.slice(0, -1);
    const valueAt = (row: number) => {
      const { value } = cellAt(sheet, row - 1, entry.column);
      return typeof value === 'number' ? value : 0;
    };
    const column = (/[A-Z]+/.exec((entry.formula ?? '').replace('SUM', '')) ?? [''])[0];
    const [first] = left;
    const last = left[left.length - 1];
    // What adds nothing is not missed, and of one row there is no sum.
    const lost = rows.filter((row) => !left.includes(row)).map(valueAt);
    if (first === undefined || last === undefined || left.length < 2 || lost.every((one) => one === 0))
      return undefined;
    const isRun = last - first + 1 === left.length;
    const formula = isRun
      ? `=SUM(${column}${first}:${column}${last})`
      : `=${left.map((row) => `${column}${row}`).join('+')}`;
    const value = left.reduce((sum, row) => sum + valueAt(row), 0);
    return {
      sheets: [withCell(sheet, entry, { ...cellAt(sheet, entry.row, entry.column), formula, value })],
      at: refAt(sheet, entry),
    };
  },
};

/** The rows, as Excel numbers them, that a sum adds up. */
function rowsOf(formula: string): number[] {
  const rows = [...formula.matchAll(/[A-Z]+(\d+)/g)].map(([, row]) => Number(row));
  const [first = 0, last = 0] = rows;
  return formula.includes(':') ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : rows;
}
