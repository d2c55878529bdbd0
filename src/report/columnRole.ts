/** What a column of a table holds. */
export type ColumnRole =
  /** Running number. */
  | 'number'
  | 'code'
  | 'objective'
  | 'indicator'
  /** Program, activity, account: what a budget is for. */
  | 'item'
  | 'unit'
  | 'year'
  /** The periods of a table that has them in rows. */
  | 'period'
  | 'annualTarget'
  /** The target of a plan of several years: known, not compared. */
  | 'longTermTarget'
  | 'target'
  | 'realization'
  | 'annualRealization'
  /** The realization of earlier years: known, not compared. */
  | 'priorRealization'
  | 'percent'
  | 'remaining'
  | 'deviation'
  | 'remark'
  /** The word for an achievement (*Sangat Tinggi*). */
  | 'predicate'
  /** Text that is no figure and no remark: actions taken, obstacles, who answers for it. */
  | 'note';

/** Roles of columns that name what is measured, or when. */
export const NAME_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'indicator',
  'item',
  'objective',
  'period',
]);
const DESCRIBING_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...NAME_ROLES,
  'number',
  'code',
  'unit',
  'year',
]);
export const TARGET_ROLES: readonly ColumnRole[] = ['target', 'annualTarget', 'longTermTarget'];
export const REALIZATION_ROLES: readonly ColumnRole[] = ['realization', 'annualRealization'];
const FIGURE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...TARGET_ROLES,
  ...REALIZATION_ROLES,
  'priorRealization',
  'percent',
  'remaining',
  'deviation',
]);

/** Whether a column of the role holds figures. */
export function isFigureRole(role: ColumnRole): boolean {
  return FIGURE_ROLES.has(role);
}

/** The roles that a column can have by its words, the likeliest first. */
interface WithRoles {
  readonly roles: readonly ColumnRole[];
}

/** Whether a column describes the items of its rows rather than measuring them. */
export function isDescribing({ roles: [role] }: WithRoles): boolean {
  return role !== undefined && DESCRIBING_ROLES.has(role);
}

/** Whether a column can have one of the roles. */
export function canBe({ roles }: WithRoles, wanted: readonly ColumnRole[]): boolean {
  return roles.some((role) => wanted.includes(role));
}
