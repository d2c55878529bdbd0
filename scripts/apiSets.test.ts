import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { apiUses, sourceFiles } from './apiSets.ts';
import { requiredExcelApi, requiredSets } from './manifest.ts';

const MANIFEST = readFileSync('manifest.xml', 'utf8');

describe('the API sets of what the source uses', () => {
  const uses = apiUses(requiredSets(MANIFEST), sourceFiles());

  test('are no higher than the manifest asks for, or guarded', () => {
    expect(uses.filter(({ covered }) => covered === 'no')).toEqual([]);
  });

  test('are seen at all', () => {
    const members = uses.map(({ member, set }) => `${member} ${set}`);
    expect(members).toContain('Range.getMergedAreasOrNullObject ExcelApi 1.13');
    expect(members).toContain('RowPropertiesLoadOptions.rowHidden ExcelApi 1.9');
  });

  test('are what the pane asks for when it opens', () => {
    const host = readFileSync(join('src', 'taskpane', 'host.ts'), 'utf8');
    expect(host).toContain(`LEAST_EXCEL_API = '${String(requiredExcelApi(MANIFEST))}'`);
  });
});

interface Seed {
  readonly name: string;
  /** The body of a function that has a `context`, a `sheet` and a `range`. */
  readonly lines: readonly string[];
  /** `LINE MEMBER SET` of each use that nothing covers; the first line is 1. */
  readonly found?: readonly string[];
}

const ask = (set: string) => `Office.context.requirements.isSetSupported('ExcelApi', '${set}')`;

const FOUND: readonly Seed[] = [
  { name: 'a method', lines: ['range.getDependents();'], found: ['1 Range.getDependents ExcelApi 1.15'] },
  {
    name: 'a method of 1.14',
    lines: ['context.workbook.queries.load();'],
    found: ['1 QueryCollection.load ExcelApi 1.14', '1 Workbook.queries ExcelApi 1.14'],
  },
  {
    name: 'the other way to say it',
    lines: ["range['getDependents']();"],
    found: ['1 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a property',
    lines: ['console.log(range.valuesAsJson);'],
    found: ['1 Range.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'a property written',
    lines: ['range.valuesAsJson = [];'],
    found: ['1 Range.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'a member behind ?.',
    lines: [
      'const some: Excel.Range | undefined = Math.random() > 1 ? range : undefined;',
      'some?.getDependents();',
    ],
    found: ['2 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a member of one of two classes',
    lines: [
      "const row = context.workbook.tables.getItem('T').rows.getItemAt(0);",
      'const some = Math.random() > 1 ? range : row;',
      'console.log(some.values, some.valuesAsJson);',
    ],
    found: ['3 Range.valuesAsJson ExcelApi 1.16', '3 TableRow.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'a member of an alias',
    lines: ['const other = range;', 'const again = other;', 'again.getDependents();'],
    found: ['3 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a member of a parameter',
    lines: ['const show = (one: Excel.Range) => one.valuesAsJson;', 'show(range);'],
    found: ['1 Range.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'a method kept in a variable, where it is taken and where it is called',
    lines: ['const dependents = range.getDependents;', 'dependents();'],
    found: ['1 Range.getDependents ExcelApi 1.15', '2 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a destructured property',
    lines: ['const { values, valuesAsJson: json } = range;', 'console.log(values, json);'],
    found: ['1 Range.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'a property of a destructured parameter',
    lines: ['const show = ({ valuesAsJson }: Excel.Range) => valuesAsJson;', 'show(range);'],
    found: ['1 Range.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'a destructuring assignment',
    lines: ['let json: unknown;', '({ valuesAsJson: json } = range);', 'console.log(json);'],
    found: ['2 Range.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'the paths of a load',
    lines: ["range.load('values, valuesAsJson');"],
    found: ['1 Range.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'the paths of a load in an array',
    lines: [
      "const PATHS = ['values', 'valuesAsJson'];",
      'range.load(PATHS);',
      "range.load(['valuesAsJson']);",
    ],
    found: ['2 Range.valuesAsJson ExcelApi 1.16', '3 Range.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'the paths of a load of items, long and short, and through the context',
    lines: [
      "context.workbook.comments.load('items/replies/items/content,items/resolved');",
      "sheet.comments.load('contentType');",
      "context.load(range, 'valuesAsJsonLocal');",
    ],
    found: ['3 Range.valuesAsJsonLocal ExcelApi 1.16'],
  },
  {
    name: 'the properties of a load',
    lines: ['range.load({ values: true, valuesAsJson: true });'],
    found: ['1 RangeLoadOptions.valuesAsJson ExcelApi 1.16'],
  },
  {
    name: 'an option',
    lines: ['void Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, () => Promise.resolve());'],
    found: ['1 RunOptions.mergeUndoGroup ExcelApi 1.20'],
  },
  {
    name: 'an option put together before',
    lines: ['const options = { mergeUndoGroup: true };', 'void Excel.run(options, () => Promise.resolve());'],
    found: ['2 RunOptions.mergeUndoGroup ExcelApi 1.20'],
  },
  {
    name: 'a value of an enumeration',
    lines: ['range.clear(Excel.ClearApplyTo.resetContents);'],
    found: ['1 ClearApplyTo.resetContents ExcelApi 1.18'],
  },
  {
    name: 'a value of an enumeration as a string',
    lines: ["range.clear('ResetContents');", "range.clear('Formats');"],
    found: ['1 ClearApplyTo.resetContents ExcelApi 1.18'],
  },
  {
    name: 'a value that Excel has on the web alone',
    lines: ["range.copyFrom('A2', 'Link');"],
    found: ['1 RangeCopyType.link ExcelApiOnline 1.1'],
  },
  {
    name: 'a parameter that came later',
    lines: [
      "const { rows } = context.workbook.tables.getItem('T');",
      'rows.add(0, [[1]]);',
      'rows.add(0, [[1]], true);',
    ],
    found: ['3 TableRowCollection.add ExcelApi 1.15'],
  },
  {
    name: 'an event',
    lines: ['sheet.onProtectionChanged.add(() => Promise.resolve());'],
    found: ['1 Worksheet.onProtectionChanged ExcelApi 1.14'],
  },
  {
    name: 'what Office applications have in common, of a set that the manifest does not name',
    lines: ["Office.context.ui.openBrowserWindow('https://contoh.id');"],
    found: ['1 UI.openBrowserWindow OpenBrowserWindowApi 1.1'],
  },
  {
    name: 'a use under a guard for less',
    lines: [`if (${ask('1.14')}) range.getDependents();`],
    found: ['1 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a use under a guard for another set',
    lines: [
      "if (Office.context.requirements.isSetSupported('ExcelApiOnline', '1.15')) range.getDependents();",
    ],
    found: ['1 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a use after the guard has said yes and left',
    lines: [`if (${ask('1.15')}) return;`, 'range.getDependents();'],
    found: ['2 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a use after a guard that does not leave',
    lines: [`if (!${ask('1.15')}) console.log('old');`, 'range.getDependents();'],
    found: ['2 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a use where either may hold',
    lines: [`if (${ask('1.15')} || range.isNullObject) range.getDependents();`],
    found: ['1 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a use in the other branch',
    lines: [`if (${ask('1.15')}) console.log('new');`, 'else range.getDependents();'],
    found: ['2 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a use before the guard',
    lines: ['range.getDependents();', `if (!${ask('1.15')}) return;`],
    found: ['1 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a use under a condition that may change',
    lines: [`let isNew = ${ask('1.15')};`, 'isNew = true;', 'if (isNew) range.getDependents();'],
    found: ['3 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a use under a helper that asks nobody',
    lines: ["const supports = (set: string) => set > '1';", "if (supports('1.15')) range.getDependents();"],
    found: ['2 Range.getDependents ExcelApi 1.15'],
  },
  {
    name: 'a use under a guard that is not told the version',
    lines: [
      'const set: string = String(1.15);',
      "if (Office.context.requirements.isSetSupported('ExcelApi', set))",
      '  range.getDependents();',
    ],
    found: ['3 Range.getDependents ExcelApi 1.15'],
  },
];

const FREE: readonly Seed[] = [
  {
    name: '1.13',
    lines: ['range.getMergedAreasOrNullObject();', "range.load('address,format/protection/locked');"],
  },
  { name: 'an inherited member', lines: ['console.log(range.isNullObject, range.context, sheet.toJSON());'] },
  {
    name: 'a type alone',
    lines: ['const view: Excel.LinkedEntityDataDomain | null = null;', 'console.log(view);'],
  },
  {
    name: 'our own member of the same name',
    lines: ['const own = { valuesAsJson: 1 };', 'console.log(own.valuesAsJson);'],
  },
  { name: 'a guarded branch', lines: [`if (${ask('1.15')}) { range.getDependents(); }`] },
  { name: 'a guard for more', lines: [`if (${ask('1.20')}) range.getDependents();`] },
  {
    name: 'the other branch of a negated guard',
    lines: [`if (!${ask('1.15')}) console.log();`, 'else range.getDependents();'],
  },
  {
    name: 'an early return',
    lines: [`if (!${ask('1.15')}) { console.log(); return; }`, 'range.getDependents();'],
  },
  {
    name: 'an early throw',
    lines: [`if (!(${ask('1.15')})) throw new Error();`, 'for (const one of [range]) one.getDependents();'],
  },
  {
    name: 'an early continue',
    lines: ['for (const one of [range]) {', `if (!${ask('1.15')}) continue;`, 'one.getDependents();', '}'],
  },
  {
    name: 'an early return on either',
    lines: [`if (range.isNullObject || !${ask('1.15')}) return;`, 'range.getDependents();'],
  },
  { name: '&&', lines: [`void (${ask('1.15')} && !range.isNullObject && range.getDependents());`] },
  { name: '||', lines: [`void (!${ask('1.15')} || range.getDependents());`] },
  { name: '?:', lines: [`void (${ask('1.15')} ? range.getDependents() : null);`] },
  {
    name: 'a kept condition',
    lines: [`const isNew = ${ask('1.15')};`, 'if (isNew && !range.isNullObject) range.getDependents();'],
  },
  {
    name: 'a function made under a guard',
    lines: [`if (!${ask('1.15')}) return;`, 'setTimeout(() => void range.getDependents());'],
  },
  {
    name: 'an option under a guard',
    lines: [
      `const options = { ...(${ask('1.20')} ? { mergeUndoGroup: true } : {}) };`,
      'console.log(options);',
    ],
  },
  {
    name: 'a chain that may be cut off',
    lines: [
      'const { requirements } = Office.context as Partial<Office.Context>;',
      "if (requirements?.isSetSupported('ExcelApi', '1.15') ?? false) range.getDependents();",
    ],
  },
  {
    name: 'a helper',
    lines: [
      "const supports = (set: string) => Office.context.requirements.isSetSupported('ExcelApi', set);",
      "if (!supports('1.15')) return;",
      'range.getDependents();',
    ],
  },
  {
    name: 'a helper handed in',
    lines: [
      'const show = (host: { supports(set: string): boolean }) =>',
      "  host.supports('1.15') && range.getDependents();",
      'console.log(show);',
    ],
  },
  {
    name: 'another set under its guard',
    lines: [
      "if (Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1')) range.copyFrom('A2', 'Link');",
      "if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi')) Office.context.ui.openBrowserWindow('');",
    ],
  },
];

/** What is found in each seed; one program holds them all, as the types take seconds to read. */
const found = seeded([...FOUND, ...FREE]);

function seeded(seeds: readonly Seed[]): ReadonlyMap<string, readonly string[]> {
  const sources = new Map(
    seeds.map(({ lines }, index) => [
      join('src', 'excel', `seed${index}.ts`),
      `export async function seed(context: Excel.RequestContext, sheet: Excel.Worksheet, range: Excel.Range): Promise<void> {
${lines.join('\n')}
await context.sync(); }`,
    ]),
  );
  const files = [...sources.keys()];
  const lacking = apiUses(new Map([['ExcelApi', '1.13']]), files, { sources }).filter(
    ({ covered }) => covered === 'no',
  );
  return new Map(
    seeds.map(({ name }, index) => [
      name,
      lacking
        .filter(({ file }) => file === files[index])
        .map(({ line, member, set }) => `${line - 1} ${member} ${set}`),
    ]),
  );
}

describe('above ExcelApi 1.13, the check finds', () => {
  test.each(FOUND.map((seed) => [seed.name, seed] as const))('%s', (name, { found: expected }) => {
    expect(found.get(name)).toEqual(expected);
  });
});

describe('the check lets pass', () => {
  test.each(FREE.map(({ name }) => name))('%s', (name) => {
    expect(found.get(name)).toEqual([]);
  });
});
