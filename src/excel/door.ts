import { addressOf } from '../engine.ts';
import { asOneUndo } from './asOneUndo.ts';
import { Failed, failureOf } from './hostFailure.ts';
import { isImage, keptRecords, sameValue, withRecord, type CellImage, type JournalCell } from './journal.ts';
import { inHalves, portionsOf } from './portions.ts';
import type { FillRecord, WriteOptions } from './spreadsheet.ts';
import { addPortion, askList, askPortions, replacePortion, type StoredList } from './store.ts';
import {
  askCells,
  askColumns,
  assignCells,
  filledBesides,
  type CellContent,
  type CellPlace,
  type HeldCell,
} from './writeCells.ts';

/** A cell to change: what it has to hold before, and what is to be written. */
export interface Change extends CellPlace {
  /** What the cell held when it was shown; a change of it since then is refused. */
  readonly expected: Pick<CellImage, 'content' | 'value'>;
  readonly content: string | number | boolean;
  readonly isFormula: boolean;
  /** What the cell must show afterwards. */
  readonly value: string | number | boolean;
  readonly numberFormat?: string;
}

/** A change of a cell that was read again and can be written. */
interface Pending extends CellPlace {
  readonly change: Change;
  readonly cell: JournalCell;
  /** It may stand in a row that is hidden. */
  readonly isHidden: boolean;
  /** It gets a formula on a sheet with tables, where Excel may fill more of the column than is written. */
  readonly mayFillColumn: boolean;
}

/** Cells that stand in a part of the journal. */
interface Journalled {
  readonly part: Excel.CustomXmlPart;
  readonly pending: readonly Pending[];
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
      for (const { pending: own } of journalled) {
        const after = (await inHalves(own, (cells) => writeCells(context, cells))).flat();
        own.forEach((one, index) => images.set(one, imageAt(after, index)));
      }
      settle = () => {
        for (const { part, pending: own } of journalled) {
          const cells = own.map((one) => ({ ...one.cell, after: images.get(one) ?? one.cell.after }));
          replacePortion(part, record.id, cells);
        }
      };
    } catch (error) {
      if (failureOf(error).key !== 'connectionLost') {
        const others = kept.filter(({ id }) => id !== record.id);
        await putBackAfterFailure(context, list, others, record.id, written);
      }
      throw asRefusal(error, portion);
    }
    progress?.(countWritten() / pending.length);
  }
  if (written.length === 0) return { ...record, cells: 0, state: 'undone' };
  const done: FillRecord = { ...record, cells: countWritten(), state: 'done' };
  return closeJournal(list, withRecord(kept, done), done, settle);
}

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
  for (let index = 0; index < stored.count(); index++) {
    const cells = stored.ask(index);
    await context.sync();
    portions.push(cells().map((cell) => ({ ...cell, sheetId: idNow(cell, worksheets.items) })));
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
  for (const [index, portion] of portions.entries()) {
    await inHalves(portion, (cells) => putBack(context, cells));
    progress?.((index + 1) / portions.length);
  }
  const undone: FillRecord = { ...record, state: 'undone' };
  return closeJournal(list, withRecord(open, undone), undone, stored.remove);
}

/** A sheet keeps its id while the workbook is open; after that its name is what tells it. */
function idNow(cell: JournalCell, worksheets: readonly Excel.Worksheet[]): string {
  const byId = worksheets.find(({ id }) => id === cell.sheetId);
  const byName = worksheets.find(({ name }) => name === cell.sheetName);
  const sheet = byId?.name === cell.sheetName ? byId : (byName ?? byId);
  if (sheet === undefined) {
    throw new Failed({ key: 'sheetGone', sheet: cell.sheetName, cells: [addressOf(cell)] });
  }
  return sheet.id;
}

function imageAt(images: readonly CellImage[], index: number): CellImage {
  const image = images[index];
  if (image === undefined) throw new Failed({ key: 'unexpected', detail: 'A cell was not read' });
  return image;
}

/** The characters that an image takes in the journal and on its way. */
function sizeOf({ content, value, numberFormat }: CellImage): number {
  return String(content).length + String(value).length + numberFormat.length;
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

function isAsShown({ expected }: Change, { content, value }: CellImage): boolean {
  return content === expected.content && sameValue(value, expected.value);
}

function pendingOf(
  { numberFormat: wantedFormat, ...change }: Change,
  before: CellImage,
  { names, isProtected, hasTables }: Read<Change>,
  isHidden: boolean,
): Pending {
  const { sheetId, row, column, content, value } = change;
  const place = { sheetId, row, column };
  // Protection lets unlocked cells be written to but not formatted.
  const formatted = wantedFormat !== undefined && !isProtected.has(sheetId);
  const numberFormat = formatted ? wantedFormat : before.numberFormat;
  return {
    ...place,
    change: formatted ? { ...change, numberFormat } : change,
    cell: {
      ...place,
      sheetName: names.get(sheetId) ?? '',
      before,
      after: { content, value, numberFormat },
    },
    isHidden,
    mayFillColumn: change.isFormula && hasTables.has(sheetId),
  };
}

/** Cells as they are now. */
interface Read<T> {
  readonly places: readonly T[];
  /** In the order of the places. */
  readonly images: readonly CellImage[];
  /** Of the worksheets, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly isProtected: ReadonlySet<string>;
  readonly hasTables: ReadonlySet<string>;
  /** Those of the places that may stand in hidden rows. */
  readonly hidden: readonly T[];
}

/** What cells hold now; fails where a sheet is gone or protected. */
async function readForWriting<T extends CellPlace>(
  context: Excel.RequestContext,
  places: readonly T[],
): Promise<Read<T>> {
  const asked = askCells(context, places);
  const sheets = [...new Set(places.map(({ sheetId }) => sheetId))].map((sheetId) => ({
    sheetId,
    worksheet: context.workbook.worksheets
      .getItemOrNullObject(sheetId)
      .load('name,protection/protected,tables/count'),
  }));
  await context.sync();

  for (const { sheetId, worksheet } of sheets) {
    const inSheet = (cells: readonly CellPlace[]) =>
      cells.filter((cell) => cell.sheetId === sheetId).map(addressOf);
    if (worksheet.isNullObject) throw new Failed({ key: 'sheetGone', cells: inSheet(places) });
    const locked = worksheet.protection.protected ? inSheet(asked.locked()) : [];
    if (locked.length > 0) throw new Failed({ key: 'sheetProtected', sheet: worksheet.name, cells: locked });
  }
  const idsOf = (is: (worksheet: Excel.Worksheet) => boolean) =>
    new Set(sheets.flatMap(({ sheetId, worksheet }) => (is(worksheet) ? [sheetId] : [])));
  return {
    places,
    images: asked.images(),
    names: new Map(sheets.map(({ sheetId, worksheet }) => [sheetId, worksheet.name])),
    isProtected: idsOf(({ protection }) => protection.protected),
    hasTables: idsOf(({ tables }) => tables.count > 0),
    hidden: asked.hidden(),
  };
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

function namesOf(portion: readonly Pending[]): ReadonlyMap<string, string> {
  return new Map(portion.map(({ cell }) => [cell.sheetId, cell.sheetName]));
}

/** Nothing is written over what changed since it was shown, not even the rest. */
function refuseChanged(changed: readonly CellPlace[], names: ReadonlyMap<string, string>): void {
  const [first] = changed;
  if (first === undefined) return;
  const sheet = names.get(first.sheetId) ?? '';
  const cells = changed.filter(({ sheetId }) => sheetId === first.sheetId).map(addressOf);
  throw new Failed({ key: 'cellsChanged', sheet, cells });
}

/** Keeps the images of cells in the workbook before they are written. */
function keepJournal(
  context: Excel.RequestContext,
  list: StoredList,
  records: readonly FillRecord[],
  fillId: string,
  portion: readonly Pending[],
): Promise<Journalled[]> {
  return inHalves(portion, async (pending) => {
    const part = addPortion(
      context,
      fillId,
      pending.map(({ cell }) => cell),
    );
    await list.save(records);
    return { part, pending };
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

/**
 * Writes cells in one trip and makes sure that they hold what was written, and that Excel filled no others with it; what
 * it did fill is put back at once.
 */
async function writeCells(context: Excel.RequestContext, pending: readonly Pending[]): Promise<CellImage[]> {
  const contents = pending.map(({ change, cell }): CellContent => ({
    ...change,
    formatNow: cell.before.numberFormat,
  }));
  const hidden = pending.filter(({ isHidden }) => isHidden);
  const filling = pending.filter(({ mayFillColumn }) => mayFillColumn);
  const before = await columnsNow(context, filling);
  const after = await asOneUndo(context, (batch) => assignQuietly(batch, contents, hidden));
  const besides = filledBesides(before, await columnsNow(context, filling), pending);
  if (besides.length > 0) {
    const back = besides.map((cell): CellContent => ({
      ...cell,
      isFormula: typeof cell.content === 'string' && cell.content.startsWith('='),
      formatNow: 'General',
    }));
    await inHalves(back, (half) => assignQuietly(context, half, half));
  }
  const wrong = pending.filter(
    ({ change, mayFillColumn }, index) =>
      (mayFillColumn && besides.length > 0) || !isClose(imageAt(after, index).value, change.value),
  );
  const [first] = wrong;
  if (first !== undefined) {
    throw new Failed({ key: 'writeNotKept', sheet: first.cell.sheetName, cells: wrong.map(addressOf) });
  }
  return after;
}

/** What the columns of cells hold, in a trip of its own; none where there are no cells. */
async function columnsNow(
  context: Excel.RequestContext,
  cells: readonly CellPlace[],
): Promise<readonly HeldCell[]> {
  if (cells.length === 0) return [];
  const columns = askColumns(context, cells);
  await context.sync();
  return columns();
}

/** A formula's value may differ in the last digits from the one that was worked out. */
function isClose(value: CellImage['value'], wanted: CellImage['value']): boolean {
  if (typeof value !== 'number' || typeof wanted !== 'number') return sameValue(value, wanted);
  return Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

/**
 * Writes cells and reads them back in one trip. Events are off while we write, so that the pane does not take our own
 * changes for somebody's; they are on again with the next trip, when Excel has raised what it had to raise.
 */
async function assignQuietly(
  context: Excel.RequestContext,
  contents: readonly CellContent[],
  hidden: readonly CellPlace[],
): Promise<CellImage[]> {
  context.runtime.enableEvents = false;
  assignCells(context, contents, hidden);
  const asked = askCells(context, contents);
  try {
    await context.sync();
    return asked.images();
  } finally {
    context.runtime.enableEvents = true;
  }
}

/** Puts cells back as they were and makes sure of it, in two trips. */
async function putBack(context: Excel.RequestContext, cells: readonly JournalCell[]): Promise<void> {
  const asked = askCells(context, cells);
  await context.sync();
  const now = asked.images();
  const contents = cells.map(({ sheetId, row, column, before }, index): CellContent => {
    const { numberFormat } = imageAt(now, index);
    return {
      sheetId,
      row,
      column,
      content: before.content,
      isFormula:
        typeof before.content === 'string' &&
        before.content.startsWith('=') &&
        before.content !== before.value,
      formatNow: before.numberFormat,
      ...(numberFormat === before.numberFormat ? {} : { numberFormat: before.numberFormat }),
    };
  });
  const hidden = asked.hidden();
  const after = await asOneUndo(context, (batch) => assignQuietly(batch, contents, hidden));
  const wrong = cells.filter(({ before }, index) => imageAt(after, index).content !== before.content);
  const [first] = wrong;
  if (first !== undefined) {
    throw new Failed({ key: 'writeNotKept', sheet: first.sheetName, cells: wrong.map(addressOf) });
  }
}

const ATTEMPTS = 3;

/** Tries a few times: one more refusal is no reason to leave things half done. */
async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return true;
    } catch (error) {
      if (attempt === ATTEMPTS || failureOf(error).key === 'connectionLost') return false;
    }
  }
}

/**
 * Puts the cells of all portions back after Excel refused to write some of them, and forgets the fill. Where that never
 * works the journal stays open, so that it can be done at the next opening.
 */
async function putBackAfterFailure(
  context: Excel.RequestContext,
  list: StoredList,
  others: readonly FillRecord[],
  fillId: string,
  written: readonly Journalled[],
): Promise<void> {
  let isBack = true;
  for (const { pending } of written) {
    const cells = pending.map(({ cell }) => cell);
    const isPortionBack = await isDone(() => inHalves(cells, (half) => putBack(context, half)));
    isBack &&= isPortionBack;
  }
  if (!isBack) return;
  await isDone(async () => {
    const portions = askPortions(context, fillId);
    await context.sync();
    portions.remove();
    await list.save(others);
  });
}

/** Closes the journal. The cells are written by now: if it can't be closed, the fill stays undoable as unfinished. */
async function closeJournal(
  list: StoredList,
  records: readonly FillRecord[],
  record: FillRecord,
  settle: () => void,
): Promise<FillRecord> {
  const isClosed = await isDone(() => {
    settle();
    return list.save(records);
  });
  return isClosed ? record : { ...record, state: 'unfinished' };
}
