import fc from 'fast-check';
import type { Sheet } from '../../src/workbook/workbook.ts';
import { depthOf, FAMILIES, layoutChoices, type Family, type LayoutChoices } from './choices.ts';
import { expectedReport } from './expected.ts';
import type { Drawing } from './drawing.ts';
import { drawSheet } from './layouts.ts';
import { asTable } from './print.ts';
import { reportDice, reportOf, type GeneratedReport, type ReportDice } from './report.ts';
import { settled } from './settled.ts';

/** A sheet, what a reader finds on it, and what it was made of. */
export interface GeneratedSheet {
  readonly sheet: Sheet;
  /** The report as `inShort` writes it. */
  readonly expected: string[];
  /** The codes of the layout's variants. */
  readonly codes: readonly string[];
  readonly report: GeneratedReport;
  readonly recipe: Recipe;
  /** What was drawn where, and the choices that were kept. */
  readonly drawing: Drawing;
  /** What a failing property prints. */
  readonly [fc.toStringMethod]: () => string;
}

/** What a generated sheet is made of: to draw the same report in another layout, change the choices. */
export interface Recipe {
  readonly family: Family;
  readonly dice: ReportDice;
  readonly choices: LayoutChoices;
}

/** Makes the sheet of a recipe. */
export function sheetOf(recipe: Recipe): GeneratedSheet {
  const { family, dice } = recipe;
  const choices = settled(recipe.choices, family, dice);
  const report = reportOf(dice, family, depthOf(choices));
  const { sheet, drawing, codes } = drawSheet(report, family, choices);
  const expected = expectedReport(drawing);
  return {
    sheet,
    expected,
    codes,
    report,
    recipe,
    drawing,
    [fc.toStringMethod]: () => ['', codes.join(', '), asTable(sheet), ...expected].join('\n'),
  };
}

/** The same report in a layout that differs in some choices. */
export function redrawn({ recipe }: GeneratedSheet, choices: Partial<LayoutChoices>): GeneratedSheet {
  return sheetOf({ ...recipe, choices: { ...recipe.choices, ...choices } });
}

/** Draws what a sheet is made of. */
export const recipes: fc.Arbitrary<Recipe> = fc.record({
  family: fc.constantFrom(...FAMILIES),
  dice: reportDice,
  choices: layoutChoices,
});

/** Draws sheets of targets and realizations in the layouts of many offices, all of them right. */
export const sheetArbitrary: fc.Arbitrary<GeneratedSheet> = recipes.map(sheetOf);
