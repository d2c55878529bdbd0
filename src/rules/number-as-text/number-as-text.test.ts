import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  percent,
  quarterly,
  workbook,
  worksheet,
  type Given,
} from '../../../test/worksheets.ts';
import { check, DEFAULT_SETTINGS } from '../../engine.ts';

type Row = readonly [target: Given, realization: Given, stated?: Given];

/** One indicator, a month a row from row 3: annual target in B, target in D, realization in E, percentage in F. */
const rows = (annual: Given, ...given: readonly Row[]) =>
  monthly('Kinerja', [
    {
      name: 'Jumlah layanan',
      annual,
      months: given.map(([target, realization, stated = null], index) => [
        ['Januari', 'Februari', 'Maret'][index] ?? 'April',
        target,
        realization,
        stated,
      ]),
    },
  ]);

describe('number-as-text accepts', () => {
  test.each<[string, Given, Row]>([
    ['real numbers', 10, [10, 5, percent(0.5)]],
    ['figures with a unit', '12 Dokumen', ['1 Dokumen', '1 Dokumen', percent(1)]],
    ['ranges', '80 - 90%', ['80 - 90%', percent(0.85), percent(1)]],
    ['words', 'WTP', ['WTP', 'WTP']],
    ['dashes', 10, ['-', '-', '-']],
    ['a dash that stands for zero beside 0 %', 10, [10, '-', percent(0)]],
    ['the zero of the accounting format', 10, [10, 'Rp -', percent(0)]],
    ['several figures in one cell', 10, ['1 Dokumen 12 Dokumen', 5]],
  ])('%s', (_, annual, row) => {
    expect(found('number-as-text', rows(annual, [10, 10, percent(1)], row))).toEqual([]);
  });
});

describe('number-as-text rejects', () => {
  test('a number kept as text, and proposes the number', () => {
    expect(found('number-as-text', rows(20, [10, '10'], [20, 20]))).toEqual([
      {
        cell: 'E3',
        severity: 'info',
        cells: [],
        stated: 10,
        message: 'one',
        fixes: [{ cell: 'E3', value: 10, numberFormat: '#,##0' }],
        echoes: [],
      },
    ]);
  });

  test('all texts of a table as one finding, each cell once', () => {
    const table = rows('20', ['10', '0', '0%'], ['20', '19,5', '97,50%']);
    expect(found('number-as-text', table)).toMatchObject([
      {
        cell: 'B3',
        cells: ['D3', 'E3', 'F3', 'D4', 'E4', 'F4'],
        stated: 20,
        message: 'several',
        fixes: [
          { cell: 'B3', value: 20, numberFormat: '#,##0' },
          { cell: 'D3', value: 10, numberFormat: '#,##0' },
          { cell: 'E3', value: 0, numberFormat: '#,##0' },
          { cell: 'F3', value: 0, numberFormat: '0%' },
          { cell: 'D4', value: 20, numberFormat: '#,##0' },
          { cell: 'E4', value: 19.5, numberFormat: '#,##0.0' },
          { cell: 'F4', value: 0.975, numberFormat: '0.00%' },
        ],
      },
    ]);
  });

  test('and changes nothing unless it is asked to', () => {
    const { findings } = check(rows(20, [10, '10'], [20, 20]), DEFAULT_SETTINGS);
    const [finding] = findings.filter(({ rule }) => rule === 'number-as-text');
    expect(finding?.fixes).toMatchObject([{ isOnRequest: true }]);
  });

  test('the totals of a table', () => {
    const table = monthly(
      'Anggaran (Rp)',
      [
        { name: 'Program A', annual: 100, months: [['Januari', 100, 50, percent(0.5)]] },
        { name: 'Program B', annual: 100, months: [['Januari', 100, 60, percent(0.6)]] },
      ],
      { annual: '200', target: 200, realization: 110, percent: percent(0.55) },
    );
    expect(found('number-as-text', table)).toMatchObject([{ cell: 'B5', cells: [] }]);
  });

  test('the achievement of the year beside quarters', () => {
    const sheet = quarterly('TW I', [
      { name: 'Nilai SAKIP', annual: 100, quarters: [[25, 20]], achievement: '80%' },
      { name: 'Nilai IKM', annual: 100, quarters: [[25, 25]], achievement: percent(1) },
    ]);
    expect(found('number-as-text', workbook(sheet))).toMatchObject([{ cell: 'K3', cells: [] }]);
  });

  test('a cell merged over items of a list by months once', () => {
    const row = (month: string, name: string, target: Given) => [month, name, target, 5];
    const table = worksheet(
      [
        ['Bulan', 'Indikator Kinerja', 'Target', 'Realisasi'],
        row('Januari', 'Nilai A', '10'),
        row('Januari', 'Nilai B', null),
        row('Februari', 'Nilai A', '20'),
        row('Februari', 'Nilai B', null),
      ],
      { merges: ['C2:C3', 'C4:C5'] },
    );
    expect(found('number-as-text', workbook(table))).toMatchObject([{ cell: 'C2', cells: ['C4'] }]);
  });

  test('but not a number that is written unlike its column, which is a matter of its own', () => {
    const table = workbook(
      worksheet([
        ['Program', 'Pagu (Rp)', 'Realisasi (Rp)'],
        ['Program A', '22,499,800', '1,000,000'],
        ['Program B', '24,749,500', '2,000,000'],
        ['Program C', 'Rp. 228.520.610', '3,000,000'],
      ]),
    );
    expect(found('number-as-text', table)).toMatchObject([{ cell: 'B2', cells: ['C2', 'B3', 'C3', 'C4'] }]);
  });

  test('nothing more where the only text is written unlike its column', () => {
    const table = workbook(
      worksheet([
        ['Program', 'Pagu (Rp)', 'Realisasi (Rp)'],
        ...Array.from({ length: 10 }, (_, index) => [`Program ${index}`, 1000 + index, 500]),
        ['Program Z', 'Rp. 228.520.610', 500],
      ]),
    );
    expect(found('number-as-text', table)).toEqual([]);
  });
});
