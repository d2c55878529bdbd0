import { MARK_NAME } from '../../src/summary/ownTab.ts';
import type { Cell, Workbook } from '../../src/workbook/workbook.ts';
import { nameIn } from '../host/model/names.ts';
import type { WorkbookModel } from '../host/model/workbookModel.ts';

/** The model's workbook as plain data. */
export function workbookNow(book: WorkbookModel): Workbook {
  return {
    sheets: book.sheets.map((sheet) => {
      const grid: (Cell | undefined)[][] = [];
      for (const { row, column, cell } of sheet.cells()) {
        while (grid.length <= row) grid.push([]);
        const line = grid[row] ?? [];
        line[column] = cell;
      }
      const mark = nameIn(book.names, sheet.id, MARK_NAME)?.formula;
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: sheet.visibility,
        grid,
        merges: sheet.merges,
        hiddenRows: new Set(sheet.hiddenRows),
        isProtected: sheet.protection !== undefined,
        ...(mark !== undefined && { mark }),
      };
    }),
  };
}
