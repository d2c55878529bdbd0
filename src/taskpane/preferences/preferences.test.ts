import { describe, expect, test } from '@jest/globals';
import { hostProblem } from '../host.ts';
import { tabAskedFor } from '../tabs.ts';
import { preferenceStore } from './preferenceStore.ts';
import { DEFAULT_PREFERENCES, parsePreferences, settingsFrom } from './preferences.ts';

/** A storage in memory. */
function fakeStorage() {
  const items = new Map<string, string>();
  const storage: Pick<Storage, 'getItem' | 'setItem'> = {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, text),
  };
  return { items, open: () => storage };
}

describe('preferences', () => {
  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another kind of JSON', '[1]'],
    ['unknown values', '{"language":"fr","numberStyle":1,"cap":"90"}'],
  ])('%s gives the defaults', (_, text) => {
    expect(parsePreferences(text)).toEqual(DEFAULT_PREFERENCES);
  });

  test('come back as they were kept', () => {
    const { open } = fakeStorage();
    const preferences = { language: 'en', numberStyle: 'en', cap: '120' } as const;
    expect(preferenceStore(open).save(preferences)).toBe(true);
    expect(preferenceStore(open).load()).toEqual(preferences);
  });

  test('are kept apart by the partition key', () => {
    const { open, items } = fakeStorage();
    preferenceStore(open, 'site-').save(DEFAULT_PREFERENCES);
    expect([...items.keys()]).toEqual(['site-periksa-capaian.preferences']);
  });

  test('are the defaults, and not kept, where the browser forbids storage', () => {
    const store = preferenceStore(() => {
      throw new Error('SecurityError');
    });
    expect(store.load()).toEqual(DEFAULT_PREFERENCES);
    expect(store.save(DEFAULT_PREFERENCES)).toBe(false);
  });

  test.each([
    ['none', undefined],
    ['100', 1],
    ['120', 1.2],
  ] as const)('a cap of %s is the ratio %s', (cap, ratio) => {
    expect(settingsFrom({ ...DEFAULT_PREFERENCES, cap }).achievementCap).toBe(ratio);
  });
});

test.each([
  ['', 'check'],
  ['?buka=isi', 'fill'],
  ['?_host_Info=Excel$Web&buka=ringkasan', 'summary'],
  ['?buka=pengaturan', 'settings'],
  ['?buka=lain', 'check'],
])('the address %s opens the tab %s', (query, tab) => {
  expect(tabAskedFor(query)).toBe(tab);
});

test.each([
  [{ hasOffice: false, isExcel: false, hasLeastApi: false }, 'officeNotLoaded'],
  [{ hasOffice: true, isExcel: false, hasLeastApi: false }, 'notInExcel'],
  [{ hasOffice: true, isExcel: true, hasLeastApi: false }, 'excelTooOld'],
  [{ hasOffice: true, isExcel: true, hasLeastApi: true }, undefined],
])('a host of %o has the problem %s', (facts, problem) => {
  expect(hostProblem({ ...facts, isDark: false })).toBe(problem);
});
