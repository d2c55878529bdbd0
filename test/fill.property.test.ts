import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  check,
  DEFAULT_SETTINGS,
  proposalsOf,
  type Edit,
  type Finding,
  type ProposalKind,
  type Settings,
  type Workbook,
} from '../src/engine.ts';
import type { Entry } from '../src/report/report.ts';
import { addressOf, type Place } from '../src/workbook/address.ts';
import type { Cell, Sheet } from '../src/workbook/workbook.ts';
import { writeNumber } from '../src/workbook/writeNumber.ts';
import { dice, roll, type Dice } from './faults/fault.ts';
import { FAULTS } from './faults/faults.ts';
import { asTable } from './generator/print.ts';
import { sheetArbitrary } from './generator/sheets.ts';
import { workbook } from './worksheets.ts';

const SEED = Number(process.env.SEED ?? 20225);
const CASES = Number(process.env.CASES ?? 2000);

/** Rules that mend what they find. */
const MENDING = [
  'percent-missing',
  'percent-mismatch',
  'absorption-mismatch',
  'achievement-sum-mismatch',
  'total-mismatch',
  'total-range-incomplete',
  'period-label',
  'number-style',
  'formula-error',
  'formula-inconsistent',
];

/** Wrong or unfinished workbooks: one fault that can be mended, or percentages, totals and remarks left blank. */
const unfinished: fc.Arbitrary<Workbook> = fc.oneof(
  fc.constantFrom(...MENDING).chain((rule) => {
    const fault = FAULTS[rule];
    if (fault === undefined) throw new Error(`Rule ${rule} has no fault`);
    return fc
      .tuple(fault.drawn, dice)
      .map(([drawn, from]) => workbook(...(fault.spoil(drawn, from)?.sheets ?? [drawn.sheet])));
  }),
  fc.tuple(sheetArbitrary, dice).map(([{ sheet }, from]) => workbook(withBlanks(sheet, from))),
);

/** Mostly formulas, as is the default. */
const filledWith = fc.constantFrom('formula', 'formula', 'value');

/** A sheet of which some of the cells that follow from others were never filled in, and some were filled in carelessly. */
function withBlanks(sheet: Sheet, from: Dice): Sheet {
  const { panels } = check(workbook(sheet), DEFAULT_SETTINGS).report.sheets[0] ?? { panels: [] };
  const sides = 1 + roll(from, 0, 4);
  const blank = new Set<string>();
  const typed = new Set<string>();
  const text = new Set<string>();
  let turn = 0;
  const luck = () => {
    turn += 1;
    return roll(from, turn % from.length, turn + 7) % sides;
  };
  const isBlank = (place: Place | undefined, isSo: boolean) => {
    if (place !== undefined && isSo) blank.add(addressOf(place));
  };
  const maybe = (place: Place | undefined) => {
    isBlank(place, luck() === 0);
  };
  for (const { blocks, totals } of panels) {
    for (const { measurements, achievement } of blocks) {
      maybe(achievement);
      for (const { percent, remark } of measurements) {
        maybe(percent);
        maybe(remark);
      }
    }
    for (const { annual, annualRealization, measurements } of totals) {
      const sums = [annual, annualRealization];
      for (const { target, realization } of measurements) sums.push(target, realization);
      const percents = measurements.map(({ percent }) => percent);
      // Wholly blank, or some of its figures, of which others may be typed among formulas; or it is all there.
      const isWholly = roll(from, 2, 3) === 0;
      if (isWholly) for (const place of [...sums, ...percents]) isBlank(place, true);
      else {
        const isPartly = roll(from, 3, 2) === 0;
        for (const place of sums) {
          if (isPartly) maybe(place);
          if (isPartly && place !== undefined && luck() === 0) typed.add(addressOf(place));
        }
        for (const place of percents) maybe(place);
      }
    }
    if (roll(from, 4, 3) > 0) continue;
    // Figures that somebody typed as text among numbers, in the way of the office's other texts.
    for (const { annual, measurements } of blocks) {
      for (const entry of [
        annual,
        ...measurements.flatMap(({ target, realization }) => [target, realization]),
      ]) {
        if (isAmount(entry) && luck() === 0) text.add(addressOf(entry));
      }
    }
  }
  return withCells(sheet, (cell, row, column) => {
    const at = addressOf({ row, column });
    const format = cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat };
    if (blank.has(at)) return { value: null, ...format };
    if (text.has(at) && typeof cell.value === 'number') return { value: writeNumber(cell.value, 2, 'id') };
    return typed.has(at) ? { value: cell.value, ...format } : cell;
  });
}

/** A real number that is no percentage. */
function isAmount(entry: Entry | undefined): entry is Entry {
  return entry?.figure.kind === 'number' && !entry.figure.isText && entry.figure.unit !== 'percent';
}

const BLANK: Cell = { value: null };

function withCells(sheet: Sheet, change: (cell: Cell, row: number, column: number) => Cell): Sheet {
  return {
    ...sheet,
    grid: sheet.grid.map((cells, row) => cells.map((cell = BLANK, column) => change(cell, row, column))),
  };
}

/** The workbook once Excel has written the edits and calculated their formulas. */
function written(given: Workbook, edits: readonly Edit[]): Workbook {
  const byCell = new Map(edits.map((edit) => [`${edit.sheetId}!${addressOf(edit)}`, edit]));
  return {
    sheets: given.sheets.map((sheet) =>
      withCells(sheet, (cell, row, column) => {
        const edit = byCell.get(`${sheet.id}!${addressOf({ row, column })}`);
        if (edit === undefined) return cell;
        const numberFormat = edit.numberFormat ?? cell.numberFormat;
        return {
          value: edit.value,
          ...(edit.formula === undefined ? {} : { formula: edit.formula }),
          ...(numberFormat === undefined ? {} : { numberFormat }),
        };
      }),
    ),
  };
}

/** What can be filled in without being asked for. */
function proposedFor(given: Workbook, fillWith: Settings['fillWith']) {
  const settings = { ...DEFAULT_SETTINGS, fillWith };
  const { report, findings } = check(given, settings);
  const proposals = proposalsOf(given, report, findings, settings);
  return { findings, proposals: proposals.filter(({ edit }) => edit.isOnRequest !== true) };
}

function inShort(edit: Edit): string {
  return `${addressOf(edit)} ${edit.formula ?? ''} ${String(edit.value)} ${edit.numberFormat ?? ''}`;
}

const cellsOf = ({ at, cells, echoes }: Finding) =>
  [at, ...cells, ...echoes].map((ref) => `${ref.sheetId}!${addressOf(ref)}`);

test('2,000 workbooks filled in have nothing left to fill in, no new finding, and no other cell changed', () => {
  const filled: Partial<Record<ProposalKind, number>> = {};
  fc.assert(
    fc.property(unfinished, filledWith, (given, fillWith) => {
      const { findings, proposals } = proposedFor(given, fillWith);
      const edits = proposals.map(({ edit }) => edit);
      const after = written(given, edits);
      const again = proposedFor(after, fillWith);
      for (const { kind } of proposals) filled[kind] = (filled[kind] ?? 0) + 1;

      const known = new Set(
        findings.flatMap((finding) => cellsOf(finding).map((cell) => `${finding.rule} ${cell}`)),
      );
      const fresh = again.findings.filter(
        (finding) => !cellsOf(finding).some((cell) => known.has(`${finding.rule} ${cell}`)),
      );
      const left = again.proposals.map(({ edit }) => edit);
      if (left.length === 0 && fresh.length === 0) return;
      throw new Error(
        [
          ...given.sheets.map(asTable),
          ...left.map((edit) => `left ${inShort(edit)}`),
          ...fresh.map(({ rule, at, message }) => `new ${rule} ${addressOf(at)} ${JSON.stringify(message)}`),
          ...edits.map((edit) => `filled ${inShort(edit)}`),
        ].join('\n'),
      );
    }),
    // Shrinking takes minutes and seldom makes a smaller sheet.
    { numRuns: CASES, seed: SEED, endOnFailure: true },
  );
  const LEAST: Readonly<Record<ProposalKind, number>> = {
    percent: CASES,
    remark: CASES,
    achievement: CASES / 20,
    total: CASES / 50,
    formula: CASES / 100,
    number: CASES / 100,
    'period-label': CASES / 1000,
  };
  for (const [kind, least] of Object.entries(LEAST) as [ProposalKind, number][])
    expect({ kind, isEnough: (filled[kind] ?? 0) >= least }).toEqual({ kind, isEnough: true });
});
