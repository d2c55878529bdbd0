import type { Workbook } from '../engine.ts';
import type { Cell, ErrorCode, Rect, Sheet } from '../workbook/workbook.ts';
import { Failed, failureOf } from './hostFailure.ts';
import { rectsOf } from './mergedAreas.ts';

type Grid = readonly (readonly unknown[])[];

/** A sheet's used range as the second trip brings it. */
interface Snapshot {
  readonly worksheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  /** Constants and formulas, rows × columns of the used range. */
  readonly formulas: Grid;
  readonly hiddenRows: ReadonlySet<number>;
}

/**
 * Reads the visible worksheets in three trips: which there are; what stands in their used ranges; merged areas, values
 * of columns with formulas and number formats of columns with numbers. A workbook too large for one answer is read in
 * chunks of rows.
 */
export async function readOpenWorkbook(
  context: Excel.RequestContext,
  progress: (share: number) => void,
): Promise<Workbook> {
  const worksheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const visible = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
  progress(0.1);
  const snapshots = await takeSnapshots(context, visible, (share) => {
    progress(0.1 + share * 0.6);
  });
  const details = await readDetails(context, snapshots);
  progress(1);
  return { sheets: snapshots.map((snapshot, index) => sheetFrom(snapshot, details[index] ?? NO_DETAILS)) };
}

async function takeSnapshots(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  progress: (share: number) => void,
): Promise<Snapshot[]> {
  const asked = worksheets.map((worksheet) => {
    worksheet.load('protection/protected');
    const used = worksheet.getUsedRange(true).load('formulas,rowIndex,columnIndex');
    return { worksheet, used, rows: used.getRowProperties({ rowHidden: true }) };
  });
  try {
    await context.sync();
  } catch (error) {
    if (failureOf(error).key !== 'tooMuchData') throw error;
    return takeSnapshotsInChunks(context, worksheets, progress);
  }
  progress(1);
  return asked.map(({ worksheet, used, rows }) =>
    snapshotOf(worksheet, used.rowIndex, used.columnIndex, used.formulas as Grid, rows.value),
  );
}

function snapshotOf(
  worksheet: Excel.Worksheet,
  top: number,
  left: number,
  formulas: Grid,
  rows: readonly Excel.RowProperties[],
): Snapshot {
  return {
    worksheet,
    top,
    left,
    formulas,
    hiddenRows: new Set(rows.flatMap(({ rowHidden }, row) => (rowHidden === true ? [top + row] : []))),
  };
}

/** Rows are asked for in portions; a portion that is still too large is halved. */
const CELLS_A_CHUNK = 40_000;

async function takeSnapshotsInChunks(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  progress: (share: number) => void,
): Promise<Snapshot[]> {
  const sizes = worksheets.map((worksheet) => ({
    worksheet,
    used: worksheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await context.sync();
  const cells = sizes.reduce((sum, { used }) => sum + used.rowCount * used.columnCount, 0);
  const snapshots: Snapshot[] = [];
  let done = 0;
  for (const { worksheet, used } of sizes) {
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const formulas = await readInChunks(context, rowCount, columnCount, (from, count) =>
      worksheet.getRangeByIndexes(rowIndex + from, columnIndex, count, columnCount).load('formulas'),
    );
    const rows = used.getRowProperties({ rowHidden: true });
    await context.sync();
    snapshots.push(
      snapshotOf(
        worksheet,
        rowIndex,
        columnIndex,
        formulas.flatMap((range) => range.formulas as Grid),
        rows.value,
      ),
    );
    done += rowCount * columnCount;
    progress(done / cells);
  }
  return snapshots;
}

/** Loads ranges of so many rows that each answer can travel; halves a portion that Excel refuses as too large. */
async function readInChunks(
  context: Excel.RequestContext,
  rowCount: number,
  columnCount: number,
  ask: (from: number, count: number) => Excel.Range,
): Promise<Excel.Range[]> {
  const ranges: Excel.Range[] = [];
  let portion = Math.max(1, Math.floor(CELLS_A_CHUNK / columnCount));
  for (let from = 0; from < rowCount;) {
    const count = Math.min(portion, rowCount - from);
    const range = ask(from, count);
    try {
      await context.sync();
    } catch (error) {
      if (failureOf(error).key !== 'tooMuchData' || count === 1) throw error;
      portion = Math.ceil(count / 2);
      continue;
    }
    ranges.push(range);
    from += count;
  }
  return ranges;
}

/** What the third trip adds to a snapshot, by column of the sheet and row of the used range. */
interface Details {
  readonly merges: readonly Rect[];
  /** Calculated values of columns that hold formulas. */
  readonly values: ReadonlyMap<number, readonly unknown[]>;
  /** Number formats of columns that hold numbers. */
  readonly formats: ReadonlyMap<number, readonly unknown[]>;
}

const NO_DETAILS: Details = { merges: [], values: new Map(), formats: new Map() };

async function readDetails(
  context: Excel.RequestContext,
  snapshots: readonly Snapshot[],
): Promise<Details[]> {
  const asked = snapshots.map((snapshot) => ({
    merged: askMergedAreas(snapshot),
    values: askColumns(snapshot, columnsWhere(snapshot.formulas, isFormula), 'values'),
    formats: askColumns(snapshot, formattedColumns(snapshot), 'numberFormat'),
  }));
  if (asked.some(({ merged }) => merged.length > 0)) await context.sync();
  return asked.map(({ merged, values, formats }) => ({
    merges: merged.flatMap((areas) => (areas.isNullObject ? [] : rectsOf(areas.address))),
    values: byColumn(values, (range) => range.values as Grid),
    formats: byColumn(formats, (range) => range.numberFormat as Grid),
  }));
}

/** Excel gives at most so many merged areas of a range (Range.getMergedAreasOrNullObject), and each has two cells. */
const MERGED_AREAS = 512;

/**
 * The merged areas of a used range, in bands of so few rows that none can hold too many. An area belongs to the band
 * in which its top-left cell lies: the others miss it (office-js issue 3611).
 */
function askMergedAreas({ worksheet, top, left, formulas }: Snapshot): Excel.RangeAreas[] {
  const columnCount = formulas[0]?.length ?? 0;
  if (columnCount === 0) return [];
  const band = Math.max(1, Math.floor((2 * MERGED_AREAS) / columnCount));
  return Array.from({ length: Math.ceil(formulas.length / band) }, (_, index) => {
    const from = index * band;
    const count = Math.min(band, formulas.length - from);
    return worksheet
      .getRangeByIndexes(top + from, left, count, columnCount)
      .getMergedAreasOrNullObject()
      .load('address');
  });
}

interface AskedColumns {
  readonly first: number;
  readonly count: number;
  readonly range: Excel.Range;
}

/** Neighbouring columns are asked for as one range: fewer brackets on the wire. */
function askColumns(
  { worksheet, top, left, formulas }: Snapshot,
  columns: readonly number[],
  property: 'values' | 'numberFormat',
): AskedColumns[] {
  const groups: { first: number; count: number }[] = [];
  for (const column of columns) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.first + last.count === column) last.count++;
    else groups.push({ first: column, count: 1 });
  }
  return groups.map(({ first, count }) => ({
    first: left + first,
    count,
    range: worksheet.getRangeByIndexes(top, left + first, formulas.length, count).load(property),
  }));
}

function byColumn(
  asked: readonly AskedColumns[],
  read: (range: Excel.Range) => Grid,
): ReadonlyMap<number, readonly unknown[]> {
  return new Map(
    asked.flatMap(({ first, count, range }) => {
      const rows = read(range);
      return Array.from(
        { length: count },
        (_, offset) => [first + offset, rows.map((row) => row[offset])] as const,
      );
    }),
  );
}

function isFormula(content: unknown): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

/** Columns of the used range, counted from its left, in which some content meets a test. */
function columnsWhere(rows: Grid, test: (content: unknown) => boolean): number[] {
  const columns = new Set<number>();
  for (const row of rows) {
    row.forEach((content, column) => {
      if (test(content)) columns.add(column);
    });
  }
  return [...columns].sort((a, b) => a - b);
}

/**
 * Columns whose number formats say something that the numbers do not: whether 1 is 100 %, how finely a figure is
 * shown, whether 44561 is a date. A column of zeros and whole amounts from 100,000 up needs none; the numbers of a
 * row `1 2 3 …` below a header make no column one of figures.
 */
function formattedColumns({ formulas }: Snapshot): number[] {
  return columnsWhere(
    formulas.filter((row) => !isNumbering(row)),
    (content) =>
      isFormula(content) ||
      (typeof content === 'number' &&
        content !== 0 &&
        !(Number.isInteger(content) && Math.abs(content) >= 100_000)),
  );
}

function isNumbering(row: readonly unknown[]): boolean {
  const contents = row.filter((content) => content !== '');
  return (
    contents.length >= 4 &&
    contents.every((content, index) => Number(content) >= index + 1 && Number(content) <= index + 4)
  );
}

function sheetFrom(snapshot: Snapshot, { merges, values, formats }: Details): Sheet {
  const { worksheet, top, left, formulas, hiddenRows } = snapshot;
  const grid: (Cell | undefined)[][] = Array.from({ length: top }, () => []);
  formulas.forEach((row, index) => {
    const cells: (Cell | undefined)[] = Array.from({ length: left }, () => undefined);
    row.forEach((content, offset) => {
      const column = left + offset;
      cells.push(cellFrom(content, values.get(column)?.[index], formats.get(column)?.[index]));
    });
    grid.push(cells);
  });
  return {
    id: worksheet.id,
    name: worksheet.name,
    visibility: 'visible',
    grid,
    merges,
    hiddenRows,
    isProtected: worksheet.protection.protected,
  };
}

const ERROR = /^#[A-Z/0!?_]+[!?A]$/;

function cellFrom(content: unknown, calculated: unknown, numberFormat: unknown): Cell | undefined {
  const format = typeof numberFormat === 'string' && numberFormat !== 'General' ? { numberFormat } : {};
  // A text that begins with `=` reads like a formula; its value is the text itself.
  const hasFormula = isFormula(content) && calculated !== content;
  const value = hasFormula ? calculated : content;
  const formula = hasFormula ? { formula: content } : {};
  if (hasFormula && typeof value === 'string' && ERROR.test(value)) {
    return { value: null, error: value as ErrorCode, ...formula, ...format };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value === '' && !hasFormula ? blankWith(format) : { value, ...formula, ...format };
  }
  if (value === null || value === undefined) return blankWith(format);
  throw new Failed({ key: 'unexpected', detail: `A cell holds ${typeof value}` });
}

function blankWith(format: { readonly numberFormat?: string }): Cell | undefined {
  return format.numberFormat === undefined ? undefined : { value: null, ...format };
}
