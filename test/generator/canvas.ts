import type { Cell, Rect, Sheet } from '../../src/workbook/workbook.ts';

/** A cell as a layout writes it: bold and indented text tells levels. */
export interface DrawnCell extends Cell {
  readonly isBold?: boolean;
  readonly indent?: number;
}

/** A sheet in the making. */
export interface Canvas {
  readonly rows: DrawnCell[][];
  readonly merges: Rect[];
  readonly hidden: Set<number>;
}

/** An empty sheet. */
export function canvas(): Canvas {
  return { rows: [], merges: [], hidden: new Set() };
}

/** Puts a cell in its place. */
export function put({ rows }: Canvas, row: number, column: number, cell: DrawnCell): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push({ value: null });
  cells[column] = cell;
}

/** Puts a text in its place; nothing where it is empty. */
export function putText(
  onto: Canvas,
  row: number,
  column: number,
  text: string,
  looks: Partial<DrawnCell> = {},
): void {
  if (text !== '') put(onto, row, column, { value: text, ...looks });
}

/** Merges a rectangle of more than one cell. */
export function merge({ merges }: Canvas, top: number, left: number, bottom: number, right: number): void {
  if (bottom > top || right > left) merges.push({ top, left, bottom, right });
}

/** The finished sheet. */
export function sheetFrom({ rows, merges, hidden }: Canvas, name: string): Sheet {
  const width = Math.max(...rows.map(({ length }) => length));
  const grid = rows.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? { value: null }),
  );
  return { id: name, name, visibility: 'visible', grid, merges, hiddenRows: hidden, isProtected: false };
}
