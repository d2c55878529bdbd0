import {
  canBe,
  isDescribing,
  isFigureRole,
  NAME_ROLES,
  REALIZATION_ROLES,
  TARGET_ROLES,
} from './columnRole.ts';
import type { HeaderColumn } from './headerColumns.ts';
import { squash } from './names.ts';
import type { PanelKind } from './report.ts';

/**
 * Panels side by side describe their items and give their figures, each on its own: names that follow figures open
 * the next panel if a target and a realization follow them.
 */
export function segmentsOf(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const segments: HeaderColumn[][] = [];
  let start = 0;
  for (let index = 0; index < columns.length; index++) {
    const role = columns[index]?.roles[0];
    if (role === undefined || !NAME_ROLES.has(role)) continue;
    if (!columns.slice(start, index).some((column) => canBe(column, REALIZATION_ROLES))) continue;
    const rest = columns.slice(index);
    if (
      !rest.some((column) => canBe(column, TARGET_ROLES)) ||
      !rest.some((column) => canBe(column, REALIZATION_ROLES))
    )
      continue;
    let cut = index;
    for (
      let before = columns[cut - 1];
      before !== undefined && isDescribing(before);
      before = columns[cut - 1]
    )
      cut--;
    segments.push(columns.slice(start, cut));
    start = cut;
  }
  segments.push(columns.slice(start));
  return segments;
}

/** A column of figures with what it is about. */
export interface ValueColumn extends HeaderColumn {
  readonly kind: PanelKind;
}

/** A total beside the periods of the year is the year's; alone it may be anything. */
const TOTAL = /^(?:total|jumlah)$/;

/** The figure columns of a segment, money and performance apart, in order of their first column. */
export function measuresOf(segment: readonly HeaderColumn[]): ValueColumn[][] {
  const values = segment.filter(({ roles: [role], period, path }) =>
    role === undefined
      ? period !== undefined || TOTAL.test(squash(path[path.length - 1] ?? ''))
      : isFigureRole(role),
  );
  const hasPerformance =
    values.some(({ measure }) => measure === 'performance') ||
    segment.some(({ roles: [role] }) => role === 'indicator' || role === 'unit');
  const budget = values.filter(({ measure }) => measure === 'budget');
  const realized = (columns: readonly HeaderColumn[]) =>
    new Set(columns.filter((column) => canBe(column, REALIZATION_ROLES)).map(slotOf));
  const ofBudget = realized(budget);
  const isWholeBudget =
    budget.some((column) => canBe(column, TARGET_ROLES)) &&
    [...realized(values.filter(({ measure }) => measure === undefined))].every((slot) => ofBudget.has(slot));
  const plain: PanelKind = budget.length > 0 && !isWholeBudget && !hasPerformance ? 'budget' : 'performance';
  let last: PanelKind | undefined;
  const kinds = values.map((column) => {
    const kind = column.measure ?? (canBe(column, TARGET_ROLES) ? plain : (last ?? plain));
    if (canBe(column, TARGET_ROLES) || column.measure !== undefined) last = kind;
    return { ...column, kind };
  });
  const groups = new Map<PanelKind, ValueColumn[]>();
  for (const column of kinds) {
    const group = groups.get(column.kind);
    if (group === undefined) groups.set(column.kind, [column]);
    else group.push(column);
  }
  return [...groups.values()];
}

export interface ColumnSet {
  readonly heading?: string;
  readonly columns: readonly ValueColumn[];
}

/** Targets and realizations that recur are sets of their own, told apart by what stands above them or by their order. */
export function setsOf(group: readonly ValueColumn[]): ColumnSet[] {
  const isWhole = (columns: readonly ValueColumn[]) =>
    columns.some((column) => canBe(column, TARGET_ROLES)) &&
    columns.some((column) => canBe(column, REALIZATION_ROLES));
  const keys = group.filter(isPlainRealization).map(slotOf);
  if (new Set(keys).size === keys.length) return [{ columns: group }];
  const deepest = Math.max(...group.map(({ path }) => path.length));
  for (let tier = 0; tier < deepest - 1; tier++) {
    const byHeading = new Map<string, ValueColumn[]>();
    for (const column of group) {
      const heading = column.path.length > tier + 1 ? (column.path[tier] ?? '') : '';
      const set = byHeading.get(heading);
      if (set === undefined) byHeading.set(heading, [column]);
      else set.push(column);
    }
    if (byHeading.size < 2) continue;
    const sets = [...byHeading].filter(([, columns]) => isWhole(columns));
    const slots = sets.every(([, columns]) => {
      const own = columns.filter(isPlainRealization).map(slotOf);
      return new Set(own).size === own.length;
    });
    if (sets.length >= 2 && slots)
      return sets.map(([heading, columns]) => (heading === '' ? { columns } : { heading, columns }));
  }
  const sets: ValueColumn[][] = [];
  for (const column of group) {
    const open = sets[sets.length - 1];
    if (
      open === undefined ||
      (canBe(column, TARGET_ROLES) && open.some((other) => canBe(other, REALIZATION_ROLES)))
    )
      sets.push([column]);
    else open.push(column);
  }
  return sets.length >= 2 && sets.every(isWhole)
    ? sets.map((columns) => ({ columns }))
    : [{ columns: group }];
}

function isPlainRealization({ roles }: HeaderColumn): boolean {
  return roles.length === 1 && roles[0] === 'realization';
}

export function slotOf({ period, span }: HeaderColumn): string {
  return `${period === undefined ? '' : `${period.kind}${period.index}`} ${span ?? ''}`;
}
