/** What Excel would take for a formula, a number, a date, a truth value or an error if it were typed. */
const PARSES = /^\s*['=@+#]|^\s*-.|\d|^\s*(true|false)\s*$/i;

/**
 * A text as it must be assigned to `formulas` so that the cell keeps it as text. Excel reads assigned strings as if
 * they were typed by an American (office-js issue 1559); a leading apostrophe says that it is text. Cells formatted
 * as text (`@`) keep what they are given.
 * @example asInput('47,83%', 'General') //=> "'47,83%"
 */
export function asInput(text: string, numberFormat: string): string {
  return numberFormat !== '@' && PARSES.test(text) ? `'${text}` : text;
}
