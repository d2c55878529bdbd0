import { ExcelError } from '../../errors.ts';
import { changeChart, type ChartModel } from '../../model/charts.ts';
import { requireAllowed } from '../../model/protection.ts';
import type { SheetTarget } from './session.ts';

/** A chart as the add-in holds it. */
export interface ChartTarget extends SheetTarget {
  readonly id: string;
}

/** @throws ExcelError `ItemNotFound` where it was deleted */
export function chartOf({ sheet, id }: ChartTarget): ChartModel {
  const chart = sheet.charts.find((candidate) => candidate.id === id);
  if (chart === undefined) throw new ExcelError('ItemNotFound');
  return chart;
}

/** @throws ExcelError `AccessDenied` on a protected sheet, `ItemNotFound` where the chart was deleted */
export function change(target: ChartTarget, changed: Partial<ChartModel>): void {
  requireAllowed(target.sheet, 'allowEditObjects');
  changeChart(target.sheet, chartOf(target).id, changed);
}
