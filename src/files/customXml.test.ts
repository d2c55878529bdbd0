import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readCustomXml, type CustomXmlPart } from './customXml.ts';
import { readWorkbook } from './readWorkbook.ts';
import { saveCopy, type CellChange } from './saveCopy.ts';
import { openZip, textEntry, textIn, zipBytes } from './zip.ts';

const OURS: CustomXmlPart = {
  id: '{00000000-0000-0000-0001-000000000001}',
  xml: '<periksaCapaian xmlns="urn:periksa-capaian:journal:1">{"isi":"é &lt; 2"}</periksaCapaian>',
};

/** As another program writes it: with a declaration, in an order of its own, its id in capitals. */
const FOREIGN: CustomXmlPart = {
  id: '{5B1F0C3A-7F43-4E0E-9C65-0D8B1C5D9E11}',
  xml: '<?xml version="1.0" encoding="utf-8"?>\r\n<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"/>',
};

const one = (row: number): CellChange => ({ sheetId: '1', row, column: 0, cell: { value: 'diisi' } });
const plainFile = () => writeXlsx({ sheets: [{ name: 'Data', rows: [['a'], ['b']] }] });

const areSame = (a: Uint8Array = new Uint8Array(), b: Uint8Array = new Uint8Array()) =>
  Buffer.compare(a, b) === 0;

/** A file with a part of another program, whose names are relative as Excel writes them. */
async function foreignFile(): Promise<Uint8Array> {
  const zip = new Map(openZip(await plainFile()));
  const relations = 'xl/_rels/workbook.xml.rels';
  const types = '[Content_Types].xml';
  const inserted = (path: string, xml: string) =>
    textEntry((textIn(zip, path) ?? '').replace(/<\/\w+>\s*$/, (end) => xml + end));
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
  zip.set(
    relations,
    inserted(relations, `<Relationship Target="../customXml/item3.xml" Type="${type}" Id="rId77"/>`),
  );
  zip.set(
    types,
    inserted(
      types,
      '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps3.xml"/>',
    ),
  );
  zip.set('customXml/item3.xml', textEntry(FOREIGN.xml));
  zip.set(
    'customXml/itemProps3.xml',
    textEntry(
      `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${FOREIGN.id}"><ds:schemaRefs/></ds:datastoreItem>`,
    ),
  );
  zip.set(
    'customXml/_rels/item3.xml.rels',
    textEntry(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}Props" Target="itemProps3.xml"/></Relationships>`,
    ),
  );
  return zipBytes(zip);
}

async function firstColumn(bytes: Uint8Array): Promise<unknown> {
  const read = await readWorkbook(bytes);
  return read.kind === 'workbook' ? read.workbook.sheets[0]?.grid.map(([cell]) => cell?.value) : read;
}

describe('custom XML parts of a copy', () => {
  test('a file without any has none', async () => {
    expect(readCustomXml(await plainFile())).toEqual([]);
  });

  test('a new part is read again, beside changed cells and without them', async () => {
    const file = await plainFile();
    for (const changes of [[one(1)], []]) {
      const copy = await saveCopy(file, changes, [], [OURS]);
      expect(readCustomXml(copy)).toEqual([OURS]);
      expect(await firstColumn(copy)).toEqual(['a', changes.length === 0 ? 'b' : 'diisi']);
    }
  });

  test('a new part has its properties, which the content types know', async () => {
    const zip = openZip(await saveCopy(await plainFile(), [], [], [OURS]));
    expect([...zip.keys()].filter((path) => path.startsWith('customXml/'))).toEqual([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]);
    expect(textIn(zip, 'customXml/itemProps1.xml')).toContain(`ds:itemID="${OURS.id}"`);
    expect(textIn(zip, '[Content_Types].xml')).toContain(
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    );
  });

  test('a part of another program stays named and the same to the byte when cells change', async () => {
    const copy = await saveCopy(await foreignFile(), [one(0)]);
    expect(readCustomXml(copy)).toEqual([FOREIGN]);
    expect(await firstColumn(copy)).toEqual(['diisi', 'b']);
    expect(textIn(openZip(copy), '[Content_Types].xml')).toContain('"/customXml/itemProps3.xml"');
  });

  test('ours comes beside it, changes and goes, and it stays', async () => {
    const both = await saveCopy(await foreignFile(), [one(0)], [], [FOREIGN, OURS]);
    expect(readCustomXml(both)).toEqual([FOREIGN, OURS]);
    const changed = { ...OURS, xml: OURS.xml.replace('2', '3') };
    const later = await saveCopy(both, [], [], [FOREIGN, changed]);
    expect(readCustomXml(later)).toEqual([FOREIGN, changed]);
    const without = await saveCopy(later, [], [], [FOREIGN]);
    expect(readCustomXml(without)).toEqual([FOREIGN]);
    expect(textIn(openZip(without), '[Content_Types].xml')?.match(/\/customXml[^"]*/g)).toEqual([
      '/customXml/itemProps3.xml',
    ]);
    expect([...openZip(without).keys()].filter((path) => path.startsWith('customXml/')).toSorted()).toEqual([
      'customXml/_rels/item3.xml.rels',
      'customXml/item3.xml',
      'customXml/itemProps3.xml',
    ]);
  });

  test('the parts of the file itself are nothing to write', async () => {
    const file = await foreignFile();
    expect(Buffer.from(await saveCopy(file, [], [], [FOREIGN])).equals(file)).toBe(true);
  });

  test('a real workbook keeps every other part to the byte', async () => {
    const file = new Uint8Array(readFileSync(join('samples', 'buleleng-2021.xlsx')));
    const before = openZip(file);
    const after = openZip(await saveCopy(file, [], [], [OURS]));
    const changed = [...after.keys()].filter(
      (path) => !areSame(before.get(path), after.get(path)) && !path.startsWith('customXml/'),
    );
    expect(changed.toSorted()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  });
});
