import { columnName, quotedName, type PlanChart, type SheetPlan } from '../engine.ts';
import type { Scalar } from '../workbook/workbook.ts';
import { escaped } from './elements.ts';
import type { MadeChart } from './bringSheets.ts';
import { keyOf, plain } from './openFile.ts';
import type { WrittenSheet } from './planSheet.ts';

type WrittenChart = NonNullable<WrittenSheet['charts']>[number];

/** The charts of a worksheet as the library writes them; `finishedChart` adds what it can't. */
export function chartsOf({ charts, name }: Pick<SheetPlan, 'charts' | 'name'>): WrittenChart[] {
  return charts.map((chart) => chartOf(chart, name));
}

function chartOf(chart: PlanChart, sheetName: string): WrittenChart {
  const { kind, source, place, title, categoryTitle, valueTitle, numberFormat, minimum, maximum } = chart;
  const isBar = kind === 'bar';
  const { top, left, bottom, right } = source;
  const columns = Array.from({ length: right - left }, (_, index) => left + 1 + index);
  const rangeIn = (column: number, first: number, last: number) =>
    `${quotedName(sheetName)}!$${columnName(column)}$${first + 1}` +
    (last > first ? `:$${columnName(column)}$${last + 1}` : '');
  const upright = { axisTitleRotation: -90 };
  // Without these Excel marks every axis with crosses.
  const plain = { majorTickMark: 'none', minorTickMark: 'none' } as const;
  return {
    type: kind,
    title,
    series: columns.map((column) => ({
      name: rangeIn(column, top, top),
      categories: rangeIn(left, top + 1, bottom),
      values: rangeIn(column, top + 1, bottom),
    })),
    anchor: {
      from: { row: place.top, col: place.left },
      // The corner is the one behind the last cell.
      to: { row: place.bottom + 1, col: place.right + 1 },
    },
    dispBlanksAs: 'gap',
    ...(isBar && { gapWidth: 60 }),
    legend: columns.length > 1 ? 'bottom' : false,
    axes: {
      // The first category on top, and the values at the bottom all the same.
      x: {
        ...plain,
        // Names of categories stay clear of bars below zero.
        tickLblPos: 'low',
        ...(categoryTitle !== '' && { title: categoryTitle }),
        ...(isBar && { reverse: true, ...upright }),
      },
      y: {
        ...plain,
        tickLblPos: 'nextTo',
        ...(valueTitle !== '' && { title: valueTitle }),
        gridlines: { major: true },
        scale: {
          ...(minimum !== undefined && { min: minimum }),
          ...(maximum !== undefined && { max: maximum }),
        },
        numberFormat: { formatCode: numberFormat },
        ...(isBar ? { crosses: 'max' } : upright),
      },
    },
  };
}

/**
 * A chart with what the library leaves out: names of series as references, the values that the references have now, and
 * bars of one color on both sides of zero.
 *
 * @param xml the chart's part as the library wrote it
 */
export function finishedChart(xml: string, { source }: MadeChart, { cells }: WrittenSheet): string {
  const { top, left, bottom } = source;
  const at = (row: number, column: number): Scalar => plain(cells?.get(keyOf(row, column))?.value ?? null);
  const below = (column: number) =>
    Array.from({ length: bottom - top }, (_, index) => at(top + 1 + index, column));
  let column = left;
  return xml.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) => {
    column += 1;
    return series
      .replace(
        /<c:tx><c:v>(.*?)<\/c:v><\/c:tx>/,
        (_, name: string) =>
          `<c:tx><c:strRef><c:f>${name}</c:f>${texts([at(top, column)])}</c:strRef></c:tx>`,
      )
      .replace(
        '</c:tx><c:cat>',
        xml.includes('<c:barChart>') ? '</c:tx><c:invertIfNegative val="0"/><c:cat>' : '$&',
      )
      .replace('</c:f></c:strRef></c:cat>', () => `</c:f>${texts(below(left))}</c:strRef></c:cat>`)
      .replace('</c:f></c:numRef></c:val>', () => `</c:f>${numbers(below(column))}</c:numRef></c:val>`);
  });
}

const texts = (values: readonly Scalar[]) =>
  `<c:strCache>${points(values.map((value) => (value === null ? undefined : String(value))))}</c:strCache>`;

/** What is no number has no point: a gap. */
const numbers = (values: readonly Scalar[]) =>
  `<c:numCache><c:formatCode>General</c:formatCode>` +
  `${points(values.map((value) => (typeof value === 'number' ? String(value) : undefined)))}</c:numCache>`;

function points(values: readonly (string | undefined)[]): string {
  const written = values.map((value, index) =>
    value === undefined || value === '' ? '' : `<c:pt idx="${index}"><c:v>${escaped(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${written.join('')}`;
}
