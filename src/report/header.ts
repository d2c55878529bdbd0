import { readPeriodNumber } from '../workbook/period.ts';
import { textOf } from '../workbook/workbook.ts';
import { canBe, REALIZATION_ROLES, TARGET_ROLES, type ColumnRole } from './columnRole.ts';
import { columnsOf, isOrdinal, type HeaderColumn } from './headerColumns.ts';
import { meaningOf, type HeaderMeaning } from './headerMeaning.ts';
import { numberingIn, type Numbering } from './numbering.ts';
import type { Doubt } from './report.ts';
import { areaAt, labelOf, ownerCell, startsIn, type SheetView } from './sheetView.ts';

/** The header of a table: its rows (0-based, both included, numbering rows too) and its columns. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

const VALUE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...TARGET_ROLES,
  ...REALIZATION_ROLES,
  'percent',
]);

/**
 * Finds the next header that names a target and a realization, at or below a row.
 * @returns the header; else why the likeliest row is none; `undefined` where nothing looks like a header
 */
export function findHeader(view: SheetView, from: number): Header | Doubt | undefined {
  let doubt: Doubt | undefined;
  for (let row = from; row < view.rowCount; row++) {
    if (!isHeaderRow(view, row)) continue;
    const header = headerAround(view, row, from);
    const lack = lackOf(header);
    if (lack === undefined) return header;
    doubt ??= lack;
    row = header.bottom;
  }
  return doubt;
}

/** Whether a row of words names a figure column and at least one more. */
export function isHeaderRow(view: SheetView, row: number): boolean {
  const texts = tierTexts(view, row);
  if (texts === undefined) return false;
  const meanings = texts.map(meaningOf);
  // Numbers of periods stand beside the words of a tier.
  const known = meanings.filter(isKnown).length + (startsIn(view, row).length - texts.length);
  return (
    known >= 2 &&
    known * 2 >= texts.length &&
    meanings.some(({ roles }) => roles.some((role) => VALUE_ROLES.has(role)))
  );
}

function isKnown({ roles, period, periodKind, span, isMeasure }: HeaderMeaning): boolean {
  return (
    roles.length > 0 || isMeasure || period !== undefined || periodKind !== undefined || span !== undefined
  );
}

const LONGEST_TIER_TEXT = 90;
const FIGURE = /^\W*(?:rp\.?)?[\s\d.,]*\d[\s\d.,]*%?\W*$/i;

/** The texts that begin in a row; `undefined` where a figure or a long text stands in it: it is no tier of a header. */
function tierTexts(view: SheetView, row: number): string[] | undefined {
  const texts: string[] = [];
  let last = 0;
  for (const column of startsIn(view, row)) {
    if (texts.length >= FEWEST_HEADERS && isApart(view, last, column)) break;
    last = column;
    const cell = ownerCell(view, row, column);
    if (isOrdinal(labelOf(cell)) && isUnderPeriodKind(view, [row - 1, row - 2, row - 3], column)) continue;
    if (typeof cell.value === 'number') {
      if (!isYear(cell.value)) return undefined;
      continue;
    }
    const text = textOf(cell);
    if (text.length > LONGEST_TIER_TEXT || (FIGURE.test(text) && !isYear(Number(text)))) return undefined;
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** A table has that many columns before what stands apart from it is looked for. */
const FEWEST_HEADERS = 3;

/** Whether a column that is blank on the whole sheet parts two columns: what is right of it is not the table's. */
function isApart(view: SheetView, left: number, right: number): boolean {
  for (let column = left + 1; column < right; column++) {
    if (view.isBlankColumn(column)) return true;
  }
  return false;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

/** The header that a row of words is part of, whether it is a whole one or not. */
function headerAround(view: SheetView, row: number, from: number): Header {
  const top = topOf(view, row, from);
  const { bottom, tiers, numbering } = bottomOf(view, top, row);
  return { top, bottom, columns: columnsOf(view, tiers, numbering) };
}

/** What a header lacks to be one of a table of targets and realizations. */
function lackOf({ top, columns }: Header): Doubt | undefined {
  const can = (wanted: readonly ColumnRole[]) => columns.some((column) => canBe(column, wanted));
  const hasTarget = can(TARGET_ROLES);
  const hasRealization = can(REALIZATION_ROLES);
  if (hasTarget && hasRealization) return undefined;
  const at = { row: top, column: columns[0]?.column ?? 0 };
  if (hasTarget) return { reason: 'noRealization', at };
  return hasRealization ? { reason: 'noTarget', at } : { reason: 'noHeader' };
}

/** Tiers above a row of headers: words of headers, several, or one that is not the table's title. */
function topOf(view: SheetView, row: number, from: number): number {
  let top = row;
  while (top > from && row - top < MOST_ROWS) {
    const above = [top - 2, top - 3].filter((row) => row >= from);
    if (isTierBelow(view, top - 1, above) || numberingIn(view, top - 1) !== undefined) {
      top--;
      continue;
    }
    const texts = tierTexts(view, top - 1);
    if (texts === undefined || texts.length === 0 || texts.some((text) => text.includes(':'))) break;
    const known = texts.map(meaningOf).filter((meaning) => isKnown(meaning) || meaning.measure !== undefined);
    if (known.length * 2 < texts.length) break;
    if (texts.length === 1 && isTitle(view, top - 1, row)) break;
    top--;
  }
  return top;
}

/** One text that begins where the table does, or lies over most of it. */
function isTitle(view: SheetView, row: number, headerRow: number): boolean {
  const [column = 0] = startsIn(view, row);
  const below = startsIn(view, headerRow);
  const area = areaAt(view, row, column);
  const covered = below.filter((other) => other >= area.left && other <= area.right).length;
  return column <= (below[0] ?? 0) || covered * 4 > below.length * 3;
}

interface Bottom {
  readonly bottom: number;
  /** The rows of words; numbering rows stand between or below them. */
  readonly tiers: readonly number[];
  readonly numbering: Numbering | undefined;
}

/** Four tiers, a numbering row and what may stand between are far fewer; a list of words has no end. */
const MOST_ROWS = 12;

/** A header goes down as far as its merged cells, rows of header words and numbering rows do. */
function bottomOf(view: SheetView, top: number, row: number): Bottom {
  const tiers: number[] = [];
  let bottom = row;
  let numbering: Numbering | undefined;
  for (let tier = top; tier - top <= MOST_ROWS; tier++) {
    const isTier = isTierBelow(view, tier, tiers);
    const found = isTier ? undefined : numberingIn(view, tier);
    if (found !== undefined) {
      numbering ??= found;
    } else if (isTier || tier <= bottom) {
      tiers.push(tier);
      for (const column of startsIn(view, tier)) bottom = Math.max(bottom, areaAt(view, tier, column).bottom);
    } else {
      break;
    }
    bottom = Math.max(bottom, tier);
  }
  return { bottom, tiers, numbering };
}

/** A row of header words below others, or of numbers that stand under a word for a kind of period. */
function isTierBelow(view: SheetView, row: number, tiers: readonly number[]): boolean {
  const starts = startsIn(view, row);
  let known = 0;
  let last = 0;
  for (const column of starts) {
    const text = labelOf(ownerCell(view, row, column));
    const ordinal = isOrdinal(text) ? ordinalOf(text) : undefined;
    if (ordinal !== undefined) {
      // Figures of items may be small numbers, too, but do not count.
      if ((ordinal !== last + 1 && ordinal !== 1) || !isUnderPeriodKind(view, tiers, column)) return false;
      last = ordinal;
      known++;
    } else if (FIGURE.test(text)) {
      if (!isYear(Number(text))) return false;
      known++;
    } else if (text.length > LONGEST_TIER_TEXT) {
      return false;
    } else if (isKnown(meaningOf(text))) {
      // `Jul, 8, 9`: numbers go on where names of months end.
      last = meaningOf(text).period?.index ?? last;
      known++;
    }
  }
  if (last > 0 && known < starts.length) return false;
  const [first, second] = starts;
  if (first === undefined) return false;
  return second === undefined ? isTierAlone(view, row, first, tiers) : known * 3 >= starts.length * 2;
}

/** What an ordinal counts, from 1. */
function ordinalOf(text: string): number | undefined {
  return readPeriodNumber(text, 'week')?.index;
}

/** One word for a kind of period, or for what is measured, that does not begin where the table does. */
function isTierAlone(view: SheetView, row: number, column: number, tiers: readonly number[]): boolean {
  const { periodKind, isMeasure } = meaningOf(textOf(ownerCell(view, row, column)));
  const left = Math.min(...tiers.flatMap((tier) => startsIn(view, tier)));
  return (periodKind !== undefined || isMeasure) && column > left;
}

function isUnderPeriodKind(view: SheetView, tiers: readonly number[], column: number): boolean {
  return tiers.some((tier) => {
    for (let left = column; left >= 0; left--) {
      const text = textOf(ownerCell(view, tier, left));
      if (text !== '') return meaningOf(text).periodKind !== undefined;
    }
    return false;
  });
}
