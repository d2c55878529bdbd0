import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, parseAddress, type Period, type SheetPlan, type Workbook } from '../src/engine.ts';
import type { PlanCell } from '../src/summary/plan.ts';
import type { Rect, Sheet } from '../src/workbook/workbook.ts';
import { univerEngine } from '../workbench/host/model/univerEngine.ts';
import { dice } from './faults/fault.ts';
import { FAULTS } from './faults/faults.ts';
import { asTable } from './generator/print.ts';
import { sheetArbitrary } from './generator/sheets.ts';
import { plansOf } from './plansOf.ts';
import { workbook } from './worksheets.ts';

const SEED = Number(process.env.SEED ?? 20226);
const CASES = Number(process.env.CASES ?? 300);
/** Calculating takes longer than all else. */
const CALCULATED = Number(process.env.CALCULATED ?? 12);

const NAMES = ['Eselon II', "Kas '21", 'Eselon III', 'TW I'];

/** One sheet to three, under names that are echelons, periods or need quotes. */
const sound: fc.Arbitrary<Workbook> = fc
  .tuple(
    fc.array(sheetArbitrary, { minLength: 1, maxLength: 3 }),
    fc.shuffledSubarray(NAMES, { minLength: 3 }),
  )
  .map(([drawn, names]) =>
    workbook(
      ...drawn.map(({ sheet }, index): Sheet => ({ ...sheet, id: String(index), name: names[index] ?? '' })),
    ),
  );

/** With one fault of those that the rules are tested by. */
const faulty: fc.Arbitrary<Workbook> = fc
  .constantFrom(...Object.values(FAULTS).flatMap((fault) => fault ?? []))
  .chain(({ drawn, spoil }) =>
    fc.tuple(drawn, dice).map(([given, from]) => workbook(...(spoil(given, from)?.sheets ?? [given.sheet]))),
  );

const books = fc.oneof(sound, faulty);

const periods: fc.Arbitrary<Period | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: 12 }).map((index): Period => ({ kind: 'month', index })),
  fc.integer({ min: 1, max: 4 }).map((index): Period => ({ kind: 'quarter', index })),
);

const options = fc.record({
  language: fc.constantFrom('id' as const, 'en' as const),
  paper: fc.constantFrom('A4' as const, 'F4' as const),
  isSigned: fc.boolean(),
});

/** What must not be of a plan. */
function faultsOf(plan: SheetPlan, { sheets }: Workbook): string[] {
  const said: string[] = [];
  const places = new Set<string>();
  const last = lastPlace(plan.cells);
  const covered = (place: { row: number; column: number }) =>
    plan.merges.some(
      ({ top, left, bottom, right }: Rect) =>
        place.row >= top &&
        place.row <= bottom &&
        place.column >= left &&
        place.column <= right &&
        !(place.row === top && place.column === left),
    );
  for (const cell of plan.cells) {
    const at = `${plan.tab}!${addressOf(cell)}`;
    if (places.has(at)) said.push(`${at} twice`);
    places.add(at);
    if (typeof cell.value === 'number' && !Number.isFinite(cell.value))
      said.push(`${at} is ${String(cell.value)}`);
    if (typeof cell.value === 'string' && /\bNaN\b|undefined|\[object/.test(cell.value))
      said.push(`${at} says ${cell.value}`);
    if (covered(cell)) said.push(`${at} lies under a merged cell`);
    if (cell.formula !== undefined)
      said.push(...faultsOfFormula(cell.formula, sheets, last).map((fault) => `${at}: ${fault}`));
    if (cell.link !== undefined && !stands(sheets, cell.link.sheetName, cell.link.address))
      said.push(`${at} leads nowhere`);
  }
  for (const [row, height] of plan.rowHeights)
    if (!(height > 15 && height <= 409)) said.push(`row ${row}: ${height}`);
  for (const { source } of plan.charts)
    if (source.bottom > last.row || source.right > last.column) said.push('chart of nothing');
  for (const row of plan.print.pageBreaks ?? [])
    if (row < 1 || row > last.row) said.push(`break before ${row}`);
  return said;
}

function lastPlace(cells: readonly PlanCell[]) {
  return {
    row: Math.max(...cells.map(({ row }) => row)),
    column: Math.max(...cells.map(({ column }) => column)),
  };
}

const REFERENCE = /(?:'((?:[^']|'')+)'!|(?<![\w$!]))(\$?[A-Z]{1,3}\$?\d+)(?![\w(])/g;

/** Of references to other worksheets, and to the tab's own cells. */
function faultsOfFormula(
  formula: string,
  sheets: readonly Sheet[],
  last: { row: number; column: number },
): string[] {
  const said: string[] = [];
  if (formula.length > 8192) said.push(`${formula.length} characters`);
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  for (const [reference, quoted, address = ''] of withoutTexts.matchAll(REFERENCE)) {
    const place = parseAddress(address.replace(/\$/g, ''));
    if (
      quoted !== undefined
        ? !stands(sheets, quoted.replace(/''/g, "'"), address)
        : place === undefined || place.row > last.row || place.column > last.column
    )
      said.push(`${reference} is no cell`);
  }
  return said;
}

function stands(sheets: readonly Sheet[], name: string, address: string): boolean {
  const sheet = sheets.find((one) => one.name === name);
  const place = parseAddress(address.replace(/\$/g, ''));
  return sheet !== undefined && place !== undefined && place.row < sheet.grid.length;
}

const printed = ({ sheets }: Workbook) =>
  sheets.map((sheet) => `${sheet.name}\n${asTable(sheet)}`).join('\n');

test('300 workbooks are summarised in cells that stand for themselves, with formulas that lead somewhere', () => {
  let formulas = 0;
  fc.assert(
    fc.property(books, periods, options, (book, period, given) => {
      const plans = plansOf(book, { ...given, ...(period === undefined ? {} : { period }) });
      formulas += plans.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined)).length;
      const said = plans.flatMap((plan) => faultsOf(plan, book));
      if (said.length > 0) throw new Error([printed(book), ...said].join('\n'));
    }),
    // Shrinking takes minutes and seldom makes a smaller workbook.
    { numRuns: CASES, seed: SEED, endOnFailure: true },
  );
  expect(formulas).toBeGreaterThan(CASES * 20);
});

/** What the formulas of the tabs give that is not what their plans say. */
async function wronglyCalculated(
  book: Workbook,
  plans: readonly SheetPlan[],
): Promise<{ readonly wrong: string[]; readonly count: number }> {
  const engine = univerEngine();
  const sources = book.sheets.map(({ id, name, grid }) => ({
    id,
    name,
    cells: grid.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell === undefined || cell.value === null ? [] : [{ row, column, cell }],
      ),
    ),
  }));
  const tabs = plans.map(({ tab, name, cells }) => ({
    id: tab,
    name,
    cells: cells.map(({ row, column, value, formula }) => ({
      row,
      column,
      cell: formula === undefined ? { value } : { value: null, formula },
    })),
  }));
  const calculated = await engine.open([...sources, ...tabs]);
  engine.close();
  const given = new Map(calculated.map((cell) => [`${cell.sheetId}!${addressOf(cell)}`, cell]));
  const wrong: string[] = [];
  let count = 0;
  for (const { tab, cells } of plans) {
    for (const cell of cells) {
      if (cell.formula === undefined) continue;
      count++;
      const at = `${tab}!${addressOf(cell)}`;
      const got = given.get(at);
      const value = got?.error ?? got?.value ?? '';
      const wanted = cell.value ?? '';
      const isSame =
        typeof value === 'number' && typeof wanted === 'number'
          ? Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
          : value === wanted;
      if (!isSame)
        wrong.push(`${at} ${cell.formula}: ${JSON.stringify(wanted)}, but ${JSON.stringify(value)}`);
    }
  }
  return { wrong, count };
}

test('formulas of a dozen of them give what the plans say', async () => {
  let count = 0;
  for (const book of fc.sample(sound, { numRuns: CALCULATED, seed: SEED })) {
    const plans = plansOf(book);
    const calculated = await wronglyCalculated(book, plans);
    count += calculated.count;
    if (calculated.wrong.length > 0) throw new Error([printed(book), ...calculated.wrong].join('\n'));
  }
  expect(count).toBeGreaterThan(CALCULATED * 20);
});
