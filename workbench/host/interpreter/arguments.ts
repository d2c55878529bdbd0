import { ExcelError } from '../errors.ts';
import type { Json } from '../model/json.ts';
import { isHostObject, type HostClass, type HostObject } from './hostClass.ts';

/** An argument as the interpreter found it: a plain value or an object. */
export type Argument = Json | HostObject | readonly Argument[];

/**
 * The arguments of a call, by 0-based position. Every reading throws `InvalidArgument` where the argument is of
 * another kind; an argument that wasn't given is `null`.
 */
export class Arguments {
  readonly #values: readonly Argument[];

  constructor(values: readonly Argument[]) {
    this.#values = values;
  }

  /** Whether the argument was given. */
  has(position: number): boolean {
    return (this.#values[position] ?? null) !== null;
  }

  text(position: number): string {
    return kind(this.#values[position], 'string');
  }

  optionalText(position: number): string | undefined {
    return this.has(position) ? this.text(position) : undefined;
  }

  integer(position: number, fallback?: number): number {
    if (!this.has(position) && fallback !== undefined) return fallback;
    const value = kind(this.#values[position], 'number');
    if (!Number.isInteger(value)) throw new ExcelError('InvalidArgument');
    return value;
  }

  flag(position: number, fallback: boolean): boolean {
    return this.has(position) ? kind(this.#values[position], 'boolean') : fallback;
  }

  /** A plain value of any shape. */
  json(position: number): Json {
    const value = this.#values[position] ?? null;
    if (isHostObject(value)) throw new ExcelError('InvalidArgument');
    return value as Json;
  }

  /** The thing behind an object of one of the classes, or a text. */
  objectOrText<T>(position: number, ...hostClasses: readonly HostClass<T>[]): T | string {
    const value = this.#values[position];
    if (typeof value === 'string') return value;
    return this.object(position, ...hostClasses);
  }

  /** The thing behind an object of one of the classes. */
  object<T>(position: number, ...hostClasses: readonly HostClass<T>[]): T {
    const value = this.#values[position];
    const targets = isHostObject(value) ? hostClasses.map((one) => value.as(one)) : [];
    const target = targets.find((one) => one !== undefined);
    if (target === undefined) throw new ExcelError('InvalidArgument');
    return target;
  }
}

interface Kinds {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
}

function kind<K extends keyof Kinds>(value: Argument | undefined, name: K): Kinds[K] {
  if (typeof value !== name) throw new ExcelError('InvalidArgument');
  return value as Kinds[K];
}
