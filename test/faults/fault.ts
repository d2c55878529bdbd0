import fc from 'fast-check';
import type { Ref, Sheet } from '../../src/workbook/workbook.ts';
import { FAMILIES, type Family, type LayoutChoices } from '../generator/choices.ts';
import { recipes, sheetOf, type GeneratedSheet } from '../generator/sheets.ts';

/** Free numbers by which a fault chooses its place and size; the same ones give the same fault. */
export type Dice = readonly number[];

/** A workbook with one fault, and the cell at which its rule has to find it. */
export interface Spoiled {
  readonly sheets: readonly Sheet[];
  readonly at: Ref;
  /** The same workbook before, where it is not the drawn sheet alone: nothing may be found there. */
  readonly right?: readonly Sheet[];
}

/** One fault of a rule's own kind. */
export interface Fault {
  /** Right sheets, most of which have a place for it. */
  readonly drawn: fc.Arbitrary<GeneratedSheet>;
  /** Puts the fault into a sheet; `undefined` where the sheet has no place for it. */
  readonly spoil: (drawn: GeneratedSheet, dice: Dice) => Spoiled | undefined;
}

/** Draws the dice of a fault. */
export const dice: fc.Arbitrary<Dice> = fc.array(fc.nat(999_983), { minLength: 12, maxLength: 12 });

/** The number of a die, from 0 up to but without `sides`. */
export function roll(from: Dice, die: number, sides: number): number {
  return (from[die] ?? 0) % Math.max(1, sides);
}

/** One of a list by a die; `undefined` of an empty one. */
export function oneOf<T>(list: readonly T[], from: Dice, die: number): T | undefined {
  return list[roll(from, die, list.length)];
}

/** What the dice of a report may say, where a fault needs one kind of it. */
export type WantedDice = Readonly<
  Partial<Record<'kinds' | 'accumulation' | 'filled' | 'idle', readonly number[]>>
>;

/** Right sheets of some families, with some choices made and some dice loaded. */
export function sheetsWith(
  choices: Partial<LayoutChoices>,
  isWanted: (family: Family) => boolean = () => true,
  wanted: WantedDice = {},
): fc.Arbitrary<GeneratedSheet> {
  const families = FAMILIES.filter(isWanted);
  const die = (numbers: readonly number[] | undefined) => fc.constantFrom(...(numbers ?? [undefined]));
  return fc
    .tuple(
      recipes,
      fc.constantFrom(...families),
      die(wanted.kinds),
      die(wanted.accumulation),
      die(wanted.filled),
      die(wanted.idle),
    )
    .map(([recipe, family, kinds, accumulation, filled, idle]) => {
      // Levels told by formulas alone would be gone without them.
      const isWithout = choices.hasFormulas === false || choices.style !== undefined;
      const cue = recipe.choices.cue === 'sums' && isWithout ? ('words' as const) : recipe.choices.cue;
      const { dice: own } = recipe;
      return sheetOf({
        family,
        dice: {
          ...own,
          kinds: kinds ?? own.kinds,
          accumulation: accumulation ?? own.accumulation,
          filled: filled ?? own.filled,
          idle: idle ?? own.idle,
        },
        choices: { ...recipe.choices, cue, ...choices },
      });
    });
}

/** What the dice of a report's kinds say: performance alone, money alone (of programs), or both. */
export const KINDS = {
  performance: [3, 6, 9],
  money: [1, 4, 7, 10],
  both: [2, 5, 8, 11],
  anyMoney: [1, 2, 4, 5, 7, 8, 10, 11],
} as const;

/** What the dice of accumulation say. */
export const RUNNING = [0, 2] as const;
