import type { Block, Entry, Measurement, Panel, SheetReport } from '../src/report/report.ts';
import { readFigure } from '../src/workbook/figure.ts';
import type { Place } from '../src/workbook/address.ts';
import type { Given } from './worksheets.ts';

/**
 * Parts of a report as plain data, for what is worked out from a report alone. Figures are given as a cell holds them;
 * texts are read in the Indonesian style (`12,5%`).
 */
export function entryOf(given: Given, { row, column }: Place = { row: 0, column: 0 }): Entry {
  const cell = given !== null && typeof given === 'object' ? given : { value: given };
  return { row, column, figure: readFigure(cell, 'id') };
}

/** Target, realization and percentage of a period; what is left out has no column. */
export type GivenPeriod = readonly [target?: Given, realization?: Given, percent?: Given];

/** The quarters of a row, from the first on: targets in columns 0, 3, 6, 9, realizations and percentages beside them. */
export function quartersOf(row: number, ...given: readonly GivenPeriod[]): Measurement[] {
  return given.map((figures, index) => ({
    ...figuresOf(figures, row, 3 * index),
    period: { kind: 'quarter', index: index + 1 },
  }));
}

/** The year of a row that has no periods. */
export function yearOf(row: number, ...figures: GivenPeriod): Measurement[] {
  return [{ ...figuresOf(figures, row, 0), period: undefined }];
}

function figuresOf([target, realization, percent]: GivenPeriod, row: number, column: number) {
  return {
    row,
    ...(target === undefined ? {} : { target: entryOf(target, { row, column }) }),
    ...(realization === undefined ? {} : { realization: entryOf(realization, { row, column: column + 1 }) }),
    ...(percent === undefined ? {} : { percent: entryOf(percent, { row, column: column + 2 }) }),
  };
}

export function blockOf(measurements: readonly Measurement[], rest: Partial<Block> = {}): Block {
  const row = measurements[0]?.row ?? 0;
  return {
    row,
    column: 0,
    name: `Nilai ${row}`,
    top: row,
    bottom: row,
    groups: [],
    measurements,
    target: { kind: 'undecided', decidedBy: 'nothing' },
    realization: { kind: 'undecided', decidedBy: 'nothing' },
    direction: 'more',
    missingPeriods: [],
    ...rest,
  };
}

export function panelOf(blocks: readonly Block[], rest: Partial<Panel> = {}): Panel {
  return {
    kind: 'performance',
    periodsIn: 'columns',
    columns: [],
    blocks,
    totals: [],
    percent: { rounding: 'halfUp', scale: 'ratio', otherScale: new Set(), basis: 'period' },
    styles: new Map(),
    ...rest,
  };
}

export function sheetOf(panels: readonly Panel[], rest: Partial<SheetReport> = {}): SheetReport {
  return {
    sheetId: 'Sheet1',
    name: 'Sheet1',
    layout: 'quarterly',
    panels,
    hiddenRows: new Set(),
    signatures: [],
    hasFigures: true,
    doubts: [],
    ...rest,
  };
}
