import { isMarked } from './names.ts';
import { workbookPath, type Entries } from './parts.ts';
import { addressOf, refersTo } from '../engine.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { readWorkbook } from './readWorkbook.ts';
import { removeSheets, withoutCalculationOrder } from './sheetList.ts';
import { openZip, textIn, zipBytes } from './zip.ts';

/**
 * Takes tabs that a summary made out of a copy of a workbook file. What is left reads as if there had never been any.
 *
 * @param original a file that `readWorkbook` could read
 * @param sheetIds those that it gave; none gives the file itself
 * @throws where a worksheet is none of ours, where none would be left, and where a formula elsewhere refers to one
 */
export async function removeTabs(original: Uint8Array, sheetIds: readonly string[]): Promise<Uint8Array> {
  if (sheetIds.length === 0) return original.slice();
  const entries: Entries = new Map(openZip(original));
  const workbookXml = textIn(entries, workbookPath(entries)) ?? '';
  const foreign = sheetIds.find((id) => !isMarked(workbookXml, Number(id) - 1));
  if (foreign !== undefined) throw new Error(`Worksheet ${foreign} is none of ours.`);
  const read = await readWorkbook(original);
  if (read.kind !== 'workbook') throw new Error(`The file can't be read: ${read.reason}`);
  checkLeft(read.workbook, new Set(sheetIds));
  removeSheets(entries, new Set(sheetIds.map((id) => Number(id) - 1)));
  withoutCalculationOrder(entries);
  return zipBytes(entries);
}

function checkLeft({ sheets }: Workbook, removed: ReadonlySet<string>): void {
  const left = sheets.filter(({ id }) => !removed.has(id));
  if (!left.some(({ visibility }) => visibility === 'visible'))
    throw new Error('No worksheet would be left.');
  const gone = sheets.filter(({ id }) => removed.has(id));
  for (const { name, grid } of left) {
    grid.forEach((line, row) => {
      line.forEach((cell, column) => {
        const { formula } = cell ?? {};
        const target = formula === undefined ? undefined : gone.find((tab) => refersTo(formula, tab.name));
        if (target !== undefined)
          throw new Error(`'${name}'!${addressOf({ row, column })} refers to '${target.name}'.`);
      });
    });
  }
}
