import { isNumber, type NumberEntry } from '../../src/report/entry.ts';
import { recognise } from '../../src/report/recognise.ts';
import type { Block, Entry, Panel, SheetReport } from '../../src/report/report.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import type { Place } from '../../src/workbook/address.ts';
import { cellAt, type Cell, type Ref, type Sheet } from '../../src/workbook/workbook.ts';
import { writeNumber } from '../../src/workbook/writeNumber.ts';

/** What a right sheet says. */
export function reportOf(sheet: Sheet): SheetReport {
  const [report] = recognise({ sheets: [sheet] }, DEFAULT_SETTINGS).sheets;
  if (report === undefined) throw new Error('A workbook of one sheet has a report of one');
  return report;
}

/** A panel's block with its panel. */
export interface Placed {
  readonly panel: Panel;
  readonly block: Block;
}

export function blocksOf({ panels }: SheetReport): Placed[] {
  return panels.flatMap((panel) => panel.blocks.map((block) => ({ panel, block })));
}

export function refAt(sheet: Sheet, { row, column }: Place): Ref {
  return { sheetId: sheet.id, row, column };
}

/** The sheet with another cell. */
export function withCell(sheet: Sheet, { row, column }: Place, cell: Cell): Sheet {
  const grid = sheet.grid.map((cells, index) => {
    if (index !== row) return cells;
    const copy = [...cells];
    while (copy.length < column) copy.push(undefined);
    copy[column] = cell;
    return copy;
  });
  return { ...sheet, grid };
}

/** The sheet with another value in a cell that keeps its looks; its formula is gone. */
export function withValue(sheet: Sheet, place: Place, value: Cell['value']): Sheet {
  const { numberFormat, isBold, indent } = cellAt(sheet, place.row, place.column);
  return withCell(sheet, place, {
    value,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(isBold === undefined ? {} : { isBold }),
    ...(indent === undefined ? {} : { indent }),
  });
}

const WRITTEN = /\d[\d.,]*/;

/** The sheet with another number in a figure's cell, written as the figure is: number or text, style, decimals, unit. */
export function rewritten(
  sheet: Sheet,
  panel: Panel,
  { figure, ...place }: NumberEntry,
  value: number,
): Sheet {
  const cell = cellAt(sheet, place.row, place.column);
  if (typeof cell.value !== 'string') return withValue(sheet, place, value);
  const style = figure.style ?? panel.styles.get(place.column) ?? 'id';
  const shown = cell.value.includes('%') ? Number(`${value}e2`) : value;
  return withValue(sheet, place, cell.value.replace(WRITTEN, writeNumber(shown, figure.decimals, style)));
}

/** The smallest step that shows in a figure's cell, as its value counts. */
export function stepOf({ figure }: NumberEntry): number {
  return Number(`1e-${figure.unit === 'percent' ? figure.decimals + 2 : figure.decimals}`);
}

/** A value in whole steps, without the noise of binary fractions. */
export function inSteps(entry: NumberEntry, value: number): number {
  const step = stepOf(entry);
  return Number((Math.round(value / step) * step).toPrecision(15));
}

export function numbersIn(entries: readonly (Entry | undefined)[]): NumberEntry[] {
  return entries.filter(isNumber);
}
