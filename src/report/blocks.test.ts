import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../../test/layouts/linesOf.ts';
import { workbook, worksheet, type Given } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { recognise } from './recognise.ts';
import type { Block } from './report.ts';

const HEAD: Given[] = ['Program', 'Pagu', 'Bulan', 'Target', 'Realisasi', '%', 'Ket'];

const panelsOf = (sheet: Sheet) =>
  recognise(workbook(sheet), DEFAULT_SETTINGS).sheets.flatMap(({ panels }) => panels);

/** The blocks of a sheet's only panel. */
function blocksOf(sheet: Sheet): readonly Block[] {
  const [panel, ...others] = panelsOf(sheet);
  if (panel === undefined || others.length > 0) throw new Error('not one panel');
  return panel.blocks;
}

/** The blocks and doubts of a sheet in short. */
const blocksIn = (rows: readonly Given[][], merges: readonly string[] = []) =>
  linesOf(worksheet(rows, { merges })).filter((line) => line.startsWith('- ') || line.startsWith('doubt'));

describe('a block over rows of periods', () => {
  test('begins where a name does, and where an annual target does', () => {
    expect(
      blocksIn([
        HEAD,
        ['Pasar', 100, 'Januari', 10, 10],
        [null, null, 'Februari', 20, 20],
        ['Tera', null, 'Januari', 1, 1],
        [null, 50, 'Februari', 2, 2],
      ]),
    ).toEqual([
      '- A2 Pasar | annual 100 | M1 10/10=. | M2 20/20=.',
      '- A4 Tera | annual . | M1 1/1=.',
      '- D5 ? | annual 50 | M2 2/2=.',
    ]);
  });

  test('goes on where its name, or its annual target alone, is written again', () => {
    expect(
      blocksIn([
        HEAD,
        ['Pasar', 100, 'Januari', 10, 10],
        ['Pasar', 100, 'Februari', 20, 20],
        [null, 100, 'Maret', 30, 30],
        ['Tera', 70, 'Januari', 1, 1],
      ]),
    ).toEqual([
      '- A2 Pasar | annual 100 | M1 10/10=. | M2 20/20=. | M3 30/30=.',
      '- A5 Tera | annual 70 | M1 1/1=.',
    ]);
  });

  test('does not go on where the same annual target is merged over other rows, or the name is merged anew', () => {
    expect(
      blocksIn(
        [
          HEAD,
          ['Pasar', 100, 'Maret', 10, 10],
          [null, 100, 'Februari', 20, 20],
          [null, null, 'April', 30, 30],
        ],
        ['B3:B4'],
      ),
    ).toEqual(['- A2 Pasar | annual 100 | M3 10/10=.', '- D3 ? | annual 100 | M2 20/20=. | M4 30/30=.']);
    expect(
      blocksIn(
        [
          HEAD,
          ['Pasar', 100, 'Maret', 10, 10],
          ['Pasar', null, 'Februari', 20, 20],
          [null, null, 'April', 30, 30],
        ],
        ['A3:A4'],
      ),
    ).toEqual(['- A2 Pasar | annual 100 | M3 10/10=.', '- A3 Pasar | annual . | M2 20/20=. | M4 30/30=.']);
  });

  test('begins with each name that could not be read', () => {
    expect(
      blocksIn([
        HEAD,
        ['[tidak terbaca]', 100, 'Januari', 10, 10],
        ['[tidak terbaca]', 100, 'Februari', 20, 20],
        [null, null, 'Maret', 30, 30],
      ]),
    ).toEqual(['- A2 ? | annual 100 | M1 10/10=.', '- A3 ? | annual 100 | M2 20/20=. | M3 30/30=.']);
  });

  test('has no measurement of a row that says no period and no figure', () => {
    expect(
      blocksIn([
        HEAD,
        ['Pasar', 100, null, null, null],
        [null, null, 'Januari', 10, 10],
        [null, null, null, 20, null],
        [null, null, null, null, 30],
        [null, null, null, null, null, 0.5],
        [null, null, 'Mei'],
      ]),
    ).toEqual(['- A2 Pasar | annual 100 | M1 10/10=. | year 20/.=. | year ./30=. | M5 ./.=.']);
  });

  test('is passed over by a period that begins anew only after a later one of its kind', () => {
    const rows = (...labels: readonly string[]) =>
      blocksIn([HEAD, ['Pasar', 100, 'Januari', 1, 1], ...labels.map((label) => [null, null, label, 2, 2])]);
    expect(rows('Januari')).toHaveLength(1);
    expect(rows('Februari', 'Januari')).toHaveLength(2);
    expect(rows('Februari', 'Triwulan I', 'Maret')).toHaveLength(1);
    expect(rows('Triwulan II', 'Triwulan I')).toHaveLength(2);
    expect(rows('Maret', 'Februari')).toHaveLength(1);
  });

  test('stands under the bands above it, and a band or a total ends it', () => {
    const sheet = worksheet([
      HEAD,
      ['I BIDANG PASAR'],
      ['Pasar', 100, 'Januari', 1, 1],
      ['A. Seksi Tera'],
      [null, null, 'Februari', 2, 2],
      ['TOTAL', 100, null, 3, 3],
      [null, null, 'Maret', 4, 4],
      ['II BIDANG KOPERASI'],
      ['Koperasi', 20, 'Januari', 5, 5],
    ]);
    expect(
      blocksOf(sheet).map(({ name, groups, top, bottom, measurements }) => [
        name,
        groups,
        top,
        bottom,
        measurements.map(({ row }) => row),
      ]),
    ).toEqual([
      ['Pasar', ['I BIDANG PASAR'], 2, 2, [2]],
      [undefined, ['I BIDANG PASAR', 'A. Seksi Tera'], 4, 4, [4]],
      [undefined, ['I BIDANG PASAR', 'A. Seksi Tera'], 6, 6, [6]],
      ['Koperasi', ['II BIDANG KOPERASI'], 8, 8, [8]],
    ]);
  });

  test('ends with the row before the next, the last with the merged cells of its last period', () => {
    const sheet = worksheet(
      [
        HEAD,
        ['Pasar', 100, 'Januari', 1, 1],
        [null, null, null, null, null],
        ['Tera', 50, 'Januari', 2, 2],
        [null, null, 'Februari', 3, 3],
        [],
        [],
      ],
      { merges: ['C2:C3', 'C5:C7', 'D5:D7', 'E5:E7'] },
    );
    expect(blocksOf(sheet).map(({ top, bottom }) => [top, bottom])).toEqual([
      [1, 2],
      [3, 6],
    ]);
  });

  test('names the periods that it lacks, of the kind of its first', () => {
    const missing = (labels: readonly string[], period = 'Bulan') =>
      blocksOf(
        worksheet([
          ['Program', 'Pagu', period, 'Target', 'Realisasi'],
          ...labels.map((label, index) => [index === 0 ? 'Pasar' : null, null, label, 1, 1]),
        ]),
      )[0]?.missingPeriods.map(({ kind, index }) => `${kind} ${index}`);
    expect(missing(['Triwulan I', 'Triwulan III'])).toEqual(['quarter 2', 'quarter 4']);
    expect(missing(['1', '2', '4'], 'Triwulan')).toEqual(['quarter 3']);
    expect(missing(['I', 'III'], 'Periode (Kuartal)')).toEqual(['quarter 2', 'quarter 4']);
    expect(missing(['I', 'II', 'IV'], 'TW')).toEqual(['quarter 3']);
    expect(missing(['2'], 'Periode (smt)')).toEqual(['semester 1']);
    expect(missing(['1', '2'], 'Minggu')).toEqual([]);
    expect(missing(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11'], 'Bulan')).toEqual([
      'month 1',
      'month 12',
    ]);
    expect(missing(['Januari', 'Triwulan I', 'Februari'])).toHaveLength(10);
  });

  test('keeps what its period cells say, and whether it is misspelt', () => {
    const [block] = blocksOf(
      worksheet([
        HEAD,
        ['Pasar', 100, 'Januari', 1, 1],
        [null, null, 'Febuari', 2, 2],
        [null, null, 3, 3, 3],
        [null, null, 'Lebaran', 4, 4],
      ]),
    );
    expect(block?.measurements.map(({ label, period }) => [label, period?.index])).toEqual([
      [{ column: 2, text: 'Januari', isMisspelt: false }, 1],
      [{ column: 2, text: 'Febuari', isMisspelt: true }, 2],
      [{ column: 2, text: '3', isMisspelt: false }, 3],
      [{ column: 2, text: 'Lebaran', isMisspelt: true }, undefined],
    ]);
  });

  test('has a doubt where figures stand beside what is no period, and none where no figure does', () => {
    const doubts = (...row: Given[]) =>
      blocksIn([HEAD, ['Pasar', 100, 'Januari', 1, 1], [null, null, ...row]]).filter((line) =>
        line.startsWith('doubt'),
      );
    expect(doubts('Lebaran', 1, 1)).toEqual(['doubt notAPeriod C3 Lebaran']);
    expect(doubts('Lebaran', 1, null)).toEqual(['doubt notAPeriod C3 Lebaran']);
    expect(doubts('Lebaran', null, 1)).toEqual(['doubt notAPeriod C3 Lebaran']);
    expect(doubts('Lebaran', null, null, 1)).toEqual([]);
    expect(doubts(null, 1, 1)).toEqual([]);
  });
});

describe('a name on every row of periods', () => {
  test('is that of another block where its code is another', () => {
    expect(
      blocksIn([
        ['Kode', 'Program', 'Bulan', 'Target', 'Realisasi'],
        ['1.01', 'Rapat', 'Januari', 1, 1],
        [null, 'Rapat', 'Februari', 2, 2],
        ['1.01', 'Rapat', 'Maret', 3, 3],
        ['1.02', 'Rapat', 'April', 4, 4],
        ['1.02', 'Rapat', 'Mei', 5, 5],
      ]),
    ).toEqual([
      '- B2 Rapat | code 1.01 | field | M1 1/1 | M2 2/2 | M3 3/3',
      '- B5 Rapat | code 1.02 | field | M4 4/4 | M5 5/5',
    ]);
  });
});

describe('a list sorted by period', () => {
  const LIST: Given[] = ['Kode', 'Program', 'Satuan', 'Triwulan', 'Target', 'Realisasi'];

  test('has one block of each name, code, unit and band', () => {
    expect(
      blocksIn([
        LIST,
        ['1.1.1', 'Pasar', 'Unit', 'I', 1, 1],
        ['1.1.2', 'Pasar', 'Unit', 'I', 2, 2],
        ['1.1.2', 'Kios', 'Kios', 'I', 3, 3],
        ['1.1.1', 'Pasar', 'Unit', 'II', 4, 4],
        ['1.1.2', 'Pasar', 'Unit', 'II', 5, 5],
        ['1.1.2', 'Kios', 'Kios', 'II', 6, 6],
        ['1.1.2', 'Pasar', 'Kios', 'III', 7, 7],
      ]),
    ).toEqual([
      '- B2 Pasar | code 1.1.1 | unit Unit | Q1 1/1 | Q2 4/4',
      '- B3 Pasar | code 1.1.2 | unit Unit | Q1 2/2 | Q2 5/5',
      '- B4 Kios | code 1.1.2 | unit Kios | Q1 3/3 | Q2 6/6',
      '- B8 Pasar | code 1.1.2 | unit Kios | Q3 7/7',
    ]);
  });

  test('joins no items of other bands, and none without a name', () => {
    expect(
      blocksIn([
        LIST,
        ['I BIDANG PASAR'],
        [null, 'Rapat', null, 'I', 1, 1],
        ['[x]', '[tidak terbaca]', null, 'I', 2, 2],
        ['[x]', '[tidak terbaca]', null, 'II', 2, 2],
        ['II BIDANG KOPERASI'],
        [null, 'Rapat', null, 'II', 3, 3],
      ]),
    ).toEqual([
      '- B3 Rapat | under I BIDANG PASAR | Q1 1/1',
      '- B4 ? | under I BIDANG PASAR | code [x] | Q1 2/2',
      '- B5 ? | under I BIDANG PASAR | code [x] | Q2 2/2',
      '- B7 Rapat | under II BIDANG KOPERASI | Q2 3/3',
    ]);
  });

  test('is none where an item has several periods below each other', () => {
    expect(
      blocksIn([
        LIST,
        [null, 'Pasar', null, 'I', 1, 1],
        [null, null, null, 'II', 2, 2],
        [null, 'Tera', null, 'I', 3, 3],
        [null, 'Pasar', null, 'III', 4, 4],
      ]),
    ).toEqual(['- B2 Pasar | Q1 1/1 | Q2 2/2', '- B4 Tera | Q1 3/3', '- B5 Pasar | Q3 4/4']);
  });

  test('lacks the periods that none of its rows has', () => {
    const [block] = blocksOf(
      worksheet([
        LIST,
        [null, 'Pasar', null, 'I', 1, 1],
        [null, 'Tera', null, 'I', 2, 2],
        [null, 'Pasar', null, 'III', 3, 3],
        [null, 'Tera', null, 'III', 4, 4],
      ]),
    );
    expect(block?.missingPeriods.map(({ index }) => index)).toEqual([2, 4]);
  });
});

describe('a block of one row', () => {
  const WIDE: Given[] = [
    'No',
    'Kode',
    null,
    'Indikator Kinerja',
    'Satuan',
    'Target',
    'Realisasi',
    '%',
    'Ket',
  ];

  test('is each row with a target or a realization of its own', () => {
    expect(
      blocksIn(
        [
          WIDE,
          [1, null, null, 'Jumlah pasar', 'Unit', 10, 8],
          [2, null, null, 'Jumlah kios', 'Unit', 10, null],
          [3, null, null, 'Jumlah los', 'Unit', null, 8],
          [4, null, null, 'Jumlah toko', 'Unit', null, null, 0.5, 'belum'],
          ['I', 'BIDANG TERA'],
          [5, null, null, '[tidak terbaca]', null, 4, 4],
        ],
        ['B1:C1'],
      ),
    ).toEqual([
      '- D2 Jumlah pasar | unit Unit | year 10/8=.',
      '- D3 Jumlah kios | unit Unit | year 10/.=.',
      '- D4 Jumlah los | unit Unit | year ./8=.',
      '- D7 ? | under BIDANG TERA | year 4/4=.',
    ]);
  });

  test('keeps where its number, its unit and its remark stand, of merged cells the first', () => {
    const [, second] = blocksOf(
      worksheet(
        [
          WIDE,
          [1, null, null, 'Jumlah pasar', 'Unit', 10, 8, 0.8, 'Sebagian tutup'],
          [null, null, null, 'Jumlah kios', null, 4, 4, 1],
        ],
        { merges: ['A2:A3', 'E2:E3', 'I2:I3'] },
      ),
    );
    expect([second?.number, second?.unit, second?.unitAt, second?.measurements[0]?.remark]).toEqual([
      { row: 1, column: 0, text: '1' },
      'Unit',
      { row: 1, column: 4 },
      { row: 1, column: 8, text: 'Sebagian tutup' },
    ]);
    const [bare] = blocksOf(worksheet([WIDE, [null, null, null, 'Jumlah pasar', null, 10, 8]]));
    expect([bare?.number, bare?.unit, bare?.unitAt, bare?.code, bare?.measurements[0]?.remark]).toEqual([
      { row: 1, column: 0, text: '' },
      undefined,
      undefined,
      undefined,
      { row: 1, column: 8, text: '' },
    ]);
  });

  test('has a dash beside a stated 0 % of a target read as zero, in the target’s unit', () => {
    const figure = (...row: Given[]) =>
      blocksOf(
        worksheet([
          ['Indikator Kinerja', 'Target', 'Realisasi', '%'],
          ['Jumlah pasar', 10, 8, 0.8],
          ['Jumlah kios', ...row],
        ]),
      )[1]?.measurements[0]?.realization?.figure;
    const zero = { kind: 'number', value: 0, unit: 'plain', decimals: 0, isText: true, isDash: true };
    expect(figure(10, '-', 0)).toEqual(zero);
    expect(figure('Rp 100', '-', 0)).toEqual({ ...zero, unit: 'rupiah' });
    expect(figure('80 - 90%', '-', '0%')).toEqual({ ...zero, unit: 'percent' });
    expect(figure('-', '-', 0)).toEqual({ kind: 'none' });
    expect(figure('WTP', '-', 0)).toEqual({ kind: 'none' });
    expect(figure(10, '-', 0.5)).toEqual({ kind: 'none' });
    expect(figure(10, '-', '-')).toEqual({ kind: 'none' });
    expect(figure(10, '-', null)).toEqual({ kind: 'none' });
    expect(figure(10, null, 0)).toEqual({ kind: 'blank' });
  });

  test('may have a dash for zero where the table has no target of the period', () => {
    const sheet = worksheet([
      ['Indikator Kinerja', 'Target Tahunan', 'Realisasi TW I', '% TW I', 'Realisasi TW II', '% TW II'],
      ['Jumlah pasar', 10, '-', 0, 5, 50],
      ['Jumlah kios', 20, 4, 20, 10, 50],
    ]);
    expect(blocksIn(sheet.grid.map((cells) => cells.map((cell) => cell ?? null)))).toEqual([
      '- A2 Jumlah pasar | annual 10 | Q1 /0=0 | Q2 /5=50',
      '- A3 Jumlah kios | annual 20 | Q1 /4=20 | Q2 /10=50',
    ]);
  });

  test('lacks the quarters that the table has no column for, and none where columns add up', () => {
    const missing = (...heads: readonly string[]) =>
      blocksOf(
        worksheet([
          ['Indikator Kinerja', 'Target Tahunan', ...heads],
          ['Jumlah pasar', 10, ...heads.map(() => 1)],
        ]),
      )[0]?.missingPeriods.map(({ index }) => index);
    expect(missing('Realisasi TW I', 'Realisasi TW III')).toEqual([2, 4]);
    expect(missing('Realisasi TW I', 'Realisasi TW II', 'Realisasi s.d. TW II')).toEqual([]);
    expect(missing('Realisasi')).toEqual([]);
  });
});
