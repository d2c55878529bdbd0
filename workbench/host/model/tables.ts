import type { Rect } from '../../../src/workbook/workbook.ts';
import { ExcelError, SimulatorFault } from '../errors.ts';
import { contains, isUnbounded, overlaps, rowsOf } from './area.ts';
import { displayText } from './displayText.ts';
import type { Origin } from './events.ts';
import { isName } from './names.ts';
import { requireUnprotected } from './protection.ts';
import { formatOnly, type SheetModel } from './sheet.ts';
import { sameName } from './sheetNames.ts';
import type { WorkbookModel } from './workbookModel.ts';
import type { Entry } from './writing.ts';

/** An Excel table. What shows is called as in `Excel.Table`; a row of totals is not modelled. */
export interface TableModel {
  readonly id: string;
  /** Unique in the workbook. */
  readonly name: string;
  /** With the row of headers where it shows. */
  readonly area: Rect;
  readonly showHeaders: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** `TableStyleMedium2` */
  readonly style: string;
  /** The names of the columns while their row does not show. */
  readonly hiddenHeaders: readonly string[];
}

/** The cells below the headers. */
export const bodyOf = ({ area, showHeaders }: TableModel): Rect =>
  showHeaders ? { ...area, top: area.top + 1 } : area;

/** The row of headers, if it shows. */
export const headersOf = ({ area, showHeaders }: TableModel): Rect | undefined =>
  showHeaders ? { ...area, bottom: area.top } : undefined;

export function columnNames(sheet: SheetModel, table: TableModel): readonly string[] {
  const headers = headersOf(table);
  return headers === undefined ? table.hiddenHeaders : sheet.read(headers, displayText).flat();
}

/** A table with its sheet, anywhere in the workbook. */
export interface PlacedTable {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

export const tablesIn = (sheets: readonly SheetModel[]): readonly PlacedTable[] =>
  sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

/**
 * Makes a table of a range; one row gets an empty one below it. The headers become texts, none blank and no two alike
 * (Barresse and Jones, "Excel Tables", chapter 2; reference of `TableCollection.add`).
 *
 * @throws ExcelError `MergedRangeConflict` where it would overlap another table or merged cells, `AccessDenied`
 */
export function addTable(
  book: WorkbookModel,
  sheet: SheetModel,
  range: Rect,
  hasHeaders: boolean,
  origin: Origin,
): TableModel {
  requireUnprotected(sheet);
  if (isUnbounded(range)) throw new ExcelError('InvalidArgument');
  if (!hasHeaders) {
    throw new SimulatorFault('The simulated host makes no headers for a table.', 'NotImplemented');
  }
  const area = rowsOf(range) === 1 ? { ...range, bottom: range.bottom + 1 } : range;
  requireRoom(sheet, area, undefined);
  const number = book.nextNumber();
  const table: TableModel = {
    id: `{00000000-000C-0000-FFFF-${String(number).padStart(12, '0')}}`,
    name: freeTableName(book),
    area,
    showHeaders: true,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: 'TableStyleMedium2',
    hiddenHeaders: [],
  };
  sheet.tables = [...sheet.tables, table];
  writeHeaders(book, sheet, table, columnNames(sheet, table), origin);
  return table;
}

/** @throws ExcelError `AccessDenied` */
export function changeTable({ sheet, table }: PlacedTable, changed: Partial<TableModel>): void {
  requireUnprotected(sheet);
  sheet.tables = sheet.tables.map((other) => (other === table ? { ...table, ...changed } : other));
}

/** @throws ExcelError `InvalidArgument` where it can be no name or is taken (office-js issue 551) */
export function renameTable(book: WorkbookModel, placed: PlacedTable, name: string): void {
  const isTaken = takenNames(book).some((other) => other !== placed.table.name && sameName(other, name));
  if (!isName(name) || isTaken) throw new ExcelError('InvalidArgument');
  changeTable(placed, { name });
}

/** @throws ExcelError `InvalidArgument` where the headers would be in another row or nothing would stay (reference) */
export function resizeTable(book: WorkbookModel, placed: PlacedTable, area: Rect, origin: Origin): void {
  const { sheet, table } = placed;
  const isSameTop = area.top === table.area.top && overlaps(area, table.area);
  if (!isSameTop || isUnbounded(area) || rowsOf(area) < (table.showHeaders ? 2 : 1)) {
    throw new ExcelError('InvalidArgument');
  }
  requireRoom(sheet, area, table);
  changeTable(placed, { area });
  const resized = { ...table, area };
  if (table.showHeaders) writeHeaders(book, sheet, resized, columnNames(sheet, resized), origin);
}

/** Makes the row of headers show or not; what stood there is kept as the columns' names. */
export function showHeaders(book: WorkbookModel, placed: PlacedTable, shows: boolean, origin: Origin): void {
  const { sheet, table } = placed;
  requireUnprotected(sheet);
  if (shows === table.showHeaders) return;
  const { area } = table;
  if (shows) {
    const shown = { ...table, area: { ...area, top: area.top - 1 }, showHeaders: true, hiddenHeaders: [] };
    changeTable(placed, shown);
    writeHeaders(book, sheet, shown, table.hiddenHeaders, origin);
  } else {
    const hiddenHeaders = columnNames(sheet, table);
    changeTable(placed, { area: bodyOf(table), showHeaders: false, showFilterButton: false, hiddenHeaders });
    book.clearContents(sheet, { ...area, bottom: area.top }, origin);
  }
}

/** Takes the table away and leaves its cells. */
export function dissolveTable({ sheet, table }: PlacedTable): void {
  requireUnprotected(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
}

/** Takes the table away with what stands in its cells (Excel VBA reference, `ListObject.Delete`). */
export function deleteTable(book: WorkbookModel, placed: PlacedTable, origin: Origin): void {
  dissolveTable(placed);
  book.clearContents(placed.sheet, placed.table.area, origin);
}

/** Shows the rows of the table that a filter hides. */
export function clearFilters({ sheet, table }: PlacedTable): void {
  const { top, bottom } = bodyOf(table);
  for (const row of [...sheet.filteredRows].filter((one) => one >= top && one <= bottom)) {
    sheet.filteredRows.delete(row);
    sheet.hiddenRows.delete(row);
  }
}

/** Refuses merging where a table is. */
export function requireNoTable(sheet: SheetModel, area: Rect): void {
  if (sheet.tables.some((table) => overlaps(table.area, area))) throw new ExcelError('MergedRangeConflict');
}

/**
 * What is entered into headers of tables becomes what headers can be: a text, not blank, and no second of its name.
 *
 * @param entries what is about to be entered
 */
export function withHeaders(sheet: SheetModel, entries: readonly Entry[]): readonly Entry[] {
  return sheet.tables.reduce<readonly Entry[]>((all, table) => {
    const headers = headersOf(table);
    if (headers === undefined) return all;
    const isHeader = ({ row, column }: Entry) => contains(headers, row, column);
    const own = all.filter(isHeader);
    if (own.length === 0) return all;
    const wanted = sheet
      .read(headers, (cell, row, column) => {
        const entry = own.findLast((one) => one.row === row && one.column === column);
        return displayText(entry === undefined ? cell : entry.cell);
      })
      .flat();
    return [...all.filter((entry) => !isHeader(entry)), ...headerEntries(sheet, headers, wanted)];
  }, entries);
}

function writeHeaders(
  book: WorkbookModel,
  sheet: SheetModel,
  { area }: TableModel,
  names: readonly string[],
  origin: Origin,
): void {
  const headers = { ...area, bottom: area.top };
  book.put(sheet, headers, headerEntries(sheet, headers, names), origin);
}

/** The cells of headers that are to be called so, as far as they are not yet. */
function headerEntries(sheet: SheetModel, headers: Rect, wanted: readonly string[]): readonly Entry[] {
  return uniqueNames(wanted).flatMap((value, index): readonly Entry[] => {
    const column = headers.left + index;
    const before = sheet.cellAt(headers.top, column);
    if (before?.value === value && before.formula === undefined) return [];
    return [{ row: headers.top, column, cell: { ...formatOnly(before), value } }];
  });
}

/** `Column3` for a blank name, `Nama2` for a second `Nama`. */
function uniqueNames(wanted: readonly string[]): readonly string[] {
  const names: string[] = [];
  wanted.forEach((text, index) => {
    const name = text === '' ? `Column${index + 1}` : text;
    const isTaken = (candidate: string) => names.some((other) => sameName(other, candidate));
    let unique = name;
    for (let number = 2; isTaken(unique); number++) unique = `${name}${number}`;
    names.push(unique);
  });
  return names;
}

function requireRoom(sheet: SheetModel, area: Rect, self: TableModel | undefined): void {
  const isInTheWay =
    sheet.tables.some((other) => other !== self && overlaps(other.area, area)) ||
    sheet.merges.some((merge) => overlaps(merge, area));
  if (isInTheWay) throw new ExcelError('MergedRangeConflict');
}

/** Names that no table may get: tables and names share them. */
const takenNames = (book: WorkbookModel): readonly string[] => [
  ...tablesIn(book.sheets).map(({ table }) => table.name),
  ...book.names.map(({ name }) => name),
];

/** `Table3`, the third; of a table on a copied sheet its own name with such a number. */
export function freeTableName(book: WorkbookModel, stem = 'Table'): string {
  const taken = takenNames(book);
  for (let number = tablesIn(book.sheets).length + 1; ; number++) {
    const name = `${stem}${number}`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}
