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
import type { Settings } from '../../settings/settings.ts';
import { blockOf, entryOf, panelOf, quartersOf, sheetOf } from '../../../test/reportModel.ts';
import type { Accumulation, Block } from '../../report/report.ts';
import { percentMissing } from './percent-missing.ts';

type Row = readonly [target: Given, realization: Given, stated: Given];

/** One indicator, a month a row from row 3: target in D, realization in E, percentage in F. */
const rows = (...given: readonly Row[]) =>
  monthly('Kinerja', [
    {
      name: 'Waktu layanan',
      annual: 100,
      months: given.map(([target, realization, stated], index): Month => [
        ['Januari', 'Februari', 'Maret', 'April', 'Mei'][index] ?? 'Juni',
        target,
        realization,
        stated,
      ]),
    },
  ]);

/** January states a percentage, so February in row 4 is asked for one. */
const row = (target: Given, realization: Given, stated: Given) =>
  rows([200, 50, percent(0.25)], [target, realization, stated]);

describe('percent-missing accepts', () => {
  test.each<[string, Given, Given, Given]>([
    ['a percentage that is there', 10, 5, percent(0.5)],
    ['a percentage as text', 10, 5, '50%'],
    ['words for a percentage', 10, 5, 'setengah'],
    ['a blank where no target was set', null, 5, null],
    ['a dash where no target was planned', '-', 5, '-'],
    ['a dash beside a target of zero', 0, 0, '-'],
    ['a blank where nothing has been reported', 10, null, null],
    ['a dash where nothing was measured', 10, '-', '-'],
    ['a blank beside words', 10, 'belum ada', null],
    ['a blank beside two figures in one cell', 10, '1 Dokumen 12 Dokumen', null],
    ['a blank for a percentage of a count', '1 Dokumen', percent(0.3614), null],
  ])('%s', (_, target, realization, stated) => {
    expect(found('percent-missing', row(target, realization, stated))).toEqual([]);
  });

  test('a percentage column that nobody fills', () => {
    expect(found('percent-missing', rows([10, 5, null], [10, 6, '-'], [10, 7, null]))).toEqual([]);
  });

  test('a table without a percentage column', () => {
    const table = worksheet([
      ['Indikator Kinerja', 'Target Kinerja Tahunan', 'Bulan', 'Target', 'Realisasi'],
      ['Nilai SAKIP', 100, 'Januari', 10, 5],
    ]);
    expect(found('percent-missing', workbook(table))).toEqual([]);
  });

  test('an achievement that no item of a quarterly sheet states', () => {
    const sheet = quarterly('TW I', [
      { name: 'Nilai SAKIP', annual: 100, quarters: [[25, 20]] },
      { name: 'Nilai IKM', annual: 100, quarters: [[25, 25]], achievement: '-' },
    ]);
    expect(found('percent-missing', workbook(sheet))).toEqual([]);
  });

  test('an achievement of an item that has no percentage, for its target is zero or of another unit', () => {
    const sheet = quarterly('TW I', [
      { name: 'Nilai SAKIP', annual: 100, quarters: [[25, 20]], achievement: percent(0.8) },
      { name: 'Nilai IKM', annual: 0, quarters: [[0, 0]], achievement: '-' },
      { name: 'Nilai IPM', annual: '1 Dokumen', quarters: [['1 Dokumen', percent(0.3614)]] },
    ]);
    expect(found('percent-missing', workbook(sheet))).toEqual([]);
  });

  test('an achievement of an item whose quarters nothing tells how to add up, where only others have one', () => {
    const item = (row: number, kind: Accumulation['kind'], achievement: Given) =>
      blockOf(quartersOf(row, [25, 20], [30, 10]), {
        achievement: entryOf(achievement, { row, column: 20 }),
        realization: { kind, decidedBy: 'steps' },
      });
    const missing = (...blocks: readonly Block[]) =>
      percentMissing.check({ sheets: [sheetOf([panelOf(blocks)])] }).map(({ at }) => at.row);
    const decided = item(4, 'perPeriod', percent(0.3));
    expect(missing(decided, item(5, 'undecided', '-'), item(6, 'cumulative', '-'))).toEqual([6]);
    expect(missing(item(4, 'undecided', percent(0.3)), item(5, 'undecided', '-'))).toEqual([5]);
  });

  test('an achievement of an item without a realization yet', () => {
    const sheet = quarterly('TW I', [
      { name: 'Nilai SAKIP', annual: 100, quarters: [[25, 20]], achievement: percent(0.8) },
      { name: 'Nilai IKM', annual: 100, quarters: [[25, null]] },
      { name: 'Nilai IPM', annual: 100, quarters: [['-', 20]], achievement: '-' },
    ]);
    expect(found('percent-missing', workbook(sheet))).toEqual([]);
  });
});

describe('percent-missing rejects', () => {
  test.each<[string, Given, Given, Given, string, number]>([
    ['a blank', 10, 5, null, 'warning', 0.5],
    ['a dash', 10, 5, '-', 'warning', 0.5],
    ['a long dash', 10, 5, '—', 'warning', 0.5],
    ['a blank beside percentages', percent(0.8), percent(0.4), null, 'warning', 0.5],
    ['a blank beside text in the Indonesian style', '65.864.830', '32.932.415', null, 'warning', 0.5],
    ['a blank beside text in the English style', '4,737,119,557.00', '2,368,559,778.50', '', 'warning', 0.5],
    ['a blank beside a realization within a range', '80 - 90%', '85%', null, 'warning', 1],
    ['as a matter of form: a dash for a realization of zero', 10, 0, '-', 'info', 0],
    ['as a matter of form: a blank for a zero of the accounting format', 12_936_700, 'Rp -', null, 'info', 0],
  ])('%s', (_, target, realization, stated, severity, expected) => {
    expect(found('percent-missing', row(target, realization, stated))).toMatchObject([
      { cell: 'F4', severity, cells: ['D4', 'E4'], expected, message: 'missing' },
    ]);
  });

  test('and states nothing, for nothing stands there', () => {
    expect(found('percent-missing', row(10, 5, '-'))[0]).not.toHaveProperty('stated');
  });

  test('and proposes the formula in the format of the column over numbers', () => {
    expect(found('percent-missing', row(10, 5, null))[0]?.fixes).toEqual([
      {
        cell: 'F4',
        formula: '=IF(OR(N(D4)=0,NOT(ISNUMBER(E4))),"-",E4/D4)',
        value: 0.5,
        numberFormat: '0.00%',
      },
    ]);
  });

  test('and proposes a number of percent where the column holds such', () => {
    expect(found('percent-missing', rows([200, 50, 25], [10, 5, null]))[0]?.fixes).toEqual([
      { cell: 'F4', formula: '=IF(OR(N(D4)=0,NOT(ISNUMBER(E4))),"-",E4/D4*100)', value: 50 },
    ]);
  });

  test.each<[string, Row, Row, string]>([
    ['Indonesian', ['2.000.000', '500.000', '25,00%'], ['12.936.700', '7.000.000', '-'], '54,11%'],
    ['English', ['2,000,000.00', '500,000.00', '25.0%'], ['12,936,700.00', '7,000,000.00', '-'], '54.1%'],
  ])('and proposes text as the column writes it over text in the %s style', (_, filled, missing, value) => {
    expect(found('percent-missing', rows(filled, missing))[0]?.fixes).toEqual([{ cell: 'F4', value }]);
  });

  test.each<[string, Given, object]>([
    ['text as the column writes it', '100,00%', { value: '105,56%' }],
    ['a number where the column has numbers', percent(1), { value: 0.95 / 0.9, numberFormat: '0.00%' }],
  ])('and proposes %s against a range, whose end no formula can choose', (_, stated, fix) => {
    const given = rows(['80 - 90%', '85%', stated], ['80 - 90%', '95%', null]);
    expect(found('percent-missing', given)[0]?.fixes).toEqual([{ cell: 'F4', ...fix }]);
  });

  test('by the inverse formula where less is better', () => {
    const settings: Partial<Settings> = { directions: { 'Waktu layanan': 'less' } };
    expect(found('percent-missing', row(10, 12, null), settings)).toMatchObject([
      {
        expected: 0.8,
        fixes: [{ formula: '=IF(OR(N(D4)=0,NOT(ISNUMBER(E4))),"-",MAX(0,(2*D4-E4)/D4))', value: 0.8 }],
      },
    ]);
  });

  test('a run of periods as one finding with all its cells and edits', () => {
    const run = rows(
      [200, 50, percent(0.25)],
      [10, 5, null],
      [10, 6, '-'],
      [10, 7, null],
      [10, 8, percent(0.8)],
    );
    expect(found('percent-missing', run)).toMatchObject([
      {
        cell: 'F4',
        severity: 'warning',
        cells: ['D4', 'E4', 'F5', 'D5', 'E5', 'F6', 'D6', 'E6'],
        expected: 0.5,
        message: 'missingRun',
        fixes: [
          { cell: 'F4', value: 0.5 },
          { cell: 'F5', value: 0.6 },
          { cell: 'F6', value: 0.7 },
        ],
      },
    ]);
  });

  test('two runs with a filled period between them as two findings', () => {
    const runs = rows([10, 5, null], [10, 5, percent(0.5)], [10, 6, null]);
    expect(found('percent-missing', runs)).toMatchObject([
      { cell: 'F3', message: 'missing' },
      { cell: 'F5', message: 'missing' },
    ]);
  });

  test('zeros and other figures of one stretch apart, for they differ in severity', () => {
    const stretch = rows([200, 50, percent(0.25)], [10, 0, '-'], [10, 0, '-'], [10, 5, '-']);
    expect(found('percent-missing', stretch)).toMatchObject([
      { cell: 'F4', severity: 'info', message: 'missingRun', cells: ['D4', 'E4', 'F5', 'D5', 'E5'] },
      { cell: 'F6', severity: 'warning', message: 'missing', cells: ['D6', 'E6'] },
    ]);
  });

  test('the blanks of two items apart', () => {
    const items = monthly('Anggaran (Rp)', [
      { name: 'Program A', annual: 100, months: [['Januari', 100, 50, percent(0.5)]] },
      { name: 'Program B', annual: 100, months: [['Januari', 100, 60]] },
      { name: 'Program C', annual: 100, months: [['Januari', 100, 70]] },
    ]);
    expect(found('percent-missing', items)).toMatchObject([{ cell: 'F4' }, { cell: 'F5' }]);
  });

  test('a month merged over two rows once, at the top of its merged cell', () => {
    const merged = worksheet(
      [
        ['Indikator Kinerja', 'Target Kinerja Tahunan', 'Bulan', 'Target', 'Realisasi', '%'],
        ['Nilai SAKIP', 100, 'Januari', 10, 5, percent(0.5)],
        [],
        [null, null, 'Februari', 10, 6, null],
        [],
      ],
      { merges: ['A2:A5', 'B2:B5', ...['C', 'D', 'E', 'F'].flatMap((c) => [`${c}2:${c}3`, `${c}4:${c}5`])] },
    );
    expect(found('percent-missing', workbook(merged))).toMatchObject([{ cell: 'F4', cells: ['D4', 'E4'] }]);
  });

  test('as a matter of form: the achievement of a quarterly item whose realizations are zero', () => {
    const sheet = quarterly('TW I', [
      { name: 'Nilai SAKIP', annual: 100, quarters: [[25, 20]], achievement: percent(0.8) },
      { name: 'Nilai IKM', annual: 100, quarters: [[25, 0]], achievement: '-' },
    ]);
    expect(found('percent-missing', workbook(sheet))).toMatchObject([{ cell: 'K4', severity: 'info' }]);
  });

  test('the achievement of a quarterly item of which one quarter only is zero', () => {
    const sheet = quarterly('TW II', [
      { name: 'Nilai SAKIP', annual: 100, quarters: [[25, 20]], achievement: percent(0.8) },
      {
        name: 'Nilai IKM',
        annual: 100,
        quarters: [
          [25, 0],
          [25, 20],
        ],
      },
    ]);
    expect(found('percent-missing', workbook(sheet))).toMatchObject([{ cell: 'K4', severity: 'warning' }]);
  });

  test('the achievement of a quarterly item beside items that state theirs, without a fix', () => {
    const sheet = quarterly('TW II', [
      {
        name: 'Nilai SAKIP',
        annual: 100,
        quarters: [
          [25, 20],
          [25, 25],
        ],
        achievement: percent(0.9),
      },
      {
        name: 'Nilai IKM',
        annual: 100,
        quarters: [
          [25, 20],
          [25, 25],
          [25, null],
        ],
        achievement: '-',
      },
    ]);
    expect(found('percent-missing', workbook(sheet))).toEqual([
      {
        cell: 'K4',
        severity: 'warning',
        cells: ['C4', 'D4', 'E4', 'F4'],
        message: 'missingAchievement',
        fixes: [],
        echoes: [],
      },
    ]);
  });
});
