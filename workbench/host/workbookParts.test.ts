import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startHost, type RunningHost } from './startHost.ts';
import { workbookOf } from './workbookOf.ts';

const NAMESPACE = 'urn:contoh:setelan';

let running: RunningHost;

beforeEach(async () => {
  running = await startHost(workbookOf({ Data: [['a', 1]], Lain: [] }));
});

afterEach(() => running.stop());

test('a custom XML part is added, found by its namespace, changed and deleted', async () => {
  await running.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const added = parts.add(`<s:setelan xmlns:s="${NAMESPACE}"><s:a b="1"/></s:setelan>`);
    added.load('id,namespaceUri');
    await context.sync();
    expect(added.namespaceUri).toBe(NAMESPACE);

    const found = parts.getByNamespace(NAMESPACE).getOnlyItem();
    const xml = found.getXml();
    found.load('id');
    await context.sync();
    expect(found.id).toBe(added.id);
    expect(xml.value).toBe(`<s:setelan xmlns:s="${NAMESPACE}"><s:a b="1"/></s:setelan>`);

    parts.getItem(added.id).setXml(`<setelan xmlns="${NAMESPACE}">isi</setelan>`);
    const changed = parts.getItem(added.id).getXml();
    await context.sync();
    expect(changed.value).toBe(`<setelan xmlns="${NAMESPACE}">isi</setelan>`);

    parts.getItem(added.id).delete();
    const gone = parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    const count = parts.getCount();
    await context.sync();
    expect([gone.isNullObject, count.value]).toEqual([true, 0]);
  });
});

test('parts that came with the file are found, also those that are no XML, and no new one gets their id', async () => {
  const ours = { id: '{00000000-0000-0000-0001-000000000001}', xml: `<s xmlns="${NAMESPACE}">isi</s>` };
  const broken = { id: '{5B1F0C3A-7F43-4E0E-9C65-0D8B1C5D9E11}', xml: 'bukan xml' };
  const reopened = await startHost(workbookOf({ Data: [] }), { customXmlParts: [ours, broken] });
  await reopened.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const xml = parts.getByNamespace(NAMESPACE).getOnlyItem().getXml();
    const count = parts.getCount();
    const added = parts.add(`<s xmlns="${NAMESPACE}"/>`).load('id');
    await context.sync();
    expect([xml.value, count.value]).toEqual([ours.xml, 2]);
    expect([ours.id, broken.id]).not.toContain(added.id);
  });
  await reopened.stop();
});

test.each(['bukan xml', '<a>', '<a></b>', '<a/><b/>', '<x:a/>', ''])('%j is no XML part', async (xml) => {
  const add = running.Excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  await expect(add).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a sheet keeps custom properties, whose keys do not tell capitals apart', async () => {
  await running.Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem('Data');
    customProperties.add('Hash', 'abc');
    customProperties.add('hash', 'def');
    customProperties.load('items/key,items/value');
    const missing = customProperties.getItemOrNullObject('lain');
    await context.sync();
    expect(customProperties.items.map(({ key, value }) => [key, value])).toEqual([['hash', 'def']]);
    expect(missing.isNullObject).toBe(true);
  });
});

test('a conditional format of several areas is one, found by its formula and deleted', async () => {
  await running.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const format = sheet.getRanges('A1:A5, C1:C5').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=OR(TRUE,N("tanda"))';
    format.custom.format.fill.color = '#FFF2CC';
    await context.sync();

    const all = sheet.getRange().conditionalFormats;
    all.load('items/id,items/type,items/custom/rule/formula,items/custom/format/fill/color');
    await context.sync();
    expect(all.items).toHaveLength(1);
    const [first] = all.items;
    expect(first?.custom.rule.formula).toBe('=OR(TRUE,N("tanda"))');
    expect(first?.custom.format.fill.color).toBe('#FFF2CC');
    const areas = first?.getRanges();
    areas?.load('address');
    first?.delete();
    await context.sync();
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('a sheet is added behind the others, named, moved, coloured, activated and deleted', async () => {
  await running.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Ringkasan');
    sheet.tabColor = '#00b050';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeRows(2);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintArea('A1:H40');
    sheet.position = 0;
    sheet.activate();
    sheet.load('name,position,tabColor,showGridlines,pageLayout/orientation');
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('address');
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load('name');
    await context.sync();
    expect([sheet.name, sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([
      'Ringkasan',
      0,
      '#00B050',
      false,
    ]);
    expect(sheet.pageLayout.orientation).toBe('Landscape');
    expect([frozen.address, active.name]).toEqual(['Ringkasan!1:2', 'Ringkasan']);
    sheet.delete();
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(2);
  });
});

test('settings and names are kept in the workbook', async () => {
  await running.Excel.run(async (context) => {
    context.workbook.settings.add('pilihan', { warna: 'biru' });
    context.workbook.names.add('capaian', context.workbook.worksheets.getItem('Data').getRange('A1:B1'));
    const setting = context.workbook.settings.getItem('pilihan');
    setting.load('value');
    const range = context.workbook.worksheets.getItem('Data').getRange('capaian');
    range.load('address');
    const name = context.workbook.names.getItem('CAPAIAN');
    name.load('name,formula');
    await context.sync();
    expect(setting.value).toEqual({ warna: 'biru' });
    expect([range.address, name.formula]).toEqual(['Data!A1:B1', '=Data!$A$1:$B$1']);
  });
});

test('the separators of the user are Indonesian unless said otherwise', async () => {
  await running.Excel.run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load('name');
    cultureInfo.numberFormat.load('numberDecimalSeparator');
    await context.sync();
    expect([cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator]).toEqual(['id-ID', ',']);
  });
});

test('clearing takes contents, formats or both', async () => {
  await running.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:B1');
    range.numberFormat = [['@', '0.00']];
    range.clear('Contents');
    range.load('values,numberFormat');
    await context.sync();
    expect([range.values, range.numberFormat]).toEqual([[['', '']], [['@', '0.00']]]);
    range.clear();
    range.load('numberFormat');
    const used = context.workbook.worksheets.getItem('Data').getUsedRangeOrNullObject();
    await context.sync();
    expect(range.numberFormat).toEqual([['General', 'General']]);
    expect(used.isNullObject).toBe(true);
  });
});

test('cell properties are set for each cell and read for each cell', async () => {
  await running.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:B1');
    range.setCellProperties([
      [{ format: { font: { bold: true } } }, { format: { fill: { color: '#DDEBF7' } } }],
    ]);
    const properties = range.getCellProperties({ format: { font: { bold: true }, fill: { color: true } } });
    await context.sync();
    expect(properties.value).toEqual([
      [
        { format: { font: { bold: true }, fill: { color: '#FFFFFF' } } },
        { format: { font: { bold: false }, fill: { color: '#DDEBF7' } } },
      ],
    ]);
  });
});
