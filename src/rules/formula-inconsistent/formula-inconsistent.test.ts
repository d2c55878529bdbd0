import { describe, expect, test } from '@jest/globals';
import { found, workbook, worksheet, type Given } from '../../../test/worksheets.ts';
import type { Cell } from '../../workbook/workbook.ts';

const RULE = 'formula-inconsistent';

const by = (formula: string, value: number): Cell => ({ value, formula });
const ratio = (formula: string, value: number): Cell => ({ value, formula, numberFormat: '0.00%' });

/** A table of the year alone: target in B, realization in C, percentage in D, items from row 3. */
const table = (...rows: readonly (readonly Given[])[]) =>
  workbook(worksheet([['Anggaran (Rp)'], ['Program/Kegiatan', 'Target', 'Realisasi', '%'], ...rows]));

/** Five items of 200 and 100; the percentage of each is given, from D3 on. */
const percents = (...given: readonly Given[]) =>
  table(...given.map((percent, index): Given[] => [`Program ${index + 1}`, 200, 100, percent]));

const right = (row: number) => ratio(`=C${row}/B${row}`, 0.5);
const guarded = (row: number) => ratio(`=IF(B${row}=0,"-",C${row}/B${row})`, 0.5);

describe('formula-inconsistent accepts', () => {
  test.each<[string, readonly Given[]]>([
    ['formulas that say the same of their rows', [right(3), right(4), right(5), right(6)]],
    ['guarded and plain formulas', [right(3), guarded(4), right(5), ratio('=IFERROR(C6/B6,0)', 0.5)]],
    ['rounded formulas', [right(3), ratio('=ROUND(C4/B4,4)', 0.5), right(5), right(6)]],
    ['formulas that are cut at a cap', [right(3), ratio('=MIN(1,C4/B4)', 0.5), right(5), right(6)]],
    ['formulas of one hundredth', [right(3), by('=C4/B4*100', 50), right(5), right(6)]],
    ['formulas with a sign before them', [right(3), ratio('=+C4/B4', 0.5), right(5), right(6)]],
    ['formulas with fixed columns', [right(3), ratio('=$C4/$B4', 0.5), right(5), right(6)]],
    ['one where less is better', [right(3), ratio('=(2*B4-C4)/B4', 1.5), right(5), right(6)]],
    ['typed percentages alone', [0.5, 0.5, 0.5, 0.5]],
    ['a formula among typed percentages', [0.5, right(4), 0.5, 0.5]],
    ['as many typed as made by formula', [right(3), right(4), right(5), 0.5, 0.5]],
    ['two formulas, which are no custom', [right(3), right(4), 0.5]],
    ['dashes and blanks among formulas', [right(3), right(4), right(5), '-', null, right(8)]],
    ['text among formulas', [right(3), right(4), right(5), '50%', right(7)]],
    ['words among formulas', [right(3), right(4), right(5), 'baik', right(7)]],
  ])('%s', (_, given) => {
    expect(found(RULE, percents(...given))).toEqual([]);
  });

  test('a typed percentage of a target of zero, which no formula gives', () => {
    const rows = table(
      ['Program 1', 200, 100, right(3)],
      ['Program 2', 200, 100, right(4)],
      ['Program 3', 200, 100, right(5)],
      ['Program 4', 0, 100, { value: 1, numberFormat: '0%' }],
      ['Program 5', '200', 100, { value: 0.5, numberFormat: '0%' }],
    );
    expect(found(RULE, rows)).toEqual([]);
  });

  test('typed realizations among typed ones, and sums of parents of unlike heights', () => {
    const rows = table(
      ['Program A', by('=SUM(B4:B5)', 30), by('=SUM(C4:C5)', 3)],
      ['Kegiatan A1', 10, 1],
      ['Kegiatan A2', 20, 2],
      ['Program B', by('=B7', 5), by('=SUM(C7:C7)', 5)],
      ['Kegiatan B1', 5, 5],
      ['Program C', by('=B9+B10+B11', 6), by('=SUM(C9:C11)', 6)],
      ['Kegiatan C1', 1, 1],
      ['Kegiatan C2', 2, 2],
      ['Kegiatan C3', 3, 3],
      ['TOTAL', by('=B3+B6+B8', 41), by('=SUM(C3,C6,C8)', 14)],
    );
    expect(found(RULE, rows)).toEqual([]);
  });

  test('figures of the year so far that begin with a typed one', () => {
    expect(found(RULE, series(10, '=D3+10', '=D4+10', '=D5+10'))).toEqual([]);
    expect(found(RULE, series(10, '=D3*2', '=D4*2', '=D5*2'))).toEqual([]);
  });

  test('a typed figure among formulas with figures of their own', () => {
    expect(found(RULE, series('=5+5', '=D3+10', '=D4+10', 40, '=D6+10', '=D7+10'))).toEqual([]);
  });
});

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli'];

/** One item whose targets by month stand in D, from row 3; formulas add 10 a month. */
function series(...given: readonly (string | number)[]) {
  return workbook(
    worksheet([
      ['Anggaran (Rp)'],
      ['Program', 'Target Anggaran Tahunan', 'Bulan', 'Target', 'Realisasi'],
      ...given.map((target, index): Given[] => [
        index === 0 ? 'Program A' : null,
        index === 0 ? 120 : null,
        MONTHS[index] ?? '',
        typeof target === 'string' ? by(target, 10 * (index + 1)) : target,
        1,
      ]),
    ]),
  );
}

describe('formula-inconsistent rejects', () => {
  test.each<[string, Given, string, number | undefined, number]>([
    ['a typed percentage', { value: 0.5, numberFormat: '0.00%' }, 'typed', 0.5, 0.5],
    ['a formula of another row', ratio('=C5/B4', 0.5), 'other', 0.5, 0.5],
    ['a formula with a typed target', ratio('=C4/200', 0.5), 'other', 0.5, 0.5],
    ['a formula of figures alone', ratio('=100/200', 0.5), 'other', 0.5, 0.5],
    ['a formula that leaves the realization out', ratio('=B4/B4', 0.5), 'other', 0.5, 0.5],
    ['a formula that cannot be read', ratio('=C4/', 0.5), 'other', 0.5, 0.5],
  ])('%s', (_, given, message, expected, stated) => {
    expect(found(RULE, percents(right(3), given, right(5), right(6)))).toEqual([
      {
        cell: 'D4',
        severity: 'warning',
        cells: ['D3'],
        stated,
        expected,
        message,
        fixes: [{ cell: 'D4', formula: '=C4/B4', value: 0.5 }],
        echoes: [],
      },
    ]);
  });

  test('a run of typed percentages as one finding, beside the nearest formula', () => {
    const typed: Cell = { value: 0.5, numberFormat: '0.00%' };
    const given = [...[3, 4, 5, 6, 7, 8].map(right), typed, typed];
    expect(found(RULE, percents(...given))).toMatchObject([
      {
        cell: 'D9',
        cells: ['D10', 'D8'],
        message: 'typedRun',
        fixes: [
          { cell: 'D9', formula: '=C9/B9', value: 0.5 },
          { cell: 'D10', formula: '=C10/B10', value: 0.5 },
        ],
      },
    ]);
  });

  test('a first cell beside the formula below it', () => {
    const typed: Cell = { value: 0.5, numberFormat: '0.00%' };
    expect(found(RULE, percents(typed, right(4), right(5), right(6)))).toMatchObject([
      { cell: 'D3', cells: ['D4'] },
    ]);
  });

  test('a typed one and an odd formula side by side apart', () => {
    const given = [
      ...[3, 4, 5, 6, 7, 8].map(right),
      { value: 0.5, numberFormat: '0%' },
      ratio('=C10/200', 0.5),
    ];
    expect(found(RULE, percents(...given))).toMatchObject([
      { cell: 'D9', message: 'typed' },
      { cell: 'D10', message: 'other' },
    ]);
  });

  test('two odd formulas in a row', () => {
    const given = [...[3, 4, 5, 6, 7, 8].map(right), ratio('=C9/200', 0.5), ratio('=C10/200', 0.5)];
    expect(found(RULE, percents(...given))).toMatchObject([{ cell: 'D9', message: 'otherRun' }]);
  });

  test('numbers of percent as the formulas beside them give them', () => {
    const rows = [3, 4, 5].map((row) => by(`=C${row}/B${row}*100`, 50));
    expect(found(RULE, percents(...rows, 50))).toMatchObject([
      { cell: 'D6', expected: 50, fixes: [{ formula: '=C6/B6*100', value: 50 }] },
    ]);
  });

  test('a ratio in row 100, which is no factor', () => {
    const given = Array.from({ length: 97 }, (_, index) => right(index + 3));
    expect(found(RULE, percents(...given, { value: 0.5, numberFormat: '0%' }))).toMatchObject([
      { cell: 'D100', fixes: [{ formula: '=C100/B100', value: 0.5 }] },
    ]);
  });

  test('without a fix where the formula beside it rounds', () => {
    const rows = [3, 4, 5].map((row) => ratio(`=ROUND(C${row}/B${row},2)`, 0.5));
    expect(found(RULE, percents(...rows, { value: 0.5, numberFormat: '0%' }))).toMatchObject([
      { cell: 'D6', fixes: [] },
    ]);
  });

  test('a typed parent among parents that add up their parts', () => {
    const parent = (row: number) => [
      `Program ${row}`,
      by(`=SUM(B${row + 1}:B${row + 2})`, 30),
      by(`=SUM(C${row + 1}:C${row + 2})`, 3),
    ];
    const parts: Given[][] = [
      ['Kegiatan 1', 10, 1],
      ['Kegiatan 2', 20, 2],
    ];
    const rows = table(
      ...[parent(3), ...parts, parent(6), ...parts, parent(9), ...parts, ['Program X', 30, 3], ...parts],
    );
    expect(found(RULE, rows)).toMatchObject([
      { cell: 'B12', cells: ['B9'], message: 'typed', fixes: [{ formula: '=SUM(B13,B14)', value: 30 }] },
      { cell: 'C12', fixes: [{ formula: '=SUM(C13,C14)', value: 3 }] },
    ]);
  });

  test('a typed figure of a series that each month works out', () => {
    const each = (row: number) => `=D${row}*2`;
    expect(found(RULE, series(10, each(3), each(4), each(5), 50, each(7)))).toMatchObject([
      { cell: 'D7', cells: ['D6'], message: 'typed', stated: 50, fixes: [] },
    ]);
  });

  test('a typed figure of a total row beside two sums', () => {
    const quarter = (total: Given) =>
      workbook(
        worksheet([
          ['Program', 'Target Anggaran Tahunan', 'Target', 'Realisasi', '%'],
          ['Program A', 10, 5, 4, 0.8],
          ['Program B', 20, 15, 12, 0.8],
          ['TOTAL', by('=SUM(B2:B3)', 30), by('=SUM(C2:C3)', 20), total],
        ]),
      );
    expect(found(RULE, quarter(16))).toMatchObject([
      { cell: 'D4', cells: ['C4'], message: 'typed', fixes: [{ formula: '=SUM(D2:D3)', value: 16 }] },
    ]);
    expect(found(RULE, quarter(by('=SUM(D2:D3)', 16)))).toEqual([]);
  });
});
