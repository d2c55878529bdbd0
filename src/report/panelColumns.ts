import type { Period, PeriodSpan } from '../workbook/period.ts';
import { labelOf, ownerCell, type SheetView } from './sheetView.ts';
import { fillOf, fitOf, type Fit } from './columnFit.ts';
import type { ColumnRole } from './columnRole.ts';
import type { FigureTable } from './figureTable.ts';
import { isValueRole, type Header, type HeaderColumn } from './header.ts';
import { squash } from './headerMeaning.ts';
import type { Doubt, PanelKind } from './report.ts';

/** A column whose role is settled. */
export interface PanelColumn extends HeaderColumn {
  readonly role: ColumnRole;
}

/** The columns of one panel, each role's column by its 0-based number. */
export interface PanelColumns {
  readonly kind: PanelKind;
  readonly heading?: string;
  readonly periodsIn: 'rows' | 'columns' | 'none';
  /** The columns that serve the panel, from left to right. */
  readonly own: readonly PanelColumn[];
  /** Names of blocks: the first of them that holds a text names the block. */
  readonly names: readonly number[];
  /** The columns that tell a block's level: its item's name, its codes, its number. */
  readonly items: readonly number[];
  readonly codes: readonly number[];
  readonly number?: number;
  readonly unit?: number;
  readonly year?: number;
  readonly period?: number;
  readonly annual?: number;
  readonly annualRealization?: number;
  /** The year's achievement beside period columns. */
  readonly achievement?: number;
  /** One a period where the periods stand in columns, else one. */
  readonly values: readonly ValueColumns[];
}

export interface ValueColumns {
  readonly period?: Period;
  readonly span?: PeriodSpan;
  readonly target?: number;
  readonly realization?: number;
  readonly percent?: number;
  readonly remark?: number;
}

/** What settling the roles of columns looks at. */
export interface ColumnSource {
  readonly view: SheetView;
  readonly table: FigureTable;
  /** The rows of data. */
  readonly rows: readonly number[];
}

const NAMES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['indicator', 'item', 'objective', 'period']);
const DESCRIBES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...NAMES,
  'number',
  'code',
  'unit',
  'year',
  'measure',
]);
const TARGETS: readonly ColumnRole[] = ['target', 'annualTarget', 'longTermTarget'];
const REALIZATIONS: readonly ColumnRole[] = ['realization', 'annualRealization'];

/** Cuts a header's columns into panels and settles what each column is: by its words, confirmed by the figures. */
export function panelColumnsOf(
  header: Header,
  source: ColumnSource,
): { readonly panels: readonly PanelColumns[]; readonly doubts: readonly Doubt[] } {
  const doubts: Doubt[] = [];
  const columns = withoutTwins(declaredRoles(header.columns), source);
  const panels = segmentsOf(columns).flatMap((segment, index, segments) => {
    const describing = segment.filter(isDescribing);
    const hasNames = describing.some(({ roles }) => NAMES.has(roles[0] ?? 'note') && roles[0] !== 'period');
    const before = segments.slice(0, index).flatMap((other) => other.filter(isDescribing));
    const shared = hasNames
      ? describing
      : [...before.filter(({ roles }) => roles[0] !== 'period'), ...describing];
    return measuresOf(segment).flatMap((group) => panelsOf(shared, segment, group, source, doubts));
  });
  return { panels, doubts: [...doubts, ...unknownColumns(columns, panels, header, source)] };
}

function isDescribing({ roles: [role] }: HeaderColumn): boolean {
  return role !== undefined && DESCRIBES.has(role);
}

function can(column: HeaderColumn, wanted: readonly ColumnRole[]): boolean {
  return column.roles.some((role) => wanted.includes(role));
}

/** What the numbering row says of a column settles its role, and that of its operands where words leave it open. */
function declaredRoles(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const settled = new Map<number, ColumnRole>();
  for (const column of columns) {
    if (column.declaration === undefined) continue;
    const operands = column.declaration.operands.flatMap((number) => {
      const numbered = columns.filter((other) => other.number === number);
      return numbered.find(({ measure }) => measure === column.measure) ?? numbered[0] ?? [];
    });
    const [first, second] = operands;
    switch (column.declaration.kind) {
      case 'ratio':
        settled.set(column.column, 'percent');
        if (first !== undefined && !isCertain(first)) settled.set(first.column, 'realization');
        if (second !== undefined && !isCertain(second)) settled.set(second.column, 'target');
        break;
      case 'sum':
        if (operands.every((operand) => operand.period !== undefined && operand.roles[0] === 'realization'))
          settled.set(column.column, 'annualRealization');
        if (operands.every((operand) => operand.period !== undefined && operand.roles[0] === 'target'))
          settled.set(column.column, 'annualTarget');
        break;
      case 'difference':
        if (column.roles.length === 0) settled.set(column.column, 'deviation');
        break;
    }
  }
  return columns.map((column) => {
    const role = settled.get(column.column);
    return role === undefined ? column : { ...column, roles: [role] };
  });
}

function isCertain({ roles }: HeaderColumn): boolean {
  return roles.length === 1;
}

/** Of columns under one merged head, one holds what the head says; a unit or a number may stand beside it. */
function withoutTwins(columns: readonly HeaderColumn[], source: ColumnSource): HeaderColumn[] {
  return columns.map((column, index) => {
    const twins = columns.filter(
      (other, place) =>
        Math.abs(place - index) <= 1 &&
        Math.abs(other.column - column.column) <= 1 &&
        other.path.join('\n') === column.path.join('\n'),
    );
    const [role] = column.roles;
    if (twins.length < 2 || role === undefined) return column;
    if (isValueRole(role)) {
      const { filled, figures } = fillOf(source.table, source.rows, column.column);
      const others = twins.filter((twin) => twin !== column);
      const isWords = filled > 0 && figures * 5 < filled;
      const hasFigures = others.some((twin) => {
        const fill = fillOf(source.table, source.rows, twin.column);
        return fill.figures * 2 > fill.filled;
      });
      return isWords && hasFigures ? { ...column, roles: ['unit'] } : column;
    }
    if (!NAMES.has(role)) return column;
    const longest = Math.max(...twins.map((twin) => lengthIn(source, twin.column)));
    return lengthIn(source, column.column) * 3 < longest ? { ...column, roles: ['number'] } : column;
  });
}

/** How long a column's texts are on average. */
function lengthIn({ view, rows }: ColumnSource, column: number): number {
  let length = 0;
  let count = 0;
  for (const row of rows.slice(0, 100)) {
    const text = labelOf(ownerCell(view, row, column));
    if (text === '') continue;
    length += text.length;
    count++;
  }
  return count === 0 ? 0 : length / count;
}

/**
 * Panels side by side describe their items and give their figures, each on its own: names that follow figures open
 * the next panel if a target and a realization follow them.
 */
function segmentsOf(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const segments: HeaderColumn[][] = [];
  let start = 0;
  for (let index = 0; index < columns.length; index++) {
    const role = columns[index]?.roles[0];
    if (role === undefined || !NAMES.has(role)) continue;
    if (!columns.slice(start, index).some((column) => can(column, REALIZATIONS))) continue;
    const rest = columns.slice(index);
    if (!rest.some((column) => can(column, TARGETS)) || !rest.some((column) => can(column, REALIZATIONS)))
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
interface ValueColumn extends HeaderColumn {
  readonly kind: PanelKind;
}

/** A total beside the periods of the year is the year's; alone it may be anything. */
const TOTAL = /^(?:total|jumlah)$/;

/** The figure columns of a segment, money and performance apart, in order of their first column. */
function measuresOf(segment: readonly HeaderColumn[]): ValueColumn[][] {
  const values = segment.filter(({ roles: [role], period, path }) =>
    role === undefined
      ? period !== undefined || TOTAL.test(squash(path[path.length - 1] ?? ''))
      : isValueRole(role),
  );
  const hasPerformance =
    values.some(({ measure }) => measure === 'performance') ||
    segment.some(({ roles: [role] }) => role === 'indicator' || role === 'unit');
  const hasBudget = values.some(({ measure }) => measure === 'budget');
  const plain: PanelKind = hasBudget && !hasPerformance ? 'budget' : 'performance';
  let last: PanelKind | undefined;
  const kinds = values.map((column) => {
    const kind = column.measure ?? (can(column, TARGETS) ? plain : (last ?? plain));
    if (can(column, TARGETS) || column.measure !== undefined) last = kind;
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

function panelsOf(
  describing: readonly HeaderColumn[],
  segment: readonly HeaderColumn[],
  group: readonly ValueColumn[],
  source: ColumnSource,
  doubts: Doubt[],
): PanelColumns[] {
  return setsOf(group).flatMap(({ heading, columns }) => {
    const values = valuesOf(columns, source);
    if ('reason' in values) {
      if (values.reason !== 'noHeader') doubts.push(values);
      return [];
    }
    return [panelOf(describing, segment, columns, heading, values)];
  });
}

interface ColumnSet {
  readonly heading?: string;
  readonly columns: readonly ValueColumn[];
}

/** Targets and realizations that recur are sets of their own, told apart by what stands above them or by their order. */
function setsOf(group: readonly ValueColumn[]): ColumnSet[] {
  const isWhole = (columns: readonly ValueColumn[]) =>
    columns.some((column) => can(column, TARGETS)) && columns.some((column) => can(column, REALIZATIONS));
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
    if (open === undefined || (can(column, TARGETS) && open.some((other) => can(other, REALIZATIONS))))
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

function slotOf({ period, span }: HeaderColumn): string {
  return `${period === undefined ? '' : `${period.kind}${period.index}`} ${span ?? ''}`;
}

/** The figure columns of a panel, each with its settled role. */
interface Values {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly values: readonly ValueColumns[];
  readonly annual?: number;
  readonly annualRealization?: number;
  readonly achievement?: number;
}

function valuesOf(columns: readonly ValueColumn[], source: ColumnSource): Values | Doubt {
  const slots = new Map<string, ValueColumn[]>();
  for (const column of columns) {
    const slot = slots.get(slotOf(column));
    if (slot === undefined) slots.set(slotOf(column), [column]);
    else slot.push(column);
  }
  const year = slots.get(' ') ?? [];
  const periodic = [...slots].filter(([key]) => key !== ' ').map(([, slot]) => slot);
  return periodic.some((slot) =>
    slot.some((column) => can(column, REALIZATIONS) || column.roles.length === 0),
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
  const [annual] = annuals;
  const roles = new Map<number, ColumnRole>();
  const values: ValueColumns[] = [];
  const withRealization = slots.filter((slot) =>
    slot.some((column) => !isCertain(column) || can(column, REALIZATIONS)),
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
    ({ roles: [role] }) => role === undefined || REALIZATIONS.includes(role),
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
  const other = plainTargets.length > 0 ? yearTargets[0] : undefined;
  return {
    ...(target === undefined ? {} : { target }),
    ...(chosen.realization === undefined ? {} : { realization: chosen.realization }),
    ...(chosen.percent === undefined ? {} : { percent: chosen.percent }),
    ...(other === undefined ? {} : { annual: other }),
  };
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
  const canBe = (role: ColumnRole) => open.filter(({ roles }) => roles.length === 0 || roles.includes(role));
  const reached = [...realizations, ...canBe('realization')];
  return bases.flatMap((base) =>
    (reached.length === 0 ? [undefined] : reached).flatMap((realization) => {
      const stated = [...percents, ...canBe('percent')].filter((column) => column !== realization);
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

function rolesFor(
  columns: readonly ValueColumn[],
  { target, realization, percent, annual }: Settled,
): Map<number, ColumnRole> {
  return new Map(
    columns.flatMap((column): [number, ColumnRole][] => {
      const [role] = column.roles;
      const settled: ColumnRole | undefined =
        column === realization
          ? 'realization'
          : column === percent
            ? 'percent'
            : column === target || column === annual
              ? role === 'longTermTarget'
                ? 'annualTarget'
                : role
              : role;
      return settled === undefined ? [] : [[column.column, settled]];
    }),
  );
}

function panelOf(
  describing: readonly HeaderColumn[],
  segment: readonly HeaderColumn[],
  group: readonly ValueColumn[],
  heading: string | undefined,
  { roles, values, annual, annualRealization, achievement }: Values,
): PanelColumns {
  const kind = group[0]?.kind ?? 'performance';
  const withRole = (role: ColumnRole) =>
    describing.filter((column) => column.roles[0] === role).map(({ column }) => column);
  const [period] = withRole('period');
  const periodsIn = values.some((value) => value.period !== undefined || value.span !== undefined)
    ? 'columns'
    : period === undefined
      ? 'none'
      : 'rows';
  const order: readonly ColumnRole[] =
    kind === 'budget' ? ['item', 'indicator', 'objective'] : ['indicator', 'item', 'objective'];
  const [number] = withRole('number');
  const [unit] = withRole('unit');
  const [year] = withRole('year');
  const remarks = segment.filter((column) => column.roles[0] === 'remark');
  const notes = segment.filter((column) => column.roles[0] === 'note' || column.roles[0] === 'remark');
  const own = [
    ...describing.flatMap((column) => {
      const [role] = column.roles;
      return role === undefined || (role === 'period' && periodsIn !== 'rows') ? [] : [{ ...column, role }];
    }),
    ...group.flatMap((column) => {
      const role = roles.get(column.column) ?? column.roles[0];
      return role === undefined ? [] : [{ ...column, role }];
    }),
    ...notes.flatMap((column) =>
      column.roles[0] === undefined ? [] : [{ ...column, role: column.roles[0] }],
    ),
  ].sort((a, b) => a.column - b.column);
  const items = withRole('item');
  return {
    kind,
    ...(heading === undefined ? {} : { heading }),
    periodsIn,
    own,
    names: order.flatMap(withRole),
    items: items.length > 0 ? items : order.flatMap(withRole),
    codes: withRole('code'),
    ...(number === undefined ? {} : { number }),
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    ...(periodsIn === 'rows' && period !== undefined ? { period } : {}),
    ...(annual === undefined ? {} : { annual }),
    ...(annualRealization === undefined ? {} : { annualRealization }),
    ...(achievement === undefined ? {} : { achievement }),
    values: values.map((value) => {
      const remark = remarkFor(value, remarks);
      return remark === undefined ? value : { ...value, remark };
    }),
  };
}

/** A period's own remark column, else the table's. */
function remarkFor({ period }: ValueColumns, remarks: readonly HeaderColumn[]): number | undefined {
  const own = remarks.find(
    (remark) =>
      period !== undefined && remark.period?.kind === period.kind && remark.period.index === period.index,
  );
  return (own ?? remarks.find((remark) => remark.period === undefined))?.column;
}

/** Columns inside a table that hold figures under words that say nothing known. */
function unknownColumns(
  columns: readonly HeaderColumn[],
  panels: readonly PanelColumns[],
  { bottom }: Header,
  source: ColumnSource,
): Doubt[] {
  const known = columns.filter(({ roles }) => roles.length > 0).map(({ column }) => column);
  const last = Math.max(...known);
  const used = new Set(panels.flatMap(({ own }) => own.map(({ column }) => column)));
  return columns.flatMap(({ column, roles, path, period }): Doubt[] => {
    if (roles.length > 0 || used.has(column) || period !== undefined || column > last) return [];
    const { filled, figures } = fillOf(source.table, source.rows, column);
    const isFigures = filled > 0 && figures * 2 > filled;
    return isFigures
      ? [{ reason: 'unknownColumn', at: { row: bottom, column }, text: path.join(' / ') }]
      : [];
  });
}
