import type { CheckRequest, Ended, SummaryRequest, WorkerAnswer, WorkerRequest } from './protocol.ts';

interface Cancelled {
  readonly kind: 'cancelled';
}

export type CheckOutcome = Ended<'checked'> | Cancelled;
export type SummaryOutcome = Ended<'summarised'> | Cancelled;

/** The engine, away from the pane's own thread: one request at a time, so that a second one cancels the first. */
export interface WorkerEngine {
  /** Checks a workbook. Never rejects. */
  readonly check: (request: CheckRequest, progress: (share: number) => void) => Promise<CheckOutcome>;
  /** Checks a workbook and makes the plans of its summary tabs. Never rejects. */
  readonly summarise: (request: SummaryRequest, progress: (share: number) => void) => Promise<SummaryOutcome>;
  readonly cancel: () => void;
}

/** What is needed of a `Worker`. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/**
 * The engine in a worker. Between requests the worker is kept; to cancel is to terminate it, since it can't hear while
 * it computes.
 */
export function createWorkerEngine(startWorker: () => WorkerLike): WorkerEngine {
  let idle: WorkerLike | undefined;
  let cancelRunning: (() => void) | undefined;

  /** @returns the worker's last answer, of the kind that the request has */
  function ask<Kind extends 'checked' | 'summarised'>(
    request: WorkerRequest,
    progress: (share: number) => void,
  ): Promise<Ended<Kind> | Cancelled> {
    cancelRunning?.();
    return new Promise((resolve) => {
      let worker: WorkerLike | undefined;
      const end = (outcome: Ended<Kind> | Cancelled) => {
        cancelRunning = undefined;
        if (worker !== undefined) worker.onmessage = worker.onerror = worker.onmessageerror = null;
        if (outcome.kind === 'failed' || outcome.kind === 'cancelled') worker?.terminate();
        else idle = worker;
        resolve(outcome);
      };
      try {
        worker = idle ?? startWorker();
        idle = undefined;
        cancelRunning = () => {
          end({ kind: 'cancelled' });
        };
        worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<Kind>>) => {
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
  }

  return {
    check: (request, progress) => ask<'checked'>({ kind: 'check', ...request }, progress),
    summarise: (request, progress) => ask<'summarised'>({ kind: 'summarise', ...request }, progress),
    cancel() {
      cancelRunning?.();
    },
  };
}
