import { isJsonObject, type Json, type JsonObject } from '../host/model/json.ts';

/**
 * The conversation between office.js in a frame and the page around it, as Excel on the web leads it: JSON texts
 * over `postMessage`.
 */
export interface FrameMessage {
  readonly actionName: string;
  readonly correlationId: number;
  readonly kind: 'call' | 'registerEvent' | 'unregisterEvent';
  readonly data: Json;
}

const MESSAGE_TYPE = { request: 0, response: 1 } as const;

const ACTION_TYPE: Readonly<Record<number, FrameMessage['kind']>> = {
  0: 'call',
  1: 'registerEvent',
  2: 'unregisterEvent',
};

/** Reads a message; `undefined` where it is none of this conversation. */
export function parseFrameMessage(data: unknown, conversationId: string): FrameMessage | undefined {
  const message = typeof data === 'string' ? parsed(data) : undefined;
  if (!isJsonObject(message)) return undefined;
  if (message._conversationId !== conversationId || message._messageType !== MESSAGE_TYPE.request) {
    return undefined;
  }
  const kind = ACTION_TYPE[Number(message._actionType)];
  const { _actionName: actionName, _correlationId: correlationId } = message;
  if (kind === undefined || typeof actionName !== 'string' || typeof correlationId !== 'number') {
    return undefined;
  }
  return { actionName, correlationId, kind, data: message._data ?? null };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export interface FrameAnswer {
  readonly conversationId: string;
  /** The page around the frame. */
  readonly origin: string;
  readonly data: Json;
  /** An answer comes once; an event answers its registration again and again. */
  readonly isEvent: boolean;
}

/** Writes the answer to a message, or an event for a registration. */
export function frameAnswer(
  { actionName, correlationId }: FrameMessage,
  { conversationId, origin, data, isEvent }: FrameAnswer,
): string {
  return JSON.stringify({
    _messageType: MESSAGE_TYPE.response,
    _actionName: actionName,
    _conversationId: conversationId,
    _correlationId: correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: isEvent ? 1 : 0,
    _serializerVersion: 1,
  });
}

/** What `executeMethod` can be asked to do; the numbers are office.js's dispatch ids. */
export type MethodCall =
  | { readonly kind: 'batch'; readonly body: string; readonly flags: number }
  | { readonly kind: 'saveSettings'; readonly settings: readonly (readonly [string, string])[] }
  | { readonly kind: 'commandCompleted' }
  | { readonly kind: 'other'; readonly dispatchId: number };

const DISPATCH = { saveSettings: 76, batch: 93, commandCompleted: 94 } as const;

/** Reads the data of an `executeMethod`. */
export function parseMethodCall(data: Json): MethodCall {
  const call: JsonObject = isJsonObject(data) ? data : {};
  const method = isJsonObject(call.DdaMethod ?? null) ? (call.DdaMethod as JsonObject) : {};
  const dispatchId = Number(method.DispatchId);
  switch (dispatchId) {
    case DISPATCH.batch: {
      // [custom data, HTTP method, path, headers, body, permission, flags, …]
      const [, , , , body, , flags] = Array.isArray(call.ArrayData)
        ? (call.ArrayData as readonly Json[])
        : [];
      return {
        kind: 'batch',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        flags: Number(flags),
      };
    }
    case DISPATCH.saveSettings: {
      const saved = call.DdaSettingsMethod ?? null;
      const pairs = isJsonObject(saved) && Array.isArray(saved.Properties) ? saved.Properties : [];
      return { kind: 'saveSettings', settings: pairs as readonly (readonly [string, string])[] };
    }
    case DISPATCH.commandCompleted:
      return { kind: 'commandCompleted' };
    default:
      return { kind: 'other', dispatchId };
  }
}
