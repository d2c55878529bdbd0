import { ACTION, type WireAction, type WireRequest } from './interpreter/wire.ts';

/** One round trip between the add-in and the host. */
export interface RoundTrip {
  /** `cleanup`: lets go of ranges that `Excel.run` had used; it costs no time that the add-in waits for. */
  readonly kind: 'sync' | 'cleanup';
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: readonly LoggedAction[];
  /** The code of the error that the add-in got. */
  readonly error?: string;
}

export interface LoggedAction {
  readonly kind: 'instantiate' | 'query' | 'method' | 'set' | 'trace' | 'other';
  /** As on the wire: `Values`, `GetUsedRange`. */
  readonly name: string;
  /** What a query asked for: `["values", "format/fill/color"]`. */
  readonly select: readonly string[];
}

const KINDS: Readonly<Partial<Record<number, LoggedAction['kind']>>> = {
  [ACTION.instantiate]: 'instantiate',
  [ACTION.query]: 'query',
  [ACTION.queryAsJson]: 'query',
  [ACTION.method]: 'method',
  [ACTION.setProperty]: 'set',
  [ACTION.trace]: 'trace',
};

export function loggedActions({ Actions }: WireRequest): readonly LoggedAction[] {
  return Actions.map((action) => ({
    kind: KINDS[action.ActionType] ?? 'other',
    name: action.Name,
    select: action.QueryInfo?.Select ?? [],
  }));
}

/** Whether the batch does nothing but let go of references. */
export function isCleanup({ Actions }: WireRequest): boolean {
  const isRelease = ({ ActionType, Name }: WireAction) =>
    ActionType === ACTION.method && Name === '_RemoveReference';
  return (
    Actions.some(isRelease) &&
    Actions.every((action) => isRelease(action) || action.ActionType === ACTION.instantiate)
  );
}

/** Whether the action does something to the workbook or reads from it: what an error can be planned at. */
export function isDeed({ ActionType, Name }: WireAction): boolean {
  return (
    ActionType === ACTION.query ||
    ActionType === ACTION.setProperty ||
    (ActionType === ACTION.method && !Name.startsWith('_'))
  );
}

/** The size of a text as it is sent. */
export const byteLength = (text: string) => new TextEncoder().encode(text).length;
