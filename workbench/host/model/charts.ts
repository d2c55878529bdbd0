import type { Rect } from '../../../src/workbook/workbook.ts';
import type { Json } from './json.ts';
import type { SheetModel } from './sheet.ts';
import { boxOfCells, type Box } from './sizes.ts';

/** Cells of a sheet that a chart reads. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Rect;
}

/** What is plotted as one line or as bars of one colour. */
export interface ChartSeries {
  /** The cell that names it, or its name; `undefined`: Excel makes one up. */
  readonly name: SheetArea | string | undefined;
  /** `undefined`: 1, 2, 3 … */
  readonly categories: SheetArea | undefined;
  /** `undefined`: not told yet, or gone with its sheet. */
  readonly values: SheetArea | undefined;
  /** What was said of its look, by the path in `Excel.ChartSeries`: `format.fill.color`, `markerStyle`. */
  readonly kept: ReadonlyMap<string, Json>;
}

/** Over which cells a chart lies, or where in points. */
export type ChartPlace =
  { readonly kind: 'cells'; readonly area: Rect } | { readonly kind: 'points'; readonly box: Box };

/** A chart of a sheet, as it was told to be; nothing is drawn. */
export interface ChartModel {
  readonly id: string;
  readonly name: string;
  /** `Excel.ChartType` */
  readonly type: string;
  readonly place: ChartPlace;
  readonly series: readonly ChartSeries[];
  /** What was said of its parts, by the path in `Excel.Chart`: `axes.valueAxis.title.text`. */
  readonly kept: ReadonlyMap<string, Json>;
}

/**
 * What holds where nothing was said. The longest end of a path that stands here counts, so that a title of an axis is
 * another one than that of the chart.
 */
const DEFAULTS: Readonly<Partial<Record<string, Json>>> = {
  displayBlanksAs: 'NotPlotted',
  plotVisibleOnly: true,
  visible: true,
  overlay: false,
  text: '',
  'legend.position': 'Bottom',
  'categoryAxis.title.visible': false,
  'valueAxis.title.visible': false,
  'majorGridlines.visible': false,
  'valueAxis.majorGridlines.visible': true,
  'minorGridlines.visible': false,
  numberFormat: 'General',
  linkNumberFormat: true,
  reversePlotOrder: false,
  position: 'Automatic',
  tickLabelPosition: 'NextToAxis',
  majorTickMark: 'None',
  minorTickMark: 'None',
  textOrientation: 0,
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.name': 'Calibri',
  'font.size': 10,
  'title.format.font.size': 14,
  'categoryAxis.title.format.font.size': 10,
  'valueAxis.title.format.font.size': 10,
  'font.color': '#595959',
  'line.lineStyle': 'Automatic',
  'line.weight': 2.25,
  markerStyle: 'Automatic',
  markerSize: 5,
  invertIfNegative: false,
  smooth: false,
  hasDataLabels: false,
  gapWidth: 219,
  overlap: 0,
};

/** What was said of a part of a chart or a series, or what holds otherwise; `null` where Excel chooses by itself. */
export function chartProperty({ kept }: Pick<ChartModel, 'kept'>, path: string): Json {
  const said = kept.get(path);
  if (said !== undefined) return said;
  const steps = path.split('.');
  for (let from = 0; from < steps.length; from++) {
    const found = DEFAULTS[steps.slice(from).join('.')];
    if (found !== undefined) return found;
  }
  return null;
}

/** Where a chart lies now, in points from the corner of its sheet: over cells it grows with them. */
export function chartBox(sheet: SheetModel, { place }: ChartModel): Box {
  return place.kind === 'points' ? place.box : boxOfCells(sheet, place.area);
}

export function changeChart(sheet: SheetModel, id: string, change: Partial<ChartModel>): void {
  sheet.charts = sheet.charts.map((chart) => (chart.id === id ? { ...chart, ...change } : chart));
}

/** Changes where the series of a chart come from. */
function withSources(chart: ChartModel, change: (source: SheetArea) => SheetArea | undefined): ChartModel {
  const series = chart.series.map(({ name, categories, values, kept }) => ({
    name: typeof name === 'object' ? (change(name) ?? '#REF!') : name,
    categories: categories && change(categories),
    values: values && change(values),
    kept,
  }));
  return { ...chart, series };
}

/** The chart after a sheet was deleted: what it read there is gone. */
export function withoutSheet(chart: ChartModel, sheetId: string): ChartModel {
  return withSources(chart, (source) => (source.sheetId === sheetId ? undefined : source));
}

/** The chart on a copy of its sheet: what it read on the sheet it reads on the copy. */
export function onCopy(chart: ChartModel, from: string, to: string, id: string): ChartModel {
  return {
    ...withSources(chart, (source) => (source.sheetId === from ? { ...source, sheetId: to } : source)),
    id,
  };
}
