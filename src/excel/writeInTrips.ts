import { addressOf } from '../engine.ts';
import { asOneUndo } from './asOneUndo.ts';
import { filledBesides, readColumns, type HeldColumn } from './calculatedColumns.ts';
import { Failed } from './hostFailure.ts';
import { sameValue, type CellImage, type JournalCell } from './journal.ts';
import type { Pending } from './pending.ts';
import { imageAt } from './readForWriting.ts';
import { askCells, assignCells, type CellContent, type CellPlace } from './writeCells.ts';

/**
 * Writes cells in one trip and makes sure that they hold what was written, and that Excel filled no others with it.
 * @param columns what the columns held in which it may do so
 * @param portion the cells with which these are written, themselves among them
 */
export async function writeAndCheck(
  context: Excel.RequestContext,
  pending: readonly Pending[],
  columns: readonly HeldColumn[],
  portion: readonly CellPlace[],
): Promise<CellImage[]> {
  const contents = pending.map(({ change, cell }): CellContent => ({
    ...change,
    formatNow: cell.before.numberFormat,
  }));
  const hidden = pending.filter(({ isHidden }) => isHidden);
  const after = await asOneUndo(context, (batch) => assignQuietly(batch, contents, hidden));
  const besides = filledBesides(columns, await readColumns(context, columns), portion);
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

/** A formula's value may differ in the last digits from the one that was worked out. */
export function isClose(value: CellImage['value'], wanted: CellImage['value']): boolean {
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
