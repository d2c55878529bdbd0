import { ExcelError } from '../../errors.ts';
import { parseReference, quotedSheetName } from '../../model/reference.ts';
import { addressOfArea } from '../../model/reference.ts';
import { sameName } from '../../model/sheetNames.ts';
import type { NamedItem } from '../../model/workbookModel.ts';
import type { Arguments } from '../arguments.ts';
import { bind, hostClass, type HostObject, type HostClass } from '../hostClass.ts';
import { rangeClass, rangeOn } from './range.ts';
import { areaOf, type Session } from './session.ts';

interface NamesTarget {
  readonly session: Session;
  /** The sheet whose names these are; `undefined`: the workbook's. */
  readonly sheetId: string | undefined;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

const belongs = ({ sheetId }: NamesTarget, item: NamedItem) => item.sheetId === sheetId;

function stored(target: NameTarget): NamedItem {
  const item = target.session.book.names.find(
    (candidate) => belongs(target, candidate) && sameName(candidate.name, target.name),
  );
  if (item === undefined) throw new ExcelError('ItemNotFound');
  return item;
}

function itemOf(target: NamesTarget, name: string): HostObject | null {
  const exists = target.session.book.names.some((item) => belongs(target, item) && sameName(item.name, name));
  return exists ? bind(namedItemClass, { ...target, name }) : null;
}

function formulaFrom(args: Arguments): string {
  const reference = args.objectOrText(1, rangeClass);
  if (typeof reference !== 'string') {
    return `=${quotedSheetName(reference.sheet.name)}!${absolute(addressOfArea(areaOf(reference)))}`;
  }
  return reference.startsWith('=') ? reference : `=${reference}`;
}

const absolute = (address: string) => address.replace(/[A-Z]+|\d+/g, '$$$&');

/** The reference of `Excel.NamedItemCollection`. */
export const namedItemCollectionClass: HostClass<NamesTarget> = hostClass<
  NamesTarget,
  Excel.NamedItemCollection
>({
  name: 'NamedItemCollection',
  items: (target) =>
    target.session.book.names
      .filter((item) => belongs(target, item))
      .map(({ name }) => bind(namedItemClass, { ...target, name })),
  methods: {
    add: (target, args) => {
      const name = args.text(0);
      // "Names in formulas" (support.microsoft.com): a letter or an underscore first, no spaces, no cell address.
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseReference(name) !== undefined) {
        throw new ExcelError('InvalidArgument');
      }
      if (itemOf(target, name) !== null) throw new ExcelError('ItemAlreadyExists');
      const added = {
        name,
        formula: formulaFrom(args),
        comment: args.optionalText(2) ?? '',
        sheetId: target.sheetId,
      };
      target.session.book.names = [...target.session.book.names, added];
      return itemOf(target, name);
    },
    getCount: (target) => target.session.book.names.filter((item) => belongs(target, item)).length,
    getItem: (target, args) => {
      const item = itemOf(target, args.text(0));
      if (item === null) throw new ExcelError('ItemNotFound');
      return item;
    },
    getItemOrNullObject: (target, args) => itemOf(target, args.text(0)),
  },
});

const namedItemClass: HostClass<NameTarget> = hostClass<NameTarget, Excel.NamedItem>({
  name: 'NamedItem',
  identity: (target) => ({ _Id: stored(target).name }),
  properties: {
    name: { get: (target) => stored(target).name },
    formula: { get: (target) => stored(target).formula },
    comment: { get: (target) => stored(target).comment },
    scope: { get: ({ sheetId }) => (sheetId === undefined ? 'Workbook' : 'Worksheet') },
  },
  methods: {
    delete: (target) => {
      const item = stored(target);
      target.session.book.names = target.session.book.names.filter((other) => other !== item);
      return undefined;
    },
    getRange: (target) => {
      const range = rangeOfName(target);
      if (range === null) throw new ExcelError('ItemNotFound');
      return range;
    },
    getRangeOrNullObject: rangeOfName,
  },
});

function rangeOfName(target: NameTarget): HostObject | null {
  const { book } = target.session;
  const reference = parseReference(stored(target).formula.slice(1));
  const sheet = book.sheets.find((candidate) => sameName(candidate.name, reference?.sheetName ?? ''));
  return reference === undefined || sheet === undefined
    ? null
    : rangeOn({ session: target.session, sheet }, reference.area);
}
