import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import { areaAt, rowsOf } from '../../model/area.ts';
import { sameName } from '../../model/sheetNames.ts';
import { bodyOf, columnNames, headersOf } from '../../model/tables.ts';
import { bind, hostClass, type HostClass, type HostMethod, type HostObject } from '../hostClass.ts';
import { rangeOn } from './range.ts';
import { placed, type TableTarget } from './tableTarget.ts';

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

const names = (target: TableTarget): readonly string[] => {
  const { sheet, table } = placed(target);
  return columnNames(sheet, table);
};

function bound({ session, id }: TableTarget, index: number, code: 'ItemNotFound' | 'InvalidArgument') {
  if (names({ session, id })[index] === undefined) throw new ExcelError(code);
  return bind(tableColumnClass, { session, id, index });
}

/** By its name, or by its id, which counts from 1. */
const indexOf = (target: TableTarget, key: unknown): number =>
  typeof key === 'number'
    ? key - 1
    : names(target).findIndex((name) => sameName(name, typeof key === 'string' ? key : ''));

/** The reference of `Excel.TableColumnCollection`; columns are neither added nor deleted. */
export const tableColumnCollectionClass: HostClass<TableTarget> = hostClass<
  TableTarget,
  Excel.TableColumnCollection
>({
  name: 'TableColumnCollection',
  items: (target) => names(target).map((_, index) => bound(target, index, 'ItemNotFound')),
  properties: { count: { get: (target) => names(target).length } },
  methods: {
    getCount: (target) => names(target).length,
    getItem: (target, args) => bound(target, indexOf(target, args.json(0)), 'ItemNotFound'),
    getItemAt: (target, args) => bound(target, args.integer(0), 'InvalidArgument'),
    getItemOrNullObject: (target, args) => {
      const index = indexOf(target, args.json(0));
      return names(target)[index] === undefined ? null : bound(target, index, 'ItemNotFound');
    },
  },
});

/** A range over the column's part of some of the table's cells. */
const part =
  (choose: (placed: ReturnType<typeof placedOf>) => Rect | undefined): HostMethod<ColumnTarget> =>
  (target): HostObject => {
    const found = placedOf(target);
    const area = choose(found);
    if (area === undefined) throw new ExcelError('ItemNotFound');
    const column = found.table.area.left + target.index;
    return rangeOn({ session: target.session, sheet: found.sheet }, { ...area, left: column, right: column });
  };

const placedOf = (target: ColumnTarget) => placed(target);

const tableColumnClass: HostClass<ColumnTarget> = hostClass<ColumnTarget, Excel.TableColumn>({
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: (target) => names(target)[target.index] ?? '',
      set: (target, value) => {
        const { sheet, table } = placed(target);
        if (typeof value !== 'string' || !table.showHeaders) throw new ExcelError('InvalidArgument');
        const { top, left } = table.area;
        const cell = areaAt(top, left + target.index, 1, 1);
        target.session.book.enter(sheet, cell, [[`'${value}`]], 'addIn');
      },
    },
  },
  methods: {
    getRange: part(({ table }) => table.area),
    getDataBodyRange: part(({ table }) => bodyOf(table)),
    getHeaderRowRange: part(({ table }) => headersOf(table)),
  },
});

/** The reference of `Excel.TableRowCollection`; only how many there are. */
export const tableRowCollectionClass: HostClass<TableTarget> = hostClass<
  TableTarget,
  Excel.TableRowCollection
>({
  name: 'TableRowCollection',
  properties: { count: { get: (target) => rowsOf(bodyOf(placed(target).table)) } },
  methods: { getCount: (target) => rowsOf(bodyOf(placed(target).table)) },
});
