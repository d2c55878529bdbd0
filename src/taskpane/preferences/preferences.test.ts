import { describe, expect, test } from '@jest/globals';
import { hostProblem } from '../host.ts';
import { tabAskedFor } from '../tabs.ts';
import { preferenceStore } from './preferenceStore.ts';
import {
  DEFAULT_PREFERENCES,
  limitFrom,
  parsePreferences,
  settingsFrom,
  type Preferences,
} from './preferences.ts';

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
    [
      'unknown values of later settings',
      '{"floor":1,"scale":"x","fillWith":null,"implausibleAbove":"150","remarkBelow":-1,"directions":{"I":"up"},"accumulations":{"I":{"target":"x"},"J":1},"mutedRules":[1],"savedReasons":[null],"paper":"A3","isSigned":"yes"}',
    ],
    ['other kinds of lists', '{"directions":1,"accumulations":null,"mutedRules":"all","savedReasons":{}}'],
    ['an unknown scale of predicates', '{"predicates":"best","ownPredicates":"Hijau"}'],
    ['an own scale without bands', '{"predicates":"own"}'],
    [
      'an own scale that is none',
      '{"predicates":"own","ownPredicates":[{"name":"Hijau","from":"80"},{"name":"Merah"}]}',
    ],
    ['limits beyond reason', '{"implausibleAbove":0,"remarkBelow":10001}'],
  ])('%s gives the defaults', (_, text) => {
    expect(parsePreferences(text)).toEqual(DEFAULT_PREFERENCES);
  });

  test('come back as they were kept', () => {
    const { open } = fakeStorage();
    const preferences: Preferences = {
      language: 'en',
      numberStyle: 'en',
      cap: '120',
      floor: 'zero',
      scale: 'hundred',
      fillWith: 'value',
      implausibleAbove: 200,
      remarkBelow: 87.5,
      predicates: 'own',
      ownPredicates: [{ name: 'Hijau', from: 87.5, includesEdge: true }, { name: 'Merah' }],
      directions: { 'Waktu layanan': 'less' },
      accumulations: { 'Jumlah UMKM': { target: 'cumulative', realization: 'perPeriod' } },
      mutedRules: ['number-style'],
      savedReasons: ['Belum cair'],
      paper: 'F4',
      isSigned: true,
    };
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

describe('the settings of the engine', () => {
  test('are the defaults at first', () => {
    expect(settingsFrom(DEFAULT_PREFERENCES)).toEqual({
      numberStyle: 'id',
      fillWith: 'formula',
      directions: {},
      accumulations: {},
      mutedRules: [],
      predicates: 'high',
      implausibleAbove: 1.5,
      remarkBelow: 1,
    });
  });

  test.each([
    ['asSheet', undefined],
    ['zero', true],
    ['none', false],
  ] as const)('a floor of %s is %s', (floor, is) => {
    expect(settingsFrom({ ...DEFAULT_PREFERENCES, floor }).achievementFloor).toBe(is);
  });

  test.each([
    ['asSheet', undefined],
    ['ratio', 'ratio'],
    ['hundred', 'hundred'],
  ] as const)('a scale of %s is %s', (scale, is) => {
    expect(settingsFrom({ ...DEFAULT_PREFERENCES, scale }).percentScale).toBe(is);
  });
});

describe('the scale of predicates', () => {
  test.each(['high', 'good', 'success'] as const)('of the list is %s by its name', (predicates) => {
    expect(settingsFrom({ ...DEFAULT_PREFERENCES, predicates }).predicates).toBe(predicates);
  });

  test("of the office's own has its edges as ratios", () => {
    const ownPredicates = [
      { name: 'Hijau', from: 90, includesEdge: true },
      { name: 'Kuning', from: 55.5, includesEdge: false },
      { name: 'Merah' },
    ];
    expect(settingsFrom({ ...DEFAULT_PREFERENCES, predicates: 'own', ownPredicates }).predicates).toEqual([
      { name: 'Hijau', from: 0.9, includesEdge: true },
      { name: 'Kuning', from: 0.555, includesEdge: false },
      { name: 'Merah' },
    ]);
  });

  test("of the office's own is kept while another is used", () => {
    const ownPredicates = [{ name: 'Hijau', from: 80, includesEdge: false }, { name: 'Merah' }];
    const text = JSON.stringify({ predicates: 'good', ownPredicates });
    expect(parsePreferences(text)).toEqual({ ...DEFAULT_PREFERENCES, predicates: 'good', ownPredicates });
  });
});

test.each([
  ['150', 150],
  [' 87,5 % ', 87.5],
  ['87.25%', 87.25],
  ['10000', 10_000],
  ['10001', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['seratus', undefined],
  ['', undefined],
  ['1,555', undefined],
])('the limit %j is read as %s', (text, limit) => {
  expect(limitFrom(text)).toBe(limit);
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
