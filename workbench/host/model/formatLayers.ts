import type { Rect } from '../../../src/workbook/workbook.ts';
import { contains, encloses, intersection, isUnbounded, without } from './area.ts';
import type { Json } from './json.ts';

interface Layer {
  readonly area: Rect;
  /** `undefined`: back to the default. */
  readonly value: Json | undefined;
  /** Whether the cells count as used because of it. */
  readonly counts: boolean;
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
  readonly #layers = new Map<string, readonly Layer[]>();

  /**
   * Paints a property over a rectangle; `undefined` takes it back to the default.
   *
   * @param counts whether the cells count as used; whole rows and columns never do
   */
  paint(area: Rect, property: string, value: Json | undefined, counts = true): void {
    const before = this.#layers.get(property) ?? [];
    const visible = before.filter((layer) => !encloses(area, layer.area));
    // Nothing shows through where nothing is below.
    const isNeeded = value !== undefined || visible.some((layer) => intersection(layer.area, area));
    this.#layers.set(property, isNeeded ? [...visible, { area, value, counts }] : visible);
  }

  /** Takes the properties of the rectangle back to their defaults, those that are meant. */
  clear(area: Rect, isMeant: (property: string) => boolean = () => true): void {
    for (const property of this.#layers.keys()) {
      if (isMeant(property)) this.paint(area, property, undefined);
    }
  }

  /** The property of one cell, by 0-based row and column. */
  at(row: number, column: number, property: string): Json | undefined {
    return this.#layers.get(property)?.findLast((layer) => contains(layer.area, row, column))?.value;
  }

  /** The property that all cells of the rectangle share, `MIXED` where they don't. */
  shared(area: Rect, property: string, fallback: Json): Json | typeof MIXED {
    let uncovered: readonly Rect[] = [area];
    let found: Json | undefined;
    const agrees = (value: Json) => {
      found ??= value;
      return JSON.stringify(found) === JSON.stringify(value);
    };
    for (const layer of (this.#layers.get(property) ?? []).toReversed()) {
      const covered = uncovered.some((piece) => intersection(piece, layer.area) !== undefined);
      if (covered && !agrees(layer.value ?? fallback)) return MIXED;
      uncovered = uncovered.flatMap((piece) => without(piece, layer.area));
      if (uncovered.length === 0) return found ?? fallback;
    }
    return agrees(fallback) ? (found ?? fallback) : MIXED;
  }

  /** The rectangles with something painted on them that makes their cells used. */
  paintedAreas(): readonly Rect[] {
    return [...this.#layers.values()].flatMap((layers) =>
      layers
        .filter(({ value, area, counts }) => value !== undefined && counts && !isUnbounded(area))
        .map(({ area }) => area),
    );
  }

  /** The names of all properties that were ever painted. */
  properties(): readonly string[] {
    return [...this.#layers.keys()];
  }

  /** Where a property is painted and with what, from the top row down. */
  pieces(property: string): readonly PaintedPiece[] {
    const pieces: PaintedPiece[] = [];
    for (const { area, value } of (this.#layers.get(property) ?? []).toReversed()) {
      const seen = pieces.reduce<readonly Rect[]>(
        (rest, piece) => rest.flatMap((one) => without(one, piece.area)),
        [area],
      );
      // Defaults cover what is below them as well.
      pieces.push(...seen.map((one) => ({ area: one, value: value ?? UNPAINTED })));
    }
    return pieces
      .filter(({ value }) => value !== UNPAINTED)
      .toSorted((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  }

  /** Changes whatever values a property has. */
  rewrite(property: string, change: (value: Json) => Json): void {
    const layers = this.#layers.get(property) ?? [];
    this.#layers.set(
      property,
      layers.map((layer) => (layer.value === undefined ? layer : { ...layer, value: change(layer.value) })),
    );
  }

  /** The same layers, for another sheet. */
  copy(): FormatLayers {
    const copy = new FormatLayers();
    for (const [property, layers] of this.#layers) copy.#layers.set(property, layers);
    return copy;
  }
}

const UNPAINTED: Json = {};
