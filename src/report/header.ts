import { readPeriodNumber, type Period, type PeriodSpan } from '../workbook/period.ts';
import { textOf } from '../workbook/workbook.ts';
import { canBe, isFigureRole, REALIZATION_ROLES, TARGET_ROLES, type ColumnRole } from './columnRole.ts';
import { meaningOf, squash, type HeaderMeaning } from './headerMeaning.ts';
import { numberingIn, type Declaration, type Numbering } from './numbering.ts';
import type { Doubt, PanelKind } from './report.ts';
import { areaAt, labelOf, ownerCell, ownerOf, startsAt, startsIn, type SheetView } from './sheetView.ts';

/** A column of a table as its header describes it. */
export interface HeaderColumn {
  readonly column: number;
  /** What its words can mean, the likeliest first; none where they say nothing known. */
  readonly roles: readonly ColumnRole[];
  /** The header's texts from the top tier down. */
  readonly path: readonly string[];
  /** The period that the header names (`TRIWULAN I` over `T`). */
  readonly period?: Period;
  readonly span?: PeriodSpan;
  /** Money or performance, where the words say so. */
  readonly measure?: PanelKind;
  readonly declaration?: Declaration;
  /** The column's number in the numbering row. */
  readonly number?: string;
}

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
  // Numbers of periods stand beside the words of a tier.
  if (texts === undefined || texts.length === 0 || startsIn(view, row).length < 2) return false;
  const meanings = texts.map(meaningOf);
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
    if (
      isTierBelow(view, top - 1, above) ||
      (numberingIn(view, top - 1) !== undefined && !isOrdinalUnderKind(view, top - 1))
    ) {
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

/** A row of nothing but `1`, `2` … or `I`, `II` …. */
function isOrdinalRow(view: SheetView, row: number): boolean {
  const starts = startsIn(view, row);
  return starts.length >= 2 && starts.every((column) => isOrdinal(labelOf(ownerCell(view, row, column))));
}

function isOrdinalUnderKind(view: SheetView, row: number): boolean {
  return isOrdinalRow(view, row) && namesPeriodKind(view, row - 1);
}

function namesPeriodKind(view: SheetView, row: number): boolean {
  return (tierTexts(view, row) ?? []).some((text) => meaningOf(text).periodKind !== undefined);
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
  for (let tier = top; tier <= bottom; tier++) {
    const found = tier === top ? undefined : numberingIn(view, tier);
    if (found !== undefined && !isTierBelow(view, tier, tiers)) {
      numbering ??= found;
      continue;
    }
    tiers.push(tier);
    for (const column of startsIn(view, tier)) bottom = Math.max(bottom, areaAt(view, tier, column).bottom);
  }
  for (;;) {
    const found = numberingIn(view, bottom + 1);
    if (bottom - top >= MOST_ROWS) {
      return { bottom, tiers, numbering };
    } else if (isTierBelow(view, bottom + 1, tiers)) {
      tiers.push(++bottom);
    } else if (found !== undefined) {
      numbering ??= found;
      bottom++;
    } else {
      return { bottom, tiers, numbering };
    }
  }
}

/** `I`, `II`, `(1)`: a number of a period whose kind stands above. */
function isOrdinal(text: string): boolean {
  return /^\(?(?:[ivx]{1,4}|\d{1,2})\)?$/i.test(text);
}

/** A row of header words below others, or of numbers that stand under a word for a kind of period. */
function isTierBelow(view: SheetView, row: number, tiers: readonly number[]): boolean {
  let known = 0;
  let starts = 0;
  let last = 0;
  for (const column of startsIn(view, row)) {
    const cell = ownerCell(view, row, column);
    const text = labelOf(cell);
    starts++;
    const ordinal = isOrdinal(text) ? ordinalOf(text) : undefined;
    if (ordinal !== undefined) {
      // Figures of items may be small numbers, too, but do not count.
      if ((ordinal !== last + 1 && ordinal !== 1) || !isUnderPeriodKind(view, tiers, column)) return false;
      last = ordinal;
      known++;
    } else if (typeof cell.value === 'number' || FIGURE.test(text)) {
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
  if (last > 0 && known < starts) return false;
  const [first] = startsIn(view, row);
  if (starts === 1 && first !== undefined) return isTierAlone(view, row, first, tiers);
  return starts >= 2 && known * 3 >= starts * 2;
}

/** What an ordinal counts, from 1. */
function ordinalOf(text: string): number | undefined {
  return readPeriodNumber(text, 'week')?.index;
}

/** One word for a kind of period, or for what is measured, that does not begin where the table does. */
function isTierAlone(view: SheetView, row: number, column: number, tiers: readonly number[]): boolean {
  const { periodKind, isMeasure } = meaningOf(textOf(ownerCell(view, row, column)));
  const [left = column] = tiers.flatMap((tier) => startsIn(view, tier).slice(0, 1)).sort((a, b) => a - b);
  return (periodKind !== undefined || isMeasure) && column > left;
}

function isUnderPeriodKind(view: SheetView, tiers: readonly number[], column: number): boolean {
  return tiers.some((tier) => {
    if (tier < 0) return false;
    for (let left = column; left >= 0; left--) {
      const text = textOf(ownerCell(view, tier, left));
      if (text !== '') return meaningOf(text).periodKind !== undefined;
    }
    return false;
  });
}

function columnsOf(
  view: SheetView,
  tiers: readonly number[],
  numbering: Numbering | undefined,
): HeaderColumn[] {
  const paths = pathsOf(view, tiers);
  const columns: HeaderColumn[] = [];
  paths.forEach((path, column) => {
    if (path.length === 0) return;
    columns.push({ column, ...describe(path, column, paths), ...numbered(numbering, column) });
  });
  return withBarePeriods(withPriorYears(columns));
}

/** `TW I` over `K` and `%` without a word of what: beside a percentage it is what was reached. */
function withBarePeriods(columns: readonly HeaderColumn[]): HeaderColumn[] {
  if (columns.some((column) => canBe(column, REALIZATION_ROLES))) return [...columns];
  return columns.map((column) => {
    const { roles, period } = column;
    const isStated = columns.some(
      (other) =>
        other.roles[0] === 'percent' &&
        other.period?.kind === period?.kind &&
        other.period?.index === period?.index,
    );
    return roles.length === 0 && period !== undefined && isStated
      ? { ...column, roles: ['realization'] }
      : column;
  });
}

/** A realization of an earlier year than the latest that the header names is not that of the report. */
function withPriorYears(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const realized = columns.map(({ path, roles: [role] }) =>
    role === 'realization' || role === 'annualRealization' ? yearIn(path) : undefined,
  );
  const years = columns
    .filter(({ roles: [role] }) => role !== 'longTermTarget')
    .map(({ path }) => yearIn(path))
    .filter((year) => year !== undefined);
  const latest = Math.max(...years);
  return columns.map((column, index) => {
    const year = realized[index];
    return year !== undefined && year < latest ? { ...column, roles: ['priorRealization'] } : column;
  });
}

function yearIn(path: readonly string[]): number | undefined {
  const years = path.join(' ').match(/\b(?:19|20)\d{2}\b/g);
  return years === null ? undefined : Math.max(...years.map(Number));
}

/** A declaration under a merged number speaks of each column below it. */
function numbered(
  numbering: Numbering | undefined,
  column: number,
): Pick<HeaderColumn, 'number' | 'declaration'> {
  const number = numbering?.numbers.get(column);
  if (numbering === undefined || number === undefined) return {};
  const declaring = [...numbering.declarations].find(([other]) => numbering.numbers.get(other) === number);
  return { number, ...(declaring === undefined ? {} : { declaration: declaring[1] }) };
}

/** Each column's texts from the top tier down; a tier that is not merged is inherited from the left. */
function pathsOf(view: SheetView, tiers: readonly number[]): string[][] {
  const paths: string[][] = Array.from({ length: view.columnCount }, () => []);
  const owners: string[][] = Array.from({ length: view.columnCount }, () => []);
  tiers.forEach((row, tier) => {
    let source: number | undefined;
    for (let column = 0; column < view.columnCount; column++) {
      const owner = ownerOf(view, row, column);
      const text = labelOf(ownerCell(view, row, column));
      const key = `${owner.row},${owner.column}`;
      if (text !== '') {
        // A merged area says itself how far it reaches.
        source = areaAt(view, row, column).right > column || owner.column < column ? undefined : column;
        if (source !== undefined && !hasTextBelow(view, tiers, tier, source)) source = undefined;
        if (owners[column]?.includes(key) !== true) {
          paths[column]?.push(text);
          owners[column]?.push(key);
        }
        continue;
      }
      if (source === undefined || !hasTextBelow(view, tiers, tier, column)) continue;
      if (hasOwnTextAbove(view, tiers, tier, column, source) || isOfYear(view, tiers, row, source, column)) {
        source = undefined;
        continue;
      }
      paths[column]?.push(labelOf(ownerCell(view, row, source)));
      owners[column]?.push(`${row},${source}`);
    }
  });
  return paths;
}

/** A column whose own words say that it is the year's stands beside the periods, not below the last of them. */
function isOfYear(
  view: SheetView,
  tiers: readonly number[],
  row: number,
  source: number,
  column: number,
): boolean {
  const text = labelOf(ownerCell(view, row, source));
  const { period, periodKind } = meaningOf(text);
  if (period === undefined && periodKind === undefined && !isOrdinal(text)) return false;
  const leaf = tiers.findLast((tier) => startsAt(view, tier, column));
  if (leaf === undefined) return false;
  const { roles, isMeasure } = meaningOf(textOf(ownerCell(view, leaf, column)));
  return !isMeasure && roles[0] !== undefined && YEAR_ROLES.has(roles[0]);
}

const YEAR_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'annualTarget',
  'annualRealization',
  'longTermTarget',
  'priorRealization',
]);

function hasTextBelow(view: SheetView, tiers: readonly number[], tier: number, column: number): boolean {
  return tiers.slice(tier + 1).some((row) => startsAt(view, row, column));
}

/** Whether a new header begins above a column, after the one whose text it would inherit. */
function hasOwnTextAbove(
  view: SheetView,
  tiers: readonly number[],
  tier: number,
  column: number,
  source: number,
): boolean {
  return tiers.slice(0, tier).some((row) => {
    for (let between = source + 1; between <= column; between++) {
      if (startsAt(view, row, between)) return true;
    }
    return false;
  });
}

type Described = Omit<HeaderColumn, 'column' | 'number' | 'declaration'>;

/** What a path says: the leaf's role, or the nearest one above where the leaf only says of when or of what. */
function describe(path: readonly string[], column: number, paths: readonly (readonly string[])[]): Described {
  const meanings = path.map(meaningOf);
  const fromLeaf = [...meanings].reverse();
  const leaf = fromLeaf[0];
  // `Anggaran` over columns with roles of their own says of what they are, not in which role.
  const above = fromLeaf
    .slice(1)
    .find(
      ({ roles, isMeasure }) =>
        roles.some((role) => isFigureRole(role)) &&
        !(isMeasure && (leaf?.roles.length ?? 0) > 0 && leaf?.isMeasure !== true),
    );
  const period =
    fromLeaf.find((meaning) => meaning.period !== undefined)?.period ?? ordinalPeriod(path, column, paths);
  const span = fromLeaf.find((meaning) => meaning.span !== undefined)?.span;
  const measure = fromLeaf.find((meaning) => meaning.measure !== undefined)?.measure;
  return {
    path,
    roles: rolesOfPath(leaf, above, path),
    ...(period === undefined ? {} : { period }),
    ...(span === undefined ? {} : { span }),
    ...(measure === undefined ? {} : { measure }),
  };
}

function rolesOfPath(
  leaf: HeaderMeaning | undefined,
  above: HeaderMeaning | undefined,
  path: readonly string[],
): readonly ColumnRole[] {
  if (leaf === undefined) return [];
  const text = squash(path[path.length - 1] ?? '');
  // A lone letter is a header only below another that says what of.
  if (text.length === 1 && text !== '%' && path.length < 2) return [];
  // `Anggaran` below `Realisasi` is the realization in rupiah; below `Realisasi Anggaran` it is the budget itself.
  if (leaf.isMeasure && above !== undefined && (leaf.roles.length === 0 || above.measure !== leaf.measure))
    return above.roles;
  if (leaf.roles.length === 0) return above?.roles ?? [];
  const [role] = leaf.roles;
  // `Tahun 2022` below `Target` says which one.
  if (role === 'year' && above !== undefined) return above.roles;
  const aboveRole = above?.roles[0];
  // `Target` and `Realisasi` under a plan of several years or an earlier year are that plan's.
  if (role === 'target' && (aboveRole === 'longTermTarget' || aboveRole === 'annualTarget'))
    return above?.roles ?? [];
  if (role === 'realization' && (aboveRole === 'priorRealization' || aboveRole === 'annualRealization'))
    return above?.roles ?? [];
  return leaf.roles;
}

/** `I`, `II` … below `Triwulan`, or four (twelve, two) siblings that count from one. */
function ordinalPeriod(
  path: readonly string[],
  column: number,
  paths: readonly (readonly string[])[],
): Period | undefined {
  for (let tier = path.length - 1; tier > 0; tier--) {
    const text = path[tier] ?? '';
    if (!isOrdinal(text)) continue;
    const parent = path[tier - 1] ?? '';
    const kind = meaningOf(parent).periodKind ?? kindOfSiblings(parent, tier, column, paths);
    if (kind !== undefined) return readPeriodNumber(text, kind);
  }
  return undefined;
}

function kindOfSiblings(
  parent: string,
  tier: number,
  column: number,
  paths: readonly (readonly string[])[],
): Period['kind'] | undefined {
  const siblings = new Set<string>();
  const ordinalAt = (index: number) => {
    const path = paths[index];
    const text = path?.[tier] ?? '';
    return path?.[tier - 1] === parent && isOrdinal(text) ? text : undefined;
  };
  let first = column;
  while (ordinalAt(first - 1) !== undefined) first--;
  for (let text = ordinalAt(first); text !== undefined; text = ordinalAt(++first)) siblings.add(text);
  return ({ 2: 'semester', 4: 'quarter', 12: 'month' } as const)[siblings.size];
}
