import type { Place } from '../workbook/address.ts';
import { PERIODS_A_YEAR, readPeriodLabel, readPeriodNumber, type Period } from '../workbook/period.ts';
import { cellAt, isBlank, textOf, type Cell } from '../workbook/workbook.ts';
import type { Figure } from '../workbook/figure.ts';
import { entryAt, type FigureTable } from './figureTable.ts';
import { withBand, type Band } from './bands.ts';
import { UNREADABLE } from './names.ts';
import type { PanelColumns } from './panelColumns.ts';
import type { ValueColumns } from './settleRoles.ts';
import type { Doubt, Entry, Measurement, Words } from './report.ts';
import type { TableRows } from './rowKinds.ts';
import { areaAt, labelOf, ownerCell, ownerOf, startsAt, type SheetView } from './sheetView.ts';
import { isNumber } from './entry.ts';

/** A block as its rows say, before the panel's majority has been asked. */
export interface RawBlock {
  readonly row: number;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly name: string | undefined;
  readonly number?: Words;
  readonly code?: string;
  readonly groups: readonly string[];
  readonly unit?: string;
  readonly unitAt?: Place;
  readonly annual?: Entry;
  readonly annualRealization?: Entry;
  readonly achievement?: Entry;
  readonly predicate?: Words;
  readonly measurements: readonly Measurement[];
  readonly missingPeriods: readonly Period[];
}

/** Everything that reading a panel's rows needs; the figures are settled. */
export interface PanelSource {
  readonly view: SheetView;
  readonly columns: PanelColumns;
  readonly rows: TableRows;
  readonly table: FigureTable;
  /** The period that the sheet speaks of. */
  readonly period: Period | undefined;
}

/** The blocks of a panel, from the top down; what stands in the period column and is no period is a doubt. */
export function blocksOf(source: PanelSource): { blocks: RawBlock[]; doubts: Doubt[] } {
  return source.columns.periodsIn === 'rows'
    ? blocksOverRows(source)
    : { blocks: blocksOfARow(source), doubts: [] };
}

interface OpenBlock {
  readonly top: number;
  readonly groups: readonly string[];
  readonly measurements: Measurement[];
}

/** Blocks whose periods are rows: a name opens one, and so does a period column that begins anew. */
function blocksOverRows(source: PanelSource): { blocks: RawBlock[]; doubts: Doubt[] } {
  const { view, columns, rows } = source;
  const blocks: RawBlock[] = [];
  const doubts: Doubt[] = [];
  let bands: readonly Band[] = [];
  let groups: readonly string[] = [];
  const readLabel = labelReader(source);
  let open: OpenBlock | undefined;

  const close = (bottom: number) => {
    if (open !== undefined && open.measurements.length > 0) blocks.push(blockFrom(source, open, bottom));
    open = undefined;
  };

  rows.kinds.forEach((kind, index) => {
    const row = rows.first + index;
    if (kind.kind === 'aside') return;
    if (kind.kind === 'group' || kind.kind === 'total') {
      close(row - 1);
      if (kind.kind === 'group') {
        bands = withBand(bands, kind.text);
        groups = bands.map(({ text }) => text);
      }
      return;
    }
    if (opensBlock(source, row, open?.top)) {
      close(row - 1);
      open = { top: row, groups, measurements: [] };
    }
    const measurement = measurementIn(source, row, readLabel, doubts);
    if (measurement === undefined) return;
    if (open === undefined || beginsAnew(open.measurements, measurement)) {
      close(row - 1);
      open = { top: row, groups, measurements: [] };
    }
    open.measurements.push(measurement);
  });
  const lastRow = rows.first + rows.kinds.length - 1;
  close(
    columns.period === undefined ? lastRow : Math.max(lastRow, areaAt(view, lastRow, columns.period).bottom),
  );
  return { blocks: joined(blocks), doubts };
}

/**
 * A name or an annual target that begins in the row. A name written again on every row of its block opens no other;
 * one that is merged, or was not readable, does.
 */
function opensBlock({ view, columns }: PanelSource, row: number, openTop: number | undefined): boolean {
  const name = columns.names[0];
  const startsName = name !== undefined && startsAt(view, row, name);
  const startsAnnual = columns.annual !== undefined && startsAt(view, row, columns.annual);
  if (!startsName && !startsAnnual) return false;
  if (openTop === undefined || name === undefined || areaAt(view, row, name).bottom > row) return true;
  const now = textOf(ownerCell(view, row, name));
  // A name that stands once, above rows of one annual figure each, is that of all of them.
  if (now === '') return !isSameAnnual(view, columns, row, openTop);
  if (UNREADABLE.test(now) || now !== textOf(ownerCell(view, openTop, name))) return true;
  // Items of one name are told by their codes.
  const code = codeAt(view, columns, row);
  return code !== '' && code !== codeAt(view, columns, openTop);
}

/** Whether the annual figure of a row is the open block's, written again. */
function isSameAnnual(view: SheetView, { annual }: PanelColumns, row: number, openTop: number): boolean {
  if (annual === undefined) return false;
  const area = areaAt(view, row, annual);
  return (
    area.top === area.bottom && ownerCell(view, row, annual).value === ownerCell(view, openTop, annual).value
  );
}

/** A first period after a later one, with no name to open a block: the name is lost. */
function beginsAnew(measurements: readonly Measurement[], next: Measurement): boolean {
  const { period } = next;
  if (period?.index !== 1) return false;
  // A quarter after its months is their subtotal.
  const last = measurements.findLast((before) => before.period?.kind === period.kind)?.period;
  return last !== undefined && last.index > 1;
}

/** What a period cell says; cells that say the same share it. */
interface ReadLabel {
  readonly period: Period | undefined;
  readonly label: NonNullable<Measurement['label']>;
}

type LabelReader = (cell: Cell) => ReadLabel;

/** Reads the cells of a period column; bare numbers are those of the kind that its header names. */
function labelReader({ columns }: PanelSource): LabelReader {
  const header = columns.own.find(({ column }) => column === columns.period)?.path.join(' ') ?? '';
  const kind = /triwulan|tw|kuartal/i.test(header)
    ? 'quarter'
    : /semester|smt/i.test(header)
      ? 'semester'
      : /minggu/i.test(header)
        ? 'week'
        : 'month';
  const known = new Map<Cell['value'], ReadLabel>();
  return (cell) => {
    const remembered = known.get(cell.value);
    if (remembered !== undefined) return remembered;
    const text = labelOf(cell);
    const read = readPeriodLabel(text);
    const period = read?.period ?? readPeriodNumber(text, kind);
    const isMisspelt = read?.isMisspelt ?? period === undefined;
    const found = { period, label: { column: columns.period ?? 0, text, isMisspelt } };
    known.set(cell.value, found);
    return found;
  };
}

function measurementIn(
  source: PanelSource,
  row: number,
  readLabel: LabelReader,
  doubts: Doubt[],
): Measurement | undefined {
  const { view, columns } = source;
  const [values] = columns.values;
  if (columns.period === undefined || values === undefined) return undefined;
  const merge = view.mergeAt(row, columns.period);
  if (merge !== undefined && merge.top !== row) return undefined;
  const cell =
    merge === undefined ? cellAt(view.sheet, row, columns.period) : cellAt(view.sheet, merge.top, merge.left);
  const label = isBlank(cell) ? undefined : readLabel(cell);
  if (label?.period === undefined) {
    const { target, realization } = values;
    const hasFigures =
      (target !== undefined && startsAt(view, row, target)) ||
      (realization !== undefined && startsAt(view, row, realization));
    if (!hasFigures) return undefined;
    if (label !== undefined)
      doubts.push({ reason: 'notAPeriod', at: { row, column: columns.period }, text: label.label.text });
  }
  return measured(source, row, values, label?.period, label?.label);
}

/** A list sorted by period names its items again in each: the rows of one name are one block. */
function joined(blocks: readonly RawBlock[]): RawBlock[] {
  if (blocks.length < 2 || !blocks.every(({ measurements }) => measurements.length === 1)) return [...blocks];
  const byItem = new Map<string, RawBlock>();
  blocks.forEach((block, index) => {
    const { name, code = '', unit = '', groups } = block;
    const key = name === undefined ? String(index) : [code, name, unit, ...groups].join('\n');
    const first = byItem.get(key);
    byItem.set(
      key,
      first === undefined
        ? block
        : { ...first, measurements: [...first.measurements, ...block.measurements] },
    );
  });
  if (byItem.size === blocks.length) return [...blocks];
  return [...byItem.values()].map((block) => ({ ...block, missingPeriods: missingFrom(block.measurements) }));
}

/** The period of a column; one that speaks of this month is of the sheet's own. */
export function periodOfColumns(source: PanelSource, { period, span }: ValueColumns): Period | undefined {
  return period ?? (span === undefined ? undefined : source.period);
}

/** Blocks of one row each: the periods are columns, or there are none. */
function blocksOfARow(source: PanelSource): RawBlock[] {
  const { view, columns, rows } = source;
  const blocks: RawBlock[] = [];
  let bands: readonly Band[] = [];
  let groups: readonly string[] = [];
  const figures = [
    columns.annual,
    columns.annualRealization,
    ...columns.values.flatMap(({ target, realization }) => [target, realization]),
  ].filter((column) => column !== undefined);
  rows.kinds.forEach((kind, index) => {
    const row = rows.first + index;
    if (kind.kind === 'group') {
      bands = withBand(bands, kind.text);
      groups = bands.map(({ text }) => text);
    }
    if (kind.kind !== 'data' || !figures.some((column) => startsAt(view, row, column))) return;
    const measurements = columns.values.map((values) =>
      measured(source, row, values, periodOfColumns(source, values)),
    );
    blocks.push(blockFrom(source, { top: row, groups, measurements }, row));
  });
  return blocks;
}

/** The figures and the remark of one period in a row. */
export function measured(
  { view, table }: Pick<PanelSource, 'view' | 'table'>,
  row: number,
  columns: ValueColumns,
  period: Period | undefined,
  label?: Measurement['label'],
): Measurement {
  const target = columns.target === undefined ? undefined : entryAt(table, row, columns.target);
  const percent = columns.percent === undefined ? undefined : entryAt(table, row, columns.percent);
  // All of one shape, as of a long table there are hundreds of thousands.
  return {
    row,
    period,
    span: columns.span,
    label,
    target,
    realization:
      columns.realization === undefined
        ? undefined
        : reached(entryAt(table, row, columns.realization), target, percent),
    percent,
    remark: columns.remark === undefined ? undefined : wordsAt(view, row, columns.remark),
    predicate: columns.predicate === undefined ? undefined : wordsAt(view, row, columns.predicate),
  };
}

function wordsAt(view: SheetView, row: number, column: number): Words {
  const merge = view.mergeAt(row, column);
  const top = merge?.top ?? row;
  const left = merge?.left ?? column;
  return { row: top, column: left, text: labelOf(cellAt(view.sheet, top, left)) };
}

/** A dash beside a stated 0 % of a target is a zero; alone it says that nothing was measured. */
function reached(realization: Entry, target: Entry | undefined, percent: Entry | undefined): Entry {
  if (realization.figure.kind !== 'none') return realization;
  const planned = target?.figure ?? { kind: 'number', unit: 'plain' };
  const statesZero = isNumber(percent) && percent.figure.value === 0;
  if (!statesZero || (planned.kind !== 'number' && planned.kind !== 'range')) return realization;
  const zero: Figure = {
    kind: 'number',
    value: 0,
    unit: planned.unit,
    decimals: 0,
    isText: true,
    isDash: true,
  };
  return { ...realization, figure: zero };
}

function blockFrom(source: PanelSource, open: OpenBlock, bottom: number): RawBlock {
  const { view, columns, table } = source;
  const { top, groups, measurements } = open;
  const nameColumn = columns.names.find((column) => !isBlank(ownerCell(view, top, column)));
  const name = nameColumn === undefined ? '' : labelOf(ownerCell(view, top, nameColumn));
  const unit = columns.unit === undefined ? '' : textOf(ownerCell(view, top, columns.unit));
  const code = codeAt(view, columns, top);
  const [first] = measurements;
  const place =
    nameColumn === undefined ? (first?.target ?? first?.realization) : ownerOf(view, top, nameColumn);
  return {
    row: place?.row ?? top,
    column: place?.column ?? 0,
    top,
    bottom,
    name: name === '' || UNREADABLE.test(name) ? undefined : name,
    number: columns.number === undefined ? undefined : wordsAt(view, top, columns.number),
    code: code === '' ? undefined : code,
    groups,
    unit: unit === '' ? undefined : unit,
    unitAt: unit === '' || columns.unit === undefined ? undefined : ownerOf(view, top, columns.unit),
    annual: columns.annual === undefined ? undefined : entryAt(table, top, columns.annual),
    annualRealization:
      columns.annualRealization === undefined ? undefined : entryAt(table, top, columns.annualRealization),
    achievement: columns.achievement === undefined ? undefined : entryAt(table, top, columns.achievement),
    predicate: columns.predicate === undefined ? undefined : wordsAt(view, top, columns.predicate),
    measurements,
    missingPeriods: missingFrom(measurements),
  };
}

/** The code of a row; one that is split over columns is joined by dots. */
function codeAt(view: SheetView, { codes }: PanelColumns, row: number): string {
  const parts = codes.map((column) => labelOf(ownerCell(view, row, column))).filter((part) => part !== '');
  return parts.join('.');
}

/** Periods of the year that a series of the finest kind leaves out. */
function missingFrom(measurements: readonly Measurement[]): Period[] {
  const kind = measurements.find(({ period }) => period !== undefined)?.period?.kind;
  if (kind === undefined || kind === 'week' || measurements.some(({ span }) => span !== undefined)) return [];
  let seen = 0;
  for (const { period } of measurements) if (period?.kind === kind) seen |= 1 << period.index;
  const missing: Period[] = [];
  for (let index = 1; index <= PERIODS_A_YEAR[kind]; index++) {
    if ((seen & (1 << index)) === 0) missing.push({ kind, index });
  }
  return missing;
}
