/** `%`, `Persen`, `Persentase`, `Prosentase` */
const PERCENT = /%|persen|prosen|presen/i;
const PERCENT_FIRST = /^[\s\d.)]*(?:%|persen|prosen|presentase)/i;

/** Whether a unit or a name speaks of percent. */
export function speaksOfPercent(text: string): boolean {
  return PERCENT.test(text);
}

/** Whether an indicator is a percentage by its first word, a number before it left out. */
export function beginsWithPercent(name: string): boolean {
  return PERCENT_FIRST.test(name);
}
