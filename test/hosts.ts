import { afterEach } from '@jest/globals';
import type { Workbook } from '../src/engine.ts';
import type { HostOptions } from '../workbench/host/host.ts';
import { univerEngine } from '../workbench/host/model/univerEngine.ts';
import { startHost, type RunningHost } from '../workbench/host/startHost.ts';

/**
 * Opens workbooks in simulated Excels that calculate, one at a time, with the client library's globals; the one that is
 * open is closed by the next and at the end of each test.
 */
export function hosts(): (book: Workbook, options?: HostOptions) => Promise<RunningHost> {
  let close: () => Promise<void> = () => Promise.resolve();
  afterEach(async () => {
    await close();
    close = () => Promise.resolve();
  });
  return async (book, options = {}) => {
    await close();
    const running = await startHost(book, { engine: univerEngine(), ...options });
    const removeGlobals = running.installGlobals();
    close = async () => {
      removeGlobals();
      await running.stop();
    };
    return running;
  };
}
