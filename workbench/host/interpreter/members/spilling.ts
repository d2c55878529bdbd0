import type { Rect } from '../../../../src/workbook/workbook.ts';
import { areaAt, cellsOf, isSingleCell, isUnbounded } from '../../model/area.ts';
import { spillAt } from '../../model/spills.ts';
import type { HostMethod, HostObject, HostProperty } from '../hostClass.ts';
import { areaOf, type CellsTarget, type SheetTarget } from './session.ts';

/** Whether all cells are part of spilled arrays; `null` where only some are (reference of `Range.hasSpill`). */
export const hasSpill: HostProperty<CellsTarget> = {
  get: (cells) => {
    const area = areaOf(cells);
    if (cells.sheet.spills.length === 0) return false;
    if (isUnbounded(area)) return null;
    const are = new Set(
      [...cellsOf(area)].map(({ row, column }) => spillAt(cells.sheet, row, column) !== undefined),
    );
    return are.size === 1 ? are.has(true) : null;
  },
};

/** The methods that lead from a spilled array to its formula and back (reference of `Excel.Range`). */
export function spillMethods(rangeOn: (cells: SheetTarget, area: Rect) => HostObject) {
  const spillOf = (cells: CellsTarget): Rect | undefined => {
    const area = areaOf(cells);
    return isSingleCell(area) ? spillAt(cells.sheet, area.top, area.left) : undefined;
  };
  return {
    getSpillParentOrNullObject: (cells) => {
      const spill = spillOf(cells);
      return spill === undefined ? null : rangeOn(cells, areaAt(spill.top, spill.left, 1, 1));
    },
    getSpillingToRangeOrNullObject: (cells) => {
      const spill = spillOf(cells);
      const { top, left } = areaOf(cells);
      return spill?.top === top && spill.left === left ? rangeOn(cells, spill) : null;
    },
  } satisfies Record<string, HostMethod<CellsTarget>>;
}
