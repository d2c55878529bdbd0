import {
  isCallNode,
  isBinaryNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  parseA1Ref,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
  type AstExpression,
} from '@borgar/fx';
import { addressOf, type Place } from '../workbook/address.ts';
import type { Rect } from '../workbook/workbook.ts';

/** What a formula says, without brackets; references stand as they do relative to its cell. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  /** A text, TRUE or an error. */
  | { readonly kind: 'constant' }
  | Area
  /** A function, or an operator by its sign (`/`, `u-` for a minus before a value). */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  /** Names, references to other sheets, whole columns. */
  | { readonly kind: 'other' };

export interface Area {
  readonly kind: 'area';
  readonly top: Coordinate;
  readonly left: Coordinate;
  readonly bottom: Coordinate;
  readonly right: Coordinate;
}

/** A row or column: fixed by `$`, or so many away from the formula's cell. */
interface Coordinate {
  readonly isFixed: boolean;
  readonly at: number;
}

/** Reads formulas; those that say the same of their own cells are parsed once. */
export interface FormulaReader {
  /** The formula's text with its references relative to the cell: alike where one was filled from the other. */
  readonly relativeForm: (formula: string, at: Place) => string;
  /** `undefined` where the text is no formula. */
  readonly expression: (formula: string, at: Place) => Expression | undefined;
}

export function formulaReader(): FormulaReader {
  const parsed = new Map<string, Expression | undefined>();
  return {
    relativeForm,
    expression: (formula, at) => {
      const form = relativeForm(formula, at);
      if (!parsed.has(form)) parsed.set(form, parsedFrom(formula, at));
      return parsed.get(form);
    },
  };
}

const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.!])/gi;

/** One pass over the text: a hundred times a translation by its grammar is too much for long tables. */
function relativeForm(formula: string, { row, column }: Place): string {
  return formula.replace(
    REFERENCE,
    (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const c = columnOf(letters);
      const r = Number(digits) - 1;
      return `R${fixedRow === '' ? `[${r - row}]` : r}C${fixedColumn === '' ? `[${c - column}]` : c}`;
    },
  );
}

function columnOf(letters: string): number {
  let column = 0;
  for (let place = 0; place < letters.length; place++)
    column = column * 26 + (letters.charCodeAt(place) & 31);
  return column - 1;
}

function parsedFrom(formula: string, at: Place): Expression | undefined {
  try {
    return expressionOf(parse(tokenize(formula, { mergeRefs: true })), at);
  } catch {
    return undefined;
  }
}

function expressionOf(node: AstExpression, at: Place): Expression {
  if (isLiteralNode(node))
    return typeof node.value === 'number' ? { kind: 'number', value: node.value } : { kind: 'constant' };
  if (isReferenceNode(node)) return areaOf(node.value, at) ?? { kind: 'other' };
  if (isCallNode(node)) {
    return {
      kind: 'call',
      name: node.callee.name.toUpperCase(),
      args: node.arguments.map((one) => argumentOf(one, at)),
    };
  }
  if (isBinaryNode(node))
    return { kind: 'call', name: node.operator, args: node.arguments.map((one) => argumentOf(one, at)) };
  if (isUnaryNode(node))
    return {
      kind: 'call',
      name: `u${node.operator}`,
      args: node.arguments.map((one) => argumentOf(one, at)),
    };
  return node.type === 'ErrorLiteral' ? { kind: 'constant' } : { kind: 'other' };
}

/** An argument that is left out (`IF(A1,,2)`) is a constant. */
function argumentOf(node: unknown, at: Place): Expression {
  return node === null || node === undefined ? { kind: 'constant' } : expressionOf(node as AstExpression, at);
}

function areaOf(text: string, { row, column }: Place): Area | undefined {
  const reference = parseA1Ref(text);
  if (reference === undefined || !('range' in reference) || (reference.context ?? []).length > 0)
    return undefined;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = reference.range;
  if (typeof top !== 'number' || typeof left !== 'number') return undefined;
  if (typeof bottom !== 'number' || typeof right !== 'number') return undefined;
  const coordinate = (value: number, isFixed: boolean | null | undefined, own: number): Coordinate =>
    isFixed === true ? { isFixed, at: value } : { isFixed: false, at: value - own };
  return {
    kind: 'area',
    top: coordinate(top, $top, row),
    left: coordinate(left, $left, column),
    bottom: coordinate(bottom, $bottom, row),
    right: coordinate(right, $right, column),
  };
}

/** The cells that an area names when its formula stands in a cell. */
export function rectOf({ top, left, bottom, right }: Area, { row, column }: Place): Rect {
  const resolved = ({ isFixed, at }: Coordinate, own: number) => (isFixed ? at : own + at);
  return {
    top: resolved(top, row),
    left: resolved(left, column),
    bottom: resolved(bottom, row),
    right: resolved(right, column),
  };
}

/** A formula without what guards or rounds it: `IF(G12=0,"-",ROUND(H12/G12,4))` is `H12/G12`. */
export function coreOf(expression: Expression): Expression {
  if (expression.kind !== 'call') return expression;
  const { name, args } = expression;
  const [first] = args;
  if (first === undefined) return expression;
  switch (name) {
    case 'IFERROR':
    case 'IFNA':
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN':
    case 'TRUNC':
    case 'N':
    case 'u+':
    case 'u%':
      return coreOf(first);
    case 'IF':
      return coreOfOnly(args.slice(1).filter(isCalculated)) ?? expression;
    case 'MIN':
    case 'MAX':
      return (args.length === 2 ? coreOfOnly(args.filter(isCalculated)) : undefined) ?? expression;
    case '*':
      return coreOfOnly(args.filter((arg) => !isScale(arg))) ?? expression;
    default:
      return expression;
  }
}

function coreOfOnly([only, ...others]: readonly Expression[]): Expression | undefined {
  return only === undefined || others.length > 0 ? undefined : coreOf(only);
}

function isCalculated({ kind }: Expression): boolean {
  return kind !== 'number' && kind !== 'constant';
}

/** `100`, `100%` or `1` behind a quotient. */
function isScale(expression: Expression): boolean {
  const inner = expression.kind === 'call' && expression.name === 'u%' ? expression.args[0] : expression;
  return inner?.kind === 'number' && (inner.value === 100 || inner.value === 1);
}

/** A formula that adds up cells and nothing else. */
export interface SumFormula {
  readonly areas: readonly Rect[];
  /** What `SUBTOTAL` passes over: filtered rows (9), all hidden rows (109); both pass over other `SUBTOTAL`s. */
  readonly subtotal?: 9 | 109;
}

/**
 * The cells that a formula adds up: `SUM`, `SUBTOTAL(9, …)`, `A1+A5+A9`, or several of them added.
 * @returns `undefined` where it does anything else
 */
export function sumFormulaOf(expression: Expression | undefined, at: Place): SumFormula | undefined {
  if (expression === undefined) return undefined;
  const areas: Rect[] = [];
  const codes = new Set<9 | 109 | 'none'>();
  const isSum = (part: Expression): boolean => {
    const core = coreOf(part);
    if (core.kind === 'area') {
      areas.push(rectOf(core, at));
      codes.add('none');
      return true;
    }
    if (core.kind !== 'call') return false;
    if (core.name === 'SUM') {
      codes.add('none');
      return core.args.every(isAdded);
    }
    if (core.name === 'SUBTOTAL') {
      const [code, ...args] = core.args;
      if (code?.kind !== 'number' || (code.value !== 9 && code.value !== 109)) return false;
      codes.add(code.value);
      return args.every(isAdded);
    }
    return core.name === '+' && core.args.every(isSum);
  };
  const isAdded = (part: Expression): boolean => {
    if (part.kind !== 'area') return part.kind === 'call' && isSum(part);
    areas.push(rectOf(part, at));
    return true;
  };
  if (!isSum(expression) || areas.length === 0) return undefined;
  const [code] = codes;
  return code === undefined || code === 'none' || codes.size > 1 ? { areas } : { areas, subtotal: code };
}

/** A formula as it is when filled from its cell into another. */
export function translated(formula: string, from: Place, to: Place): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, addressOf(from)), addressOf(to));
}
