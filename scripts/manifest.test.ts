import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ICON_SIZES, iconPath, iconPng } from './icons.ts';
import { otherFaults, requiredExcelApi, schemaFaults } from './manifest.ts';

const MANIFEST = readFileSync('manifest.xml', 'utf8');

/** The manifest with one passage changed; a passage that is not there would make the test say nothing. */
function changed(from: string, to: string): string {
  if (!MANIFEST.includes(from)) throw new Error(`The manifest has no ${from}`);
  return MANIFEST.replaceAll(from, to);
}

describe('the manifest', () => {
  test('is valid against the schemas, and otherwise', async () => {
    expect(await schemaFaults(MANIFEST)).toEqual([]);
    expect(otherFaults(MANIFEST)).toEqual([]);
  });

  test('asks for ExcelApi 1.13', () => {
    expect(requiredExcelApi(MANIFEST)).toBe('1.13');
  });

  test.each([
    ['a version behind its place', '<ProviderName>', '<Version>1.0.0.0</Version><ProviderName>'],
    ['an unknown extension point', 'xsi:type="PrimaryCommandSurface"', 'xsi:type="Ribbon"'],
    ['a misspelt label', '<Label resid="Group.Label" />', '<Lable resid="Group.Label" />'],
    ['a permission that does not exist', 'ReadWriteDocument', 'ReadEverything'],
  ])('is refused by the schemas with %s', async (_, from, to) => {
    expect(await schemaFaults(changed(from, to))).not.toEqual([]);
  });

  test.each([
    [
      'a resource that is not there',
      'resid="Check.Tip"',
      'resid="Check.Hint"',
      'There is no resource Check.Hint',
    ],
    [
      'an address without https',
      'https://localhost:3000/assets/icon-80.png',
      'http://localhost:3000/assets/icon-80.png',
      'http://localhost:3000/assets/icon-80.png is not https',
    ],
    [
      'two origins',
      'https://localhost:3000/assets/icon-80.png',
      'https://contoh.id/icon-80.png',
      'More than one origin: https://localhost:3000, https://contoh.id',
    ],
    [
      'a text too long',
      'Value="Lengkapi"',
      `Value="${'x'.repeat(126)}"`,
      'A text of ShortStrings has 126 characters',
    ],
    [
      'a text without English',
      '<bt:Override Locale="en-US" Value="Check" />',
      '',
      'Check.Label has no English text',
    ],
  ])('is refused with %s', (_, from, to, fault) => {
    expect(otherFaults(changed(from, to)).join('\n')).toContain(fault);
  });
});

describe('the icons', () => {
  test.each(ICON_SIZES)('%i px is what the drawing gives', (size) => {
    const png = readFileSync(iconPath(size));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    expect(png.equals(iconPng(size))).toBe(true);
  });
});
