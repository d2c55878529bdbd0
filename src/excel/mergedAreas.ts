import { parseAddress } from '../engine.ts';
import type { Rect } from '../workbook/workbook.ts';

/** A sheet's name (quoted where it needs to be) is repeated before each area. */
const AREA = /(?:'(?:[^']|'')*'|[^',!]+)!\$?([A-Z]+\$?\d+)(?::\$?([A-Z]+\$?\d+))?/g;

/**
 * The rectangles of a RangeAreas address.
 * @example rectsOf("'Eselon II'!A1:Q1,'Eselon II'!A10:A69") //=> [{ top: 0, left: 0, … }, …]
 */
export function rectsOf(address: string): Rect[] {
  return [...address.matchAll(AREA)].flatMap(([, first = '', last = first]) => {
    const from = parseAddress(first);
    const to = parseAddress(last);
    return from === undefined || to === undefined
      ? []
      : [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
  });
}
