import { merge, put, putText, type Canvas } from './canvas.ts';
import type { LayoutChoices } from './choices.ts';
import type { SheetColumn } from './columns.ts';

/**
 * Draws the header of a table; a head stands over all columns that share it and what is above it.
 * @returns the first row below it
 */
export function drawHeads(
  onto: Canvas,
  top: number,
  left: number,
  columns: readonly SheetColumn[],
  choices: LayoutChoices,
  withNumbers = true,
): number {
  const tiers = Math.max(...columns.map(({ path }) => path.length));
  const hasNumbers = withNumbers && choices.numbering !== 'none';
  const isBelow = hasNumbers && choices.isLeafBelow && tiers > 1;
  /** The leaf row may stand below the row of numbers; what is shorter ends above it. */
  const rowOf = (tier: number) => top + tier + (isBelow && tier === tiers - 1 ? 1 : 0);
  const lastAbove = top + tiers - (isBelow ? 2 : 1);
  columns.forEach((column, index) => {
    column.path.forEach((text, tier) => {
      if (index > 0 && isSame(columns[index - 1], column, tier)) return;
      let right = index;
      while (isSame(columns[right + 1], column, tier)) right++;
      const isLeaf = tier === column.path.length - 1;
      const bottom = isLeaf && column.path.length < tiers ? lastAbove : rowOf(tier);
      // Without merged cells a leaf below another head stands in the last row, beside its like.
      const row = !choices.isMerged && isLeaf && tier > 0 ? bottom : rowOf(tier);
      putText(onto, row, left + index, text);
      if (choices.isMerged) merge(onto, row, left + index, bottom, left + right);
    });
  });
  const next = top + tiers;
  if (!hasNumbers) return next;
  drawNumbers(onto, isBelow ? lastAbove + 1 : next, left, columns, choices);
  return next + 1;
}

function isSame(one: SheetColumn | undefined, other: SheetColumn, tier: number): boolean {
  return (
    one !== undefined &&
    one.path.length > tier &&
    one.path.slice(0, tier + 1).every((text, index) => text === other.path[index])
  );
}

/** `1 2 3`, `(1) (2) (3)`, `(a) (b) ©`, or with formulas: `15 = 14 / 6 x 100`. */
function drawNumbers(
  onto: Canvas,
  row: number,
  left: number,
  columns: readonly SheetColumn[],
  { numbering }: LayoutChoices,
): void {
  columns.forEach((column, index) => {
    const number = index + 1;
    const letter = String.fromCharCode(96 + number);
    const value =
      numbering === 'brackets'
        ? `(${number})`
        : numbering === 'letters'
          ? // Excel's own correction of (c).
            number === 3
            ? '©'
            : `(${letter})`
          : numbering === 'declared'
            ? (declared(columns, column, number) ?? number)
            : number;
    put(onto, row, left + index, { value });
  });
}

function declared(columns: readonly SheetColumn[], column: SheetColumn, number: number): string | undefined {
  const numberOf = (shows: SheetColumn['shows'], isSameSlot: boolean) =>
    columns.findIndex(
      (other) =>
        other.shows === shows &&
        other.panels[0] === column.panels[0] &&
        (!isSameSlot ||
          (other.slot.period?.index === column.slot.period?.index &&
            other.slot.period?.kind === column.slot.period?.kind &&
            other.slot.span === column.slot.span)),
    ) + 1;
  const ratio = (top: number, bottom: number) =>
    top > 0 && bottom > 0 ? `${number} = ${top} / ${bottom} x 100` : undefined;
  switch (column.shows) {
    case 'percent':
      return ratio(numberOf('realization', true), numberOf('target', true));
    case 'percentOfAnnual':
      return ratio(numberOf('realization', true), numberOf('annual', false));
    case 'achievement':
      return ratio(numberOf('annualRealization', false), numberOf('annual', false));
    default:
      return undefined;
  }
}
