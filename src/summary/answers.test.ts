import { describe, expect, test } from '@jest/globals';
import { office, sheetOf } from '../../test/office.ts';
import { cellAt, planOf, rowIn } from '../../test/plansOf.ts';
import { workbook, worksheet, year } from '../../test/worksheets.ts';
import { addressOf } from '../workbook/address.ts';
import type { Cell, Scalar, Sheet, Workbook } from '../workbook/workbook.ts';
import { fingerprintOf, markFormula } from './ownTab.ts';
import { placeTabs } from './placeTabs.ts';
import type { SheetPlan } from './plan.ts';

type Typed = Readonly<Record<string, Scalar | Cell>>;

/** The worksheet that a plan is written to, with what a reviewer typed there; the last rows are free. */
function written({ cells, name, typed: area }: SheetPlan, typed: Typed = {}): Sheet {
  const rows = Math.max(...cells.map(({ row }) => row)) + 6;
  const grid = Array.from({ length: rows }, () => Array.from({ length: 14 }, (): Cell => ({ value: null })));
  const put = (row: number, column: number, cell: Cell) => {
    const line = grid[row];
    if (line !== undefined) line[column] = cell;
  };
  for (const { row, column, value, numberFormat } of cells)
    put(row, column, { value, ...(numberFormat === undefined ? {} : { numberFormat }) });
  const fingerprint = fingerprintOf(grid, area);
  grid.forEach((line, row) => {
    line.forEach((_, column) => {
      const given = typed[addressOf({ row, column })];
      if (given !== undefined)
        put(row, column, typeof given === 'object' && given !== null ? given : { value: given });
    });
  });
  return {
    ...worksheet([], { name }),
    id: name,
    grid,
    mark: markFormula({ tab: 'reviewNotes', fingerprint }),
  };
}

const notes = (book: Workbook, given: Parameters<typeof planOf>[2] = {}) =>
  planOf('reviewNotes', book, given);

/** The plan of a run after something was typed on the tab of the one before. */
function again(typed: Typed, { sheets }: Workbook = office()): SheetPlan {
  return notes({ sheets: [...sheets, written(notes(office()), typed)] });
}

/** What stands in the columns to type in. */
const answersIn = (plan: SheetPlan, row: number) => rowIn(plan, row).slice(9, 13);
const NOTHING = ['', '', '', ''];

/** How many rows the table has. */
const notesIn = ({ cells }: SheetPlan) => cells.filter(({ row, column }) => row > 4 && column === 0).length;

describe('what a reviewer typed', () => {
  const answers = { J7: 'Sudah diperbaiki', K7: 'Rekonsiliasi', L7: '31/1/2022', M7: 'Selesai', J8: '=1+1' };

  test('is kept with its finding', () => {
    const plan = again(answers);
    expect([6, 7, 8].map((row) => answersIn(plan, row))).toEqual([
      NOTHING,
      ['Sudah diperbaiki', 'Rekonsiliasi', '31/1/2022', 'Selesai'],
      ['=1+1', '', '', ''],
    ]);
  });

  test('is a date as it was written, and a text in a cell for texts', () => {
    const plan = again({
      L6: { value: 46093, numberFormat: 'dd/mm/yyyy' },
      J7: { value: 0.5, numberFormat: '0%' },
      L7: { value: '1/2', numberFormat: '@' },
      L8: { value: 7, numberFormat: '@' },
      K8: { value: 46100, formula: '=L6+7', numberFormat: 'm/d/yyyy' },
    });
    expect(
      ['L6', 'J7', 'L7', 'L8', 'K8'].map((at) => {
        const { value, formula, numberFormat } = cellAt(plan, at);
        return [value, formula, numberFormat];
      }),
    ).toEqual([
      [46093, undefined, 'dd/mm/yyyy'],
      [0.5, undefined, '0%'],
      ['1/2', undefined, undefined],
      [7, undefined, undefined],
      [46100, undefined, 'm/d/yyyy'],
    ]);
  });

  test('stays with it when rows move', () => {
    const [first, second, ...others] = office().sheets;
    if (first === undefined || second === undefined) throw new Error('No sheets');
    const lower = {
      ...second,
      grid: [[], ...second.grid],
      merges: second.merges.map((rect) => ({ ...rect, top: rect.top + 1, bottom: rect.bottom + 1 })),
    };
    const plan = again(answers, { sheets: [first, lower, ...others] });
    expect([rowIn(plan, 7)[3], rowIn(plan, 7)[9]]).toEqual(['E8', 'Sudah diperbaiki']);
  });

  test('stays with it when the table is sorted, which is no change of the tab', () => {
    const tab = written(notes(office()), answers);
    const sorted = { ...tab, grid: [...tab.grid.slice(0, 5), ...tab.grid.slice(5).toReversed()] };
    const book = { sheets: [...office().sheets, sorted] };
    const plan = notes(book);
    expect(answersIn(plan, 7)).toEqual(['Sudah diperbaiki', 'Rekonsiliasi', '31/1/2022', 'Selesai']);
    expect(placeTabs(book, [plan])[0]?.replaces?.isEdited).toBe(false);
  });

  test('is not thrown away when the finding is gone', () => {
    const [first, , third] = office().sheets;
    if (first === undefined || third === undefined) throw new Error('No sheets');
    const plan = again(answers, { sheets: [first, third] });
    const rows = plan.cells
      .filter(({ column, row }) => column === 0 && row > 4)
      .map(({ row }) => rowIn(plan, row + 1));
    expect(rows.slice(-2)).toEqual([
      [
        ...[rows.length - 1, '', 'Eselon II', '', 'cumulative-decrease', '', '0', ''],
        'PROGRAM KOPERASI · Mei · Tidak ditemukan lagi pada pemeriksaan terakhir.',
        ...[
          'Sudah diperbaiki',
          'Rekonsiliasi',
          '31/1/2022',
          'Selesai',
          'cumulative-decrease|Eselon II|PROGRAM KOPERASI|Mei|0',
        ],
      ],
      [
        ...[rows.length, '', 'Eselon III', '', 'cross-sheet-mismatch', '', '660', ''],
        'Program Koperasi · Desember · Tidak ditemukan lagi pada pemeriksaan terakhir.',
        ...['=1+1', '', '', '', 'cross-sheet-mismatch|Eselon III|Program Koperasi|Desember|660'],
      ],
    ]);
    expect(cellAt(plan, `D${String(4 + rows.length)}`).look).toBe('text');
  });

  test('is not taken from tabs that are none of ours', () => {
    const { mark, ...own } = written(notes(office()), answers);
    expect(mark).toBeDefined();
    const other = { ...own, mark: markFormula({ tab: 'budget', fingerprint: '0' }) };
    for (const tab of [own, other]) {
      const plan = notes({ sheets: [...office().sheets, tab] });
      expect(answersIn(plan, 7)).toEqual(NOTHING);
    }
  });

  test('is not taken from a copy of the tab, wherever it stands', () => {
    const tab = written(notes(office()), answers);
    const copy = { ...written(notes(office()), { J7: 'Jawaban lama' }), id: 'copy', name: 'Catatan Maret' };
    for (const both of [
      [tab, copy],
      [copy, tab],
    ])
      expect(answersIn(notes({ sheets: [...office().sheets, ...both] }), 7)[0]).toBe('Sudah diperbaiki');
  });

  test('is kept on a worksheet with odd spaces in its name', () => {
    const sheets = office().sheets.map((sheet) => ({ ...sheet, name: sheet.name.replace('II', 'II  a ') }));
    const first = notes({ sheets });
    const tab = written(first, answers);
    const plan = notes({ sheets: [...sheets, tab] });
    expect(answersIn(plan, 7)).toEqual(['Sudah diperbaiki', 'Rekonsiliasi', '31/1/2022', 'Selesai']);
    expect(notesIn(plan)).toBe(notesIn(first));
  });

  test('is found where rows and columns were inserted and deleted', () => {
    const tab = written(notes(office()), answers);
    const blank = (): Cell => ({ value: null });
    const wider = tab.grid.map((line) => [...line.slice(0, 9), blank(), ...line.slice(9)]);
    for (const grid of [
      tab.grid.slice(2),
      [[], [], ...tab.grid],
      wider,
      wider.map((line) => [...line.slice(0, 1), ...line.slice(2)]).toSpliced(0, 1),
    ]) {
      const plan = notes({ sheets: [...office().sheets, { ...tab, grid }] });
      expect(answersIn(plan, 7)).toEqual(['Sudah diperbaiki', 'Rekonsiliasi', '31/1/2022', 'Selesai']);
      expect(notesIn(plan)).toBe(notesIn(notes(office())));
    }
  });

  test('is an amount with its separators where Excel was not asked for its format', () => {
    const plan = again({ J7: 1_250_000, K7: 46093 });
    expect(['J7', 'K7'].map((at) => cellAt(plan, at).numberFormat)).toEqual(['#,##0', undefined]);
  });

  test('is nothing where nobody typed: of a finding that is gone no row is left', () => {
    const [first, , third] = office().sheets;
    if (first === undefined || third === undefined) throw new Error('No sheets');
    const left = { sheets: [first, third] };
    expect(notesIn(again({ J8: '', K8: '' }, left))).toBe(notesIn(notes(left)));
  });
});

describe('a row that a reviewer added', () => {
  const last = 5 + notes(office()).cells.filter(({ column, row }) => column === 0 && row > 4).length;
  const below = String(last + 1);
  const plain = (plan: SheetPlan) => rowIn(plan, last + 1);

  test('comes last, with all that stands in it', () => {
    const plan = again({
      [`C${below}`]: 'Eselon II',
      [`G${below}`]: { value: 1250, numberFormat: '#,##0' },
      [`I${below}`]: 'Bukti belum dilampirkan',
      [`J${below}`]: '=akan dikirim',
      [`L${below}`]: { value: 46093, numberFormat: 'dd/mm/yyyy' },
    });
    expect(plain(plan)).toEqual([
      ...[last - 4, '', 'Eselon II', '', '', '', 1250, '', 'Bukti belum dilampirkan'],
      ...['=akan dikirim', '', 46093, '', ''],
    ]);
    expect(cellAt(plan, `G${below}`).numberFormat).toBe('#,##0');
    expect(cellAt(plan, `L${below}`)).toMatchObject({ numberFormat: 'dd/mm/yyyy', look: 'typed' });
    expect(plan.table?.range.bottom).toBe(last);
    const twice = notes({ sheets: [...office().sheets, written(plan)] });
    expect(twice.cells).toEqual(plan.cells);
  });

  test('is kept where only an answer stands in it, and behind a gap', () => {
    const plan = again({ [`J${String(last + 3)}`]: 'Tambahan' });
    expect(plain(plan).slice(8)).toEqual(['', 'Tambahan', '', '', '', '']);
  });

  test('may be a copy of another, whose answer stays apart', () => {
    const source = rowIn(notes(office()), 6);
    const copied = Object.fromEntries(
      source.map((value, column) => [addressOf({ row: last, column }), value ?? '']),
    );
    const plan = again({ J6: 'Pertama', ...copied, [`J${below}`]: 'Kedua' });
    expect([answersIn(plan, 6)[0], plain(plan)[9], plain(plan)[13]]).toEqual(['Pertama', 'Kedua', '']);
    expect(plain(plan).slice(1, 9)).toEqual(source.slice(1, 9));
  });

  test('is no signature of ours, be it of an earlier date', () => {
    const signedOn = (date: string): Workbook => {
      const [first] = office().sheets;
      if (first === undefined) throw new Error('No sheet');
      const lines = [date, 'Kepala Dinas', '', 'I MADE ARYA', 'NIP. 19650101 199003 1 001'];
      return { sheets: [{ ...first, grid: [...first.grid, [], ...lines.map((value) => [{ value }])] }] };
    };
    const december = signedOn('Singaraja, 31 Desember 2021');
    const plan = notes(december, { isSigned: true });
    expect(plan.cells.some(({ look, value }) => look === 'signature' && value === 'I MADE ARYA')).toBe(true);
    const tab = written(plan);
    expect(notes({ sheets: [...december.sheets, tab] }, { isSigned: true }).cells).toEqual(plan.cells);
    const january = signedOn('Singaraja, 31 Januari 2022');
    const later = notes({ sheets: [...january.sheets, tab] }, { isSigned: true });
    expect(later.cells).toEqual(notes(january, { isSigned: true }).cells);
    const unsigned = notes({ sheets: [...december.sheets, tab] }, { isSigned: false });
    expect(unsigned.cells).toEqual(notes(december, { isSigned: false }).cells);
  });

  test('is none where nothing was found, unless somebody answered that', () => {
    const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const item = { name: 'Jumlah pasar', annual: 12, months: year(rising) };
    const clean = workbook(sheetOf('Kinerja', 'Kinerja', [item]));
    const plan = notes(clean);
    expect(rowIn(plan, 6)).toEqual([...Array<null>(8).fill(null), 'Tidak ada catatan.']);
    expect(notes({ sheets: [...clean.sheets, written(plan)] }).cells).toEqual(plan.cells);
    const english = written(notes(clean, { language: 'en' }));
    expect(notes({ sheets: [...clean.sheets, english] }).cells).toEqual(plan.cells);
    const answered = notes({ sheets: [...clean.sheets, written(plan, { J6: 'Setuju' })] });
    expect(rowIn(answered, 6).slice(8)).toEqual(['Tidak ada catatan.', 'Setuju', '', '', '', '']);
  });
});
