import type { SheetMapping } from '../settings/settings.ts';
import { parseAddress } from '../workbook/address.ts';
import { textOf } from '../workbook/workbook.ts';
import type { Header } from './header.ts';
import type { HeaderColumn } from './headerColumns.ts';
import { ownerCell, type SheetView } from './sheetView.ts';

/**
 * The header of a table whose columns the user named. The texts above the data stand for its words.
 * @returns the header, and the last row of data (0-based) where it is given
 */
export function mappedTable(
  view: SheetView,
  { firstRow, lastRow, columns }: SheetMapping,
): { readonly header: Header; readonly lastRow?: number } {
  const bottom = firstRow - 2;
  const mapped = Object.entries(columns).flatMap(
    ([letters, { role, period, span, kind }]): HeaderColumn[] => {
      const column = parseAddress(`${letters}1`)?.column;
      if (column === undefined) return [];
      return [
        {
          column,
          roles: [role],
          path: [wordsAbove(view, bottom, column)],
          ...(period === undefined ? {} : { period }),
          ...(span === undefined ? {} : { span }),
          ...(kind === undefined ? {} : { measure: kind }),
        },
      ];
    },
  );
  return {
    header: { top: bottom, bottom, columns: mapped.sort((a, b) => a.column - b.column) },
    ...(lastRow === undefined ? {} : { lastRow: lastRow - 1 }),
  };
}

function wordsAbove(view: SheetView, bottom: number, column: number): string {
  for (let row = bottom; row >= 0; row--) {
    const text = textOf(ownerCell(view, row, column));
    if (text !== '') return text;
  }
  return '';
}
