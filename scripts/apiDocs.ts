import ts from 'typescript';

/** A requirement set with its lowest version, such as ExcelApi 1.13. */
export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

/** The version of what is announced but in no set yet: no Excel promises to have it. */
const PREVIEW = '999';

export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

export function setText({ name, version }: ApiSet): string {
  return version === PREVIEW ? `${name} preview` : `${name} ${version}`;
}

export function isOfOffice(node: ts.Node): boolean {
  return /[\\/]@types[\\/]office-js[\\/]/.test(node.getSourceFile().fileName);
}

/** How a member is used, where its documentation tells uses apart. */
export interface Manner {
  /** The arguments of a call; undefined where the member is not called. */
  readonly call?: ts.CallExpression | undefined;
  /** True where the member is assigned to. */
  readonly writes: boolean;
}

/**
 * The sets that the documentation of an Office.js declaration asks for: `[Api set: ExcelApi 1.9]`, or
 * `**Requirement set**: {@link … | RibbonApi 1.1}` for what Office applications have in common. A member without one
 * has that of the class it stands in.
 */
export function documentedSets(declaration: ts.Declaration, manner: Manner): readonly ApiSet[] {
  const own = setsInComment(declaration, manner, declaration);
  if (own !== undefined) return own;
  return isContainer(declaration.parent) ? (setsInComment(declaration.parent, manner) ?? []) : [];
}

function isContainer(
  node: ts.Node,
): node is ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration {
  return ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node);
}

/** `Range.values`, `Excel.run` */
export function memberName(declaration: ts.Declaration): string {
  const name = ts.getNameOfDeclaration(declaration)?.getText() ?? '?';
  let outer = declaration.parent;
  if (ts.isModuleBlock(outer)) outer = outer.parent;
  const owner = isContainer(outer) || ts.isModuleDeclaration(outer) ? outer.name?.text : undefined;
  return owner === undefined ? name : `${owner}.${name}`;
}

const API_SET = /\[Api set:\s*([^\]]*)\]/i;
const CLAUSE = /(?:\b([A-Z]\w*Api\w*)\s+)?\b(\d+\.\d+|BETA|Preview)\b/i;
const COMMON_SET = /\*\*Requirement set\*\*:\s*\{@link [^|}]*\|\s*([A-Z]\w*)(?:\s+(\d+\.\d+))?\s*\}/;
const COMMON_SETS = /\*\*Requirement sets\*\*:([\s\S]*?)(?:@|\*\/)/;

function setsInComment(node: ts.Node, manner: Manner, signature?: ts.Declaration): ApiSet[] | undefined {
  const comment = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
  const documented = API_SET.exec(comment)?.[1];
  if (documented !== undefined) return setsInClauses(documented, manner, signature);
  const [, name, version = '1.1'] = COMMON_SET.exec(comment) ?? [];
  if (name !== undefined) return [{ name, version }];
  const [, several] = COMMON_SETS.exec(comment.replaceAll('{@link', '{')) ?? [];
  if (several === undefined) return undefined;
  return [...several.matchAll(/\|\s*([A-Z]\w*)\s+(\d+\.\d+)\s*\}/g)].map(([, each = '', lowest = '']) => ({
    name: each,
    version: lowest,
  }));
}

/**
 * `ExcelApi 1.1 for adding a single row; 1.15 for adding the ``alwaysInsert`` parameter`: the first clause always
 * holds, another unless it speaks of a parameter that is not passed or of setting what is not set.
 */
function setsInClauses(text: string, manner: Manner, signature: ts.Declaration | undefined): ApiSet[] {
  let name = '';
  let highest: string | undefined;
  for (const [index, clause] of text.split(/[;,]/).entries()) {
    const [, named = name, number] = CLAUSE.exec(clause) ?? [];
    if (number === undefined) continue;
    name = named;
    const version = /^\d/.test(number) ? number : PREVIEW;
    if (index > 0 && !holds(clause, manner, signature)) continue;
    if (highest === undefined || compareVersions(version, highest) > 0) highest = version;
  }
  return name === '' || highest === undefined ? [] : [{ name, version: highest }];
}

function holds(clause: string, { call, writes }: Manner, signature: ts.Declaration | undefined): boolean {
  const parameter = /`(\w+)`/.exec(clause)?.[1];
  if (parameter !== undefined && call !== undefined && signature !== undefined) {
    const parameters = ts.isFunctionLike(signature) ? signature.parameters : [];
    const index = parameters.findIndex(({ name }) => name.getText() === parameter);
    const argument = index < 0 ? undefined : call.arguments[index];
    if (argument === undefined) return index < 0;
    return !/\bfor null\b/.test(clause) || argument.kind === ts.SyntaxKind.NullKeyword;
  }
  return writes || !/\bfor set(ting)?\b/.test(clause);
}
