import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openXlsx } from 'hucre/xlsx';
import { placeTabs, type SheetPlan } from '../src/engine.ts';
import { removeTabs } from '../src/files/removeTabs.ts';
import { saveSummary } from '../src/files/savePlans.ts';
import { chartsPlan, NOTES_PLAN } from '../test/summaryPlans.ts';
import { read } from './fills.ts';
import { recalculated } from './libreOffice.ts';

const SAMPLES = ['buleleng-2021.xlsx', 'solok-2022.xlsx'];

/** Wrong results of all formulas: what is right then is what was calculated. */
const stale = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  cells: plan.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: 77 })),
});

interface Judged {
  readonly plans: readonly SheetPlan[];
  readonly original: Uint8Array;
  readonly copy: Uint8Array;
  readonly removed: Uint8Array;
}

const judged = new Map<string, Judged>();

beforeAll(async () => {
  const cases = await Promise.all(
    SAMPLES.map(async (name) => {
      const original = new Uint8Array(readFileSync(join('samples', name)));
      const workbook = await read(original);
      const plans = [chartsPlan(workbook.sheets[0]?.name ?? ''), NOTES_PLAN];
      const once = await saveSummary(original, placeTabs(workbook, plans));
      const copy = await saveSummary(once, placeTabs(await read(once), plans.map(stale)));
      const { sheets } = await read(copy);
      const ours = sheets.filter(({ mark }) => mark !== undefined).map(({ id }) => id);
      return { name, plans, files: [original, copy, await removeTabs(copy, ours)] };
    }),
  );
  const results = await recalculated(cases.flatMap(({ files }) => files));
  cases.forEach(({ name, plans }, index) => {
    const [original, copy, removed] = results.slice(index * 3, index * 3 + 3);
    if (original !== undefined && copy !== undefined && removed !== undefined)
      judged.set(name, { plans, original, copy, removed });
  });
});

function judgedOf(name: string): Judged {
  const found = judged.get(name);
  if (found === undefined) throw new Error(`${name} was not judged`);
  return found;
}

describe.each(SAMPLES)('tabs in %s, as LibreOffice reads and calculates them', (name) => {
  test('show the values of their plans, those of formulas calculated anew', async () => {
    const { copy, plans } = judgedOf(name);
    const { sheets } = await read(copy);
    for (const plan of plans) {
      const { grid } = sheets.find((sheet) => sheet.name === plan.name) ?? { grid: [] };
      for (const { row, column, value, formula } of plan.cells) {
        const shown = grid[row]?.[column]?.value ?? null;
        // Line ends become one sign.
        const wanted = typeof value === 'string' ? value.replace(/\r\n/g, '\n') : value;
        const got = typeof shown === 'string' ? shown.replace(/\r\n/g, '\n') : shown;
        if (formula !== undefined && typeof wanted === 'number') expect(got).toBeCloseTo(wanted, 12);
        else expect({ row, column, value: got ?? '' }).toEqual({ row, column, value: wanted ?? '' });
      }
    }
  });

  test('keep their charts, table, choices, groups and formats', async () => {
    const file = await openXlsx(judgedOf(name).copy, { readStyles: true });
    const [charts, notes] = file.sheets.slice(-2);
    expect(charts?.charts?.map(({ kinds, title, seriesCount }) => [kinds, title, seriesCount])).toEqual([
      [['line'], 'Target & realisasi <2021>', 2],
      [['bar'], 'Target per triwulan', 1],
    ]);
    expect(charts?.conditionalRules).toHaveLength(2);
    expect([5, 6, 7].map((row) => charts?.rowDefs?.get(row)?.outlineLevel)).toEqual([1, 2, 1]);
    expect(charts?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '$4:$4' });
    expect(notes?.dataValidations?.map(({ type, range }) => [type, range])).toEqual([['list', 'C4:C13']]);
    expect(notes?.tables?.map((table) => [table.name, table.range])).toEqual([['CatatanReviu', 'A3:D13']]);
  });

  test('change nothing of the other worksheets, and leave nothing behind when they are removed', async () => {
    const { original, copy, removed } = judgedOf(name);
    const before = (await read(original)).sheets;
    expect((await read(copy)).sheets.slice(0, -2)).toEqual(before);
    expect((await read(removed)).sheets).toEqual(before);
  });
});
