import type { Json, JsonObject } from '../model/json.ts';
import type { Arguments } from './arguments.ts';

/**
 * What the interpreter knows of a class in the `Excel` namespace: its members as data. `T` is the thing in the
 * model that an object of the class stands for.
 */
export interface HostClass<T, Member extends string = string> {
  /** As in the `Excel` namespace. */
  readonly name: string;
  /** What the client keeps to find the object again: `{ Id: … }`. */
  readonly identity?: (target: T) => JsonObject;
  /** Whether the object was deleted under a reference that the client still holds. */
  readonly isGone?: (target: T) => boolean;
  readonly properties?: Readonly<Partial<Record<Member, HostProperty<T>>>>;
  /** Properties that are objects; `null` is a null object. */
  readonly children?: Readonly<Partial<Record<Member, (target: T) => HostObject | null>>>;
  readonly methods?: Readonly<Partial<Record<Member, HostMethod<T>>>>;
  /** Properties that the client library also sends under another name. */
  readonly aliases?: Readonly<Record<string, Member>>;
  /** Makes the class a collection. */
  readonly items?: (target: T) => readonly HostObject[];
}

export interface HostProperty<T> {
  readonly get: (target: T) => Json;
  readonly set?: (target: T, value: Json) => void;
  /** The answer depends on formulas, which are calculated first. */
  readonly isCalculated?: boolean;
}

/** An object, `null` for a null object, a plain value, or nothing. */
export type Outcome = HostObject | Json | undefined;
export type HostMethod<T> = (target: T, args: Arguments) => Outcome | Promise<Outcome>;

/** An object of the simulated host: a class together with the thing that it stands for. */
export interface HostObject {
  readonly className: string;
  readonly identity: () => JsonObject;
  readonly isGone: () => boolean;
  readonly property: (name: string) => BoundProperty | undefined;
  readonly propertyNames: () => readonly string[];
  readonly child: (name: string) => (() => HostObject | null) | undefined;
  readonly method: (name: string) => ((args: Arguments) => Outcome | Promise<Outcome>) | undefined;
  readonly items: (() => readonly HostObject[]) | undefined;
  /** The thing behind the object, if the object is of that class. */
  readonly as: <U>(hostClass: HostClass<U>) => U | undefined;
}

export interface BoundProperty {
  readonly get: () => Json;
  readonly set: ((value: Json) => void) | undefined;
  readonly isCalculated: boolean;
}

/**
 * Declares a class. `Client` is its type in the client library's own types, so that a member which doesn't exist
 * there doesn't compile; internal members begin with an underscore.
 */
export function hostClass<T, Client>(
  declared: HostClass<T, Extract<keyof Client, string> | `_${string}`>,
): HostClass<T> {
  return declared;
}

const IS_HOST_OBJECT = new WeakSet<object>();

/** The object of a class that stands for a thing in the model. */
export function bind<T>(hostClass: HostClass<T>, target: T): HostObject {
  const { properties = {}, aliases = {}, children = {}, methods = {}, items } = hostClass;
  return hostObject({
    className: hostClass.name,
    identity: () => hostClass.identity?.(target) ?? {},
    isGone: () => hostClass.isGone?.(target) ?? false,
    property: (name) => {
      const property = own(properties, own(aliases, name) ?? name);
      if (property === undefined) return undefined;
      const { get, set, isCalculated = false } = property;
      return {
        isCalculated,
        get: () => get(target),
        set:
          set &&
          ((value) => {
            set(target, value);
          }),
      };
    },
    propertyNames: () => Object.keys(properties),
    child: (name) => {
      const child = own(children, name);
      return child && (() => child(target));
    },
    method: (name) => {
      const method = own(methods, name);
      return method && ((args) => method(target, args));
    },
    items: items && (() => items(target)),
    as: (other) => ((other as unknown) === hostClass ? (target as never) : undefined),
  });
}

/** Makes the interpreter take an object for one of the host's. */
export function hostObject(object: HostObject): HostObject {
  IS_HOST_OBJECT.add(object);
  return object;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && IS_HOST_OBJECT.has(value);

function own<V>(members: Readonly<Partial<Record<string, V>>>, name: string): V | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
