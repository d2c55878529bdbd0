import type { Cell, Rect } from '../../../src/workbook/workbook.ts';
import { ExcelError } from '../errors.ts';
import { columnsOf, isUnbounded, rowsOf } from './area.ts';
import { parseCellInput } from './cellInput.ts';
import { fromR1C1, normalised } from './formulaText.ts';
import type { Json } from './json.ts';
import { MAX_FORMULA_LENGTH, MAX_TEXT_LENGTH } from './limits.ts';
import type { PlacedCell } from './engine.ts';
import type { SheetModel } from './sheet.ts';

/** How the formulas of an input are written. */
export type Notation = 'A1' | 'R1C1';

/**
 * Spreads the input of a cell property over a range: rows × columns of its own shape, or one value for all.
 * `null` leaves a cell as it is (docs/excel/excel-add-ins-blank-null-values.md); whole columns and rows can't be
 * written (docs/excel/excel-add-ins-ranges-unbounded.md).
 *
 * @returns one row of inputs per row of the range
 * @throws ExcelError `InvalidArgument` for `null`, another shape or an unbounded range
 */
export function inputFor(area: Rect, input: Json): (row: number, column: number) => Json {
  if (input === null || isUnbounded(area)) throw new ExcelError('InvalidArgument');
  if (!isArray(input)) return () => input;
  const fits =
    input.length === rowsOf(area) && input.every((line) => isArray(line) && line.length === columnsOf(area));
  if (!fits) {
    throw new ExcelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const lines = input as readonly (readonly Json[])[];
  return (row, column) => lines[row - area.top]?.[column - area.left] ?? null;
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** What a cell becomes when something is entered into it; everything is checked before anything is written. */
export interface Entry extends Pick<PlacedCell, 'row' | 'column'> {
  readonly cell: Cell | undefined;
}

/**
 * Where rows of a range are hidden by a filter, an array is not spread over it row by row: the first row of the input
 * goes into every row that shows, and those that are hidden stay as they are (office-js issue 224, xlwings issue 747).
 * A single row is written, hidden or not.
 */
function filtered(
  sheet: SheetModel,
  area: Rect,
  at: ReturnType<typeof inputFor>,
): ReturnType<typeof inputFor> {
  const isHidden = (row: number) => sheet.filteredRows.has(row) && sheet.hiddenRows.has(row);
  const isCut = [...sheet.filteredRows].some((row) => row >= area.top && row <= area.bottom && isHidden(row));
  if (!isCut || rowsOf(area) === 1) return at;
  return (row, column) => (isHidden(row) ? null : at(area.top, column));
}

/**
 * Turns the input for a range into cells. Cells under a merged area are left out: what is written into them is
 * dropped, as in Excel ("Merge and unmerge cells", support.microsoft.com; office-js issue 1590).
 *
 * @throws ExcelError `InvalidArgument`, `FormulaLengthExceedsLimit`
 */
export function entriesFor(
  sheet: SheetModel,
  area: Rect,
  input: Json,
  { notation, year }: { readonly notation: Notation; readonly year: number },
): readonly Entry[] {
  const at = filtered(sheet, area, inputFor(area, input));
  const entries: Entry[] = [];
  sheet.read(area, (before, row, column) => {
    const content = at(row, column);
    if (content === null || sheet.isCovered(row, column)) return;
    const read = notation === 'R1C1' && isFormula(content) ? fromR1C1(content, row, column) : content;
    entries.push({ row, column, cell: entered(read, before, year) });
  });
  return entries;
}

const isFormula = (content: Json): content is string =>
  typeof content === 'string' && content.startsWith('=');

function entered(content: Json, before: Cell | undefined, year: number): Cell | undefined {
  const numberFormat = before?.numberFormat;
  const format = numberFormat === undefined ? {} : { numberFormat };
  if (typeof content === 'boolean') return { value: content, ...format };
  // A cell that is formatted as text keeps whatever is entered as text, formulas included.
  if (numberFormat === '@') return asText(content);
  if (typeof content === 'number') return { value: content, ...format };
  if (typeof content !== 'string') throw new ExcelError('InvalidArgument');
  if (content.length > MAX_TEXT_LENGTH) throw new ExcelError('InvalidArgument');

  const input = parseCellInput(content, year);
  switch (input.kind) {
    case 'blank':
      return numberFormat === undefined ? undefined : { value: null, numberFormat };
    case 'error':
      return { value: null, error: input.error, ...format };
    case 'formula':
      if (input.formula.length > MAX_FORMULA_LENGTH) throw new ExcelError('FormulaLengthExceedsLimit');
      return { value: null, formula: normalised(input.formula), ...format };
    case 'value':
      // Excel brings its own number format only where the cell has none.
      return {
        value: input.value,
        ...(input.numberFormat !== undefined && { numberFormat: input.numberFormat }),
        ...format,
      };
  }
}

function asText(content: Json): Cell {
  if (typeof content === 'number') return { value: String(content), numberFormat: '@' };
  if (typeof content !== 'string') throw new ExcelError('InvalidArgument');
  const text = content.startsWith("'") ? content.slice(1) : content;
  return { value: text === '' ? null : text, numberFormat: '@' };
}
