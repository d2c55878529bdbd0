import { describe, expect, test } from '@jest/globals';
import { quarterly, workbook, type Given, type QuarterlyItem } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { recognise } from './recognise.ts';

const item = (name: string, ...quarters: QuarterlyItem['quarters']): QuarterlyItem => ({
  name,
  annual: null,
  quarters,
});
const target: Given = 25;

/** How targets and realizations of each sheet's items add up: `realization decidedBy`. */
function realizations(...sheets: readonly Sheet[]): string[][] {
  return recognise(workbook(...sheets), DEFAULT_SETTINGS).sheets.map(({ panels }) =>
    panels.flatMap(({ blocks }) =>
      blocks.map(({ realization }) => `${realization.kind} ${realization.decidedBy}`),
    ),
  );
}

const SECOND = quarterly('TW II', [
  item('Nilai A', [target, 10], [target, 20]),
  item('Nilai B', [target, 15], [target, 30]),
]);

const first = (name: string) =>
  quarterly(name, [item('Nilai A', [target, 10]), item('Nilai B', [target, 15], [target, 12])]);

describe('a panel whose figures do not tell how they add up', () => {
  test('does as the same table of another quarter does', () => {
    expect(realizations(first('TW I'), SECOND)).toEqual([
      ['cumulative otherSheets', 'cumulative otherSheets'],
      ['cumulative steps', 'cumulative steps'],
    ]);
  });

  test.each<[string, Sheet]>([
    ['of a sheet that speaks of no period', first('Bidang A')],
    ['of another sheet of the same quarter', first('TW II (2)')],
    [
      'of a table with other columns',
      { ...first('TW I'), grid: first('TW I').grid.map((row) => row.slice(0, 8)) },
    ],
  ])('is left undecided where it is %s', (_, sheet) => {
    expect(realizations(sheet, SECOND)[0]).toEqual(['undecided nothing', 'undecided nothing']);
  });

  test('is left undecided where its figures fall and only an earlier quarter rose', () => {
    const rising = quarterly('TW II', [item('Nilai A', [target, 0], [target, 16])]);
    const falling = quarterly('TW III', [item('Nilai A', [target, 0], [target, 16], [target, 3])]);
    expect(realizations(rising, falling)).toEqual([['cumulative steps'], ['undecided nothing']]);
  });

  test('does as a later quarter does, even where a figure of its own falls', () => {
    const later = quarterly('TW III', [
      item('Nilai A', [target, 10], [target, 20], [target, 22]),
      item('Nilai B', [target, 15], [target, 16], [target, 20]),
    ]);
    const earlier = quarterly('TW II', [
      item('Nilai A', [target, 10]),
      item('Nilai B', [target, 15], [target, 12]),
    ]);
    expect(realizations(earlier, later)[0]).toEqual(['cumulative otherSheets', 'cumulative otherSheets']);
  });

  test('is left undecided where the other quarter tells nothing either', () => {
    expect(realizations(first('TW I'), first('TW III'))).toEqual([
      ['undecided nothing', 'undecided nothing'],
      ['undecided nothing', 'undecided nothing'],
    ]);
  });

  test('is left undecided where only half of the other quarter’s series tell', () => {
    const half = quarterly('TW II', [
      item('Nilai A', [target, 10], [target, 20]),
      item('Nilai B', [target, 15]),
      item('Nilai C', [target, 15], [target, 5]),
    ]);
    expect(realizations(first('TW I'), half)[0]).toEqual(['undecided nothing', 'undecided nothing']);
  });
});

test('a panel whose own figures tell is left as it is', () => {
  const perPeriod = quarterly('TW III', [
    {
      name: 'Nilai A',
      annual: 100,
      quarters: [
        [target, 40],
        [target, 30],
        [target, 30],
      ],
    },
  ]);
  expect(realizations(perPeriod, SECOND)[0]).toEqual(['perPeriod sumIsAnnual']);
});
