import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { assetPath, ICONS, pngOf, pngSize } from './icons.ts';
import { otherFaults, requiredExcelApi, schemaFaults } from './manifest.ts';

const MANIFEST = readFileSync('manifest.xml', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** The manifest with one passage changed; a passage that is not there would make the test say nothing. */
function changed(from: string | RegExp, to: string): string {
  const result = MANIFEST.replace(from, to);
  if (result === MANIFEST) throw new Error(`The manifest has no ${String(from)}`);
  return result;
}

describe('the manifest', () => {
  test('is valid against the schemas, and otherwise', async () => {
    expect(await schemaFaults(MANIFEST)).toEqual([]);
    expect(otherFaults(MANIFEST)).toEqual([]);
  });

  test('asks for ExcelApi 1.13', () => {
    expect(requiredExcelApi(MANIFEST)).toBe('1.13');
  });

  test('has the version of the package', () => {
    expect(MANIFEST).toContain(`<Version>${version}.0</Version>`);
  });

  test.each([
    [
      'Version and ProviderName swapped',
      /(<Version>.*<\/Version>)(\s*)(<ProviderName>.*<\/ProviderName>)/,
      '$3$2$1',
      'ProviderName',
    ],
    ['an unknown extension point', 'PrimaryCommandSurface', 'PrimaryCommandSurfaces', 'ExtensionPoint'],
    ['a misspelt label', '<Label resid="Group.Label" />', '<Lable resid="Group.Label" />', 'Lable'],
    ['a permission that does not exist', 'ReadWriteDocument', 'ReadEverything', 'Permissions'],
    ['a control that does not exist', 'xsi:type="Button"', 'xsi:type="Knob"', 'Control'],
    ['a version of five parts', '<Version>0.1.0.0<', '<Version>0.1.0.0.0<', 'Version'],
    ['an id that is none', '<Id>5b8a3c1e-', '<Id>', 'Id'],
    ['a short text too long', '"Fill in"', `"${'x'.repeat(126)}"`, 'Override'],
    [
      'a long text too long',
      '"Checks performance and budget worksheets."',
      `"${'x'.repeat(251)}"`,
      'Override',
    ],
    ['markup left open', '</OfficeApp>', '', 'OfficeApp'],
  ])('is refused by the schemas with %s', async (_, from, to, element) => {
    const [first = ''] = await schemaFaults(changed(from, to));
    expect(first).toMatch(/^manifest\.xml:\d+: /);
    expect(first).toContain(element);
  });

  test.each([
    [
      'a resource that is not there',
      'resid="Check.Tip"',
      'resid="Check.Hint"',
      'There is no resource Check.Hint',
    ],
    [
      'a resource that nothing uses',
      'resid="Check.Tip"',
      'resid="Fill.Tip"',
      'Nothing uses the resource Check.Tip',
    ],
    [
      'a resource of another kind',
      '<Label resid="Check.Label" />',
      '<Label resid="Check.Tip" />',
      'Check.Tip is in LongStrings, not in ShortStrings',
    ],
    [
      'two resources of one id',
      'id="Fill.Label" Def',
      'id="Check.Label" Def',
      'There are two resources Check.Label',
    ],
    [
      'an address without https',
      'https://localhost:3000/assets/icon-80.png',
      'http://localhost:3000/assets/icon-80.png',
      'http://localhost:3000/assets/icon-80.png is not https',
    ],
    [
      'an address of another origin',
      'https://localhost:3000/assets/icon-80.png',
      'https://contoh.id/assets/icon-80.png',
      'https://contoh.id/assets/icon-80.png is of another origin than https://localhost:3000/',
    ],
    ['a page that is not there', 'assets/bantuan.html', 'assets/help.html', 'There is no assets/help.html'],
    [
      'an icon that is not there',
      'assets/icon-80.png',
      'assets/icon-81.png',
      'There is no assets/icon-81.png',
    ],
    [
      'an icon of the wrong size',
      'DefaultValue="https://localhost:3000/assets/icon-80.png"',
      'DefaultValue="https://localhost:3000/assets/icon-64.png"',
      'icon-64.png is 64 × 64 px, not 80 × 80',
    ],
    ['a size of icon too few', /<bt:Image size="80"[^>]*>/, '', 'There is no icon of 80 px'],
    ['an empty text', '"Fill in"', '" "', 'Fill.Label has an empty text'],
    [
      'a text without English',
      '<bt:Override Locale="en-US" Value="Check" />',
      '',
      'Check.Label has no text for en-US',
    ],
    [
      'a name without English',
      '<Override Locale="en-US" Value="Periksa Capaian" />',
      '',
      'DisplayName has no text for en-US',
    ],
    [
      'an override for the default locale',
      '<bt:Override Locale="en-US" Value="Check" />',
      '<bt:Override Locale="id-ID" Value="Periksa" /><bt:Override Locale="en-US" Value="Check" />',
      'Check.Label overrides the default locale',
    ],
    [
      'two texts of one language',
      '<bt:Override Locale="en-US" Value="Check" />',
      '<bt:Override Locale="en-US" Value="Check" /><bt:Override Locale="en-US" Value="Test" />',
      'Check.Label has two texts for en-US',
    ],
    [
      'another default locale',
      '<DefaultLocale>id-ID<',
      '<DefaultLocale>id<',
      'the default locale is not id-ID',
    ],
    [
      'two requirements',
      '<bt:Set Name="ExcelApi" MinVersion="1.13"',
      '<bt:Set Name="ExcelApi" MinVersion="1.9"',
      '1.9',
    ],
    [
      'two panes',
      '<TaskpaneId>Periksa.Pane<',
      '<TaskpaneId>Periksa.Other<',
      'There is a second pane, Periksa.Pane',
    ],
    [
      'a button that runs code',
      /<Action xsi:type="ShowTaskpane">[\s\S]*?<\/Action>/,
      '<Action xsi:type="ExecuteFunction"><FunctionName>isi</FunctionName></Action>',
      'A button does something else than open the pane',
    ],
  ])('is refused beyond the schemas with %s', (_, from, to, fault) => {
    expect(otherFaults(changed(from, to)).join('\n')).toContain(fault);
  });
});

describe('the icons', () => {
  test.each(ICONS.map((icon) => [icon.file, icon] as const))('%s is what its drawing gives', (file, icon) => {
    const png = readFileSync(assetPath(file));
    expect(pngSize(png)).toEqual([icon.size, icon.size]);
    expect(png.equals(pngOf(icon))).toBe(true);
  });
});
