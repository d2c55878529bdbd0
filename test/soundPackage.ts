import { childrenOf } from '../src/files/elements.ts';
import { relationsFrom } from '../src/files/parts.ts';
import { openZip, textIn } from '../src/files/zip.ts';

/**
 * What Excel would repair, or would never find, in a workbook file: parts that nothing names, names of parts that are
 * not there, parts without a content type, numbers that are given twice.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const zip = openZip(bytes);
  const faults: string[] = [];
  const typesXml = textIn(zip, '[Content_Types].xml') ?? '';
  const overrides = [...typesXml.matchAll(/PartName="\/([^"]*)"/g)].map(([, path = '']) => path);
  const extensions = [...typesXml.matchAll(/Extension="([^"]*)"/g)].map(([, extension = '']) => extension);
  for (const path of overrides)
    if (!zip.has(path)) faults.push(`a content type of ${path}, which is not there`);
  faults.push(...doubled(overrides).map((path) => `two content types of ${path}`));

  const reached = new Set<string>(['[Content_Types].xml']);
  const reach = (source: string): void => {
    const relationsPath = source.replace(/[^/]*$/, '_rels/$&.rels');
    if (zip.has(relationsPath)) reached.add(relationsPath);
    const relations = relationsFrom(zip, source);
    faults.push(...doubled(relations.map(({ id }) => id)).map((id) => `two ${id} of ${source}`));
    for (const { path, isExternal } of relations) {
      if (isExternal) continue;
      if (!zip.has(path)) faults.push(`${source} names ${path}, which is not there`);
      else if (!reached.has(path)) {
        reached.add(path);
        reach(path);
      }
    }
    const used = [...(textIn(zip, source) ?? '').matchAll(/\sr:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id);
    for (const id of used) {
      if (!relations.some((relation) => relation.id === id))
        faults.push(`${source} uses ${String(id)}, which is not there`);
    }
  };
  reach('');
  for (const path of zip.keys()) {
    if (!reached.has(path)) faults.push(`nothing names ${path}`);
    const isTyped =
      overrides.includes(path) || (!path.startsWith('xl/') && extensions.some((end) => path.endsWith(end)));
    const isByExtension = /\.(rels|vml|png|jpe?g|bin)$/.test(path);
    if (!isTyped && !isByExtension && path !== '[Content_Types].xml')
      faults.push(`no content type of ${path}`);
  }
  const workbook = textIn(zip, 'xl/workbook.xml') ?? '';
  const sheets = [...workbook.matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => tag);
  const valuesOf = (name: string) =>
    sheets.map((tag) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  for (const name of ['name', 'sheetId', 'r:id']) {
    faults.push(...doubled(valuesOf(name)).map((value) => `two worksheets of ${name} ${value}`));
  }
  const names = [...workbook.matchAll(/<definedName\s([^>]*)>/g)].map(([, attributes = '']) =>
    ['name', 'localSheetId'].map((name) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]).join(),
  );
  faults.push(...doubled(names).map((name) => `two names ${name}`));
  const tables = [...zip.keys()]
    .filter((path) => path.startsWith('xl/tables/'))
    .map((path) => textIn(zip, path) ?? '');
  for (const name of ['id', 'displayName']) {
    const values = tables.map((xml) => new RegExp(`<table[^>]*\\s${name}="([^"]*)"`).exec(xml)?.[1] ?? '');
    faults.push(...doubled(values).map((value) => `two tables of ${name} ${value}`));
  }
  faults.push(...lookFaults(zip));
  return faults;
}

/** Lists whose count is not theirs, and looks of cells that there are not. */
function lookFaults(zip: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const styles = textIn(zip, 'xl/styles.xml') ?? '';
  const lists = new Map(childrenOf(styles).map((list) => [list.name, list] as const));
  const faults = [...lists.values()].flatMap(({ name, tag, xml }) => {
    const count = /\scount="(\d+)"/.exec(tag)?.[1];
    const length = childrenOf(xml).length;
    return count === undefined || Number(count) === length
      ? []
      : [`${name} counts ${count}, holds ${length}`];
  });
  const looks = childrenOf(lists.get('cellXfs')?.xml ?? '').length;
  const differences = childrenOf(lists.get('dxfs')?.xml ?? '').length;
  for (const path of zip.keys()) {
    if (!path.startsWith('xl/worksheets/sheet')) continue;
    const xml = textIn(zip, path) ?? '';
    const above = (pattern: RegExp, end: number) =>
      [...xml.matchAll(pattern)].some(([, number]) => Number(number) >= end);
    if (above(/<c [^>]*?\ss="(\d+)"/g, looks)) faults.push(`${path} has a look that is not there`);
    if (above(/\sdxfId="(\d+)"/g, differences)) faults.push(`${path} has a difference that is not there`);
  }
  return faults;
}

const doubled = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) < index);
