import type { Block, Entry, Panel, PanelKind } from '../report/report.ts';
import { areaAt, labelOf, ownerCell, viewOf, type SheetView } from '../report/sheetView.ts';
import type { Period } from '../workbook/period.ts';
import type { SourceSheet } from './sources.ts';
import { upTo, type UpTo } from './upTo.ts';

/** An indicator or a budget item, with what was reached of it up to the period of the summary. */
export interface SummaryItem {
  readonly source: SourceSheet;
  readonly panel: Panel;
  readonly block: Block;
  /** The figure planned for the year; in a table of the year alone its only target. */
  readonly annual: Entry | undefined;
  /** What the office wants to reach, where the table has a column or a band for it. */
  readonly objective: string | undefined;
  /** Steps below the outermost item. */
  readonly depth: number;
  readonly hasParts: boolean;
  readonly reached: UpTo;
}

/** The items of one kind on a worksheet, in its order. */
export function itemsOfKind(source: SourceSheet, kind: PanelKind, period: Period | undefined): SummaryItem[] {
  const view = viewOf(source.sheet);
  return source.report.panels
    .filter((panel) => panel.kind === kind)
    .flatMap((panel) => {
      const objectives = objectivesOf(view, panel);
      const parents = new Set(panel.blocks.map(({ parent }) => parent));
      return panel.blocks.map((block, index): SummaryItem => ({
        source,
        panel,
        block,
        annual: annualOf(block),
        objective: objectives[index],
        depth: depthOf(panel, block),
        hasParts: parents.has(index),
        reached: upTo(block, period),
      }));
    });
}

function annualOf({ annual, measurements }: Block): Entry | undefined {
  const [only, ...others] = measurements;
  return annual ?? (others.length === 0 && only?.period === undefined ? only?.target : undefined);
}

function depthOf({ blocks }: Panel, { parent }: Block): number {
  let depth = 0;
  for (let above = parent; above !== undefined; above = blocks[above]?.parent) depth++;
  return depth;
}

/** The objective of each block: the cell beside it, or where that is blank the one before it in the same group. */
function objectivesOf(view: SheetView, { columns, blocks }: Panel): (string | undefined)[] {
  const column = columns.find(({ role }) => role === 'objective')?.column;
  if (column === undefined) return blocks.map(() => undefined);
  let last: string | undefined;
  let group = '';
  return blocks.map(({ top, groups, name }) => {
    const own = labelOf(ownerCell(view, top, column));
    const here = groups.join('\n');
    if (own !== '') last = own;
    else if (here !== group || areaAt(view, top, column).bottom > top) last = undefined;
    group = here;
    return last === name ? undefined : last;
  });
}
