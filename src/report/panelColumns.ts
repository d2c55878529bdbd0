import { isSamePeriod } from '../workbook/period.ts';
import { declaredRoles, withCodeParts, withoutTwins, type ColumnSource } from './columnClues.ts';
import { fillOf } from './columnFit.ts';
import { measuresOf, segmentsOf, setsOf, type ValueColumn } from './columnGroups.ts';
import { isDescribing, NAME_ROLES, type ColumnRole } from './columnRole.ts';
import type { Header } from './header.ts';
import type { HeaderColumn } from './headerColumns.ts';
import type { Doubt, PanelKind } from './report.ts';
import { valuesOf, type ValueColumns, type Values } from './settleRoles.ts';

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
  readonly period?: number;
  readonly annual?: number;
  readonly annualRealization?: number;
  /** The year's achievement beside period columns. */
  readonly achievement?: number;
  /** The word for the year's achievement beside period columns. */
  readonly predicate?: number;
  /** One a period where the periods stand in columns, else one. */
  readonly values: readonly ValueColumns[];
}

/** Cuts a header's columns into panels and settles what each column is: by its words, confirmed by the figures. */
export function panelColumnsOf(
  header: Header,
  source: ColumnSource,
): { readonly panels: readonly PanelColumns[]; readonly doubts: readonly Doubt[] } {
  const doubts: Doubt[] = [];
  const columns = withCodeParts(withoutTwins(declaredRoles(header.columns), source), source);
  const panels = segmentsOf(columns).flatMap((segment, index, segments) => {
    const describing = segment.filter(isDescribing);
    const hasNames = describing.some(
      ({ roles }) => NAME_ROLES.has(roles[0] ?? 'note') && roles[0] !== 'period',
    );
    const before = segments.slice(0, index).flatMap((other) => other.filter(isDescribing));
    const shared = hasNames
      ? describing
      : [...before.filter(({ roles }) => roles[0] !== 'period'), ...describing];
    return measuresOf(segment).flatMap((group) => panelsOf(shared, segment, group, source, doubts));
  });
  const located = doubts.map((doubt): Doubt => {
    const [column] = doubt.columns ?? [];
    return column === undefined ? doubt : { ...doubt, at: { row: header.bottom, column } };
  });
  return { panels, doubts: [...located, ...unknownColumns(columns, panels, header, source)] };
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
  const remarks = segment.filter((column) => column.roles[0] === 'remark');
  const predicates = segment.filter((column) => column.roles[0] === 'predicate');
  const notes = segment.filter(({ roles: [role] }) => role !== undefined && BESIDE_FIGURES.has(role));
  const ofYear = values.length > 1 ? forPeriod({}, predicates) : undefined;
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
    ...(periodsIn === 'rows' && period !== undefined ? { period } : {}),
    ...(annual === undefined ? {} : { annual }),
    ...(annualRealization === undefined ? {} : { annualRealization }),
    ...(achievement === undefined ? {} : { achievement }),
    ...(ofYear === undefined ? {} : { predicate: ofYear }),
    values: values.map((value) => {
      const remark = forPeriod(value, remarks) ?? forPeriod({}, remarks);
      const predicate =
        forPeriod(value, predicates) ?? (values.length === 1 ? forPeriod({}, predicates) : undefined);
      return {
        ...value,
        ...(remark === undefined ? {} : { remark }),
        ...(predicate === undefined ? {} : { predicate }),
      };
    }),
  };
}

/** Roles of texts that say something of the figures beside them. */
const BESIDE_FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['note', 'remark', 'predicate']);

/** The first of the columns that is of the period, or of none where none is asked for. */
function forPeriod(
  { period }: Pick<ValueColumns, 'period'>,
  columns: readonly HeaderColumn[],
): number | undefined {
  return columns.find((column) =>
    period === undefined ? column.period === undefined : isSamePeriod(column.period, period),
  )?.column;
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
