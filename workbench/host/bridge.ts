import type { HostReply, SimulatedHost } from './host.ts';
import { EVENT_CATEGORY, type EventEntry } from './interpreter/eventHub.ts';
import { isJsonObject, type JsonObject } from './model/json.ts';

/** What the client library looks for as the global `_richApiNativeBridge` while it is loaded. */
export interface RichApiBridge {
  readonly sendMessageToHost: (text: string) => void;
  /** The client library puts its own function here. */
  onMessageFromHost: ((text: string) => void) | null;
}

/** The kinds of messages on the bridge. */
const MESSAGE = { request: 1, response: 2, event: 3 } as const;

/** The flag of a request that waits while the user edits a cell. */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * `workbook.onSelectionChanged`: older than the other events, nobody registers for it at the host. Over a bridge
 * the client library expects it under this number.
 */
const SELECTION_CHANGED: EventEntry = {
  messageCategory: EVENT_CATEGORY,
  messageType: 2,
  targetId: '',
  message: '{}',
  id: 0,
};

/** Taken early, so that a test with faked timers still gets its answers. */
const later = setTimeout;

/** Level 1: carries messages between a client library in the same process and a host. */
export function createBridge(host: SimulatedHost): RichApiBridge {
  const bridge: RichApiBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      void answer(text);
    },
  };
  const post = (message: object) => bridge.onMessageFromHost?.(JSON.stringify(message));
  const answer = async (text: string) => {
    const { id, flags, request } = parseMessage(text);
    const reply = await host.handle({
      ...request,
      isDelayedForCellEdit: (flags & DELAY_FOR_CELL_EDIT) !== 0,
    });
    post({ id, type: MESSAGE.response, flags: 0, message: httpResponse(reply) });
  };
  const send = (entries: readonly EventEntry[]) => {
    // Events come on their own: never before the answer to the batch that caused them.
    later(() => post({ type: MESSAGE.event, message: { entries } }), 0);
  };
  host.onEvents(send);
  host.book.listen(({ kind }) => {
    if (kind === 'selectionChanged') send([SELECTION_CHANGED]);
  });
  return bridge;
}

/** Lets everything that is on its way arrive: answers, events and what handlers do first. */
export async function bridgeIdle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => later(resolve, 0));
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly request: { readonly body: string | JsonObject };
}

/** `{id, type: 1, flags, message: {url: "ProcessQuery", method: "POST", headers, body}}` */
function parseMessage(text: string): BridgeRequest {
  const message: unknown = JSON.parse(text);
  if (!isJsonObject(message) || message.type !== MESSAGE.request || !isJsonObject(message.message)) {
    throw new Error(`The bridge got no request: ${text.slice(0, 200)}`);
  }
  const { body } = message.message;
  if (typeof body !== 'string' && !isJsonObject(body))
    throw new Error('The bridge got a request without a body.');
  return { id: Number(message.id), flags: Number(message.flags), request: { body } };
}

/** A refusal is an HTTP error whose body names it; without a body the client says `ConnectionFailure`. */
function httpResponse(reply: HostReply): JsonObject {
  switch (reply.kind) {
    case 'answered':
      return { statusCode: 200, headers: {}, body: reply.body };
    case 'refused': {
      const body = JSON.stringify({ error: { code: reply.code, message: reply.message } });
      return { statusCode: 400, headers: {}, body };
    }
    case 'lost':
      return { statusCode: 503, headers: {}, body: '' };
  }
}
