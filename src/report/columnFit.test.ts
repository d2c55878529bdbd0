import { describe, expect, test } from '@jest/globals';
import { percent, worksheet, type Given } from '../../test/worksheets.ts';
import { fillOf, fitOf } from './columnFit.ts';
import { readFigures } from './figureTable.ts';
import { viewOf } from './sheetView.ts';

const tableOf = (rows: readonly (readonly Given[])[], merges: readonly string[] = []) =>
  readFigures(viewOf(worksheet(rows, { merges })), [0, 1, 2], 0, rows.length);
const every = (rows: readonly unknown[]) => rows.map((_, row) => row);

describe('how well percentages fit', () => {
  const fit = (rows: readonly (readonly Given[])[], merges: readonly string[] = []) => {
    const { agreeing, telling } = fitOf(tableOf(rows, merges), every(rows), {
      target: 0,
      realization: 1,
      percent: 2,
    });
    return `${agreeing} of ${telling}`;
  };

  test.each<[string, Given[][], string]>([
    ['as ratios', [[80, 40, percent(0.5)]], '1 of 1'],
    ['as numbers', [[80, 40, 50]], '1 of 1'],
    ['cut off', [[3, 2, percent(0.66, 0)]], '1 of 1'],
    ['rounded', [[3, 2, percent(0.67, 0)]], '1 of 1'],
    ['of another figure', [[80, 40, percent(0.6)]], '0 of 1'],
    [
      'in some rows',
      [
        [80, 40, percent(0.5)],
        [10, 5, percent(0.7)],
      ],
      '1 of 2',
    ],
    ['of a target of 0', [[0, 40, percent(0)]], '0 of 0'],
    ['of a realization of 0', [[10, 0, percent(0)]], '1 of 1'],
    ['of a target in words', [['Baik', 40, percent(0.5)]], '0 of 0'],
    ['of a dash', [[80, '-', percent(0.5)]], '0 of 0'],
    ['that are blank', [[80, 40, null]], '0 of 0'],
    ['of figures with points, read as they are here', [['1.000', '1.500', percent(1.5)]], '1 of 1'],
  ])('%s: %j agree %s', (_, rows, expected) => {
    expect(fit(rows)).toBe(expected);
  });

  test('a merged target is that of every row', () => {
    expect(
      fit(
        [
          [80, 40, percent(0.5)],
          [null, 60, percent(0.75)],
        ],
        ['A1:A2'],
      ),
    ).toBe('2 of 2');
  });

  test('of a long table 300 rows, spread over it, tell', () => {
    const rows = Array.from({ length: 900 }, (_, row): Given[] => [80, 40, percent(row < 450 ? 0.5 : 0.6)]);
    expect(fit(rows)).toBe('150 of 300');
    expect(fit(rows.slice(0, 300))).toBe('300 of 300');
    expect(fit(rows.slice(0, 301))).toBe('300 of 300');
  });
});

describe('what stands in a column', () => {
  test.each<[string, Given[], string]>([
    ['numbers', [1, 2, 3], '3 filled, 3 figures, 0 percentages'],
    ['percentages', [percent(0.5), '75%', 3], '3 filled, 3 figures, 2 percentages'],
    ['a range of percentages', ['70% - 80%', '70 - 80'], '2 filled, 2 figures, 1 percentages'],
    ['dashes, which are figures', ['-', 1], '2 filled, 2 figures, 0 percentages'],
    ['words', ['Baik', 1], '2 filled, 1 figures, 0 percentages'],
    ['blanks', [null, '', 1], '1 filled, 1 figures, 0 percentages'],
    ['nothing', [null], '0 filled, 0 figures, 0 percentages'],
  ])('%s: %j', (_, cells, expected) => {
    const rows = cells.map((cell) => [cell]);
    const { filled, figures, percentages } = fillOf(tableOf(rows), every(rows), 0);
    expect(`${filled} filled, ${figures} figures, ${percentages} percentages`).toBe(expected);
  });
});
