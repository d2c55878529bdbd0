import type { ChosenSettings, LanguageCode, NumberStyle } from '../../engine.ts';

export const CAPS = ['none', '100', '120'] as const;
export type Cap = (typeof CAPS)[number];

/** What a user chooses in the pane. */
export interface Preferences {
  readonly language: LanguageCode;
  /** How a doubtful number such as `1.250` is read. */
  readonly numberStyle: NumberStyle;
  readonly cap: Cap;
}

export const DEFAULT_PREFERENCES: Preferences = { language: 'id', numberStyle: 'id', cap: 'none' };

const CAP_RATIO: Readonly<Record<Cap, number | undefined>> = { none: undefined, '100': 1, '120': 1.2 };

/** The engine's settings that the preferences come to; the others have their defaults. */
export function settingsFrom({ numberStyle, cap }: Preferences): ChosenSettings {
  const achievementCap = CAP_RATIO[cap];
  return {
    numberStyle,
    ...(achievementCap === undefined ? {} : { achievementCap }),
  };
}

/** Reads stored preferences; whatever is missing or unknown has its default. */
export function parsePreferences(text: string | null): Preferences {
  const stored = recordFrom(text);
  const { language, numberStyle, cap } = DEFAULT_PREFERENCES;
  return {
    language: isLanguage(stored.language) ? stored.language : language,
    numberStyle: isLanguage(stored.numberStyle) ? stored.numberStyle : numberStyle,
    cap: isCap(stored.cap) ? stored.cap : cap,
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

/** Languages and number styles have the same codes. */
export function isLanguage(value: unknown): value is LanguageCode & NumberStyle {
  return value === 'id' || value === 'en';
}

export function isCap(value: unknown): value is Cap {
  return CAPS.some((cap) => cap === value);
}
