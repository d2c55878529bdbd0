import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check, DEFAULT_SETTINGS, type Finding, type Workbook } from '../engine.ts';
import { addressOf, parseAddress } from '../workbook/address.ts';
import type { Ref } from '../workbook/workbook.ts';
import { monthly, percent, workbook, worksheet, year, type Item } from '../../test/worksheets.ts';
import { joinEchoes } from './joinEchoes.ts';

function at(address: string, sheetId = 'S'): Ref {
  const place = parseAddress(address);
  if (place === undefined) throw new Error(`No address: ${address}`);
  return { sheetId, ...place };
}

/** A finding that matters only by its rule, its cells and its gap. */
function finding(
  rule: string,
  cell: string,
  {
    cells = [],
    stated,
    expected,
    sheetId = 'S',
  }: {
    readonly cells?: readonly string[];
    readonly stated?: number;
    readonly expected?: number;
    readonly sheetId?: string;
  } = {},
): Finding {
  return {
    rule,
    severity: 'error',
    at: at(cell, sheetId),
    cells: cells.map((one) => at(one, sheetId)),
    ...(stated === undefined ? {} : { stated }),
    ...(expected === undefined ? {} : { expected }),
    message: { key: 'any', params: {} },
    fixes: [],
    echoes: [],
  };
}

/** What stands after joining: `rule cell`, with the echoes behind an arrow. */
function joined(...findings: readonly Finding[]): string[] {
  return joinEchoes(findings).map(written);
}

function written({ rule, at: cell, echoes }: Finding): string {
  const carried = echoes.map((echo) => `${echo.rule} ${addressOf(echo)}`);
  return [`${rule} ${addressOf(cell)}`, ...(carried.length === 0 ? [] : [carried.join(', ')])].join(' <- ');
}

function findingsIn(book: Workbook): string[] {
  return check(book, DEFAULT_SETTINGS).findings.map(written);
}

function rising(step: number): number[] {
  return Array.from({ length: 12 }, (_, index) => step * (index + 1));
}

describe('a finding follows from the cell it was worked out from', () => {
  const wrongMonth = finding('final-target-mismatch', 'D14', { stated: 1100, expected: 1200 });
  const total = (stated: number) =>
    finding('total-mismatch', 'D27', { cells: ['D14', 'D26'], stated, expected: 1700 });

  test('where its gap is the other gap the other way round', () => {
    expect(joined(wrongMonth, total(1800))).toEqual(['final-target-mismatch D14 <- total-mismatch D27']);
  });

  test('whatever the order of the two', () => {
    expect(joined(total(1800), wrongMonth)).toEqual(['final-target-mismatch D14 <- total-mismatch D27']);
  });

  test('but not where its gap is another', () => {
    expect(joined(wrongMonth, total(1801))).toHaveLength(2);
  });

  test('but not where its gap has the same sign', () => {
    expect(joined(wrongMonth, total(1600))).toHaveLength(2);
  });

  test('but not where it was not worked out from that cell', () => {
    expect(joined({ ...wrongMonth, at: at('D13') }, total(1800))).toHaveLength(2);
  });

  test('but not where that cell is on another sheet', () => {
    expect(joined({ ...wrongMonth, at: at('D14', 'Other') }, total(1800))).toHaveLength(2);
  });

  test('but not where either states no figure or expects none', () => {
    expect(joined(finding('percent-missing', 'D14', { expected: 100 }), total(1800))).toHaveLength(2);
    expect(joined(wrongMonth, finding('period-label', 'D27', { cells: ['D14'] }))).toHaveLength(2);
  });

  test('and decimal gaps are equal without binary noise', () => {
    const wrong = finding('final-target-mismatch', 'D14', { stated: 0.1, expected: 0.3 });
    const sum = finding('total-mismatch', 'D27', { cells: ['D14'], stated: 0.9, expected: 0.7 });
    expect(joined(wrong, sum)).toHaveLength(1);
  });

  test('and carries several causes whose gaps add up', () => {
    const another = finding('final-target-mismatch', 'D26', { stated: 650, expected: 600 });
    // 1100 + 650 = 1750, and the total says 1800: 100 too little and 50 too much.
    const sum = finding('total-mismatch', 'D27', { cells: ['D14', 'D26'], stated: 1800, expected: 1750 });
    expect(joined(wrongMonth, another, sum)).toEqual([
      'final-target-mismatch D14 <- total-mismatch D27',
      'final-target-mismatch D26 <- total-mismatch D27',
    ]);
  });

  test('and only the first of several causes that each have its gap', () => {
    const another = finding('final-target-mismatch', 'D26', { stated: 500, expected: 600 });
    expect(joined(wrongMonth, another, total(1800))).toEqual([
      'final-target-mismatch D14 <- total-mismatch D27',
      'final-target-mismatch D26',
    ]);
  });

  test('and the one that has its gap, where the gaps of others would add up with it', () => {
    const up = finding('final-target-mismatch', 'D25', { stated: 650, expected: 600 });
    const down = finding('final-target-mismatch', 'D26', { stated: 550, expected: 600 });
    const sum = finding('total-mismatch', 'D27', {
      cells: ['D14', 'D25', 'D26'],
      stated: 1800,
      expected: 1700,
    });
    expect(joined(wrongMonth, up, down, sum)).toEqual([
      'final-target-mismatch D14 <- total-mismatch D27',
      'final-target-mismatch D25',
      'final-target-mismatch D26',
    ]);
  });

  test('and not the findings that say nothing of a gap beside them', () => {
    const another = finding('final-target-mismatch', 'D26', { stated: 650, expected: 600 });
    const missing = finding('percent-missing', 'D25', { expected: 1 });
    const sum = finding('total-mismatch', 'D27', {
      cells: ['D14', 'D25', 'D26'],
      stated: 1800,
      expected: 1750,
    });
    expect(joined(wrongMonth, another, missing, sum)).toEqual([
      'final-target-mismatch D14 <- total-mismatch D27',
      'final-target-mismatch D26 <- total-mismatch D27',
      'percent-missing D25',
    ]);
  });

  test('but not a finding without a gap, though the gaps of its cells cancel out', () => {
    const opposite = finding('final-target-mismatch', 'D26', { stated: 700, expected: 600 });
    const even = finding('percent-mismatch', 'D27', { cells: ['D14', 'D26'], stated: 1, expected: 1 });
    expect(joined(wrongMonth, opposite, even)).toHaveLength(3);
  });

  test('but not several whose gaps do not add up', () => {
    const another = finding('final-target-mismatch', 'D26', { stated: 650, expected: 600 });
    const sum = finding('total-mismatch', 'D27', { cells: ['D14', 'D26'], stated: 1760, expected: 1750 });
    expect(joined(wrongMonth, another, sum)).toHaveLength(3);
  });
});

describe('a wrong figure of a table', () => {
  const A: Item = { name: 'Program A', annual: 1200, months: year([...rising(100).slice(0, 11), 1180]) };
  const B: Item = { name: 'Program B', annual: 600, months: year(rising(50)) };

  test('carries the total that is right but for it', () => {
    const book = monthly('Anggaran (Rp)', [A, B], { annual: 1800, target: 1800, realization: 1780 });
    expect(findingsIn(book)).toEqual(['final-target-mismatch D14 <- total-mismatch D27']);
  });

  test('stays apart from a total that is wrong on its own', () => {
    const book = monthly('Anggaran (Rp)', [A, B], { annual: 1800, target: 1700, realization: 1780 });
    expect(findingsIn(book)).toEqual(['final-target-mismatch D14', 'total-mismatch D27']);
  });
});

describe('a series that falls', () => {
  test('carries the finding that its last target differs from the annual one', () => {
    const item: Item = {
      name: 'Program A',
      annual: 1200,
      months: year([...rising(100).slice(0, 11), 1000], rising(80)),
    };
    expect(findingsIn(monthly('Anggaran (Rp)', [item]))).toEqual([
      'cumulative-decrease D14 <- final-target-mismatch D14',
    ]);
  });

  test('but not where it falls in another cell', () => {
    const targets = rising(100).map((target, index) => (index === 4 ? 350 : index === 11 ? 1150 : target));
    const item: Item = { name: 'Program A', annual: 1200, months: year(targets, rising(30)) };
    expect(findingsIn(monthly('Anggaran (Rp)', [item]))).toEqual([
      'cumulative-decrease D7',
      'final-target-mismatch D14',
    ]);
  });

  test('but no other finding at that cell carries it', () => {
    const other = finding('target-exceeds-annual', 'D14');
    expect(joined(other, finding('final-target-mismatch', 'D14'))).toHaveLength(2);
  });

  test('stays apart from the series beside it that falls alike', () => {
    const figures = rising(100).map((figure, index) => (index === 4 ? 350 : figure));
    const item: Item = { name: 'Program A', annual: 1200, months: year(figures) };
    expect(findingsIn(monthly('Anggaran (Rp)', [item]))).toEqual([
      'cumulative-decrease D7',
      'cumulative-decrease E7',
    ]);
  });
});

describe('a realization that stands again further right on its row', () => {
  const exceeds = (cell: string, stated: number, expected: number, sheetId = 'S') =>
    finding('realization-exceeds-target', cell, { stated, expected, sheetId });

  test('is found once', () => {
    expect(joined(exceeds('G30', 0.4316, 0.0125), exceeds('S30', 0.4316, 0.05))).toEqual([
      'realization-exceeds-target G30 <- realization-exceeds-target S30',
    ]);
  });

  test('is found at its first place whatever the order', () => {
    expect(joined(exceeds('S30', 0.4316, 0.05), exceeds('G30', 0.4316, 0.0125))).toEqual([
      'realization-exceeds-target G30 <- realization-exceeds-target S30',
    ]);
  });

  test('is found once though it stands there twice more', () => {
    expect(joined(exceeds('G30', 0.4, 0.1), exceeds('S30', 0.4, 0.05), exceeds('U30', 0.4, 0.05))).toEqual([
      'realization-exceeds-target G30 <- realization-exceeds-target S30, realization-exceeds-target U30',
    ]);
  });

  test('but not another figure, another row, another sheet or another rule', () => {
    expect(joined(exceeds('G30', 0.4316, 0.0125), exceeds('S30', 0.4317, 0.05))).toHaveLength(2);
    expect(joined(exceeds('G30', 0.4316, 0.0125), exceeds('S31', 0.4316, 0.05))).toHaveLength(2);
    expect(joined(exceeds('G30', 0.4316, 0.0125), exceeds('S30', 0.4316, 0.05, 'T'))).toHaveLength(2);
    const percent = finding('percent-mismatch', 'S30', { stated: 0.4316, expected: 0.05 });
    expect(joined(exceeds('G30', 0.4316, 0.0125), percent)).toHaveLength(2);
  });

  test('on a quarterly sheet that holds it against the quarter and against the year', () => {
    const rows = [
      ['Indikator Kinerja', 'TRIWULAN I', null, 'TRIWULAN II', null, 'Program', 'Target', 'Realisasi'],
      [null, 'T', 'R', 'T', 'R', null, null, null],
      ['Nilai SAKIP', 25, 20, 25, 70, 'Program A', 60, 70],
    ];
    const merges = ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2', 'G1:G2', 'H1:H2'];
    expect(findingsIn(workbook(worksheet(rows, { merges })))).toEqual([
      'realization-exceeds-target E3 <- realization-exceeds-target H3',
    ]);
  });
});

describe('panels side by side on a row', () => {
  test('are independent: equal wrong percentages in both are two findings', () => {
    const panel = ['Bulan', 'Target', 'Realisasi', '%'];
    const rows = [
      ['Indikator Kinerja', ...panel, 'Program', ...panel],
      ['Nilai SAKIP', 'Januari', 18.3, 18, percent(1, 0), 'Program A', 'Januari', 200, 150, percent(1, 0)],
    ];
    expect(findingsIn(workbook(worksheet(rows)))).toEqual(['percent-mismatch E2', 'percent-mismatch J2']);
  });
});

describe('what follows from an echo', () => {
  const month = finding('final-target-mismatch', 'D3', { stated: 9, expected: 10 });
  const sum = finding('total-mismatch', 'D4', { cells: ['D3'], stated: 10, expected: 9 });
  const sumOfSums = finding('total-mismatch', 'D5', { cells: ['D4'], stated: 9, expected: 10 });

  test.each([
    [[month, sum, sumOfSums]],
    [[sumOfSums, sum, month]],
    [[sum, sumOfSums, month]],
    [[sumOfSums, month, sum]],
  ])('belongs to the cause of the echo, whatever the order (%#)', (findings) => {
    expect(joinEchoes(findings).map(({ at: cell, echoes }) => [addressOf(cell), echoes.length])).toEqual([
      ['D3', 2],
    ]);
  });

  test('and two that follow from each other are one finding', () => {
    const one = finding('total-mismatch', 'D3', { cells: ['D4'], stated: 1, expected: 2 });
    const other = finding('total-mismatch', 'D4', { cells: ['D3'], stated: 2, expected: 1 });
    expect(joined(one, other)).toEqual(['total-mismatch D4 <- total-mismatch D3']);
  });
});

describe('sheets that differ', () => {
  const differs = (
    key: 'total' | 'item',
    cell: string,
    cells: readonly Ref[],
    stated: number,
    sheetId = 'S',
  ) => ({
    ...finding('cross-sheet-mismatch', cell, { stated, expected: 100, sheetId }),
    cells,
    message: { key, params: {} },
  });

  test('a total follows from the item that differs by as much, seen from either sheet', () => {
    const total = differs('total', 'C9', [at('C3'), at('C3', 'T')], 90);
    expect(joined(differs('item', 'C3', [], 90), total)).toEqual([
      'cross-sheet-mismatch C3 <- cross-sheet-mismatch C9',
    ]);
    expect(joined(differs('item', 'C3', [], 110, 'T'), total)).toEqual([
      'cross-sheet-mismatch C3 <- cross-sheet-mismatch C9',
    ]);
    expect(joined(differs('item', 'C3', [], 110), total)).toHaveLength(2);
    expect(joined(differs('item', 'C3', [], 90, 'T'), total)).toHaveLength(2);
  });

  test('a total follows from the first of several such items, and from no other rule’s finding', () => {
    const total = differs('total', 'C9', [at('C3'), at('C4')], 90);
    expect(joined(differs('item', 'C3', [], 90), differs('item', 'C4', [], 90), total)).toEqual([
      'cross-sheet-mismatch C3 <- cross-sheet-mismatch C9',
      'cross-sheet-mismatch C4',
    ]);
    expect(joined(finding('total-mismatch', 'C3', { stated: 90, expected: 100 }), total)).toHaveLength(2);
  });

  test('an item follows from no other', () => {
    expect(joined(differs('item', 'C3', [], 90), differs('item', 'C9', [at('C3')], 90))).toHaveLength(2);
  });
});

describe('nothing is lost', () => {
  const cells = fc.constantFrom('D3', 'D4', 'E3', 'E4', 'F4');
  const figures = fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined });
  const anyFinding = fc
    .record({
      rule: fc.constantFrom(
        'realization-exceeds-target',
        'cumulative-decrease',
        'final-target-mismatch',
        'total-mismatch',
      ),
      cell: cells,
      cells: fc.uniqueArray(cells, { maxLength: 3 }),
      stated: figures,
      expected: figures,
    })
    .map(({ rule, cell, stated, expected, cells: from }) =>
      finding(rule, cell, {
        cells: from,
        ...(stated === undefined ? {} : { stated }),
        ...(expected === undefined ? {} : { expected }),
      }),
    );
  /** A rule points at a cell once. */
  const anyFindings = fc.uniqueArray(anyFinding, {
    maxLength: 8,
    selector: ({ rule, at: cell }) => `${rule} ${addressOf(cell)}`,
  });

  test('each finding stands alone or as an echo, and never both', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const alone = joinEchoes(findings).map(({ rule, at: cell }) => `${rule} ${addressOf(cell)}`);
        const echoes = new Set(
          joinEchoes(findings).flatMap((one) => one.echoes.map((echo) => `${echo.rule} ${addressOf(echo)}`)),
        );
        expect([...alone, ...echoes].sort()).toEqual(
          findings.map(({ rule, at: cell }) => `${rule} ${addressOf(cell)}`).sort(),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('and no finding changes but for its echoes, nor the order of those that stand alone', () => {
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const after = joinEchoes(findings);
        const order = after.map((one) =>
          findings.findIndex((before) => before.rule === one.rule && before.at === one.at),
        );
        expect(order).toEqual([...order].sort((a, b) => a - b));
        for (const one of after) {
          const before = findings.find(({ rule, at: cell }) => rule === one.rule && cell === one.at);
          expect({ ...one, echoes: [] }).toEqual(before);
        }
      }),
    );
  });

  test('echoes that a finding already carries stay', () => {
    const before = { ...finding('total-mismatch', 'D27'), echoes: [{ rule: 'item-missing', ...at('D28') }] };
    expect(joined(before)).toEqual(['total-mismatch D27 <- item-missing D28']);
  });
});

describe('a figure that has lost its percent sign', () => {
  const bare: Finding = { ...finding('number-style', 'E63'), message: { key: 'bare', params: {} } };

  test('is the cause of what its value makes wrong, in its cell and elsewhere', () => {
    const echoes = [
      finding('implausible-value', 'E63'),
      { ...finding('achievement-sum-mismatch', 'L63'), cells: [at('E63')] },
      { ...finding('cumulative-decrease', 'G63'), cells: [at('E63')] },
    ];
    expect(joined(bare, ...echoes)).toEqual([
      'number-style E63 <- implausible-value E63, achievement-sum-mismatch L63, cumulative-decrease G63',
    ]);
  });

  test('alone, of several findings in its cell', () => {
    const high = finding('implausible-value', 'E63');
    const wrong = finding('percent-mismatch', 'E63');
    expect(joined(wrong, bare, high)).toEqual([
      'number-style E63 <- percent-mismatch E63, implausible-value E63',
    ]);
    const other: Finding = { ...finding('percent-missing', 'E63'), message: { key: 'bareOne', params: {} } };
    expect(joined(other, high)).toHaveLength(2);
  });

  test('also where the message says more of it', () => {
    const several: Finding = { ...bare, message: { key: 'bareSeveral', params: {} } };
    expect(joined(several, finding('implausible-value', 'E63'))).toHaveLength(1);
  });

  test('is not that of what is wrong with any value, nor is another style', () => {
    expect(joined(bare, finding('realization-without-target', 'E63'))).toHaveLength(2);
    const style: Finding = { ...bare, message: { key: 'otherStyle', params: {} } };
    expect(joined(style, finding('implausible-value', 'E63'))).toHaveLength(2);
  });
});

describe('a finding follows from another in its own cell', () => {
  test.each([
    ['total-mismatch', 'total-range-incomplete'],
    ['hierarchy-sum-mismatch', 'total-range-incomplete'],
    ['formula-inconsistent', 'total-range-incomplete'],
    ['formula-inconsistent', 'total-mismatch'],
    ['formula-inconsistent', 'hierarchy-sum-mismatch'],
    ['formula-inconsistent', 'percent-mismatch'],
  ])('%s from %s', (echo, cause) => {
    expect(joined(finding(echo, 'C6'), finding(cause, 'C6'))).toEqual([`${cause} C6 <- ${echo} C6`]);
    expect(joined(finding(echo, 'C6'), finding(cause, 'C7'))).toHaveLength(2);
  });

  test('and from the first of several', () => {
    expect(
      joined(
        finding('formula-inconsistent', 'C6'),
        finding('percent-mismatch', 'C6'),
        finding('hierarchy-sum-mismatch', 'C6'),
      ),
    ).toEqual(['percent-mismatch C6 <- formula-inconsistent C6', 'hierarchy-sum-mismatch C6']);
  });

  test('and not the other way round, nor from just any rule', () => {
    expect(joined(finding('total-range-incomplete', 'C6'), finding('total-mismatch', 'C6'))).toEqual([
      'total-range-incomplete C6 <- total-mismatch C6',
    ]);
    expect(joined(finding('total-mismatch', 'C6'), finding('percent-mismatch', 'C6'))).toHaveLength(2);
  });
});
