import type { ColumnRole } from '../../src/report/columnRole.ts';
import type { Family, LayoutChoices } from './choices.ts';
import { codeOf, nameOf, numberOf, periodWords, pick, splitCode } from './labels.ts';
import { figureColumns } from './figureColumns.ts';
import type { GeneratedReport } from './report.ts';
import type { Slot } from './series.ts';
import type { Shows } from './values.ts';
import { HEADER, MEASURE_HEAD, YEAR_HEAD } from './words.ts';

/** A column of a table, before it has its place on the sheet. */
export interface SheetColumn {
  readonly role: ColumnRole;
  /** The panels that it serves, by index. */
  readonly panels: readonly number[];
  /** The heads over it, outermost first. */
  readonly path: readonly string[];
  /** The head where all is said in one row. */
  readonly flat: string;
  readonly slot: Slot;
  /** What it shows of a series; absent where it describes. */
  readonly shows?: Shows;
  /** What it says of an item, by its index. */
  readonly text?: (item: number) => string;
}

/** A column that describes items. */
function describing(
  role: ColumnRole,
  head: string,
  panels: readonly number[],
  text: (item: number) => string,
): SheetColumn {
  return { role, panels, path: [head], flat: head, slot: {}, text };
}

/** The columns of a table from left to right. */
export function columnsOf(report: GeneratedReport, family: Family, choices: LayoutChoices): SheetColumn[] {
  const every = report.panels.map((_, index) => index);
  const sets = report.isSideBySide ? every.map((index) => [index]) : [every];
  const columns = sets.flatMap((panels) => {
    const describers = describingColumns(report, panels, choices);
    const label = report.rows === 'A3' ? [periodColumn(report, panels, choices)] : [];
    const figures = figureColumns(report, panels, family, choices);
    const [annual, ...rest] = figures;
    const ordered =
      annual?.role === 'annualTarget' && report.rows === 'A3'
        ? [annual, ...label, ...rest]
        : [...label, ...figures];
    const remarks = remarkColumns(report, panels, choices);
    const own = withUnitBehind([...describers, ...ordered, ...remarks.last], report, panels, choices);
    const all = [...remarks.first, ...own];
    return report.isSideBySide && choices.tiers > 1
      ? all.map((column) => under(measureHead(report, panels, choices), column))
      : all;
  });
  return withTiers(columns, report, choices);
}

function measureHead(
  report: GeneratedReport,
  [panel = 0]: readonly number[],
  choices: LayoutChoices,
): string {
  return pick(choices, MEASURE_HEAD[report.panels[panel]?.kind ?? 'performance'], 8);
}

function under(head: string, column: SheetColumn): SheetColumn {
  return { ...column, path: [head, ...column.path] };
}

function describingColumns(
  report: GeneratedReport,
  panels: readonly number[],
  choices: LayoutChoices,
): SheetColumn[] {
  const panel = report.panels[panels[0] ?? 0];
  const items = panel?.items ?? [];
  const isMoney = panels.every((index) => report.panels[index]?.kind === 'budget');
  const hasItems = report.rows === 'A2' || isMoney;
  const { cue } = choices;
  const head = (words: readonly string[], place: number) => pick(choices, words, place);
  const column = (
    role: ColumnRole,
    words: readonly string[],
    place: number,
    text: (item: number) => string,
  ) => describing(role, head(words, place), panels, text);
  const codes =
    !hasItems || report.isSideBySide
      ? []
      : cue === 'code'
        ? [column('code', HEADER.code, 9, (item) => codeOf(items, item, choices).join('.'))]
        : cue === 'splitCode'
          ? [0, 1, 2, 3].map((part) =>
              column('code', HEADER.code, 9, (item) => splitCode(codeOf(items, item, choices))[part] ?? ''),
            )
          : [];
  const number =
    codes.length === 0 && choices.hasNumber
      ? [column('number', HEADER.number, 10, (item) => numberOf(items, item, choices))]
      : [];
  const objective =
    choices.objective === 'column' && !hasItems
      ? [column('objective', HEADER.objective, 11, (item) => items[item]?.objective ?? '')]
      : [];
  const nameRole = hasItems ? ('item' as const) : ('indicator' as const);
  const names = [
    ...(hasItems
      ? [
          column(nameRole, HEADER.item, 12, (item) => {
            const own = items[item];
            return own === undefined ? '' : nameOf(own, choices);
          }),
        ]
      : []),
    ...(!hasItems || (choices.hasIndicator && !isMoney)
      ? [column('indicator', HEADER.indicator, 13, (item) => items[item]?.indicator ?? '')]
      : []),
  ];
  const unit =
    choices.hasUnit && !isMoney ? [column('unit', HEADER.unit, 14, (item) => items[item]?.unit ?? '')] : [];
  const last = names.pop();
  const twin =
    choices.twoUnderOne === 'number' && last !== undefined
      ? [{ ...last, role: 'number' as const, text: (item: number) => String(item + 1) }]
      : [];
  const named = [...names, ...twin, ...(last === undefined ? [] : [last])];
  // Satuan stands before or behind the indicator that it is the unit of.
  const ordered =
    choices.isUnitFirst && twin.length === 0
      ? [...names, ...unit, ...named.slice(names.length)]
      : [...named, ...unit];
  return [...number, ...codes, ...objective, ...ordered];
}

function periodColumn(
  report: GeneratedReport,
  panels: readonly number[],
  choices: LayoutChoices,
): SheetColumn {
  const { head = '' } = periodWords(choices, report, true);
  return { role: 'period', panels, path: [head], flat: head, slot: {} };
}

/** Remarks, notes and predicates yet to be filled in; before everything else or behind it. */
function remarkColumns(report: GeneratedReport, panels: readonly number[], choices: LayoutChoices) {
  const items = report.panels[panels[0] ?? 0]?.items ?? [];
  const word = pick(choices, HEADER.remark, 15);
  const remark: SheetColumn = {
    role: 'remark',
    panels,
    path: [word],
    flat: word,
    slot: {},
    // Beside periods in columns nobody could say of which period a remark speaks.
    text: (item) => (report.axis === 'year' ? (items[item]?.remark ?? '') : ''),
  };
  const notes = Array.from({ length: choices.notes }, (_, index) => {
    const own = HEADER.note[((choices.words[16] ?? 0) + index) % HEADER.note.length] ?? 'Kendala';
    return describing('note', own, panels, (item) => (item % 2 === 0 ? 'Bidang terkait' : ''));
  });
  const predicates = choices.hasPredicate ? [describing('predicate', 'Predikat', panels, () => '')] : [];
  return {
    first: choices.remark === 'first' ? [remark] : [],
    last: [...predicates, ...notes, ...(choices.remark === 'last' ? [remark] : [])],
  };
}

/** A unit under the same head as the target that it belongs to. */
function withUnitBehind(
  columns: readonly SheetColumn[],
  report: GeneratedReport,
  panels: readonly number[],
  choices: LayoutChoices,
): SheetColumn[] {
  if (choices.twoUnderOne !== 'unit') return [...columns];
  const items = report.panels[panels[0] ?? 0]?.items ?? [];
  const target = columns.findIndex(({ role }) => role === 'annualTarget' || role === 'target');
  return columns.flatMap((column, index) =>
    index === target
      ? [
          column,
          {
            role: 'unit',
            panels,
            path: column.path,
            flat: column.flat,
            slot: {},
            text: (item: number) => items[item]?.unit ?? '',
          },
        ]
      : [column],
  );
}

/** The heads in as many tiers as the layout has: all in one, or a year's head over the figures where one is left. */
function withTiers(
  columns: readonly SheetColumn[],
  report: GeneratedReport,
  choices: LayoutChoices,
): SheetColumn[] {
  if (choices.tiers === 1) return columns.map((column) => ({ ...column, path: [column.flat] }));
  const depth = Math.max(...columns.map(({ path }) => path.length));
  if (depth >= choices.tiers || report.isSideBySide) return [...columns];
  const year = pick(choices, YEAR_HEAD, 17).replace('{year}', String(report.year));
  const first = columns.findIndex(({ shows }) => shows !== undefined);
  const last = columns.findLastIndex(({ shows }) => shows !== undefined);
  return columns.map((column, index) => (index < first || index > last ? column : under(year, column)));
}
