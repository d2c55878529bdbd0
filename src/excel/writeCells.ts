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
