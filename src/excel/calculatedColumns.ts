import { Failed } from './hostFailure.ts';
import type { CellImage } from './journal.ts';
import { asInput } from './keptText.ts';
import { inHalves } from './portions.ts';
import type { CellPlace } from './writeCells.ts';

/**
 * What a column held before formulas were written into it, from its first used cell down; the rest was blank. In a
 * table Excel may fill the other cells of the column with such a formula (office-js issue 2093). Contents are as seen
 * from their cells (R1C1), so that what is filled down reads alike, and each stands once for all cells in succession
 * that hold it.
 */
export interface HeldColumn extends CellPlace {
  readonly sheetName: string;
  readonly held: readonly (readonly [content: CellImage['content'], count: number])[];
}

/** Reads what columns hold, in a trip of its own; none where there are no places. */
export async function readColumns(
  context: Excel.RequestContext,
  places: readonly (CellPlace & Pick<HeldColumn, 'sheetName'>)[],
): Promise<readonly HeldColumn[]> {
  const columns = [...new Map(places.map((place) => [columnKey(place), place])).values()];
  if (columns.length === 0) return [];
  const asked = columns.map(({ sheetId, sheetName, column }) => {
    // A sheet that is gone must not fail the whole trip: it is to be named.
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    const used = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().getUsedRangeOrNullObject(true);
    return { sheetId, sheetName, column, used: used.load('formulasR1C1,rowIndex') };
  });
  await context.sync();
  return asked.map(({ used, ...place }) =>
    used.isNullObject
      ? { ...place, row: 0, held: [] }
      : {
          ...place,
          row: used.rowIndex,
          held: inRuns(used.formulasR1C1.map(([content]: unknown[]) => content)),
        },
  );
}

/** A cell that Excel filled besides, with what it held before, as seen from it. */
export interface FilledBesides extends CellPlace {
  readonly content: CellImage['content'];
}

/**
 * The cells of columns that now hold a formula of those that were written, without having been written themselves.
 * What a co-author entered meanwhile is no such cell.
 *
 * @param before the columns as they were; of several states of one the first
 * @param now the same columns
 */
export function filledBesides(
  before: readonly HeldColumn[],
  now: readonly HeldColumn[],
  written: readonly CellPlace[],
): readonly FilledBesides[] {
  const own = new Set(written.map(placeKey));
  const states = new Map(before.toReversed().map((column) => [columnKey(column), column]));
  return now.flatMap((column) => {
    const state = states.get(columnKey(column));
    const cells = cellsIn(column);
    const formulas = new Set<CellImage['content']>(
      cells.flatMap((cell) => (own.has(placeKey(cell)) && isFormula(cell.content) ? [cell.content] : [])),
    );
    if (state === undefined || formulas.size === 0) return [];
    const held = new Map(cellsIn(state).map(({ row, content }) => [row, content]));
    return cells
      .filter((cell) => !own.has(placeKey(cell)) && formulas.has(cell.content))
      .filter(({ row, content }) => held.get(row) !== content)
      .map((cell) => ({ ...cell, content: held.get(cell.row) ?? '' }));
  });
}

/**
 * Puts back what Excel filled besides, and makes sure of it. To be done while the cells that were written still hold
 * their formulas: by these it is known.
 */
export async function putBackBesides(
  context: Excel.RequestContext,
  before: readonly HeldColumn[],
  written: readonly CellPlace[],
): Promise<void> {
  const besides = filledBesides(before, await readColumns(context, before), written);
  if (besides.length === 0) return;
  await inHalves(besides, async (half) => {
    context.runtime.enableEvents = false;
    // One by one: in hidden rows an array would not get where it belongs (office-js issue 224).
    for (const { sheetId, row, column, content } of half) {
      const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
      const isText = typeof content === 'string' && !isFormula(content);
      range.formulasR1C1 = [[isText ? asInput(content, 'General') : content]];
    }
    try {
      await context.sync();
    } finally {
      context.runtime.enableEvents = true;
    }
  });
  if (filledBesides(before, await readColumns(context, before), written).length > 0)
    throw new Failed({ key: 'writeNotKept' });
}

function inRuns(contents: readonly unknown[]): HeldColumn['held'] {
  const runs: [CellImage['content'], number][] = [];
  for (const content of contents) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[0] === content) last[1]++;
    else runs.push([content as CellImage['content'], 1]);
  }
  return runs;
}

function cellsIn({ sheetId, row, column, held }: HeldColumn): FilledBesides[] {
  return held
    .flatMap(([content, count]) => Array.from({ length: count }, () => content))
    .map((content, offset) => ({ sheetId, row: row + offset, column, content }));
}

const isFormula = (content: CellImage['content']): content is string =>
  typeof content === 'string' && content.startsWith('=');

const columnKey = ({ sheetId, column }: Pick<CellPlace, 'sheetId' | 'column'>) => `${sheetId}|${column}`;
const placeKey = ({ sheetId, row, column }: CellPlace) => `${sheetId}|${row}|${column}`;
