import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';

const BREACHES: readonly (readonly [path: string, line: string])[] = [
  ['src/workbook/figure.ts', `import { recognise } from '../report/recognise.ts';`],
  ['src/report/report.ts', `import { RULES } from '../rules/index.ts';`],
  ['src/rules/percent-mismatch/percent-mismatch.ts', `import { say } from '../../locales/format.ts';`],
  ['src/locales/format.ts', `import { addressOf } from '../workbook/address.ts';`],
  ['src/engine.ts', `import { readWorkbook } from './files/readWorkbook.ts';`],
  ['src/files/readWorkbook.ts', `import { say } from '../locales/format.ts';`],
  ['src/cli/text.ts', `import { RULES } from '../rules/index.ts';`],
  ['src/taskpane/checking/useCheck.ts', `import { check } from '../../engine.ts';`],
  ['src/taskpane/App.tsx', `import { check } from '../engine.ts';`],
  ['src/taskpane/worker/handle.ts', `import { readWorkbook } from '../../files/readWorkbook.ts';`],
];

const FREE: readonly (readonly [path: string, line: string])[] = [
  ['src/workbook/figure.ts', `import type { Report } from '../report/report.ts';`],
  ['src/report/report.ts', `import { readFigure } from '../workbook/figure.ts';`],
  ['src/cli/text.ts', `import { check } from '../engine.ts';`],
  ['src/taskpane/App.tsx', `import type { Report } from '../engine.ts';`],
  ['src/taskpane/worker/handle.ts', `import { check } from '../../engine.ts';`],
];

/** Lints each line as if it stood alone in the file at its path. ESLint is an ES module, so another process runs it. */
function breachesOf(lines: readonly (readonly [path: string, line: string])[]): number[] {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint({
      overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
      ruleFilter: ({ ruleId }) => ruleId === '@typescript-eslint/no-restricted-imports',
    });
    const counts = [];
    for (const [filePath, line] of ${JSON.stringify(lines)}) {
      const [result] = await eslint.lintText(line + '\\n', { filePath });
      if (result.fatalErrorCount > 0) throw new Error(JSON.stringify(result.messages));
      counts.push(result.messages.length);
    }
    console.log(JSON.stringify(counts));
  `;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  ) as number[];
}

describe('the walls between rooms', () => {
  const breaches = breachesOf([...BREACHES, ...FREE]);

  test.each(BREACHES.map(([path, line], index) => [path, line, index] as const))(
    '%s may not say: %s',
    (_, __, index) => {
      expect(breaches[index]).toBe(1);
    },
  );

  test.each(FREE.map(([path, line], index) => [path, line, index] as const))(
    '%s may say: %s',
    (_, __, index) => {
      expect(breaches[BREACHES.length + index]).toBe(0);
    },
  );
});
