import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { validateXML } from 'xmllint-wasm';
import { pngSize } from './icons.ts';

const SCHEMAS = 'manifest-schema';
const ENTRY = 'OfficeAppManifestV1_1.xsd';

/**
 * Holds a manifest against Microsoft's schemas, offline.
 * @param xml the manifest's text
 * @returns what is wrong, `manifest.xml:LINE: …` each; nothing where it is valid
 */
export async function schemaFaults(xml: string): Promise<string[]> {
  const files = readdirSync(SCHEMAS).filter((name) => name.endsWith('.xsd'));
  const read = (name: string) => ({ fileName: name, contents: readFileSync(join(SCHEMAS, name), 'utf8') });
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    schema: [read(ENTRY)],
    preload: files.filter((name) => name !== ENTRY).map(read),
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

/** What the schemas do not see. Only for a manifest that the schemas accept. */
export function otherFaults(xml: string): string[] {
  const manifest = parse(xml);
  return [
    ...resourceFaults(manifest),
    ...addressFaults(manifest),
    ...iconFaults(manifest),
    ...textFaults(manifest),
    ...requirementFaults(manifest),
    ...paneFaults(manifest),
  ];
}

/** The lowest ExcelApi that the manifest asks for. */
export function requiredExcelApi(xml: string): string | undefined {
  return requiredSets(xml).get('ExcelApi');
}

/** The requirement sets that the manifest asks for, with the lowest version of each. */
export function requiredSets(xml: string): ReadonlyMap<string, string> {
  const [first = new Map<string, string>()] = setsIn(parse(xml));
  return first;
}

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml');
}

/** Every element of these names below a node, whatever their namespace. */
function all(below: Document | Element, ...names: string[]): Element[] {
  return names.flatMap((name) => [...below.getElementsByTagNameNS('*', name)]);
}

function at({ lineNumber }: Element, fault: string): string {
  return `manifest.xml:${lineNumber ?? 0}: ${fault}`;
}

/** The kind of resource that each element refers to. */
const REFERS_TO: Readonly<Record<string, string>> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  FunctionFile: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

function resourceFaults(manifest: Document): string[] {
  const kinds = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];
  const kept = kinds.flatMap((kind) =>
    all(manifest, kind).flatMap((section) =>
      all(section, 'Image', 'Url', 'String').map((element) => ({
        kind,
        element,
        id: element.getAttribute('id') ?? '',
      })),
    ),
  );
  const used = all(manifest, '*').flatMap((element) => {
    const id = element.getAttribute('resid');
    return id === null ? [] : [{ element, id }];
  });
  return [
    ...used.flatMap(({ element, id }) => {
      const resource = kept.find((each) => each.id === id);
      if (resource === undefined) return [at(element, `There is no resource ${id}`)];
      const kind = REFERS_TO[element.localName ?? ''];
      return resource.kind === kind
        ? []
        : [at(element, `${id} is in ${resource.kind}, not in ${String(kind)}`)];
    }),
    ...kept.flatMap(({ element, id }, index) => [
      ...(used.some((use) => use.id === id) ? [] : [at(element, `Nothing uses the resource ${id}`)]),
      ...(kept.findIndex((each) => each.id === id) < index
        ? [at(element, `There are two resources ${id}`)]
        : []),
    ]),
  ];
}

interface Address {
  readonly element: Element;
  readonly url: string;
}

/** Every address in the manifest, those of other languages too. */
function addresses(manifest: Document): Address[] {
  return all(
    manifest,
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'Image',
    'Url',
    'AppDomain',
  ).flatMap((element) => {
    const values = [
      { element, url: element.getAttribute('DefaultValue') },
      ...all(element, 'Override').map((each) => ({ element: each, url: each.getAttribute('Value') })),
      ...(element.localName === 'AppDomain' ? [{ element, url: element.textContent }] : []),
    ];
    return values.flatMap((value) =>
      value.url === null ? [] : [{ element: value.element, url: value.url }],
    );
  });
}

/** The folder that the pane is served from. */
function baseOf(manifest: Document): string {
  const [settings] = all(manifest, 'DefaultSettings');
  const [source] = settings === undefined ? [] : all(settings, 'SourceLocation');
  return new URL('.', source?.getAttribute('DefaultValue') ?? 'https://localhost').href;
}

function addressFaults(manifest: Document): string[] {
  const base = baseOf(manifest);
  return addresses(manifest).flatMap(({ element, url }) => {
    if (!URL.canParse(url)) return [at(element, `${url} is no address`)];
    if (new URL(url).protocol !== 'https:') return [at(element, `${url} is not https`)];
    if (new URL(url).origin !== new URL(base).origin)
      return [at(element, `${url} is of another origin than ${base}`)];
    if (!url.startsWith(base)) return [at(element, `${url} is not below ${base}`)];
    const path = new URL(url).pathname.slice(new URL(base).pathname.length);
    return path === 'taskpane.html' || (path.startsWith('assets/') && existsSync(path))
      ? []
      : [at(element, `There is no ${path}`)];
  });
}

function iconFaults(manifest: Document): string[] {
  const resources = new Map(
    all(manifest, 'Images')
      .flatMap((images) => all(images, 'Image'))
      .map((image) => [image.getAttribute('id'), image.getAttribute('DefaultValue')]),
  );
  const sized = [
    ...all(manifest, 'IconUrl').map((element) => ({
      element,
      size: 32,
      url: element.getAttribute('DefaultValue'),
    })),
    ...all(manifest, 'HighResolutionIconUrl').map((element) => ({
      element,
      size: 64,
      url: element.getAttribute('DefaultValue'),
    })),
    ...all(manifest, 'Icon')
      .flatMap((icon) => all(icon, 'Image'))
      .map((element) => ({
        element,
        size: Number(element.getAttribute('size')),
        url: resources.get(element.getAttribute('resid')) ?? null,
      })),
  ];
  const wrong = sized.flatMap(({ element, size, url }) => {
    const path = url === null ? '' : join('assets', url.slice(url.lastIndexOf('/') + 1));
    if (!path.endsWith('.png') || !existsSync(path)) return [at(element, `There is no icon ${String(url)}`)];
    const [width, height] = pngSize(readFileSync(path));
    return width === size && height === size
      ? []
      : [at(element, `${path} is ${width} × ${height} px, not ${size} × ${size}`)];
  });
  const missing = all(manifest, 'Icon').flatMap((icon) => {
    const sizes = all(icon, 'Image').map((image) => image.getAttribute('size'));
    return ['16', '32', '80']
      .filter((size) => !sizes.includes(size))
      .map((size) => at(icon, `There is no icon of ${size} px`));
  });
  return [...wrong, ...missing];
}

const DEFAULT_LOCALE = 'id-ID';
const OTHER_LOCALES = ['en-US'];

/**
 * Every text is there in every language. The default language stands in DefaultValue alone: Office takes no override
 * for it (https://learn.microsoft.com/office/dev/add-ins/develop/localization).
 */
function textFaults(manifest: Document): string[] {
  const [locale] = all(manifest, 'DefaultLocale');
  const texts = all(manifest, 'DisplayName', 'Description', 'String').filter(
    (element) => !element.hasAttribute('resid'),
  );
  return [
    ...(locale?.textContent === DEFAULT_LOCALE
      ? []
      : [`manifest.xml: the default locale is not ${DEFAULT_LOCALE}`]),
    ...texts.flatMap((element) => {
      const name = element.getAttribute('id') ?? element.localName ?? '';
      const overrides = all(element, 'Override');
      const locales = overrides.map((each) => each.getAttribute('Locale') ?? '');
      const values = [
        element.getAttribute('DefaultValue'),
        ...overrides.map((each) => each.getAttribute('Value')),
      ];
      return [
        ...OTHER_LOCALES.filter((each) => !locales.includes(each)).map((each) =>
          at(element, `${name} has no text for ${each}`),
        ),
        ...locales.flatMap((each, index) => [
          ...(each === DEFAULT_LOCALE ? [at(element, `${name} overrides the default locale`)] : []),
          ...(locales.indexOf(each) < index ? [at(element, `${name} has two texts for ${each}`)] : []),
        ]),
        ...(values.some((text) => text?.trim() === '') ? [at(element, `${name} has an empty text`)] : []),
      ];
    }),
  ];
}

/** The sets of each place that asks for some: the manifest's own, then that of the ribbon's part. */
function setsIn(manifest: Document): Map<string, string>[] {
  return all(manifest, 'Sets').map(
    (sets) =>
      new Map(
        all(sets, 'Set').map((set) => [
          set.getAttribute('Name') ?? '',
          set.getAttribute('MinVersion') ?? sets.getAttribute('DefaultMinVersion') ?? '1.1',
        ]),
      ),
  );
}

function requirementFaults(manifest: Document): string[] {
  const [own, ...others] = setsIn(manifest).map((sets) => JSON.stringify([...sets].sort()));
  if (own === undefined) return ['manifest.xml: no requirement set is asked for'];
  return others
    .filter((sets) => sets !== own)
    .map((sets) => `manifest.xml: VersionOverrides asks for ${sets}, the manifest itself for ${own}`);
}

/** The ribbon only opens the one pane: a button that ran code would write what the pane has not shown. */
function paneFaults(manifest: Document): string[] {
  const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
  const actions = all(manifest, 'Action');
  const panes = all(manifest, 'TaskpaneId');
  return [
    ...actions
      .filter((action) => action.getAttributeNS(XSI, 'type') !== 'ShowTaskpane')
      .map((action) => at(action, 'A button does something else than open the pane')),
    ...actions
      .filter((action) => all(action, 'TaskpaneId').length === 0)
      .map((action) => at(action, 'A button opens a pane without an id')),
    ...panes
      .filter((pane) => pane.textContent !== panes[0]?.textContent)
      .map((pane) => at(pane, `There is a second pane, ${String(pane.textContent)}`)),
  ];
}
