import { describe, expect, test } from '@jest/globals';
import { found, workbook, worksheet, type Given } from '../../../test/worksheets.ts';
import { check, DEFAULT_SETTINGS } from '../../engine.ts';

const RULE = 'numbering-gap';

/** Indicators numbered so in column A, from row 2; `I SEKRETARIAT` and its like are bands. */
const numbered = (...numbers: readonly Given[]) =>
  workbook(
    worksheet([
      ['No', 'Indikator Kinerja', 'Target', 'Realisasi'],
      ...numbers.map((number, index): Given[] =>
        typeof number === 'string' && number.length > 8 ? [number] : [number, `Indikator ${index}`, 10, 9],
      ),
    ]),
  );

describe('numbering-gap accepts', () => {
  test.each<[string, readonly Given[]]>([
    ['numbers in a row', [1, 2, 3, 4]],
    ['numbers with signs', ['1.', '2.', '(3)', '4)']],
    ['numbers that begin anew', [1, 2, 3, 1, 2, 3, 1]],
    ['numbers that begin anew in the middle', [1, 2, 3, 2, 3]],
    ['numbers that begin later', [5, 6, 7, 8]],
    ['letters', ['a', 'b', 'c', 'd']],
    ['letters past i', ['f', 'g', 'h', 'i', 'j', 'k']],
    ['roman numbers', ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI']],
    ['items of a number without one', [1, null, 2, null, null, 3]],
    ['dotted numbers', ['1.1', '1.2', '2.1', '2.2', '2.3']],
    ['a tenth that was kept as a number', ['1.7', '1.8', '1.9', '1.1', '1.11', '1.12']],
    ['numbers of items between those of their parts', ['1', 'a', 'b', '2', 'a', 'b', '3']],
    ['parts whose numbers are of the same kind', [1, 2, 3, 1, 2, 4, 5]],
    ['codes, which jump throughout', [101, 205, 310, 400]],
    ['a jump beside a jump', [1, 2, 4, 6]],
    ['a jump over a band that may have had the number', [1, 2, 3, 'II BIDANG KOPERASI', 5, 6]],
    ['a number that stands twice', [5, '5.', 6, 7]],
    ['as many jumps as steps', [1, 2, 4]],
    ['a hundredth that was kept as a number', ['1.98', '1.99', '1.1', '1.101', '1.102']],
    ['words', ['satu', 'dua', 'empat']],
    ['words that follow each other like numbers', ['PA', 'PB', 'PC', 'PE']],
    ['numbers behind something else', ['A-1', 'A-2', 'A-3', 'A-5']],
    ['numbers before something else', ['1/2021', '2/2021', '3/2021', '5/2021']],
    ['no numbers', [null, null, null]],
  ])('%s', (_, numbers) => {
    expect(found(RULE, numbered(...numbers))).toEqual([]);
  });

  test('a number merged over several indicators', () => {
    const table = worksheet(
      [
        ['No', 'Indikator Kinerja', 'Target', 'Realisasi'],
        [1, 'A', 10, 9],
        [2, 'B', 10, 9],
        [null, 'C', 10, 9],
        [3, 'D', 10, 9],
      ],
      { merges: ['A3:A4'] },
    );
    expect(found(RULE, workbook(table))).toEqual([]);
  });
});

describe('numbering-gap rejects', () => {
  test('a number that is left out', () => {
    expect(found(RULE, numbered(1, 2, 3, 5, 6))).toEqual([
      {
        cell: 'A5',
        severity: 'info',
        cells: ['A4'],
        stated: '5',
        message: 'gap',
        fixes: [],
        echoes: [],
      },
    ]);
  });

  test.each<[string, readonly Given[], string, string]>([
    ['several numbers', [1, 2, 3, 9, 10], 'A5', 'A4'],
    ['a letter', ['a', 'b', 'c', 'e', 'f'], 'A5', 'A4'],
    ['a roman number', ['I', 'II', 'III', 'V', 'VI'], 'A5', 'A4'],
    ['a dotted number', ['1.1', '1.2', '1.3', '1.5'], 'A5', 'A4'],
    ['a number beside an item without one', [1, 2, 3, null, 5], 'A6', 'A4'],
    ['a number within a band', [1, 2, 3, 'II BIDANG KOPERASI', 4, 6, 7], 'A7', 'A6'],
    ['a number that stands in the band above', [1, 2, 3, 'II BIDANG KOPERASI', 1, 2, 4, 5], 'A8', 'A7'],
    [
      'a number of those that go on over bands',
      [1, 'II BIDANG KOPERASI', 2, 'III BIDANG PASAR', 3, 5],
      'A7',
      'A6',
    ],
    ['a number with spaces', ['1 .', '2 .', '( 3 )', '5 .'], 'A5', 'A4'],
    ['a number of two digits', ['9', '10', '11', '13'], 'A5', 'A4'],
    ['a dotted number below ten', ['10.1', '10.2', '10.3', '10.5'], 'A5', 'A4'],
    ['thirty numbers', [1, 2, 3, 31], 'A5', 'A4'],
    ['dotted numbers up to one with a nought in it', ['1.9', '1.10', '1.11', '1.102'], 'A5', 'A4'],
    ['a capital letter before small ones', ['A', 'B', 'C', 'a', 'b', 'E'], 'A7', 'A4'],
    ['a number whose like is a letter', ['1', 'a', 'b', 'c', 'd', '2', '3', '5'], 'A9', 'A8'],
    ['a capital roman number before small ones', ['I', 'II', 'III', 'i', 'ii', 'V'], 'A7', 'A4'],
    ['a small roman number below the eighth', [8, 'i', 'ii', 'iii', 'v'], 'A6', 'A5'],
  ])('%s', (_, numbers, cell, before) => {
    expect(found(RULE, numbered(...numbers))).toMatchObject([{ cell, cells: [before] }]);
  });

  test('how many numbers are left out', () => {
    const countIn = (...numbers: readonly Given[]) =>
      check(numbered(...numbers), DEFAULT_SETTINGS)
        .findings.filter(({ rule }) => rule === RULE)
        .map(({ message }) => message.params);
    expect(countIn(1, 2, 3, 5)).toEqual([
      {
        number: { kind: 'text', text: '5' },
        before: { kind: 'text', text: '3' },
        cell: { kind: 'cell', address: 'A4' },
        count: { kind: 'number', value: 1, decimals: 0 },
      },
    ]);
    expect(countIn(1, 2, 3, 9)).toMatchObject([{ count: { value: 5 } }]);
  });

  test('a number of an activity that stands below another program', () => {
    const codes = ['1.02.01', '1.02.02'].flatMap((program) => [
      program,
      ...['2.01', '2.02', '2.03'].map((activity) => `${program}.${activity}`),
    ]);
    const numbers = [1, 1, 2, 3, 2, 1, 2, 4];
    const table = worksheet([
      ['No', 'Kode', 'Program/Kegiatan', 'Pagu (Rp)', 'Realisasi (Rp)'],
      ...codes.map((code, index): Given[] => [numbers[index] ?? null, code, `Urusan ${index}`, 1000, 900]),
    ]);
    expect(found(RULE, workbook(table))).toMatchObject([{ cell: 'A9', cells: ['A8'] }]);
  });

  test('a jump of two panels over the same rows once', () => {
    const table = worksheet([
      [null, null, 'Kinerja', null, 'Anggaran', null],
      ['No', 'Program', 'Target', 'Realisasi', 'Target', 'Realisasi'],
      ...[1, 2, 3, 5].map((number): Given[] => [number, `Program ${number}`, 10, 9, 1000, 900]),
    ]);
    expect(found(RULE, workbook(table))).toHaveLength(1);
  });
});
