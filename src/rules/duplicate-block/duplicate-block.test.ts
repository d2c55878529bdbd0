import { describe, expect, test } from '@jest/globals';
import { said } from '../../../test/said.ts';
import { found, monthly, workbook, worksheet, year, type Given } from '../../../test/worksheets.ts';

const RULE = 'duplicate-block';

/** Indicators from row 2: number in A, objective in B, indicator in C, unit in D, target in E, realization in F. */
const indicators = (...rows: readonly (readonly Given[])[]) =>
  workbook(worksheet([['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi'], ...rows]));

/** Programs and so on from row 3: target in B, realization in C. */
const budget = (...rows: readonly (readonly Given[])[]) =>
  workbook(
    worksheet([['Anggaran (Rp)'], ['Program/Kegiatan', 'Target Anggaran', 'Realisasi Anggaran'], ...rows]),
  );

/** Indicators without objectives, from row 2: A indicator, B unit, C target, D realization. */
const plain = (...rows: readonly (readonly Given[])[]) =>
  workbook(worksheet([['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi'], ...rows]));

describe('duplicate-block accepts', () => {
  test.each<[string, ReturnType<typeof workbook>]>([
    [
      'items that all have names of their own',
      plain(['Nilai SAKIP', 'Nilai', 80, 75], ['Nilai IKM', 'Nilai', 82, 80]),
    ],
    [
      'indicators of objectives that have no numbers',
      workbook(
        worksheet([
          ['Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi'],
          ['Sasaran A', 'Jumlah surat', 'surat', 80, 75],
          ['Sasaran B', 'Jumlah surat', 'surat', 70, 65],
        ]),
      ),
    ],
    [
      'names that are lost',
      plain(
        ['[tidak terbaca]', 'surat', 80, 75],
        ['Nilai', 'Nilai', 82, 80],
        ['[tidak terbaca]', 'surat', 70, 65],
      ),
    ],
    ['the same figures twice', plain(['Nilai SAKIP', 'Nilai', 80, 75], ['Nilai SAKIP', 'Nilai', 80, 75])],
    ['another unit', plain(['Pasar', 'unit', 80, 75], ['Pasar', 'orang', 70, 65])],
    ['a blank where the other has a figure', plain(['Pasar', 'unit', 80, null], ['Pasar', 'unit', 80, 65])],
    ['a percentage beside a count', plain(['Pasar', 'unit', 80, 75], ['Pasar', 'unit', '70%', '65%'])],
    [
      'other bands',
      plain(
        ['I SEKRETARIAT'],
        ['Jumlah surat', 'surat', 80, 75],
        ['II BIDANG KOPERASI'],
        ['Jumlah surat', 'surat', 70, 65],
      ),
    ],
    [
      'indicators of two objectives',
      indicators(
        [1, 'Sasaran A', 'Jumlah surat', 'surat', 80, 75],
        [2, 'Sasaran B', 'Jumlah surat', 'surat', 70, 65],
      ),
    ],
    [
      'parts of two programs',
      budget(
        ['Program A', 10, 1],
        ['Kegiatan Rapat', 10, 1],
        ['Program B', 20, 2],
        ['Kegiatan Rapat', 20, 2],
      ),
    ],
    [
      'a program and its one part of the same name',
      budget(['Pengembangan UMKM', 20, 2], ['Pengembangan UMKM', 15, 2]),
    ],
    [
      'codes of their own',
      workbook(
        worksheet([
          ['Anggaran (Rp)'],
          ['Kode', 'Program/Kegiatan', 'Target', 'Realisasi'],
          ['1.02.01', 'Program A', 30, 3],
          ['1.02.01.2.01', 'Kegiatan Rapat', 10, 1],
          ['1.02.01.2.02', 'Kegiatan Rapat', 20, 2],
        ]),
      ),
    ],
    [
      'an indicator of an item and of the item below it',
      workbook(
        worksheet([
          [null, null, 'Kinerja', null, 'Anggaran', null],
          ['Program', 'Indikator Kinerja', 'Target', 'Realisasi', 'Target', 'Realisasi'],
          ['Program A', 'Persentase UMKM', 10, 9, 1000, 900],
          ['Program B', 'Persentase UMKM', 20, 9, 1500, 900],
        ]),
      ),
    ],
    ['months that one block has and the other has not', halves(60, 120)],
  ])('%s', (_, book) => {
    expect(found(RULE, book)).toEqual([]);
  });

  test('one name merged over two rows of figures', () => {
    const table = worksheet(
      [
        ['Indikator Kinerja', 'Satuan', 'Target', 'Realisasi'],
        ['Jumlah surat', 'surat', 80, 75],
        [null, null, 70, 65],
      ],
      { merges: ['A2:A3'] },
    );
    expect(found(RULE, workbook(table))).toEqual([]);
  });
});

/** An item whose second half of the year stands in a block of its own, in rows 9 to 14. */
function halves(first: number, second: number) {
  const months = year(Array.from({ length: 12 }, (_, index) => 10 * (index + 1)));
  return monthly('Anggaran (Rp)', [
    { name: 'Program A', annual: first === second ? first : null, months: months.slice(0, 6) },
    { name: 'Program B', annual: 120, months },
    { name: 'Program A', annual: 120, months: months.slice(6) },
  ]);
}

describe('duplicate-block rejects', () => {
  test('an indicator that stands twice with different figures', () => {
    const rows = plain(
      ['Jumlah surat', 'surat', 80, 75],
      ['Nilai IKM', 'Nilai', 82, 80],
      ['JUMLAH  SURAT', 'Surat', 80, 65],
    );
    expect(found(RULE, rows)).toEqual([
      {
        cell: 'A4',
        severity: 'warning',
        cells: ['A2', 'D2', 'D4'],
        stated: 65,
        message: 'duplicate',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test('a third copy beside the first', () => {
    const copy = (figure: number) => ['Jumlah surat', 'surat', 80, figure];
    expect(found(RULE, plain(copy(75), copy(65), copy(75), copy(55)))).toMatchObject([
      { cell: 'A3', cells: ['A2', 'D2', 'D3'] },
      { cell: 'A5', cells: ['A2', 'D2', 'D5'] },
    ]);
  });

  test('an indicator of one objective, whose number the second leaves out', () => {
    const rows = indicators(
      [1, 'Sasaran A', 'Jumlah surat', 'surat', 80, 75],
      [null, null, 'Nilai IKM', 'Nilai', 80, 75],
      [null, null, 'Jumlah surat', 'surat', 70, 75],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'C4', cells: ['C2', 'E2', 'E4'] }]);
  });

  test.each<[string, readonly (readonly Given[])[], string, string]>([
    [
      'an item without a level that does not follow its like',
      [
        ['Pengembangan UMKM', 20, 2],
        ['Penataan pasar', 5, 1],
        ['Pengembangan UMKM', 15, 2],
      ],
      'A5',
      'A3',
    ],
    [
      'a program that follows itself',
      [
        ['Program UMKM', 20, 2],
        ['Program UMKM', 15, 2],
        ['Program Pasar', 5, 1],
      ],
      'A4',
      'A3',
    ],
  ])('%s', (_, rows, cell, earlier) => {
    expect(found(RULE, budget(...rows))).toMatchObject([{ cell, cells: expect.arrayContaining([earlier]) }]);
  });

  test('figures that differ in their decimals alone', () => {
    const rows = plain(
      ['Nilai IKM', 'Nilai', 80.4, 75],
      ['Nilai SAKIP', 'Nilai', 1, 1],
      ['Nilai IKM', 'Nilai', 80.3, 75],
    );
    expect(found(RULE, rows)).toMatchObject([{ cell: 'A4', cells: ['A2', 'C2', 'C4'], stated: 80.3 }]);
  });

  test('in words with its name and both figures', () => {
    expect(said(RULE, plain(['Jumlah surat', 'surat', 80, 75], ['Jumlah surat', 'surat', 80, 65]))).toEqual([
      'Jumlah surat stands in A2 already with different figures: 75 (D2) and here 65 (D3)',
    ]);
  });

  test('a part that stands twice below one program', () => {
    const rows = budget(['Program A', 30, 3], ['Kegiatan Rapat', 10, 1], ['Kegiatan Rapat', 20, 2]);
    expect(found(RULE, rows)).toMatchObject([{ cell: 'A5', cells: ['A4', 'B4', 'B5', 'C4', 'C5'] }]);
  });

  test('an indicator that stands twice beside one item', () => {
    const table = worksheet([
      [null, null, 'Kinerja', null, 'Anggaran', null],
      ['Program', 'Indikator Kinerja', 'Target', 'Realisasi', 'Target', 'Realisasi'],
      ['Program A', 'Persentase UMKM', 10, 9, 1000, 900],
      ['Program B', 'Jumlah pasar', 20, 9, 1500, 900],
      ['Program A', 'Persentase UMKM', 20, 9, 1000, 900],
    ]);
    expect(found(RULE, workbook(table))).toMatchObject([{ cell: 'B5', cells: ['B3', 'C3', 'C5'] }]);
  });

  test('an annual figure that the second block changes', () => {
    const months = year(Array.from({ length: 12 }, (_, index) => 10 * (index + 1)));
    const book = monthly('Anggaran (Rp)', [
      { name: 'Program A', annual: 120, months },
      { name: 'Program B', annual: 120, months },
      { name: 'Program A', annual: 125, months },
    ]);
    expect(found(RULE, book)).toMatchObject([{ cell: 'A27', cells: ['A3', 'B3', 'B27'], stated: 125 }]);
  });
});
