import { addressOf, columnName } from '../../src/workbook/address.ts';
import { codeOf, nameOf } from './labels.ts';
import type { Drawing, PlacedBlock, PlacedColumn, PlacedTotal } from './drawing.ts';
import type { GeneratedPeriod, Slot } from './series.ts';

/** The report that a reader finds on a drawn sheet, as `inShort` writes it. */
export function expectedReport(drawing: Drawing): string[] {
  const { report } = drawing;
  const period = periodOf(drawing);
  return [
    [layoutOf(drawing), ...(period === undefined ? [] : [periodInShort(period)])].join(' '),
    ...report.panels.flatMap((_, panel) => panelLines(drawing, panel)),
  ];
}

/** The sheet's own period, where its name or title says it. */
function periodOf({ report, choices }: Drawing): GeneratedPeriod | undefined {
  return choices.periodIn === 'nowhere' ? undefined : report.upTo;
}

function layoutOf(drawing: Drawing): string {
  const { axis, slots } = drawing.report;
  const kind = axis === 'spans' ? periodOf(drawing)?.kind : slots[0]?.period?.kind;
  return kind === 'month' ? 'monthly' : kind === 'quarter' ? 'quarterly' : 'tabular';
}

function panelLines(drawing: Drawing, panel: number): string[] {
  const { report, columns, blocks, totals } = drawing;
  const own = report.panels[panel];
  if (own === undefined) return [];
  const { kind, heading } = own;
  const isInColumns = report.rows !== 'A3' && report.axis !== 'year' && report.axis !== 'types';
  const periodsIn = report.rows === 'A3' ? 'rows' : isInColumns ? 'columns' : 'none';
  return [
    ['panel', kind, periodsIn, ...(heading === undefined ? [] : [`"${heading}"`])].join(' '),
    `  ${columns
      .filter(({ panels }) => panels.includes(panel))
      .map(columnInShort)
      .join(' · ')}`,
    ...(blocks[panel] ?? []).map((block) => blockLine(drawing, panel, block)),
    ...totals
      .filter((total) => total.panel === panel)
      .sort((a, b) => a.row - b.row)
      .map((total) => totalLine(drawing, total)),
  ];
}

function columnInShort({ column, role, slot: { period, span } }: PlacedColumn): string {
  return [
    columnName(column),
    role,
    ...(period === undefined ? [] : [periodInShort(period)]),
    ...(span === undefined ? [] : [span]),
  ].join(' ');
}

function blockLine(
  drawing: Drawing,
  panel: number,
  { item: index, rows, groups, remarks }: PlacedBlock,
): string {
  const { report, choices, columns } = drawing;
  const own = report.panels[panel];
  const item = own?.items[index];
  const [top = 0] = rows;
  if (own === undefined || item === undefined) return '';
  const described = columns.filter(({ panels, shows }) => panels.includes(panel) && shows === undefined);
  const has = (role: string) => described.find((column) => column.role === role);
  const names = own.kind === 'budget' ? ['item', 'indicator'] : ['indicator', 'item'];
  const nameColumn = names.map(has).find((column) => column !== undefined);
  const name = nameColumn?.role === 'item' ? nameOf(item, choices).trim() : item.indicator;
  const code = has('code') === undefined ? undefined : codeOf(own.items, index, choices).join('.');
  const hasLevelWords = ['code', 'splitCode', 'words'].includes(choices.cue);
  const unit = has('unit')?.text?.(index);
  return [
    `${'- '.repeat(choices.cue === 'none' ? 1 : item.depth + 1)}${addressOf({ row: top, column: nameColumn?.column ?? 0 })} ${name}`,
    ...(groups.length === 0 ? [] : [`under ${groups.join(' > ')}`]),
    ...(code === undefined ? [] : [`code ${code}`]),
    ...(hasLevelWords ? [item.level] : []),
    ...(unit === undefined || unit === '' ? [] : [`unit ${unit}`]),
    ...yearInShort(drawing, panel, top),
    ...(report.rows === 'A3'
      ? rows.flatMap((row, place) =>
          measurements(drawing, panel, row, remarks[place] ?? '', report.slots[place]?.period),
        )
      : measurements(drawing, panel, top, remarks[0] ?? '')),
  ].join(' | ');
}

function totalLine(drawing: Drawing, { panel, row, column, label, covers }: PlacedTotal): string {
  return [
    `total ${addressOf({ row, column })}${label === '' ? '' : ` ${label}`}: ${covers.join(' ')}`,
    ...yearInShort(drawing, panel, row),
    ...measurements(drawing, panel, row, ''),
  ].join(' | ');
}

function shortAt({ shorts }: Drawing, row: number, { column }: PlacedColumn): string {
  return shorts.get(addressOf({ row, column })) ?? '.';
}

function figuresOf({ columns }: Drawing, panel: number): PlacedColumn[] {
  return columns.filter(({ panels, shows }) => shows !== undefined && panels[0] === panel);
}

function yearInShort(drawing: Drawing, panel: number, row: number): string[] {
  const own = figuresOf(drawing, panel);
  const parts = [
    ['annual', 'annual'],
    ['annualRealization', 'realization'],
    ['achievement', 'achievement'],
  ] as const;
  return parts.flatMap(([shows, word]) => {
    const column = own.find((candidate) => candidate.shows === shows);
    return column === undefined ? [] : [`${word} ${shortAt(drawing, row, column)}`];
  });
}

/** What a row says of each period that has columns, in the order of the columns; in rows, of the row's own. */
function measurements(
  drawing: Drawing,
  panel: number,
  row: number,
  remark: string,
  rowPeriod?: GeneratedPeriod,
): string[] {
  const columns = figuresOf(drawing, panel).filter(({ role }) =>
    ['target', 'realization', 'percent', 'annualTarget'].includes(role),
  );
  const figures = columns.filter(
    ({ shows }) =>
      shows === 'target' || shows === 'realization' || shows === 'percent' || shows === 'percentOfAnnual',
  );
  const slots = [...new Map(figures.map(({ slot }) => [slotKey(slot), slot])).values()];
  return slots.map((slot) => {
    const own = figures.filter((column) => slotKey(column.slot) === slotKey(slot));
    const written = (...shows: readonly PlacedColumn['shows'][]) => {
      const column = own.find((candidate) => shows.includes(candidate.shows));
      return column === undefined ? undefined : shortAt(drawing, row, column);
    };
    const percent = written('percent', 'percentOfAnnual');
    // Last month, this month and up to this month are those of the sheet's own month.
    const period = slot.period ?? rowPeriod ?? (slot.span === undefined ? undefined : periodOf(drawing));
    return [
      period === undefined ? 'year' : periodInShort(period),
      ...(slot.span === undefined ? [] : [slot.span]),
      `${written('target') ?? ''}/${written('realization') ?? ''}${percent === undefined ? '' : `=${percent}`}`,
      ...(remark === '' ? [] : [`[${remark}]`]),
    ].join(' ');
  });
}

function slotKey({ period, span }: Slot): string {
  return `${period?.kind ?? ''}${period?.index ?? ''}${span ?? ''}`;
}

function periodInShort({ kind, index }: GeneratedPeriod): string {
  return `${{ month: 'M', quarter: 'Q', semester: 'S', week: 'W' }[kind]}${index}`;
}
