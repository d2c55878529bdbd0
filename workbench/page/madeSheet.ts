import type { MadeSheet } from '../../src/files/bringSheets.ts';
import { chartsOf } from '../../src/files/planCharts.ts';
import type { Font } from '../../src/files/planSheet.ts';
import { readMark } from '../../src/summary/ownTab.ts';
import type { PlanChart } from '../../src/summary/plan.ts';
import { rangeOf } from '../../src/workbook/address.ts';
import { boundingArea } from '../host/model/area.ts';
import { chartProperty, type ChartModel } from '../host/model/charts.ts';
import type { ConditionalFormat } from '../host/model/conditionalFormats.ts';
import { isJsonObject } from '../host/model/json.ts';
import type { PageLook } from '../host/model/pageLook.ts';
import type { SheetModel } from '../host/model/sheet.ts';
import { sheetLook, type TableLook, type ValidationLook } from '../host/model/sheetLook.ts';
import { colorOf, fileLook } from './fileLook.ts';

type Sheet = MadeSheet['sheet'];

/** `Excel.PaperType` in the numbers that files have, where the library has no word for it. */
const FOLIO = 14;

/**
 * A worksheet of the model as a file is to have it.
 *
 * @param mark what the worksheet says that the add-in made it
 * @param replaces the id that the file's reader gave to the worksheet that it takes the place of
 * @param font the workbook's own
 */
export function madeSheet(
  sheet: SheetModel,
  mark: string,
  replaces: string | undefined,
  font: Font | undefined,
): MadeSheet {
  const own = readMark(mark);
  if (own === undefined) throw new Error(`${sheet.name} is none of the add-in's.`);
  const look = sheetLook(sheet);
  const charts = look.charts.map(chartOf);
  const { page } = look;
  return {
    sheet: {
      ...fileLook(sheet, look, font),
      ...(sheet.rowLevels.size > 0 && { outlineProperties: { summaryBelow: false } }),
      conditionalRules: look.conditionalFormats.map(ruleOf),
      dataValidations: look.validations.flatMap(validationOf),
      tables: look.tables.map(tableOf),
      charts: chartsOf({ charts, name: sheet.name }),
      pageSetup: pageSetUp(page),
      rowBreaks: page.rowBreaks.map((row) => row - 1),
      headerFooter: { oddFooter: page.headersFooters.defaultForAllPages?.centerFooter ?? '' },
    },
    charts,
    ...(page.paperSize === 'Folio' && { paperSize: FOLIO }),
    ...(page.titleRows !== undefined && { titleRows: page.titleRows }),
    markOf: () => own,
    ...(replaces !== undefined && { replaces }),
  };
}

function pageSetUp({ paperSize, orientation, zoom }: PageLook): NonNullable<Sheet['pageSetup']> {
  const isFitted = isJsonObject(zoom) && zoom.horizontalFitToPages === 1;
  return {
    ...(paperSize === 'A4' && { paperSize: 'a4' }),
    orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(isFitted && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
  };
}

/** The add-in draws lines and bars, of columns whose first row names them, over cells that it names. */
function chartOf(chart: ChartModel): PlanChart {
  const { name, type, place, series } = chart;
  const areas = series.flatMap(({ name: heading, categories, values }) =>
    [heading, categories, values].flatMap((part) => (typeof part === 'object' ? [part.area] : [])),
  );
  const [first, ...others] = areas;
  if (place.kind === 'points' || first === undefined)
    throw new Error(`The chart ${name} lies over no cells or draws none.`);
  const text = (path: string) => {
    const value = chartProperty(chart, path);
    return typeof value === 'string' ? value : '';
  };
  const [minimum, maximum] = [
    chartProperty(chart, 'axes.valueAxis.minimum'),
    chartProperty(chart, 'axes.valueAxis.maximum'),
  ];
  return {
    kind: type === 'Line' ? 'line' : 'bar',
    name,
    title: text('title.text'),
    source: others.reduce(boundingArea, first),
    categoryTitle: text('axes.categoryAxis.title.text'),
    valueTitle: text('axes.valueAxis.title.text'),
    numberFormat: text('axes.valueAxis.numberFormat'),
    ...(typeof minimum === 'number' && { minimum }),
    ...(typeof maximum === 'number' && { maximum }),
    place: place.area,
  };
}

function ruleOf(
  { areas, formula, format }: ConditionalFormat,
  index: number,
): NonNullable<Sheet['conditionalRules']>[number] {
  const [fill, color] = [format.get('fill.color'), format.get('font.color')];
  const font = {
    ...(typeof color === 'string' && { color: colorOf(color) }),
    ...(format.get('font.bold') === true && { bold: true }),
  };
  return {
    type: 'expression',
    priority: index + 1,
    formula: formula.replace(/^=/, ''),
    range: areas.map(rangeOf).join(' '),
    style: {
      ...(Object.keys(font).length > 0 && { font }),
      // The ground of a format that differs is the background color, not the foreground as in a cell.
      ...(typeof fill === 'string' && {
        fill: { type: 'pattern', pattern: 'solid', bgColor: colorOf(fill) },
      }),
    },
  };
}

/** Lists of choices; the add-in makes no other validations. */
function validationOf({ areas, rule: { list } }: ValidationLook): NonNullable<Sheet['dataValidations']> {
  const source = isJsonObject(list) ? list.source : undefined;
  if (typeof source !== 'string') return [];
  const formula1 = `"${source.replace(/"/g, '""')}"`;
  return [{ type: 'list', formula1, allowBlank: true, range: areas.map(rangeOf).join(' ') }];
}

function tableOf({ name, area, style, showBandedRows, columns }: TableLook) {
  return {
    name,
    range: rangeOf(area),
    columns: columns.map((column) => ({ name: column })),
    style,
    showRowStripes: showBandedRows,
  };
}
