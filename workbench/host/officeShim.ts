import { isSetSupported } from './apiSets.ts';
import type { ClientLibrary } from './clientLibrary.ts';
import type { SimulatedHost } from './host.ts';

type Handler = (args: { readonly type: string }) => void;
type Callback = (result: { readonly status: 'succeeded' }) => void;

/**
 * Level 1 only: the few parts of `Office` that the client library and the add-in ask for, since office.js itself
 * is not loaded. A browser runs the real one.
 */
export function installOfficeShim({ Office, OSF }: ClientLibrary, host: SimulatedHost): void {
  const handlers = new Set<Handler>();
  const context = {
    requirements: {
      isSetSupported: (name: string, version?: string) => isSetSupported(host.apiSets, name, version),
    },
    displayLanguage: host.culture.name,
    contentLanguage: host.culture.name,
    host: 'Excel',
    platform: 'OfficeOnline',
    document: {
      addHandlerAsync: (_type: string, handler: Handler, ...rest: readonly (object | Callback)[]) => {
        handlers.add(handler);
        succeed(rest.at(-1));
      },
      removeHandlerAsync: (_type: string, options: { readonly handler?: Handler }, callback?: Callback) => {
        if (options.handler === undefined) handlers.clear();
        else handlers.delete(options.handler);
        succeed(callback);
      },
    },
  };
  host.book.listen(({ kind }) => {
    if (kind !== 'selectionChanged') return;
    setTimeout(() => {
      for (const handler of handlers) handler({ type: 'documentSelectionChanged' });
    }, 0);
  });
  // `Office.context` can't be replaced: it is a getter over this function.
  Object.assign(OSF, { _OfficeAppFactory: { getContext: () => context } });
  const info = { host: context.host, platform: context.platform };
  Object.assign(Office, {
    onReady: (callback?: (ready: typeof info) => void) =>
      Promise.resolve(info).then((ready) => (callback?.(ready), ready)),
  });
}

function succeed(callback: object | Callback | undefined): void {
  if (typeof callback === 'function') (callback as Callback)({ status: 'succeeded' });
}
