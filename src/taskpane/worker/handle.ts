import { DEFAULT_SETTINGS, findAll, recognise } from '../../engine.ts';
import type { WorkerAnswer, WorkerRequest } from '../protocol.ts';
import { describe } from './describe.ts';

/** Does what is asked and yields the answers to send, each as soon as it is known. Never throws. */
export async function* handle(request: WorkerRequest): AsyncGenerator<WorkerAnswer, void> {
  const { workbook } = request;
  const settings = { ...DEFAULT_SETTINGS, ...request.settings };
  try {
    const report = recognise(workbook, settings);
    yield { kind: 'progress', share: 0.6 };
    const findings = findAll(report, settings);
    yield { kind: 'progress', share: 0.9 };
    if (request.kind === 'check') {
      yield { kind: 'checked', result: describe(workbook, { report, findings }, settings, request) };
    } else {
      // Most checks are made without a summary: it is loaded when one is asked for.
      const { placedTabs } = await import(/* webpackChunkName: "summary" */ './placedTabs.ts');
      yield {
        kind: 'summarised',
        plans: placedTabs(workbook, { report, findings }, { ...request, settings }),
      };
    }
  } catch (error) {
    yield { kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
