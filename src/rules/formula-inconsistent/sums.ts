import { isNumber, isPassedOver, type NumberEntry } from '../../report/entry.ts';
import type { Block, Entry, Panel } from '../../report/report.ts';
import { addressOf, type Place } from '../../workbook/address.ts';
import { sumOf } from '../../workbook/exact.ts';
import { sumFormulaOf, translated, type FormulaReader } from '../formulas.ts';

/** A formula for a cell, and what it gives. */
export interface Filled {
  readonly formula: string;
  readonly value: number;
}

/** A number that a formula can use. */
export function isTyped(entry: Entry | undefined): entry is NumberEntry {
  return isNumber(entry) && !entry.figure.isText;
}

/** `SUM` over the parts of a parent, where all are numbers, blanks or dashes. */
export function sumOfParts(parts: readonly Entry[]): Filled | undefined {
  const value = addedUp(parts);
  if (value === undefined || parts.length > MOST_ARGUMENTS) return undefined;
  return { formula: `=SUM(${parts.map(addressOf).join(',')})`, value };
}

/** Whether a formula could give a sum of these: text, words and errors are passed over or spoil it. */
export function canBeAdded(parts: readonly (Entry | undefined)[]): boolean {
  return parts.every((part) => isTyped(part) || isPassedOver(part));
}

/** Numbers added up, blanks and dashes passed over; `undefined` where there is text, or no number at all. */
function addedUp(parts: readonly (Entry | undefined)[]): number | undefined {
  const numbers = parts.filter(isTyped);
  return canBeAdded(parts) && numbers.length > 0
    ? sumOf(numbers.map(({ figure }) => figure.value))
    : undefined;
}

const MOST_ARGUMENTS = 200;

/** The figures of a row that are amounts: annual ones and those of each period. */
export function amountsOf({
  annual,
  annualRealization,
  measurements,
}: Pick<Block, 'annual' | 'annualRealization' | 'measurements'>): (Entry | undefined)[] {
  return [
    annual,
    annualRealization,
    ...measurements.flatMap(({ target, realization }) => [target, realization]),
  ];
}

/**
 * A total's neighbour filled into its cell, or where that leaves out some of what the total covers, a sum of all; none
 * where the neighbour adds up other totals, or text.
 * @param own what the total covers in the column of the cell
 */
export function sumLike(
  formulas: FormulaReader,
  { blocks, totals }: Panel,
  neighbour: Entry,
  entry: Entry,
  own: readonly (Entry | undefined)[],
): Filled | undefined {
  if (neighbour.formula === undefined) return undefined;
  const formula = translated(neighbour.formula, neighbour, entry);
  const sum = sumFormulaOf(formulas.expression(formula, entry), entry);
  if (sum === undefined || sum.subtotal !== undefined) return undefined;
  const isCounted = ({ row, column }: Place) =>
    sum.areas.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
  if (totals.some(({ row }) => isCounted({ row, column: entry.column }))) return undefined;
  const parts = blocks.flatMap(amountsOf).filter((part) => part !== undefined && isCounted(part));
  const value = addedUp(parts);
  if (value === undefined) return undefined;
  return value === addedUp(own) ? { formula, value } : sumOfParts(own.flatMap((part) => part ?? []));
}
