import { failureOf } from './hostFailure.ts';
import type { Outcome } from './spreadsheet.ts';

/** Told when a batch has to wait for the user to leave a cell, and when it no longer does. */
export type WaitingListener = (isWaiting: boolean) => void;

/** A batch that takes longer than this is most likely waiting for the user to leave a cell. */
const PATIENCE_MS = 1500;

/** Runs batches one after the other: two at once could read between the writes of the other. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<Outcome<T>>;

/**
 * Excel.run with this add-in's manners: a batch waits while the user edits a cell (clicking the pane does not end
 * the editing), the pane is told so, and errors become values.
 */
export function runner(onWaiting: WaitingListener): Run {
  let last: Promise<unknown> = Promise.resolve();
  return (batch) => {
    const turn = last.then(() => runOne(batch, onWaiting));
    last = turn;
    return turn;
  };
}

async function runOne<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  onWaiting: WaitingListener,
): Promise<Outcome<T>> {
  const waiting = { told: false };
  const timer = setTimeout(() => {
    waiting.told = true;
    onWaiting(true);
  }, PATIENCE_MS);
  try {
    return { kind: 'done', value: await Excel.run({ delayForCellEdit: true }, batch) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  } finally {
    clearTimeout(timer);
    if (waiting.told) onWaiting(false);
  }
}
