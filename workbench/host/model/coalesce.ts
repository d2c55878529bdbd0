import type { Rect } from '../../../src/workbook/workbook.ts';

/**
 * Covers single cells with as few rectangles as an easy way finds: runs of rows in a column first, then columns
 * side by side with the same run. The rectangles hold the given cells and no others.
 */
export function coalesce(
  cells: readonly { readonly row: number; readonly column: number }[],
): readonly Rect[] {
  const rowsByColumn = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const rows = rowsByColumn.get(column);
    if (rows === undefined) rowsByColumn.set(column, new Set([row]));
    else rows.add(row);
  }
  const done: Rect[] = [];
  let open: readonly Rect[] = [];
  for (const [column, rows] of [...rowsByColumn].toSorted(([a], [b]) => a - b)) {
    const grown: Rect[] = [];
    for (const { top, bottom } of runsOf([...rows].toSorted((a, b) => a - b))) {
      const beside = open.find(
        (area) => area.right === column - 1 && area.top === top && area.bottom === bottom,
      );
      grown.push(
        beside === undefined ? { top, bottom, left: column, right: column } : { ...beside, right: column },
      );
    }
    done.push(
      ...open.filter((area) => !grown.some(({ left, top }) => left === area.left && top === area.top)),
    );
    open = grown;
  }
  return [...done, ...open];
}

function runsOf(rows: readonly number[]): readonly { readonly top: number; readonly bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}
