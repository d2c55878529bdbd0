import { ExcelError } from '../../errors.ts';
import { bind, hostClass, type HostClass } from '../hostClass.ts';
import { applicationClass, runtimeClass } from './application.ts';
import { customXmlPartCollectionClass } from './customXml.ts';
import { namedItemCollectionClass } from './names.ts';
import { rangeClass, rangeOn } from './range.ts';
import { rangeAreasClass } from './rangeAreas.ts';
import { areaOf, type CellsTarget, type Session } from './session.ts';
import { settingCollectionClass } from './settings.ts';
import { tableCollectionClass } from './tables.ts';
import { workbookProtectionClass } from './workbookProtection.ts';
import { worksheetCollectionClass } from './worksheets.ts';

const selected = (session: Session): CellsTarget => ({
  session,
  sheet: session.book.activeSheet,
  areas: session.book.selection.areas,
});

/** The reference of `Excel.Workbook`: where every path of the client begins. */
export const workbookClass: HostClass<Session> = hostClass<Session, Excel.Workbook>({
  name: 'Workbook',
  properties: {
    name: { get: ({ fileName }) => fileName },
    readOnly: { get: () => false },
  },
  children: {
    worksheets: (session) => bind(worksheetCollectionClass, session),
    application: (session) => bind(applicationClass, session),
    customXmlParts: (session) => bind(customXmlPartCollectionClass, { session, namespaceUri: undefined }),
    settings: (session) => bind(settingCollectionClass, session),
    names: (session) => bind(namedItemCollectionClass, { session, sheetId: undefined }),
    protection: (session) => bind(workbookProtectionClass, session),
    tables: (session) => bind(tableCollectionClass, { session, sheet: undefined }),
    _Runtime: (session) => bind(runtimeClass, session),
  },
  methods: {
    getSelectedRange: (session) => {
      const cells = selected(session);
      if (cells.areas.length > 1) throw new ExcelError('InvalidSelection');
      return bind(rangeClass, cells);
    },
    getSelectedRanges: (session) => bind(rangeAreasClass, selected(session)),
    getActiveCell: (session) => {
      const cells = selected(session);
      const { top, left } = areaOf(cells);
      return rangeOn(cells, { top, left, bottom: top, right: left });
    },
  },
});
