import type { EventHub, EventKind } from '../eventHub.ts';
import type { HostMethod } from '../hostClass.ts';

/** What the client library calls the events when it asks for them. */
const NAMES: Readonly<Record<string, EventKind>> = {
  ActivatedEvent: 'activated',
  AddedEvent: 'added',
  CalculatedEvent: 'calculated',
  DataChangedEvent: 'changed',
  DeactivatedEvent: 'deactivated',
  DeletedEvent: 'deleted',
  SelectionChangedEvent: 'selectionChanged',
};

/**
 * The internal methods behind `onChanged.add` and its like: `_RegisterDataChangedEvent`,
 * `_UnregisterDataChangedEvent`, and so on.
 */
export function eventMethods<T>(
  hubOf: (target: T) => EventHub,
  targetIdOf: (target: T) => string,
): Readonly<Record<`_${string}`, HostMethod<T>>> {
  const methods: Record<`_${string}`, HostMethod<T>> = {};
  for (const [name, kind] of Object.entries(NAMES)) {
    methods[`_Register${name}`] = (target) => {
      hubOf(target).register(kind, targetIdOf(target));
      return undefined;
    };
    methods[`_Unregister${name}`] = (target) => {
      hubOf(target).unregister(kind, targetIdOf(target));
      return undefined;
    };
  }
  return methods;
}
