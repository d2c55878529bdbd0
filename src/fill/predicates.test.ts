import { describe, expect, test } from '@jest/globals';
import { blockOf, entryOf, panelOf, quartersOf, sheetOf, yearOf } from '../../test/reportModel.ts';
import { percent, type Given } from '../../test/worksheets.ts';
import type { Block, Measurement, Panel, Words } from '../report/report.ts';
import type { Edit } from '../rules/finding.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { addressOf, type Place } from '../workbook/address.ts';
import { predicates } from './predicates.ts';

const wordAt = (row: number, column: number, text = ''): Words => ({ row, column, text });

/** Cell and content of what is proposed, formulas before values. */
function proposedIn(
  panel: Panel,
  settings: Partial<Settings> = {},
  editOf: (place: Place) => Edit | undefined = () => undefined,
) {
  return predicates(sheetOf([panel]), panel, { ...DEFAULT_SETTINGS, ...settings }, editOf).map(({ edit }) => [
    addressOf(edit),
    edit.value,
    ...(edit.formula === undefined ? [] : [edit.formula]),
  ]);
}

/** A row of the year alone with its predicate in column D. */
function rowOf(row: number, target: Given, realization: Given, stated: Given, word = ''): Block {
  const measurements: Measurement[] = yearOf(row, target, realization, stated).map((measurement) => ({
    ...measurement,
    predicate: wordAt(row, 3, word),
  }));
  return blockOf(measurements);
}

const NESTED = (cell: string, full: 1 | 100) =>
  `=IF(ISNUMBER(${cell}),IF(${cell}>${0.9 * full},"Sangat Tinggi",IF(${cell}>${0.75 * full},"Tinggi",IF(${cell}>${0.65 * full},"Sedang",IF(${cell}>${0.5 * full},"Rendah","Sangat Rendah")))),"-")`;

describe('a blank predicate', () => {
  test.each<[string, Given, Given, Given, unknown[]]>([
    ['points at a percentage that is a number', 10, 8, percent(0.8), ['Tinggi', NESTED('C5', 1)]],
    ['is a word beside a percentage that is text', 10, 8, '80%', ['Tinggi']],
    ['is a word beside a blank percentage', 10, 8, null, ['Tinggi']],
    ['is the lowest for nothing reached', 10, 0, percent(0), ['Sangat Rendah', NESTED('C5', 1)]],
  ])('%s', (_, target, realization, stated, content) => {
    expect(proposedIn(panelOf([rowOf(4, target, realization, stated)]))).toEqual([['D5', ...content]]);
  });

  test('is asked for in hundreds where percentages are', () => {
    const panel = panelOf([rowOf(4, 10, 8, 80)], {
      percent: { rounding: 'halfUp', scale: 'hundred', otherScale: new Set(), basis: 'period' },
    });
    expect(proposedIn(panel)).toEqual([['D5', 'Tinggi', NESTED('C5', 100)]]);
    // A zero looks the same in both scales, and what it becomes later does not.
    const zero = { ...panel, blocks: [rowOf(4, 10, 0, 0), rowOf(5, 10, 8, percent(0.8))] };
    expect(proposedIn(zero)).toEqual([
      ['D5', 'Sangat Rendah', NESTED('C5', 100)],
      ['D6', 'Tinggi', NESTED('C6', 1)],
    ]);
  });

  test.each<[string, Given, Given, Given]>([
    ['a target of 0', 0, 8, '-'],
    ['a dash', 10, '-', '-'],
    ['nothing filled in', 10, null, null],
  ])('is left blank with %s', (_, target, realization, stated) => {
    expect(proposedIn(panelOf([rowOf(4, target, realization, stated)]))).toEqual([]);
  });

  test.each(['Tinggi', '-', 'ditunda'])('%p is not blank', (word) => {
    expect(proposedIn(panelOf([rowOf(4, 10, 8, percent(0.8), word)]))).toEqual([]);
  });

  test('follows the figures where the percentage is about to be mended', () => {
    const edit = { sheetId: 'Sheet1', row: 4, column: 2, value: 0.8 };
    const editOf = ({ row, column }: Place) => (row === 4 && column === 2 ? edit : undefined);
    expect(proposedIn(panelOf([rowOf(4, 10, 8, percent(0.95))]), {}, editOf)).toEqual([['D5', 'Tinggi']]);
  });

  test('is typed where others of the table are', () => {
    const panel = panelOf([rowOf(4, 10, 8, percent(0.8)), rowOf(5, 10, 10, percent(1), 'Sangat Tinggi')]);
    expect(proposedIn(panel)).toEqual([['D5', 'Tinggi']]);
  });

  test('speaks the words of the table, else those of the settings', () => {
    const panel = panelOf([rowOf(4, 10, 8, '80%'), rowOf(5, 10, 10, '100%', 'sangat baik')]);
    expect(proposedIn(panel)).toEqual([['D5', 'Baik']]);
    expect(proposedIn(panelOf([rowOf(4, 10, 8, '80%')]), { predicates: 'success' })).toEqual([
      ['D5', 'Berhasil'],
    ]);
    const own = [{ name: 'Hijau', from: 0.8, includesEdge: true }, { name: 'Merah' }];
    expect(proposedIn(panelOf([rowOf(4, 10, 8, '80%')]), { predicates: own })).toEqual([['D5', 'Hijau']]);
  });

  test('has the bands of the office where it has its own', () => {
    const own = [
      { name: 'Hijau "tua"', from: 0.875, includesEdge: true },
      { name: 'Hijau', from: 0.8 },
      { name: 'Merah' },
    ];
    const formula = '=IF(ISNUMBER(C5),IF(C5>=0.875,"Hijau ""tua""",IF(C5>0.8,"Hijau","Merah")),"-")';
    for (const [realization, word] of [
      [875, 'Hijau "tua"'],
      [874, 'Hijau'],
      [800, 'Merah'],
    ] as const) {
      const panel = panelOf([rowOf(4, 1000, realization, percent(realization / 1000))]);
      expect(proposedIn(panel, { predicates: own })).toEqual([['D5', word, formula]]);
    }
    const worded = panelOf([rowOf(4, 10, 8, '80%'), rowOf(5, 10, 10, '100%', 'hijau')]);
    expect(proposedIn(worded, { predicates: own })).toEqual([['D5', 'Merah']]);
  });

  test('words of no known scale change nothing', () => {
    const panel = panelOf([rowOf(4, 10, 8, '80%'), rowOf(5, 10, 10, '100%', 'Hijau')]);
    expect(proposedIn(panel, { predicates: 'good' })).toEqual([['D5', 'Baik']]);
  });
});

describe('a predicate of the year', () => {
  const quarters = quartersOf(4, [10, 8, percent(0.8)], [20, 15, percent(0.75)]);

  test('follows the achievement of the year', () => {
    const achievement = entryOf(percent(0.6), { row: 4, column: 20 });
    const block = blockOf(quarters, { achievement, predicate: wordAt(4, 21) });
    expect(proposedIn(panelOf([block]))).toEqual([['V5', 'Rendah', NESTED('U5', 1)]]);
  });

  test('follows an achievement that is about to be filled in, and waits for one that is not', () => {
    const achievement = entryOf(null, { row: 4, column: 20 });
    const panel = panelOf([blockOf(quarters, { achievement, predicate: wordAt(4, 21) })]);
    expect(proposedIn(panel)).toEqual([]);
    const edit = { sheetId: 'Sheet1', row: 4, column: 20, value: 0.7, numberFormat: '0.00%' };
    expect(proposedIn(panel, {}, ({ column }) => (column === 20 ? edit : undefined))).toEqual([
      ['V5', 'Sedang'],
    ]);
  });

  test('stands once beside several periods', () => {
    const shared = quarters.map((measurement) => ({ ...measurement, predicate: wordAt(4, 21) }));
    const achievement = entryOf('70%', { row: 4, column: 20 });
    expect(proposedIn(panelOf([blockOf(shared, { achievement })]))).toEqual([['V5', 'Sedang']]);
    expect(proposedIn(panelOf([blockOf(shared)]))).toEqual([]);
  });

  test('of each period stands beside each', () => {
    const own = quarters.map((measurement, index) => ({ ...measurement, predicate: wordAt(4, 20 + index) }));
    expect(proposedIn(panelOf([blockOf(own)])).map(([cell, value]) => [cell, value])).toEqual([
      ['U5', 'Tinggi'],
      ['V5', 'Sedang'],
    ]);
  });
});
