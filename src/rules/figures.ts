import { isNumber, type NumberEntry } from '../report/entry.ts';
import type { Block, Measurement, Panel, PanelKind, Report, SheetReport } from '../report/report.ts';
import { mainSeries } from '../report/series.ts';
import { addressOf, type Place } from '../workbook/address.ts';
import { unitsAt } from '../workbook/exact.ts';
import type { NumberFigure } from '../workbook/figure.ts';
import type { Ref } from '../workbook/workbook.ts';
import type { Finding, Param } from './finding.ts';

/** Runs a check over every panel of a report and gathers what it finds. */
export function overPanels(
  report: Report,
  check: (sheet: SheetReport, panel: Panel) => Finding[],
): Finding[] {
  return report.sheets.flatMap((sheet) => sheet.panels.flatMap((panel) => check(sheet, panel)));
}

/** The cell of an entry as a reference into the workbook. */
export function refOf(
  sheet: SheetReport,
  { row, column }: { readonly row: number; readonly column: number },
): Ref {
  return { sheetId: sheet.sheetId, row, column };
}

/** Whether two figures count the same thing: percentages only compare with percentages. */
export function areAlike(a: Pick<NumberFigure, 'unit'>, b: Pick<NumberFigure, 'unit'>): boolean {
  return (a.unit === 'percent') === (b.unit === 'percent');
}

/** How a figure is shown. */
type Shown = Pick<NumberFigure, 'unit' | 'decimals'>;

/** Decimals of a figure's value as shown: a percentage is kept as a ratio, two more. */
function valueDecimals({ unit, decimals }: Shown): number {
  return unit === 'percent' ? decimals + 2 : decimals;
}

/** Decimals at which two figures are compared: the finer of what is shown, so that equal looks are equal. */
export function finerDecimals(figures: readonly Shown[]): number {
  return Math.max(0, ...figures.map(valueDecimals));
}

/** Negative where a is less than b as both are shown, 0 where they look the same. */
export function compareShown(a: number, b: number, decimals: number): number {
  return unitsAt(a, decimals) - unitsAt(b, decimals);
}

/** A figure's value as a parameter of a sentence: money in a budget, a percentage, else a number. */
export function figureParam(
  kind: PanelKind,
  figure: Shown & Pick<NumberFigure, 'value'>,
  value: number = figure.value,
): Param {
  if (figure.unit === 'percent') return { kind: 'percent', value, decimals: figure.decimals };
  if (figure.unit === 'rupiah' || kind === 'budget') return { kind: 'rupiah', value };
  return { kind: 'number', value, decimals: figure.decimals };
}

/** A cell as a parameter of a sentence; with its sheet's name where it is of another sheet than the finding. */
export function cellParam(place: Place, sheet?: string): Param {
  return { kind: 'cell', address: addressOf(place), ...(sheet === undefined ? {} : { sheet }) };
}

/** How many: a parameter of a sentence. */
export function countParam(count: number): Param {
  return { kind: 'number', value: count, decimals: 0 };
}

/** Words of the sheet as a parameter of a sentence, cut off where they are long. */
export function textParam(text: string): Param {
  return { kind: 'text', text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text };
}

const LONGEST_TEXT = 60;

/** The figures of one measure of a block that are numbers alike the first of them, in order of periods. */
export function seriesOf(
  { measurements }: Pick<Block, 'measurements'>,
  measure: 'target' | 'realization',
): { measurement: Measurement; entry: NumberEntry }[] {
  const series: { measurement: Measurement; entry: NumberEntry }[] = [];
  for (const measurement of mainSeries(measurements)) {
    const entry = measurement[measure];
    if (!isNumber(entry)) continue;
    const first = series[0]?.entry ?? entry;
    if (areAlike(entry.figure, first.figure)) series.push({ measurement, entry });
  }
  return series;
}

/** Neighbours of a list; never none. */
export type Run<T> = readonly [T, ...T[]];

/** Cuts a list where the condition breaks: the runs of neighbours that meet it. */
export function runsOf<T, S extends T>(items: readonly T[], meets: (item: T) => item is S): Run<S>[];
export function runsOf<T>(items: readonly T[], meets: (item: T) => boolean): Run<T>[];
export function runsOf<T>(items: readonly T[], meets: (item: T) => boolean): Run<T>[] {
  const runs: Run<T>[] = [];
  let open: [T, ...T[]] | undefined;
  for (const item of items) {
    if (!meets(item)) open = undefined;
    else if (open === undefined) runs.push((open = [item]));
    else open.push(item);
  }
  return runs;
}
