import { tabText } from '../locales/tabTexts.ts';
import type { PanelKind } from '../report/report.ts';
import { sumOf } from '../workbook/exact.ts';
import { statedTotal } from './budgetTotalRows.ts';
import { summedUp, sumOver, type Figures } from './budgetTotals.ts';
import { periodWords } from './cells.ts';
import { MEASURES, type Compared, type ComparedRow, type MeasureOf } from './compared.ts';
import { familiesOf, type Family } from './families.ts';
import { earlierPeriod, type SummaryItem } from './items.ts';
import type { SummarySource } from './source.ts';
import { NOTHING, shownEntry, shownSum, type Shown } from './sources.ts';

/** What stands on the sheets of several echelons. */
export function echelonVersions(source: SummarySource): Compared {
  const { levels, budget, performance } = usedLevels(source);
  const rows = (kind: PanelKind, families: readonly Family[]) =>
    families.map((family) => rowOf(source, family, levels, kind));
  return {
    levels,
    rows: { budget: rows('budget', budget), performance: rows('performance', performance) },
  };
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
): ComparedRow {
  const versions = (measure: MeasureOf) =>
    family.versions.map((items) => (items === undefined ? undefined : shownOf(source, items, measure)));
  const [realization, target, annual] = MEASURES.map(versions);
  return {
    name: family.name ?? tabText(source.language, 'noName'),
    versions: { realization: realization ?? [], target: target ?? [], annual: annual ?? [] },
    agreement: kind === 'budget' ? agreementOf(source, family, levels) : '',
  };
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
