import { cellAt, isBlank, textOf, type Cell, type Rect, type Sheet } from '../workbook/workbook.ts';
import type { Place } from '../workbook/address.ts';

/** A sheet with its merged areas looked up: a cell inside one stands for the area's top-left cell. */
export interface SheetView {
  readonly sheet: Sheet;
  /** Rows and columns up to the last cell that is not blank. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The merged area over a cell, if any. */
  mergeAt(row: number, column: number): Rect | undefined;
}

export function viewOf(sheet: Sheet): SheetView {
  const byColumn = new Map<number, Rect[]>();
  for (const merge of sheet.merges) {
    for (let column = merge.left; column <= merge.right; column++) {
      const areas = byColumn.get(column);
      if (areas === undefined) byColumn.set(column, [merge]);
      else areas.push(merge);
    }
  }
  for (const areas of byColumn.values()) areas.sort((a, b) => a.top - b.top);

  let rowCount = 0;
  let columnCount = 0;
  sheet.grid.forEach((cells, row) => {
    for (let column = cells.length - 1; column >= 0; column--) {
      const cell = cells[column];
      if (cell === undefined || isBlank(cell)) continue;
      rowCount = row + 1;
      columnCount = Math.max(columnCount, column + 1);
      break;
    }
  });

  return { sheet, rowCount, columnCount, mergeAt: (row, column) => areaOver(byColumn.get(column), row) };
}

/** The merged area over a cell, or the cell itself as an area of one. */
export function areaAt(view: SheetView, row: number, column: number): Rect {
  return view.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** Merged areas of a column do not overlap, so the last that begins at or above the row is the only candidate. */
function areaOver(areas: readonly Rect[] | undefined, row: number): Rect | undefined {
  if (areas === undefined) return undefined;
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.top ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const candidate = areas[low - 1];
  return candidate !== undefined && candidate.bottom >= row ? candidate : undefined;
}

/** The place of the cell that holds the value for a cell: itself, or the top-left of its merged area. */
export function ownerOf(view: SheetView, row: number, column: number): Place {
  const merge = view.mergeAt(row, column);
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

/** The cell that holds the value for a cell. */
export function ownerCell(view: SheetView, row: number, column: number): Cell {
  const merge = view.mergeAt(row, column);
  return merge === undefined ? cellAt(view.sheet, row, column) : cellAt(view.sheet, merge.top, merge.left);
}

/** What a cell says as text: its text, or its number in plain digits. */
export function labelOf(cell: Cell): string {
  return typeof cell.value === 'number' ? String(cell.value) : textOf(cell);
}

/** Whether a row's cell itself holds something (a cell inside a merged area that begins elsewhere does not). */
export function startsAt(view: SheetView, row: number, column: number): boolean {
  const cell = view.sheet.grid[row]?.[column];
  if (cell === undefined || isBlank(cell)) return false;
  const merge = view.mergeAt(row, column);
  return merge === undefined || (merge.top === row && merge.left === column);
}
