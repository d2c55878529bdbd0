import { merge, put, putText } from './canvas.ts';
import { bandsOf, labelColumn } from './bands.ts';
import { drawFigure, type Drawing, type PlacedColumn } from './drawing.ts';
import { periodWords, pick } from './labels.ts';
import { sumOfSeries } from './series.ts';
import type { Shows } from './values.ts';
import { TOTAL_LABELS } from './words.ts';

/** What speaks of the year stands once a block; the rest on the row of each period. */
const OF_THE_YEAR: ReadonlySet<Shows | undefined> = new Set<Shows>([
  'annual',
  'annualRealization',
  'achievement',
  'remaining',
  'longTermTarget',
  'priorRealization',
]);

/**
 * Draws a table whose periods stand in rows: a stack of blocks for each set of columns, side by side where there are
 * two, each from a row down.
 * @returns the first row below it
 */
export function drawRowBody(drawing: Drawing, top: number): number {
  const { report, choices, columns } = drawing;
  const sets = report.isSideBySide ? [[0], [1]] : [[0]];
  const ends = sets.map(([panel = 0]) => drawStack(drawing, panel, top));
  const bottom = Math.max(...ends);
  if (choices.total === 'none') return bottom;
  const money = report.panels.findIndex(({ kind }) => kind === 'budget');
  const panel = report.panels[money];
  if (panel === undefined) return bottom;
  const label = pick(choices, TOTAL_LABELS, 22);
  const at = report.isSideBySide ? (columns[0]?.column ?? 0) : labelColumn(drawing, choices.totalIn);
  const covers = panel.items.flatMap(({ parent }, index) => (parent === undefined ? [index] : []));
  const series = sumOfSeries(covers.flatMap((index) => panel.series[index] ?? []));
  const isComplete =
    series.periods.every(({ realization }) => realization !== undefined) && report.axis !== 'weeks';
  let hasFigures = false;
  for (const column of columns.filter(({ panels, shows }) => panels[0] === money && shows !== undefined)) {
    const ofTheYear = yearly(column.shows);
    // The sum of what the year plans and reaches; before its end the sums of periods would need words to say which.
    const shows = OF_THE_YEAR.has(column.shows) ? column.shows : isComplete ? ofTheYear : undefined;
    if (shows === undefined) continue;
    drawFigure(drawing, bottom, { ...column, shows }, series, {});
    hasFigures ||= shows !== 'remaining';
  }
  if (hasFigures) drawing.totals.push({ panel: money, row: bottom, column: at, label, covers });
  if (!hasFigures) return bottom;
  putText(drawing.onto, bottom, at, label);
  return bottom + 1;
}

function yearly(shows: Shows | undefined): Shows | undefined {
  return shows === 'target'
    ? 'annual'
    : shows === 'realization'
      ? 'annualRealization'
      : shows === 'percent'
        ? 'achievement'
        : undefined;
}

function drawStack(drawing: Drawing, panel: number, top: number): number {
  const { report, choices, onto, columns } = drawing;
  const own = columns.filter(({ panels }) => panels.includes(panel));
  const items = report.panels[panel]?.items ?? [];
  const left = columns[0]?.column ?? 0;
  let row = top;
  let bands: readonly string[] = [];
  items.forEach((_, index) => {
    const above = report.isSideBySide ? [] : bandsOf(items, index, report.rows, choices);
    const changed = above.findIndex((band, depth) => band !== bands[depth]);
    if (changed >= 0) {
      for (const band of above.slice(changed)) {
        putText(onto, row, choices.isBandMerged ? left : labelColumn(drawing, 'name'), band);
        if (choices.isBandMerged) merge(onto, row, left, row, left + columns.length - 1);
        row++;
      }
      bands = above;
    } else if (index > 0 && choices.hasGaps && !report.isSideBySide) {
      row++;
    }
    drawBlock(drawing, panel, index, own, row, above);
    row += report.slots.length;
  });
  return row;
}

function drawBlock(
  drawing: Drawing,
  panel: number,
  index: number,
  own: readonly PlacedColumn[],
  top: number,
  groups: readonly string[],
): void {
  const { report, choices, onto, blocks } = drawing;
  const { items, series } = report.panels[panel] ?? { items: [], series: [] };
  const item = items[index];
  const figures = series[index];
  if (item === undefined || figures === undefined) return;
  const count = report.slots.length;
  const rows = report.slots.map((_, slot) => top + slot);
  const words = periodWords(choices, report, pick(choices, [false, true], 7));
  for (const column of own) {
    rows.forEach((row, slot) => {
      const isFirst = slot === 0;
      const isShown = isFirst || choices.repeats === 'repeated';
      if (column.role === 'period') {
        const label = words.of(report.slots[slot] ?? {});
        if (/^\d+$/.test(label)) put(onto, row, column.column, { value: Number(label) });
        else putText(onto, row, column.column, label);
      } else if (column.shows !== undefined) {
        if (!OF_THE_YEAR.has(column.shows))
          drawFigure(drawing, row, column, figures, report.slots[slot] ?? {}, { unit: item.unit });
        else if (isShown) drawFigure(drawing, row, column, figures, {}, { unit: item.unit });
      } else if (column.role !== 'remark' && isShown) {
        drawText(drawing, column, row, index, item.depth);
      }
    });
    const isBlockWide =
      column.role !== 'period' &&
      column.role !== 'remark' &&
      (column.shows === undefined || OF_THE_YEAR.has(column.shows));
    if (isBlockWide && choices.repeats === 'merged')
      merge(onto, top, column.column, top + count - 1, column.column);
  }
  const remark = own.find(({ role }) => role === 'remark');
  const remarks = rows.map(() => '');
  if (remark !== undefined && item.remark !== '') {
    // Merged over the rows that it speaks of, or on one row for that row alone.
    const last = choices.repeats === 'merged' ? Math.min(2, count - 1) : 0;
    putText(onto, top, remark.column, item.remark);
    merge(onto, top, remark.column, top + last, remark.column);
    remarks.fill(item.remark, 0, last + 1);
  }
  if (choices.hidden > 0)
    for (const row of rows) if ((row - top) % choices.hidden === 1) onto.hidden.add(row);
  blocks[panel]?.push({ item: index, rows, groups, remarks });
}

function drawText(
  { onto, choices }: Drawing,
  column: PlacedColumn,
  row: number,
  index: number,
  depth: number,
): void {
  const text = column.text?.(index) ?? '';
  const indent = choices.cue === 'indent' && column.role === 'item' && depth > 0 ? { indent: depth } : {};
  if (column.role === 'number' && /^\d+$/.test(text)) put(onto, row, column.column, { value: Number(text) });
  else putText(onto, row, column.column, text, indent);
}
