import { isSamePeriod, readPeriodNumber, type Period, type PeriodSpan } from '../workbook/period.ts';
import { textOf } from '../workbook/workbook.ts';
import { canBe, isFigureRole, REALIZATION_ROLES, type ColumnRole } from './columnRole.ts';
import { meaningOf, type HeaderMeaning } from './headerMeaning.ts';
import { squash } from './names.ts';
import type { Declaration, Numbering } from './numbering.ts';
import type { PanelKind } from './report.ts';
import { areaAt, labelOf, ownerCell, ownerOf, startsAt, type SheetView } from './sheetView.ts';

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

/** The columns that a header describes, from the words of its tiers and its numbering row. */
export function columnsOf(
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
      (other) => other.roles[0] === 'percent' && isSamePeriod(other.period, period),
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
  const leaf = tiers.findLast((tier) => startsAt(view, tier, column)) ?? row;
  const { roles, isMeasure } = meaningOf(textOf(ownerCell(view, leaf, column)));
  return !isMeasure && roles.some((role) => YEAR_ROLES.has(role));
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
  const fromLeaf = path.map(meaningOf).reverse();
  const [leaf = meaningOf(''), ...uppers] = fromLeaf;
  // `Anggaran` over columns with roles of their own says of what they are, not in which role.
  const above = uppers.find(
    ({ roles, isMeasure }) =>
      roles.some((role) => isFigureRole(role)) && !(isMeasure && leaf.roles.length > 0),
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
  leaf: HeaderMeaning,
  above: HeaderMeaning | undefined,
  path: readonly string[],
): readonly ColumnRole[] {
  // A lone letter is a header only below another that says what of.
  if (path.length === 1 && /^\p{L}$/u.test(squash(path.join('')))) return [];
  if (above === undefined) return leaf.roles;
  // `Anggaran` below `Realisasi` is the realization in rupiah; below `Realisasi Anggaran` it is the budget itself.
  if (leaf.roles.length === 0 || (leaf.isMeasure && above.measure !== leaf.measure)) return above.roles;
  const [role] = leaf.roles;
  const [aboveRole] = above.roles;
  // `Tahun 2022` below `Target` says which one.
  if (role === 'year') return above.roles;
  // `Target` and `Realisasi` under a plan of several years or an earlier year are that plan's.
  if (role === 'target' && (aboveRole === 'longTermTarget' || aboveRole === 'annualTarget'))
    return above.roles;
  if (role === 'realization' && (aboveRole === 'priorRealization' || aboveRole === 'annualRealization'))
    return above.roles;
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

/** `I`, `II`, `(1)`: a number of a period whose kind stands above. */
export function isOrdinal(text: string): boolean {
  return /^\(?(?:[ivx]{1,4}|\d{1,2})\)?$/i.test(text);
}
