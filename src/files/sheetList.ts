import {
  appended,
  attributeIn,
  childOf,
  childrenOf,
  escaped,
  namespaceNeeded,
  replaced,
  unescaped,
  withAttribute,
  type XmlElement,
} from './elements.ts';
import { withoutNamesOf } from './names.ts';
import {
  freePath,
  relate,
  relationsFrom,
  relationsOf,
  removePart,
  workbookPath,
  type Entries,
} from './parts.ts';
import { textEntry, textIn, type Zip } from './zip.ts';

/** Where a worksheet stands in a package. */
export interface SheetPlace {
  /** Its place among the worksheets, from 0. */
  readonly index: number;
  readonly path: string;
}

/** The worksheets in the order of the workbook. */
export function sheetsIn(zip: Zip): readonly SheetPlace[] {
  const workbook = workbookPath(zip);
  const paths = new Map(relationsFrom(zip, workbook).map(({ id, path }) => [id, path]));
  return sheetTags(textIn(zip, workbook) ?? '').map((tag, index) => ({
    index,
    path: paths.get(attributeIn(tag, 'id') ?? '') ?? '',
  }));
}

const sheetTags = (workbookXml: string) =>
  childrenOf(childOf(workbookXml, 'sheets')?.xml ?? '').map(({ tag }) => tag);

/** Names a new worksheet behind the last; its part is still to be written. */
export function addSheet(entries: Entries, name: string): SheetPlace {
  const workbook = workbookPath(entries);
  const xml = textIn(entries, workbook) ?? '';
  const list = childOf(xml, 'sheets');
  if (list === undefined) throw new Error('The file is no workbook.');
  const path = freePath(entries, 'xl/worksheets/sheet');
  entries.set(path, textEntry(''));
  const id = relate(entries, workbook, 'worksheet', path);
  const tags = sheetTags(xml);
  const sheetId = Math.max(0, ...tags.map((tag) => Number(attributeIn(tag, 'sheetId') ?? 0))) + 1;
  // Documents name the namespace of relationships as they like.
  const [, prefix = 'r'] = /\s(\w+):id\s*=/.exec(tags[0] ?? '') ?? [];
  const written =
    `<sheet${namespaceNeeded(xml)} name="${escaped(name).replace(/"/g, '&quot;')}" sheetId="${sheetId}"` +
    ` ${prefix}:id="${id}"/>`;
  entries.set(workbook, textEntry(replaced(xml, list, appended(list.xml, written))));
  return { index: tags.length, path };
}

/** Takes worksheets away, with their parts and their names; what the workbook opens on is still there then. */
export function removeSheets(entries: Entries, removed: ReadonlySet<number>): void {
  const workbook = workbookPath(entries);
  const relations = relationsOf(workbook);
  const gone = sheetsIn(entries).filter(({ index }) => removed.has(index));
  const ids = new Map(relationsFrom(entries, workbook).map(({ path, tag }) => [path, tag]));
  for (const { path } of gone) {
    const tag = ids.get(path) ?? '';
    entries.set(relations, textEntry((textIn(entries, relations) ?? '').replace(tag, '')));
    removePart(entries, path);
  }
  const xml = textIn(entries, workbook) ?? '';
  const list = childOf(xml, 'sheets');
  if (list === undefined) return;
  const sheets = childrenOf(list.xml);
  const lost = new Map(
    [...removed].map((index) => [index, unescaped(attributeIn(sheets[index]?.tag ?? '', 'name') ?? '')]),
  );
  const remaining = sheets.reduceRight(
    (shorter, sheet, index) => (removed.has(index) ? replaced(shorter, sheet, '') : shorter),
    list.xml,
  );
  const renamed = withoutNamesOf(replaced(xml, list, remaining), lost);
  entries.set(workbook, textEntry(withViewsOf(renamed, removed, sheets)));
}

/** Where the workbook opens: on the same worksheet as before, or on the first that is shown. */
function withViewsOf(
  workbookXml: string,
  removed: ReadonlySet<number>,
  sheets: readonly XmlElement[],
): string {
  const places = sheets.map((_, index) => index).filter((index) => !removed.has(index));
  const isShown = (index: number) =>
    ['visible', undefined].includes(attributeIn(sheets[index]?.tag ?? '', 'state'));
  const first = Math.max(0, places.findIndex(isShown));
  return ['activeTab', 'firstSheet'].reduce(
    (xml, name) =>
      xml.replace(/<(?:\w+:)?workbookView\s[^>]*>/g, (tag) => {
        const before = attributeIn(tag, name);
        const after = places.indexOf(Number(before));
        return before === undefined || Number(before) === after
          ? tag
          : withAttribute(tag, name, String(after < 0 ? first : after));
      }),
    workbookXml,
  );
}

/**
 * Forgets in which order Excel last calculated the cells, which it finds out again: a cell named there that holds no
 * formula any more makes it repair the file.
 */
export function withoutCalculationOrder(entries: Entries): void {
  const workbook = workbookPath(entries);
  const order = relationsFrom(entries, workbook).find(({ type }) => type === 'calcChain');
  if (order === undefined) return;
  const relations = relationsOf(workbook);
  entries.set(relations, textEntry((textIn(entries, relations) ?? '').replace(order.tag, '')));
  removePart(entries, order.path);
}
