import type { Rect } from '../../../src/workbook/workbook.ts';
import { ExcelError } from '../errors.ts';
import { isEntireColumn, isEntireRow } from './area.ts';
import { requireUnprotected } from './protection.ts';
import type { SheetModel } from './sheet.ts';

/** `Excel.GroupOption` */
export type GroupBy = 'ByRows' | 'ByColumns';

/** Lines outside of every group are on level 0 here and on the first of Excel's eight levels. */
const MAX_LEVEL = 7;

/**
 * Groups rows or columns one level deeper (docs/excel/excel-add-ins-ranges-group.md: "up to eight levels").
 *
 * @throws ExcelError `InvalidArgument` where whole rows are grouped by columns or the other way round (reference), and
 * where there is no deeper level
 */
export function group(sheet: SheetModel, by: GroupBy, area: Rect): void {
  requireUnprotected(sheet);
  if (by === 'ByRows' ? isEntireColumn(area) : isEntireRow(area)) throw new ExcelError('InvalidArgument');
  const levels = levelsOf(sheet, by);
  const lines = linesOf(by, area);
  if (lines.some((line) => (levels.get(line) ?? 0) === MAX_LEVEL)) throw new ExcelError('InvalidArgument');
  for (const line of lines) levels.set(line, (levels.get(line) ?? 0) + 1);
}

/**
 * Takes one level away from the groups in a range (Excel VBA reference, `Range.Ungroup`); what is hidden stays hidden
 * (office-js-snippets pull request 352).
 *
 * @throws ExcelError `InvalidOperation` where nothing is grouped
 */
export function ungroup(sheet: SheetModel, by: GroupBy, area: Rect): void {
  requireUnprotected(sheet);
  const levels = levelsOf(sheet, by);
  const { from, to } = spanOf(by, area);
  const grouped = [...levels].filter(([line]) => line >= from && line <= to);
  if (grouped.length === 0) throw new ExcelError('InvalidOperation');
  for (const [line, level] of grouped) {
    if (level === 1) levels.delete(line);
    else levels.set(line, level - 1);
  }
}

/**
 * Shows the outermost levels and hides the others: 0 changes nothing, 1 shows what is in no group.
 *
 * @throws ExcelError `InvalidArgument` beyond 0 to 8 (reference of `Worksheet.showOutlineLevels`)
 */
export function showLevels(sheet: SheetModel, rowLevels: number, columnLevels: number): void {
  requireUnprotected(sheet);
  for (const count of [rowLevels, columnLevels]) {
    if (count < 0 || count > MAX_LEVEL + 1) throw new ExcelError('InvalidArgument');
  }
  show(sheet.rowLevels, sheet.hiddenRows, rowLevels);
  show(sheet.columnLevels, sheet.hiddenColumns, columnLevels);
}

function show(levels: ReadonlyMap<number, number>, hidden: Set<number>, count: number): void {
  if (count === 0) return;
  for (const [line, level] of levels) {
    if (level < count) hidden.delete(line);
    else hidden.add(line);
  }
}

const levelsOf = (sheet: SheetModel, by: GroupBy) => (by === 'ByRows' ? sheet.rowLevels : sheet.columnLevels);

const spanOf = (by: GroupBy, { top, left, bottom, right }: Rect) =>
  by === 'ByRows' ? { from: top, to: bottom } : { from: left, to: right };

function linesOf(by: GroupBy, area: Rect): readonly number[] {
  const { from, to } = spanOf(by, area);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
