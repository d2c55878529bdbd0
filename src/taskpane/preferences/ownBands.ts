/** A band of an office's own scale of predicates, as it is typed and kept. */
export interface OwnBand {
  readonly name: string;
  /** The lower edge in percent; the last band has none and takes everything below. */
  readonly from?: number;
  /** Whether the edge itself belongs to the band. */
  readonly includesEdge?: boolean;
}

/** A band whose fields may hold anything yet. */
export interface TypedBand {
  readonly name: string;
  readonly edge: string;
  readonly includesEdge: boolean;
}

export const FEWEST_BANDS = 2;
export const MOST_BANDS = 8;
/** A name stands in cells, and several of them in one formula. */
export const LONGEST_NAME = 60;

const HIGHEST_EDGE = 10_000;

/** Why some bands are no scale, with the band that is at fault, from 0. */
export interface ScaleFault {
  readonly key: 'bandNameMissing' | 'bandNameTwice' | 'bandEdgeNotRead' | 'bandEdgesRise' | 'bandCount';
  readonly index: number;
}

/** What was typed, from the highest band to the lowest, as a scale, or why it is none. */
export function scaleTyped(typed: readonly TypedBand[]): readonly OwnBand[] | ScaleFault {
  const bands = typed.map(({ name, edge, includesEdge }, index): OwnBand => {
    const from = edgeFrom(edge);
    const isLast = index === typed.length - 1;
    return { name: name.trim(), ...(isLast || from === undefined ? {} : { from, includesEdge }) };
  });
  return faultOf(bands) ?? bands;
}

/** The scale that was kept; `undefined` where it is none. */
export function scaleKept(stored: unknown): readonly OwnBand[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  const bands = stored.flatMap((one: unknown) => bandFrom(one) ?? []);
  return bands.length === stored.length && faultOf(bands) === undefined ? bands : undefined;
}

function bandFrom(stored: unknown): OwnBand | undefined {
  if (typeof stored !== 'object' || stored === null || !('name' in stored)) return undefined;
  const { name } = stored;
  if (typeof name !== 'string') return undefined;
  if (!('from' in stored)) return { name };
  const { from } = stored;
  if (typeof from !== 'number') return undefined;
  return { name, from, includesEdge: 'includesEdge' in stored && stored.includesEdge === true };
}

function faultOf(bands: readonly OwnBand[]): ScaleFault | undefined {
  if (bands.length < FEWEST_BANDS || bands.length > MOST_BANDS)
    return { key: 'bandCount', index: bands.length - 1 };
  for (const [index, { name, from }] of bands.entries()) {
    const above = bands.slice(0, index);
    // A dash says that there is no achievement.
    if (/^[-–—]?$/.test(name) || name.length > LONGEST_NAME) return { key: 'bandNameMissing', index };
    if (above.some((other) => other.name.toLowerCase() === name.toLowerCase()))
      return { key: 'bandNameTwice', index };
    const isLast = index === bands.length - 1;
    if (isLast) return from === undefined ? undefined : { key: 'bandEdgeNotRead', index };
    if (from === undefined || !(from >= 0 && from <= HIGHEST_EDGE)) return { key: 'bandEdgeNotRead', index };
    if (above.some((other) => (other.from ?? 0) <= from)) return { key: 'bandEdgesRise', index };
  }
  return undefined;
}

/** A lower edge as a user types it, in percent: `90`, `87,5 %`, `0`. */
function edgeFrom(text: string): number | undefined {
  const [, digits] = /^\s*(\d{1,5}(?:[.,]\d{1,2})?)\s*%?\s*$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

/** A scale as its fields show it. */
export function typedFrom(bands: readonly OwnBand[]): readonly TypedBand[] {
  return bands.map(({ name, from, includesEdge = false }) => ({
    name,
    edge: from === undefined ? '' : String(from).replace('.', ','),
    includesEdge,
  }));
}
