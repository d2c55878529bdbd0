import type { Json, JsonObject } from '../model/json.ts';

/** One batch as the client library sends it: what to do, and how to reach the objects that it is done to. */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath | undefined>>;
}

/** The numbers of the actions; the others that the library knows are not sent to this host. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
} as const;

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  /** PascalCase. */
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

/** The ways to reach an object. */
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  /** PascalCase; for a reference its key. */
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly Json[];
  /** Beside each argument the path of the object that stands for it, if one does; nested as the arguments are. */
  readonly ReferencedObjectPathIds?: readonly WirePathIds[] | null;
}

export type WirePathIds = number | null | readonly WirePathIds[];

/** What `load` asked for: `["name", "format/fill/color"]`; a collection hands it to its items. */
export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireResponse {
  readonly Results: readonly WireResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** `Range.values` */
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** Reads a batch. The client library is trusted to send the shape that it always sends. */
export function parseRequest(body: string | JsonObject): WireRequest {
  const parsed: unknown = typeof body === 'string' ? JSON.parse(body) : body;
  return parsed as WireRequest;
}

/** `Values` → `values`; names that begin with an underscore are written alike on both sides. */
export const memberName = (wireName: string) =>
  wireName.startsWith('_') ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);

/** `values` → `Values`. */
export const wireName = (member: string) => member.charAt(0).toUpperCase() + member.slice(1);
