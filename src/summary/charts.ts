import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { achievementTerm } from '../rules/percentEdit.ts';
import { absorptionOf, shownFigures } from './absorption.ts';
import { mainBudgetSheet } from './budgetTotals.ts';
import { cellOf, periodWords, rectOf, shownCell } from './cells.ts';
import { curveOf } from './curve.ts';
import type { SummaryItem } from './items.ts';
import { limitedTerm, limitsOf } from './limits.ts';
import type { PlanCell, PlanChart, SheetPlan } from './plan.ts';
import { planOf } from './planOf.ts';
import type { SummarySource } from './source.ts';
import { shownBy, type Shown } from './sources.ts';
import { titleCells } from './titles.ts';

const FIRST_ROW = 4;
/** With the titles above, a page in landscape. */
const CHART_ROWS = 27;
const LAST_COLUMN = 4;
const MOST_BARS = 15;
/** A category is read beside its bar. */
const LONGEST_NAME = 50;
/** From this amount on an axis counts in millions. */
const MANY_RUPIAH = 100_000_000;

/** What a chart draws: its cells from a row on, names in the first column. */
interface Drawn {
  readonly kind: PlanChart['kind'];
  readonly name: string;
  readonly title: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly numberFormat: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly series: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly (Shown | undefined)[] }[];
  readonly notes: readonly string[];
}

/**
 * *Grafik*: the S-curve of the budget, then absorptions and achievements below 100 % as bars, a page each; their figures
 * below.
 */
export function chartsPlan(source: SummarySource): SheetPlan {
  const { language } = source;
  const text = (key: TabTextKey) => tabText(language, key);
  const drawn = [curve(source), absorptions(source), achievements(source)].flatMap((one) =>
    one === undefined || one.rows.length === 0 ? [] : [one],
  );
  const cells: PlanCell[] = titleCells(source, text('chartsTitle'));
  const charts: PlanChart[] = [];
  if (drawn.length === 0) cells.push(cellOf(FIRST_ROW, 0, 'note', text('noCharts')));
  let row = FIRST_ROW + drawn.length * (CHART_ROWS + 1);
  let lastFigures = row;
  drawn.forEach((one, index) => {
    lastFigures = row;
    cells.push(cellOf(row, 0, 'subtitle', one.title));
    const heading = row + 1;
    cells.push(
      cellOf(heading, 0, 'heading', one.categoryTitle),
      ...one.series.map((name, column) => cellOf(heading, column + 1, 'heading', name)),
    );
    one.rows.forEach(({ name, values }, line) => {
      cells.push(cellOf(heading + 1 + line, 0, 'text', name));
      values.forEach((value, column) => {
        if (value !== undefined) cells.push(shownCell(heading + 1 + line, column + 1, value));
      });
    });
    const bottom = heading + one.rows.length;
    const top = FIRST_ROW + index * (CHART_ROWS + 1);
    charts.push({
      kind: one.kind,
      name: one.name,
      title: one.title,
      source: rectOf(heading, 0, bottom, one.series.length),
      categoryTitle: one.categoryTitle,
      valueTitle: one.valueTitle,
      numberFormat: one.numberFormat,
      ...(one.minimum === undefined ? {} : { minimum: one.minimum }),
      ...(one.maximum === undefined ? {} : { maximum: one.maximum }),
      place: rectOf(top, 0, top + CHART_ROWS - 1, LAST_COLUMN),
    });
    one.notes.forEach((note, line) => cells.push(cellOf(bottom + 1 + line, 0, 'note', note)));
    row = bottom + one.notes.length + 2;
  });
  return planOf(source, 'charts', {
    cells,
    closingRow: lastFigures,
    charts,
    columnWidths: [64, 22, 22, 22, 22],
    print: {
      titleRows: { top: 0, bottom: 2 },
      ...(drawn.length === 0
        ? {}
        : { pageBreaks: drawn.map((_, index) => FIRST_ROW + (index + 1) * (CHART_ROWS + 1)) }),
    },
  });
}

function curve(source: SummarySource): Drawn | undefined {
  const { language } = source;
  const sheet = mainBudgetSheet(source);
  if (sheet === undefined) return undefined;
  const { points, against, isCarried } = curveOf(source, sheet);
  const amounts = points.flatMap(({ target, realization }) => [target.value, realization?.value]);
  const isInMillions = amounts.some((amount) => typeof amount === 'number' && amount >= MANY_RUPIAH);
  const isOfPlan = against === 'target';
  return {
    kind: 'line',
    name: 'KurvaS',
    title: isOfPlan
      ? tabText(language, 'curveTitle', { sheet: sheet.report.name })
      : tabText(language, 'curveOfBudgetTitle'),
    categoryTitle: tabText(language, 'period'),
    valueTitle: tabText(language, isInMillions ? 'millionRupiah' : 'rupiah'),
    numberFormat: isInMillions ? '#,##0,,' : '#,##0',
    minimum: 0,
    series: [tabText(language, isOfPlan ? 'target' : 'budget'), tabText(language, 'realization')],
    rows: points.map((point) => ({
      name: periodWords(point.period, language),
      values: [point.target, point.realization],
    })),
    notes: isCarried ? [tabText(language, 'noteCarried')] : [],
  };
}

function absorptions(source: SummarySource): Drawn | undefined {
  const sheet = mainBudgetSheet(source);
  if (sheet === undefined) return undefined;
  const bars = sheet.items.budget
    .filter(({ depth }) => depth === 0)
    .flatMap((item) => barOf(item, absorptionOf(item)));
  const title = tabText(source.language, 'absorptionTitle', { sheet: sheet.report.name });
  return barChart(source, { name: 'Serapan', title, category: 'item', series: 'absorptionShare' }, bars);
}

function achievements(source: SummarySource): Drawn {
  const bars = source.sheets
    .flatMap((sheet) => sheet.items.performance)
    .flatMap((item) => barOf(item, achievementOf(source, item)));
  const title = tabText(source.language, 'achievementTitle');
  return barChart(source, { name: 'Capaian', title, category: 'indicator', series: 'achievement' }, bars);
}

interface Bar {
  readonly name: string | undefined;
  readonly shown: Shown;
  readonly ratio: number;
}

/** Bars are for what falls short. */
function barOf({ block }: SummaryItem, shown: Shown | undefined): Bar[] {
  return typeof shown?.value === 'number' && shown.value < 1
    ? [{ name: block.name, shown, ratio: shown.value }]
    : [];
}

function barChart(
  source: SummarySource,
  texts: {
    readonly name: string;
    readonly title: string;
    readonly category: TabTextKey;
    readonly series: TabTextKey;
  },
  bars: readonly Bar[],
): Drawn {
  const { name, title, category, series } = texts;
  const { language } = source;
  const lowest = [...bars].sort((a, b) => a.ratio - b.ratio).slice(0, MOST_BARS);
  const isCut = lowest.length < bars.length;
  return {
    kind: 'bar',
    name,
    title,
    categoryTitle: tabText(language, category),
    valueTitle: tabText(language, 'share'),
    numberFormat: '0%',
    // Less-is-better can fall below 0.
    ...(lowest.some(({ ratio }) => ratio < 0) ? {} : { minimum: 0 }),
    maximum: 1,
    series: [tabText(language, series)],
    rows: lowest.map((one) => ({
      name: shortened(one.name ?? tabText(language, 'noName')),
      values: [one.shown],
    })),
    notes: isCut ? [tabText(language, 'noteMost', { count: lowest.length, total: bars.length })] : [],
  };
}

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

/** The achievement of an item, straight from the source; a copy where no formula can read that. */
function achievementOf({ settings }: SummarySource, item: SummaryItem): Shown | undefined {
  const { achievement } = item.reached;
  if (achievement === undefined) return undefined;
  const { target, realization } = shownFigures(item);
  const copy = { value: achievement, numberFormat: '0.00%' };
  if (target.formula === undefined || realization.formula === undefined || typeof target.value !== 'number')
    return copy;
  const [planned, reached] = [target, realization].map(({ formula = '' }) => `(${formula.slice(1)})`);
  const term = achievementTerm(planned ?? '', reached ?? '', item.block.direction);
  return shownBy(`=IFERROR(${limitedTerm(term, limitsOf(settings))},"-")`, copy);
}
