import { describe, expect, test } from '@jest/globals';
import { found, workbook, worksheet, type Given } from '../../../test/worksheets.ts';

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
    ['words', ['satu', 'dua', 'empat']],
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
  ])('%s', (_, numbers, cell, before) => {
    expect(found(RULE, numbered(...numbers))).toMatchObject([{ cell, cells: [before] }]);
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
