import { describe, expect, test } from '@jest/globals';
import { columnInShort, headed } from '../../test/headed.ts';
import type { Given } from '../../test/worksheets.ts';
import { columnName } from '../workbook/address.ts';
import { measuresOf, segmentsOf, setsOf } from './columnGroups.ts';

const letters = (columns: readonly { readonly column: number }[]) =>
  columns.map(({ column }) => columnName(column)).join('');

describe('panels side by side', () => {
  test.each<[string, string[], string[]]>([
    [
      'begin with the names that follow figures',
      ['Indikator', 'Target', 'Realisasi', 'Program', 'Target', 'Realisasi'],
      ['ABC', 'DEF'],
    ],
    [
      'begin with what describes the names, too',
      ['No', 'Indikator', 'Target', 'Realisasi', 'No', 'Kode', 'Program', 'Target', 'Realisasi'],
      ['ABCD', 'EFGHI'],
    ],
    [
      'may be three',
      [
        'Indikator',
        'Target',
        'Realisasi',
        'Program',
        'Target',
        'Realisasi',
        'Kegiatan',
        'Target',
        'Realisasi',
      ],
      ['ABC', 'DEF', 'GHI'],
    ],
    [
      'may share their names: then they are one',
      ['Indikator', 'Target', 'Realisasi', 'Target', 'Realisasi'],
      ['ABCDE'],
    ],
    [
      'are one where no realization stands before the names',
      ['Indikator', 'Target', 'Program', 'Target', 'Realisasi'],
      ['ABCDE'],
    ],
    [
      'are one where no target follows the names',
      ['Indikator', 'Target', 'Realisasi', 'Program', 'Realisasi'],
      ['ABCDE'],
    ],
    [
      'are one where no realization follows the names',
      ['Indikator', 'Target', 'Realisasi', 'Program', 'Pagu'],
      ['ABCDE'],
    ],
    [
      'do not begin with a number or a unit alone',
      ['Indikator', 'Target', 'Realisasi', 'Satuan', 'Target', 'Realisasi'],
      ['ABCDEF'],
    ],
    [
      'do not begin with an unknown word',
      ['Indikator', 'Target', 'Realisasi', 'Wilayah', 'Target', 'Realisasi'],
      ['ABCDEF'],
    ],
  ])('%s', (_, header, segments) => {
    expect(segmentsOf(headed([header])).map(letters)).toEqual(segments);
  });
});

describe('money and performance', () => {
  const measures = (tiers: readonly (readonly Given[])[], merges: readonly string[] = []) =>
    measuresOf(headed(tiers, merges)).map((group) => `${group[0]?.kind ?? ''} ${letters(group)}`);

  test.each<[string, string[], string[]]>([
    ['performance, where nothing says of what', ['Indikator', 'Target', 'Realisasi'], ['performance BC']],
    ['money alone', ['Program', 'Target (Rp)', 'Realisasi (Rp)'], ['budget BC']],
    ['money, if one column says so', ['Program', 'Pagu', 'Realisasi', '%'], ['budget BCD']],
    [
      'money, if only the realization says so',
      ['Program', 'Target', 'Realisasi Anggaran', '%'],
      ['budget BCD'],
    ],
    [
      'a percentage is of what stands before it',
      ['Indikator', 'Target (K)', 'Realisasi (K)', '%', 'Target (Rp)', 'Realisasi (Rp)', '%'],
      ['performance BCD', 'budget EFG'],
    ],
    [
      'figures without a word are performance beside a whole budget',
      ['Program', 'Target', 'Realisasi', '%', 'Pagu', 'Realisasi (Rp)', '%'],
      ['performance BCD', 'budget EFG'],
    ],
    [
      'figures of an indicator are performance',
      ['Indikator', 'Target', 'Realisasi', 'Pagu'],
      ['performance BC', 'budget D'],
    ],
    [
      'figures with a unit are performance',
      ['Kegiatan', 'Satuan', 'Target', 'Realisasi', 'Pagu'],
      ['performance CD', 'budget E'],
    ],
    [
      'figures beside those of performance are performance',
      ['Kegiatan', 'Target Fisik', 'Target', 'Realisasi', 'Pagu'],
      ['performance BCD', 'budget E'],
    ],
    [
      'a realization of another period is money where the budget has none of it',
      ['Kegiatan', 'Pagu', 'Realisasi (Rp) TW I', 'Realisasi TW II'],
      ['budget BCD'],
    ],
    [
      'a budget without a target of its own is not whole',
      ['Kegiatan', 'Target', 'Realisasi', 'Realisasi (Rp)'],
      ['budget BCD'],
    ],
    [
      'a realization of the same period is performance beside a whole budget',
      ['Kegiatan', 'Target TW I', 'Realisasi TW I', 'Pagu', 'Realisasi (Rp) TW I'],
      ['performance BC', 'budget DE'],
    ],
    [
      'a percentage behind money is of money, though a measure stands before it',
      ['Indikator', 'Target', 'Realisasi', 'Realisasi (Rp)', '%'],
      ['performance BC', 'budget DE'],
    ],
    [
      'a percentage behind a percentage of money is of money',
      ['Indikator', 'Target', 'Pagu', 'Realisasi', '%'],
      ['performance B', 'budget CDE'],
    ],
    [
      'a total beside the periods is a figure, whatever else it is not',
      ['Kegiatan', 'Pagu', 'Realisasi TW I', 'Realisasi TW II', 'Jumlah', 'Wilayah'],
      ['budget BCDE'],
    ],
    [
      'a period without a word of what is a figure',
      ['Kegiatan', 'Pagu', 'Realisasi', 'Januari'],
      ['budget BCD'],
    ],
    ['names, numbers and remarks are none', ['No', 'Kegiatan', 'Tahun', 'Keterangan'], []],
  ])('%s', (_, header, groups) => {
    expect(measures([header])).toEqual(groups);
  });

  test('a total with more words is none', () => {
    expect(measures([['Kegiatan', 'Target', 'Realisasi', 'Jumlah Desa', 'Subtotal']])).toEqual([
      'performance BC',
    ]);
  });

  test('a total below another head is told by its own words', () => {
    expect(
      measures(
        [
          ['Indikator', 'Target', 'Bulan', null],
          [null, null, 'Jan', 'Total'],
        ],
        ['C1:D1'],
      ),
    ).toEqual(['performance BCD']);
  });
});

describe('sets of targets and realizations that recur', () => {
  const sets = (tiers: readonly (readonly Given[])[], merges: readonly string[] = []) =>
    measuresOf(headed(tiers, merges)).flatMap((group) =>
      setsOf(group).map(({ heading, columns }) => `${heading ?? '-'} ${letters(columns)}`),
    );

  test.each<[string, Given[][], string[], string[]]>([
    [
      'one set stays one',
      [
        ['Program', 'Belanja Pegawai', null],
        [null, 'Target', 'Realisasi'],
      ],
      ['B1:C1'],
      ['- BC'],
    ],
    [
      'what stands above tells them apart',
      [
        ['Program', 'Belanja Pegawai', null, 'Belanja Modal', null],
        [null, 'Target', 'Realisasi', 'Target', 'Realisasi'],
      ],
      ['B1:C1', 'D1:E1'],
      ['Belanja Pegawai BC', 'Belanja Modal DE'],
    ],
    [
      'the deeper tier does where the upper one is common to all',
      [
        ['Program', 'Belanja', null, null, null],
        [null, 'Pegawai', null, 'Modal', null],
        [null, 'Target', 'Realisasi', 'Target', 'Realisasi'],
      ],
      ['B1:E1', 'B2:C2', 'D2:E2'],
      ['Pegawai BC', 'Modal DE'],
    ],
    [
      'one without a head is a set too',
      [
        ['Program', 'Pagu', 'Realisasi', 'Belanja Modal', null],
        [null, null, null, 'Target', 'Realisasi'],
      ],
      ['D1:E1'],
      ['- BC', 'Belanja Modal DE'],
    ],
    [
      'their order tells where no head does',
      [['Indikator', 'Target', 'Realisasi', 'Target', 'Realisasi']],
      [],
      ['- BC', '- DE'],
    ],
    [
      'what lacks a target is no set by order',
      [['Indikator', 'Target', 'Realisasi', 'Realisasi']],
      [],
      ['- BCD'],
    ],
    [
      'what lacks a realization is no set by order',
      [['Indikator', 'Realisasi', 'Realisasi', 'Target']],
      [],
      ['- BCD'],
    ],
    [
      'realizations of periods are one set',
      [['Indikator', 'Target', 'Realisasi TW I', 'Realisasi TW II', 'Realisasi s/d TW II']],
      [],
      ['- BCDE'],
    ],
    [
      'a realization twice for one period makes two',
      [['Indikator', 'Target', 'Realisasi TW I', 'Target', 'Realisasi TW I']],
      [],
      ['- BC', '- DE'],
    ],
    [
      'what may be a realization or a percentage does not recur',
      [['Indikator', 'Target', 'Realisasi', 'Capaian']],
      [],
      ['- BCD'],
    ],
    [
      'one that lacks a target is none by order, nor are those beside it',
      [['Indikator', 'Realisasi', 'Target', 'Realisasi', 'Target', 'Realisasi']],
      [],
      ['- BCDEF'],
    ],
    [
      'two targets before a realization are of one set',
      [['Indikator', 'Target', 'Target Kinerja', 'Realisasi', 'Target', 'Realisasi']],
      [],
      ['- BCD', '- EF'],
    ],
    [
      'columns behind a realization are of its set until the next target',
      [['Indikator', 'Target', 'Realisasi', '%', 'Target', 'Realisasi', '%']],
      [],
      ['- BCD', '- EFG'],
    ],
    [
      'heads whose realizations recur below them are no sets',
      [
        ['Program', 'Pegawai', null, null, 'Modal', null],
        [null, 'Target', 'Realisasi', 'Realisasi', 'Target', 'Realisasi'],
      ],
      ['B1:D1', 'E1:F1'],
      ['- BCD', '- EF'],
    ],
    [
      'of heads only those with a target and a realization are sets',
      [
        ['Program', 'Pegawai', null, 'Modal', null, 'Lain', null],
        [null, 'Target', 'Realisasi', 'Target', 'Realisasi', 'Target', '%'],
      ],
      ['B1:C1', 'D1:E1', 'F1:G1'],
      ['Pegawai BC', 'Modal DE'],
    ],
  ])('%s', (_, tiers, merges, expected) => {
    expect(sets(tiers, merges)).toEqual(expected);
  });
});

test('a column in short', () => {
  expect(
    headed([['Indikator', 'Target TW I (Rp)', 'Capaian s/d Juni', 'Wilayah']]).map(columnInShort),
  ).toEqual(['A indicator', 'B target Q1 budget', 'C percent|realization M6 toDate', 'D ?']);
});
