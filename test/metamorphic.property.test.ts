import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check, DEFAULT_SETTINGS, RULES, type Finding, type Report } from '../src/engine.ts';
import { readWorkbook } from '../src/files/readWorkbook.ts';
import { addressOf } from '../src/workbook/address.ts';
import type { Ref, Sheet } from '../src/workbook/workbook.ts';
import { dice, type Dice, type Spoiled } from './faults/fault.ts';
import { FAULTS } from './faults/faults.ts';
import type { LayoutChoices } from './generator/choices.ts';
import { redrawn, type GeneratedSheet } from './generator/sheets.ts';
import { workbook } from './worksheets.ts';

const SEED = Number(process.env.SEED ?? 20224);
const RUNS = { numRuns: Number(process.env.CASES ?? 120), seed: SEED };

/** The name of the item, or the label of the total, whose row a finding points at. */
function itemAt({ sheets }: Report, { sheetId, row, column }: Ref): string {
  const sheet = sheets.find((one) => one.sheetId === sheetId);
  const panels = (sheet?.panels ?? []).filter(({ columns }) => columns.some((one) => one.column === column));
  const block = panels.flatMap(({ blocks }) => blocks).find(({ top, bottom }) => top <= row && row <= bottom);
  const total = panels.flatMap(({ totals }) => totals).find((one) => one.row === row);
  return block?.name ?? total?.label ?? '';
}

/** What was found, by item and rule instead of by cell. */
function foundBy(sheets: readonly Sheet[], without: readonly string[] = []): string[] {
  const { report, findings } = check(workbook(...sheets), DEFAULT_SETTINGS);
  return findings
    .filter(({ rule }) => !without.includes(rule))
    .map(({ rule, severity, at }) => `${itemAt(report, at)} ${rule} ${severity}`)
    .sort();
}

interface Case {
  readonly rule: string;
  readonly drawn: GeneratedSheet;
  readonly from: Dice;
}

/** Right sheets with the dice of a fault of one of some rules. */
function casesOf(rules: readonly string[]): fc.Arbitrary<Case> {
  return fc.constantFrom(...rules).chain((rule) => {
    const fault = FAULTS[rule];
    if (fault === undefined) throw new Error(`Rule ${rule} has no fault`);
    return fc.record({ rule: fc.constant(rule), drawn: fault.drawn, from: dice });
  });
}

function spoil(rule: string, drawn: GeneratedSheet, from: Dice): Spoiled | undefined {
  return FAULTS[rule]?.spoil(drawn, from);
}

const known = (rules: readonly string[]) =>
  rules.filter((id) => FAULTS[id] !== undefined && RULES.some((rule) => rule.id === id));

/** Faults in values, which stand in text as well as in numbers. */
const OF_VALUES = known([
  'percent-mismatch',
  'percent-missing',
  'percent-without-basis',
  'realization-exceeds-target',
  'realization-without-target',
  'realization-missing',
  'cumulative-decrease',
  'final-target-mismatch',
  'period-ahead',
  'period-label',
  'total-mismatch',
  'hierarchy-sum-mismatch',
  'duplicate-block',
]);
/** Faults in the one sheet that was drawn, which any layout has a place for. */
const OF_A_SHEET = [
  ...OF_VALUES,
  ...known(['formula-error', 'formula-inconsistent', 'numbering-gap', 'total-range-incomplete']),
];
const ACROSS_SHEETS = known(['cross-sheet-mismatch', 'item-missing', 'restated-period']);
/** Rules of how figures are written. */
const OF_WRITING = ['number-as-text', 'number-style', 'ambiguous-number'];

/** A fault in one sheet drawn in two ways gives the same findings. */
function expectSame(
  { rule, drawn, from }: Case,
  one: Partial<LayoutChoices>,
  other: Partial<LayoutChoices>,
  without: readonly string[] = [],
): void {
  const first = spoil(rule, redrawn(drawn, one), from);
  const second = spoil(rule, redrawn(drawn, other), from);
  fc.pre(first !== undefined && second !== undefined);
  expect(foundBy(second.sheets, without)).toEqual(foundBy(first.sheets, without));
}

describe('the findings of a wrong report stay the same', () => {
  test('where its sheets are in another order', () => {
    fc.assert(
      fc.property(casesOf(ACROSS_SHEETS), ({ rule, drawn, from }) => {
        const spoiled = spoil(rule, drawn, from);
        fc.pre(spoiled !== undefined);
        expect(atCells([...spoiled.sheets].reverse())).toEqual(atCells(spoiled.sheets));
      }),
      RUNS,
    );
  });

  test.each(['buleleng-2021.xlsx', 'solok-2022.xlsx'])(
    'where the sheets of %s are in another order',
    async (name) => {
      const read = await readWorkbook(await readFile(`samples/${name}`));
      if (read.kind !== 'workbook') throw new Error(`${name}: ${read.reason}`);
      const { workbook: book } = read;
      const found = atCells(book.sheets);
      const [first, ...others] = book.sheets;
      for (const sheets of [
        [...book.sheets].reverse(),
        [...others, ...(first === undefined ? [] : [first])],
      ]) {
        expect(atCells(sheets)).toEqual(found);
      }
    },
  );

  test('where an empty row stands between blocks', () => {
    fc.assert(
      fc.property(casesOf(OF_A_SHEET), (one) => {
        // Where texts and numbers are mixed, the row decides which a figure is.
        expectSame(one, { hasGaps: false }, { hasGaps: true }, OF_WRITING);
      }),
      RUNS,
    );
  });

  test('where the sheet has another name that says nothing', () => {
    fc.assert(
      fc.property(
        casesOf(OF_A_SHEET),
        fc.constantFrom('Sheet3', 'Lembar Kerja', 'Rekap', 'Dinas'),
        ({ rule, drawn, from }, name) => {
          const spoiled = spoil(rule, redrawn(drawn, { periodIn: 'title' }), from);
          fc.pre(spoiled !== undefined);
          const { sheets } = spoiled;
          expect(foundBy(sheets.map((sheet) => ({ ...sheet, name })))).toEqual(foundBy(sheets));
        },
      ),
      RUNS,
    );
  });

  test('where figures are text instead of numbers', () => {
    fc.assert(
      fc.property(casesOf(OF_VALUES), fc.constantFrom('id' as const, 'en' as const), (one, style) => {
        const { cue } = one.drawn.recipe.choices;
        const asDrawn = { cue: cue === 'sums' ? ('words' as const) : cue, hasFormulas: false };
        expectSame(one, { ...asDrawn, style: 'number' }, { ...asDrawn, style }, OF_WRITING);
      }),
      RUNS,
    );
  });

  test('where rows are hidden', () => {
    fc.assert(
      fc.property(casesOf(OF_A_SHEET), fc.constantFrom(2 as const, 3 as const), (one, hidden) => {
        expectSame(one, { hidden: 0 }, { hidden });
      }),
      RUNS,
    );
  });
});

/** What was found, by cell: sheets keep theirs. */
function atCells(sheets: readonly Sheet[]): string[] {
  return check(workbook(...sheets), DEFAULT_SETTINGS)
    .findings.map(inFull)
    .sort();
}

function inFull({ rule, severity, at, echoes }: Finding): string {
  const own = `${at.sheetId}!${addressOf(at)} ${rule} ${severity}`;
  return [own, ...echoes.map((echo) => `${echo.rule} ${echo.sheetId}!${addressOf(echo)}`).sort()].join(' + ');
}
