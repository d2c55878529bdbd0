import { columnName, parseAddress } from '../engine.ts';
import type { FileCell } from './openFile.ts';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * Writes the formulas out that a file stores once for a whole run of cells ("shared": ECMA-376 18.3.1.40): only the
 * first cell of the run holds the text, written for its own place.
 */
export function writeOutSharedFormulas(cells: ReadonlyMap<string, FileCell>): void {
  const firsts = new Map<number, { readonly row: number; readonly column: number; readonly text: string }>();
  const shared = [...cells].filter(([, cell]) => cell.formulaType === 'shared');
  for (const [key, { formula, formulaSharedIndex: index }] of shared) {
    if (formula === undefined || formula === '' || index === undefined || firsts.has(index)) continue;
    firsts.set(index, { ...placeOf(key), text: formula });
  }
  for (const [key, cell] of shared) {
    const first = firsts.get(cell.formulaSharedIndex ?? -1);
    if (cell.formula === '' && first !== undefined) {
      const { row, column } = placeOf(key);
      cell.formula = movedFormula(first.text, row - first.row, column - first.column);
    }
    delete cell.formulaType;
    delete cell.formulaSharedIndex;
    delete cell.formulaRef;
  }
}

function placeOf(key: string): { readonly row: number; readonly column: number } {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return { row, column };
}

/** Texts and quoted sheet names are passed over; then references to cells, to whole columns and to whole rows. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!]))/gi;

/** A formula as it reads after being copied some rows down and columns to the right. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const rowAt = (fixed: string, text: string) => {
    const row = fixed === '' ? Number(text) + rows : Number(text);
    return row >= 1 && row <= ROWS ? `${fixed}${row}` : undefined;
  };
  const columnAt = (fixed: string, text: string) => {
    const named = parseAddress(`${text}1`)?.column ?? 0;
    const column = fixed === '' ? named + columns : named;
    return column >= 0 && column < COLUMNS ? `${fixed}${columnName(column)}` : undefined;
  };
  const joined = (from: string | undefined, to: string | undefined, between: string) =>
    from === undefined || to === undefined ? '#REF!' : `${from}${between}${to}`;
  return formula.replace(TOKENS, (token: string, ...groups: (string | undefined)[]) => {
    const [fixedColumn, column, fixedRow, row, fixedLeft, left, fixedRight, right] = groups;
    const [fixedTop, top, fixedBottom, bottom] = groups.slice(8);
    if (column !== undefined && row !== undefined) {
      return joined(columnAt(fixedColumn ?? '', column), rowAt(fixedRow ?? '', row), '');
    }
    if (left !== undefined && right !== undefined) {
      return joined(columnAt(fixedLeft ?? '', left), columnAt(fixedRight ?? '', right), ':');
    }
    if (top !== undefined && bottom !== undefined) {
      return joined(rowAt(fixedTop ?? '', top), rowAt(fixedBottom ?? '', bottom), ':');
    }
    return token;
  });
}
