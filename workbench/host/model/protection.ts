import type { Rect } from '../../../src/workbook/workbook.ts';
import { ExcelError } from '../errors.ts';
import type { SheetModel } from './sheet.ts';
import type { WorkbookModel } from './workbookModel.ts';

/** What `Excel.WorksheetProtectionOptions` can allow on a protected sheet, as far as the model does it. */
export type ProtectedDeed =
  | 'allowFormatCells'
  | 'allowFormatRows'
  | 'allowFormatColumns'
  | 'allowInsertHyperlinks'
  | 'allowEditObjects';

/**
 * Refuses to write into locked cells of a protected sheet. Every cell is locked unless it was unlocked, and one
 * locked cell in the range refuses the whole write, even where nothing would change in it (reference of
 * `Excel.FormatProtection`; microsoft-graph-docs issue 4546).
 *
 * @throws ExcelError `AccessDenied`
 */
export function requireUnlocked(sheet: SheetModel, area: Rect): void {
  if (sheet.protection === undefined) return;
  if (sheet.formats.shared(area, 'protection.locked', true) !== false) throw new ExcelError('AccessDenied');
}

/**
 * Refuses what a protected sheet doesn't allow (reference of `Excel.WorksheetProtectionOptions`).
 *
 * @throws ExcelError `AccessDenied`
 */
export function requireAllowed(sheet: SheetModel, deed: ProtectedDeed): void {
  if (sheet.protection !== undefined && sheet.protection.options[deed] !== true) {
    throw new ExcelError('AccessDenied');
  }
}

/**
 * Refuses what no option allows on a protected sheet, such as merging cells.
 *
 * @throws ExcelError `AccessDenied`
 */
export function requireUnprotected(sheet: SheetModel): void {
  if (sheet.protection !== undefined) throw new ExcelError('AccessDenied');
}

/**
 * Refuses what changes the list of sheets while the workbook's structure is protected: adding, deleting, moving, copying,
 * renaming and hiding ("Protect workbook structure", excel-add-ins-workbooks.md; "Protect a workbook",
 * support.microsoft.com).
 *
 * @throws ExcelError `AccessDenied`
 */
export function requireOpenStructure(book: Pick<WorkbookModel, 'structureProtection'>): void {
  if (book.structureProtection !== undefined) throw new ExcelError('AccessDenied');
}
