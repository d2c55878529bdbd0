import type { Period } from '../workbook/period.ts';
import type { Header, HeaderColumn } from './header.ts';
import type { HeaderRole } from './headerWords.ts';
import type { PanelKind } from './report.ts';

/** The columns of one panel, each role's column by its 0-based number. */
export interface PanelColumns {
  readonly kind: PanelKind;
  readonly periodsIn: 'rows' | 'columns' | 'none';
  /** The panel's own columns, from left to right. */
  readonly own: readonly HeaderColumn[];
  /** Names of blocks: the first of them that holds a text names the block. */
  readonly names: readonly number[];
  readonly unit?: number;
  readonly period?: number;
  readonly annual?: number;
  /** One a period where the periods stand in columns, else one. */
  readonly values: readonly ValueColumns[];
  /** The year's achievement beside period columns. */
  readonly achievement?: number;
  readonly remark?: number;
}

export interface ValueColumns {
  readonly period?: Period;
  readonly target: number;
  readonly realization: number;
  readonly percent?: number;
}

const DESCRIBES: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'number',
  'code',
  'objective',
  'indicator',
  'item',
  'unit',
  'annualTarget',
  'period',
]);

/**
 * Cuts a header's columns into panels. A panel describes its items first (names, unit, annual target, period) and
 * then gives their figures; the next describing column begins the next panel.
 */
export function panelColumnsOf(header: Header): PanelColumns[] {
  const segments: HeaderColumn[][] = [];
  let hasValues = false;
  for (const column of header.columns) {
    const describes = DESCRIBES.has(column.role);
    if (segments.length === 0 || (describes && hasValues)) segments.push([]);
    hasValues = describes ? false : hasValues || column.role === 'target' || column.role === 'realization';
    segments[segments.length - 1]?.push(column);
  }
  return segments.flatMap((own) => {
    const panel = panelOf(own, header);
    return panel === undefined ? [] : [panel];
  });
}

function panelOf(own: readonly HeaderColumn[], header: Header): PanelColumns | undefined {
  const first = (role: HeaderRole): number | undefined => own.find((column) => column.role === role)?.column;
  const values = valuesOf(own);
  if (values.length === 0) return undefined;
  const period = first('period');
  const periodsIn = values.some((value) => value.period !== undefined)
    ? 'columns'
    : period === undefined
      ? 'none'
      : 'rows';
  const kind: PanelKind = own.some((column) => column.role === 'realization' && column.isBudget)
    ? 'budget'
    : 'performance';
  const unit = first('unit');
  const annual = first('annualTarget');
  const remark = first('remark');
  const achievement =
    periodsIn === 'columns'
      ? own.find((column) => column.role === 'percent' && column.period === undefined)?.column
      : undefined;
  return {
    kind,
    periodsIn,
    own,
    names: nameColumns(own, header, kind, periodsIn),
    ...(unit === undefined ? {} : { unit }),
    ...(periodsIn === 'rows' && period !== undefined ? { period } : {}),
    ...(annual === undefined || values.some((value) => value.target === annual) ? {} : { annual }),
    values,
    ...(achievement === undefined ? {} : { achievement }),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** Target and realization of each period; a table of the year alone may have the annual target only. */
function valuesOf(own: readonly HeaderColumn[]): ValueColumns[] {
  const keys = new Map<string, Period | undefined>();
  for (const column of own) {
    if (column.role === 'realization') keys.set(keyOf(column.period), column.period);
  }
  return [...keys].flatMap(([key, period]) => {
    const within = (role: HeaderRole) =>
      own.find((column) => column.role === role && keyOf(column.period) === key)?.column;
    const target = within('target') ?? within('annualTarget');
    const realization = within('realization');
    if (target === undefined || realization === undefined) return [];
    const percent = keys.size > 1 && period === undefined ? undefined : within('percent');
    return [
      {
        ...(period === undefined ? {} : { period }),
        target,
        realization,
        ...(percent === undefined ? {} : { percent }),
      },
    ];
  });
}

function keyOf(period: Period | undefined): string {
  return period === undefined ? '' : `${period.kind} ${period.index}`;
}

/** An indicator is what performance measures, a program or activity what a budget is for. */
function nameColumns(
  own: readonly HeaderColumn[],
  header: Header,
  kind: PanelKind,
  periodsIn: PanelColumns['periodsIn'],
): number[] {
  const order: readonly HeaderRole[] =
    kind === 'budget' || periodsIn !== 'rows'
      ? ['item', 'indicator', 'objective']
      : ['indicator', 'item', 'objective'];
  // Where a row is an item, its name may stand in a neighbouring panel.
  const places =
    periodsIn === 'rows' && own.some((column) => order.includes(column.role)) ? own : header.columns;
  return order.flatMap((role) => places.filter((column) => column.role === role).map(({ column }) => column));
}
