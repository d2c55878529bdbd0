import type { Workbook } from '../engine.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { readDetails } from './cellDetails.ts';
import { readInChunks } from './chunks.ts';
import { failureOf } from './hostFailure.ts';
import { sheetFrom, VISIBILITIES } from './openSheet.ts';
import type { Grid, Snapshot } from './snapshot.ts';
import { askMarks, type Mark } from './tabs/marks.ts';
import { askFormattedTab } from './tabs/tabNow.ts';

/**
 * Reads the worksheets in three trips: which there are; what stands in the used ranges of those that show; merged areas,
 * values of columns with formulas and number formats of columns with numbers. Of a hidden worksheet the name alone is
 * read, unless a summary made it. A workbook too large for one answer is read in chunks of rows.
 */
export async function readOpenWorkbook(
  context: Excel.RequestContext,
  progress: (share: number) => void,
): Promise<Workbook> {
  const worksheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const visible = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
  progress(0.1);
  const { snapshots, marks } = await takeSnapshots(context, worksheets.items, visible, (share) => {
    progress(0.1 + share * 0.6);
  });
  const markOf = (sheet: Excel.Worksheet) => marks[worksheets.items.indexOf(sheet)] ?? {};
  const hidden = worksheets.items
    .filter((sheet) => !visible.includes(sheet))
    .map((worksheet) => ({
      worksheet,
      grid: markOf(worksheet).mark === undefined ? () => [] : askFormattedTab(worksheet).grid,
    }));
  const detailed = await readDetails(context, snapshots);
  progress(1);
  const shown = new Map(
    detailed.map(({ snapshot, details }) => [snapshot.worksheet, sheetFrom(snapshot, details)]),
  );
  const unseen = new Map(hidden.map(({ worksheet, grid }) => [worksheet, hiddenSheet(worksheet, grid())]));
  return {
    sheets: worksheets.items.flatMap((worksheet) => {
      const sheet = shown.get(worksheet) ?? unseen.get(worksheet);
      const { mark } = markOf(worksheet);
      return sheet === undefined ? [] : [mark === undefined ? sheet : { ...sheet, mark }];
    }),
  };
}

function hiddenSheet({ id, name, visibility }: Excel.Worksheet, grid: Sheet['grid']): Sheet {
  return {
    id,
    name,
    visibility: VISIBILITIES[visibility],
    grid,
    merges: [],
    hiddenRows: new Set(),
    isProtected: false,
  };
}

/** What the second trip brings: the used ranges of some worksheets and the marks of all, in their order. */
interface SecondTrip {
  readonly snapshots: readonly Snapshot[];
  readonly marks: readonly Mark[];
}

async function takeSnapshots(
  context: Excel.RequestContext,
  all: readonly Excel.Worksheet[],
  visible: readonly Excel.Worksheet[],
  progress: (share: number) => void,
): Promise<SecondTrip> {
  const marks = askMarks(all);
  const asked = visible.map((worksheet) => {
    worksheet.load('protection/protected');
    const used = worksheet.getUsedRange(true).load('formulas,rowIndex,columnIndex,hasSpill');
    return { worksheet, used, rows: used.getRowProperties({ rowHidden: true }) };
  });
  try {
    await context.sync();
  } catch (error) {
    if (failureOf(error).key !== 'tooMuchData') throw error;
    return takeSnapshotsInChunks(context, all, visible, progress);
  }
  progress(1);
  const snapshots = asked.map(({ worksheet, used, rows }) =>
    snapshotOf(worksheet, used, used.formulas as Grid, rows.value, [used]),
  );
  return { snapshots, marks: marks() };
}

function snapshotOf(
  worksheet: Excel.Worksheet,
  { rowIndex: top, columnIndex: left }: Excel.Range,
  formulas: Grid,
  rows: readonly Excel.RowProperties[],
  parts: readonly Excel.Range[],
): Snapshot {
  return {
    worksheet,
    top,
    left,
    formulas,
    hiddenRows: new Set(rows.flatMap(({ rowHidden }, row) => (rowHidden === true ? [top + row] : []))),
    // `hasSpill` is null where the cells of a range differ.
    maySpill: parts.some(({ hasSpill }) => (hasSpill as boolean | null) !== false),
  };
}

async function takeSnapshotsInChunks(
  context: Excel.RequestContext,
  all: readonly Excel.Worksheet[],
  visible: readonly Excel.Worksheet[],
  progress: (share: number) => void,
): Promise<SecondTrip> {
  const marks = askMarks(all);
  const sizes = visible.map((worksheet) => ({
    worksheet: worksheet.load('protection/protected'),
    used: worksheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await context.sync();
  const cells = sizes.reduce((sum, { used }) => sum + used.rowCount * used.columnCount, 0);
  const snapshots: Snapshot[] = [];
  let done = 0;
  for (const { worksheet, used } of sizes) {
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const parts = await readInChunks(context, rowCount, columnCount, (from, count) => {
      const range = worksheet.getRangeByIndexes(rowIndex + from, columnIndex, count, columnCount);
      return { range: range.load('formulas,hasSpill'), rows: range.getRowProperties({ rowHidden: true }) };
    });
    const formulas = parts.flatMap(({ range }) => range.formulas as Grid);
    const rows = parts.flatMap(({ rows: { value } }) => value);
    const ranges = parts.map(({ range }) => range);
    snapshots.push(snapshotOf(worksheet, used, formulas, rows, ranges));
    done += rowCount * columnCount;
    progress(done / cells);
  }
  return { snapshots, marks: marks() };
}
