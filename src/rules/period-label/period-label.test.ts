import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import {
  found,
  monthly,
  quarterly,
  workbook,
  worksheet,
  year,
  type Month,
} from '../../../test/worksheets.ts';

const RULE = 'period-label';

const RISING = Array.from({ length: 12 }, (_, index) => 10 * (index + 1));

/** Twelve months of each block with labels of one's own, from row 3; C holds the labels. */
const blocks = (...labels: readonly (readonly (string | null)[])[]) =>
  monthly(
    'Kinerja',
    labels.map((own, index) => ({
      name: `Jumlah ${index}`,
      annual: 120,
      months: own.map((label, month): Month => [label ?? '', RISING[month] ?? 0, RISING[month] ?? 0]),
    })),
  );

const MONTHS = year(RISING).map(([label]) => label);
const changed = (index: number, label: string | null) =>
  MONTHS.map((month, other): string | null => (other === index ? label : month));

describe('period-label accepts', () => {
  test.each<[string, readonly (string | null)[]]>([
    ['the months of a year', MONTHS],
    ['other letter case', MONTHS.map((label) => label.toUpperCase())],
    ['the first half of a year', MONTHS.slice(0, 6)],
  ])('%s', (_, labels) => {
    expect(found(RULE, blocks(labels, labels))).toEqual([]);
  });

  test('a row without a month and without figures among them', () => {
    const months = (blank: Month) => [...year(RISING).slice(0, 3), blank, ...year(RISING).slice(3, 6)];
    for (const blank of [['', null, null, null, 'pergeseran'] as const, ['', '-', '-'] as const]) {
      const items = [{ name: 'Jumlah pasar', annual: 120, months: months(blank) }];
      expect(found(RULE, monthly('Kinerja', items))).toEqual([]);
    }
  });

  test('quarters after their months', () => {
    const labels = [...MONTHS.slice(0, 3), 'Triwulan I', ...MONTHS.slice(3, 6), 'Triwulan II'];
    expect(found(RULE, blocks(labels, labels))).toEqual([]);
  });

  test('periods in columns', () => {
    const sheet = quarterly('Sheet1', [
      {
        name: 'Nilai',
        annual: 100,
        quarters: [
          [25, 20],
          [25, 20],
        ],
      },
    ]);
    expect(found(RULE, workbook(sheet))).toEqual([]);
  });
});

describe('period-label rejects', () => {
  test('one spelling on a sheet as one finding, with the label as the sheet writes it', () => {
    expect(found(RULE, blocks(changed(7, 'Agusturs'), changed(7, 'Agusturs'), MONTHS))).toEqual([
      {
        cell: 'C10',
        severity: 'warning',
        cells: ['C22'],
        stated: 'Agusturs',
        message: 'misspeltSeveral',
        fixes: [
          { cell: 'C10', value: 'Agustus' },
          { cell: 'C22', value: 'Agustus' },
        ],
        echoes: [],
      },
    ]);
  });

  test('each spelling on its own, in its own letter case', () => {
    expect(
      found(RULE, blocks(changed(7, 'AGUSTURS'), changed(7, 'agustuus'), changed(1, 'Febuari'))),
    ).toMatchObject([
      { cell: 'C10', message: 'misspelt', fixes: [{ cell: 'C10', value: 'AGUSTUS' }] },
      { cell: 'C22', message: 'misspelt', fixes: [{ cell: 'C22', value: 'agustus' }] },
      { cell: 'C28', message: 'misspelt', fixes: [{ cell: 'C28', value: 'Februari' }] },
    ]);
  });

  test('a label that the sheet never writes right', () => {
    expect(found(RULE, blocks(changed(7, 'Agusturs')))).toMatchObject([
      { cell: 'C10', fixes: [{ cell: 'C10', value: 'Agustus' }] },
    ]);
  });

  test('a label as most of the sheet writes it', () => {
    expect(
      found(RULE, blocks(changed(7, 'Agusturs'), MONTHS, changed(7, 'Agt'), changed(7, 'Agt'))),
    ).toMatchObject([{ cell: 'C10', fixes: [{ cell: 'C10', value: 'Agt' }] }]);
  });

  test('a month beside quarters, of which none is it', () => {
    const labels = ['Januari', 'Febuari', 'Maret', 'Triwulan I', 'April', 'Mei', 'Juni', 'Triwulan II'];
    expect(found(RULE, blocks(labels))).toMatchObject([
      { cell: 'C4', fixes: [{ cell: 'C4', value: 'Februari' }] },
    ]);
  });

  test('a misspelt label beside one that is not written', () => {
    const labels = MONTHS.map((label, index) => (index === 4 ? null : index === 7 ? 'Agusturs' : label));
    expect(found(RULE, blocks(labels, MONTHS))).toMatchObject([
      { cell: 'C7', message: 'unlabelled' },
      { cell: 'C10', message: 'misspelt', fixes: [{ cell: 'C10', value: 'Agustus' }] },
    ]);
  });

  test('a merged label once', () => {
    const [sheet] = blocks(changed(7, 'Agusturs'), MONTHS).sheets;
    if (sheet === undefined) throw new Error('No sheet');
    const grid = sheet.grid.map((row, index) =>
      index === 10 ? row.map((cell, column) => (column === 2 ? { value: null } : cell)) : row,
    );
    const merged = { ...sheet, grid, merges: [...sheet.merges, { top: 9, left: 2, bottom: 10, right: 2 }] };
    expect(
      found(RULE, workbook(merged)).filter(({ message }) => message.startsWith('misspelt')),
    ).toMatchObject([{ cell: 'C10', cells: [] }]);
  });

  test('a month that stands twice', () => {
    expect(found(RULE, blocks(changed(4, 'April'), MONTHS))).toEqual([
      { cell: 'C7', severity: 'warning', cells: ['C6'], message: 'duplicate', fixes: [], echoes: [] },
    ]);
  });

  test('a month out of order', () => {
    const labels = ['Januari', 'Maret', 'Februari', ...MONTHS.slice(3)];
    expect(found(RULE, blocks(labels, MONTHS))).toEqual([
      { cell: 'C5', severity: 'warning', cells: ['C4'], message: 'order', fixes: [], echoes: [] },
    ]);
  });

  test.each<[string, readonly string[], string, string]>([
    ['one month', MONTHS.filter((_, index) => index !== 4), 'missing', 'C7'],
    ['several months', MONTHS.filter((_, index) => index !== 4 && index !== 6), 'missingSeveral', 'C7'],
    ['the first months', MONTHS.slice(6), 'missingSeveral', 'C3'],
    [
      'one month in the first half of a year',
      MONTHS.slice(0, 6).filter((_, index) => index !== 2),
      'missing',
      'C5',
    ],
  ])('the lost rows of %s, as information', (_, labels, message, cell) => {
    expect(found(RULE, blocks(labels, MONTHS))).toEqual([
      { cell, severity: 'info', cells: [], message, fixes: [], echoes: [] },
    ]);
  });

  test('lost rows after a row without a month and without figures', () => {
    const months = [
      ...year(RISING).slice(0, 1),
      ['', null, null, null, 'pergeseran anggaran'] as const,
      ...year(RISING).slice(2, 4),
    ];
    expect(found(RULE, monthly('Kinerja', [{ name: 'Jumlah pasar', annual: 120, months }]))).toMatchObject([
      { cell: 'C5', message: 'missing' },
    ]);
  });

  test.each<[string, Month]>([
    ['target', ['', 50, null]],
    ['realization', ['', null, 50]],
  ])('a %s whose period is not written', (_, odd) => {
    const months = year(RISING).map((month, index) => (index === 4 ? odd : month));
    expect(found(RULE, monthly('Kinerja', [{ name: 'Jumlah pasar', annual: 120, months }]))).toMatchObject([
      { cell: 'C7', severity: 'info', message: 'unlabelled' },
    ]);
  });

  test('what is told in words', () => {
    const saidOf = (...labels: readonly (string | null)[]) => said(RULE, blocks(labels, MONTHS));
    expect(saidOf(...changed(7, 'Agusturs'))).toEqual(['Says "Agusturs", meant is "Agustus"']);
    expect(saidOf(...changed(4, 'April'))).toEqual(['April stands twice in one block (C6)']);
    expect(saidOf('Januari', 'Maret', 'Februari')).toEqual(['February stands after March (C4)']);
    expect(saidOf('Januari', 'Maret')).toEqual(['There is no row for February']);
    expect(saidOf('Januari', 'April')).toEqual(['There are no rows for 2 periods, first February']);
  });

  test('figures whose period is not written', () => {
    expect(found(RULE, blocks(changed(4, null), MONTHS))).toEqual([
      { cell: 'C7', severity: 'info', cells: [], message: 'unlabelled', fixes: [], echoes: [] },
    ]);
  });

  test('one label of two panels once', () => {
    const rows = MONTHS.map((label, index) => [
      index === 0 ? 'Jumlah pasar' : null,
      index === 7 ? 'Agusturs' : label,
      10 * (index + 1),
      10 * (index + 1),
      1000 * (index + 1),
      1000 * (index + 1),
    ]);
    const sheet = worksheet(
      [
        ['Indikator', 'Bulan', 'Kinerja', null, 'Anggaran (Rp)', null],
        [null, null, 'Target', 'Realisasi', 'Target', 'Realisasi'],
        ...rows,
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'A3:A14'] },
    );
    expect(found(RULE, workbook(sheet))).toMatchObject([{ cell: 'B10', cells: [], message: 'misspelt' }]);
  });
});
