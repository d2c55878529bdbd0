import type { Rect } from '../../../src/workbook/workbook.ts';
import { contains, encloses, intersection, isUnbounded, without } from './area.ts';
import type { Json } from './json.ts';

interface Layer {
  readonly area: Rect;
  readonly property: string;
  /** `undefined`: back to the default. */
  readonly value: Json | undefined;
}

/** Several values in one range: `null` on the wire (docs/excel/excel-add-ins-blank-null-values.md). */
export const MIXED: unique symbol = Symbol('mixed');

/**
 * Properties of cells that the model keeps without knowing what they mean: fills, fonts, borders, locks, column
 * widths. A layer is what one assignment painted; the newest layer over a cell counts. So a whole column costs
 * no more than one cell.
 */
export class FormatLayers {
  #layers: readonly Layer[] = [];

  /** Paints a property over a rectangle; `undefined` takes it back to the default. */
  paint(area: Rect, property: string, value: Json | undefined): void {
    const visible = this.#layers.filter(
      (layer) => layer.property !== property || !encloses(area, layer.area),
    );
    this.#layers = [...visible, { area, property, value }];
  }

  /** Takes every property of the rectangle back to its default, or those whose name starts with `prefix`. */
  clear(area: Rect, prefix = ''): void {
    const properties = new Set(
      this.#layers.map((layer) => layer.property).filter((property) => property.startsWith(prefix)),
    );
    for (const property of properties) this.paint(area, property, undefined);
  }

  /** The property of one cell, by 0-based row and column. */
  at(row: number, column: number, property: string): Json | undefined {
    return this.#layers.findLast((layer) => layer.property === property && contains(layer.area, row, column))
      ?.value;
  }

  /** The property that all cells of the rectangle share, `MIXED` where they don't. */
  shared(area: Rect, property: string, fallback: Json): Json | typeof MIXED {
    let uncovered: readonly Rect[] = [area];
    let found: Json | undefined;
    const agrees = (value: Json) => {
      found ??= value;
      return JSON.stringify(found) === JSON.stringify(value);
    };
    for (const layer of this.#layers.toReversed()) {
      if (layer.property !== property) continue;
      const covered = uncovered.some((piece) => intersection(piece, layer.area) !== undefined);
      if (covered && !agrees(layer.value ?? fallback)) return MIXED;
      uncovered = uncovered.flatMap((piece) => without(piece, layer.area));
      if (uncovered.length === 0) return found ?? fallback;
    }
    return agrees(fallback) ? (found ?? fallback) : MIXED;
  }

  /** The rectangles with something painted on them, whole rows and columns left out. */
  paintedAreas(): readonly Rect[] {
    return this.#layers
      .filter((layer) => layer.value !== undefined && !isUnbounded(layer.area))
      .map((layer) => layer.area);
  }
}
