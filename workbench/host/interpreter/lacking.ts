import { ExcelError, SimulatorFault } from '../errors.ts';
import { hostObject, isHostObject, type HostObject, type Outcome } from './hostClass.ts';
import type { MemberAuthority } from './interpreter.ts';

/**
 * What an Excel says of something that it lacks; older ones don't know it, Excel on the web sometimes has no code for it.
 * One that has it and refuses it, by a mistake or for want of a printer, says something else.
 */
export type LackCode =
  'ApiNotFound' | 'NotImplemented' | 'GeneralException' | 'InvalidArgument' | 'InvalidOperation';

/**
 * Something that an Excel lacks: a class with its collection (`PageLayout`), a member (`Chart.setPosition`) or a level of
 * an API set and all above it (`ExcelApi 1.9`).
 */
export type Lack = string | { readonly what: string; readonly code: LackCode };

const whatOf = (lack: Lack) => (typeof lack === 'string' ? lack : lack.what);

/** `ExcelApi 1.9` → its name and version. */
export function setOf(lack: Lack): readonly [name: string, version: string] | undefined {
  const [, name, version] = /^(\w+) (\d+\.\d+)$/.exec(whatOf(lack)) ?? [];
  return name === undefined || version === undefined ? undefined : [name, version];
}

/** An object without what is lacking, and all that it leads to. */
export function lackingObject(object: HostObject, lacks: readonly Lack[]): HostObject {
  const codes = new Map(
    lacks.map((lack) => [whatOf(lack), typeof lack === 'string' ? 'ApiNotFound' : lack.code] as const),
  );
  return codes.size === 0 ? object : without(object, codes);
}

type Codes = ReadonlyMap<string, LackCode>;

function without(object: HostObject, codes: Codes): HostObject {
  const { className } = object;
  refuse(codes, className);
  refuse(codes, className.replace(/Collection$/, ''));
  const lacks = (name: string) => codes.has(`${className}.${name}`);
  const known = (name: string) => {
    refuse(codes, `${className}.${name}`);
  };
  const inner = (outcome: Outcome): Outcome => (isHostObject(outcome) ? without(outcome, codes) : outcome);
  return hostObject({
    ...object,
    property: (name) => {
      known(name);
      return object.property(name);
    },
    propertyNames: () => object.propertyNames().filter((name) => !lacks(name)),
    child: (name) => {
      known(name);
      const child = object.child(name);
      return (
        child &&
        (() => {
          const target = child();
          return target && without(target, codes);
        })
      );
    },
    method: (name) => {
      known(name);
      const method = object.method(name);
      return (
        method &&
        ((args) => {
          const outcome = method(args);
          return outcome instanceof Promise ? outcome.then(inner) : inner(outcome);
        })
      );
    },
    items: object.items && (() => object.items?.().map((item) => without(item, codes)) ?? []),
  });
}

function refuse(codes: Codes, what: string): void {
  const code = codes.get(what);
  if (code !== undefined) throw new ExcelError(code);
}

/**
 * Tells a test that it lets an Excel lack what no Excel has.
 *
 * @param sets the names of the API sets that there are
 * @throws SimulatorFault
 */
export function requireReal(
  lacks: readonly Lack[],
  authority: MemberAuthority,
  sets: readonly string[],
): void {
  for (const lack of lacks) {
    const [className = '', member] = whatOf(lack).split('.');
    const set = setOf(lack);
    const isReal =
      set === undefined
        ? member === undefined
          ? authority(className, 'load') !== undefined
          : authority(className, member) === true
        : sets.includes(set[0]);
    if (!isReal) throw new SimulatorFault(`No Excel has ${whatOf(lack)}, so none can lack it.`);
  }
}
