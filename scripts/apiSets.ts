import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import {
  compareVersions,
  documentedSets,
  isOfOffice,
  memberName,
  setText,
  type ApiSet,
  type Manner,
} from './apiDocs.ts';
import { constantValue, isGuarded } from './apiGuards.ts';

/** A use of an Office.js member. */
export interface ApiUse {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** `Range.getPrecedents` */
  readonly member: string;
  /** The lowest set that has it: `ExcelApi 1.12`. */
  readonly set: string;
  /** What the manifest promises, or a condition around the use. */
  readonly covered: 'by manifest' | 'by guard' | 'no';
}

export interface ApiOptions {
  /** Texts that stand in for files, for tests. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Functions that ask `isSetSupported` for a version of ExcelApi: `supports('1.16')`. */
  readonly helpers?: readonly string[];
}

/**
 * Looks the API set of every Office.js member that some TypeScript files use up in the documentation comments of
 * the types: properties and methods by name, destructured, indexed or overloaded, options and their string values,
 * and the paths of a `load`. What goes through `any`, or through a type of ours that repeats a member, is not seen.
 * @param required the sets that the manifest asks for
 * @param files paths of the files to look at; their imports are followed for types alone
 */
export function apiUses(
  required: ReadonlyMap<string, string>,
  files: readonly string[],
  { sources = new Map<string, string>(), helpers = ['supports'] }: ApiOptions = {},
): ApiUse[] {
  const program = programOf(files, sources);
  const checker = program.getTypeChecker();
  const isPromised = ({ name, version }: ApiSet) => compareVersions(required.get(name) ?? '0', version) >= 0;
  return files.flatMap((file) => {
    const source = program.getSourceFile(resolve(file));
    if (source === undefined) throw new Error(`${file} was not read`);
    const uses = new Map<string, ApiUse>();
    const visit = (node: ts.Node): void => {
      for (const { declarations, manner } of namedAt(node, checker)) {
        for (const { member, set } of needs(declarations, manner)) {
          const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          const lacks = !isPromised(set);
          const covered = lacks
            ? isGuarded(node, set, { checker, helpers })
              ? 'by guard'
              : 'no'
            : 'by manifest';
          const use = {
            file: relative('.', source.fileName),
            line,
            member,
            set: setText(set),
            covered,
          } as const;
          uses.set([line, member, use.set, covered].join(' '), use);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return [...uses.values()];
  });
}

/** The files of the product: everything in src/ but tests. */
export function sourceFiles(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join('src', name))
    .sort();
}

/** Files of types, kept: those of Office.js take seconds to read. */
const declarations = new Map<string, ts.SourceFile>();

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
  host.getSourceFile = (name, ...rest) => {
    const source = declarations.get(name) ?? getSourceFile(name, ...rest);
    if (source?.isDeclarationFile === true) declarations.set(name, source);
    return source;
  };
  return ts.createProgram(
    files.map((file) => resolve(file)),
    // Whatever the project sets, the types are there: without them nothing would be found, and nothing said.
    { ...options, types: [...new Set([...(options.types ?? []), 'office-js'])] },
    host,
  );
}

/** A member that a node names. */
interface Named {
  readonly declarations: readonly ts.Declaration[];
  readonly manner: Manner;
}

/** The Office.js members that a node names. */
function namedAt(node: ts.Node, checker: ts.TypeChecker): Named[] {
  if (ts.isPropertyAccessExpression(node)) {
    return accessed(node, [checker.getSymbolAtLocation(node.name)], checker);
  }
  if (ts.isElementAccessExpression(node)) {
    const owner = checker.getTypeAtLocation(node.expression);
    const keys = stringsOf(checker.getTypeAtLocation(node.argumentExpression));
    return accessed(
      node,
      keys.flatMap((key) => propertiesOf(owner, key, checker)),
      checker,
    );
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const key = propertyKey(node.propertyName ?? node.name);
    return key === undefined ? [] : named(propertiesOf(checker.getTypeAtLocation(node.parent), key, checker));
  }
  if (ts.isObjectLiteralElementLike(node) && ts.isObjectLiteralExpression(node.parent)) {
    const key = node.name === undefined ? undefined : propertyKey(node.name);
    if (key === undefined) return [];
    const type = assignedType(node.parent, checker) ?? checker.getContextualType(node.parent);
    return type === undefined ? [] : named(propertiesOf(type, key, checker));
  }
  if (ts.isStringLiteralLike(node)) return named(optionsAt(node, checker));
  if (ts.isCallExpression(node)) {
    return [...loaded(node, checker), ...passed(node, checker), ...calledBare(node, checker)];
  }
  return [];
}

function named(symbols: readonly (ts.Symbol | undefined)[], manner: Manner = { writes: false }): Named[] {
  return symbols.flatMap((symbol) => {
    const declarations = (symbol?.declarations ?? []).filter(isOfOffice);
    return declarations.length === 0 ? [] : [{ declarations, manner }];
  });
}

/** A member behind a dot or in brackets; where it is called, the overload that the call takes. */
function accessed(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  symbols: readonly (ts.Symbol | undefined)[],
  checker: ts.TypeChecker,
): Named[] {
  const outer = throughParentheses(node);
  const call =
    ts.isCallExpression(outer.parent) && outer.parent.expression === outer ? outer.parent : undefined;
  const writes =
    ts.isBinaryExpression(outer.parent) &&
    outer.parent.left === outer &&
    outer.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  const overload = call === undefined ? undefined : overloadOf(call, checker);
  return overload === undefined
    ? named(symbols, { call, writes })
    : [{ declarations: [overload], manner: { call, writes } }];
}

function throughParentheses(node: ts.Expression): ts.Expression {
  const { parent } = node;
  return ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)
    ? throughParentheses(parent)
    : node;
}

function overloadOf(call: ts.CallExpression, checker: ts.TypeChecker): ts.Declaration | undefined {
  const { declaration } = checker.getResolvedSignature(call) ?? {};
  return declaration !== undefined && !ts.isJSDocSignature(declaration) && isOfOffice(declaration)
    ? declaration
    : undefined;
}

/** A member that was put into a variable and is called from there. */
function calledBare(call: ts.CallExpression, checker: ts.TypeChecker): Named[] {
  if (!ts.isIdentifier(call.expression)) return [];
  const overload = overloadOf(call, checker);
  return overload === undefined || ts.getNameOfDeclaration(overload) === undefined
    ? []
    : [{ declarations: [overload], manner: { call, writes: false } }];
}

/** What a destructuring assignment takes apart: `({ address } = range)`. */
function assignedType(pattern: ts.ObjectLiteralExpression, checker: ts.TypeChecker): ts.Type | undefined {
  const outer = throughParentheses(pattern);
  return ts.isBinaryExpression(outer.parent) &&
    outer.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    outer.parent.left === outer
    ? checker.getTypeAtLocation(outer.parent.right)
    : undefined;
}

/** The values of an enumeration that a string stands for: `'ResetContents'` where `Excel.ClearApplyTo` is expected. */
function optionsAt(literal: ts.StringLiteralLike, checker: ts.TypeChecker): ts.Symbol[] {
  const expected = [checker.getContextualType(literal), ...otherParameterTypes(literal, checker)];
  return expected.flatMap((type) =>
    type === undefined
      ? []
      : constituents(type).flatMap((each) =>
          (each.flags & ts.TypeFlags.EnumLiteral) !== 0 &&
          each.isStringLiteral() &&
          each.value === literal.text
            ? [each.symbol]
            : [],
        ),
  );
}

/** What other overloads take in an argument's place: a method takes an enumeration in one, its strings in another. */
function otherParameterTypes(argument: ts.Expression, checker: ts.TypeChecker): ts.Type[] {
  const call = argument.parent;
  if (!ts.isCallExpression(call) || overloadOf(call, checker) === undefined) return [];
  const index = call.arguments.indexOf(argument);
  return checker
    .getTypeAtLocation(call.expression)
    .getCallSignatures()
    .flatMap(({ parameters }) => {
      const parameter = parameters[index];
      return parameter === undefined ? [] : [checker.getTypeOfSymbol(parameter)];
    });
}

/** Options that were put together before the call that takes them. */
function passed(call: ts.CallExpression, checker: ts.TypeChecker): Named[] {
  if (overloadOf(call, checker) === undefined) return [];
  return call.arguments.flatMap((argument) => {
    if (ts.isObjectLiteralExpression(argument) || ts.isFunctionLike(argument)) return [];
    const expected = checker.getContextualType(argument);
    const given = constituents(checker.getTypeAtLocation(argument)).filter(
      (type) =>
        (type.flags & ts.TypeFlags.Object) !== 0 &&
        type.getCallSignatures().length === 0 &&
        !(type.symbol as ts.Symbol | undefined)?.declarations?.some(isOfOffice) &&
        !checker.isArrayLikeType(type),
    );
    if (expected === undefined) return [];
    const keys = new Set(given.flatMap((type) => type.getProperties().map(({ name }) => name)));
    return named([...keys].flatMap((key) => propertiesOf(expected, key, checker)));
  });
}

/** `range.load('values,format/protection/locked')` names members that no identifier shows. */
function loaded(call: ts.CallExpression, checker: ts.TypeChecker): Named[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  if (overloadOf(call, checker) === undefined) return [];
  const onContext = call.arguments.length > 1;
  const [first, second] = call.arguments;
  const owner = onContext ? first : expression.expression;
  const paths = onContext ? second : first;
  if (owner === undefined || paths === undefined) return [];
  return stringsIn(paths, checker)
    .flatMap((text) => text.split(','))
    .flatMap((path) => {
      let types: ts.Type[] = [checker.getTypeAtLocation(owner)];
      return path.split('/').flatMap((step) => {
        const symbols = types.flatMap((type) => {
          const own = propertiesOf(type, step.trim(), checker);
          // `sheets.load('name')` is short for `sheets.load('items/name')`.
          return own.length > 0
            ? own
            : itemsOf(type, checker).flatMap((item) => propertiesOf(item, step.trim(), checker));
        });
        types = symbols
          .map((symbol) => checker.getTypeOfSymbol(symbol))
          .map((type) => (checker.isArrayLikeType(type) ? (type.getNumberIndexType() ?? type) : type));
        return named(symbols);
      });
    });
}

function itemsOf(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  return propertiesOf(type, 'items', checker).flatMap((items) => {
    const item = checker.getTypeOfSymbol(items).getNumberIndexType();
    return item === undefined ? [] : [item];
  });
}

function constituents(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types.flatMap(constituents) : [type];
}

function propertiesOf(type: ts.Type, key: string, checker: ts.TypeChecker): ts.Symbol[] {
  return constituents(type).flatMap((each) => {
    const property = checker.getPropertyOfType(checker.getApparentType(each), key);
    return property === undefined ? [] : [property];
  });
}

function propertyKey(name: ts.PropertyName | ts.BindingName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}

/** The strings that an expression may be, or that the array it is may hold. */
function stringsIn(expression: ts.Expression, checker: ts.TypeChecker): string[] {
  if (ts.isArrayLiteralExpression(expression)) {
    return expression.elements.flatMap((element) => stringsIn(element, checker));
  }
  if (ts.isSpreadElement(expression)) return stringsIn(expression.expression, checker);
  const strings = stringsOf(checker.getTypeAtLocation(expression));
  if (strings.length > 0 || !ts.isIdentifier(expression)) return strings;
  const constant = constantValue(expression, checker);
  return constant === undefined ? [] : stringsIn(constant, checker);
}

/** The strings that a type allows, alone or in an array. */
function stringsOf(type: ts.Type): string[] {
  return constituents(type).flatMap((each) => {
    if (each.isStringLiteral()) return [each.value];
    const element = (each.flags & ts.TypeFlags.Object) === 0 ? undefined : each.getNumberIndexType();
    return element === undefined ? [] : stringsOf(element);
  });
}

interface Need {
  readonly member: string;
  readonly set: ApiSet;
}

/**
 * What a member asks for. Of several overloads that one name stands for, the oldest; but where the member may be of
 * one of several classes, all of them.
 */
function needs(declarations: readonly ts.Declaration[], manner: Manner): Need[] {
  const owners = new Map<ts.Node, ts.Declaration[]>();
  for (const declaration of declarations) {
    owners.set(declaration.parent, [...(owners.get(declaration.parent) ?? []), declaration]);
  }
  return [...owners.values()].flatMap((ofOwner) => {
    const sets = ofOwner.map((declaration) => documentedSets(declaration, manner));
    const [oldest = []] = sets.sort((a, b) => compareVersions(a[0]?.version ?? '0', b[0]?.version ?? '0'));
    const [first] = ofOwner;
    return first === undefined ? [] : oldest.map((set) => ({ member: memberName(first), set }));
  });
}
