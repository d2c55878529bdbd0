import { ExcelError, SimulatorFault } from '../../errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import type { HostObject } from '../hostClass.ts';
import { bordersInBulk } from './borders.ts';

type Nested = HostObject | readonly Nested[];

/** The properties that `{ rowHidden: true, format: { fill: { color: true } } }` asks for. */
export function pick(object: HostObject, wanted: Json): JsonObject {
  if (!isJsonObject(wanted)) throw new ExcelError('InvalidArgument');
  const picked: Record<string, Json> = {};
  // What is asked of borders is asked of each of them.
  for (const [name, border] of Object.entries(bordersInBulk(object) ?? {})) {
    if (border !== undefined) picked[name] = pick(border, wanted);
  }
  if (object.items !== undefined) return picked;
  for (const [name, inner] of Object.entries(wanted)) {
    const property = object.property(name);
    if (inner === false) continue;
    if (property !== undefined) picked[name] = property.get();
    else picked[name] = pick(innerOf(object, name), inner);
  }
  return picked;
}

/** Sets the properties that `{ format: { fill: { color: '#FF0000' } } }` gives, for each object its own. */
export function assign(target: Nested, values: Json): void {
  if (Array.isArray(target)) {
    const targets: readonly Nested[] = target;
    if (!Array.isArray(values) || values.length !== targets.length) throw new ExcelError('InvalidArgument');
    for (const [index, one] of targets.entries()) assign(one, (values as readonly Json[])[index] ?? {});
    return;
  }
  const object = target as HostObject;
  if (!isJsonObject(values)) throw new ExcelError('InvalidArgument');
  for (const [name, value] of Object.entries(values)) {
    const property = object.property(name);
    if (property?.set !== undefined) property.set(value);
    else assign(innerOf(object, name), value);
  }
}

function innerOf(object: HostObject, name: string): HostObject {
  const inner = object.child(name)?.() ?? bordersInBulk(object)?.[name];
  if (inner === undefined) {
    throw new SimulatorFault(`The simulated host has no ${object.className}.${name}.`, 'NotImplemented');
  }
  return inner;
}
