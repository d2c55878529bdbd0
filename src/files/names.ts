import { MARK_NAME, markFormula, quotedName, refersTo } from '../engine.ts';
import type { OwnTab } from '../summary/ownTab.ts';
import {
  attributeIn,
  childOf,
  childrenOf,
  escaped,
  namespaceNeeded,
  unescaped,
  withAttribute,
  withChild,
  type XmlElement,
} from './elements.ts';

/** ECMA-376 part 1, 18.2.27: what stands in a workbook's part, in this order. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];
const PRINT_TITLES = '_xlnm.Print_Titles';
/** What a filter leaves behind. */
const FILTERED = '_xlnm._FilterDatabase';

/** A name that holds for one worksheet, by the worksheet's place among the others. */
export interface LocalName {
  readonly sheetIndex: number;
  readonly name: string;
  readonly formula: string;
  readonly isHidden?: boolean;
}

/** The name that marks a worksheet as ours. */
export function markName(sheetIndex: number, own: OwnTab): LocalName {
  return { sheetIndex, name: MARK_NAME, formula: markFormula(own).slice(1), isHidden: true };
}

/** The name by which rows (0-based, both included) are repeated on every page. */
export function titlesName(
  sheetIndex: number,
  sheetName: string,
  rows: { readonly top: number; readonly bottom: number },
): LocalName {
  const formula = `${quotedName(sheetName)}!$${rows.top + 1}:$${rows.bottom + 1}`;
  return { sheetIndex, name: PRINT_TITLES, formula };
}

/** Whether a worksheet carries our mark. */
export function isMarked(workbookXml: string, sheetIndex: number): boolean {
  return namesIn(workbookXml).some(
    ({ tag }) => attributeIn(tag, 'name') === MARK_NAME && indexIn(tag) === sheetIndex,
  );
}

/** The names that hold in the whole workbook, in small letters. */
export function globalNames(workbookXml: string): readonly string[] {
  return namesIn(workbookXml).flatMap(({ tag }) =>
    indexIn(tag) === undefined ? [(attributeIn(tag, 'name') ?? '').toLowerCase()] : [],
  );
}

/** Adds names behind the others; of worksheets that are made anew the mark and what their filters left go. */
export function withNames(
  workbookXml: string,
  renewed: ReadonlySet<number>,
  added: readonly LocalName[],
): string {
  const kept = namesIn(workbookXml).filter(({ tag }) => {
    const index = indexIn(tag);
    return (
      index === undefined ||
      !renewed.has(index) ||
      ![MARK_NAME, FILTERED].includes(attributeIn(tag, 'name') ?? '')
    );
  });
  const namespace = namespaceNeeded(workbookXml);
  const written = added.map(
    ({ sheetIndex, name, formula, isHidden }) =>
      `<definedName${namespace} name="${name}" localSheetId="${sheetIndex}"${isHidden === true ? ' hidden="1"' : ''}>` +
      `${escaped(formula)}</definedName>`,
  );
  return withList(workbookXml, [...kept.map(({ xml }) => xml), ...written]);
}

/**
 * The names of a workbook that lost worksheets: theirs are gone, those of the worksheets behind know their new place, and
 * those that led to a lost one lead nowhere, as when Excel removes it.
 *
 * @param lost the lost worksheets' names by their places
 */
export function withoutNamesOf(workbookXml: string, lost: ReadonlyMap<number, string>): string {
  const remaining = namesIn(workbookXml).flatMap(({ tag, xml }) => {
    const index = indexIn(tag);
    if (index !== undefined && lost.has(index)) return [];
    const before = [...lost.keys()].filter((other) => other < (index ?? 0)).length;
    const moved = before === 0 ? tag : withAttribute(tag, 'localSheetId', String((index ?? 0) - before));
    const rest = xml.slice(tag.length);
    const formula = unescaped(rest.replace(/<[^>]*>$/, ''));
    const isLost = [...lost.values()].some((name) => refersTo(formula, name));
    return [moved + (isLost ? rest.replace(/^[^<]*/, '#REF!') : rest)];
  });
  return withList(workbookXml, remaining);
}

const namesIn = (workbookXml: string) => childrenOf(childOf(workbookXml, 'definedNames')?.xml ?? '');

function indexIn(tag: string): number | undefined {
  const index = attributeIn(tag, 'localSheetId');
  return index === undefined ? undefined : Number(index);
}

/**
 * The names of another state of the workbook, whose worksheets stand where they stand here.
 *
 * @param names the element that holds them; without one there are none
 */
export function withNamesOf(workbookXml: string, names: XmlElement | undefined): string {
  return withList(
    workbookXml,
    // Without the prefix that they may have there.
    childrenOf(names?.xml ?? '').map(({ xml }) => xml.replace(/(<\/?)\w+:/g, '$1')),
  );
}

function withList(workbookXml: string, names: readonly string[]): string {
  const before = childOf(workbookXml, 'definedNames');
  if (names.length === 0) return before === undefined ? workbookXml : workbookXml.replace(before.xml, '');
  return withChild(workbookXml, 'definedNames', ORDER, (list) => {
    const [, start = '', end = ''] = /^(<[^>]*?)\/?>[\s\S]*?(<\/[^<>]*>)?$/.exec(list) ?? [];
    return `${start}>${names.join('')}${end}`;
  });
}
