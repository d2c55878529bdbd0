import { describe, expect, test } from '@jest/globals';
import {
  monthly,
  percent,
  quarterly,
  workbook,
  worksheet,
  type Given,
  type Month,
} from '../../test/worksheets.ts';
import { sentence } from '../locales/format.ts';
import { recognise } from '../report/recognise.ts';
import { findAll, RULES } from '../rules/index.ts';
import type { Finding } from '../rules/finding.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { addressOf } from '../workbook/address.ts';
import type { Cell, Workbook } from '../workbook/workbook.ts';
import { proposalsOf, whyTemplateOf, type Proposal } from './proposals.ts';

function proposals(given: Workbook, settings: Partial<Settings> = {}): Proposal[] {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const report = recognise(given, all);
  return proposalsOf(given, report, findAll(report, all), all);
}

/** What a proposal would write, in short. */
function inShort(given: Workbook, settings: Partial<Settings> = {}) {
  return proposals(given, settings).map(({ kind, edit, isFilling }) => ({
    kind,
    cell: addressOf(edit),
    is: edit.formula ?? edit.value,
    ...(edit.numberFormat === undefined ? {} : { numberFormat: edit.numberFormat }),
    ...(isFilling ? {} : { replaces: true }),
  }));
}

const whyOf = (proposal: Proposal | undefined) =>
  proposal === undefined ? undefined : sentence(whyTemplateOf(proposal, 'id'), proposal.why.params, 'id');

const WRONG = '=IF(OR(N(D4)=0,NOT(ISNUMBER(E4))),"-",E4/D4)';

/** Two months of a budget: the second percentage as given. */
function withPercent(second: Given, first: Given = percent(0.9)): Workbook {
  const months: Month[] = [
    ['Januari', 100, 90, first, 'Belum cair'],
    ['Februari', 200, 150, second, 'Belum cair'],
  ];
  return monthly('Anggaran (Rp)', [{ name: 'Program pasar', annual: 900, months }]);
}

describe('proposals', () => {
  test('are the fixes of the findings, with the sentence of the rule', () => {
    const given = withPercent(percent(0.85));
    expect(inShort(given)).toEqual([{ kind: 'percent', cell: 'F4', is: WRONG, replaces: true }]);
    expect(whyOf(proposals(given)[0])).toBe('Tertulis 85,00%, seharusnya 75,00% (E4 / D4)');
  });

  test('fill a blank or a dash without replacing anything', () => {
    expect(inShort(withPercent(null))).toEqual([
      { kind: 'percent', cell: 'F4', is: WRONG, numberFormat: '0.00%' },
    ]);
    expect(inShort(withPercent('-'))).toEqual([
      { kind: 'percent', cell: 'F4', is: WRONG, numberFormat: '0.00%' },
    ]);
  });

  test('leave a number format that the cell has', () => {
    expect(inShort(withPercent({ value: null, numberFormat: '0.0%' }))).toEqual([
      { kind: 'percent', cell: 'F4', is: WRONG },
    ]);
    expect(inShort(withPercent({ value: null, numberFormat: 'General' }))[0]?.numberFormat).toBe('0.00%');
  });

  test('are values where the user prefers values', () => {
    expect(inShort(withPercent(percent(0.85)), { fillWith: 'value' })).toEqual([
      { kind: 'percent', cell: 'F4', is: 0.75, replaces: true },
    ]);
  });

  test('are formulas among formulas also where the user prefers values: a typed figure would stand out', () => {
    const ofRow = (row: number): Cell => ({ value: 0.9, formula: `=C${row}/B${row}`, numberFormat: '0%' });
    const rows = (last: Given, ...others: readonly Given[]) =>
      workbook(
        worksheet([
          ['Program', 'Target Anggaran', 'Realisasi Anggaran', '%'],
          ...[...others, last].map((stated, index): Given[] => [`Program ${index}`, 100, 90, stated]),
        ]),
      );
    const among = rows(null, ofRow(2), ofRow(3), ofRow(4));
    expect(inShort(among, { fillWith: 'value' })).toMatchObject([{ cell: 'D5', is: '=C5/B5' }]);
    const typed = rows(null, percent(0.9), percent(0.9), percent(0.9));
    expect(inShort(typed, { fillWith: 'value' })).toMatchObject([{ cell: 'D5', is: 0.9 }]);
  });

  test('are text in cells that are formatted as text, which would keep a formula as words', () => {
    const text: Cell = { value: null, numberFormat: '@' };
    expect(inShort(withPercent(text))).toEqual([{ kind: 'percent', cell: 'F4', is: '75,00%' }]);
    expect(inShort(withPercent(text, percent(0.9, 1)))).toEqual([
      { kind: 'percent', cell: 'F4', is: '75,0%' },
    ]);
  });

  test('for one cell from two findings are one: the first', () => {
    const given = withPercent(percent(0.85));
    const report = recognise(given, DEFAULT_SETTINGS);
    const findings = findAll(report, DEFAULT_SETTINGS);
    const [first] = findings;
    if (first === undefined) throw new Error('No finding');
    const again: Finding = { ...first, rule: 'total-mismatch' };
    const both = proposalsOf(given, report, [first, again], DEFAULT_SETTINGS);
    expect(both.map(({ kind }) => kind)).toEqual(['percent']);
  });

  test('put what changes only how a figure is kept behind what is wrong', () => {
    const given = withPercent('85,00%', '90,00%');
    const asText = workbook(
      ...given.sheets.map((sheet) => ({
        ...sheet,
        grid: sheet.grid.map((row) =>
          row.map((cell) => (typeof cell?.value === 'number' ? { value: String(cell.value) } : cell)),
        ),
      })),
    );
    const all = proposals(asText);
    expect(all.map(({ kind, edit }) => `${kind} ${addressOf(edit)}`)).toEqual([
      'percent F4',
      'number B3',
      'number D3',
      'number E3',
      'number F3',
      'number D4',
      'number E4',
    ]);
    expect(all[0]?.edit).toMatchObject({ value: '75,00%' });
    expect(all[1]?.edit).toMatchObject({ value: 900, numberFormat: '#,##0', isOnRequest: true });
  });

  test('every rule with fixes has its kind', () => {
    const given = withPercent(percent(0.85));
    const report = recognise(given, DEFAULT_SETTINGS);
    const [finding] = findAll(report, DEFAULT_SETTINGS);
    if (finding === undefined) throw new Error('No finding');
    expect(() => proposalsOf(given, report, [{ ...finding, rule: 'none' }], DEFAULT_SETTINGS)).toThrow(
      'The fixes of none are of no kind',
    );
    expect(() => whyTemplateOf({ why: { key: 'x', params: {} } }, 'id')).toThrow(
      'fill has no message x in id',
    );
    expect(RULES.length).toBeGreaterThan(30);
  });
});

describe('a column of percentages that is blank', () => {
  test('is filled where target and realization are there', () => {
    expect(inShort(withPercent(null, null))).toEqual([
      {
        kind: 'percent',
        cell: 'F3',
        is: '=IF(OR(N(D3)=0,NOT(ISNUMBER(E3))),"-",E3/D3)',
        numberFormat: '0.00%',
      },
      { kind: 'percent', cell: 'F4', is: WRONG, numberFormat: '0.00%' },
    ]);
    expect(whyOf(proposals(withPercent(null, null))[0])).toBe('Persentase dari E3 / D3');
  });

  test('of dashes says that no percentage is wanted', () => {
    expect(inShort(withPercent('-', '-'))).toEqual([]);
  });

  test('is one of the annual target where there is no other', () => {
    const given = workbook(
      worksheet([
        ['Program', 'Pagu', 'Realisasi', '%'],
        ['Program pasar', 1000, 400, null],
        ['Program koperasi', 0, 0, null],
        ['Program usaha', 500, null, null],
      ]),
    );
    expect(inShort(given)).toEqual([
      {
        kind: 'percent',
        cell: 'D2',
        is: '=IF(OR(N(B2)=0,NOT(ISNUMBER(C2))),"-",C2/B2)',
        numberFormat: '0.00%',
      },
    ]);
  });

  test('over text becomes text', () => {
    const given = workbook(
      worksheet([
        ['Program', 'Pagu', 'Realisasi', '%'],
        ['Program pasar', 'Rp 1.000.000', 'Rp 400.000', null],
      ]),
    );
    expect(inShort(given).filter(({ kind }) => kind === 'percent')).toEqual([
      { kind: 'percent', cell: 'D2', is: '40,00%' },
    ]);
  });
});

describe("the year's achievement that is blank", () => {
  const items = (
    achievements: readonly Given[],
    ...figures: readonly (readonly (readonly [Given, Given])[])[]
  ) =>
    workbook(
      quarterly(
        'Kinerja',
        figures.map((quarters, index) => ({
          name: `Indikator ${index}`,
          annual: 40,
          quarters,
          achievement: achievements[index] ?? null,
        })),
      ),
    );
  const CUMULATIVE = [
    [10, 10],
    [20, 18],
    [30, 27],
    [40, 36],
  ] as const;
  const BY_QUARTER = [
    [10, 8],
    [10, 9],
    [10, 10],
    [10, 9],
  ] as const;

  test('is the latest realization of a cumulative series by the annual target', () => {
    expect(inShort(items([], CUMULATIVE)).filter(({ kind }) => kind === 'achievement')).toEqual([
      {
        kind: 'achievement',
        cell: 'K3',
        is: '=IF(OR(N(B3)=0,NOT(ISNUMBER(J3))),"-",J3/B3)',
        numberFormat: '0.00%',
      },
    ]);
    const [proposal] = proposals(items([], CUMULATIVE));
    expect(proposal?.edit.value).toBe(0.9);
    expect(whyOf(proposal)).toBe('Capaian setahun dari J3 / B3');
  });

  test('is the sum of quarters that add up', () => {
    const [proposal] = proposals(items([], BY_QUARTER), {
      accumulations: { 'Indikator 0': { target: 'perPeriod', realization: 'perPeriod' } },
    });
    expect(proposal?.edit).toMatchObject({
      formula: '=IF(OR(N(B3)=0,NOT(ISNUMBER(J3))),"-",(D3+F3+H3+J3)/B3)',
      value: 0.9,
    });
  });

  test.each<[string, Workbook, Partial<Settings>]>([
    [
      'nothing tells how the quarters add up',
      items(
        [],
        [
          [10, 9],
          [10, 8],
          [null, null],
          [null, null],
        ],
      ),
      {},
    ],
    [
      'a quarter holds words',
      items(
        [],
        [
          [10, 8],
          [20, 'proses'],
          [30, 27],
          [40, 36],
        ],
      ),
      {},
    ],
    [
      'nothing was realized',
      items(
        [],
        [
          [10, null],
          [20, '-'],
          [30, null],
          [40, null],
        ],
      ),
      {},
    ],
    [
      'another row states one, whose way of counting its rule knows',
      items([null, percent(0.9)], CUMULATIVE, CUMULATIVE),
      {},
    ],
    ['it is a dash', items(['-'], CUMULATIVE), {}],
  ])('stays blank where %s', (_, given, settings) => {
    expect(inShort(given, settings).filter(({ kind }) => kind === 'achievement')).toEqual([]);
  });
});

describe('the blank cells of a total row', () => {
  const table = (total: readonly Given[], ...rows: readonly (readonly Given[])[]) =>
    workbook(worksheet([['Program', 'Pagu', 'Realisasi', '%'], ...rows, ['JUMLAH', ...total]]));
  const ROWS: Given[][] = [
    ['Program pasar', 1000, 400, percent(0.4)],
    ['Program koperasi', 500, '-', '-'],
    ['Program usaha', 500, 500, percent(1)],
  ];

  test('are the sums of the rows, dashes left out', () => {
    const ofBudget = table([null, 900, '-'], ...ROWS);
    expect(inShort(ofBudget)).toEqual([{ kind: 'total', cell: 'B5', is: '=SUM(B2,B3,B4)' }]);
    const [first] = proposals(ofBudget);
    expect(first?.edit.value).toBe(2000);
    expect(whyOf(first)).toBe('Jumlah 3 baris, mulai B2');
    const ofRealization = table([2000, null, '-'], ...ROWS);
    expect(inShort(ofRealization)).toEqual([{ kind: 'total', cell: 'C5', is: '=SUM(C2,C3,C4)' }]);
  });

  test('are all sums, and the percentage of these, where nothing of the row is filled in', () => {
    const given = table([], ...ROWS);
    expect(inShort(given)).toEqual([
      { kind: 'total', cell: 'B5', is: '=SUM(B2,B3,B4)' },
      { kind: 'total', cell: 'C5', is: '=SUM(C2,C3,C4)' },
      {
        kind: 'percent',
        cell: 'D5',
        is: '=IF(OR(N(B5)=0,NOT(ISNUMBER(C5))),"-",C5/B5)',
        numberFormat: '0.00%',
      },
    ]);
    expect(proposals(given).map(({ edit }) => edit.value)).toEqual([2000, 900, 0.45]);
    expect(proposals(given).map(({ needs }) => needs?.map(addressOf))).toEqual([
      undefined,
      undefined,
      ['B5', 'C5'],
    ]);
  });

  test('are a percentage of figures that stand, or of a sum that is mended with it', () => {
    expect(inShort(table([2000, 900], ...ROWS)).map(({ cell }) => cell)).toEqual(['D5']);
    expect(proposals(table([2000, 900], ...ROWS))[0]?.needs).toBeUndefined();
    const [sum, ratio] = proposals(table([2100, 900], ...ROWS));
    expect(sum).toMatchObject({ kind: 'total', edit: { formula: '=SUM(B2,B3,B4)' }, isFilling: false });
    expect(ratio).toMatchObject({ kind: 'percent', edit: { value: 0.45 }, isFilling: true });
    expect(ratio?.needs?.map(addressOf)).toEqual(['B5']);
  });

  test('are percentages in hundreds, without a format of ratios, where the table keeps them so', () => {
    const hundreds = ROWS.map(([name = null, target = null, realization = null], index): Given[] => [
      name,
      target,
      realization,
      index === 1 ? '-' : (Number(realization) / Number(target)) * 100,
    ]);
    const given = table([], ...hundreds);
    expect(inShort(given).find(({ cell }) => cell === 'D5')).toEqual({
      kind: 'percent',
      cell: 'D5',
      is: '=IF(OR(N(B5)=0,NOT(ISNUMBER(C5))),"-",C5/B5*100)',
    });
  });

  test('are none where a label is merged over them, and none of indicators', () => {
    const merged = worksheet([['Program', 'Pagu', 'Realisasi', '%'], ...ROWS, ['JUMLAH']], {
      merges: ['A5:D5'],
    });
    expect(inShort(workbook(merged))).toEqual([]);
    const indicators = worksheet([
      ['Indikator Kinerja', 'Target', 'Realisasi', '%'],
      ['Jumlah pasar', 10, 10, percent(1)],
      ['Jumlah UMKM', 10, 10, percent(1)],
      ['JUMLAH'],
    ]);
    expect(inShort(workbook(indicators))).toEqual([]);
  });

  test.each<[string, Workbook]>([
    ['one is filled in', table([2000, '-'], ...ROWS)],
    ['a row holds text', table([2100, null], ...ROWS, ['Program lain', 100, '100', percent(1)])],
    ['a row holds words', table([2100, null], ...ROWS, ['Program lain', 100, 'proses', '-'])],
    [
      'nothing is there to add',
      table([2000, null], ['Program pasar', 1000, '-', '-'], ['Program usaha', 1000, '-', '-']),
    ],
  ])('stay as they are where %s', (_, given) => {
    expect(inShort(given).filter(({ kind }) => kind === 'total')).toEqual([]);
  });
});

describe('drafts for remarks', () => {
  test('come last and are texts', () => {
    const months: Month[] = [
      ['Januari', 100, 90, percent(0.9)],
      ['Februari', 200, 150, percent(0.7)],
    ];
    const given = monthly('Anggaran (Rp)', [{ name: 'Program pasar', annual: 900, months }]);
    expect(inShort(given)).toEqual([
      { kind: 'percent', cell: 'F4', is: WRONG, replaces: true },
      { kind: 'remark', cell: 'G3', is: 'Realisasi Rp90 dari target Rp100 (90,00%), kurang Rp10.' },
      { kind: 'remark', cell: 'G4', is: 'Realisasi Rp150 dari target Rp200 (75,00%), kurang Rp50.' },
    ]);
    expect(whyOf(proposals(given)[1])).toBe(
      'Disusun dari angkanya (2 sel, mulai E3); tambahkan sebabnya bila ada',
    );
  });

  test('of one figure name it', () => {
    const given = monthly('Anggaran (Rp)', [
      { name: 'Program pasar', annual: 900, months: [['Januari', 100, 0, percent(0)]] },
    ]);
    expect(whyOf(proposals(given)[0])).toBe('Disusun dari angkanya (E3); tambahkan sebabnya bila ada');
  });

  test('of panels that share a remark cell say both', () => {
    const given = workbook(
      worksheet([
        ['Program', 'Kinerja', null, 'Anggaran', null, 'Ket'],
        [null, 'Target', 'Realisasi', 'Target', 'Realisasi', null],
        ['Program pasar', 5, 3, 1000, 400, null],
      ]),
    );
    expect(inShort(given)).toEqual([
      {
        kind: 'remark',
        cell: 'F3',
        is: 'Tercapai 3 dari 5. Realisasi Rp400 dari target Rp1.000 (40,00%), kurang Rp600.',
      },
    ]);
  });
});

test('the blank percentages of a table that is mostly text are texts, also over the numbers in it', () => {
  const months: Month[] = [
    ['Januari', '100', '90', null, 'Belum cair'],
    ['Februari', '200', '150', null, 'Belum cair'],
    ['Maret', 300, 150, null, 'Belum cair'],
  ];
  const given = monthly('Anggaran (Rp)', [{ name: 'Program pasar', annual: '900', months }]);
  expect(inShort(given).flatMap(({ kind, is }) => (kind === 'percent' ? [is] : []))).toEqual([
    '90,00%',
    '75,00%',
    '50,00%',
  ]);
});

describe('a percentage that is typed', () => {
  /** Four months of a budget with the percentages given. */
  const withPercents = (...stated: readonly Given[]) =>
    monthly('Anggaran (Rp)', [
      {
        name: 'Program pasar',
        annual: 900,
        months: stated.map((one, index): Month => [
          ['Januari', 'Februari', 'Maret', 'April'][index] ?? '',
          100 * (index + 1),
          90 * (index + 1),
          one,
          'Belum cair',
        ]),
      },
    ]);

  test('gets a formula in the same go where those beside it do', () => {
    const given = withPercents(percent(0.9), null, null, null);
    expect(inShort(given)).toEqual([
      ...['F4', 'F5', 'F6'].map((cell) => ({
        kind: 'percent',
        cell,
        is: expect.stringContaining('ISNUMBER'),
        numberFormat: '0.00%',
      })),
      { kind: 'formula', cell: 'F3', is: '=IF(OR(N(D3)=0,NOT(ISNUMBER(E3))),"-",E3/D3)', replaces: true },
    ]);
    expect(whyOf(proposals(given).at(-1))).toMatch(/^Angka 90,00% diketik/);
  });

  test('stays as it is among others that are typed, and where values are written', () => {
    expect(inShort(withPercents(percent(0.9), percent(0.9), null, null)).map(({ cell }) => cell)).toEqual([
      'F5',
      'F6',
    ]);
    const values = inShort(withPercents(percent(0.9), null, null, null), { fillWith: 'value' });
    expect(values.map(({ cell }) => cell)).toEqual(['F4', 'F5', 'F6']);
  });
});
