import { rangeOf } from '../../engine.ts';
import type { Rect } from '../../workbook/workbook.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Excel takes 8,192 characters. */
const LONGEST_ADDRESS = 8000;

/**
 * Cells of one kind as few rectangles: neighbours in a row are one, and so are rows that are alike.
 *
 * @param cells no two of one place
 * @param kindOf cells of the kind `undefined` are left out
 */
export function areasByKind<T extends Place, K>(
  cells: readonly T[],
  kindOf: (cell: T) => K | undefined,
): ReadonlyMap<K, readonly Rect[]> {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const areas = new Map<K, Rect[]>();
  // The rectangles that end in the row above, or in this one, by their columns.
  const open = new Map<K, Map<string, Rect>>();
  const close = (kind: K, { top, left, bottom, right }: Rect) => {
    const columns = `${String(left)}:${String(right)}`;
    const above = open.get(kind)?.get(columns);
    const grown = above?.bottom === top - 1 ? { ...above, bottom } : { top, left, bottom, right };
    const known = areas.get(kind) ?? [];
    if (grown.top === top) known.push(grown);
    else known[known.lastIndexOf(above ?? grown)] = grown;
    areas.set(kind, known);
    open.set(kind, (open.get(kind) ?? new Map<string, Rect>()).set(columns, grown));
  };
  let run: { kind: K; area: Rect } | undefined;
  for (const cell of sorted) {
    const { row, column } = cell;
    const kind = kindOf(cell);
    if (run?.kind === kind && run?.area.bottom === row && run.area.right === column - 1) {
      run = { ...run, area: { ...run.area, right: column } };
      continue;
    }
    if (run !== undefined) close(run.kind, run.area);
    run =
      kind === undefined ? undefined : { kind, area: { top: row, left: column, bottom: row, right: column } };
  }
  if (run !== undefined) close(run.kind, run.area);
  return areas;
}

/** The ranges of some rectangles, as few as their addresses are short enough for. */
export function rangesOf(worksheet: Excel.Worksheet, areas: readonly Rect[]): Excel.RangeAreas[] {
  const addresses: string[] = [];
  for (const address of areas.map(rangeOf)) {
    const last = addresses[addresses.length - 1];
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      addresses[addresses.length - 1] = `${last},${address}`;
    else addresses.push(address);
  }
  return addresses.map((address) => worksheet.getRanges(address));
}

/** A rectangle of a worksheet as a range. */
export function rangeAt(worksheet: Excel.Worksheet, { top, left, bottom, right }: Rect): Excel.Range {
  return worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
