import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, DEFAULT_SETTINGS, type Edit, type Workbook } from '../src/engine.ts';
import { readWorkbook } from '../src/files/readWorkbook.ts';
import { cellAt } from '../src/workbook/workbook.ts';
import { changesBetween } from '../workbench/page/changesBetween.ts';

export const SAMPLE = join(import.meta.dirname, '../samples/buleleng-2021.xlsx');

export async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes);
  if (result.kind !== 'workbook') throw new Error(result.reason);
  return result.workbook;
}

export const sample = (): Promise<Workbook> => read(readFileSync(SAMPLE));

/** The cells that differ between two workbooks of the same sheets, by sheet and place. */
export function differences(before: Workbook, after: Workbook): Map<string, unknown> {
  return new Map(
    changesBetween(before, after).cells.map(({ sheetId, row, column, cell }) => [
      `${sheetId}|${row}|${column}`,
      cell,
    ]),
  );
}

/** The same without number formats: the pane asks for those of figures only. */
export function contentDifferences(before: Workbook, after: Workbook): Map<string, unknown> {
  return differences(withoutFormats(before), withoutFormats(after));
}

const withoutFormats = ({ sheets }: Workbook): Workbook => ({
  sheets: sheets.map((sheet) => ({
    ...sheet,
    grid: sheet.grid.map((line) =>
      line.map((cell) => (cell === undefined ? undefined : { ...cell, numberFormat: undefined })),
    ),
  })),
});

/** What the engine proposes for the missing percentages of a sheet. */
export function missingPercentages(workbook: Workbook, sheetName: string): readonly Edit[] {
  const sheetId = workbook.sheets.find(({ name }) => name === sheetName)?.id;
  return check(workbook, DEFAULT_SETTINGS)
    .findings.filter(({ rule, at }) => rule === 'percent-missing' && at.sheetId === sheetId)
    .flatMap(({ fixes }) => fixes);
}

/** The cells of a file after edits, as `differences` gives them. */
export function expectedAfter(workbook: Workbook, edits: readonly Edit[]): Map<string, unknown> {
  return new Map(
    edits.map(({ sheetId, row, column, formula, value, numberFormat }) => {
      const sheet = workbook.sheets.find(({ id }) => id === sheetId);
      const format = numberFormat ?? (sheet && cellAt(sheet, row, column).numberFormat);
      const cell = {
        value,
        ...(formula !== undefined && { formula }),
        ...(format !== undefined && { numberFormat: format }),
      };
      return [`${sheetId}|${row}|${column}`, cell];
    }),
  );
}
