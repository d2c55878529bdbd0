import type { CheckRequest } from './protocol.ts';
import { handle } from './worker/handle.ts';

/** The thread that holds the engine: one request in, its answers out. */
self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  for (const answer of handle(data)) self.postMessage(answer);
};
