import { isJsonObject, type Json } from './json.ts';
import type { SheetModel } from './sheet.ts';

/** Changes a formula; a text that is none stays. */
export type Rewrite = (formula: string) => string;

/**
 * Changes what the conditional formats and data validations of a sheet say of sheets. Links stay as they are: Excel
 * leaves them behind when a sheet gets another name.
 */
export function rewriteRules(sheet: SheetModel, rewrite: Rewrite): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    formula: rewrite(format.formula),
  }));
  sheet.formats.rewrite('validation.rule', (rule) => rewriteWithin(rule, rewrite));
}

function rewriteWithin(value: Json, rewrite: Rewrite): Json {
  if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, rewriteWithin(inner, rewrite)]),
  );
}
