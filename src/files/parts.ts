import { appended, attributeIn } from './elements.ts';
import { textEntry, textIn, type Zip } from './zip.ts';

/** The entries of a package that is being changed. */
export type Entries = Map<string, Uint8Array>;

/** ECMA-376 part 1, 15.2; the same with `purl.oclc.org` in strict files. */
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = '[Content_Types].xml';

/** What a part's relationships say; targets are relative to the part. */
export interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** `''` where it leads to no part. */
  readonly path: string;
  readonly isExternal: boolean;
  readonly tag: string;
}

export function relationsIn(xml: string, source: string): readonly Relation[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
    const at = (name: string) => attributeIn(tag, name) ?? '';
    // A place in the workbook has no path, as a place on the web.
    const isExternal = at('TargetMode') === 'External' || at('Target').startsWith('#');
    return {
      id: at('Id'),
      type: at('Type').replace(/^.*\//, ''),
      path: isExternal ? '' : pathOf(at('Target'), source),
      isExternal,
      tag,
    };
  });
}

function pathOf(target: string, source: string): string {
  const { pathname } = new URL(target, `file:///${source}`);
  return decodeURIComponent(pathname).slice(1);
}

/** The relationships of a part; none where it has no such entry. */
export function relationsFrom(zip: Zip, source: string): readonly Relation[] {
  return relationsIn(textIn(zip, relationsOf(source)) ?? '', source);
}

export function workbookPath(zip: Zip): string {
  const relations = relationsFrom(zip, '');
  return relations.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels` */
export const relationsOf = (path: string): string => path.replace(/[^/]*$/, '_rels/$&.rels');

/** A relationship to a part of the same package. */
export const relationXml = (id: string, type: string, path: string): string =>
  `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="/${path}"/>`;

/** The first of `rId1`, `rId2`, … that is free. */
export function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** Adds a relationship to a part of the package and gives its id. */
export function relate(entries: Entries, source: string, type: string, path: string): string {
  const relationsPath = relationsOf(source);
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
  const xml = textIn(entries, relationsPath) ?? empty;
  const id = freeId(new Set(relationsIn(xml, source).map((relation) => relation.id)));
  entries.set(relationsPath, textEntry(appended(xml, relationXml(id, type, path))));
  return id;
}

/** Adds a part with its content type. */
export function addPart(entries: Entries, path: string, contentType: string, xml: string): void {
  entries.set(path, textEntry(xml));
  const types = textIn(entries, CONTENT_TYPES) ?? '';
  const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  entries.set(CONTENT_TYPES, textEntry(appended(types, override)));
}

/** The first free path of a numbered part: `xl/charts/chart` → `xl/charts/chart3.xml`. Case doesn't tell paths apart. */
export function freePath(entries: Zip, stem: string): string {
  const taken = new Set([...entries.keys()].map((path) => path.toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${number}.xml`.toLowerCase())) number++;
  return `${stem}${number}.xml`;
}

/** Takes a part away that nothing names any more, and all that only it names. */
export function removePart(entries: Entries, path: string): void {
  const targets = relationsFrom(entries, path).filter(({ isExternal }) => !isExternal);
  for (const gone of [path, relationsOf(path)]) entries.delete(gone);
  const types = textIn(entries, CONTENT_TYPES) ?? '';
  const remaining = types.replace(/<(?:\w+:)?Override\s[^>]*>/g, (tag) =>
    tag.includes(`"/${path}"`) || tag.includes(`'/${path}'`) ? '' : tag,
  );
  entries.set(CONTENT_TYPES, textEntry(remaining));
  const named = namedPaths(entries);
  for (const target of targets) {
    if (entries.has(target.path) && !named.has(target.path)) removePart(entries, target.path);
  }
}

function namedPaths(zip: Zip): ReadonlySet<string> {
  const named = new Set<string>();
  for (const relationsPath of zip.keys()) {
    const [, folder, name] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(relationsPath) ?? [];
    if (folder === undefined || name === undefined) continue;
    for (const { path } of relationsFrom(zip, folder + name)) named.add(path);
  }
  return named;
}
