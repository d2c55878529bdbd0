import { describe, expect, test } from '@jest/globals';
import { worksheet, type Given } from '../../test/worksheets.ts';
import { numberingIn } from './numbering.ts';
import { viewOf } from './sheetView.ts';

const read = (row: readonly Given[], merges: readonly string[] = []) => {
  const found = numberingIn(viewOf(worksheet([row], { merges })), 0);
  return found === undefined
    ? undefined
    : {
        numbers: [...found.numbers].map(([column, number]) => `${column}:${number}`).join(' '),
        declarations: [...found.declarations].map(([column, { text, kind, operands }]) => ({
          column,
          text,
          kind,
          operands: operands.join(' '),
        })),
      };
};

describe('a row that numbers the columns', () => {
  test.each<[string, Given[], string]>([
    ['numbers', [1, 2, 3], '0:1 1:2 2:3'],
    ['numbers in brackets', ['(1)', '(2)', '(3)'], '0:1 1:2 2:3'],
    ['numbers with full stops', ['1.', '2.', '3.'], '0:1 1:2 2:3'],
    ['letters', ['a', 'B', 'c'], '0:a 1:b 2:c'],
    ['the sign that an office program makes of (c)', ['(a)', '(b)', '©', '(d)'], '0:a 1:b 2:c 3:d'],
    ['a blank first column', [null, 1, 2, 3], '1:1 2:2 3:3'],
    ['a first column that has no number', [null, 2, 3, 4], '1:2 2:3 3:4'],
    ['a first column that has no letter', [null, 'b', 'c', 'd'], '1:b 2:c 3:d'],
    ['columns without a number between', [1, null, 2, null, 5], '0:1 2:2 4:5'],
    ['more than nine columns', [8, 9, 10, 11].map((number) => number - 7), '0:1 1:2 2:3 3:4'],
    ['two figures after one', [1, 9, 10], '0:1 1:9 2:10'],
  ])('may hold %s', (_, row, numbers) => {
    expect(read(row)).toEqual({ numbers, declarations: [] });
  });

  test('gives every column below a merged number that number', () => {
    expect(read([1, 2, null, 3], ['B1:C1'])?.numbers).toBe('0:1 1:2 2:2 3:3');
  });

  test.each<[string, Given[]]>([
    ['a blank one', [null, null, null]],
    ['two numbers', [1, 2]],
    ['numbers that do not rise', [1, 3, 2]],
    ['a number written twice', [1, 1, 2]],
    ['a letter written twice', ['a', 'b', 'b']],
    ['letters that do not rise', ['a', 'c', 'b']],
    ['letters after numbers', [1, 2, 3, 'a']],
    ['numbers after letters', ['a', 'b', 'c', 4]],
    ['figures from three', [3, 4, 5]],
    ['letters from c', ['c', 'd', 'e']],
    ['a name beside numbers', [1, 'Program A', 2, 3]],
    ['a name before numbers', ['Program A', 1, 2, 3]],
    ['numbers of more than three figures', [1, 2, 2021, 3000]],
    ['a decimal number', [1, 2.5, 3, 4]],
    ['a formula and two numbers', [1, 2, '3 = 2 / 1']],
    ['a range beside numbers', [1, 2, 3, '2-3']],
    ['a quotient of what is no number of the row', [1, 2, 3, 'T/R']],
    ['a sum of a number that comes later', [1, 2, 3, '4+5', 6]],
  ])('is not %s', (_, row) => {
    expect(read(row)).toBeUndefined();
  });

  test('is none below the last row', () => {
    expect(numberingIn(viewOf(worksheet([[1, 2, 3]])), 1)).toBeUndefined();
  });
});

describe('a formula in a numbering row', () => {
  test.each<[string, string, string, string]>([
    ['4 = 2 + 3', '4', 'sum', '2 3'],
    ['4=1+2+3', '4', 'sum', '1 2 3'],
    ['(4) = (3) / (2) x 100', '4', 'ratio', '3 2'],
    ['4 = 3 : 2', '4', 'ratio', '3 2'],
    ['4 = (3/2) × 100%', '4', 'ratio', '3 2'],
    ['4 = 3/2*100', '4', 'ratio', '3 2'],
    ['4 = 3/100', '4', 'ratio', '3 100'],
    ['4 = 2 - 3', '4', 'difference', '2 3'],
    ['6 = 2 - 3', '6', 'difference', '2 3'],
    // A formula that does not say its own number has the one that follows.
    ['= 2 + 3', '4', 'sum', '2 3'],
    ['= 3 - 2', '4', 'difference', '3 2'],
    ['(3/2) x 100', '4', 'ratio', '3 2'],
    ['1 + 2 + 3', '4', 'sum', '1 2 3'],
  ])('%s numbers its column %s: a %s of %s', (text, number, kind, operands) => {
    expect(read([1, 2, 3, text])).toEqual({
      numbers: `0:1 1:2 2:3 3:${number}`,
      declarations: [{ column: 3, text, kind, operands }],
    });
  });

  test('may have letters', () => {
    expect(read(['(a)', '(b)', '(c)', '(D) = (C) / (B)', '= c - b', '(f)'])).toEqual({
      numbers: '0:a 1:b 2:c 3:d 4:e 5:f',
      declarations: [
        { column: 3, text: '(D) = (C) / (B)', kind: 'ratio', operands: 'c b' },
        { column: 4, text: '= c - b', kind: 'difference', operands: 'c b' },
      ],
    });
  });

  test('may say no more than that it is one', () => {
    expect(read([1, 2, 3, '4 = x'])).toBeUndefined();
    expect(read([1, 2, 3, '4 ='])).toBeUndefined();
    expect(read([1, 2, 3, '4 = 3 + 2 / 1'])).toBeUndefined();
    expect(read([1, 2, 3, '4 = target - 3'])).toBeUndefined();
  });

  test('is not longer than a line', () => {
    const sum = `4 = ${'1+'.repeat(27)}11`;
    expect([read([1, 2, 3, sum])?.declarations.length, sum.length]).toEqual([1, 60]);
    expect(read([1, 2, 3, `${sum}1`])).toBeUndefined();
  });
});
