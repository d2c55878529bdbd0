import { runsOfCells } from './cellRuns.ts';
import { Failed } from './hostFailure.ts';
import type { CellImage } from './journal.ts';
import { asInput } from './keptText.ts';

/** A cell of a worksheet that is held by id. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What is to stand in a cell. Without a number format the cell keeps its own. */
export interface CellContent extends CellPlace {
  readonly content: string | number | boolean;
  readonly isFormula: boolean;
  readonly numberFormat?: string;
  /** The format that the cell has now: text is written otherwise into cells formatted as text. */
  readonly formatNow: string;
}

/** Cells asked for with the next sync. */
export interface AskedCells<T extends CellPlace> {
  /** What they hold, in the order given. */
  images(): CellImage[];
  /** Those that protection would keep from being written to. */
  locked(): T[];
  /** Those that may lie in hidden rows: with others a filter would shift what is written (`assignCells`). */
  hidden(): T[];
  /** Those that show a part of an array, or hold its formula. */
  spilled(): T[];
  /** Those of which some may do so. */
  maybeSpilled(): T[];
}

/** Asks what cells hold; a run of cells is one range. */
export function askCells<T extends CellPlace>(
  context: Excel.RequestContext,
  places: readonly T[],
): AskedCells<T> {
  const indexed = places.map((place, index) => {
    const { sheetId, row, column } = place;
    return { sheetId, row, column, place, index };
  });
  const runs = runsOfCells(indexed).map((run) => {
    // A sheet that is gone must not fail the whole trip: it is to be named.
    const sheet = context.workbook.worksheets.getItemOrNullObject(run.sheetId);
    const range = sheet.getRangeByIndexes(run.top, run.column, run.cells.length, 1);
    return {
      run,
      range: range.load('formulas,values,numberFormat,rowHidden,hasSpill,format/protection/locked'),
    };
  });
  return {
    images: () => {
      const images: CellImage[] = [];
      for (const { run, range } of runs) {
        run.cells.forEach(({ index }, offset) => {
          images[index] = {
            content: scalar(range.formulas[offset]?.[0]),
            value: scalar(range.values[offset]?.[0]),
            numberFormat: String(range.numberFormat[offset]?.[0]),
          };
        });
      }
      return images;
    },
    locked: () =>
      // `locked` is null where the cells of a run differ.
      runs.flatMap(({ run, range }) =>
        (range.format.protection.locked as boolean | null) === false
          ? []
          : run.cells.map(({ place }) => place),
      ),
    hidden: () =>
      runs.flatMap(({ run, range }) =>
        (range.rowHidden as boolean | null) === false ? [] : run.cells.map(({ place }) => place),
      ),
    spilled: () =>
      runs.flatMap(({ run, range }) => (range.hasSpill ? run.cells.map(({ place }) => place) : [])),
    // `hasSpill` is null where the cells of a run differ.
    maybeSpilled: () =>
      runs.flatMap(({ run, range }) =>
        (range.hasSpill as boolean | null) === null ? run.cells.map(({ place }) => place) : [],
      ),
  };
}

/**
 * Assigns cells; done at the next sync. Number formats are set where one is given, before the content.
 *
 * @param hidden cells in hidden rows, which are assigned one by one: where a filter hides rows of a range, Excel does
 * not put an array where it belongs (office-js issue 224)
 */
export function assignCells(
  context: Excel.RequestContext,
  contents: readonly CellContent[],
  hidden: readonly CellPlace[] = [],
): void {
  const alone = new Set(hidden.map(placeKey));
  const isAlone = (cell: CellPlace) => alone.has(placeKey(cell));
  const runs = [
    ...runsOfCells(contents.filter((cell) => !isAlone(cell))),
    ...contents.filter(isAlone).map((cell) => ({ ...cell, top: cell.row, cells: [cell] })),
  ];
  for (const { sheetId, column, top, cells } of runs) {
    cells.forEach(({ numberFormat, row }) => {
      if (numberFormat !== undefined)
        rangeOf(context, sheetId, row, column, 1).numberFormat = [[numberFormat]];
    });
    rangeOf(context, sheetId, top, column, cells.length).formulas = cells.map((cell) => [inputOf(cell)]);
  }
}

const placeKey = ({ sheetId, row, column }: CellPlace) => `${sheetId}|${row}|${column}`;

/** A cell with the constant or formula that it holds. */
export interface HeldCell extends CellPlace {
  readonly content: CellImage['content'];
  /** The same as seen from the cell: what is filled down a column reads alike in each of its cells. */
  readonly relative: CellImage['content'];
}

/**
 * Asks with the next sync for all that columns hold. A formula in a table makes Excel fill the rest of its column
 * (office-js issue 2093): what is read before and after writing tells what changed besides.
 *
 * @returns what the cells hold, to be called after the sync; blank cells may be left out
 */
export function askColumns(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
): () => readonly HeldCell[] {
  const columns = new Map(places.map(({ sheetId, column }) => [`${sheetId}|${column}`, { sheetId, column }]));
  const asked = [...columns.values()].map(({ sheetId, column }) => {
    // A sheet that is gone must not fail the whole trip: it is to be named.
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    const used = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().getUsedRangeOrNullObject(true);
    return { sheetId, column, used: used.load('formulas,formulasR1C1,rowIndex') };
  });
  return () =>
    asked.flatMap(({ sheetId, column, used }) =>
      used.isNullObject
        ? []
        : used.formulas.map(([content]: unknown[], offset): HeldCell => ({
            sheetId,
            column,
            row: used.rowIndex + offset,
            content: scalar(content),
            relative: scalar(used.formulasR1C1[offset]?.[0]),
          })),
    );
}

/**
 * The cells that got a formula of those that were written without being written themselves. What a co-author entered
 * meanwhile is no such cell.
 *
 * @returns them with what they held before
 */
export function filledBesides(
  before: readonly HeldCell[],
  after: readonly HeldCell[],
  written: readonly CellPlace[],
): readonly Omit<HeldCell, 'relative'>[] {
  const own = new Set(written.map(placeKey));
  const held = new Map(before.map((cell) => [placeKey(cell), cell.content]));
  const formulas = new Set(
    after.filter((cell) => own.has(placeKey(cell)) && isFormula(cell)).map(({ relative }) => relative),
  );
  return after
    .filter((cell) => !own.has(placeKey(cell)) && formulas.has(cell.relative))
    .filter((cell) => held.get(placeKey(cell)) !== cell.content)
    .map((cell) => ({
      sheetId: cell.sheetId,
      row: cell.row,
      column: cell.column,
      content: held.get(placeKey(cell)) ?? '',
    }));
}

const isFormula = ({ content }: HeldCell) => typeof content === 'string' && content.startsWith('=');

function inputOf({ content, isFormula, numberFormat, formatNow }: CellContent): string | number | boolean {
  return typeof content !== 'string' || isFormula ? content : asInput(content, numberFormat ?? formatNow);
}

function rangeOf(
  context: Excel.RequestContext,
  sheetId: string,
  row: number,
  column: number,
  rows: number,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, 1);
}

function scalar(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Failed({ key: 'unexpected', detail: `A cell holds ${typeof value}` });
}
