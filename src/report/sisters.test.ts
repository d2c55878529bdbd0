import { describe, expect, test } from '@jest/globals';
import { blockOf, panelOf, quartersOf, sheetOf } from '../../test/reportModel.ts';
import { quarterly, workbook, type Given, type QuarterlyItem } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { recognise } from './recognise.ts';
import type { Accumulation, Block, Panel } from './report.ts';
import { withSisters } from './sisters.ts';

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

describe('by the other sheets of a workbook', () => {
  const told: Accumulation = { kind: 'cumulative', decidedBy: 'lastIsAnnual' };
  const added: Accumulation = { kind: 'perPeriod', decidedBy: 'sumIsAnnual' };
  const row = (rest: Partial<Block> = {}, ...figures: readonly string[]) =>
    blockOf(quartersOf(2, ...figures.map((figure): [string, string] => [figure, figure])), rest);
  const sheet = (index: number, blocks: readonly Block[], rest: Partial<Panel> = {}) =>
    sheetOf([panelOf(blocks, rest)], { period: { kind: 'quarter', index } });
  const ways = (...sheets: Parameters<typeof withSisters>[0]) =>
    withSisters(sheets)[0]?.panels[0]?.blocks.map(
      ({ target, realization }) => `${target.kind} ${realization.kind}`,
    );

  test('each measure is told by itself', () => {
    expect(ways(sheet(1, [row()]), sheet(2, [row({ target: told, realization: added })]))).toEqual([
      'cumulative perPeriod',
    ]);
    expect(ways(sheet(1, [row()]), sheet(2, [row({ target: told })]))).toEqual(['cumulative undecided']);
    expect(ways(sheet(1, [row()]), sheet(2, [row({ realization: told })]))).toEqual(['undecided cumulative']);
  });

  test('what one row tells of itself stands for its measure', () => {
    const own = sheet(1, [row({ target: added }), row()]);
    const other = sheet(2, [row({ target: told, realization: told })]);
    expect(ways(own, other)).toEqual(['perPeriod cumulative', 'undecided cumulative']);
    const all = sheet(1, [row({ target: added, realization: added })]);
    expect(withSisters([all, other])[0]?.panels[0]).toBe(all.panels[0]);
  });

  test('a figure that falls asks for a later sheet', () => {
    const later = sheet(3, [row({ target: told })]);
    const earlier = sheet(1, [row({ target: told })]);
    expect(ways(sheet(2, [row({}, '3', '2')]), earlier)).toEqual(['undecided undecided']);
    expect(ways(sheet(2, [row({}, '3', '2')]), later)).toEqual(['cumulative undecided']);
    expect(ways(sheet(2, [row({}, '3', '3')]), earlier)).toEqual(['cumulative undecided']);
    expect(ways(sheet(2, [row({}, '3', 'WTP', '4')]), earlier)).toEqual(['cumulative undecided']);
    expect(ways(sheet(2, [row({}, '3', '4'), row({}, '3', '2')]), earlier)).toEqual([
      'undecided undecided',
      'undecided undecided',
    ]);
  });

  const column = (role: 'target' | 'realization', index?: number): Panel['columns'][number] => ({
    column: 1,
    role,
    header: [],
    headerAt: { row: 0, column: 1 },
    sample: '',
    ...(index === undefined ? {} : { period: { kind: 'quarter', index } }),
  });

  test.each<[string, Partial<Panel>, boolean]>([
    ['the same', { columns: [column('target', 1)] }, true],
    ['of another measure', { columns: [column('realization', 1)] }, false],
    ['of another period', { columns: [column('target', 2)] }, false],
    ['of no period', { columns: [column('target')] }, false],
    ['of money', { columns: [column('target', 1)], kind: 'budget' }, false],
    ['of another heading', { columns: [column('target', 1)], heading: 'Belanja Modal' }, false],
    ['of periods in rows', { columns: [column('target', 1)], periodsIn: 'rows' }, false],
  ])('only a table that is %s tells', (_, rest, isTold) => {
    const own = sheet(1, [row()], { columns: [column('target', 1)] });
    expect(ways(own, sheet(2, [row({ target: told })], rest))).toEqual([
      isTold ? 'cumulative undecided' : 'undecided undecided',
    ]);
  });

  test.each<[string, Parameters<typeof withSisters>[0][number]]>([
    ['of the same quarter', sheet(1, [row({ target: told })])],
    ['of a month', { ...sheet(2, [row({ target: told })]), period: { kind: 'month', index: 2 } }],
    ['of no period', { ...sheet(2, [row({ target: told })]), period: undefined }],
  ])('a sheet %s tells nothing', (_, other) => {
    const own = sheet(1, [row()]);
    expect(withSisters([own, other])[0]).toBe(own);
  });
});
