import { ExcelError } from '../errors.ts';
import { onCopy } from './charts.ts';
import type { Origin } from './events.ts';
import { withSheetRenamed, withTableRenamed } from './formulaText.ts';
import { MAX_SHEET_NAME_LENGTH } from './limits.ts';
import { nameIn, type NamedItem } from './names.ts';
import { requireOpenStructure } from './protection.ts';
import { rewriteRules, type Rewrite } from './references.ts';
import { SheetModel } from './sheet.ts';
import { freeSheetId } from './sheetDeeds.ts';
import { sameName } from './sheetNames.ts';
import { freeTableName, type TableModel } from './tables.ts';
import type { WorkbookModel } from './workbookModel.ts';

/**
 * Copies a sheet with all that it has (reference of `Worksheet.copy`). What refers to the sheet on itself refers to the copy there: formulas, rules, charts, names.
 * Names of the workbook that refer to it become names of the copy as well (Microsoft Knowledge Base Q108001, office-js
 * issue 2875), and tables get names of their own.
 *
 * @param position 0-based, among all sheets
 * @throws ExcelError `AccessDenied` where the structure is protected, `InvalidOperation` for a very hidden sheet
 */
export function copySheet(
  book: WorkbookModel,
  sheet: SheetModel,
  position: number,
  origin: Origin,
): SheetModel {
  requireOpenStructure(book);
  if (sheet.visibility === 'veryHidden') throw new ExcelError('InvalidOperation');
  const name = nameOfCopy(
    sheet.name,
    book.sheets.map((other) => other.name),
  );
  const copy = new SheetModel(freeSheetId(book), name);
  book.sheets = book.sheets.toSpliced(position, 0, copy);
  book.calculation.record({ kind: 'sheetAdded', sheetId: copy.id, name });

  const renamed = new Map<string, string>();
  copyLook(sheet, copy);
  for (const table of sheet.tables) {
    const own = tableOnCopy(book, table);
    renamed.set(table.name, own.name);
    copy.tables = [...copy.tables, own];
  }
  const rewrite: Rewrite = (formula) =>
    [...renamed].reduce(
      (text, [before, after]) => withTableRenamed(text, before, after),
      withSheetRenamed(formula, sheet.name, name),
    );
  rewriteRules(copy, rewrite);
  copy.conditionalFormats = copy.conditionalFormats.map((format) => ({
    ...format,
    id: `{00000000-0000-0000-0000-${String(book.nextNumber()).padStart(12, '0')}}`,
  }));
  copy.charts = sheet.charts.map((chart) =>
    onCopy(
      chart,
      sheet.id,
      copy.id,
      `{00000000-0008-0000-0000-${String(book.nextNumber()).padStart(12, '0')}}`,
    ),
  );
  for (const { row, column, cell } of sheet.cells()) {
    const own = cell.formula === undefined ? cell : { ...cell, formula: rewrite(cell.formula) };
    copy.put(row, column, own);
    book.calculation.record({ kind: 'cell', sheetId: copy.id, row, column, cell: own });
  }
  book.names = [...book.names, ...namesOfCopy(book, sheet, copy)];
  book.tell({ kind: 'added', sheetId: copy.id, origin });
  return copy;
}

/** `Data (2)`; the copy of a copy is `Data (3)`, and a long name loses its end. */
export function nameOfCopy(name: string, taken: readonly string[]): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const candidate = stem.slice(0, MAX_SHEET_NAME_LENGTH - end.length) + end;
    if (!taken.some((other) => sameName(other, candidate))) return candidate;
  }
}

/** All that is a copy without being changed. */
function copyLook(sheet: SheetModel, copy: SheetModel): void {
  copy.visibility = sheet.visibility;
  copy.protection = sheet.protection;
  copy.merges = sheet.merges;
  copy.conditionalFormats = sheet.conditionalFormats;
  copy.freezeArea = sheet.freezeArea;
  copy.spills = sheet.spills;
  copy.printAreas = sheet.printAreas;
  copy.titleRows = sheet.titleRows;
  copy.titleColumns = sheet.titleColumns;
  copy.formats = sheet.formats.copy();
  for (const place of ['hiddenRows', 'hiddenColumns', 'filteredRows', 'rowBreaks', 'columnBreaks'] as const) {
    for (const line of sheet[place]) copy[place].add(line);
  }
  for (const place of ['rowLevels', 'columnLevels'] as const) {
    for (const [line, level] of sheet[place]) copy[place].set(line, level);
  }
  for (const [key, value] of sheet.kept) copy.kept.set(key, value);
  for (const [key, property] of sheet.customProperties) copy.customProperties.set(key, property);
}

function tableOnCopy(book: WorkbookModel, table: TableModel): TableModel {
  return {
    ...table,
    id: `{00000000-000C-0000-FFFF-${String(book.nextNumber()).padStart(12, '0')}}`,
    name: freeTableName(book, table.name),
  };
}

function namesOfCopy(book: WorkbookModel, sheet: SheetModel, copy: SheetModel): readonly NamedItem[] {
  return book.names.flatMap((item): readonly NamedItem[] => {
    const formula = withSheetRenamed(item.formula, sheet.name, copy.name);
    const isOwn = item.sheetId === sheet.id;
    const isOfWorkbook =
      item.sheetId === undefined &&
      formula !== item.formula &&
      nameIn(book.names, sheet.id, item.name) === undefined;
    return isOwn || isOfWorkbook ? [{ ...item, formula, sheetId: copy.id }] : [];
  });
}
