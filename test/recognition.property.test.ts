import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recognise } from '../src/report/recognise.ts';
import { DEFAULT_SETTINGS } from '../src/settings/settings.ts';
import { columnName, parseAddress } from '../src/workbook/address.ts';
import type { Sheet } from '../src/workbook/workbook.ts';
import { CODES } from './generator/codes.ts';
import { redrawn, sheetArbitrary } from './generator/sheets.ts';
import { inShort } from './reportInShort.ts';
import { workbook } from './worksheets.ts';

/** The same sheets every time, so that a red run means a change of the code; another seed is a search for more. */
const SEED = Number(process.env.SEED ?? 20221);
const SHEETS = 2000;
const PAIRS = { numRuns: 200, seed: SEED };

const drawn = new Map<string, number>(CODES.map((code) => [code, 0]));

afterAll(() => {
  const cells = [...drawn].map(([code, count]) => `${code.padEnd(26)}${String(count).padStart(5)}`);
  const height = Math.ceil(cells.length / 3);
  const lines = cells
    .slice(0, height)
    .map((_, row) => [0, 1, 2].map((column) => cells[row + column * height] ?? '').join('   '));
  console.log(`Layouts drawn:\n${lines.join('\n')}`);
});

function recognised(sheet: Sheet): string[] {
  return recognise(workbook(sheet), DEFAULT_SETTINGS).sheets.flatMap(inShort);
}

describe('any sheet that a reader can decide', () => {
  test('is recognised as what was drawn', () => {
    fc.assert(
      fc.property(sheetArbitrary, ({ sheet, expected }) => {
        expect(recognised(sheet)).toEqual(expected);
      }),
      { numRuns: SHEETS, seed: SEED },
    );
  });

  test('is drawn in every variant of layout, and in no other', () => {
    for (const { codes } of fc.sample(sheetArbitrary, { numRuns: SHEETS, seed: SEED })) {
      for (const code of codes) drawn.set(code, (drawn.get(code) ?? 0) + 1);
    }
    expect([...drawn].filter(([, count]) => count === 0)).toEqual([]);
    expect([...drawn.keys()].filter((code) => !CODES.includes(code))).toEqual([]);
  });
});

describe('the report stays the same', () => {
  test('where rows and columns are inserted before the table', () => {
    fc.assert(
      fc.property(
        sheetArbitrary,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 30 }),
        ({ sheet }, rows, columns) => {
          expect(recognised(shifted(sheet, rows, columns))).toEqual(
            recognised(sheet).map((line) => movedLine(line, rows, columns)),
          );
        },
      ),
      PAIRS,
    );
  });

  test('where the columns that describe stand in another order', () => {
    fc.assert(
      fc.property(sheetArbitrary, (drawing) => {
        const { isUnitFirst, remark } = drawing.recipe.choices;
        const other = redrawn(drawing, {
          isUnitFirst: !isUnitFirst,
          remark: remark === 'first' ? 'last' : remark === 'last' ? 'first' : 'none',
        });
        expect(withoutPlaces(recognised(other.sheet))).toEqual(withoutPlaces(recognised(drawing.sheet)));
      }),
      PAIRS,
    );
  });

  test('where headers use other words for the same', () => {
    fc.assert(
      fc.property(
        sheetArbitrary,
        fc.array(fc.nat(41), { minLength: 24, maxLength: 24 }),
        (drawing, words) => {
          // The other dice say how periods, codes and labels are written.
          const isHead = (place: number) => place >= 8 && place <= 21;
          const other = redrawn(drawing, {
            words: drawing.recipe.choices.words.map((word, place) =>
              isHead(place) ? (words[place] ?? word) : word,
            ),
          });
          expect(recognised(other.sheet)).toEqual(recognised(drawing.sheet));
        },
      ),
      PAIRS,
    );
  });

  test('where figures are text instead of numbers, in either style', () => {
    fc.assert(
      fc.property(sheetArbitrary, fc.constantFrom('id' as const, 'en' as const), (drawing, style) => {
        // Levels told by formulas alone are gone where the figures are text.
        const { cue } = drawing.recipe.choices;
        const asDrawn = { cue: cue === 'sums' ? ('words' as const) : cue };
        const numbers = redrawn(drawing, { ...asDrawn, style: 'number', hasFormulas: false });
        const text = redrawn(drawing, { ...asDrawn, style, hasFormulas: false });
        expect(recognised(text.sheet)).toEqual(recognised(numbers.sheet));
      }),
      PAIRS,
    );
  });

  test('where rows are hidden', () => {
    fc.assert(
      fc.property(sheetArbitrary, fc.constantFrom(2 as const, 3 as const), (drawing, hidden) => {
        const shown = redrawn(drawing, { hidden: 0 });
        expect(recognised(redrawn(drawing, { hidden }).sheet)).toEqual(recognised(shown.sheet));
      }),
      PAIRS,
    );
  });

  test('where the sheet has another name that says no period', () => {
    fc.assert(
      fc.property(
        sheetArbitrary,
        fc.constantFrom('Sheet3', 'Lembar Kerja', 'Rekap', 'Dinas'),
        (drawing, name) => {
          const { sheet } = redrawn(drawing, { periodIn: 'title' });
          expect(recognised({ ...sheet, name })).toEqual(recognised(sheet));
        },
      ),
      PAIRS,
    );
  });

  test('where empty rows stand between the blocks', () => {
    fc.assert(
      fc.property(sheetArbitrary, (drawing) => {
        const close = redrawn(drawing, { hasGaps: false });
        const apart = redrawn(drawing, { hasGaps: true });
        expect(withoutPlaces(recognised(apart.sheet))).toEqual(withoutPlaces(recognised(close.sheet)));
      }),
      PAIRS,
    );
  });
});

/** A sheet with so many rows and columns inserted at its beginning. */
function shifted(sheet: Sheet, rows: number, columns: number): Sheet {
  const before = Array.from({ length: columns }, () => undefined);
  const grid = sheet.grid.map((row) => [
    ...before,
    ...row.map((cell) =>
      cell?.formula === undefined ? cell : { ...cell, formula: movedPlaces(cell.formula, rows, columns) },
    ),
  ]);
  return {
    ...sheet,
    grid: [...Array.from({ length: rows }, () => []), ...grid],
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    })),
    hiddenRows: new Set([...sheet.hiddenRows].map((row) => row + rows)),
  };
}

function movedPlaces(text: string, rows: number, columns: number): string {
  return text.replace(/\b[A-Z]{1,3}\d+\b/g, (address) => {
    const place = parseAddress(address);
    return place === undefined ? address : `${columnName(place.column + columns)}${place.row + rows + 1}`;
  });
}

const COLUMN = /(^ {2}| · )([A-Z]{1,3})(?= )/g;

/** A line of a report in short, its places moved as the cells are. */
function movedLine(line: string, rows: number, columns: number): string {
  if (line.startsWith('  ')) {
    return line.replace(COLUMN, (_, before: string, name: string) => {
      const column = parseAddress(`${name}1`)?.column ?? 0;
      return `${before}${columnName(column + columns)}`;
    });
  }
  return line.replace(/^((?:- )+|total |doubt \w+ )([A-Z]+\d+)/, (_, before: string, address: string) => {
    return `${before}${movedPlaces(address, rows, columns)}`;
  });
}

/** Lines of a report in short without the places of cells; columns in the order of their roles. */
function withoutPlaces(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line.startsWith('  ')
      ? line
          .split(' · ')
          .map((column) => column.trim().replace(/^[A-Z]+ /, ''))
          .sort()
          .join(' · ')
      : line.replace(/^((?:- )+|total |doubt \w+ )[A-Z]+\d+/, '$1'),
  );
}
