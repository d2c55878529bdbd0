import { ExcelError } from '../../errors.ts';
import { isName, nameIn, requireFormula, resultOfName, type NamedItem } from '../../model/names.ts';
import { addressOfArea, parseReference, quotedSheetName } from '../../model/reference.ts';
import { sameName } from '../../model/sheetNames.ts';
import { tablesIn } from '../../model/tables.ts';
import type { Arguments } from '../arguments.ts';
import { bind, hostClass, type HostObject, type HostClass } from '../hostClass.ts';
import { rangeClass, rangeOn } from './range.ts';
import { areaOf, type Session } from './session.ts';
import { worksheetClass } from './worksheet.ts';

interface NamesTarget {
  readonly session: Session;
  /** The sheet whose names these are; `undefined`: the workbook's. */
  readonly sheetId: string | undefined;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

function stored({ session, sheetId, name }: NameTarget): NamedItem {
  const item = nameIn(session.book.names, sheetId, name);
  if (item === undefined) throw new ExcelError('ItemNotFound');
  return item;
}

function change(target: NameTarget, changed: Partial<NamedItem>): void {
  const item = stored(target);
  const { book } = target.session;
  book.names = book.names.map((other) => (other === item ? { ...item, ...changed } : other));
}

function itemOf(target: NamesTarget, name: string): HostObject | null {
  const { session, sheetId } = target;
  return nameIn(session.book.names, sheetId, name) === undefined
    ? null
    : bind(namedItemClass, { session, sheetId, name });
}

function formulaFrom(args: Arguments): string {
  const reference = args.objectOrText(1, rangeClass);
  if (typeof reference !== 'string') {
    return `=${quotedSheetName(reference.sheet.name)}!${absolute(addressOfArea(areaOf(reference)))}`;
  }
  return requireFormula(reference.startsWith('=') ? reference : `=${reference}`);
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
      .filter((item) => item.sheetId === target.sheetId)
      .map(({ name }) => bind(namedItemClass, { ...target, name })),
  methods: {
    add: (target, args) => {
      const name = args.text(0);
      if (!isName(name)) throw new ExcelError('InvalidArgument');
      const formula = formulaFrom(args);
      const isTable = tablesIn(target.session.book.sheets).some(({ table }) => sameName(table.name, name));
      if (isTable || itemOf(target, name) !== null) throw new ExcelError('ItemAlreadyExists');
      const { session, sheetId } = target;
      const comment = args.optionalText(2) ?? '';
      session.book.names = [...session.book.names, { name, formula, comment, sheetId, isVisible: true }];
      return itemOf(target, name);
    },
    getCount: ({ session, sheetId }) => session.book.names.filter((item) => item.sheetId === sheetId).length,
    getItem: (target, args) => {
      const item = itemOf(target, args.text(0));
      if (item === null) throw new ExcelError('ItemNotFound');
      return item;
    },
    getItemOrNullObject: (target, args) => itemOf(target, args.text(0)),
  },
});

function worksheetOf({ session, sheetId }: NameTarget): HostObject | null {
  return sheetId === undefined
    ? null
    : bind(worksheetClass, { session, sheet: session.book.sheetById(sheetId) });
}

const namedItemClass: HostClass<NameTarget> = hostClass<NameTarget, Excel.NamedItem>({
  name: 'NamedItem',
  identity: (target) => ({ _Id: stored(target).name }),
  properties: {
    name: { get: (target) => stored(target).name },
    formula: {
      get: (target) => stored(target).formula,
      set: (target, value) => {
        change(target, { formula: requireFormula(value) });
      },
    },
    value: { get: (target) => resultOfName(stored(target)).value },
    type: { get: (target) => resultOfName(stored(target)).type },
    comment: {
      get: (target) => stored(target).comment,
      set: (target, value) => {
        if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
        change(target, { comment: value });
      },
    },
    visible: {
      get: (target) => stored(target).isVisible,
      set: (target, value) => {
        if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
        change(target, { isVisible: value });
      },
    },
    scope: { get: ({ sheetId }) => (sheetId === undefined ? 'Workbook' : 'Worksheet') },
  },
  children: {
    worksheet: (target) => {
      const sheet = worksheetOf(target);
      if (sheet === null) throw new ExcelError('ItemNotFound');
      return sheet;
    },
    worksheetOrNullObject: worksheetOf,
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
