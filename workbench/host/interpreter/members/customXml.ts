import { ExcelError } from '../../errors.ts';
import { rootNamespace, type CustomXmlPart } from '../../model/customXml.ts';
import { bind, hostClass, type HostClass, type HostMethod } from '../hostClass.ts';
import type { Session } from './session.ts';

interface PartTarget {
  readonly session: Session;
  readonly id: string;
}

interface ScopeTarget {
  readonly session: Session;
  readonly namespaceUri: string | undefined;
}

const partsOf = ({ session, namespaceUri }: ScopeTarget): readonly CustomXmlPart[] =>
  session.book.customXmlParts.filter(
    (part) => namespaceUri === undefined || part.namespaceUri === namespaceUri,
  );

const bound = ({ session }: ScopeTarget, part: CustomXmlPart | undefined) =>
  part === undefined ? null : bind(customXmlPartClass, { session, id: part.id });

function stored({ session, id }: PartTarget): CustomXmlPart {
  const part = session.book.customXmlParts.find((candidate) => candidate.id === id);
  if (part === undefined) throw new ExcelError('ItemNotFound');
  return part;
}

/** An id that neither an open part has nor one that came with the file. */
function freeId(session: Session): string {
  const { book } = session;
  const number = String(book.nextNumber()).padStart(12, '0');
  const id = `{00000000-0000-0000-0001-${number}}`;
  return book.customXmlParts.some((part) => part.id === id) ? freeId(session) : id;
}

const find = (scope: ScopeTarget, id: string) => partsOf(scope).find((part) => part.id === id);

/** What the collection of all parts and that of one namespace have in common. */
const lookups = {
  getCount: (scope) => partsOf(scope).length,
  getItem: (scope, args) => {
    const part = bound(scope, find(scope, args.text(0)));
    if (part === null) throw new ExcelError('ItemNotFound');
    return part;
  },
  getItemOrNullObject: (scope, args) => bound(scope, find(scope, args.text(0))),
} satisfies Record<string, HostMethod<ScopeTarget>>;

const items: HostClass<ScopeTarget>['items'] = (scope) =>
  partsOf(scope).map(({ id }) => bind(customXmlPartClass, { session: scope.session, id }));

/** The reference of `Excel.CustomXmlPartCollection`. */
export const customXmlPartCollectionClass: HostClass<ScopeTarget> = hostClass<
  ScopeTarget,
  Excel.CustomXmlPartCollection
>({
  name: 'CustomXmlPartCollection',
  items,
  methods: {
    ...lookups,
    add: ({ session }, args) => {
      const xml = args.text(0);
      const id = freeId(session);
      const part = { id, xml, namespaceUri: rootNamespace(xml) };
      session.book.customXmlParts = [...session.book.customXmlParts, part];
      return bind(customXmlPartClass, { session, id });
    },
    getByNamespace: ({ session }, args) =>
      bind(scopedCollectionClass, { session, namespaceUri: args.text(0) }),
  },
});

const scopedCollectionClass: HostClass<ScopeTarget> = hostClass<
  ScopeTarget,
  Excel.CustomXmlPartScopedCollection
>({
  name: 'CustomXmlPartScopedCollection',
  items,
  methods: {
    ...lookups,
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an
    // error": which one isn't documented.
    getOnlyItem: (scope) => {
      const parts = partsOf(scope);
      const part = parts.length === 1 ? bound(scope, parts[0]) : null;
      if (part === null) throw new ExcelError('GeneralException');
      return part;
    },
    getOnlyItemOrNullObject: (scope) => {
      const parts = partsOf(scope);
      return parts.length === 1 ? bound(scope, parts[0]) : null;
    },
  },
});

const customXmlPartClass: HostClass<PartTarget> = hostClass<PartTarget, Excel.CustomXmlPart>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (target) => stored(target).namespaceUri },
  },
  methods: {
    getXml: (target) => stored(target).xml,
    setXml: (target, args) => {
      const part = stored(target);
      const xml = args.text(0);
      const changed = { ...part, xml, namespaceUri: rootNamespace(xml) };
      const { book } = target.session;
      book.customXmlParts = book.customXmlParts.map((other) => (other === part ? changed : other));
      return undefined;
    },
    delete: (target) => {
      const part = stored(target);
      const { book } = target.session;
      book.customXmlParts = book.customXmlParts.filter((other) => other !== part);
      return undefined;
    },
  },
});
