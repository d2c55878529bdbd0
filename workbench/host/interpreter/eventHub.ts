import type { Json, JsonObject } from '../model/json.ts';
import type { Origin, WorkbookEvent } from '../model/events.ts';

/** An event as the client library wants it; the payload is JSON in `message`. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

/** All events of the host's rich API have this category. */
export const EVENT_CATEGORY = 65_536;

/** The target of events that were asked for at `workbook.worksheets` and not at one sheet. */
export const WHOLE_WORKBOOK = 'Workbook';

/** The number of each event on the wire. */
const TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
} satisfies Record<WorkbookEvent['kind'], number>;

export type EventKind = WorkbookEvent['kind'];

/** Which events the add-in has asked for; it has no say in those of other add-ins. */
export class EventHub {
  /** `Excel.Runtime.enableEvents` */
  isEnabled = true;
  readonly #wanted = new Set<string>();

  /** @param targetId a sheet's id or `WHOLE_WORKBOOK` */
  register(kind: EventKind, targetId: string): void {
    this.#wanted.add(`${kind}|${targetId}`);
  }

  unregister(kind: EventKind, targetId: string): void {
    this.#wanted.delete(`${kind}|${targetId}`);
  }

  /** The messages that an event makes for the add-in: none, one, or one for the sheet and one for the workbook. */
  entriesFor(event: WorkbookEvent): readonly EventEntry[] {
    if (!this.isEnabled) return [];
    return [event.sheetId, WHOLE_WORKBOOK]
      .filter((targetId) => this.#wanted.has(`${event.kind}|${targetId}`))
      .map((targetId) => ({
        messageCategory: EVENT_CATEGORY,
        messageType: TYPES[event.kind],
        targetId,
        message: JSON.stringify(payloadOf(event)),
        id: 0,
      }));
  }
}

/** What the client library turns into the event's arguments. */
function payloadOf(event: WorkbookEvent): JsonObject {
  const worksheetId = event.sheetId;
  switch (event.kind) {
    case 'activated':
    case 'deactivated':
      return { worksheetId };
    case 'added':
    case 'deleted':
      return { worksheetId, source: sourceOf(event.origin) };
    case 'selectionChanged':
    case 'calculated':
      return { worksheetId, address: event.address };
    case 'changed':
      return {
        worksheetId,
        address: event.address,
        changeType: 'RangeEdited',
        source: sourceOf(event.origin),
        shiftDirection: 'None',
        triggerSource: event.origin === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
        ...(event.details as Readonly<Record<string, Json>> | undefined),
      };
  }
}

/** `Excel.EventSource` */
const sourceOf = (origin: Origin) => (origin === 'coAuthor' ? 'Remote' : 'Local');
