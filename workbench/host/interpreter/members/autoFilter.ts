import { requireUnprotected } from '../../model/protection.ts';
import { hasFilter, removeFilter } from '../../model/sheetFilter.ts';
import { hostClass, type HostClass } from '../hostClass.ts';
import type { SheetTarget } from './session.ts';

/** The reference of `Excel.AutoFilter`, without what sets one. */
export const autoFilterClass: HostClass<SheetTarget> = hostClass<SheetTarget, Excel.AutoFilter>({
  name: 'AutoFilter',
  properties: {
    enabled: { get: ({ sheet }) => hasFilter(sheet) },
  },
  methods: {
    remove: ({ sheet }) => {
      requireUnprotected(sheet);
      removeFilter(sheet);
      return undefined;
    },
  },
});
