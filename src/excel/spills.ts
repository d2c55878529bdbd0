import { isFormula, type Snapshot } from './snapshot.ts';

/** So many formulas of a sheet are asked whether they spill; writing into an array of another is refused at the door. */
const MOST_ASKED = 1000;

/**
 * Asks for the areas that arrays of a sheet spill over. Nearly no sheet has any, and then nothing is asked: of the
 * others, the formulas that may give an array and have a cell with content below or beside them.
 */
export function askSpills(snapshot: Snapshot, from: number, count: number): Excel.Range[] {
  const { worksheet, top, left, formulas, maySpill } = snapshot;
  if (!maySpill) return [];
  const hasContent = (row: number, column: number) => (formulas[row]?.[column] ?? '') !== '';
  return formulas
    .slice(from, from + count)
    .flatMap((cells, offset) =>
      cells.flatMap((content, column) => {
        const row = from + offset;
        const isAsked =
          isFormula(content) &&
          mayGiveArray(content) &&
          (hasContent(row + 1, column) || hasContent(row, column + 1));
        return isAsked ? [{ row, column }] : [];
      }),
    )
    .slice(0, MOST_ASKED)
    .map(({ row, column }) =>
      worksheet
        .getRangeByIndexes(top + row, left + column, 1, 1)
        .getSpillingToRangeOrNullObject()
        .load('address'),
    );
}

const TEXT = /"[^"]*"/g;
/** What gives one value whatever it is given. */
const AGGREGATE = /\b(?:SUM|SUBTOTAL|AVERAGE|COUNT|COUNTA|MIN|MAX)\([^()]*\)/gi;
const CELL = /\$?[A-Z]{1,3}\$?\d+\b/gi;
/** What gives one value where it is given single cells. */
const PLAIN = /\b(?:IF|IFERROR|OR|AND|NOT|N|ISNUMBER|ROUND|ROUNDUP|ROUNDDOWN|TRUNC|ABS|MIN|MAX|SUM)\(/gi;

/** Whether anything is left of a formula but single cells, numbers, and functions that make one value of them. */
export function mayGiveArray(formula: string): boolean {
  const rest = formula.replace(TEXT, '').replace(AGGREGATE, '');
  return /[:#{[]|\p{L}/u.test(rest.replace(CELL, '').replace(PLAIN, '('));
}
