import type { Ref } from '../workbook/workbook.ts';
import type { Place } from '../workbook/address.ts';
import type { Report } from './report.ts';

/** What a cell of a table speaks of. */
export interface Item {
  /** The indicator, program or activity; absent where the name is lost. */
  readonly name?: string;
  /** The label of the month or quarter, as the sheet writes it. */
  readonly period?: string;
}

/** Looks up whose figure a cell holds; `undefined` for cells that belong to no block, such as a total's. */
export function itemsOf({ sheets }: Report): (ref: Ref) => Item | undefined {
  const bySheet = new Map<string, Map<string, Item>>();
  for (const { sheetId, panels } of sheets) {
    const items = new Map<string, Item>();
    const add = (place: Place | undefined, item: Item) => {
      if (place !== undefined && !items.has(keyOf(place))) items.set(keyOf(place), item);
    };
    for (const { name, measurements, annual, achievement } of panels.flatMap(({ blocks }) => blocks)) {
      const named = name === undefined ? {} : { name };
      for (const { label, target, realization, percent, remark } of measurements) {
        const item = label === undefined ? named : { ...named, period: label.text };
        for (const place of [target, realization, percent]) add(place, item);
        // One that is merged over several periods is of none of them.
        if (remark !== undefined) items.set(keyOf(remark), items.has(keyOf(remark)) ? named : item);
      }
      for (const place of [annual, achievement]) add(place, named);
    }
    bySheet.set(sheetId, items);
  }
  return (ref) => bySheet.get(ref.sheetId)?.get(keyOf(ref));
}

function keyOf({ row, column }: Place): string {
  return `${row},${column}`;
}
