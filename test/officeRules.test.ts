import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

/** Bodies of a batch, and the rule that each breaks. */
const SEEDS: readonly (readonly [rule: string, body: string])[] = [
  ['load-object-before-read', `const r = s.getRange('A1'); await context.sync(); console.log(r.values);`],
  ['call-sync-before-read', `const r = s.getRange('A1'); r.load('values'); console.log(r.values);`],
  ['no-empty-load', `const r = s.getRange('A1'); r.load(); await context.sync(); console.log(r.values);`],
  [
    'no-context-sync-in-loop',
    `for (const n of ['A', 'B']) { s.getRange(n + '1').clear(); await context.sync(); }`,
  ],
  ['', `const r = s.getRange('A1'); r.load('values'); await context.sync(); console.log(r.values);`],
];

/** What the Office rules say of each body in src/excel. ESLint is an ES module, so another process runs it. */
function brokenRules(): string[][] {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint({
      overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
      ruleFilter: ({ ruleId }) => ruleId.startsWith('office-addins/'),
    });
    const broken = [];
    for (const [, body] of ${JSON.stringify(SEEDS)}) {
      const text = 'export const f = (context: Excel.RequestContext) => Excel.run(async (context) => {' +
        "const s = context.workbook.worksheets.getItem('S');" + body + '});';
      const [result] = await eslint.lintText(text, { filePath: 'src/excel/run.ts' });
      if (result.fatalErrorCount > 0) throw new Error(JSON.stringify(result.messages));
      broken.push(result.messages.map(({ ruleId }) => ruleId.slice('office-addins/'.length)));
    }
    console.log(JSON.stringify(broken));
  `;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  ) as string[][];
}

const broken = brokenRules();

test.each(SEEDS.map(([rule, body], index) => [rule === '' ? 'nothing' : rule, body, index] as const))(
  'the Office rules name %s in: %s',
  (rule, _, index) => {
    const said = broken[index];
    if (rule === 'nothing') expect(said).toEqual([]);
    else expect(said).toContain(rule);
  },
);
