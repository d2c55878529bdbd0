import { tabText, type TabTextKey } from '../locales/tabTexts.ts';
import { isNumber, isPassedOver } from '../report/entry.ts';
import type { Entry, Measurement, Panel, TotalRow } from '../report/report.ts';
import { addressOf, rangeOf } from '../workbook/address.ts';
import { sumOf } from '../workbook/exact.ts';
import { amountOf, ANNUAL, CODE, NAME, REALIZATION, RUPIAH, TARGET, figureCells } from './budgetColumns.ts';
import { summedUp, type Figures } from './budgetTotals.ts';
import { cellOf, rectOf, sourceCell } from './cells.ts';
import { annualOf, isPlanKnown, type SummaryItem } from './items.ts';
import type { PlanCell } from './plan.ts';
import type { SummarySource } from './source.ts';
import {
  MOST_ARGUMENTS,
  NOTHING,
  shownBy,
  shownEntry,
  shownSum,
  type Shown,
  type SourceSheet,
} from './sources.ts';
import { SOURCE } from './budgetColumns.ts';
import { endOf } from './upTo.ts';

/**
 * The rows below the items of a sheet: what they add up to, and where the sheet states a total what it states and how far
 * that is apart.
 */
export function totalRows(
  source: SummarySource,
  sheet: SourceSheet,
  rowOfItem: ReadonlyMap<number, SummaryItem>,
  top: number,
): PlanCell[][] {
  const items = [...rowOfItem.values()];
  const text = (key: TabTextKey) => tabText(source.language, key);
  const summed = summedByRows(items, rowOfItem);
  const rows = [rowOf(top, text('summed'), summed)];
  const total = statedTotal(source, sheet);
  if (total === undefined) return rows;
  const { figures: stated, place } = total;
  return [
    ...rows,
    [
      ...rowOf(top + 1, text('stated'), stated).filter(({ column }) => column !== SOURCE),
      sourceCell(top + 1, SOURCE, sheet, place),
    ],
    differences(top + 2, text('difference'), summed, stated),
  ];
}

/** What no one formula over the source can add up is added up from the rows above. */
function summedByRows(items: readonly SummaryItem[], byRow: ReadonlyMap<number, SummaryItem>): Figures {
  const summed = summedUp(items);
  const outermost = [...byRow].filter(([, { depth }]) => depth === 0).map(([row]) => row);
  const live = (column: number, shown: Shown): Shown => {
    if (shown.formula !== undefined || typeof shown.value !== 'number') return shown;
    const runs = runsOf(outermost, column);
    return runs.length > MOST_ARGUMENTS ? shown : shownBy(`=SUM(${runs.join(',')})`, shown);
  };
  return {
    annual: live(ANNUAL, summed.annual),
    target: live(TARGET, summed.target),
    realization: live(REALIZATION, summed.realization),
  };
}

/** The ranges that some rows make up in a column. */
function runsOf(rows: readonly number[], column: number): string[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs.map(({ top, bottom }) => rangeOf(rectOf(top, column, bottom, column)));
}

function rowOf(row: number, label: string, figures: Figures): PlanCell[] {
  return [
    cellOf(row, CODE, 'totalText', ''),
    cellOf(row, NAME, 'totalText', label),
    ...figureCells(row, figures, 'totalFigure'),
    cellOf(row, SOURCE, 'totalText', ''),
  ];
}

/** Of the two rows above. */
function differences(row: number, label: string, summed: Figures, stated: Figures): PlanCell[] {
  const columns = [
    [ANNUAL, 'annual'],
    [TARGET, 'target'],
    [REALIZATION, 'realization'],
  ] as const;
  return [
    cellOf(row, CODE, 'totalText', ''),
    cellOf(row, NAME, 'totalText', label),
    ...columns.map(([column, measure]): PlanCell => {
      const below = addressOf({ row: row - 1, column });
      const above = addressOf({ row: row - 2, column });
      const a = amountOf(stated[measure]);
      const b = amountOf(summed[measure]);
      return {
        row,
        column,
        look: 'totalFigure',
        numberFormat: RUPIAH,
        formula: `=IF(COUNT(${below},${above})<2,"-",${below}-${above})`,
        value: a === undefined || b === undefined ? '-' : sumOf([a, -b]),
      };
    }),
    // The rest of the row has its lines and its ground all the same.
    ...Array.from({ length: SOURCE - REALIZATION }, (_, index) =>
      cellOf(row, REALIZATION + 1 + index, 'totalText', ''),
    ),
  ];
}

/** The total that a sheet states of all its items, for the period of the summary. */
export function statedTotal(
  source: SummarySource,
  sheet: SourceSheet,
): { readonly figures: Figures; readonly place: TotalRow } | undefined {
  const totals = sheet.report.panels.flatMap((panel) =>
    panel.kind === 'budget' ? panel.totals.map((total) => ({ panel, total })) : [],
  );
  const whole = totals.reduce<(typeof totals)[number] | undefined>(
    (best, one) => (best === undefined || one.total.covers.length > best.total.covers.length ? one : best),
    undefined,
  );
  if (whole === undefined) return undefined;
  const { panel, total } = whole;
  const shown = (entries: readonly Entry[]): Shown =>
    entries.some((entry) => !isPassedOver(entry)) ? shownSum(sheet, panel, entries) : NOTHING;
  const annual = annualOf(total);
  return {
    place: total,
    figures: {
      annual: annual === undefined ? NOTHING : shownEntry(sheet, panel, annual),
      target: isPlanKnown(total, source.period) ? shown(entriesOf(source, panel, total, 'target')) : NOTHING,
      realization: shown(entriesOf(source, panel, total, 'realization')),
    },
  };
}

/** The entries of a total that make up a measure up to the period; none where it speaks of another. */
function entriesOf(
  { period, isLatest }: SummarySource,
  panel: Panel,
  { measurements, covers }: TotalRow,
  measure: 'target' | 'realization',
): readonly Entry[] {
  const entryOf = (one: Measurement | undefined) => one?.[measure] ?? [];
  if (panel.periodsIn !== 'columns') {
    // Below periods in rows a total is that of the latest.
    return isLatest ? measurements.slice(0, 1).flatMap(entryOf) : [];
  }
  const past = measurements.filter(
    (one) => one.period !== undefined && (period === undefined || endOf(one.period) <= endOf(period)),
  );
  const kinds = covers.flatMap((index) => panel.blocks[index]?.[measure].kind ?? []);
  const isAddedUp = kinds.filter((kind) => kind === 'perPeriod').length * 2 > kinds.length;
  return (isAddedUp ? past : past.filter((one) => isNumber(one[measure])).slice(-1)).flatMap(entryOf);
}
