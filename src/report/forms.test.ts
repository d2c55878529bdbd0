import { describe, expect, test } from '@jest/globals';
import { linesOf } from '../../test/layouts/linesOf.ts';
import { percent, workbook, worksheet, type Given } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { recognise } from './recognise.ts';
import type { Panel } from './report.ts';

/** What is read of forms, without a line for columns: a form has none. */
const formsIn = (rows: readonly Given[][], merges: readonly string[] = []) =>
  linesOf(worksheet(rows, { merges })).filter((line) => !line.startsWith('  '));

/** The blocks of forms in short. */
const blocksIn = (rows: readonly Given[][]) => formsIn(rows).filter((line) => line.startsWith('- '));

const panelsOf = (rows: readonly Given[][], settings: Partial<Settings> = {}): readonly Panel[] =>
  recognise(workbook(worksheet(rows)), { ...DEFAULT_SETTINGS, ...settings }).sheets.flatMap(
    ({ panels }) => panels,
  );

const line = (label: string, ...values: Given[]): Given[] => [label, ':', ...values];

describe('a form', () => {
  test('of performance and money is two panels, each with its own figures', () => {
    expect(
      formsIn([
        line('Kegiatan', 'Kegiatan Promosi'),
        line('Indikator', 'Jumlah pameran'),
        line('Satuan', 'Kali'),
        line('Target', 10),
        line('Realisasi', 8),
        line('Capaian', percent(0.8)),
        line('Target Anggaran', 'Rp 100.000'),
        line('Realisasi Anggaran', 'Rp 90.000'),
        line('Keterangan', 'satu batal'),
      ]),
    ).toEqual([
      'tabular',
      'panel performance none',
      '- C2 Jumlah pameran | unit Kali | year 10/8=80% [satu batal]',
      'panel budget none',
      '- C2 Jumlah pameran | year 100000/90000 [satu batal]',
    ]);
  });

  test('of money alone has the unit that it names', () => {
    expect(
      blocksIn([
        line('Program', 'Program Pasar'),
        line('Satuan', 'Rp'),
        line('Pagu Anggaran', 100),
        line('Realisasi Anggaran', 90),
      ]),
    ).toEqual(['- C1 Program Pasar | program | unit Rp | year 100/90']);
  });

  test('is named by its indicator, else its item, else its objective, else not', () => {
    const figures = [line('Target', 10), line('Realisasi', 8)];
    const sasaran = line('Sasaran', 'Pasar tertib');
    const program = line('Program', 'Program Pasar');
    const indicator = line('Indikator', 'Jumlah pasar');
    expect(blocksIn([sasaran, program, indicator, ...figures])).toEqual(['- C3 Jumlah pasar | year 10/8']);
    expect(blocksIn([sasaran, program, ...figures])).toEqual(['- C2 Program Pasar | program | year 10/8']);
    expect(blocksIn([sasaran, ...figures])).toEqual(['- C1 Pasar tertib | year 10/8']);
    expect(blocksIn(figures)).toEqual(['- C1 ? | year 10/8']);
  });

  test('reaches from its first line to its last', () => {
    const [panel] = panelsOf([
      ['KARTU'],
      line('Sasaran', 'Pasar tertib'),
      line('Indikator', 'Jumlah pasar'),
      line('Target', 10),
      line('Realisasi', 8),
      line('Keterangan', 'tertunda'),
    ]);
    expect(panel?.blocks.map(({ top, bottom, row, column }) => [top, bottom, row, column])).toEqual([
      [1, 5, 2, 2],
    ]);
    expect(panel?.blocks[0]?.measurements.map(({ row, remark }) => [row, remark])).toEqual([
      [3, { row: 5, column: 2, text: 'tertunda' }],
    ]);
    expect([panel?.columns, panel?.totals, [...(panel?.styles ?? [])]]).toEqual([[], [], [[2, 'id']]]);
  });

  test('may have its labels and its values anywhere, with numbers before and colons behind them', () => {
    expect(
      blocksIn([
        [1, null, 'Indikator :', null, 'Jumlah pasar'],
        [2, null, 'Target  :', null, 10],
        [3, null, 'Realisasi', ' : ', 8],
      ]),
    ).toEqual(['- E1 Jumlah pasar | year 10/8']);
  });

  test('has no line where the first words of a row say nothing known, or nothing stands beside them', () => {
    expect(formsIn([line('Target', 10), ['Kota', 'Realisasi', 8]])[0]).toBe('none');
    expect(formsIn([line('Target', 10), ['Realisasi', ':']])[0]).toBe('none');
    expect(formsIn([line('Target', 10), ['Realisasi']])[0]).toBe('none');
  });

  test('needs a target and a realization, and a figure of both', () => {
    expect(formsIn([line('Indikator', 'Jumlah pasar'), line('Target', 10)])[0]).toBe('none');
    expect(formsIn([line('Indikator', 'Jumlah pasar'), line('Realisasi', 10)])[0]).toBe('none');
    expect(formsIn([line('Target', 'naik'), line('Realisasi', 8)])[0]).toBe('none');
    expect(formsIn([line('Target', 8), line('Realisasi', 'naik')])[0]).toBe('none');
    expect(
      formsIn([
        ['Target', ':', 8],
        ['Realisasi', ':', null, 8],
      ])[0],
    ).toBe('none');
    expect(blocksIn([line('Target', 8), line('Realisasi', '-')])).toEqual(['- C1 ? | year 8/-']);
  });
});

describe('forms below each other', () => {
  test('are parted by a label that is used again', () => {
    expect(
      blocksIn([
        line('Indikator', 'Jumlah pasar'),
        line('Target', 10),
        line('Realisasi', 8),
        line('Indikator', 'Jumlah kios'),
        line('Target', 5),
        line('Realisasi', 5),
      ]),
    ).toEqual(['- C1 Jumlah pasar | year 10/8', '- C4 Jumlah kios | year 5/5']);
  });

  test('are parted by another name after figures', () => {
    expect(
      blocksIn([
        line('Indikator', 'Jumlah pasar'),
        line('Target', 10),
        line('Realisasi', 8),
        line('Program', 'Program Pasar'),
        line('Pagu Anggaran', 100),
        line('Realisasi Anggaran', 90),
      ]),
    ).toEqual(['- C1 Jumlah pasar | year 10/8', '- C4 Program Pasar | program | year 100/90']);
  });

  test('are parted by two blank rows, not by one', () => {
    const upper = [line('Indikator', 'Jumlah pasar'), line('Target', 10)];
    expect(blocksIn([...upper, [], line('Realisasi', 8)])).toEqual(['- C1 Jumlah pasar | year 10/8']);
    expect(blocksIn([...upper, [], [], line('Realisasi', 8)])).toEqual([]);
  });

  test('are parted where their labels stand in another column', () => {
    expect(blocksIn([line('Target', 10), [null, 'Realisasi', 8]])).toEqual([]);
  });
});

describe('the percentage of a form', () => {
  test('is Capaian beside a realization', () => {
    expect(blocksIn([line('Target', 10), line('Capaian', 80), line('Realisasi', 8)])).toEqual([
      '- C1 ? | year 10/8=80',
    ]);
  });

  test('is another line where Capaian is the only realization', () => {
    expect(blocksIn([line('Target', 10), line('Capaian', 8), line('Persentase', '80%')])).toEqual([
      '- C1 ? | year 10/8=80%',
    ]);
  });
});

describe('the target of a form', () => {
  test('is the annual one, or the one of several years, where there is no other', () => {
    expect(blocksIn([line('Target Tahunan', 10), line('Realisasi', 8)])).toEqual(['- C1 ? | year 10/8']);
    expect(blocksIn([line('Target Tahunan', 12), line('Target', 10), line('Realisasi', 8)])).toEqual([
      '- C2 ? | annual 12 | year 10/8',
    ]);
    expect(blocksIn([line('Target Akhir Renstra', 12), line('Target', 10), line('Realisasi', 8)])).toEqual([
      '- C2 ? | year 10/8',
    ]);
  });
});

describe('the periods of a form', () => {
  test('may be named by its labels', () => {
    expect(
      formsIn([
        line('Indikator', 'Jumlah pasar'),
        line('Target TW I', 5),
        line('Realisasi TW I', 4),
        line('Capaian TW I', percent(0.8)),
        line('Target TW II', 10),
        line('Realisasi TW II', 9),
      ]),
    ).toEqual(['quarterly Q1', 'panel performance columns', '- C1 Jumlah pasar | Q1 5/4=80% | Q2 10/9']);
  });

  test('may be named above the columns of its values, up to three rows', () => {
    const rows = (gap: number): Given[][] => [
      [null, null, 'TW I', 'TW II'],
      ...Array.from({ length: gap }, (_, index): Given[] => [`Bagian ${index}`]),
      line('Target', 5, 10),
      line('Realisasi', 4, 9),
    ];
    expect(blocksIn(rows(0))).toEqual(['- C2 ? | Q1 5/4 | Q2 10/9']);
    expect(blocksIn(rows(2))).toEqual(['- C4 ? | Q1 5/4 | Q2 10/9']);
    expect(blocksIn(rows(3))).toEqual(['- C5 ? | year 5/4 | year 10/9']);
  });

  test('stand from left to right, whichever line has more of them', () => {
    expect(
      blocksIn([
        [null, null, 'TW I', 'TW II', 'TW III'],
        line('Target', null, 10, 15),
        line('Realisasi', 4, 9),
        line('Capaian', null, 0.9),
      ]),
    ).toEqual(['- D2 ? | Q1 /4 | Q2 10/9=0.9 | Q3 15/']);
  });
});

describe('what the settings say', () => {
  const rows = [
    [null, null, 'TW I', 'TW II', 'TW III', 'TW IV'],
    line('Indikator', 'Angka kemiskinan'),
    line('Target Tahunan', 10),
    line('Target', 5, 6, 7, 10),
    line('Realisasi', 5, 6, 7, 10),
  ];

  test('holds for a form: its direction and how its figures add up', () => {
    const tell = (settings: Partial<Settings> = {}) =>
      panelsOf(rows, settings).flatMap(({ blocks }) =>
        blocks.map(({ direction, target, realization }) => [direction, target.kind, realization.kind]),
      );
    expect(tell()).toEqual([['more', 'cumulative', 'cumulative']]);
    expect(
      tell({
        directions: { 'Angka kemiskinan': 'less' },
        accumulations: { 'Angka kemiskinan': { target: 'perPeriod', realization: 'constant' } },
      }),
    ).toEqual([['less', 'perPeriod', 'constant']]);
  });
});
