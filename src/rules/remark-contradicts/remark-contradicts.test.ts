import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import { found, monthly, percent, workbook, worksheet, type Given } from '../../../test/worksheets.ts';

/** One program: January in row 3 and February in row 4, target in D, realization in E, remark in G. */
const rows = (...given: readonly (readonly [target: Given, realization: Given, remark?: string])[]) =>
  monthly('Anggaran (Rp)', [
    {
      name: 'Program A',
      annual: 1000,
      months: given.map(([target, realization, remark = ''], index) => [
        ['Januari', 'Februari', 'Maret', 'April'][index] ?? '',
        target,
        realization,
        '-',
        remark,
      ]),
    },
  ]);

const FULL = [100, 100] as const;

describe('remark-contradicts accepts', () => {
  test.each<[string, Given, Given, string]>([
    ['a remark of delay beside a realization below the target', 100, 99, 'Masih proses spj'],
    ['a remark of delay where nothing was planned', '-', '-', 'Masih proses spj'],
    ['a remark of delay where nothing has been reported', 100, null, 'Masih proses spj'],
    ['no remark', ...FULL, ''],
    ['another remark', ...FULL, 'Dilaksanakan setiap bulan'],
    ['work that goes on', ...FULL, 'Sedang berjalan sesuai jadwal'],
    ['work that goes on, in other words', ...FULL, 'Masih berjalan'],
    ['a delay of something else that was made up for', ...FULL, 'Masih proses spj namun kegiatan selesai'],
    ['a delay that is over', ...FULL, 'Belum terlaksana di TW I, sudah dilaksanakan'],
    ['a remark that tells a figure', ...FULL, 'Masih proses SPJ sisa 2 dokumen'],
    ['a remark in which delay is not the first thing', ...FULL, 'Tidak ada yang belum selesai'],
    ['a remark that nothing is lacking', ...FULL, 'Belum ada kendala'],
    ['a long remark', ...FULL, `Masih proses spj${' karena pandemi yang berkepanjangan'.repeat(2)}`],
  ])('%s', (_, target, realization, remark) => {
    expect(found('remark-contradicts', rows([target, realization, remark], [200, 150]))).toEqual([]);
  });

  test('a realization below a target of many', () => {
    expect(found('remark-contradicts', rows([1, 0.5, 'Masih proses spj'], [0.2, 0.1, 'Ditunda']))).toEqual(
      [],
    );
  });

  test('a remark merged over months of which one is below its target', () => {
    expect(found('remark-contradicts', merged(100, 150))).toEqual([]);
    expect(found('remark-contradicts', merged(90, 200))).toEqual([]);
  });
});

/** A remark of delay merged over January and February, of 100 and 200. */
const merged = (january: Given, february: Given) =>
  workbook(
    worksheet(
      [
        ['Program', 'Pagu (Rp)', 'Bulan', 'Target', 'Realisasi', '%', 'Ket'],
        ['Program A', 1000, 'Januari', 100, january, '-', 'Masih proses spj'],
        [null, null, 'Februari', 200, february, '-', null],
        [null, null, 'Maret', 300, 250, '-', null],
      ],
      { merges: ['A2:A4', 'B2:B4', 'G2:G3'] },
    ),
  );

describe('remark-contradicts rejects', () => {
  test.each([
    'Masih proses spj',
    'masih dalam proses',
    'Sedang dalam tahap proses lelang',
    'Belum dapat berjalan',
    'belum terealisasi',
    'Belum ada jadwal pelaksanaan SPIP',
    'belum ada realisasi',
    'Kegiatan belum dilaksanakan',
    'Masih menunggu pencairan dana',
    'Menunggu juknis',
    'Tertunda karena refocusing',
    'Ditunda',
    'Tidak dapat dilaksanakan',
  ])('%s beside a target that was reached', (remark) => {
    expect(found('remark-contradicts', rows([100, 100, remark], [200, 150]))).toEqual([
      {
        cell: 'G3',
        severity: 'info',
        cells: ['E3', 'D3'],
        stated: remark,
        message: 'reached',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a realization above the target', () => {
    expect(found('remark-contradicts', rows([100, 120, 'Masih proses spj'], [200, 150]))).toHaveLength(1);
  });

  test('a remark merged over months that all reached theirs, or were not planned', () => {
    expect(found('remark-contradicts', merged(100, 200))).toMatchObject([
      { cell: 'G2', cells: ['E2', 'D2', 'E3', 'D3'] },
    ]);
    expect(found('remark-contradicts', merged(100, '-'))).toMatchObject([
      { cell: 'G2', cells: ['E2', 'D2'] },
    ]);
  });

  test('the remarks of one program as one finding', () => {
    const table = rows(
      [100, 100, 'Masih proses spj'],
      [200, 150, 'Masih proses spj'],
      [300, 300, 'Belum terealisasi'],
    );
    expect(found('remark-contradicts', table)).toMatchObject([
      { cell: 'G3', cells: ['E3', 'D3', 'G5', 'E5', 'D5'], message: 'reachedRun' },
    ]);
  });

  test('the remarks that cover what was measured alone', () => {
    const table = rows([100, 100, 'Masih proses spj'], ['-', '-', 'Masih proses spj'], [300, 250]);
    expect(found('remark-contradicts', table)).toMatchObject([
      { cell: 'G3', cells: ['E3', 'D3'], message: 'reached' },
    ]);
  });

  test('with the remark, its cells and how many there are', () => {
    expect(said('remark-contradicts', rows([100, 100, 'Masih proses spj'], [200, 150]))).toEqual([
      'The remark "Masih proses spj" does not go with a target that was reached (E3, D3)',
    ]);
    const two = rows([50, 50], [100, 120, 'Ditunda'], [300, 300, 'Belum terealisasi'], [400, 10]);
    expect(said('remark-contradicts', two)).toEqual([
      'Remarks such as "Ditunda" in 2 cells do not go with targets that were reached, from E4 and D4 on',
    ]);
  });

  test('those of two programs apart', () => {
    const month = ['Januari', 100, 100, percent(1), 'Masih proses spj'] as const;
    const table = monthly('Anggaran (Rp)', [
      { name: 'Program A', annual: 100, months: [month] },
      { name: 'Program B', annual: 100, months: [month] },
    ]);
    expect(found('remark-contradicts', table)).toMatchObject([{ cell: 'G3' }, { cell: 'G4' }]);
  });
});
