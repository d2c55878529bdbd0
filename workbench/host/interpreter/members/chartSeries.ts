import { ExcelError } from '../../errors.ts';
import { isSingleCell } from '../../model/area.ts';
import { chartProperty, type ChartSeries, type SheetArea } from '../../model/charts.ts';
import { CHART_TYPES } from '../../model/chartTypes.ts';
import { displayText } from '../../model/displayText.ts';
import type { Json } from '../../model/json.ts';
import { parseReference } from '../../model/reference.ts';
import { sameName } from '../../model/sheetNames.ts';
import type { Arguments } from '../arguments.ts';
import { bind, hostClass, type HostClass, type HostObject } from '../hostClass.ts';
import { chartSeriesFormatClass, partOf, said, type ChartPart } from './chartParts.ts';
import { change, chartOf, type ChartTarget } from './chartTarget.ts';
import { between, oneOf, wholeBetween } from './keptProperties.ts';
import { rangeClass } from './range.ts';
import { areaOf } from './session.ts';

interface SeriesTarget extends ChartTarget, ChartPart {
  readonly index: number;
}

const MAX_NAME_LENGTH = 255;

/** `Excel.ChartMarkerStyle`, without what can't be chosen. */
const MARKERS = 'Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus'.split(' ');

function seriesOf(target: ChartTarget, index: number): ChartSeries {
  const series = chartOf(target).series[index];
  if (series === undefined) throw new ExcelError('InvalidArgument');
  return series;
}

function changeSeries(target: ChartTarget, index: number, changed: Partial<ChartSeries>): void {
  const series = chartOf(target).series.map((one, place) => (place === index ? { ...one, ...changed } : one));
  change(target, { series });
}

function bound(chart: ChartTarget, index: number): HostObject {
  seriesOf(chart, index);
  const target: SeriesTarget = {
    ...chart,
    index,
    read: (property) => chartProperty(seriesOf(chart, index), property),
    write: (property, value) => {
      const kept = new Map(seriesOf(chart, index).kept);
      if (value === undefined) kept.delete(property);
      else kept.set(property, value);
      changeSeries(chart, index, { kept });
    },
  };
  return bind(chartSeriesClass, target);
}

/** The text that a series goes by: that of its cell, its own, or `Series1`. */
export function seriesName({ session }: ChartTarget, { name }: ChartSeries, index: number): string {
  if (typeof name !== 'object') return name ?? `Series${index + 1}`;
  return displayText(session.book.sheetById(name.sheetId).cellAt(name.area.top, name.area.left));
}

/** A name: a text, or the formula of a cell that holds it. */
function nameFrom({ session }: ChartTarget, value: Json): SheetArea | string {
  if (typeof value !== 'string' || value.length > MAX_NAME_LENGTH) throw new ExcelError('InvalidArgument');
  if (!value.startsWith('=')) return value;
  const reference = parseReference(value.slice(1));
  const sheet = session.book.sheets.find(({ name }) => sameName(name, reference?.sheetName ?? ''));
  if (reference === undefined || sheet === undefined || !isSingleCell(reference.area)) {
    throw new ExcelError('InvalidArgument');
  }
  return { sheetId: sheet.id, area: reference.area };
}

const sourceFrom = (args: Arguments): SheetArea => {
  const cells = args.object(0, rangeClass);
  return { sheetId: cells.sheet.id, area: areaOf(cells) };
};

/** The reference of `Excel.ChartSeriesCollection`. */
export const chartSeriesCollectionClass: HostClass<ChartTarget> = hostClass<
  ChartTarget,
  Excel.ChartSeriesCollection
>({
  name: 'ChartSeriesCollection',
  items: (chart) => chartOf(chart).series.map((_, index) => bound(chart, index)),
  properties: { count: { get: (chart) => chartOf(chart).series.length } },
  methods: {
    add: (chart, args) => {
      const { series } = chartOf(chart);
      const index = args.integer(1, series.length);
      if (index < 0 || index > series.length) throw new ExcelError('InvalidArgument');
      const name = args.has(0) ? nameFrom(chart, args.json(0)) : undefined;
      const added: ChartSeries = { name, categories: undefined, values: undefined, kept: new Map() };
      change(chart, { series: series.toSpliced(index, 0, added) });
      return bound(chart, index);
    },
    getCount: (chart) => chartOf(chart).series.length,
    getItemAt: (chart, args) => bound(chart, args.integer(0)),
  },
});

/** The reference of `Excel.ChartSeries`. */
const chartSeriesClass: HostClass<SeriesTarget> = hostClass<SeriesTarget, Excel.ChartSeries>({
  name: 'ChartSeries',
  properties: {
    name: {
      get: (target) => seriesName(target, seriesOf(target, target.index), target.index),
      set: (target, value) => {
        changeSeries(target, target.index, { name: nameFrom(target, value) });
      },
      isCalculated: true,
    },
    chartType: {
      get: (target) => target.read('chartType') ?? chartOf(target).type,
      set: (target, value) => {
        target.write('chartType', oneOf(CHART_TYPES)(value));
      },
    },
    markerStyle: said('markerStyle', oneOf(MARKERS)),
    markerSize: said('markerSize', between(2, 72)),
    invertIfNegative: said('invertIfNegative'),
    smooth: said('smooth'),
    hasDataLabels: said('hasDataLabels'),
    gapWidth: said('gapWidth', wholeBetween(0, 500)),
    overlap: said('overlap', wholeBetween(-100, 100)),
  },
  children: { format: (target) => bind(chartSeriesFormatClass, partOf(target, 'format')) },
  methods: {
    setValues: (target, args) => {
      changeSeries(target, target.index, { values: sourceFrom(args) });
      return undefined;
    },
    // "Only works for scatter charts" was an error of the reference (office-js-docs-reference issue 1493).
    setXAxisValues: (target, args) => {
      changeSeries(target, target.index, { categories: sourceFrom(args) });
      return undefined;
    },
    delete: (target) => {
      change(target, { series: chartOf(target).series.toSpliced(target.index, 1) });
      return undefined;
    },
  },
});
