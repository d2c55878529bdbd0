import { isNumber, isPassedOver, type NumberEntry } from '../report/entry.ts';
import type { Accumulation, Block, Entry, Measurement, Panel, TotalRow } from '../report/report.ts';
import { rememberedByPanel } from '../report/rememberedByPanel.ts';
import { childrenIn } from '../report/tree.ts';
import { areOfSameTime } from '../report/series.ts';
import type { Place } from '../workbook/address.ts';
import { sumOf, unitsAt } from '../workbook/exact.ts';
import { finerDecimals } from './figures.ts';

/** A parent of the tree and its parts, all of which are there as far as the rows tell. */
export interface Family {
  readonly parent: Block;
  readonly children: readonly Block[];
}

/** A figure beside the sum of the same figure of its parts. */
export interface PartSum {
  readonly entry: NumberEntry;
  readonly parts: readonly NumberEntry[];
  readonly sum: number;
  /** What is stated less the sum; 0 where they agree. */
  readonly gap: number;
}

/** What of a family could be added up, in order of periods. */
export interface FamilySums {
  readonly family: Family;
  /** The annual budget or, of a table without one, the latest target; absent where it can't be added up. */
  readonly plan: PartSum | undefined;
  readonly targets: readonly PartSum[];
  readonly realizations: readonly PartSum[];
}

/** The sums of every parent of a panel whose parts are all placed in the tree. */
export const familySumsOf = rememberedByPanel((panel): readonly FamilySums[] => {
  return familiesOf(panel.blocks).map((family) => {
    const { parent, children } = family;
    const annual = partSum(parent.annual, children, (child) => child.annual);
    const annualRealization = partSum(parent.annualRealization, children, (child) => child.annualRealization);
    const targets = periodSums(family, 'target');
    return {
      family,
      plan: annual ?? targets[targets.length - 1],
      targets: [...(annual === undefined ? [] : [annual]), ...targets],
      realizations: [
        ...(annualRealization === undefined ? [] : [annualRealization]),
        ...periodSums(family, 'realization'),
      ],
    };
  });
});

/** Parents with parts of one level, where no row between them has lost its name or its place in the tree. */
function familiesOf(blocks: readonly Block[]): Family[] {
  const childrenOf = childrenIn(blocks);
  const hasLevels = blocks.some(({ level }) => level !== undefined);
  /** The last item below each, or itself. */
  const lastOf: number[] = [];
  let unplaced = 0;
  /** How many items up to each have no place. */
  const unplacedUpTo = blocks.map(({ name, level, parent }, index) => {
    for (let at: number | undefined = index; at !== undefined; at = blocks[at]?.parent) lastOf[at] = index;
    // Where a name is lost, so are the indent and the bold type that would tell its place.
    const isPlaced =
      name === undefined
        ? level !== undefined
        : !hasLevels || level !== undefined || parent !== undefined || childrenOf.has(index);
    return isPlaced ? unplaced : ++unplaced;
  });
  return blocks.flatMap((parent, index): Family[] => {
    const indices = childrenOf.get(index);
    if (indices === undefined) return [];
    const children = indices.flatMap((child) => blocks[child] ?? []);
    const next = (lastOf[index] ?? index) + 1;
    const hasUnplaced = (unplacedUpTo[next] ?? unplaced) > (unplacedUpTo[index - 1] ?? 0);
    const areOfOneLevel = new Set(children.map(({ level }) => level)).size === 1;
    const areKnown = children.every(
      ({ name, code }) => name !== undefined && (parent.code === undefined || code !== undefined),
    );
    return hasUnplaced || !areOfOneLevel || !areKnown ? [] : [{ parent, children }];
  });
}

function periodSums({ parent, children }: Family, measure: 'target' | 'realization'): PartSum[] {
  const isOne = parent.measurements.length === 1;
  if (!isOne && !children.every((child) => areOfOneBasis(parent[measure], child[measure]))) return [];
  return parent.measurements.flatMap((measurement, index) => {
    // Of a period that stands twice nothing tells which row is meant.
    if (hasEarlier(parent, measurement, index)) return [];
    if (children.some((child) => isFallen(child, measure, placeOf(child, measurement, index)))) return [];
    const entryIn = (child: Block) => child.measurements[placeOf(child, measurement, index)]?.[measure];
    return partSum(measurement[measure], children, entryIn) ?? [];
  });
}

/** Figures of each period don't add up to figures of the year so far. */
function areOfOneBasis({ kind: a }: Accumulation, { kind: b }: Accumulation): boolean {
  return a === 'undecided' || b === 'undecided' || (a === 'perPeriod') === (b === 'perPeriod');
}

/** Whether a block has a measurement of the same period before this one. */
function hasEarlier({ measurements }: Block, own: Measurement, index: number): boolean {
  for (let before = 0; before < index; before++) if (areOfSameTime(measurements[before], own)) return true;
  return false;
}

/** The place of a period among a block's measurements; nearly always that of the other block. */
function placeOf({ measurements }: Block, like: Measurement, index: number): number {
  return areOfSameTime(measurements[index], like)
    ? index
    : measurements.findIndex((other) => areOfSameTime(other, like));
}

/** A dash or a zero after a figure of the year so far may mean unchanged or nothing: no sum can be made with it. */
function isFallen({ measurements, ...block }: Block, measure: 'target' | 'realization', at: number): boolean {
  const entry = measurements[at]?.[measure];
  const isNothing = entry?.figure.kind === 'none' || (isNumber(entry) && entry.figure.value === 0);
  if (!isNothing || block[measure].kind === 'perPeriod') return false;
  return measurements
    .slice(0, at)
    .some(({ [measure]: earlier }) => isNumber(earlier) && earlier.figure.value !== 0);
}

/**
 * A figure beside the sum of its parts.
 * @returns `undefined` where it can't be made: a percentage, words, a part that is blank or has no such cell
 */
function partSum(
  entry: Entry | undefined,
  children: readonly Block[],
  entryIn: (child: Block) => Entry | undefined,
): PartSum | undefined {
  if (!isAmount(entry)) return undefined;
  const numbers: NumberEntry[] = [];
  for (const [index, child] of children.entries()) {
    const part = entryIn(child);
    const kind = part?.figure.kind;
    // A further indicator of the item above, whose figure is written once, is blank.
    if (kind === 'none' || (kind === 'blank' && isSamePlace(child, children[index - 1]))) continue;
    if (!isAmount(part) || isSamePlace(part, entry)) return undefined;
    // A cell that is merged over two indicators of one item counts once.
    if (!numbers.some((number) => isSamePlace(number, part))) numbers.push(part);
  }
  return numbers.length === 0 ? undefined : summed(entry, numbers);
}

function isSamePlace(a: Place, b: Place | undefined): boolean {
  return a.row === b?.row && a.column === b.column;
}

/** Whether an entry is a number that adds up with others: no percentage. */
export function isAmount(entry: Entry | undefined): entry is NumberEntry {
  return isNumber(entry) && entry.figure.unit !== 'percent';
}

/** Amounts of thousands or millions that are rounded as written may miss their sum by the halves cut off. */
function summed(entry: NumberEntry, parts: readonly NumberEntry[]): PartSum {
  const sum = sumOf(parts.map(({ figure }) => figure.value));
  const decimals = finerDecimals([entry, ...parts].map(({ figure }) => figure));
  const gap = sumOf([entry.figure.value, -sum]);
  const slack = decimals === 0 ? 0 : (parts.length + 1) / 2;
  return { entry, parts, sum, gap: Math.abs(unitsAt(gap, decimals)) <= slack ? 0 : gap };
}

/** The annual budget of a total row, or the target of a table of the year alone, beside the sum of what it covers. */
export function totalPlanOf(panel: Panel, total: TotalRow): PartSum | undefined {
  const covered = total.covers.flatMap((index) => panel.blocks[index] ?? []);
  const ofYear = ({ annual, measurements }: Pick<Block, 'annual' | 'measurements'>): Entry | undefined =>
    annual ?? (panel.periodsIn === 'none' ? measurements[0]?.target : undefined);
  const entry = ofYear(total);
  if (!isAmount(entry)) return undefined;
  const parts: NumberEntry[] = [];
  for (const block of covered) {
    const part = ofYear(block);
    if (isPassedOver(part)) continue;
    if (!isAmount(part)) return undefined;
    parts.push(part);
  }
  return parts.length === 0 ? undefined : summed(entry, parts);
}
