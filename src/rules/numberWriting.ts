import { isNumber, type NumberEntry } from '../report/entry.ts';
import { rememberedByPanel } from '../report/rememberedByPanel.ts';
import type { NumberFigure } from '../workbook/figure.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import type { Edit } from './finding.ts';
import { entriesOf } from './panelEntries.ts';

/** Whether a figure is text that is nothing but a number: no dash, no unit behind it. */
export function isPlainText({ isText, isDash, suffix }: NumberFigure): boolean {
  return isText && isDash === undefined && suffix === undefined;
}

/**
 * A figure as a real number, with a number format that shows it as it is written.
 * @example asNumber(figure('19,37%')) //=> { value: 0.1937, numberFormat: '0.00%' }
 */
export function asNumber(figure: NumberFigure): Pick<Edit, 'value' | 'numberFormat'> {
  return { value: figure.value, numberFormat: formatOf(figure) };
}

/** A number format that shows a figure with its decimals: a percentage, or an amount in groups of thousands. */
export function formatOf({ unit, decimals }: Pick<NumberFigure, 'unit' | 'decimals'>): string {
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return unit === 'percent' ? `0${digits}%` : `#,##0${digits}`;
}

/** Figures of a column written in another number style than the others. */
export interface StyleConflict {
  readonly entries: readonly [NumberEntry, ...NumberEntry[]];
  /** One of the others: a real number, or text in the style of the column. */
  readonly usual: NumberEntry;
}

/** How a column of amounts is written. */
interface Writing {
  readonly texts: Readonly<Record<NumberStyle, NumberEntry[]>>;
  readonly numbers: { count: number; first: NumberEntry | undefined };
}

/** A column of real numbers has at least so many for each text; with fewer it is one of both, which is as it is. */
const NUMBERS_A_TEXT = 10;

/**
 * Amounts written in a number style that is not their column's: `Rp. 228.520.610` among `22,499,800`. Among real numbers,
 * which Excel shows in the style of whoever opens the sheet, only one with a currency sign typed before it stands out. A
 * percentage is read the same in both styles.
 */
export const styleConflicts = rememberedByPanel((panel): readonly StyleConflict[] => {
  const byColumn = new Map<number, Writing>();
  for (const entry of entriesOf(panel)) {
    if (!isNumber(entry) || entry.figure.unit === 'percent') continue;
    const { figure, column } = entry;
    if (figure.isText && !isPlainText(figure)) continue;
    let writing = byColumn.get(column);
    if (writing === undefined) {
      writing = { texts: { id: [], en: [] }, numbers: { count: 0, first: undefined } };
      byColumn.set(column, writing);
    }
    if (!figure.isText) {
      writing.numbers.count++;
      writing.numbers.first ??= entry;
    } else if (figure.style !== undefined) writing.texts[figure.style].push(entry);
  }
  return [...byColumn.values()].flatMap((writing) => conflictIn(writing));
});

function conflictIn({ texts: { id, en }, numbers }: Writing): StyleConflict[] {
  const few = id.length < en.length ? id : en;
  const many = few === id ? en : id;
  const areNumbers = numbers.count >= NUMBERS_A_TEXT * (id.length + en.length);
  const [first, ...others] = areNumbers
    ? [...id, ...en].filter(({ figure }) => figure.unit === 'rupiah').sort((a, b) => a.row - b.row)
    : few;
  const usual = areNumbers ? numbers.first : many[0];
  return first === undefined || usual === undefined ? [] : [{ entries: [first, ...others], usual }];
}
