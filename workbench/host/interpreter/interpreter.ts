import { ExcelError, SimulatorFault } from '../errors.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { Arguments, type Argument } from './arguments.ts';
import { isHostObject, type HostObject, type Outcome } from './hostClass.ts';
import { answerQuery } from './query.ts';
import {
  ACTION,
  memberName,
  PATH,
  type WireAction,
  type WireArguments,
  type WireError,
  type WirePath,
  type WirePathIds,
  type WireRequest,
  type WireResponse,
  type WireResult,
} from './wire.ts';

/** Whether a class of the real client library has a member; `undefined` where nobody can tell. */
export type MemberAuthority = (className: string, member: string) => boolean | undefined;

export interface InterpreterOptions {
  /** What an empty path leads to: the workbook. */
  readonly root: HostObject;
  /** Objects that the client makes by name. */
  readonly services: Readonly<Partial<Record<string, () => HostObject>>>;
  readonly authority: MemberAuthority;
  /** Brings the values of formulas up to date, before something is read. */
  readonly settle: () => Promise<void>;
  readonly onFault: (fault: SimulatorFault) => void;
}

/** Thrown before an action it ends the batch without an answer, with what came before applied. */
export class BatchEnd extends Error {}

/** Called before each action; an `ExcelError` that it throws is the action's. */
export type BeforeAction = (action: WireAction, index: number) => void;

/** What a batch knows of its objects while it runs. */
interface Batch {
  readonly paths: WireRequest['ObjectPaths'];
  readonly resolved: Map<number, HostObject | null>;
}

/**
 * Runs the batches of the client library over host objects. It knows the protocol and no class of Excel: those
 * are data (`members/`).
 */
export class Interpreter {
  readonly #options: InterpreterOptions;
  readonly #references = new Map<string, HostObject>();
  readonly #keys = new WeakMap<HostObject, string>();
  #lastReference = 0;

  constructor(options: InterpreterOptions) {
    this.#options = options;
  }

  /** How many objects the client has not let go of yet. */
  get referenceCount(): number {
    return this.#references.size;
  }

  /**
   * Runs one batch. An error ends it: earlier actions stay applied, as in Excel (batches are not atomic).
   *
   * @throws BatchEnd if `before` throws it
   */
  async run(request: WireRequest, before: BeforeAction = () => undefined): Promise<WireResponse> {
    const batch: Batch = { paths: request.ObjectPaths, resolved: new Map() };
    const results: WireResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        before(action, index);
        if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: await this.#perform(action, batch) });
      } catch (error) {
        if (error instanceof BatchEnd) throw error;
        return { Results: results, TraceIds: traceIds, Error: this.#errorOf(error, action, index, batch) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  async #perform(action: WireAction, batch: Batch): Promise<Json> {
    if (action.ActionType === ACTION.trace) return null;
    const object = await this.#resolve(action.ObjectPathId, batch);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : this.#identityOf(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        if (object === null) return null;
        return answerQuery(object, action.QueryInfo ?? {}, {
          missing: (owner, member) => this.#missing(owner, member, 'InvalidArgument'),
          identityOf: (one) => this.#identityOf(one),
          settle: this.#options.settle,
        });
      case ACTION.method:
        return this.#call(object, action, batch);
      case ACTION.setProperty:
        if (object === null) throw new ExcelError('ItemNotFound');
        this.#assign(
          object,
          memberName(action.Name),
          (await this.#arguments(action.ArgumentInfo, batch)).json(0),
        );
        return null;
      default:
        throw new SimulatorFault(`The interpreter knows no action of type ${action.ActionType}.`);
    }
  }

  async #call(object: HostObject | null, action: WireAction, batch: Batch): Promise<Json> {
    const args = await this.#arguments(action.ArgumentInfo, batch);
    if (action.Name === '_RemoveReference') {
      this.#references.delete(args.text(0));
      return null;
    }
    if (action.Name === '_KeepReference') {
      if (object !== null) this.#keep(object);
      return null;
    }
    // Methods of a null object do nothing: Microsoft's samples begin with `getItemOrNullObject(…).delete()`.
    if (object === null) return null;
    const outcome = await this.#invoke(object, action.Name, args);
    return isHostObject(outcome) ? this.#identityOf(outcome) : (outcome ?? null);
  }

  #keep(object: HostObject): void {
    const key = `ref${++this.#lastReference}`;
    this.#references.set(key, object);
    this.#keys.set(object, key);
  }

  #invoke(object: HostObject, name: string, args: Arguments): Outcome | Promise<Outcome> {
    const method = object.method(memberName(name));
    if (method === undefined) throw this.#missing(object, memberName(name), 'ApiNotFound');
    return method(args);
  }

  #assign(object: HostObject, name: string, value: Json): void {
    const property = object.property(name);
    if (property === undefined) throw this.#missing(object, name, 'ApiNotFound');
    if (property.set === undefined) throw this.#missing(object, name, 'InvalidArgument');
    property.set(value);
  }

  async #resolve(id: number, batch: Batch): Promise<HostObject | null> {
    const known = batch.resolved.get(id);
    if (known !== undefined) return known;
    const path = batch.paths[String(id)];
    if (path === undefined) throw new SimulatorFault(`The batch has no object path ${id}.`);
    const object = await this.#follow(path, batch);
    if (object?.isGone() === true) throw new ExcelError('InvalidReference');
    batch.resolved.set(id, object);
    return object;
  }

  async #follow(path: WirePath, batch: Batch): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.#options.root;
      case PATH.nullObject:
        return null;
      case PATH.newObject:
        return this.#service(path.Name);
      case PATH.reference: {
        const object = this.#references.get(path.Name);
        if (object === undefined) throw new ExcelError('InvalidReference');
        return object;
      }
    }
    const parent = path.ParentObjectPathId;
    if (parent === undefined) throw new SimulatorFault(`Object path ${path.Id} has no parent.`);
    const owner = await this.#resolve(parent, batch);
    // What hangs on a null object is a null object.
    if (owner === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return this.#child(owner, memberName(path.Name));
      case PATH.method:
        return asObject(
          await this.#invoke(owner, path.Name, await this.#arguments(path.ArgumentInfo, batch)),
        );
      case PATH.indexer:
        return asObject(
          await this.#invoke(owner, 'GetItem', await this.#arguments(path.ArgumentInfo, batch)),
        );
      default:
        throw new SimulatorFault(`The interpreter knows no object path of type ${path.ObjectPathType}.`);
    }
  }

  #service(name: string): HostObject {
    const make = this.#options.services[name];
    if (make === undefined) throw new SimulatorFault(`The host has no ${name}.`, 'NotImplemented');
    return make();
  }

  #child(owner: HostObject, name: string): HostObject | null {
    const child = owner.child(name);
    if (child === undefined) throw this.#missing(owner, name, 'ApiNotFound');
    return child();
  }

  async #arguments(info: WireArguments | undefined, batch: Batch): Promise<Arguments> {
    const fill = async (
      values: readonly Json[],
      ids: readonly WirePathIds[] | null | undefined,
    ): Promise<readonly Argument[]> => {
      const filled: Argument[] = [];
      for (const [position, value] of values.entries()) {
        const id = ids?.[position] ?? null;
        if (id === null || id === 0) filled.push(value);
        else if (typeof id === 'number') filled.push(await this.#resolve(id, batch));
        else filled.push(await fill(value as readonly Json[], id));
      }
      return filled;
    };
    return new Arguments(await fill(info?.Arguments ?? [], info?.ReferencedObjectPathIds));
  }

  #identityOf(object: HostObject): JsonObject {
    const key = this.#keys.get(object);
    return key === undefined ? object.identity() : { ...object.identity(), _ReferenceId: key };
  }

  /** The real client library decides whether the simulator has a gap or the caller a mistake. */
  #missing(object: HostObject, member: string, mistake: 'ApiNotFound' | 'InvalidArgument'): Error {
    const name = `${object.className}.${member}`;
    if (this.#options.authority(object.className, member) === false) {
      return new ExcelError(mistake, `There is no ${name}.`);
    }
    return new SimulatorFault(`The simulated host has no ${name}.`, 'NotImplemented');
  }

  #errorOf(error: unknown, action: WireAction, index: number, batch: Batch): WireError {
    const where = { Location: locationOf(action, batch), ActionIndex: index };
    if (error instanceof ExcelError) {
      return { Code: error.code, Message: error.message, HttpStatusCode: error.status, ...where };
    }
    const fault =
      error instanceof SimulatorFault
        ? error
        : new SimulatorFault(`Bug in the simulated host: ${String(error)}`, 'SimulatorFault', {
            cause: error,
          });
    this.#options.onFault(fault);
    return { Code: fault.code, Message: fault.message, HttpStatusCode: 501, ...where };
  }
}

function asObject(outcome: Outcome): HostObject | null {
  if (outcome === null || isHostObject(outcome)) return outcome;
  throw new SimulatorFault('A method that gives an object gave something else.');
}

function locationOf(action: WireAction, batch: Batch): string {
  const path = batch.paths[String(action.ObjectPathId)];
  const isPath = action.ActionType === ACTION.instantiate;
  const ownerId = isPath ? path?.ParentObjectPathId : action.ObjectPathId;
  const owner = ownerId === undefined ? undefined : batch.resolved.get(ownerId);
  const name = isPath ? (path?.ObjectPathType === PATH.indexer ? 'getItem' : path?.Name) : action.Name;
  return `${owner?.className ?? ''}.${memberName(name === undefined || name === '' ? 'load' : name)}`;
}
