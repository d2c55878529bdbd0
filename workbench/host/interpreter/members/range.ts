import type { Cell, Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import { columnsOf, isEntireColumn, isEntireRow, isOnSheet, isUnbounded, rowsOf } from '../../model/area.ts';
import { formulaOf, valueOf, valueTypeOf } from '../../model/cellValue.ts';
import { displayText } from '../../model/displayText.ts';
import { toR1C1 } from '../../model/formulaText.ts';
import type { Json } from '../../model/json.ts';
import { MAX_CELLS_READ, MAX_MERGED_AREAS } from '../../model/limits.ts';
import { nameOn } from '../../model/names.ts';
import { fullAddress, parseReference } from '../../model/reference.ts';
import type { SheetModel } from '../../model/sheet.ts';
import { clearFormats, setHidden } from '../../model/sheetDeeds.ts';
import { sameName } from '../../model/sheetNames.ts';
import type { Arguments } from '../arguments.ts';
import {
  bind,
  hostClass,
  type HostMethod,
  type HostObject,
  type HostProperty,
  type HostClass,
} from '../hostClass.ts';
import { assign, pick } from './bulkProperties.ts';
import { conditionalFormatCollectionClass } from './conditionalFormats.ts';
import { dataValidationClass } from './dataValidation.ts';
import { rangeFormatClass } from './format.ts';
import { hyperlink } from './hyperlink.ts';
import { rangeAreasClass } from './rangeAreas.ts';
import { navigation } from './rangeNavigation.ts';
import { areaOf, isGone, type CellsTarget, type SheetTarget } from './session.ts';
import { hasSpill, spillMethods } from './spilling.ts';
import { worksheetClass } from './worksheet.ts';

/**
 * A property with one value per cell, rows × columns. Whole rows and columns give `null`
 * (docs/excel/excel-add-ins-ranges-unbounded.md), too many cells are refused
 * (docs/concepts/resource-limits-and-performance-optimization.md).
 */
function perCell(
  reading: (cell: Cell | undefined, row: number, column: number) => Json,
  isCalculated: boolean,
): Pick<HostProperty<CellsTarget>, 'get' | 'isCalculated'> {
  return {
    isCalculated,
    get: (cells) => {
      const area = areaOf(cells);
      if (isUnbounded(area)) return null;
      if (rowsOf(area) * columnsOf(area) > MAX_CELLS_READ) throw new ExcelError('RangeExceedsLimit');
      const { calculation } = cells.session.book;
      return cells.sheet.read(area, (cell, row, column) => {
        if (isCalculated) calculation.requireFresh(cell?.formula !== undefined);
        return reading(cell, row, column);
      });
    },
  };
}

const entering =
  (notation: 'A1' | 'R1C1') =>
  (cells: CellsTarget, value: Json): void => {
    cells.session.book.enter(cells.sheet, areaOf(cells), value, 'addIn', notation);
  };

/** `true` where all lines are hidden, `false` where none is, `null` between (reference of `Range.rowHidden`). */
function hiddenLines(by: 'rows' | 'columns'): HostProperty<CellsTarget> {
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

/** `Excel.ClearApplyTo` */
const clear: HostMethod<CellsTarget> = (cells, args) => {
  const { session, sheet } = cells;
  const area = areaOf(cells);
  const applyTo = args.optionalText(0) ?? 'All';
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(applyTo)) {
    throw new ExcelError('InvalidArgument');
  }
  if (applyTo === 'All' || applyTo === 'Contents') session.book.clearContents(sheet, area, 'addIn');
  if (applyTo === 'All' || applyTo === 'Formats') clearFormats(sheet, area);
  if (applyTo.endsWith('Hyperlinks')) sheet.formats.clear(area, 'hyperlink');
  return undefined;
};

/**
 * The merged areas of a range: not those that begin outside it (office-js issue 3611), and none at all beyond
 * 512 (reference of `Range.getMergedAreasOrNullObject`, which doesn't name the error).
 */
function mergedAreas(cells: CellsTarget): HostObject | null {
  const areas = cells.sheet.mergesStartingIn(areaOf(cells));
  if (areas.length > MAX_MERGED_AREAS) throw new ExcelError('GeneralException');
  return areas.length === 0 ? null : bind(rangeAreasClass, { ...cells, areas });
}

/** Each row, each column or each cell of a range as a range. */
function lines(cells: CellsTarget, by: 'rows' | 'columns'): readonly HostObject[] {
  const area = areaOf(cells);
  const count = by === 'rows' ? rowsOf(area) : columnsOf(area);
  return Array.from({ length: count }, (_, index) => {
    const line =
      by === 'rows'
        ? { ...area, top: area.top + index, bottom: area.top + index }
        : { ...area, left: area.left + index, right: area.left + index };
    return bind(rangeClass, { ...cells, areas: [line] });
  });
}

const cellsBy = (cells: CellsTarget) =>
  cells.sheet.read(areaOf(cells), (_cell, row, column) =>
    bind(rangeClass, { ...cells, areas: [{ top: row, left: column, bottom: row, right: column }] }),
  );

/**
 * The range over an area of a sheet.
 *
 * @throws ExcelError `InvalidArgument` outside the sheet
 */
export function rangeOn({ session, sheet }: SheetTarget, area: Rect): HostObject {
  if (!isOnSheet(area)) throw new ExcelError('InvalidArgument');
  return bind(rangeClass, { session, sheet, areas: [area] });
}

/**
 * The area that an address or a name means on a sheet.
 *
 * @throws ExcelError `InvalidArgument` for a name that isn't there and for another sheet's address
 */
export function areaNamed({ session, sheet }: SheetTarget, text: string): Rect {
  const name = nameOn(session.book.names, sheet.id, text);
  const reference = parseReference(name?.formula.replace(/^=/, '') ?? text);
  if (reference === undefined) throw new ExcelError('InvalidArgument');
  if (reference.sheetName !== undefined && !sameName(reference.sheetName, sheet.name)) {
    throw new ExcelError('InvalidArgument');
  }
  return reference.area;
}

/** The area that the first argument means: a range of the same sheet or an address on it. */
function otherArea(cells: CellsTarget, args: Arguments): Rect {
  const other = args.objectOrText(0, rangeClass);
  if (typeof other === 'string') return areaNamed(cells, other);
  if (other.sheet !== cells.sheet) throw new ExcelError('InvalidArgument');
  return areaOf(other);
}

/** The reference of `Excel.Range`; rows and columns are 0-based. */
export const rangeClass: HostClass<CellsTarget> = hostClass<CellsTarget, Excel.Range>({
  name: 'Range',
  isGone,
  properties: {
    address: { get: (cells) => fullAddress(cells.sheet.name, areaOf(cells)) },
    addressLocal: { get: (cells) => fullAddress(cells.sheet.name, areaOf(cells)) },
    rowIndex: { get: (cells) => areaOf(cells).top },
    columnIndex: { get: (cells) => areaOf(cells).left },
    rowCount: { get: (cells) => rowsOf(areaOf(cells)) },
    columnCount: { get: (cells) => columnsOf(areaOf(cells)) },
    cellCount: {
      get: (cells) => {
        const count = rowsOf(areaOf(cells)) * columnsOf(areaOf(cells));
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    isEntireColumn: { get: (cells) => isEntireColumn(areaOf(cells)) },
    isEntireRow: { get: (cells) => isEntireRow(areaOf(cells)) },
    values: { ...perCell(valueOf, true), set: entering('A1') },
    formulas: { ...perCell(formulaOf, false), set: entering('A1') },
    formulasR1C1: {
      ...perCell(
        (cell, row, column) =>
          cell?.formula === undefined ? valueOf(cell) : toR1C1(cell.formula, row, column),
        false,
      ),
      set: entering('R1C1'),
    },
    text: perCell(displayText, true),
    valueTypes: perCell(valueTypeOf, true),
    numberFormat: {
      ...perCell((cell) => cell?.numberFormat ?? 'General', false),
      set: (cells, value) => {
        cells.session.book.setNumberFormat(cells.sheet, areaOf(cells), value);
      },
    },
    rowHidden: hiddenLines('rows'),
    columnHidden: hiddenLines('columns'),
    hyperlink,
    hasSpill,
  },
  children: {
    worksheet: ({ session, sheet }) => bind(worksheetClass, { session, sheet }),
    format: (cells) => bind(rangeFormatClass, cells),
    conditionalFormats: (cells) => bind(conditionalFormatCollectionClass, cells),
    dataValidation: (cells) => bind(dataValidationClass, cells),
  },
  methods: {
    ...navigation({ rangeOn, otherArea }),
    ...spillMethods(rangeOn),
    clear,
    merge: (cells, args) => {
      cells.session.book.merge(cells.sheet, areaOf(cells), args.flag(0, false));
      return undefined;
    },
    unmerge: (cells) => {
      cells.session.book.unmerge(cells.sheet, areaOf(cells));
      return undefined;
    },
    getMergedAreasOrNullObject: mergedAreas,
    select: ({ session, sheet, areas }) => {
      session.book.select(sheet, areas);
      return undefined;
    },
    group: ({ sheet, areas }, args) => {
      const by = args.text(0);
      if (by !== 'ByRows' && by !== 'ByColumns') throw new ExcelError('InvalidArgument');
      for (const area of areas) sheet.groups.push({ by, area });
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
    // The client sends it ahead of a large array that it writes in pieces.
    _ValidateArraySize: (cells, args) => {
      const area = areaOf(cells);
      if (args.integer(0) !== rowsOf(area) || args.integer(1) !== columnsOf(area)) {
        throw new ExcelError('InvalidArgument');
      }
      return undefined;
    },
  },
});
