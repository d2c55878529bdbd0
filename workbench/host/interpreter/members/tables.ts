import { hostClass, type HostClass } from '../hostClass.ts';
import type { SheetTarget } from './session.ts';

/** The reference of `Excel.TableCollection`; only how many there are. */
export const tableCollectionClass: HostClass<SheetTarget> = hostClass<SheetTarget, Excel.TableCollection>({
  name: 'TableCollection',
  properties: { count: { get: ({ sheet }) => sheet.tables.length } },
  methods: { getCount: ({ sheet }) => sheet.tables.length },
});
