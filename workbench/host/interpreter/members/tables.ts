import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError, SimulatorFault } from '../../errors.ts';
import { parseReference } from '../../model/reference.ts';
import type { SheetModel } from '../../model/sheet.ts';
import { sameName } from '../../model/sheetNames.ts';
import {
  addTable,
  bodyOf,
  changeTable,
  clearFilters,
  deleteTable,
  dissolveTable,
  headersOf,
  renameTable,
  resizeTable,
  showHeaders,
  tablesIn,
  type PlacedTable,
  type TableModel,
} from '../../model/tables.ts';
import type { Arguments } from '../arguments.ts';
import { bind, hostClass, type HostClass, type HostObject, type HostProperty } from '../hostClass.ts';
import { areaNamed, rangeClass, rangeOn } from './range.ts';
import { areaOf, type Session } from './session.ts';
import { placed, type TableTarget } from './tableTarget.ts';
import { tableColumnCollectionClass, tableRowCollectionClass } from './tableColumns.ts';
import { worksheetClass } from './worksheet.ts';

interface TablesTarget {
  readonly session: Session;
  /** The sheet whose tables these are; `undefined`: the whole workbook's. */
  readonly sheet: SheetModel | undefined;
}

const tablesOf = ({ session, sheet }: TablesTarget): readonly PlacedTable[] =>
  tablesIn(sheet === undefined ? session.book.sheets : [sheet]);

/** By its name, capitals or not, or by its id. */
const named = (target: TablesTarget, key: string) =>
  tablesOf(target).find(({ table }) => table.id === key || sameName(table.name, key));

export const tableObject = (session: Session, { id }: TableModel): HostObject =>
  bind(tableClass, { session, id });

function required(
  { session }: TablesTarget,
  found: PlacedTable | undefined,
  code: 'ItemNotFound' | 'InvalidArgument',
) {
  if (found === undefined) throw new ExcelError(code);
  return tableObject(session, found.table);
}

/** "The range object or source address determines the worksheet"; an address without one is on the active sheet. */
function rangeFrom({ session, sheet }: TablesTarget, args: Arguments) {
  const range = args.objectOrText(0, rangeClass);
  if (typeof range !== 'string') return { sheet: range.sheet, area: areaOf(range) };
  const { sheetName } = parseReference(range) ?? {};
  const on =
    sheetName === undefined
      ? (sheet ?? session.book.activeSheet)
      : session.book.sheets.find(({ name }) => sameName(name, sheetName));
  if (on === undefined) throw new ExcelError('InvalidArgument');
  return { sheet: on, area: areaNamed({ session, sheet: on }, range) };
}

/** The reference of `Excel.TableCollection`. */
export const tableCollectionClass: HostClass<TablesTarget> = hostClass<TablesTarget, Excel.TableCollection>({
  name: 'TableCollection',
  items: (target) => tablesOf(target).map(({ table }) => tableObject(target.session, table)),
  properties: { count: { get: (target) => tablesOf(target).length } },
  methods: {
    add: (target, args) => {
      const { sheet, area } = rangeFrom(target, args);
      const { session } = target;
      return tableObject(session, addTable(session.book, sheet, area, args.flag(1, false), 'addIn'));
    },
    getCount: (target) => tablesOf(target).length,
    getItem: (target, args) => required(target, named(target, args.text(0)), 'ItemNotFound'),
    getItemAt: (target, args) => required(target, tablesOf(target)[args.integer(0)], 'InvalidArgument'),
    getItemOrNullObject: (target, args) => {
      const found = named(target, args.text(0));
      return found === undefined ? null : tableObject(target.session, found.table);
    },
  },
});

type Flag =
  | 'showFilterButton'
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'highlightFirstColumn'
  | 'highlightLastColumn';

function flag(name: Flag): HostProperty<TableTarget> {
  return {
    get: (target) => placed(target).table[name],
    set: (target, value) => {
      if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
      const found = placed(target);
      // "Setting this is only allowed if the table contains a header row" (reference).
      if (name === 'showFilterButton' && !found.table.showHeaders) throw new ExcelError('InvalidArgument');
      changeTable(found, { [name]: value });
    },
  };
}

/** The built-in styles (reference of `Table.style`); a workbook of the simulator has no others. */
function isStyle(value: unknown): value is string {
  const [, shade, number] = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(String(value)) ?? [];
  const most = { Light: 21, Medium: 28, Dark: 11 }[shade ?? ''] ?? 0;
  return Number(number) >= 1 && Number(number) <= most;
}

const on = (target: TableTarget, area: Rect): HostObject =>
  rangeOn({ session: target.session, sheet: placed(target).sheet }, area);

/** The reference of `Excel.Table`. */
const tableClass: HostClass<TableTarget> = hostClass<TableTarget, Excel.Table>({
  name: 'Table',
  identity: (target) => ({ Id: placed(target).table.id }),
  properties: {
    id: { get: (target) => placed(target).table.id },
    name: {
      get: (target) => placed(target).table.name,
      set: (target, value) => {
        if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
        renameTable(target.session.book, placed(target), value);
      },
    },
    style: {
      get: (target) => placed(target).table.style,
      set: (target, value) => {
        if (!isStyle(value)) throw new ExcelError('InvalidArgument');
        changeTable(placed(target), { style: value });
      },
    },
    showHeaders: {
      get: (target) => placed(target).table.showHeaders,
      set: (target, value) => {
        if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
        showHeaders(target.session.book, placed(target), value, 'addIn');
      },
    },
    showTotals: {
      get: () => false,
      set: (_target, value) => {
        if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
        if (value) throw new SimulatorFault('The simulated host has no totals of tables.', 'NotImplemented');
      },
    },
    showFilterButton: flag('showFilterButton'),
    showBandedRows: flag('showBandedRows'),
    showBandedColumns: flag('showBandedColumns'),
    highlightFirstColumn: flag('highlightFirstColumn'),
    highlightLastColumn: flag('highlightLastColumn'),
  },
  children: {
    worksheet: (target) => bind(worksheetClass, { session: target.session, sheet: placed(target).sheet }),
    columns: (target) => bind(tableColumnCollectionClass, target),
    rows: (target) => bind(tableRowCollectionClass, target),
  },
  methods: {
    getRange: (target) => on(target, placed(target).table.area),
    getHeaderRowRange: (target) => {
      const headers = headersOf(placed(target).table);
      if (headers === undefined) throw new ExcelError('ItemNotFound');
      return on(target, headers);
    },
    getDataBodyRange: (target) => on(target, bodyOf(placed(target).table)),
    resize: (target, args) => {
      const found = placed(target);
      const { sheet, area } = rangeFrom({ session: target.session, sheet: found.sheet }, args);
      if (sheet !== found.sheet) throw new ExcelError('InvalidArgument');
      resizeTable(target.session.book, found, area, 'addIn');
      return undefined;
    },
    delete: (target) => {
      deleteTable(target.session.book, placed(target), 'addIn');
      return undefined;
    },
    convertToRange: (target) => {
      const found = placed(target);
      dissolveTable(found);
      return rangeOn({ session: target.session, sheet: found.sheet }, found.table.area);
    },
    clearFilters: (target) => {
      clearFilters(placed(target));
      return undefined;
    },
  },
});
