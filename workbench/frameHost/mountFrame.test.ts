import { expect, test } from '@jest/globals';
import { workbookOf } from '../host/workbookOf.ts';
import { mountFrame, type PageMessage } from './mountFrame.ts';

test('the frame gets its name and page, and its messages are answered to its origin', async () => {
  const posted: (readonly [string, string])[] = [];
  const contentWindow = {
    postMessage: (text: string, origin: string) => {
      posted.push([text, origin]);
    },
  };
  const frame = { name: '', src: '', contentWindow };
  let listener: (event: PageMessage) => void = () => undefined;
  const page = {
    location: { origin: 'https://localhost:3001' },
    addEventListener: (_type: 'message', added: typeof listener) => {
      listener = added;
    },
  };
  const url = 'https://localhost:3000/taskpane.html';
  const frameHost = await mountFrame(page, frame, url, workbookOf({ Data: [] }));

  expect(frame.src).toBe(url);
  expect(frame.name).toBe(frameHost.frameName);

  const data = JSON.stringify({
    _messageType: 0,
    _actionName: 'ContextActivationManager_notifyHost',
    _conversationId: frameHost.conversationId,
    _correlationId: 1,
    _actionType: 0,
    _data: [],
  });
  listener({ data, origin: 'https://localhost:3000', source: {} });
  listener({ data, origin: 'https://localhost:3000', source: contentWindow });
  await Promise.resolve();
  await Promise.resolve();
  expect(posted.map(([, origin]) => origin)).toEqual(['https://localhost:3000']);
});
