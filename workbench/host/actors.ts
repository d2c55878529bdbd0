import type { Scalar, Visibility } from '../../src/workbook/workbook.ts';
import { ExcelError, SimulatorFault } from './errors.ts';
import type { Origin } from './model/events.ts';
import type { Json } from './model/json.ts';
import { parseArea } from './model/reference.ts';
import type { SheetModel } from './model/sheet.ts';
import { addSheet, deleteSheet, renameSheet, setHidden, setVisibility } from './model/sheetDeeds.ts';
import { sameName } from './model/sheetNames.ts';
import { addTable } from './model/tables.ts';
import type { WorkbookModel } from './model/workbookModel.ts';

/** Somebody other than the add-in who edits the workbook. Every deed is done when its promise is. */
export interface Editor {
  /**
   * Enters values or formulas, as if typed.
   *
   * @param sheetName as the sheet is called now
   * @param address `B2` or `A1:C3`
   * @param input rows × columns of the address, or one value for every cell
   */
  readonly write: (sheetName: string, address: string, input: Json) => Promise<void>;
  readonly clear: (sheetName: string, address: string) => Promise<void>;
  readonly addSheet: (name: string) => Promise<void>;
  readonly renameSheet: (name: string, after: string) => Promise<void>;
  readonly deleteSheet: (name: string) => Promise<void>;
}

/** The person at this Excel. */
export interface User extends Editor {
  /** Selects a range; its sheet becomes the active one. */
  readonly select: (sheetName: string, address: string) => Promise<void>;
  readonly merge: (sheetName: string, address: string) => Promise<void>;
  /** @param rows `5:9` */
  readonly hideRows: (sheetName: string, rows: string) => Promise<void>;
  readonly showRows: (sheetName: string, rows: string) => Promise<void>;
  /** Hides rows by a filter. @param rows `5:9` */
  readonly filterOut: (sheetName: string, rows: string) => Promise<void>;
  /** Makes a table of a range with its row of headers. */
  readonly insertTable: (sheetName: string, address: string) => Promise<void>;
  /** Enters a formula whose array spills over the range. @param values rows × columns of the address */
  readonly enterArray: (
    sheetName: string,
    address: string,
    formula: string,
    values: readonly (readonly Scalar[])[],
  ) => Promise<void>;
  readonly setNumberFormat: (sheetName: string, address: string, format: string) => Promise<void>;
  readonly setVisibility: (sheetName: string, visibility: Visibility) => Promise<void>;
  /** Protects a sheet; cells can be unlocked before, `allow…` options are those of Excel. */
  readonly protect: (sheetName: string, options?: Readonly<Record<string, Json>>) => Promise<void>;
  readonly unprotect: (sheetName: string) => Promise<void>;
  /** Protects the list of sheets, not their cells. */
  readonly protectStructure: () => Promise<void>;
  readonly unlock: (sheetName: string, address: string) => Promise<void>;
}

function area(address: string) {
  const found = parseArea(address);
  if (found === undefined) throw new SimulatorFault(`${address} is no address.`);
  return found;
}

/** The sheet that is called so now. */
export function sheetNamed(book: WorkbookModel, name: string): SheetModel {
  const sheet = book.sheets.find((candidate) => sameName(candidate.name, name));
  if (sheet === undefined) throw new SimulatorFault(`The workbook has no sheet "${name}".`);
  return sheet;
}

export function editor(book: WorkbookModel, origin: Origin): Editor {
  const sheet = (name: string) => sheetNamed(book, name);
  return {
    write: deed(book, (name: string, address: string, input: Json) => {
      book.enter(sheet(name), area(address), input, origin);
    }),
    clear: deed(book, (name: string, address: string) => {
      book.clearContents(sheet(name), area(address), origin);
    }),
    addSheet: deed(book, (name: string) => {
      addSheet(book, name, origin);
    }),
    renameSheet: deed(book, (name: string, after: string) => {
      renameSheet(book, sheet(name), after);
    }),
    deleteSheet: deed(book, (name: string) => {
      deleteSheet(book, sheet(name), origin);
    }),
  };
}

export function user(book: WorkbookModel): User {
  const sheet = (name: string) => sheetNamed(book, name);
  const setRowsHidden = (isHidden: boolean) =>
    deed(book, (name: string, rows: string) => {
      const { top, bottom } = area(rows);
      setHidden(sheet(name), sheet(name).hiddenRows, { from: top, to: bottom }, isHidden);
    });
  return {
    ...editor(book, 'user'),
    select: deed(book, (name: string, address: string) => {
      book.select(sheet(name), [area(address)]);
    }),
    merge: deed(book, (name: string, address: string) => {
      book.merge(sheet(name), area(address), false);
    }),
    hideRows: setRowsHidden(true),
    showRows: setRowsHidden(false),
    filterOut: deed(book, (name: string, rows: string) => {
      const { top, bottom } = area(rows);
      setHidden(sheet(name), sheet(name).hiddenRows, { from: top, to: bottom }, true);
      for (let row = top; row <= bottom; row++) sheet(name).filteredRows.add(row);
    }),
    insertTable: deed(book, (name: string, address: string) => {
      // Excel's own command splits merged cells, which a table can't have.
      book.unmerge(sheet(name), area(address));
      addTable(book, sheet(name), area(address), true, 'user');
    }),
    enterArray: deed(
      book,
      (name: string, address: string, formula: string, values: readonly (readonly Scalar[])[]) => {
        book.enterArray(sheet(name), area(address), formula, values);
      },
    ),
    setNumberFormat: deed(book, (name: string, address: string, format: string) => {
      book.setNumberFormat(sheet(name), area(address), format);
    }),
    setVisibility: deed(book, (name: string, visibility: Visibility) => {
      setVisibility(book, sheet(name), visibility);
    }),
    protect: deed(book, (name: string, options: Readonly<Record<string, Json>> = {}) => {
      if (sheet(name).protection !== undefined) throw new ExcelError('AccessDenied');
      sheet(name).protection = { options, password: undefined };
    }),
    unprotect: deed(book, (name: string) => {
      sheet(name).protection = undefined;
    }),
    protectStructure: deed(book, () => {
      book.structureProtection = { password: undefined };
    }),
    unlock: deed(book, (name: string, address: string) => {
      sheet(name).formats.paint(area(address), 'protection.locked', false);
    }),
  };
}

/** Does it, calculates what follows from it and tells the add-in. */
function deed<A extends readonly unknown[]>(
  book: WorkbookModel,
  act: (...args: A) => void,
): (...args: A) => Promise<void> {
  return async (...args) => {
    act(...args);
    await book.settle(true);
  };
}
