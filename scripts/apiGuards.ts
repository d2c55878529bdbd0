import ts from 'typescript';
import { compareVersions, isOfOffice, type ApiSet } from './apiDocs.ts';

/** What a guard is told by: the type checker, and the names of functions that ask `isSetSupported` for a version. */
export interface Guarding {
  readonly checker: ts.TypeChecker;
  readonly helpers: readonly string[];
}

/**
 * Whether a node is reached only where `isSetSupported` has said yes to a set: inside an `if`, `?:`, `&&`, `||` or
 * `while` on it, or after a statement that leaves where it says no. What is supported doesn't change while a page
 * lives, so a guard around a function also guards what the function does later.
 */
export function isGuarded(node: ts.Node, set: ApiSet, guarding: Guarding): boolean {
  const implies = (condition: ts.Expression, outcome: boolean) =>
    isImplied(condition, outcome, set, guarding);
  for (let inner = node; !ts.isSourceFile(inner); inner = inner.parent) {
    const outer = inner.parent;
    if (ts.isIfStatement(outer)) {
      if (inner === outer.thenStatement && implies(outer.expression, true)) return true;
      if (inner === outer.elseStatement && implies(outer.expression, false)) return true;
    } else if (ts.isConditionalExpression(outer)) {
      if (inner === outer.whenTrue && implies(outer.condition, true)) return true;
      if (inner === outer.whenFalse && implies(outer.condition, false)) return true;
    } else if (ts.isBinaryExpression(outer) && inner === outer.right) {
      const { kind } = outer.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken && implies(outer.left, true)) return true;
      if (kind === ts.SyntaxKind.BarBarToken && implies(outer.left, false)) return true;
    } else if (ts.isWhileStatement(outer)) {
      if (inner === outer.statement && implies(outer.expression, true)) return true;
    } else if (ts.isBlock(outer) || ts.isSourceFile(outer) || ts.isCaseOrDefaultClause(outer)) {
      for (const statement of outer.statements) {
        if (statement === inner) break;
        if (!ts.isIfStatement(statement)) continue;
        if (leaves(statement.thenStatement) && implies(statement.expression, false)) return true;
        if (leaves(statement.elseStatement) && implies(statement.expression, true)) return true;
      }
    }
  }
  return false;
}

/** Whether a statement always leaves the block it stands in. */
function leaves(statement: ts.Statement | undefined): boolean {
  if (statement === undefined) return false;
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  if (ts.isIfStatement(statement)) return leaves(statement.thenStatement) && leaves(statement.elseStatement);
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}

/** Whether a condition with this outcome means that the set is supported. */
function isImplied(condition: ts.Expression, outcome: boolean, set: ApiSet, guarding: Guarding): boolean {
  const implied = (part: ts.Expression, partOutcome: boolean) => isImplied(part, partOutcome, set, guarding);
  if (ts.isParenthesizedExpression(condition)) return implied(condition.expression, outcome);
  if (ts.isPrefixUnaryExpression(condition)) {
    return condition.operator === ts.SyntaxKind.ExclamationToken && implied(condition.operand, !outcome);
  }
  if (ts.isBinaryExpression(condition)) {
    const { left, right, operatorToken } = condition;
    if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      return outcome
        ? implied(left, true) || implied(right, true)
        : implied(left, false) && implied(right, false);
    }
    if (operatorToken.kind === ts.SyntaxKind.BarBarToken) {
      return outcome
        ? implied(left, true) && implied(right, true)
        : implied(left, false) || implied(right, false);
    }
    // `requirements?.isSetSupported(…) ?? false`: yes where it says yes.
    if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      return outcome && right.kind === ts.SyntaxKind.FalseKeyword && implied(left, true);
    }
    return false;
  }
  if (ts.isIdentifier(condition)) {
    const kept = constantValue(condition, guarding.checker);
    return kept !== undefined && implied(kept, outcome);
  }
  return outcome && ts.isCallExpression(condition) && asksFor(condition, set, guarding);
}

/** The expression that a `const` holds. */
export function constantValue(name: ts.Identifier, checker: ts.TypeChecker): ts.Expression | undefined {
  const declaration = aliased(checker.getSymbolAtLocation(name), checker)?.valueDeclaration;
  const isConstant =
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant ? declaration.initializer : undefined;
}

function aliased(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): ts.Symbol | undefined {
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
    ? checker.getAliasedSymbol(symbol)
    : symbol;
}

/** `isSetSupported('ExcelApi', '1.16')`, or a helper as `supports('1.16')`, that covers the set. */
function asksFor(call: ts.CallExpression, set: ApiSet, { checker, helpers }: Guarding): boolean {
  const name = calledName(call);
  const texts = call.arguments.map((argument) => stringValue(argument, checker));
  if (name === 'isSetSupported') {
    const [asked, version = '1.1'] = texts;
    return (
      isDeclaredByOffice(call, checker) && asked === set.name && compareVersions(version, set.version) >= 0
    );
  }
  if (name === undefined || !helpers.includes(name) || !mayAsk(call, checker)) return false;
  const [asked, version] = texts.length === 1 ? ['ExcelApi', texts[0]] : texts;
  return asked === set.name && version !== undefined && compareVersions(version, set.version) >= 0;
}

function calledName({ expression }: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

function stringValue(argument: ts.Expression, checker: ts.TypeChecker): string | undefined {
  const type = checker.getTypeAtLocation(argument);
  return type.isStringLiteral() ? type.value : undefined;
}

function isDeclaredByOffice(call: ts.CallExpression, checker: ts.TypeChecker): boolean {
  const { declaration } = checker.getResolvedSignature(call) ?? {};
  return declaration !== undefined && isOfOffice(declaration);
}

/** A helper whose body can be read must ask Office; one without a body (a property of an interface) is believed. */
function mayAsk(call: ts.CallExpression, checker: ts.TypeChecker): boolean {
  const { declaration } = checker.getResolvedSignature(call) ?? {};
  if (declaration === undefined || !('body' in declaration) || declaration.body === undefined) return true;
  const asks = (node: ts.Node): boolean =>
    (ts.isCallExpression(node) && calledName(node) === 'isSetSupported') ||
    (ts.forEachChild(node, (child) => (asks(child) ? true : undefined)) ?? false);
  return asks(declaration.body);
}
