import { describe, expect, test } from '@jest/globals';
import {
  found,
  monthly,
  percent,
  quarterly,
  workbook,
  type Given,
  type Month,
} from '../../../test/worksheets.ts';

const RULE = 'percent-without-basis';

/** Months from row 3: D target, E realization, F %; a second item below whose percentages are right. */
const table = (...months: readonly Month[]) =>
  monthly('Anggaran (Rp)', [
    { name: 'Program A', annual: 40_000, months },
    {
      name: 'Program B',
      annual: 40_000,
      months: [
        ['Januari', 10_000, 5_000, percent(0.5, 0)],
        ['Februari', 20_000, 5_000, percent(0.25, 0)],
      ],
    },
  ]);

const JANUARY: Month = ['Januari', 10_000, 5_000, percent(0.5, 0)];

describe('percent-without-basis accepts', () => {
  test.each<[string, Month]>([
    ['target, realization and their percentage', ['Februari', 20_000, 10_000, percent(0.5, 0)]],
    ['no percentage at all', ['Februari', null, null, null]],
    ['a dash for all', ['Februari', '-', '-', '-']],
    ['0 % of nothing', ['Februari', 20_000, null, percent(0, 0)]],
    [
      'a percentage that a formula gives',
      ['Februari', 20_000, null, { value: 2, numberFormat: '0%', formula: '=2-E4/D4' }],
    ],
    ['a dash that means unchanged, and its percentage', ['Februari', '-', '-', percent(0.5, 0)]],
    ['a new target beside an unchanged realization', ['Februari', 20_000, '-', percent(0.25, 0)]],
    ['a target in words', ['Februari', 'sesuai kebutuhan', 5_000, percent(1, 0)]],
    ['a target of 0', ['Februari', 0, 0, percent(1, 0)]],
  ])('%s', (_, february) => {
    expect(found(RULE, table(JANUARY, february))).toEqual([]);
  });

  test('a percentage that is merged over several months', () => {
    const [sheet] = table(JANUARY, ['Februari', null, null]).sheets;
    if (sheet === undefined) throw new Error('No sheet');
    const merged = { ...sheet, merges: [...sheet.merges, { top: 2, left: 5, bottom: 3, right: 5 }] };
    expect(found(RULE, workbook(merged))).toEqual([]);
  });

  test('an achievement beside quarters', () => {
    const sheet = quarterly('Sheet1', [
      { name: 'Nilai', annual: 10, quarters: [[null, 5]], achievement: percent(0.5) },
    ]);
    expect(found(RULE, workbook(sheet))).toEqual([]);
  });
});

describe('percent-without-basis rejects', () => {
  test.each<[string, Month, string, string, number]>([
    [
      'a percentage without a realization',
      ['Februari', 20_000, null, percent(0.9, 0)],
      'realization',
      'E4',
      0.9,
    ],
    [
      'a percentage beside a dash that it does not follow from',
      ['Februari', 20_000, '-', percent(0.5, 0)],
      'realization',
      'E4',
      0.5,
    ],
    ['a percentage without a target', ['Februari', null, 5_000, percent(0.8, 0)], 'target', 'D4', 0.8],
    ['a percentage without either', ['Februari', null, null, percent(0.7, 0)], 'target', 'D4', 0.7],
  ])('%s', (_, february, message, cell, stated) => {
    expect(found(RULE, table(JANUARY, february))).toEqual([
      { cell: 'F4', severity: 'warning', cells: [cell], stated, message, fixes: [], echoes: [] },
    ]);
  });

  test('several of a block as one finding', () => {
    const months: Month[] = [
      ['Januari', 10_000, null, percent(0.5, 0)],
      ['Februari', null, 5_000, percent(0.8, 0)],
      ['Maret', 30_000, 15_000, percent(0.5, 0)],
    ];
    expect(found(RULE, table(...months))).toEqual([
      {
        cell: 'F3',
        severity: 'warning',
        cells: ['E3', 'F4', 'D4'],
        stated: 0.5,
        message: 'several',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a plain number as the percentage that it is', () => {
    const plain = (value: Given): Given => value;
    const book = monthly('Kinerja', [
      {
        name: 'A',
        annual: 40,
        months: [
          ['Januari', 10, 5, plain(50)],
          ['Februari', 20, null, plain(75)],
        ],
      },
      {
        name: 'B',
        annual: 40,
        months: [
          ['Januari', 10, 4, plain(40)],
          ['Februari', 20, 5, plain(25)],
        ],
      },
    ]);
    expect(found(RULE, book)).toMatchObject([{ cell: 'F4', stated: 0.75 }]);
  });
});
