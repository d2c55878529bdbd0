import type { Rect } from '../../../src/workbook/workbook.ts';
import {
  cellsOf,
  columnsOf,
  contains,
  encloses,
  intersection,
  isSingleCell,
  isUnbounded,
  overlaps,
  rowsOf,
  without,
} from './area.ts';
import type { Json } from './json.ts';
import { MAX_COLUMNS } from './limits.ts';

interface Layer {
  readonly area: Rect;
  /** `undefined`: back to the default. */
  readonly value: Json | undefined;
  /** Whether the cells count as used because of it. */
  readonly counts: boolean;
  /** The later counts. */
  readonly order: number;
}

/** What is painted of one property. Single cells have a place of their own, since there can be thousands of them. */
interface Paint {
  layers: readonly Layer[];
  readonly cells: Map<number, Layer>;
}

/** Cells that share a value of a property; no two of the same property overlap. */
export interface PaintedPiece {
  readonly area: Rect;
  readonly value: Json;
}

/** Several values in one range: `null` on the wire (docs/excel/excel-add-ins-blank-null-values.md). */
export const MIXED: unique symbol = Symbol('mixed');

/**
 * Properties of cells that the model keeps without knowing what they mean: fills, fonts, borders, locks, column
 * widths. A layer is what one assignment painted; the newest layer over a cell counts. So a whole column costs
 * no more than one cell.
 */
export class FormatLayers {
  readonly #paints = new Map<string, Paint>();
  #order = 0;

  /** Another number after each change. */
  get version(): number {
    return this.#order;
  }

  /**
   * Paints a property over a rectangle; `undefined` takes it back to the default.
   *
   * @param counts whether the cells count as used; whole rows and columns never do
   */
  paint(area: Rect, property: string, value: Json | undefined, counts = true): void {
    const paint = this.#paints.get(property) ?? { layers: [], cells: new Map<number, Layer>() };
    this.#paints.set(property, paint);
    const layer: Layer = { area, value, counts, order: ++this.#order };
    const isAbove = () => paint.layers.some((below) => overlaps(below.area, area));
    if (isSingleCell(area)) {
      const key = keyOf(area.top, area.left);
      paint.cells.delete(key);
      // Nothing shows through where nothing is below.
      if (value !== undefined || isAbove()) paint.cells.set(key, layer);
      return;
    }
    for (const cell of cellsWithin(paint, area)) paint.cells.delete(keyOf(cell.area.top, cell.area.left));
    if (paint.layers.some((below) => encloses(area, below.area))) {
      paint.layers = paint.layers.filter((below) => !encloses(area, below.area));
    }
    if (value !== undefined || isAbove()) paint.layers = [...paint.layers, layer];
  }

  /** Takes the properties of the rectangle back to their defaults, those that are meant. */
  clear(area: Rect, isMeant: (property: string) => boolean = () => true): void {
    for (const property of this.#paints.keys()) {
      if (isMeant(property)) this.paint(area, property, undefined);
    }
  }

  /** The property of one cell, by 0-based row and column. */
  at(row: number, column: number, property: string): Json | undefined {
    const paint = this.#paints.get(property);
    const cell = paint?.cells.get(keyOf(row, column));
    const layer = paint?.layers.findLast(({ area }) => contains(area, row, column));
    return (cell?.order ?? 0) > (layer?.order ?? 0) ? cell?.value : layer?.value;
  }

  /** The property that all cells of the rectangle share, `MIXED` where they don't. */
  shared(area: Rect, property: string, fallback: Json): Json | typeof MIXED {
    if (isSingleCell(area)) return this.at(area.top, area.left, property) ?? fallback;
    const paint = this.#paints.get(property);
    if (paint === undefined) return fallback;
    let uncovered: readonly Rect[] = [area];
    let found: Json | undefined;
    const agrees = (value: Json) => {
      found ??= value;
      return JSON.stringify(found) === JSON.stringify(value);
    };
    for (const layer of newestFirst([...paint.layers, ...cellsWithin(paint, area)])) {
      const covered = uncovered.some((piece) => overlaps(piece, layer.area));
      if (covered && !agrees(layer.value ?? fallback)) return MIXED;
      if (covered) uncovered = uncovered.flatMap((piece) => without(piece, layer.area));
      if (uncovered.length === 0) return found ?? fallback;
    }
    return agrees(fallback) ? (found ?? fallback) : MIXED;
  }

  /** The rectangles with something painted on them that makes their cells used. */
  paintedAreas(): readonly Rect[] {
    return [...this.#paints.values()].flatMap((paint) =>
      allOf(paint)
        .filter(({ value, area, counts }) => value !== undefined && counts && !isUnbounded(area))
        .map(({ area }) => area),
    );
  }

  /** Where a property is painted and with what, from the top row down. */
  pieces(property: string): readonly PaintedPiece[] {
    const paint = this.#paints.get(property);
    if (paint === undefined) return [];
    return allOf(paint)
      .flatMap(({ area, value, order }): readonly PaintedPiece[] => {
        if (value === undefined) return [];
        // No two cells lie over each other.
        const above = isSingleCell(area) ? paint.layers : [...paint.layers, ...cellsWithin(paint, area)];
        const seen = above
          .filter((layer) => layer.order > order)
          .reduce<readonly Rect[]>((rest, layer) => rest.flatMap((one) => without(one, layer.area)), [area]);
        return seen.map((one) => ({ area: one, value }));
      })
      .toSorted((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  }

  /** Goes over what is painted inside a rectangle, cell by cell; what comes later counts, `undefined` is the default. */
  visit(
    property: string,
    within: Rect,
    visitor: (row: number, column: number, value: Json | undefined) => void,
  ): void {
    const paint = this.#paints.get(property);
    if (paint === undefined) return;
    // Single cells alone never lie over each other.
    const inOrder =
      paint.layers.length === 0 ? [...paint.cells.values()] : newestFirst(allOf(paint)).reverse();
    for (const { area, value } of inOrder) {
      const shared = intersection(area, within);
      if (shared === undefined) continue;
      for (const { row, column } of cellsOf(shared)) visitor(row, column, value);
    }
  }

  /** Changes whatever values a property has. */
  rewrite(property: string, change: (value: Json) => Json): void {
    const paint = this.#paints.get(property);
    if (paint === undefined) return;
    const changed = (layer: Layer): Layer =>
      layer.value === undefined ? layer : { ...layer, value: change(layer.value) };
    paint.layers = paint.layers.map(changed);
    for (const [key, layer] of paint.cells) paint.cells.set(key, changed(layer));
  }

  /** The same layers, for another sheet. */
  copy(): FormatLayers {
    const copy = new FormatLayers();
    copy.#order = this.#order;
    for (const [property, { layers, cells }] of this.#paints) {
      copy.#paints.set(property, { layers, cells: new Map(cells) });
    }
    return copy;
  }
}

const keyOf = (row: number, column: number) => row * MAX_COLUMNS + column;

const allOf = ({ layers, cells }: Paint): Layer[] => [...layers, ...cells.values()];

const newestFirst = (layers: readonly Layer[]): Layer[] => layers.toSorted((a, b) => b.order - a.order);

/** The single cells inside a rectangle, found by the shorter way. */
function cellsWithin({ cells }: Paint, area: Rect): readonly Layer[] {
  if (cells.size === 0) return [];
  if (rowsOf(area) * columnsOf(area) > cells.size) {
    return [...cells.values()].filter(({ area: { top, left } }) => contains(area, top, left));
  }
  return [...cellsOf(area)].flatMap(({ row, column }) => cells.get(keyOf(row, column)) ?? []);
}
