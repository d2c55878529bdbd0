import { isNumber } from '../report/entry.ts';
import type { Block, Entry, Panel, PanelKind } from '../report/report.ts';
import { areaAt, labelOf, ownerCell, viewOf, type SheetView } from '../report/sheetView.ts';
import type { Period } from '../workbook/period.ts';
import type { Limits } from './limits.ts';
import type { SourceSheet } from './sources.ts';
import { targetKindsOf } from './targetKinds.ts';
import { endOf, upTo, type UpTo } from './upTo.ts';

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
  /** The targets of the periods were added up although no figure of the item itself says so. */
  readonly isTargetSupposed: boolean;
  readonly reached: UpTo;
}

/** The items of one kind on a worksheet, in its order: what stands in one row of panels beside each other goes together. */
export function itemsOfKind(
  source: SourceSheet,
  kind: PanelKind,
  period: Period | undefined,
  limits: Limits = {},
): SummaryItem[] {
  const panels = source.report.panels.filter((panel) => panel.kind === kind);
  const objectives = objectivesOf(source, panels);
  const items = panels.flatMap((panel) => {
    const kinds = targetKindsOf(panel.blocks);
    const parents = parentsIn(panel);
    const wholes = new Set(parents);
    return panel.blocks.map((block, index): SummaryItem => {
      const reached = upTo(block, period, kinds[index], limits);
      return {
        source,
        panel,
        block,
        annual: annualOf(block),
        objective: objectives.get(block),
        depth: depthOf(parents, index),
        hasParts: wholes.has(index),
        isTargetSupposed: kinds[index] !== block.target.kind && reached.target.length > 1,
        reached: kind === 'budget' && !isPlanKnown(block, period) ? { ...reached, target: [] } : reached,
      };
    });
  });
  return kind === 'performance' ? items.sort((a, b) => a.block.top - b.block.top) : items;
}

/** What items and totals have of a plan. */
type Planned = Pick<Block, 'annual' | 'measurements'>;

/** A budget of the year alone says nothing of what was to be spent by a period before its end. */
export function isPlanKnown({ annual, measurements }: Planned, period: Period | undefined): boolean {
  const isYearOver = period === undefined || endOf(period) === 1;
  return isYearOver || annual !== undefined || measurements.some((one) => one.period !== undefined);
}

/**
 * The period that the latest realization is of, where that is not the one asked for: what came later is not filled in.
 * A table that names no period is of its sheet's.
 */
export function earlierPeriod(
  { source, reached: { status, measurement } }: Pick<SummaryItem, 'source' | 'reached'>,
  wanted: Period | undefined,
): Period | undefined {
  const own = measurement?.period ?? source.report.period;
  if (status === 'notMeasured' || status === 'notScheduled' || own === undefined) return undefined;
  return wanted === undefined || endOf(own) === endOf(wanted) ? undefined : own;
}

/** The figure planned for the year. */
export function annualOf({ annual, measurements }: Planned): Entry | undefined {
  const [only, ...others] = measurements;
  return annual ?? (others.length === 0 && only?.period === undefined ? only?.target : undefined);
}

/**
 * What each block is a part of. A budget item whose name tells no level, as the word for it is left out or the name is
 * lost, belongs to the program above where it costs no more than that: it is not to be counted beside it once more.
 */
function parentsIn({ kind, blocks }: Panel): (number | undefined)[] {
  const levels = new Set(blocks.flatMap(({ level }) => level ?? []));
  if (kind !== 'budget' || levels.size < 2) return blocks.map(({ parent }) => parent);
  let outermost: number | undefined;
  return blocks.map(({ level, parent, ...block }, index) => {
    if (level !== undefined && parent === undefined) outermost = index;
    if (level !== undefined || parent !== undefined || outermost === undefined) return parent;
    const whole = amountOf(blocks[outermost]);
    const own = amountOf(block);
    return whole !== undefined && own !== undefined && own <= whole ? outermost : undefined;
  });
}

function amountOf(block: Planned | undefined): number | undefined {
  const annual = block === undefined ? undefined : annualOf(block);
  return isNumber(annual) ? annual.figure.value : undefined;
}

function depthOf(parents: readonly (number | undefined)[], index: number): number {
  let depth = 0;
  for (let above = parents[index]; above !== undefined; above = parents[above]) depth++;
  return depth;
}

/** The objective of each block: that of its own panel, or of the rows beside it where only another panel names them. */
function objectivesOf({ sheet }: SourceSheet, panels: readonly Panel[]): Map<Block, string | undefined> {
  const view = viewOf(sheet);
  const named = panels.flatMap(({ columns, blocks }) => {
    const column = columns.find(({ role }) => role === 'objective')?.column;
    return column === undefined ? [] : [{ blocks, objectives: objectivesIn(view, column, blocks) }];
  });
  const found = new Map<Block, string | undefined>();
  for (const panel of panels) {
    const own = named.find(({ blocks }) => blocks === panel.blocks);
    const beside = named.find(
      ({ blocks: [first] }) => first !== undefined && headerRowOf(panel) <= first.top,
    );
    panel.blocks.forEach((block, index) => {
      found.set(block, own === undefined ? beside && objectiveBeside(beside, block) : own.objectives[index]);
    });
  }
  return found;
}

/** The objective of the rows of another panel that a block stands in, if it is of the same unit. */
function objectiveBeside(
  {
    blocks,
    objectives,
  }: { readonly blocks: readonly Block[]; readonly objectives: readonly (string | undefined)[] },
  { top, groups }: Block,
): string | undefined {
  const index = blocks.findLastIndex((block) => block.top <= top);
  return blocks[index]?.groups.join('\n') === groups.join('\n') ? objectives[index] : undefined;
}

/** The lowest row of a panel's header: panels with theirs above the same rows stand beside each other. */
function headerRowOf({ columns }: Panel): number {
  return columns.reduce(
    (row, { headerAt }) => Math.max(row, headerAt.row),
    columns.length === 0 ? Infinity : 0,
  );
}

/** The cell beside each block, or where that is blank the one before it in the same group. */
function objectivesIn(view: SheetView, column: number, blocks: readonly Block[]): (string | undefined)[] {
  let last: string | undefined;
  let group = '';
  return blocks.map(({ top, groups }) => {
    const own = labelOf(ownerCell(view, top, column));
    const here = groups.join('\n');
    if (own !== '') last = own;
    else if (here !== group || areaAt(view, top, column).bottom > top) last = undefined;
    group = here;
    return last;
  });
}
