import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  percent,
  quarterly,
  workbook,
  worksheet,
  type Given,
  type Month,
} from '../../../test/worksheets.ts';

/** A budget table, an item a row from row 2: pagu in B, realization in C. */
const budget = (...pagu: readonly Given[]) =>
  workbook(
    worksheet([
      ['Program', 'Pagu (Rp)', 'Realisasi (Rp)'],
      ...pagu.map((amount, index) => [`Program ${index + 1}`, amount, 500]),
    ]),
  );

const amounts = (count: number): number[] => Array.from({ length: count }, (_, index) => 1_000_000 + index);

/** A performance table, an indicator a row from row 2: unit in B, target in C, realization in D, percentage in E. */
const indicators = (
  ...rows: readonly (readonly [
    name: string,
    unit: string | null,
    target: Given,
    realization: Given,
    stated: Given,
  ])[]
) => workbook(worksheet([['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '%'], ...rows]));

const RIGHT = [
  ['Persentase koperasi aktif', '%', percent(0.5), percent(0.4), percent(0.8)],
  ['Persentase pasar tertib ukur', '%', percent(0.8), percent(0.8), percent(1)],
  ['Persentase UMKM formal', '%', percent(1), percent(0.9), percent(0.9)],
] as const;

describe('number-style accepts', () => {
  test.each<[string, readonly Given[]]>([
    ['text in one style', ['22,499,800', '24,749,500.00', '3,956,058,802']],
    ['other decimals', ['22,499,800', '24,749,500.00']],
    [
      'another currency sign on a real number',
      [22_499_800, { value: 24_749_500, numberFormat: '"Rp"#,##0' }],
    ],
    ['text with a currency sign in its own style', ['Rp 22.499.800', '24.749.500', 'Rp. 228.520.610']],
    ['text without separators', ['Rp 22499800', '24,749,500', '3,956,058,802']],
    ['text among real numbers without a currency sign', [...amounts(10), '228.520.610']],
    ['text among less than ten times as many real numbers', [...amounts(9), 'Rp. 228.520.610']],
    ['an amount with a unit', [...amounts(10), 'Rp. 228.520.610 per tahun']],
    ['the zero of the accounting format', [...amounts(10), 'Rp -']],
  ])('%s', (_, pagu) => {
    expect(found('number-style', budget(...pagu))).toEqual([]);
  });

  test('percentages in two styles, which are read the same', () => {
    const table = indicators(
      ['Persentase A', '%', '50%', '12.5%', '25%'],
      ['Persentase B', '%', '50%', '12,5%', '25%'],
      ['Persentase C', '%', '50%', '12,5%', '25%'],
    );
    expect(found('number-style', table)).toEqual([]);
  });

  test.each<[string, readonly [string, string | null, Given, Given, Given]]>([
    ['counts among percentages, by their unit', ['Dokumen perencanaan', 'Dokumen', 1, 1, percent(1)]],
    [
      'a count that has no unit, by its first word',
      ['Jumlah UMKM bersertifikat', null, 100, percent(0.0131), null],
    ],
    ['a count that is reported in percent', ['Tersusunnya Renja', null, 1, percent(0.3614), percent(0.3614)]],
    ['a count that is planned in percent, by its unit', ['Dokumen', 'Dokumen', percent(1), 1, percent(1)]],
    ['a count with its unit behind it', ['Tersusunnya Renja', null, '1 Dokumen', percent(0.3614), null]],
    ['a bare 0', ['Persentase IKM', '%', percent(0.5), 0, percent(0)]],
    ['a dash', ['Persentase IKM', '%', percent(0.5), '-', percent(0)]],
    ['a target and a realization that are both bare', ['Persentase IKM', '%', 80, 40, percent(0.5)]],
  ])('%s', (_, row) => {
    expect(found('number-style', indicators(...RIGHT, row))).toEqual([]);
  });

  test('a column in which as many numbers are bare as have a sign', () => {
    const table = indicators(
      ['Persentase A', '%', percent(0.5), percent(0.4), 80],
      ['Persentase B', '%', percent(0.5), percent(0.4), percent(0.8)],
    );
    expect(found('number-style', table)).toEqual([]);
  });

  test('a series in which more numbers are bare than have a sign, held against percentages', () => {
    const month = (label: string, target: Given): Month => [label, target, percent(0.2)];
    const table = monthly('Kinerja', [
      {
        name: 'Cakupan A',
        annual: null,
        months: ['Januari', 'Februari', 'Maret', 'April'].map((label) => month(label, percent(0.2))),
      },
      {
        name: 'Persentase B',
        annual: null,
        months: [month('Januari', percent(0.2)), month('Februari', 40), month('Maret', 50)],
      },
    ]);
    expect(found('number-style', table)).toEqual([]);
  });

  test('a series in which more numbers are bare than have a sign', () => {
    const months = (target: (month: number) => Given): Month[] =>
      ['Januari', 'Februari', 'Maret', 'April'].map((label, index) => [label, target(index), null]);
    const table = monthly('Kinerja', [
      { name: 'Cakupan A', annual: null, months: months((index) => percent(index / 10 + 0.1)) },
      {
        name: 'Cakupan B',
        annual: null,
        months: months((index) => (index === 0 ? percent(0.2) : index === 3 ? null : 40)),
      },
    ]);
    expect(found('number-style', table)).toEqual([]);
  });

  test('counts in one series, percentages in the next', () => {
    const sheet = quarterly('TW II', [
      {
        name: 'Cakupan layanan',
        annual: percent(1),
        quarters: [
          [percent(0.25), percent(0.2)],
          [percent(0.5), percent(0.4)],
        ],
      },
      {
        name: 'Dokumen',
        annual: 12,
        quarters: [
          [3, 3],
          [6, 6],
        ],
      },
    ]);
    expect(found('number-style', workbook(sheet))).toEqual([]);
  });
});

describe('number-style rejects', () => {
  test('an amount in the Indonesian style among English ones, and proposes the text in theirs', () => {
    expect(found('number-style', budget('22,499,800', 'Rp. 228.520.610', '24,749,500'))).toEqual([
      {
        cell: 'B3',
        severity: 'warning',
        cells: ['B2'],
        stated: 228_520_610,
        message: 'otherStyle',
        fixes: [{ cell: 'B3', value: '228,520,610' }],
        echoes: [],
      },
    ]);
  });

  test('an amount in the English style among Indonesian ones', () => {
    expect(found('number-style', budget('22,499,800.50', '24.749.500', '3.956.058.802'))).toMatchObject([
      { cell: 'B2', cells: ['B3'], message: 'otherStyle', fixes: [{ cell: 'B2', value: '22.499.800,50' }] },
    ]);
  });

  test('several of them as one finding', () => {
    const table = budget('22,499,800', '228.520.610', '24,749,500', '67.969.000', '1,250,000.00');
    expect(found('number-style', table)).toMatchObject([
      { cell: 'B3', cells: ['B5', 'B2'], message: 'otherStyleRun', fixes: [{ cell: 'B3' }, { cell: 'B5' }] },
    ]);
  });

  test('text with a currency sign among real numbers, and proposes the number', () => {
    expect(found('number-style', budget(...amounts(10), 'Rp. 228.520.610'))).toMatchObject([
      {
        cell: 'B12',
        severity: 'warning',
        cells: ['B2'],
        stated: 228_520_610,
        message: 'textAmongNumbers',
        fixes: [{ cell: 'B12', value: 228_520_610, numberFormat: '#,##0' }],
      },
    ]);
  });

  test('several such texts in the order of their rows, whatever their style', () => {
    const table = budget('Rp 2,500,000', ...amounts(30), 'Rp. 1.520.610');
    expect(found('number-style', table)).toMatchObject([
      { cell: 'B2', cells: ['B33', 'B3'], message: 'textAmongNumbersRun' },
    ]);
  });

  test('the later style where both are as many', () => {
    expect(found('number-style', budget('22.499.800', '24,749,500'))).toMatchObject([
      { cell: 'B3', cells: ['B2'], fixes: [{ value: '24.749.500' }] },
    ]);
  });

  test('two texts of two styles beside less than ten times as many numbers', () => {
    const table = budget('22.499.800', ...amounts(19), '24,749,500');
    expect(found('number-style', table)).toMatchObject([
      { cell: 'B22', cells: ['B2'], message: 'otherStyle' },
    ]);
  });

  test('several such texts of a column as one finding', () => {
    const table = budget('Rp. 1.520.610', ...amounts(30), 'Rp 2,500,000', '3.000.000');
    expect(found('number-style', table)).toMatchObject([
      { cell: 'B2', cells: ['B33', 'B3'], message: 'textAmongNumbersRun' },
    ]);
  });

  test('a number without % where the other quarters have it, and proposes the ratio', () => {
    const items = ['A', 'B'].map((name) => ({
      name: `Cakupan ${name}`,
      annual: percent(1),
      quarters: [[percent(0.25), percent(0.2)]] as const,
    }));
    const sheet = quarterly('TW II', [
      ...items,
      {
        name: 'Izin usaha',
        annual: null,
        quarters: [
          [null, { value: 13.36, numberFormat: '0.00' }],
          [null, percent(0.1306)],
        ],
      },
    ]);
    expect(found('number-style', workbook(sheet))).toEqual([
      {
        cell: 'D5',
        severity: 'warning',
        cells: [],
        stated: 13.36,
        expected: 0.1336,
        message: 'bare',
        fixes: [{ cell: 'D5', value: 0.1336, numberFormat: '0.00%' }],
        echoes: ['implausible-value D5'],
      },
    ]);
  });

  test('a bare target among the percentages of its months', () => {
    const table = monthly('Kinerja', [
      {
        name: 'Cakupan layanan',
        annual: percent(0.8),
        months: [
          ['Januari', percent(0.2), percent(0.2), percent(1)],
          ['Februari', 40, percent(0.4), percent(1)],
          ['Maret', percent(0.6), percent(0.6), percent(1)],
        ],
      },
    ]);
    expect(found('number-style', table)).toMatchObject([
      { cell: 'D4', stated: 40, expected: 0.4, fixes: [{ cell: 'D4', value: 0.4, numberFormat: '0%' }] },
    ]);
  });

  test('a bare 1 that is held against a percentage: 100 %, as the achievement tells', () => {
    const table = indicators(...RIGHT, ['Persentase IKM', '%', percent(1), 1, percent(1)]);
    expect(found('number-style', table)).toMatchObject([
      { cell: 'D5', stated: 1, expected: 1, fixes: [{ cell: 'D5', value: 1, numberFormat: '0%' }] },
    ]);
  });

  test('a bare 1 that is 1 %, as the achievement tells', () => {
    const table = indicators(...RIGHT, ['Persentase IKM', '%', 1, percent(0.005), percent(0.5)]);
    expect(found('number-style', table)).toMatchObject([{ cell: 'C5', stated: 1, expected: 0.01 }]);
  });

  test('a bare 1 of a month, as the achievement of that month tells', () => {
    const table = monthly('Kinerja', [
      {
        name: 'Cakupan layanan',
        annual: percent(0.03),
        months: [
          ['Januari', percent(0.02), percent(0.02), percent(1)],
          ['Februari', 1, percent(0.005), percent(0.5)],
          ['Maret', percent(0.03), percent(0.03), percent(1)],
        ],
      },
    ]);
    expect(found('number-style', table)).toMatchObject([{ cell: 'D4', stated: 1, expected: 0.01 }]);
  });

  test('a bare annual target, which no achievement tells of', () => {
    const months = (target: Given): Month[] => [
      ['Januari', target, percent(0.2), percent(1)],
      ['Februari', target, percent(0.2), percent(1)],
    ];
    const table = monthly('Kinerja', [
      { name: 'Cakupan A', annual: percent(0.2), months: months(percent(0.2)) },
      { name: 'Cakupan B', annual: percent(0.2), months: months(percent(0.2)) },
      { name: 'Cakupan C', annual: 1, months: months(percent(0.2)) },
    ]);
    expect(found('number-style', table)).toMatchObject([{ cell: 'B7', stated: 1, fixes: [] }]);
  });

  test('a bare target whose unit is percent, whatever its name', () => {
    const table = indicators(...RIGHT, ['Tingkat layanan', '%', 80, percent(0.4), percent(0.5)]);
    expect(found('number-style', table)).toMatchObject([{ cell: 'C5', stated: 80, expected: 0.8 }]);
  });

  test('a bare 1 among stated percentages without a target, without a fix', () => {
    const table = indicators(...RIGHT, ['Persentase IKM', '%', null, percent(0.8), 1]);
    expect(found('number-style', table)).toMatchObject([{ cell: 'E5', stated: 1, fixes: [] }]);
  });

  test('one column alone where another has as many bare numbers as percentages', () => {
    const table = indicators(
      ['Persentase A', '%', percent(0.5), percent(0.4), 80],
      ['Persentase B', '%', percent(0.5), 40, 80],
      ['Persentase C', '%', percent(0.5), percent(0.4), percent(0.8)],
      ['Persentase D', '%', percent(0.5), percent(0.4), percent(0.8)],
    );
    expect(found('number-style', table)).toMatchObject([{ cell: 'D3', stated: 40, expected: 0.4 }]);
  });

  test('a bare 1 that nothing settles, without a fix', () => {
    const [finding] = found(
      'number-style',
      indicators(...RIGHT, ['Persentase IKM', '%', percent(1), 1, null]),
    );
    expect(finding).toMatchObject({ cell: 'D5', stated: 1, fixes: [] });
    expect(finding).not.toHaveProperty('expected');
  });

  test('a bare number up to what is plausible as a ratio, without a fix', () => {
    const bare = (value: number) => indicators(...RIGHT, ['Persentase IKM', '%', percent(1), value, null]);
    expect(found('number-style', bare(1.5))[0]?.fixes).toEqual([]);
    expect(found('number-style', bare(1.6))[0]?.fixes).toEqual([
      { cell: 'D5', value: 0.016, numberFormat: '0.0%' },
    ]);
  });

  test('a target without unit where its name says that it is a percentage', () => {
    const table = indicators(...RIGHT, ['% IKM yang dibina', null, 80, percent(0.4), percent(0.5)]);
    expect(found('number-style', table)).toMatchObject([{ cell: 'C5', stated: 80, expected: 0.8 }]);
  });

  test('a realization of a target in percent, whatever its name', () => {
    const table = indicators(...RIGHT, ['Cakupan IKM', null, percent(0.8), 40, percent(0.5)]);
    expect(found('number-style', table)).toMatchObject([{ cell: 'D5', stated: 40, expected: 0.4 }]);
  });

  test('a bare 1 among stated percentages, and proposes what it should be', () => {
    const table = indicators(...RIGHT, ['Persentase IKM', '%', percent(0.8), percent(0.8), 1]);
    expect(found('number-style', table)).toMatchObject([
      { cell: 'E5', stated: 1, expected: 1, fixes: [{ cell: 'E5', value: 1, numberFormat: '0%' }] },
    ]);
  });

  test('a stated percentage of hundred, in text with its sign where it is text', () => {
    const table = indicators(
      ['Persentase A', '%', '50%', '40%', '80,00%'],
      ['Persentase B', '%', '50%', '40%', '80,00%'],
      ['Persentase C', '%', '50%', '30%', '60,00'],
    );
    expect(found('number-style', table)).toMatchObject([
      { cell: 'E4', stated: 60, expected: 0.6, fixes: [{ cell: 'E4', value: '60,00%' }] },
    ]);
  });

  test('a stated percentage that is wrong either way, without a fix', () => {
    const table = indicators(...RIGHT, ['Persentase IKM', '%', percent(0.8), percent(0.4), 0.7]);
    expect(found('number-style', table)).toMatchObject([{ cell: 'E5', fixes: [] }]);
  });

  test('an achievement of the year among percentages, without a fix', () => {
    const sheet = quarterly('TW I', [
      {
        name: 'Cakupan A',
        annual: percent(1),
        quarters: [[percent(0.25), percent(0.2)]],
        achievement: percent(0.8),
      },
      {
        name: 'Cakupan B',
        annual: percent(1),
        quarters: [[percent(0.25), percent(0.25)]],
        achievement: percent(1),
      },
      { name: 'Cakupan C', annual: percent(1), quarters: [[percent(0.25), percent(0.25)]], achievement: 1 },
    ]);
    expect(found('number-style', workbook(sheet))).toMatchObject([{ cell: 'K5', stated: 1, fixes: [] }]);
  });

  test('the bare numbers of a column as one finding', () => {
    const table = indicators(
      ...RIGHT,
      ['Persentase IKM', '%', percent(0.8), percent(0.8), 1],
      ['Persentase PKL', '%', percent(0.8), percent(0.4), 0.5],
    );
    expect(found('number-style', table)).toMatchObject([
      {
        cell: 'E5',
        cells: ['E6'],
        message: 'bareRun',
        fixes: [{ cell: 'E5' }, { cell: 'E6', value: 0.5, numberFormat: '0%' }],
      },
    ]);
  });
});
