import { ExcelError, type ExcelErrorCode } from './errors.ts';
import { BatchEnd, type BeforeAction } from './interpreter/interpreter.ts';
import { isDeed } from './requestLog.ts';

/** Something that is to go wrong, once. Deeds are the queries, assignments and calls of a batch. */
export type Mishap =
  | {
      readonly kind: 'error';
      readonly code: ExcelErrorCode;
      /** Which sync from now on: 1, the default, is the next one. Clean-up trips don't count. */
      readonly sync?: number;
      /** How many deeds of the batch are done before the error: 0, the default, is none. */
      readonly afterDeeds?: number;
    }
  | {
      readonly kind: 'connectionLost';
      readonly sync?: number;
      readonly afterDeeds?: number;
      /** Whether the add-in is told (`failure`, the default) or waits for ever (`never`). */
      readonly answer?: 'failure' | 'never';
    };

/** Ends a batch whose answer will not arrive. */
export class ConnectionLost extends BatchEnd {
  readonly answer: 'failure' | 'never';

  constructor(answer: 'failure' | 'never') {
    super('The connection to the simulated host was lost, as planned.');
    this.answer = answer;
  }
}

/** The mishaps that are planned; each happens once. */
export class MishapPlan {
  #planned: { readonly mishap: Mishap; readonly atSync: number }[] = [];
  #syncCount = 0;

  plan(mishap: Mishap): void {
    this.#planned.push({ mishap, atSync: this.#syncCount + (mishap.sync ?? 1) });
  }

  /** Called once for each sync: what goes wrong in it. */
  nextSync(): Mishap | undefined {
    this.#syncCount++;
    const index = this.#planned.findIndex(({ atSync }) => atSync === this.#syncCount);
    return this.#planned.splice(index, index < 0 ? 0 : 1)[0]?.mishap;
  }
}

/** Lets a batch run until the mishap's moment. */
export function watchFor(mishap: Mishap | undefined): {
  readonly before: BeforeAction;
  /** The whole batch is done: its answer can still get lost. */
  readonly atEnd: () => void;
} {
  let done = 0;
  const strike = () => {
    if (mishap?.kind === 'error') throw new ExcelError(mishap.code);
    if (mishap?.kind === 'connectionLost') throw new ConnectionLost(mishap.answer ?? 'failure');
  };
  return {
    before: (action) => {
      if (mishap === undefined || !isDeed(action)) return;
      if (done === (mishap.afterDeeds ?? 0)) strike();
      done++;
    },
    atEnd: () => {
      if (mishap?.kind === 'connectionLost') strike();
    },
  };
}
