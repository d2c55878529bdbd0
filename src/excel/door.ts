import { addressOf } from '../engine.ts';
import { Failed, failureOf } from './hostFailure.ts';
import {
  isImage,
  sameValue,
  withEntry,
  withoutEntry,
  type CellImage,
  type Journal,
  type JournalCell,
  type JournalEntry,
} from './journal.ts';
import type { FillRecord } from './spreadsheet.ts';
import { askJournal, type StoredJournal } from './store.ts';
import { askCells, assignCells, type CellContent, type CellPlace } from './writeCells.ts';

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

/**
 * The one door for writing. In trips of their own: the cells are read again and refused where anything changed; the
 * journal is kept; the cells are written and read back; the journal is closed. Where Excel fails on the way, the
 * cells are put back. Batches are not atomic in Excel: if the connection itself is lost, the journal stays open, and
 * the next opening offers to restore. Between the reading and the writing lies the time of one trip in which a
 * co-author's edit would be overwritten.
 */
export async function writeThroughDoor(
  context: Excel.RequestContext,
  wanted: readonly Change[],
  record: Omit<FillRecord, 'state'>,
): Promise<FillRecord> {
  const { before, names, stored, isProtected } = await readForWriting(context, wanted);
  // Protection lets unlocked cells be written to but not formatted.
  const changes = wanted.map(({ numberFormat, ...change }) =>
    numberFormat === undefined || isProtected.has(change.sheetId) ? change : { ...change, numberFormat },
  );
  const moved = changes.filter(
    ({ expected }, index) =>
      before[index]?.content !== expected.content || !sameValue(before[index].value, expected.value),
  );
  refuseChanged(moved, names);

  const cells = changes.map((change, index): JournalCell => {
    const image = imageAt(before, index);
    const { sheetId, row, column, content, value, numberFormat = image.numberFormat }: Change = change;
    return {
      sheetId,
      sheetName: names.get(sheetId) ?? '',
      row,
      column,
      before: image,
      after: { content, value, numberFormat },
    };
  });
  const open = withEntry(await stored.read(), { record: { ...record, state: 'unfinished' }, cells });
  stored.write(open);
  await context.sync();

  const after = await writeOrPutBack(context, changes, cells, () => {
    stored.write(withoutEntry(open, record.id));
  });
  const done: JournalEntry = {
    record: { ...record, state: 'done' },
    cells: cells.map((cell, index) => ({ ...cell, after: imageAt(after, index) })),
  };
  return closeJournal(context, stored, withEntry(open, done), done.record);
}

/** Puts back what a fill changed; refuses cells that hold neither what it wrote nor what was there before. */
export async function undoThroughDoor(context: Excel.RequestContext, id: string): Promise<FillRecord> {
  const asked = askJournal(context);
  const worksheets = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  const entry = (await asked.read()).entries.find(({ record }) => record.id === id);
  if (entry === undefined) throw new Failed({ key: 'unexpected', detail: `No fill ${id} in the journal` });
  const cells = entry.cells.map((cell) => ({ ...cell, sheetId: idNow(cell, worksheets.items) }));

  const { before: now, names, stored } = await readForWriting(context, cells);
  const isOurs = (cell: JournalCell, image: CellImage) =>
    isImage(image, cell.before) ||
    isImage(image, cell.after) ||
    // What an unfinished fill wrote was not read back: Excel may have rewritten its formula.
    (entry.record.state === 'unfinished' && sameValue(image.value, cell.after.value));
  refuseChanged(
    cells.filter((cell, index) => !isOurs(cell, imageAt(now, index))),
    names,
  );
  const open = withEntry(await stored.read(), { ...entry, record: { ...entry.record, state: 'unfinished' } });
  stored.write(open);
  await context.sync();
  await putBack(context, cells, now);
  const undone: FillRecord = { ...entry.record, state: 'undone' };
  return closeJournal(context, stored, withEntry(open, { record: undone, cells: [] }), undone);
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

/** What the cells hold now, the names of their sheets, and the journal; fails where a sheet is gone or protected. */
async function readForWriting(context: Excel.RequestContext, places: readonly CellPlace[]) {
  const stored = askJournal(context);
  const asked = askCells(context, places);
  const sheets = [...new Set(places.map(({ sheetId }) => sheetId))].map((sheetId) => ({
    sheetId,
    worksheet: context.workbook.worksheets.getItemOrNullObject(sheetId).load('name,protection/protected'),
  }));
  await context.sync();

  for (const { sheetId, worksheet } of sheets) {
    const inSheet = (cells: readonly CellPlace[]) =>
      cells.filter((cell) => cell.sheetId === sheetId).map(addressOf);
    if (worksheet.isNullObject) throw new Failed({ key: 'sheetGone', cells: inSheet(places) });
    const locked = worksheet.protection.protected ? inSheet(asked.locked()) : [];
    if (locked.length > 0) throw new Failed({ key: 'sheetProtected', sheet: worksheet.name, cells: locked });
  }
  return {
    before: asked.images(),
    names: new Map(sheets.map(({ sheetId, worksheet }) => [sheetId, worksheet.name])),
    stored,
    isProtected: new Set(
      sheets.flatMap(({ sheetId, worksheet }) => (worksheet.protection.protected ? [sheetId] : [])),
    ),
  };
}

/** Nothing is written over what changed since it was shown, not even the rest. */
function refuseChanged(changed: readonly CellPlace[], names: ReadonlyMap<string, string>): void {
  const [first] = changed;
  if (first === undefined) return;
  const sheet = names.get(first.sheetId) ?? '';
  const cells = changed.filter(({ sheetId }) => sheetId === first.sheetId).map(addressOf);
  throw new Failed({ key: 'cellsChanged', sheet, cells });
}

async function writeOrPutBack(
  context: Excel.RequestContext,
  changes: readonly Change[],
  cells: readonly JournalCell[],
  forget: () => void,
): Promise<CellImage[]> {
  const contents = changes.map((change, index): CellContent => ({
    ...change,
    formatNow: imageAt(
      cells.map(({ before }) => before),
      index,
    ).numberFormat,
  }));
  try {
    const after = await assignQuietly(context, contents);
    const wrong = changes.filter(({ value }, index) => !isClose(imageAt(after, index).value, value));
    if (wrong.length === 0) return after;
    const names = new Map(cells.map(({ sheetId, sheetName }) => [sheetId, sheetName]));
    const [first] = wrong;
    throw new Failed({
      key: 'writeNotKept',
      sheet: names.get(first?.sheetId ?? '') ?? '',
      cells: wrong.map(addressOf),
    });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.key !== 'connectionLost') {
      await putBackAfterFailure(context, cells, forget);
    }
    throw error instanceof Failed || failure.key !== 'unexpected'
      ? error
      : new Failed({ ...failure, key: 'writeRefused', ...whereabouts(cells) });
  }
}

function whereabouts(cells: readonly JournalCell[]): { sheet?: string } {
  const [first] = cells;
  return first === undefined ? {} : { sheet: first.sheetName };
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
): Promise<CellImage[]> {
  context.runtime.enableEvents = false;
  assignCells(context, contents);
  const asked = askCells(context, contents);
  try {
    await context.sync();
    return asked.images();
  } finally {
    context.runtime.enableEvents = true;
  }
}

/** Puts cells back as they were and makes sure of it. */
async function putBack(
  context: Excel.RequestContext,
  cells: readonly JournalCell[],
  now: readonly CellImage[],
): Promise<void> {
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
  const after = await assignQuietly(context, contents);
  const wrong = cells.filter(({ before }, index) => imageAt(after, index).content !== before.content);
  const [first] = wrong;
  if (first !== undefined) {
    throw new Failed({ key: 'writeNotKept', sheet: first.sheetName, cells: wrong.map(addressOf) });
  }
}

const ATTEMPTS = 3;

/**
 * Puts the cells back after Excel refused to write some of them. One more refusal is no reason to leave them half
 * written; if it never works the journal stays open, so that it can be done at the next opening.
 */
async function putBackAfterFailure(
  context: Excel.RequestContext,
  cells: readonly JournalCell[],
  forget: () => void,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const asked = askCells(context, cells);
      await context.sync();
      await putBack(context, cells, asked.images());
      forget();
      await context.sync();
      return;
    } catch (error) {
      const { key } = failureOf(error);
      if (attempt === ATTEMPTS || key === 'connectionLost') return;
    }
  }
}

/** Closes the journal. The cells are written by now: if it can't be closed, the fill stays undoable as unfinished. */
async function closeJournal(
  context: Excel.RequestContext,
  stored: StoredJournal,
  journal: Journal,
  record: FillRecord,
): Promise<FillRecord> {
  for (let attempt = 1; ; attempt++) {
    try {
      stored.write(journal);
      await context.sync();
      return record;
    } catch (error) {
      if (attempt === ATTEMPTS || failureOf(error).key === 'connectionLost') {
        return { ...record, state: 'unfinished' };
      }
    }
  }
}
