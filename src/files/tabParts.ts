import { freeTableName } from '../engine.ts';
import type { MadeSheet } from './bringSheets.ts';
import { attributeIn, childrenOf, escaped, withAttribute } from './elements.ts';
import { addPart, freePath, relate, relationsFrom, type Entries } from './parts.ts';
import { finishedChart } from './planCharts.ts';
import { textIn, type Zip } from './zip.ts';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/**
 * Brings what belongs to a worksheet, its drawing with the charts and its table, into another package.
 *
 * @param ours the package that the library wrote, with the worksheet at `source`
 * @param target the worksheet's path in the other package
 * @param takenNames what no table may be called, in small letters
 * @returns the worksheet's XML with the relationships that it has there
 */
export function bringParts(
  entries: Entries,
  target: string,
  ours: Zip,
  source: string,
  sheetXml: string,
  made: MadeSheet,
  takenNames: ReadonlySet<string>,
): string {
  return relationsFrom(ours, source)
    .reduce((xml, { id, type, path }) => {
      const before = textIn(ours, path) ?? '';
      const brought =
        type === 'drawing'
          ? bringDrawing(entries, ours, path, before, made)
          : type === 'table'
            ? bringTable(entries, before, takenNames)
            : undefined;
      if (brought === undefined) return xml;
      // The signs keep what is done from what is still to be done.
      return xml.replace(` r:id="${id}"`, ` r:id="*${relate(entries, target, type, brought)}"`);
    }, sheetXml)
    .replaceAll(' r:id="*', ' r:id="');
}

function bringDrawing(entries: Entries, ours: Zip, source: string, xml: string, made: MadeSheet): string {
  const path = freePath(entries, 'xl/drawings/drawing');
  let number = 0;
  const named = xml.replace(/(<xdr:cNvPr id="\d+" name=")[^"]*/g, (_, start: string) => {
    const name = made.charts[number]?.name ?? '';
    number += 1;
    return start + escaped(name).replace(/"/g, '&quot;');
  });
  addPart(entries, path, DRAWING_TYPE, named);
  relationsFrom(ours, source).forEach((relation, index) => {
    const chart = made.charts[index];
    if (chart === undefined) return;
    const chartPath = freePath(entries, 'xl/charts/chart');
    addPart(
      entries,
      chartPath,
      CHART_TYPE,
      finishedChart(textIn(ours, relation.path) ?? '', chart, made.sheet),
    );
    // The drawing names its charts in their order, from the first number on.
    if (relate(entries, path, 'chart', chartPath) !== relation.id)
      throw new Error('A drawing has other names.');
  });
  return path;
}

function bringTable(entries: Entries, xml: string, takenNames: ReadonlySet<string>): string {
  const tables = tablesIn(entries);
  const path = freePath(entries, 'xl/tables/table');
  const taken = new Set([...takenNames, ...tables.map(({ name }) => name)]);
  const id = Math.max(0, ...tables.map((table) => table.id)) + 1;
  const written = xml.replace(/<table [^>]*>/, (tag) => {
    const wanted = attributeIn(tag, 'name') ?? '';
    const name = freeTableName(wanted, taken);
    return ['name', 'displayName'].reduce(
      (changed, attribute) => withAttribute(changed, attribute, name),
      withAttribute(tag, 'id', String(id)),
    );
  });
  addPart(entries, path, TABLE_TYPE, written);
  return path;
}

function tablesIn(entries: Zip): readonly { readonly id: number; readonly name: string }[] {
  return [...entries.keys()]
    .filter((path) => /^xl\/tables\/[^/]*\.xml$/i.test(path))
    .map((path) => {
      const [tag = ''] = /<(?:\w+:)?table\s[^>]*>/.exec(textIn(entries, path) ?? '') ?? [];
      const name = attributeIn(tag, 'displayName') ?? '';
      return { id: Number(attributeIn(tag, 'id') ?? 0), name: name.toLowerCase() };
    });
}

/** The texts of a package's shared strings, as XML. */
export function sharedTexts(zip: Zip): readonly string[] {
  const strings = textIn(zip, 'xl/sharedStrings.xml');
  return strings === undefined ? [] : childrenOf(strings).map(({ xml }) => xml.replace(/^<si>|<\/si>$/g, ''));
}
