import { describe, expect, test } from '@jest/globals';
import { wideEnough } from './columnWidths.ts';
import { limited, limitedTerm, limitsOf } from './limits.ts';
import { breakBefore, type Printed } from './pages.ts';
import type { LookId, PlanCell, PlanPrint } from './plan.ts';
import { lowestFirst, lowestFormula, rankCell } from './ranking.ts';
import { rowHeights } from './rowHeights.ts';

const cell = (
  row: number,
  column: number,
  look: LookId,
  value: PlanCell['value'],
  rest: Partial<PlanCell> = {},
) => ({
  row,
  column,
  look,
  value,
  ...rest,
});

describe('a row is as high as its texts need', () => {
  const twelve = 'satu dua tig';
  test.each<[string, PlanCell, number | undefined]>([
    ['a line', cell(0, 0, 'text', twelve), undefined],
    ['two lines of words', cell(0, 0, 'text', `${twelve} ${twelve}`), 30],
    ['lines that the text breaks itself', cell(0, 0, 'text', 'a\nb\nc'), 45],
    ['a word that is longer than a line', cell(0, 0, 'text', 'a'.repeat(30)), 45],
    ['a line of narrow letters', cell(0, 0, 'text', 'i'.repeat(24)), undefined],
    ['two lines of wide letters', cell(0, 0, 'text', 'm'.repeat(9)), 30],
    ['two lines of capitals', cell(0, 0, 'text', 'PEMBANGUNANA'), 30],
    ['two lines of what would fit without the indentation', cell(0, 0, 'text', twelve, { indent: 3 }), 30],
    ['two lines in bold', cell(0, 0, 'totalText', 'abcdefghabcde'), 30],
    ['a line where nothing is broken', cell(0, 0, 'word', 'a'.repeat(90)), undefined],
    ['a line for a number', cell(0, 0, 'text', 1e30), undefined],
    ['not more than Excel takes', cell(0, 0, 'text', 'a\n'.repeat(40)), 409],
    ['the width of a column without one', cell(0, 7, 'text', 'abcd abcd'), 30],
  ])('%s', (_, given, height) => {
    expect(rowHeights([given], [14.7]).get(0)).toBe(height);
  });

  test('the highest of a row decides, and each row for itself', () => {
    const cells = [cell(3, 0, 'text', 'a\nb\nc'), cell(3, 1, 'text', 'a\nb'), cell(5, 1, 'text', 'a\nb')];
    expect([...rowHeights(cells, [20, 20])]).toEqual([
      [3, 45],
      [5, 30],
    ]);
  });

  test('a text has the width of the cells that are merged', () => {
    const given = [cell(2, 1, 'note', 'kata '.repeat(10).trim())];
    expect(rowHeights(given, [9, 20, 20, 20]).get(2)).toBe(45);
    expect(
      rowHeights(given, [9, 20, 20, 20], [{ top: 2, left: 1, bottom: 2, right: 3 }]).get(2),
    ).toBeUndefined();
    expect(rowHeights(given, [9, 20, 20, 20], [{ top: 1, left: 1, bottom: 1, right: 3 }]).get(2)).toBe(45);
  });
});

describe('a column is as wide as its figures need', () => {
  test.each<[string, PlanCell, number]>([
    ['at least as it is', cell(0, 0, 'figure', 12), 12],
    ['with separators and space', cell(0, 0, 'figure', 13618962054, { numberFormat: '#,##0' }), 16],
    ['in bold', cell(0, 0, 'totalFigure', 13618962054, { numberFormat: '#,##0' }), 18],
    ['in large letters', cell(0, 0, 'keyFigure', 13618962054, { numberFormat: '#,##0' }), 19],
    ['not for words', cell(0, 0, 'text', 'a'.repeat(40)), 12],
    ['not where cells are merged', cell(1, 0, 'figure', 13618962054, { numberFormat: '#,##0' }), 12],
    ['not beside it', cell(0, 1, 'figure', 13618962054, { numberFormat: '#,##0' }), 12],
  ])('%s', (_, given, width) => {
    expect(wideEnough([given], [12], [{ top: 1, left: 0, bottom: 1, right: 3 }])).toEqual([width]);
  });
});

describe('a page ends before a row', () => {
  const print: PlanPrint = { paper: 'A4', orientation: 'landscape', footer: '' };
  /** Pages of A4 across hold 32 rows of 15 points, those of F4 33. */
  const printed = (
    last: number,
    rest: Partial<Omit<Printed, 'print'>> & { print?: Partial<PlanPrint> } = {},
  ): Printed => ({
    cells: [{ row: last }, { row: 0 }],
    shownWidths: [100],
    heights: new Map(),
    ...rest,
    print: { ...print, ...rest.print },
  });
  test.each<[string, readonly number[], Printed, number | undefined]>([
    ['not where all fits on it', [20], printed(29), undefined],
    ['where the rest would not fit, with some room to spare', [20], printed(30), 20],
    ['also where it would begin one by itself', [32], printed(40), 32],
    ['not where the rest is longer than any page', [20], printed(60), undefined],
    ['at the best of several', [15, 25], printed(31), 15],
    ['at the next best where the best is too far up', [2, 25], printed(36), 25],
    ['on a second page', [50], printed(65), 50],
    [
      'on a second page that repeats rows',
      [50],
      printed(60, { print: { titleRows: { top: 0, bottom: 3 } } }),
      50,
    ],
    [
      'not on a second page that repeats fewer',
      [50],
      printed(60, { print: { titleRows: { top: 0, bottom: 0 } } }),
      undefined,
    ],
    ['where the page began by itself', [30], printed(44, { print: { pageBreaks: [12] } }), 30],
    ['not where the page began late', [30], printed(40, { print: { pageBreaks: [25] } }), undefined],
    ['of high rows', [20], printed(25, { heights: new Map([[21, 75]]) }), undefined],
    ['of higher rows', [20], printed(25, { heights: new Map([[21, 90]]) }), 20],
    ['on the larger paper', [20], printed(31, { print: { paper: 'F4' } }), 20],
    ['not yet on the larger paper', [20], printed(30, { print: { paper: 'F4' } }), undefined],
    ['upright', [40], printed(46, { shownWidths: [90], print: { orientation: 'portrait' } }), 40],
    [
      'not yet upright',
      [40],
      printed(45, { shownWidths: [90], print: { orientation: 'portrait' } }),
      undefined,
    ],
    ['of a page made smaller for wide columns', [40], printed(62, { shownWidths: [140, 140] }), 40],
    ['not yet of a page made smaller', [40], printed(61, { shownWidths: [140, 140] }), undefined],
    ['nowhere where nothing is asked for', [], printed(60), undefined],
  ])('%s', (_, rows, given, row) => {
    expect(breakBefore(rows, given)).toBe(row);
  });
});

describe('an achievement keeps within what is set', () => {
  test.each<[object, number[], string]>([
    [{}, [-0.5, 0.5, 1.5], 'A1/B1'],
    [{ achievementCap: 1.2 }, [-0.5, 0.5, 1.2], 'MIN(1.2,A1/B1)'],
    [{ achievementFloor: true }, [0, 0.5, 1.5], 'MAX(0,A1/B1)'],
    [{ achievementFloor: false }, [-0.5, 0.5, 1.5], 'A1/B1'],
    [{ achievementCap: 1, achievementFloor: true }, [0, 0.5, 1], 'MIN(1,MAX(0,A1/B1))'],
  ])('%j', (settings, ratios, term) => {
    const limits = limitsOf(settings);
    expect([-0.5, 0.5, 1.5].map((ratio) => limited(ratio, limits))).toEqual(ratios);
    expect(limitedTerm('A1/B1', limits)).toBe(term);
  });
});

describe('the lowest', () => {
  test('come first, equal ones in their order, and what has no ratio not at all', () => {
    const rows = [
      { row: 9, ratio: 0.5 },
      { row: 4, ratio: 0.5 },
      { row: 5, ratio: undefined },
      { row: 6, ratio: 0.1 },
      { row: 7, ratio: -1 },
      { row: 8, ratio: 0 },
    ];
    expect(lowestFirst(rows).map(({ row }) => row)).toEqual([7, 8, 6, 4, 9]);
  });

  test('are told from each other by their row', () => {
    expect(rankCell(19, 10, 6, 0.5)).toMatchObject({
      row: 19,
      column: 10,
      formula: '=IF(ISNUMBER(G20),G20+ROW()*0.000000001,"")',
      value: 0.50000002,
    });
    expect(rankCell(19, 10, 6, undefined).value).toBe('');
  });

  test('are looked up by Excel', () => {
    const rank = { column: 10, top: 5, bottom: 8 };
    const found = 'INDEX($B$6:$B$9,MATCH(SMALL($K$6:$K$9,2),$K$6:$K$9,0))';
    expect(lowestFormula(2, 1, rank)).toBe(`=IF(COUNT($K$6:$K$9)<2,"",${found})`);
    expect(lowestFormula(2, 1, rank, true)).toBe(`=IF(COUNT($K$6:$K$9)<2,"",${found}&"")`);
  });
});
