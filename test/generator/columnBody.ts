import { merge, put, putText, type DrawnCell } from './canvas.ts';
import { drawFigure, type Drawing, type PlacedBlock } from './drawing.ts';
import { bandsOf, labelColumn } from './bands.ts';
import { drawHeads } from './heads.ts';
import { pick } from './labels.ts';
import { sumOfSeries } from './series.ts';
import { AVERAGE_LABELS, SUBTOTAL_LABELS, TOTAL_LABELS } from './words.ts';

/**
 * Draws a table of one row an item, from a row down.
 * @returns the first row below it
 */
export function drawColumnBody(drawing: Drawing, top: number): number {
  const { report, choices, onto, columns } = drawing;
  const items = report.panels[0]?.items ?? [];
  const left = columns[0]?.column ?? 0;
  const rows = new Map<number, number>();
  let row = top;
  const totalAt = choices.total === 'top' ? row++ : undefined;
  let bands: readonly string[] = [];
  /** The first item that no subtotal has added up yet. */
  let section = 0;
  let drawn = 0;
  items.forEach((_, index) => {
    const own = bandsOf(items, index, report.rows, choices);
    const changed = own.findIndex((band, depth) => band !== bands[depth]);
    if (changed >= 0) {
      if (choices.hasSubtotals && index > section) {
        drawTotal(drawing, row++, pick(choices, SUBTOTAL_LABELS, 23), range(section, index), rows);
        section = index;
      }
      for (const band of own.slice(changed)) {
        const at = choices.isBandMerged ? left : labelColumn(drawing, 'name');
        putText(onto, row, at, band);
        if (choices.isBandMerged) merge(onto, row, left, row, left + columns.length - 1);
        row++;
      }
      bands = own;
    } else if (index > 0 && choices.hasGaps && index % 2 === 0) {
      row++;
    }
    if (choices.hasHeaderAgain && index === Math.floor(items.length / 2)) {
      row = drawHeads(onto, row, left, columns, choices, false);
    }
    rows.set(index, row);
    drawn++;
    if (choices.hidden > 0 && drawn % choices.hidden === 0) onto.hidden.add(row);
    row++;
  });
  items.forEach((_, index) => {
    drawItem(drawing, index, rows);
  });
  drawObjectives(drawing, rows);
  if (choices.hasSubtotals)
    drawTotal(drawing, row++, pick(choices, SUBTOTAL_LABELS, 23), range(section, items.length), rows);
  const total = totalAt ?? (choices.total === 'bottom' ? row++ : undefined);
  if (total !== undefined) {
    const label = choices.isTotalLabelled ? pick(choices, TOTAL_LABELS, 22) : '';
    drawTotal(drawing, total, label, range(0, items.length), rows);
  }
  if (choices.hasAverage && drawAverage(drawing, row)) row++;
  return row;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function drawItem(drawing: Drawing, index: number, rows: ReadonlyMap<number, number>): void {
  const { report, choices, onto, columns, blocks } = drawing;
  const row = rows.get(index) ?? 0;
  const items = report.panels[0]?.items ?? [];
  const item = items[index];
  if (item === undefined) return;
  const parts = items.flatMap(({ parent }, part) => (parent === index ? [rows.get(part) ?? 0] : []));
  const looks: Partial<DrawnCell> = choices.cue === 'bold' && item.depth === 0 ? { isBold: true } : {};
  for (const column of columns) {
    if (column.text !== undefined && column.role !== 'objective') {
      const indent =
        choices.cue === 'indent' && column.role === 'item' && item.depth > 0 ? { indent: item.depth } : {};
      const text = column.text(index);
      // Running numbers are real ones.
      if (column.role === 'number' && /^\d+$/.test(text))
        put(onto, row, column.column, { value: Number(text), ...looks });
      else putText(onto, row, column.column, text, { ...looks, ...indent });
    }
    const series = report.panels[column.panels[0] ?? 0]?.series[index];
    if (series === undefined || column.shows === undefined) continue;
    drawFigure(drawing, row, column, series, column.slot, {
      ...looks,
      unit: item.unit,
      ...(choices.cue === 'sums' ? { sumOf: parts } : {}),
    });
  }
  const remark = columns.find(({ role }) => role === 'remark')?.text?.(index) ?? '';
  const placed: PlacedBlock = {
    item: index,
    rows: [row],
    groups: bandsOf(items, index, report.rows, choices),
    remarks: [remark],
  };
  report.panels.forEach((_, panel) => blocks[panel]?.push(placed));
}

/** An objective stands beside all its indicators: merged, once at the top, or again and again. */
function drawObjectives(
  { report, choices, onto, columns }: Drawing,
  rows: ReadonlyMap<number, number>,
): void {
  const column = columns.find(({ role }) => role === 'objective');
  if (column === undefined) return;
  const items = report.panels[0]?.items ?? [];
  let start = 0;
  items.forEach((item, index) => {
    const row = rows.get(index) ?? 0;
    const isNew = index === 0 || items[index - 1]?.objective !== item.objective;
    if (isNew) start = row;
    if (isNew || choices.repeats === 'repeated') putText(onto, row, column.column, item.objective);
    const isLast = items[index + 1]?.objective !== item.objective;
    const isTogether = !choices.hasGaps && !choices.hasHeaderAgain;
    if (isLast && choices.repeats === 'merged' && isTogether)
      merge(onto, start, column.column, row, column.column);
  });
}

/** A row of sums; where performance stands beside money, only the money adds up. */
function drawTotal(
  drawing: Drawing,
  row: number,
  label: string,
  covered: readonly number[],
  rows: ReadonlyMap<number, number>,
): void {
  const { report, choices, onto, columns, totals } = drawing;
  const items = report.panels[0]?.items ?? [];
  const covers = covered.filter((index) => {
    const parent = items[index]?.parent;
    return parent === undefined || !covered.includes(parent);
  });
  const at = label === '' ? undefined : labelColumn(drawing, choices.totalIn);
  if (at !== undefined) putText(onto, row, at, label);
  report.panels.forEach((panel, index) => {
    if (panel.kind !== 'budget') return;
    const own = columns.filter(({ panels, shows }) => panels[0] === index && shows !== undefined);
    const series = sumOfSeries(covers.flatMap((item) => panel.series[item] ?? []));
    for (const column of own) {
      drawFigure(drawing, row, column, series, column.slot, {
        sumOf: covers.map((item) => rows.get(item) ?? 0),
      });
    }
    const first =
      own.find(({ shows }) => shows === 'annual') ?? own.find(({ shows }) => shows === 'target') ?? own[0];
    totals.push({ panel: index, row, column: at ?? first?.column ?? 0, label, covers });
  });
}

/** Averages of percentages: neither an item nor a total. */
function drawAverage({ report, onto, columns, choices }: Drawing, row: number): boolean {
  const percents = columns.filter(
    ({ shows, panels }) => shows === 'percent' && report.panels[panels[0] ?? 0]?.kind === 'performance',
  );
  const [first] = percents;
  if (first === undefined) return false;
  const at = columns.find(({ role }) => role === 'indicator' || role === 'item')?.column ?? 0;
  putText(onto, row, at, pick(choices, AVERAGE_LABELS, 3));
  for (const { column } of percents) put(onto, row, column, { value: 0.87, numberFormat: '0%' });
  return true;
}
