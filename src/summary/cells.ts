import { writePeriod } from '../locales/format.ts';
import { tabText } from '../locales/tabTexts.ts';
import type { LanguageCode } from '../rules/finding.ts';
import { addressOf, columnName } from '../workbook/address.ts';
import { periodName, type Period } from '../workbook/period.ts';
import type { Rect, Scalar } from '../workbook/workbook.ts';
import { earlierPeriod, type SummaryItem } from './items.ts';
import type { LookId, PlanCell } from './plan.ts';
import type { SummarySource } from './source.ts';
import type { Shown, SourceSheet } from './sources.ts';

/** A cell of a plan with a text or a number of its own. */
export function cellOf(row: number, column: number, look: LookId, value: Scalar): PlanCell {
  return { row, column, look, value };
}

const LOOKS_OF_COPIES: Readonly<Partial<Record<LookId, LookId>>> = {
  figure: 'copied',
  totalFigure: 'totalCopied',
  keyFigure: 'keyCopied',
};

/** Whether a cell is a copy that no formula could take the place of. */
export function isCopied({ look }: Pick<PlanCell, 'look'>): boolean {
  return Object.values(LOOKS_OF_COPIES).includes(look);
}

/** A cell of a plan that shows the source; a copy looks like one. */
export function shownCell(row: number, column: number, shown: Shown, look: LookId = 'figure'): PlanCell {
  const isCopy = shown.formula === undefined && typeof shown.value === 'number';
  return { row, column, look: (isCopy ? LOOKS_OF_COPIES[look] : undefined) ?? look, ...shown };
}

/** A cell of a plan that shows an entry of the source, which may be words instead of a figure: `12 Dokumen 1 Paket`. */
export function entryCell(row: number, column: number, shown: Shown): PlanCell {
  // A dash stands among figures.
  const isWords = typeof shown.value === 'string' && shown.value.length > 1;
  return shownCell(row, column, shown, isWords ? 'text' : 'figure');
}

/** A cell that leads to the place where its row's figures come from; of an earlier period than the tab's, it says so. */
export function itemSourceCell(
  { language, period }: Pick<SummarySource, 'language' | 'period'>,
  row: number,
  column: number,
  item: SummaryItem,
): PlanCell {
  const { source, block, reached } = item;
  const cell = sourceCell(row, column, source, reached.realization[0] ?? block);
  const earlier = earlierPeriod(item, period);
  return earlier === undefined
    ? cell
    : { ...cell, value: `${String(cell.value)} (${periodWords(earlier, language)})` };
}

/** A cell that leads to a place of the source. */
export function sourceCell(
  row: number,
  column: number,
  { sheet }: SourceSheet,
  place: { readonly row: number; readonly column: number },
): PlanCell {
  const address = addressOf(place);
  return {
    row,
    column,
    look: 'link',
    value: `${sheet.name}!${address}`,
    link: { sheetName: sheet.name, address },
  };
}

/**
 * The absolute range of a column's rows, both 0-based and included.
 * @example spanOf(6, 19, 89) //=> '$G$20:$G$90'
 */
export function spanOf(column: number, top: number, bottom: number): string {
  const letters = columnName(column);
  return `$${letters}$${String(top + 1)}:$${letters}$${String(bottom + 1)}`;
}

/** A row that names a group of the rows below it; the plan gives it the whole width. */
export function bandCell(row: number, text: string, indent = 0): PlanCell {
  return { ...cellOf(row, 0, 'band', text), ...(indent > 0 ? { indent } : {}) };
}

/** The rectangle of some columns over some rows. */
export function rectOf(top: number, left: number, bottom: number, right: number): Rect {
  return { top, left, bottom, right };
}

/** The heading of a column of figures up to the period; of a table of the year alone just what they are. */
export function upToHeading(
  { language, periodText }: Pick<SummarySource, 'language' | 'periodText'>,
  measure: 'target' | 'realization',
): string {
  return periodText === ''
    ? tabText(language, measure)
    : tabText(language, `${measure}UpTo`, { period: periodText });
}

/** The period of a summary in words, `''` where the workbook speaks of none. */
export function periodTextOf({ language, period }: Pick<SummarySource, 'language' | 'period'>): string {
  return period === undefined ? '' : periodWords(period, language);
}

/**
 * A period as a title says it, in Indonesian without the abbreviations of sentences.
 * @example periodWords({ kind: 'quarter', index: 3 }, 'id') //=> 'Triwulan III'
 */
export function periodWords(period: Period, language: LanguageCode): string {
  return language === 'id' ? periodName(period) : writePeriod(period, language);
}
