import { addressOf } from '../src/workbook/address.ts';
import type { SimulatedHost } from '../workbench/host/host.ts';
import type { SheetModel } from '../workbench/host/model/sheet.ts';
import { sheetLook } from '../workbench/host/model/sheetLook.ts';

/** Everything that a workbook in a simulated Excel holds, as plain data: what a user could see or save. */
export interface HostState {
  readonly sheets: readonly Readonly<Record<string, unknown>>[];
  readonly names: readonly unknown[];
}

/** @param host ids of sheets, of formats and the like are left out: nobody sees them */
export function hostState({ book }: SimulatedHost): HostState {
  const nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.protection !== undefined,
      cells: cellsOf(sheet),
      look: plain(sheetLook(sheet), nameOf),
      customProperties: [...sheet.customProperties.values()],
    })),
    names: book.names
      .map(({ sheetId, ...name }) => ({ ...name, sheet: sheetId === undefined ? null : nameOf.get(sheetId) }))
      .sort((a, b) => `${a.sheet ?? ''}${a.name}`.localeCompare(`${b.sheet ?? ''}${b.name}`)),
  };
}

/** What cells hold, by address. */
function cellsOf(sheet: SheetModel): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...sheet.cells()]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, cell }) => [addressOf({ row, column }), cell]),
  );
}

/** Maps in the order of their keys; worksheets by their names, and nothing by an id. */
function plain(value: unknown, nameOf: ReadonlyMap<string, string>): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key === 'id') return undefined;
      if (key === 'sheetId') return nameOf.get(String(part));
      return part instanceof Map
        ? [...(part as Map<unknown, unknown>)].sort(([a], [b]) => String(a).localeCompare(String(b)))
        : part;
    }),
  ) as unknown;
}
