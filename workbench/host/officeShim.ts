import { isSetSupported } from './apiSets.ts';
import type { ClientLibrary } from './clientLibrary.ts';
import type { SimulatedHost } from './host.ts';

/**
 * Level 1 only: the few parts of `Office` that the client library and the add-in ask for, since office.js itself
 * is not loaded. A browser runs the real one.
 */
export function installOfficeShim({ Office, OSF }: ClientLibrary, host: SimulatedHost): void {
  const context = {
    requirements: {
      isSetSupported: (name: string, version?: string) => isSetSupported(host.apiSets, name, version),
    },
    displayLanguage: host.culture.name,
    contentLanguage: host.culture.name,
    host: 'Excel',
    platform: 'OfficeOnline',
  };
  // `Office.context` can't be replaced: it is a getter over this function.
  Object.assign(OSF, { _OfficeAppFactory: { getContext: () => context } });
  const info = { host: context.host, platform: context.platform };
  Object.assign(Office, {
    onReady: (callback?: (ready: typeof info) => void) =>
      Promise.resolve(info).then((ready) => (callback?.(ready), ready)),
  });
}
