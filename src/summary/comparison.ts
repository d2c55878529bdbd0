import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { say } from '../locales/format.ts';
import type { PanelKind } from '../report/report.ts';
import { addressOf, columnName } from '../workbook/address.ts';
import { sumOf } from '../workbook/exact.ts';
import { statedTotal } from './budgetTotalRows.ts';
import { summedUp, sumOver, type Figures } from './budgetTotals.ts';
import { bandCell, cellOf, entryCell, periodWords, rectOf } from './cells.ts';
import { familiesOf, type Family } from './families.ts';
import { earlierPeriod, type SummaryItem } from './items.ts';
import type { PlanCell, PlanConditionalFormat, SheetPlan } from './plan.ts';
import { planOf } from './planOf.ts';
import type { SummarySource } from './source.ts';
import { NOTHING, shownEntry, shownSum, type Shown } from './sources.ts';
import { titleCells } from './titles.ts';

const HEADING_ROW = 4;
const NUMBER = 0;
const NAME = 1;
const FIRST = 2;

const MEASURES = ['realization', 'target', 'annual'] as const;
type MeasureOf = (typeof MEASURES)[number];

const HEADINGS: Readonly<Record<MeasureOf, { readonly on: TabTextKey; readonly spread: TabTextKey }>> = {
  realization: { on: 'realizationOn', spread: 'realizationSpread' },
  target: { on: 'targetOn', spread: 'targetSpread' },
  annual: { on: 'annualOn', spread: 'annualSpread' },
};

/** *Sandingan*: what stands on the sheets of several echelons side by side, with how far the versions are apart. */
export function comparisonPlan(source: SummarySource): SheetPlan {
  const { language } = source;
  const { levels, budget, performance } = usedLevels(source);
  const cells: PlanCell[] = titleCells(source, tabText(language, 'comparisonTitle'));
  const isEmpty = budget.length + performance.length === 0;
  if (isEmpty) {
    cells.push(cellOf(HEADING_ROW, NUMBER, 'note', tabText(language, 'nothingToCompare')));
    return planOf(source, 'comparison', { cells, columnWidths: [5, 50] });
  }
  const block = levels.length + 1;
  const headings = [
    tabText(language, 'number'),
    tabText(language, 'item'),
    ...MEASURES.flatMap((measure) => [
      ...levels.map((sheet) => tabText(language, HEADINGS[measure].on, { sheet })),
      tabText(language, HEADINGS[measure].spread),
    ]),
    tabText(language, 'agreesWith'),
  ];
  headings.forEach((heading, column) => cells.push(cellOf(HEADING_ROW, column, 'heading', heading)));
  let row = HEADING_ROW + 1;
  const kinds: readonly (readonly [PanelKind, readonly Family[]])[] = [
    ['budget', budget],
    ['performance', performance],
  ];
  for (const [kind, families] of kinds) {
    if (families.length === 0) continue;
    const title = say(language, kind === 'budget' ? 'kindBudget' : 'kindPerformance');
    cells.push(bandCell(row, title.toUpperCase()));
    row++;
    families.forEach((family, index) => {
      cells.push(...rowOf(source, family, levels, kind, row, index + 1));
      row++;
    });
  }
  const spreads = MEASURES.map((_, index): PlanConditionalFormat => {
    const column = FIRST + (index + 1) * block - 1;
    const cell = `$${columnName(column)}${String(HEADING_ROW + 2)}`;
    return {
      range: rectOf(HEADING_ROW + 1, column, row - 1, column),
      formula: `=AND(ISNUMBER(${cell}),${cell}<>0)`,
      look: 'low',
    };
  });
  return planOf(source, 'comparison', {
    cells,
    columnWidths: [5, 44, ...Array.from({ length: MEASURES.length * block }, () => 14), 30],
    conditionalFormats: spreads,
    frozenRows: HEADING_ROW + 1,
    print: { titleRows: { top: HEADING_ROW, bottom: HEADING_ROW } },
  });
}

/** The families of both kinds over the levels that any of them has a version on. */
function usedLevels(source: SummarySource): {
  readonly levels: readonly string[];
  readonly budget: readonly Family[];
  readonly performance: readonly Family[];
} {
  const { levels, families: budget } = familiesOf(source, 'budget');
  const { families: performance } = familiesOf(source, 'performance');
  const isUsed = levels.map((_, level) =>
    [...budget, ...performance].some(({ versions }) => versions[level] !== undefined),
  );
  const used = <T>(ofLevels: readonly T[]) => ofLevels.filter((_, level) => isUsed[level] === true);
  const narrowed = (families: readonly Family[]) =>
    families.map((family) => ({ ...family, versions: used(family.versions) }));
  return { levels: used(levels), budget: narrowed(budget), performance: narrowed(performance) };
}

function rowOf(
  source: SummarySource,
  family: Family,
  levels: readonly string[],
  kind: PanelKind,
  row: number,
  number: number,
): PlanCell[] {
  const { language } = source;
  const cells: PlanCell[] = [
    cellOf(row, NUMBER, 'word', number),
    cellOf(row, NAME, 'text', family.name ?? tabText(language, 'noName')),
  ];
  MEASURES.forEach((measure, index) => {
    const left = FIRST + index * (levels.length + 1);
    const versions = family.versions.map((items) =>
      items === undefined ? undefined : shownOf(source, items, measure),
    );
    versions.forEach((shown, level) => {
      cells.push(
        shown === undefined ? cellOf(row, left + level, 'figure', '') : entryCell(row, left + level, shown),
      );
    });
    const span = `${addressOf({ row, column: left })}:${addressOf({ row, column: left + levels.length - 1 })}`;
    const numbers = versions.flatMap((shown) => (typeof shown?.value === 'number' ? [shown] : []));
    const values = numbers.map(({ value }) => Number(value));
    const { numberFormat } = numbers[0] ?? {};
    cells.push({
      row,
      column: left + levels.length,
      look: 'figure',
      formula: `=IF(COUNT(${span})<2,"-",MAX(${span})-MIN(${span}))`,
      value: values.length < 2 ? '-' : sumOf([Math.max(...values), -Math.min(...values)]),
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
  });
  const agreement = kind === 'budget' ? agreementOf(source, family, levels) : '';
  cells.push(cellOf(row, FIRST + MEASURES.length * (levels.length + 1), 'text', agreement));
  return cells;
}

function shownOf(source: SummarySource, items: readonly SummaryItem[], measure: MeasureOf): Shown {
  const earlier = items.flatMap((item) => earlierPeriod(item, source.period) ?? [])[0];
  // A figure of another period is no version of this one.
  if (earlier !== undefined && measure !== 'annual')
    return { value: tabText(source.language, 'onlyUpTo', { period: periodWords(earlier, source.language) }) };
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) {
    const { source: sheet, panel, annual, reached } = only;
    if (measure !== 'annual') return shownSum(sheet, panel, reached[measure]);
    return annual === undefined ? NOTHING : shownEntry(sheet, panel, annual);
  }
  return sumOver(items, ({ annual, reached }) =>
    measure === 'annual' ? (annual === undefined ? [] : [annual]) : reached[measure],
  );
}

/** Of versions that differ, which of them makes the sum of a sheet what its TOTAL says. */
function agreementOf(source: SummarySource, { versions }: Family, levels: readonly string[]): string {
  const { language } = source;
  const figures = versions.map((items) =>
    items?.every(({ depth }) => depth === 0) === true ? amountsOf(source, items) : undefined,
  );
  const told = (['realization', 'annual'] as const).flatMap((measure) => {
    const amounts = figures.map((figure) => figure?.[measure]);
    const known = [...new Set(amounts.filter((amount) => amount !== undefined))];
    if (known.length < 2) return [];
    return known.flatMap((amount) => {
      const version = levels.filter((_, level) => amounts[level] === amount).join(', ');
      return source.sheets.flatMap((sheet): string[] => {
        const own = figures.findIndex((_, level) => versions[level]?.[0]?.source.report === sheet.report);
        const replaced = own < 0 ? undefined : amounts[own];
        const total = statedTotal(source, sheet)?.figures;
        if (replaced === undefined || total === undefined) return [];
        const summed = summedUp(sheet.items.budget);
        return isMet(summed, total, measure, amount - replaced)
          ? [tabText(language, 'agrees', { version, total: sheet.report.name })]
          : [];
      });
    });
  });
  const differs = (['realization', 'annual'] as const).some(
    (measure) => new Set(figures.flatMap((figure) => figure?.[measure] ?? [])).size > 1,
  );
  return told.length > 0 ? [...new Set(told)].join('; ') : differs ? tabText(language, 'noTotalAgrees') : '';
}

function amountsOf(
  source: SummarySource,
  items: readonly SummaryItem[],
): Record<'realization' | 'annual', number | undefined> {
  const amountOf = ({ value }: Shown) => (typeof value === 'number' ? value : undefined);
  return {
    realization: amountOf(shownOf(source, items, 'realization')),
    annual: amountOf(shownOf(source, items, 'annual')),
  };
}

function isMet(summed: Figures, total: Figures, measure: 'realization' | 'annual', change: number): boolean {
  const sum = summed[measure].value;
  const stated = total[measure].value;
  return typeof sum === 'number' && typeof stated === 'number' && sumOf([sum, change, -stated]) === 0;
}
