import { describe, expect, test } from '@jest/globals';
import { WHOLE_SHEET } from './area.ts';
import { FormatLayers, MIXED } from './formatLayers.ts';
import { parseArea } from './reference.ts';

const at = (address: string) => parseArea(address) ?? WHOLE_SHEET;

function painted(): FormatLayers {
  const layers = new FormatLayers();
  layers.paint(at('A:B'), 'fill.color', 'red');
  layers.paint(at('B2:C3'), 'fill.color', 'blue');
  layers.paint(at('B2'), 'font.bold', true);
  return layers;
}

describe('the newest paint over a cell counts', () => {
  test.each([
    ['A1', 'red'],
    ['B2', 'blue'],
    ['C3', 'blue'],
    ['C4', 'none'],
    ['A1:A9', 'red'],
    ['A1:B2', MIXED],
    ['C3:C4', MIXED],
    ['D1:E9', 'none'],
  ])('%s', (address, value) => {
    expect(painted().shared(at(address), 'fill.color', 'none')).toBe(value);
  });
});

test('painting the default over a part makes the whole no more mixed than it is', () => {
  const layers = painted();
  layers.paint(at('B2:C3'), 'fill.color', 'red');
  expect(layers.shared(at('A1:B9'), 'fill.color', 'none')).toBe('red');
});

test('clearing takes the properties with a prefix away and leaves the others', () => {
  const layers = painted();
  layers.clear(at('B2'), (property) => property.startsWith('fill.'));
  expect(layers.at(1, 1, 'fill.color')).toBeUndefined();
  expect(layers.at(1, 1, 'font.bold')).toBe(true);
  expect(layers.at(2, 1, 'fill.color')).toBe('blue');
});

test('whole columns are painted but do not count as used', () => {
  expect(painted().paintedAreas()).toEqual([at('B2:C3'), at('B2')]);
});
