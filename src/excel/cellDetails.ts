import type { Rect } from '../workbook/workbook.ts';
import { readInChunks } from './chunks.ts';
import { failureOf } from './hostFailure.ts';
import { rectsOf } from './mergedAreas.ts';
import { askSpills } from './spills.ts';
import { isFormula, type Grid, type Snapshot } from './snapshot.ts';
import { askLooks, looksByColumn, type AskedLooks, type TextLook } from './textLooks.ts';

/** What the third trip adds to a snapshot, by column of the sheet and row of the used range. */
export interface Details {
  readonly merges: readonly Rect[];
  /** Areas that arrays spill over. */
  readonly spills: readonly Rect[];
  /** Calculated values of columns that hold formulas. */
  readonly values: ReadonlyMap<number, readonly unknown[]>;
  /** Number formats of columns that hold numbers. */
  readonly formats: ReadonlyMap<number, readonly unknown[]>;
  /** How the names look, where nothing else may tell their levels. */
  readonly looks: ReadonlyMap<number, readonly TextLook[]>;
}

/** A snapshot with its details. */
export interface DetailedSnapshot {
  readonly snapshot: Snapshot;
  readonly details: Details;
}

export async function readDetails(
  context: Excel.RequestContext,
  snapshots: readonly Snapshot[],
): Promise<DetailedSnapshot[]> {
  const asked = snapshots.map((snapshot) => ({
    snapshot,
    part: askDetails(snapshot, 0, snapshot.formulas.length),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (failureOf(error).key !== 'tooMuchData') throw error;
    return readDetailsInChunks(context, snapshots);
  }
  return asked.map(({ snapshot, part }) => ({ snapshot, details: detailsOf([part]) }));
}

async function readDetailsInChunks(
  context: Excel.RequestContext,
  snapshots: readonly Snapshot[],
): Promise<DetailedSnapshot[]> {
  const detailed: DetailedSnapshot[] = [];
  for (const snapshot of snapshots) {
    const { formulas } = snapshot;
    const parts = await readInChunks(context, formulas.length, formulas[0]?.length ?? 1, (from, count) =>
      askDetails(snapshot, from, count),
    );
    detailed.push({ snapshot, details: detailsOf(parts) });
  }
  return detailed;
}

/** What is asked of some rows of a used range. */
interface AskedDetails {
  readonly merged: readonly Excel.RangeAreas[];
  readonly spills: readonly Excel.Range[];
  readonly values: readonly AskedColumns[];
  readonly formats: readonly AskedColumns[];
  readonly looks: readonly AskedLooks[];
}

function askDetails(snapshot: Snapshot, from: number, count: number): AskedDetails {
  return {
    merged: askMergedAreas(snapshot, from, count),
    spills: askSpills(snapshot, from, count),
    values: askColumns(snapshot, columnsWhere(snapshot.formulas, isFormula), from, count, 'values'),
    formats: askColumns(snapshot, formattedColumns(snapshot), from, count, 'numberFormat'),
    looks: askLooks(snapshot, from, count),
  };
}

function detailsOf(parts: readonly AskedDetails[]): Details {
  return {
    merges: parts.flatMap(({ merged }) => rectsIn(merged)),
    spills: parts.flatMap(({ spills }) => rectsIn(spills)),
    values: byColumn(
      parts.flatMap(({ values }) => values),
      (range) => range.values as Grid,
    ),
    formats: byColumn(
      parts.flatMap(({ formats }) => formats),
      (range) => range.numberFormat as Grid,
    ),
    looks: looksByColumn(parts.flatMap(({ looks }) => looks)),
  };
}

function rectsIn(areas: readonly (Excel.RangeAreas | Excel.Range)[]): Rect[] {
  return areas.flatMap((area) => (area.isNullObject ? [] : rectsOf(area.address)));
}

/** Excel gives at most so many merged areas of a range (Range.getMergedAreasOrNullObject), and each has two cells. */
const MERGED_AREAS = 512;

/**
 * The merged areas of a used range, in bands of so few rows that none can hold too many. An area belongs to the band
 * in which its top-left cell lies: the others miss it (office-js issue 3611).
 */
function askMergedAreas(
  { worksheet, top, left, formulas }: Snapshot,
  from: number,
  count: number,
): Excel.RangeAreas[] {
  const columnCount = formulas[0]?.length ?? 1;
  const band = Math.max(1, Math.floor((2 * MERGED_AREAS) / columnCount));
  return Array.from({ length: Math.ceil(count / band) }, (_, index) => {
    const first = from + index * band;
    const rows = Math.min(band, from + count - first);
    return worksheet
      .getRangeByIndexes(top + first, left, rows, columnCount)
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
  { worksheet, top, left }: Snapshot,
  columns: readonly number[],
  from: number,
  rows: number,
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
    range: worksheet.getRangeByIndexes(top + from, left + first, rows, count).load(property),
  }));
}

/** The columns of what was asked, each from the top down; parts of the same column follow one another. */
function byColumn(
  asked: readonly AskedColumns[],
  read: (range: Excel.Range) => Grid,
): ReadonlyMap<number, readonly unknown[]> {
  const columns = new Map<number, unknown[]>();
  for (const { first, count, range } of asked) {
    const rows = read(range);
    for (let offset = 0; offset < count; offset++) {
      const column = columns.get(first + offset) ?? [];
      for (const row of rows) column.push(row[offset]);
      columns.set(first + offset, column);
    }
  }
  return columns;
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
