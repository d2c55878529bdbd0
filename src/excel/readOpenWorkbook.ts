import type { Workbook } from '../engine.ts';
import { readDetails } from './cellDetails.ts';
import { readInChunks } from './chunks.ts';
import { failureOf } from './hostFailure.ts';
import { sheetFrom } from './openSheet.ts';
import type { Grid, Snapshot } from './snapshot.ts';

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
  const detailed = await readDetails(context, snapshots);
  progress(1);
  return { sheets: detailed.map(({ snapshot, details }) => sheetFrom(snapshot, details)) };
}

async function takeSnapshots(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  progress: (share: number) => void,
): Promise<Snapshot[]> {
  const asked = worksheets.map((worksheet) => {
    worksheet.load('protection/protected');
    const used = worksheet.getUsedRange(true).load('formulas,rowIndex,columnIndex,hasSpill');
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
    snapshotOf(worksheet, used, used.formulas as Grid, rows.value, [used]),
  );
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
  worksheets: readonly Excel.Worksheet[],
  progress: (share: number) => void,
): Promise<Snapshot[]> {
  const sizes = worksheets.map((worksheet) => ({
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
  return snapshots;
}
