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
export interface AskedCells {
  /** What they hold, in the order given. */
  images(): CellImage[];
  /** Those that protection would keep from being written to. */
  locked(): CellPlace[];
}

/** Asks what cells hold; a run of cells is one range. */
export function askCells(context: Excel.RequestContext, places: readonly CellPlace[]): AskedCells {
  const runs = runsOfCells(places.map((place, index) => ({ ...place, index }))).map((run) => {
    // A sheet that is gone must not fail the whole trip: it is to be named.
    const sheet = context.workbook.worksheets.getItemOrNullObject(run.sheetId);
    const range = sheet.getRangeByIndexes(run.top, run.column, run.cells.length, 1);
    return { run, range: range.load('formulas,values,numberFormat,format/protection/locked') };
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
        (range.format.protection.locked as boolean | null) === false ? [] : run.cells,
      ),
  };
}

/** Assigns cells; done at the next sync. Number formats are set where one is given, before the content. */
export function assignCells(context: Excel.RequestContext, contents: readonly CellContent[]): void {
  for (const { sheetId, column, top, cells } of runsOfCells(contents)) {
    cells.forEach(({ numberFormat, row }) => {
      if (numberFormat !== undefined)
        rangeOf(context, sheetId, row, column, 1).numberFormat = [[numberFormat]];
    });
    rangeOf(context, sheetId, top, column, cells.length).formulas = cells.map((cell) => [inputOf(cell)]);
  }
}

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
