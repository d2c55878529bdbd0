import type { PlanChart } from '../../engine.ts';
import { rangeAt } from './areas.ts';

/**
 * Draws the charts of a tab; done at the next sync. One of an earlier run keeps its object, and with it what the user
 * made of its colors; charts of the user's own stay as they are.
 *
 * @param earlier the names of charts that an earlier run drew
 */
export function writeCharts(
  worksheet: Excel.Worksheet,
  charts: readonly PlanChart[],
  earlier: readonly string[],
): void {
  const names = charts.map(({ name }) => name);
  const isKept = (name: string) => earlier.includes(name) && names.includes(name);
  // One that is not of an earlier run was begun by a writing that Excel refused.
  for (const name of new Set([...earlier, ...names])) {
    if (!isKept(name)) worksheet.charts.getItemOrNullObject(name).delete();
  }
  for (const plan of charts) {
    const source = rangeAt(worksheet, plan.source);
    const chart = isKept(plan.name)
      ? worksheet.charts.getItem(plan.name)
      : worksheet.charts.add(plan.kind === 'bar' ? 'BarClustered' : 'Line', source, 'Columns');
    if (isKept(plan.name)) chart.setData(source, 'Columns');
    else chart.name = plan.name;
    drawChart(worksheet, chart, plan);
  }
}

function drawChart(worksheet: Excel.Worksheet, chart: Excel.Chart, plan: PlanChart): void {
  const { kind, title, source, place, categoryTitle, valueTitle, numberFormat } = plan;
  const { minimum, maximum } = plan;
  const { categoryAxis, valueAxis } = chart.axes;
  chart.title.text = title;
  const { top, left, bottom, right } = place;
  chart.setPosition(worksheet.getCell(top, left), worksheet.getCell(bottom, right));
  chart.displayBlanksAs = 'NotPlotted';
  chart.legend.visible = source.right - source.left > 1;
  if (source.right - source.left > 1) chart.legend.position = 'Bottom';
  titleAxis(categoryAxis, categoryTitle);
  titleAxis(valueAxis, valueTitle);
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = numberFormat;
  // An empty text is Excel's own choice.
  valueAxis.minimum = minimum ?? '';
  valueAxis.maximum = maximum ?? '';
  valueAxis.majorGridlines.visible = true;
  // Names of categories stay clear of bars below zero.
  categoryAxis.tickLabelPosition = 'Low';
  if (kind === 'bar') {
    // The first category on top, and the values at the bottom all the same.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
}

function titleAxis({ title }: Excel.ChartAxis, text: string): void {
  if (text === '') title.visible = false;
  else title.text = text;
}
