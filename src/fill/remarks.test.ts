import { describe, expect, test } from '@jest/globals';
import { monthly, workbook, worksheet, type Given, type Month } from '../../test/worksheets.ts';
import { recognise } from '../report/recognise.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { addressOf } from '../workbook/address.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { remarkProposals } from './remarks.ts';

/** Address and text of each draft, panel by panel. */
function drafts(given: Workbook): string[] {
  return recognise(given, DEFAULT_SETTINGS).sheets.flatMap((sheet) =>
    sheet.panels.flatMap((panel) =>
      remarkProposals(sheet, panel).map(({ remark, draft }) => `${addressOf(remark)} ${draft.text}`),
    ),
  );
}

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'];

/** A program whose months are behind by so much, with remarks; the target rises by 100 a month. */
function program(name: string, ...months: readonly (readonly [behind: number, remark?: string])[]) {
  return {
    name,
    annual: 5_000_000,
    months: months.map(([behind, remark], index): Month => {
      const target = 1000 * (index + 1);
      return [MONTHS[index] ?? '', target, target - behind, null, remark ?? ''];
    }),
  };
}

const budget = (...programs: readonly ReturnType<typeof program>[]) => monthly('Anggaran (Rp)', programs);

describe('drafts for remark cells', () => {
  test('stand beside figures that have something to say, never over a remark or beside a target that is reached', () => {
    expect(drafts(budget(program('A', [100, 'Masih proses spj'], [0, 'Lunas'], [200], [0])))).toEqual([
      'G5 Realisasi Rp2.800 dari target Rp3.000 (93,33%), kurang Rp200.',
      'G6 Kekurangan bulan sebelumnya telah terpenuhi.',
    ]);
  });

  test('a sentence without figures that would stand beside half of five items explains none and is left out', () => {
    const caughtUp = (name: string) => program(name, [100, 'Masih proses spj'], [0]);
    const paid = (name: string) => program(name, [0, 'Lunas'], [0, 'Lunas']);
    const items = (count: number) => ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, count);
    const texts = (...given: ReturnType<typeof program>[]) => drafts(budget(...given)).length;
    expect(texts(...items(4).map(caughtUp))).toBe(4);
    expect(texts(...items(5).map(caughtUp))).toBe(0);
    expect(texts(...items(3).map(caughtUp), ...items(3).map(paid))).toBe(0);
    expect(texts(...items(2).map(caughtUp), ...items(3).map(paid))).toBe(2);
  });

  test('of sentences that would stand beside half of five items, those are left out that have no other', () => {
    const standing = (name: string) => ({
      name,
      annual: 90,
      months: MONTHS.map((label, index): Month => [label, 10 * (index + 1), index === 0 ? 7 : 8, null, '']),
    });
    const given = (count: number) => ['A', 'B', 'C', 'D', 'E'].slice(0, count).map(standing);
    const texts = (count: number) => drafts(monthly('Kinerja', given(count))).slice(2, 4);
    const TOLD = 'Tidak ada penambahan realisasi; kumulatif tetap 8.';
    expect(texts(4)).toEqual([`G5 ${TOLD}`, `G6 ${TOLD}`]);
    expect(texts(5)).toEqual(['G5 Tercapai 8 dari 30.', 'G6 Tercapai 8 dari 40.']);
  });

  test('a dash in the remark cell is a remark', () => {
    expect(drafts(budget(program('A', [100, '-'], [0, '-'], [0])))).toEqual([]);
  });

  test('a run of months that say the same gets one each, where the sheet explains each', () => {
    const explained = program('A', [100, 'Masih proses spj'], [100, 'Belum cair'], [0]);
    expect(
      drafts(budget(explained, program('B', [100], [200], [0]))).map((draft) => draft.slice(0, 3)),
    ).toEqual(['G5 ', 'G6 ', 'G7 ', 'G8 ']);
  });

  test('a run of months that say the same gets one, where the sheet explains runs on their first row', () => {
    const explained = program('A', [100, 'Masih proses spj'], [100], [0, 'Lunas']);
    expect(
      drafts(budget(explained, program('B', [100], [200], [0]))).map((draft) => draft.slice(0, 3)),
    ).toEqual(['G6 ', 'G8 ']);
  });

  test('as many runs explained once as each give one each', () => {
    const once = program('A', [100, 'Masih proses spj'], [100], [0, 'Lunas']);
    const each = program('B', [100, 'Masih proses spj'], [100, 'Belum cair'], [0, 'Lunas']);
    expect(drafts(budget(once, each, program('C', [100], [200], [0, 'Lunas'])))).toHaveLength(3);
  });

  test('a single explained month is no run', () => {
    const single = program('A', [100, 'Masih proses spj'], [0, 'Lunas'], [0]);
    expect(drafts(budget(single, program('B', [100], [200], [0, 'Lunas'])))).toHaveLength(2);
  });

  const HEADER: Given[] = ['Program', 'Pagu', 'Bulan', 'Target', 'Realisasi', '%', 'Ket'];

  test('a remark cell that is merged over months speaks of the last that was measured', () => {
    const sheet = worksheet(
      [
        HEADER,
        ['Program pasar', 5000, 'Januari', 1000, 900, null, null],
        [null, null, 'Februari', 2000, 1700, null, null],
        [null, null, 'Maret', 3000, null, null, null],
        ['Program koperasi', 5000, 'Januari', 1000, 1000, null, null],
        [null, null, 'Februari', 2000, 2000, null, null],
        [null, null, 'Maret', 3000, 3000, null, null],
      ],
      { merges: ['A2:A4', 'B2:B4', 'G2:G4', 'A5:A7', 'B5:B7'] },
    );
    expect(drafts(workbook(sheet))).toEqual([
      'G2 Realisasi Rp1.700 dari target Rp2.000 (85,00%), kurang Rp300.',
    ]);
  });

  test('a remark cell that is merged over programs is left to their author', () => {
    const sheet = worksheet(
      [
        HEADER,
        ['Program pasar', 5000, 'Januari', 1000, 900, null, null],
        [null, null, 'Februari', 2000, 1700, null, null],
        ['Program koperasi', 5000, 'Januari', 1000, 800, null, null],
        [null, null, 'Februari', 2000, 1500, null, null],
      ],
      { merges: ['A2:A3', 'B2:B3', 'G2:G5', 'A4:A5', 'B4:B5'] },
    );
    expect(drafts(workbook(sheet))).toEqual([]);
  });

  test('a table without a column for remarks gets none', () => {
    const sheet = worksheet([HEADER.slice(0, 6), ['Program pasar', 5000, 'Januari', 1000, 900, null]]);
    expect(drafts(workbook(sheet))).toEqual([]);
  });
});

describe('where most items have one remark for all their months', () => {
  const explained = (name: string) => program(name, [100, 'Masih proses spj'], [200], [300], [0]);

  test('an item without any gets one where its last run begins, one with a remark gets none', () => {
    const given = budget(explained('A'), explained('B'), program('C', [100], [0], [300], [300]));
    expect(drafts(given)).toEqual(['G13 Realisasi Rp2.700 dari target Rp3.000 (90,00%), kurang Rp300.']);
  });

  test('an item with nothing to say gets none, nor does one remark among two make a practice', () => {
    expect(drafts(budget(explained('A'), explained('B'), program('C', [0], [0])))).toEqual([]);
    const each = program('B', [100, 'Belum cair'], [200, 'Belum ada juknis'], [300, 'Belum lelang']);
    expect(drafts(budget(explained('A'), each)).map((draft) => draft.slice(0, 3))).toEqual([
      'G4 ',
      'G5 ',
      'G6 ',
    ]);
  });

  test('an item with one figure to explain tells of no practice', () => {
    const short = program('A', [100, 'Belum cair'], [0, 'Lunas']);
    const given = budget(short, program('B', [100, 'Belum cair'], [0]), program('C', [100], [200]));
    expect(drafts(given).map((draft) => draft.slice(0, 3))).toEqual(['G6 ', 'G7 ', 'G8 ']);
  });
});
