import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import { areaAt, boundingArea, columnsOf, intersection, rowsOf } from '../../model/area.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/limits.ts';
import type { Arguments } from '../arguments.ts';
import type { HostMethod, HostObject } from '../hostClass.ts';
import { areaOf, type CellsTarget, type SheetTarget } from './session.ts';

/** Where the result of a navigation comes from: the range class itself, which this file can't import. */
export interface RangeSource {
  readonly rangeOn: (cells: SheetTarget, area: Rect) => HostObject;
  /** The area that the first argument means: a range or an address on the same sheet. */
  readonly otherArea: (cells: CellsTarget, args: Arguments) => Rect;
}

/** A row or column of the range, which may not lie outside it. */
function lineOf(count: number, position: number): number {
  if (position < 0 || position >= count) throw new ExcelError('InvalidArgument');
  return position;
}

/** The methods of a range that lead to other ranges (reference of `Excel.Range`); rows and columns 0-based. */
export function navigation({ rangeOn, otherArea }: RangeSource) {
  /** A method whose result depends on nothing but the place of the range. */
  const moved =
    (move: (area: Rect, args: Arguments) => Rect): HostMethod<CellsTarget> =>
    (cells, args) =>
      rangeOn(cells, move(areaOf(cells), args));
  return {
    getCell: moved((area, args) => {
      const row = area.top + args.integer(0);
      const column = area.left + args.integer(1);
      return areaAt(row, column, 1, 1);
    }),
    getRow: moved((area, args) => {
      const row = area.top + lineOf(rowsOf(area), args.integer(0));
      return { ...area, top: row, bottom: row };
    }),
    getColumn: moved((area, args) => {
      const column = area.left + lineOf(columnsOf(area), args.integer(0));
      return { ...area, left: column, right: column };
    }),
    getLastCell: moved((area) => ({ ...area, top: area.bottom, left: area.right })),
    getLastRow: moved((area) => ({ ...area, top: area.bottom })),
    getLastColumn: moved((area) => ({ ...area, left: area.right })),
    getEntireRow: moved((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
    getEntireColumn: moved((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
    getOffsetRange: moved((area, args) =>
      areaAt(area.top + args.integer(0), area.left + args.integer(1), rowsOf(area), columnsOf(area)),
    ),
    getResizedRange: moved((area, args) => ({
      ...area,
      bottom: area.bottom + args.integer(0),
      right: area.right + args.integer(1),
    })),
    getAbsoluteResizedRange: moved((area, args) =>
      areaAt(area.top, area.left, args.integer(0), args.integer(1)),
    ),
    getRowsAbove: moved((area, args) => ({
      ...area,
      top: area.top - args.integer(0, 1),
      bottom: area.top - 1,
    })),
    getRowsBelow: moved((area, args) => ({
      ...area,
      top: area.bottom + 1,
      bottom: area.bottom + args.integer(0, 1),
    })),
    getBoundingRect: (cells, args) => rangeOn(cells, boundingArea(areaOf(cells), otherArea(cells, args))),
    getIntersection: (cells, args) => {
      const shared = intersection(areaOf(cells), otherArea(cells, args));
      if (shared === undefined) throw new ExcelError('ItemNotFound');
      return rangeOn(cells, shared);
    },
    getIntersectionOrNullObject: (cells, args) => {
      const shared = intersection(areaOf(cells), otherArea(cells, args));
      return shared === undefined ? null : rangeOn(cells, shared);
    },
    getUsedRange: (cells, args) => {
      const used = cells.sheet.usedArea(args.flag(0, false), areaOf(cells));
      if (used === undefined) throw new ExcelError('ItemNotFound');
      return rangeOn(cells, used);
    },
    getUsedRangeOrNullObject: (cells, args) => {
      const used = cells.sheet.usedArea(args.flag(0, false), areaOf(cells));
      return used === undefined ? null : rangeOn(cells, used);
    },
  } satisfies Record<string, HostMethod<CellsTarget>>;
}
