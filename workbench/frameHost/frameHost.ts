import type { Workbook } from '../../src/workbook/workbook.ts';
import { SimulatedHost, type HostOptions, type HostReply } from '../host/host.ts';
import type { EventEntry } from '../host/interpreter/eventHub.ts';
import { bind, hostClass, type HostClass } from '../host/interpreter/hostClass.ts';
import type { Json, JsonObject } from '../host/model/json.ts';
import { appContext, frameName } from './appContext.ts';
import {
  frameAnswer,
  parseFrameMessage,
  parseMethodCall,
  type FrameMessage,
  type MethodCall,
} from './messages.ts';

export interface FrameHostOptions extends HostOptions {
  readonly addinId?: string;
  /** The origin of the page around the frame: `https://localhost:3001`. */
  readonly origin: string;
  /** Sends a text to the frame. */
  readonly post: (text: string) => void;
}

/** The flag of a batch that waits while the user edits a cell. */
const DELAY_FOR_CELL_EDIT = 64;

/** office.js's numbers for what went wrong outside the batch. */
const OFFICE_ERROR = {
  internal: 5001,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** office.js tells this service that its action handlers stand. */
const addinInternalService: HostClass<null> = hostClass<null, { notifyActionHandlerReady: unknown }>({
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => undefined },
});

/**
 * Level 2: plays Excel on the web towards the whole, unmodified office.js in a frame. It only reads and writes
 * messages; `mountFrame` connects it to a page.
 */
export class FrameHost {
  readonly host: SimulatedHost;
  /** `Office.context.document.settings` as they were saved last: keys and JSON values. */
  readonly settings = new Map<string, string>();
  /** How often a ribbon command of the add-in said that it is done. */
  completedCommands = 0;
  readonly conversationId: string;
  readonly addinId: string;
  readonly #origin: string;
  readonly #post: (text: string) => void;
  readonly #fileName: string;
  /** The registrations of events by their names; an event is an answer to its registration. */
  readonly #registrations = new Map<string, FrameMessage>();

  private constructor(host: SimulatedHost, options: FrameHostOptions) {
    this.host = host;
    this.addinId = options.addinId ?? 'simulated-addin';
    this.conversationId = `simulated-${options.fileName ?? 'Book1.xlsx'}`;
    this.#origin = options.origin;
    this.#post = options.post;
    this.#fileName = options.fileName ?? 'Book1.xlsx';
    host.onEvents((entries) => {
      this.#fire('richApiMessage', { ArrayData: entries.map(entryAsArray) });
    });
    host.book.listen(({ kind }) => {
      if (kind === 'selectionChanged') this.#fire('documentSelectionChanged', {});
    });
  }

  static async open(workbook: Workbook, options: FrameHostOptions): Promise<FrameHost> {
    const host = await SimulatedHost.open(workbook, {
      ...options,
      services: {
        'Microsoft.InternalService.AddinInternalService': () => bind(addinInternalService, null),
        ...options.services,
      },
    });
    return new FrameHost(host, options);
  }

  /** The name that the frame must have before it is put into the page. */
  get frameName(): string {
    return frameName(this.conversationId, this.addinId, this.host.culture.name, this.#origin);
  }

  /** Takes a message from the frame and answers it; what is none of this conversation is left alone. */
  async receive(data: unknown): Promise<void> {
    const message = parseFrameMessage(data, this.conversationId);
    if (message === undefined) return;
    if (message.kind === 'registerEvent') this.#registrations.set(message.actionName, message);
    if (message.kind === 'unregisterEvent') this.#registrations.delete(message.actionName);
    const answer = message.kind === 'call' ? await this.#answer(message) : { Error: 0 };
    this.#send(message, answer, false);
  }

  /** The user presses a ribbon button that runs a function of the add-in. */
  invokeCommand(functionName: string): void {
    this.#fire('appCommandInvoked', [
      'command',
      functionName,
      JSON.stringify({ source: { id: functionName } }),
    ]);
  }

  async #answer(message: FrameMessage): Promise<Json> {
    switch (message.actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext({
          addinId: this.addinId,
          locale: this.host.culture.name,
          apiSets: this.host.apiSets,
          fileName: this.#fileName,
          settings: this.settings,
        });
      case 'executeMethod':
        return this.#execute(parseMethodCall(message.data));
      default:
        return { Error: 0 };
    }
  }

  async #execute(call: MethodCall): Promise<JsonObject> {
    switch (call.kind) {
      case 'batch': {
        const isDelayedForCellEdit = (call.flags & DELAY_FOR_CELL_EDIT) !== 0;
        return batchAnswer(await this.host.handle({ body: call.body, isDelayedForCellEdit }));
      }
      case 'saveSettings':
        this.settings.clear();
        for (const [key, value] of call.settings) this.settings.set(key, value);
        break;
      case 'commandCompleted':
        this.completedCommands++;
        break;
      case 'other':
        break;
    }
    return { Error: 0, Version: 1 };
  }

  #fire(eventName: string, data: Json): void {
    const registration = this.#registrations.get(eventName);
    if (registration !== undefined) this.#send(registration, data, true);
  }

  #send(message: FrameMessage, data: Json, isEvent: boolean): void {
    const { conversationId } = this;
    this.#post(frameAnswer(message, { conversationId, origin: this.#origin, data, isEvent }));
  }
}

function batchAnswer(reply: HostReply): JsonObject {
  switch (reply.kind) {
    case 'answered':
      return { Error: 0, Version: 1, Data: [200, [], reply.body] };
    case 'refused': {
      const isPayload =
        reply.code === 'RequestPayloadSizeLimitExceeded' || reply.code === 'ResponsePayloadSizeLimitExceeded';
      return { Error: isPayload ? OFFICE_ERROR[reply.code] : OFFICE_ERROR.internal, Version: 1 };
    }
    case 'lost':
      return { Error: OFFICE_ERROR.internal, Version: 1 };
  }
}

const entryAsArray = ({ messageCategory, messageType, targetId, message, id }: EventEntry): Json => [
  messageCategory,
  messageType,
  targetId,
  message,
  id,
  false,
];
