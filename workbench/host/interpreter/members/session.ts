import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import type { SheetModel } from '../../model/sheet.ts';
import type { WorkbookModel } from '../../model/workbookModel.ts';
import type { EventHub } from '../eventHub.ts';

/** The add-in's connection to the workbook: what the workbook itself stands for. */
export interface Session {
  readonly book: WorkbookModel;
  readonly events: EventHub;
  /** `Book1.xlsx` */
  readonly fileName: string;
  /** Decimal and group separators of the user's Excel. */
  readonly culture: Culture;
}

export interface Culture {
  /** `id-ID` */
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
}

/** A worksheet as the add-in holds it. */
export interface SheetTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
}

/** Cells of one sheet: a range (one area) or several areas. */
export interface CellsTarget extends SheetTarget {
  readonly areas: readonly Rect[];
}

/** The area of a range. */
export function areaOf({ areas }: CellsTarget): Rect {
  const [area] = areas;
  if (area === undefined) throw new ExcelError('ItemNotFound');
  return area;
}

/** Whether the sheet was deleted while the add-in held on to it. */
export const isGone = ({ session, sheet }: SheetTarget) => !session.book.sheets.includes(sheet);
