/** One band of a scale: achievements from its lower edge up to the next band. */
export interface PredicateBand {
  readonly name: string;
  /** A ratio; absent in the last band, which takes everything below. */
  readonly from?: number;
  /** Whether the edge itself belongs to the band: `≥ 75 %` rather than `> 75 %`. */
  readonly includesEdge?: boolean;
}

/** From the highest band to the lowest. */
export type PredicateScale = readonly PredicateBand[];

/**
 * The scales in use (spec: domain, Predicate). `high` after Permendagri 86/2017, whose printed bands leave gaps between
 * 90 and 91: the edges stand here; `good` is the same in other words.
 */
export const PREDICATE_SCALES = {
  high: [
    { name: 'Sangat Tinggi', from: 0.9 },
    { name: 'Tinggi', from: 0.75 },
    { name: 'Sedang', from: 0.65 },
    { name: 'Rendah', from: 0.5 },
    { name: 'Sangat Rendah' },
  ],
  good: [
    { name: 'Sangat Baik', from: 0.9 },
    { name: 'Baik', from: 0.75 },
    { name: 'Cukup', from: 0.65 },
    { name: 'Kurang', from: 0.5 },
    { name: 'Sangat Kurang' },
  ],
  success: [
    { name: 'Sangat Berhasil', from: 1, includesEdge: true },
    { name: 'Berhasil', from: 0.75, includesEdge: true },
    { name: 'Cukup Berhasil', from: 0.55, includesEdge: true },
    { name: 'Tidak Berhasil' },
  ],
} as const satisfies Readonly<Record<string, PredicateScale>>;

/** A scale of the list, or the office's own. */
export type PredicateChoice = keyof typeof PREDICATE_SCALES | PredicateScale;

/** The scale that is chosen. */
export function scaleOf(choice: PredicateChoice): PredicateScale {
  return typeof choice === 'string' ? PREDICATE_SCALES[choice] : choice;
}

/**
 * The band of an achievement, as its index in the scale.
 * @param achievement a ratio, not rounded
 * @example bandOf(PREDICATE_SCALES.high, 0.9) //=> 1
 * @example bandOf(PREDICATE_SCALES.success, 1) //=> 0
 */
export function bandOf(scale: PredicateScale, achievement: number): number {
  const index = scale.findIndex(
    ({ from = -Infinity, includesEdge = false }) =>
      achievement > from || (includesEdge && achievement === from),
  );
  return index < 0 ? scale.length - 1 : index;
}
