/** An element as it stands in a text of XML, to be cut out or written into while all else stays to the letter. */
export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  /** The whole of it. */
  readonly xml: string;
  /** `<sheet name="TW I" sheetId="1">` */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:[^"'>]|"[^"]*"|'[^']*')*>/g;

/** The elements right inside the first element of a text of XML, in their order. */
export function childrenOf(xml: string): readonly XmlElement[] {
  const children: XmlElement[] = [];
  let depth = 0;
  let open: { readonly name: string; readonly tag: string; readonly start: number } | undefined;
  const close = (end: number): void => {
    if (open !== undefined) children.push({ ...open, xml: xml.slice(open.start, end), end });
    open = undefined;
  };
  for (const match of xml.matchAll(TOKEN)) {
    const [tag, slash, name] = match;
    if (name === undefined) continue;
    const end = match.index + tag.length;
    if (slash === '/') {
      depth -= 1;
      if (depth === 1) close(end);
      if (depth === 0) break;
      continue;
    }
    if (depth === 1) open = { name, tag, start: match.index };
    if (!tag.endsWith('/>')) depth += 1;
    else if (depth === 1) close(end);
    else if (depth === 0) break;
  }
  return children;
}

/** The first element of a name right inside the first element of a text of XML. */
export function childOf(xml: string, name: string): XmlElement | undefined {
  return childrenOf(xml).find((child) => child.name === name);
}

/** An attribute as it is written, entities and all; a prefix doesn't count. */
export function attributeIn(tag: string, name: string): string | undefined {
  const [, quoted, single] =
    new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return quoted ?? single;
}

/** A tag with an attribute set to a text that needs no escaping, or without it. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const without = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === undefined
    ? without
    : without.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}

/** Puts a text in the place of an element. */
export function replaced(xml: string, { start, end }: XmlElement, by: string): string {
  return xml.slice(0, start) + by + xml.slice(end);
}

/** Adds elements to the end of the first element, which may be an empty one. */
export function appended(xml: string, added: string): string {
  if (/<\/[^<>]*>\s*$/.test(xml)) return xml.replace(/<\/[^<>]*>\s*$/, (end) => added + end);
  const [, name = ''] = /<([\w.:-]+)[^<]*$/.exec(xml) ?? [];
  return xml.replace(/\s*\/>\s*$/, () => `>${added}</${name}>`);
}

/**
 * Changes what an element of a name right inside the root holds; where there is none yet, it is put where the order of
 * the schema wants it.
 *
 * @param order the names that may stand inside the root, in their order
 * @param change from the element that is there, or an empty one, to what takes its place
 */
export function withChild(
  xml: string,
  name: string,
  order: readonly string[],
  change: (element: string) => string,
): string {
  const children = childrenOf(xml);
  const there = children.find((child) => child.name === name);
  if (there !== undefined) return replaced(xml, there, change(there.xml));
  const before = new Set(order.slice(0, order.indexOf(name)));
  const previous = children.findLast((child) => before.has(child.name));
  const root = /<[\w.-][^>]*>/.exec(xml);
  const at = previous?.end ?? (root === null ? 0 : root.index + root[0].length);
  const [, prefix = ''] = /^<([\w.-]+:)/.exec(root?.[0] ?? '') ?? [];
  return xml.slice(0, at) + change(`<${prefix}${name}></${prefix}${name}>`) + xml.slice(at);
}

/** A text between tags. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The text that stands between tags or in an attribute. */
export function unescaped(xml: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return name === undefined ? String.fromCodePoint(code) : (signs[name] ?? entity);
    },
  );
}

/** What an element that is added needs to say of its namespace: nothing, unless the document names its own by a prefix. */
export function namespaceNeeded(xml: string): string {
  const [root = '', prefix] = /<([\w.-]+):[^>]*>|<[\w.-][^>]*>/.exec(xml) ?? [];
  const uri = prefix === undefined ? undefined : attributeIn(root, prefix);
  return uri === undefined ? '' : ` xmlns="${uri}"`;
}
