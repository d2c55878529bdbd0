import { expect, test } from '@jest/globals';
import { countLines } from './rowHeights.ts';

test.each([
  ['', 10, 1],
  ['satu dua', 10, 1],
  ['satu dua tiga', 8, 2],
  ['satu\ndua', 10, 2],
  ['pertanggungjawaban', 6, 3],
  ['ke pertanggungjawaban', 6, 4],
])('%j in %i letters takes %i lines', (text, letters, lines) => {
  expect(countLines(text, letters)).toBe(lines);
});
