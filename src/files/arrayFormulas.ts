import { parseAddress } from '../engine.ts';
import type { Rect, Ref } from '../workbook/workbook.ts';
import type { FileSheet, OpenFile } from './openFile.ts';

/**
 * Finds the cells of a file that show what one formula for several of them gives (`t="array"`: ECMA-376 18.3.1.40),
 * which no other content may come among: spilled arrays and those that were entered over an area. An array of one cell
 * is a formula like any other.
 *
 * @returns whether a cell, with the `sheetId` that `readWorkbook` gives, is such a one
 */
export function arrayFinder({ sheets }: OpenFile): (ref: Ref) => boolean {
  const areas = new Map(sheets.map((sheet, index) => [String(index + 1), arraysOf(sheet)]));
  return ({ sheetId, row, column }) =>
    (areas.get(sheetId) ?? []).some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
}

function arraysOf({ cells }: FileSheet): Rect[] {
  return [...(cells?.values() ?? [])].flatMap(({ formulaType, formulaRef }) => {
    if (formulaType !== 'array' || formulaRef === undefined) return [];
    const [first, last] = formulaRef.split(':').map((address) => parseAddress(address));
    return first === undefined || last === undefined
      ? []
      : [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
  });
}
