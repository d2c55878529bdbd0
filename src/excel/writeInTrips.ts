import { addressOf } from '../engine.ts';
import { asOneUndo } from './asOneUndo.ts';
import { Failed } from './hostFailure.ts';
import { sameValue, type CellImage, type JournalCell } from './journal.ts';
import type { Pending } from './pending.ts';
import { inHalves } from './portions.ts';
import { imageAt } from './readForWriting.ts';
import {
  askCells,
  askColumns,
  assignCells,
  filledBesides,
  type CellContent,
  type CellPlace,
  type HeldCell,
} from './writeCells.ts';

/**
 * Writes cells in one trip and makes sure that they hold what was written, and that Excel filled no others with it; what
 * it did fill is put back at once.
 */
export async function writeAndCheck(
  context: Excel.RequestContext,
  pending: readonly Pending[],
): Promise<CellImage[]> {
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
export async function putBack(context: Excel.RequestContext, cells: readonly JournalCell[]): Promise<void> {
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
