import { ExcelError } from '../errors.ts';
import { MAX_SHEET_NAME_LENGTH } from './limits.ts';

/**
 * Refuses what Excel refuses as the name of a sheet: "Rename a worksheet" (support.microsoft.com) and the
 * reference of `Worksheet.name`.
 *
 * @param others the names of the other sheets
 * @throws ExcelError `InvalidArgument` for a name that no sheet can have, `ItemAlreadyExists` for a taken one
 */
export function requireFreeSheetName(name: string, others: readonly string[]): void {
  const isAllowed =
    name.trim() !== '' &&
    name.length <= MAX_SHEET_NAME_LENGTH &&
    !/[[\]:*?/\\]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!isAllowed) throw new ExcelError('InvalidArgument');
  if (others.some((other) => sameName(other, name))) throw new ExcelError('ItemAlreadyExists');
}

/** Excel doesn't tell capitals apart in names. */
export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The name that Excel gives to a new sheet: `Sheet3` where `Sheet1` and `Sheet2` are taken. */
export function nextSheetName(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) {
    const name = `Sheet${number}`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}
