import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { usesAbove } from './apiSets.ts';
import { requiredExcelApi } from './manifest.ts';

const ALLOWED = requiredExcelApi(readFileSync('manifest.xml', 'utf8')) ?? '';

interface Seed {
  readonly name: string;
  readonly lines: readonly string[];
  /** `line member set` of each offence. */
  readonly uses: readonly string[];
}

/** Batches with these lines, all in one program, and what is used above ExcelApi 1.13 in each. */
function seeded(
  seeds: readonly Seed[],
): readonly (readonly [name: string, found: string[], uses: readonly string[]])[] {
  const files = seeds.map(({ lines }, index) => {
    const text = [
      `export async function seeded${index}(context: Excel.RequestContext): Promise<void> {`,
      "  const range = context.workbook.worksheets.getItem('A').getRange('A1');",
      ...lines,
      '  await context.sync();',
      '}',
    ].join('\n');
    return [join('src', 'excel', `seeded${index}.ts`), text] as const;
  });
  const found = usesAbove(
    '1.13',
    files.map(([file]) => file),
    new Map(files),
  );
  return seeds.map(({ name, uses }, index) => [
    name,
    found
      .filter(({ file }) => file === files[index]?.[0])
      .map(({ line, member, set }) => `${line} ${member} ${set}`),
    uses,
  ]);
}

describe('the API sets of what the source uses', () => {
  test('are no higher than the manifest asks for', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => join('src', name));
    expect(files).toContain(join('src', 'excel', 'door.ts'));
    expect(usesAbove(ALLOWED, files)).toEqual([]);
  });

  test('are seen at all: a lower limit finds what the source does use', () => {
    const members = usesAbove('1.7', [
      join('src', 'excel', 'readOpenWorkbook.ts'),
      join('src', 'excel', 'cellDetails.ts'),
    ]).map(({ member, set }) => `${member} ${set}`);
    expect(members).toContain('Range.getRowProperties 1.9');
    expect(members).toContain('Range.getMergedAreasOrNullObject 1.13');
  });
});

const supports = (set: string) => `Office.context.requirements.isSetSupported('ExcelApi', '${set}')`;

test.each(
  seeded([
    { name: 'a method is found', lines: ['  range.getDependents();'], uses: ['3 Range.getDependents 1.15'] },
    {
      name: 'a property is found',
      lines: ['  console.log(range.valuesAsJson);'],
      uses: ['3 Range.valuesAsJson 1.16'],
    },
    {
      name: 'a destructured property is found',
      lines: ['  const { valuesAsJson } = range;', '  console.log(valuesAsJson);'],
      uses: ['3 Range.valuesAsJson 1.16'],
    },
    {
      name: 'a loaded path is found',
      lines: ["  range.load('values,valuesAsJson');"],
      uses: ['3 Range.valuesAsJson 1.16'],
    },
    {
      name: 'a use behind an alias is found',
      lines: ['  const other = range;', '  other.getDependents();'],
      uses: ['4 Range.getDependents 1.15'],
    },
    {
      name: 'a use under a guard for less is found',
      lines: [`  if (${supports('1.14')}) range.getDependents();`],
      uses: ['3 Range.getDependents 1.15'],
    },
    {
      name: 'a use where the guard has failed is found',
      lines: [`  if (${supports('1.15')}) return;`, '  range.getDependents();'],
      uses: ['4 Range.getDependents 1.15'],
    },
    { name: 'a use of 1.13 is free', lines: ['  range.getMergedAreasOrNullObject();'], uses: [] },
    {
      name: 'a use in a guarded branch is free',
      lines: [`  if (${supports('1.15')}) { range.getDependents(); }`],
      uses: [],
    },
    {
      name: 'a use after an early return is free',
      lines: [`  if (!${supports('1.15')}) return;`, '  range.getDependents();'],
      uses: [],
    },
    {
      name: 'a use behind && is free',
      lines: [`  void (${supports('1.16')} && range.getDependents());`],
      uses: [],
    },
    {
      name: 'a use behind ? is free',
      lines: [`  void (${supports('1.15')} ? range.getDependents() : null);`],
      uses: [],
    },
  ]),
)('%s', (_, found, uses) => {
  expect(found).toEqual(uses);
});
