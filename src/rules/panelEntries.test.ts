import { describe, expect, test } from '@jest/globals';
import { monthly, months, workbook, worksheet } from '../../test/worksheets.ts';
import { DEFAULT_SETTINGS, type Workbook } from '../engine.ts';
import { recognise } from '../report/recognise.ts';
import type { Panel } from '../report/report.ts';
import { addressOf, parseAddress } from '../workbook/address.ts';
import { entriesOf, placeKey } from './panelEntries.ts';

function panelOf(book: Workbook): Panel {
  const panel = recognise(book, DEFAULT_SETTINGS).sheets[0]?.panels[0];
  if (panel === undefined) throw new Error('No panel');
  return panel;
}

test('the numbers of cells rise as a sheet is read', () => {
  const cells = ['A1', 'B1', 'XFD1', 'A2', 'B2', 'A3'].flatMap((cell) => parseAddress(cell) ?? []);
  const numbers = cells.map(placeKey);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

describe('the figure cells of a table', () => {
  test('each once, by rows, the blocks before the totals', () => {
    const items = [
      { name: 'Program A', annual: 30, months: months('Januari', [10, 5], [20, 15]) },
      { name: 'Program B', annual: 70, months: months('Januari', [30, 25], [40, 35]) },
    ];
    const panel = panelOf(monthly('Anggaran (Rp)', items, { annual: 100, target: 60, realization: 50 }));
    expect(entriesOf(panel).map(addressOf)).toEqual([
      ...['B3', 'D3', 'E3', 'F3', 'D4', 'E4', 'F4'],
      ...['B5', 'D5', 'E5', 'F5', 'D6', 'E6', 'F6'],
      ...['B7', 'D7', 'E7', 'F7'],
    ]);
  });

  test('a cell merged over several rows once', () => {
    const table = worksheet(
      [
        ['Program', 'Pagu', 'Realisasi', '%'],
        ['Program A', 100, 40, 0.4],
        ['Program B', null, 20, 0.2],
        ['Program C', 50, 20, 0.4],
      ],
      { merges: ['B2:B3'] },
    );
    expect(entriesOf(panelOf(workbook(table))).map(addressOf)).toEqual([
      ...['B2', 'C2', 'D2', 'C3', 'D3', 'B4', 'C4', 'D4'],
    ]);
  });

  test('each once, also where the blocks come in no order of rows', () => {
    const panel = panelOf(
      workbook(
        worksheet([
          ['Program', 'Pagu', 'Realisasi'],
          ['Program A', 100, 40],
          ['Program B', 50, 20],
          ['Program C', 70, 30],
          ['Program D', 80, 50],
        ]),
      ),
    );
    const [a, b, c, d] = panel.blocks;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('No block');
    const mixed = { ...panel, blocks: [b, a, d, c, b, a, c], totals: [] };
    expect(entriesOf(mixed).map(addressOf)).toEqual(['B3', 'C3', 'B2', 'C2', 'B5', 'C5', 'B4', 'C4']);
  });
});
