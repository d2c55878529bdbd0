import { readColumns, type HeldColumn } from './calculatedColumns.ts';
import { Failed, failureOf } from './hostFailure.ts';
import { keptRecords, withRecord, type CellImage, type JournalPortion } from './journal.ts';
import { isAsShown, namesOf, pendingOf, sizeOf, type Change, type Pending } from './pending.ts';
import { inHalves, portionsOf } from './portions.ts';
import { imageAt, readForWriting, refuseChanged } from './readForWriting.ts';
import { closeJournal, putBackAfterFailure } from './recovery.ts';
import type { FillRecord, WriteOptions } from './spreadsheet.ts';
import { addPortion, askList, askPortions, replacePortion, type StoredList } from './store.ts';
import type { CellPlace } from './writeCells.ts';
import { writeAndCheck } from './writeInTrips.ts';

/** Cells that stand in a part of the journal, with the columns that Excel may fill besides. */
interface Journalled {
  readonly part: Excel.CustomXmlPart;
  readonly pending: readonly Pending[];
  readonly columns: readonly HeldColumn[];
}

/**
 * The one door for writing. In trips of their own: the cells are read again and refused where anything changed; the
 * journal is kept; the cells are written and read back; the journal is closed. Many cells go in portions, each read
 * once more, journalled and written. Where Excel fails on the way, the cells of all portions are put back. Batches are
 * not atomic in Excel: if the connection itself is lost, the journal stays open, and the next opening offers to
 * restore. Between the reading and the writing lies the time of one trip in which a co-author's edit would be
 * overwritten.
 * @returns with the number of cells that were written: all of them unless `signal` stopped it
 */
export async function writeThroughDoor(
  context: Excel.RequestContext,
  wanted: readonly Change[],
  record: Omit<FillRecord, 'state'>,
  { progress, signal }: WriteOptions = {},
): Promise<FillRecord> {
  const { pending, list } = await openForWriting(context, wanted);
  const before = await recordsIn(context, list);
  const records = withRecord(before, { ...record, state: 'unfinished' });
  const kept = keptRecords(records);
  await dropPortions(context, records.slice(kept.length));

  const written: Journalled[] = [];
  const countWritten = () => written.reduce((sum, one) => sum + one.pending.length, 0);
  let settle = (): void => undefined;
  for (const portion of portionsOf(pending, ({ cell }) => sizeOf(cell.before) + sizeOf(cell.after))) {
    if (signal?.aborted === true) break;
    try {
      if (written.length > 0) {
        settle();
        refuseChanged(await changedSince(context, portion), namesOf(portion));
      }
      const journalled = await keepJournal(context, list, kept, record.id, portion);
      written.push(...journalled);
      const images = new Map<Pending, CellImage>();
      for (const { pending: own, columns } of journalled) {
        const after = (
          await inHalves(own, (cells) => writeAndCheck(context, cells, columns, portion))
        ).flat();
        own.forEach((one, index) => images.set(one, imageAt(after, index)));
      }
      settle = () => {
        for (const { part, pending: own } of journalled) {
          const cells = own.map((one) => ({ ...one.cell, after: images.get(one) ?? one.cell.after }));
          replacePortion(part, record.id, { cells, columns: [] });
        }
      };
    } catch (error) {
      if (failureOf(error).key !== 'connectionLost') {
        const others = kept.filter(({ id }) => id !== record.id);
        await putBackAfterFailure(context, list, others, record.id, written.map(portionOf));
      }
      throw asRefusal(error, portion);
    }
    progress?.(countWritten() / pending.length);
  }
  if (written.length === 0) return { ...record, cells: 0, state: 'undone' };
  const done: FillRecord = { ...record, cells: countWritten(), state: 'done' };
  return closeJournal(list, withRecord(kept, done), done, settle);
}

function portionOf({ pending, columns }: Omit<Journalled, 'part'>): JournalPortion {
  return { cells: pending.map(({ cell }) => cell), columns };
}

/** The fills that the workbook remembers; takes one trip where there are any. */
async function recordsIn(context: Excel.RequestContext, list: StoredList): Promise<readonly FillRecord[]> {
  const records = list.ask();
  if (list.isThere()) await context.sync();
  return records();
}

/** Takes away the cells of fills that are forgotten; done at the next sync. */
async function dropPortions(context: Excel.RequestContext, forgotten: readonly FillRecord[]): Promise<void> {
  if (forgotten.length === 0) return;
  const portions = forgotten.map(({ id }) => askPortions(context, id));
  await context.sync();
  for (const { remove } of portions) remove();
}

/** Reads the cells again; fails where one of them is not as it was shown, or where its sheet is gone or protected. */
async function openForWriting(
  context: Excel.RequestContext,
  wanted: readonly Change[],
): Promise<{ readonly pending: readonly Pending[]; readonly list: StoredList }> {
  let list: StoredList | undefined;
  const pending: Pending[] = [];
  const moved: Change[] = [];
  const names = new Map<string, string>();
  for (const portion of portionsOf(wanted, ({ content }) => String(content).length)) {
    const parts = await inHalves(portion, async (changes) => {
      const asked = list ?? askList(context);
      const read = await readForWriting(context, changes);
      list = asked;
      return read;
    });
    for (const read of parts) {
      read.names.forEach((name, sheetId) => names.set(sheetId, name));
      const hidden = new Set(read.hidden);
      read.places.forEach((change, index) => {
        const image = imageAt(read.images, index);
        if (!isAsShown(change, image)) moved.push(change);
        pending.push(pendingOf(change, image, read, hidden.has(change)));
      });
    }
  }
  refuseChanged(moved, names);
  return { pending, list: list ?? askList(context) };
}

/** Those of the cells that are not as they were a few trips ago. */
async function changedSince(
  context: Excel.RequestContext,
  portion: readonly Pending[],
): Promise<CellPlace[]> {
  const reads = await inHalves(portion, (cells) => readForWriting(context, cells));
  return reads.flatMap(({ places, images }) =>
    places.filter(({ change }, index) => !isAsShown(change, imageAt(images, index))),
  );
}

/** Keeps the images of cells in the workbook before they are written, and the columns that Excel may fill besides. */
function keepJournal(
  context: Excel.RequestContext,
  list: StoredList,
  records: readonly FillRecord[],
  fillId: string,
  portion: readonly Pending[],
): Promise<Journalled[]> {
  return inHalves(portion, async (pending) => {
    const filling = pending.filter(({ mayFillColumn }) => mayFillColumn);
    const columns = await readColumns(
      context,
      filling.map(({ cell }) => cell),
    );
    const part = addPortion(context, fillId, portionOf({ pending, columns }));
    await list.save(records);
    return { part, pending, columns };
  });
}

/** What Excel refused to do, with the sheet that it was about. */
function asRefusal(error: unknown, portion: readonly Pending[]): unknown {
  const failure = failureOf(error);
  if (error instanceof Failed || failure.key !== 'unexpected') return error;
  const [first] = portion;
  return new Failed({
    ...failure,
    key: 'writeRefused',
    ...(first === undefined ? {} : { sheet: first.cell.sheetName }),
  });
}
