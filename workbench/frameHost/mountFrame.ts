import type { Workbook } from '../../src/workbook/workbook.ts';
import { FrameHost, type FrameHostOptions } from './frameHost.ts';

/** What is needed of the page around the frame: its `window`. */
export interface PageWindow {
  readonly location: { readonly origin: string };
  addEventListener(
    type: 'message',
    listener: (event: PageMessage) => void,
    options?: { readonly signal?: AbortSignal },
  ): void;
}

export interface PageMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: object | null;
}

/** What is needed of an `<iframe>` that is not in the page yet. */
export interface PaneFrame {
  name: string;
  src: string;
  readonly contentWindow: { postMessage(message: string, targetOrigin: string): void } | null;
}

export interface MountOptions extends Omit<FrameHostOptions, 'origin' | 'post'> {
  /** Ends the conversation: the frame is about to be taken out of the page. */
  readonly signal?: AbortSignal;
  /** Told after each message of the frame that has been dealt with. */
  readonly onAnswered?: () => void;
}

/**
 * Opens the add-in's page in a frame whose office.js finds a simulated Excel around it. The frame must get into
 * the page after this and be of the same host name; both pages need https.
 *
 * @param url the add-in's page, with its origin where that differs from the page's
 */
export async function mountFrame(
  page: PageWindow,
  frame: PaneFrame,
  url: string,
  workbook: Workbook,
  { signal, onAnswered = () => undefined, ...options }: MountOptions = {},
): Promise<FrameHost> {
  const paneOrigin = new URL(url, page.location.origin).origin;
  const frameHost = await FrameHost.open(workbook, {
    ...options,
    origin: page.location.origin,
    post: (text) => frame.contentWindow?.postMessage(text, paneOrigin),
  });
  page.addEventListener(
    'message',
    ({ data, source }) => {
      if (source === frame.contentWindow) void frameHost.receive(data).then(onAnswered);
    },
    signal === undefined ? {} : { signal },
  );
  frame.name = frameHost.frameName;
  frame.src = url;
  return frameHost;
}
