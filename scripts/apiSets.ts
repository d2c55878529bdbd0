import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** A use of Office.js that the manifest's ExcelApi does not cover. */
export interface ApiUse {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** `Range.getPrecedents` */
  readonly member: string;
  /** The lowest ExcelApi that has it. */
  readonly set: string;
}

const SET = /\[?Api set:\s*ExcelApi\s+([\d.]+)/i;
const BEYOND = /\[?Api set:\s*(ExcelApiOnline|ExcelApiDesktop|ExcelApi BETA)/i;

/**
 * Reads every Office.js member that some TypeScript files use and looks its API set up in the documentation comments
 * of the types. A member may be newer than `allowed` only where `isSetSupported('ExcelApi', …)` guards it: in an
 * `if`, `&&` or `?:` on it, or after an early return without it.
 * @param files paths of the files to look at; their imports are followed for types alone
 * @param sources texts that stand in for files, for tests
 */
export function usesAbove(
  allowed: string,
  files: readonly string[],
  sources: ReadonlyMap<string, string> = new Map(),
): ApiUse[] {
  const program = programOf(files, sources);
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  for (const file of files) {
    const source = program.getSourceFile(resolve(file));
    if (source === undefined) throw new Error(`${file} was not read`);
    const visit = (node: ts.Node): void => {
      for (const { symbol, name } of membersAt(node, checker)) {
        const set = setOf(symbol);
        if (set === undefined || compare(set, allowed) <= 0 || compare(guardOf(node), set) >= 0) continue;
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        uses.push({ file: relative('.', source.fileName), line: line + 1, member: name, set });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

function programOf(files: readonly string[], sources: ReadonlyMap<string, string>): ts.Program {
  const path = resolve('tsconfig.json');
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  const host = ts.createCompilerHost(options);
  const known = new Map([...sources].map(([name, text]) => [resolve(name), text]));
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (name) => known.get(resolve(name)) ?? readFile(name);
  host.fileExists = (name) => known.has(resolve(name)) || fileExists(name);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = known.get(resolve(name));
    return text === undefined
      ? getSourceFile(name, languageVersion, ...rest)
      : ts.createSourceFile(name, text, languageVersion, true);
  };
  return ts.createProgram(
    files.map((file) => resolve(file)),
    options,
    host,
  );
}

interface Member {
  readonly symbol: ts.Symbol;
  readonly name: string;
}

/** The Office.js members that a node names: a property, a destructured or option name, the paths of a `load`. */
function membersAt(node: ts.Node, checker: ts.TypeChecker): Member[] {
  if (ts.isPropertyAccessExpression(node)) return memberOf(checker.getSymbolAtLocation(node.name));
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
    const type = checker.getTypeAtLocation(node.expression);
    return memberOf(type.getProperty(node.argumentExpression.text));
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText();
    return memberOf(checker.getTypeAtLocation(node.parent).getProperty(name));
  }
  if (
    (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
    ts.isObjectLiteralExpression(node.parent)
  ) {
    return memberOf(checker.getContextualType(node.parent)?.getProperty(node.name.getText()));
  }
  if (ts.isCallExpression(node)) return loadedMembers(node, checker);
  return [];
}

/** `range.load('format/protection/locked')` names three members that no identifier shows. */
function loadedMembers(call: ts.CallExpression, checker: ts.TypeChecker): Member[] {
  const [paths] = call.arguments;
  const isLoad = ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'load';
  if (!isLoad || paths === undefined || !ts.isStringLiteralLike(paths)) return [];
  const owner = checker.getTypeAtLocation(call.expression.expression);
  return paths.text.split(',').flatMap((path) => {
    let type: ts.Type | undefined = owner;
    return path.split('/').flatMap((name): Member[] => {
      const property: ts.Symbol | undefined = type?.getProperty(name.trim());
      type = property === undefined ? undefined : checker.getTypeOfSymbol(property);
      type = type === undefined ? undefined : (type.getNumberIndexType() ?? type);
      return memberOf(property);
    });
  });
}

function memberOf(symbol: ts.Symbol | undefined): Member[] {
  const declaration = symbol?.declarations?.find(isOfOffice);
  if (symbol === undefined || declaration === undefined) return [];
  const owner =
    ts.isClassLike(declaration.parent) ||
    ts.isInterfaceDeclaration(declaration.parent) ||
    ts.isEnumDeclaration(declaration.parent)
      ? declaration.parent.name?.text
      : undefined;
  return [{ symbol, name: owner === undefined ? symbol.name : `${owner}.${symbol.name}` }];
}

function isOfOffice(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.includes(join('@types', 'office-js'));
}

/** The set that a member's documentation names, else that of the class it stands in. Overloads: the oldest. */
function setOf(symbol: ts.Symbol): string | undefined {
  const sets = (symbol.declarations ?? []).filter(isOfOffice).flatMap((declaration) => {
    const set = documentedSet(declaration) ?? documentedSet(declaration.parent);
    return set === undefined ? [] : [set];
  });
  return sets.sort(compare)[0];
}

function documentedSet(node: ts.Node): string | undefined {
  const text = node.getSourceFile().text;
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const last = comments[comments.length - 1];
  const comment = last === undefined ? '' : text.slice(last.pos, last.end);
  return SET.exec(comment)?.[1] ?? (BEYOND.test(comment) ? '99' : undefined);
}

function compare(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

const GUARD = /isSetSupported\(\s*['"]ExcelApi['"]\s*,\s*['"]([\d.]+)['"]\s*\)/;

/** The highest ExcelApi that conditions around a node make sure of; `0` where none does. */
function guardOf(node: ts.Node): string {
  let guard = '0';
  const note = (condition: ts.Expression) => {
    const set = GUARD.exec(condition.getText())?.[1];
    if (set !== undefined && compare(set, guard) > 0) guard = set;
  };
  for (let inner = node, outer = node.parent; !ts.isSourceFile(inner); inner = outer, outer = outer.parent) {
    if (ts.isIfStatement(outer) && outer.thenStatement === inner && !isNegated(outer.expression))
      note(outer.expression);
    if (ts.isIfStatement(outer) && outer.elseStatement === inner && isNegated(outer.expression))
      note(outer.expression);
    if (ts.isConditionalExpression(outer) && outer.whenTrue === inner && !isNegated(outer.condition))
      note(outer.condition);
    if (
      ts.isBinaryExpression(outer) &&
      outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      outer.right === inner
    ) {
      if (!isNegated(outer.left)) note(outer.left);
    }
    if (ts.isBlock(outer)) {
      for (const statement of outer.statements) {
        if (statement === inner) break;
        if (ts.isIfStatement(statement) && isNegated(statement.expression) && leaves(statement.thenStatement))
          note(statement.expression);
      }
    }
  }
  return guard;
}

function isNegated(condition: ts.Expression): boolean {
  return ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken;
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements[statement.statements.length - 1] : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}
