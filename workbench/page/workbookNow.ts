import type { Cell, Workbook } from '../../src/workbook/workbook.ts';
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
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: sheet.visibility,
        grid,
        merges: sheet.merges,
        hiddenRows: new Set(sheet.hiddenRows),
        isProtected: sheet.protection !== undefined,
      };
    }),
  };
}
