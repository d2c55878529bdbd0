import { describe, expect, test } from '@jest/globals';
import { rangeOf } from '../../engine.ts';
import { areasByKind } from './areas.ts';

interface Painted {
  readonly row: number;
  readonly column: number;
  readonly color: string | undefined;
}

/** Cells from rows of letters; a dot is a cell without a kind, a blank no cell. */
function cellsOf(...rows: readonly string[]): Painted[] {
  return rows.flatMap((letters, row) =>
    Array.from(letters).flatMap((letter, column) =>
      letter === ' ' ? [] : [{ row, column, color: letter === '.' ? undefined : letter }],
    ),
  );
}

function areas(...rows: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    [...areasByKind(cellsOf(...rows), ({ color }) => color)].map(([color, rects]) => [
      color,
      rects.map(rangeOf),
    ]),
  );
}

describe('cells of one kind', () => {
  test.each<{ name: string; rows: readonly string[]; wanted: Record<string, string[]> }>([
    { name: 'in a row are one area', rows: ['aaa'], wanted: { a: ['A1:C1'] } },
    {
      name: 'in rows that are alike are one area',
      rows: ['aab', 'aab'],
      wanted: { a: ['A1:B2'], b: ['C1:C2'] },
    },
    { name: 'in rows that differ are an area each', rows: ['aa', 'a '], wanted: { a: ['A1:B1', 'A2'] } },
    { name: 'begin anew behind a gap', rows: ['a a'], wanted: { a: ['A1', 'C1'] } },
    { name: 'begin anew below a gap', rows: ['a', 'b', 'a'], wanted: { a: ['A1', 'A3'], b: ['A2'] } },
    { name: 'stop at a cell without a kind', rows: ['a.a', '.a.'], wanted: { a: ['A1', 'C1', 'B2'] } },
    {
      name: 'grow down several columns at once',
      rows: ['ab', 'ab', 'ba'],
      wanted: { a: ['A1:A2', 'B3'], b: ['B1:B2', 'A3'] },
    },
    {
      name: 'do not grow from one column into a wider run',
      rows: ['a b', 'aab', 'a b'],
      wanted: { a: ['A1', 'A2:B2', 'A3'], b: ['C1:C3'] },
    },
  ])('$name', ({ rows, wanted }) => {
    expect(areas(...rows)).toEqual(wanted);
  });

  test('may come in any order', () => {
    const cells = cellsOf('ab', 'ab').reverse();
    expect(areasByKind(cells, ({ color }) => color).get('a')).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
    ]);
  });
});
