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
});
