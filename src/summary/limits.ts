import type { Settings } from '../settings/settings.ts';

/** How far achievements may go: absent bounds are none. */
export interface Limits {
  readonly highest?: number;
  readonly lowest?: number;
}

/** The bounds that an office sets for the achievements that it states. */
export function limitsOf({
  achievementCap,
  achievementFloor,
}: Pick<Settings, 'achievementCap' | 'achievementFloor'>): Limits {
  return {
    ...(achievementCap === undefined ? {} : { highest: achievementCap }),
    ...(achievementFloor === true ? { lowest: 0 } : {}),
  };
}

/** A ratio within the bounds. */
export function limited(ratio: number, { highest = Infinity, lowest = -Infinity }: Limits): number {
  return Math.min(highest, Math.max(lowest, ratio));
}

/**
 * The same as a formula's term.
 * @example limitedTerm('F9/E9', { highest: 1.2 }) //=> 'MIN(1.2,F9/E9)'
 */
export function limitedTerm(term: string, { highest, lowest }: Limits): string {
  const raised = lowest === undefined ? term : `MAX(${String(lowest)},${term})`;
  return highest === undefined ? raised : `MIN(${String(highest)},${raised})`;
}
