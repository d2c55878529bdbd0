import { describe, expect, test } from '@jest/globals';
import { blockOf as blockFrom, entryOf, quartersOf, type GivenPeriod } from '../../test/reportModel.ts';
import {
  monthly,
  percent,
  quarterly,
  workbook,
  worksheet,
  type Given,
  type Item,
} from '../../test/worksheets.ts';
import { recognise } from '../report/recognise.ts';
import type { Block, PanelKind } from '../report/report.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { addressOf } from '../workbook/address.ts';
import type { Period } from '../workbook/period.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { draftRemark, type Draft } from './draftRemark.ts';

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** A year of months from pairs of target and realization; what is not given is left out at the end. */
function item(name: string, annual: Given, ...figures: readonly (readonly [Given, Given])[]): Item {
  return {
    name,
    annual,
    months: figures.map(([target, realization], index) => [MONTHS[index] ?? '', target, realization]),
  };
}

function blockOf(given: Workbook, settings: Partial<Settings> = {}): { kind: PanelKind; block: Block } {
  const [panel] = recognise(given, { ...DEFAULT_SETTINGS, ...settings }).sheets[0]?.panels ?? [];
  const block = panel?.blocks[0];
  if (panel === undefined || block === undefined) throw new Error('No block');
  return { kind: panel.kind, block };
}

function draftAt(
  given: Workbook,
  index: number,
  settings: Partial<Settings> = {},
  reported?: Period,
): Draft | undefined {
  const { kind, block } = blockOf(given, settings);
  return draftRemark(kind, block, index, reported);
}

const textAt = (...args: Parameters<typeof draftAt>) => draftAt(...args)?.text;
const budget = (...args: Parameters<typeof item>) => monthly('Anggaran (Rp)', [item(...args)]);
const performance = (...args: Parameters<typeof item>) => monthly('Kinerja', [item(...args)]);

/** One indicator whose unit stands in a column of its own: name, unit, annual target, month, target, realization. */
function withUnit(
  unit: string | null,
  annual: Given,
  ...figures: readonly (readonly [Given, Given])[]
): Workbook {
  return workbook(
    worksheet([
      ['Indikator Kinerja', 'Satuan', 'Target Tahunan', 'Bulan', 'Target', 'Realisasi', '%', 'Ket'],
      ...figures.map(([target, realization], index): Given[] => [
        index === 0 ? 'Dokumen perencanaan' : null,
        index === 0 ? unit : null,
        index === 0 ? annual : null,
        MONTHS[index] ?? '',
        target,
        realization,
        null,
        null,
      ]),
    ]),
  );
}

describe('a remark drafted from the figures of a budget', () => {
  const PLAN = budget('Program pasar', 1_000_000_000, [100_000_000, 47_830_000], [250_000_000, 250_000_000]);

  test('states both amounts, the share and the gap where the realization is behind its target', () => {
    expect(draftAt(PLAN, 0)).toMatchObject({
      says: 'behind',
      text: 'Realisasi Rp47.830.000 dari target Rp100.000.000 (47,83%), kurang Rp52.170.000.',
    });
    expect(draftAt(PLAN, 0)?.from.map(addressOf)).toEqual(['E3', 'D3']);
  });

  test('says that last month’s shortfall was made up for', () => {
    const draft = draftAt(PLAN, 1);
    expect(draft).toMatchObject({ says: 'caughtUp', text: 'Kekurangan bulan sebelumnya telah terpenuhi.' });
    expect(draft?.from.map(addressOf)).toEqual(['E4', 'D4', 'E3', 'D3']);
  });

  test.each<[string, Workbook, number, string | undefined]>([
    [
      'nothing where the target is reached month by month',
      budget('P', 900, [100, 100], [200, 200]),
      1,
      undefined,
    ],
    ['nothing for a blank realization', budget('P', 900, [100, null], [200, 200]), 0, undefined],
    ['nothing for a dash', budget('P', 900, ['-', '-'], [200, 200]), 0, undefined],
    ['nothing where the target is a dash', budget('P', 900, ['-', 100], [200, 200]), 0, undefined],
    ['nothing where the target is 0', budget('P', 900, [0, 100], [200, 200]), 0, undefined],
    ['nothing for words', budget('P', 900, [100, 'proses'], [200, 200]), 0, undefined],
    [
      'cents',
      budget('P', 900, [100.5, 50.25], [200, 200]),
      0,
      'Realisasi Rp50,25 dari target Rp100,50 (50,00%), kurang Rp50,25.',
    ],
    [
      'what exceeds the target',
      budget('P', 900, [100, 150], [200, 200]),
      0,
      'Realisasi Rp150 melampaui target Rp100 (capaian 150,00%).',
    ],
    ['no realization yet', budget('P', 900, [100, 0], [200, 0]), 1, 'Belum ada realisasi s.d. Februari.'],
    [
      'that nothing was added',
      budget('P', 900, [100, 80], [200, 80], [300, 300]),
      1,
      'Tidak ada penambahan realisasi; kumulatif tetap Rp80.',
    ],
    [
      'a zero after more',
      budget('P', 900, [100, 80], [200, 0], [300, 300], [400, 400], [500, 500], [600, 600], [700, 700]),
      1,
      'Tertulis 0; kumulatif sebelumnya Rp80.',
    ],
    ['no budget this year', budget('P', 0, [0, 0], [0, 0]), 0, 'Tidak ada anggaran tahun berjalan.'],
    ['nothing where money was spent without a budget', budget('P', 0, [0, 5], [0, 5]), 0, undefined],
    [
      'nothing of the budget where a month has a target',
      budget('P', 0, [100, 0], [0, 0]),
      0,
      'Belum ada realisasi s.d. Januari.',
    ],
  ])('%s', (_, given, index, text) => {
    expect(textAt(given, index)).toBe(text);
  });
});

const upTo = (...last: readonly (readonly [Given, Given])[]): (readonly [Given, Given])[] => [
  ...Array.from({ length: 12 - last.length }, (_, index) => [10 * (index + 1), 10 * (index + 1)] as const),
  ...last,
];

describe('at the end of the year', () => {
  test('a budget says what is left of it', () => {
    const draft = draftAt(budget('P', 200, ...upTo([200, 197.48])), 11);
    expect(draft).toMatchObject({ says: 'rest', text: 'Sisa anggaran Rp2,52 (1,26% dari pagu).' });
    expect(draft?.from.map(addressOf)).toEqual(['B3', 'E14']);
  });

  test('a budget that was spent says nothing', () => {
    expect(draftAt(budget('P', 200, ...upTo([200, 200])), 11)).toBeUndefined();
  });

  test('an indicator says how far its annual target was reached', () => {
    const given = withUnit(
      'UMKM',
      90,
      ...upTo([90, 45]).map(([target, done]) => [target, Math.min(45, Number(done))] as const),
    );
    expect(draftAt(given, 11)).toMatchObject({
      says: 'yearMissed',
      text: 'Target tahunan tidak tercapai: 45 dari 90 UMKM.',
    });
  });

  test('the months of a series that is not cumulative are added up', () => {
    const given = budget(
      'P',
      120,
      ...Array.from({ length: 12 }, (_, index) => [10, index < 6 ? 10 : 9] as const),
    );
    const draft = draftAt(given, 11, { accumulations: { P: { realization: 'perPeriod' } } });
    expect(draft?.text).toBe('Sisa anggaran Rp6 (5,00% dari pagu).');
    expect(draft?.from).toHaveLength(13);
  });

  test('a month of words leaves the year unknown, and the month speaks for itself', () => {
    const figures = Array.from({ length: 12 }, (_, index) => [10, index === 3 ? 'menyusul' : 9] as const);
    expect(textAt(budget('P', 120, ...figures), 11)).toBe(
      'Realisasi Rp9 dari target Rp10 (90,00%), kurang Rp1.',
    );
  });

  test('another month than the last does not speak of the year', () => {
    expect(textAt(budget('P', 200, ...upTo([110, 100], [200, 200])), 10)).toBe(
      'Tidak ada penambahan realisasi; kumulatif tetap Rp100.',
    );
  });
});

describe('a remark drafted from the figures of an indicator', () => {
  test.each<[string, Workbook, number, string | undefined]>([
    ['a count in its unit', withUnit('Dokumen', 10, [5, 3], [10, 10]), 0, 'Tercapai 3 dari 5 dokumen.'],
    ['an abbreviation stays', withUnit('UMKM', 10, [5, 3], [10, 10]), 0, 'Tercapai 3 dari 5 UMKM.'],
    [
      'a unit of several words',
      withUnit('Orang UMKM Binaan', 10, [5, 3], [10, 10]),
      0,
      'Tercapai 3 dari 5 orang UMKM binaan.',
    ],
    ['a count without a unit', withUnit(null, 10, [5, 3], [10, 10]), 0, 'Tercapai 3 dari 5.'],
    [
      'a unit behind the figures',
      performance('I', '10 Laporan', ['5 Laporan', '3 Laporan'], ['10 Laporan', '10 Laporan']),
      0,
      'Tercapai 3 dari 5 laporan.',
    ],
    [
      'decimals as they are written',
      withUnit('Indeks', 4, ['3,25', '3,05'], [4, 4]),
      0,
      'Tercapai 3,05 dari 3,25 indeks.',
    ],
    [
      'percentages in points',
      performance('I', percent(0.5), [percent(0.183, 1), percent(0.18, 0)], [percent(0.5), percent(0.5)]),
      0,
      'Realisasi 18% dari target 18,3%; kurang 0,3 poin persen.',
    ],
    [
      'points without needless zeros',
      performance('I', percent(0.5), [percent(0.18, 2), percent(0.16, 2)], [percent(0.5), percent(0.5)]),
      0,
      'Realisasi 16,00% dari target 18,00%; kurang 2 poin persen.',
    ],
    [
      'plain numbers in a unit of percent',
      withUnit('%', 80, [40, 35], [80, 80]),
      0,
      'Realisasi 35% dari target 40%; kurang 5 poin persen.',
    ],
    [
      'plain numbers in a unit of rupiah',
      withUnit('Rupiah', 80, [40, 35], [80, 80]),
      0,
      'Realisasi Rp35 dari target Rp40 (87,50%), kurang Rp5.',
    ],
    [
      'a percentage ahead',
      performance('I', percent(0.5), [percent(0.229, 1), percent(0.23, 0)], [percent(0.5), percent(0.5)]),
      0,
      'Realisasi 23% melampaui target 22,9% (capaian 100,44%).',
    ],
    [
      'a count ahead',
      withUnit('Dokumen', 10, [5, 6], [10, 10]),
      0,
      'Realisasi 6 dokumen melampaui target 5 dokumen (capaian 120,00%).',
    ],
    [
      'nothing of a count against a percentage',
      performance('I', percent(0.5), [percent(0.2), 3], [percent(0.5), 5]),
      0,
      undefined,
    ],
    [
      'nothing of a range',
      performance('I', '80 - 90%', ['80 - 90%', percent(0.7)], ['80 - 90%', percent(0.8)]),
      0,
      undefined,
    ],
  ])('%s', (_, given, index, text) => {
    expect(textAt(given, index)).toBe(text);
  });

  test('a limit that was overstepped', () => {
    const directions = { 'Dokumen perencanaan': 'less' } as const;
    const given = withUnit('Hari', 10, [10, 12], [10, 10], [10, 8]);
    expect(draftAt(given, 0, { directions })).toMatchObject({
      says: 'overLimit',
      text: 'Realisasi 12 hari, melebihi batas 10 hari.',
    });
    expect(draftAt(given, 1, { directions })).toBeUndefined();
    expect(draftAt(given, 2, { directions })).toBeUndefined();
  });

  test('months that add up beside a cumulative target say nothing of being behind', () => {
    const accumulations = { I: { target: 'cumulative', realization: 'perPeriod' } } as const;
    const given = performance('I', 40, [10, 10], [20, 10], [30, 10], [40, 10]);
    expect(textAt(given, 1, { accumulations })).toBeUndefined();
    const both = { I: { target: 'cumulative', realization: 'cumulative' } } as const;
    expect(textAt(given, 1, { accumulations: both })).toBe(
      'Tidak ada penambahan realisasi; kumulatif tetap 10.',
    );
  });
});

describe('no realization', () => {
  test.each<[string, Workbook, number, string | undefined]>([
    [
      'from the first month on',
      performance('I', 40, [10, 0], [20, 0], [30, 0], [40, 0]),
      3,
      'Belum ada realisasi s.d. April.',
    ],
    [
      'after months without figures',
      performance('I', 40, [10, null], [20, '-'], [30, 0], [40, 0]),
      2,
      'Belum ada realisasi s.d. Maret.',
    ],
    [
      'after a month of words',
      performance('I', 40, [10, 'proses'], [20, 0], [30, 0], [40, 0]),
      1,
      'Tidak ada realisasi pada Februari.',
    ],
    [
      'after a month that had some, month by month',
      performance('I', 40, [10, 10], [10, 0], [10, 10], [10, 10]),
      1,
      'Tidak ada realisasi pada Februari.',
    ],
  ])('%s', (_, given, index, text) => {
    expect(textAt(given, index, { accumulations: { I: { realization: 'perPeriod' } } })).toBe(text);
  });

  test('of a quarter names the quarter', () => {
    const quarters = (...figures: readonly (readonly [Given, Given])[]) =>
      workbook(quarterly('Kinerja', [{ name: 'I', annual: 40, quarters: figures }]));
    const fallen = quarters([10, 10], [20, 20], [30, 0], [40, 0]);
    expect(textAt(fallen, 2, { accumulations: { I: { realization: 'cumulative' } } })).toBe(
      'Tertulis 0; kumulatif sebelumnya 20.',
    );
    expect(textAt(quarters([10, 0], [20, 0], [30, 0], [40, 0]), 1)).toBe(
      'Belum ada realisasi s.d. Triwulan II.',
    );
  });
});

describe('a table of the year alone', () => {
  const year = (realization: Given) =>
    workbook(
      worksheet([
        ['Program', 'Pagu', 'Realisasi', '%', 'Ket'],
        ['Program pasar', 1000, realization, null, null],
        ['Program koperasi', 500, 500, null, null],
      ]),
    );
  const QUARTER: Period = { kind: 'quarter', index: 1 };

  test.each<[string, Given, Period | undefined, string | undefined]>([
    [
      'compares with the year where the sheet reports no period',
      400,
      undefined,
      'Realisasi Rp400 dari target Rp1.000 (40,00%), kurang Rp600.',
    ],
    ['says nothing of a year that is not over', 400, QUARTER, undefined],
    [
      'compares at the end of the year',
      400,
      { kind: 'quarter', index: 4 },
      'Realisasi Rp400 dari target Rp1.000 (40,00%), kurang Rp600.',
    ],
    ['names the period reported', 0, QUARTER, 'Belum ada realisasi s.d. Triwulan I.'],
    ['names none where none is reported', 0, undefined, 'Belum ada realisasi.'],
  ])('%s', (_, realization, reported, text) => {
    expect(textAt(year(realization), 0, {}, reported)).toBe(text);
  });
});

test('a month that cannot be read is held against its own target, also while the year goes on', () => {
  const given = monthly('Kinerja', [
    {
      name: 'Jumlah pasar',
      annual: 120,
      months: [
        ['Januari', 10, 7],
        ['Pebuari-an', 20, 9],
        ['Maret', 30, 30],
      ],
    },
  ]);
  expect(textAt(given, 1, {}, { kind: 'month', index: 3 })).toBe('Tercapai 9 dari 20.');
});

describe('a draft says what kind of thing it is and which figures it is from', () => {
  const annual = (given: Given) => ({ annual: entryOf(given, { row: 4, column: 20 }) });
  const CUMULATIVE = { realization: { kind: 'cumulative', decidedBy: 'steps' } } as const;
  const PER_PERIOD = { realization: { kind: 'perPeriod', decidedBy: 'sumIsAnnual' } } as const;
  const CONSTANT = { realization: { kind: 'constant', decidedBy: 'allAreAnnual' } } as const;

  function inShort(
    kind: PanelKind,
    rest: Partial<Block>,
    index: number,
    ...quarters: readonly GivenPeriod[]
  ) {
    const draft = draftRemark(kind, blockFrom(quartersOf(4, ...quarters), rest), index, undefined);
    return draft === undefined ? undefined : [draft.says, ...draft.from.map(addressOf)];
  }

  test.each<[string, ReturnType<typeof inShort>, ReturnType<typeof inShort>]>([
    ['no budget', inShort('budget', annual(0), 0, [0, 0]), ['noBudget', 'U5']],
    ['an indicator of 0', inShort('performance', annual(0), 0, [0, 0]), undefined],
    ['no annual budget at all', inShort('budget', {}, 0, [0, 0]), undefined],
    ['a target without an annual budget', inShort('budget', annual(0), 0, [10, 5]), ['behind', 'B5', 'A5']],
    ['nothing yet', inShort('budget', CUMULATIVE, 0, [10, 0]), ['nothingYet', 'B5']],
    ['nothing in a period', inShort('budget', PER_PERIOD, 1, [10, 5], [10, 0]), ['nothingYet', 'E5']],
    [
      '0 after the highest',
      inShort('budget', CUMULATIVE, 2, [10, 8], [20, 6], [30, 0]),
      ['zeroAfterMore', 'H5', 'B5'],
    ],
    [
      '0 after the first of equals',
      inShort('budget', CUMULATIVE, 2, [10, 8], [20, 8], [30, 0]),
      ['zeroAfterMore', 'H5', 'B5'],
    ],
    [
      '0 after a rise',
      inShort('budget', CUMULATIVE, 2, [10, 6], [20, 8], [30, 0]),
      ['zeroAfterMore', 'H5', 'E5'],
    ],
    ['nothing added', inShort('budget', CUMULATIVE, 1, [10, 5], [20, 5]), ['nothingAdded', 'E5', 'B5']],
    ['the same of a period', inShort('budget', PER_PERIOD, 1, [10, 5], [20, 5]), ['behind', 'E5', 'D5']],
    ['ahead', inShort('budget', CUMULATIVE, 0, [10, 12]), ['ahead', 'B5', 'A5']],
    ['over a limit', inShort('performance', { direction: 'less' }, 0, [10, 12]), ['overLimit', 'B5', 'A5']],
    ['at a limit', inShort('performance', { direction: 'less' }, 0, [10, 10]), undefined],
    ['no such period', inShort('budget', CUMULATIVE, 5, [10, 5]), undefined],
    ['a target in words', inShort('budget', CUMULATIVE, 0, ['sesuai', 5]), undefined],
    ['unlike units', inShort('performance', CUMULATIVE, 0, ['50%', 5]), undefined],
    ['caught up', inShort('budget', CUMULATIVE, 1, [10, 5], [20, 20]), ['caughtUp', 'E5', 'D5', 'B5', 'A5']],
    ['never behind', inShort('budget', CUMULATIVE, 1, [10, 10], [20, 20]), undefined],
    ['behind a target in words', inShort('budget', CUMULATIVE, 1, ['sesuai', 5], [20, 20]), undefined],
    ['words before', inShort('budget', CUMULATIVE, 1, [10, 'proses'], [20, 20]), undefined],
    ['caught up in a period of its own', inShort('budget', PER_PERIOD, 1, [10, 5], [20, 20]), undefined],
  ])('%s', (_, draft, wanted) => {
    expect(draft).toEqual(wanted);
  });

  const YEAR: readonly GivenPeriod[] = [
    [10, 8],
    [20, 16],
    [30, 24],
    [40, 32],
  ];

  test.each<[string, ReturnType<typeof inShort>, ReturnType<typeof inShort>]>([
    ['what is left', inShort('budget', { ...annual(40), ...CUMULATIVE }, 3, ...YEAR), ['rest', 'U5', 'K5']],
    [
      'of one that stays',
      inShort('budget', { ...annual(40), ...CONSTANT }, 3, ...YEAR),
      ['rest', 'U5', 'K5'],
    ],
    [
      'the year missed',
      inShort('performance', { ...annual(40), ...CUMULATIVE }, 3, ...YEAR),
      ['yearMissed', 'U5', 'K5'],
    ],
    [
      'of periods added up',
      inShort('budget', { ...annual(100), ...PER_PERIOD }, 3, ...YEAR),
      ['rest', 'U5', 'B5', 'E5', 'H5', 'K5'],
    ],
    ['periods that nothing adds up', inShort('budget', annual(40), 3, ...YEAR), ['behind', 'K5', 'J5']],
    [
      'an annual budget of a dash',
      inShort('budget', { ...annual('-'), ...CUMULATIVE }, 3, ...YEAR),
      ['behind', 'K5', 'J5'],
    ],
    [
      'an annual target of another unit',
      inShort('performance', { ...annual('80%'), ...CUMULATIVE }, 3, ...YEAR),
      ['behind', 'K5', 'J5'],
    ],
  ])('at the end of the year: %s', (_, draft, wanted) => {
    expect(draft).toEqual(wanted);
  });

  test.each([
    ['Rp', 'Realisasi Rp5 dari target Rp10 (50,00%), kurang Rp5.'],
    ['rupiah', 'Realisasi Rp5 dari target Rp10 (50,00%), kurang Rp5.'],
    ['Grup Rp', 'Tercapai 5 dari 10 grup rp.'],
    ['Persen', 'Realisasi 5% dari target 10%; kurang 5 poin persen.'],
    ['indeks persen', 'Tercapai 5 dari 10 indeks persen.'],
    [' Orang ', 'Tercapai 5 dari 10 orang.'],
    ['UMKM baru', 'Tercapai 5 dari 10 UMKM baru.'],
    ['pUMKM', 'Tercapai 5 dari 10 pumkm.'],
  ])('in the unit %j', (unit, text) => {
    const block = blockFrom(quartersOf(4, [10, 5]), { unit, ...CUMULATIVE });
    expect(draftRemark('performance', block, 0, undefined)?.text).toBe(text);
  });
});
