import { addressOf } from '../engine.ts';
import { Failed } from './hostFailure.ts';
import type { CellImage } from './journal.ts';
import { askCells, type CellPlace } from './writeCells.ts';

/** Cells as they are now. */
export interface CellsRead<T> {
  readonly places: readonly T[];
  /** In the order of the places. */
  readonly images: readonly CellImage[];
  /** Of the worksheets, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly isProtected: ReadonlySet<string>;
  readonly hasTables: ReadonlySet<string>;
  /** Those of the places that may stand in hidden rows. */
  readonly hidden: readonly T[];
}

/** What cells hold now; fails where a sheet is gone or protected. */
export async function readForWriting<T extends CellPlace>(
  context: Excel.RequestContext,
  places: readonly T[],
): Promise<CellsRead<T>> {
  const asked = askCells(context, places);
  const sheets = [...new Set(places.map(({ sheetId }) => sheetId))].map((sheetId) => ({
    sheetId,
    worksheet: context.workbook.worksheets
      .getItemOrNullObject(sheetId)
      .load('name,protection/protected,tables/count'),
  }));
  await context.sync();

  for (const { sheetId, worksheet } of sheets) {
    const inSheet = (cells: readonly CellPlace[]) =>
      cells.filter((cell) => cell.sheetId === sheetId).map(addressOf);
    if (worksheet.isNullObject) throw new Failed({ key: 'sheetGone', cells: inSheet(places) });
    const locked = worksheet.protection.protected ? inSheet(asked.locked()) : [];
    if (locked.length > 0) throw new Failed({ key: 'sheetProtected', sheet: worksheet.name, cells: locked });
  }
  const idsOf = (is: (worksheet: Excel.Worksheet) => boolean) =>
    new Set(sheets.flatMap(({ sheetId, worksheet }) => (is(worksheet) ? [sheetId] : [])));
  return {
    places,
    images: asked.images(),
    names: new Map(sheets.map(({ sheetId, worksheet }) => [sheetId, worksheet.name])),
    isProtected: idsOf(({ protection }) => protection.protected),
    hasTables: idsOf(({ tables }) => tables.count > 0),
    hidden: asked.hidden(),
  };
}

/** The image of one of several cells; fails where it was not read. */
export function imageAt(images: readonly CellImage[], index: number): CellImage {
  const image = images[index];
  if (image === undefined) throw new Failed({ key: 'unexpected', detail: 'A cell was not read' });
  return image;
}

/** Nothing is written over what changed since it was shown, not even the rest. */
export function refuseChanged(changed: readonly CellPlace[], names: ReadonlyMap<string, string>): void {
  const [first] = changed;
  if (first === undefined) return;
  const sheet = names.get(first.sheetId) ?? '';
  const cells = changed.filter(({ sheetId }) => sheetId === first.sheetId).map(addressOf);
  throw new Failed({ key: 'cellsChanged', sheet, cells });
}
