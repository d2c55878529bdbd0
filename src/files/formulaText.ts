/**
 * Functions of ours that are younger than the file format: a file names them with a prefix, without which Excel shows
 * `#NAME?` until the cell is entered again (ISO/IEC 29500 knows them not; MS-XLSX 2.2.2, future functions).
 */
const YOUNGER = /\b(NUMBERVALUE)\(/g;

/**
 * A formula as a file stores it.
 * @param formula English, with commas and a leading `=`
 * @example storedFormula('=NUMBERVALUE(A1)') //=> '_xlfn.NUMBERVALUE(A1)'
 */
export function storedFormula(formula: string): string {
  return formula.replace(/^=/, '').replace(YOUNGER, '_xlfn.$1(');
}

/**
 * A stored formula as Excel shows it.
 * @example shownFormula('_xlfn.NUMBERVALUE(A1)') //=> '=NUMBERVALUE(A1)'
 */
export function shownFormula(stored: string): string {
  return `=${stored.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`;
}
