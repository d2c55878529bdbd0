import type { CheckRequest, CheckView, WorkerAnswer } from './protocol.ts';

export type CheckOutcome =
  | { readonly kind: 'checked'; readonly result: CheckView }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** Checks workbooks away from the pane's own thread, one at a time. */
export interface Checker {
  /** Cancels a check that is under way. Never rejects. */
  readonly check: (request: CheckRequest, progress: (share: number) => void) => Promise<CheckOutcome>;
  readonly cancel: () => void;
}

/** What is needed of a `Worker`. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/**
 * A checker that runs in a worker. Between checks the worker is kept; to cancel is to terminate it, since it
 * can't hear while it computes.
 */
export function createChecker(startWorker: () => WorkerLike): Checker {
  let idle: WorkerLike | undefined;
  let cancelRunning: (() => void) | undefined;

  return {
    check(request, progress) {
      cancelRunning?.();
      return new Promise((resolve) => {
        let worker: WorkerLike | undefined;
        const end = (outcome: CheckOutcome) => {
          cancelRunning = undefined;
          if (worker !== undefined) worker.onmessage = worker.onerror = worker.onmessageerror = null;
          if (outcome.kind === 'checked') idle = worker;
          else worker?.terminate();
          resolve(outcome);
        };
        try {
          worker = idle ?? startWorker();
          idle = undefined;
          cancelRunning = () => {
            end({ kind: 'cancelled' });
          };
          worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
            if (data.kind === 'progress') progress(data.share);
            else end(data);
          };
          worker.onerror = ({ message }) => {
            end({ kind: 'failed', detail: message });
          };
          worker.onmessageerror = () => {
            end({ kind: 'failed', detail: 'The answer of the worker could not be copied' });
          };
          worker.postMessage(request);
        } catch (error) {
          end({ kind: 'failed', detail: String(error) });
        }
      });
    },
    cancel() {
      cancelRunning?.();
    },
  };
}
