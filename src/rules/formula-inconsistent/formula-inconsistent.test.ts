import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import { found, monthly, workbook, worksheet, type Given, type Month } from '../../../test/worksheets.ts';
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
const unread = (row: number) => ratio(`=C${row}/`, 0.5);
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
    ['formulas that cannot be read', [unread(3), unread(4), unread(5), 0.5]],
    [
      'text between formulas with the sign typed behind them',
      [right(3), right(4), right(5), ratio('=C6/B6*1', 0.5)],
    ],
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

  test.each<[string, string, number, 'less' | 'lessInverse']>([
    ['twice the target less the realization', '=(2*B4-C4)/B4', 1.5, 'less'],
    ['one and what is left of the target', '=1+(1-C4/B4)', 1.5, 'less'],
    ['target / realization', '=B4/C4', 2, 'lessInverse'],
  ])('%s where less is better', (_, formula, value, direction) => {
    const book = percents(right(3), ratio(formula, value), right(5), right(6));
    expect(found(RULE, book, { directions: { 'Program 2': direction } })).toEqual([]);
  });

  test.each<[string, Given, Given]>([
    ['a target of zero', 0, 100],
    ['a target that is text', '200', 100],
    ['a realization that is text', 200, '100'],
  ])('a typed percentage of %s, which no formula gives', (_, target, realization) => {
    const rows = table(
      ['Program 1', 200, 100, right(3)],
      ['Program 2', 200, 100, right(4)],
      ['Program 3', 200, 100, right(5)],
      ['Program 4', target, realization, { value: 0.5, numberFormat: '0%' }],
    );
    expect(found(RULE, rows)).toEqual([]);
  });

  test('one way to the year among rows, whether its columns are fixed or not', () => {
    expect(found(RULE, ofYear({ target: '=$B6/4', stated: '=$E6/$B6' }))).toEqual([]);
  });

  test('items that add up detail of their own, each as many rows as it has, and a typed one', () => {
    const rows = table(
      ['Program A', by('=F3+F4', 30), 3],
      ['Program B', by('=F5+F6+F7', 30), 3],
      ['Program C', by('=SUM(F8:F12)', 30), 3],
      ['Program D', 30, 3],
    );
    expect(found(RULE, rows)).toEqual([]);
  });

  test('a typed parent alone, whose parts have formulas', () => {
    const rows = table(
      ['Program A', 30, 3],
      ['Kegiatan 1', by('=C4*10', 10), 1],
      ['Kegiatan 2', by('=C5*10', 10), 1],
      ['Kegiatan 3', by('=C6*10', 10), 1],
    );
    expect(found(RULE, rows)).toEqual([]);
  });

  test.each<[string, Given, Given, Given]>([
    ['typed', '4', 12, 16],
    ['typed beside words', 'belum ada', 16, 16],
    ['read from the text', '4', 12, by('=VALUE(D2)+D3', 16)],
  ])('a total over text, which no sum gives, %s', (_, first, second, total) => {
    expect(found(RULE, totalOver(first, second, total))).toEqual([]);
  });

  test('a parent over text, which no sum gives, typed among sums', () => {
    const program = (row: number, ...parts: readonly Given[]): Given[][] => [
      [`Program ${row}`, by(`=SUM(B${row + 1}:B${row + 2})`, 3), 3],
      ['Kegiatan a', parts[0] ?? 1, 1],
      ['Kegiatan b', parts[1] ?? 2, 2],
    ];
    const odd = (first: Given) => [
      ['Program 12', 3, 3],
      ['Kegiatan a', first, 1],
      ['Kegiatan b', 2, 2],
    ];
    const sums = [3, 6, 9].flatMap((row) => program(row));
    expect(found(RULE, table(...sums, ...odd('1')))).toEqual([]);
    expect(found(RULE, table(...sums, ...odd(1)))).toMatchObject([{ cell: 'B12', message: 'typed' }]);
  });

  test('a typed achievement of a target that no formula reads, among formulas', () => {
    const rows = (target: Given) =>
      workbook(
        worksheet([
          ['Indikator Kinerja', 'Target Tahunan', 'Realisasi Tahunan', '% CAPAIAN'],
          ...[2, 3, 4].map((row): Given[] => [`Nilai ${row}`, 100, 50, ratio(`=C${row}/B${row}`, 0.5)]),
          ['Nilai 5', target, 50, { value: 0.5, numberFormat: '0.00%' }],
        ]),
      );
    expect(found(RULE, rows('100'))).toEqual([]);
    expect(found(RULE, rows(100))).toMatchObject([{ cell: 'D5', message: 'typed' }]);
  });

  test('a total row of which as many figures are typed as are sums', () => {
    expect(found(RULE, totals(by('=SUM(B2:B3)', 30), by('=SUM(C2:C3)', 20), 16, 30))).toEqual([]);
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
    const adding = [3, 4, 5, 6, 7, 8].map((row) => `=D${row}+10`);
    expect(found(RULE, series(10, ...adding, 80))).toEqual([]);
    expect(found(RULE, series(10, ...adding.map((formula) => formula.replace('+', '-')), 80))).toEqual([]);
  });

  test('formulas of a series with the realization of their own month, fixed or not', () => {
    expect(found(RULE, series('=E3*10', '=E4*10', '=$E5*10', '=E6*10'))).toEqual([]);
  });

  test('dashes and text among the formulas of a series', () => {
    expect(found(RULE, series(10, '=D3*2', '=D4*2', '=D5*2', '-', '80', '=D8*2'))).toEqual([]);
  });
});

/**
 * Four items over quarters, from row 3: B annual target, C and D target and realization of quarter I, E the year's
 * realization, F the achievement. The formulas of the last are given.
 */
function ofYear({
  annual = by('=C6*4', 100),
  target = '=B6/4',
  year = by('=D6*1', 20),
  stated = '=E6/B6',
}: {
  readonly annual?: Given;
  readonly target?: string;
  readonly year?: Given;
  readonly stated?: string;
}) {
  const rows = [3, 4, 5, 6].map((row): Given[] => [
    `Nilai ${row}`,
    row === 6 ? annual : by(`=C${row}*4`, 100),
    by(row === 6 ? target : `=B${row}/4`, 25),
    20,
    row === 6 ? year : by(`=D${row}*1`, 20),
    ratio(row === 6 ? stated : `=E${row}/B${row}`, 0.2),
  ]);
  return workbook(
    worksheet(
      [
        ['Indikator Kinerja', 'Target Tahunan', 'TRIWULAN I', null, 'Realisasi Tahunan', '% CAPAIAN'],
        [null, null, 'T', 'R', null, null],
        ...rows,
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2'] },
    ),
  );
}

/** Two programs with realizations as given, and their total, whose realization in D4 is given between sums. */
const totalOver = (first: Given, second: Given, total: Given) =>
  workbook(
    worksheet([
      ['Program', 'Target Anggaran Tahunan', 'Target', 'Realisasi'],
      ['Program A', 10, 5, first],
      ['Program B', 20, 15, second],
      ['TOTAL', by('=SUM(B2:B3)', 30), by('=SUM(C2:C3)', 20), total],
    ]),
  );

/** Two programs in rows 2 and 3, and their total in row 4: annual target in B, target, realization, the year's one. */
function totals(...total: readonly Given[]) {
  return workbook(
    worksheet([
      ['Program', 'Target Tahunan', 'Target TW I', 'Realisasi TW I', 'Realisasi Tahunan'],
      ['Program A', 10, 5, 4, 10],
      ['Program B', 20, 15, 12, 20],
      ['TOTAL', ...total],
    ]),
  );
}

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September'];

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
        typeof target === 'string' && target.startsWith('=') ? by(target, 10 * (index + 1)) : target,
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
    ['a formula with a cell of another sheet', ratio('=C4/B4*Lain!A1', 0.5), 'other', 0.5, 0.5],
    [
      'a formula that begins with the realization of the row',
      ratio('=SUM(C4:C5)/B4', 0.5),
      'other',
      0.5,
      0.5,
    ],
    ['a formula over the columns', ratio('=(SUM(B4:C4)-C4)/B4', 0.5), 'other', 0.5, 0.5],
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
      { cell: 'D9', message: 'typed', cells: ['D8'] },
      { cell: 'D10', message: 'other', cells: ['D8'] },
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

  test('numbers of percent beside formulas of one hundredth with its sign', () => {
    const rows = [3, 4, 5].map((row) => ratio(`=C${row}/B${row}*100%`, 0.5));
    expect(found(RULE, percents(...rows, { value: 0.5, numberFormat: '0%' }))).toMatchObject([
      { cell: 'D6', expected: 0.5, fixes: [{ formula: '=C6/B6*100%', value: 0.5 }] },
    ]);
  });

  test('without a fix where the formula beside it holds its own row fast', () => {
    const book = percents(right(3), right(4), ratio('=C5/B$5', 0.5), { value: 0.5, numberFormat: '0%' });
    const [finding] = found(RULE, book);
    expect(finding).toMatchObject({ cell: 'D6', cells: ['D5'], fixes: [] });
    expect(finding).not.toHaveProperty('expected');
  });

  test('an odd formula over a target of zero, without a fix', () => {
    const rows = table(
      ['Program 1', 200, 100, right(3)],
      ['Program 2', 200, 100, right(4)],
      ['Program 3', 200, 100, right(5)],
      ['Program 4', 0, 100, ratio('=C6/200', 0.5)],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'D6', message: 'other', fixes: [] }]);
  });

  test('a typed share of the annual target, with the formula of the others', () => {
    const share = (row: number) => ratio(`=D${row}/B${row}`, 0.2);
    const rows = [3, 4, 5, 6].map((row) => [
      `Program ${row}`,
      100,
      25,
      20,
      row === 6 ? { value: 0.2, numberFormat: '0.00%' } : share(row),
    ]);
    const book = workbook(
      worksheet([
        ['Anggaran (Rp)'],
        ['Program', 'Target Anggaran Tahunan', 'Target', 'Realisasi', '%'],
        ...rows,
      ]),
    );
    expect(found(RULE, book)).toMatchObject([
      { cell: 'E6', cells: ['E5'], expected: 0.2, fixes: [{ formula: '=D6/B6', value: 0.2 }] },
    ]);
  });

  test('a typed percentage among the formulas of the months of all items', () => {
    const months = (from: number, typed?: number): Month[] =>
      MONTHS.slice(0, 4).map((label, index) => [
        label,
        20,
        10,
        index === typed
          ? { value: 0.5, numberFormat: '0.00%' }
          : ratio(`=E${from + index}/D${from + index}`, 0.5),
      ]);
    const book = monthly('Kinerja', [
      { name: 'Cakupan A', annual: 80, months: months(3) },
      { name: 'Cakupan B', annual: 80, months: months(7, 0) },
    ]);
    expect(found(RULE, book)).toMatchObject([
      { cell: 'F7', cells: ['F6'], fixes: [{ cell: 'F7', formula: '=E7/D7', value: 0.5 }] },
    ]);
  });

  test.each<[string, Parameters<typeof ofYear>[0], string, string]>([
    ['a typed annual target', { annual: 100 }, 'B6', 'typed'],
    ['a typed realization of the year', { year: 20 }, 'E6', 'typed'],
    ['a target of another annual target', { target: '=B3/4' }, 'C6', 'other'],
    ['an achievement by the target of another item', { stated: '=E6/B3' }, 'F6', 'other'],
    ['an achievement by the realization of another item', { stated: '=E3/B6' }, 'F6', 'other'],
    ['an achievement of one quarter', { stated: '=D6/B6' }, 'F6', 'other'],
    ['an achievement of the annual target alone', { stated: '=B6/B6' }, 'F6', 'other'],
  ])('%s among formulas of the year, without a fix', (_, given, cell, message) => {
    expect(found(RULE, ofYear(given))).toMatchObject([{ cell, message, fixes: [] }]);
  });

  test('without a fix where the formula beside it rounds', () => {
    const rows = [3, 4, 5].map((row) => ratio(`=ROUND(C${row}/B${row},2)`, 0.5));
    expect(found(RULE, percents(...rows, { value: 0.5, numberFormat: '0%' }))).toMatchObject([
      { cell: 'D6', fixes: [] },
    ]);
  });

  const parent = (row: number) => [
    `Program ${row}`,
    by(`=SUM(B${row + 1}:B${row + 2})`, 30),
    by(`=SUM(C${row + 1}:C${row + 2})`, 3),
  ];
  const parts: Given[][] = [
    ['Kegiatan 1', 10, 1],
    ['Kegiatan 2', 20, 2],
  ];
  const threeParents = [parent(3), ...parts, parent(6), ...parts, parent(9), ...parts];

  test.each<[string, readonly (readonly Given[])[], readonly { formula: string; value: number }[]]>([
    [
      'as many parts as it has',
      [
        ['Kegiatan 1', 10, 3],
        ['Kegiatan 2', null, 0],
        ['Kegiatan 3', '-', 0],
      ],
      [{ formula: '=SUM(B13,B14,B15)', value: 10 }],
    ],
    [
      'parts that are all blank',
      [
        ['Kegiatan 1', null, 3],
        ['Kegiatan 2', null, 0],
      ],
      [],
    ],
  ])('a typed parent of %s', (_, own, fixes) => {
    const rows = table(...threeParents, ['Program X', 30, by(`=SUM(C13:C${12 + own.length})`, 3)], ...own);
    expect(found(RULE, rows).filter(({ cell }) => cell === 'B12')).toMatchObject([{ cells: ['B9'], fixes }]);
  });

  test.each([
    [200, 1],
    [201, 0],
  ])('a typed parent of %d parts, with a fix as far as a sum takes them', (count, fixes) => {
    const own = Array.from({ length: count }, (_, index) => [`Kegiatan ${index}`, 1, 1]);
    const rows = table(...threeParents, ['Program X', count, by(`=SUM(C13:C${12 + count})`, count)], ...own);
    expect(found(RULE, rows).find(({ cell }) => cell === 'B12')?.fixes).toHaveLength(fixes);
  });

  test('a typed parent among parents that add up one, two and three parts', () => {
    const sums = (row: number, count: number): Given[] => [
      `Program ${row}`,
      by(`=SUM(B${row + 1}:B${row + count})`, 10 * count),
      count,
    ];
    const own = (count: number) => Array.from({ length: count }, (_, part) => [`Kegiatan ${part}`, 10, 1]);
    const rows = [sums(3, 1), ...own(1), sums(5, 2), ...own(2), sums(8, 3), ...own(3)];
    expect(found(RULE, table(...rows, ['Program X', 20, 2], ...own(2)))).toMatchObject([
      { cell: 'B12', cells: ['B8'], message: 'typed', fixes: [{ formula: '=SUM(B13,B14)', value: 20 }] },
    ]);
  });

  test('a parent that repeats a cell of its own row among parents that add up their parts', () => {
    const rows = table(...threeParents, ['Program X', by('=C12', 30), by('=SUM(C13:C14)', 3)], ...parts);
    expect(found(RULE, rows)).toMatchObject([{ cell: 'B12', cells: ['B9'], message: 'other', expected: 30 }]);
  });

  test('a typed parent among parents that add up their parts', () => {
    const rows = table(...threeParents, ['Program X', 30, 3], ...parts);
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

  test('a typed figure among formulas that only begin with a sum', () => {
    expect(found(RULE, series(10, '=(D3+1)*2', '=(D4+1)*2', '=(D5+1)*2', 50))).toMatchObject([
      { cell: 'D7', message: 'typed' },
    ]);
  });

  test.each<[string, readonly (string | number)[], string]>([
    ['the month before the last', [10, '=D3+10', '=D4+10', '=D5+10', '=D5+10'], 'D7'],
    ['a realization of another month', [1, '=D3+E4', '=D4+E5', '=D5+E6', '=D6+E9'], 'D7'],
    ['another item above', [10, '=D3+10', '=D4+10', '=D5+10', '=C6+10'], 'D7'],
  ])('a formula of a series that goes on from %s', (_, given, cell) => {
    expect(found(RULE, series(...given))).toMatchObject([{ cell, cells: ['D6'], message: 'other' }]);
  });

  test.each<[string, readonly Given[], string, readonly string[], readonly object[]]>([
    ['beside sums on both sides', [by('=B2+B3', 30), 20, by('=SUM(D2:D3)', 16), 30], 'C4', [], []],
    [
      'beside a sum cell by cell',
      [by('=B2+B3', 30), 20, by('=SUM(D2:D3)', 16), by('=E2+E3', 30)],
      'C4',
      ['B4'],
      [{ cell: 'C4', formula: '=C2+C3', value: 20 }],
    ],
    [
      'beside a sum that leaves a program out',
      [by('=SUM(B3:B3)', 20), 20, by('=SUM(D2:D3)', 16), by('=E2+E3', 30)],
      'C4',
      ['B4'],
      [{ cell: 'C4', formula: '=SUM(C2,C3)', value: 20 }],
    ],
    [
      'beside a sum of what is shown',
      [by('=SUBTOTAL(9,B2:B3)', 30), 20, by('=SUM(D2:D3)', 16), by('=E2+E3', 30)],
      'C4',
      ['B4'],
      [],
    ],
    [
      'beside figures of another sheet',
      [by('=Lain!B4', 30), 20, by('=Lain!D4', 16), by('=Lain!E4', 30)],
      'C4',
      ['B4'],
      [],
    ],
  ])('a typed figure of a total row %s', (_, total, cell, cells, fixes) => {
    const expected = cells.length === 0 ? [] : [{ cell, cells, message: 'typed', fixes }];
    expect(found(RULE, totals(...total))).toMatchObject(expected);
  });

  test('a typed figure of a total row over dashes', () => {
    const book = totalOver('-', 16, 16);
    expect(found(RULE, book)).toMatchObject([
      { cell: 'D4', expected: 16, fixes: [{ formula: '=SUM(D2:D3)', value: 16 }] },
    ]);
  });

  test('a typed figure of a total row beside sums of other totals, without a fix', () => {
    const book = workbook(
      worksheet([
        ['Program', 'Target Anggaran Tahunan', 'Target', 'Realisasi'],
        ['Program A', 10, 5, 4],
        ['Program B', 20, 15, 12],
        ['JUMLAH', by('=SUM(B2:B3)', 30), by('=SUM(C2:C3)', 20), by('=SUM(D2:D3)', 16)],
        ['Program C', 10, 5, 4],
        ['Program D', 20, 15, 12],
        ['JUMLAH', by('=SUM(B5:B6)', 30), by('=SUM(C5:C6)', 20), by('=SUM(D5:D6)', 16)],
        ['TOTAL', by('=B4+B7', 60), by('=C4+C7', 40), 32],
      ]),
    );
    expect(found(RULE, book)).toMatchObject([{ cell: 'D8', cells: ['C8'], fixes: [] }]);
  });

  test('in words with both formulas', () => {
    const given = (odd: Given) => percents(right(3), odd, right(5), right(6));
    expect(said(RULE, given(ratio('=C5/B4', 0.5)))).toEqual([
      'The formula =C5/B4 differs from those around it (=C3/B3 in D3)',
    ]);
    expect(said(RULE, given({ value: 0.5, numberFormat: '0.00%' }))).toEqual([
      'The figure 50.00% is typed although the cells around it hold formulas (=C3/B3 in D3)',
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
