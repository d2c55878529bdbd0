import type { NumberFigure } from '../workbook/figure.ts';
import type { Entry } from './report.ts';

/** An entry that is one number. */
export interface NumberEntry extends Entry {
  readonly figure: NumberFigure;
}

export function isNumber(entry: Entry | undefined): entry is NumberEntry {
  return entry?.figure.kind === 'number';
}

/** Whether a period holds nothing: no cell, a blank or a dash, which a series passes over. Words or an error are something. */
export function isPassedOver(entry: Entry | undefined): boolean {
  const figure = entry?.figure;
  return figure === undefined || figure.kind === 'blank' || figure.kind === 'none';
}
