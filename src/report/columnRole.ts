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
  /** Says of each row whether it holds targets, realizations or percentages. */
  | 'measure'
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
  /** Text that is no figure and no remark: actions taken, obstacles, who answers for it. */
  | 'note';
