import type { Rect } from '../../../src/workbook/workbook.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';

/** Every cell of a sheet. */
export const WHOLE_SHEET: Rect = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** The rectangle of `rowCount` × `columnCount` cells that starts at a 0-based row and column. */
export function areaAt(top: number, left: number, rowCount: number, columnCount: number): Rect {
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

export const rowsOf = (area: Rect) => area.bottom - area.top + 1;
export const columnsOf = (area: Rect) => area.right - area.left + 1;
export const isSingleCell = (area: Rect) => area.top === area.bottom && area.left === area.right;
export const isEntireColumn = (area: Rect) => area.top === 0 && area.bottom === MAX_ROWS - 1;
export const isEntireRow = (area: Rect) => area.left === 0 && area.right === MAX_COLUMNS - 1;

/** Whole columns or whole rows, whose cell values Excel neither reads nor writes. */
export const isUnbounded = (area: Rect) => isEntireColumn(area) || isEntireRow(area);

/** Whether the rectangle has cells, all of them on a sheet. */
export function isOnSheet({ top, left, bottom, right }: Rect): boolean {
  return top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS && top <= bottom && left <= right;
}

export function contains(area: Rect, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function sameArea(a: Rect, b: Rect): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function encloses(outer: Rect, inner: Rect): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function intersection(a: Rect, b: Rect): Rect | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export const overlaps = (a: Rect, b: Rect) => intersection(a, b) !== undefined;

/** The smallest rectangle around both. */
export function boundingArea(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of `area` without the cells of `hole`: at most four rectangles. */
export function without(area: Rect, hole: Rect): readonly Rect[] {
  const shared = intersection(area, hole);
  if (shared === undefined) return [area];
  const pieces: readonly Rect[] = [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** Every cell of the rectangle, row by row. */
export function* cellsOf(area: Rect): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}
