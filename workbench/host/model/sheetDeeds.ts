import type { Visibility } from '../../../src/workbook/workbook.ts';
import { ExcelError } from '../errors.ts';
import { withoutSheet } from './charts.ts';
import { withSheetDeleted, withSheetRenamed } from './formulaText.ts';
import type { Origin } from './events.ts';
import { requireAllowed, requireOpenStructure } from './protection.ts';
import { rewriteRules, type Rewrite } from './references.ts';
import { SheetModel } from './sheet.ts';
import { nextSheetName, requireFreeSheetName } from './sheetNames.ts';
import type { WorkbookModel } from './workbookModel.ts';

/**
 * Adds an empty sheet behind the others.
 *
 * @throws ExcelError `AccessDenied` where the structure is protected, `InvalidArgument`, `ItemAlreadyExists`
 */
export function addSheet(book: WorkbookModel, wanted: string | undefined, origin: Origin): SheetModel {
  requireOpenStructure(book);
  const taken = book.sheets.map((sheet) => sheet.name);
  const name = wanted ?? nextSheetName(taken);
  requireFreeSheetName(name, taken);
  const sheet = new SheetModel(freeSheetId(book), name);
  book.sheets = [...book.sheets, sheet];
  book.calculation.record({ kind: 'sheetAdded', sheetId: sheet.id, name });
  book.tell({ kind: 'added', sheetId: sheet.id, origin });
  return sheet;
}

/** Ids look like Excel's: `{00000000-0001-0000-0300-000000000000}`, and none is ever given twice. */
export function sheetIdOf(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).padStart(2, '0').toUpperCase()}00-000000000000}`;
}

export function freeSheetId(book: WorkbookModel): string {
  for (;;) {
    const id = sheetIdOf(book.nextNumber());
    if (!book.sheets.some((sheet) => sheet.id === id)) return id;
  }
}

/** @throws ExcelError `AccessDenied`, `InvalidArgument`, `ItemAlreadyExists` */
export function renameSheet(book: WorkbookModel, sheet: SheetModel, name: string): void {
  requireOpenStructure(book);
  const others = book.sheets.filter((other) => other !== sheet).map((other) => other.name);
  requireFreeSheetName(name, others);
  const before = sheet.name;
  sheet.name = name;
  book.calculation.record({ kind: 'sheetRenamed', sheetId: sheet.id, name });
  rewriteFormulas(book, (formula) => withSheetRenamed(formula, before, name));
}

/** @throws ExcelError `InvalidOperation` for a very hidden sheet and for the last visible one */
export function deleteSheet(book: WorkbookModel, sheet: SheetModel, origin: Origin): void {
  requireOpenStructure(book);
  if (sheet.visibility === 'veryHidden') throw new ExcelError('InvalidOperation');
  const next = requireAnotherVisibleSheet(book, sheet);
  if (book.selection.sheetId === sheet.id) book.activate(next);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.names = book.names.filter((name) => name.sheetId !== sheet.id);
  for (const other of book.sheets) other.charts = other.charts.map((chart) => withoutSheet(chart, sheet.id));
  book.calculation.record({ kind: 'sheetDeleted', sheetId: sheet.id });
  rewriteFormulas(book, (formula) => withSheetDeleted(formula, sheet.name));
  book.tell({ kind: 'deleted', sheetId: sheet.id, origin });
}

/** @throws ExcelError `InvalidOperation` for hiding the last visible sheet */
export function setVisibility(book: WorkbookModel, sheet: SheetModel, visibility: Visibility): void {
  requireOpenStructure(book);
  if (visibility !== 'visible' && sheet.visibility === 'visible') {
    const next = requireAnotherVisibleSheet(book, sheet);
    if (book.selection.sheetId === sheet.id) book.activate(next);
  }
  sheet.visibility = visibility;
}

/** @param position 0-based, among all sheets */
export function moveSheet(book: WorkbookModel, sheet: SheetModel, position: number): void {
  requireOpenStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw new ExcelError('InvalidArgument');
  }
  book.sheets = book.sheets.filter((other) => other !== sheet).toSpliced(position, 0, sheet);
}

/** Hides or shows the rows (by 0-based number) of a range. */
export function setHidden(
  sheet: SheetModel,
  hidden: Set<number>,
  lines: { readonly from: number; readonly to: number },
  isHidden: boolean,
): void {
  requireAllowed(sheet, hidden === sheet.hiddenRows ? 'allowFormatRows' : 'allowFormatColumns');
  for (let line = lines.from; line <= lines.to; line++) {
    if (isHidden) hidden.add(line);
    else hidden.delete(line);
  }
}

function requireAnotherVisibleSheet(book: WorkbookModel, sheet: SheetModel): SheetModel {
  const next = book.sheets.find((other) => other !== sheet && other.visibility === 'visible');
  if (next === undefined) throw new ExcelError('InvalidOperation');
  return next;
}

/** Rewrites what formulas, names, conditional formats and validations say of sheets. */
function rewriteFormulas(book: WorkbookModel, rewrite: Rewrite): void {
  book.names = book.names.map((item) => ({ ...item, formula: rewrite(item.formula) }));
  for (const sheet of book.sheets) {
    rewriteRules(sheet, rewrite);
    for (const { row, column, cell } of [...sheet.cells()]) {
      if (cell.formula === undefined) continue;
      const formula = rewrite(cell.formula);
      if (formula === cell.formula) continue;
      const rewritten = { ...cell, formula };
      sheet.put(row, column, rewritten);
      book.calculation.record({ kind: 'cell', sheetId: sheet.id, row, column, cell: rewritten });
    }
  }
}
