import { sumOf, unitsAt } from '../workbook/exact.ts';
import { cellAt } from '../workbook/workbook.ts';
import { measured, periodOfColumns, type PanelSource, type RawBlock } from './blocks.ts';
import { entryAt } from './figureTable.ts';
import type { Block, Entry, TotalRow } from './report.ts';
import { isTotalLabel } from './rowKinds.ts';
import { labelOf, ownerCell, startsAt } from './sheetView.ts';

/** What a total adds up is found among blocks with their places in the tree. */
type Item = RawBlock & Pick<Block, 'parent'>;

/**
 * Total rows with figures in the panel: by label, or without one by what they are, at the end, between or on top.
 *
 * Each adds up the blocks since the total row before it; one that follows other total rows directly adds up their
 * sections too, as far back as the last total row of its own level. Where that is not its sum, but all blocks so far
 * are, it adds up all of them.
 */
export function totalsOf(
  source: PanelSource,
  blocks: readonly Item[],
  above: readonly TotalRow[],
): TotalRow[] {
  const { rows, view } = source;
  const totals: TotalRow[] = [
    ...above.map((total) => ({ ...total, covers: outermost(blocks, 0, blocks.length) })),
  ];
  let wider = 0;
  /** What is added up so far: the level of each total row, and where its range of blocks ends. */
  const closed: { readonly level: number; readonly to: number }[] = [];
  rows.kinds.forEach((kind, index) => {
    if (kind.kind !== 'total') return;
    const row = rows.first + index;
    const figures = figuresOf(source, row) ?? blanksOf(source, row);
    if (figures === undefined) return;
    const to = countAbove(blocks, row);
    const place = { row, column: kind.column, label: kind.label };
    if (to === 0) {
      totals.push({ ...place, ...figures, covers: outermost(blocks, 0, blocks.length) });
      return;
    }
    const last = closed[closed.length - 1];
    const level = last?.to === to ? last.level + 1 : 0;
    const from = closed.findLast((other) => other.level === level)?.to ?? 0;
    const section = outermost(blocks, from, to);
    if (addsUp(figures, section, blocks)) {
      totals.push({ ...place, ...figures, covers: section });
      closed.push({ level, to });
      return;
    }
    const seen = section.filter((index) => !view.sheet.hiddenRows.has(blocks[index]?.top ?? -1));
    if (isSubtotal(source, row) && addsUp(figures, seen, blocks)) {
      totals.push({ ...place, ...figures, covers: seen });
      closed.push({ level, to });
      return;
    }
    // Only a few totals that are not their section's sum are held against all blocks: each costs a pass over them.
    const all = ++wider <= MOST_WIDER ? outermost(blocks, 0, to) : section;
    const isOfAll = addsUp(figures, all, blocks);
    totals.push({ ...place, ...figures, covers: isOfAll ? all : section });
    closed.push({ level: isOfAll ? Number.POSITIVE_INFINITY : level, to });
  });
  return totals;
}

/** `SUBTOTAL` passes over the rows that a filter hides. */
function isSubtotal({ view, columns }: PanelSource, row: number): boolean {
  const figures = [
    columns.annual,
    ...columns.values.flatMap(({ target, realization }) => [target, realization]),
  ];
  return figures.some(
    (column) =>
      column !== undefined && /^=\s*SUBTOTAL\(/i.test(cellAt(view.sheet, row, column).formula ?? ''),
  );
}

const MOST_WIDER = 100;

function countAbove(blocks: readonly Item[], row: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.top ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Figures = Pick<TotalRow, 'annual' | 'annualRealization' | 'achievement' | 'measurements'>;

/** The figures of a total row; `undefined` where the panel has none in it. */
export function figuresOf(source: PanelSource, row: number): Figures | undefined {
  const { view, columns, table } = source;
  const entry = (column: number | undefined): Entry | undefined =>
    column === undefined || !startsAt(view, row, column) ? undefined : entryAt(table, row, column);
  const annual = entry(columns.annual);
  const annualRealization = entry(columns.annualRealization);
  const achievement = entry(columns.achievement);
  const figures = columns.values.flatMap(({ target, realization }) => [target, realization]);
  const hasFigures = figures.some((column) => column !== undefined && startsAt(view, row, column));
  if (annual === undefined && annualRealization === undefined && !hasFigures) return undefined;
  const measurements = columns.values.map((values) =>
    measured(source, row, values, periodOfColumns(source, values)),
  );
  return { annual, annualRealization, achievement, measurements };
}

/** The cells of a total row that is yet to be filled in wholly, but for those that its label is merged over. */
function blanksOf(source: PanelSource, row: number): Figures | undefined {
  const { view, columns, table } = source;
  // Indicators are seldom added up: a label alone promises no sum of them.
  if (columns.kind !== 'budget') return undefined;
  const all = [columns.achievement, ...columns.values.map(({ percent }) => percent)];
  if (all.some((column) => column !== undefined && startsAt(view, row, column))) return undefined;
  const open = (column: number | undefined): number | undefined =>
    column === undefined || view.mergeAt(row, column) !== undefined ? undefined : column;
  const entry = (column: number | undefined): Entry | undefined =>
    column === undefined ? undefined : entryAt(table, row, column);
  const values = columns.values.map((one) => ({
    ...one,
    target: open(one.target),
    realization: open(one.realization),
    percent: open(one.percent),
  }));
  const annual = entry(open(columns.annual));
  const annualRealization = entry(open(columns.annualRealization));
  const isOpen = values.some(({ target, realization }) => target !== undefined || realization !== undefined);
  if (annual === undefined && annualRealization === undefined && !isOpen) return undefined;
  return {
    annual,
    annualRealization,
    achievement: entry(open(columns.achievement)),
    measurements: values.map((one) => measured(source, row, one, periodOfColumns(source, one))),
  };
}

/** The blocks of a range that are parts of no other in it: an activity below its program is counted with the program. */
function outermost(blocks: readonly Item[], from: number, to: number): number[] {
  const indices: number[] = [];
  for (let index = from; index < to; index++) {
    const parent = blocks[index]?.parent;
    if (parent === undefined || parent < from) indices.push(index);
  }
  return indices;
}

/** Whether any amount of a row, not 0, is the sum of the same amount of the blocks. */
function addsUp(figures: Figures, indices: readonly number[], blocks: readonly Item[]): boolean {
  const parts = indices.flatMap((index) => blocks[index] ?? []);
  const isSum = (total: Entry | undefined, of: (block: Item) => Entry | undefined): boolean => {
    const figure = total?.figure;
    if (figure?.kind !== 'number' || figure.unit === 'percent' || figure.value === 0) return false;
    const values = parts
      .map((block) => of(block)?.figure)
      .map((part) => (part?.kind === 'number' ? part.value : 0));
    return unitsAt(sumOf(values), 2) === unitsAt(figure.value, 2);
  };
  return (
    isSum(figures.annual, ({ annual }) => annual) ||
    isSum(figures.annualRealization, ({ annualRealization }) => annualRealization) ||
    figures.measurements.some(
      (measurement, index) =>
        isSum(measurement.target, (block) => block.measurements[index]?.target) ||
        isSum(measurement.realization, (block) => block.measurements[index]?.realization),
    )
  );
}

/** Whether a row names nothing: no name, no code, no number. */
export function isNameless({ columns, view }: PanelSource, { name, code, top }: RawBlock): boolean {
  return (
    name === undefined &&
    code === undefined &&
    (columns.number === undefined || labelOf(ownerCell(view, top, columns.number)) === '')
  );
}

/** Whether a row stands below an empty row: the sums of a filter, notes. */
function isBelowGap({ rows }: PanelSource, row: number): boolean {
  return rows.kinds[row - rows.first - 1]?.kind === 'blank';
}

/**
 * What a nameless row adds up, if it is a total that has no label: the sum of the items above it, on top of the table
 * of those below.
 * @param items the items of the table without its nameless rows
 */
export function unlabelledTotal(
  source: PanelSource,
  { top, column }: RawBlock,
  items: readonly Item[],
): TotalRow | undefined {
  const figures = figuresOf(source, top);
  if (figures === undefined) return undefined;
  const above = countAbove(items, top);
  const covers = outermost(items, 0, above === 0 ? items.length : above);
  if (items.length < 2 || !addsUp(figures, covers, items) || isBelowGap(source, top)) return undefined;
  const place = figures.annual?.column ?? figures.measurements[0]?.target?.column ?? column;
  return { row: top, column: place, label: '', ...figures, covers };
}

/** A row between title and header that holds a total: it has its label, or is the sum of the blocks below. */
export function totalsAbove(source: PanelSource, headerTop: number, blocks: readonly Item[]): TotalRow[] {
  const { view, table } = source;
  const totals: TotalRow[] = [];
  for (let row = table.first; row < headerTop; row++) {
    const figures = figuresOf(source, row);
    if (figures === undefined || !hasNumber(figures)) continue;
    const label = (view.sheet.grid[row] ?? []).findIndex(
      (cell) => typeof cell?.value === 'string' && isTotalLabel(cell.value),
    );
    const covers = outermost(blocks, 0, blocks.length);
    if (label < 0 && !addsUp(figures, covers, blocks)) continue;
    const column =
      label < 0 ? (figures.annual?.column ?? figures.measurements[0]?.target?.column ?? 0) : label;
    totals.push({
      row,
      column,
      label: label < 0 ? '' : labelOf(cellAt(view.sheet, row, label)),
      ...figures,
      covers,
    });
  }
  return totals;
}

function hasNumber({ annual, measurements }: Figures): boolean {
  return [annual, ...measurements.flatMap(({ target, realization }) => [target, realization])].some(
    (entry) => entry?.figure.kind === 'number',
  );
}
