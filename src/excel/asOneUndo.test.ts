import { expect, test } from '@jest/globals';
import { bookOf, contents, editsOf, valueOf } from '../../test/fills.ts';
import { hosts } from '../../test/hosts.ts';
import { openSpreadsheet } from './openSpreadsheet.ts';

const start = hosts();

/**
 * An open workbook, and the options of every batch in which cells are assigned. The library that runs here leaves
 * `mergeUndoGroup` to newer ones, so what Excel would refuse is played in front of it.
 */
async function open(excelApi: string, refusal?: string) {
  const { host, Excel: client, OfficeExtension: extension } = await start(bookOf(3), { excelApi });
  const grouped: boolean[] = [];
  const run = (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) => {
    const isGrouped = options.mergeUndoGroup === true;
    grouped.push(isGrouped);
    return client.run(options, async (context) => {
      const result = await batch(context);
      if (isGrouped && refusal !== undefined)
        throw Object.assign(Object.create(extension.Error.prototype) as Error, { code: refusal });
      return result;
    });
  };
  Object.assign(globalThis, { Excel: Object.create(client, { run: { value: run } }) as unknown });
  const spreadsheet = openSpreadsheet(() => undefined);
  const workbook = valueOf(await spreadsheet.read());
  return { host, grouped, spreadsheet, workbook, before: contents(host, 3) };
}

test('where Excel can, the cells of a fill are written in a batch that its Undo takes back as one', async () => {
  const { host, grouped, spreadsheet, workbook, before } = await open('1.20');
  const { id } = valueOf(await spreadsheet.fill(editsOf(workbook, 3), workbook));
  expect(grouped).toEqual([false, false, true]);
  expect(host.cell('Eselon II', 'C1')).toMatchObject({ value: 0.5, numberFormat: '0.00%' });
  valueOf(await spreadsheet.undo(id));
  expect(grouped).toEqual([false, false, true, false, true]);
  expect(contents(host, 3)).toEqual(before);
});

test('where it cannot, it is not asked to', async () => {
  const { grouped, spreadsheet, workbook } = await open('1.19');
  valueOf(await spreadsheet.fill(editsOf(workbook, 3), workbook));
  expect(grouped).toEqual([false, false]);
});

test.each(['UndoNotSupported', 'GeneralException'])(
  'where it refuses with %s, the cells are written all the same, and undone',
  async (code) => {
    const { host, spreadsheet, workbook, before } = await open('1.20', code);
    const { id } = valueOf(await spreadsheet.fill(editsOf(workbook, 3), workbook));
    expect(host.cell('Eselon III', 'D3')).toMatchObject({ value: 2 });
    valueOf(await spreadsheet.undo(id));
    expect(contents(host, 3)).toEqual(before);
  },
);

test('a protected sheet is no reason to try without', async () => {
  const { grouped, host, spreadsheet, workbook, before } = await open('1.20', 'AccessDenied');
  expect(await spreadsheet.fill(editsOf(workbook, 3), workbook)).toMatchObject({
    kind: 'failed',
    failure: { key: 'sheetProtected' },
  });
  expect(grouped.filter((isGrouped) => isGrouped)).not.toHaveLength(0);
  expect(contents(host, 3)).toEqual(before);
});
