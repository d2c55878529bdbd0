import type { Rect } from '../../../src/workbook/workbook.ts';
import { intersection } from './area.ts';
import { clearBorders } from './borders.ts';
import { withNumberFormat } from './cellValue.ts';
import { clearConditionalFormats } from './conditionalFormats.ts';
import type { Origin } from './events.ts';
import { requireUnlocked, requireUnprotected } from './protection.ts';
import type { SheetModel } from './sheet.ts';
import type { WorkbookModel } from './workbookModel.ts';

/** `Excel.ClearApplyTo`, without what needs controls in cells. */
export const CLEAR_KINDS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const;

export type ClearKind = (typeof CLEAR_KINDS)[number];

/** The link of a cell: a property that is no format. */
export const HYPERLINK = 'hyperlink';

const isValidation = (property: string) => property.startsWith('validation.');

/** Sizes belong to rows and columns: nobody clears them with their cells. */
const isFormat = (property: string) =>
  property !== HYPERLINK && property !== 'columnWidth' && property !== 'rowHeight' && !isValidation(property);

/**
 * Clears cells (reference of `Excel.ClearApplyTo`). Everything: contents, formats, links and data validations. Formats,
 * as in Excel's own Clear Formats: merged areas and conditional formats go with them ("Clear cells of contents or
 * formats", support.microsoft.com). Contents: the links go with them, as when a user presses Delete.
 *
 * @throws ExcelError `AccessDenied`; nothing is cleared then
 */
export function clearCells(
  book: WorkbookModel,
  sheet: SheetModel,
  areas: readonly Rect[],
  kind: ClearKind,
  origin: Origin,
): void {
  for (const area of areas) {
    if (kind === 'All' || kind === 'Contents') requireUnlocked(sheet, area);
    if (kind !== 'Contents') requireUnprotected(sheet);
  }
  for (const area of areas) {
    if (kind === 'RemoveHyperlinks') unformatLinks(sheet, area);
    if (kind === 'All' || kind === 'Contents') book.clearContents(sheet, area, origin);
    if (kind === 'All' || kind === 'Formats') {
      sheet.unmerge(area);
      clearConditionalFormats(sheet, area);
      clearOwnFormats(sheet, area);
    }
    if (kind === 'All') sheet.formats.clear(area, isValidation);
    if (kind !== 'Formats') sheet.formats.paint(area, HYPERLINK, undefined);
  }
}

/** Formats of the cells themselves. */
function clearOwnFormats(sheet: SheetModel, area: Rect): void {
  for (const { row, column, cell } of [...sheet.cellsIn(area)]) {
    sheet.put(row, column, withNumberFormat(cell, 'General'));
  }
  clearBorders(sheet.formats, area);
  sheet.formats.clear(area, isFormat);
}

/** "Removes hyperlinks and formatting for the cell": of cells with a link, the others keep theirs. */
function unformatLinks(sheet: SheetModel, area: Rect): void {
  for (const { area: linked } of sheet.formats.pieces(HYPERLINK)) {
    const both = intersection(linked, area);
    if (both !== undefined) clearOwnFormats(sheet, both);
  }
}
