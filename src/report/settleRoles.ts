import type { Period, PeriodSpan } from '../workbook/period.ts';
import type { ColumnSource } from './columnClues.ts';
import { fitOf, type Fit } from './columnFit.ts';
import { slotOf, type ValueColumn } from './columnGroups.ts';
import { canBe, REALIZATION_ROLES, type ColumnRole } from './columnRole.ts';
import type { HeaderColumn } from './headerColumns.ts';
import type { Doubt } from './report.ts';

/** The columns of one period, or of the year. */
export interface ValueColumns {
  readonly period?: Period;
  readonly span?: PeriodSpan;
  readonly target?: number;
  readonly realization?: number;
  readonly percent?: number;
  readonly remark?: number;
  readonly predicate?: number;
}

/** The figure columns of a panel, each with its settled role. */
export interface Values {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly values: readonly ValueColumns[];
  readonly annual?: number;
  readonly annualRealization?: number;
  readonly achievement?: number;
}

export function valuesOf(columns: readonly ValueColumn[], source: ColumnSource): Values | Doubt {
  const slots = new Map<string, ValueColumn[]>();
  for (const column of columns) {
    const slot = slots.get(slotOf(column));
    if (slot === undefined) slots.set(slotOf(column), [column]);
    else slot.push(column);
  }
  const year = slots.get(' ') ?? [];
  const periodic = [...slots].filter(([key]) => key !== ' ').map(([, slot]) => slot);
  return periodic.some((slot) =>
    slot.some((column) => canBe(column, REALIZATION_ROLES) || column.roles.length === 0),
  )
    ? valuesOfPeriods(periodic, year, source)
    : valuesOfYear(
        [...year, ...periodic.flat()].filter(({ roles }) => roles.length > 0),
        source,
      );
}

/** A table of the year alone: target, realization, percentage. */
function valuesOfYear(columns: readonly ValueColumn[], source: ColumnSource): Values | Doubt {
  const found = settle(columns, undefined, source);
  if ('reason' in found) return found;
  const { target, realization, percent, annual } = found;
  if (realization === undefined || target === undefined) return { reason: 'noHeader' };
  const roles = rolesFor(columns, found);
  return {
    roles,
    values: [
      {
        target: target.column,
        realization: realization.column,
        ...(percent === undefined ? {} : { percent: percent.column }),
      },
    ],
    ...(annual === undefined ? {} : { annual: annual.column }),
  };
}

/** A table with its periods in columns; what names no period is the year's. */
function valuesOfPeriods(
  slots: readonly (readonly ValueColumn[])[],
  year: readonly ValueColumn[],
  source: ColumnSource,
): Values | Doubt {
  const certain = (wanted: readonly ColumnRole[]) =>
    year.filter(({ roles: [role] }) => role !== undefined && wanted.includes(role));
  const annuals = preferred(certain(['target', 'annualTarget', 'longTermTarget']));
  if (annuals.length > 1) return several('severalTargets', annuals);
  const hasOwnTargets = slots.some((slot) => slot.some(({ roles: [role] }) => role === 'target'));
  const annual = annuals.find((column) => !hasOwnTargets || isOfYear(column));
  const roles = new Map<number, ColumnRole>();
  const values: ValueColumns[] = [];
  const withRealization = slots.filter((slot) =>
    slot.some((column) => column.roles.length !== 1 || canBe(column, REALIZATION_ROLES)),
  );
  const ofYear = year.filter(({ roles: [role] }) => role === 'percent');
  // Beside one period alone (`Pagu, Realisasi TW II, %`), or spans up to one, the percentage is that period's.
  const lastSlot = withRealization[withRealization.length - 1];
  const isOnePeriod =
    withRealization.length === 1 || slots.some((slot) => slot.some(({ span }) => span === 'current'));
  for (const slot of slots) {
    const isReceiving =
      isOnePeriod && slot === lastSlot && !slot.some(({ roles: [role] }) => role === 'percent');
    const found = settle(isReceiving ? [...slot, ...ofYear] : slot, annual, source);
    if ('reason' in found) return found;
    for (const [column, role] of rolesFor(isReceiving ? [...slot, ...ofYear] : slot, found))
      roles.set(column, role);
    const { target, realization, percent } = found;
    if (target === undefined && realization === undefined) continue;
    const [{ period, span } = {}] = slot;
    values.push({
      ...(period === undefined ? {} : { period }),
      ...(span === undefined ? {} : { span }),
      ...(target === undefined ? {} : { target: target.column }),
      ...(realization === undefined ? {} : { realization: realization.column }),
      ...(percent === undefined ? {} : { percent: percent.column }),
    });
  }
  const hasTarget = annual !== undefined || values.some(({ target }) => target !== undefined);
  const hasRealization = values.some(({ realization }) => realization !== undefined);
  if (!hasTarget || !hasRealization) return { reason: 'noHeader' };
  const annualRealization = year.find(
    ({ roles: [role] }) => role === undefined || REALIZATION_ROLES.includes(role),
  );
  const achievement = ofYear.find(({ column }) => !roles.has(column));
  for (const column of year) {
    if (roles.has(column.column)) continue;
    const [role] = column.roles;
    const settled =
      column === annual ? 'annualTarget' : column === annualRealization ? 'annualRealization' : role;
    if (settled !== undefined) roles.set(column.column, settled);
  }
  return {
    roles,
    values,
    ...(annual === undefined ? {} : { annual: annual.column }),
    ...(annualRealization === undefined ? {} : { annualRealization: annualRealization.column }),
    ...(achievement === undefined ? {} : { achievement: achievement.column }),
  };
}

function several(reason: 'severalTargets' | 'severalRealizations', columns: readonly HeaderColumn[]): Doubt {
  return { reason, columns: columns.map(({ column }) => column) };
}

/** The year's target rather than that of several years; the last version of a budget (`akhir`, `perubahan`). */
function preferred(columns: readonly ValueColumn[]): readonly ValueColumn[] {
  if (columns.length < 2) return columns;
  const byRole = (['annualTarget', 'target', 'longTermTarget'] as const)
    .map((role) => columns.filter(({ roles }) => roles[0] === role))
    .find((found) => found.length > 0);
  if (byRole === undefined || byRole.length < 2) return byRole ?? [];
  const latest = byRole.filter(({ path }) => LATEST.test(path.join(' ')));
  return latest.length === 1 ? latest : byRole;
}

const LATEST = /akhir|perubahan|revisi|setelah|dppa|menjadi/i;

/** The columns of one period with their roles settled. */
interface Settled {
  readonly target?: ValueColumn;
  readonly realization?: ValueColumn;
  readonly percent?: ValueColumn;
  /** The year's target beside the one compared with, in a table without periods. */
  readonly annual?: ValueColumn;
}

/**
 * Settles which columns of a period are target, realization and percentage. Words settle most; where they leave it
 * open (*Capaian*, two targets), the columns are taken whose percentages fit.
 */
function settle(
  columns: readonly ValueColumn[],
  annual: ValueColumn | undefined,
  source: ColumnSource,
): Settled | Doubt {
  const only = (...wanted: readonly ColumnRole[]) =>
    columns.filter(({ roles }) => roles.length === 1 && wanted.includes(roles[0] ?? 'note'));
  const open = columns.filter(({ roles }) => roles.length > 1 || roles.length === 0);
  const plainTargets = only('target');
  const yearTargets = preferred(only('annualTarget', 'longTermTarget'));
  const targets = plainTargets.length > 0 ? plainTargets : yearTargets;
  const realizations = only('realization').length > 0 ? only('realization') : only('annualRealization');
  const percents = only('percent');

  const bases = targets.length > 0 ? targets : annual === undefined ? [] : [annual];
  const choices = choicesOf(bases, realizations, percents, open, source);
  const best = bestOf(choices);
  if (best === undefined && targets.length > 1) return several('severalTargets', targets);
  if (best === undefined && realizations.length > 1) return several('severalRealizations', realizations);
  const chosen = best ?? choices[0];
  if (chosen === undefined) {
    const [target] = targets;
    const [realization] = realizations;
    return {
      ...(target === undefined ? {} : { target }),
      ...(realization === undefined ? {} : { realization }),
    };
  }
  const target = targets.includes(chosen.base) ? chosen.base : undefined;
  const other = plainTargets.length > 0 ? yearTargets.find(isOfYear) : undefined;
  return {
    ...(target === undefined ? {} : { target }),
    ...(chosen.realization === undefined ? {} : { realization: chosen.realization }),
    ...(chosen.percent === undefined ? {} : { percent: chosen.percent }),
    ...(other === undefined ? {} : { annual: other }),
  };
}

/** The target of several years stands beside those of the year and is not compared. */
function isOfYear({ roles: [role] }: ValueColumn): boolean {
  return role !== 'longTermTarget';
}

interface Choice {
  readonly base: ValueColumn;
  readonly realization?: ValueColumn;
  readonly percent?: ValueColumn;
  readonly fit: Fit;
}

const UNTOLD: Fit = { agreeing: 0, telling: 0 };

/** Every way to assign the roles that the words allow, the likeliest by the words first. */
function choicesOf(
  bases: readonly ValueColumn[],
  realizations: readonly ValueColumn[],
  percents: readonly ValueColumn[],
  open: readonly ValueColumn[],
  source: ColumnSource,
): Choice[] {
  const withRole = (role: ColumnRole) =>
    open.filter(({ roles }) => roles.length === 0 || roles.includes(role));
  const reached = [...realizations, ...withRole('realization')];
  return bases.flatMap((base) =>
    (reached.length === 0 ? [undefined] : reached).flatMap((realization) => {
      const stated = [...percents, ...withRole('percent')].filter((column) => column !== realization);
      return (stated.length === 0 ? [undefined] : stated).map((percent): Choice => ({
        base,
        ...(realization === undefined ? {} : { realization }),
        ...(percent === undefined ? {} : { percent }),
        fit:
          realization === undefined || percent === undefined
            ? UNTOLD
            : fitOf(source.table, source.rows, {
                target: base.column,
                realization: realization.column,
                percent: percent.column,
              }),
      }));
    }),
  );
}

/** The choice that more rows agree with than with any other, or the only one. */
function bestOf(choices: readonly Choice[]): Choice | undefined {
  if (choices.length <= 1) return choices[0];
  const sorted = [...choices].sort((a, b) => b.fit.agreeing - a.fit.agreeing);
  const [first, second] = sorted;
  if (first === undefined || first.fit.agreeing === 0) return undefined;
  const isTied = second?.fit.agreeing === first.fit.agreeing && second.base !== first.base;
  return isTied ? undefined : first;
}

/** The roles of a period's columns as settled: what a period plans is its target, whatever the year's is called. */
function rolesFor(columns: readonly ValueColumn[], settled: Settled): Map<number, ColumnRole> {
  return new Map(
    columns.flatMap((column): [number, ColumnRole][] => {
      const role = roleOf(column, settled);
      return role === undefined ? [] : [[column.column, role]];
    }),
  );
}

function roleOf(
  column: ValueColumn,
  { target, realization, percent, annual }: Settled,
): ColumnRole | undefined {
  const [role] = column.roles;
  if (column === realization) return 'realization';
  if (column === percent) return 'percent';
  if (column !== target && column !== annual) return role;
  const isOfPeriod = column.period !== undefined || column.span !== undefined;
  if (isOfPeriod) return 'target';
  return role === 'longTermTarget' ? 'annualTarget' : role;
}
