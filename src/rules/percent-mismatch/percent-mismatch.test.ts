import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  percent,
  workbook,
  worksheet,
  type Given,
  type Month,
} from '../../../test/worksheets.ts';
import type { Settings } from '../../settings/settings.ts';

/** One indicator, one month: target in D3, realization in E3, percentage in F3. */
const row = (target: Given, realization: Given, stated: Given) =>
  monthly('Kinerja', [
    { name: 'Nilai SAKIP', annual: 100, months: [['Januari', target, realization, stated]] },
  ]);

const rows = (...months: readonly (readonly [target: Given, realization: Given, stated: Given])[]) =>
  monthly('Kinerja', [
    {
      name: 'Waktu layanan',
      annual: 100,
      months: months.map(([target, realization, stated], index): Month => [
        ['Januari', 'Februari', 'Maret', 'April'][index] ?? 'Mei',
        target,
        realization,
        stated,
      ]),
    },
  ]);

describe('percent-mismatch accepts', () => {
  test.each<[string, Given, Given, Given]>([
    ['a percentage rounded half-up at two decimals', 12_936_700, 7_000_000, percent(0.5411)],
    ['81% of 0.8134', 33_206_576, 27_009_120, percent(0.81, 0)],
    ['the exact quotient shown with few decimals', 18.3, 18, percent(18 / 18.3, 0)],
    ['text in the Indonesian style', '12.936.700', '7.000.000', '54,11%'],
    ['text in the English style', '4,737,119,557.00', '740,780,487.00', '15.64%'],
    ['a plain ratio', 200, 50, 0.25],
    ['a plain number of percent', 200, 50, 25],
    ['a bare 1 for all of it', 7, 7, 1],
    ['a realization within a range target', '80 - 90%', '85%', '100%'],
    ['a realization above a range, held against its upper end', '80 - 90%', '99%', '110%'],
    ['no target', '-', 5, percent(1, 0)],
    ['a target of zero', 0, 5, percent(1, 0)],
    ['a percentage of a count', '1 Dokumen', percent(0.3614), percent(0.5)],
    ['words for a percentage', 10, 5, 'setengah'],
  ])('%s', (_, target, realization, stated) => {
    expect(found('percent-mismatch', row(target, realization, stated))).toEqual([]);
  });

  test('percentages cut off where the column does so', () => {
    const cutOff = rows([3, 2, percent(0.6666)], [7, 6, percent(0.8571)], [300, 200, percent(0.6666)]);
    expect(found('percent-mismatch', cutOff)).toEqual([]);
  });

  test('the inverse formula where the block states it in every row that can tell', () => {
    expect(found('percent-mismatch', rows([10, 8, percent(1.2, 0)], [10, 12, percent(0.8, 0)]))).toEqual([]);
    expect(found('percent-mismatch', rows([10, 8, percent(1.25, 0)], [10, 16, percent(0.63, 0)]))).toEqual(
      [],
    );
  });

  test('a cap that the panel keeps', () => {
    expect(found('percent-mismatch', rows([10, 15, percent(1, 0)], [10, 12, percent(1, 0)]))).toEqual([]);
  });

  test('a cap from the settings', () => {
    const capped: Partial<Settings> = { achievementCap: 1.2 };
    expect(found('percent-mismatch', row(10, 15, percent(1.2, 0)), capped)).toEqual([]);
  });
});

describe('percent-mismatch rejects', () => {
  test.each<[string, Given, Given, Given, number, number]>([
    ['18 of 18.3 called 100%', percent(0.183, 1), percent(0.18, 0), percent(1, 0), 1, 0.18 / 0.183],
    ['81,00% of 0.8134', 33_206_576, 27_009_120, percent(0.81), 0.81, 27_009_120 / 33_206_576],
    ['a percentage cut off in a column that rounds', 3, 2, percent(0.6666), 0.6666, 2 / 3],
    [
      'a percentage with two digits changed',
      '12.936.700',
      '7.000.000',
      '45,11%',
      0.4511,
      7_000_000 / 12_936_700,
    ],
    ['a plain number that is neither ratio nor percent', 200, 50, 40, 0.4, 0.25],
  ])('%s', (_, target, realization, stated, statedRatio, expected) => {
    expect(found('percent-mismatch', row(target, realization, stated))).toMatchObject([
      {
        cell: 'F3',
        severity: 'error',
        cells: ['D3', 'E3'],
        stated: statedRatio,
        expected,
        message: 'mismatch',
      },
    ]);
  });

  test('and proposes the formula over numbers', () => {
    expect(found('percent-mismatch', row(18.3, 18, percent(1, 0)))[0]?.fixes).toEqual([
      { cell: 'F3', formula: '=IF(OR(N(D3)=0,NOT(ISNUMBER(E3))),"-",E3/D3)', value: 18 / 18.3 },
    ]);
  });

  test('and proposes text in the style of the column over text', () => {
    expect(found('percent-mismatch', row('12.936.700', '7.000.000', '45,11%'))[0]?.fixes).toEqual([
      { cell: 'F3', value: '54,11%' },
    ]);
  });

  test('by the inverse formula where the settings say so', () => {
    const settings: Partial<Settings> = { directions: { 'waktu  LAYANAN': 'less' } };
    const [finding] = found('percent-mismatch', rows([10, 12, percent(1.2, 0)]), settings);
    expect(finding).toMatchObject({
      message: 'mismatchLess',
      expected: 0.8,
      fixes: [{ formula: '=IF(OR(N(D3)=0,NOT(ISNUMBER(E3))),"-",MAX(0,(2*D3-E3)/D3))', value: 0.8 }],
    });
  });

  test('one slip in a series that states the plain formula elsewhere', () => {
    const slip = rows([10, 8, percent(0.8, 0)], [10, 5, percent(2, 0)], [10, 9, percent(0.9, 0)]);
    expect(found('percent-mismatch', slip)).toMatchObject([{ cell: 'F4', expected: 0.5 }]);
  });

  test('what is above the cap of the settings', () => {
    expect(found('percent-mismatch', row(10, 15, percent(1.4, 0)), { achievementCap: 1.2 })).toMatchObject([
      {
        cell: 'F3',
        expected: 1.2,
        fixes: [{ formula: '=IF(OR(N(D3)=0,NOT(ISNUMBER(E3))),"-",MIN(1.2,E3/D3))' }],
      },
    ]);
  });
});

describe('an achievement below 0, where less is better', () => {
  const LESS: Partial<Settings> = { directions: { 'Waktu layanan': 'less' } };
  const stated = (ratio: number, settings: Partial<Settings>) =>
    found('percent-mismatch', rows([10, 25, percent(ratio, 0)]), { ...LESS, ...settings });

  test('may be stated as it is or as 0', () => {
    expect(stated(-0.5, {})).toEqual([]);
    expect(stated(0, {})).toEqual([]);
    expect(stated(-0.4, {})).toMatchObject([{ cell: 'F3', expected: 0 }]);
  });

  test('is 0 where the settings have a floor', () => {
    expect(stated(0, { achievementFloor: true })).toEqual([]);
    expect(stated(-0.5, { achievementFloor: true })).toMatchObject([
      {
        expected: 0,
        fixes: [{ formula: '=IF(OR(N(D3)=0,NOT(ISNUMBER(E3))),"-",MAX(0,(2*D3-E3)/D3))', value: 0 }],
      },
    ]);
  });

  test('is what it is where they have none', () => {
    expect(stated(-0.5, { achievementFloor: false })).toEqual([]);
    expect(stated(0, { achievementFloor: false })).toMatchObject([
      {
        expected: -0.5,
        fixes: [{ formula: '=IF(OR(N(D3)=0,NOT(ISNUMBER(E3))),"-",(2*D3-E3)/D3)', value: -0.5 }],
      },
    ]);
  });
});

test('a plain number is what the settings say that it is', () => {
  const ones = rows([100, 1, 1], [100, 1, 1]);
  expect(found('percent-mismatch', ones, { percentScale: 'hundred' })).toEqual([]);
  const [fixed] = found('percent-mismatch', rows([100, 40, 30]), { percentScale: 'hundred' });
  expect(fixed).toMatchObject({ stated: 0.3, expected: 0.4, fixes: [{ value: 40 }] });
});

test('a muted rule reports nothing', () => {
  expect(found('percent-mismatch', row(10, 5, percent(0.6)), { mutedRules: ['percent-mismatch'] })).toEqual(
    [],
  );
  expect(
    found('percent-mismatch', row(10, 5, percent(0.6)), { mutedRules: ['total-mismatch'] }),
  ).toHaveLength(1);
});

test('a percentage in a form is written in the style that the settings give', () => {
  const form = workbook(
    worksheet([
      ['Indikator', ':', 'Nilai SAKIP'],
      ['Target', ':', '80'],
      ['Realisasi', ':', '60'],
      ['Capaian', ':', '70.5%'],
    ]),
  );
  const fixed = (numberStyle: 'id' | 'en') =>
    found('percent-mismatch', form, { numberStyle }).map(({ fixes }) => fixes);
  expect(fixed('en')).toEqual([[{ cell: 'C4', value: '75.0%' }]]);
  expect(fixed('id')).toEqual([[{ cell: 'C4', value: '75,0%' }]]);
});
