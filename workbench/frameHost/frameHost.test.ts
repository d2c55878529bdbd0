import { beforeEach, expect, test } from '@jest/globals';
import { workbookOf } from '../host/workbookOf.ts';
import { FrameHost } from './frameHost.ts';

const ORIGIN = 'https://localhost:3001';

let frameHost: FrameHost;
let sent: Record<string, unknown>[];

beforeEach(async () => {
  sent = [];
  frameHost = await FrameHost.open(workbookOf({ Data: [['x', 1]] }), {
    origin: ORIGIN,
    post: (text) => sent.push(JSON.parse(text) as Record<string, unknown>),
  });
});

/** A message as office.js sends it. */
function message(actionName: string, data: unknown, actionType = 0, correlationId = 7): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: actionName,
    _conversationId: frameHost.conversationId,
    _correlationId: correlationId,
    _origin: ORIGIN,
    _data: data,
    _actionType: actionType,
    _serializerVersion: 1,
  });
}

function batch(body: object, flags = 0): string {
  const ArrayData = [
    'IterativeExecutor',
    'POST',
    'ProcessQuery',
    [],
    JSON.stringify(body),
    0,
    flags,
    '',
    '',
    '',
    '',
  ];
  return message('executeMethod', { ArrayData, DdaMethod: { ControlId: 'a', Version: 1, DispatchId: 93 } });
}

/** Loads the names of all sheets and listens to changes of any. */
const NAMES = {
  AutoKeepReference: false,
  Actions: [
    { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
    { Id: 4, ActionType: 1, Name: '', ObjectPathId: 3 },
    { Id: 5, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['name'] } },
    {
      Id: 6,
      ActionType: 3,
      Name: '_RegisterDataChangedEvent',
      ObjectPathId: 3,
      ArgumentInfo: { Arguments: [] },
    },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  },
};

test('the frame finds its host through its name', () => {
  expect(JSON.parse(frameHost.frameName)).toEqual({
    baseFrameName: 'simulated',
    hostInfo: 'Excel|Web|16.01|id-ID|simulated||disableLogging|',
    xdmInfo: `${frameHost.conversationId}|simulated-addin|${ORIGIN}`,
    serializerVersion: 1,
    flights: '[]',
  });
});

test('the context says that this is Excel, in Indonesian, with its API sets', async () => {
  await frameHost.receive(message('ContextActivationManager_getAppContextAsync', 'simulated-addin'));
  expect(sent).toMatchObject([
    {
      _messageType: 1,
      _actionName: 'ContextActivationManager_getAppContextAsync',
      _correlationId: 7,
      _errorCode: 0,
      _responseType: 0,
      _data: { _appName: 16, _appUILocale: 'id-ID', _settings: [] },
    },
  ]);
  const { _requirementMatrix } = sent[0]?._data as { readonly _requirementMatrix: string };
  expect(JSON.parse(_requirementMatrix)).toMatchObject({ ExcelApi: '1.13' });
});

test('a batch is answered with its results', async () => {
  await frameHost.receive(batch(NAMES));
  const { Data, ...rest } = sent[0]?._data as { readonly Data: readonly [number, unknown[], string] };
  expect(rest).toEqual({ Error: 0, Version: 1 });
  expect(Data.slice(0, 2)).toEqual([200, []]);
  expect(JSON.parse(Data[2])).toMatchObject({
    Results: [{}, {}, { ActionId: 5, Value: { _Items: [{ Name: 'Data' }] } }, {}],
  });
});

test('an event answers its registration', async () => {
  await frameHost.receive(message('richApiMessage', { eventDispId: 33, targetId: '' }, 1, 3));
  await frameHost.receive(batch(NAMES));
  sent = [];
  await frameHost.host.user.write('Data', 'A1', 'y');
  expect(sent).toMatchObject([
    {
      _actionName: 'richApiMessage',
      _correlationId: 3,
      _responseType: 1,
      _data: { ArrayData: [[65536, 10, 'Workbook', expect.stringContaining('"address":"A1"'), 0, false]] },
    },
  ]);
});

test('an event that nobody registered for, or not any more, is not sent', async () => {
  await frameHost.receive(message('documentSelectionChanged', { eventDispId: 2 }, 1));
  await frameHost.host.user.select('Data', 'B1');
  expect(sent.map(({ _responseType }) => _responseType)).toEqual([0, 1]);
  await frameHost.receive(message('documentSelectionChanged', { eventDispId: 2 }, 2));
  sent = [];
  await frameHost.host.user.select('Data', 'B2');
  expect(sent).toEqual([]);
});

test('document settings are kept when they are saved', async () => {
  const DdaSettingsMethod = { OverwriteIfStale: true, Properties: [['k', '{"a":1}']] };
  await frameHost.receive(message('executeMethod', { DdaSettingsMethod, DdaMethod: { DispatchId: 76 } }));
  expect([...frameHost.settings]).toEqual([['k', '{"a":1}']]);
  expect(sent[0]?._data).toEqual({ Error: 0, Version: 1 });
});

test('a ribbon command is invoked and says that it is done', async () => {
  await frameHost.receive(message('appCommandInvoked', { eventDispId: 39 }, 1));
  sent = [];
  frameHost.invokeCommand('periksa');
  expect(sent[0]?._data).toEqual(['command', 'periksa', '{"source":{"id":"periksa"}}']);
  await frameHost.receive(message('executeMethod', { 0: 'command', DdaMethod: { DispatchId: 94 } }));
  expect(frameHost.completedCommands).toBe(1);
});

test.each([
  ['a payload that is too large', { payloadLimit: 100 }, 5103],
  ['an answer that is too large', { payloadLimit: 700 }, 5104],
])('%s is refused with an error number', async (_what, options, number) => {
  const small = await FrameHost.open(workbookOf({ Data: [['x'.repeat(2000)]] }), {
    ...options,
    origin: ORIGIN,
    post: (text) => sent.push(JSON.parse(text) as Record<string, unknown>),
  });
  await small.receive(
    batch({
      Actions: [{ Id: 5, ActionType: 2, Name: '', ObjectPathId: 4, QueryInfo: { Select: ['values'] } }],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: '' },
        4: { Id: 4, ObjectPathType: 3, Name: 'GetSelectedRange', ParentObjectPathId: 1, ArgumentInfo: {} },
      },
    }),
  );
  expect(sent[0]?._data).toEqual({ Error: number, Version: 1 });
});

test('a lost connection is an internal error', async () => {
  frameHost.host.plan({ kind: 'connectionLost' });
  await frameHost.receive(batch(NAMES));
  expect(sent[0]?._data).toEqual({ Error: 5001, Version: 1 });
});

test('a batch that may wait while a cell is edited does', async () => {
  frameHost.host.startEditing();
  const waiting = frameHost.receive(batch(NAMES, 64));
  await Promise.resolve();
  expect(sent).toEqual([]);
  frameHost.host.stopEditing();
  await waiting;
  expect(sent).toHaveLength(1);
});

test.each([
  ['no text', { _messageType: 0 }],
  ['no JSON', 'hello'],
  ['an answer', JSON.stringify({ _messageType: 1 })],
  ['another conversation', JSON.stringify({ _messageType: 0, _conversationId: 'other', _actionName: 'x' })],
])('%s is left alone', async (_what, data) => {
  await frameHost.receive(data);
  expect(sent).toEqual([]);
});
