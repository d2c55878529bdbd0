import type { Rect } from '../../../src/workbook/workbook.ts';
import { cellsOf, contains } from './area.ts';
import { formatOnly, holdsSomething, type SheetModel } from './sheet.ts';
import type { Entry } from './writing.ts';

/** What becomes of spilled arrays, and of the cells, where something is entered. */
interface OverSpills {
  readonly entries: readonly Entry[];
  /** The areas that are spilled over from now on. */
  readonly spills: readonly Rect[];
}

/**
 * What entering cells does to spilled arrays, each an area with its formula in the top-left cell ("Dynamic array
 * formulas and spilled array behavior", support.microsoft.com): another content there takes the array away, content
 * in its way makes it `#SPILL!`, and to empty one of its other cells changes nothing.
 *
 * @param entries what is about to be entered
 */
export function overSpills(sheet: SheetModel, entries: readonly Entry[]): OverSpills {
  if (sheet.spills.length === 0) return { entries, spills: [] };
  const entered = new Map(entries.map((entry) => [placeOf(entry), entry]));
  const spills: Rect[] = [];
  for (const area of sheet.spills) {
    const { top, left } = area;
    const own = entries.filter(({ row, column }) => contains(area, row, column));
    const isReplaced = entered.has(placeOf({ row: top, column: left }));
    if (!isReplaced && !own.some(({ cell }) => cell !== undefined && holdsSomething(cell))) {
      spills.push(area);
      for (const entry of own) entered.delete(placeOf(entry));
      continue;
    }
    for (const { row, column } of cellsOf(area)) {
      if (entered.has(placeOf({ row, column }))) continue;
      const cell = sheet.cellAt(row, column);
      const isFormula = row === top && column === left && cell !== undefined;
      entered.set(placeOf({ row, column }), {
        row,
        column,
        cell: isFormula ? { ...cell, value: null, error: '#SPILL!' } : formatOnly(cell),
      });
    }
  }
  return { entries: [...entered.values()], spills };
}

/** The spilled array that a cell belongs to. */
export function spillAt(sheet: SheetModel, row: number, column: number): Rect | undefined {
  return sheet.spills.find((area) => contains(area, row, column));
}

const placeOf = ({ row, column }: Pick<Entry, 'row' | 'column'>) => `${row}|${column}`;
