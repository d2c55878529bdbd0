import { isNumber, type NumberEntry } from '../../report/entry.ts';
import type { Block, Entry, Panel, TotalRow } from '../../report/report.ts';
import type { Place } from '../../workbook/address.ts';
import type { Rect } from '../../workbook/workbook.ts';
import { sumFormulaOf, type FormulaReader, type SumFormula } from '../formulas.ts';

/** Which figures of a row: one column, of which a block whose periods are rows has several. */
export interface Slot {
  readonly entriesOf: (row: Block | TotalRow) => readonly (Entry | undefined)[];
  /** The measure whose periods are rows: a total takes the last of them, or adds them up. */
  readonly series?: 'target' | 'realization';
}

export function slotsOf({ periodsIn }: Panel, row: Block | TotalRow): Slot[] {
  return [
    { entriesOf: ({ annual }) => [annual] },
    { entriesOf: ({ annualRealization }) => [annualRealization] },
    ...(['target', 'realization'] as const).flatMap((measure): Slot[] =>
      periodsIn === 'rows'
        ? [{ series: measure, entriesOf: ({ measurements }) => measurements.map((one) => one[measure]) }]
        : row.measurements.map((_, index) => ({
            entriesOf: ({ measurements }) => [measurements[index]?.[measure]],
          })),
    ),
  ];
}

export type Problem = 'twice' | 'leftOut' | 'notItsOwn';

/**
 * How often a formula counts each block, directly or by another total row.
 * @returns `undefined` where nothing tells how the periods of a block add up
 */
export function countsIn(
  { blocks, totals }: Panel,
  slot: Slot,
  sum: SumFormula,
  formulas: FormulaReader,
): Map<number, number> | undefined {
  const counts = new Map<number, number>();
  const add = (index: number, times: number) => counts.set(index, (counts.get(index) ?? 0) + times);
  const isPassedOver = (entry: Entry) =>
    sum.subtotal !== undefined &&
    entry.formula !== undefined &&
    sumFormulaOf(formulas.expression(entry.formula, entry), entry)?.subtotal !== undefined;
  for (const area of sum.areas) {
    for (let index = firstIn(blocks, area); ; index++) {
      const block = blocks[index];
      if (block === undefined || block.top > area.bottom) break;
      const counted = slot
        .entriesOf(block)
        .filter(isCounted)
        .filter((entry) => isIn(area, entry) && !isPassedOver(entry));
      if (counted.length === 0) continue;
      const times = slot.series === undefined ? counted.length : timesOf(block, slot.series, counted.length);
      if (times === undefined) return undefined;
      add(index, times);
    }
    for (const total of totals) {
      const [entry] = slot.entriesOf(total);
      if (!isCounted(entry) || !isIn(area, entry) || isPassedOver(entry)) continue;
      for (const index of total.covers) add(index, 1);
    }
  }
  return counts;
}

/** Whether a cell stands in an area of its own column. */
export function isIn({ top, bottom }: Rect, { row }: Place): boolean {
  return top <= row && row <= bottom;
}

/** What adds nothing today is no evidence. */
function isCounted(entry: Entry | undefined): entry is NumberEntry {
  return isNumber(entry) && !entry.figure.isText && entry.figure.value !== 0;
}

/** The first block that ends in an area or below it. */
function firstIn(blocks: readonly Block[], { top }: Rect): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.bottom ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A series of the year so far counts once by any of its figures, one of each period by all of them. */
export function timesOf(
  block: Block,
  measure: 'target' | 'realization',
  counted: number,
): number | undefined {
  const { kind } = block[measure];
  if (kind === 'undecided') return undefined;
  if (kind !== 'perPeriod') return counted;
  const all = block.measurements.filter((one) => isCounted(one[measure])).length;
  return counted === all ? 1 : undefined;
}

/** What is wrong with a count under one reading of what it should cover; no rows where nothing is. */
export function judged(
  { blocks }: Panel,
  slot: Slot,
  covers: readonly number[],
  counts: ReadonlyMap<number, number>,
  childrenOf: ReadonlyMap<number, readonly number[]>,
  passesOver: (row: number) => boolean,
): { problem: Problem; rows: Entry[] } {
  const leftOut: Entry[] = [];
  const twice: Entry[] = [];
  const seen = new Set<number>();
  const figureOf = (index: number) =>
    blocks
      .slice(index, index + 1)
      .flatMap(slot.entriesOf)
      .findLast(isCounted);
  /** Whether anything in the tree below an item is counted. */
  const isCountedBelow = (index: number): boolean =>
    (childrenOf.get(index) ?? []).some((child) => counts.has(child) || isCountedBelow(child));
  const visit = (index: number, isCountedAbove: boolean) => {
    seen.add(index);
    const entry = figureOf(index);
    const times = (counts.get(index) ?? 0) + (isCountedAbove ? 1 : 0);
    if (entry !== undefined && times > 1) twice.push(entry);
    if (times === 0 && entry !== undefined && !isCountedBelow(index)) {
      leftOut.push(entry);
      return;
    }
    for (const child of childrenOf.get(index) ?? []) visit(child, times > 0);
  };
  covers.forEach((index) => {
    visit(index, false);
  });
  const others = [...counts.keys()]
    .filter((index) => !seen.has(index))
    .flatMap((index) => figureOf(index) ?? [])
    .filter(({ row }) => !passesOver(row));
  if (twice.length > 0) return { problem: 'twice', rows: twice };
  return leftOut.length > 0 ? { problem: 'leftOut', rows: leftOut } : { problem: 'notItsOwn', rows: others };
}
