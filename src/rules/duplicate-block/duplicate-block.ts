import { isNumber, type NumberEntry } from '../../report/entry.ts';
import { squash } from '../../report/names.ts';
import type { Block, Entry, Panel, SheetReport } from '../../report/report.ts';
import { areOfSameTime } from '../../report/series.ts';
import {
  areAlike,
  cellParam,
  compareShown,
  figureParam,
  finerDecimals,
  overPanels,
  refOf,
  textParam,
} from '../figures.ts';
import type { Finding, Rule } from '../finding.ts';

/** A named item that stands in two blocks of a panel with different figures. */
export const duplicateBlock = {
  id: 'duplicate-block',
  messages: {
    id: {
      duplicate:
        '{name} sudah ada di {cell} dengan angka yang berbeda: {figure} ({figureCell}) dan di sini {own} ({ownCell})',
    },
    en: {
      duplicate:
        '{name} stands in {cell} already with different figures: {figure} ({figureCell}) and here {own} ({ownCell})',
    },
  },
  check: (report) => overPanels(report, duplicatesIn),
} satisfies Rule;

function duplicatesIn(sheet: SheetReport, panel: Panel): Finding[] {
  const identityOf = identitiesOf(sheet, panel);
  const first = new Map<string, { readonly block: Block; readonly index: number }>();
  return panel.blocks.flatMap((block, index): Finding[] => {
    const identity = identityOf(block);
    if (identity === undefined) return [];
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, { block, index });
      return [];
    }
    const isOneCell = earlier.block.row === block.row && earlier.block.column === block.column;
    // Without levels, a program may be followed by its one activity of the same name.
    const isPerhapsPart =
      panel.kind === 'budget' &&
      index === earlier.index + 1 &&
      block.level === undefined &&
      block.parent === undefined &&
      block.code === undefined;
    if (isOneCell || isPerhapsPart) return [];
    const pairs = differing(earlier.block, block);
    return pairs.length === 0 ? [] : [findingFor(sheet, panel, earlier.block, block, pairs)];
  });
}

/**
 * What makes a block the same as another: its name, unit, code, level, parent and bands, and the item or objective
 * that it is an indicator of; `undefined` where that is not known.
 */
function identitiesOf(sheet: SheetReport, panel: Panel): (block: Block) => string | undefined {
  const columnOf = (role: 'item' | 'objective') =>
    panel.columns.find((column) => column.role === role)?.column;
  const itemColumn = columnOf('item');
  const hasObjective = columnOf('objective') !== undefined;
  let items: Map<number, string> | undefined;
  let number = '';
  return (block) => {
    const { name, unit, code, level, parent, groups } = block;
    // Further indicators of a numbered objective have no number of their own.
    if (block.number !== undefined && block.number.text !== '') number = block.number.text;
    if (name === undefined) return undefined;
    let of = '';
    if (itemColumn !== undefined && block.column !== itemColumn) {
      items ??= itemsOn(sheet, itemColumn);
      const item = items.get(block.top);
      if (item === undefined) return undefined;
      of = item;
    } else if (hasObjective) {
      if (number === '') return undefined;
      of = number;
    }
    return [squash(name), squash(unit ?? ''), code, level, parent, of, ...groups].join('\n');
  };
}

/** The names in a column of items by their rows, as other panels over the same rows have them. */
function itemsOn({ panels }: SheetReport, column: number): Map<number, string> {
  const items = new Map<number, string>();
  for (const { blocks } of panels) {
    for (const block of blocks) {
      if (block.column === column && block.name !== undefined) items.set(block.top, squash(block.name));
    }
  }
  return items;
}

type Pair = readonly [earlier: NumberEntry, later: NumberEntry];

/** The figures that both blocks state for the same period and that differ; months that only one of them has do not. */
function differing(earlier: Block, later: Block): Pair[] {
  const pairs: Pair[] = [];
  const compare = (a: Entry | undefined, b: Entry | undefined) => {
    if (!isNumber(a) || !isNumber(b) || !areAlike(a.figure, b.figure)) return;
    const decimals = finerDecimals([a.figure, b.figure]);
    if (compareShown(a.figure.value, b.figure.value, decimals) !== 0) pairs.push([a, b]);
  };
  compare(earlier.annual, later.annual);
  compare(earlier.annualRealization, later.annualRealization);
  for (const own of later.measurements) {
    const same = earlier.measurements.find((one) => areOfSameTime(one, own));
    compare(same?.target, own.target);
    compare(same?.realization, own.realization);
  }
  return pairs;
}

function findingFor(
  sheet: SheetReport,
  panel: Panel,
  earlier: Block,
  later: Block,
  pairs: readonly Pair[],
): Finding {
  const [[figure, own]] = pairs as readonly [Pair, ...Pair[]];
  return {
    rule: 'duplicate-block',
    severity: 'warning',
    at: refOf(sheet, later),
    cells: [earlier, ...pairs.flat()].map((cell) => refOf(sheet, cell)),
    stated: own.figure.value,
    message: {
      key: 'duplicate',
      params: {
        name: textParam(later.name ?? ''),
        cell: cellParam(earlier),
        figure: figureParam(panel.kind, figure.figure),
        figureCell: cellParam(figure),
        own: figureParam(panel.kind, own.figure),
        ownCell: cellParam(own),
      },
    },
    fixes: [],
    echoes: [],
  };
}
