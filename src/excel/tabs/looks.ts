import { LINE_COLOR, LOOKS, type Look, type PlanCell, type SheetPlan } from '../../engine.ts';
import type { Rect } from '../../workbook/workbook.ts';
import { areasByKind, rangeAt, rangesOf } from './areas.ts';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** Gives the cells of a tab their looks, its columns their widths and its rows their heights; done at the next sync. */
export function writeLooks(worksheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const area of plan.merges) rangeAt(worksheet, area).merge();
  const cells = withMerged(plan);
  const kinds = new Map(cells.map((cell) => [kindOf(cell), cell]));
  for (const [kind, areas] of areasByKind(cells, kindOf)) {
    const cell = kinds.get(kind);
    if (cell === undefined) continue;
    for (const ranges of rangesOf(worksheet, areas))
      giveLook(ranges.format, LOOKS[cell.look], cell.indent ?? 0);
  }
  const bordered = areasByKind(cells, ({ look }) => (LOOKS[look].hasBorder === true ? 'line' : undefined));
  drawLines(worksheet, bordered.get('line') ?? []);
  writeSizes(worksheet, plan);
}

/** The cells of a tab; one that is merged stands for every cell of its area. */
function withMerged({ cells, merges }: SheetPlan): readonly PlanCell[] {
  const known = new Set(cells.map(({ row, column }) => `${String(row)},${String(column)}`));
  const covered = merges.flatMap(({ top, left, bottom, right }) => {
    const first = cells.find(({ row, column }) => row === top && column === left);
    if (first === undefined) return [];
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_, across): PlanCell => ({
        ...first,
        row: top + down,
        column: left + across,
      })),
    ).flat();
  });
  return [...cells, ...covered.filter(({ row, column }) => !known.has(`${String(row)},${String(column)}`))];
}

function kindOf({ look, indent = 0 }: PlanCell): string {
  return `${look} ${String(indent)}`;
}

function giveLook(format: Excel.RangeFormat, look: Look, indent: number): void {
  const { isBold, isItalic, isUnderlined, size, color, fill, wraps, horizontal, vertical } = look;
  const { font } = format;
  if (isBold === true) font.bold = true;
  if (isItalic === true) font.italic = true;
  if (isUnderlined === true) font.underline = 'Single';
  if (size !== undefined) font.size = size;
  if (color !== undefined) font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (wraps === true) format.wrapText = true;
  // Excel indents what stands on a side.
  if (horizontal !== undefined || indent > 0) format.horizontalAlignment = HORIZONTAL[horizontal ?? 'left'];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (indent > 0) format.indentLevel = indent;
}

/** Lines on all sides of every cell; Excel has inner lines only where an area has more than one row or column. */
function drawLines(worksheet: Excel.Worksheet, areas: readonly Rect[]): void {
  const tall = areas.filter(({ top, bottom }) => bottom > top);
  const wide = areas.filter(({ left, right }) => right > left);
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const)
    drawLine(worksheet, areas, side);
  drawLine(worksheet, tall, 'InsideHorizontal');
  drawLine(worksheet, wide, 'InsideVertical');
}

function drawLine(worksheet: Excel.Worksheet, areas: readonly Rect[], side: `${Excel.BorderIndex}`): void {
  for (const { format } of rangesOf(worksheet, areas)) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = LINE_COLOR;
  }
}

/** Excel's own font has digits of 7 pixels and 5 pixels at the sides of a cell; widths are set in points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function writeSizes(
  worksheet: Excel.Worksheet,
  { columnWidths, hiddenColumns, rowHeights, merges }: SheetPlan,
): void {
  columnWidths.forEach((characters, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(characters);
  });
  for (const column of hiddenColumns) {
    worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().columnHidden = true;
  }
  const heights = areasByKind(
    [...rowHeights].map(([row, height]) => ({ row, column: 0, height })),
    ({ height }) => height,
  );
  for (const [height, areas] of heights) {
    for (const { format } of rangesOf(worksheet, areas)) format.rowHeight = height;
  }
  // Excel measures with its own fonts, but for what is in merged cells, and may look at the given cells only; the heights
  // above are for where nobody measures.
  const merged = new Set(merges.flatMap(({ top, bottom }) => numbersFrom(top, bottom)));
  const measured = areasByKind(
    [...rowHeights.keys()].filter((row) => !merged.has(row)).map((row) => ({ row, column: 0 })),
    () => 'measured',
  );
  for (const ranges of rangesOf(worksheet, measured.get('measured') ?? []))
    ranges.getEntireRow().format.autofitRows();
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
