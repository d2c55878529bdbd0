import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import { columnsOf, rowsOf } from '../../model/area.ts';
import { group, ungroup, type GroupBy } from '../../model/outline.ts';
import type { SheetModel } from '../../model/sheet.ts';
import { setHidden } from '../../model/sheetDeeds.ts';
import type { Arguments } from '../arguments.ts';
import type { HostMethod, HostObject, HostProperty } from '../hostClass.ts';
import { assign, pick } from './bulkProperties.ts';
import { areaOf, type CellsTarget, type SheetTarget } from './session.ts';

/** `true` where all lines are hidden, `false` where none is, `null` between (reference of `Range.rowHidden`). */
export function hiddenLines(by: 'rows' | 'columns'): HostProperty<CellsTarget> {
  const linesOf = (cells: CellsTarget) => {
    const area = areaOf(cells);
    return by === 'rows' ? { from: area.top, to: area.bottom } : { from: area.left, to: area.right };
  };
  const hiddenOf = (sheet: SheetModel) => (by === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns);
  return {
    get: (cells) => {
      const { from, to } = linesOf(cells);
      const count = [...hiddenOf(cells.sheet)].filter((line) => line >= from && line <= to).length;
      if (count === 0) return false;
      return count === to - from + 1 ? true : null;
    },
    set: (cells, value) => {
      if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
      setHidden(cells.sheet, hiddenOf(cells.sheet), linesOf(cells), value);
    },
  };
}

const groupBy = (args: Arguments): GroupBy => {
  const by = args.text(0);
  if (by !== 'ByRows' && by !== 'ByColumns') throw new ExcelError('InvalidArgument');
  return by;
};

/** The methods of a range that go through it row by row, column by column or cell by cell (reference of `Excel.Range`). */
export function lineMethods(rangeOn: (cells: SheetTarget, area: Rect) => HostObject) {
  const lines = (cells: CellsTarget, by: 'rows' | 'columns'): readonly HostObject[] => {
    const area = areaOf(cells);
    return Array.from({ length: by === 'rows' ? rowsOf(area) : columnsOf(area) }, (_, index) =>
      rangeOn(
        cells,
        by === 'rows'
          ? { ...area, top: area.top + index, bottom: area.top + index }
          : { ...area, left: area.left + index, right: area.left + index },
      ),
    );
  };
  const cellsBy = (cells: CellsTarget) =>
    cells.sheet.read(areaOf(cells), (_cell, row, column) =>
      rangeOn(cells, { top: row, left: column, bottom: row, right: column }),
    );
  return {
    group: (cells, args) => {
      group(cells.sheet, groupBy(args), areaOf(cells));
      return undefined;
    },
    ungroup: (cells, args) => {
      ungroup(cells.sheet, groupBy(args), areaOf(cells));
      return undefined;
    },
    getRowProperties: (cells, args) => lines(cells, 'rows').map((row) => pick(row, args.json(0))),
    getColumnProperties: (cells, args) => lines(cells, 'columns').map((column) => pick(column, args.json(0))),
    getCellProperties: (cells, args) =>
      cellsBy(cells).map((row) => row.map((cell) => pick(cell, args.json(0)))),
    setRowProperties: (cells, args) => {
      assign(lines(cells, 'rows'), args.json(0));
      return undefined;
    },
    setColumnProperties: (cells, args) => {
      assign(lines(cells, 'columns'), args.json(0));
      return undefined;
    },
    setCellProperties: (cells, args) => {
      assign(cellsBy(cells), args.json(0));
      return undefined;
    },
  } satisfies Record<string, HostMethod<CellsTarget>>;
}
