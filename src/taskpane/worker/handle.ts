import { DEFAULT_SETTINGS, findAll, recognise } from '../../engine.ts';
import type { CheckRequest, WorkerAnswer } from '../protocol.ts';
import { describe } from './describe.ts';

/** Checks a workbook and yields the answers to send, each as soon as it is known. Never throws. */
export function* handle({
  workbook,
  settings: chosen,
  ...options
}: CheckRequest): Generator<WorkerAnswer, void> {
  const settings = { ...DEFAULT_SETTINGS, ...chosen };
  try {
    const report = recognise(workbook, settings);
    yield { kind: 'progress', share: 0.6 };
    const findings = findAll(report, settings);
    yield { kind: 'progress', share: 0.9 };
    yield { kind: 'checked', result: describe(workbook, { report, findings }, settings, options) };
  } catch (error) {
    yield { kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
