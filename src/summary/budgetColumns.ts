import { addressOf } from '../workbook/address.ts';
import { sumOf } from '../workbook/exact.ts';
import type { Figures } from './budgetTotals.ts';
import { entryCell, shownCell } from './cells.ts';
import type { PlanCell } from './plan.ts';
import type { Shown } from './sources.ts';

export const CODE = 0;
export const NAME = 1;
export const ANNUAL = 2;
export const TARGET = 3;
export const REALIZATION = 4;
export const CASH_SHARE = 5;
export const ABSORPTION = 6;
export const DEVIATION = 7;
export const REMAINING = 8;
export const SOURCE = 9;
export const RANK = 10;

export const PERCENT = '0.00%';
export const RUPIAH = '#,##0';
const RUPIAH_AND_SEN = '#,##0.00';

/** A figure as a number; absent where it is words, a dash or nothing. */
export function amountOf({ value }: Shown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Budget, target and realization of a row, all written alike, then what is worked out from them. */
export function figureCells(row: number, figures: Figures, look: 'figure' | 'totalFigure'): PlanCell[] {
  const columns = [
    [ANNUAL, figures.annual],
    [TARGET, figures.target],
    [REALIZATION, figures.realization],
  ] as const;
  return [
    ...columns.map(([column, shown]) =>
      look === 'figure'
        ? entryCell(row, column, inRupiah(shown))
        : shownCell(row, column, inRupiah(shown), look),
    ),
    ...workedOut(row, figures, look),
  ];
}

/** Sheets write `Rp`, or decimals that are always 0, in one row and not in the next. */
export function inRupiah(shown: Shown): Shown {
  if (typeof shown.value !== 'number') return shown;
  return { ...shown, numberFormat: Number.isInteger(shown.value) ? RUPIAH : RUPIAH_AND_SEN };
}

/** Shares, deviation and rest of a row, from the figures beside them. */
function workedOut(row: number, figures: Figures, look: 'figure' | 'totalFigure'): PlanCell[] {
  const annual = amountOf(figures.annual);
  const target = amountOf(figures.target);
  const realization = amountOf(figures.realization);
  const at = (column: number) => addressOf({ row, column });
  const share = (column: number, of: number, whole: number | undefined): PlanCell => ({
    row,
    column,
    look,
    numberFormat: PERCENT,
    formula: `=IF(OR(N(${at(of)})=0,NOT(ISNUMBER(${at(REALIZATION)}))),"-",${at(REALIZATION)}/${at(of)})`,
    value: whole === undefined || whole === 0 || realization === undefined ? '-' : realization / whole,
  });
  const difference = (
    column: number,
    from: number,
    less: number,
    values: readonly (number | undefined)[],
  ): PlanCell => {
    const [a, b] = values;
    return {
      row,
      column,
      look,
      numberFormat: RUPIAH,
      formula: `=IF(COUNT(${at(from)},${at(less)})<2,"-",${at(from)}-${at(less)})`,
      value: a === undefined || b === undefined ? '-' : sumOf([a, -b]),
    };
  };
  return [
    share(CASH_SHARE, TARGET, target),
    share(ABSORPTION, ANNUAL, annual),
    difference(DEVIATION, REALIZATION, TARGET, [realization, target]),
    difference(REMAINING, ANNUAL, REALIZATION, [annual, realization]),
  ];
}
