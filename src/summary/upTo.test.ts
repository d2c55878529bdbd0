import { describe, expect, test } from '@jest/globals';
import {
  check,
  DEFAULT_SETTINGS,
  type Period,
  type Settings,
  type SheetReport,
  type Workbook,
} from '../engine.ts';
import {
  months,
  monthly,
  quarterly,
  workbook,
  worksheet,
  year,
  type Given,
  type QuarterlyItem,
} from '../../test/worksheets.ts';
import { isNumber } from '../report/entry.ts';
import { targetKindsOf } from './targetKinds.ts';
import { endOf, latestPeriod, sheetsUpTo, upTo } from './upTo.ts';

const month = (index: number): Period => ({ kind: 'month', index });
const quarter = (index: number): Period => ({ kind: 'quarter', index });

function firstPanel(book: Workbook, settings: Partial<Settings> = {}) {
  const { report } = check(book, { ...DEFAULT_SETTINGS, ...settings });
  const panel = report.sheets[0]?.panels[0];
  if (panel === undefined) throw new Error('No panel');
  return panel;
}

/** What was planned and reached of the first item, in short. */
function reached(book: Workbook, period: Period | undefined, settings: Partial<Settings> = {}) {
  const [block] = firstPanel(book, settings).blocks;
  if (block === undefined) throw new Error('No item');
  const { status, target, realization, achievement, measurement } = upTo(block, period);
  const values = (entries: typeof target) =>
    entries.map((entry) => (isNumber(entry) ? entry.figure.value : entry.figure.kind));
  return [status, values(target), values(realization), achievement, measurement?.period?.index];
}

function withoutPeriod(sheet: SheetReport): SheetReport {
  return Object.fromEntries(
    Object.entries(sheet).filter(([key]) => key !== 'period'),
  ) as unknown as SheetReport;
}

const CUMULATIVE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const EACH = CUMULATIVE.map(() => 1);

test.each<[Period, number]>([
  [month(1), 1 / 12],
  [month(6), 0.5],
  [quarter(2), 0.5],
  [{ kind: 'semester', index: 2 }, 1],
])('%j ends when %d of the year is over', (period, share) => {
  expect(endOf(period)).toBe(share);
});

describe('cumulative figures', () => {
  const of = (realizations: readonly (number | string)[]) =>
    monthly('Kinerja', [{ name: 'Jumlah pasar', annual: 12, months: year(CUMULATIVE, realizations) }]);
  test.each<[string, readonly (number | string)[], Period | undefined, unknown[]]>([
    ['are those of the period', CUMULATIVE, month(6), ['measured', [6], [6], 1, 6]],
    [
      'are the last ones where no period is asked for',
      CUMULATIVE,
      undefined,
      ['measured', [12], [12], 1, 12],
    ],
    ['of a quarter are those of its last month', CUMULATIVE, quarter(2), ['measured', [6], [6], 1, 6]],
    [
      'are carried over a dash',
      [1, 2, 3, 4, '-', '-', 7, 8, 9, 10, 11, 12],
      month(6),
      ['measured', [4], [4], 1, 4],
    ],
    [
      'that were never measured are none',
      CUMULATIVE.map(() => '-'),
      month(6),
      ['notMeasured', [6], ['none'], undefined, 6],
    ],
    ['of 0 are measured', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], month(6), ['measured', [6], [0], 0, 6]],
  ])('%s', (_, realizations, period, expected) => {
    expect(reached(of(realizations), period)).toEqual(expected);
  });

  test('are not scheduled as long as nothing is planned', () => {
    const targets = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4];
    const book = monthly('Kinerja', [
      { name: 'Jumlah pasar', annual: 4, months: year(targets, [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4]) },
    ]);
    expect(reached(book, month(6))).toEqual(['notScheduled', [0], [1], undefined, 6]);
    expect(reached(book, month(12))).toEqual(['measured', [4], [4], 1, 12]);
  });
});

test('figures of each period are added up, but no targets of periods that are not filled in', () => {
  const book = monthly('Kinerja', [
    {
      name: 'Jumlah pasar',
      annual: 12,
      months: year(EACH, [1, 1, '-', 1, '-', '-', '-', '-', '-', '-', '-', '-']),
    },
    { name: 'Jumlah pedagang', annual: 12, months: year(EACH) },
  ]);
  expect(
    reached(book, month(6), { accumulations: { 'Jumlah pasar': { realization: 'perPeriod' } } }),
  ).toEqual(['measured', [1, 1, 1, 1], [1, 1, 1], 0.75, 4]);
});

test('a table of the year alone is held against its only target', () => {
  const book = workbook(
    worksheet(
      [
        ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '% Capaian'],
        ['Jumlah pasar', 'pasar', 10, 9, 0.9],
        ['Jumlah toko', 'toko', 10, 8, 0.8],
      ],
      { name: 'Tahunan' },
    ),
  );
  expect(reached(book, undefined)).toEqual(['measured', [10], [9], 0.9, undefined]);
});

test.each<[string, Given, Given, unknown[]]>([
  ['a range holds what lies in it', '80 - 90%', 0.85, ['measured', ['range'], [0.85], 1, undefined]],
  ['a percentage and a count are unlike', '12 Dokumen', 0.85, ['unlike', [12], [0.85], undefined, undefined]],
])('%s', (_, target, realization, expected) => {
  const book = workbook(
    worksheet(
      [
        ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '% Capaian'],
        ['Persentase pasar', '%', target, { value: realization as number, numberFormat: '0%' }, 1],
        ['Persentase toko', '%', { value: 1, numberFormat: '0%' }, { value: 0.9, numberFormat: '0%' }, 0.9],
      ],
      { name: 'Tahunan' },
    ),
  );
  expect(reached(book, undefined)).toEqual(expected);
});

test('an achievement keeps within the limits that are set', () => {
  const [block] = firstPanel(
    monthly('Kinerja', [{ name: 'Jumlah pasar', annual: 2, months: year([1, 2], [3, 4]) }]),
  ).blocks;
  if (block === undefined) throw new Error('No item');
  const at = (limits: object) => upTo(block, month(1), 'cumulative', limits).achievement;
  expect([at({}), at({ highest: 1.2 }), at({ highest: 5, lowest: 4 })]).toEqual([3, 1.2, 4]);
});

describe('the latest period', () => {
  test('is that of the last realization, whatever is planned for later', () => {
    const items = [{ name: 'Jumlah pasar', annual: 12, months: year(CUMULATIVE, [1, 2, 3, '-', '-']) }];
    const realized = (items[0]?.months ?? []).map(([label, target], index) => [
      label,
      target,
      index < 3 ? index + 1 : null,
    ]) as ReturnType<typeof year>;
    const { report } = check(
      monthly('Kinerja', [{ name: 'a', annual: 12, months: realized }]),
      DEFAULT_SETTINGS,
    );
    expect(latestPeriod(report)).toEqual(month(3));
  });

  test('is that of a sheet where nothing is filled in, and none where no sheet has one', () => {
    const blank = months('Januari', [1, null], [2, null], [3, null], [4, null]);
    const { report } = check(
      monthly('Kinerja', [{ name: 'a', annual: 12, months: blank }]),
      DEFAULT_SETTINGS,
    );
    const [sheet] = report.sheets;
    if (sheet === undefined) throw new Error('No sheet');
    const timeless = withoutPeriod(sheet);
    expect(latestPeriod({ sheets: [{ ...sheet, period: quarter(2) }, timeless] })).toEqual(quarter(2));
    expect(latestPeriod({ sheets: [timeless] })).toBeUndefined();
  });
});

describe('of sheets that each report a period', () => {
  const [sheet] = check(
    monthly('Kinerja', [{ name: 'a', annual: 12, months: year(CUMULATIVE) }]),
    DEFAULT_SETTINGS,
  ).report.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  const timeless = withoutPeriod(sheet);
  const sheets = [
    { ...sheet, name: 'TW I', period: quarter(1) },
    { ...sheet, name: 'TW II', period: quarter(2) },
    { ...sheet, name: 'Kosong', period: quarter(3), panels: [] },
    { ...timeless, name: 'Tahunan' },
  ];
  test.each<[Period | undefined, string[]]>([
    [quarter(1), ['TW I', 'Tahunan']],
    [quarter(2), ['TW II', 'Tahunan']],
    [month(5), ['TW I', 'Tahunan']],
    [quarter(4), ['TW II', 'Tahunan']],
    [month(1), ['TW I', 'Tahunan']],
    [undefined, ['TW I', 'TW II', 'Kosong', 'Tahunan']],
  ])('up to %j speak %j', (period, names) => {
    expect(sheetsUpTo(sheets, period).map(({ name }) => name)).toEqual(names);
  });

  test('none is left out where none has a period', () => {
    expect(sheetsUpTo([timeless], quarter(1))).toEqual([timeless]);
  });
});

describe('targets that tell nothing of themselves', () => {
  const rows = (...items: readonly QuarterlyItem['quarters'][]) =>
    workbook(
      quarterly(
        'Kinerja',
        items.map((quarters, index) => ({ name: `Indikator ke-${String(index)}`, annual: null, quarters })),
      ),
    );
  const part = (target: number, ...reachedSoFar: readonly number[]): QuarterlyItem['quarters'] =>
    reachedSoFar.map((realization) => [
      { value: target, numberFormat: '0%' },
      { value: realization, numberFormat: '0%' },
    ]);
  const kinds = (book: Workbook, settings: Partial<Settings> = {}) =>
    targetKindsOf(firstPanel(book, settings).blocks);

  test('are of their own periods where the realizations of most run past them', () => {
    expect(
      kinds(rows(part(0.25, 0.15, 0.4, 0.65), part(0.25, 0.1, 0.3, 0.5), part(0.25, 0.1, 0.15, 0.2))),
    ).toEqual(['perPeriod', 'perPeriod', 'perPeriod']);
  });

  test('are left open where half of the realizations keep below them, or only one period is filled in', () => {
    expect(kinds(rows(part(0.25, 0.15, 0.4, 0.65), part(0.25, 0.1, 0.15, 0.2)))).toEqual([
      'undecided',
      'undecided',
    ]);
    expect(kinds(rows(part(0.25, 0.4), part(0.25, 0.3)))).toEqual(['undecided', 'undecided']);
  });

  test('are left open where less is better, and beside an annual target', () => {
    const running = [part(0.25, 0.15, 0.4, 0.65), part(0.25, 0.1, 0.3, 0.5)];
    const less = { directions: { 'Indikator ke-0': 'less' as const } };
    expect(kinds(rows(...running), less)).toEqual(['undecided', 'perPeriod']);
    const ofYear = workbook(
      quarterly(
        'Kinerja',
        running.map((quarters, index) => ({
          name: `Indikator ke-${String(index)}`,
          annual: { value: 0.9, numberFormat: '0%' },
          quarters,
        })),
      ),
    );
    expect(kinds(ofYear)).toEqual(['undecided', 'undecided']);
  });

  test('are left open where the realizations only reach them', () => {
    expect(kinds(rows(part(0.25, 0.05, 0.15, 0.25), part(0.25, 0.1, 0.2, 0.25)))).toEqual([
      'undecided',
      'undecided',
    ]);
  });

  test('are what the settings say', () => {
    const book = rows(part(0.25, 0.15, 0.4, 0.65), part(0.25, 0.1, 0.3, 0.5));
    const accumulations = { 'Indikator ke-0': { target: 'undecided' as const } };
    expect(kinds(book, { accumulations })).toEqual(['undecided', 'perPeriod']);
    const [first, second] = firstPanel(book).blocks.map((block, index) =>
      upTo(block, quarter(3), kinds(book)[index]),
    );
    expect(first?.achievement).toBeCloseTo(0.65 / 0.75, 12);
    expect(second?.achievement).toBeCloseTo(0.5 / 0.75, 12);
  });
});

describe('a table of last month, this month and up to this month', () => {
  const book = workbook(
    worksheet(
      [
        [
          'Uraian',
          'Target Tahunan',
          'Realisasi s.d. Bulan Lalu',
          'Realisasi Bulan Ini',
          'Realisasi s.d. Bulan Ini',
          '%',
        ],
        ['Jumlah pasar', 10, 3, 2, 5, 0.5],
        ['Jumlah toko', 20, 6, 4, 10, 0.5],
        ['Jumlah kios', 20, 6, 4, 10, 0.5],
      ],
      { name: 'Juni' },
    ),
  );
  test('is read up to this month, against the target of the year', () => {
    expect(reached(book, undefined).slice(0, 4)).toEqual(['measured', [10], [5], 0.5]);
  });
});

test.each<[string, Given, unknown[]]>([
  ['a realization in words is unlike any target', 'A', ['unlike', [10], ['text'], undefined]],
  ['a blank realization is none', null, ['notMeasured', [10], ['blank'], undefined]],
])('%s', (_, realization, expected) => {
  const book = workbook(
    worksheet(
      [
        ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', '% Capaian'],
        ['Jumlah kios', 'kios', 10, realization, null],
        ['Jumlah pasar', 'pasar', 10, 9, 0.9],
        ['Jumlah toko', 'toko', 10, 8, 0.8],
      ],
      { name: 'Tahunan' },
    ),
  );
  expect(reached(book, undefined).slice(0, 4)).toEqual(expected);
});

test('the first of two periods that end together is the latest', () => {
  const { report } = check(
    monthly('Kinerja', [{ name: 'a', annual: 12, months: year(CUMULATIVE) }]),
    DEFAULT_SETTINGS,
  );
  const [sheet] = report.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  const sheets = [
    { ...sheet, period: quarter(2), panels: [] },
    { ...sheet, period: month(6), panels: [] },
  ];
  expect(latestPeriod({ sheets })).toEqual(quarter(2));
});
