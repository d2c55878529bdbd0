import { ExcelError } from '../../errors.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/limits.ts';
import { hostClass, type HostClass } from '../hostClass.ts';
import { areaNamed, rangeClass, rangeOn } from './range.ts';
import { areaOf, type SheetTarget } from './session.ts';

function requireCount(count: number, limit: number): number {
  if (count < 0 || count >= limit) throw new ExcelError('InvalidArgument');
  return count;
}

/** The reference of `Excel.WorksheetFreezePanes`; a count of 0 unfreezes. */
export const freezePanesClass: HostClass<SheetTarget> = hostClass<SheetTarget, Excel.WorksheetFreezePanes>({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: ({ sheet }, args) => {
      const count = requireCount(args.integer(0, 1), MAX_ROWS);
      sheet.freezeArea =
        count === 0 ? undefined : { top: 0, left: 0, bottom: count - 1, right: MAX_COLUMNS - 1 };
      return undefined;
    },
    freezeColumns: ({ sheet }, args) => {
      const count = requireCount(args.integer(0, 1), MAX_COLUMNS);
      sheet.freezeArea =
        count === 0 ? undefined : { top: 0, left: 0, bottom: MAX_ROWS - 1, right: count - 1 };
      return undefined;
    },
    freezeAt: (target, args) => {
      const range = args.objectOrText(0, rangeClass);
      const area = typeof range === 'string' ? areaNamed(target, range) : areaOf(range);
      target.sheet.freezeArea = { ...area, top: 0, left: 0 };
      return undefined;
    },
    unfreeze: ({ sheet }) => {
      sheet.freezeArea = undefined;
      return undefined;
    },
    getLocation: (target) => {
      const area = target.sheet.freezeArea;
      if (area === undefined) throw new ExcelError('ItemNotFound');
      return rangeOn(target, area);
    },
    getLocationOrNullObject: (target) => {
      const area = target.sheet.freezeArea;
      return area === undefined ? null : rangeOn(target, area);
    },
  },
});
