import type { Grid, Snapshot } from './snapshot.ts';

/** How the text of a cell looks, where that may be all that tells levels. */
export interface TextLook {
  readonly isBold: boolean;
  readonly indent: number;
}

/** The looks of one column of names, once the trip is made. */
export interface AskedLooks {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/**
 * Asks for the bold type and the indentation of a sheet's names where nothing else tells their levels. They come for
 * each cell alone and weigh more than its value, so they are not asked for where codes, words or months do.
 */
export function askLooks(
  { worksheet, top, left, formulas }: Snapshot,
  from: number,
  count: number,
): AskedLooks[] {
  return columnsOfNames(formulas).map((column) => ({
    column: left + column,
    cells: worksheet
      .getRangeByIndexes(top + from, left + column, count, 1)
      .getCellProperties({ format: { font: { bold: true }, indentLevel: true } }),
  }));
}

/** The looks of each column from the top down; parts of the same column follow one another. */
export function looksByColumn(asked: readonly AskedLooks[]): ReadonlyMap<number, readonly TextLook[]> {
  const columns = new Map<number, TextLook[]>();
  for (const { column, cells } of asked) {
    const looks = columns.get(column) ?? [];
    for (const [cell] of cells.value) {
      looks.push({ isBold: cell?.format?.font?.bold === true, indent: cell?.format?.indentLevel ?? 0 });
    }
    columns.set(column, looks);
  }
  return columns;
}

const CODE = /^\d+(?:\.\d+)+$/;
const LEVEL_WORD = /^\s*(?:program|(?:sub[ -]?)?kegiatan|urusan)\b/i;
const PERIOD = /^\s*(?:januari|februari|maret|triwulan|tw)\b/i;
/** So many cells that tell levels are no accident of the header. */
const TELLING = 3;
const MOST_COLUMNS = 2;

/** The columns, counted from the left of the used range, whose texts name items that nothing else puts in levels. */
function columnsOfNames(formulas: Grid): number[] {
  let telling = 0;
  const texts: number[] = [];
  for (const row of formulas) {
    for (let column = 0; column < row.length; column++) {
      const content = row[column];
      if (typeof content !== 'string' || content === '' || content.startsWith('=')) continue;
      if (CODE.test(content) || LEVEL_WORD.test(content) || PERIOD.test(content)) telling++;
      if (content.length >= SHORTEST_NAME) texts[column] = (texts[column] ?? 0) + 1;
    }
  }
  if (telling >= TELLING) return [];
  return texts
    .flatMap((count, column) => (count * 3 >= formulas.length ? [column] : []))
    .slice(0, MOST_COLUMNS);
}

const SHORTEST_NAME = 8;
