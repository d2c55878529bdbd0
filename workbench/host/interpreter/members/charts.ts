import type { Rect } from '../../../../src/workbook/workbook.ts';
import { ExcelError } from '../../errors.ts';
import { boundingArea } from '../../model/area.ts';
import { chartBox, chartProperty, type ChartModel } from '../../model/charts.ts';
import { seriesFrom, type SeriesBy } from '../../model/chartSource.ts';
import { CHART_TYPES } from '../../model/chartTypes.ts';
import { requireAllowed } from '../../model/protection.ts';
import { sameName } from '../../model/sheetNames.ts';
import { boxOfCells, type Box } from '../../model/sizes.ts';
import type { Arguments } from '../arguments.ts';
import { bind, hostClass, type HostClass, type HostObject, type HostProperty } from '../hostClass.ts';
import {
  chartAreaFormatClass,
  chartAxesClass,
  chartLegendClass,
  chartTitleClass,
  partOf,
  said,
  type ChartPart,
} from './chartParts.ts';
import { chartSeriesCollectionClass, seriesName } from './chartSeries.ts';
import { change, chartOf, type ChartTarget } from './chartTarget.ts';
import { between, oneOf } from './keptProperties.ts';
import { areaNamed, rangeClass } from './range.ts';
import { areaOf, type SheetTarget } from './session.ts';
import { worksheetClass } from './worksheet.ts';

type WholeChart = ChartTarget & ChartPart;

/** Where Excel puts a chart of which nothing is said, five by three inches large. */
const FIRST_BOX: Box = { top: 0, left: 0, width: 360, height: 216 };

/** The title that Excel gives to a chart: that of its only series. */
function automaticTitle(target: ChartTarget): string {
  const { series } = chartOf(target);
  const [only] = series;
  return only !== undefined && series.length === 1 ? seriesName(target, only, 0) : 'Chart Title';
}

function bound({ session, sheet }: SheetTarget, { id }: ChartModel): HostObject {
  const target: ChartTarget = { session, sheet, id };
  const whole: WholeChart = {
    ...target,
    read: (property) => {
      const { kept } = chartOf(target);
      if (property === 'title.text' && !kept.has(property)) return automaticTitle(target);
      return chartProperty({ kept }, property);
    },
    write: (property, value) => {
      const kept = new Map(chartOf(target).kept);
      if (value === undefined) kept.delete(property);
      else kept.set(property, value);
      change(target, { kept });
    },
  };
  return bind(chartClass, whole);
}

/** Where nothing is said, Excel on the web takes columns (reference of `Excel.ChartSeriesBy`). */
function seriesBy(args: Arguments, position: number): SeriesBy {
  const by = args.optionalText(position) ?? 'Auto';
  if (by !== 'Auto' && by !== 'Columns' && by !== 'Rows') throw new ExcelError('InvalidArgument');
  return by === 'Rows' ? 'Rows' : 'Columns';
}

function freeName(charts: readonly ChartModel[]): string {
  for (let number = charts.length + 1; ; number++) {
    const name = `Chart ${number}`;
    if (!charts.some((chart) => sameName(chart.name, name))) return name;
  }
}

/** By its name or by the id that the client keeps; of several of one name the first (reference). */
const named = ({ sheet }: SheetTarget, key: string): ChartModel | undefined =>
  sheet.charts.find(({ id, name }) => id === key || sameName(name, key));

const required = (
  target: SheetTarget,
  chart: ChartModel | undefined,
  code: 'ItemNotFound' | 'InvalidArgument',
) => {
  if (chart === undefined) throw new ExcelError(code);
  return bound(target, chart);
};

/** The reference of `Excel.ChartCollection`. */
export const chartCollectionClass: HostClass<SheetTarget> = hostClass<SheetTarget, Excel.ChartCollection>({
  name: 'ChartCollection',
  items: (target) => target.sheet.charts.map((chart) => bound(target, chart)),
  properties: { count: { get: ({ sheet }) => sheet.charts.length } },
  methods: {
    add: (target, args) => {
      const type = args.text(0);
      if (!CHART_TYPES.includes(type)) throw new ExcelError('InvalidArgument');
      const source = args.object(1, rangeClass);
      const by = seriesBy(args, 2);
      const { session, sheet } = target;
      requireAllowed(sheet, 'allowEditObjects');
      const chart: ChartModel = {
        id: `{00000000-0008-0000-0000-${String(session.book.nextNumber()).padStart(12, '0')}}`,
        name: freeName(sheet.charts),
        type,
        place: { kind: 'points', box: FIRST_BOX },
        series: seriesFrom(source.sheet, areaOf(source), by),
        kept: new Map(),
      };
      sheet.charts = [...sheet.charts, chart];
      return bound(target, chart);
    },
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: (target, args) => required(target, named(target, args.text(0)), 'ItemNotFound'),
    getItemAt: (target, args) => required(target, target.sheet.charts[args.integer(0)], 'InvalidArgument'),
    getItemOrNullObject: (target, args) => {
      const chart = named(target, args.text(0));
      return chart === undefined ? null : bound(target, chart);
    },
  },
});

/** A measure of the chart's place; once it is written, the chart lies in points and no longer over cells. */
function measure(name: keyof Box): HostProperty<WholeChart> {
  return {
    get: (target) => chartBox(target.sheet, chartOf(target))[name],
    set: (target, value) => {
      const box = { ...chartBox(target.sheet, chartOf(target)), [name]: between(0, 100_000)(value) };
      change(target, { place: { kind: 'points', box } });
    },
  };
}

/** A range of the chart's own sheet, or an address on it. */
function cellsOf(target: ChartTarget, args: Arguments, position: number): Rect {
  const range = args.objectOrText(position, rangeClass);
  if (typeof range === 'string') return areaNamed(target, range);
  if (range.sheet !== target.sheet) throw new ExcelError('InvalidArgument');
  return areaOf(range);
}

/** The reference of `Excel.Chart`. */
const chartClass: HostClass<WholeChart> = hostClass<WholeChart, Excel.Chart>({
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (target) => chartOf(target).name,
      set: (target, value) => {
        if (typeof value !== 'string' || value === '') throw new ExcelError('InvalidArgument');
        change(target, { name: value });
      },
    },
    chartType: {
      get: (target) => chartOf(target).type,
      set: (target, value) => {
        change(target, { type: oneOf(CHART_TYPES)(value) });
      },
    },
    top: measure('top'),
    left: measure('left'),
    width: measure('width'),
    height: measure('height'),
    displayBlanksAs: said('displayBlanksAs', oneOf(['NotPlotted', 'Zero', 'Interplotted'])),
    plotVisibleOnly: said('plotVisibleOnly'),
  },
  children: {
    title: (target) => bind(chartTitleClass, partOf(target, 'title')),
    legend: (target) => bind(chartLegendClass, partOf(target, 'legend')),
    axes: (target) => bind(chartAxesClass, partOf(target, 'axes')),
    format: (target) => bind(chartAreaFormatClass, partOf(target, 'format')),
    series: ({ session, sheet, id }) => bind(chartSeriesCollectionClass, { session, sheet, id }),
    worksheet: ({ session, sheet }) => bind(worksheetClass, { session, sheet }),
  },
  methods: {
    setData: (target, args) => {
      const source = args.object(0, rangeClass);
      const { series: before } = chartOf(target);
      const series = seriesFrom(source.sheet, areaOf(source), seriesBy(args, 1)).map((one, index) => ({
        ...one,
        kept: before[index]?.kept ?? one.kept,
      }));
      change(target, { series });
      return undefined;
    },
    setPosition: (target, args) => {
      const { sheet } = target;
      const start = cellsOf(target, args, 0);
      if (args.has(1)) {
        const area = boundingArea(start, cellsOf(target, args, 1));
        change(target, { place: { kind: 'cells', area } });
      } else {
        const { top, left } = boxOfCells(sheet, start);
        const box = { ...chartBox(sheet, chartOf(target)), top, left };
        change(target, { place: { kind: 'points', box } });
      }
      return undefined;
    },
    delete: (target) => {
      requireAllowed(target.sheet, 'allowEditObjects');
      const { id } = chartOf(target);
      target.sheet.charts = target.sheet.charts.filter((chart) => chart.id !== id);
      return undefined;
    },
  },
});
