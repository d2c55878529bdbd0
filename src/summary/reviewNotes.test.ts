import { beforeEach, describe, expect, test } from '@jest/globals';
import { check, DEFAULT_SETTINGS, summarise, type Finding } from '../engine.ts';
import { office, sheetOf } from '../../test/office.ts';
import { withCell } from '../../test/faults/cells.ts';
import { cellAt, planOf, rowIn } from '../../test/plansOf.ts';
import { percent, workbook, worksheet, year, type Item } from '../../test/worksheets.ts';
import { rangeOf } from '../workbook/address.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import type { SheetPlan } from './plan.ts';

const RISING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('*Catatan Reviu*', () => {
  let plan: SheetPlan;
  beforeEach(() => {
    plan = planOf('reviewNotes', office());
  });
  test('has a row for each finding in the order of the workbook', () => {
    expect([5, 6, 7, 8, 9].map((row) => rowIn(plan, row))).toEqual(
      [
        [
          ...[
            'No',
            'Unit / penanggung jawab',
            'Lembar',
            'Sel',
            'Aturan',
            'Tingkat',
            'Tertulis',
            'Seharusnya',
          ],
          ...['Catatan', 'Tanggapan', 'Tindak lanjut', 'Batas waktu', 'Status', 'Kunci'],
        ],
        [
          ...[
            1,
            "Kinerja '21",
            "Kinerja '21",
            'E27',
            'realization-exceeds-target',
            'Perlu klarifikasi',
            1.5,
            1,
          ],
          'Realisasi melampaui target 12 periode berturut-turut, mulai 1,5 dari target 1 (E27 > D27)',
          ...['', '', '', '', "realization-exceeds-target|Kinerja '21|Jumlah toko|Januari|1.5"],
        ],
        [
          ...[2, 'Eselon II', 'Eselon II', 'E7', 'cumulative-decrease', 'Kesalahan', 0, 200],
          'Angka kumulatif turun: Rp0 setelah Rp200 (E7 < E6)',
          ...['', '', '', '', 'cumulative-decrease|Eselon II|PROGRAM KOPERASI|Mei|0'],
        ],
        [
          ...[3, 'Eselon III', 'Eselon III', 'E14', 'cross-sheet-mismatch', 'Kesalahan', 660, 600],
          'Realisasi Rp660 di sini, Rp600 di Eselon II!E14, selisih Rp60',
          ...['', '', '', '', 'cross-sheet-mismatch|Eselon III|Program Koperasi|Desember|660'],
        ],
        [],
      ].filter((_, index) => index < 5),
    );
  });

  test('leads to the cells, and is a table to filter and to type in', () => {
    expect(cellAt(plan, 'D6')).toMatchObject({
      look: 'link',
      link: { sheetName: "Kinerja '21", address: 'E27' },
    });
    expect(['A6', 'I6', 'J6', 'M6', 'N6'].map((at) => cellAt(plan, at).look)).toEqual([
      ...['word', 'text', 'typed', 'typed', 'word'],
    ]);
    expect([
      plan.table?.name,
      rangeOf(plan.table?.range ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    ]).toEqual([
      'CatatanReviu',
      `A5:N${String(5 + plan.cells.filter(({ column, row }) => column === 0 && row > 4).length)}`,
    ]);
    expect(plan.typed).toEqual({ headingRow: 4, columns: [9, 10, 11, 12] });
    expect(plan.validations.map(({ choices }) => choices)).toEqual([
      ['Belum', 'Proses', 'Selesai', 'Diterima'],
    ]);
    expect([plan.hiddenColumns, plan.frozenRows, plan.print.titleRows]).toEqual([
      [13],
      5,
      { top: 4, bottom: 4 },
    ]);
    expect(plan.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});

describe('figures that are stated and expected', () => {
  test('are written as the sheet writes them, percentages as such, and remarks in short', () => {
    const item = (name: string, ratio: number): Item => ({
      name,
      annual: 12,
      months: year(RISING).map(
        (month, index) =>
          [
            ...month.slice(0, 3),
            index === 5 ? percent(ratio) : percent(1),
            index === 11 ? 'Sehubungan dengan '.repeat(12) : '',
          ] as unknown as Item['months'][number],
      ),
    });
    const plan = planOf(
      'reviewNotes',
      workbook(sheetOf('Eselon II', 'Kinerja', [item('Jumlah pasar', 0.9), item('Jumlah toko', 1)])),
    );
    expect([
      rowIn(plan, 6).slice(3, 8),
      cellAt(plan, 'G6').numberFormat,
      cellAt(plan, 'H6').numberFormat,
    ]).toEqual([['F8', 'percent-mismatch', 'Kesalahan', 0.9, 1], '0.00%', '0.00%']);
  });
});

test('unit, level and sentence are in the language asked for; a finding that comes twice has two keys', () => {
  const rows = (unit: string) => [
    [unit, null, null, null, null],
    ...year(
      RISING.map((month) => month * 10),
      [10, 20, 30, 40, 5, 60, 70, 80, 90, 100, 110, 120],
    ).map(([label, target, realization], index) => [
      index === 0 ? 'Program Umum' : null,
      index === 0 ? 120 : null,
      label,
      target,
      realization,
    ]),
  ];
  const book = workbook(
    worksheet(
      [
        ['Program', 'Target Anggaran Tahunan', 'Bulan', 'Target', 'Realisasi'],
        ...rows('A SEKRETARIS'),
        ...rows('B KEPALA BIDANG'),
      ],
      {
        name: 'Eselon III',
        merges: ['A2:E2', 'A15:E15'],
      },
    ),
  );
  const plan = planOf('reviewNotes', book, { language: 'en' });
  const notes = [6, 7, 8].map((row) => rowIn(plan, row)).filter((row) => row[4] === 'cumulative-decrease');
  expect(notes.map((row) => [row[1], row[5], row[8], row[13]])).toEqual([
    [
      'A SEKRETARIS',
      'Error',
      'A cumulative figure falls: Rp5 after Rp40 (E7 < E6)',
      'cumulative-decrease|Eselon III|Program Umum|Mei|5',
    ],
    [
      'B KEPALA BIDANG',
      'Error',
      'A cumulative figure falls: Rp5 after Rp40 (E20 < E19)',
      'cumulative-decrease|Eselon III|Program Umum|Mei|5|2',
    ],
  ]);
});

test('without findings *Catatan Reviu* says so in a table of one row', () => {
  const plan = planOf(
    'reviewNotes',
    workbook(sheetOf('Kinerja', 'Kinerja', [{ name: 'Jumlah pasar', annual: 12, months: year(RISING) }])),
  );
  expect(rowIn(plan, 6)).toEqual([null, null, null, null, null, null, null, null, 'Tidak ada catatan.']);
  expect(rangeOf(plan.table?.range ?? { top: 0, left: 0, bottom: 0, right: 0 })).toBe('A5:N6');
});

/** A rule's sentence without placeholders. */
const PLAIN = { rule: 'number-as-text', message: { key: 'one', params: {} } };

describe('findings of any kind', () => {
  const book = office();
  const checked = check(book, DEFAULT_SETTINGS);
  const [first, second] = book.sheets;
  const found = (
    sheet: Sheet | undefined,
    row: number,
    column: number,
    rest: Partial<Finding> = {},
  ): Finding => ({
    ...PLAIN,
    severity: 'error',
    at: { sheetId: sheet?.id ?? '', row, column },
    cells: [],
    fixes: [],
    echoes: [],
    ...rest,
  });
  const notes = (findings: readonly Finding[], given: Workbook = book) => {
    const plan = summarise(
      given,
      { ...checked, findings },
      { language: 'id', settings: DEFAULT_SETTINGS, paper: 'A4', isSigned: false },
    ).find(({ tab }) => tab === 'reviewNotes');
    if (plan === undefined) throw new Error('No tab');
    return plan;
  };
  test('stand by sheet, then by row, then by column', () => {
    const plan = notes([
      found(second, 4, 1),
      found(first, 9, 1),
      found(first, 3, 5),
      found(first, 3, 2),
      found(second, 2, 9),
    ]);
    expect([6, 7, 8, 9, 10].map((row) => rowIn(plan, row).slice(2, 4))).toEqual([
      ["Kinerja '21", 'C4'],
      ["Kinerja '21", 'F4'],
      ["Kinerja '21", 'B10'],
      ['Eselon II', 'J3'],
      ['Eselon II', 'B5'],
    ]);
  });

  test('show what is expected as its fix would, as a percentage where the sentence has one, else by its digits', () => {
    const at = { row: 3, column: 3 };
    const fix = { sheetId: first?.id ?? '', ...at, value: 0.5, numberFormat: '0.0%' };
    const plan = notes(
      [
        { expected: 0.5, fixes: [fix] },
        { expected: 0.25, fixes: [fix] },
        { expected: 0.5, fixes: [{ ...fix, row: 4 }] },
        { expected: 0.5, fixes: [{ ...fix, column: 4 }] },
        { expected: 12 },
        { expected: 12.5 },
        {},
      ].map((rest) => found(first, at.row, at.column, rest)),
    );
    const shown = [6, 7, 8, 9, 10, 11, 12].map((row) => {
      const { value, numberFormat } = cellAt(plan, `H${String(row)}`);
      return [value, numberFormat];
    });
    expect(shown).toEqual([
      [0.5, '0.0%'],
      [0.25, '#,##0.00'],
      [0.5, '#,##0.00'],
      [0.5, '#,##0.00'],
      [12, '#,##0'],
      [12.5, '#,##0.00'],
      ['', undefined],
    ]);
  });

  test.each([
    [0.4783, '0.0%', '0.0%'],
    [12, '@', '#,##0'],
    [12.5, undefined, '#,##0.00'],
    ['12 Dokumen', undefined, undefined],
  ])('show %p stated in a cell of format %p in %p', (value, numberFormat, expected) => {
    if (first === undefined) throw new Error('No sheet');
    const cell = { value, ...(numberFormat === undefined ? {} : { numberFormat }) };
    const sheets = [withCell(first, { row: 3, column: 3 }, cell), ...book.sheets.slice(1)];
    const plan = notes([found(first, 3, 3)], { ...book, sheets });
    expect(cellAt(plan, 'G6').value).toBe(value);
    expect(cellAt(plan, 'G6').numberFormat).toBe(expected);
  });

  test('show eighty letters of what is stated, and nothing of a sheet that is gone', () => {
    const long = {
      ...book,
      sheets: book.sheets.map((sheet, index) =>
        index > 0
          ? sheet
          : {
              ...sheet,
              grid: [
                ...sheet.grid.slice(0, 2),
                [{ value: 'a'.repeat(80) }, { value: 'b'.repeat(81) }],
                ...sheet.grid.slice(3),
              ],
            },
      ),
    };
    const plan = notes([found(first, 2, 0), found(first, 2, 1), found(undefined, 7, 7)], long);
    const rows = [6, 7, 8]
      .map((row) => rowIn(plan, row))
      .sort((a, b) => String(a[3]).localeCompare(String(b[3])));
    expect(rows.map((row) => [row[1], row[2], row[3], row[6]])).toEqual([
      ["Kinerja '21", "Kinerja '21", 'A3', 'a'.repeat(80)],
      ["Kinerja '21", "Kinerja '21", 'B3', `${'b'.repeat(79)}…`],
      ['', '', 'H8', ''],
    ]);
  });
});

test('a unit of several bands is named in full, from the first to the last of its rows', () => {
  const months = (unit: string) =>
    year(RISING.map((month) => month * 10)).map(([label, target, realization], index) =>
      index === 0 ? [unit, 120, label, target, realization] : [null, null, label, target, realization],
    );
  const rows = [
    ['Program', 'Target Anggaran Tahunan', 'Bulan', 'Target', 'Realisasi'],
    ['A SEKRETARIS', null, null, null, null],
    ...months('Program Umum'),
    ['B KEPALA BIDANG', null, null, null, null],
    ...months('Program Pasar'),
  ];
  const book = workbook(worksheet(rows, { name: 'Eselon III', merges: ['A2:E2', 'A15:E15'] }));
  const checked = check(book, DEFAULT_SETTINGS);
  const at = (row: number): Finding => ({
    ...PLAIN,
    severity: 'info',
    at: { sheetId: 'Eselon III', row, column: 4 },
    cells: [],
    fixes: [],
    echoes: [],
  });
  const [plan] = summarise(
    book,
    { ...checked, findings: [0, 2, 13, 15, 26].map(at) },
    { language: 'id', settings: DEFAULT_SETTINGS, paper: 'A4', isSigned: false },
  ).slice(-1);
  if (plan === undefined) throw new Error('No tab');
  expect([6, 7, 8, 9, 10].map((row) => rowIn(plan, row)[1])).toEqual([
    ...['Eselon III', 'A SEKRETARIS', 'A SEKRETARIS', 'B KEPALA BIDANG', 'B KEPALA BIDANG'],
  ]);
});
