import {
  appended,
  attributeIn,
  childOf,
  childrenOf,
  escaped,
  namespaceNeeded,
  replaced,
} from './elements.ts';
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
