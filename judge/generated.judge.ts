import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { addressOf, PROPOSAL_KINDS, type Workbook } from '../src/engine.ts';

import { keyOf, type FileCell } from '../src/files/openFile.ts';
import { dice } from '../test/faults/fault.ts';
import { FAULTS } from '../test/faults/faults.ts';
import { sheetArbitrary } from '../test/generator/sheets.ts';
import { workbook } from '../test/worksheets.ts';
import {
  judgedFills,
  movedValues,
  newErrors,
  newFindings,
  stillFixable,
  touched,
  wrongValues,
  type Fill,
  type Way,
} from './fills.ts';

/** The same workbooks every time; another seed is a search for more. */
const SEED = Number(process.env.SEED ?? 20224);
/** Right workbooks; and as many with one fault each, of rules that know what should stand there. */
const COUNT = Number(process.env.COUNT ?? 25);
const MENDED = [
  'percent-missing',
  'percent-mismatch',
  'absorption-mismatch',
  'achievement-sum-mismatch',
  'total-mismatch',
  'total-range-incomplete',
  'number-style',
  'formula-error',
  'formula-inconsistent',
  'number-as-text',
];
const EVERYTHING: Way = { only: PROPOSAL_KINDS, fillWith: 'formula' };

/** A workbook as an .xlsx file, with what recognition reads of a cell's look. */
async function fileOf({ sheets }: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, grid, merges, hiddenRows }) => {
      const cells = new Map<string, FileCell>();
      grid.forEach((line, row) => {
        line.forEach((cell, column) => {
          if (cell === undefined) return;
          const { value, error, formula, numberFormat, isBold, indent } = cell;
          const held = error ?? value;
          cells.set(keyOf(row, column), {
            value: held,
            type:
              formula !== undefined
                ? 'formula'
                : error !== undefined
                  ? 'error'
                  : typeof value === 'number'
                    ? 'number'
                    : 'string',
            style: {
              ...(numberFormat !== undefined && { numFmt: numberFormat }),
              ...(isBold === true && { font: { bold: true } }),
              ...(indent !== undefined && { alignment: { indent } }),
            },
            ...(formula !== undefined && { formula: formula.replace(/^=/, ''), formulaResult: held }),
          });
        });
      });
      return {
        name,
        rows: grid.map((line) => line.map((cell) => cell?.error ?? cell?.value ?? null)),
        cells,
        merges: merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startCol: left,
          endRow: bottom,
          endCol: right,
        })),
        rowDefs: new Map([...hiddenRows].map((row) => [row, { hidden: true }])),
      };
    }),
  });
}

const right = fc.sample(sheetArbitrary, { numRuns: COUNT, seed: SEED }).map(({ sheet }) => workbook(sheet));

const spoiled = MENDED.flatMap((rule) => {
  const fault = FAULTS[rule];
  if (fault === undefined) throw new Error(`Rule ${rule} has no fault`);
  const wanted = Math.ceil(COUNT / MENDED.length);
  return fc
    .sample(fc.tuple(fault.drawn, dice), { numRuns: wanted * 10, seed: SEED })
    .flatMap(([drawn, from]) => fault.spoil(drawn, from) ?? [])
    .slice(0, wanted)
    .map(({ sheets }) => ({ rule, book: workbook(...sheets) }));
});

const CASES = [
  ...right.map((book, index) => ({ name: `right workbook ${index + 1}`, book })),
  ...spoiled.map(({ rule, book }, index) => ({ name: `workbook ${index + 1}, ${rule}`, book })),
];

let fills: readonly Fill[] = [];

beforeAll(async () => {
  const files = await Promise.all(CASES.map(({ book }) => fileOf(book)));
  fills = await judgedFills(files.map((bytes) => ({ bytes, way: EVERYTHING })));
});

/** What is said of the generated workbooks, each with its name. */
function saidOf(say: (fill: Fill) => readonly string[]): string[] {
  return fills.flatMap((fill, index) => say(fill).map((one) => `${CASES[index]?.name ?? ''}: ${one}`));
}

describe(`${COUNT} right workbooks and ${spoiled.length} with a fault, filled`, () => {
  test('are enough, and something is filled in most of those with a fault', () => {
    expect(fills).toHaveLength(CASES.length);
    const untouched = fills.slice(COUNT).filter(({ proposals }) => proposals.length === 0);
    expect(untouched.length).toBeLessThan(spoiled.length / 5);
  });

  test('the files hold what was drawn', () => {
    const lost = fills.flatMap(({ before }, index) =>
      (CASES[index]?.book.sheets ?? []).flatMap(({ grid }, position) =>
        grid.flatMap((line, row) =>
          line.flatMap((cell, column) => {
            const read = before.sheets[position]?.grid[row]?.[column];
            return (cell?.value ?? null) === (read?.value ?? null) && cell?.formula === read?.formula
              ? []
              : [`${CASES[index]?.name ?? ''} ${addressOf({ row, column })}`];
          }),
        ),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('LibreOffice gives each cell of ours the value that the engine expects', () => {
    expect(saidOf(wrongValues)).toEqual([]);
    expect(saidOf(newErrors)).toEqual([]);
  });

  test('every other cell is as it was', () => {
    expect(saidOf(touched)).toEqual([]);
    expect(saidOf(movedValues)).toEqual([]);
  });

  test('nothing that was filled in could be mended again', () => {
    expect(saidOf((fill) => stillFixable(fill, fill.before, fill.after))).toEqual([]);
    expect(saidOf((fill) => stillFixable(fill, fill.judgedBefore, fill.judgedAfter))).toEqual([]);
  });

  test('nothing is found that was not found before', () => {
    expect(saidOf((fill) => newFindings(fill, fill.before, fill.after))).toEqual([]);
    expect(saidOf((fill) => newFindings(fill, fill.judgedBefore, fill.judgedAfter))).toEqual([]);
  });
});
