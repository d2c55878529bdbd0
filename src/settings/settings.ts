import type { NumberStyle } from '../workbook/writtenNumber.ts';

/**
 * How an achievement follows from target and realization (spec: more is better unless said otherwise).
 * `less`: (2 × target − realization) / target; `lessInverse`: target / realization.
 */
export type Direction = 'more' | 'less' | 'lessInverse';

/** What a user may set; everything has a default. */
export interface Settings {
  /** Settles a number such as `1.250` where nothing in the workbook does. */
  readonly numberStyle: NumberStyle;
  /** Directions by indicator name, letter case and spaces ignored; the rest is decided by the figures. */
  readonly directions: Readonly<Record<string, Direction>>;
  /** The highest achievement that the office states, as a ratio (1 or 1.2); absent: what the sheet does. */
  readonly achievementCap?: number;
}

export const DEFAULT_SETTINGS: Settings = { numberStyle: 'id', directions: {} };
