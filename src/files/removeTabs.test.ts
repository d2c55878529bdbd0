import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { placeTabs } from '../engine.ts';
import { packageFaults } from '../../test/soundPackage.ts';
import { chartsPlan, NOTES_PLAN } from '../../test/summaryPlans.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { readWorkbook } from './readWorkbook.ts';
import { removeTabs } from './removeTabs.ts';
import { saveSummary } from './savePlans.ts';
import { openZip, textEntry, textIn, zipBytes } from './zip.ts';

jest.setTimeout(60_000);

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes);
  if (result.kind !== 'workbook') throw new Error(result.reason);
  return result.workbook;
}

async function summarised(original: Uint8Array): Promise<Uint8Array> {
  const workbook = await read(original);
  return saveSummary(original, placeTabs(workbook, [chartsPlan(workbook.sheets[0]?.name ?? ''), NOTES_PLAN]));
}

const ownIds = async (bytes: Uint8Array) =>
  (await read(bytes)).sheets.filter(({ mark }) => mark !== undefined).map(({ id }) => id);

test.each(['buleleng-2021.xlsx', 'solok-2022.xlsx'])(
  'of %s nothing is left but looks that nobody uses',
  async (name) => {
    const original = new Uint8Array(readFileSync(join(import.meta.dirname, '../../samples', name)));
    const copy = await summarised(original);
    const removed = await removeTabs(copy, await ownIds(copy));
    expect(await read(removed)).toEqual(await read(original));
    expect(packageFaults(removed)).toEqual([]);
    const [before, after] = [openZip(original), openZip(removed)];
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    const changed = [...before.keys()].filter((path) => textIn(before, path) !== textIn(after, path));
    expect(changed).toEqual(['xl/styles.xml']);
  },
);

test('the worksheets behind keep their names, and the workbook opens where it did', async () => {
  const copy = await summarised(await writeXlsx({ sheets: [{ name: 'TW I', rows: [['a']] }] }));
  const zip = new Map(openZip(copy));
  const moved = (textIn(zip, 'xl/workbook.xml') ?? '')
    // The tab of notes first, then the user's worksheet with a name of its own, then the charts.
    .replace(/(<sheets>)(<sheet .*?>)(<sheet .*?>)(<sheet .*?>)/, '$1$4$2$3')
    .replace(/localSheetId="(\d)"/g, (_, index: string) => `localSheetId="${(Number(index) + 1) % 3}"`)
    .replace(
      '<definedNames>',
      '<definedNames><definedName name="Pagu" localSheetId="1">\'TW I\'!$A$1</definedName><definedName name="Isi">SUM(\'Catatan Reviu\'!$A$4:$A$9)</definedName>',
    )
    .replace(/activeTab="\d"/, 'activeTab="1"');
  zip.set('xl/workbook.xml', textEntry(moved));
  const removed = await removeTabs(zipBytes(zip), ['1', '3']);
  const workbookXml = textIn(openZip(removed), 'xl/workbook.xml');
  expect(workbookXml).toContain(
    '<definedNames><definedName name="Pagu" localSheetId="0">\'TW I\'!$A$1</definedName><definedName name="Isi">#REF!</definedName></definedNames>',
  );
  expect(workbookXml).toContain('activeTab="0"');
  expect((await read(removed)).sheets.map(({ name }) => name)).toEqual(['TW I']);
  expect(packageFaults(removed)).toEqual([]);
});

test('a worksheet of the user is not removed', async () => {
  const copy = await summarised(await writeXlsx({ sheets: [{ name: 'TW I', rows: [['a']] }] }));
  await expect(removeTabs(copy, ['1', '2'])).rejects.toThrow('Worksheet 1 is none of ours.');
});

test('a tab that a formula of the user refers to is not removed', async () => {
  const original = await writeXlsx({
    sheets: [
      {
        name: 'TW I',
        rows: [[1]],
        cells: new Map([['1,0', { value: 2, formula: "1+'catatan reviu'!A4", formulaResult: 2 }]]),
      },
    ],
  });
  const copy = await summarised(original);
  await expect(removeTabs(copy, ['2', '3'])).rejects.toThrow("'TW I'!A2 refers to 'Catatan Reviu'.");
  expect((await read(await removeTabs(copy, ['2']))).sheets.map(({ name }) => name)).toEqual([
    'TW I',
    'Catatan Reviu',
  ]);
});

test('nothing to remove gives the file itself', async () => {
  const original = await writeXlsx({ sheets: [{ name: 'TW I', rows: [['a']] }] });
  expect(await removeTabs(original, [])).toEqual(original);
});
