import { addressOf } from '../engine.ts';
import { Failed } from './hostFailure.ts';
import type { CellImage } from './journal.ts';
import { askCells, type AskedCells, type CellPlace } from './writeCells.ts';

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

/** What cells hold now; fails where a sheet is gone or protected, or where an array spills over some of the cells. */
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
  const names = new Map(sheets.map(({ sheetId, worksheet }) => [sheetId, worksheet.name]));
  // Writing into a spilled array makes its formula `#SPILL!`; writing over the formula takes the whole array away.
  refuse('spilledArray', await spilledAmong(context, asked), names);
  const idsOf = (is: (worksheet: Excel.Worksheet) => boolean) =>
    new Set(sheets.flatMap(({ sheetId, worksheet }) => (is(worksheet) ? [sheetId] : [])));
  return {
    places,
    images: asked.images(),
    names,
    isProtected: idsOf(({ protection }) => protection.protected),
    hasTables: idsOf(({ tables }) => tables.count > 0),
    hidden: asked.hidden(),
  };
}

/** The cells that a write would take out of a spilled array; asks again only where an array is near. */
async function spilledAmong<T extends CellPlace>(
  context: Excel.RequestContext,
  asked: AskedCells<T>,
): Promise<readonly T[]> {
  const maybe = asked.maybeSpilled();
  if (maybe.length === 0) return asked.spilled();
  const alone = maybe.map((place) => ({ place, cell: askCells(context, [place]) }));
  await context.sync();
  return [
    ...asked.spilled(),
    ...alone.flatMap(({ place, cell }) => (cell.spilled().length > 0 ? [place] : [])),
  ];
}

/** The image of one of several cells; fails where it was not read. */
export function imageAt(images: readonly CellImage[], index: number): CellImage {
  const image = images[index];
  if (image === undefined) throw new Failed({ key: 'unexpected', detail: 'A cell was not read' });
  return image;
}

/** Nothing is written over what changed since it was shown, not even the rest. */
export function refuseChanged(changed: readonly CellPlace[], names: ReadonlyMap<string, string>): void {
  refuse('cellsChanged', changed, names);
}

function refuse(
  key: 'cellsChanged' | 'spilledArray',
  refused: readonly CellPlace[],
  names: ReadonlyMap<string, string>,
): void {
  const [first] = refused;
  if (first === undefined) return;
  const sheet = names.get(first.sheetId) ?? '';
  const cells = refused.filter(({ sheetId }) => sheetId === first.sheetId).map(addressOf);
  throw new Failed({ key, sheet, cells });
}
