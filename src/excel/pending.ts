import { sameValue, type CellImage, type JournalCell } from './journal.ts';
import type { CellsRead } from './readForWriting.ts';
import type { CellPlace } from './writeCells.ts';

/** A cell to change: what it has to hold before, and what is to be written. */
export interface Change extends CellPlace {
  /** What the cell held when it was shown; a change of it since then is refused. */
  readonly expected: Pick<CellImage, 'content' | 'value'>;
  readonly content: string | number | boolean;
  readonly isFormula: boolean;
  /** What the cell must show afterwards. */
  readonly value: string | number | boolean;
  readonly numberFormat?: string;
}

/** A change of a cell that was read again and can be written. */
export interface Pending extends CellPlace {
  readonly change: Change;
  readonly cell: JournalCell;
  /** It may stand in a row that is hidden. */
  readonly isHidden: boolean;
  /** It gets a formula on a sheet with tables, where Excel may fill more of the column than is written. */
  readonly mayFillColumn: boolean;
}

/** Whether a cell holds what it held when the change was shown. */
export function isAsShown({ expected }: Change, { content, value }: CellImage): boolean {
  return content === expected.content && sameValue(value, expected.value);
}

/** A change with what the journal keeps of its cell. */
export function pendingOf(
  { numberFormat: wantedFormat, ...change }: Change,
  before: CellImage,
  { names, isProtected, hasTables }: CellsRead<Change>,
  isHidden: boolean,
): Pending {
  const { sheetId, row, column, content, value } = change;
  const place = { sheetId, row, column };
  // Protection lets unlocked cells be written to but not formatted.
  const formatted = wantedFormat !== undefined && !isProtected.has(sheetId);
  const numberFormat = formatted ? wantedFormat : before.numberFormat;
  return {
    ...place,
    change: formatted ? { ...change, numberFormat } : change,
    cell: {
      ...place,
      sheetName: names.get(sheetId) ?? '',
      before,
      after: { content, value, numberFormat },
    },
    isHidden,
    mayFillColumn: change.isFormula && hasTables.has(sheetId),
  };
}

/** The characters that an image takes in the journal and on its way. */
export function sizeOf({ content, value, numberFormat }: CellImage): number {
  return String(content).length + String(value).length + numberFormat.length;
}

/** The names of the sheets of cells, by id. */
export function namesOf(portion: readonly Pending[]): ReadonlyMap<string, string> {
  return new Map(portion.map(({ cell }) => [cell.sheetId, cell.sheetName]));
}
