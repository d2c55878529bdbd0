import { addressOf, sheetsIn, wordsIn } from '../../engine.ts';
import { readInChunks } from '../chunks.ts';
import { failureOf } from '../hostFailure.ts';
import { isFormula, type Grid } from '../snapshot.ts';

/** A formula of the user's that refers to a worksheet of ours. */
export interface Reference {
  readonly worksheet: Excel.Worksheet;
  readonly address: string;
  readonly formula: string;
}

/** A name of the user's that refers to a worksheet of ours. */
export interface NamedReference {
  readonly name: Excel.NamedItem;
  readonly formula: string;
}

/** What loses its meaning when worksheets go. Charts, pivot tables and rules can't all be asked for what they refer to. */
export interface References {
  readonly cells: readonly Reference[];
  readonly names: readonly NamedReference[];
}

/**
 * What refers to some worksheets, or to tables on them.
 *
 * @param others the worksheets whose formulas and names are looked at, beside the names of the workbook
 * @param going their names are loaded
 */
export async function referencesTo(
  context: Excel.RequestContext,
  others: readonly Excel.Worksheet[],
  going: readonly Excel.Worksheet[],
): Promise<References> {
  if (going.length === 0) return { cells: [], names: [] };
  const tables = going.map((worksheet) => worksheet.tables.load('items/name'));
  const names = [context.workbook, ...others].map((owner) => owner.names.load('items/name,items/formula'));
  await context.sync();
  const sheetNames = going.map(({ name }) => name.toLowerCase());
  const tableNames = tables.flatMap(({ items }) => items.map(({ name }) => name.toLowerCase()));
  const isAffected = (formula: string) => {
    const named = sheetsIn(formula);
    if (sheetNames.some((name) => named.has(name))) return true;
    if (tableNames.length === 0) return false;
    const words = wordsIn(formula);
    return tableNames.some((name) => words.has(name));
  };
  const found: Reference[] = [];
  for (const { worksheet, top, left, formulas } of await readFormulas(context, others)) {
    formulas.forEach((line, row) => {
      line.forEach((content, column) => {
        if (!isFormula(content) || !isAffected(content)) return;
        const address = addressOf({ row: top + row, column: left + column });
        found.push({ worksheet, address, formula: content });
      });
    });
  }
  return {
    cells: await withoutTexts(context, found),
    names: names.flatMap(({ items }) =>
      items.flatMap((name): NamedReference[] => {
        const formula = String(name.formula);
        return isAffected(formula) ? [{ name, formula }] : [];
      }),
    ),
  };
}

/** A text that begins with `=` reads like a formula; its value is the text itself. */
async function withoutTexts(
  context: Excel.RequestContext,
  found: readonly Reference[],
): Promise<readonly Reference[]> {
  if (found.length === 0) return found;
  const values = found.map(({ worksheet, address }) => worksheet.getRange(address).load('values'));
  await context.sync();
  return found.filter(({ formula }, index) => (values[index]?.values as Grid)[0]?.[0] !== formula);
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
