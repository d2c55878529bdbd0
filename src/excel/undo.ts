import { addressOf } from '../engine.ts';
import { putBackBesides, type HeldColumn } from './calculatedColumns.ts';
import { Failed } from './hostFailure.ts';
import { isImage, sameValue, withRecord, type CellImage, type JournalCell } from './journal.ts';
import { inHalves } from './portions.ts';
import { imageAt, readForWriting, refuseChanged } from './readForWriting.ts';
import { closeJournal } from './recovery.ts';
import type { FillRecord, WriteOptions } from './spreadsheet.ts';
import { askList, askPortions } from './store.ts';
import type { CellPlace } from './writeCells.ts';
import { putBack } from './writeInTrips.ts';

/** Puts back what a fill changed; refuses cells that hold neither what it wrote nor what was there before. */
export async function undoThroughDoor(
  context: Excel.RequestContext,
  id: string,
  { progress }: Pick<WriteOptions, 'progress'> = {},
): Promise<FillRecord> {
  const list = askList(context);
  const stored = askPortions(context, id);
  const worksheets = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  const known = list.ask();
  const portions: JournalCell[][] = [];
  const columns: HeldColumn[] = [];
  for (let index = 0; index < stored.count(); index++) {
    const asked = stored.ask(index);
    await context.sync();
    const here = <T extends SheetPlace>(one: T): T => ({ ...one, sheetId: idNow(one, worksheets.items) });
    const portion = asked();
    portions.push(portion.cells.map(here));
    columns.push(...portion.columns.map(here));
  }
  const records = known();
  const record = records.find((one) => one.id === id);
  if (record === undefined) throw new Failed({ key: 'unexpected', detail: `No fill ${id} in the journal` });

  const isOurs = (cell: JournalCell, image: CellImage) =>
    isImage(image, cell.before) ||
    isImage(image, cell.after) ||
    // What an unfinished fill wrote was not read back: Excel may have rewritten its formula.
    (record.state === 'unfinished' && sameValue(image.value, cell.after.value));
  const foreign: JournalCell[] = [];
  const names = new Map<string, string>();
  for (const portion of portions) {
    for (const read of await inHalves(portion, (cells) => readForWriting(context, cells))) {
      read.names.forEach((name, sheetId) => names.set(sheetId, name));
      foreign.push(...read.places.filter((cell, index) => !isOurs(cell, imageAt(read.images, index))));
    }
  }
  refuseChanged(foreign, names);

  const open = withRecord(records, { ...record, state: 'unfinished' });
  await list.save(open);
  await putBackBesides(context, columns, portions.flat());
  for (const [index, portion] of portions.entries()) {
    await inHalves(portion, (cells) => putBack(context, cells));
    progress?.((index + 1) / portions.length);
  }
  const undone: FillRecord = { ...record, state: 'undone' };
  return closeJournal(list, withRecord(open, undone), undone, stored.remove);
}

type SheetPlace = CellPlace & Pick<JournalCell, 'sheetName'>;

/** A sheet keeps its id while the workbook is open; after that its name is what tells it. */
function idNow(place: SheetPlace, worksheets: readonly Excel.Worksheet[]): string {
  const byId = worksheets.find(({ id }) => id === place.sheetId);
  const byName = worksheets.find(({ name }) => name === place.sheetName);
  const sheet = byId?.name === place.sheetName ? byId : (byName ?? byId);
  if (sheet === undefined) {
    throw new Failed({ key: 'sheetGone', sheet: place.sheetName, cells: [addressOf(place)] });
  }
  return sheet.id;
}
