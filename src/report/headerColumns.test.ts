import { describe, expect, test } from '@jest/globals';
import { columnInShort, headed } from '../../test/headed.ts';
import { worksheet, type Given } from '../../test/worksheets.ts';
import { columnName } from '../workbook/address.ts';
import { columnsOf, isOrdinal } from './headerColumns.ts';
import { numberingIn } from './numbering.ts';
import { viewOf } from './sheetView.ts';

const paths = (tiers: readonly (readonly Given[])[], merges: readonly string[] = []) =>
  headed(tiers, merges).map(({ column, path }) => `${columnName(column)} ${path.join(' / ')}`);
const columns = (tiers: readonly (readonly Given[])[], merges: readonly string[] = []) =>
  headed(tiers, merges).map(columnInShort);

describe('what stands above a column', () => {
  test.each<[string, Given[][], string[], string[]]>([
    ['one tier', [['Program', 'Target']], [], ['A Program', 'B Target']],
    ['a column without a header is none', [['Program', null, 'Target']], [], ['A Program', 'C Target']],
    [
      'merged heads reach over their columns',
      [
        ['Program', 'Anggaran', null, 'Ket'],
        [null, 'Target', 'Realisasi', null],
      ],
      ['A1:A2', 'B1:C1', 'D1:D2'],
      ['A Program', 'B Anggaran / Target', 'C Anggaran / Realisasi', 'D Ket'],
    ],
    [
      'a head that is not merged is inherited from the left',
      [
        ['Program', 'Anggaran', null, 'Kinerja', null, 'Ket'],
        [null, 'Target', 'Realisasi', 'Target', 'Realisasi', null],
      ],
      [],
      [
        'A Program',
        'B Anggaran / Target',
        'C Anggaran / Realisasi',
        'D Kinerja / Target',
        'E Kinerja / Realisasi',
        'F Ket',
      ],
    ],
    [
      'a merged head says itself how far it reaches',
      [
        ['Program', 'Anggaran', null, null],
        [null, 'Target', 'Realisasi', 'Sisa'],
      ],
      ['B1:C1'],
      ['A Program', 'B Anggaran / Target', 'C Anggaran / Realisasi', 'D Sisa'],
    ],
    [
      'a head with nothing below it is not inherited',
      [
        ['Program', 'Anggaran', null, null],
        [null, null, 'Target', 'Realisasi'],
      ],
      [],
      ['A Program', 'B Anggaran', 'C Target', 'D Realisasi'],
    ],
    [
      'a column with nothing below the head does not inherit it, those after it do',
      [
        ['Program', 'Anggaran', null, null],
        [null, 'Target', null, 'Realisasi'],
      ],
      [],
      ['A Program', 'B Anggaran / Target', 'D Anggaran / Realisasi'],
    ],
    [
      'a head is not inherited below the next one of the tier above',
      [
        ['Program', 'Anggaran', null, 'Kinerja', null],
        [null, 'Target', 'Realisasi', null, null],
        [null, 'Rp', 'Rp', 'K', 'K'],
      ],
      [],
      [
        'A Program',
        'B Anggaran / Target / Rp',
        'C Anggaran / Realisasi / Rp',
        'D Kinerja / K',
        'E Kinerja / K',
      ],
    ],
    [
      'a lower tier is not inherited',
      [
        ['Program', 'Anggaran', null, 'Ket'],
        [null, 'Target', null, null],
      ],
      ['B1:C1'],
      ['A Program', 'B Anggaran / Target', 'C Anggaran', 'D Ket'],
    ],
    [
      'a merged area that covers two tiers is one text',
      [
        ['Program', 'Target', null],
        [null, null, null],
        [null, 'K', 'Rp'],
      ],
      ['A1:A3', 'B1:C2'],
      ['A Program', 'B Target / K', 'C Target / Rp'],
    ],
    [
      'a word of a middle tier with nothing below it is not inherited',
      [
        ['Program', 'Realisasi', null],
        [null, 'Wilayah', null],
        [null, null, 'K'],
      ],
      [],
      ['A Program', 'B Realisasi / Wilayah', 'C Realisasi / K'],
    ],
    [
      'a text that is written twice is two',
      [
        ['Program', 'Target'],
        ['Program', 'Target'],
      ],
      [],
      ['A Program / Program', 'B Target / Target'],
    ],
    [
      'numbers are read as they are written',
      [
        ['Program', 'Target', null],
        [null, 2021, 2022],
      ],
      [],
      ['A Program', 'B Target / 2021', 'C Target / 2022'],
    ],
  ])('%s', (_, tiers, merges, expected) => {
    expect(paths(tiers, merges)).toEqual(expected);
  });

  test.each<[string, Given[], Given[], string]>([
    ['the year target', ['Realisasi', 'TW I', null], [null, 'K', 'Target Tahunan'], 'C Target Tahunan'],
    [
      'the year realization',
      ['Realisasi', 'TW I', null],
      [null, 'K', 'Total Realisasi'],
      'C Total Realisasi',
    ],
    [
      'a target of several years',
      ['Realisasi', 'TW I', null],
      [null, 'K', 'Target Renstra'],
      'C Target Renstra',
    ],
    [
      'an earlier year',
      ['Realisasi', 'TW I', null],
      [null, 'K', 'Realisasi Tahun Lalu'],
      'C Realisasi Tahun Lalu',
    ],
    ['a target', ['Realisasi', 'TW I', null], [null, 'K', 'Target'], 'C TW I / Target'],
    ['a measure', ['Realisasi', 'TW I', null], [null, 'K', 'Anggaran'], 'C TW I / Anggaran'],
    ['words that are not known', ['Realisasi', 'TW I', null], [null, 'K', 'Wilayah'], 'C TW I / Wilayah'],
    [
      'the year, beside a kind of period',
      ['Realisasi', 'Triwulan', null],
      [null, 'I', 'Target Tahunan'],
      'C Target Tahunan',
    ],
    [
      'the year, beside a number',
      ['Realisasi', 'II', null],
      [null, 'K', 'Target Tahunan'],
      'C Target Tahunan',
    ],
    [
      'the year, beside a head that is no period',
      ['Realisasi', 'Dinas', null],
      [null, 'K', 'Target Tahunan'],
      'C Dinas / Target Tahunan',
    ],
  ])('below a period that is not merged: %s', (_, upper, lower, expected) => {
    expect(paths([upper, lower])[2]).toBe(expected);
  });

  test('the own words of a column are those of its lowest tier', () => {
    expect(
      paths([
        ['Program', 'TW I', null],
        [null, 'Pagu', 'Pagu'],
        [null, 'Target', 'Realisasi'],
      ]),
    ).toEqual(['A Program', 'B TW I / Pagu / Target', 'C TW I / Pagu / Realisasi']);
  });
});

describe('the role that the words above a column name', () => {
  const below = (...path: readonly string[]) =>
    columns([['Program', path[0] ?? ''], ...path.slice(1).map((text) => [null, text])])[1];

  test.each<[string[], string]>([
    [['Target'], 'B target'],
    [['Wilayah'], 'B ?'],
    // A word below another counts more, unless it only says of when or of what.
    [['Target', 'Realisasi'], 'B realization'],
    [['Target', 'TW I'], 'B target Q1'],
    [['TW I', 'Target'], 'B target Q1'],
    [['Target', 'Wilayah'], 'B target'],
    [['Target', 'K'], 'B target performance'],
    [['Realisasi', 'Rp'], 'B realization budget'],
    [['Realisasi', 'Anggaran'], 'B realization budget'],
    [['Realisasi Anggaran', 'Anggaran'], 'B annualTarget budget'],
    [['Realisasi Anggaran', 'Rp'], 'B realization budget'],
    [['Realisasi Kinerja', 'Anggaran'], 'B realization budget'],
    [['Anggaran', 'Realisasi'], 'B realization budget'],
    [['Anggaran', 'Target'], 'B target budget'],
    [['Pagu', 'Target'], 'B annualTarget budget'],
    [['Anggaran', 'Wilayah'], 'B annualTarget budget'],
    [['Anggaran', 'Rp'], 'B annualTarget budget'],
    [['Anggaran', 'K'], 'B annualTarget performance'],
    [['Program', 'Rp'], 'B ? budget'],
    [['Target', 'Tahun 2022'], 'B target'],
    [['Target', 'Tahun'], 'B target'],
    [['Program', 'Tahun'], 'B year'],
    [['Target Renstra', 'Target'], 'B longTermTarget'],
    [['Target Tahunan', 'Target'], 'B annualTarget'],
    [['Realisasi Tahunan', 'Target'], 'B target'],
    [['Target Renstra', 'Realisasi'], 'B realization'],
    [['Realisasi Tahun Lalu', 'Realisasi'], 'B priorRealization'],
    [['Total Realisasi', 'Realisasi'], 'B annualRealization'],
    [['Realisasi Tahun Lalu', 'Target'], 'B target'],
    [['Target Tahunan', '%'], 'B percent'],
    [['Realisasi', 'Anggaran', 'Anggaran'], 'B realization budget'],
    [['Target', 'Realisasi', 'K'], 'B realization performance'],
    [['Kinerja', 'Target', 'Rp'], 'B target budget'],
    // The nearest word says of when, how far and of what.
    [['TW I', 'TW II', 'Target'], 'B target Q2'],
    [['Realisasi s/d Bulan Ini', 'K'], 'B realization toDate performance'],
    [['T'], 'B ?'],
    [['%'], 'B percent'],
    [['Indikator', 'T'], 'B target'],
    [['Kd'], 'B code'],
  ])('%j', (path, expected) => {
    expect(below(...path)).toBe(expected);
  });
});

describe('numbers of periods', () => {
  test.each<[string, Given[][], string[]]>([
    [
      'below a word for their kind',
      [
        ['Program', 'Target Triwulan', null, null],
        [null, 'I', 'II', 'III'],
      ],
      ['A item', 'B target Q1', 'C target Q2', 'D target Q3'],
    ],
    [
      'as figures in brackets, with leaves below them',
      [
        ['Program', 'Triwulan', null, null, null],
        [null, '(1)', null, '(2)', null],
        [null, 'T', 'R', 'T', 'R'],
      ],
      ['A item', 'B target Q1', 'C realization Q1', 'D target Q2', 'E realization Q2'],
    ],
    [
      'four below a word for none are quarters',
      [
        ['Program', 'Realisasi', null, null, null],
        [null, 'I', 'II', 'III', 'IV'],
      ],
      ['A item', 'B realization Q1', 'C realization Q2', 'D realization Q3', 'E realization Q4'],
    ],
    [
      'two below a word for none are semesters',
      [
        ['Program', 'Realisasi', null, 'Target'],
        [null, 1, 2, null],
      ],
      ['A item', 'B realization S1', 'C realization S2', 'D target'],
    ],
    [
      'three below a word for none are no periods',
      [
        ['Program', 'Realisasi', null, null],
        [null, 'I', 'II', 'III'],
      ],
      ['A item', 'B realization', 'C realization', 'D realization'],
    ],
    [
      'four below two heads are two and two',
      [
        ['Program', 'Target', null, 'Realisasi', null],
        [null, 'I', 'II', 'I', 'II'],
      ],
      ['A item', 'B target S1', 'C target S2', 'D realization S1', 'E realization S2'],
    ],
    [
      'with leaves below them are counted once',
      [
        ['Program', 'Realisasi', null, null, null],
        [null, 'I', null, 'II', null],
        [null, 'K', 'Rp', 'K', 'Rp'],
      ],
      [
        'A item',
        'B realization S1 performance',
        'C realization S1 budget',
        'D realization S2 performance',
        'E realization S2 budget',
      ],
    ],
    [
      'beside a word below the same head are counted without it',
      [
        ['Program', 'Realisasi', null, null],
        [null, 'I', 'II', 'Jumlah'],
      ],
      ['A item', 'B realization S1', 'C realization S2', 'D realization'],
    ],
    ['on top are none', [['Program', 'I', 'II']], ['A item', 'B ?', 'C ?']],
    [
      'of no such period are none',
      [
        ['Program', 'Target Triwulan', null],
        [null, 'V', 'I'],
      ],
      ['A item', 'B target', 'C target Q1'],
    ],
  ])('%s', (_, tiers, expected) => {
    expect(columns(tiers)).toEqual(expected);
  });

  test('twelve below a word for none are months', () => {
    const numbers = Array.from({ length: 12 }, (_, month) => month + 1);
    expect(
      columns([
        ['Program', 'Realisasi', ...numbers.slice(1).map(() => null)],
        [null, ...numbers],
      ]),
    ).toEqual(['A item', ...numbers.map((number) => `${columnName(number)} realization M${number}`)]);
  });

  test.each(['I', 'iv', 'VIII', '(2)', '12', '(ii'])('%s is one', (text) => {
    expect(isOrdinal(text)).toBe(true);
  });

  test.each(['', '123', 'IIIIV', 'K', 'I a', 'TW I', '1.2'])('%j is none', (text) => {
    expect(isOrdinal(text)).toBe(false);
  });
});

describe('a period without a word of what', () => {
  test.each<[string, Given[], string[]]>([
    [
      'is what was reached, beside its percentage',
      ['Program', 'Pagu', 'TW I', '% TW I', 'TW II', '% TW II'],
      ['C realization Q1', 'D percent Q1', 'E realization Q2', 'F percent Q2'],
    ],
    [
      'says nothing without a percentage of the same period',
      ['Program', 'Pagu', 'TW I', '% TW I', 'TW II', '% TW III'],
      ['C realization Q1', 'D percent Q1', 'E ? Q2', 'F percent Q3'],
    ],
    [
      'says nothing beside a realization',
      ['Program', 'Realisasi', 'TW I', '% TW I', 'TW II', '% TW II'],
      ['C ? Q1', 'D percent Q1', 'E ? Q2', 'F percent Q2'],
    ],
    ['is not any unknown word', ['Program', 'Pagu', 'Wilayah', '%'], ['C ?', 'D percent']],
    [
      'is not a word with a role of its own',
      ['Program', 'Pagu', 'Target TW I', '% TW I'],
      ['C target Q1', 'D percent Q1'],
    ],
  ])('%s', (_, header, expected) => {
    expect(columns([header]).slice(2)).toEqual(expected);
  });
});

describe('years', () => {
  test.each<[string, Given[], string[]]>([
    [
      'a realization of an earlier year than the latest is not that of the report',
      ['Program', 'Target 2022', 'Realisasi 2021', 'Realisasi 2022'],
      ['B target', 'C priorRealization', 'D realization'],
    ],
    [
      'the latest year of a header counts',
      ['Program', 'Target 2022', 'Realisasi 2020 - 2022'],
      ['B target', 'C realization'],
    ],
    [
      'a realization of the year is one of an earlier year, too',
      ['Program', 'Target 2022', 'Realisasi Tahunan 2021', 'Realisasi'],
      ['B target', 'C priorRealization', 'D realization'],
    ],
    [
      'the last year of a plan is no year of the report',
      ['Program', 'Target Renstra 2026', 'Realisasi 2021'],
      ['B longTermTarget', 'C realization'],
    ],
    [
      'a target of an earlier year stays one',
      ['Program', 'Target 2021', 'Realisasi 2022'],
      ['B target', 'C realization'],
    ],
    [
      'a year of the last century',
      ['Program', 'Target 2000', 'Realisasi 1999'],
      ['B target', 'C priorRealization'],
    ],
    ['a number that is no year', ['Program', 'Target 2022', 'Realisasi 1820'], ['B target', 'C realization']],
  ])('%s', (_, header, expected) => {
    expect(columns([header]).slice(1)).toEqual(expected);
  });

  test('a year below a head counts', () => {
    expect(
      columns(
        [
          ['Program', 'Target', null, 'Realisasi', null],
          [null, 2021, 2022, 2021, 2022],
        ],
        ['B1:C1', 'D1:E1'],
      ),
    ).toEqual(['A item', 'B target', 'C target', 'D priorRealization', 'E realization']);
  });
});

describe('the numbering row', () => {
  test('gives columns their number and what they declare', () => {
    const view = viewOf(
      worksheet(
        [
          ['Program', 'Target', null, 'Realisasi', null, 'Ket'],
          [1, 2, null, '3 = 2 + 1', null, null],
        ],
        { merges: ['B1:C1', 'D1:E1', 'B2:C2', 'D2:E2'] },
      ),
    );
    // Two numbers and a formula are too few for a numbering row of their own.
    expect(numberingIn(view, 1)).toBeUndefined();
    const declaration = { text: '3 = 2 + 1', kind: 'sum', operands: ['2', '1'] } as const;
    const numbering = {
      numbers: new Map([
        [0, '1'],
        [1, '2'],
        [2, '2'],
        [3, '3'],
        [4, '3'],
      ]),
      declarations: new Map([[3, declaration]]),
    };
    expect(
      columnsOf(view, [0], numbering).map(({ column, number, declaration: declared }) => [
        columnName(column),
        number,
        declared?.text,
      ]),
    ).toEqual([
      ['A', '1', undefined],
      ['B', '2', undefined],
      ['C', '2', undefined],
      ['D', '3', '3 = 2 + 1'],
      ['E', '3', '3 = 2 + 1'],
      ['F', undefined, undefined],
    ]);
  });

  test('gives none where there is none, nor beside it', () => {
    const numbering = { numbers: new Map([[0, '1']]), declarations: new Map() };
    expect(headed([['Program', 'Ket']], [], numbering)).toStrictEqual([
      { column: 0, path: ['Program'], roles: ['item'], number: '1' },
      { column: 1, path: ['Ket'], roles: ['remark'] },
    ]);
    const [column] = headed([['Program', 'Target']]);
    expect(column).toStrictEqual({ column: 0, path: ['Program'], roles: ['item'] });
  });
});
