import type { Cell, Rect } from '../../../src/workbook/workbook.ts';
import { contains } from './area.ts';
import { fromR1C1, toR1C1 } from './formulaText.ts';
import { holdsSomething, type SheetModel } from './sheet.ts';
import { bodyOf } from './tables.ts';
import type { Entry } from './writing.ts';

/**
 * What Excel adds when formulas are entered into a table: a formula in an empty column, or in one whose rows all
 * have the same formula, fills the column ("Use calculated columns in an Excel table", support.microsoft.com). What
 * an add-in writes is no exception (office-js issues 1916 and 2093, by design). Of several formulas the one furthest
 * down is taken (issues 5909 and 6745). A column that holds other data stays as it is.
 *
 * @param entries what is about to be entered
 * @returns the cells that become something else than what is entered, or anything at all
 */
export function calculatedColumns(sheet: SheetModel, entries: readonly Entry[]): readonly Entry[] {
  return sheet.tables.flatMap((table) => {
    const body = bodyOf(table);
    const columns = new Set(
      entries.filter(({ row, column }) => contains(body, row, column)).map(({ column }) => column),
    );
    return [...columns].flatMap((column) =>
      calculatedColumn(sheet, { ...body, left: column, right: column }, entries),
    );
  });
}

function calculatedColumn(sheet: SheetModel, column: Rect, entries: readonly Entry[]): readonly Entry[] {
  const entered = entries.filter((entry) => contains(column, entry.row, entry.column));
  const last = entered.findLast(({ cell }) => cell?.formula !== undefined);
  if (last?.cell?.formula === undefined) return [];
  const before = sheet.read(column, (cell, row) => relative(cell, row, column.left)).flat();
  if (!before.every((formula) => formula !== undefined && formula === before[0])) return [];
  const formula = toR1C1(last.cell.formula, last.row, last.column);
  return sheet
    .read(column, (cell, row): Entry => {
      const format = cell?.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat };
      return {
        row,
        column: column.left,
        cell: { value: null, formula: fromR1C1(formula, row, column.left), ...format },
      };
    })
    .flat();
}

/** The formula as seen from its cell, `''` for a blank cell, nothing for other data. */
function relative(cell: Cell | undefined, row: number, column: number): string | undefined {
  if (cell?.formula !== undefined) return toR1C1(cell.formula, row, column);
  return cell === undefined || !holdsSomething(cell) ? '' : undefined;
}
