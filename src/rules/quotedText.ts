/**
 * A text as a formula writes it.
 * @example quotedText('A "plus"') //=> '"A ""plus"""'
 */
export function quotedText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
