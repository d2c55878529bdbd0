import type { Cell, Rect, Visibility } from '../../../src/workbook/workbook.ts';
import { boundingArea, contains, encloses, intersection, overlaps } from './area.ts';
import type { ChartModel } from './charts.ts';
import type { ConditionalFormat } from './conditionalFormats.ts';
import type { PlacedCell } from './engine.ts';
import { FormatLayers } from './formatLayers.ts';
import type { Json } from './json.ts';
import type { TableModel } from './tables.ts';

/** How a sheet is protected; the options are those of `Excel.WorksheetProtectionOptions`. */
export interface Protection {
  readonly options: Readonly<Record<string, Json>>;
  readonly password: string | undefined;
}

/**
 * One worksheet: a place for things, without rules. The rules stand in `writing.ts`, `protection.ts` and
 * `workbookModel.ts`, which are the ones to call.
 */
export class SheetModel {
  readonly id: string;
  name: string;
  visibility: Visibility = 'visible';
  protection: Protection | undefined;
  merges: readonly Rect[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  freezeArea: Rect | undefined;
  /** 0-based. */
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Those of the hidden rows that a filter hides. */
  readonly filteredRows = new Set<number>();
  tables: readonly TableModel[] = [];
  charts: readonly ChartModel[] = [];
  /** Areas that an array spills over; the formula stands in the top-left cell. */
  spills: readonly Rect[] = [];
  formats = new FormatLayers();
  /** Tab colour, gridlines, page layout: properties that are kept and have no effect here. */
  readonly kept = new Map<string, Json>();
  /** Key, as it was first written, and value; looked up without regard to capitals. */
  readonly customProperties = new Map<string, { readonly key: string; readonly value: string }>();
  /** How many groups each grouped row or column lies in. */
  readonly rowLevels = new Map<number, number>();
  readonly columnLevels = new Map<number, number>();
  /** What is printed; none: everything. */
  printAreas: readonly Rect[] = [];
  /** Whole rows and whole columns that are printed on every page. */
  titleRows: Rect | undefined;
  titleColumns: Rect | undefined;
  /** Rows and columns (0-based) that begin a new page. */
  readonly rowBreaks = new Set<number>();
  readonly columnBreaks = new Set<number>();

  readonly #rows = new Map<number, Map<number, Cell>>();

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cellAt(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.get(column);
  }

  /** Puts a cell down; `undefined` takes it away. */
  put(row: number, column: number, cell: Cell | undefined): void {
    const cells = this.#rows.get(row);
    if (cell === undefined) {
      cells?.delete(column);
    } else if (cells === undefined) {
      this.#rows.set(row, new Map([[column, cell]]));
    } else {
      cells.set(column, cell);
    }
  }

  *cells(): Generator<PlacedCell> {
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) yield { row, column, cell };
    }
  }

  /** The stored cells inside a rectangle, in no order that matters. */
  *cellsIn(area: Rect): Generator<PlacedCell> {
    for (const place of this.cells()) {
      if (contains(area, place.row, place.column)) yield place;
    }
  }

  /** Reads a rectangle, rows × columns. */
  read<T>(area: Rect, reading: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    const result: T[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = this.#rows.get(row);
      const line: T[] = [];
      for (let column = area.left; column <= area.right; column++) {
        line.push(reading(cells?.get(column), row, column));
      }
      result.push(line);
    }
    return result;
  }

  /** The merged area over a cell. */
  mergeAt(row: number, column: number): Rect | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  /** Whether the cell lies under a merged area without being its top-left cell: it can't hold anything. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  /** Merges a rectangle; merged areas that it touches become part of nothing else. */
  merge(area: Rect): void {
    this.merges = [...this.merges.filter((merge) => !overlaps(merge, area)), area];
  }

  /** Splits every merged area that touches the rectangle. */
  unmerge(area: Rect): void {
    this.merges = this.merges.filter((merge) => !overlaps(merge, area));
  }

  /**
   * The merged areas that Excel finds in a range: only those whose top-left cell lies in it
   * (office-js issue 3611).
   */
  mergesStartingIn(area: Rect): readonly Rect[] {
    return this.merges
      .filter((merge) => contains(area, merge.top, merge.left))
      .toSorted((a, b) => a.top - b.top || a.left - b.left);
  }

  /**
   * The smallest rectangle around the used cells, inside `within`. Cells that only have a format or belong to
   * a merged area count unless `valuesOnly` is set (the reference of `Worksheet.getUsedRange`).
   */
  usedArea(valuesOnly: boolean, within: Rect): Rect | undefined {
    let used: Rect | undefined;
    const include = (area: Rect | undefined) => {
      if (area !== undefined) used = used === undefined ? area : boundingArea(used, area);
    };
    for (const { row, column, cell } of this.cellsIn(within)) {
      if (!valuesOnly || holdsSomething(cell)) {
        include({ top: row, left: column, bottom: row, right: column });
      }
    }
    if (!valuesOnly) {
      for (const area of [...this.formats.paintedAreas(), ...this.merges])
        include(intersection(area, within));
    }
    return used;
  }

  /** Whether any merged area lies partly inside and partly outside the rectangle. */
  cutsMerge(area: Rect): boolean {
    return this.merges.some((merge) => overlaps(merge, area) && !encloses(area, merge));
  }

  /** Empties the cells of a rectangle, formats kept. Returns the places that held something. */
  empty(area: Rect): readonly PlacedCell[] {
    const held = [...this.cellsIn(area)].filter(({ cell }) => holdsSomething(cell));
    for (const { row, column, cell } of held) this.put(row, column, formatOnly(cell));
    return held;
  }
}

/** Whether a cell holds a value, an error or a formula, and not only a number format. */
export function holdsSomething(cell: Cell): boolean {
  return cell.value !== null || cell.error !== undefined || cell.formula !== undefined;
}

/** What is left of a cell when its content goes: its number format, or nothing. */
export function formatOnly(cell: Cell | undefined): Cell | undefined {
  return cell?.numberFormat === undefined ? undefined : { value: null, numberFormat: cell.numberFormat };
}
