import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOfArea, parseArea } from './reference.ts';
import { cellsOf } from './area.ts';
import { coalesce } from './coalesce.ts';

test.each([
  [['A1'], ['A1']],
  [['A1', 'A2', 'B1', 'B2'], ['A1:B2']],
  [
    ['A1', 'B1', 'C2'],
    ['A1:B1', 'C2'],
  ],
  [
    ['A1', 'A3', 'B3'],
    ['A1', 'A3:B3'],
  ],
  [
    ['A1', 'C1'],
    ['A1', 'C1'],
  ],
])('%j become %j', (cells, areas) => {
  const places = cells.map((address) => {
    const area = parseArea(address);
    return { row: area?.top ?? -1, column: area?.left ?? -1 };
  });
  expect(coalesce(places).map(addressOfArea).toSorted()).toEqual(areas);
});

test('the rectangles hold every cell once and no other cell', () => {
  const cell = fc.record({ row: fc.nat(6), column: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
      const key = (place: { row: number; column: number }) => `${place.row}|${place.column}`;
      const covered = coalesce(cells).flatMap((area) => [...cellsOf(area)].map(key));
      expect(covered.toSorted()).toEqual([...new Set(cells.map(key))].toSorted());
    }),
  );
});
