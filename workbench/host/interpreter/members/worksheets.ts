import { ExcelError } from '../../errors.ts';
import type { SheetModel } from '../../model/sheet.ts';
import { addSheet } from '../../model/sheetDeeds.ts';
import { sameName } from '../../model/sheetNames.ts';
import { WHOLE_WORKBOOK } from '../eventHub.ts';
import { bind, hostClass, type HostClass } from '../hostClass.ts';
import { eventMethods } from './eventMembers.ts';
import type { Session } from './session.ts';
import { worksheetClass } from './worksheet.ts';

/** Finds a sheet by its name, capitals or not, or by its id. */
const sheetOf = ({ book }: Session, key: string): SheetModel | undefined =>
  book.sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key));

const visibleOrAll = ({ book }: Session, visibleOnly: boolean) =>
  book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'visible');

const bound = (session: Session, sheet: SheetModel | undefined) => {
  if (sheet === undefined) throw new ExcelError('ItemNotFound');
  return bind(worksheetClass, { session, sheet });
};

/** The reference of `Excel.WorksheetCollection`. */
export const worksheetCollectionClass: HostClass<Session> = hostClass<Session, Excel.WorksheetCollection>({
  name: 'WorksheetCollection',
  items: (session) => session.book.sheets.map((sheet) => bind(worksheetClass, { session, sheet })),
  methods: {
    ...eventMethods<Session>(
      ({ events }) => events,
      () => WHOLE_WORKBOOK,
    ),
    add: (session, args) =>
      bind(worksheetClass, { session, sheet: addSheet(session.book, args.optionalText(0), 'addIn') }),
    getActiveWorksheet: (session) => bind(worksheetClass, { session, sheet: session.book.activeSheet }),
    getCount: (session, args) => visibleOrAll(session, args.flag(0, false)).length,
    getFirst: (session, args) => bound(session, visibleOrAll(session, args.flag(0, false))[0]),
    getLast: (session, args) => bound(session, visibleOrAll(session, args.flag(0, false)).at(-1)),
    getItem: (session, args) => bound(session, sheetOf(session, args.text(0))),
    getItemOrNullObject: (session, args) => {
      const sheet = sheetOf(session, args.text(0));
      return sheet === undefined ? null : bind(worksheetClass, { session, sheet });
    },
  },
});
