import type { Rect } from '../../../src/workbook/workbook.ts';
import { isUnbounded } from './area.ts';
import type { FormatLayers, MIXED } from './formatLayers.ts';
import type { Json } from './json.ts';
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';

/** `Excel.BorderIndex`: the lines of a range. */
export const BORDER_INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

export type BorderIndex = (typeof BORDER_INDEXES)[number];

/** The lines of one cell. */
export const CELL_SIDES = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;

export type CellSide = (typeof CELL_SIDES)[number];

export type BorderAspect = 'style' | 'weight' | 'color';

/** The property of a cell that holds one aspect of one of its lines. */
export const borderProperty = (side: CellSide, aspect: BorderAspect) => `borders.${side}.${aspect}`;

/** Cells together with the side that a line lies on. */
interface Strip {
  readonly side: CellSide;
  readonly cells: Rect;
}

/**
 * The cells that a line of a range belongs to: those on its one side and, since two cells share the line between
 * them, those on the other. The first of them belong to the range.
 */
function stripsOf({ top, left, bottom, right }: Rect, index: BorderIndex): readonly Strip[] {
  const strip = (side: CellSide, cells: Partial<Rect>): Strip => ({
    side,
    cells: { top, left, bottom, right, ...cells },
  });
  const strips: Readonly<Record<BorderIndex, readonly Strip[]>> = {
    EdgeTop: [strip('top', { bottom: top }), strip('bottom', { top: top - 1, bottom: top - 1 })],
    EdgeBottom: [strip('bottom', { top: bottom }), strip('top', { top: bottom + 1, bottom: bottom + 1 })],
    EdgeLeft: [strip('left', { right: left }), strip('right', { left: left - 1, right: left - 1 })],
    EdgeRight: [strip('right', { left: right }), strip('left', { left: right + 1, right: right + 1 })],
    InsideHorizontal: [strip('bottom', { bottom: bottom - 1 }), strip('top', { top: top + 1 })],
    InsideVertical: [strip('right', { right: right - 1 }), strip('left', { left: left + 1 })],
    DiagonalDown: [strip('diagonalDown', {})],
    DiagonalUp: [strip('diagonalUp', {})],
  };
  return strips[index].filter(({ cells }) => isSomewhere(cells));
}

const isSomewhere = ({ top, left, bottom, right }: Rect) =>
  top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS;

/** Draws one aspect of a line of a range; the cells on its other side don't count as used. */
export function paintBorder(
  formats: FormatLayers,
  area: Rect,
  index: BorderIndex,
  aspect: BorderAspect,
  value: Json | undefined,
): void {
  const isInside = index.startsWith('Inside');
  stripsOf(area, index).forEach(({ side, cells }, position) => {
    const counts = !isUnbounded(area) && (position === 0 || isInside);
    formats.paint(cells, borderProperty(side, aspect), value, counts);
  });
}

/** One aspect of a line of a range; a line that the range can't have is the default. */
export function readBorder(
  formats: FormatLayers,
  area: Rect,
  index: BorderIndex,
  aspect: BorderAspect,
  fallback: Json,
): Json | typeof MIXED {
  const [own] = stripsOf(area, index);
  return own === undefined ? fallback : formats.shared(own.cells, borderProperty(own.side, aspect), fallback);
}

/** Takes every line away that a cell of the range has. */
export function clearBorders(formats: FormatLayers, area: Rect): void {
  for (const index of BORDER_INDEXES) {
    for (const aspect of ['style', 'weight', 'color'] as const)
      paintBorder(formats, area, index, aspect, undefined);
  }
}
