import { ExcelError } from '../../errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { hostClass, type HostClass } from '../hostClass.ts';
import type { SheetTarget } from './session.ts';

const DEFAULTS: JsonObject = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** The reference of `Excel.WorksheetProtection`; refusals are `AccessDenied` (office-js issue 6784). */
export const worksheetProtectionClass: HostClass<SheetTarget> = hostClass<
  SheetTarget,
  Excel.WorksheetProtection
>({
  name: 'WorksheetProtection',
  properties: {
    protected: { get: ({ sheet }) => sheet.protection !== undefined },
    options: {
      get: ({ sheet }): Json =>
        sheet.protection === undefined ? null : { ...DEFAULTS, ...sheet.protection.options },
    },
  },
  methods: {
    protect: ({ sheet }, args) => {
      const options = args.json(0);
      if (sheet.protection !== undefined) throw new ExcelError('AccessDenied');
      sheet.protection = { options: isJsonObject(options) ? options : {}, password: args.optionalText(1) };
      return undefined;
    },
    unprotect: ({ sheet }, args) => {
      if (sheet.protection?.password !== args.optionalText(0)) throw new ExcelError('AccessDenied');
      sheet.protection = undefined;
      return undefined;
    },
  },
});
