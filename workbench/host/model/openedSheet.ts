import { MARK_NAME } from '../../../src/summary/ownTab.ts';
import type { Sheet } from '../../../src/workbook/workbook.ts';
import type { NamedItem } from './names.ts';
import { SheetModel } from './sheet.ts';

/** The name that says that a sheet is ours: it is all that the workbook knows of its names. */
export function markOf({ id, mark }: Sheet): readonly NamedItem[] {
  if (mark === undefined) return [];
  const formula = mark.startsWith('=') ? mark : `="${mark}"`;
  return [{ name: MARK_NAME, formula, comment: '', sheetId: id, isVisible: false }];
}

/** A sheet as the host has it when its workbook is opened. */
export function sheetModelOf(sheet: Sheet): SheetModel {
  const model = new SheetModel(sheet.id, sheet.name);
  model.visibility = sheet.visibility;
  model.merges = sheet.merges;
  if (sheet.isProtected) model.protection = { options: {}, password: undefined };
  for (const row of sheet.hiddenRows) model.hiddenRows.add(row);
  sheet.grid.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell === undefined) return;
      model.put(row, column, cell);
      const area = { top: row, left: column, bottom: row, right: column };
      if (cell.isBold === true) model.formats.paint(area, 'font.bold', true);
      if (cell.indent !== undefined) model.formats.paint(area, 'indentLevel', cell.indent);
    });
  });
  return model;
}
