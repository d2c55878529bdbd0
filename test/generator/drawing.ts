import { addressOf, columnName } from '../../src/workbook/address.ts';
import { put, type Canvas, type DrawnCell } from './canvas.ts';
import type { LayoutChoices } from './choices.ts';
import type { SheetColumn } from './columns.ts';
import type { GeneratedReport } from './report.ts';
import { sumOfSeries, type GeneratedSeries, type Slot } from './series.ts';
import { valueOf } from './values.ts';
import { write, type Style, type Writing, type Written } from './writing.ts';

/** A column with its place on the sheet. */
export interface PlacedColumn extends SheetColumn {
  readonly column: number;
}

/** An item with its place: the rows of its periods, or its one row. */
export interface PlacedBlock {
  readonly item: number;
  readonly rows: readonly number[];
  /** The bands above it, outermost first. */
  readonly groups: readonly string[];
  /** The remark on each of its rows. */
  readonly remarks: readonly string[];
}

/** A row that adds up blocks of a panel. */
export interface PlacedTotal {
  readonly panel: number;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly covers: readonly number[];
}

/** A sheet in the making, with what a reader should find on it. */
export interface Drawing {
  readonly onto: Canvas;
  readonly report: GeneratedReport;
  readonly choices: LayoutChoices;
  readonly columns: readonly PlacedColumn[];
  /** Of each panel. */
  readonly blocks: PlacedBlock[][];
  readonly totals: PlacedTotal[];
  /** The figures by address, as reports in short write them. */
  readonly shorts: Map<string, string>;
  readonly decimals: ReadonlyMap<number, 0 | 2>;
}

/** Two decimals for columns whose figures could be thousands as well as fractions, with none to prove which. */
export function decimalsOf(
  report: GeneratedReport,
  columns: readonly PlacedColumn[],
  choices: LayoutChoices,
): ReadonlyMap<number, 0 | 2> {
  return new Map(
    columns.flatMap((column) => {
      const [panel = 0] = column.panels;
      const { shows } = column;
      const all = report.panels[panel]?.series ?? [];
      if (shows === undefined || all.length === 0) return [];
      const slots = report.rows === 'A3' ? report.slots : [column.slot];
      const total = all.length > 1 ? [sumOfSeries(all)] : [];
      const texts = [...all, ...total].flatMap((series) =>
        slots.map((slot) => {
          const value = valueOf(series, shows, slot);
          return value.kind === 'amount' ? write(value, { ...PLAIN, zero: choices.zero }).cell.value : '';
        }),
      );
      const isOpen = texts.some((text) => typeof text === 'string' && /^\d{1,3}\.\d{3}$/.test(text));
      const own = texts.slice(0, all.length * slots.length);
      // Of a column part text, part numbers, the proving figure could be one of the numbers.
      const isProved =
        choices.style !== 'mixed' && own.some((text) => typeof text === 'string' && /\..*\.|,/.test(text));
      return [[column.column, isOpen && !isProved ? 2 : 0] as const];
    }),
  );
}

const PLAIN: Writing = {
  style: 'id',
  decimals: 0,
  prefix: '',
  suffix: '',
  zero: 'figure',
  none: 'blank',
  percent: 'text',
  percentDecimals: 2,
  percentUnits: 'plain',
};

function styleAt({ style }: LayoutChoices, row: number, column: number): Style {
  if (style === 'byColumn') return column % 2 === 0 ? 'id' : 'en';
  if (style === 'mixed') return (row + column) % 2 === 0 ? 'number' : 'id';
  return style;
}

/** Writes what a column shows of a series into a row. */
export function drawFigure(
  { onto, report, choices, columns, shorts, decimals }: Drawing,
  row: number,
  column: PlacedColumn,
  series: GeneratedSeries,
  slot: Slot,
  looks: Partial<DrawnCell> & { readonly unit?: string; readonly sumOf?: readonly number[] } = {},
): void {
  const { shows } = column;
  if (shows === undefined) return;
  const [panel = 0] = column.panels;
  const kind = report.panels[panel]?.kind;
  const { unit, sumOf, ...cellLooks } = looks;
  const style = styleAt(choices, row, column.column);
  const value = valueOf(series, shows, slot);
  const isTarget = shows === 'annual' || shows === 'target';
  const written: Written = write(value, {
    style,
    decimals: decimals.get(column.column) ?? 0,
    prefix: kind === 'budget' ? choices.prefix : '',
    suffix: choices.hasSuffix && isTarget && kind === 'performance' && unit !== undefined ? ` ${unit}` : '',
    // A dash beside 0 % would be a zero, not a dash.
    zero: columns.some((other) => other.shows === 'percentOfAnnual') ? 'figure' : choices.zero,
    none: choices.none,
    percent: choices.percents[report.axis === 'types' ? 0 : panel % 2] ?? 'ratio',
    percentDecimals: choices.percentDecimals,
    percentUnits: choices.percentUnits,
    ...formulaFor(choices, columns, column, row, sumOf),
  });
  if (written.cell.value !== null) put(onto, row, column.column, { ...written.cell, ...cellLooks });
  shorts.set(addressOf({ row, column: column.column }), written.short);
}

/** The formula of a percentage or of a sum, where the whole sheet is of real numbers. */
function formulaFor(
  choices: LayoutChoices,
  columns: readonly PlacedColumn[],
  column: PlacedColumn,
  row: number,
  sumOf: readonly number[] | undefined,
): { formula?: string } {
  if (choices.style !== 'number' || !choices.hasFormulas) return {};
  const name = columnName(column.column);
  const partOf = (shows: SheetColumn['shows'], isSameSlot: boolean) =>
    columns.find(
      (other) =>
        other.shows === shows &&
        other.panels[0] === column.panels[0] &&
        (!isSameSlot || JSON.stringify(other.slot) === JSON.stringify(column.slot)),
    );
  const ratio = (top: PlacedColumn | undefined, bottom: PlacedColumn | undefined) =>
    top === undefined || bottom === undefined
      ? {}
      : { formula: `=${columnName(top.column)}${row + 1}/${columnName(bottom.column)}${row + 1}` };
  switch (column.shows) {
    case 'percent':
      return ratio(partOf('realization', true), partOf('target', true));
    case 'percentOfAnnual':
      return ratio(partOf('realization', true), partOf('annual', false));
    case 'achievement':
      return ratio(partOf('annualRealization', false), partOf('annual', false));
    default: {
      if (sumOf === undefined || sumOf.length === 0) return {};
      const first = sumOf[0] ?? 0;
      const isRun = sumOf.every((part, index) => part === first + index);
      const cells = sumOf.map((part) => `${name}${part + 1}`);
      return {
        formula: isRun ? `=SUM(${cells[0] ?? ''}:${cells[cells.length - 1] ?? ''})` : `=${cells.join('+')}`,
      };
    }
  }
}
