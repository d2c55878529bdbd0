import { addressOf, refersTo } from '../../engine.ts';
import { readInChunks } from '../chunks.ts';
import { failureOf } from '../hostFailure.ts';
import type { Grid } from '../snapshot.ts';

/** A formula of the user's that refers to a worksheet of ours. */
export interface Reference {
  readonly worksheet: Excel.Worksheet;
  readonly address: string;
  readonly formula: string;
}

/**
 * The formulas on some worksheets that refer to others.
 *
 * @param worksheets whose formulas are looked at
 * @param names of the worksheets that they may refer to
 */
export async function referencesTo(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  names: readonly string[],
): Promise<readonly Reference[]> {
  const found: Reference[] = [];
  for (const { worksheet, top, left, formulas } of await readFormulas(context, worksheets)) {
    formulas.forEach((line, row) => {
      line.forEach((content, column) => {
        if (typeof content !== 'string' || !content.startsWith('=')) return;
        if (!names.some((name) => refersTo(content, name))) return;
        const address = addressOf({ row: top + row, column: left + column });
        found.push({ worksheet, address, formula: content });
      });
    });
  }
  return found;
}

interface Formulas {
  readonly worksheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly formulas: Grid;
}

/** What stands in the used ranges of worksheets, in one trip where it can travel at once. */
async function readFormulas(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<readonly Formulas[]> {
  const asked = worksheets.map((worksheet) => ({
    worksheet,
    used: worksheet.getUsedRange(true).load('formulas,rowIndex,columnIndex'),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (failureOf(error).key !== 'tooMuchData') throw error;
    return readFormulasInChunks(context, worksheets);
  }
  return asked.map(({ worksheet, used }) => ({
    worksheet,
    top: used.rowIndex,
    left: used.columnIndex,
    formulas: used.formulas as Grid,
  }));
}

async function readFormulasInChunks(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<readonly Formulas[]> {
  const sizes = worksheets.map((worksheet) => ({
    worksheet,
    used: worksheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await context.sync();
  const read: Formulas[] = [];
  for (const { worksheet, used } of sizes) {
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
    const parts = await readInChunks(context, rowCount, columnCount, (from, count) =>
      worksheet.getRangeByIndexes(top + from, left, count, columnCount).load('formulas'),
    );
    read.push({ worksheet, top, left, formulas: parts.flatMap(({ formulas }) => formulas as Grid) });
  }
  return read;
}
