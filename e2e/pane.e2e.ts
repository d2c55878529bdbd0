import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { judgedIn } from '../test/judged.ts';
import { builtPane } from '../workbench/server/site.ts';
import { differences, expectedAfter, missingPercentages, read, sample } from './files.ts';
import { setStage, type Stage } from './stage.ts';
import { Pane, type WorkbenchPage } from './workbenchPage.ts';

const { all: judged } = judgedIn('buleleng-2021.xlsx');

const PANE = join(import.meta.dirname, '../dist/taskpane.html');

describe('the add-in beside a workbook', () => {
  let stage: Stage;
  let workbench: WorkbenchPage;
  let pane: Pane;

  before(async () => {
    assert.ok(existsSync(PANE), 'The pane is not built: run npm run build first');
    stage = await setStage(builtPane());
  });

  after(() => stage.close());

  beforeEach(async () => {
    workbench = await stage.open();
    pane = new Pane(workbench.pane);
    await pane.checkButton.click();
    await pane.saysSo(`${judged} catatan`);
  });

  afterEach(async () => {
    const { strayRequests, errors } = workbench;
    const faults = await workbench.faults();
    await workbench.close();
    assert.deepEqual({ strayRequests, errors, faults }, { strayRequests: [], errors: [], faults: [] });
  });

  test('a finding that is clicked selects its cell', async () => {
    assert.equal(await pane.findings.count(), judged);
    await pane.finding('percent-mismatch', 'Eselon II!I109').click();
    await workbench.waitForActiveCell('Eselon II!I109');
  });

  test('the page of a rule opens below its finding, and a muted rule is gone until it is turned on again', async () => {
    const { view } = pane;
    await pane.finding('percent-mismatch', 'Eselon II!I109').click();
    await view.getByRole('button', { name: 'Penjelasan' }).click();
    await view.getByRole('heading', { name: 'Mengapa penting' }).waitFor();
    await view.getByRole('button', { name: 'Tutup penjelasan' }).click();
    await view.getByRole('button', { name: 'Jangan periksa ini lagi' }).click();
    await pane.saysSo(`${judged - 1} catatan`);
    await view.getByText('1 aturan dimatikan').waitFor();
    await view.getByRole('button', { name: 'Lihat di Pengaturan' }).click();
    await view.getByRole('button', { name: 'Nyalakan Persentase salah' }).click();
    await pane.tab('Periksa').click();
    await pane.saysSo(`${judged} catatan`);
  });

  test('what is applied is in the saved copy, and nothing else; undone it is gone again', async () => {
    const original = await sample();
    const edits = missingPercentages(original, 'Eselon III');
    await pane.tab('Lengkapi').click();
    await pane.choose(edits, original);
    await pane.applyButton.click();
    await pane.undoButton.waitFor();
    assert.deepEqual(
      differences(original, await read(await workbench.save())),
      expectedAfter(original, edits),
    );

    await pane.undoButton.click();
    await pane.saysSo('dikembalikan');
    assert.deepEqual(differences(original, await read(await workbench.save())), new Map());
  });

  test('what was applied can be undone by a pane that was opened anew, also in the saved copy', async () => {
    const original = await sample();
    const edits = missingPercentages(original, 'Eselon III');
    await pane.tab('Lengkapi').click();
    await pane.choose(edits, original);
    await pane.applyButton.click();
    await pane.undoButton.waitFor();

    await workbench.reloadPane();
    await pane.tab('Lengkapi').click();
    await pane.undoButton.waitFor();

    const filled = await workbench.save();
    assert.deepEqual(differences(original, await read(filled)), expectedAfter(original, edits));
    await workbench.openBytes('salinan.xlsx', filled);
    await workbench.page.getByRole('heading', { name: 'salinan.xlsx' }).waitFor();
    await pane.tab('Lengkapi').click();
    await pane.undoButton.click();
    await pane.saysSo('dikembalikan');
    assert.deepEqual(differences(original, await read(await workbench.save())), new Map());
  });
});
