import { describe, expect, jest, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../engine.ts';
import { createWorkerEngine, type WorkerLike } from './workerEngine.ts';
import type { CheckRequest, CheckView, SummaryRequest, WorkerAnswer } from './protocol.ts';

const REQUEST: CheckRequest = {
  workbook: { sheets: [] },
  settings: DEFAULT_SETTINGS,
  language: 'id',
  isAllProposed: false,
};
const SUMMARY: SummaryRequest = {
  workbook: { sheets: [] },
  settings: DEFAULT_SETTINGS,
  language: 'id',
  paper: 'F4',
  isSigned: true,
};
const RESULT: CheckView = {
  sheets: [],
  findings: [],
  proposals: [],
  hasMoreOnRequest: false,
  reasons: [],
  indicators: [],
  periods: [],
};

/** Workers that answer when the test says so. */
function fakeWorkers() {
  const workers: (WorkerLike & { readonly terminate: jest.Mock; answer: (data: WorkerAnswer) => void })[] =
    [];
  const start = (): WorkerLike => {
    const worker = {
      postMessage: jest.fn(),
      terminate: jest.fn(),
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      answer(data: WorkerAnswer) {
        const { onmessage } = worker as WorkerLike;
        onmessage?.call(worker as never, { data } as MessageEvent<WorkerAnswer>);
      },
    };
    workers.push(worker);
    return worker;
  };
  return { workers, start };
}

describe('the engine in its worker', () => {
  test('hands the request to a worker, passes progress on and gives its result', async () => {
    const { workers, start } = fakeWorkers();
    const shares: number[] = [];
    const outcome = createWorkerEngine(start).check(REQUEST, (share) => shares.push(share));
    expect(workers[0]?.postMessage).toHaveBeenCalledWith({ kind: 'check', ...REQUEST });
    workers[0]?.answer({ kind: 'progress', share: 0.6 });
    workers[0]?.answer({ kind: 'checked', result: RESULT });
    expect(await outcome).toEqual({ kind: 'checked', result: RESULT });
    expect(shares).toEqual([0.6]);
  });

  test('keeps the worker for the next check', async () => {
    const { workers, start } = fakeWorkers();
    const engine = createWorkerEngine(start);
    const first = engine.check(REQUEST, jest.fn());
    workers[0]?.answer({ kind: 'checked', result: RESULT });
    await first;
    void engine.check(REQUEST, jest.fn());
    expect(workers).toHaveLength(1);
    expect(workers[0]?.postMessage).toHaveBeenCalledTimes(2);
  });

  test('hands a request for a summary to the same worker, and gives its plans', async () => {
    const { workers, start } = fakeWorkers();
    const engine = createWorkerEngine(start);
    const checked = engine.check(REQUEST, jest.fn());
    workers[0]?.answer({ kind: 'checked', result: RESULT });
    await checked;
    const shares: number[] = [];
    const outcome = engine.summarise(SUMMARY, (share) => shares.push(share));
    expect(workers[0]?.postMessage).toHaveBeenLastCalledWith({ kind: 'summarise', ...SUMMARY });
    workers[0]?.answer({ kind: 'progress', share: 0.9 });
    workers[0]?.answer({ kind: 'summarised', plans: [] });
    expect(await outcome).toEqual({ kind: 'summarised', plans: [] });
    expect(shares).toEqual([0.9]);
    void engine.check(REQUEST, jest.fn());
    expect(workers).toHaveLength(1);
  });

  test('cancels by terminating the worker, and starts anew', async () => {
    const { workers, start } = fakeWorkers();
    const engine = createWorkerEngine(start);
    const outcome = engine.check(REQUEST, jest.fn());
    engine.cancel();
    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect(workers[0]?.terminate).toHaveBeenCalledTimes(1);
    void engine.check(REQUEST, jest.fn());
    expect(workers).toHaveLength(2);
  });

  test('cancels a check under way when a summary is asked for', async () => {
    const { workers, start } = fakeWorkers();
    const engine = createWorkerEngine(start);
    const check = engine.check(REQUEST, jest.fn());
    const summary = engine.summarise(SUMMARY, jest.fn());
    expect(await check).toEqual({ kind: 'cancelled' });
    workers[1]?.answer({ kind: 'failed', detail: 'boom' });
    expect(await summary).toEqual({ kind: 'failed', detail: 'boom' });
    expect(workers[1]?.terminate).toHaveBeenCalledTimes(1);
  });

  test('cancels the check under way when another begins', async () => {
    const { workers, start } = fakeWorkers();
    const engine = createWorkerEngine(start);
    const first = engine.check(REQUEST, jest.fn());
    const second = engine.check(REQUEST, jest.fn());
    expect(await first).toEqual({ kind: 'cancelled' });
    workers[1]?.answer({ kind: 'checked', result: RESULT });
    expect(await second).toEqual({ kind: 'checked', result: RESULT });
  });

  test.each(['onerror', 'onmessageerror'] as const)('ends a check on %s, and starts anew', async (event) => {
    const { workers, start } = fakeWorkers();
    const engine = createWorkerEngine(start);
    const outcome = engine.check(REQUEST, jest.fn());
    workers[0]?.[event]?.call(workers[0] as never, { message: 'RangeError' } as never);
    expect((await outcome).kind).toBe('failed');
    expect(workers[0]?.terminate).toHaveBeenCalledTimes(1);
    void engine.check(REQUEST, jest.fn());
    expect(workers).toHaveLength(2);
  });

  test('gives a failure where no worker can be started', async () => {
    const engine = createWorkerEngine(() => {
      throw new Error('blocked');
    });
    expect(await engine.check(REQUEST, jest.fn())).toEqual({ kind: 'failed', detail: 'Error: blocked' });
  });
});
