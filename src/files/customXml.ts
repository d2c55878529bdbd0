import { appended } from './elements.ts';
import { CONTENT_TYPES, freeId, relationXml, relationsIn, relationsOf, workbookPath } from './parts.ts';
import { openZip, textEntry, textIn, zipBytes, type Zip } from './zip.ts';

/** A custom XML part of a workbook: data that belongs to somebody's program and travels with the file. */
export interface CustomXmlPart {
  /** A GUID in braces. */
  readonly id: string;
  readonly xml: string;
}

interface FilePart extends CustomXmlPart {
  readonly path: string;
  /** The part that holds its id. */
  readonly propertiesPath: string | undefined;
}

/** ECMA-376 part 1, 15.2.5 and 15.2.6. */
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/**
 * Reads the custom XML parts that a workbook file names, in their order.
 *
 * @throws where the bytes are no archive
 */
export function readCustomXml(bytes: Uint8Array): readonly CustomXmlPart[] {
  return partsOf(openZip(bytes)).map(({ id, xml }) => ({ id, xml }));
}

/**
 * Gives a copy of a workbook file the custom XML parts that it is to have. Parts of the original that did not change
 * stay as they were to the byte.
 *
 * @param copy the file to write into: the original, or what was made of it, whose parts need not be named any more
 * @param wanted all parts; one of the original is told by its id
 */
export function withCustomXml(
  copy: Uint8Array,
  original: Uint8Array,
  wanted: readonly CustomXmlPart[],
): Uint8Array {
  const known = partsOf(openZip(original));
  const entries = new Map(openZip(copy));
  for (const { id, path, propertiesPath } of known) {
    if (wanted.some((part) => part.id === id)) continue;
    for (const gone of [path, relationsOf(path), propertiesPath ?? '']) entries.delete(gone);
  }
  const kept: Pick<FilePart, 'path' | 'propertiesPath'>[] = [];
  for (const part of wanted) {
    const before = known.find(({ id }) => id === part.id);
    if (before === undefined) {
      kept.push(addPart(entries, part));
    } else {
      if (before.xml !== part.xml) entries.set(before.path, textEntry(part.xml));
      kept.push(before);
    }
  }
  nameParts(entries, kept);
  return zipBytes(entries);
}

function addPart(entries: Map<string, Uint8Array>, { id, xml }: CustomXmlPart) {
  let number = 1;
  while (entries.has(`customXml/item${number}.xml`)) number++;
  const path = `customXml/item${number}.xml`;
  const propertiesPath = `customXml/itemProps${number}.xml`;
  entries.set(path, textEntry(xml));
  entries.set(
    propertiesPath,
    textEntry(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" ` +
        `xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs/></ds:datastoreItem>`,
    ),
  );
  const relation = relationXml('rId1', 'customXmlProps', propertiesPath);
  entries.set(
    relationsOf(path),
    textEntry(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns=' +
        `"http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
    ),
  );
  return { path, propertiesPath };
}

/** Names the parts, and no others, in the workbook's relationships, and what they are in the content types. */
function nameParts(
  entries: Map<string, Uint8Array>,
  parts: readonly Pick<FilePart, 'path' | 'propertiesPath'>[],
): void {
  const workbook = workbookPath(entries);
  const relationsPath = relationsOf(workbook);
  const relations = textIn(entries, relationsPath);
  const types = textIn(entries, CONTENT_TYPES);
  if (relations === undefined || types === undefined) throw new Error('The file is no workbook.');
  const stated = relationsIn(relations, workbook);
  const taken = new Set(stated.map(({ id }) => id));
  let without = relations;
  for (const { type, tag } of stated) if (type === 'customXml') without = without.replace(tag, '');
  const added = parts.map(({ path }) => {
    const id = freeId(taken);
    taken.add(id);
    return relationXml(id, 'customXml', path);
  });
  if (added.length > 0 || without !== relations) {
    entries.set(relationsPath, textEntry(appended(without, added.join(''))));
  }
  const gone = /<(?:\w+:)?Override\s[^>]*\bPartName\s*=\s*["']\/(customXml\/[^"']*)["'][^>]*>/g;
  const remaining = types.replace(gone, (tag, path: string) => (entries.has(path) ? tag : ''));
  const untyped = parts.flatMap(({ propertiesPath }) =>
    propertiesPath === undefined || types.includes(`"/${propertiesPath}"`) ? [] : [propertiesPath],
  );
  const overrides = untyped.map((path) => `<Override PartName="/${path}" ContentType="${PROPERTIES_TYPE}"/>`);
  const named = appended(remaining, overrides.join(''));
  if (named !== types) entries.set(CONTENT_TYPES, textEntry(named));
}

function partsOf(zip: Zip): readonly FilePart[] {
  const workbook = workbookPath(zip);
  const parts: FilePart[] = [];
  for (const { type, path } of relationsIn(textIn(zip, relationsOf(workbook)) ?? '', workbook)) {
    const xml = type === 'customXml' ? textIn(zip, path) : undefined;
    if (xml === undefined) continue;
    const ofPart = relationsIn(textIn(zip, relationsOf(path)) ?? '', path);
    const propertiesPath = ofPart.find((relation) => relation.type === 'customXmlProps')?.path;
    const properties = textIn(zip, propertiesPath ?? '') ?? '';
    // Without properties a part has no id; Excel gives it one.
    const number = String(parts.length + 1).padStart(12, '0');
    const id = /\bitemID\s*=\s*["']([^"']+)/.exec(properties)?.[1] ?? `{00000000-0000-0000-0002-${number}}`;
    parts.push({ id, xml, path, propertiesPath });
  }
  return parts;
}
