import { expect, test } from '@jest/globals';
import { startHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

const open = () => startHost(workbookOf({ Data: [['a', 1]] }), { recordsTraffic: true });

/** The part of the client library that sends a batch: internal, and the same in front of a real Excel. */
interface Sender {
  readonly _requestExecutor: {
    executeAsync(customData: string, flags: number, request: object): Promise<{ readonly Body: unknown }>;
  };
}

test('recorded batches get the same answers when they are sent again by way of the client library', async () => {
  const recorded = await open();
  await recorded.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('B1').values = [['12%']];
    sheet.getUsedRange().load('values,numberFormat,address');
    await context.sync();
  });
  const traffic = recorded.host.traffic;
  expect(traffic).toHaveLength(2);

  const replayed = await open();
  const context = new replayed.Excel.RequestContext();
  context.workbook.load('name');
  await context.sync();
  const { _requestExecutor: sender } = context as unknown as Sender;
  for (const { request, response } of traffic) {
    const answer = await sender.executeAsync('', 0, {
      Url: '',
      Headers: {},
      Body: JSON.parse(request) as unknown,
    });
    expect(answer.Body).toEqual(JSON.parse(response));
  }
  await Promise.all([recorded.stop(), replayed.stop()]);
});
