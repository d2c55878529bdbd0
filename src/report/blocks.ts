import { readPeriodLabel, PERIODS_A_YEAR, type Period } from '../workbook/period.ts';
import { isBlank, textOf } from '../workbook/workbook.ts';
import type { Figure } from '../workbook/figure.ts';
import type { NumberStyle } from '../workbook/writtenNumber.ts';
import { entryAt, type FigureTable } from './figureTable.ts';
import { UNREADABLE } from './headerWords.ts';
import type { PanelColumns, ValueColumns } from './panelColumns.ts';
import type { Doubt, Entry, Level, Measurement } from './report.ts';
import type { TableRows } from './rowKinds.ts';
import { areaAt, labelOf, ownerCell, ownerOf, startsAt, type SheetView } from './sheetView.ts';

/** A block as its rows say, before the panel's majority has been asked. */
export interface RawBlock {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly name: string | undefined;
  readonly group?: string;
  readonly unit?: string;
  readonly level?: Level;
  readonly annual: Entry | undefined;
  readonly measurements: readonly Measurement[];
  readonly achievement?: Entry;
  readonly missingPeriods: readonly Period[];
}

/** Everything that reading a panel's rows needs. */
export interface PanelSource {
  readonly view: SheetView;
  readonly columns: PanelColumns;
  readonly rows: TableRows;
  readonly table: FigureTable;
  readonly styles: ReadonlyMap<number, NumberStyle>;
}

/** The blocks of a panel, from the top down; what stands in the period column and is no period is a doubt. */
export function blocksOf(source: PanelSource): { blocks: RawBlock[]; doubts: Doubt[] } {
  return source.columns.periodsIn === 'rows'
    ? blocksOverRows(source)
    : { blocks: blocksOfARow(source), doubts: [] };
}

/** Blocks whose periods are rows: a name opens one, and so does a period column that begins anew. */
function blocksOverRows(source: PanelSource): { blocks: RawBlock[]; doubts: Doubt[] } {
  const { view, columns, rows } = source;
  const blocks: RawBlock[] = [];
  const doubts: Doubt[] = [];
  let open: { top: number; group: string | undefined; measurements: Measurement[] } | undefined;
  let group: string | undefined;

  const close = (bottom: number) => {
    if (open !== undefined && open.measurements.length > 0) blocks.push(blockFrom(source, open, bottom));
    open = undefined;
  };

  rows.kinds.forEach((kind, index) => {
    const row = rows.first + index;
    if (kind.kind === 'header') return;
    if (kind.kind === 'group' || kind.kind === 'total') {
      close(row - 1);
      if (kind.kind === 'group') group = kind.text;
      return;
    }
    if (opensBlock(source, row, open?.top)) {
      close(row - 1);
      open = { top: row, group, measurements: [] };
    }
    const measurement = measurementIn(source, row, doubts);
    if (measurement === undefined) return;
    if (open === undefined || beginsAnew(open.measurements, measurement)) {
      close(row - 1);
      open = { top: row, group, measurements: [] };
    }
    open.measurements.push(measurement);
  });
  const lastArea =
    columns.period === undefined
      ? undefined
      : areaAt(view, rows.first + rows.kinds.length - 1, columns.period);
  close(lastArea?.bottom ?? rows.first + rows.kinds.length - 1);
  return { blocks, doubts };
}

/**
 * A name or an annual target that begins in the row. A name written again on every row of its block opens no other;
 * one that is merged, or was not readable, does.
 */
function opensBlock({ view, columns }: PanelSource, row: number, openTop: number | undefined): boolean {
  const openers = columns.annual === undefined ? [columns.names[0]] : [columns.names[0], columns.annual];
  const starting = openers.filter((column) => column !== undefined && startsAt(view, row, column));
  if (starting.length === 0) return false;
  const [name] = columns.names;
  if (openTop === undefined || name === undefined || areaAt(view, row, name).bottom > row) return true;
  const now = textOf(ownerCell(view, row, name));
  return now === '' || UNREADABLE.test(now) || now !== textOf(ownerCell(view, openTop, name));
}

/** A first period after a later one, with no name to open a block: the name is lost. */
function beginsAnew(measurements: readonly Measurement[], next: Measurement): boolean {
  const last = measurements[measurements.length - 1]?.period;
  return last !== undefined && next.period?.index === 1 && last.index > 1;
}

function measurementIn(source: PanelSource, row: number, doubts: Doubt[]): Measurement | undefined {
  const { view, columns } = source;
  const [values] = columns.values;
  if (columns.period === undefined || values === undefined) return undefined;
  const area = areaAt(view, row, columns.period);
  if (area.top !== row) return undefined;
  const text = labelOf(ownerCell(view, row, columns.period));
  const label = readPeriodLabel(text);
  const hasFigures = [values.target, values.realization].some((column) => startsAt(view, row, column));
  if (label === undefined && !hasFigures) return undefined;
  const at = { row, column: columns.period };
  if (label === undefined && text !== '') doubts.push({ reason: 'notAPeriod', at, text });
  return {
    ...measured(source, row, values),
    period: label?.period,
    ...(text === '' ? {} : { label: { ...at, text, isMisspelt: label?.isMisspelt ?? true } }),
  };
}

/** Blocks of one row each: the periods are columns, or there are none. */
function blocksOfARow(source: PanelSource): RawBlock[] {
  const { view, columns, rows } = source;
  const blocks: RawBlock[] = [];
  let group: string | undefined;
  rows.kinds.forEach((kind, index) => {
    const row = rows.first + index;
    if (kind.kind === 'group') group = kind.text;
    if (kind.kind !== 'data') return;
    const figureColumns = columns.values.flatMap(({ target, realization }) => [target, realization]);
    if (!figureColumns.some((column) => startsAt(view, row, column))) return;
    const measurements = columns.values.map((values) => ({
      ...measured(source, row, values),
      period: values.period,
    }));
    blocks.push(blockFrom(source, { top: row, group, measurements }, row));
  });
  return blocks;
}

function measured(source: PanelSource, row: number, values: ValueColumns): Omit<Measurement, 'period'> {
  const { view, columns, table, styles } = source;
  const entry = (column: number) => entryAt(table, styles, row, column);
  const remark = columns.remark === undefined ? undefined : ownerOf(view, row, columns.remark);
  const text = remark === undefined ? '' : textOf(ownerCell(view, row, remark.column));
  const target = entry(values.target);
  const percent = values.percent === undefined ? undefined : entry(values.percent);
  return {
    target,
    realization: reached(entry(values.realization), target, percent),
    ...(percent === undefined ? {} : { percent }),
    ...(remark === undefined || text === '' ? {} : { remark: { ...remark, text } }),
  };
}

/** A dash beside a stated 0 % of a target is a zero; alone it says that nothing was measured. */
function reached(realization: Entry, { figure: target }: Entry, percent: Entry | undefined): Entry {
  const statesZero = percent?.figure.kind === 'number' && percent.figure.value === 0;
  const isPlanned = target.kind === 'number' || target.kind === 'range';
  if (realization.figure.kind !== 'none' || !statesZero || !isPlanned) return realization;
  const zero: Figure = { kind: 'number', value: 0, unit: target.unit, decimals: 0, isText: true };
  return { ...realization, figure: zero };
}

function blockFrom(
  source: PanelSource,
  open: {
    readonly top: number;
    readonly group: string | undefined;
    readonly measurements: readonly Measurement[];
  },
  bottom: number,
): RawBlock {
  const { view, columns, table, styles } = source;
  const { top, group, measurements } = open;
  const nameColumn = columns.names.find((column) => !isBlank(ownerCell(view, top, column)));
  const name = nameColumn === undefined ? '' : textOf(ownerCell(view, top, nameColumn));
  const unit = columns.unit === undefined ? '' : textOf(ownerCell(view, top, columns.unit));
  const place = nameColumn === undefined ? measurements[0]?.target : ownerOf(view, top, nameColumn);
  const level = levelOf(name);
  const annual = columns.annual === undefined ? undefined : entryAt(table, styles, top, columns.annual);
  return {
    row: place?.row ?? top,
    column: place?.column ?? 0,
    bottom,
    name: name === '' || UNREADABLE.test(name) ? undefined : name,
    ...(group === undefined ? {} : { group }),
    ...(unit === '' ? {} : { unit }),
    ...(level === undefined ? {} : { level }),
    annual,
    measurements,
    ...(columns.achievement === undefined
      ? {}
      : { achievement: entryAt(table, styles, top, columns.achievement) }),
    missingPeriods: missingFrom(measurements),
  };
}

const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  ['program', /^prog(r)?am\b/i],
  ['subActivity', /^sub ?kegiatan\b/i],
  ['activity', /^kegiatan\b/i],
];

function levelOf(name: string): Level | undefined {
  return LEVEL_WORDS.find(([, word]) => word.test(name))?.[0];
}

function missingFrom(measurements: readonly Measurement[]): Period[] {
  const kind = measurements.find(({ period }) => period !== undefined)?.period?.kind;
  if (kind === undefined) return [];
  const seen = new Set(measurements.map(({ period }) => (period?.kind === kind ? period.index : 0)));
  return Array.from({ length: PERIODS_A_YEAR[kind] }, (_, index) => ({ kind, index: index + 1 })).filter(
    ({ index }) => !seen.has(index),
  );
}
