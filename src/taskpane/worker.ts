import type { WorkerRequest } from './protocol.ts';
import { handle } from './worker/handle.ts';

/** The thread that holds the engine: one request in, its answers out. */
self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => {
  for await (const answer of handle(data)) self.postMessage(answer);
};
