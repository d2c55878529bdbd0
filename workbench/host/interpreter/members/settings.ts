import { ExcelError } from '../../errors.ts';
import type { Json } from '../../model/json.ts';
import { bind, hostClass, type HostObject, type HostClass } from '../hostClass.ts';
import type { Session } from './session.ts';

interface SettingTarget {
  readonly session: Session;
  readonly key: string;
}

function itemOf(session: Session, key: string): HostObject | null {
  return session.book.settings.has(key) ? bind(settingClass, { session, key }) : null;
}

function stored({ session, key }: SettingTarget): Json {
  const value = session.book.settings.get(key);
  if (value === undefined) throw new ExcelError('ItemNotFound');
  return value;
}

/** The reference of `Excel.SettingCollection`: values of the add-in that are saved with the workbook. */
export const settingCollectionClass: HostClass<Session> = hostClass<Session, Excel.SettingCollection>({
  name: 'SettingCollection',
  items: (session) => [...session.book.settings.keys()].map((key) => bind(settingClass, { session, key })),
  methods: {
    add: (session, args) => {
      session.book.settings.set(args.text(0), args.json(1));
      return itemOf(session, args.text(0));
    },
    getCount: ({ book }) => book.settings.size,
    getItem: (session, args) => {
      const item = itemOf(session, args.text(0));
      if (item === null) throw new ExcelError('ItemNotFound');
      return item;
    },
    getItemOrNullObject: (session, args) => itemOf(session, args.text(0)),
  },
});

const settingClass: HostClass<SettingTarget> = hostClass<SettingTarget, Excel.Setting>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: stored,
      set: (target, value) => {
        stored(target);
        target.session.book.settings.set(target.key, value);
      },
    },
  },
  methods: {
    delete: (target) => {
      stored(target);
      target.session.book.settings.delete(target.key);
      return undefined;
    },
  },
});
