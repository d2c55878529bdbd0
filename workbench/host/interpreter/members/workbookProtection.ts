import { ExcelError } from '../../errors.ts';
import { hostClass, type HostClass } from '../hostClass.ts';
import type { Session } from './session.ts';

/**
 * The reference of `Excel.WorkbookProtection`: the structure of the workbook, not its cells. Refusals are those of a
 * worksheet's protection (office-js issue 6784).
 */
export const workbookProtectionClass: HostClass<Session> = hostClass<Session, Excel.WorkbookProtection>({
  name: 'WorkbookProtection',
  properties: { protected: { get: ({ book }) => book.structureProtection !== undefined } },
  methods: {
    protect: ({ book }, args) => {
      if (book.structureProtection !== undefined) throw new ExcelError('AccessDenied');
      book.structureProtection = { password: args.optionalText(0) };
      return undefined;
    },
    unprotect: ({ book }, args) => {
      if (book.structureProtection?.password !== args.optionalText(0)) throw new ExcelError('AccessDenied');
      book.structureProtection = undefined;
      return undefined;
    },
  },
});
