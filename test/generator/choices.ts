import fc from 'fast-check';
import type { Depth } from './items.ts';
import type { Axis, GeneratedReport } from './report.ts';
import type { PercentForm, Style } from './writing.ts';

/** A family of layouts: what stands in the rows, and what in the columns. */
export interface Family {
  readonly rows: GeneratedReport['rows'];
  /** The code of the column axis, e.g. `B2`. */
  readonly columns: string;
  readonly axis: Axis;
  readonly isSideBySide: boolean;
}

const family = (rows: Family['rows'], columns: string, axis: Axis, isSideBySide = false): Family => ({
  rows,
  columns,
  axis,
  isSideBySide,
});

/**
 * The families that are drawn. Label–value forms (A4) are not: a form of one item has no header row, and what its
 * columns would be is not settled. Weeks under months neither: a week's own number would not say of which month.
 */
export const FAMILIES: readonly Family[] = [
  family('A1', 'B1', 'year'),
  family('A1', 'B2', 'quarters'),
  family('A1', 'B3', 'months'),
  family('A1', 'B4', 'monthsAndQuarters'),
  family('A1', 'B5', 'quarters'),
  family('A1', 'B6', 'spans'),
  family('A1', 'B8', 'year'),
  family('A1', 'B9', 'weeks'),
  family('A2', 'B1', 'year'),
  family('A2', 'B2', 'quarters'),
  family('A2', 'B3', 'months'),
  family('A2', 'B4', 'monthsAndQuarters'),
  family('A2', 'B5', 'quarters'),
  family('A2', 'B6', 'spans'),
  family('A2', 'B7', 'types'),
  family('A2', 'B8', 'year'),
  family('A2', 'B9', 'weeks'),
  family('A3', 'B1', 'months'),
  family('A3', 'B1', 'quarters'),
  family('A3', 'B1', 'months', true),
  family('A3', 'B9', 'weeks'),
];

/** What shows the level of an item. */
export type Cue =
  'none' | 'code' | 'splitCode' | 'dotted' | 'lists' | 'words' | 'spaces' | 'indent' | 'sums' | 'bold';

/** How deep each cue can show a tree: bold tells two levels and no more, a split code begins with the program. */
export const DEPTHS: Readonly<Record<Exclude<Cue, 'none'>, Depth>> = {
  code: { from: 'affair', deepest: 5 },
  splitCode: { from: 'program', deepest: 2 },
  dotted: { from: 'program', deepest: 2 },
  lists: { from: 'program', deepest: 2 },
  words: { from: 'program', deepest: 2 },
  spaces: { from: 'program', deepest: 2 },
  indent: { from: 'program', deepest: 2 },
  sums: { from: 'program', deepest: 2 },
  bold: { from: 'program', deepest: 1 },
};

const CUES: readonly Cue[] = [
  'code',
  'splitCode',
  'dotted',
  'lists',
  'words',
  'spaces',
  'indent',
  'sums',
  'bold',
  'none',
];

export type Numbering = 'none' | 'digits' | 'brackets' | 'letters' | 'declared';
export type TotalPlace = 'none' | 'top' | 'bottom';

/** What a sheet looks like. Everything is drawn freely; `settled` takes back what no reader could decide. */
export interface LayoutChoices {
  readonly down: number;
  readonly right: number;
  readonly titles: number;
  readonly areTitlesMerged: boolean;
  /** A figure of the whole report among the titles. */
  readonly hasIndexAbove: boolean;
  readonly periodIn: 'nowhere' | 'name' | 'title' | 'both';
  readonly tiers: 1 | 2 | 3 | 4;
  readonly isMerged: boolean;
  readonly numbering: Numbering;
  readonly isLeafBelow: boolean;
  /** Two columns under one head: a number before the indicator, a unit behind the target. */
  readonly twoUnderOne: 'none' | 'number' | 'unit';
  readonly cue: Cue;
  /** Where the code stops before the program: the whole tree from the affair, or from the program. */
  readonly isFromProgram: boolean;
  readonly objective: 'none' | 'column' | 'band' | 'unitBand' | 'bothBands';
  readonly isBandMerged: boolean;
  readonly hasNumber: boolean;
  readonly hasIndicator: boolean;
  readonly hasUnit: boolean;
  readonly isUnitFirst: boolean;
  readonly remark: 'none' | 'first' | 'last';
  readonly notes: 0 | 1 | 2;
  readonly hasPredicate: boolean;
  readonly extras: 'none' | 'longTermTarget' | 'priorRealization' | 'remaining';
  readonly leaves: number;
  readonly isInterleaved: boolean;
  readonly hasAnnual: boolean;
  readonly hasYear: boolean;
  readonly repeats: 'merged' | 'blank' | 'repeated';
  readonly total: TotalPlace;
  readonly isTotalLabelled: boolean;
  readonly totalIn: 'number' | 'name' | 'first';
  readonly hasSubtotals: boolean;
  readonly hasAverage: boolean;
  readonly hasFormulas: boolean;
  readonly hasSignature: boolean;
  readonly hasFootnotes: boolean;
  readonly hasScratch: boolean;
  readonly hasGaps: boolean;
  readonly hasHeaderAgain: boolean;
  readonly style: Style | 'mixed' | 'byColumn';
  readonly prefix: '' | 'Rp ' | 'Rp. ' | 'Rp';
  readonly hasSuffix: boolean;
  readonly zero: 'figure' | 'dash';
  readonly none: 'dash' | 'blank';
  readonly percents: readonly [PercentForm, PercentForm];
  readonly percentDecimals: 0 | 1 | 2;
  readonly percentUnits: 'ratio' | 'plain';
  /** Every so-manieth row of data is hidden; 0: none. */
  readonly hidden: 0 | 2 | 3;
  /** Which word of its list each head takes. */
  readonly words: readonly number[];
}

const PERCENTS: readonly PercentForm[] = ['ratio', 'hundred', 'text', 'hundredText', 'bareRatio'];

/** Draws what a sheet looks like. */
export const layoutChoices: fc.Arbitrary<LayoutChoices> = fc.record({
  down: fc.nat(8),
  right: fc.nat(3),
  titles: fc.nat(4),
  areTitlesMerged: fc.boolean(),
  hasIndexAbove: fc.boolean(),
  periodIn: fc.constantFrom('nowhere', 'name', 'title', 'both'),
  tiers: fc.constantFrom(2, 1, 3, 4),
  isMerged: fc.boolean(),
  numbering: fc.constantFrom('none', 'digits', 'brackets', 'letters', 'declared'),
  isLeafBelow: fc.boolean(),
  twoUnderOne: fc.constantFrom('none', 'none', 'number', 'unit'),
  // Bands and subtotals stand only where no levels are shown.
  cue: fc.constantFrom(...CUES, 'none', 'none', 'none'),
  isFromProgram: fc.boolean(),
  objective: fc.constantFrom('none', 'column', 'band', 'unitBand', 'bothBands'),
  isBandMerged: fc.boolean(),
  hasNumber: fc.boolean(),
  hasIndicator: fc.boolean(),
  hasUnit: fc.boolean(),
  isUnitFirst: fc.boolean(),
  remark: fc.constantFrom('none', 'last', 'last', 'first'),
  notes: fc.constantFrom(0, 0, 1, 2),
  hasPredicate: fc.boolean(),
  extras: fc.constantFrom('none', 'none', 'longTermTarget', 'priorRealization', 'remaining'),
  leaves: fc.nat(5),
  isInterleaved: fc.boolean(),
  hasAnnual: fc.boolean(),
  hasYear: fc.boolean(),
  repeats: fc.constantFrom('merged', 'blank', 'repeated'),
  total: fc.constantFrom('none', 'bottom', 'bottom', 'top'),
  isTotalLabelled: fc.boolean(),
  totalIn: fc.constantFrom('name', 'number', 'first'),
  hasSubtotals: fc.boolean(),
  hasAverage: fc.boolean(),
  hasFormulas: fc.boolean(),
  hasSignature: fc.boolean(),
  hasFootnotes: fc.boolean(),
  hasScratch: fc.boolean(),
  hasGaps: fc.boolean(),
  hasHeaderAgain: fc.boolean(),
  style: fc.constantFrom('number', 'number', 'id', 'en', 'mixed', 'byColumn'),
  prefix: fc.constantFrom('', 'Rp ', 'Rp. ', 'Rp'),
  hasSuffix: fc.boolean(),
  zero: fc.constantFrom('figure', 'dash'),
  none: fc.constantFrom('dash', 'blank'),
  percents: fc.tuple(fc.constantFrom(...PERCENTS), fc.constantFrom(...PERCENTS)),
  percentDecimals: fc.constantFrom(2, 0, 1),
  percentUnits: fc.constantFrom('ratio', 'plain'),
  hidden: fc.constantFrom(0, 0, 2, 3),
  words: fc.array(fc.nat(41), { minLength: 24, maxLength: 24 }),
});

/** The depth of tree that a layout shows, where it shows one. */
export function depthOf({ cue, isFromProgram }: LayoutChoices): Depth | undefined {
  if (cue === 'none') return undefined;
  if (cue === 'code' && isFromProgram) return { from: 'program', deepest: 3 };
  return DEPTHS[cue];
}
