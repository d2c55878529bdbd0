import type { Block, Entry, Measurement } from '../../report/report.ts';
import type { Place } from '../../workbook/address.ts';
import { coreOf, rectOf, sumFormulaOf, type Expression, type FormulaReader } from '../formulas.ts';

/** The form of a figure that is typed. */
export const TYPED = 'typed';
/** The form of a sum over rows, however many. */
export const SUM = 'sum';
/** The form of a formula that can't be read. */
export const UNREAD = 'unread';

/** What a formula means: sums are alike, names stand for the figures of its own row. */
export function formOf(
  formulas: FormulaReader,
  entry: Entry,
  nameOf: (at: Place) => string | undefined,
  isSumOfRows: boolean,
): string {
  if (entry.formula === undefined) return TYPED;
  const expression = formulas.expression(entry.formula, entry);
  if (expression === undefined) return UNREAD;
  const sum = isSumOfRows ? sumFormulaOf(expression, entry) : undefined;
  const isOverRows = sum?.areas.some(({ top, bottom }) => top !== entry.row || bottom !== entry.row);
  return isOverRows === true ? SUM : meaningOf(expression, entry, nameOf);
}

function meaningOf(expression: Expression, at: Place, nameOf: (at: Place) => string | undefined): string {
  const core = coreOf(expression);
  switch (core.kind) {
    case 'number':
      return '#';
    case 'constant':
    case 'other':
      return core.kind;
    case 'area': {
      const { top, left, bottom, right } = rectOf(core, at);
      const name = top === bottom && left === right ? nameOf({ row: top, column: left }) : undefined;
      const corners = [core.top, core.left, core.bottom, core.right];
      return name ?? `c[${corners.map(({ isFixed, at: place }) => `${isFixed ? '$' : ''}${place}`).join()}]`;
    }
    case 'call':
      return `${core.name}(${core.args.map((arg) => meaningOf(arg, at, nameOf)).join(',')})`;
  }
}

/** What a cell is to a row: its target or realization of a period, its annual figures. */
export function nameIn(block: Block, { row, column }: Place, own?: Measurement): string | undefined {
  const isAt = (entry: Entry | undefined) => entry?.row === row && entry.column === column;
  if (own !== undefined) {
    if (isAt(own.target)) return 'T';
    if (isAt(own.realization)) return 'R';
  }
  if (isAt(block.annual)) return 'A';
  return isAt(block.annualRealization) ? 'Y' : undefined;
}

/** Whether a formula is made of the row's own target and realization, and of nothing else. */
export function isOfOwnFigures(form: string): boolean {
  const operands = new Set(form.match(/c\[|#|\b[A-Za-z]+\b(?!\()/g));
  return operands.has('R') && operands.has('T') && [...operands].every((one) => OWN.has(one));
}

const OWN: ReadonlySet<string> = new Set(['R', 'T', '#']);
