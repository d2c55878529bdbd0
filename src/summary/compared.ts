import type { PanelKind } from '../report/report.ts';
import type { Shown } from './sources.ts';

/** What is compared, in the order of the columns. */
export const MEASURES = ['realization', 'target', 'annual'] as const;

export type MeasureOf = (typeof MEASURES)[number];

/** One item as several sheets have it. */
export interface ComparedRow {
  readonly name: string;
  /** By level; absent where the level does not have it. */
  readonly versions: Readonly<Record<MeasureOf, readonly (Shown | undefined)[]>>;
  /** Which version a total agrees with, in words. */
  readonly agreement: string;
}

/** Items that stand on several sheets. */
export interface Compared {
  /** The names of the sheets, from the left. */
  readonly levels: readonly string[];
  readonly rows: Readonly<Record<PanelKind, readonly ComparedRow[]>>;
}
