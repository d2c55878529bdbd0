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
  readonly byColumn: ReadonlyMap<number, readonly Figure[]>;
}

/** How many texts of a column (a sheet, a workbook) prove each number style. */
export interface StyleVotes {
  readonly id: number;
  readonly en: number;
}

const BLANK: Figure = { kind: 'blank' };

/** @param first first row of the table, `rowCount` the number of its rows */
export function readFigures(
  view: SheetView,
  columns: Iterable<number>,
  first: number,
  rowCount: number,
): FigureTable {
  const byColumn = new Map<number, readonly Figure[]>();
  const { grid } = view.sheet;
  for (const column of new Set(columns)) {
    const read = reader();
    const figures: Figure[] = new Array<Figure>(rowCount);
    for (let index = 0; index < rowCount; index++) {
      const cell = grid[first + index]?.[column];
      figures[index] = cell === undefined ? BLANK : read(cell);
    }
    byColumn.set(column, figures);
  }
  return { view, first, byColumn };
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

/** The table with every doubtful number read in the style of its column. */
export function settled(table: FigureTable, styles: ReadonlyMap<number, NumberStyle>): FigureTable {
  const byColumn = new Map(
    [...table.byColumn].map(([column, figures]) => {
      const isDoubtful = figures.some(({ kind }) => kind === 'ambiguous');
      const style = styles.get(column) ?? 'id';
      return [column, isDoubtful ? figures.map((figure) => settle(figure, style)) : figures];
    }),
  );
  return { ...table, byColumn };
}

/** The votes of one column's texts. */
export function votesOf(figures: readonly Figure[]): StyleVotes {
  let id = 0;
  let en = 0;
  for (const figure of figures) {
    if (figure.kind !== 'number' || figure.style === undefined) continue;
    if (figure.style === 'id') id++;
    else en++;
  }
  return { id, en };
}

export function addVotes(votes: Iterable<StyleVotes>): StyleVotes {
  let id = 0;
  let en = 0;
  for (const vote of votes) {
    id += vote.id;
    en += vote.en;
  }
  return { id, en };
}

/** The style that most votes prove, `otherwise` where they are equal (none, too). */
export function majorityStyle({ id, en }: StyleVotes, otherwise: NumberStyle): NumberStyle {
  return id > en ? 'id' : en > id ? 'en' : otherwise;
}

/** The figure of a cell of the table's columns, as it stands there; blank outside the table and inside merged areas. */
export function figureAt(table: FigureTable, row: number, column: number): Figure {
  return table.byColumn.get(column)?.[row - table.first] ?? BLANK;
}

/** The entry for a cell: the figure of the cell that owns it. */
export function entryAt(table: FigureTable, row: number, column: number): Entry {
  const merge = table.view.mergeAt(row, column);
  return merge === undefined
    ? { row, column, figure: figureAt(table, row, column) }
    : { row: merge.top, column: merge.left, figure: figureAt(table, merge.top, merge.left) };
}
