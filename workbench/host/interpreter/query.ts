import type { Json, JsonObject } from '../model/json.ts';
import type { HostObject } from './hostClass.ts';
import { memberName, wireName, type WireQuery } from './wire.ts';

/** Which members of an object were asked for, and of which children which. */
interface Wanted {
  /** Every plain property that the class has: `load()` and `load("format")`. */
  isAll: boolean;
  readonly members: Map<string, Wanted>;
}

/** What answering a query needs to know. */
export interface QueryContext {
  /** Makes the error for a member that the object doesn't have. */
  readonly missing: (object: HostObject, member: string) => Error;
  /** Identity and reference of an object. */
  readonly identityOf: (object: HostObject) => JsonObject;
  /** Brings the values of formulas up to date. */
  readonly settle: () => Promise<void>;
}

/** Answers a `load`: the members that were selected, nested as they are, in wire names. */
export function answerQuery(object: HostObject, query: WireQuery, context: QueryContext): Promise<Json> {
  return project(object, wantedBy(query), query, context);
}

function wantedBy({ Select = [], Expand = [] }: WireQuery): Wanted {
  const root: Wanted = { isAll: Select.length === 0, members: new Map() };
  for (const path of Select) {
    if (path === '$all') root.isAll = true;
    else descend(root, path);
  }
  for (const path of Expand) descend(root, path).isAll = true;
  return root;
}

function descend(root: Wanted, path: string): Wanted {
  let wanted = root;
  for (const segment of path.split('/')) {
    // `items` of a collection is written or left out: the selection always means the items.
    if (segment === '' || segment.toLowerCase() === 'items') continue;
    // `load('items')` asks for all that the items have of their own.
    if (segment === '*') {
      wanted.isAll = true;
      continue;
    }
    const member = memberName(segment);
    const next = wanted.members.get(member) ?? { isAll: false, members: new Map<string, Wanted>() };
    wanted.members.set(member, next);
    wanted = next;
  }
  return wanted;
}

async function project(
  object: HostObject,
  wanted: Wanted,
  query: WireQuery,
  context: QueryContext,
): Promise<Json> {
  if (object.items !== undefined) {
    const own = await ownOfCollection(object, wanted, context);
    const first = query.Skip ?? 0;
    const items: Json[] = [];
    for (const item of object.items().slice(first, query.Top === undefined ? undefined : first + query.Top)) {
      items.push(await project(item, wanted, {}, context));
    }
    return { ...own, _Items: items };
  }
  const answer: Record<string, Json> = { ...context.identityOf(object) };
  if (wanted.isAll) {
    for (const name of object.propertyNames()) answer[wireName(name)] = await read(object, name, context);
  }
  for (const [name, inner] of wanted.members) {
    answer[wireName(name)] = await memberOf(object, name, inner, context);
  }
  return answer;
}

async function memberOf(
  object: HostObject,
  name: string,
  wanted: Wanted,
  context: QueryContext,
): Promise<Json> {
  if (object.property(name) !== undefined) return read(object, name, context);
  const child = object.child(name);
  if (child === undefined) throw context.missing(object, name);
  const target = child();
  if (target === null) return null;
  return project(target, wanted.members.size === 0 ? { ...wanted, isAll: true } : wanted, {}, context);
}

async function read(object: HostObject, name: string, context: QueryContext): Promise<Json> {
  const property = object.property(name);
  if (property?.isCalculated === true) await context.settle();
  return property?.get() ?? null;
}

/** A collection's own properties (`count`) are asked for in one breath with those of its items. */
async function ownOfCollection(
  collection: HostObject,
  wanted: Wanted,
  context: QueryContext,
): Promise<JsonObject> {
  const own: Record<string, Json> = {};
  for (const name of collection.propertyNames()) {
    if (wanted.isAll || wanted.members.has(name)) own[wireName(name)] = await read(collection, name, context);
    wanted.members.delete(name);
  }
  return own;
}
