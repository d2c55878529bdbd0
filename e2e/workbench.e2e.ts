import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import type { Workbook } from '../src/engine.ts';
import { parseAddress } from '../src/workbook/address.ts';
import { cellAt } from '../src/workbook/workbook.ts';
import {
  contentDifferences,
  differences,
  expectedAfter,
  missingPercentages,
  read,
  SAMPLE,
  sample,
} from './files.ts';
import { fixturePane, setStage, type Stage } from './stage.ts';
import type { WorkbenchPage } from './workbenchPage.ts';

let stage: Stage;
let workbench: WorkbenchPage;

before(async () => {
  stage = await setStage(await fixturePane());
  process.stdout.write(`${stage.name}\n`);
});

after(() => stage.close());

beforeEach(async () => {
  workbench = await stage.open();
  await says('siap');
});

afterEach(async () => {
  const { strayRequests, errors } = workbench;
  const faults = await workbench.faults();
  await workbench.close();
  assert.deepEqual({ strayRequests, errors, faults }, { strayRequests: [], errors: [], faults: [] });
});

const says = (text: string) => workbench.pane.getByRole('status').filter({ hasText: text }).waitFor();

async function press(name: string, answer: string): Promise<void> {
  await workbench.pane.getByRole('button', { name }).click();
  await says(answer);
}

/** The workbook as the pane read it last. */
async function lastRead(): Promise<Workbook> {
  const frame = workbench.page.frames().find((candidate) => candidate !== workbench.page.mainFrame());
  if (frame === undefined) throw new Error('The page has no pane.');
  return frame.evaluate(() => (window as unknown as { readonly lastRead: Workbook }).lastRead);
}

describe('the workbench beside a pane on the real client library', () => {
  test('the pane reads what the file holds', async () => {
    await press('Baca', '4 lembar dibaca');
    assert.deepEqual(contentDifferences(await sample(), await lastRead()), new Map());
  });

  test('a cell that the pane selects becomes the active cell of the grid', async () => {
    await press('Pilih I109', 'I109 dipilih');
    await workbench.waitForActiveCell('Eselon II!I109');
  });

  test('what the pane fills is in the saved copy, and nothing else; undone it is gone again', async () => {
    const original = await sample();
    const edits = missingPercentages(original, 'Eselon III');
    assert.equal(edits.length, 7);

    await press('Isi', '7 sel diisi');
    assert.deepEqual(
      differences(original, await read(await workbench.save())),
      expectedAfter(original, edits),
    );

    await press('Urungkan', '7 sel dikembalikan');
    assert.deepEqual(differences(original, await read(await workbench.save())), new Map());
  });

  test('the pane sees what is typed into the grid, and so does the saved copy', async () => {
    const cell = await workbench.typeIntoGrid('0.125');
    const [sheetName = '', address = ''] = cell.split('!');
    const place = parseAddress(address);
    assert.ok(place);
    const valueIn = (workbook: Workbook) => {
      const sheet = workbook.sheets.find(({ name }) => name === sheetName);
      return sheet && cellAt(sheet, place.row, place.column).value;
    };
    await press('Baca', '4 lembar dibaca');
    assert.equal(valueIn(await lastRead()), 0.125);
    const saved = await read(await workbench.save());
    assert.equal(valueIn(saved), 0.125);
    assert.equal(differences(await sample(), saved).size, 1);
  });
});

describe('files', () => {
  test('another workbook takes the place of the first, in the grid and for the pane', async () => {
    await workbench.openFile(SAMPLE.replace('buleleng-2021', 'solok-2022'));
    await workbench.page.getByRole('heading', { name: 'solok-2022.xlsx' }).waitFor();
    await says('siap');
    await press('Baca', '3 lembar dibaca');
  });

  for (const [what, sentence, bytes] of [
    ['an empty file', 'Berkas kosong', () => Promise.resolve(new Uint8Array())],
    ['something else', 'bukan buku kerja Excel', () => Promise.resolve(new TextEncoder().encode('teks'))],
    [
      'a workbook with a password',
      'dikunci dengan kata sandi',
      () =>
        writeXlsx({
          sheets: [{ name: 'A', rows: [['x']] }],
          encryption: { password: 'rahasia', spinCount: 1000 },
        }),
    ],
  ] as const) {
    test(`${what} is refused with a sentence, and the open workbook stays`, async () => {
      await workbench.openBytes('berkas.xlsx', await bytes());
      await workbench.notice.filter({ hasText: sentence }).waitFor();
      assert.equal(await workbench.fileName.textContent(), 'buleleng-2021.xlsx');
    });
  }
});
