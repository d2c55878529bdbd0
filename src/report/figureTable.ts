import { readFigure, settle, type Figure } from '../workbook/figure.ts';
import type { Cell } from '../workbook/workbook.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import type { Entry } from './report.ts';
import type { SheetView } from './sheetView.ts';

/** The figures of a table's figure columns, each cell read once. */
export interface FigureTable {
  readonly view: SheetView;
  /** The row of the first figure of each column. */
  readonly first: number;
  readonly byColumn: readonly (readonly Figure[] | undefined)[];
  /** What the texts of each column tell of its number style. */
  readonly votes: ReadonlyMap<number, StyleVotes>;
}

/** How many texts of a column (a sheet, a workbook) prove each number style. */
export interface StyleVotes {
  readonly id: number;
  readonly en: number;
  /** Texts that can be read in both. */
  readonly doubtful: number;
}

/** How a sheet writes numbers, and whether that is only the setting, as nothing in the workbook tells. */
export interface SheetStyle {
  readonly style: NumberStyle;
  readonly isGuess: boolean;
}

const BLANK: Figure = { kind: 'blank' };

/** @param first first row of the table, `rowCount` the number of its rows */
export function readFigures(
  view: SheetView,
  columns: Iterable<number>,
  first: number,
  rowCount: number,
): FigureTable {
  const { grid } = view.sheet;
  const read = [...new Set(columns)].map((column) => ({
    column,
    figures: new Array<Figure>(rowCount),
    figureOf: reader(),
  }));
  // Row by row, as the cells lie in memory.
  for (let index = 0; index < rowCount; index++) {
    const cells = grid[first + index];
    for (const { column, figures, figureOf } of read) {
      const cell = cells?.[column];
      figures[index] = cell === undefined ? BLANK : figureOf(cell);
    }
  }
  return {
    view,
    first,
    byColumn: byColumnOf(read),
    votes: new Map(read.map(({ column, figures }) => [column, votesOf(figures)])),
  };
}

/** A column's texts and its numbers of one format recur (`100%`, `-`, 0): equal cells share one figure. */
function reader(): (cell: Cell) => Figure {
  const texts = new Map<string, Figure>();
  const numbers = new Map<string | undefined, Map<number, Figure>>();
  return (cell) => {
    const { value } = cell;
    if (value === null && cell.error === undefined) return BLANK;
    if (typeof value === 'string') {
      const known = texts.get(value);
      if (known !== undefined) return known;
      const figure = readFigure(cell);
      texts.set(value, figure);
      return figure;
    }
    if (typeof value !== 'number') return readFigure(cell);
    let ofFormat = numbers.get(cell.numberFormat);
    if (ofFormat === undefined) numbers.set(cell.numberFormat, (ofFormat = new Map<number, Figure>()));
    const known = ofFormat.get(value);
    if (known !== undefined) return known;
    const figure = readFigure(cell);
    ofFormat.set(value, figure);
    return figure;
  };
}

/**
 * The table with every doubtful number of the given columns read in the column's style.
 * @param guessed columns whose style is only a guess: their doubtful numbers keep the other reading
 */
export function settled(
  table: FigureTable,
  styles: ReadonlyMap<number, NumberStyle>,
  guessed: ReadonlySet<number>,
): FigureTable {
  const byColumn = [...styles].map(([column, style]) => {
    const figures = table.byColumn[column] ?? [];
    const isDoubtful = (table.votes.get(column)?.doubtful ?? 0) > 0;
    return {
      column,
      figures: isDoubtful ? figures.map((figure) => settle(figure, style, guessed.has(column))) : figures,
    };
  });
  return { ...table, byColumn: byColumnOf(byColumn) };
}

function byColumnOf(
  columns: readonly { readonly column: number; readonly figures: readonly Figure[] }[],
): (readonly Figure[] | undefined)[] {
  const last = Math.max(-1, ...columns.map(({ column }) => column));
  const byColumn = new Array<readonly Figure[] | undefined>(last + 1).fill(undefined);
  for (const { column, figures } of columns) byColumn[column] = figures;
  return byColumn;
}

/** The votes of one column's texts. */
function votesOf(figures: readonly Figure[]): StyleVotes {
  let id = 0;
  let en = 0;
  let doubtful = 0;
  for (const figure of figures) {
    if (figure.kind === 'ambiguous' || (figure.kind === 'range' && figure.doubt !== undefined)) doubtful++;
    if (figure.kind !== 'number' || figure.style === undefined) continue;
    if (figure.style === 'id') id++;
    else en++;
  }
  return { id, en, doubtful };
}

export function addVotes(votes: Iterable<StyleVotes>): StyleVotes {
  let id = 0;
  let en = 0;
  let doubtful = 0;
  for (const vote of votes) {
    id += vote.id;
    en += vote.en;
    doubtful += vote.doubtful;
  }
  return { id, en, doubtful };
}

export const NO_VOTES: StyleVotes = { id: 0, en: 0, doubtful: 0 };

/** The style that most votes prove, `otherwise` where they are equal (none, too). */
export function majorityStyle({ id, en }: StyleVotes, otherwise: NumberStyle): NumberStyle {
  return id > en ? 'id' : en > id ? 'en' : otherwise;
}

/** Whether votes prove a style. */
export function tellsStyle({ id, en }: StyleVotes): boolean {
  return id !== en;
}

/** The figure of a cell of the table's columns, as it stands there; blank outside the table and inside merged areas. */
export function figureAt(table: FigureTable, row: number, column: number): Figure {
  return table.byColumn[column]?.[row - table.first] ?? BLANK;
}

/** The entry for a cell: the figure of the cell that owns it. */
export function entryAt(table: FigureTable, row: number, column: number): Entry {
  const merge = table.view.mergeAt(row, column);
  return merge === undefined
    ? {
        row,
        column,
        figure: figureAt(table, row, column),
        formula: table.view.sheet.grid[row]?.[column]?.formula,
      }
    : {
        row: merge.top,
        column: merge.left,
        figure: figureAt(table, merge.top, merge.left),
        formula: table.view.sheet.grid[merge.top]?.[merge.left]?.formula,
      };
}
