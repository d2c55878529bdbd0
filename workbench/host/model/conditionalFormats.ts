import type { Rect } from '../../../src/workbook/workbook.ts';
import { overlaps, without } from './area.ts';
import type { Json } from './json.ts';
import type { SheetModel } from './sheet.ts';

/**
 * A conditional format with a formula of its own (`Excel.ConditionalFormatType.custom`). The other kinds are not
 * modelled. docs/excel/excel-add-ins-conditional-formatting.md
 */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Rect[];
  readonly formula: string;
  readonly stopIfTrue: boolean;
  /** `fill.color`, `font.bold`, …: kept, not drawn. */
  readonly format: ReadonlyMap<string, Json>;
}

/** The formats that touch any of the areas, first the one that wins. */
export function conditionalFormatsOn(
  sheet: SheetModel,
  areas: readonly Rect[],
): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((mine) => areas.some((area) => overlaps(mine, area))),
  );
}

/** Adds a format "at the first/top priority" (the reference of `ConditionalFormatCollection.add`). */
export function addConditionalFormat(sheet: SheetModel, id: string, areas: readonly Rect[]): void {
  const added: ConditionalFormat = { id, areas, formula: '', stopIfTrue: false, format: new Map() };
  sheet.conditionalFormats = [added, ...sheet.conditionalFormats];
}

export function changeConditionalFormat(
  sheet: SheetModel,
  id: string,
  change: Partial<ConditionalFormat>,
): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    format.id === id ? { ...format, ...change } : format,
  );
}

export function deleteConditionalFormat(sheet: SheetModel, id: string): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.id !== id);
}

/** Takes the cells out of every format; a format without cells is gone. */
export function clearConditionalFormats(sheet: SheetModel, area: Rect): void {
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((mine) => without(mine, area)) }))
    .filter((format) => format.areas.length > 0);
}
