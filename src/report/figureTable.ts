import { readFigure, settle, type Figure } from '../workbook/figure.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import type { Entry } from './report.ts';
import { ownerOf, type SheetView } from './sheetView.ts';

/** The figures of a table's figure columns, each cell read once. */
export interface FigureTable {
  readonly view: SheetView;
  readonly first: number;
  readonly byColumn: ReadonlyMap<number, readonly (Figure | undefined)[]>;
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
  const byColumn = new Map<number, readonly (Figure | undefined)[]>();
  for (const column of new Set(columns)) {
    const figures: (Figure | undefined)[] = [];
    for (let row = first; row < first + rowCount; row++) {
      const cell = view.sheet.grid[row]?.[column];
      figures.push(cell === undefined ? undefined : readFigure(cell));
    }
    byColumn.set(column, figures);
  }
  return { view, first, byColumn };
}

/** The votes of one column's texts. */
export function votesOf(figures: readonly (Figure | undefined)[]): StyleVotes {
  let id = 0;
  let en = 0;
  for (const figure of figures) {
    if (figure?.kind !== 'number' || figure.style === undefined) continue;
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

/**
 * The entry for a cell: the figure of the cell that owns it, with a doubtful number read in the column's style.
 * @param styles the style of each figure column
 */
export function entryAt(
  table: FigureTable,
  styles: ReadonlyMap<number, NumberStyle>,
  row: number,
  column: number,
): Entry {
  const owner = ownerOf(table.view, row, column);
  const figure = table.byColumn.get(owner.column)?.[owner.row - table.first] ?? BLANK;
  return { ...owner, figure: settle(figure, styles.get(owner.column) ?? 'id') };
}
