import type { Visibility } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import { areaAt, WHOLE_SHEET } from '../../model/area.ts';
import { MAX_ADDRESS_LENGTH } from '../../model/limits.ts';
import { copySheet } from '../../model/copySheet.ts';
import { showLevels } from '../../model/outline.ts';
import { deleteSheet, moveSheet, renameSheet, setVisibility } from '../../model/sheetDeeds.ts';
import type { Arguments } from '../arguments.ts';
import { bind, hostClass, type HostClass } from '../hostClass.ts';
import { autoFilterClass } from './autoFilter.ts';
import { chartCollectionClass } from './charts.ts';
import { eventMethods } from './eventMembers.ts';
import { freezePanesClass } from './freezePanes.ts';
import { colour, kept } from './keptProperties.ts';
import { namedItemCollectionClass } from './names.ts';
import { pageBreakCollectionClass } from './pageBreaks.ts';
import { pageLayoutClass } from './pageLayout.ts';
import { areaNamed, rangeOn } from './range.ts';
import { rangeAreasClass } from './rangeAreas.ts';
import type { SheetTarget } from './session.ts';
import { customPropertyCollectionClass } from './sheetProperties.ts';
import { tableCollectionClass } from './tables.ts';
import { worksheetProtectionClass } from './worksheetProtection.ts';

/** `Excel.SheetVisibility` */
const VISIBILITIES: Readonly<Record<Visibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

function requireShortAddress(address: string): string {
  if (address.length > MAX_ADDRESS_LENGTH) throw new ExcelError('InvalidArgument');
  return address;
}

/** `Excel.WorksheetPositionType`: where nothing is said, at the beginning (reference of `Worksheet.copy`). */
function placeOfCopy({ session }: SheetTarget, args: Arguments): number {
  const { sheets } = session.book;
  switch (args.optionalText(0) ?? 'None') {
    case 'None':
    case 'Beginning':
      return 0;
    case 'End':
      return sheets.length;
    case 'Before':
      return sheets.indexOf(args.object(1, worksheetClass).sheet);
    case 'After':
      return sheets.indexOf(args.object(1, worksheetClass).sheet) + 1;
    default:
      throw new ExcelError('InvalidArgument');
  }
}

/** The reference of `Excel.Worksheet`. */
export const worksheetClass: HostClass<SheetTarget> = hostClass<SheetTarget, Excel.Worksheet>({
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  isGone: ({ session, sheet }) => !session.book.sheets.includes(sheet),
  properties: {
    id: { get: ({ sheet }) => sheet.id },
    name: {
      get: ({ sheet }) => sheet.name,
      set: ({ session, sheet }, value) => {
        if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
        renameSheet(session.book, sheet, value);
      },
    },
    position: {
      get: ({ session, sheet }) => session.book.sheets.indexOf(sheet),
      set: ({ session, sheet }, value) => {
        if (typeof value !== 'number') throw new ExcelError('InvalidArgument');
        moveSheet(session.book, sheet, value);
      },
    },
    visibility: {
      get: ({ sheet }) => VISIBILITIES[sheet.visibility],
      set: ({ session, sheet }, value) => {
        const wanted = (Object.keys(VISIBILITIES) as Visibility[]).find((one) => VISIBILITIES[one] === value);
        if (wanted === undefined) throw new ExcelError('InvalidArgument');
        setVisibility(session.book, sheet, wanted);
      },
    },
    tabColor: kept('tabColor', '', (value) => (value === '' ? '' : colour(value))),
    showGridlines: kept('showGridlines', true),
    showHeadings: kept('showHeadings', true),
    standardWidth: kept('standardWidth', 48),
    standardHeight: { get: () => 15 },
  },
  // The client library writes these two under names of its own.
  aliases: { gridlines: 'showGridlines', headings: 'showHeadings' },
  children: {
    protection: (target) => bind(worksheetProtectionClass, target),
    names: (target) => bind(namedItemCollectionClass, { ...target, sheetId: target.sheet.id }),
    customProperties: (target) => bind(customPropertyCollectionClass, target),
    freezePanes: (target) => bind(freezePanesClass, target),
    autoFilter: (target) => bind(autoFilterClass, target),
    pageLayout: (target) => bind(pageLayoutClass, target),
    tables: ({ session, sheet }) => bind(tableCollectionClass, { session, sheet }),
    charts: (target) => bind(chartCollectionClass, target),
    horizontalPageBreaks: (target) => bind(pageBreakCollectionClass, { ...target, by: 'rows' }),
    verticalPageBreaks: (target) => bind(pageBreakCollectionClass, { ...target, by: 'columns' }),
  },
  methods: {
    ...eventMethods<SheetTarget>(
      ({ session }) => session.events,
      ({ sheet }) => sheet.id,
    ),
    activate: ({ session, sheet }) => {
      session.book.activate(sheet);
      return undefined;
    },
    copy: (target, args) => {
      const { session, sheet } = target;
      const copy = copySheet(session.book, sheet, placeOfCopy(target, args), 'addIn');
      return bind(worksheetClass, { session, sheet: copy });
    },
    delete: ({ session, sheet }) => {
      deleteSheet(session.book, sheet, 'addIn');
      return undefined;
    },
    showOutlineLevels: ({ sheet }, args) => {
      showLevels(sheet, args.integer(0), args.integer(1));
      return undefined;
    },
    calculate: async ({ session }) => {
      await session.book.calculateNow();
      return undefined;
    },
    getRange: (target, args) => {
      const address = requireShortAddress(args.optionalText(0) ?? '');
      return rangeOn(target, address === '' ? WHOLE_SHEET : areaNamed(target, address));
    },
    getRangeByIndexes: (target, args) =>
      rangeOn(target, areaAt(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
    getCell: (target, args) => rangeOn(target, areaAt(args.integer(0), args.integer(1), 1, 1)),
    getRanges: (target, args) => {
      const addresses = requireShortAddress(args.optionalText(0) ?? '');
      const areas =
        addresses === ''
          ? [WHOLE_SHEET]
          : addresses.split(/[,;]/).map((address) => areaNamed(target, address.trim()));
      return bind(rangeAreasClass, { ...target, areas });
    },
    // Unlike a range, an entirely blank sheet answers with its top left cell.
    getUsedRange: (target, args) =>
      rangeOn(target, target.sheet.usedArea(args.flag(0, false), WHOLE_SHEET) ?? areaAt(0, 0, 1, 1)),
    getUsedRangeOrNullObject: (target, args) => {
      const used = target.sheet.usedArea(args.flag(0, false), WHOLE_SHEET);
      return used === undefined ? null : rangeOn(target, used);
    },
  },
});
