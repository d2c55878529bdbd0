import { bringSheets } from '../../src/files/bringSheets.ts';
import type { Font } from '../../src/files/planSheet.ts';
import { removeTabs } from '../../src/files/removeTabs.ts';
import { saveCopy } from '../../src/files/saveCopy.ts';
import type { Workbook } from '../../src/workbook/workbook.ts';
import type { WorkbookModel } from '../host/model/workbookModel.ts';
import { changesBetween } from './changesBetween.ts';
import { madeSheet } from './madeSheet.ts';
import { workbookNow } from './workbookNow.ts';

/**
 * The bytes of a file with the workbook as it now stands: changed cells of its worksheets, and those that the add-in made
 * with all that they look like.
 *
 * @param bytes the file as it was opened
 * @param before what was read from it
 * @param looks the state of the worksheets' looks when it was opened, by id: a worksheet whose look is the same still is as
 * the file has it
 */
export async function saveNow(
  bytes: Uint8Array,
  before: Workbook,
  book: WorkbookModel,
  looks: ReadonlyMap<string, number>,
): Promise<Uint8Array> {
  const now = workbookNow(book);
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const lost = before.sheets.filter(
    ({ id, mark }) => mark !== undefined && !now.sheets.some((sheet) => sheet.id === id),
  );
  const made = now.sheets.flatMap((sheet) => {
    const { id, name, mark } = sheet;
    const model = book.sheetById(id);
    if (mark === undefined || looks.get(id) === model.formats.version) return [];
    const replaces = known.has(id) ? id : lost.find((tab) => tab.name === name)?.id;
    return [{ id, replaces, make: (font: Font | undefined) => madeSheet(model, mark, replaces, font) }];
  });
  const rest = { sheets: now.sheets.filter(({ id }) => !made.some((one) => one.id === id)) };
  const { cells, added } = changesBetween(before, rest);
  const copy = await saveCopy(bytes, cells, added, book.customXmlParts);
  const brought = await bringSheets(copy, (font) => made.map(({ make }) => make(font)));
  const gone = lost.filter(({ id }) => !made.some(({ replaces }) => replaces === id));
  return removeTabs(
    brought,
    gone.map(({ id }) => id),
  );
}
