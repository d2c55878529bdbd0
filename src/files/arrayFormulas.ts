import { parseAddress } from '../engine.ts';
import type { Rect } from '../workbook/workbook.ts';
import type { FileSheet } from './openFile.ts';

/**
 * The areas of a worksheet that show what one formula for several cells gives (`t="array"`: ECMA-376 18.3.1.40), which
 * no other content may come among: spilled arrays and those that were entered over an area. An array of one cell is a
 * formula like any other.
 */
export function arraysOf({ cells }: FileSheet): Rect[] {
  return [...(cells?.values() ?? [])].flatMap(({ formulaType, formulaRef }) => {
    if (formulaType !== 'array' || formulaRef === undefined) return [];
    const [first, last] = formulaRef.split(':').map((address) => parseAddress(address));
    return first === undefined || last === undefined
      ? []
      : [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
  });
}
