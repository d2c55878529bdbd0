import { ExcelError } from '../errors.ts';

/**
 * A custom XML part of the workbook: docs/develop/persisting-add-in-state-and-settings.md and the reference of
 * `Excel.CustomXmlPart`.
 */
export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
  readonly namespaceUri: string;
}

/** A part as the file holds it. What a file holds is not checked: XML that can't be read has no namespace. */
export function storedPart({ id, xml }: Pick<CustomXmlPart, 'id' | 'xml'>): CustomXmlPart {
  try {
    return { id, xml, namespaceUri: rootNamespace(xml) };
  } catch {
    return { id, xml, namespaceUri: '' };
  }
}

/**
 * Reads the namespace of the root element.
 *
 * @throws ExcelError `InvalidArgument` where the text is no well-formed XML with one root element
 */
export function rootNamespace(xml: string): string {
  const open: string[] = [];
  let namespace: string | undefined;
  const markup =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?<close>\/?)(?<name>[^\s/<>!?]+)(?<attributes>(?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>/g;
  let textOutside = '';
  let end = 0;
  for (const match of xml.matchAll(markup)) {
    const text = xml.slice(end, match.index);
    end = match.index + match[0].length;
    if (text.includes('<')) throw new ExcelError('InvalidArgument');
    if (open.length === 0) textOutside += text;
    const { close, name, attributes = '', empty } = match.groups ?? {};
    if (name === undefined) continue;
    if (close === '/') {
      if (open.pop() !== name) throw new ExcelError('InvalidArgument');
    } else {
      if (open.length === 0 && namespace !== undefined) throw new ExcelError('InvalidArgument');
      namespace ??= namespaceOf(name, attributes);
      if (empty !== '/') open.push(name);
    }
  }
  const rest = textOutside + xml.slice(end);
  if (namespace === undefined || open.length > 0 || rest.replace('\uFEFF', '').trim() !== '') {
    throw new ExcelError('InvalidArgument');
  }
  return namespace;
}

function namespaceOf(elementName: string, attributes: string): string {
  const [prefix] = elementName.includes(':') ? elementName.split(':') : [undefined];
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, name, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === attribute) return double ?? single ?? '';
  }
  if (prefix !== undefined) throw new ExcelError('InvalidArgument');
  return '';
}
