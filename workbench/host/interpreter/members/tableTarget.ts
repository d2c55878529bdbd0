import { ExcelError } from '../../errors.ts';
import { tablesIn, type PlacedTable } from '../../model/tables.ts';
import type { Session } from './session.ts';

/** A table as the add-in holds it: it stays the same under another name. */
export interface TableTarget {
  readonly session: Session;
  readonly id: string;
}

/** @throws ExcelError `ItemNotFound` where it was deleted */
export function placed({ session, id }: TableTarget): PlacedTable {
  const found = tablesIn(session.book.sheets).find(({ table }) => table.id === id);
  if (found === undefined) throw new ExcelError('ItemNotFound');
  return found;
}
