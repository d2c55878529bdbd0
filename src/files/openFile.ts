import { openXlsx } from 'hucre/xlsx';
import { dateToSerial } from 'numfmt';
import { writeOutSharedFormulas } from './sharedFormulas.ts';

/** A workbook file that is open for reading and for being written back with all that we don't understand. */
export type OpenFile = Awaited<ReturnType<typeof openXlsx>>;
export type FileSheet = OpenFile['sheets'][number];
export type FileCell = NonNullable<FileSheet['cells']> extends Map<string, infer C> ? C : never;
export type FileValue = FileCell['value'];

/** The key of a cell in `FileSheet.cells`; row and column are 0-based. */
export const keyOf = (row: number, column: number): string => `${row},${column}`;

/**
 * Opens an .xlsx or .xlsm file, with every formula at its own cell.
 *
 * @throws what the reader says of a file that is none
 */
export async function openFile(bytes: Uint8Array): Promise<OpenFile> {
  const file = await openXlsx(bytes, { readStyles: true });
  for (const { cells } of file.sheets) {
    if (cells === undefined) continue;
    writeOutSharedFormulas(cells);
    for (const cell of cells.values()) {
      // The reader tells the result of some formulas only as the cell's value; the writer forgets those.
      if (cell.formula !== undefined) cell.formulaResult = plain(cell.value);
    }
  }
  return file;
}

/** A value without dates: those are numbers to a worksheet. */
export function plain(value: FileValue): Exclude<FileValue, Date> {
  return value instanceof Date ? dateToSerial(value) : value;
}
