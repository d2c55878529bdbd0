import { ExcelError, SimulatorFault } from '../../errors.ts';
import type { Json } from '../../model/json.ts';
import { bind, hostClass, type HostClass, type HostProperty } from '../hostClass.ts';
import { between, colour, oneOf, sameKindAs } from './keptProperties.ts';

/** A part of a chart: its title, an axis, a series. Properties are kept by their path in the part. */
export interface ChartPart {
  readonly read: (property: string) => Json;
  /** `undefined`: Excel chooses again. */
  readonly write: (property: string, value: Json | undefined) => void;
}

/** A part of a part. */
export function partOf(part: ChartPart, path: string): ChartPart {
  return {
    read: (property) => part.read(`${path}.${property}`),
    write: (property, value) => {
      part.write(`${path}.${property}`, value);
    },
  };
}

/** A property of a part that is kept; what is written must be of the kind that is read, unless said otherwise. */
export function said<T extends ChartPart>(
  name: string,
  read?: (value: Json) => Json,
  alsoWrites: Readonly<Record<string, Json>> = {},
): HostProperty<T> {
  return {
    get: (part) => part.read(name),
    set: (part, value) => {
      part.write(name, (read ?? sameKindAs(part.read(name)))(value));
      for (const [other, also] of Object.entries(alsoWrites)) part.write(other, also);
    },
  };
}

export const text = (value: Json): Json => {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  return value;
};

const chartFontClass: HostClass<ChartPart> = hostClass<ChartPart, Excel.ChartFont>({
  name: 'ChartFont',
  properties: {
    bold: said('bold'),
    italic: said('italic'),
    color: said('color', colour),
    name: said('name', text),
    size: said('size', between(1, 409)),
    underline: said('underline', oneOf(['None', 'Single'])),
  },
});

const chartFillClass: HostClass<ChartPart> = hostClass<ChartPart, Excel.ChartFill>({
  name: 'ChartFill',
  methods: {
    setSolidColor: (part, args) => {
      part.write('color', colour(args.text(0)));
      return undefined;
    },
    getSolidColor: (part) => part.read('color') ?? '',
    clear: (part) => {
      part.write('color', '');
      return undefined;
    },
  },
});

/** `Excel.ChartLineStyle` */
const LINE_STYLES =
  'None Continuous Dash DashDot DashDotDot Dot Grey25 Grey50 Grey75 Automatic RoundDot'.split(' ');

const chartLineFormatClass: HostClass<ChartPart> = hostClass<ChartPart, Excel.ChartLineFormat>({
  name: 'ChartLineFormat',
  properties: {
    color: said('color', colour),
    weight: said('weight', between(0, 1584)),
    lineStyle: said('lineStyle', oneOf(LINE_STYLES)),
  },
  methods: {
    clear: (part) => {
      for (const property of ['color', 'weight', 'lineStyle']) part.write(property, undefined);
      return undefined;
    },
  },
});

/** What a format of a part consists of; each class of format has some of these. */
const font = (part: ChartPart) => bind(chartFontClass, partOf(part, 'font'));
const fill = (part: ChartPart) => bind(chartFillClass, partOf(part, 'fill'));
const line = (part: ChartPart) => bind(chartLineFormatClass, partOf(part, 'line'));

export const chartAreaFormatClass = hostClass<ChartPart, Excel.ChartAreaFormat>({
  name: 'ChartAreaFormat',
  children: { font, fill },
});

export const chartSeriesFormatClass = hostClass<ChartPart, Excel.ChartSeriesFormat>({
  name: 'ChartSeriesFormat',
  children: { fill, line },
});

const chartTitleFormatClass = hostClass<ChartPart, Excel.ChartTitleFormat>({
  name: 'ChartTitleFormat',
  children: { font, fill },
});

const chartLegendFormatClass = hostClass<ChartPart, Excel.ChartLegendFormat>({
  name: 'ChartLegendFormat',
  children: { font, fill },
});

const chartAxisFormatClass = hostClass<ChartPart, Excel.ChartAxisFormat>({
  name: 'ChartAxisFormat',
  children: { font, line },
});

const chartAxisTitleFormatClass = hostClass<ChartPart, Excel.ChartAxisTitleFormat>({
  name: 'ChartAxisTitleFormat',
  children: { font, fill },
});

const chartGridlinesFormatClass = hostClass<ChartPart, Excel.ChartGridlinesFormat>({
  name: 'ChartGridlinesFormat',
  children: { line },
});

/** A title that gets a text shows (docs/excel/excel-add-ins-charts.md). */
const shown = said('text', text, { visible: true });

export const chartTitleClass: HostClass<ChartPart> = hostClass<ChartPart, Excel.ChartTitle>({
  name: 'ChartTitle',
  properties: { text: shown, visible: said('visible'), overlay: said('overlay') },
  children: { format: (part) => bind(chartTitleFormatClass, partOf(part, 'format')) },
});

export const chartLegendClass: HostClass<ChartPart> = hostClass<ChartPart, Excel.ChartLegend>({
  name: 'ChartLegend',
  properties: {
    visible: said('visible'),
    position: said('position', oneOf(['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'])),
    overlay: said('overlay'),
  },
  children: { format: (part) => bind(chartLegendFormatClass, partOf(part, 'format')) },
});

const chartAxisTitleClass: HostClass<ChartPart> = hostClass<ChartPart, Excel.ChartAxisTitle>({
  name: 'ChartAxisTitle',
  properties: { text: shown, visible: said('visible'), textOrientation: said('textOrientation') },
  children: { format: (part) => bind(chartAxisTitleFormatClass, partOf(part, 'format')) },
});

const chartGridlinesClass: HostClass<ChartPart> = hostClass<ChartPart, Excel.ChartGridlines>({
  name: 'ChartGridlines',
  properties: { visible: said('visible') },
  children: { format: (part) => bind(chartGridlinesFormatClass, partOf(part, 'format')) },
});

/** An end of an axis; an empty text leaves it to Excel, which works it out: what then is read is not simulated. */
function bound(name: 'minimum' | 'maximum'): HostProperty<ChartPart> {
  return {
    get: (part) => {
      const end = part.read(name);
      if (typeof end !== 'number')
        throw new SimulatorFault(
          `The ${name} that Excel chooses for an axis is not simulated.`,
          'NotImplemented',
        );
      return end;
    },
    set: (part, value) => {
      if (value !== '' && typeof value !== 'number') throw new ExcelError('InvalidArgument');
      part.write(name, value === '' ? undefined : value);
    },
  };
}

/** `Excel.ChartAxisTickMark` */
const TICKS = ['None', 'Cross', 'Inside', 'Outside'];

const chartAxisClass: HostClass<ChartPart> = hostClass<ChartPart, Excel.ChartAxis>({
  name: 'ChartAxis',
  properties: {
    visible: said('visible'),
    // A format of its own is no longer that of the cells.
    numberFormat: said('numberFormat', text, { linkNumberFormat: false }),
    linkNumberFormat: said('linkNumberFormat'),
    minimum: bound('minimum'),
    maximum: bound('maximum'),
    reversePlotOrder: said('reversePlotOrder'),
    position: said('position', oneOf(['Automatic', 'Maximum', 'Minimum', 'Custom'])),
    tickLabelPosition: said('tickLabelPosition', oneOf(['NextToAxis', 'High', 'Low', 'None'])),
    majorTickMark: said('majorTickMark', oneOf(TICKS)),
    minorTickMark: said('minorTickMark', oneOf(TICKS)),
  },
  children: {
    title: (part) => bind(chartAxisTitleClass, partOf(part, 'title')),
    majorGridlines: (part) => bind(chartGridlinesClass, partOf(part, 'majorGridlines')),
    minorGridlines: (part) => bind(chartGridlinesClass, partOf(part, 'minorGridlines')),
    format: (part) => bind(chartAxisFormatClass, partOf(part, 'format')),
  },
});

export const chartAxesClass: HostClass<ChartPart> = hostClass<ChartPart, Excel.ChartAxes>({
  name: 'ChartAxes',
  children: {
    categoryAxis: (part) => bind(chartAxisClass, partOf(part, 'categoryAxis')),
    valueAxis: (part) => bind(chartAxisClass, partOf(part, 'valueAxis')),
  },
});
