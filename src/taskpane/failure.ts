import type { HostFailure, Outcome } from '../excel/spreadsheet.ts';

/** Why something did not work: what Excel refused, or a check or a summary that broke. */
export type Failure = Omit<HostFailure, 'key'> & {
  readonly key: HostFailure['key'] | 'checkFailed' | 'summaryFailed';
};

/** An outcome for every promise: what rejects against its contract is a failure too, never an unhandled one. */
export async function settled<T>(promise: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await promise;
  } catch (error) {
    return { kind: 'failed', failure: { key: 'unexpected', detail: String(error) } };
  }
}
