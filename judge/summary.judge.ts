import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  addressOf,
  cellAt,
  check,
  DEFAULT_SETTINGS,
  parseAddress,
  placeTabs,
  summarise,
  type SheetPlan,
  type Workbook,
} from '../src/engine.ts';
import { saveCopy } from '../src/files/saveCopy.ts';
import { saveSummary } from '../src/files/savePlans.ts';
import { read } from './fills.ts';
import { recalculated } from './libreOffice.ts';

/** A sample, and one of its realizations that tabs depend on, with another figure for it. */
const SAMPLES = [
  { file: 'buleleng-2021.xlsx', sheet: 'Eselon II', address: 'O117', figure: 663346250 },
  { file: 'buleleng-2021-text.xlsx', sheet: 'Eselon II', address: 'O117', figure: 663346250 },
  { file: 'solok-2022.xlsx', sheet: 'TW III', address: 'U9', figure: 5600000 },
  { file: 'solok-2022-text.xlsx', sheet: 'TW III', address: 'U9', figure: 5600000 },
] as const;

interface Judged {
  readonly plans: readonly SheetPlan[];
  readonly source: Workbook;
  /** What LibreOffice calculates. */
  readonly copy: Workbook;
  /** The same with one cell of the source changed. */
  readonly changed: Workbook;
}

const judged = new Map<string, Judged>();

function plansOf(workbook: Workbook): readonly SheetPlan[] {
  return summarise(workbook, check(workbook, DEFAULT_SETTINGS), {
    language: 'id',
    settings: DEFAULT_SETTINGS,
    paper: 'F4',
    isSigned: true,
  });
}

beforeAll(async () => {
  const cases = await Promise.all(
    SAMPLES.map(async ({ file, sheet, address, figure }) => {
      const original = new Uint8Array(readFileSync(join('samples', file)));
      const source = await read(original);
      const plans = plansOf(source);
      const copy = await saveSummary(original, placeTabs(source, plans));
      const sheetId = source.sheets.find(({ name }) => name === sheet)?.id ?? '';
      const place = parseAddress(address);
      if (place === undefined) throw new Error(address);
      const changed = await saveCopy(copy, [{ sheetId, ...place, cell: { value: figure } }]);
      return { file, source, plans, files: [copy, changed] };
    }),
  );
  const results = await recalculated(cases.flatMap(({ files }) => files));
  for (const [index, { file, source, plans }] of cases.entries()) {
    const [copy, changed] = results.slice(index * 2, index * 2 + 2);
    judged.set(file, { source, plans, copy: await read(copy), changed: await read(changed) });
  }
});

function judgedOf(file: string): Judged {
  const found = judged.get(file);
  if (found === undefined) throw new Error(`${file} was not judged`);
  return found;
}

/** What a tab shows, by address; line ends are one sign, and nothing is an empty text. */
function shownOn({ sheets }: Workbook, tab: string): (place: { row: number; column: number }) => unknown {
  const sheet = sheets.find(({ name }) => name === tab);
  if (sheet === undefined) throw new Error(`No ${tab}`);
  return ({ row, column }) => {
    const { value, error } = cellAt(sheet, row, column);
    return error ?? (typeof value === 'string' ? value.replace(/\r\n/g, '\n') : (value ?? ''));
  };
}

describe.each(SAMPLES.map(({ file }) => file))('the tabs of %s, as LibreOffice calculates them', (file) => {
  test('show in every cell what the engine expects, amounts to the rupiah', () => {
    const { plans, copy } = judgedOf(file);
    const wrong: unknown[] = [];
    let formulas = 0;
    for (const { name, cells } of plans) {
      const shown = shownOn(copy, name);
      for (const cell of cells) {
        if (cell.formula !== undefined) formulas++;
        const got = shown(cell);
        const wanted =
          typeof cell.value === 'string' ? cell.value.replace(/\r\n/g, '\n') : (cell.value ?? '');
        const isClose =
          typeof got === 'number' && typeof wanted === 'number' && !Number.isInteger(wanted)
            ? Math.abs(got - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted))
            : got === wanted;
        if (!isClose) wrong.push([name, addressOf(cell), cell.formula, wanted, got]);
      }
    }
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(500);
  });

  test('link to cells that hold something', () => {
    const { plans, source } = judgedOf(file);
    const links = plans.flatMap(({ cells }) => cells.flatMap(({ link }) => link ?? []));
    expect(links.length).toBeGreaterThan(100);
    for (const { sheetName, address } of links) {
      const sheet = source.sheets.find(({ name }) => name === sheetName);
      const place = parseAddress(address);
      expect([
        sheetName,
        address,
        sheet !== undefined && place !== undefined && place.row < sheet.grid.length,
      ]).toEqual([sheetName, address, true]);
    }
  });

  test('change with a cell of the source where they depend on it, and nowhere else', () => {
    const { source, copy, changed, plans } = judgedOf(file);
    const sample = SAMPLES.find((one) => one.file === file);
    const place = parseAddress(sample?.address ?? '');
    if (sample === undefined || place === undefined) throw new Error(file);
    const after = plansOf({
      sheets: source.sheets.map((sheet) =>
        sheet.name !== sample.sheet
          ? sheet
          : {
              ...sheet,
              grid: sheet.grid.map((cells, row) =>
                row !== place.row
                  ? cells
                  : cells.map((cell, column) =>
                      column === place.column ? { ...cell, value: sample.figure } : cell,
                    ),
              ),
            },
      ),
    });
    // Lists of the lowest may change their members; the rows of tables stay where they are.
    const figures = (given: readonly SheetPlan[], tab: string) =>
      new Map(
        given
          .find(({ name }) => name === tab)
          ?.cells.filter(({ formula }) => formula !== undefined)
          .map((cell) => [addressOf(cell), cell.value]),
      );
    let differing = 0;
    for (const tab of ['Ringkasan', 'Anggaran', 'Sandingan']) {
      const before = figures(plans, tab);
      const now = figures(after, tab);
      const [was, is] = [shownOn(copy, tab), shownOn(changed, tab)];
      for (const [address, value] of before) {
        const at = parseAddress(address);
        if (at === undefined || !now.has(address)) continue;
        const hasChanged = was(at) !== is(at);
        if (hasChanged) differing++;
        expect([tab, address, hasChanged]).toEqual([tab, address, value !== now.get(address)]);
      }
    }
    expect(differing).toBeGreaterThan(5);
  });
});

test("*Anggaran* states the totals of Buleleng's Eselon II", () => {
  const { copy } = judgedOf('buleleng-2021.xlsx');
  const shown = shownOn(copy, 'Anggaran');
  expect([shown({ row: 21, column: 2 }), shown({ row: 21, column: 4 })]).toEqual([3669773298, 3555583196]);
});
