import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const SCHEMAS = 'manifest-schema';
const ENTRY = 'OfficeAppManifestV1_1.xsd';

/**
 * Holds a manifest against Microsoft's schemas, offline.
 * @param xml the manifest's text
 * @returns what is wrong, a sentence each; nothing where it is valid
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

/** Longest texts that Office takes (https://learn.microsoft.com/javascript/api/manifest/resources). */
const LONGEST = { ShortStrings: 125, LongStrings: 250 } as const;

/** What the schemas do not see: resources that are not there, other origins than one over https, texts too long. */
export function otherFaults(xml: string): string[] {
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, first = '']) => first);
  const defined = new Set(all(/<bt:(?:Image|Url|String) id="([^"]+)"/g));
  const used = all(/resid="([^"]+)"/g);
  const urls = all(/(?:DefaultValue|Value)="(https?:[^"]+)"/g);
  const origins = new Set(urls.map((url) => new URL(url).origin));
  const long = (['ShortStrings', 'LongStrings'] as const).flatMap((section) => {
    const [, body = ''] = new RegExp(`<bt:${section}>([\\s\\S]*?)</bt:${section}>`).exec(xml) ?? [];
    return [...body.matchAll(/Value="([^"]*)"/g)].flatMap(([, text = '']) =>
      text.length > LONGEST[section] ? [`A text of ${section} has ${text.length} characters: ${text}`] : [],
    );
  });
  const withoutEnglish = [...xml.matchAll(/<bt:String id="([^"]+)"[^>]*>([\s\S]*?)<\/bt:String>/g)].flatMap(
    ([, id = '', overrides = '']) =>
      overrides.includes('Locale="en-US"') ? [] : [`${id} has no English text`],
  );
  return [
    ...used.filter((id) => !defined.has(id)).map((id) => `There is no resource ${id}`),
    ...[...defined].filter((id) => !used.includes(id)).map((id) => `Nothing uses the resource ${id}`),
    ...urls.filter((url) => !url.startsWith('https:')).map((url) => `${url} is not https`),
    ...(origins.size > 1 ? [`More than one origin: ${[...origins].join(', ')}`] : []),
    ...long,
    ...withoutEnglish,
  ];
}

/** The lowest ExcelApi that the manifest asks for. */
export function requiredExcelApi(xml: string): string | undefined {
  return /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(xml)?.[1];
}
