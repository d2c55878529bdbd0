import type { Cell } from '../../workbook/workbook.ts';
import { cellFrom } from '../openSheet.ts';
import type { Grid } from '../snapshot.ts';

/** Cells asked for but not yet there: use them after the next sync. */
export interface AskedCells {
  /** Rows × columns. */
  readonly grid: () => readonly (readonly (Cell | undefined)[])[];
}

/** Asks for all that stands on a tab, from A1 and without number formats, with the next sync. */
export function askTab(worksheet: Excel.Worksheet): AskedCells {
  const used = askUsed(worksheet).load('formulas,values');
  return { grid: () => placed(used, () => cellsOf(used)) };
}

/** Asks for all that stands on a tab, from A1 and with number formats, with the next sync. */
export function askFormattedTab(worksheet: Excel.Worksheet): AskedCells {
  const used = askUsed(worksheet).load('formulas,values,numberFormat');
  return { grid: () => placed(used, () => cellsOf(used, used.numberFormat as Grid)) };
}

function askUsed(worksheet: Excel.Worksheet): Excel.Range {
  return worksheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex');
}

/** The cells of a used range where they stand. */
function placed(
  used: Excel.Range,
  cells: () => readonly (readonly (Cell | undefined)[])[],
): readonly (readonly (Cell | undefined)[])[] {
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex } = used;
  const left = Array.from({ length: columnIndex }, () => undefined);
  return [...Array.from({ length: rowIndex }, () => []), ...cells().map((row) => [...left, ...row])];
}

/** Asks for rows of a tab from column A on, without number formats, with the next sync. */
export function askCells(
  worksheet: Excel.Worksheet,
  from: number,
  rows: number,
  columns: number,
): AskedCells {
  const range = worksheet.getRangeByIndexes(from, 0, rows, columns).load('formulas,values');
  return { grid: () => cellsOf(range) };
}

function cellsOf(range: Excel.Range, formats: Grid = []): (Cell | undefined)[][] {
  const [formulas, values] = [range.formulas as Grid, range.values as Grid];
  return formulas.map((line, row) =>
    line.map((content, column) => cellFrom(content, values[row]?.[column], formats[row]?.[column])),
  );
}
