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
import { sameName } from '../../model/sheetNames.ts';
import type { Arguments } from '../arguments.ts';
import { bind, hostClass, type HostObject, type HostProperty, type HostClass } from '../hostClass.ts';
import { clear } from './clear.ts';
import { conditionalFormatCollectionClass } from './conditionalFormats.ts';
import { dataValidationClass } from './dataValidation.ts';
import { rangeFormatClass } from './format.ts';
import { hyperlink } from './hyperlink.ts';
import { rangeAreasClass } from './rangeAreas.ts';
import { hiddenLines, lineMethods } from './rangeLines.ts';
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

/**
 * The merged areas of a range: not those that begin outside it (office-js issue 3611), and none at all beyond
 * 512 (reference of `Range.getMergedAreasOrNullObject`, which doesn't name the error).
 */
function mergedAreas(cells: CellsTarget): HostObject | null {
  const areas = cells.sheet.mergesStartingIn(areaOf(cells));
  if (areas.length > MAX_MERGED_AREAS) throw new ExcelError('GeneralException');
  return areas.length === 0 ? null : bind(rangeAreasClass, { ...cells, areas });
}

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
    ...lineMethods(rangeOn),
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
