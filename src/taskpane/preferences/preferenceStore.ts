import { parsePreferences, type Preferences } from './preferences.ts';

/** Where preferences outlive the pane. */
export interface PreferenceStore {
  load(): Preferences;
  /** @returns whether they could be kept */
  save(preferences: Preferences): boolean;
}

const NAME = 'periksa-capaian.preferences';

/**
 * Preferences in the browser's own storage, which its settings may forbid: then there are the defaults.
 * @param open gives the storage; may throw
 * @param partitionKey what Excel on the web asks to put before names, so that sites that embed it stay apart
 */
export function preferenceStore(
  open: () => Pick<Storage, 'getItem' | 'setItem'>,
  partitionKey?: string,
): PreferenceStore {
  const name = `${partitionKey ?? ''}${NAME}`;
  return {
    load() {
      try {
        return parsePreferences(open().getItem(name));
      } catch {
        return parsePreferences(null);
      }
    },
    save(preferences) {
      try {
        open().setItem(name, JSON.stringify(preferences));
        return true;
      } catch {
        return false;
      }
    },
  };
}
