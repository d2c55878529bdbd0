import type { Cell, Rect } from '../../../src/workbook/workbook.ts';
import { isSingleCell } from './area.ts';
import { valueOf, valueTypeOf } from './cellValue.ts';
import type { ChangeDetails, Origin, WorkbookEvent } from './events.ts';
import { addressOfArea } from './reference.ts';
import type { SheetModel } from './sheet.ts';

/** A change that listeners hear of when the values that follow from it are calculated. */
export interface Change {
  readonly sheet: SheetModel;
  readonly area: Rect;
  readonly origin: Origin;
  readonly before: Cell | undefined;
}

export function changeEvent({ sheet, area, origin, before }: Change): WorkbookEvent {
  const event = { kind: 'changed', sheetId: sheet.id, address: addressOfArea(area), origin } as const;
  if (!isSingleCell(area)) return event;
  return { ...event, details: changeDetails(before, sheet.cellAt(area.top, area.left)) };
}

function changeDetails(before: Cell | undefined, after: Cell | undefined): ChangeDetails {
  return {
    valueBefore: valueOf(before),
    valueAfter: valueOf(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}
