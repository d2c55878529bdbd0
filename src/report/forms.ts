import type { Settings } from '../settings/settings.ts';
import { readFigure, settle } from '../workbook/figure.ts';
import { isSamePeriod, type Period } from '../workbook/period.ts';
import { textOf } from '../workbook/workbook.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import type { SheetStyle } from './figureTable.ts';
import { accumulationsOf, withSet } from './accumulation.ts';
import { isFigureRole, type ColumnRole } from './columnRole.ts';
import { directionsBy, percentConventionOf } from './conventions.ts';
import { meaningOf, type HeaderMeaning } from './headerMeaning.ts';
import type { Block, Entry, Measurement, Panel, PanelKind } from './report.ts';
import { levelsOf } from './levels.ts';
import { labelOf, ownerCell, startsAt, startsIn, type SheetView } from './sheetView.ts';

/** A row of a form: a label and what stands right of it. */
interface Line {
  readonly row: number;
  readonly label: number;
  readonly meaning: HeaderMeaning;
  readonly role: ColumnRole;
  /** The columns right of the label that hold something but a colon. */
  readonly values: readonly number[];
}

/**
 * Reads forms in which labels stand below each other and their values beside them (`Target : 80`): one panel of all
 * performance, one of all money. A value may stand in a column for each period.
 */
export function readForms(view: SheetView, settings: Settings, style: SheetStyle): Panel[] {
  const lines = linesOf(view);
  const forms = formsOf(lines);
  return (['performance', 'budget'] as const).flatMap((kind) => {
    const blocks = forms.flatMap((form) => blockOf(view, form, kind, style) ?? []);
    return blocks.length === 0 ? [] : [panelOf(view, kind, blocks, settings, style.style)];
  });
}

function linesOf(view: SheetView): Line[] {
  const lines: Line[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const starts = startsIn(view, row);
    for (const label of starts) {
      const cell = ownerCell(view, row, label);
      const text = textOf(cell).replace(/\s*:$/, '');
      if (text === '') continue;
      const meaning = meaningOf(text);
      const [role] = meaning.roles;
      if (role === undefined) break;
      const values = starts.filter(
        (column) => column > label && labelOf(ownerCell(view, row, column)) !== ':',
      );
      if (values.length > 0) lines.push({ row, label, meaning, role, values });
      break;
    }
  }
  return lines;
}

const NAMES: readonly ColumnRole[] = ['indicator', 'item', 'objective'];

/** Lines below each other in one column; a label that was there before begins the next form. */
function formsOf(lines: readonly Line[]): Line[][] {
  const forms: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    const last = open[open.length - 1];
    const isApart = last !== undefined && (line.row - last.row > MOST_GAP || line.label !== last.label);
    const isAgain = open.some((other) => keyOf(other) === keyOf(line));
    const namesNext = NAMES.includes(line.role) && open.some(({ role }) => isFigureRole(role));
    if (isApart || isAgain || namesNext) {
      forms.push(open);
      open = [];
    }
    open.push(line);
  }
  forms.push(open);
  return forms.filter(
    (form) =>
      form.some(({ meaning }) =>
        meaning.roles.some((role) => role === 'target' || role === 'annualTarget'),
      ) && form.some(({ meaning }) => meaning.roles.includes('realization')),
  );
}

/** Blank rows within a form. */
const MOST_GAP = 2;

function keyOf({ meaning: { roles, period, measure } }: Line): string {
  return `${roles.join()} ${period?.kind ?? ''}${period?.index ?? ''} ${measure ?? ''}`;
}

const NO_CUE = { code: '', number: '', indent: 0, isBold: false, addsUp: new Set<number>() };

type RawBlock = Omit<Block, 'target' | 'realization' | 'direction'>;

function blockOf(
  view: SheetView,
  form: readonly Line[],
  kind: PanelKind,
  { style, isGuess }: SheetStyle,
): RawBlock | undefined {
  const hasBoth = new Set(form.filter(({ role }) => isFigureRole(role)).map(kindOf)).size > 1;
  const values = form.filter((line) => isFigureRole(line.role) && kindOf(line) === kind);
  const settled = new Map(values.map((line) => [line, roleIn(line, values)]));
  const withRole = (...roles: readonly ColumnRole[]) =>
    values.filter((line) => roles.includes(settled.get(line) ?? line.role));
  const targets =
    withRole('target').length > 0 ? withRole('target') : withRole('annualTarget', 'longTermTarget');
  const realizations = withRole('realization');
  const percents = withRole('percent');
  if (targets.length === 0 || realizations.length === 0) return undefined;
  const entry = (line: Line | undefined, column: number): Entry | undefined =>
    line === undefined || !startsAt(view, line.row, column)
      ? undefined
      : {
          row: line.row,
          column,
          figure: settle(readFigure(ownerCell(view, line.row, column)), style, isGuess),
        };
  const columns = [...new Set([...targets, ...realizations].flatMap((line) => line.values))].sort(
    (a, b) => a - b,
  );
  const measurements = columns.flatMap((column) => {
    const above = periodAbove(view, (targets[0] ?? realizations[0])?.row ?? 0, column);
    const periods = [...targets, ...realizations].map(({ meaning }) => meaning.period);
    const told = periods.filter((own, index) => periods.findIndex((one) => isSamePeriod(one, own)) === index);
    return told.flatMap((own): Measurement[] => {
      const of = (lines: readonly Line[]) => lines.find(({ meaning }) => isSamePeriod(meaning.period, own));
      const target = entry(of(targets), column);
      const realization = entry(of(realizations), column);
      const percent = entry(of(percents), column);
      if (target === undefined && realization === undefined) return [];
      return [
        {
          row: (target ?? realization)?.row ?? 0,
          period: own ?? above,
          ...(target === undefined ? {} : { target }),
          ...(realization === undefined ? {} : { realization }),
          ...(percent === undefined ? {} : { percent }),
          ...remarkIn(view, form),
        },
      ];
    });
  });
  const hasFigures = measurements.some(
    ({ target, realization }) => isFigure(target) && isFigure(realization),
  );
  if (!hasFigures) return undefined;
  const name = NAMES.flatMap((role) => form.filter((line) => line.role === role))[0];
  const unit = hasBoth && kind === 'budget' ? undefined : form.find(({ role }) => role === 'unit');
  const text = (line: Line) => labelOf(ownerCell(view, line.row, line.values[0] ?? 0));
  const [annual] = withRole('target').length > 0 ? withRole('annualTarget') : [];
  const [{ level } = {}] = levelsOf([
    { ...NO_CUE, name: name === undefined ? '' : text(name), row: form[0]?.row ?? 0 },
  ]);
  const annualEntry = annual === undefined ? undefined : entry(annual, annual.values[0] ?? 0);
  return {
    row: (name ?? targets[0])?.row ?? 0,
    column: (name ?? targets[0])?.values[0] ?? 0,
    top: form[0]?.row ?? 0,
    bottom: form[form.length - 1]?.row ?? 0,
    name: name === undefined ? undefined : text(name),
    groups: [],
    ...(level === undefined ? {} : { level }),
    ...(unit === undefined ? {} : { unit: text(unit) }),
    ...(annualEntry === undefined ? {} : { annual: annualEntry }),
    measurements,
    missingPeriods: [],
  };
}

function isFigure(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.figure.kind !== 'text';
}

function kindOf({ meaning }: Line): PanelKind {
  return meaning.measure === 'budget' ? 'budget' : 'performance';
}

/** *Capaian* beside a realization is the percentage, alone beside a target the realization. */
function roleIn(line: Line, values: readonly Line[]): ColumnRole {
  const { roles } = line.meaning;
  if (roles.length < 2) return line.role;
  const hasRealization = values.some(
    ({ meaning }) => meaning.roles.length === 1 && meaning.roles[0] === 'realization',
  );
  return roles.includes('realization') && !hasRealization ? 'realization' : line.role;
}

/** The period that a cell right above a column of values names. */
function periodAbove(view: SheetView, top: number, column: number): Period | undefined {
  for (let row = top; row >= Math.max(0, top - MOST_GAP - 1); row--) {
    const { period } = meaningOf(textOf(ownerCell(view, row, column)));
    if (period !== undefined) return period;
  }
  return undefined;
}

function remarkIn(view: SheetView, form: readonly Line[]): Pick<Measurement, 'remark'> {
  const line = form.find(({ role }) => role === 'remark');
  const column = line?.values[0];
  const text = line === undefined || column === undefined ? '' : textOf(ownerCell(view, line.row, column));
  return line === undefined || column === undefined ? {} : { remark: { row: line.row, column, text } };
}

function panelOf(
  view: SheetView,
  kind: PanelKind,
  raw: readonly RawBlock[],
  settings: Settings,
  style: NumberStyle,
): Panel {
  const targets = withSet(settings, raw, 'target', accumulationsOf(raw, 'target'));
  const realizations = withSet(settings, raw, 'realization', accumulationsOf(raw, 'realization'));
  const directionOf = directionsBy(settings);
  const blocks = raw.flatMap((block, index): Block[] => {
    const target = targets[index];
    const realization = realizations[index];
    if (target === undefined || realization === undefined) return [];
    return [{ ...block, target, realization, direction: directionOf(kind, block) }];
  });
  const hasPeriods = raw.some(({ measurements }) => measurements.some(({ period }) => period !== undefined));
  return {
    kind,
    periodsIn: hasPeriods ? 'columns' : 'none',
    columns: [],
    blocks,
    totals: [],
    percent: percentConventionOf(view, blocks, settings),
    styles: new Map(columnsIn(raw).map((column) => [column, style])),
  };
}

/** The columns in which the figures of forms stand. */
function columnsIn(blocks: readonly RawBlock[]): number[] {
  const entries = blocks.flatMap(({ measurements }) =>
    measurements.flatMap(({ target, realization, percent }) => [target, realization, percent]),
  );
  return [...new Set(entries.flatMap((entry) => (entry === undefined ? [] : [entry.column])))];
}
