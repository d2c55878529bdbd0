import { useSyncExternalStore } from 'react';

/** A value that something outside React changes. */
export interface Signal<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSignal<T>(first: T): Signal<T> {
  let latest = first;
  const listeners = new Set<() => void>();
  return {
    get: () => latest,
    set(value) {
      latest = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useSignal<T>({ subscribe, get }: Signal<T>): T {
  return useSyncExternalStore(subscribe, get);
}
