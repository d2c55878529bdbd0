import { describe, expect, test } from '@jest/globals';
import { columnInShort, headed } from '../../test/headed.ts';
import { worksheet, type Given } from '../../test/worksheets.ts';
import { declaredRoles, withCodeParts, withoutTwins, type ColumnSource } from './columnClues.ts';
import { readFigures } from './figureTable.ts';
import { columnsOf, type HeaderColumn } from './headerColumns.ts';
import { numberingIn } from './numbering.ts';
import { viewOf } from './sheetView.ts';

describe('what a numbering row says of its columns', () => {
  const declared = (header: readonly string[], numbering: readonly Given[]) => {
    const view = viewOf(worksheet([header, numbering]));
    return declaredRoles(columnsOf(view, [0], numberingIn(view, 1))).map(columnInShort);
  };

  test('a quotient is a percentage, its operands are realization and target', () => {
    expect(
      declared(['Indikator', 'Angka', 'Jumlah', 'Nilai', 'Ket'], ['1', '2', '3', '4 = 3 / 2', '5']),
    ).toEqual(['A indicator', 'B target', 'C realization', 'D percent', 'E remark']);
  });

  test('what the words say of an operand counts more; what they leave open is settled', () => {
    expect(declared(['Indikator', 'Pagu', 'Capaian', 'Sisa'], ['1', '2', '3', '4 = 3 / 2'])).toEqual([
      'A indicator',
      'B annualTarget budget',
      'C realization',
      'D percent',
    ]);
    expect(declared(['Indikator', 'Capaian', 'Sisa', '%'], ['1', '2', '3', '4 = 3 / 2'])).toEqual([
      'A indicator',
      'B target',
      'C remaining',
      'D percent',
    ]);
  });

  test.each<[string, string[], Given[], string]>([
    [
      'realizations of periods: the year realization',
      ['Indikator', 'Realisasi TW I', 'Realisasi TW II', 'Nilai'],
      ['1', '2', '3', '4 = 2 + 3'],
      'D annualRealization',
    ],
    [
      'targets of periods: the year target',
      ['Indikator', 'Target TW I', 'Target TW II', 'Nilai'],
      ['1', '2', '3', '4 = 2 + 3'],
      'D annualTarget',
    ],
    [
      'a realization and a target: nothing',
      ['Indikator', 'Realisasi TW I', 'Target TW II', 'Nilai'],
      ['1', '2', '3', '4 = 2 + 3'],
      'D ?',
    ],
    [
      'realizations, not all of a period: nothing',
      ['Indikator', 'Realisasi TW I', 'Realisasi', 'Nilai'],
      ['1', '2', '3', '4 = 2 + 3'],
      'D ?',
    ],
    [
      'targets, not all of a period: nothing',
      ['Indikator', 'Target TW I', 'Target', 'Nilai'],
      ['1', '2', '3', '4 = 2 + 3'],
      'D ?',
    ],
  ])('a sum of %s', (_, header, numbering, expected) => {
    expect(declared(header, numbering)[3]).toBe(expected);
  });

  test('a difference is a deviation where no word says otherwise', () => {
    expect(declared(['Program', 'Pagu', 'Realisasi', 'Nilai'], ['1', '2', '3', '4 = 2 - 3'])[3]).toBe(
      'D deviation',
    );
    expect(declared(['Program', 'Pagu', 'Realisasi', 'Sisa'], ['1', '2', '3', '4 = 2 - 3'])[3]).toBe(
      'D remaining',
    );
  });

  test('operands that no column has are left out', () => {
    expect(declared(['Indikator', 'Angka', 'Jumlah', 'Nilai'], ['1', '2', '3', '4 = 9 / 8'])).toEqual([
      'A indicator',
      'B ?',
      'C ?',
      'D percent',
    ]);
  });

  test('of columns merged under one number the operand is the one of the same measure', () => {
    const numbering = numberingIn(
      viewOf(
        worksheet([['1', '2', null, '3', null, '4 = 3 / 2', null]], { merges: ['B1:C1', 'D1:E1', 'F1:G1'] }),
      ),
      0,
    );
    const columns = headed(
      [
        ['Indikator', 'Angka', null, 'Jumlah', null, 'Nilai', null],
        [null, 'K', 'Rp', 'K', 'Rp', 'K', 'Rp'],
      ],
      ['B1:C1', 'D1:E1', 'F1:G1'],
      numbering,
    );
    expect(declaredRoles(columns).map(columnInShort)).toEqual([
      'A indicator',
      'B target performance',
      'C target budget',
      'D realization performance',
      'E realization budget',
      'F percent performance',
      'G percent budget',
    ]);
  });
});

/** Columns with the data below their header. */
function below(
  header: readonly Given[],
  rows: readonly (readonly Given[])[],
  merges: readonly string[] = [],
): readonly [columns: HeaderColumn[], source: ColumnSource] {
  const view = viewOf(worksheet([header, ...rows], { merges }));
  const columns = columnsOf(view, [0], undefined);
  const table = readFigures(
    view,
    columns.map(({ column }) => column),
    1,
    rows.length,
  );
  return [columns, { view, table, rows: rows.map((_, row) => row + 1) }];
}

describe('a code split over columns', () => {
  const codes = (header: readonly Given[], rows: readonly (readonly Given[])[]) =>
    withCodeParts(...below(header, rows)).map(columnInShort);

  test('has a header on its first column alone', () => {
    expect(
      codes(
        ['Kode', null, null, 'Program', 'Target'],
        [
          [1, null, null, 'A', 5],
          [1, '02', null, 'B', 5],
          [1, '02', '2.01', 'C', 5],
        ],
      ),
    ).toEqual(['A code', 'B code', 'C code', 'D item', 'E target']);
  });

  test('may have a blank column between, and stand last', () => {
    expect(codes(['Program', 'Target', 'Kode', null, null], [['A', 5, 1, null, 'x.xx']])).toEqual([
      'A item',
      'B target',
      'C code',
    ]);
    expect(codes(['Kode', null, null, 'Program'], [[1, null, 'x.xx', 'A']])).toEqual([
      'A code',
      'B code',
      'C code',
      'D item',
    ]);
  });

  test.each<[string, Given[][], string[]]>([
    ['nothing', [[1, null, 'A']], ['A code', 'D item']],
    ['words', [[1, 'Bidang', '02', 'A']], ['A code', 'D item']],
    ['words after a part', [[1, '02', 'Bidang', 'A']], ['A code', 'B code', 'D item']],
    ['a number as long as no part', [[1, '1234567890123', null, 'A']], ['A code', 'D item']],
    ['the longest part', [[1, '123456789012', null, 'A']], ['A code', 'B code', 'C code', 'D item']],
    ['a part with words after it', [[1, '02 Bidang', null, 'A']], ['A code', 'D item']],
    ['a part with words before it', [[1, 'Bidang 02', null, 'A']], ['A code', 'D item']],
    [
      'words below a part',
      [
        [1, '02', null, 'A'],
        [1, 'Bidang', null, 'B'],
      ],
      ['A code', 'D item'],
    ],
  ])('is whole where beside it stands %s', (_, rows, expected) => {
    expect(codes(['Kode', null, null, 'Program'], rows)).toEqual(expected);
  });

  test('a column without a header beside another is none of it', () => {
    expect(codes(['No', null, 'Program'], [[1, '02', 'A']])).toEqual(['A number', 'C item']);
  });
});

describe('columns under one merged head', () => {
  const twins = (header: readonly Given[], merges: readonly string[], rows: readonly (readonly Given[])[]) =>
    withoutTwins(...below(header, rows, merges)).map(columnInShort);

  test('the unit behind a target is no target', () => {
    expect(
      twins(
        ['Indikator', 'Target TW I', null, 'Realisasi'],
        ['B1:C1'],
        [
          ['A', 5, 'orang', 4],
          ['B', 7, 'kali', 5],
        ],
      ),
    ).toEqual(['A indicator', 'B target Q1', 'C unit', 'D realization']);
  });

  test.each<[string, Given[][], string]>([
    [
      'of which a fifth are figures',
      [
        ['A', 5, 'a'],
        ['B', 5, 'a'],
        ['C', 5, 'a'],
        ['D', 5, 'a'],
        ['E', 5, 1],
      ],
      'C target',
    ],
    [
      'of which less than a fifth are',
      [
        ['A', 5, 'a'],
        ['B', 5, 'a'],
        ['C', 5, 'a'],
        ['D', 5, 'a'],
        ['E', 5, 'a'],
        ['F', 5, 1],
      ],
      'C unit',
    ],
    [
      'beside as many words as figures',
      [
        ['A', 5, 'a'],
        ['B', 'x', 'a'],
      ],
      'C target',
    ],
    [
      'beside more figures than words',
      [
        ['A', 5, 'a'],
        ['B', 'x', 'a'],
        ['C', 5, 'a'],
      ],
      'C unit',
    ],
    ['that is blank', [['A', 5, null]], 'C target'],
  ])('words %s', (_, rows, expected) => {
    expect(twins(['Indikator', 'Target', null, 'Realisasi'], ['B1:C1'], rows)[2]).toBe(expected);
  });

  test('the number before a name is no name', () => {
    expect(twins(['Sasaran', null, 'Target'], ['A1:B1'], [[1, 'Meningkatnya mutu layanan', 5]])).toEqual([
      'A number',
      'B objective',
      'C target',
    ]);
    expect(
      twins(
        ['Program', null, 'Target'],
        ['A1:B1'],
        [
          ['Layanan', null, 5],
          ['Meningkatnya mutu layanan dasar', '1', 5],
        ],
      ),
    ).toEqual(['A item', 'B number', 'C target']);
  });

  test.each<[string, Given[], string]>([
    ['a third as long', ['abc', 'abcdefghi'], 'A item'],
    ['shorter', ['abc', 'abcdefghij'], 'A number'],
    ['blank', [null, 'abcdefghij'], 'A number'],
  ])('a name %s', (_, cells, expected) => {
    expect(twins(['Program', null, 'Target'], ['A1:B1'], [[...cells, 5]])[0]).toBe(expected);
  });

  test('blanks do not make a name short', () => {
    expect(
      twins(
        ['Program', null, 'Target'],
        ['A1:B1'],
        [
          ['abcd', 'abcdefghi', 5],
          [null, 'abcdefghi', 5],
          [null, 'abcdefghi', 5],
        ],
      )[0],
    ).toBe('A item');
  });

  test('columns that are apart, or whose heads differ, are no twins', () => {
    expect(twins(['Program', 'Kegiatan', 'Target'], [], [['1', 'Meningkatnya mutu layanan', 5]])).toEqual([
      'A item',
      'B item',
      'C target',
    ]);
    expect(twins(['Program', null, 'Program'], [], [['1', null, 'Meningkatnya mutu layanan']])).toEqual([
      'A item',
      'C item',
    ]);
    expect(twins(['Program', 'Target', 'Program'], [], [['1', 5, 'Meningkatnya mutu layanan']])).toEqual([
      'A item',
      'B target',
      'C item',
    ]);
  });

  test('codes and unknown columns under one head stay what they are', () => {
    expect(
      twins(
        ['Kode', null, 'Wilayah', null, 'Target'],
        ['A1:B1', 'C1:D1'],
        [[1, '1.02.03.04', 'a', 'Kecamatan Kubutambahan', 5]],
      ),
    ).toEqual(['A code', 'B code', 'C ?', 'D ?', 'E target']);
  });
});
