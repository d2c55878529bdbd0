import { ExcelError } from '../../errors.ts';
import { bind, hostClass, type HostObject, type HostClass } from '../hostClass.ts';
import type { SheetTarget } from './session.ts';

/** Longer keys are an `InvalidArgument` (reference of `WorksheetCustomPropertyCollection.add`). */
const MAX_KEY_LENGTH = 255;

interface PropertyTarget extends SheetTarget {
  readonly key: string;
}

function itemOf({ session, sheet }: SheetTarget, key: string): HostObject | null {
  return sheet.customProperties.has(key.toLowerCase())
    ? bind(customPropertyClass, { session, sheet, key })
    : null;
}

function stored({ sheet, key }: PropertyTarget) {
  const property = sheet.customProperties.get(key.toLowerCase());
  if (property === undefined) throw new ExcelError('ItemNotFound');
  return property;
}

/** `Worksheet.customProperties`: texts that are saved with the sheet; keys are told apart without capitals. */
export const customPropertyCollectionClass: HostClass<SheetTarget> = hostClass<
  SheetTarget,
  Excel.WorksheetCustomPropertyCollection
>({
  name: 'WorksheetCustomPropertyCollection',
  items: ({ session, sheet }) =>
    [...sheet.customProperties.values()].map(({ key }) => bind(customPropertyClass, { session, sheet, key })),
  methods: {
    add: (target, args) => {
      const key = args.text(0);
      if (key === '' || key.length > MAX_KEY_LENGTH) throw new ExcelError('InvalidArgument');
      target.sheet.customProperties.set(key.toLowerCase(), { key, value: args.text(1) });
      return itemOf(target, key);
    },
    getCount: ({ sheet }) => sheet.customProperties.size,
    getItem: (target, args) => {
      const item = itemOf(target, args.text(0));
      if (item === null) throw new ExcelError('ItemNotFound');
      return item;
    },
    getItemOrNullObject: (target, args) => itemOf(target, args.text(0)),
  },
});

const customPropertyClass: HostClass<PropertyTarget> = hostClass<
  PropertyTarget,
  Excel.WorksheetCustomProperty
>({
  name: 'WorksheetCustomProperty',
  identity: (target) => ({ _Id: stored(target).key }),
  properties: {
    key: { get: (target) => stored(target).key },
    value: {
      get: (target) => stored(target).value,
      set: (target, value) => {
        if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
        target.sheet.customProperties.set(target.key.toLowerCase(), { key: stored(target).key, value });
      },
    },
  },
  methods: {
    delete: (target) => {
      stored(target);
      target.sheet.customProperties.delete(target.key.toLowerCase());
      return undefined;
    },
  },
});
