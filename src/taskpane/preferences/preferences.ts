import type {
  ChosenSettings,
  Direction,
  ItemAccumulation,
  LanguageCode,
  NumberStyle,
  SummaryOptions,
} from '../../engine.ts';
import type { PREDICATE_SCALES } from '../../settings/predicateScale.ts';
import { scaleKept, type OwnBand } from './ownBands.ts';

export const CAPS = ['none', '100', '120'] as const;
export type Cap = (typeof CAPS)[number];
export const FLOORS = ['asSheet', 'zero', 'none'] as const;
export type Floor = (typeof FLOORS)[number];
export const SCALES = ['asSheet', 'ratio', 'hundred'] as const;
export type Scale = (typeof SCALES)[number];
export const FILLINGS = ['formula', 'value'] as const;
export type Filling = (typeof FILLINGS)[number];
export const PAPERS = ['A4', 'F4'] as const satisfies readonly SummaryOptions['paper'][];
export const DIRECTIONS = ['less', 'lessInverse', 'more'] as const satisfies readonly Direction[];
export const PREDICATES = ['high', 'good', 'success', 'own'] as const satisfies readonly (
  keyof typeof PREDICATE_SCALES | 'own'
)[];
export type Predicates = (typeof PREDICATES)[number];
export const ACCUMULATIONS = ['cumulative', 'perPeriod', 'constant'] as const;

/** What a user chooses in the pane. */
export interface Preferences {
  readonly language: LanguageCode;
  /** How a doubtful number such as `1.250` is read. */
  readonly numberStyle: NumberStyle;
  readonly cap: Cap;
  readonly floor: Floor;
  readonly scale: Scale;
  readonly fillWith: Filling;
  /** In percent. */
  readonly implausibleAbove: number;
  /** In percent. */
  readonly remarkBelow: number;
  readonly predicates: Predicates;
  /** The office's own scale, from the highest band to the lowest; empty where it never had one. */
  readonly ownPredicates: readonly OwnBand[];
  /** By the name of the indicator. */
  readonly directions: Readonly<Record<string, Direction>>;
  readonly accumulations: Readonly<Record<string, ItemAccumulation>>;
  /** Ids of rules that are left out. */
  readonly mutedRules: readonly string[];
  /** Reasons for remarks, in the user's own words. */
  readonly savedReasons: readonly string[];
  /** Of summary tabs. */
  readonly paper: (typeof PAPERS)[number];
  /** Summary tabs repeat the signature of the worksheets. */
  readonly isSigned: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'id',
  numberStyle: 'id',
  cap: 'none',
  floor: 'asSheet',
  scale: 'asSheet',
  fillWith: 'formula',
  implausibleAbove: 150,
  remarkBelow: 100,
  predicates: 'high',
  ownPredicates: [],
  directions: {},
  accumulations: {},
  mutedRules: [],
  savedReasons: [],
  paper: 'A4',
  isSigned: false,
};

const CAP_RATIO: Readonly<Record<Cap, number | undefined>> = { none: undefined, '100': 1, '120': 1.2 };

/** The engine's settings that the preferences come to; the others have their defaults. */
export function settingsFrom(preferences: Preferences): ChosenSettings {
  const { numberStyle, cap, floor, scale, implausibleAbove, remarkBelow, ...others } = preferences;
  const { predicates, ownPredicates, fillWith, directions, accumulations, mutedRules } = others;
  const achievementCap = CAP_RATIO[cap];
  return {
    numberStyle,
    fillWith,
    directions,
    accumulations,
    mutedRules,
    predicates: predicates === 'own' ? ownPredicates.map(inRatios) : predicates,
    implausibleAbove: implausibleAbove / 100,
    remarkBelow: remarkBelow / 100,
    ...(achievementCap === undefined ? {} : { achievementCap }),
    ...(floor === 'asSheet' ? {} : { achievementFloor: floor === 'zero' }),
    ...(scale === 'asSheet' ? {} : { percentScale: scale }),
  };
}

function inRatios({ from, ...band }: OwnBand): OwnBand {
  return from === undefined ? band : { ...band, from: from / 100 };
}

/** Reads stored preferences; whatever is missing or unknown has its default. */
export function parsePreferences(text: string | null): Preferences {
  const stored = recordFrom(text);
  const known = DEFAULT_PREFERENCES;
  const ownPredicates = scaleKept(stored.ownPredicates) ?? known.ownPredicates;
  const predicates = oneOf(PREDICATES, stored.predicates) ?? known.predicates;
  return {
    language: isLanguage(stored.language) ? stored.language : known.language,
    numberStyle: isLanguage(stored.numberStyle) ? stored.numberStyle : known.numberStyle,
    cap: oneOf(CAPS, stored.cap) ?? known.cap,
    floor: oneOf(FLOORS, stored.floor) ?? known.floor,
    scale: oneOf(SCALES, stored.scale) ?? known.scale,
    fillWith: oneOf(FILLINGS, stored.fillWith) ?? known.fillWith,
    implausibleAbove: isLimit(stored.implausibleAbove) ? stored.implausibleAbove : known.implausibleAbove,
    remarkBelow: isLimit(stored.remarkBelow) ? stored.remarkBelow : known.remarkBelow,
    predicates: predicates === 'own' && ownPredicates.length === 0 ? known.predicates : predicates,
    ownPredicates,
    directions: byName(stored.directions, (value) => oneOf(DIRECTIONS, value)),
    accumulations: byName(stored.accumulations, accumulationFrom),
    mutedRules: textsFrom(stored.mutedRules),
    savedReasons: textsFrom(stored.savedReasons),
    paper: oneOf(PAPERS, stored.paper) ?? known.paper,
    isSigned: stored.isSigned === true,
  };
}

function recordFrom(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function textsFrom(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}

function byName<T>(stored: unknown, read: (value: unknown) => T | undefined): Record<string, T> {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, T][] => {
      const known = read(value);
      return known === undefined ? [] : [[name, known]];
    }),
  );
}

function accumulationFrom(value: unknown): ItemAccumulation | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const target = 'target' in value ? oneOf(ACCUMULATIONS, value.target) : undefined;
  const realization = 'realization' in value ? oneOf(ACCUMULATIONS, value.realization) : undefined;
  if (target === undefined && realization === undefined) return undefined;
  return {
    ...(target === undefined ? {} : { target }),
    ...(realization === undefined ? {} : { realization }),
  };
}

/** Languages and number styles have the same codes. */
export function isLanguage(value: unknown): value is LanguageCode & NumberStyle {
  return value === 'id' || value === 'en';
}

/** The one of some values that a value is, if it is one of them. */
export function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}

/** A limit in percent: more than 0, and no more than a slip of the hand would give. */
function isLimit(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= HIGHEST_LIMIT;
}

const HIGHEST_LIMIT = 10_000;

/**
 * A limit as a user types it: `150`, `150%`, `87,5 %`.
 * @returns in percent; `undefined` where it is none
 */
export function limitFrom(text: string): number | undefined {
  const [, digits] = /^\s*(\d{1,5}(?:[.,]\d{1,2})?)\s*%?\s*$/.exec(text) ?? [];
  const limit = digits === undefined ? undefined : Number(digits.replace(',', '.'));
  return isLimit(limit) ? limit : undefined;
}
