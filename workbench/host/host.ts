import type { Cell, Workbook } from '../../src/workbook/workbook.ts';
import { editor, sheetNamed, user, type Editor, type User } from './actors.ts';
import { apiSetsAt, apiSetsWithout, type ApiSets } from './apiSets.ts';
import { ExcelError, SimulatorFault, type ExcelErrorCode } from './errors.ts';
import { EventHub, type EventEntry } from './interpreter/eventHub.ts';
import type { HostOptions } from './hostOptions.ts';
import { bind } from './interpreter/hostClass.ts';
import { Interpreter } from './interpreter/interpreter.ts';
import { lackingObject, setOf } from './interpreter/lacking.ts';
import type { Culture } from './interpreter/members/session.ts';
import { workbookClass } from './interpreter/members/workbook.ts';
import { parseRequest, type WireRequest, type WireResponse } from './interpreter/wire.ts';
import { ConnectionLost, MishapPlan, watchFor, type Mishap } from './mishaps.ts';
import { storedPart } from './model/customXml.ts';
import { cachedValuesOnly } from './model/engine.ts';
import type { JsonObject } from './model/json.ts';
import { PAYLOAD_LIMIT } from './model/limits.ts';
import { parseArea } from './model/reference.ts';
import { WorkbookModel } from './model/workbookModel.ts';
import { byteLength, isCleanup, loggedActions, type RoundTrip } from './requestLog.ts';

export type { HostOptions } from './hostOptions.ts';

/** A batch as a transport hands it over. */
export interface HostRequest {
  readonly body: string | JsonObject;
  /** The batch waits while the user edits a cell (`delayForCellEdit`). */
  readonly isDelayedForCellEdit: boolean;
}

/** What a transport has to bring back. */
export type HostReply =
  | { readonly kind: 'answered'; readonly body: string }
  /** The batch wasn't taken, or its answer was too large to be sent. */
  | { readonly kind: 'refused'; readonly code: ExcelErrorCode; readonly message: string }
  | { readonly kind: 'lost' };

/** A batch and its answer: JSON, as sent. */
export interface Traffic {
  readonly request: string;
  readonly response: string;
}

const INDONESIAN: Culture = { name: 'id-ID', decimalSeparator: ',', groupSeparator: '.' };

/**
 * A simulated Excel with a workbook open: everything but the way that messages travel. `startHost` puts the real
 * client library in front of it in Node, the frame host puts a browser's frame in front of it.
 */
export class SimulatedHost {
  readonly book: WorkbookModel;
  readonly user: User;
  readonly coAuthor: Editor;
  readonly apiSets: ApiSets;
  readonly culture: Culture;
  readonly #interpreter: Interpreter;
  readonly #mishaps = new MishapPlan();
  readonly #payloadLimit: number;
  readonly #recordsTraffic: boolean;
  readonly #listeners = new Set<(entries: readonly EventEntry[]) => void>();
  #log: readonly RoundTrip[] = [];
  #traffic: readonly Traffic[] = [];
  #faults: readonly SimulatorFault[] = [];
  #isEditing = false;
  #waiting: (() => void)[] = [];
  /** Requests are done one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(workbook: Workbook, options: HostOptions) {
    const year = options.year ?? new Date().getFullYear();
    this.book = new WorkbookModel(workbook, options.engine ?? cachedValuesOnly(), year);
    this.book.customXmlParts = (options.customXmlParts ?? []).map(storedPart);
    this.user = user(this.book);
    this.coAuthor = editor(this.book, 'coAuthor');
    const lacks = options.lacks ?? [];
    this.apiSets = apiSetsWithout(apiSetsAt(options.excelApi ?? '1.13'), lacks.map(setOf));
    this.culture = options.culture ?? INDONESIAN;
    this.#payloadLimit = options.payloadLimit ?? PAYLOAD_LIMIT;
    this.#recordsTraffic = options.recordsTraffic ?? false;
    const events = new EventHub();
    this.book.listen((event) => {
      const entries = events.entriesFor(event);
      if (entries.length > 0) for (const listener of this.#listeners) listener(entries);
    });
    const fileName = options.fileName ?? 'Book1.xlsx';
    this.#interpreter = new Interpreter({
      root: lackingObject(
        bind(workbookClass, { book: this.book, events, fileName, culture: this.culture }),
        lacks,
      ),
      services: options.services ?? {},
      authority: options.authority ?? (() => undefined),
      settle: () => this.book.settle(false),
      onFault: (fault) => {
        this.#faults = [...this.#faults, fault];
      },
    });
  }

  /** Opens a workbook; formulas that came without a value are calculated. */
  static async open(workbook: Workbook, options: HostOptions = {}): Promise<SimulatedHost> {
    const host = new SimulatedHost(workbook, options);
    await host.book.calculation.open(host.book.sheets);
    return host;
  }

  /** Every round trip so far. */
  get log(): readonly RoundTrip[] {
    return this.#log;
  }

  /** The round trips that the add-in waited for. */
  get syncs(): readonly RoundTrip[] {
    return this.#log.filter(({ kind }) => kind === 'sync');
  }

  /** The batches that were done and their answers, if the host records them. */
  get traffic(): readonly Traffic[] {
    return this.#traffic;
  }

  /** Gaps and bugs of the simulator that the add-in ran into; `close` throws the first one. */
  get faults(): readonly SimulatorFault[] {
    return this.#faults;
  }

  /** How many ranges the add-in has not let go of. */
  get referenceCount(): number {
    return this.#interpreter.referenceCount;
  }

  forgetLog(): void {
    this.#log = [];
  }

  /** Takes the faults out, for tests that expect one. */
  takeFaults(): readonly SimulatorFault[] {
    const faults = this.#faults;
    this.#faults = [];
    return faults;
  }

  /** Lets something go wrong, once. */
  plan(mishap: Mishap): void {
    this.#mishaps.plan(mishap);
  }

  /** The user begins to edit a cell: batches fail or wait (docs/excel/excel-add-ins-delay-in-cell-edit.md). */
  startEditing(): void {
    this.#isEditing = true;
  }

  /** The user leaves the cell: batches that waited are done. */
  stopEditing(): void {
    this.#isEditing = false;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** @returns a function that ends the listening */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The cell at an address, as the workbook holds it now. */
  cell(sheetName: string, address: string): Cell | undefined {
    const area = parseArea(address);
    if (area === undefined) throw new SimulatorFault(`${address} is no address.`);
    return sheetNamed(this.book, sheetName).cellAt(area.top, area.left);
  }

  /** Does one batch of the add-in. */
  async handle(request: HostRequest): Promise<HostReply> {
    const text = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
    const wire = parseRequest(request.body);
    const kind = isCleanup(wire) ? 'cleanup' : 'sync';
    const trip = { kind, requestBytes: byteLength(text), actions: loggedActions(wire) } as const;
    if (this.#isEditing && kind === 'sync') {
      if (!request.isDelayedForCellEdit) {
        return this.#send(failed(new ExcelError('InvalidOperationInCellEditMode')), trip);
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (trip.requestBytes > this.#payloadLimit) return this.#deny(trip, 'RequestPayloadSizeLimitExceeded');
    const reply = this.#last.then(() => this.#answer(wire, trip));
    this.#last = reply.catch(() => undefined);
    const done = await reply;
    if (done.kind === 'silence') return new Promise<never>(() => undefined);
    if (this.#recordsTraffic && done.kind === 'answered') {
      this.#traffic = [...this.#traffic, { request: text, response: done.body }];
    }
    return done;
  }

  /** @throws SimulatorFault the first fault that nobody took */
  close(): void {
    this.book.calculation.close();
    const [fault] = this.#faults;
    if (fault !== undefined) throw fault;
  }

  async #answer(
    wire: WireRequest,
    trip: Omit<RoundTrip, 'responseBytes'>,
  ): Promise<HostReply | { readonly kind: 'silence' }> {
    const mishap = trip.kind === 'sync' ? this.#mishaps.nextSync() : undefined;
    const watch = watchFor(mishap);
    try {
      const response = await this.#interpreter.run(wire, watch.before);
      await this.book.settle(true);
      watch.atEnd();
      return this.#send(response, trip);
    } catch (error) {
      if (!(error instanceof ConnectionLost)) return this.#send(failed(this.#faultOf(error)), trip);
      // What was done before the connection broke stays done.
      await this.book.settle(true);
      this.#note({ ...trip, responseBytes: 0, error: 'ConnectionFailure' });
      return { kind: error.answer === 'never' ? 'silence' : 'lost' };
    }
  }

  #faultOf(error: unknown): SimulatorFault {
    const fault =
      error instanceof SimulatorFault
        ? error
        : new SimulatorFault(`Bug in the simulated host: ${String(error)}`, 'SimulatorFault', {
            cause: error,
          });
    this.#faults = [...this.#faults, fault];
    return fault;
  }

  #send(response: WireResponse, trip: Omit<RoundTrip, 'responseBytes'>): HostReply {
    const body = JSON.stringify(response);
    const responseBytes = byteLength(body);
    if (responseBytes > this.#payloadLimit) return this.#deny(trip, 'ResponsePayloadSizeLimitExceeded');
    const error = response.Error === undefined ? {} : { error: response.Error.Code };
    this.#note({ ...trip, responseBytes, ...error });
    return { kind: 'answered', body };
  }

  #deny(trip: Omit<RoundTrip, 'responseBytes'>, code: ExcelErrorCode): HostReply {
    this.#note({ ...trip, responseBytes: 0, error: code });
    return { kind: 'refused', code, message: new ExcelError(code).message };
  }

  #note(trip: RoundTrip): void {
    this.#log = [...this.#log, trip];
  }
}

/** The answer to a batch of which nothing was done. */
function failed(error: ExcelError | SimulatorFault): WireResponse {
  const HttpStatusCode = error instanceof ExcelError ? error.status : 501;
  const Error = { Code: error.code, Message: error.message, Location: '', ActionIndex: 0, HttpStatusCode };
  return { Results: [], TraceIds: [], Error };
}
