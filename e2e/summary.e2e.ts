import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openXlsx } from 'hucre/xlsx';
import {
  check,
  DEFAULT_SETTINGS,
  placeTabs,
  summarise,
  type SheetPlan,
  type Workbook,
} from '../src/engine.ts';
import { cellAt, type Sheet } from '../src/workbook/workbook.ts';
import { builtPane } from '../workbench/server/site.ts';
import { differences, read, sample } from './files.ts';
import { setStage, type Stage } from './stage.ts';
import { Pane, type WorkbenchPage } from './workbenchPage.ts';

const PANE = join(import.meta.dirname, '../dist/taskpane.html');
const TABS = ['Ringkasan', 'Anggaran', 'Grafik', 'Sandingan', 'Catatan Reviu'];

/** The plans that the pane must have written for the sample. */
function plansOf(workbook: Workbook): readonly SheetPlan[] {
  return summarise(workbook, check(workbook, DEFAULT_SETTINGS), {
    language: 'id',
    settings: DEFAULT_SETTINGS,
    paper: 'A4',
    isSigned: false,
  });
}

function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  assert.ok(sheet, `No ${name}`);
  return sheet;
}

describe('the tab Ringkasan beside a workbook', () => {
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
    await pane.tab('Ringkasan').click();
  });

  afterEach(async () => {
    const { strayRequests, errors } = workbench;
    const faults = await workbench.faults();
    await workbench.close();
    assert.deepEqual({ strayRequests, errors, faults }, { strayRequests: [], errors: [], faults: [] });
  });

  const press = (name: string) => pane.view.getByRole('button', { name, exact: true }).click();

  async function make(): Promise<void> {
    await press('Buat ringkasan');
    await pane.saysSo(`Lembar ${TABS.join(', ')} dibuat`);
  }

  /** Enters something into a cell, as its user does. */
  const enter = (sheet: string, address: string, text: string) =>
    workbench.page.evaluate(
      ([name = '', cell = '', input = '']) => window.workbench?.host.user.write(name, cell, input),
      [sheet, address, text],
    );

  test('one click makes five tabs, which the saved copy has with their charts; the other worksheets stay', async () => {
    await make();
    assert.equal(await workbench.activeCell(), 'Ringkasan!A1');
    const bytes = await workbench.save();
    const [original, saved] = [await sample(), await read(bytes)];
    assert.deepEqual(
      saved.sheets.map(({ name }) => name),
      [...original.sheets.map(({ name }) => name), ...TABS],
    );
    assert.deepEqual(
      differences(original, { sheets: saved.sheets.slice(0, original.sheets.length) }),
      new Map(),
    );
    for (const { name, cells } of plansOf(original)) {
      const sheet = sheetOf(saved, name);
      for (const { row, column, value, formula } of cells) {
        const cell = cellAt(sheet, row, column);
        assert.deepEqual([name, row, column, cell.formula], [name, row, column, formula]);
        if (typeof value === 'number' && typeof cell.value === 'number')
          assert.ok(Math.abs(cell.value - value) < 1e-9, `${name} ${row},${column}`);
        else assert.equal(cell.error ?? cell.value ?? '', value ?? '');
      }
    }
    const { sheets } = await openXlsx(bytes, { readStyles: true });
    const charts = sheets.find(({ name }) => name === 'Grafik')?.charts;
    assert.deepEqual(
      charts?.map(({ kinds, seriesCount }) => [kinds, seriesCount]),
      [
        [['line'], 2],
        [['bar'], 1],
        [['bar'], 1],
      ],
    );
  });

  test('what a reviewer answered survives a second click, after which nothing else is different', async () => {
    await make();
    const once = await read(await workbench.save());
    await enter('Catatan Reviu', 'J6', 'Sudah diperbaiki');
    await make();
    const twice = await read(await workbench.save());
    const at = sheetOf(once, 'Catatan Reviu').id;
    assert.deepEqual(differences(once, twice), new Map([[`${at}|5|9`, { value: 'Sudah diperbaiki' }]]));
    // A later run knows them again: nobody edited them.
    assert.deepEqual(
      placeTabs(twice, plansOf(await sample())).map(({ replaces }) => replaces?.isEdited),
      TABS.map(() => false),
    );
  });

  test('a tab that was edited is replaced only where the user says so', async () => {
    await make();
    await enter('Anggaran', 'A1', 'ANGGARAN KITA');
    await press('Buat ringkasan');
    await pane.view.getByRole('alert').filter({ hasText: 'Anggaran' }).waitFor();
    await press('Biarkan yang diubah');
    await pane.saysSo('Tidak diganti karena sudah diubah: Anggaran');
    const kept = await read(await workbench.save());
    assert.equal(cellAt(sheetOf(kept, 'Anggaran'), 0, 0).value, 'ANGGARAN KITA');
    await press('Buat ringkasan');
    await press('Ganti');
    await pane.saysSo(`Lembar ${TABS.join(', ')} dibuat`);
    const replaced = await read(await workbench.save());
    assert.notEqual(cellAt(sheetOf(replaced, 'Anggaran'), 0, 0).value, 'ANGGARAN KITA');
  });

  test('one click and a confirmation take the tabs out again: the copy is the original', async () => {
    await make();
    await press('Hapus lembar ringkasan');
    await press('Hapus');
    await pane.saysSo(`Lembar ${TABS.join(', ')} dihapus`);
    const saved = await read(await workbench.save());
    const original = await sample();
    assert.deepEqual(
      saved.sheets.map(({ name }) => name),
      original.sheets.map(({ name }) => name),
    );
    assert.deepEqual(differences(original, saved), new Map());
  });

  test('tabs in a saved copy are found, replaced and removed when it is opened again', async () => {
    await make();
    const saved = await workbench.save();
    await workbench.openBytes('salinan.xlsx', saved);
    await workbench.page.getByRole('heading', { name: 'salinan.xlsx' }).waitFor();
    await pane.tab('Ringkasan').click();
    await make();
    const again = await read(await workbench.save());
    assert.deepEqual(differences(await read(saved), again), new Map());
    await press('Hapus lembar ringkasan');
    await press('Hapus');
    await pane.saysSo('dihapus');
    assert.deepEqual(differences(await sample(), await read(await workbench.save())), new Map());
  });
});
