import { ExcelError } from '../../errors.ts';
import { areaAt } from '../../model/area.ts';
import { bind, hostClass, type HostClass, type HostObject } from '../hostClass.ts';
import { areaNamed, rangeClass, rangeOn } from './range.ts';
import { areaOf, type SheetTarget } from './session.ts';

interface BreaksTarget extends SheetTarget {
  readonly by: 'rows' | 'columns';
}

interface BreakTarget extends BreaksTarget {
  /** The row or column that begins a new page. */
  readonly line: number;
}

/** "Excel specifications and limits" (support.microsoft.com) */
const MAX_BREAKS = 1026;

const linesOf = ({ sheet, by }: BreaksTarget) => (by === 'rows' ? sheet.rowBreaks : sheet.columnBreaks);

const sorted = (target: BreaksTarget) => [...linesOf(target)].toSorted((a, b) => a - b);

function bound(target: BreaksTarget, line: number | undefined): HostObject {
  if (line === undefined || !linesOf(target).has(line)) throw new ExcelError('ItemNotFound');
  return bind(pageBreakClass, { ...target, line });
}

/** The reference of `Excel.PageBreakCollection`: manual page breaks only. */
export const pageBreakCollectionClass: HostClass<BreaksTarget> = hostClass<
  BreaksTarget,
  Excel.PageBreakCollection
>({
  name: 'PageBreakCollection',
  items: (target) => sorted(target).map((line) => bound(target, line)),
  methods: {
    // "Adds a page break before the top-left cell of the range": there is none before the first row or column.
    add: (target, args) => {
      const range = args.objectOrText(0, rangeClass);
      if (typeof range !== 'string' && range.sheet !== target.sheet) throw new ExcelError('InvalidArgument');
      const { top, left } = typeof range === 'string' ? areaNamed(target, range) : areaOf(range);
      const line = target.by === 'rows' ? top : left;
      const lines = linesOf(target);
      if (line === 0 || lines.size === MAX_BREAKS) throw new ExcelError('InvalidArgument');
      lines.add(line);
      return bound(target, line);
    },
    getCount: (target) => linesOf(target).size,
    // By its place in the collection, or by the key that the client keeps.
    getItem: (target, args) => {
      const key = args.json(0);
      return bound(target, typeof key === 'string' ? Number(key) : sorted(target)[args.integer(0)]);
    },
    removePageBreaks: (target) => {
      linesOf(target).clear();
      return undefined;
    },
  },
});

const pageBreakClass: HostClass<BreakTarget> = hostClass<BreakTarget, Excel.PageBreak>({
  name: 'PageBreak',
  identity: ({ line }) => ({ _Id: String(line) }),
  properties: {
    rowIndex: { get: ({ by, line }) => (by === 'rows' ? line : 0) },
    columnIndex: { get: ({ by, line }) => (by === 'columns' ? line : 0) },
  },
  methods: {
    delete: (target) => {
      linesOf(target).delete(target.line);
      return undefined;
    },
    getCellAfterBreak: (target) =>
      rangeOn(target, target.by === 'rows' ? areaAt(target.line, 0, 1, 1) : areaAt(0, target.line, 1, 1)),
  },
});
